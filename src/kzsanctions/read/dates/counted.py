"""Read dates counted from publication, or from the date before them in the text: yesterday, last month, a year earlier."""

from __future__ import annotations

from datetime import date, timedelta

from .anchors import (
    AHEAD,
    ANAPHORIC,
    BACK,
    PART,
    PERIODS,
    TO_PREVIOUS,
    TO_PUBLICATION,
    Reading,
    Setting,
    anchored,
    back_from_publication,
    day_numbers,
    from_publication,
    known,
    last_word,
    number_of,
    part_named,
    step_of,
)
from .calendar import Interval, add_days, day, hull, months, part_of, shift, unit_around


def _steps(setting: Setting, number: int, word: str = "") -> Reading:
    interval, basis = anchored(setting, word, "day", lambda p: unit_around(p, "day", number))
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
        return _steps(setting, 0, "same") if known(setting, "day") else _steps(setting, 0)
    if side := parts.get("side"):
        word, number = "following" if side in ("after", "later") else "previous", 1 if side in ("after", "later") else -1
        return _steps(setting, number, word)
    word = parts["next"]
    number = 1 if word in AHEAD else -1 if word in BACK else 0
    return _steps(setting, number, "following" if word == "next" else word)


def _unit(parts, setting):
    unit = parts.get("unit") or parts.get("the") or "year"
    rel = parts.get("rel", "")
    word = last_word(rel) or "this"
    if unit == "day" and word not in ANAPHORIC and word != "next":
        return None
    if rel in ("the past", "the last", "this past") and unit in ("week", "month", "year", "decade") and not parts.get("part"):
        return Reading(back_from_publication(setting, 1, unit), "window", (TO_PUBLICATION,))
    if rel in ("the next", "the coming") and unit == "decade":
        return Reading(from_publication(setting, lambda p: hull((p, shift(p, 1, unit)))), "window", (TO_PUBLICATION,))
    step = step_of(word)
    anchor = "following" if word == "next" and (unit == "day" or rel == "the next" and setting.direction == "past") else word
    interval, basis = anchored(setting, anchor, unit, lambda p: unit_around(p, unit, step))
    if side := parts.get("side"):
        return Reading(_up_to_publication(interval, side, step, setting), unit, (basis,))
    if not (part := parts.get("part") or parts.get("part2")):
        return Reading(interval, unit, (basis,))
    name = part_named(part, setting.calendar)
    return Reading(part_of(interval, unit, name, setting.calendar), unit, (basis, PART))


def _up_to_publication(interval: Interval | None, side: str, step: int, setting: Setting) -> Interval | None:
    """Earlier this year is not after publication, later this year not before it."""
    if interval is None or step or not setting.published:
        return interval
    first, last = setting.published
    return (interval[0], min(last, interval[1])) if side == "earlier" else (max(first, interval[0]), interval[1])


def _day_of_unit(parts, setting):
    """The 20th of last month."""
    numbers = day_numbers(parts["days"], setting.calendar)
    word = last_word(parts["rel"])
    step = step_of(word)
    if not numbers:
        return None
    interval, basis = anchored(setting, word, "month", lambda p: _day_in(unit_around(p, "month", step), numbers[0]))
    return Reading(interval, "day", (basis,))


def _day_in(month: Interval | None, number: int) -> Interval | None:
    return month and day(month[0].year, month[0].month, number)


def _weekend(parts, setting):
    step = 1 if setting.direction == "future" else 0
    return Reading(from_publication(setting, lambda p: _near_weekend(p, step)), "weekend", (TO_PUBLICATION,))


def _near_weekend(anchor: date, ahead: int) -> Interval | None:
    this = unit_around(anchor, "weekend")
    return this if ahead or this is None or this[0] <= anchor else unit_around(anchor, "weekend", -1)


def _window(parts, setting):
    """The past twelve months: from as far back, to publication; without a number the far end is open."""
    word = last_word(parts.get("rel") or parts["rel2"])
    number = number_of(parts.get("count", ""), setting.calendar)
    unit = parts.get("unit") or parts["units"].rstrip("s")
    if word in ("same", "that", "this", "current", "latest"):
        return None
    ahead = word in AHEAD
    before = known(setting, unit) if word in ANAPHORIC else None
    base = before or setting.published
    basis = (TO_PREVIOUS if before else TO_PUBLICATION,)
    if base is None or (word == "following" and not before):
        return Reading(None, "window", (TO_PREVIOUS if word == "following" else TO_PUBLICATION,))
    start, end = (add_days(before[1], 1), before[1]) if before and ahead else base
    if ahead:
        return Reading((start, shift(end, number, unit) if number else None), "window", basis)
    return Reading((shift(start, -number, unit) if number else None, end), "window", basis)


# Half of a unit in whole smaller ones; half a day or week is told by no calendar.
_HALVES = {"year": (6, "month"), "decade": (5, "year"), "month": (2, "week")}


def _ago(parts, setting):
    """Three weeks ago: the day counted back, give or take half the unit; a year earlier: the same period a year before."""
    number, unit, way = number_of(parts.get("count", "a"), setting.calendar), parts["unit"], parts["way"]
    if parts.get("half"):
        number, unit = _HALVES.get(unit, (None, unit))
    ahead = way in ("later", "after", "hence") or way.startswith("from")
    if way in ("ago", "hence") or way.startswith("from"):
        return _counted(setting, setting.published, number, unit, ahead, TO_PUBLICATION)
    period = max((r for r in setting.before if r.unit in PERIODS), key=lambda r: r.interval[1], default=None)
    if unit in ("month", "year") and not ahead and number and period:
        return Reading(_moved(period, number, unit), period.unit, (TO_PREVIOUS,))
    before = known(setting, unit)
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


def _same_period(parts, setting):
    """The same period last year: the period spoken of before, moved to that year; where there is none, some time of the year named."""
    period = next((r for r in setting.before if r.unit in PERIODS), None)
    if not period:
        return _some_time_of(parts, setting)
    if stated := parts.get("year"):
        back = period.interval[0].year - int(stated)
        return Reading(_moved(period, back, "year"), period.unit, (TO_PREVIOUS,))
    word = last_word(parts.get("yrel", "last"))
    if word in ("last", "past") and parts.get("yrel") and setting.published:
        back = period.interval[0].year - setting.published[0].year + 1
        return Reading(_moved(period, back, "year"), period.unit, (TO_PREVIOUS,))
    return Reading(_moved(period, 1 if word in BACK else 0, "year"), period.unit, (TO_PREVIOUS,))


def _some_time_of(parts, setting):
    """All of the year named, since its part is not known; nothing where no year is."""
    if stated := parts.get("year"):
        return Reading(months(int(stated), 1, 12), "year", (TO_PREVIOUS,))
    word = last_word(parts.get("yrel", ""))
    if word not in BACK:
        return Reading(None, "window", (TO_PREVIOUS,))
    interval, basis = anchored(setting, word, "year", lambda p: unit_around(p, "year", -1))
    return Reading(interval, "year", (basis,))


COUNTED = {
    "deictic": _deictic,
    "adjacent": _adjacent,
    "unit": _unit,
    "weekend": _weekend,
    "day_of_month": _day_of_unit,
    "window": _window,
    "ago": _ago,
    "same_period": _same_period,
}
