"""The dates of a document where they stand: read from its paragraphs, counted from the day of speaking, joined to periods."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..language.parsing import Paragraph
from ..language.spans import Span
from .dates import Calendar, Date, dates
from .documents import Document

# The basis of what is counted from the day of publication.
_FROM_PUBLICATION = "relative_to_publication"
_BETWEEN = re.compile(r"\b(?:between|from)\s+\Z", re.I)
_TO = re.compile(r"\s+(?:and|to|until|till|through)\s+")


def told(document: Document, parsed: Iterable[Paragraph], calendar: Calendar) -> list[tuple[Span, Date]]:
    """Every date with its place; one that leans on the date before it may lean on an earlier paragraph's."""
    found: list[Date] = []
    placed = []
    for p in parsed:
        here = dates(p.text, document.published, calendar, p.doc, tuple(found[-3:]))
        found += here
        placed += [(Span(p.start + d.start, p.start + d.end), d) for d in here]
    return placed


def as_spoken(document: Document, times: Iterable[tuple[Span, Date]], statements: Iterable[Mapping], calendar: Calendar) -> list[tuple[Span, Date]]:
    """The same dates, those like "yesterday" inside a quotation counted from the day it was said, where that is a day known."""
    quoted = sorted(
        (t["start"], t["end"], t["stated_from"])
        for t in statements
        if t["quote_type"] == "direct" and t["stated_from"] and t["stated_from"] == t["stated_to"]
    )
    starts, done = [q[0] for q in quoted], []
    for span, d in times:
        k = bisect_right(starts, span.start) - 1
        inside = k >= 0 and d.date_basis == _FROM_PUBLICATION and span.end <= quoted[k][1]
        day = quoted[k][2] if inside else None
        if day is not None and (day, day) != document.published:
            again = dates(span.of(document.raw), (day, day), calendar)
            d = replace(d, date_from=again[0].date_from, date_to=again[0].date_to) if len(again) == 1 else d
        done.append((span, d))
    return done


def hulls(raw: str, times: Iterable[tuple[Span, Date]]) -> list[tuple[int, int, Date]]:
    """Dates for the periods of figures: "between 2021 and 2022" is one of both."""
    found: list[tuple[int, int, Date]] = []
    for span, d in times:
        before = found[-1] if found else None
        one = before is not None and _TO.fullmatch(raw, before[1], span.start) and _BETWEEN.search(raw, max(0, before[0] - 12), before[0])
        if one and before[2].date_from and d.date_to and before[2].date_from <= d.date_to:
            found[-1] = (before[0], span.end, replace(before[2], date_to=d.date_to))
        else:
            found.append((span.start, span.end, d))
    return found
