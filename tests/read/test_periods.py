"""Which of the dates of its sentence a figure speaks about; a text of 19 April 2024."""

from datetime import date

import pytest

from kzsanctions.codebook import Codebook
from kzsanctions.language.codes import COUNTED_BACK
from kzsanctions.language.spans import Span
from kzsanctions.read.documents import Document
from kzsanctions.read.extract import extract
from kzsanctions.read.periods import UNDATED

BOOK = Codebook()
DAY = date(2024, 4, 19)


def read(text):
    figures = extract(Document("s_1", text, "media", "Harbour Post", "en", (DAY, DAY), ((Span(0, len(text)), "body", "p_0"),)), BOOK).figures
    return [(f["text"], f"{f['period_from']}..{f['period_to']}", f["period_basis"]) for f in figures if f["role"] == "quantity"]


def year(n):
    return f"{n}-01-01..{n}-12-31"


@pytest.mark.parametrize(
    "text, periods",
    [
        # the date of a number that is compared with is that number's alone
        ("The port handled 21,300 tonnes, compared with 18,700 in 2019.", ["..", year(2019)]),
        ("The port handled 21,300 tonnes in 2022, compared with 18,700 in 2019.", [year(2022), year(2019)]),
        ("Some 340 barns burned, up from 210 in 2021.", ["..", year(2021)]),
        ("Some 340 barns burned in 2022, against 210 in 2021.", [year(2022), year(2021)]),
        ("Unemployment fell from 6.1 percent in 2021 to 5.4 percent.", [year(2021), ".."]),
        ("Unemployment fell from 6.1 percent in January to 5.4 percent in March.", ["2024-01-01..2024-01-31", "2024-03-01..2024-03-31"]),
        ("The school has 70 pupils, as opposed to 95 in 2015.", ["..", year(2015)]),
        ("The clinic saw 520 patients in 2022, against 410 a year earlier.", [year(2022), year(2021)]),
        ("A sack costs 8 euros; a year ago it cost 6 euros.", ["..", "2022-10-19..2023-10-18"]),
        ("The mill has 40 workers, while a decade ago it had 300.", ["..", "2009-04-19..2019-04-19"]),
        # a date that is only compared with is nobody's
        ("The works made 300 ploughs this year, 38 percent less than last year.", [year(2024), year(2024)]),
        ("Sales rose 12 percent on last year.", [".."]),
        ("The depot employs 30 people fewer than in 2019.", [".."]),
        # near misses: a comparator, a place, a date for both, a range of dates
        ("More than 40 firms asked in 2021.", [year(2021)]),
        ("In 2021 40 firms asked and 20 were refused.", [year(2021), year(2021)]),
        ("They took 30 boats from 12 villages in 2021.", [year(2021), year(2021)]),
        ("Between 2020 and 2022 the mill lost 90 workers.", ["2020-01-01..2022-12-31"]),
        ("Police filed 60 charges against 12 traders in 2021.", [year(2021), year(2021)]),
        # what runs since a day runs until publication
        ("Since January 40 barns have burned.", ["2024-01-01..2024-04-19"]),
        ("Some 40 barns have burned since the beginning of the month.", ["2024-04-01..2024-04-19"]),
        ("Some 40 barns have burned since 2022.", ["2022-01-01..2024-04-19"]),
        ("Some 40 barns burned in January.", ["2024-01-01..2024-01-31"]),
    ],
)
def test_the_time_of_a_figure(text, periods):
    assert [p for _, p, _ in read(text)] == periods


@pytest.mark.parametrize(
    "text, earlier",
    [
        ("The clinic saw 520 patients in 2022, 410 the year before.", ["410"]),
        ("The rent went down from 80 euros to 60 euros in March.", ["80 euros"]),
        ("The yard built 12 boats in 2022, compared with 9 under the old owner.", ["9"]),
        ("The yard built 12 boats and 9 rafts in 2022.", []),
        ("The yard took 12 men from 9 villages in 2022.", []),
    ],
)
def test_an_earlier_number_without_a_date_keeps_none(text, earlier):
    assert [t for t, _, basis in read(text) if basis == UNDATED] == earlier


def test_a_day_that_was_only_counted_to_is_told_from_one_that_is_named():
    assert [basis for _, _, basis in read("A sack costs 8 euros; a year ago it cost 6 euros.")] == ["", COUNTED_BACK]
    assert [basis for _, _, basis in read("The clinic saw 520 patients in 2022, against 410 a year earlier.")] == ["date in the sentence"] * 2
