"""Compare who takes part in two clauses: the same thing, the same doer, and no circumstance that tells the two apart."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import NamedTuple

from .entries import TOKEN
from .predicates import Predicates

CORE = ("agent", "theme", "to")
# Circumstances that seldom tell one fact from another; what a levy or a ban is on does, but need not be told.
_BESIDE = frozenset("at since during throughout until till within as despite because after before under by among amid like in".split())
_WHERE = frozenset("at in on under inside".split())
_OFTEN_UNTOLD = _BESIDE | {"on"}
_SPOTS = _WHERE | {"near", "outside", "off", "behind"}
# Prepositions behind which one time or place tells two facts apart by what narrows it; of the edges also by the preposition itself.
_EDGES = frozenset("before during after".split())
_AROUND = _SPOTS | _EDGES | {"by", "through", "throughout", "since", "until"}
# What a place by its name may be called.
_SETTLEMENTS = frozenset(
    "town city village settlement hamlet district province region county area port island capital country border camp place site scene".split()
)
# Where a certain thing was when something befell it, and what with: told on one side alone, they make it no other thing.
_BY_THE_WAY = frozenset("off near along beside outside around over across above below behind beyond with from through".split())


class Participant(NamedTuple):
    """Whoever or whatever takes a role: its chief word (all that a speaker is called by, with "", for "we"), what narrows it.

    called : names among the words that narrow it ("the Lomna bridge").
    certain : whether it is one thing both hearers know ("the gates", a name), so that more words for it make it no other.
    every : whether all of its kind are meant. `wider` are the nouns it is a kind of.
    share : between how many of a hundred of its kind are meant, where told ("most"). `only` that nothing else is meant.
    """

    chief: frozenset[str]
    narrow: frozenset[str]
    name: bool
    certain: bool = True
    every: bool = False
    wider: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    share: tuple[int, int] | None = None
    only: bool = False


# What marks a capital by its name, which stands for its state, among wider nouns.
CAPITAL = "capital city"
# Words for one more of a kind than the other side speaks of.
_FURTHER = frozenset("second third fourth fifth sixth another other further earlier previous next deputy vice former".split())
Parts = Mapping[str, Participant]
# "Nobody" and "nothing": whoever the other side may name.
NOBODY = Participant(frozenset({"nobody"}), frozenset(), False)
# Whoever an act was done to that does not say it: "two shots were fired".
SOMEBODY = Participant(frozenset({"somebody"}), frozenset(), False, False)
NAMES_OF_NONE = frozenset("nobody none nothing noone no-one".split())


def same_fact(one_side: Parts, other_side: Parts, negated: tuple[bool, bool], together: bool, predicates: Predicates) -> bool | None:
    """Role by role: the theme has to be the same, nobody else's act be meant, and no circumstance tell the two apart.

    Parameters
    ----------
    negated : whether each side is told with a negation.
    together : whether both stand in one text, where one common word tells which thing is meant.
    predicates : of the codebook, of which the nouns that tell nothing or hold many others are asked for.

    Returns
    -------
    True where the participants are the same, False where one side says less or names one otherwise, None for two facts.
    """
    left, right = _placed(one_side, other_side), _placed(other_side, one_side)
    left, right, shared = _settled(left, right)
    verdicts = {}
    for role in dict.fromkeys([*left, *right]):
        one, other = left.get(role), right.get(role)
        if one is None or other is None:
            named, without = (other, left) if one is None else (one, right)
            verdicts[role] = _alone(role, named, negated[one is not None], negated[one is None], without, predicates)
            continue
        common = set() if "" in one.chief & other.chief else _common(one.chief, other.chief) or _kind(one, other, negated)
        if together and not common:
            common = _called_alike(one, other, role not in CORE, negated, predicates)
        verdicts[role] = _compared(role, one, other, common, negated, predicates)
        shared |= common | (one.narrow & other.narrow if common else set())
    if _circumstances_apart(left, right, predicates) or from_elsewhere(left, right, predicates) or from_elsewhere(right, left, predicates):
        return None
    if "other" in verdicts.values() or _called_otherwise(left, right) or _called_otherwise(right, left):
        return None
    both = [r for r in CORE if r in left and r in right]
    core = [r for r in both if verdicts[r] in ("same", "narrower")]
    anchored = "theme" in core or len(core) == 2 or "agent" in core and "theme" not in both
    shared -= {"", "somebody"}
    if NOBODY in (*left.values(), *right.values()):  # "turned nobody away" and "were turned away from the clinic" are of one clinic
        shared |= {w for p in left.values() for w in p.chief} & {w for p in right.values() for w in p.chief} - {"nobody"}
    every = together and (_denied_of_all(left, right, False) | _denied_of_all(right, left, False))
    bare = not every and not shared - predicates.vague
    if together:
        shared |= _denied_of_all(left, right, True) | _denied_of_all(right, left, True)
    if not anchored or not shared - predicates.vague or not together and len(shared) + (len(core) > 1) < 2:
        return None
    # A river by its name and as "the river": where who and whom agree, that is no other fact.
    unlike = ("unlike" in verdicts.values() or _elsewhere(left, right, predicates)) and len(core) < len(CORE)
    # "No search took place" may be of another thing than the one that was searched.
    return not unlike and not (bare and len(core) < 2) and "narrower" not in verdicts.values()


def _denied_of_all(none: Parts, told: Parts, one: bool) -> set[str]:
    """Whom a denial of everybody is about in one story, where it is told without a place or a time that the other side leaves out.

    "Nobody paid" is of those who "each had to pay"; "nobody paid for the parking" may be of others. With `one`, also of a single one who is
    known; and where nobody did it to anybody, of whoever did.
    """
    if none.keys() - told.keys() - {*CORE}:
        return set()
    known = [told[r] for r in CORE if none.get(r) is NOBODY and r in told]
    alone = one and len(known) > 1
    return {w for p in known if p.every or one and p.certain or alone for w in p.chief}


def from_elsewhere(none: Parts, told: Parts, predicates: Predicates) -> bool:
    """Whether nobody of one place is said to have done what somebody of another did: "nobody from Norway rang us" says nothing of Chad."""
    home, doer = none.get("from"), told.get("agent") or told.get("sole")
    nobody = "agent" not in none and "sole" not in none or NOBODY in (none.get("agent"), none.get("sole"))
    if not nobody or home is None or doer is None or alike(home, doer, predicates):
        return False
    return doer.name and home.name or all(any(map(predicates.is_place, p.chief | p.narrow)) for p in (home, doer))


def _circumstances_apart(left: Parts, right: Parts, predicates: Predicates) -> bool:
    """Whether two circumstances exclude each other, whatever preposition they stand behind: at sea and on land, before the vote and during it."""
    places = ([p for r, p in side.items() if r in _WHERE] for side in (left, right))
    if any(apart_in_rows(one, other, predicates) for one, other in product(*places)):
        return True
    around = ([(r, p) for r, p in side.items() if r in _AROUND] for side in (left, right))
    return any(
        one.chief & other.chief - {""} and (one.narrow and other.narrow and not one.narrow & other.narrow or {r, q} <= _EDGES and r != q)
        for (r, one), (q, other) in product(*around)
    )


def _elsewhere(left: Parts, right: Parts, predicates: Predicates) -> bool:
    """Whether each side names a place, behind another preposition, and none of them may be the other's."""
    places = [[p for r, p in side.items() if r in _SPOTS] for side in (left, right)]
    if left.keys() & right.keys() & _SPOTS or not all(places):
        return False
    return all(_two_places(one, other, predicates) for one, other in product(*places))


def _two_places(one: Participant, other: Participant, predicates: Predicates) -> bool:
    """Whether two words need not be for one place: "the army's airfield", "Sorn"; "the town" may be Sorn."""
    common = one.chief & (other.chief | other.narrow | other.wider) | other.chief & (one.narrow | one.wider)
    if common or not (one.certain and other.certain) or (one.chief | other.chief) & (_SETTLEMENTS | predicates.general):
        return False
    return not (one.name and other.name)


def _called_otherwise(one: Parts, other: Parts) -> bool:
    """Whether a thing has a name among its words and the other side's stands at a place of another: "the Lomna bridge", "the bridge at Sorn"."""
    for role in ("theme", "in", "on", "to", "from"):
        thing, beside = one.get(role), other.get(role)
        if thing is None or beside is None or not thing.called or thing.called & (beside.narrow | beside.chief):
            continue
        places = ("at", "in", "near", "off", *(("of",) if role == "theme" else ()))
        around = (other[r] for r in places if r in other and r != role)
        if any(p.name and not p.chief & (thing.called | thing.narrow) for p in around):
            return True
    return False


def _alone(role: str, named: Participant, denied: bool, negated: bool, beside: Parts, predicates: Predicates) -> str:
    """What a participant comes to that only one side names; `denied` tells whether the side without it is a negation, `negated` the side with it.

    What is denied altogether is denied of each case ("there were no talks", "talks with the miners began"); but who pays may not
    pay in gold. Nor does an act that a thing is shut or stopped for narrow anything: "shut for repairs" is shut.
    """
    if role == "by" and negated:
        return "narrower"
    if denied or role in ("agent", "to", *_OFTEN_UNTOLD) or role == "theme" and named is NOBODY:
        return ""
    theme = beside.get("theme")
    purpose = role == "for" and named.chief <= predicates.deeds.keys()
    if theme is not None and theme.every:
        return ""  # what is so of all is so of those at one place
    untold = role == "of" or (purpose or role in _BY_THE_WAY) and not negated
    return "" if untold and theme is not None and theme.certain else "narrower"


def _compared(role: str, one: Participant, other: Participant, common: set[str], negated: tuple[bool, bool], predicates: Predicates) -> str:
    """How two sides fill a role: same, narrower (one says less than the other), unlike, other, "" for no matter."""
    general = predicates.general
    if "" in one.chief & other.chief:  # each speaks of himself: two persons, or maybe one body
        return "other" if "i" in one.chief | other.chief or role == "theme" else ""
    if common or NOBODY in (one, other):
        if told_apart(one, other, predicates):
            return "other"
        some = one.certain != other.certain or _some(one) or _some(other)
        if role == "theme" and not any(negated) and NOBODY not in (one, other) and some and not _among_all(one, other):
            return "narrower"
        wide, denied = (one, negated[0]) if len(one.narrow) < len(other.narrow) else (other, negated[1])
        return "same" if bool(one.narrow) == bool(other.narrow) or wide.certain or wide.every or denied else "narrower"
    if role == "by" and any(negated):
        return "other"  # what has not come by air may have come by road
    if role in _BESIDE:
        if one.name and other.name or apart_in_rows(one, other, predicates) or _in_the_capital(one, other, predicates):
            return "other"
        return "unlike" if role in _WHERE and role != "on" and _two_places(one, other, predicates) else ""
    if "" in one.chief | other.chief and role not in CORE:
        return ""
    if role == "theme":
        return "other"
    if any(side.chief & general and denied for side, denied in zip((one, other), negated)):
        return "same"  # who has asked for no help has asked for no pumps
    if role in _SPOTS and one.name != other.name and one.certain and other.certain and (one.chief | other.chief) & _SETTLEMENTS:
        return ""  # "the island" may be the one that the other names
    alike = one.chief & other.narrow or one.narrow & other.chief  # "the bank of the state" and "the state's central bank"
    if (one.chief | other.chief) & general or role not in CORE and one.name != other.name and not alike:
        return "unlike"
    return "same" if alike and not (one.name and other.name) else "other"


def _among_all(one: Participant, other: Participant) -> bool:
    """Whether one side tells of all of a kind, and the other of any of them: "every exit was open", "the back exit was locked"."""
    return any(p.every and p.narrow <= q.narrow and not q.every for p, q in ((one, other), (other, one)))


def _some(p: Participant) -> bool:
    """Whether only some of a kind are meant, by a word that says so."""
    return p.share is not None and p.share[0] < 51 and not p.certain


def _in_the_capital(one: Participant, other: Participant, predicates: Predicates) -> bool:
    """Whether one is in the capital, and the other in a town that is none: a capital by its name is its state."""
    return any("capital" in p.chief and q.name and not any(map(predicates.is_place, q.chief)) for p, q in ((one, other), (other, one)))


def apart_in_rows(one: Participant, other: Participant, predicates: Predicates) -> bool:
    """Whether two nouns stand in one row of what a thing is only one of: a river is no lake."""
    return _rows_meet(one.chief, other.chief, predicates)


def _rows_meet(one: frozenset[str], other: frozenset[str], predicates: Predicates) -> bool:
    return any(v != w and predicates.rows.get(v, frozenset()) & predicates.rows.get(w, frozenset()) for v in one for w in other)


def told_apart(one: Participant, other: Participant, predicates: Predicates) -> bool:
    """Whether the words around two things of one kind say that they are two: "the upper gates", "the lower gates".

    What only describes a thing ("the missing boys", "the young boys") tells it from no other.
    """
    left, right = (p.narrow - predicates.describing for p in (one, other))
    apart = left and right and not left & right and not any(predicates.named(v) & predicates.named(w) for v in left for w in right)
    return bool(apart) or _further(one) != _further(other) or _numbered_otherwise(one, other) or _rows_meet(one.narrow, other.narrow, predicates)


def _further(p: Participant) -> bool:
    """Whether one more of a kind is meant: "a third diver", "a new exam", but not "the new bridge"."""
    return bool(p.narrow & _FURTHER) or "new" in p.narrow and not p.certain


def _numbered_otherwise(one: Participant, other: Participant) -> bool:
    """Whether two things of one kind are told apart by a number: the tariff of 1988 and that of 2012."""
    left, right = ({w for w in p.narrow if w.isdigit()} for p in (one, other))
    return bool(left and right) and not left & right


def _placed(parts: Parts, other: Parts) -> dict[str, Participant]:
    """Participants with the only one of a clause in its place: "the gates opened" beside "we opened the gates", "we asked" beside "we asked them"."""
    if "sole" not in parts:
        return dict(parts)
    agent = "agent" in other and (parts["sole"] is NOBODY or _common(parts["sole"][0], other["agent"][0]))
    return {"agent" if r == "sole" and agent else "theme" if r == "sole" else r: p for r, p in parts.items()}


def _common(one: frozenset[str], other: frozenset[str]) -> set[str]:
    """Words both participants are called by; an office and its body are one where either is the speaker's own."""
    same = set(one & other) - {""}
    if same or not ("" in one or "" in other):
        return same
    return {w for w in one for v in other if _of_one_office(w, v)}


def alike(wide: Participant, narrow: Participant, predicates: Predicates) -> bool:
    """Whether of two participants the first may be meant by the second: by one word, as its kind or its place, or as one of a list of names."""
    if narrow.chief & wide.wider:
        return False  # what is denied of elephants is not denied of animals
    own = wide.chief - predicates.vague - {""}
    common = _common(wide.chief, narrow.chief) - predicates.vague or wide.chief & narrow.wider or own & narrow.narrow
    places = {w for w in wide.narrow & narrow.chief if predicates.is_place(w)}
    lists = {w for w in wide.wider & narrow.wider if w.startswith(TOKEN)}
    return bool(common or places or lists) and not apart_in_rows(wide, narrow, predicates)


def _kind(one: Participant, other: Participant, negated: tuple[bool, bool]) -> set[str]:
    """The wider noun, where one side's is a kind of the other's and means it too: denied of all its kind, or a certain one on both sides."""
    for wide, narrow, denied in ((one, other, negated[0]), (other, one, negated[1])):
        if wide.chief & narrow.wider and not wide.narrow - narrow.narrow and (denied or wide.certain and narrow.certain):
            return set(wide.chief & narrow.wider)
    return set()


def _called_alike(one: Participant, other: Participant, beside: bool, negated: tuple[bool, bool], predicates: Predicates) -> set[str]:
    """What shows that two nouns name one thing of a story: one list holds both ("the ferry", "the vessel"), and nothing tells them apart.

    Either is known to both hearers, or all of its kind are meant, or it only stands `beside` who takes part ("the load of logs").
    """
    if one.chief & other.wider or other.chief & one.wider:
        return set()  # of a kind and its kinds, what is said of the one need not be said of the other
    lists = {w for w in one.wider & other.wider if w.startswith(TOKEN)}
    apart = apart_in_rows(one, other, predicates) or any(
        v in predicates.callings and w in predicates.callings and predicates.callings[v] != predicates.callings[w]
        for v in one.chief
        for w in other.chief
    )
    meant = all(p.certain or p.every or denied for p, denied in zip((one, other), negated)) or one.narrow & other.narrow
    return {min(lists)} if lists and (meant or beside) and not apart else set()


def _settled(left: dict[str, Participant], right: dict[str, Participant]) -> tuple[dict[str, Participant], dict[str, Participant], set[str]]:
    """Two sides without what one tells behind a preposition and the other before its noun ("the gate at Sorn", "the Sorn gate"), and those words."""
    shared: set[str] = set()
    for one, other in ((left, right), (right, left)):
        for role in [r for r in one if r not in (*CORE, "sole", "by") and r not in other]:
            for core in (r for r in CORE if r in other):
                p = other[core]
                if same := one[role].chief & p.narrow - {""}:
                    other[core] = p._replace(narrow=p.narrow - same, called=p.called - same)
                    shared |= same
                    one.pop(role)
                    break
    return left, right, shared


def _of_one_office(word: str, other: str) -> bool:
    """Whether two words are of one stem, as prefect and prefecture, minister and ministry are."""
    length = max(6, min(len(word), len(other)) - 2)
    return min(len(word), len(other)) >= 6 and word[:length] == other[:length]
