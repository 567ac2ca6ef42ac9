"""Read dates by their names: days, months, seasons, quarters, years.

Each reader takes the parts of a wording (see `date_patterns`) and its setting; None means that it is no date after all.
A name that comes once a year is placed in the year the wording states, else in the one nearest to publication.
"""

from __future__ import annotations

import re
from datetime import date

from .anchors import (
    AHEAD,
    BACK,
    PART,
    SEASON,
    STATED,
    TO_PUBLICATION,
    WEEKDAY_AFTER,
    WEEKDAY_BEFORE,
    YEAR_FROM_PUBLICATION,
    Reading,
    anchored,
    back_from_publication,
    day_numbers,
    from_publication,
    full_year,
    last_word,
    number_of,
    part_named,
    partly,
    placed,
    yearly,
)
from .calendar import Calendar, Interval, add_days, day, hull, months, nth_weekday, part_of, span_of_months, unit_around


def _iso(parts, setting):
    interval = day(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    return Reading(interval, "day") if interval else None


def _iso_month(parts, setting):
    """2024-03 is March; 2003-04, whose second number is the later, may be two years."""
    year, month = int(parts["year"]), int(parts["month"])
    return Reading(months(year, month, month), "month") if month <= year % 100 else None


def _numeric(parts, setting):
    """28.06.23 is day, month, year; with slashes either order may be meant: the one by publication, else both are held."""
    first, second, year = int(parts["first"]), int(parts["second"]), full_year(parts["year"])
    orders = [day(year, second, first)] + ([day(year, first, second)] if parts["sep"] == "/" else [])
    known = [i for i in orders if i]
    by_publication = [i for i in known if setting.published and abs((i[0] - setting.published[0]).days) < 31]
    chosen = by_publication if len(by_publication) == 1 else known
    return Reading(hull(*chosen), "day") if chosen else None


def _day_of_month(parts, setting):
    numbers = day_numbers(parts["days"], setting.calendar)
    month = setting.calendar.months[parts["month"].rstrip(".")]
    if not numbers or (not day(2000, month, numbers[0])):
        return None
    return placed(parts, setting, lambda year: hull(day(year, month, numbers[0]), day(year, month, numbers[-1])), "day")


def _month(parts, setting):
    names = [w.rstrip(".") for w in re.findall(r"[a-z]+\.?", parts.get("months") or parts["alone"])]
    numbers = [setting.calendar.months[n] for n in names if n in setting.calendar.months]
    whole, extra = partly(parts, setting, "month", lambda year: months(year, numbers[0], numbers[-1]))
    return placed(parts, setting, whole, "month", extra)


def _weekday(parts, setting):
    number = setting.calendar.weekdays[parts["weekday"]]
    rel = last_word(parts.get("rel", ""))
    if parts.get("week"):
        step = {"last": -1, "this": 0, "next": 1}[parts["week"]]
        return Reading(from_publication(setting, lambda p: _day_of_week(p, number, step)), "day", (TO_PUBLICATION,))
    ahead = rel in AHEAD or (rel == "" and setting.direction == "future") or (rel == "this" and setting.direction != "past")
    interval, basis = anchored(setting, rel, "day", lambda p: _nearest_weekday(p, number, rel, ahead))
    return Reading(interval, "day", (WEEKDAY_AFTER if ahead else WEEKDAY_BEFORE,) if basis == TO_PUBLICATION else (basis,))


def _nearest_weekday(anchor: date, number: int, rel: str, ahead: bool) -> Interval | None:
    """The weekday on or before a day, on or after it, or strictly so where the wording says "last" or "next"."""
    steps = (number - anchor.weekday()) % 7 if ahead else -((anchor.weekday() - number) % 7)
    if steps == 0 and (rel in AHEAD or rel in BACK):
        steps = 7 if ahead else -7
    found = add_days(anchor, steps)
    return (found, found) if found else None


def _day_of_week(anchor: date, number: int, weeks: int) -> Interval | None:
    found = add_days(anchor, number - anchor.weekday() + 7 * weeks)
    return (found, found) if found else None


def _holiday(parts, setting):
    month, number, weekday, nth = setting.calendar.holidays[parts["holiday"]]
    of_year = (lambda year: day(year, month, number)) if number else (lambda year: nth_weekday(year, month, weekday, nth))
    return placed(parts, setting, of_year, "day")


def _season(parts, setting):
    first, last = setting.calendar.seasons[parts["season"]]
    whole, extra = partly(parts, setting, "season", lambda year: months(year, first, last))
    return placed(parts, setting, whole, "season", (SEASON, *extra))


def _quarter_short(parts, setting):
    """Q3 2023, 1H 2024; without a year the nearest one."""
    size, unit = (3, "quarter") if (parts.get("kind") or parts["kind2"]) == "q" else (6, "half")
    number = int(parts.get("nth") or parts["nth2"])
    first = size * int(parts.get("from", number)) - size + 1
    if size * number > 12:
        return None
    return placed(parts, setting, lambda year: months(year, first, size * number), unit)


def _months_of_year(parts, setting):
    """Nine months of 2023 are its first nine, as statistics offices report them."""
    return _first_months({**parts, "nth": "first"}, setting, 3 if parts["units"] == "quarters" else 1)


def _quarter(parts, setting):
    if units := parts.get("units"):
        return _first_months(parts, setting, 3 if units == "quarters" else 1)
    size, unit = (3, "quarter") if parts["unit"] == "quarter" else (6, "half")
    named = parts["nth"]
    in_year = any(parts.get(k) for k in ("year", "year1", "yy", "yrel", "yrel1"))
    if named in ("last", "final") and not in_year:
        return Reading(from_publication(setting, lambda p: unit_around(p, unit, -1)), unit, (TO_PUBLICATION,))
    number = 12 // size if named in ("last", "final") else _ordinal(named, setting.calendar)
    if not 1 <= number <= 12 // size:
        return None
    return placed(parts, setting, lambda year: months(year, size * number - size + 1, size * number), unit)


def _ordinal(word: str, calendar: Calendar) -> int:
    return int(word[0]) if word[0].isdigit() else calendar.ordinals.index(word) + 1


def _first_months(parts, setting, size):
    """The first nine months: of the year named, else of the latest year in which they had begun."""
    number = number_of(parts["count"], setting.calendar)
    if number is None or not 1 <= number * size <= 12:
        return None
    number *= size
    in_year = any(parts.get(k) for k in ("year", "year1", "yy", "yrel", "yrel1"))
    if parts["nth"] == "first":
        return placed(parts, setting, lambda year: months(year, 1, number), "window")
    if parts["nth"] in ("last", "final") and in_year:
        return placed(parts, setting, lambda year: months(year, 13 - number, 12), "window")
    if parts["nth"] == "last":
        return Reading(back_from_publication(setting, number, "month"), "window", (TO_PUBLICATION,))
    return None


def _year_end(parts, setting):
    part = "mid" if parts.get("midyear") else "end"
    direction = setting.direction or ("" if part == "mid" else "future")
    whole = lambda year: part_of(months(year, 1, 12), "year", part, setting.calendar)
    if "year" in parts:
        return Reading(whole(int(parts["year"])), "year", (STATED, PART))
    interval = from_publication(setting, yearly(whole, "", direction))
    return Reading(interval, "year", (YEAR_FROM_PUBLICATION, PART))


def _year(parts, setting):
    first = int(parts["year"])
    until = parts.get("until", "")
    last = int(parts["year"][: 4 - len(until)] + until if until else first)
    interval = hull(months(first, 1, 12), months(max(first, last), 1, 12))
    if not parts.get("part"):
        return Reading(interval, "year")
    part = part_named(parts["part"], setting.calendar)
    return Reading(part_of(interval, "year", part, setting.calendar), "year", (STATED, PART))


def _spelled(parts, setting):
    """Nineteen ninety-one, two thousand (and) three, twenty twenty-four, as radio transcripts spell them."""
    hundreds = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000, "two thousand": 2000}[re.sub(r"\s+", " ", parts["hundreds"])]
    rest = [w for w in re.split(r"[\s-]+", parts.get("rest", "")) if w]
    counts = [setting.calendar.counts.get(word, 1000) for word in rest]
    least = 1 if hundreds == 2000 and parts["hundreds"] != "twenty" else 10
    if rest and not least <= sum(counts) <= 99 or not rest and least == 10:
        return None
    return Reading(months(hundreds + sum(counts), 1, 12), "year")


def _short_year(parts, setting):
    return Reading(months(full_year(parts["yy"]), 1, 12), "year")


def _decade(parts, setting):
    first = full_year(parts["decade"])
    whole = span_of_months(first * 12, 120)
    if not parts.get("part"):
        return Reading(whole, "decade")
    part = part_named(parts["part"], setting.calendar)
    return Reading(part_of(whole, "decade", part, setting.calendar), "decade", (STATED, PART))


def _century(parts, setting):
    """The twentieth century, in the common count: 1900 to 1999."""
    word = parts["century"]
    number = int(word[:2]) if word[0].isdigit() else setting.calendar.ordinals.index(word) + 1
    return Reading(span_of_months((number - 1) * 1200, 1200), "century")


NAMED = {
    "iso": _iso,
    "iso_month": _iso_month,
    "numeric": _numeric,
    "day_month": _day_of_month,
    "month_day": _day_of_month,
    "month": _month,
    "weekday": _weekday,
    "holiday": _holiday,
    "season": _season,
    "quarter_short": _quarter_short,
    "quarter": _quarter,
    "first_months": _months_of_year,
    "year_end": _year_end,
    "year": _year,
    "spelled": _spelled,
    "short_year": _short_year,
    "decade": _decade,
    "century": _century,
}
