"""Open lines below an article: its own list, or links to other stories."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import Block, is_open

# How entries of a list are built: a day or a number with what belongs to it, a dash, a bracket, an enumeration, a verse's comma.
_ENTRY = re.compile(r"^\d|\d$| - |\)$|: \S+(?: \S+)?$|,$|\d{1,2}[:.]\d\d|(?:[^,]+,){2}")

# What the entries of one list have in common: label and colon, a quoted title, a dash or bracket, a number at either end.
_MARKS = [
    re.compile(p)
    for p in (r"^[^\W\d_][^:\"]{1,40}: \S", r"\S \"[^\"]+\"$|^\"[^\"]+\",? \S", r" - |\)$", r"^\d|\d$", r"^[^\W\d_]+ \d+[ .)]", r", \S+(?: \S+)?$")
]


def capital(text: str) -> bool:
    """Begins with a capital letter, after quotation marks, spaces and numbers."""
    return text.lstrip("\"' 0123456789.)")[:1].isupper()


def below(found: Sequence[Block], gone: Sequence[bool], i: int, listing: bool) -> tuple[str, str]:
    """A kind for an open line below the main run; `listing` where an introduction with a colon went before.

    What hangs on the article without any furniture between is its list, unless it reads like headlines of other stories.
    """
    start, end = i, i + 1
    while start and not gone[start - 1] and is_open(found[start - 1]):
        start -= 1
    while end < len(found) and not gone[end] and is_open(found[end]):
        end += 1
    parted = start > 0 and gone[start - 1]
    listing = listing or parallel(found[start:end], i - start)
    if (
        found[i].words >= 2
        and not found[i].text[-1].isdigit()
        and not found[i].text.isupper()
        and end == i + 1 < len(found)
        and found[end].prose
        and not gone[end]
    ):
        return "heading", "subheading"
    group = found[start:end]
    links = _headlines(group) or _dated(found, gone, i) or parted and (_after_furniture(found, gone, i, group) or _link_list(found, gone, i))
    if links and not listing:
        return "navigation", "link-line"
    return ("heading", "subheading") if any(b.prose for b in found[i + 1 : i + 2]) else ("body", "line-outside")


def parallel(lines: Sequence[Block], at: int | None = None) -> bool:
    """Lines built alike, as entries of a list are and headlines are not: most have a label and a colon, a title in quotation marks, a
    dash or a number each, from the first such line to the last. A line of three words may head them.

    at : the line that has to be one of the list or its head; without it any two will do.
    """
    for mark in _MARKS:
        alike = [k for k, b in enumerate(lines) if b.words > 3 and mark.search(b.text)]
        if len(alike) < 2:
            continue
        entries = sum(b.words > 3 for b in lines[alike[0] : alike[-1] + 1])
        head = alike[0] - 1 if alike[0] and lines[alike[0] - 1].words <= 3 else alike[0]
        if 4 * len(alike) >= 3 * entries and (
            at is None or head <= at <= alike[-1] or lines[at].words <= 3 and len(alike) >= 2 * (len(lines) - entries)
        ):
            return True
    return False


def _headlines(lines: Sequence[Block]) -> bool:
    """Three lines or more that are as long as headlines, begin with a capital, and are not built like entries of a list."""
    if len(lines) < 3:
        return False
    long = sum(4 <= b.words <= 20 for b in lines) >= 0.75 * len(lines) and sum(b.words for b in lines) >= 4.5 * len(lines)
    entries = sum(bool(_ENTRY.search(b.text)) for b in lines)
    small = sum(b.words - b.capitals * b.words > 0 for b in lines)
    if any(b.closing in ",;" for b in lines):
        return False  # a verse, or a sentence that goes on
    return long and 5 * entries < 2 * len(lines) and all(capital(b.text) for b in lines) and 2 * small > len(lines)


def _after_furniture(found: Sequence[Block], gone: Sequence[bool], i: int, group: Sequence[Block]) -> bool:
    """Below the furniture under an article, with nothing after it that it could head: a link or a button, unless entries of a list stand there."""
    after = range(i + 1, min(i + 6, len(found)))
    if not all(gone[k] or is_open(found[k]) for k in after):
        return False
    entries = sum(bool(_ENTRY.search(b.text)) for b in group)
    return found[i].words <= 4 and found[i].text[0].isalpha() or found[i].words <= 16 and 5 * entries < 2 * len(group)


def _dated(found: Sequence[Block], gone: Sequence[bool], i: int) -> bool:
    """One of two lines or more with furniture under each, as teasers have their day or section."""
    turns = [k for k in (i - 2, i, i + 2) if 0 < k < len(found) - 1 and not gone[k] and is_open(found[k]) and found[k].words >= 3 and gone[k + 1]]
    return i in turns and len(turns) >= 2


def _link_list(found: Sequence[Block], gone: Sequence[bool], i: int) -> bool:
    """Stands among three or more open lines that begin with a capital, stamps and buttons included."""
    low, high = max(0, i - 2), min(len(found), i + 3)
    flags = [gone[k] or is_open(found[k]) and capital(found[k].text) for k in range(low, high)]
    return capital(found[i].text) and any(all(flags[k : k + 3]) for k in range(len(flags) - 2))
