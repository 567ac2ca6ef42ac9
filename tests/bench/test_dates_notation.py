"""The dates benchmark's notation: what is its convention stays outside the text skill."""

from datetime import date

import pytest

from kzsanctions.bench.dates import predict, value
from kzsanctions.files import CODEBOOK
from kzsanctions.read.dates.dates import Date


@pytest.mark.parametrize(
    "granularity, first, last, written",
    [
        ("day", date(2023, 5, 4), date(2023, 5, 4), "2023-05-04"),
        ("month", date(2023, 5, 21), date(2023, 5, 31), "2023-05"),
        ("quarter", date(2023, 7, 1), date(2023, 9, 30), "2023-Q3"),
        ("year", date(2023, 1, 1), date(2023, 12, 31), "2023"),
        ("year", date(2023, 11, 1), date(2023, 12, 31), "2023-12-31"),  # the end of a year is its last day there
        ("about a year", date(2022, 4, 20), date(2023, 4, 19), "2022-10-19"),  # "a year ago" is counted to the day there
        ("decade", date(1990, 1, 1), date(1999, 12, 31), "199"),
        ("window", None, date(2023, 5, 4), ""),
    ],
)
def test_a_date_in_the_notation_of_the_benchmark(granularity, first, last, written):
    assert value(Date(0, 1, "x", first, last, "stated", granularity)) == written


def test_an_article_is_read_from_its_day_with_offsets_into_the_whole_text():
    text = "They met on Thursday.\n\nThey had met the day before, and in 2021."
    (row,) = predict([{"doc_id": "invented", "text": text, "reference_date": "2023-10-20"}], CODEBOOK)
    assert [(text[d["start"] : d["end"]], d["value"]) for d in row["dates"]] == [
        ("Thursday", "2023-10-19"),
        ("the day before", "2023-10-18"),
        ("2021", "2021"),
    ]
