"""Two figures for one thing: whether they can be one number, and whether they are of two days, on which both may be right."""

from dataclasses import replace

import pytest
import storyteller

from kzsanctions.language.words import words_alike
from kzsanctions.report.sections import reconciliation

# An act of speaking on a day or between two days.
MONDAY, TUESDAY, EITHER = ("2031-05-05", "2031-05-05"), ("2031-05-06", "2031-05-06"), ("2031-05-05", "2031-05-06")


@pytest.mark.parametrize(
    "one, other, told",
    [
        (MONDAY, TUESDAY, "no, and they need not be: of two times (5 May 2031; 6 May 2031)"),
        (MONDAY, EITHER, "no, unless they are of two times (5 May 2031; 5 to 6 May 2031)"),
        (MONDAY, MONDAY, "no"),
        (MONDAY, ("", ""), "no"),
    ],
    ids=["two days", "perhaps two days", "one day", "no day known"],
)
def test_numbers_of_two_days_are_told_to_be_so(one, other, told):
    story = storyteller.disputed()
    first, second = (next(f for f in story.figures.values() if f.text == text) for text in ("1,340", "860"))
    first, second = (f._replace(period_from=p[0], period_to=p[1], statement_id="") for f, p in ((first, one), (second, other)))
    assert reconciliation.one_number(story, first, second) == told
    assert reconciliation.one_number(story, first, first._replace(period_from="2031-05-09", period_to="2031-05-09")) == "yes"


@pytest.mark.parametrize(
    "counted, key, name",
    [
        ("young goats", "people-killed", "Animals killed"),
        ("goats", "people-killed", "Animals killed"),
        ("villagers", "people-killed", "People killed"),
        ("", "people-killed", "People killed"),
        ("goats", "goats-sold", "Goats sold"),
    ],
)
def test_beasts_are_not_counted_as_people(counted, key, name):
    story = replace(storyteller.disputed(), alike=words_alike([["animal", "beast"], ["goat", "animal"], ["villager", "resident"]]))
    assert story.thing(key, counted) == name
