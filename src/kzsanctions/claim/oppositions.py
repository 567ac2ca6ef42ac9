"""Find statements that oppose each other on a matter no issue covers: one says that something is so, the other that it is not.

Two clauses speak of one fact where predicate and participants are the same; roles are compared one by one, never as a bag of
words, so that "we have not banned grain" stands against nothing said of drones. Predicates meet as one word, synonyms, opposites, two
ends of one act, or an act and the state it brings about. Two that both say it is so are opposed where they fill a role differently
that takes one filler: who did it, why, where, on which day. Precision comes before recall: whatever is only possible, wanted, asked or
conditional opposes nothing, nor does a later act what was only not yet so before. Candidates are looked up by predicate and
participant, so that cost grows with what is comparable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations, product

import pandas as pd

from .alike import Alike, Answer
from .fillers import filled_by_two, filling
from .focus import of_a_circumstance
from .moments import moments_apart, orders_apart, timed
from .participants import CORE, NOBODY, same_fact
from .predicates import Predicates
from .sayings import Statement
from .shares import THOSE, beyond, shares_apart, shares_meet
from .spans import supposed_then
from .stances import taken_back
from .sweeping import SWEEPING, given_the_lie, of_anybody
from .times import STILL, near, one_time, over, said_first
from .together import Stories
from .told import PLACES, Told, told
from .ways import ways

# How firmly two accounts may be held that are set against each other; one that is held less firmly makes a tension.
_HELD = tuple({"certain", held} for held in ("certain", "probable", "opinion"))


@dataclass(frozen=True)
class Opposition:
    """Two clauses of which one is the opposite of the other; `exact` where they have the same participants.

    basis : how the two were aligned: `predicate` (one word or synonyms), `opposite`, `converse` (two ends of one act), `state` (an act and
        what it brings about), `filler` (one role filled by two), `share` (how many of them), `moment` (when, how long, before or after what),
        `sweeping` (an act of which everything of its sphere is denied).
    """

    affirmed: Told
    denied: Told
    exact: bool
    basis: str

    @property
    def about(self) -> str:
        """The participants both name, in the order of the alphabet, and where: the same two may speak of several bridges."""
        core, places = (
            sorted({w for r in roles if {r} <= one.keys() & other.keys() for w in one[r].chief & other[r].chief if w})
            for roles in ((*CORE, "sole"), PLACES)
            for one, other in ((self.affirmed.parts, self.denied.parts),)
        )
        return " ".join((*core[:2], *(w for w in places if w not in core[:2])))


def oppositions(heard: Iterable[Statement], tables: Mapping[str, pd.DataFrame], predicates: Predicates) -> list[Opposition]:
    """Every two clauses of different speakers that oppose each other, the clearest pair of two statements only."""
    stories = Stories(tables.get("stories"))
    blocks: dict[tuple, dict[tuple, Told]] = defaultdict(dict)
    for t in (way for clause in told(heard, tables, predicates) for way in ways(clause, predicates)):
        own = (t.statement.speaker,) if t.future else ()  # what one speaker will do and will not do meets in whatever texts
        for key in ((*key, story) for key in _keys(t, predicates) for story in (*stories.of(t.statement), *own)):
            told_of = tuple(sorted((role, *sorted(p.chief)) for role, p in t.parts.items()))
            blocks[key].setdefault((t.statement.speaker, t.statement.row["source_id"], t.held, t.text.lower(), told_of, t.effect), t)
    found: dict[frozenset[str], Opposition] = {}
    alike, asked = Alike(), set()
    for key, block in sorted(blocks.items()):
        if "*" in key and not any(NOBODY in t.parts.values() for t in block.values()):
            continue  # what shares the act alone meets only what is denied of everybody
        members = tuple(map(id, block.values()))
        if members in asked:
            continue  # the same clauses meet under each word that all of them have
        asked.add(members)
        for o in _opposed_in(list(block.values()), predicates, stories, alike):
            pair = frozenset((o.affirmed.statement.id, o.denied.statement.id))
            if pair not in found or o.exact and not found[pair].exact:
                found[pair] = o
    return list(found.values())


def _opposed_in(block: list[Told], predicates: Predicates, stories: Stories, alike: Alike) -> Iterator[Opposition]:
    """The oppositions among clauses of one predicate, participant and story."""
    denied = [t for t in block if not t.held]
    affirmed = [t for t in block if t.held]
    for d, a in product(denied, affirmed):
        if _of_others(a, d) or _of_other_numbers(a, d):
            continue
        match = _once(alike, ("opposed",), d, a, lambda d=d, a=a: _opposed(a, d, predicates, stories))
        if match is not None:
            yield Opposition(a, d, match, _basis(a, d))
    if any(t.basis == SWEEPING for t in block):
        return  # acts of one sphere are not one act
    telling = sorted((t for t in block if filling(t, predicates) or t.shared or timed(t)), key=_place)
    limited = [t for t in telling if any(p.only for p in t.parts.values())]
    rest = [t for t in block if t not in telling] if limited else []
    for one, other in (_in_order(a, d) for a, d in chain(combinations(telling, 2), product(limited, rest))):
        counted = _of_others(one, other)
        if counted and not (one.shared or other.shared):
            continue
        answer = lambda one=one, other=other, counted=counted: _told_otherwise(one, other, counted, predicates, stories)
        match, basis = _once(alike, ("otherwise", counted), one, other, answer)
        if match is not None:
            yield Opposition(one, other, match, basis)


def _once(alike: Alike, question: tuple, one: Told, other: Told, answer: Callable[[], Answer]) -> Answer:
    """An answer about two clauses, found once for those told alike; of one speaker's own words it is found each time."""
    return answer() if one.statement.speaker == other.statement.speaker else alike.find(question, one, other, answer)


def _place(t: Told) -> tuple[str, int]:
    return t.statement.row["source_id"], t.start


def _in_order(one: Told, other: Told) -> tuple[Told, Told]:
    """Two accounts as a text has them, of two texts the earlier said first: ids, which depend on the names of files, decide nothing."""
    if one.statement.row["source_id"] == other.statement.row["source_id"]:
        return one, other
    said = lambda t: (t.statement.row["stated_from"], t.text.lower(), t.statement.row["content"])
    return (one, other) if said(one) <= said(other) else (other, one)


def _told_otherwise(one: Told, other: Told, counted: bool, predicates: Predicates, stories: Stories) -> tuple[bool | None, str]:
    """Whether two accounts of one fact exclude each other by who, where and why, by how many, or by when; and by which of these.

    counted : whether each counts others (`_of_others`), so that only how many is left to be compared.
    """
    if not _comparable(one, other, predicates) or not near(one, other, predicates):
        return None, ""
    together = stories.together(one.statement, other.statement)
    ways = ((shares_apart, "share"), (beyond, "share"))
    if not counted:
        ways = ((filled_by_two, "filler"), *ways, (moments_apart, "moment"))
    found = [(match, basis) for way, basis in ways if (match := way(one, other, together, predicates)) is not None]
    return max(found, key=lambda f: f[0], default=(None, ""))


def _basis(a: Told, d: Told) -> str:
    made = {a.basis, d.basis} - {""}
    if SWEEPING in made:
        return SWEEPING
    if made:
        return "state" if made & {"state", "met", "supposed"} else "converse" if a.word != d.word else "predicate"
    return "predicate" if a.side == d.side else "opposite"


def _keys(t: Told, predicates: Predicates) -> Iterator[tuple]:
    """What two clauses must share to be compared: the predicate, and a participant or what it is a kind of."""
    words = {word for part in t.parts.values() for word in part.chief | part.wider}
    if t.basis == SWEEPING:
        yield (t.predicate, "")
        return
    yield from ((t.predicate, word) for word in sorted(words - {"", "i", "nobody"}))
    core = [t.parts[r] for r in (*CORE, "sole") if r in t.parts]
    if t.word in predicates.plights or t.word in predicates.acted and (any(p.certain or p.every for p in core) or NOBODY in core):
        yield (t.predicate, "*")  # "there will be no extradition" and "the prisoner will be extradited" share the act alone


def _comparable(a: Told, d: Told, predicates: Predicates) -> bool:
    """Whether two clauses are told as so by two speakers, of one time and in one mode; who calls a plan off speaks of what is to come.

    One of them at least is told as a fact: two guesses oppose nothing.

    One speaker's words can oppose those that somebody else says were his, those he takes back, and what he promised on an earlier day.
    """
    if _own(a, d) and not (_taken_back(a, d) or _turned_round(a, d)) or {a.commitment, d.commitment} not in _HELD:
        return False
    if ("ago" in a.moments.get("when", ())) != ("ago" in d.moments.get("when", ())):
        return False  # of two times
    planned = any(t.word in predicates.planned and not t.negated for t in (a, d))
    able = a.able == d.able or all(not t.able or t.negated for t in (a, d))  # who could not do a thing has not done it
    return (a.future == d.future or planned) and able


def _own(a: Told, d: Told) -> bool:
    """Whether both are one speaker's words, and told as his by the same."""
    return a.statement.speaker == d.statement.speaker and a.statement.relayed == d.statement.relayed


def _taken_back(a: Told, d: Told) -> bool:
    """Whether one speaker takes back what he said."""
    return _own(a, d) and any(taken_back(t.statement.said) or taken_back(t.statement.told) for t in (a, d))


def _turned_round(a: Told, d: Told) -> bool:
    """Whether one speaker says on a later day that he will do what he would not, or will not do what he would."""
    return _own(a, d) and a.future and d.future and (said_first(a, d) or said_first(d, a))


def _opposed(a: Told, d: Told, predicates: Predicates, stories: Stories) -> bool | None:
    """Whether two clauses oppose each other: True with the same participants, False where one is told more narrowly, None if not.

    Of those that count others or refute other numbers it is not asked.
    """
    s, o = a.statement, d.statement
    if not _comparable(a, d, predicates) or _told_of(s, o) or not one_time(a, d, predicates, _taken_back(a, d) or _turned_round(a, d)):
        return None
    if a.predicate == "there" and a.tense != "present" and {"until", "till"} & {*a.moments.get("when", ()), *d.moments.get("when", ())}:
        return None  # who was there until the evening was not there at night
    if orders_apart(a, d, predicates):
        return None  # opened before it, and closed after it
    if any(t.basis == "met" and any(r in u.parts and r not in t.parts for r in PLACES) for t, u in ((a, d), (d, a))):
        return None  # what works somewhere need not be where it is said not to be
    if any(t.basis == "supposed" and not supposed_then(t, u) for t, u in ((a, d), (d, a))):
        return None  # what was crossed yesterday may be closed now
    if all(t.basis == "state" and t.own.word in predicates.results and t.tense != "present" for t in (a, d)) and a.own.family != d.own.family:
        return None  # of two acts one may have followed the other: was switched off, and has been repaired
    if (
        a.side != d.side
        and not (a.negated or d.negated)
        and any(t.parts[r].share == THOSE for t in (a, d) for r in ("theme", "sole") if r in t.parts)
    ):
        return None  # those that died are others than those that live
    if shares_meet(a, d) or of_a_circumstance(a, d, predicates):
        return None  # some have been and some have not; not for that reason, or not with that
    if a.side != d.side and predicates.contrary(a.predicate) and (a.negated or d.negated):
        return None
    if _undoes(a, d, predicates):
        return None  # was seized, and has been set free
    if a.predicate in predicates.incompatible and (a.negated or d.negated or a.side == d.side or _since_then(a, d)):
        return None
    together = stories.together(s, o) or _turned_round(a, d)
    if a.basis == SWEEPING:
        lied = given_the_lie(d, a, predicates) if together and s.speaker != o.speaker else None
        return lied and not (over(a, d) or over(d, a))
    if together and s.speaker != o.speaker and (of_anybody(d, a, predicates) or of_anybody(a, d, predicates)):
        return not (over(a, d) or over(d, a))
    same = same_fact(a.parts, d.parts, (_of_all(a, predicates), _of_all(d, predicates)), together, predicates)
    if same is None:
        return None
    # Who takes his own words back is no contradiction; what is no longer so may have been so some hours ago.
    return same and s.speaker != o.speaker and not (over(a, d) or over(d, a))


def _of_all(t: Told, predicates: Predicates) -> bool:
    """Whether what is denied is denied of all of its kind; that three crates were burned says of no other that it is not there."""
    return t.negated and (t.own.negated or t.basis != "state" or t.own.word not in predicates.results)


def _of_others(one: Told, other: Told) -> bool:
    """Whether each of two clauses that are told as so counts others: 12 left and 30 are there."""
    told = one.counts and other.counts and not (one.own.negated or other.own.negated)
    return told and not one.statement.numbers & other.statement.numbers


def _of_other_numbers(a: Told, d: Told) -> bool:
    """Whether one is refuted and gives other numbers: who calls it false that 35 were killed does not say that none were."""
    one, other = a.statement.numbers, d.statement.numbers
    return bool(a.refuted and one or d.refuted and other) and not one & other


def _undoes(a: Told, d: Told, predicates: Predicates) -> bool:
    """Whether two acts are told as done of which one undoes the other."""
    if any(t.negated or t.refuted or t.going or t.tense == "present" for t in (a, d)):
        return False
    acts = [{t.word, t.own.word} for t in (a, d)]  # its own act too, where a clause is told by what it brought about
    return any(acts[k] & one and acts[1 - k] & other for one, other in predicates.reversing for k in (0, 1))


def _since_then(a: Told, d: Told) -> bool:
    """Whether what two accounts tell may have come one after the other: who was at large may have been caught since, what was banned staged.

    It cannot where one is of how things stand now and the other of what has been done, or of what is still so.
    """
    if not any(t.state or t.future or t.tense == "present" for t in (a, d)):
        return True
    for then, now in ((a, d), (d, a)):
        if then.tense == "past" and (
            not (now.state and now.tense in ("past", "")) if then.state else now.tense == "present" and not STILL.search(now.text)
        ):
            return True
    return False


def _told_of(s: Statement, o: Statement) -> bool:
    """Whether both take positions on one issue, which then is what is compared."""
    return any(x["issue_id"] == y["issue_id"] for x in s.claims for y in o.claims)
