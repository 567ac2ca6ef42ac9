"""What a partial date is read from: publication, or the dates before it in the text.

What the wording leaves open is read from the interval of publication or from the date before it in the text; the
basis says which. What neither tells stays unknown: an end that is None is open, an interval that is None says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from .calendar import Calendar, Interval, hull, part_of, shift

STATED = "stated"
YEAR_FROM_PUBLICATION = "year_from_publication"
WEEKDAY_BEFORE = "weekday_before_publication"
WEEKDAY_AFTER = "weekday_after_publication"
TO_PUBLICATION = "relative_to_publication"
TO_PREVIOUS = "relative_to_previous_date"
SEASON = "season"
PART = "part"
IMPOSSIBLE = "impossible_day"

PERIODS = frozenset(["month", "quarter", "half", "season", "year", "window"])
BACK = frozenset("last past previous preceding prior latest earlier recent".split())
AHEAD = frozenset("next coming following upcoming".split())
ANAPHORIC = frozenset("following previous preceding prior same that".split())


@dataclass(frozen=True)
class Reading:
    """What a wording says: the interval (either end may be None), its unit, and how it was read."""

    interval: tuple[date | None, date | None] | None
    unit: str
    basis: tuple[str, ...] = (STATED,)


@dataclass(frozen=True)
class Setting:
    """What a partial date is read from: publication, the dates before it (nearest first), and where its sentence looks.

    `direction` is past, future or empty where the sentence does not tell; `beyond` says that "more than" stands before it,
    `joined` is the date with a year that this one runs up to ("from 24 February to 5 March 2022").
    """

    published: Interval | None
    before: Sequence[Reading]
    direction: str
    calendar: Calendar
    beyond: bool = False
    joined: Interval | None = None


def from_publication(setting: Setting, reader: Callable[[date], Interval | None]) -> Interval | None:
    """Read against the first and the last possible day of publication, and hold both readings."""
    return hull(*(reader(p) for p in setting.published)) if setting.published else None


# The days a unit may have: "the following month" is counted from a day, week or month before it, not from a year.
LONGEST = {
    "day": 4,
    "weekend": 7,
    "week": 7,
    "fortnight": 14,
    "month": 31,
    "quarter": 92,
    "half": 184,
    "season": 92,
    "year": 366,
    "window": 366,
    "decade": 3653,
    "century": 36525,
}


def known(setting: Setting, unit: str) -> Interval | None:
    """The nearest date before that is no longer than a unit."""
    fitting = (r.interval for r in setting.before if (r.interval[1] - r.interval[0]).days < LONGEST[unit])
    return next(fitting, None)


def anchored(setting: Setting, word: str, unit: str, reader: Callable[[date], Interval | None]) -> tuple[Interval | None, str]:
    """Read "the following month" from the date before, everything else (or where there is none) from publication."""
    if word in ANAPHORIC and (before := known(setting, unit)):
        return hull(reader(before[0]), reader(before[1])), TO_PREVIOUS
    if word in ("same", "that"):  # as long as no date before is that day, it is none
        return None, TO_PREVIOUS
    return from_publication(setting, reader), TO_PUBLICATION


def yearly(of_year: Callable[[int], Interval | None], rel: str, direction: str) -> Callable[[date], Interval | None]:
    """A reader of something that comes once a year: the nearest one behind (or ahead, or "last", "this", "next")."""

    def reader(anchor: date) -> Interval | None:
        near = [i for i in (of_year(anchor.year + step) for step in (-2, -1, 0, 1, 2)) if i]
        if rel in BACK:
            return max((i for i in near if i[1] < anchor), default=None)
        if rel in AHEAD:
            return min((i for i in near if i[0] > anchor), default=None)
        if rel in ("this", "current", "same", "that"):
            return next((i for i in near if i[0] <= anchor <= i[1]), of_year(anchor.year))
        if direction == "future":
            return min((i for i in near if i[1] >= anchor), default=None)
        return max((i for i in near if i[0] <= anchor), default=None)

    return reader


def last_word(words: str) -> str:
    return words.split()[-1] if words else ""


def full_year(digits: str) -> int:
    """A year of two digits is this century's up to 49, else the last one's."""
    number = int(digits.strip("'"))
    return number if number > 99 else number + (2000 if number < 50 else 1900)


def placed(parts: dict, setting: Setting, of_year: Callable[[int], Interval | None], unit: str, extra: tuple = ()) -> Reading:
    """Something that comes once a year, in the year the wording names, or else the nearest one."""
    if stated := parts.get("year") or parts.get("year1") or parts.get("yy"):
        return Reading(of_year(full_year(stated)), unit, (STATED, *extra))
    if named := parts.get("yrel") or parts.get("yrel1"):
        word = last_word(named)
        step = -1 if word in BACK else 1 if word in AHEAD else 0
        interval, basis = anchored(setting, word, "year", lambda p: of_year(p.year + step))
        return Reading(interval, unit, (basis, *extra))
    if setting.joined and "rel" not in parts:
        year, there = setting.joined[0].year, of_year(setting.joined[0].year)
        return Reading(of_year(year - 1) if there and there[0] > setting.joined[0] else there, unit, (STATED, *extra))
    rel = last_word(parts.get("rel", ""))
    nearest = yearly(of_year, rel, setting.direction)
    interval, basis = anchored(setting, rel, unit, nearest if rel else lambda p: _not_too_far(p, nearest, of_year, setting, unit))
    return Reading(interval, unit, (basis if rel else YEAR_FROM_PUBLICATION, *extra))


def _not_too_far(anchor: date, nearest: Callable, of_year: Callable, setting: Setting, unit: str) -> Interval | None:
    """The nearest one behind; the next one where that lies so far back that a text would have named its year.

    A verb in the past settles it: "they met in November", in October, was last November. A day just gone is meant whatever the
    verb: nobody promises something for the same day of the next year without its year.
    """
    found = nearest(anchor)
    if found is not None and unit == "day" and setting.direction == "future":
        far = shift(anchor, setting.calendar.months_back, "month")
        return yearly(of_year, "", "past")(anchor) or found if far is not None and found[0] > far else found
    limit = shift(anchor, -setting.calendar.months_back, "month")
    if found is None or limit is None or found[1] >= limit or setting.direction == "past":
        return found
    return yearly(of_year, "", "future")(anchor) or found


def partly(parts: dict, setting: Setting, unit: str, whole: Callable[[int], Interval | None]) -> tuple[Callable, tuple]:
    """The part ("late") of something yearly, with the basis it adds."""
    if not (word := parts.get("part")):
        return whole, ()
    part = setting.calendar.part_words[re.sub(r"\s+", " ", word)]
    return (lambda year: part_of(whole(year), unit, part, setting.calendar)), (PART,)


def step_of(word: str) -> int:
    """-1 for "last" and its like, 1 for "next", 0 for "this"."""
    return -1 if word in BACK else 1 if word in AHEAD else 0


def number_of(word: str, calendar: Calendar) -> int | None:
    """How many a count says; None where it says so vaguely."""
    return int(word) if word.isdigit() else calendar.counts.get(re.sub(r"\s+", " ", word))


def part_named(word: str, calendar: Calendar) -> str:
    """The part of the codebook a wording stands for."""
    return calendar.part_words[re.sub(r"\s+", " ", word)]


def day_numbers(words: str, calendar: Calendar) -> list[int]:
    """The days of "19 and 20" or "twentieth"; none where the word is no ordinal."""
    numbers = [int(n) for n in re.findall(r"\d+", words)]
    return numbers or [calendar.ordinals.index(words) + 1] if numbers or words in calendar.ordinals else []


def back_from_publication(setting: Setting, number: int, unit: str) -> Interval | None:
    """From some units before publication up to it."""
    return from_publication(setting, lambda p: hull((shift(p, -number, unit), p)))
