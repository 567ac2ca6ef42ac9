"""Dates of news prose, read from the day of publication. All sentences are invented."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions.codebook import load_part, read_yaml
from kzsanctions.files import SCHEMAS
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.dates.calendar import read_calendar
from kzsanctions.read.dates.dates import dates

CALENDAR = read_calendar(load_part(Path(__file__).parents[3] / "codebook", "calendar"))
FRIDAY = (date(2023, 10, 20), date(2023, 10, 20))


def one(sentence, published=FRIDAY):
    """The only date of a sentence, as its wording and its first and last day."""
    (found,) = dates(sentence, published, CALENDAR)
    return found.text, str(found.date_from), str(found.date_to)


@pytest.mark.parametrize(
    "sentence, text, first, last",
    [
        ("The decree of 30 June 2024 stands.", "30 June 2024", "2024-06-30", "2024-06-30"),
        ("He wrote it on Feb. 24, 2022.", "Feb. 24, 2022", "2022-02-24", "2022-02-24"),
        ("Printed 28.06.23 at noon", "28.06.23", "2023-06-28", "2023-06-28"),
        ("They met on Thursday, 19 October 2023.", "Thursday, 19 October 2023", "2023-10-19", "2023-10-19"),
        ("Talks are held on 19 and 20 October 2023.", "19 and 20 October 2023", "2023-10-19", "2023-10-20"),
        ("They met on June 15,2023 in the hall.", "June 15,2023", "2023-06-15", "2023-06-15"),
        ("The dam was built in March 1958.", "March 1958", "1958-03-01", "1958-03-31"),
        ("The dam was built in 2019-03.", "2019-03", "2019-03-01", "2019-03-31"),
        ("They paid in 2021.", "2021", "2021-01-01", "2021-12-31"),
        ("The plan of 2022-2023 failed.", "2022-2023", "2022-01-01", "2023-12-31"),
        ("It began in mid-2022.", "mid-2022", "2022-05-01", "2022-08-31"),
        ("Roads of the 1990s", "the 1990s", "1990-01-01", "1999-12-31"),
        ("In spring 2023 it rained.", "spring 2023", "2023-03-01", "2023-05-31"),
        ("Sales of the third quarter of 2022", "the third quarter of 2022", "2022-07-01", "2022-09-30"),
        ("the early winter of 2022", "the early winter of 2022", "2022-12-01", "2022-12-31"),
    ],
)
def test_a_stated_date_is_read_as_it_stands(sentence, text, first, last):
    assert one(sentence) == (text, first, last)
    assert one(sentence, None) == (text, first, last)


@pytest.mark.parametrize(
    "sentence", ["The plan of 2003-04 failed.", "The harvest of 2009-10 was poor.", "Room 2019-03-7 is shut.", "It lasted from 2001-12."]
)
def test_a_second_number_that_may_be_a_year_is_no_month(sentence):
    assert all((d.date_to - d.date_from).days > 31 for d in dates(sentence, FRIDAY, CALENDAR))


@pytest.mark.parametrize(
    "sentence, text, first, last",
    [
        ("He said on Thursday that trade grew.", "Thursday", "2023-10-19", "2023-10-19"),
        ("He said on Friday that trade grew.", "Friday", "2023-10-20", "2023-10-20"),
        ("The council will meet on Friday week", "Friday", "2023-10-20", "2023-10-20"),
        ("The council will meet on Monday.", "Monday", "2023-10-23", "2023-10-23"),
        ("They return next Thursday.", "next Thursday", "2023-10-26", "2023-10-26"),
        ("Leaders met in late September.", "late September", "2023-09-21", "2023-09-30"),
        ("In May of last year it stopped.", "May of last year", "2022-05-01", "2022-05-31"),
        ("Sales of the first half of this year", "the first half of this year", "2023-01-01", "2023-06-30"),
        ("It was announced in December.", "December", "2022-12-01", "2022-12-31"),
        ("They were asked last month.", "last month", "2023-09-01", "2023-09-30"),
        ("Losses of the past twelve months", "the past twelve months", "2022-10-20", "2023-10-20"),
        ("It stops from the first of April.", "the first of April", "2023-04-01", "2023-04-01"),
        ("The list was sent yesterday.", "yesterday", "2023-10-19", "2023-10-19"),
        ("Trade in January and February fell.", "January and February", "2023-01-01", "2023-02-28"),
        ("It should work by the spring.", "the spring", "2024-03-01", "2024-05-31"),
    ],
)
def test_a_partial_date_is_read_from_publication(sentence, text, first, last):
    assert one(sentence) == (text, first, last)
    assert "publication" in dates(sentence, FRIDAY, CALENDAR)[0].date_basis
    assert one(sentence, None) == (text, "None", "None")


@pytest.mark.parametrize(
    "sentence, basis",
    [
        ("It was sent on 3 May 2023.", "stated"),
        ("Late in May 2023 it rained.", "stated | part"),
        ("In May it rained.", "year_from_publication"),
        ("They met on Monday.", "weekday_before_publication"),
        ("They will meet on Monday.", "weekday_after_publication"),
        ("Last week it rained.", "relative_to_publication"),
        ("Last spring it rained.", "relative_to_publication | season"),
        ("It was sent on 29 February 2023.", "impossible_day"),
    ],
)
def test_the_basis_says_how_a_date_was_read(sentence, basis):
    (found,) = dates(sentence, FRIDAY, CALENDAR)
    assert found.date_basis == basis


@pytest.mark.parametrize(
    "sentence, first",
    [
        ("Envoys agreed in December to open the road.", "2022-12-01"),  # the agreement is past
        ("Envoys agreed to open the road in December.", "2023-12-01"),  # the opening is not
        ("The vote is scheduled for Tuesday.", "2023-10-24"),
        ("The vote was held on Tuesday.", "2023-10-17"),
        ("Shops must close by Sunday.", "2023-10-22"),
        ("Shares of the mill had fallen by Sunday.", "2023-10-15"),
        ("They met there in November.", "2022-11-01"),  # a past verb settles it, however far back
        ("The road opens from November 15.", "2023-11-15"),  # nothing settles it: last year's would be named
    ],
)
@pytest.mark.parametrize("parsed", [False, True])
def test_the_verb_tells_whether_a_date_lies_ahead(sentence, first, parsed):
    doc = parse(sentence, [(Span(0, len(sentence)), "body")])[0].doc if parsed else None
    assert str(dates(sentence, FRIDAY, CALENDAR, doc)[0].date_from) == first


@pytest.mark.parametrize(
    "sentence, first, last",
    [
        ("In January-September 2023 exports grew against the same period last year.", "2022-01-01", "2022-09-30"),
        ("In 2022 they sold ten, against nine a year earlier.", "2021-01-01", "2021-12-31"),
        ("It closed on 5 May 2023 and opened two days later.", "2023-05-07", "2023-05-07"),
        ("It rained on 5 May 2023 and in the following month.", "2023-06-01", "2023-06-30"),
        ("It ran from 28 December to 5 January 2023.", "2023-01-05", "2023-01-05"),
    ],
)
def test_some_dates_are_read_from_the_date_before(sentence, first, last):
    found = dates(sentence, FRIDAY, CALENDAR)[-1]
    assert (str(found.date_from), str(found.date_to)) == (first, last)


def test_a_range_shares_its_year_backwards():
    first, second = dates("It ran from 28 December to 5 January 2023.", FRIDAY, CALENDAR)
    assert (str(first.date_from), str(second.date_from)) == ("2022-12-28", "2023-01-05")


@pytest.mark.parametrize(
    "sentence, open_end",
    [
        ("Since 2022 it is shut.", "since"),
        ("It stays shut until 3 May 2024.", "until"),
        ("Due by June 2024.", "by"),
        ("From 3 to 5 May 2023 it was shut.", ""),
        ("Since mid-2022 it is shut.", "since"),
        ("From May 2022 to June 2022", ""),
        ("In 2022 it shut.", ""),
    ],
)
def test_the_preposition_tells_which_end_is_open(sentence, open_end):
    assert dates(sentence, FRIDAY, CALENDAR)[0].open == open_end


@pytest.mark.parametrize(
    "sentence, first, last",
    [
        ("It shut two days ago.", "2023-10-18", "2023-10-18"),
        ("It shut three weeks ago.", "2023-09-26", "2023-10-02"),
        ("It shut more than two years ago.", "None", "2022-04-20"),
        ("It shut several years ago.", "None", "None"),
        ("In the coming days it shuts.", "2023-10-20", "None"),
        ("Seen on 03/04/2021.", "2021-03-04", "2021-04-03"),
    ],
)
def test_what_is_said_roughly_is_an_interval(sentence, first, last):
    assert one(sentence)[1:] == (first, last)


def test_an_empty_codebook_reads_no_names_and_does_not_fail():
    empty = read_calendar(read_yaml(SCHEMAS / "calendar.yml")["default"])
    assert [d.text for d in dates("On Friday, 5 May 2023, and on 2023-05-05", FRIDAY, empty)] == ["2023-05-05"]


@pytest.mark.parametrize("unit", ["1, 2, 3, ", "May ", "the early ", "2022 ", "Friday, ", "a year earlier, ", "'"])
def test_a_long_text_costs_no_more_than_its_length(unit):
    def seconds(length):
        text = unit * (length // len(unit))
        started = process_time()
        dates(text, FRIDAY, CALENDAR)
        return process_time() - started

    assert seconds(80_000) < 10 * max(seconds(20_000), 0.01)


@pytest.mark.parametrize(
    "sentence",
    [
        "A two-day visit for 30 years at 18:24",
        "He bought 2,022 items for $2022.",
        "About 1900 people and 2000 tonnes",
        "under Law No. 2022 and Resolution 1540",
        "You may march, and prices fall.",
        "Every Friday they sing.",
        "They read the Sunday Times on Black Friday.",
        "",
        "2022km and 2022% of 12.2022.5",
    ],
)
def test_durations_counts_and_names_are_no_dates(sentence):
    assert dates(sentence, FRIDAY, CALENDAR) == []


def test_two_possible_days_of_publication_give_an_interval():
    both = (date(2023, 10, 19), date(2023, 10, 20))
    assert one("He spoke on Thursday.", both)[1:] == ("2023-10-19", "2023-10-19")
    assert one("He spoke yesterday.", both)[1:] == ("2023-10-18", "2023-10-19")


def test_what_is_not_known_stays_open():
    assert one("He spoke on Thursday.", None)[1:] == ("None", "None")
    assert one("In recent months it grew.")[1:] == ("None", "2023-10-20")


def test_the_day_before_is_counted_from_the_date_before():
    _, second = dates("It closed on 5 May 2023. They had met the day before.", FRIDAY, CALENDAR)
    assert (str(second.date_from), second.date_basis) == ("2023-05-04", "relative_to_previous_date")
    assert dates("He left the day before the vote.", FRIDAY, CALENDAR) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "late",
                "the",
                "May",
                "Friday",
                "2022",
                "-",
                "last",
                "week",
                "first",
                "half",
                "of",
                "19",
                "Feb.",
                "\u2019",
                "\n",
                "\u00a0",
                "ago",
                "years",
                "three",
                "31.02.99",
                "99999",
                "\U0001f600",
                "Пятница",
                "in",
                "quarter",
                "'90s",
                "mid-",
                "9 a.m.",
            ]
        ),
        max_size=12,
    )
)
def test_every_date_is_its_slice_and_runs_forward(words):
    text = " ".join(words)
    for found in dates(text, FRIDAY, CALENDAR):
        assert found.text == text[found.start : found.end] != ""
        assert None in (found.date_from, found.date_to) or found.date_from <= found.date_to


@pytest.mark.parametrize(
    "sentence, text, first, last",
    [
        ("It opened 2023-10-19.", "2023-10-19", "2023-10-19", "2023-10-19"),
        ("It came on 31/10/2023.", "31/10/2023", "2023-10-31", "2023-10-31"),
        # Either order may be meant: both are held.
        ("It was due 3/4/2023.", "3/4/2023", "2023-03-04", "2023-04-03"),
        ("They met on Wednesday of last week.", "Wednesday of last week", "2023-10-11", "2023-10-11"),
        ("They left last Friday.", "last Friday", "2023-10-13", "2023-10-13"),
        ("At Christmas 2022 they met.", "Christmas 2022", "2022-12-25", "2022-12-25"),
        ("Sales in 1H 2023", "1H 2023", "2023-01-01", "2023-06-30"),
        ("Sales in Q3 of last year", "Q3 of last year", "2022-07-01", "2022-09-30"),
        ("It came by the end of Q3.", "Q3", "2023-07-01", "2023-09-30"),
        ("Nine months of 2023 brought losses", "Nine months of 2023", "2023-01-01", "2023-09-30"),
        ("the first nine months brought losses", "the first nine months", "2023-01-01", "2023-09-30"),
        ("the last two months of 2022", "the last two months of 2022", "2022-11-01", "2022-12-31"),
        ("the last six months brought losses", "the last six months", "2023-04-20", "2023-10-20"),
        ("in the final quarter it fell", "the final quarter", "2023-07-01", "2023-09-30"),
        ("in the last quarter of 2022", "the last quarter of 2022", "2022-10-01", "2022-12-31"),
        ("They will be paid by the end of the fourth quarter.", "the fourth quarter", "2023-10-01", "2023-12-31"),
        ("In the first half of the year 2.1 million tonnes crossed.", "the first half of the year", "2023-01-01", "2023-06-30"),
        ("At year-end 2022 stocks fell.", "year-end 2022", "2022-11-01", "2022-12-31"),
        ("the end of the year 2022", "the end of the year 2022", "2022-11-01", "2022-12-31"),
        ("late in 2021 it rained", "late in 2021", "2021-09-01", "2021-12-31"),
        ("nineteen ninety-one was hard", "nineteen ninety-one", "1991-01-01", "1991-12-31"),
        ("in two thousand three it fell", "two thousand three", "2003-01-01", "2003-12-31"),
        ("the class of '98", "'98", "1998-01-01", "1998-12-31"),
        ("in the early 1990s", "the early 1990s", "1990-01-01", "1993-12-31"),
        ("a castle of the nineteenth century", "the nineteenth century", "1800-01-01", "1899-12-31"),
    ],
)
def test_a_name_of_a_time_is_read_by_the_calendar(sentence, text, first, last):
    assert one(sentence) == (text, first, last)


@pytest.mark.parametrize(
    "sentence, text, first, last",
    [
        ("the day before yesterday", "the day before yesterday", "2023-10-18", "2023-10-18"),
        ("the day after tomorrow", "the day after tomorrow", "2023-10-22", "2023-10-22"),
        ("Last night it rained.", "Last night", "2023-10-19", "2023-10-19"),
        ("They meet this evening.", "this evening", "2023-10-20", "2023-10-20"),
        ("The past year was hard.", "The past year", "2022-10-20", "2023-10-20"),
        ("over the next decade", "the next decade", "2023-10-20", "2033-10-20"),
        ("the end of last week", "the end of last week", "2023-10-13", "2023-10-15"),
        ("earlier this month", "earlier this month", "2023-10-01", "2023-10-20"),
        ("later this year", "later this year", "2023-10-20", "2023-12-31"),
        ("by the 20th of next month", "the 20th of next month", "2023-11-20", "2023-11-20"),
        ("It will open at the weekend.", "the weekend", "2023-10-21", "2023-10-22"),
        ("It closed at the weekend.", "the weekend", "2023-10-14", "2023-10-15"),
        ("in recent weeks", "recent weeks", "None", "2023-10-20"),
        ("in the coming months", "coming months", "2023-10-20", "None"),
        ("over the next three years", "the next three years", "2023-10-20", "2026-10-20"),
        ("three days ago", "three days ago", "2023-10-17", "2023-10-17"),
        ("two weeks ago", "two weeks ago", "2023-10-03", "2023-10-09"),
        ("half a year ago", "half a year ago", "2023-04-05", "2023-05-05"),
        ("five years from now", "five years from now", "2028-04-21", "2029-04-20"),
        # More than so long ago has no first day; so many has none at all.
        ("more than a decade ago", "a decade ago", "None", "2018-10-20"),
        ("many years ago", "many years ago", "None", "None"),
        # The same part of a year, when no part was spoken of, is somewhere in that year.
        ("more than in the same period of last year", "the same period of last year", "2022-01-01", "2022-12-31"),
        ("more than in the same period of 2021", "the same period of 2021", "2021-01-01", "2021-12-31"),
        ("more than in the same period a year earlier", "the same period a year earlier", "None", "None"),
        ("On the 31st of last month it ended.", "the 31st of last month", "None", "None"),
    ],
)
def test_a_time_counted_from_publication(sentence, text, first, last):
    assert one(sentence) == (text, first, last)


@pytest.mark.parametrize(
    "text, wording, first, last",
    [
        ("On 3 May they met. Later in the day they left.", "Later in the day", "2023-05-03", "2023-05-03"),
        ("They met on 3 May. The next morning they left.", "The next morning", "2023-05-04", "2023-05-04"),
        ("On 3 May it began; two days later it ended.", "two days later", "2023-05-05", "2023-05-05"),
        ("They met on 3 May 2023. The following two weeks were calm.", "The following two weeks", "2023-05-04", "2023-05-17"),
        ("They met on 3 May 2023. In the previous three weeks it rained.", "the previous three weeks", "2023-04-12", "2023-05-03"),
        ("In March exports fell. A year earlier they had risen.", "A year earlier", "2022-03-01", "2022-03-31"),
        ("In 2021 it rose, and in the following year it fell.", "the following year", "2022-01-01", "2022-12-31"),
        ("In January-March 2023 it fell from the same period last year.", "the same period last year", "2022-01-01", "2022-03-31"),
        ("In January-March 2023 it fell against the same period of 2021.", "the same period of 2021", "2021-01-01", "2021-03-31"),
        # What lasts since Monday is no day that another comes before.
        ("They have waited since Monday, up from 28 the previous day.", "the previous day", "2023-10-19", "2023-10-19"),
    ],
)
def test_a_time_counted_from_the_date_before(text, wording, first, last):
    assert [(d.text, str(d.date_from), str(d.date_to)) for d in dates(text, FRIDAY, CALENDAR)][1] == (wording, first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "twenty six lorries",
        "in 9H 2023 terms",
        "Q3 was a car",
        "that week",
        "the day before the vote",
        "two years before the vote",
        "last morning",
        "the latest three months",
        "the Sunday Times",
        "the first half of the goods",
        "the fall of the cabinet",
    ],
)
def test_what_only_sounds_like_a_time_is_none(sentence):
    assert not [d for d in dates(sentence, FRIDAY, CALENDAR) if d.date_from]


@pytest.mark.parametrize(
    "sentence, first",
    [
        ("They promised to open it in an October 18 call.", "2023-10-18"),  # a day just gone, whatever the promise
        ("They will open it on November 3.", "2023-11-03"),
        ("They will open it on March 3.", "2024-03-03"),
    ],
)
def test_a_promise_does_not_put_a_day_just_gone_a_year_ahead(sentence, first):
    parsed = parse(sentence, [(Span(0, len(sentence)), "body")])[0].doc
    assert [str(d.date_from) for d in dates(sentence, FRIDAY, CALENDAR, parsed)] == [first]
