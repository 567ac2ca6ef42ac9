"""More and less of a thing beside another: "is dirtier than the Elbe", "handled more cargo than Colon", "has fewer ships than in 1990".

One comparison can be told from either end: whoever says that one line carries more passengers than the other says that the other carries
fewer. Two comparisons meet only where both of what they compare are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .predicates import Predicates
from .told import Told

_MORE = {"more": 1, "fewer": -1, "less": -1}
_HOLDERS = ("agent", "theme", "sole")


def compared(t: Told, predicates: Predicates) -> Iterator[Told]:
    """A comparison as itself and from its other end."""
    degree = _amount(t)
    ways = [degree] if degree is not None else [replace(t, predicate=f, side=s) for f, s in predicates.senses(t.word) if f.startswith("more ")]
    for way in ways:
        if degree is not None:
            yield way
        role = next((r for r in _HOLDERS if r in way.parts and not (r == "theme" and "agent" in way.parts)), None)
        if role is not None and "than" in way.parts:
            parts = {**way.parts, role: way.parts["than"], "than": way.parts[role]}
            yield replace(way, side=-way.side, basis="converse", parts=parts)


def _amount(t: Told) -> Told | None:
    """How much of a thing one has or handles, as a degree of having or handling it."""
    thing = t.parts.get("theme")
    told = _MORE.keys() & thing.narrow if thing is not None and "agent" in t.parts else ()
    if len(told) != 1 or "than" not in t.parts and not any(t.dates):
        return None
    side = _MORE[next(iter(told))]
    bare = thing._replace(narrow=thing.narrow - told, certain=True)
    return replace(t, predicate=f"more {t.word}", word=f"more {t.word}", side=side, basis="converse", parts={**t.parts, "theme": bare})
