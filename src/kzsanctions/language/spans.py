"""Spans of raw text, and a folding of characters that keeps every offset.

All offsets are 0-based, half-open and count Unicode code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# One character for one character, so that a span found in folded text is the same span in the raw text.
_SPACES = dict.fromkeys(
    map(
        ord,
        "\t\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d"
        "\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u00ad",
    ),
    " ",
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500"), "-")
_DOUBLE = dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\u301f\uff02"), '"')
_SINGLE = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bc\u02b9\u00b4\u0060"), "'")
_FOLD_SPACES = _SPACES
_FOLD_ALL = _SPACES | _DASHES | _DOUBLE | _SINGLE


# A stretch of a text and what is read in its place: start, end, words.
Edit = tuple[int, int, str]


@dataclass(frozen=True, order=True)
class Span:
    """A half-open stretch of text that holds at least one character; what holds none is None, and never a span."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: {self.start} to {self.end}")

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


def fold_spaces(text: str) -> str:
    """Turn every kind of in-line space, and the characters that print nothing, into a plain space; length is kept."""
    return text.translate(_FOLD_SPACES)


def fold(text: str) -> str:
    """Fold spaces, dashes and quotation marks to their ASCII forms; length is kept.

    >>> fold("\u201cNo\\u00a0prohibitions\u201d \u2014 he said")
    '"No prohibitions" - he said'
    """
    return text.translate(_FOLD_ALL)


def spanned(start: int, end: int) -> Span | None:
    """A span, or None where nothing lies between the two."""
    return Span(start, end) if start < end else None


def trim(text: str, span: Span, chars: str | None = None) -> Span | None:
    """Shrink a span so that it neither starts nor ends with white space (or with `chars`); None where nothing else is in it."""
    piece = span.of(text)
    return spanned(span.start + len(piece) - len(piece.lstrip(chars)), span.start + len(piece.rstrip(chars)))


_LINE = re.compile(r"[^\r\n\x85]+")


def lines(text: str) -> list[Span]:
    """Non-blank lines, trimmed of the white space around them."""
    found = (trim(text, Span(m.start(), m.end())) for m in _LINE.finditer(text))
    return [s for s in found if s is not None]


def paragraphs(text: str) -> list[Span]:
    """Paragraphs of a plain text: each line is one, unless the lines are hard-wrapped.

    A block between blank lines counts as wrapped where most of its inner line ends leave a sentence open
    (no closing punctuation before, a lower-case letter after); its lines then form one paragraph.
    """
    found: list[Span] = []
    for block in re.finditer(r"[^\r\n\x85]+(?:(?:\r\n|[\r\n\x85])[ \t]*[^\s][^\r\n\x85]*)*", text):
        inner = [s.shift(block.start()) for s in lines(block.group())]
        if not inner:
            continue
        open_ends = sum(_open_end(text, a, b) for a, b in zip(inner, inner[1:]))
        if len(inner) > 1 and 2 * open_ends > len(inner) - 1:
            found.append(Span(inner[0].start, inner[-1].end))
        else:
            found.extend(inner)
    return found


def _open_end(text: str, line: Span, following: Span) -> bool:
    return 40 <= len(line) <= 110 and (
        text[line.end - 1] not in ".!?:;\"'\u201d\u00bb"
        and not text[following.start].isupper()
        or text[line.end - 1].islower()
        or text[line.end - 1] == ","
    )
