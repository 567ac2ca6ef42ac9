"""Lines cut at a fixed width become paragraphs again; spaces that hold a line in its place are passed over.

A line end belongs to the width where the next word would not have fitted: that tells wrapped prose, with or without blank
or indented lines between its paragraphs, from lists and verse.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .spans import Edit, Span, lines

# No line of a wrapped text is longer, and below this width lines are verse or columns.
WIDEST, NARROWEST = 120, 40
_IN_LINE = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACES = re.compile(rf"(?<=\S)[{_IN_LINE}]{{2,}}(?=\S)|^[{_IN_LINE}]+(?=\S)|(?<=\S)[{_IN_LINE}]+$", re.M)
_RARE = frozenset("\t\xa0\u1680\u202f\u205f\u3000\x85" + "".join(map(chr, range(0x2000, 0x200B))))
_WORD = re.compile(r"\S+")
_ITEM = re.compile(r"(?:[-*\u2022\u00b7\u25aa\u25cf\u2023>|]|\(?\d{1,2}[.)]) ")
_COMPOUNDED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"[^\W\d_]{2,}[-\u2010]$")
# First parts that keep their hyphen wherever the line ends.
_COMPOUND = frozenset("self well non vice then anti half".split())


def spacing(text: str) -> Iterator[Edit]:
    """Runs of spaces are one; a line has none at its ends."""
    if not (set(text) & _RARE or any(pair in text for pair in ("  ", " \n", "\n ", " \r"))) and text[:1] != " " != text[-1:]:
        return
    for m in _SPACES.finditer(text):
        inner = m.start() > 0 and text[m.start() - 1] not in "\r\n\x85" and m.end() < len(text) and text[m.end()] not in "\r\n\x85"
        yield m.start() + inner, m.end(), ""


def wrapping(text: str) -> Iterator[Edit]:
    """Line ends that a fixed width has made, read as a space, or as nothing behind a hyphen that parts a word."""
    found = lines(text)
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and len(found[end]) <= WIDEST:
            end += 1
        yield from _joined(text, found[start:end])
        start = max(end, start + 1)


def _indent(text: str, line: Span) -> int:
    head = line.start
    while head and text[head - 1] not in "\r\n\x85":
        head -= 1
    return line.start - head


def _joined(text: str, found: Sequence[Span]) -> Iterator[Edit]:
    """The edits of a stretch of lines that are all short enough to be wrapped."""
    width = max(map(len, found), default=0)
    near = [(a, b) for a, b in zip(found, found[1:]) if _adjacent(text, a, b)]
    full = [(a, b) for a, b in near if len(a) >= 0.7 * width]
    goes_on = sum(text[b.start].islower() for _, b in full)
    if width < NARROWEST or len(full) < 2 or 2 * goes_on <= len(full):
        return
    margin = min(_indent(text, line) for line in found)
    words = None
    for a, b in near:
        parted = text[b.start].islower() and _HYPHENED.search(a.of(text))
        if not parted and (not _wraps(text, a, b, width) or _indent(text, b) > margin + 1 and _indent(text, a) <= margin + 1):
            continue
        if parted:
            words = words if words is not None else Counter(_COMPOUNDED.findall(text.lower()))
            yield a.end - (not _keeps_hyphen(text, a, b, words)), b.start, ""
        else:
            yield a.end, b.start, " "


def _adjacent(text: str, a: Span, b: Span) -> bool:
    """No blank line lies between, and neither begins an item of a list below."""
    return len(re.findall(r"\r\n|[\r\n\x85]", text[a.end : b.start])) == 1 and not _ITEM.match(text, b.start)


def _wraps(text: str, a: Span, b: Span, width: int) -> bool:
    """The next line's first word would not have fitted, or an open sentence goes on in small letters."""
    word = _WORD.match(text, b.start)
    crowded = len(a) + 1 + len(word.group()) > width
    return crowded or text[b.start].islower() and text[a.end - 1] not in ".!?:;"


def _keeps_hyphen(text: str, a: Span, b: Span, words: Counter) -> bool:
    """The word is printed with its hyphen elsewhere, or begins with a part that keeps it ("self-", "well-")."""
    left = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=[-\u2010]$)", a.of(text)).group().lower()
    right = _LETTERS.match(text, b.start).group().lower()
    if left + right in words:
        return False
    # Both parts stand in the text as words of their own once more than at this line end.
    return f"{left}-{right}" in words or left in _COMPOUND or min(words[left], words[right]) > 1 and len(left) > 3
