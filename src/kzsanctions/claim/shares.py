"""How many of a kind each side says it of: "all pupils" against "a few", "only the roof" against "the cellar".

Two shares of one thing exclude each other where no percentage lies in both; what one side says of the opposite predicate, or under a
negation, is turned round first ("many have not been" leaves less than all that have). Whoever says it of one thing alone excludes all
others of that kind.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .participants import Parts, same_fact
from .predicates import Predicates
from .told import Told

_HELD = ("theme", "sole", "agent")
# Those of a kind that a relative clause tells of, more than one and maybe all: "the goats that died".
THOSE = (2, 100)
TOO = re.compile(r"\b(?:too|as well|also)\b")


def shares_apart(one: Told, other: Told, together: bool, predicates: Predicates) -> bool | None:
    """Whether two shares of one thing exclude each other: True or False as `same_fact`, None where they go together or none is told.

    Of contraries ("rose", "fell") only what is told as so is turned round.
    """
    role = _counted(one.parts, other.parts)
    if role is None or one.side != other.side and predicates.contrary(one.predicate) and (one.negated or other.negated):
        return None
    left, right = _positive(one, role[0]), _positive(other, role[1])
    if left[0] <= right[1] and right[0] <= left[1]:
        return None
    return same_fact(_whole(one.parts), _whole(other.parts), (False, False), together, predicates)


def shares_meet(one: Told, other: Told) -> bool:
    """Whether both tell shares of one thing that can both be right."""
    role = _counted(one.parts, other.parts)
    if role is None:
        return False
    left, right = _positive(one, role[0]), _positive(other, role[1])
    return left[0] <= right[1] and right[0] <= left[1]


def _counted(one: Parts, other: Parts) -> tuple[str, str] | None:
    """The roles in which both tell a share of things of one name."""
    for role in (*_HELD, "at", "to"):
        for beside in _HELD if role in ("theme", "sole") else ("agent", "sole") if role == "agent" else (role,):
            left, right = one.get(role), other.get(beside)
            both = left is not None and right is not None and left.share is not None and right.share is not None
            if both and (left.chief & right.chief - {""} or left.chief & right.wider or right.chief & left.wider):
                return role, beside
    return None


def _positive(t: Told, role: str) -> tuple[int, int]:
    """The percentages of those of whom the first side of the family is so."""
    low, high = t.parts[role].share
    return (low, high) if t.held else (100 - high, 100 - low)


def _whole(parts: Parts) -> Parts:
    """Participants without what tells how many they are, as certain things."""
    return {r: p._replace(every=False, certain=p.certain or p.share is not None) for r, p in parts.items()}


def beyond(one: Told, other: Told, together: bool, predicates: Predicates) -> bool | None:
    """Whether one says of something else what the other says of one thing only.

    True where the two are things of which none is the other, or "too" says that it comes on top; False where the one may be among the other.
    """
    if one.held != other.held or one.negated or other.negated:
        return None
    for limited, more in ((one, other), (other, one)):
        role = next((r for r, p in limited.parts.items() if p.only), None)
        beside = role if role in more.parts else {"sole": "theme", "theme": "sole"}.get(role or "")
        if role is None or beside not in more.parts or more.parts[beside].only:
            continue
        alone, further = limited.parts[role], more.parts[beside]
        words = (alone.chief | alone.narrow) & (further.chief | further.wider) | alone.chief & further.narrow | alone.wider & further.chief
        if words - {""} or "" in alone.chief | further.chief or not further.chief - {"nobody"}:
            continue
        bare = [{r: p for r, p in t.parts.items() if r != x} for t, x in ((limited, role), (more, beside))]
        alike = _circumstances_meet(*bare, predicates)
        if alike:
            named = alone.name == further.name
            return named and (
                bool(TOO.search(more.text.lower())) or bool(TOO.search(more.statement.row["content"].lower())) or _things(alone, further)
            )
    return None


def _things(alone, further) -> bool:
    """Whether neither is a kind of persons or bodies, of whom one may be among the others."""
    return "person" not in alone.wider | further.wider


def _circumstances_meet(one: Parts, other: Parts, predicates: Predicates) -> bool:
    """Whether no other role is filled by two different things, and one at least is shared."""
    both = [r for r in one if r in other]
    return bool(both) and all(
        one[r].chief & other[r].chief and not (one[r].narrow and other[r].narrow and not one[r].narrow & other[r].narrow) for r in both
    )


def plain(t: Told) -> Told:
    """A clause without shares, where they have been compared."""
    return replace(t, parts={r: p._replace(share=None, only=False) for r, p in t.parts.items()})
