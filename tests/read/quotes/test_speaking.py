"""When and on what occasion something was said."""

from datetime import date

import pytest

from kzsanctions.language.spans import Span
from kzsanctions.read.quotes.attributions import Attribution
from kzsanctions.read.quotes.speaking import Clock, Speaking, assumed, occasion, speaking

PUBLISHED = (date(2024, 4, 19), date(2024, 4, 20))


@pytest.mark.parametrize(
    "clause, expected",
    [
        ("the harbour office said in a statement", "a statement"),
        ("said the president following talks in Vienna", "talks in Vienna"),
        ("the minister told a reporter during his visit to Tbilisi on Friday", "his visit to Tbilisi"),
        ("she said at a joint press conference", "a joint press conference"),
        ("the minister said", ""),
        ("said the head of the statement office", ""),  # a statement that is no occasion
    ],
)
def test_occasion(clause, expected):
    assert occasion(clause).strip() == expected


@pytest.mark.parametrize(
    "first, last, expected",
    [
        (date(2024, 4, 18), date(2024, 4, 18), Speaking(date(2024, 4, 18), date(2024, 4, 18), "stated")),
        (date(2024, 4, 15), date(2024, 4, 30), Speaking(date(2024, 4, 15), date(2024, 4, 20), "stated")),  # not after publication
        (date(2024, 6, 1), date(2024, 6, 30), None),  # something to come
        (date(2023, 1, 1), date(2023, 12, 31), None),  # a year is what is spoken about
        (None, date(2024, 4, 18), None),
    ],
)
def test_day_of_speaking(first, last, expected):
    assert speaking([Span(0, 30)], [(Span(5, 12), first, last)], PUBLISHED) == expected


def test_a_date_inside_the_content_is_not_the_day_of_speaking():
    assert speaking([Span(0, 10)], [(Span(20, 28), date(2024, 4, 18), date(2024, 4, 18))], PUBLISHED) is None


@pytest.mark.parametrize("cue, first", [("said", date(2024, 4, 18)), ("has said", None), ("had told", None)])
def test_without_a_day_news_is_taken_to_be_fresh_and_a_perfect_to_be_open(cue, first):
    assert assumed(cue, PUBLISHED) == Speaking(first, PUBLISHED[1], "publication")


def test_a_date_in_an_aside_is_not_the_day_of_speaking():
    dates = [(Span(5, 12), date(2024, 4, 18), date(2024, 4, 18))]
    assert speaking([Span(0, 30)], dates, PUBLISHED, [Span(3, 14)]) is None
    assert speaking([Span(0, 30)], dates, PUBLISHED, [Span(13, 20)]).basis == "stated"


@pytest.mark.parametrize(
    "between, expected",
    [
        (None, date(2024, 4, 10)),  # the same occasion goes on
        (date(2024, 3, 2), date(2024, 4, 10)),  # what happened before is background
        (date(2024, 4, 15), date(2024, 4, 18)),  # something happened since: another occasion
    ],
)
def test_a_day_is_carried_while_the_occasion_goes_on(between, expected):
    """Three sentences of thirty letters: the office said on the 10th; a narrator's sentence; the office said."""
    sentences = [Span(k * 30, k * 30 + 29) for k in range(3)]
    heard = [
        Attribution(
            (Span(k * 30 + 15, k * 30 + 29),),
            ("indirect",),
            Span(k * 30 + 4, k * 30 + 8),
            "say",
            Span(k * 30, k * 30 + 3),
            "title",
            Span(k * 30, k * 30 + 14),
        )
        for k in (0, 2)
    ]
    dates = [(Span(9, 14), date(2024, 4, 10), date(2024, 4, 10))] + [(Span(35, 40), between, between)] * (between is not None)
    clock = Clock(heard, dates, sentences, [(0, ("office",)), (60, ("office",))], PUBLISHED)
    assert [clock.tell(a, "said", ("office",)).first for a in heard] == [date(2024, 4, 10), expected]


@pytest.mark.parametrize(
    "text, said",
    [
        ("The yard, shut since the fire of [May 2030], is suspected of hiding hulls.", False),
        ("The yard was shut after burning down in [May 2030], but is suspected of hiding hulls.", False),
        ("Following the fire in [May 2030] the yard is suspected of hiding hulls.", False),
        ("The mayor said in [May 2030] that the yard hides hulls.", True),
        ("After the fire, in [May 2030], the mayor said that the yard hides hulls.", True),
        ("The mayor, elected after a fire, said in [May 2030] that the yard hides hulls.", True),
    ],
)
def test_a_month_of_what_went_before_is_not_that_of_what_is_said(text, said):
    start, end = text.index("["), text.index("]") - 1
    raw = text.replace("[", "").replace("]", "")
    clock = Clock([], [(Span(start, end), date(2030, 5, 1), date(2030, 5, 31))], [Span(0, len(raw))], [], PUBLISHED, raw)
    assert bool(clock.dates) is said
