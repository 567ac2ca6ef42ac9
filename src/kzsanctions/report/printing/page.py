"""Write report content as HTML: semantic elements and classes, no styles and no scripts of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import singledispatch
from html import escape

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
from .drawing import themed
from .folding import WHOLE, Room, folded, packed

_ELEMENTS = {
    "strong": "strong",
    "em": "em",
    "code": "code",
    "quote": "q",
    "added": "mark",
    "evidence": "mark",
    "gone": "s",
    "note": "small",
}


def write(blocks: Iterable, room: Room = WHOLE) -> str:
    """The HTML of blocks, one after the other; lists that are too long for their room are folded."""
    return "".join(block(given, room) for given in blocks)


def text(words: str) -> str:
    """Words as HTML; a character that prints nothing, and might turn the words around it, is shown by its number.

    >>> text("no \u202eban")
    'no <span class="unseen">U+202E</span>ban'
    """
    if words.isascii() and words.isprintable():
        return escape(words, quote=False)
    return "".join(f'<span class="unseen">U+{ord(c):04X}</span>' if ignorable(c) else c for c in escape(words, quote=False))


def inline(pieces: Line) -> str:
    return "".join(map(_inline, line(pieces)))


def _inline(piece: Inline) -> str:
    if isinstance(piece, str):
        return text(piece)
    if isinstance(piece, Number):
        return f'<data value="{piece.value}" data-key="{escape(piece.key)}">{escape(piece.words)}</data>'
    if isinstance(piece, Anchor):
        return f'<a id="{escape(piece.id)}"></a>'
    if isinstance(piece, Link):
        target = piece.target if {":", "/"} & {*piece.target} else f"#{piece.target}"
        name = f' aria-label="{escape(piece.name)}"' if piece.name else ""
        return f'<a href="{escape(target)}"{name}>{inline(piece.inner)}</a>'
    element = _ELEMENTS.get(piece.role, "span")
    hint = f' title="{escape(piece.hint)}"' if piece.hint else ""
    lit = f' data-lit="{escape(" ".join(piece.marks))}"' if piece.marks else ""
    return f'<{element} class="{escape(piece.role)}"{lit}{hint}>{inline(piece.inner)}</{element}>'


@singledispatch
def block(given, room: Room = WHOLE) -> str:
    """The HTML of one block."""
    raise TypeError(f"no HTML for {type(given).__name__}")


@block.register
def _(given: Heading, room: Room = WHOLE) -> str:
    return f"<h{given.level}{_id(given.anchor)}>{text(given.text)}</h{given.level}>\n"


@block.register
def _(given: Paragraph, room: Room = WHOLE) -> str:
    return f"<p{_class(given.role)}>{inline(given.line)}</p>\n"


@block.register
def _(given: Items, room: Room = WHOLE) -> str:
    shown, rest = folded([f"<li>{inline(x)}</li>" for x in given.lines], room)
    return f"<ul{rest.mark}>{shown}</ul>\n{rest.data}" if given.lines else ""


@block.register
def _(given: Quotation, room: Room = WHOLE) -> str:
    said = f"<figcaption>{inline(given.said)}</figcaption>" if given.said else ""
    return f'<figure class="quotation"{_id(given.anchor)}><blockquote>{inline(given.words)}</blockquote>{said}</figure>\n'


@block.register
def _(given: Table, room: Room = WHOLE) -> str:
    # Roles are spelled out because narrow pages lay rows out as blocks, and some browsers then forget that this is a table.
    head = "".join(
        f'<th scope="col" role="columnheader"{_class("n" if i in given.numeric else "")}>{text(h)}</th>' for i, h in enumerate(given.header)
    )
    facets = given.facets or ({},) * len(given.rows)
    shown, rest = folded([_row(cells, given, about) for cells, about in zip(given.rows, facets)], room, given.facets)
    kind = ' class="register"' if given.facets else ""
    return (
        f'<table role="table"{kind}{_id(given.anchor)}>{f"<caption>{inline(given.caption)}</caption>" if given.caption else ""}'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup"{rest.mark}>{shown}</tbody></table>\n{rest.data}'
    )


def _row(cells: tuple[Line, ...], table: Table, facets: dict) -> str:
    about = "".join(f' data-{name}="{escape(value)}"' for name, value in facets.items())
    out = []
    for i, cell in enumerate(cells):
        label = f' data-label="{escape(table.header[i])}"'
        mark = _class("n" if i in table.numeric else "")
        heads = i == 0 and words(cell)  # an empty cell is the head of nothing
        out.append(
            f'<th scope="row" role="rowheader"{label}{mark}>{inline(cell)}</th>' if heads else f'<td role="cell"{label}{mark}>{inline(cell)}</td>'
        )
    return f'<tr role="row"{about}>{"".join(out)}</tr>\n'


@block.register
def _(given: Picture, room: Room = WHOLE) -> str:
    alternative = escape(given.alternative)
    legend = "".join(f'<span class="key"><span class="swatch {escape(kind)}"></span>{escape(label)}</span> ' for kind, label in given.legend)
    role, told = ("group", "<p class=told aria-hidden=true></p>") if given.live else ("img", "")
    shown = "".join(
        f'<div class="{width}" role="{role}" aria-label="{alternative}"{" hidden" if width == "narrow" else ""}>{themed(svg)}</div>'
        for width, svg in (("wide", given.wide), ("narrow", given.narrow))
    )
    data = block(Details("The data behind this picture", (given.data,)), room) if given.data else ""
    title = inline(given.title)
    if given.fewer is not None:
        title = f'<span class="on-wide">{title}</span><span class="on-narrow">{inline(given.fewer)}</span>'
    return (
        f'<figure class="chart"{_id(given.name)}><figcaption>{title}</figcaption>'
        f"{f'<p class=legend>{legend}</p>' if legend else ''}{shown}{told}</figure>{data}\n"
    )


@block.register
def _(given: Pages, room: Room = WHOLE) -> str:
    shown, rest = folded([block(b) for b in given.blocks], room)  # what is in a folded element needs no folding of its own
    return f'<div class="pages"{rest.mark}>{shown}</div>\n{rest.data}' if rest.mark else shown


@block.register
def _(given: Details, room: Room = WHOLE) -> str:
    return f"<details><summary>{inline(given.summary)}</summary>{write(given.blocks, room)}</details>\n"


@block.register
def _(given: Group, room: Room = WHOLE) -> str:
    element = "section" if given.label else "div"
    label = f' aria-label="{escape(given.label)}"' if given.label else ""
    return f'<{element} class="{escape(given.role)}"{_id(given.anchor)}{label}>{write(given.blocks, room)}</{element}>\n'


@block.register
def _(given: Style, room: Room = WHOLE) -> str:
    return f"<style>{given.rules}</style>\n"


@block.register
def _(given: Data, room: Room = WHOLE) -> str:
    content = json.dumps(given.content, ensure_ascii=False).replace("<", "\\u003c")
    place = f'<div id="{escape(given.name)}"></div>'
    if len(content) > room.whole:
        return f'{place}<script type="application/zlib" data-for="{escape(given.name)}">{packed(content)}</script>\n'
    return f'{place}<script type="application/json" data-for="{escape(given.name)}">{content}</script>\n'


@block.register
def _(given: Either, room: Room = WHOLE) -> str:
    return write(given.page, room)


# Letters of a heading that the contents show whole: two lines beside the page.
_LONG_HEADING = 80


def contents(html: str) -> list[tuple[int, str, str]]:
    """Level, anchor and text of the headings of a page that links can point to; of a long one as far as its first colon."""
    found = re.findall(r'<h([2-3]) id="([^"]+)">(.*?)</h\1>', html)
    return [(int(level), anchor, text if len(text) <= _LONG_HEADING else text.split(": ")[0]) for level, anchor, text in found]


def _id(anchor: str) -> str:
    return f' id="{escape(anchor)}"' if anchor else ""


def _class(name: str) -> str:
    return f' class="{escape(name)}"' if name else ""
