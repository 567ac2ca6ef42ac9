"""When and on what occasion something was said."""

from datetime import date

import pytest

from kzsanctions.text.spans import Span
from kzsanctions.text.speaking import Speaking, assumed, occasion, speaking

PUBLISHED = (date(2024, 4, 19), date(2024, 4, 20))


@pytest.mark.parametrize("clause, expected", [
    ("the harbour office said in a statement", "a statement"),
    ("said the president following talks in Vienna", "talks in Vienna"),
    ("the minister told a reporter during his visit to Tbilisi on Friday", "his visit to Tbilisi"),
    ("she said at a joint press conference", "a joint press conference"),
    ("the minister said", ""),
    ("said the head of the statement office", ""),  # a statement that is no occasion
])
def test_occasion(clause, expected):
    assert occasion(clause).strip() == expected


@pytest.mark.parametrize("first, last, expected", [
    (date(2024, 4, 18), date(2024, 4, 18), Speaking(date(2024, 4, 18), date(2024, 4, 18), "stated")),
    (date(2024, 4, 15), date(2024, 4, 30), Speaking(date(2024, 4, 15), date(2024, 4, 20), "stated")),  # not after publication
    (date(2024, 6, 1), date(2024, 6, 30), None),  # something to come
    (date(2023, 1, 1), date(2023, 12, 31), None),  # a year is what is spoken about
    (None, date(2024, 4, 18), None),
])
def test_day_of_speaking(first, last, expected):
    assert speaking([Span(0, 30)], [(Span(5, 12), first, last)], PUBLISHED) == expected


def test_a_date_inside_the_content_is_not_the_day_of_speaking():
    assert speaking([Span(0, 10)], [(Span(20, 28), date(2024, 4, 18), date(2024, 4, 18))], PUBLISHED) is None


@pytest.mark.parametrize("cue, first", [("said", date(2024, 4, 18)), ("has said", None), ("had told", None)])
def test_without_a_day_news_is_taken_to_be_fresh_and_a_perfect_to_be_open(cue, first):
    assert assumed(cue, PUBLISHED) == Speaking(first, PUBLISHED[1], "publication")
