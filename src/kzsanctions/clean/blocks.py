"""Blocks of a plain text (paragraphs or lines) with what their shape tells, and the main run of prose among them.

Shape means length, closing punctuation, capitals and function words: what is left to go by where markup is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..language.spans import Span, fold, lines, trim

_QUOTED = re.compile(r'"[^"]*(?:"|$)')
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BULLET = re.compile(r"(?:[-*\u2022\u00b7\u25aa\u25cf\u2023>]|\(?\d{1,2}[.)]) ")
_SENTENCE = re.compile(r"(?<=[a-z\d][.!?])[\"')\]]* +(?=[\"'(\[]?[A-Z])")
_CLOSERS = "\"')]} "


@dataclass(frozen=True)
class Block:
    """A paragraph of raw text: its span, its folded text, and features of shape.

    `unquoted` is the text with quotations blanked out; `words` counts space-separated words, and two ideographs as one;
    `closing` is the last character before closing quotes and brackets; `capitals` is the share of words that
    begin with a capital; `plain` counts the function words (the, of, to ...).
    """

    span: Span
    text: str
    unquoted: str
    words: int
    closing: str
    capitals: float
    plain: int

    @property
    def closed(self) -> bool:
        """Ends like a sentence."""
        return self.closing in ".!?;\u2026\u3002\uff01\uff1f" and self.closing != ""

    @property
    def introduces(self) -> bool:
        return self.closing in ":\uff1a" and self.closing != ""

    @property
    def listed(self) -> bool:
        """Begins with a bullet or a number, or is a row of a table."""
        return bool(_BULLET.match(self.text)) or self.text.startswith("|")

    @property
    def prose(self) -> bool:
        """Long enough for a sentence of a paragraph, and ends like one, or too long to be anything else."""
        return self.words >= 12 and self.closed and self.capitals < 0.8 or self.words >= 40 and self.capitals < 0.6


def blocks(raw: str, function_words: frozenset[str]) -> list[Block]:
    """The non-blank blocks of a text in order, described.

    A block is a line, since a page's menus put one item on each; the plain reading has no lines cut at a page's width.
    """
    folded = fold(raw)
    return [_described(folded, span, function_words) for span in lines(folded)]


def sentences(block: Block) -> list[Block]:
    """The sentences of a block as blocks, their spans counted from its start; good enough to tell who speaks in them."""
    cuts = [0, *(m.end() for m in _SENTENCE.finditer(block.text)), len(block.text)]
    spans = (trim(block.text, Span(a, b)) for a, b in zip(cuts, cuts[1:]))
    return [_described(block.text, span, frozenset()) for span in spans if len(span)]


def _described(folded: str, span: Span, function_words: frozenset[str]) -> Block:
    text = span.of(folded)
    words = text.split()
    bare = [w.lstrip("\"'([{-") for w in words]
    capitals = sum(w[:1].isupper() for w in bare) / len(words)
    ideographs = len(_IDEOGRAPH.findall(text))
    return Block(
        span,
        text,
        _QUOTED.sub(lambda m: " " * len(m.group()), text),
        max(len(words), ideographs // 2),
        text.rstrip(_CLOSERS)[-1:],
        capitals,
        sum(w.lower() in function_words for w in bare),
    )


def is_open(block: Block) -> bool:
    """Neither closes nor introduces anything, and is no item of a marked list."""
    return not (block.closed or block.introduces or block.listed)


def main_run(found: Sequence[Block], free: Sequence[bool]) -> range:
    """The stretch of blocks that holds the article: where prose outweighs menus, links and notices most.

    Prose weighs its words (up to 40), a short sentence a little, a line without closing punctuation or matched by
    a rule (not `free`) counts against; the stretch with the greatest sum wins, so that one teaser among links does not, and
    a subheading between two paragraphs stays inside. The whole text where there is no prose at all.
    """
    best, total, start, run = 0, 0, 0, range(0, len(found))
    for i, block in enumerate(found):
        if total <= 0:
            total, start = 0, i
        total += _weight(block) if free[i] else -8
        if total > best:
            best, run = total, range(start, i + 1)
    return run


def _weight(block: Block) -> int:
    if block.prose:
        return min(block.words, 40)
    if block.closed and block.closing != "?":
        return min(block.words, 12) // 2
    return 0 if block.listed or block.introduces else -8


def is_menu(block: Block) -> bool:
    """Nothing but capitalised words, many of them, with no function word to join them."""
    return (
        block.words >= 6 and block.capitals >= 0.8 and not block.plain and not block.closed and not block.listed and not set(",:") & set(block.text)
    )


def letters(text: str) -> str:
    """What is left of a text without its marks, spaces and capitals: two copies of a line have it in common."""
    return re.sub(r"[\W_]+", "", text).casefold()
