"""One role that takes one filler, filled by two: who did it, why, where, from where, on which day, and what a thing is.

Two who say that one thing is so cannot both be right where only one can have done it, or caused it, and each names another: two names, two
kinds of causes or of people that exclude each other, two of one row of the codebook ("a school", "a barracks").
"""

from __future__ import annotations

from .participants import Participant, apart_in_rows, same_fact
from .predicates import Predicates
from .told import PLACES, Told


def filling(t: Told, predicates: Predicates) -> bool:
    """Whether a clause has a role that takes one filler."""
    return not t.negated and t.basis != "met" and any((t.predicate, t.side) in f for f in predicates.single.values())


def filled_by_two(one: Told, other: Told, together: bool, predicates: Predicates) -> bool | None:
    """Whether two who say that one thing is so fill a role of it differently that takes one filler; False where they may mean one."""
    if one.negated or other.negated or one.side != other.side or one.future or one.able or "met" in (one.basis, other.basis):
        return None
    if one.predicate in predicates.mutual and _changed_places(one, other):
        return True
    theme = one.parts.get("theme") or one.parts.get("sole"), other.parts.get("theme") or other.parts.get("sole")
    if None in theme or not all(p.certain for p in theme):
        return None  # two that do not mean a certain thing may mean two
    if one.predicate == "there" and any(t.basis == "state" and t.own.word in predicates.results for t in (one, other)):
        return None  # where it was built it need not be now
    if one.predicate == "there" and any(
        t.state and t.tense == "past" and not (u.state and u.tense == "past") for t, u in ((one, other), (other, one))
    ):
        return None  # what was in one place may have been moved since
    for role, families in predicates.single.items():
        if (one.predicate, one.side) not in families:
            continue
        if role == "day":
            if "when" in one.moments or "when" in other.moments or not _one_act(one, other, predicates):
                continue
            if days_apart(one, other) and same_fact(one.parts, other.parts, (False, False), together, predicates):
                return True
            continue
        mine, its = _holding(one, role, predicates), _holding(other, role, predicates)
        held = one.word in predicates.controlling or other.word in predicates.controlling or one.basis == other.basis == "state"
        verdicts = [_apart(p, q, predicates, held) for p in mine.values() for q in its.values()]
        if not verdicts or None in verdicts:
            continue
        left, right = ({k: v for k, v in t.parts.items() if k not in r} for t, r in ((one, mine), (other, its)))
        if same_fact(left, right, (False, False), together, predicates):
            return any(verdicts)
    return None


def _one_act(one: Told, other: Told, predicates: Predicates) -> bool:
    """Whether two clauses are told by words for one act: what was broken off on one day may have been called off on another."""
    acts = predicates.words.acts
    return acts.get(one.word, one.word) == acts.get(other.word, other.word)


def _holding(t: Told, role: str, predicates: Predicates) -> dict[str, Participant]:
    """The roles that hold what may fill one, with their fillers; for a place any preposition of place."""
    if role != "place":
        return {role: t.parts[role]} if role in t.parts else {}
    found = {r: _territory(t.parts[r], predicates) for r in PLACES if r in t.parts}
    named = {r: p._replace(name=True) for r, p in found.items() if p.name or p.called}
    return named or {r: p for r, p in found.items() if any(w in predicates.rows for w in p.chief)}


def _changed_places(one: Told, other: Told) -> bool:
    """Whether each is said by the other side to have done it to the other: "the trawler rammed the cutter", "the cutter rammed the trawler"."""
    sides = [(t.parts.get("agent"), t.parts.get("theme")) for t in (one, other)]
    if any(p is None for side in sides for p in side):
        return False
    (doer, done), (other_doer, other_done) = sides
    return _may_be(doer, other_done) and _may_be(done, other_doer) and not _may_be(doer, other_doer)


def _may_be(one: Participant, other: Participant) -> bool:
    return bool(one.chief & other.chief - {""}) and (not one.narrow or not other.narrow or bool(one.narrow & other.narrow))


def _territory(p: Participant, predicates: Predicates) -> Participant:
    """A place in a state's waters or on its soil as that state."""
    states = frozenset(filter(predicates.is_place, p.narrow))
    return Participant(states, frozenset(), True) if len(states) == 1 and p.chief & predicates.territory else p


def _apart(one: Participant, other: Participant, predicates: Predicates, held: bool) -> bool | None:
    """Whether two participants exclude each other; False where they may be one, None where they are.

    `held` tells that a place is held, of which the police and the army of one state are one holder.
    Two names do, two kinds of causes, of parties or of people, and two nouns of one row.
    """
    own, its = one.chief | one.narrow, other.chief | other.narrow
    if (own & (its | other.wider) | one.wider & its) - {""} or "" in one.chief & other.chief:
        return None
    if not held and (one.chief | other.chief) & predicates.anybody:
        return None
    for exclusive in (predicates.causes, predicates.parties):
        kinds = [{exclusive[w] for w in p.chief | p.narrow if w in exclusive} for p in (one, other)]
        if all(kinds):
            if kinds[0] & kinds[1] and (held or not _of_callings(one, other, predicates)):
                return None
            return True
    if not held and _of_callings(one, other, predicates):
        return True
    if apart_in_rows(one, other, predicates):
        return True
    if one.name and other.name:
        return True
    return None if one.name or other.name or not _caused(one, other, predicates) else False


def _of_callings(one: Participant, other: Participant, predicates: Predicates) -> bool:
    """Whether two are people of whom one is not the other: soldiers, and policemen."""
    kinds = [{predicates.callings[w] for w in p.chief if w in predicates.callings} for p in (one, other)]
    return all(kinds) and not kinds[0] & kinds[1]


def _caused(one: Participant, other: Participant, predicates: Predicates) -> bool:
    return any(w in predicates.causes for p in (one, other) for w in p.chief | p.narrow)


def days_apart(one: Told, other: Told) -> bool:
    """Whether both name days of their own and these cannot meet; "since Wednesday" has no end."""
    return any(early.dates[1] and late.dates[0] and early.dates[1] < late.dates[0] for early, late in ((one, other), (other, one)))
