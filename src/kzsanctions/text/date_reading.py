"""Turn a wording of a date into an interval of days.

What the wording leaves open is read from the interval of publication or from the date before it in the text; the
basis says which. What neither tells stays unknown: an end that is None is open, an interval that is None says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar_terms import (
    Calendar, Interval, add_days, day, hull, months, nth_weekday, part_of, shift, span_of_months, unit_around,
)

STATED = "stated"
YEAR_FROM_PUBLICATION = "year_from_publication"
YEAR_FROM_PREVIOUS = "year_from_previous_date"
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


def read(form: str, found: re.Match, setting: Setting) -> Reading | None:
    """Read one wording; None where it turns out to be no date."""
    parts = {name: value.lower() for name, value in found.groupdict().items() if value}
    reading = READERS[form](parts, setting)
    if reading and reading.interval is None and reading.basis[0] == STATED:
        return Reading(None, reading.unit, (IMPOSSIBLE,))
    pointless = reading is None or reading.interval is None and _last_word(parts.get("rel", "")) in ("same", "that")
    return None if pointless else reading


# -- reading against publication or the date before ---------------------------------------------------------------

def _from_publication(setting: Setting, reader: Callable[[date], Interval | None]) -> Interval | None:
    """Read against the first and the last possible day of publication, and hold both readings."""
    return hull(*(reader(p) for p in setting.published)) if setting.published else None


# The days a unit may have: "the following month" is counted from a day, week or month before it, not from a year.
LONGEST = {"day": 4, "weekend": 7, "week": 7, "fortnight": 14, "month": 31, "quarter": 92, "half": 184, "season": 92, "year": 366,
           "window": 366, "decade": 3653, "century": 36525}


def _known(setting: Setting, unit: str) -> Interval | None:
    """The nearest date before that is no longer than a unit."""
    fitting = (r.interval for r in setting.before if (r.interval[1] - r.interval[0]).days < LONGEST[unit])
    return next(fitting, None)


def _anchored(setting: Setting, word: str, unit: str, reader: Callable[[date], Interval | None]) -> tuple[Interval | None, str]:
    """Read "the following month" from the date before, everything else (or where there is none) from publication."""
    if word in ANAPHORIC and (before := _known(setting, unit)):
        return hull(reader(before[0]), reader(before[1])), TO_PREVIOUS
    if word in ("same", "that"):  # as long as no date before is that day, it is none
        return None, TO_PREVIOUS
    return _from_publication(setting, reader), TO_PUBLICATION


def _yearly(of_year: Callable[[int], Interval | None], rel: str, direction: str) -> Callable[[date], Interval | None]:
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


def _last_word(words: str) -> str:
    return words.split()[-1] if words else ""


def _full_year(digits: str) -> int:
    """A year of two digits is this century's up to 49, else the last one's."""
    number = int(digits.strip("'"))
    return number if number > 99 else number + (2000 if number < 50 else 1900)


def _placed(parts: dict, setting: Setting, of_year: Callable[[int], Interval | None], unit: str, extra: tuple = ()) -> Reading:
    """Something that comes once a year, in the year the wording names, or else the nearest one."""
    if stated := parts.get("year") or parts.get("year1") or parts.get("yy"):
        return Reading(of_year(_full_year(stated)), unit, (STATED, *extra))
    if named := parts.get("yrel") or parts.get("yrel1"):
        word = _last_word(named)
        step = -1 if word in BACK else 1 if word in AHEAD else 0
        interval, basis = _anchored(setting, word, "year", lambda p: of_year(p.year + step))
        return Reading(interval, unit, (basis, *extra))
    if setting.joined and "rel" not in parts:
        there = of_year(setting.joined[0].year)
        return Reading(of_year(setting.joined[0].year - 1) if there and there[0] > setting.joined[0] else there, unit, (STATED, *extra))
    rel = _last_word(parts.get("rel", ""))
    nearest = _yearly(of_year, rel, setting.direction)
    interval, basis = _anchored(setting, rel, unit, nearest if rel else lambda p: _not_too_far_back(p, nearest, of_year, setting))
    return Reading(interval, unit, (basis if rel else YEAR_FROM_PUBLICATION, *extra))


def _not_too_far_back(anchor: date, nearest: Callable, of_year: Callable, setting: Setting) -> Interval | None:
    """The nearest one behind, unless it lies so far back that a text would have named its year; then the next one."""
    found, limit = nearest(anchor), shift(anchor, -setting.calendar.months_back, "month")
    if found is None or limit is None or found[1] >= limit:
        return found
    return _yearly(of_year, "", "future")(anchor) or found


def _partly(parts: dict, setting: Setting, unit: str, whole: Callable[[int], Interval | None]) -> tuple[Callable, tuple]:
    """The part ("late") of something yearly, with the basis it adds."""
    if not (word := parts.get("part")):
        return whole, ()
    part = setting.calendar.part_words[re.sub(r"\s+", " ", word)]
    return (lambda year: part_of(whole(year), unit, part, setting.calendar)), (PART,)


# -- days and months ------------------------------------------------------------------------------------------------

def _iso(parts, setting):
    interval = day(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    return Reading(interval, "day") if interval else None


def _numeric(parts, setting):
    """28.06.23 is day, month, year; with slashes either order may be meant, and both days are held where both exist."""
    first, second, year = int(parts["first"]), int(parts["second"]), _full_year(parts["year"])
    orders = [day(year, second, first)] + ([day(year, first, second)] if parts["sep"] == "/" else [])
    known = [i for i in orders if i]
    return Reading(hull(*known), "day") if known else None


def _day_numbers(words: str, calendar: Calendar) -> list[int]:
    numbers = [int(n) for n in re.findall(r"\d+", words)]
    return numbers or [calendar.ordinals.index(words) + 1] if numbers or words in calendar.ordinals else []


def _day_of_month(parts, setting):
    numbers = _day_numbers(parts["days"], setting.calendar)
    month = setting.calendar.months[parts["month"].rstrip(".")]
    if not numbers or (not day(2000, month, numbers[0])):
        return None
    return _placed(parts, setting, lambda year: hull(day(year, month, numbers[0]), day(year, month, numbers[-1])), "day")


def _month(parts, setting):
    names = [w.rstrip(".") for w in re.findall(r"[a-z]+\.?", parts.get("months") or parts["alone"])]
    numbers = [setting.calendar.months[n] for n in names if n in setting.calendar.months]
    whole, extra = _partly(parts, setting, "month", lambda year: months(year, numbers[0], numbers[-1]))
    return _placed(parts, setting, whole, "month", extra)


def _weekday(parts, setting):
    if parts.get("event"):
        return Reading(None, "day", (TO_PREVIOUS,))
    number = setting.calendar.weekdays[parts["weekday"]]
    rel = _last_word(parts.get("rel", ""))
    if parts.get("week"):
        step = {"last": -1, "this": 0, "next": 1}[parts["week"]]
        return Reading(_from_publication(setting, lambda p: _day_of_week(p, number, step)), "day", (TO_PUBLICATION,))
    ahead = rel in AHEAD or (rel == "" and setting.direction == "future") or (rel == "this" and setting.direction != "past")
    interval, basis = _anchored(setting, rel, "day", lambda p: _nearest_weekday(p, number, rel, ahead))
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


def _steps(setting: Setting, number: int, word: str = "") -> Reading:
    interval, basis = _anchored(setting, word, "day", lambda p: unit_around(p, "day", number))
    return Reading(interval, "day", (basis,))


def _deictic(parts, setting):
    if beyond := parts.get("beyond"):
        return _steps(setting, -2 if beyond.startswith("before") else 2)
    if named := parts.get("day"):
        return _steps(setting, setting.calendar.days[named])
    if parts["this"] == "last":
        return _steps(setting, -1) if parts["daytime"] in ("night", "evening") else None
    return _steps(setting, 0) if parts["daytime"] != "night" or parts["this"] == "this" else None


def _adjacent(parts, setting):
    if parts.get("in"):
        return _steps(setting, 0, "same") if _known(setting, "day") else _steps(setting, 0)
    if side := parts.get("side"):
        word, number = "following" if side in ("after", "later") else "previous", 1 if side in ("after", "later") else -1
        return _steps(setting, number, word)
    word = parts["next"]
    number = 1 if word in AHEAD else -1 if word in BACK else 0
    return _steps(setting, number, "following" if word == "next" else word)


def _holiday(parts, setting):
    month, number, weekday, nth = setting.calendar.holidays[parts["holiday"]]
    of_year = (lambda year: day(year, month, number)) if number else (lambda year: nth_weekday(year, month, weekday, nth))
    return _placed(parts, setting, of_year, "day")


# -- seasons, quarters, years ------------------------------------------------------------------------------------------

def _season(parts, setting):
    first, last = setting.calendar.seasons[parts["season"]]
    whole, extra = _partly(parts, setting, "season", lambda year: months(year, first, last))
    return _placed(parts, setting, whole, "season", (SEASON, *extra))


def _quarter_short(parts, setting):
    """Q3 2023, 1H 2024."""
    size, unit = (3, "quarter") if (parts.get("kind") or parts["kind2"]) == "q" else (6, "half")
    number = int(parts.get("nth") or parts["nth2"])
    first = int(parts.get("from", number))
    return Reading(months(_full_year(parts["year"]), size * first - size + 1, size * number), unit) if size * number <= 12 else None


def _months_of_year(parts, setting):
    """Nine months of 2023 are its first nine, as statistics offices report them."""
    return _first_months({**parts, "nth": "first"}, setting, 3 if parts["units"] == "quarters" else 1)


def _same_period(parts, setting):
    """The same period last year: the period spoken of before, moved to that year; unknown where there is none."""
    period = next((r for r in setting.before if r.unit in PERIODS), None)
    if not period:
        return Reading(None, "window", (TO_PREVIOUS,))
    if stated := parts.get("year"):
        back = period.interval[0].year - int(stated)
        return Reading(_moved(period, back, "year"), period.unit, (TO_PREVIOUS,))
    word = _last_word(parts.get("yrel", "last"))
    if word in ("last", "past") and parts.get("yrel") and setting.published:
        back = period.interval[0].year - setting.published[0].year + 1
        return Reading(_moved(period, back, "year"), period.unit, (TO_PREVIOUS,))
    return Reading(_moved(period, 1 if word in BACK else 0, "year"), period.unit, (TO_PREVIOUS,))


def _quarter(parts, setting):
    if units := parts.get("units"):
        return _first_months(parts, setting, 3 if units == "quarters" else 1)
    size, unit = (3, "quarter") if parts["unit"] == "quarter" else (6, "half")
    named = parts["nth"]
    in_year = any(parts.get(k) for k in ("year", "year1", "yy", "yrel", "yrel1"))
    if named in ("last", "final") and not in_year:
        return Reading(_from_publication(setting, lambda p: unit_around(p, unit, -1)), unit, (TO_PUBLICATION,))
    number = 12 // size if named in ("last", "final") else _ordinal(named, setting.calendar)
    if not 1 <= number <= 12 // size:
        return None
    return _placed(parts, setting, lambda year: months(year, size * number - size + 1, size * number), unit)


def _ordinal(word: str, calendar: Calendar) -> int:
    return int(word[0]) if word[0].isdigit() else calendar.ordinals.index(word) + 1


def _first_months(parts, setting, size):
    """The first nine months: of the year named, else of the latest year in which they had begun."""
    number = _count(parts["count"], setting.calendar)
    if number is None or not 1 <= number * size <= 12:
        return None
    number *= size
    in_year = any(parts.get(k) for k in ("year", "year1", "yy", "yrel", "yrel1"))
    if parts["nth"] == "first":
        return _placed(parts, setting, lambda year: months(year, 1, number), "window")
    if parts["nth"] in ("last", "final") and in_year:
        return _placed(parts, setting, lambda year: months(year, 13 - number, 12), "window")
    if parts["nth"] == "last":
        return Reading(_back(setting, number, "month"), "window", (TO_PUBLICATION,))
    return None


def _year_end(parts, setting):
    part = "mid" if parts.get("midyear") else "end"
    direction = setting.direction or ("" if part == "mid" else "future")
    whole = lambda year: part_of(months(year, 1, 12), "year", part, setting.calendar)
    interval = _from_publication(setting, _yearly(whole, "", direction))
    return Reading(interval, "year", (YEAR_FROM_PUBLICATION, PART))


def _year(parts, setting):
    first = int(parts["year"])
    until = parts.get("until", "")
    last = int(parts["year"][:2] + until if len(until) == 2 else until or first)
    if not first <= last <= first + 99 or (len(until) == 2 and last <= first):
        return None
    interval = hull(months(first, 1, 12), months(last, 1, 12))
    if not parts.get("part"):
        return Reading(interval, "year")
    part = setting.calendar.part_words[re.sub(r"\s+", " ", parts["part"])]
    return Reading(part_of(interval, "year", part, setting.calendar), "year", (STATED, PART))


def _spelled(parts, setting):
    """Nineteen ninety-one, two thousand (and) three, twenty twenty-four, as radio transcripts spell them."""
    hundreds = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000, "two thousand": 2000}[re.sub(r"\s+", " ", parts["hundreds"])]
    rest = re.split(r"[\s-]+", parts["rest"]) if parts.get("rest") else []
    counts = [setting.calendar.counts.get(word) for word in rest if word != "and"]
    if None in counts:
        return None
    return Reading(months(hundreds + sum(counts), 1, 12), "year")


def _decade(parts, setting):
    first = _full_year(parts["decade"])
    whole = span_of_months(first * 12, 120)
    if not parts.get("part"):
        return Reading(whole, "decade")
    part = setting.calendar.part_words[re.sub(r"\s+", " ", parts["part"])]
    return Reading(part_of(whole, "decade", part, setting.calendar), "decade", (STATED, PART))


def _century(parts, setting):
    """The twentieth century, in the common count: 1900 to 1999."""
    word = parts["century"]
    number = int(word[:2]) if word[0].isdigit() else setting.calendar.ordinals.index(word) + 1
    return Reading(span_of_months((number - 1) * 1200, 1200), "century")


# -- units counted from publication or from the date before ------------------------------------------------------------

def _count(word: str, calendar: Calendar) -> int | None:
    return int(word) if word.isdigit() else calendar.counts.get(re.sub(r"\s+", " ", word))


def _back(setting: Setting, number: int, unit: str) -> Interval | None:
    return _from_publication(setting, lambda p: hull((shift(p, -number, unit), p)))


def _unit(parts, setting):
    unit = parts.get("unit") or parts.get("the") or "year"
    rel = parts.get("rel", "")
    word = _last_word(rel) or "this"
    if unit == "day" and word not in ANAPHORIC and word != "next":
        return None
    if rel in ("the past", "the last", "this past") and unit in ("day", "week", "month", "year", "decade") and not parts.get("part"):
        return Reading(_back(setting, 1, unit), "window", (TO_PUBLICATION,))
    step = -1 if word in BACK else 1 if word in AHEAD else 0
    anchor = "following" if word == "next" and (unit == "day" or rel == "the next" and setting.direction == "past") else word
    interval, basis = _anchored(setting, anchor, unit, lambda p: unit_around(p, unit, step))
    if side := parts.get("side"):
        return Reading(_up_to_publication(interval, side, step, setting), unit, (basis,))
    if not (part := parts.get("part") or parts.get("part2")):
        return Reading(interval, unit, (basis,))
    name = setting.calendar.part_words[re.sub(r"\s+", " ", part)]
    return Reading(part_of(interval, unit, name, setting.calendar), unit, (basis, PART))


def _up_to_publication(interval: Interval | None, side: str, step: int, setting: Setting) -> Interval | None:
    """Earlier this year is not after publication, later this year not before it."""
    if interval is None or step or not setting.published:
        return interval
    first, last = setting.published
    return (interval[0], min(last, interval[1])) if side == "earlier" else (max(first, interval[0]), interval[1])


def _day_of_unit(parts, setting):
    """The 20th of last month."""
    numbers = _day_numbers(parts["days"], setting.calendar)
    word = _last_word(parts["rel"])
    step = -1 if word in BACK else 1 if word in AHEAD else 0
    if not numbers:
        return None
    interval, basis = _anchored(setting, word, "month", lambda p: _day_in(unit_around(p, "month", step), numbers[0]))
    return Reading(interval, "day", (basis,))


def _day_in(month: Interval | None, number: int) -> Interval | None:
    return month and day(month[0].year, month[0].month, number)


def _weekend(parts, setting):
    step = 1 if setting.direction == "future" else 0
    return Reading(_from_publication(setting, lambda p: _near_weekend(p, step)), "weekend", (TO_PUBLICATION,))


def _near_weekend(anchor: date, ahead: int) -> Interval | None:
    this = unit_around(anchor, "weekend")
    return this if ahead or this is None or this[0] <= anchor else unit_around(anchor, "weekend", -1)


def _window(parts, setting):
    """The past twelve months: from as far back, to publication; without a number the far end is open."""
    word = _last_word(parts.get("rel") or parts["rel2"])
    number = _count(parts.get("count", ""), setting.calendar)
    unit = parts.get("unit") or parts["units"].rstrip("s")
    if word in ("same", "that", "this", "current", "latest"):
        return None
    ahead = word in AHEAD
    before = _known(setting, unit) if word in ANAPHORIC else None
    base = before or setting.published
    basis = (TO_PREVIOUS if before else TO_PUBLICATION,)
    if base is None or (word == "following" and not before):
        return Reading(None, "window", (TO_PREVIOUS if word == "following" else TO_PUBLICATION,))
    start, end = (add_days(before[1], 1), before[1]) if before and ahead else base
    if ahead:
        return Reading((start, shift(end, number, unit) if number else None), "window", basis)
    return Reading((shift(start, -number, unit) if number else None, end), "window", basis)


def _ago(parts, setting):
    """Three weeks ago: the day counted back, give or take half the unit; a year earlier: the same period a year before."""
    number, unit, way = _count(parts.get("count", "a"), setting.calendar), parts["unit"], parts["way"]
    ahead = way in ("later", "after", "hence") or way.startswith("from")
    if way in ("ago", "hence") or way.startswith("from"):
        return _counted(setting, setting.published, number, unit, ahead, TO_PUBLICATION)
    period = max((r for r in setting.before if r.unit in PERIODS), key=lambda r: r.interval[1], default=None)
    if unit in ("month", "year") and not ahead and number and period:
        return Reading(_moved(period, number, unit), period.unit, (TO_PREVIOUS,))
    before = _known(setting, unit)
    if before or ahead:
        return _counted(setting, before, number, unit, ahead, TO_PREVIOUS)
    return _counted(setting, setting.published, number, unit, ahead, TO_PUBLICATION)


def _moved(period: Reading, number: int, unit: str) -> Interval | None:
    """A period of whole months, some months or years earlier."""
    start, end = period.interval
    first = shift(start, -number, unit)
    last = shift(end + timedelta(1), -number, unit)
    return (first, add_days(last, -1)) if first and last else None


def _counted(setting: Setting, base: Interval | None, number: int | None, unit: str, ahead: bool, basis: str) -> Reading:
    if base is None or number is None:
        return Reading(None, unit, (basis,))
    slack = {"day": 0, "week": 3, "fortnight": 7, "month": 15, "year": 182, "decade": 1826}[unit]
    moved = [shift(b, number if ahead else -number, unit) for b in base]
    if None in moved:
        return Reading(None, unit, (basis,))
    start = None if setting.beyond and not ahead else add_days(moved[0], -slack)
    return Reading((start, add_days(moved[1], slack)), unit if unit == "day" else f"about a {unit}", (basis,))


READERS = {
    "iso": _iso, "numeric": _numeric, "day_month": _day_of_month, "month_day": _day_of_month, "month": _month,
    "weekday": _weekday, "deictic": _deictic, "season": _season, "quarter_short": _quarter_short, "quarter": _quarter,
    "ago": _ago, "window": _window, "year_end": _year_end, "unit": _unit, "weekend": _weekend, "adjacent": _adjacent,
    "day_of_month": _day_of_unit, "first_months": _months_of_year, "same_period": _same_period,
    "decade": _decade, "century": _century, "year": _year, "spelled": _spelled, "holiday": _holiday,
}
