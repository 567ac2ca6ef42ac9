"""Lines that no sentence is made of: buttons (words of the page and of the hand) and strips of stamps and counters.

Neither needs a pattern of its own: a button holds nothing but words of the page ("Show older entries"), and a strip nothing
but pieces that would each be furniture alone ("3 June 2023 | 412 reads | Print").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .blocks import Block, is_open
from .rules import Cleaning, matches

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
_BARS = re.compile(r" *[|\u00b7\u2022] *| +[/-] +| {2,}")
_ABOUT = re.compile(r"about (?:the |our )?(?P<name>[^.:?!]{3,60})$", re.I)
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|(?<!\w)\+?\d[\d ()-]{8,}\d")
# "May" is a month and no verb beside a number.
_DAY = re.compile(r"\d{1,2} May\b|\bMay \d", re.I)


def is_button(block: Block, rules: Cleaning) -> bool:
    """A few words without a full stop, all of them of the page, one at least a thing of it and one what is done to it or where it lies."""
    words = [w.lower() for w in _WORD.findall(block.text)]
    if not 2 <= len(words) <= 6 or not (is_open(block) or block.text.endswith("...")) or _is_phrase(block.text):
        return False
    things = sum(w in rules.page for w in words)
    hands = sum(w in rules.hand or w in rules.pointing for w in words)
    return is_known(words, rules) and (
        things > 0 and hands > (words[0] in rules.page and words[0] in rules.pointing) or hands > 1 and words[0] in rules.hand
    )


def is_known(words: Iterable[str], rules: Cleaning) -> bool:
    """Whether all words (in small letters) are of the page, of the hand, or hold others together."""
    lists = (rules.page, rules.hand, rules.pointing, rules.reader, rules.function_words)
    return all(any(w in words for words in lists) for w in words)


def _is_phrase(text: str) -> bool:
    return '"' in text or "," in text


def is_strip(block: Block, rules: Cleaning, publisher: str) -> bool:
    """Two pieces or more between bars, dots or wide gaps, each of which a rule would take for furniture if it stood alone."""
    pieces = [p.strip() for p in _BARS.split(block.text) if p.strip()]
    if not 2 <= len(pieces) <= 8 or block.words > 30:
        return False
    return all(_loose(piece, rules, publisher) for piece in pieces)


def _loose(piece: str, rules: Cleaning, publisher: str) -> bool:
    words = piece.count(" ") + 1
    if words > 6:
        return False
    hands = [w.lower() for w in _WORD.findall(piece)]
    if hands and all(w in rules.hand or w in rules.page for w in hands):
        return True
    rule = next((r for r in rules.rules if r.part == "whole" and matches(r, piece, words, publisher)), None)
    return rule is not None and rule.kind not in ("heading", "caption", "body")


def made_by(found: Sequence[Block], below: Iterable[int], rules: Cleaning) -> list[int]:
    """Of the lines below an article those that say who made it, where and when: without a verb of a sentence, opened by a word of making.

    "Printed in the evening edition of 14 May", "With material from the regional desk".
    """
    return [i for i in below if _is_made(found[i], rules)]


def _is_made(block: Block, rules: Cleaning) -> bool:
    words = [w.lower() for w in _WORD.findall(_DAY.sub(" ", block.unquoted))]
    if not 3 <= len(words) <= 16 or '"' in block.text or block.listed or any(w in rules.finite or w in rules.telling for w in words):
        return False
    making = [i for i, w in enumerate(words) if w in rules.making]
    return bool(making) and making[0] <= 1 and (making[0] == 0 and words[0].endswith("ed") or len(making) > 1 or words[0] in ("with", "from"))


def issuer(found: Sequence[Block], rules: Cleaning) -> int:
    """Where a page begins to speak of who issued or wrote it, down to its end: "About Example Works" above what that firm says of itself.

    The name has been told of above and is told of below; an author needs no name. Nothing may be quoted below it.
    """
    told = next((i for i, b in enumerate(found) if b.prose), len(found))
    for i in range(len(found) - 2, told, -1):
        m = _ABOUT.match(found[i].text)
        if not m or not is_open(found[i]) or found[i].words > 9 or any('"' in b.text for b in found[i + 1 :]):
            continue
        name, rest = m["name"].lower(), " ".join(b.text for b in found[i + 1 : i + 2]).lower()
        named = m["name"][:1].isupper() and name in rest[:150] and (rest.startswith(("the " + name, name)) or _told(name, found[:i]))
        person = all(w in rules.page or w in rules.making or w in rules.reader for w in name.split())
        if (named or person) and sum(b.prose for b in found[i + 1 :]) <= 3:
            return i
    return len(found)


def _told(name: str, above: Sequence[Block]) -> bool:
    return any(name in b.text.lower() for b in above)


def contacts(found: Sequence[Block], rules: Cleaning) -> list[int]:
    """Whom to call, below an article: a line that ends in a colon and speaks of the press, and the short lines with numbers under it."""
    marked: list[int] = []
    for i, block in enumerate(found):
        words = {w.lower() for w in _WORD.findall(block.text)}
        if not block.introduces or block.words > 12 or not words & rules.press or words & rules.finite:
            continue
        end = i + 1
        while end < len(found) and end - i <= 6 and (is_open(found[end]) and found[end].words <= 14 or _CONTACT.search(found[end].text)):
            end += 1
        if any(_CONTACT.search(b.text) for b in found[i + 1 : end]) and not any(b.prose for b in found[end:]):
            marked += range(i, end)
    return marked


def teasers(found: Sequence[Block], start: int) -> range:
    """Headlines each with a sentence under it, down to the end of a page, below a line that opens a list of links at `start` - 1."""
    i = start
    while i + 1 < len(found) and _is_teaser(found[i], found[i + 1]):
        i += 2
    rest = found[i:]
    return range(start, i) if i - start >= 4 and not any(b.closed for b in rest) else range(0)


def _is_teaser(head: Block, line: Block) -> bool:
    return (
        is_open(head) and 3 <= head.words <= 16 and head.text[:1].isupper() and line.closing == "." and 4 <= line.words <= 25 and '"' not in line.text
    )
