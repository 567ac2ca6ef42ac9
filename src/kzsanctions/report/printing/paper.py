"""Write report content as Typst, the typesetting language the PDF is made from.

Text goes over as string literals only, so that nothing a source says can be taken for markup. The functions called
here (`#par-lead`, `#to`, `#at` ...) are defined in `templates/report.typ`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, singledispatch
from pathlib import Path

from .content import (
    Anchor,
    Data,
    Details,
    Either,
    Group,
    Heading,
    Inline,
    Items,
    Line,
    Link,
    Number,
    Pages,
    Paragraph,
    Picture,
    Quotation,
    Style,
    Table,
    ignorable,
    line,
    words,
)

# Two sides of a dispute stay on one page as long as their source is shorter than this.
TOGETHER = 6000
# Of a table of more than `LONG` rows paper has the first `SHORT` and says how many there are: the page has them all, and can be searched.
LONG, SHORT = 150, 20
# The width of the page between its margins, that of a letter of a table at most, and what a cell leaves free at its sides, in points.
PAGE, LETTER, INSET = 470, 4.9, 7
# In a table of few columns a name of so many letters stands in one line.
NAME = 26


def write(blocks: Iterable) -> str:
    """The Typst source of blocks, one after the other; a paragraph that leads to a picture, a table or a list stays with it."""
    given = list(blocks)
    leads = [isinstance(b, Paragraph) and not b.role and isinstance(_first(after), _LED_TO) for b, after in zip(given, [*given[1:], None])]
    return "".join(f"#block(sticky: true)[{block(b)}]\n" if lead else block(b) for b, lead in zip(given, leads))


# What is not parted from the paragraph before it.
_LED_TO = (Picture, Table, Items)


def _first(given):
    """The first thing that paper prints of a block."""
    if isinstance(given, Details) and given.paper:
        return given.blocks[0] if len(given.blocks) == 1 else given
    return given.paper[0] if isinstance(given, Either) and given.paper else given


def inline(pieces: Line) -> str:
    return "".join(map(_inline, line(pieces)))


def literal(text: str) -> str:
    """A Typst string literal; a character that no font of the PDF has becomes its code point.

    >>> literal('say "no"')
    '"say \\\\"no\\\\""'
    >>> literal("\\u4e2d")
    '"U+4E2D"'
    """
    return '"' + "".join(map(_printed, text)).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _printed(character: str) -> str:
    if character in "\n\t\r":
        return " " if character != "\n" else character
    return character if printable(character) else f"U+{ord(character):04X}"


def printable(character: str) -> bool:
    """Whether the PDF's fonts have a character."""
    return ord(character) < 0x7F and ord(character) >= 0x20 or ord(character) in _font_characters()


@cache
def _font_characters() -> frozenset[int]:
    """Code points of DejaVu Sans, to which the text face falls back, without the characters that print nothing."""
    from matplotlib.ft2font import FT2Font  # slow to import; plain ASCII text does without

    covered = FT2Font(str(fonts() / "DejaVuSans.ttf")).get_charmap()
    return frozenset(c for c in covered if c >= 0xA0 and not ignorable(chr(c)))


@cache
def fonts() -> Path:
    """The folder of matplotlib's fonts, which the PDF may use beside those inside the Typst compiler."""
    import matplotlib

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf"


def unprintable(texts: Iterable[str]) -> int:
    """How many characters of the texts the PDF prints as their code point."""
    return sum(1 for text in texts for character in text if not printable(character) and not character.isspace())


def _inline(piece: Inline) -> str:
    if isinstance(piece, str):
        return f"#{literal(piece)};"
    if isinstance(piece, Number):
        return f"#{literal(piece.words)};"
    if isinstance(piece, Anchor):
        return f"#at({literal(piece.id)});"
    if isinstance(piece, Link):
        beside = "/" in piece.target and ":" not in piece.target  # a file beside the page does not lie beside every paper
        return inline(piece.inner) if beside else f"#to({literal(piece.target)})[{inline(piece.inner)}];"
    return f"#styled({literal(piece.role)})[{inline(piece.inner)}];"


@singledispatch
def block(given) -> str:
    """The Typst source of one block."""
    raise TypeError(f"no Typst for {type(given).__name__}")


@block.register
def _(given: Heading) -> str:
    if given.level == 1:
        return f"#title-line[#{literal(given.text)};]\n"
    label = f"#label({literal(given.anchor)})" if given.anchor else ""
    return f"#heading(level: {given.level - 1})[#{literal(given.text)};]{label}\n"


@block.register
def _(given: Paragraph) -> str:
    return f"#paragraph({literal(given.role)})[{inline(given.line)}]\n"


@block.register
def _(given: Items) -> str:
    return f"#list({', '.join(f'[{inline(x)}]' for x in given.lines)})\n" if given.lines else ""


@block.register
def _(given: Quotation) -> str:
    return f"#quotation([{_at(given.anchor)}{inline(given.words)}], [{inline(given.said)}])\n"


@block.register
def _(given: Table) -> str:
    if len(given.rows) > LONG:
        rest = f"{len(given.rows) - SHORT:,} more rows of this table are on the page, which has all {len(given.rows):,}."
        return block(replace(given, rows=given.rows[:SHORT])) + block(Paragraph(rest, "note"))
    header = ", ".join(f"[#{literal(h)};]" for h in given.header)
    rows = ",\n".join(f"[{inline(cell)}]" for row in given.rows for cell in row)
    right = ", ".join(map(str, given.numeric))
    return (
        f"#data-table([{_at(given.anchor)}{inline(given.caption)}], ({', '.join(_widths(given))},), "
        f"({right}{',' if right else ''}), "
        f"({header},), (\n{rows}{',' if rows else ''}))\n"
    )


def _widths(table: Table) -> list[str]:
    """Column widths: short cells take what they need, long ones share the rest by the length of what they hold.

    No column is narrower than its longest word, as far as that is known from the number of its letters; where no cell is long, no column is wide.
    """
    columns = [[words(cell) for cell in column] for column in zip(table.header, *table.rows)]
    longest = [max(map(len, texts)) for texts in columns]
    short = NAME if len(table.header) <= 3 or max(longest) <= NAME else 14
    word = [max((len(w) for text in texts for w in text.split()), default=1) for texts in columns]
    shares = [0.0 if most <= short else max(14, min(60, max(most / 3, sum(map(len, texts)) / len(texts)))) for most, texts in zip(longest, columns)]
    room = max(PAGE - sum(LETTER * most + INSET for most, share in zip(longest, shares) if not share), PAGE / 4)
    for _ in shares:  # what one column gains the others lose, so that each is looked at until none is too narrow
        whole = sum(shares)
        shares = [max(share, (LETTER * letters + INSET) / room * whole) if share else share for share, letters in zip(shares, word)]
    return [f"{share:.0f}fr" if share else "auto" for share in shares]


@block.register
def _(given: Picture) -> str:
    legend = "".join(f"#key({literal(kind)}, {literal(label)})" for kind, label in given.legend)
    return f"#picture([{_at(given.name)}{inline(given.title)}], [{legend}], {drawing(given.wide)}, {literal(given.alternative)})\n"


def drawing(svg: str) -> str:
    """A drawing as a string literal; its labels keep nothing that prints nothing, which no font could set."""
    return literal("".join(c for c in svg if not ignorable(c)))


@block.register
def _(given: Details) -> str:
    if not given.paper:
        return ""
    if len(given.blocks) == 1 and isinstance(given.blocks[0], Table):
        return write(given.blocks)  # its caption says what it is
    return f"#folded([{inline(given.summary)}])[{write(given.blocks)}]\n"


@block.register
def _(given: Group) -> str:
    if given.role == "sides":
        sides = [block(side) for side in given.blocks]
        whole = sum(map(len, sides)) < TOGETHER
        return f"#sides({str(not whole).lower()}, {', '.join(f'[{side}]' for side in sides)})\n"
    return f"#group({literal(given.role)})[{_at(given.anchor)}{write(given.blocks)}]\n"


@block.register
def _(given: Pages) -> str:
    return write(given.blocks)


@block.register
def _(given: Style) -> str:
    return ""


@block.register
def _(given: Data) -> str:
    return ""


@block.register
def _(given: Either) -> str:
    return write(given.paper)


def anchors(source: str) -> list[str]:
    """Every anchor a Typst source sets, in order."""
    return re.findall(r'#(?:at|label)\("((?:[^"\\]|\\.)*)"\)', source)


def _at(anchor: str) -> str:
    return f"#at({literal(anchor)});" if anchor else ""
