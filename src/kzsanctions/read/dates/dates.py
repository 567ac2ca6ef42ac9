"""Find the dates of a paragraph and read each as a closed interval of days with a basis.

A weekday, a month without a year, "last month" are read from the interval of publication; a date known only roughly
stays an interval, and where nothing is known it has none. Durations ("a two-day visit"), clock times and numbers that
count or name something ("2,022 items", "Law 2022") are no dates.

The wordings are in `date_patterns`, what they mean in `date_reading`; here is decided what is a date at all, and
whether its sentence looks back or ahead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ...language.spans import fold
from .anchors import IMPOSSIBLE, STATED, TO_PREVIOUS, Reading, Setting, last_word
from .calendar import Calendar
from .counted import COUNTED
from .guards import is_date
from .named import NAMED
from .patterns import any_of, of_calendar
from .tense import direction


@dataclass(frozen=True)
class Date:
    """A date as written and the closed interval of days it speaks of; an end that is None is open.

    `granularity` is the unit of the wording (day, week, month, quarter, half, season, year, decade, "about a year",
    window). `open` is since, until or by where the preposition before the span says so; the interval is the date's
    own all the same. Both ends None: the text dates something, and does not say when.
    """

    start: int
    end: int
    text: str
    date_from: date | None
    date_to: date | None
    date_basis: str
    granularity: str
    open: str = ""

    @property
    def kind(self) -> str:
        """A point is a single day; everything longer or open is a period."""
        return "point" if self.date_from is not None and self.date_from == self.date_to else "period"


def dates(text: str, published: tuple[date, date] | None, calendar: Calendar, doc=None, before: Sequence[Date] = ()) -> list[Date]:
    """The dates of a paragraph in order; offsets are the paragraph's.

    `published` is the closed interval of publication (None where it is not known: then only what is stated is read),
    `doc` the parse of the same text, which tells whether a verb looks back or ahead better than the words do.
    `before` are the dates of the paragraphs before, in order, for "the day before".

    In an article of Friday, 20 October 2023, "He met them on Thursday" gives 19 October, basis weekday_before_publication.
    """
    folded = fold(text)
    found: list[Date] = []
    earlier = [Reading((d.date_from, d.date_to), d.granularity) for d in reversed(before[-MEMORY:]) if d.date_from and d.date_to]
    wordings = [(form, match) for form, match in of_calendar(calendar).find(folded) if is_date(form, match, folded, calendar)]
    for i, (form, match) in enumerate(wordings):
        tense = _direction(form, match, folded, calendar, doc)
        near = _near(earlier, found, folded, match.start()) if form in ("ago", "same_period") else earlier
        reading = read(form, match, Setting(published, near, tense, calendar, _beyond(folded, match.start()), _joined(wordings, i, folded, calendar)))
        if reading is None:
            continue
        found.append(_date(text, folded, match, reading, calendar))
        if reading.interval and None not in reading.interval and found[-1].open != "since":
            earlier = [reading, *earlier[:MEMORY]]
    return found


def read(form: str, found: re.Match, setting: Setting) -> Reading | None:
    """Read one wording; None where it turns out to be no date."""
    parts = {name: value.lower() for name, value in found.groupdict().items() if value}
    reading = (NAMED.get(form) or COUNTED[form])(parts, setting)
    if reading and reading.interval is None and reading.basis[0] == STATED:
        return Reading(None, reading.unit, (IMPOSSIBLE,))
    anaphor = last_word(parts.get("rel") or parts.get("next", "")) in ("same", "that")
    return None if reading is None or (anaphor and reading.interval is None) else reading


# How many dates are remembered for "the day before": the reader's memory is short, and a text may be long.
MEMORY = 20
# The wordings whose meaning depends on whether the sentence looks back or ahead.
TENSED = frozenset(["day_month", "month_day", "month", "weekday", "season", "quarter", "quarter_short", "holiday", "year_end", "unit", "weekend"])


def _date(text: str, folded: str, match: re.Match, reading: Reading, calendar: Calendar) -> Date:
    first, last = reading.interval if reading.interval else (None, None)
    return Date(
        match.start(),
        match.end(),
        text[match.start() : match.end()],
        first,
        last,
        " | ".join(reading.basis),
        reading.unit,
        _open(folded, match.start(), match.end(), calendar),
    )


def _direction(form: str, match: re.Match, folded: str, calendar: Calendar, doc) -> str:
    groups = match.groupdict()
    if form not in TENSED or groups.get("year") or form == "unit" and (groups.get("rel") or "").lower() != "the next":
        return ""
    if form in ("quarter", "quarter_short") and not _AT_TIME.search(folded[max(0, match.start() - 40) : match.start()]):
        return ""
    return direction(folded, match.start(), match.end(), calendar, doc)


_AT_TIME = re.compile(r"\b(?:in|by|until|during|for|through|into|over)\s+(?:the\s+(?:end|start|beginning|close)\s+of\s+)?$", re.I)
_GOES_ON = re.compile(r"\s*(?:to|until|till|through|-)\s", re.I)
_RANGE = re.compile(r"\d-\d|\b(?:to|until|till|through)\b")
# What may stand between a preposition and its date.
_BETWEEN = r"(?: (?:on|in|at|least|about|around|early|late|the))*\s+$"


@lru_cache(maxsize=4)
def _prepositions(words: tuple[str, ...]) -> re.Pattern:
    return re.compile(rf"\b({any_of(words)}){_BETWEEN}", re.I)


def _open(folded: str, start: int, end: int, calendar: Calendar) -> str:
    """Which end the preposition before a date opens: "from May" is since May, unless "to June" follows."""
    found = _prepositions(tuple(calendar.opens)).search(folded[max(0, start - 40) : start])
    if not found:
        return ""
    side = calendar.opens[re.sub(r"\s+", " ", found[1].lower())]
    closed = _GOES_ON.match(folded, end) or _RANGE.search(folded, start, end)
    return "" if side == "since" and closed else side


_JOINT = re.compile(r"\s*(?:-|to|until|till|through|and)\s*")
_YEARLY = frozenset(["day_month", "month_day", "month"])


def _joined(wordings: list[tuple[str, re.Match]], at: int, folded: str, calendar: Calendar):
    """The interval of a date with a year that the one before it, without a year, runs up to."""
    if at + 1 == len(wordings) or not {wordings[at][0], wordings[at + 1][0]} <= _YEARLY:
        return None
    match, (form, following) = wordings[at][1], wordings[at + 1]
    if match["year"] or match["yrel"] or not following["year"] or not _JOINT.fullmatch(folded, match.end(), following.start()):
        return None
    reading = read(form, following, Setting(None, (), "", calendar))
    return reading.interval if reading else None


_SENTENCE_END = re.compile(r"[.!?][\"')]*\s+(?=[\"'(]?[A-Z])")


def _near(earlier: list[Reading], found: list[Date], folded: str, start: int) -> list[Reading]:
    """The readings of this sentence and the one before: what "a year earlier" is compared with stands close by."""
    ends = [m.end() for m in _SENTENCE_END.finditer(folded, max(0, start - 500), start)]
    floor = ends[-2] if len(ends) > 1 else 0
    number = sum(d.start >= floor and d.date_from is not None and d.date_to is not None for d in found[-MEMORY:])
    return [r for r in earlier[:number] if TO_PREVIOUS not in r.basis]


_BEYOND = re.compile(r"\b(?:more than|over|at least)\s+$", re.I)


def _beyond(folded: str, start: int) -> bool:
    return bool(_BEYOND.search(folded[max(0, start - 12) : start]))
