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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import pandas as pd

from .participants import CORE, Participant, same_fact
from .predicates import Predicates
from .sayings import Statement
from .stances import taken_back
from .told import Told, told
from .ways import ways

_REFUSED = frozenset("refused declined refuses declines".split())
# Roles that hold the place of something.
_PLACES = ("in", "at", "near", "on", "off", "inside", "within", "into", "over")


@dataclass(frozen=True)
class Opposition:
    """Two clauses of which one is the opposite of the other; `exact` where they have the same participants.

    basis : how the two were aligned: `predicate` (one word or synonyms), `opposite`, `converse` (two ends of one act), `state` (an act and
        what it brings about), `filler` (one role filled by two).
    """

    affirmed: Told
    denied: Told
    exact: bool
    basis: str

    @property
    def about(self) -> str:
        """The participants both name, in the order of the alphabet."""
        roles = [r for r in (*CORE, "sole") if r in self.affirmed.parts and r in self.denied.parts]
        return " ".join(sorted({w for r in roles for w in self.affirmed.parts[r][0] & self.denied.parts[r][0] if w})[:2])


def oppositions(heard: Iterable[Statement], tables: Mapping[str, pd.DataFrame], predicates: Predicates) -> list[Opposition]:
    """Every two clauses of different speakers that oppose each other, the clearest pair of two statements only."""
    stories = Stories(tables.get("stories"))
    blocks: dict[tuple, dict[tuple, Told]] = defaultdict(dict)
    for t in (way for clause in told(heard, tables, predicates) for way in ways(clause, predicates)):
        for key in ((*key, story) for key in _keys(t) for story in stories.of(t.statement)):
            blocks[key].setdefault((t.statement.speaker, t.statement.row["source_id"], t.held, t.text.lower()), t)
    found: dict[frozenset[str], Opposition] = {}
    for _, block in sorted(blocks.items()):
        for o in _opposed_in(list(block.values()), predicates, stories):
            pair = frozenset((o.affirmed.statement.id, o.denied.statement.id))
            if pair not in found or o.exact and not found[pair].exact:
                found[pair] = o
    return list(found.values())


def _opposed_in(block: list[Told], predicates: Predicates, stories: Stories) -> Iterator[Opposition]:
    """The oppositions among clauses of one predicate, participant and story."""
    denied = [t for t in block if not t.held]
    affirmed = [t for t in block if t.held]
    for d in denied:
        for a in affirmed:
            match = _opposed(a, d, predicates, stories)
            if match is not None:
                yield Opposition(a, d, match, _basis(a, d))
    filling = [t for t in block if not t.negated and any((t.predicate, t.side) in f for f in predicates.single.values())]
    for one, other in combinations(sorted(filling, key=lambda t: (t.statement.row["source_id"], t.start)), 2):
        match = _filled_by_two(one, other, predicates, stories) if one.side == other.side else None
        if match is not None:
            yield Opposition(one, other, match, "filler")


def _basis(a: Told, d: Told) -> str:
    made = {a.basis, d.basis} - {""}
    if made:
        return "state" if "state" in made else "converse" if a.word != d.word else "predicate"
    return "predicate" if a.side == d.side else "opposite"


def _keys(t: Told) -> Iterator[tuple]:
    """What two clauses must share to be compared: the predicate, and a participant or what it is a kind of."""
    words = {word for part in t.parts.values() for word in part.chief | part.wider}
    yield from ((t.predicate, word) for word in sorted(words - {"", "i", "nobody"}))


def _comparable(a: Told, d: Told, predicates: Predicates) -> bool:
    """Whether two clauses are told as facts by two speakers, of one time and in one mode; who calls a plan off speaks of what is to come.

    One speaker's words can oppose those that somebody else says were his, or those he takes back.
    """
    own = a.statement.speaker == d.statement.speaker and a.statement.relayed == d.statement.relayed
    if own and not any(taken_back(t.statement.said) for t in (a, d)) or a.commitment != "certain" or d.commitment != "certain":
        return False
    planned = any(t.word in predicates.planned and not t.negated for t in (a, d))
    able = a.able == d.able or all(not t.able or t.negated for t in (a, d))  # who could not do a thing has not done it
    return (a.future == d.future or planned) and able


def _opposed(a: Told, d: Told, predicates: Predicates, stories: Stories) -> bool | None:
    """Whether two clauses oppose each other: True with the same participants, False where one is told more narrowly, None if not."""
    s, o = a.statement, d.statement
    if not _comparable(a, d, predicates) or _told_of(s, o) or not _one_time(a, d, predicates):
        return None
    if a.side != d.side and a.predicate in predicates.contraries and (a.negated or d.negated):
        return None
    if any(t.refuted and _numbers(t) and not _numbers(t) & _numbers(u) for t, u in ((a, d), (d, a))):
        return None  # who calls it false that 35 were killed does not say that none were
    same = same_fact(a.parts, d.parts, (a.negated, d.negated), stories.together(s, o), predicates)
    return same and s.speaker != o.speaker if same is not None else None  # who takes his own words back is no contradiction


def _numbers(t: Told) -> frozenset[str]:
    """The numbers of a clause's statement."""
    return frozenset(t.statement.numbers)


class Stories:
    """Which texts tell one story; where no table says so, each text is only known to be one with itself."""

    def __init__(self, table: pd.DataFrame | None):
        self._of = {} if table is None or not len(table) else table.groupby("source_id")["story_id"].agg(frozenset).to_dict()

    def of(self, s: Statement) -> frozenset[str]:
        """The stories a statement stands in, one without a name where none is known: clauses meet there only, so that pairs grow with stories."""
        return self._of.get(s.row["source_id"], frozenset(("",)))

    def together(self, s: Statement, o: Statement) -> bool:
        """Whether two statements stand in one text or story, where one common word tells which thing is meant."""
        one, other = (self._of.get(x.row["source_id"], frozenset()) for x in (s, o))
        return _one_text(s, o) or bool(one & other)


def _told_of(s: Statement, o: Statement) -> bool:
    """Whether both take positions on one issue, which then is what is compared."""
    return any(x["issue_id"] == y["issue_id"] for x in s.claims for y in o.claims)


def _one_text(s: Statement, o: Statement) -> bool:
    return s.row["source_id"] == o.row["source_id"]


# One role, two fillers.


def _filled_by_two(one: Told, other: Told, predicates: Predicates, stories: Stories) -> bool | None:
    """Whether two who say that one thing is so fill a role of it differently that takes one filler; False where they may mean one."""
    if not _comparable(one, other, predicates) or one.future or one.able or not _near(one, other, predicates):
        return None
    if one.predicate in predicates.mutual and _changed_places(one, other):
        return True
    theme = one.parts.get("theme") or one.parts.get("sole"), other.parts.get("theme") or other.parts.get("sole")
    if None in theme or not all(p.certain for p in theme):
        return None  # two that do not mean a certain thing may mean two
    for role, families in predicates.single.items():
        if (one.predicate, one.side) not in families:
            continue
        if role == "day":
            if _days_apart(one, other) and same_fact(
                one.parts, other.parts, (False, False), stories.together(one.statement, other.statement), predicates
            ):
                return True
            continue
        fillers = _filler(one, role, predicates), _filler(other, role, predicates)
        if None in fillers:
            continue
        left, right = ({k: v for k, v in t.parts.items() if k != r} for t, r in zip((one, other), (_role(one, role), _role(other, role))))
        apart = _apart(*fillers, predicates)
        if apart is not None and same_fact(left, right, (False, False), stories.together(one.statement, other.statement), predicates):
            return apart
    return None


def _changed_places(one: Told, other: Told) -> bool:
    """Whether each is said by the other side to have done it to the other: "the trawler rammed the cutter", "the cutter rammed the trawler"."""
    sides = [(t.parts.get("agent"), t.parts.get("theme")) for t in (one, other)]
    if any(p is None for side in sides for p in side):
        return False
    (doer, done), (other_doer, other_done) = sides
    return _may_be(doer, other_done) and _may_be(done, other_doer) and not _may_be(doer, other_doer)


def _may_be(one: Participant, other: Participant) -> bool:
    return bool(one.chief & other.chief - {""}) and (not one.narrow or not other.narrow or bool(one.narrow & other.narrow))


def _role(t: Told, role: str) -> str:
    """The role that holds what may fill it once: for a place, the preposition before it."""
    return next((r for r in _PLACES if r in t.parts), "") if role == "place" else role


def _filler(t: Told, role: str, predicates: Predicates) -> Participant | None:
    found = t.parts.get(_role(t, role))
    if role != "place" or found is None:
        return found
    place = _territory(found, predicates)
    return place if place.name else None


def _territory(p: Participant, predicates: Predicates) -> Participant:
    """A place in a state's waters or on its soil as that state."""
    states = frozenset(filter(predicates.is_place, p.narrow))
    return Participant(states, frozenset(), True) if len(states) == 1 and p.chief & predicates.territory else p


def _apart(one: Participant, other: Participant, predicates: Predicates) -> bool | None:
    """Whether two participants exclude each other: two names, or causes of two kinds; False where they may be one, None where they are."""
    if (one.chief | one.narrow | one.wider) & (other.chief | other.narrow | other.wider) - {""} or "" in one.chief & other.chief:
        return None
    for exclusive in (predicates.causes, predicates.parties):
        kinds = [{exclusive[w] for w in p.chief | p.narrow if w in exclusive} for p in (one, other)]
        if all(kinds):
            return None if kinds[0] & kinds[1] else True
    if one.name and other.name:
        return True
    return None if one.name or other.name or not _caused(one, other, predicates) else False


def _caused(one: Participant, other: Participant, predicates: Predicates) -> bool:
    return any(w in predicates.causes for p in (one, other) for w in p.chief | p.narrow)


def _days_apart(one: Told, other: Told) -> bool:
    """Whether both name days of their own and these cannot meet; "since Wednesday" has no end."""
    return any(early.dates[1] and late.dates[0] and early.dates[1] < late.dates[0] for early, late in ((one, other), (other, one)))


# Time.


def _one_time(a: Told, d: Told, predicates: Predicates) -> bool:
    """Whether both clauses can tell of one time.

    Days named on both sides must meet. What was not yet so may be so later: who denies first is contradicted only about the same day.
    """
    if _days_apart(a, d):
        return False
    if {a.tense, d.tense} in ({"past", "present"}, {"present", "perfect"}) and a.predicate.split("/")[0] == a.predicate:
        return False
    if a.tense == "perfect" and d.tense != "perfect" and any(w in _REFUSED for w in d.text.lower().split()):
        return False  # who refused once may have done it since
    early, late = _days(d.statement), _days(a.statement)
    if early is None or late is None:
        return _one_text(a.statement, d.statement)
    apart = max(early[0] - late[1], late[0] - early[1], 0)
    return apart <= predicates.days_apart and (apart <= predicates.days_together or early[0] > late[1])


def _near(a: Told, d: Told, predicates: Predicates) -> bool:
    """Whether two accounts are told within the days in which they can be of one thing."""
    one, other = _days(a.statement), _days(d.statement)
    if one is None or other is None:
        return _one_text(a.statement, d.statement)
    return max(one[0] - other[1], other[0] - one[1]) <= predicates.days_apart


def _days(s: Statement) -> tuple[int, int] | None:
    first, last = s.row["stated_from"], s.row["stated_to"]
    if not first or not last:
        return None
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
