"""What a conflict belongs to: who stands against whom, which dispute it is part of, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Member:
    """A conflict as far as its dispute is concerned: the subject, both speakers in order, and the days of both sides."""

    conflict_id: str
    subject: str
    actors: tuple[str, str]
    days: tuple[int, int]


def disputes(members: Iterable[Member], window: int) -> dict[str, str]:
    """The dispute of each conflict: one subject and two actors within `window` days of the first of them."""
    found: dict[str, str] = {}
    opened: dict[tuple, int] = {}
    for m in sorted(members, key=lambda m: (m.days, m.conflict_id)):
        key = (m.subject, m.actors)
        if key not in opened or m.days[0] - opened[key] > window:
            opened[key] = m.days[0]
        found[m.conflict_id] = identify("d", m.subject, *m.actors, opened[key])
    return found
