"""Below an article: who made, wrote or issued it, and whom to call about it.

None of these has a fixed wording. A maker's line opens with a word of making and has no verb of a sentence; an author is somebody
of whom the article above told nothing, and a writer by trade; an issuer speaks of itself under a line "About ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .blocks import Block, is_open
from .rules import Cleaning

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
_ABOUT = re.compile(r"(?:about (?:the |our )?|notes? (?:to|for) (?:the )?)(?P<name>[^.:?!]{3,60}):?$", re.I)
_OF_ITSELF = re.compile(
    r"(?:an? (?:\w+ )?version of |parts? of )?this (?:report|article|story|text|piece|interview|project)"
    r" (?:was|has been|is|appeared|first|originally)\b",
    re.I,
)
_LABEL = re.compile(r"(?P<label>[^\W\d_]+): [A-Z\u00c0-\u017e][\w'-]+(?: [A-Z\u00c0-\u017e][\w'-]+){1,2}$")
# "Portrait by Jon Example", "As told to Liv Example"
_BY_NAME = re.compile(r"(?:[A-Z][\w-]+ (?:[a-z]+ )?by|As told to) [A-Z\u00c0-\u017e][\w'-]+(?: [A-Z\u00c0-\u017e][\w'-]+){1,2}$")
_IN_BRACKETS = re.compile(r"[(\[].*\b(?:report|writ|edit|translat|contribut)(?:ed|ing|ten)\b.*[)\]]\.?$", re.I)
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|(?<!\w)\+?\d[\d ()-]{8,}\d")
# "May" is a month and no verb beside a number.
_DAY = re.compile(r"\d{1,2} May\b|\bMay \d", re.I)
_NAME = re.compile(
    r"(?P<name>(?:[A-Z\u00c0-\u017e][\w'.-]+ ){1,3}[A-Z\u00c0-\u017e][\w'-]+),? (?:is|was|has been|covers|writes|reports|works|edits|teaches|lives)\b"
)


def makers(found: Sequence[Block], rules: Cleaning) -> dict[int, tuple[str, str]]:
    """All blocks below an article that tell of its makers."""
    told = [
        i
        for i, b in enumerate(found)
        if b.prose and not _IN_BRACKETS.match(b.text) and not _is_author(found, i, rules) and not _of_itself(found, i, rules)
    ]
    told = told or [i for i, b in enumerate(found) if b.closed]  # an interview may hold no paragraph
    below = range(told[-1] + 1, len(found)) if told else range(0)
    marked = {i: ("credit", "made-by") for i in below if _is_made(found[i], rules)}
    marked |= {i: ("credit", "made-by") for i in below if _of_itself(found, i, rules)}
    marked |= {i: ("byline", "author-note") for i in below if _is_author(found, i, rules)}
    marked |= dict.fromkeys(contacts(found, rules), ("credit", "contacts"))
    return marked | dict.fromkeys(range(issuer(found, rules), len(found)), ("credit", "issuer"))


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]


def _is_made(block: Block, rules: Cleaning) -> bool:
    """ "Printed in the evening edition of 14 May", "With material from the regional desk", "Design by Example Works"."""
    if (label := _LABEL.match(block.text)) and label["label"].lower() in rules.making:
        return True  # "Interview: Liv Dahl"
    if _BY_NAME.match(block.text) or block.words <= 30 and '"' not in block.text and _IN_BRACKETS.match(block.text):
        return True
    words = _words(_DAY.sub(" ", block.unquoted))
    if not 3 <= len(words) <= 16 or '"' in block.text or block.listed or any(w in rules.finite or w in rules.telling for w in words):
        return False
    making = [i for i, w in enumerate(words) if w in rules.making]
    if not making or making[0] > 1:
        return False
    return len(making) > 1 or words[0] in ("with", "from") or making[0] == 0 and (words[0].endswith("ed") or words[1] == "by")


def _of_itself(found: Sequence[Block], i: int, rules: Cleaning) -> bool:
    """A closing line that begins with the text itself and how it was made: "This report was produced with the help of ..."."""
    words = _words(found[i].text)
    told = any(w in rules.telling for w in words) or len(words) > 30
    return bool(_OF_ITSELF.match(found[i].text)) and not told and i > 1 and any(w in rules.making for w in words)


def _is_author(found: Sequence[Block], i: int, rules: Cleaning) -> bool:
    """A closing paragraph that begins with a name of which nothing was told above and says in the present that it writes for a living."""
    m = _NAME.match(found[i].text)
    if not m or i < 2 or len(found) - i > 6 or found[i].words > 60 or '"' in found[i].text:
        return False
    words = _words(found[i].text)[:25]
    trade = sum(w in rules.making and not w.endswith(("ed", "en")) for w in words) + any(w in ("our", "this") for w in words)
    surname = m["name"].split()[-1]
    above = sum(surname in b.text for b in found[:i] if b.prose)
    return trade > 0 and not above and not any(w in rules.telling for w in words)


def issuer(found: Sequence[Block], rules: Cleaning) -> int:
    """Where a page begins to speak of who issued or wrote it, down to its end: "About Example Works" above what that firm says of itself.

    The name has been told of above and is told of below; an author needs no name. Nothing may be quoted below it.
    """
    told = next((i for i, b in enumerate(found) if b.prose), len(found))
    for i in range(len(found) - 2, told, -1):
        m = _ABOUT.match(found[i].text)
        if not m or found[i].words > 9 or any('"' in b.text for b in found[i + 1 :]):
            continue
        name, rest = m["name"].lower(), found[i + 1].text.lower()
        named = m["name"][:1].isupper() and name in rest[:150] and (rest.startswith(("the " + name, name)) or _told(name, found[:i]))
        person = all(w in rules.page or w in rules.making or w in rules.reader for w in name.split())
        if (named or person) and sum(b.prose for b in found[i + 1 :]) <= 3:
            return i
    return len(found)


def _told(name: str, above: Iterable[Block]) -> bool:
    return any(name in b.text.lower() for b in above)


def contacts(found: Sequence[Block], rules: Cleaning) -> list[int]:
    """Whom to call, below an article: a line that ends in a colon and speaks of the press, and the short lines with numbers under it."""
    marked: list[int] = []
    for i, block in enumerate(found):
        words = set(_words(block.text))
        if not block.introduces or block.words > 12 or not words & rules.press or words & rules.finite:
            continue
        end = i + 1
        while end < len(found) and end - i <= 6 and (is_open(found[end]) and found[end].words <= 14 or _CONTACT.search(found[end].text)):
            end += 1
        if any(_CONTACT.search(b.text) for b in found[i + 1 : end]) and not any(b.prose for b in found[end:]):
            marked += range(i, end)
    return marked
