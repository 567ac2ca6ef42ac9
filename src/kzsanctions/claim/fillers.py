"""One role that takes one filler, filled by two: who did it, why, where, from where, on which day, and what a thing is.

Two who say that one thing is so cannot both be right where only one can have done it, or caused it, and each names another: two names, two
kinds of causes or of people that exclude each other, two of one row of the codebook ("a school", "a barracks").
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from .causes import follows, one_effect
from .participants import CAPITAL, Participant, apart_in_rows, same_fact
from .predicates import Predicates
from .spans import days_apart
from .told import PLACES, Told

# What is so near a place need not be so in it, and may be so in another that lies there.
_AROUND = frozenset("near off outside".split())


def filling(t: Told, predicates: Predicates) -> bool:
    """Whether a clause has a role that takes one filler, or tells what one of two did to the other."""
    one_of_two = t.predicate in predicates.mutual or any((t.predicate, t.side) in f for f in predicates.single.values())
    return not t.negated and t.basis != "met" and one_of_two


def filled_by_two(one: Told, other: Told, together: bool, predicates: Predicates) -> bool | None:
    """Whether two who say that one thing is so fill a role of it differently that takes one filler; False where they may mean one."""
    if one.negated or other.negated or one.side != other.side or one.future or one.able or "met" in (one.basis, other.basis):
        return None
    if one.predicate in predicates.mutual and _changed_places(one, other):
        return True
    theme = one.parts.get("theme") or one.parts.get("sole"), other.parts.get("theme") or other.parts.get("sole")
    if None in theme or not any(p.certain for p in theme) or any(p.share not in (None, (100, 100)) for p in theme):
        return None  # two that do not mean a certain thing, or a part of it, may mean two
    certain = all(p.certain for p in theme)
    if _cases(one, other, predicates) or _cases(other, one, predicates):
        return None
    if one.predicate == "there" and any(t.basis == "state" and t.own.word in predicates.results for t in (one, other)):
        return None  # where it was built it need not be now
    if one.predicate == "there" and any(
        t.state and t.tense == "past" and not (u.state and u.tense == "past") for t, u in ((one, other), (other, one))
    ):
        return None  # what was in one place may have been moved since
    for role, families in predicates.single.items():
        if (one.predicate, one.side) not in families:
            continue
        if role == "agent" and follows(one, other) or one.predicate == predicates.family("cause")[0] and not one_effect(one, other):
            continue
        if role == "day":
            dated = any(_act(t, predicates) in predicates.dated for t in (one, other))
            if "when" in one.moments or "when" in other.moments or not dated or _act(one, predicates) != _act(other, predicates):
                continue
            same = same_fact(one.parts, other.parts, (False, False), together, predicates) if days_apart(one, other) else None
            if same or same is False and not certain:
                return certain  # "four gates" may be some of "the gates"
            continue
        if not certain or days_apart(one, other):
            continue  # what was cut off in May may have been cut off again in July
        if role == "place" and _then_and_now(one, other, predicates):
            continue  # where somebody was seized he need not be held
        mine, its = _holding(one, role, predicates), _holding(other, role, predicates)
        held = one.word in predicates.controlling or other.word in predicates.controlling or one.basis == other.basis == "state"
        verdicts = [_of_role(role, p, q, predicates, held) for p in mine.items() for q in its.items()]
        if role == "place":
            verdicts = _sites(mine, its, verdicts, predicates)
        if not verdicts or None in verdicts:
            continue
        left, right = ({k: v for k, v in t.parts.items() if k not in r} for t, r in ((one, mine), (other, its)))
        if same_fact(left, right, (False, False), together, predicates):
            return any(verdicts) and not _kind_and_wider(theme)  # "the weapons" may be others than "the ammunition"
    return None


def _then_and_now(one: Told, other: Told, predicates: Predicates) -> bool:
    """Whether one tells of an act and the other of what it came to, or of what is so now."""
    brought = one.state != other.state and ("state" in (one.basis, other.basis) or _act(one, predicates) != _act(other, predicates))
    return brought or (one.tense == "present") != (other.tense == "present")


def _kind_and_wider(theme: tuple[Participant, Participant]) -> bool:
    """Whether of two themes one is only a kind of the other."""
    one, other = theme
    return not one.chief & other.chief and bool(one.chief & other.wider or one.wider & other.chief)


def _cases(one: Told, other: Told, predicates: Predicates) -> bool:
    """Whether one is told as a wider act than its own, and the other was another act: what rain has flooded a bomb may have destroyed."""
    wider = one.word in map(predicates.stem, predicates.wider_acts.get(one.own.word, ()))
    return wider and other.own.word not in (one.word, one.own.word)


def _act(t: Told, predicates: Predicates) -> str:
    """The act of a clause by the word that names it: what was broken off on one day may have been called off on another."""
    return predicates.words.acts.get(t.word, t.word)


def _holding(t: Told, role: str, predicates: Predicates) -> dict[str, Participant]:
    """The roles that hold what may fill one, with their fillers; for a place any preposition of place."""
    if role != "place":
        return {role: t.parts[role]} if role in t.parts else {}
    found = {r: _territory(t.parts[r], predicates) for r in PLACES if r in t.parts and not _tells_which(t, r)}
    named = {r: p._replace(name=True) for r, p in found.items() if p.name or p.called}
    return named or {r: p for r, p in found.items() if any(w in predicates.rows for w in p.chief)}


def _tells_which(t: Told, role: str) -> bool:
    """Whether a place stands right behind what takes part, before the verb, and tells which is meant: "the reactor at Sorn exploded"."""
    thing = t.parts.get("theme") or t.parts.get("sole")
    nouns = "|".join(map(re.escape, sorted(filter(None, thing.chief)))) if thing is not None else ""
    behind = re.search(
        rf"\b(?:{nouns})\w*\W+(?:{role}|in|at|near|on|off)\W+(?:the\W+)?([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)\W+\w", t.text, re.IGNORECASE
    )
    return bool(nouns and behind and behind[1][0].isupper())


def _of_role(role: str, mine: tuple[str, Participant], its: tuple[str, Participant], predicates: Predicates, held: bool) -> bool | None:
    """Whether two fillers of a role exclude each other, as `_apart`: of places by what may lie in what, of cargoes only where it is all."""
    (r, one), (q, other) = mine, its
    if role == "with":
        alike = one.chief & (other.chief | other.wider) or one.wider & other.chief or (one.chief | other.chief) & predicates.general
        return None if alike else one.only or other.only
    if role != "place" or not (one.name and other.name):
        return _apart(one, other, predicates, held)
    if one.chief & other.chief and one.called and other.called:  # "the Sorn substation", "the Lomna substation"
        return True if not one.called & other.called else None
    near = {r, q} & _AROUND
    return None if near and r != q or _state(one, predicates) != _state(other, predicates) else _apart(one, other, predicates, held)


def _sites(mine: Mapping[str, Participant], its: Mapping[str, Participant], verdicts: list[bool | None], predicates: Predicates) -> list[bool | None]:
    """The verdict on all places of two clauses: of states where both tell one, else two that exclude each other unless any are one."""
    pairs = [(p, q) for p in mine.values() for q in its.values()]
    states = [not p.chief & q.chief for p, q in pairs if _state(p, predicates) and _state(q, predicates)]
    if states:
        return [all(states) or None]
    one = any(p.chief & q.chief and v is None for (p, q), v in zip(pairs, verdicts))
    return [True] if True in verdicts and not one else verdicts


def _state(p: Participant, predicates: Predicates) -> bool:
    """Whether a place is a state as a whole, in which any town may lie; a capital is called by its state, and is a town."""
    return any(map(predicates.is_place, p.chief)) and CAPITAL not in p.wider


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
    states = [set(filter(predicates.is_place, p.chief | p.narrow)) for p in (one, other)]
    if all(states) and not states[0] & states[1] and one.chief & other.chief - {""}:
        return True  # "a Greek firm", "a Turkish firm"
    if (own & (its | other.wider) | one.wider & its) - {""} or "" in one.chief & other.chief:
        return None
    if not held and (one.chief | other.chief) & predicates.anybody:
        return None
    for exclusive in (predicates.causes, {**predicates.deaths, **predicates.dying}, predicates.parties):
        kinds = [_kinds(p, exclusive) for p in (one, other)]
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


def _kinds(p: Participant, exclusive: Mapping[str, frozenset[str]]) -> set[str]:
    """The kinds a participant may be of, by its closest words: a fault of the brakes is of those a brake is of."""
    found = [exclusive[w] for w in p.chief | p.narrow if w in exclusive]
    return set().union(*(own for own in found if not any(other < own for other in found)))


def _of_callings(one: Participant, other: Participant, predicates: Predicates) -> bool:
    """Whether two are people of whom one is not the other: soldiers, and policemen."""
    kinds = [{predicates.callings[w] for w in p.chief if w in predicates.callings} for p in (one, other)]
    return all(kinds) and not kinds[0] & kinds[1]


def _caused(one: Participant, other: Participant, predicates: Predicates) -> bool:
    return any(w in predicates.causes for p in (one, other) for w in p.chief | p.narrow)
