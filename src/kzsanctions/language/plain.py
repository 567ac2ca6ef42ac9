"""The plain reading of a raw text: the same words without what damage, markup and line width have put between them.

A text that was copied through a web page, an editor or a database holds characters that print nothing, letters of a wrong
encoding, entities, tags, escapes, marks of Markdown, lines cut at a fixed width. None of these is a word, and a reader
passes over them. The raw text is never rewritten: a `Reading` is a second text in which every character knows the raw
stretch it stands for, so that what is found in it has its place in the raw text.

Each step below takes a text and gives edits; where a step finds nothing the text stays as it is, which is the rule.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .damage import entities, escapes, garbled, links, tags, unseen
from .spans import Edit
from .wrapping import spacing, wrapping

# In this order: an escape may hide an entity, an entity a tag; lines are judged once nothing but words is left in them.
STEPS: tuple[tuple[str, Callable[[str], Iterator[Edit]]], ...] = (
    ("garbled letters", garbled),
    ("escapes", escapes),
    ("entities", entities),
    ("entities", entities),
    ("tags", tags),
    ("links", links),
    ("unseen", unseen),
    ("wrapping", wrapping),
)


@dataclass(frozen=True)
class Reading:
    """A text as it is read, and the raw stretch behind each of its characters; without edits both are the raw text.

    `edits` names each kind of edit with the raw offset of its first place and how many places there were.
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    edits: tuple[tuple[str, int, int], ...] = ()

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the reading begins and ends in the raw text; one of nothing is at one place in both."""
        if self.starts is None:
            return start, end
        first = self.starts[start] if start < len(self.starts) else self.ends[-1] if self.ends else 0
        return first, max(first, self.ends[end - 1]) if end > start else first

    def here(self, start: int, end: int) -> tuple[int, int]:
        """Where what is read of a raw stretch begins and ends in the reading; nothing may be."""
        if self.starts is None:
            return start, end
        first = bisect_left(self.starts, start)
        return first, max(first, bisect_left(self.starts, end))


def plain(raw: str, columns: bool = False) -> Reading:
    """Read a raw text without its damage.

    With `columns` runs of spaces are left, since in a page's menu they stand between buttons.

    >>> plain("Not \\u200ea single li\\u00adcence").text
    'Not a single licence'
    """
    reading = Reading(raw)
    for name, step in (*STEPS, *(() if columns else (("spaces", spacing),))):
        reading = _edited(reading, name, list(step(reading.text)))
    return reading


def _edited(reading: Reading, name: str, edits: list[Edit]) -> Reading:
    """The reading after edits in the order of the text; one that overlaps the edit before it is left out."""
    if not edits:
        return reading
    text, old = reading.text, reading
    starts, ends = (range(len(text)), range(1, len(text) + 1)) if old.starts is None else (old.starts, old.ends)
    parts, firsts, lasts, at, done = [], [], [], 0, 0
    for start, end, new in edits:
        if start < at:
            continue
        parts += [text[at:start], new]
        firsts += [*starts[at:start], *[starts[start] if start < len(text) else ends[-1]] * len(new)]
        lasts += [*ends[at:start], *[ends[end - 1]] * len(new)]
        at, done = end, done + 1
    first = starts[edits[0][0]]
    known = tuple(e for e in old.edits if e[0] != name)
    before = next(((f, n) for k, f, n in old.edits if k == name), (first, 0))
    return Reading(
        "".join([*parts, text[at:]]),
        [*firsts, *starts[at:]],
        [*lasts, *ends[at:]],
        (*known, (name, min(first, before[0]), before[1] + done)),
    )
