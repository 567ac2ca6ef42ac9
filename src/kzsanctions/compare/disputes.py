"""What a conflict belongs to: who stands against whom, which dispute it is part of, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from ..tables import identify
from .pairs import Referred, act
from .side import Side, Who


def level(left: Who, right: Who) -> str:
    """Who stands against whom: one person, one institution, one government, or two governments.

    Empty where that is not known: a side is nobody's (a narrator, a headline), or a government was not found.
    """
    if not left.id or not right.id:
        return ""
    if left.id == right.id:
        return "person"
    if {left.id, left.organization} & {right.id, right.organization} - {""}:
        return "institution"
    if not left.government or not right.government:
        return ""
    return "government" if left.government == right.government else "between_governments"


def status(left: Side, right: Side, said: Referred) -> str:
    """What became of a conflict; the tier stays as it is.

    Retracted where a speaker took a side back, overridden where the institution of one speaker says the opposite on
    the same day or later, superseded where a speaker announced a later state or says the opposite on a later day.
    """
    sides = {(act(s), s.what.issue) for s in (left, right)}
    if sides & said.retracted:
        return "retracted"
    if left.what.issue == right.what.issue and (_overrides(left, right) or _overrides(right, left)):
        return "overridden"
    later = left.who.id == right.who.id != "" and (left.when.said[1] < right.when.said[0] or right.when.said[1] < left.when.said[0])
    return "superseded" if sides & said.superseded or later else "open"


def _overrides(one: Side, other: Side) -> bool:
    return bool(one.who.id) and one.who.id == other.who.organization and one.when.said[1] >= other.when.said[0]


# Two reports of what one speaker said are of one thing where so many words, and so large a share of the shorter, are in both.
ALIKE, SHARE = 3, 0.5


class Words(NamedTuple):
    """What a speaker says of a matter: the words a side rests on, and their roots and those of the whole statement."""

    speaker: str
    statement: str
    text: str
    roots: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Member:
    """A conflict as far as its dispute is concerned: the subject, both speakers in order, the days of both sides, and their words.

    A number has no words here: how many there were is another question than whether.
    """

    conflict_id: str
    subject: str
    actors: tuple[str, str]
    days: tuple[int, int]
    said: tuple[Words, ...] = ()


@dataclass
class _Dispute:
    first: Member
    conflicts: list[str] = field(default_factory=list)
    subjects: set[str] = field(default_factory=set)
    said: list[Words] = field(default_factory=list)

    def take(self, conflicts: Iterable[str], subjects: Iterable[str], said: Iterable[Words]) -> None:
        self.conflicts += conflicts
        self.subjects |= {*subjects}
        self.said += [w for w in said if w not in self.said]


def disputes(members: Iterable[Member], window: int) -> dict[str, str]:
    """The dispute of each conflict: one matter between two actors within `window` days of the first of them.

    A matter is one where the subject is, and where what one of the two says is the same: the same words set against two answers,
    or one thing as two papers tell it.
    """
    found: dict[tuple[str, str], list[_Dispute]] = {}
    for m in sorted(members, key=lambda m: (m.days, m.conflict_id)):
        known = found.setdefault(m.actors, [])
        near = [d for d in known if m.days[0] - d.first.days[0] <= window and _one_matter(d, m)]
        whole, *others = near or [_Dispute(m)]
        if not near:
            known.append(whole)
        whole.take((m.conflict_id,), (m.subject,), m.said)
        for other in others:
            whole.take(other.conflicts, other.subjects, other.said)
            known.remove(other)
    return {c: identify("d", d.first.subject, *actors, d.first.days[0]) for actors, known in found.items() for d in known for c in d.conflicts}


def _one_matter(dispute: _Dispute, member: Member) -> bool:
    return member.subject in dispute.subjects or any(_same(one, other) for one in dispute.said for other in member.said)


def _same(one: Words, other: Words) -> bool:
    """Whether two stretches of words are of one thing that a speaker says."""
    if one.speaker != other.speaker:
        return False
    if one.statement == other.statement:
        return one.text in other.text or other.text in one.text
    return any(len(a.roots & b.around) >= max(ALIKE, SHARE * len(a.roots)) for a, b in ((one, other), (other, one)))
