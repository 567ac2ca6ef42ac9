"""The vocabulary of dates, and arithmetic on closed intervals of days.

An interval is a pair (first day, last day); months, quarters and years are given by their intervals, so that a date
known only roughly is never a point.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

Interval = tuple[date, date]
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}


@dataclass(frozen=True)
class Calendar:
    """The codebook's calendar, keyed for look-up: words in lower case without their full stop.

    `seasons` gives first and last month; `parts` bounds by part and unit; `holidays` name -> (month, day, weekday, nth);
    `opens` preposition -> since, until or by; `cues` and `tense` the word lists of these names.
    """

    months: Mapping[str, int]
    month_names: tuple[str, ...]
    ambiguous_months: frozenset[str]
    weekdays: Mapping[str, int]
    weekday_names: tuple[str, ...]
    weekday_before: frozenset[str]
    weekday_after: frozenset[str]
    seasons: Mapping[str, tuple[int, int]]
    parts: Mapping[str, Mapping[str, tuple[int, int]]]
    part_words: Mapping[str, str]
    days: Mapping[str, int]
    times_of_day: tuple[str, ...]
    holidays: Mapping[str, tuple[int, int | None, int | None, int | None]]
    counts: Mapping[str, int]
    vague_counts: tuple[str, ...]
    ordinals: tuple[str, ...]
    cues: Mapping[str, frozenset[str]]
    opens: Mapping[str, str]
    tense: Mapping[str, frozenset[str]]
    months_back: int


def read_calendar(part: Mapping) -> Calendar:
    """Turn the codebook part `calendar` into a Calendar."""
    return Calendar(
        months={name.lower(): i for i, names in enumerate(part["months"], 1) for name in names},
        month_names=tuple(names[0] for names in part["months"]),
        ambiguous_months=frozenset(map(str.lower, part["ambiguous_months"])),
        weekdays={name.lower(): i for i, names in enumerate(part["weekdays"]) for name in names},
        weekday_names=tuple(names[0] for names in part["weekdays"]),
        weekday_before=frozenset(part["weekday_names"]["before"]),
        weekday_after=frozenset(part["weekday_names"]["after"]),
        seasons={name: tuple(bounds) for name, bounds in part["seasons"].items()},
        parts={name: {unit: tuple(bounds) for unit, bounds in units.items()} for name, units in part["parts"].items()},
        part_words=dict(part["part_words"]),
        days=dict(part["days"]),
        times_of_day=tuple(part["times_of_day"]),
        holidays={
            name.lower(): (day["month"], day.get("day"), day.get("weekday"), day.get("nth")) for day in part["holidays"] for name in day["names"]
        },
        counts=dict(part["counts"]),
        vague_counts=tuple(part["vague_counts"]),
        ordinals=tuple(part["ordinals"]),
        cues={name: frozenset(words) for name, words in part["cues"].items()},
        opens={word: side for side, words in part["opens"].items() for word in words},
        tense={name: frozenset(words) for name, words in part["tense"].items()},
        months_back=part["nearest"]["months_back"],
    )


def day(year: int, month: int, number: int) -> Interval | None:
    """One day, None where the calendar has no such day (30 February)."""
    if not (1 <= year <= 9998 and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    return date(year, month, number), date(year, month, number)


def months(year: int, first: int, last: int) -> Interval | None:
    """From the first day of a month to the last day of another of the same year; a last month before the first is next year's."""
    return span_of_months(year * 12 + first - 1, last - first + 1 if last >= first else last - first + 13)


def span_of_months(start: int, number: int) -> Interval | None:
    """`number` months from a month on, the months counted from year 0 (year * 12 + month - 1)."""
    stop = start + number - 1
    if not (12 <= start and stop < 9998 * 12 and number > 0):
        return None
    return date(start // 12, start % 12 + 1, 1), date(stop // 12, stop % 12 + 1, monthrange(stop // 12, stop % 12 + 1)[1])


def unit_around(when: date, unit: str, steps: int = 0) -> Interval | None:
    """The day, week, month, quarter, half, year, decade or century a day lies in, or the one `steps` further on.

    >>> unit_around(date(2023, 10, 20), "quarter", -1)
    (datetime.date(2023, 7, 1), datetime.date(2023, 9, 30))
    """
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        return span_of_months(((when.year * 12 + when.month - 1) // size + steps) * size, size)
    first = when - timedelta(when.weekday()) if unit in ("week", "weekend") else when
    first = add_days(first, steps * DAYS_IN.get(unit, 7))
    if first is None:
        return None
    offset, last = (5, 6) if unit == "weekend" else (0, DAYS_IN[unit] - 1)
    return add_days(first, offset), add_days(first, last)


def add_days(when: date, number: int) -> date | None:
    """A day some days later (or earlier); None beyond the years 1 to 9998."""
    ordinal = when.toordinal() + number
    return date.fromordinal(ordinal) if 1 <= ordinal <= 3651695 else None


def shift(when: date, number: int, unit: str) -> date | None:
    """A day some units later (or earlier); the last day of a month where it is too short.

    >>> shift(date(2024, 3, 31), -1, "month")
    datetime.date(2024, 2, 29)
    """
    if unit in DAYS_IN or unit == "weekend":
        return add_days(when, number * DAYS_IN.get(unit, 7))
    month = when.year * 12 + when.month - 1 + number * MONTHS_IN[unit]
    if not 12 <= month < 9998 * 12:
        return None
    return date(month // 12, month % 12 + 1, min(when.day, monthrange(month // 12, month % 12 + 1)[1]))


def part_of(whole: Interval | None, unit: str, part: str, calendar: Calendar) -> Interval | None:
    """A part ("late") of a month, year, season ...; None where the codebook does not say what it is of such a unit."""
    bounds = calendar.parts.get(part, {}).get(unit)
    if whole is None or bounds is None:
        return None
    first, last = bounds
    start, end = whole
    if unit in ("month", "week"):
        return add_days(start, first - 1), min(end, add_days(start, last - 1) or end)
    if unit == "decade":
        return unit_around(shift(start, first, "year"), "year")[0], unit_around(shift(start, last, "year"), "year")[1]
    return shift(start, first - 1, "month"), min(end, unit_around(shift(start, last - 1, "month"), "month")[1])


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Interval | None:
    """The nth weekday (1 = Monday) of a month."""
    first = date(year, month, 1)
    return day(year, month, 1 + (weekday - 1 - first.weekday()) % 7 + 7 * (nth - 1))


def hull(*intervals: Interval | None) -> Interval | None:
    """The shortest interval that holds all; None where one of them is unknown."""
    if not intervals or any(i is None or None in i for i in intervals):
        return None
    return min(i[0] for i in intervals), max(i[1] for i in intervals)
