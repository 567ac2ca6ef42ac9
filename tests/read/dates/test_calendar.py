"""Arithmetic on intervals of days."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions.codebook import load_part
from kzsanctions.read.dates.calendar import day, hull, months, nth_weekday, part_of, read_calendar, shift, unit_around

CALENDAR = read_calendar(load_part(Path(__file__).parents[3] / "codebook", "calendar"))
DAYS = st.dates(date(1500, 1, 1), date(2100, 12, 31))
UNITS = st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"])


@pytest.mark.parametrize(
    "when, unit, steps, first, last",
    [
        (date(2023, 10, 20), "week", 0, "2023-10-16", "2023-10-22"),
        (date(2023, 10, 20), "weekend", 0, "2023-10-21", "2023-10-22"),
        (date(2023, 10, 20), "month", -1, "2023-09-01", "2023-09-30"),
        (date(2023, 1, 20), "quarter", -1, "2022-10-01", "2022-12-31"),
        (date(2023, 10, 20), "half", 1, "2024-01-01", "2024-06-30"),
        (date(2024, 2, 29), "year", -1, "2023-01-01", "2023-12-31"),
        (date(2023, 10, 20), "decade", 0, "2020-01-01", "2029-12-31"),
    ],
)
def test_the_unit_around_a_day_or_some_steps_away(when, unit, steps, first, last):
    assert tuple(map(str, unit_around(when, unit, steps))) == (first, last)


@given(DAYS, UNITS)
def test_units_follow_each_other_without_gap_or_overlap(when, unit):
    this, following = unit_around(when, unit), unit_around(when, unit, 1)
    assert this[0] <= this[1] < following[0]
    assert unit == "weekend" or (this[0] <= when <= this[1] and (following[0] - this[1]).days == 1)


@given(DAYS, st.integers(-40, 40))
def test_a_shift_by_years_keeps_month_and_day(when, years):
    moved = shift(when, years, "year")
    assert (moved.year, moved.month) == (when.year + years, when.month)
    assert moved.day == when.day or (when.day, moved.day) == (29, 28)


@pytest.mark.parametrize(
    "unit, part, first, last",
    [
        ("month", "late", "2023-02-21", "2023-02-28"),
        ("year", "early", "2023-01-01", "2023-04-30"),
        ("year", "end", "2023-11-01", "2023-12-31"),
        ("decade", "early", "2020-01-01", "2023-12-31"),
        ("month", "first half", "2023-02-01", "2023-02-15"),
    ],
)
def test_a_part_is_what_the_codebook_says(unit, part, first, last):
    assert tuple(map(str, part_of(unit_around(date(2023, 2, 10), unit), unit, part, CALENDAR))) == (first, last)


def test_what_the_codebook_does_not_say_or_the_calendar_does_not_have_is_unknown():
    assert part_of(unit_around(date(2023, 2, 10), "century"), "century", "late", CALENDAR) is None
    assert day(2023, 2, 29) is None and day(2023, 13, 1) is None and shift(date(2000, 1, 1), -5000, "year") is None
    assert hull((date(2023, 1, 1), date(2023, 1, 2)), None) is None


def test_months_past_december_run_into_the_next_year():
    assert tuple(map(str, months(2023, 12, 2))) == ("2023-12-01", "2024-02-29")


def test_the_fourth_thursday_of_a_month():
    assert nth_weekday(2023, 11, 4, 4) == (date(2023, 11, 23), date(2023, 11, 23))
