"""Through whom words came to the text: outlets that quote, outlets that were told, outlets nobody names ("local media")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ..language.spans import Span
from .names import Mention
from .quotes import Attribution

# What stands between a clause of saying and the outlet it was said to: "in an interview with the state broadcaster X".
_SAID_TO = re.compile(
    r"\b(?:interview|conversation|comments?|remarks?|statement|call|appearance|speaking|spoke|e-?mail|reply) "
    r"(?:given |published |carried |aired |broadcast )?"
    r"(?:with|to|on|by|for|in) (?:the |a |an )?(?:[a-z-]+ ){0,3}\Z"
)


def with_unnamed(heard: Iterable[Attribution], named: Sequence[Mention], raw: str, paragraph_starts: Sequence[int]) -> list[Mention]:
    """The mentions, with the outlets that pass words on without being named ("quoted by local media"), each called as the text calls it."""
    starts = [m.span.start for m in named]
    more = {}
    for span in (via for a in heard for via in a.via):
        near = named[max(0, bisect_left(starts, span.start) - 1) : bisect_left(starts, span.end)]
        if not any(m.span.overlaps(span) for m in near):
            more[span] = Mention(span, span.of(raw), "outlet", paragraph=bisect_left(paragraph_starts, span.start + 1) - 1)
    return sorted([*named, *more.values()], key=lambda m: m.span.start) if more else list(named)


def handed_on(attribution: Attribution, outlets: Sequence[tuple[int, int]], raw: str) -> list[Span]:
    """The outlets that pass a statement on, and the one it was told to, nearest the speaker last; `outlets` are the places of all, in order."""
    told = _told_to(attribution, outlets)
    at = attribution.clause
    if told is None and at is not None:
        inside = outlets[bisect_left(outlets, (at.start,)) : bisect_left(outlets, (at.end,))]
        told = next((Span(*o) for o in inside if _SAID_TO.search(raw, at.start, o[0]) and not _within(attribution, o[0])), None)
    known = told is None or any(told.overlaps(v) for v in attribution.via)
    return [*attribution.via, *([] if known else [told])]


def _told_to(attribution: Attribution, outlets: Sequence[tuple[int, int]]) -> Span | None:
    to = attribution.addressee
    if to is None or to in attribution.via:
        return None
    inside = outlets[bisect_left(outlets, (to.start,)) : bisect_left(outlets, (to.end,))]
    return to if any(end <= to.end for _, end in inside) else None


def _within(attribution: Attribution, at: int) -> bool:
    return (
        any(c.start <= at < c.end for c in attribution.content) or attribution.speaker is not None and attribution.speaker.contains(Span(at, at + 1))
    )
