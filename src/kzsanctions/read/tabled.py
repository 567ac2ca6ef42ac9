"""The rows of a table that has lost its lines: under a heading, a label and a number on each line.

What such a number tells stands in the heading: under "Homes without a tap, by district (percent)" the row "Northern 69.6" is of homes without a tap.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

_LINE = re.compile(r"[^\n]+")
# A label, then a gap or a colon, then a number with no more than its unit.
_ROW = re.compile(r"\s*[^\W\d_][^\d\t\n]{0,38}?(?:\t+| {1,}|: ?)[-+~]?\W?\d[\d.,' ]*\s?(?:%|[^\W\d_][^\W\d]{0,8}\.?(?: [^\W\d_]{1,6}\.?)?)?\s*")
# How a heading says by what it is broken down, and in what.
_TAIL = re.compile(r"(?:,? (?:by|per) [^,()]+)?(?: ?\([^()]*\)| in (?:percent|per cent|millions?|thousands?))?:?\s*\Z", re.I)
_FINITE = re.compile(r"[.!?;\u201d\"]\s*\Z")
_ROWS, _WORDS = 2, 10


def headings(raw: str) -> Callable[[int], str]:
    """By an offset, the heading of the table in a row of which it lies; "" elsewhere."""
    starts, ends, names = [], [], []
    heading, rows = "", []

    def close() -> None:
        if heading and len(rows) >= _ROWS:
            for line in rows:
                starts.append(line.start())
                ends.append(line.end())
                names.append(heading)

    for line in _LINE.finditer(raw):
        if not line[0].strip():
            continue
        if _ROW.fullmatch(line[0]):
            rows.append(line)
            continue
        close()
        heading, rows = _heading(line[0]), []
    close()

    def of(offset: int) -> str:
        k = bisect_right(starts, offset) - 1
        return names[k] if k >= 0 and offset < ends[k] else ""

    return of


def _heading(line: str) -> str:
    """What a line names, where it is short and no sentence."""
    words = line.split()
    if len(words) > _WORDS or _FINITE.search(line) or any(c.isdigit() for c in line):
        return ""
    return _TAIL.sub("", line.strip())
