"""What repeats or follows by its place alone: rows of a table, counted pictures, a thread of comments, and the end of a page.

Below an article furniture has no gaps: once it has begun, a few more short lines are of it too, whatever they say. A list built
alike is the article's own and stays, and so does what quotes or reports.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby, takewhile

from .below import parallel
from .blocks import Block, is_open
from .rules import Cleaning, Rule

# A line of the end is short; longer ones are told.
SHORT = 14
# A row of a table has no more pieces than this.
ROW = 20
_CELLS = re.compile(r"\t+| {3,}")
_NUMBER = re.compile(r"[-+]?\d[\d.,:]*%?|[-\u2013\u2014]")
_COUNTED = re.compile(r"[(\[]?(\d{1,2}) ?/ ?(\d{1,2})\b[)\]]?[ .:]+\S")
_WORD = re.compile(r"[^\W_]+")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}\b|\b(?:ago|yesterday|today)$|\d{4}$", re.I)
_SPEAKS = re.compile(r"(?:[^\W\d_][\w'.-]*\s){1,3}(?:says|said|writes|wrote)\s?:$", re.I)

Mark = tuple[str, str]


def rows(found: Sequence[Block], raw: str) -> dict[int, Mark]:
    """Two lines or more with the same number of cells, three at least, parted by tabs or holding a number each: a table."""
    marked: dict[int, Mark] = {}
    for count, group in groupby(range(len(found)), lambda i: _cells(found[i].span.of(raw))):
        lines = list(group)
        if count >= 3 and len(lines) >= 2:
            marked |= dict.fromkeys(lines, ("body", "table-row"))
    return marked


def _cells(line: str) -> int:
    """How many cells a line has: what tabs part, or the numbers that follow a name."""
    tokens = line.split()
    if len(tokens) > ROW:
        return 0
    numbers = len(list(takewhile(_NUMBER.fullmatch, reversed(tokens))))
    return max(len(_CELLS.split(line)), numbers + 1 if numbers and tokens[0][0].isalpha() else 0)


def counted(found: Sequence[Block]) -> dict[int, Mark]:
    """Two captions or more with their place among the pictures of a gallery before them: "2/7 The bridge at night"."""
    places = {i: m for i, b in enumerate(found) if (m := _COUNTED.match(b.text)) and int(m[1]) <= int(m[2])}
    same = {i for i, m in places.items() if sum(n[2] == m[2] for n in places.values()) >= 2}
    return dict.fromkeys(same, ("navigation", "counted-picture"))


def schedule(found: Sequence[Block], hits: Sequence[Rule | None]) -> set[int]:
    """Lines that a rule of bylines takes for its own, below the article and beside others built alike: dates and places of a list."""
    told = next((i for i, b in enumerate(found) if b.prose), len(found))
    bylines = {i for i, h in enumerate(hits) if h is not None and h.id == "byline"}
    dated = [i for i in range(told + 1, len(found)) if found[i].words <= 12 and (hits[i] is None or i in bylines) and _DATED.search(found[i].text)]
    return {i for i in dated if i in bylines and any(0 < abs(i - k) <= 3 for k in dated)}


_DATED = re.compile(r" - \D{0,12}\d")


def is_thread(rest: Sequence[Block], rules: Cleaning) -> bool:
    """Whether blocks are comments by their make: every few lines stamped with who or when, or a button under a comment."""
    signs = [_stamped(b) for b in rest]
    buttons = [_reacts(b, rules) for b in rest]
    return sum(signs) >= 2 and 5 * (sum(signs) + sum(buttons)) >= len(rest) or sum(buttons) >= 2 and any(signs)


def thread_start(found: Sequence[Block], i: int) -> int:
    """Where the thread begins that a button at `i` stands in: at the first stamped line above it, with the name over it."""
    start = i
    while near := [k for k in range(max(0, start - 3), start) if _stamped(found[k])]:
        start = near[0]
    named = start < i and start > 0 and is_open(found[start - 1]) and found[start - 1].words <= 3 and not _CLOCK.search(found[start].text.split()[0])
    return start - 1 if named and len(_WORD.findall(found[start].text)) <= 6 else start


def threads(found: Sequence[Block]) -> dict[int, Mark]:
    """Comments without a heading, below an article: who and when, then what was said, at least twice."""
    told = next((i for i, b in enumerate(found) if b.prose), len(found))
    stamps = [i for i in range(told + 1, len(found) - 1) if found[i].words <= 9 and is_open(found[i]) and _SIGNED.search(found[i].text)]
    apart = [i for i in stamps if i + 1 not in stamps and found[i + 1].words >= 3]
    if len(apart) < 2 or 6 * len(apart) < len(found) - apart[0]:
        return {}
    start = apart[0]
    while start - 1 > told and is_open(found[start - 1]) and found[start - 1].words <= 4:
        start -= 1
    return dict.fromkeys(range(start, len(found)), ("widget", "comment-thread"))


# A name and how long ago, or a name, a day and a time: "Rosa, Lower Town, 3 hours ago", "Guest 3.05.2023 at 17:05".
_SIGNED = re.compile(r"[^\W\d_]{2,}.*?(?: \d+ ?\w+ ago|\b\d{4},? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]m)?)$", re.I)


_LOWER = re.compile(r"[a-z]{2}")


def _stamped(block: Block) -> bool:
    """A short open line that says when or who: "Rosa L. | 3 May 2023 at 17:05", "Rosa says:". A clock time alone heads an entry of a live page."""
    timed = is_open(block) and bool(_CLOCK.search(block.text)) and bool(_LOWER.search(block.text))
    return block.words <= 9 and (timed or bool(_SPEAKS.match(block.text)))


def _reacts(block: Block, rules: Cleaning) -> bool:
    """Buttons under a comment, with or without their counts: "Reply", "Like 3"."""
    words = [w.lower() for w in _WORD.findall(block.text) if not w.isdigit()]
    return 1 <= len(words) <= 4 and is_open(block) and all(w in rules.reactions for w in words)


def tail(found: Sequence[Block], marks: Mapping[int, Mark], kept: frozenset[str], rules: Cleaning) -> dict[int, Mark]:
    """Short lines below the first furniture under an article, where they are fewer than the furniture among them."""
    told = max((i for i, b in enumerate(found) if b.prose and marks[i][0] in kept), default=-1)
    below = range(told + 1, len(found))
    # Appeals and pointers stand between paragraphs too, and end nothing.
    gone = [i for i in below if marks[i][0] not in kept and marks[i][0] != "appeal" and marks[i][1] != "pointer"]
    if told < 0 or not gone:
        return {}
    left = [i for i in below if i > gone[0] and marks[i][0] in kept and marks[i][1] != "table-row"]
    entry = lambda i: found[i].closed and marks[i - 1][1] == "time-stamp"  # of a live page
    loose = [i for i in left if not entry(i) and found[i].words <= SHORT and '"' not in found[i].text and not _tells(found[i], rules)]
    listed = [found[i] for i in left if is_open(found[i])]
    if len(left) > len(gone) or len(listed) >= 3 and parallel(listed):
        return {}
    return dict.fromkeys(loose, ("widget", "page-end"))


def _tells(block: Block, rules: Cleaning) -> bool:
    return any(w.lower() in rules.telling for w in _WORD.findall(block.text))
