"""Lines that no sentence is made of: buttons (words of the page and of the hand) and strips of stamps and counters.

Neither needs a pattern of its own: a button holds nothing but words of the page ("Show older entries"), and a strip nothing
but pieces that would each be furniture alone ("3 June 2023 | 412 reads | Print"). Where an article has ended less is asked of a
line: it may call for one act of the hand ("Send this to a friend"), or hold no letters at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .blocks import Block, is_open
from .rules import Cleaning, matches

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
_BARS = re.compile(r" *[|\u00b7\u2022] *| +[/-] +| {2,}")
_ARROW = re.compile(r"(?:->|=>|[\u2192\u2794\u25ba\u25b6\u00bb\u203a]) ?[^\W\d_]")
_HANDLE = re.compile(r"(?<!\w)@\w")


def is_button(block: Block, rules: Cleaning) -> bool:
    """A few words without a full stop, all of them of the page: something on it, and what is done to it or where it lies."""
    words = [w.lower() for w in _WORD.findall(block.text)]
    if not 2 <= len(words) <= 6 or not (is_open(block) or block.text.endswith("...")) or '"' in block.text or "," in block.text:
        return False
    things = [w for w in words if w in rules.page]
    hands = [w for w in words if w in rules.hand or w in rules.pointing and w not in rules.page]
    points = words[0] in rules.pointing and words[-1] in ("this", "that")  # "More on this"
    return is_known(words, rules) and bool(hands) and (points or bool(things) or len(hands) > 1 and words[0] in rules.hand)


def is_known(words: Iterable[str], rules: Cleaning) -> bool:
    """Whether all words (in small letters) are of the page, of the hand, or hold others together."""
    lists = (rules.page, rules.hand, rules.pointing, rules.reader, rules.function_words)
    return all(w.isdigit() or any(w in words for words in lists) for w in words)


def is_arrow(block: Block) -> bool:
    """An open line behind an arrow, which points to another page."""
    return bool(_ARROW.match(block.text)) and not block.closed and block.words <= 22


def is_call(block: Block, rules: Cleaning) -> bool:
    """An open line that begins with an act of the hand or of a reader and has something of the page, an address or "here" as its object."""
    words = [w.lower() for w in _WORD.findall(block.text)]
    if not words or not is_open(block) or len(words) > 12 or '"' in block.text:
        return False
    acts = words[0] in rules.hand or words[0] in rules.reader or words[0] in rules.pointing
    of_page = any(w in rules.page or w in rules.reader or w == "here" for w in words[1:])
    alone = len(words) <= 2 and words[0] in rules.page | rules.hand
    shown = len(words) == 2 and words[1] == "it" or calls_out(block.text, rules)
    return acts and (of_page or bool(_HANDLE.search(block.text))) or alone or shown or not any(c.isalpha() for c in block.text)


# What an order to the reader has for its object: "Book your trip", "Listen to this article", "Forward it to a friend".
_OBJECTS = frozenset("your our us this these my me it".split())


def calls_out(text: str, rules: Cleaning) -> bool:
    """A few words that begin with a verb in its plain form and have the reader, the outlet or the page for an object."""
    words = [w.lower() for w in _WORD.findall(text)]
    if not 2 <= len(words) <= 8 or words[0] in rules.function_words | rules.finite or words[0] in rules.reader and words[0] in _PRONOUNS:
        return False
    plain = words[0].isalpha() and not words[0].endswith(("ing", "ed", "ly", "ion", "ss"))
    return plain and (words[1] in _OBJECTS or len(words) > 2 and words[2] in _OBJECTS and words[1] in ("to", "with", "for", "from", "off"))


_PRONOUNS = frozenset("you your yours you'll you've you're we us our ours".split())


def is_strip(block: Block, rules: Cleaning, publisher: str) -> bool:
    """Two pieces or more between bars, dots or wide gaps, each of which a rule would take for furniture if it stood alone."""
    pieces = [p.strip() for p in _BARS.split(block.text) if p.strip()]
    return 2 <= len(pieces) <= 8 and block.words <= 30 and all(_loose(piece, rules, publisher) for piece in pieces)


def _loose(piece: str, rules: Cleaning, publisher: str) -> bool:
    count = piece.count(" ") + 1
    words = [w.lower() for w in _WORD.findall(piece)]
    if count > 6:
        return False
    if words and all(w in rules.hand or w in rules.page or w.isdigit() for w in words) and not words[0].isdigit():
        return True
    rule = next((r for r in rules.rules if r.part == "whole" and matches(r, piece, count, publisher)), None)
    return rule is not None and rule.kind not in ("heading", "caption", "body")


def teasers(found: Sequence[Block], start: int) -> range:
    """Headlines each with a sentence under it, down to the end of a page, below a line that opens a list of links at `start` - 1."""
    i = start
    while i + 1 < len(found) and _is_teaser(found[i], found[i + 1]):
        i += 2
    return range(start, i) if i - start >= 4 and not any(b.closed for b in found[i:]) else range(0)


def _is_teaser(head: Block, line: Block) -> bool:
    headline = is_open(head) and 3 <= head.words <= 16 and head.text[:1].isupper()
    return headline and line.closing == "." and 4 <= line.words <= 25 and '"' not in line.text
