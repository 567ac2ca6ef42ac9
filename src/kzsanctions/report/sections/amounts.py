"""How a figure is shown: whether it counts anything, what it counts, whose it is, as what it was read, and of which time.

What a text gives is printed as given: "nearly 95 million" is no interval that anybody told, though it is compared as one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from math import isnan

from ...language.codes import COUNTED_BACK
from ...language.words import root
from ..terms import about, days
from .evidence import Story

VOICES = {"narrator": "the text itself", "heading": "the text itself, in a headline"}
# A number word in a headline ("Two offices, two numbers") is a way of speaking; behind "the" it counts nothing anew ("the two countries").
_WORD = re.compile(r"[^\W\d]+$")
_KNOWN = re.compile(r"\b(?:the|these|those|both|its|their|our|his|her)\s+$", re.I)
# Words for the number itself.
_PROFORMS = frozenset("figure figures number numbers total sum amount value volume".split())
_BOUNDS = {"more_than": "more than", "less_than": "less than", "at_least": "at least", "at_most": "at most"}


def counts(story: Story, figure) -> bool:
    """Whether a figure counts or measures something, and is not just part of a date or a way of speaking."""
    if figure.role != "quantity" or figure.voice == "heading" and _WORD.match(figure.text):
        return False
    if _WORD.match(figure.text) and _KNOWN.search(story.texts[figure.source_id][max(0, figure.start - 12) : figure.start]):
        return False
    starts, ends = story.once(("dates", figure.source_id), lambda: _dates(story, figure.source_id))
    before = bisect_right(starts, figure.start)
    return not before or ends[before - 1] < figure.end


def _dates(story: Story, source_id: str) -> tuple[list[int], list[int]]:
    """Where the dates of a text begin, in order, and how far those that have begun reach at most."""
    dates = sorted((d.start, d.end) for d in story.of("dates", source_id)) if "dates" in story.tables else []
    return [start for start, _ in dates], list(accumulate((end for _, end in dates), max))


def counted(figure) -> str:
    """What a figure counts; a word for the number itself is none."""
    return "" if figure.counted.lower() in _PROFORMS else figure.counted


def giver(story: Story, figure) -> str:
    """Whose figure it is: the speaker, also where the paper repeats it in its own voice; else the text itself."""
    statement = None if figure.voice in VOICES else story.statements.get(figure.statement_id)
    if statement is None and figure.voice == "narrator":
        statement = _repeated(story, figure)
    named = statement is not None and (statement.speaker_id in story.actors or statement.speaker_text)
    return story.speaker(statement) if named else VOICES.get(figure.voice, "the text itself")


def _repeated(story: Story, figure):
    """The statement of the same text whose number for the same things the text repeats; None where there is none."""
    return story.once(("told", figure.source_id), lambda: _told(story, figure.source_id)).get(_alike(figure)) if _head(figure) else None


def _told(story: Story, source_id: str) -> dict[tuple, object]:
    """The first statement of a text that gives a number for things, by both."""
    found: dict[tuple, object] = {}
    for other in story.of("figures", source_id):
        statement = story.statements.get(other.statement_id)
        if statement is not None and statement.speaker_id in story.actors:
            found.setdefault(_alike(other), statement)
    return found


def _alike(figure) -> tuple:
    """What figures share that are one number for the same things."""
    return figure.bound, figure.value, figure.unit, figure.currency, figure.change, _head(figure)


def _head(figure) -> str:
    return root(figure.counted.lower().split()[-1]) if figure.counted else ""


def number(value: float | None) -> str:
    """A number in digits, an unknown one as nothing."""
    return "" if value is None or isnan(value) else f"{value:,.10g}"


def read(figure) -> str:
    """As what number a figure was read: as given, with the word that bounds it; a range has two ends.

    >>> from types import SimpleNamespace
    >>> def of(bound, value, lower, upper):
    ...     return read(SimpleNamespace(bound=bound, value=value, lower=lower, upper=upper))
    >>> of("exact", 5, 4.5, 5.5), of("about", 95e6, 85.5e6, 95e6), of("about", 21000, 18900, 23100)
    ('5', 'nearly 95,000,000', 'about 21,000')
    >>> of("more_than", 60, 60, float("nan")), of("range", float("nan"), 15, 20)
    ('more than 60', '15 to 20')
    """
    if isnan(figure.value) or figure.bound == "range":
        low, high = number(figure.lower), number(figure.upper)
        return low if low == high else f"{low or '…'} to {high or '…'}"
    word = _BOUNDS.get(figure.bound, "")
    if figure.bound == "about":
        word = "nearly" if figure.upper == figure.value else "about"
    return f"{word} {number(figure.value)}".strip()


def ends(figure) -> tuple[float | None, float | None]:
    """Where a figure is drawn: at its number, as a stretch only where the text gives two ends or leaves one open."""
    if figure.bound in ("exact", "about") and not isnan(figure.value):
        return figure.value, figure.value
    return tuple(None if isnan(x) else x for x in (figure.lower, figure.upper))


def period(figure) -> str:
    """The time a figure is of; about when, where the text only counts back to it ("a year earlier")."""
    if not figure.period_from and not figure.period_to:
        return ""
    return (about if figure.period_basis == COUNTED_BACK else days)(figure.period_from, figure.period_to)
