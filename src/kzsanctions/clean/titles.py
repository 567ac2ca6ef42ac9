"""Find the headline of a text: the register's, the line above the article that shares most words with it, or a closed first line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..language.words import root
from .blocks import Block, is_menu, letters
from .rules import Cleaning


def titles(
    found: Sequence[Block],
    free: Sequence[bool],
    rules: Cleaning,
    publisher: str,
    title: str,
) -> dict[int, tuple[str, str]]:
    """The headline above the first paragraph of prose, and its copies anywhere, with or without the outlet's name.

    `free` tells which blocks no rule has matched.
    """
    chosen = _registered(found, title)
    if chosen is None:
        chosen = _guessed(found, free)
    if chosen is None:
        chosen = _closed_title(found, free, rules)
    if chosen is None:
        return {}
    form = letters(found[chosen].text)
    forms = {form, form + letters(publisher)}
    copies = {i: ("navigation", "headline-copy") for i, b in enumerate(found) if b.words <= 60 and letters(b.text) in forms}
    return copies | {chosen: ("title", "headline")}


def _registered(found: Sequence[Block], title: str) -> int | None:
    """The register's title, above the first paragraph."""
    prose = next((i for i, b in enumerate(found) if b.prose), 0)
    wanted = letters(title)
    return next((i for i, b in enumerate(found[: prose + 1]) if wanted and b.words <= 60 and letters(b.text) == wanted), None)


def _guessed(found: Sequence[Block], free: Sequence[bool]) -> int | None:
    """Of the lines above the first sentence that read like a headline, the one that shares most words with the article.

    The first is preferred where little lies between them; a question is taken only where it comes first.
    """
    first = next((i for i, b in enumerate(found) if free[i] and _tells(b)), 0)
    above = [i for i in range(first) if free[i] and _headline(found[i])]
    likely = [i for i in above if i == above[0] or found[i].closing != "?"]
    stems = {s for b in found if b.prose for s in _stems(b.text)} if len(likely) > 1 else set()
    return max(likely, key=lambda i: _shared(found[i].text, stems) + (i == above[0]), default=None)


def _tells(block: Block) -> bool:
    """A sentence of an article, however short, and no question, which may be a headline."""
    return block.closing == "." and block.words >= 6 or block.prose and block.closing != "?"


def _closed_title(found: Sequence[Block], free: Sequence[bool], rules: Cleaning) -> int | None:
    """An opening line that ends in a full stop, has no verb of telling, and stands above something."""
    opening = next((i for i in range(len(found) - 1) if free[i]), None)
    return opening if opening is not None and found[opening].words <= 20 and verbless(found[opening], rules) else None


def _shared(text: str, stems: set[str]) -> float:
    """How many of its words a line shares with the article, less half of those it does not."""
    own = _stems(text)
    return 1.5 * len(own & stems) - 0.5 * len(own)


def _stems(text: str) -> set[str]:
    """The stems of the longer words: those of three letters stand in every text."""
    return {root(w) for w in re.findall(r"[^\W\d_]{4,}", text.lower())}


def _headline(block: Block) -> bool:
    """Reads like a headline: some words, no full stop, not a menu."""
    return 3 <= block.words <= 40 and block.closing not in (".", ":", ";") and not block.listed and not is_menu(block)


def verbless(block: Block, rules: Cleaning) -> bool:
    """Closed, without quotation and without a past or modal verb."""
    words = re.findall(r"[^\W\d_]+", block.text.lower())
    return (
        block.words >= 4
        and block.closing == "."
        and '"' not in block.text
        and not any(w in rules.finite or len(w) > 4 and w.endswith("ed") for w in words)
    )
