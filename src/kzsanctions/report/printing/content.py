"""What a report is made of: small pieces of content that know nothing of HTML or PDF.

A cell of the report notebook shows `Shown(blocks)` (module `outputs`); `page` and `paper` write the same pieces as HTML
and as Typst, so that both renderings have the same words and numbers.

Inline pieces are plain text, `Number`, `Styled`, `Link` and `Anchor`; blocks are everything else. A line of inline
pieces is a tuple; a single piece may stand for a tuple of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from unicodedata import category

# Marks and letters that Unicode lets a program ignore, besides the categories for formats and controls.
_FILLER = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")


@dataclass(frozen=True)
class Number:
    """A number in prose, bound to its key in `numbers.json`; `words` is how it is printed."""

    key: str
    value: int | float
    words: str


@dataclass(frozen=True)
class Styled:
    """Inline pieces with a role: strong, em, code, quote, told, note, added, evidence, beside, gone, tag.

    `marks` names what the pieces belong to, for a style that lights one of them.
    """

    role: str
    inner: tuple
    hint: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Link:
    """A link to an anchor of the report, to an address of the web where `target` has a scheme, or to a file beside the page where it has a folder.

    `name` is what a screen reader says where the visible words are too short to be understood alone.
    """

    target: str
    inner: tuple
    name: str = ""


@dataclass(frozen=True)
class Anchor:
    """A place links can point to."""

    id: str


Inline = str | Number | Styled | Link | Anchor
Line = tuple[Inline, ...] | Inline


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the title of the report."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; roles: lead (larger), note (smaller), source (line ends kept)."""

    line: Line
    role: str = ""


@dataclass(frozen=True)
class Items:
    """A list of lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Quotation:
    """Somebody's words as printed in a source, with who, when and by which path below; `translated` adds a line under it."""

    words: Line
    said: Line
    anchor: str = ""


@dataclass(frozen=True)
class Table:
    """A table with a caption and one heading row; the first cell of a row names the row.

    `facets` holds one mapping a row (speaker, issue, source, tier) where the table can be filtered.
    `paper` leaves out the columns named there from the PDF, which has less room.
    """

    caption: Line
    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    numeric: tuple[int, ...] = ()
    widths: tuple[float, ...] = ()
    facets: tuple[dict, ...] = ()
    anchor: str = ""


@dataclass(frozen=True)
class Picture:
    """A chart: SVG for wide and for narrow pages, the finding as title, a text alternative and the data behind it.

    What is in a `live` one can be followed: its marks are links with names of their own. `fewer` is the title where the narrow drawing
    shows less than the wide one.
    """

    name: str
    title: Line
    alternative: str
    wide: str
    narrow: str
    data: Table | None = None
    legend: tuple[tuple[str, str], ...] = field(default=())
    live: bool = False
    fewer: Line | None = None


@dataclass(frozen=True)
class Details:
    """Blocks folded away on the page behind a summary; printed small in the PDF unless `paper` is false."""

    summary: Line
    blocks: tuple
    paper: bool = True


@dataclass(frozen=True)
class Group:
    """Blocks that belong together: dossier, side, sides, source, key."""

    role: str
    blocks: tuple
    label: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Style:
    """Style rules of the page; nothing on paper."""

    rules: str


@dataclass(frozen=True)
class Data:
    """An element of the page that a script builds, by its id, and what the script is given; nothing on paper."""

    name: str
    content: dict


@dataclass(frozen=True)
class Pages:
    """Blocks of one kind, each an element of its own; where they are long, the page shows some of them at a time."""

    blocks: tuple


@dataclass(frozen=True)
class Either:
    """Blocks for the page and others for paper."""

    page: tuple
    paper: tuple


Block = Heading | Paragraph | Items | Quotation | Table | Picture | Details | Group | Either | Pages | Style | Data


def line(pieces: Line) -> tuple[Inline, ...]:
    """The inline pieces of a line."""
    return pieces if isinstance(pieces, tuple) else (pieces,)


def words(pieces: Line) -> str:
    """The plain text of a line, as both renderings print it."""
    return "".join(map(_words, line(pieces)))


def _words(piece: Inline) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Number):
        return piece.words
    if isinstance(piece, Anchor):
        return ""
    return f"“{words(piece.inner)}”" if isinstance(piece, Styled) and piece.role == "quote" else words(piece.inner)


def ignorable(character: str) -> bool:
    """Whether a character prints nothing of its own: joiners, direction marks, fillers, and what chooses a look for the one before."""
    return category(character) in ("Cf", "Cc", "Cs", "Co") and character not in "\n\t\r" or bool(_FILLER.match(character))


def strong(*inner: Inline) -> Styled:
    return Styled("strong", inner)


def quoted(*inner: Inline) -> Styled:
    return Styled("quote", inner)


def joined(lines: Iterable[Line], comma: str = ", ", last: str = " and ") -> tuple[Inline, ...]:
    """Lines one after the other: "a, b and c"."""
    given = [line(x) for x in lines]
    pieces: list[Inline] = []
    for i, one in enumerate(given):
        pieces += [] if not i else [last if i == len(given) - 1 else comma]
        pieces += one
    return tuple(pieces)
