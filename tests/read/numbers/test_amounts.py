"""What stands around a number: unit, rate, currency, range, comparator; and numbers that are dates or addresses."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions.codebook import load_part, read_yaml
from kzsanctions.files import SCHEMAS
from kzsanctions.read.numbers.amounts import amounts
from kzsanctions.read.numbers.units import read_units

CODEBOOK = Path(__file__).parents[3] / "codebook"
UNITS = read_units(load_part(CODEBOOK, "units"), load_part(CODEBOOK, "words"))


def read(text):
    return [(a.number.value, a.high and a.high.value, a.unit, a.per, a.currency, a.bound) for a in amounts(text, text, UNITS)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("18 percent", (18, None, "percent", None, None, "exact")),
        ("90 lorries", (90, None, None, None, None, "exact")),
        ("300,000 barrels a day", (300_000, None, "barrel", "day", None, "exact")),
        ("$70 a barrel", (70, None, None, "barrel", "USD", "exact")),
        ("€4 million", (4e6, None, None, None, "EUR", "exact")),
        ("KZT 30 bln", (30e9, None, None, None, "KZT", "exact")),
        ("RUB1.5trn", (1.5e12, None, None, None, "RUB", "exact")),
        ("$3.4m", (3.4e6, None, None, None, "USD", "exact")),
        ("40m of cable", (40, None, "metre", None, None, "exact")),
        ("2.5m tonnes", (2.5e6, None, "tonne", None, None, "exact")),
        ("a 900 square-foot hall", (900, None, "square foot", None, None, "exact")),
        ("a one-in-five chance", (0.2, None, None, None, None, "exact")),
        ("two more weeks", (2, None, "week", None, None, "exact")),
        ("12 km/h", (12, None, "kilometre per hour", None, None, "exact")),
        ("110 g/km", (110, None, "gram", "kilometre", None, "exact")),
        ("$56-62 a barrel", (56, 62, None, "barrel", "USD", "range")),
        ("Rs 10-12 million", (10e6, 12e6, None, None, "INR", "range")),
        ("3 dollars and 50 cents", (3.5, None, None, None, "USD", "exact")),
        ("2 soms 16 tyiyn", (2.16, None, None, None, "KGS", "exact")),
        ("about half an hour", (0.5, None, "hour", None, None, "about")),
        ("DZD9.5bn", (9.5e9, None, None, None, "DZD", "exact")),
        ("N11.2bn", (11.2e9, None, None, None, "NGN", "exact")),
        ("R1,200 a month", (1_200, None, None, "month", "ZAR", "exact")),
        ("25,000MT", (25_000, None, "tonne", None, None, "exact")),
        ("under fire over 14 barges", (14, None, None, None, None, "exact")),
        ("12-15 percent", (12, 15, "percent", None, None, "range")),
        ("20-30 billion tenge", (20e9, 30e9, None, None, "KZT", "range")),
        ("between 40 and 50 trains", (40, 50, None, None, None, "range")),
        ("3,000 or 3,400 lorries", (3000, 3400, None, None, None, "range")),
        ("three or four weeks", (3, 4, "week", None, None, "range")),
        ("fines range from $200 to $900", (200, 900, None, None, "USD", "range")),
        ("halls from 60 square metres up to 90 square metres", (60, 90, "square metre", None, None, "range")),
        ("prices fell by 12 to 15 percent", (12, 15, "percent", None, None, "range")),
        ("the 7-N rule", (7, None, None, None, None, "exact")),
        ("just over 60", (60, None, None, None, None, "more_than")),
        ("60 or more", (60, None, None, None, None, "at_least")),
        ("no more than about 60", (60, None, None, None, None, "at_most")),
        ("exports exceeded $6", (6, None, None, None, "USD", "more_than")),
        ("exports did not exceed $6", (6, None, None, None, "USD", "at_most")),
        ("valid for over 5 years", (5, None, "year", None, None, "more_than")),
        ("built over 5 years", (5, None, "year", None, None, "exact")),
        ("ticked up to 6 percent", (6, None, "percent", None, None, "exact")),
        ("we heard about 60 firms", (60, None, None, None, None, "exact")),
        ("they presided over 60 sessions", (60, None, None, None, None, "exact")),
        ("they arrested over 60 people", (60, None, None, None, None, "more_than")),
        ("the top 60 banks", (60, None, None, None, None, "exact")),
        ("the total will top 60", (60, None, None, None, None, "more_than")),
        ("exports wouldn't exceed $60", (60, None, None, None, "USD", "at_most")),
        ("exports never exceeded $60", (60, None, None, None, "USD", "at_most")),
        ("bought back up to 60 shares", (60, None, None, None, None, "at_most")),
        ("climbed back up to 60", (60, None, None, None, None, "exact")),
        ("up to another 60 firms", (60, None, None, None, None, "at_most")),
        ("at least an additional 60", (60, None, None, None, None, "at_least")),
        ("passed 60 laws", (60, None, None, None, None, "exact")),
        ("as few as 60 firms", (60, None, None, None, None, "at_least")),
        ("no longer than 60 days", (60, None, "day", None, None, "at_most")),
        ("in the vicinity of $60", (60, None, None, None, "USD", "about")),
        ("60 firms or more", (60, None, None, None, None, "at_least")),
        ("60 small firms or fewer", (60, None, None, None, None, "at_most")),
        ("60 firms and counting", (60, None, None, None, None, "at_least")),
        ("60-plus firms", (60, None, None, None, None, "at_least")),
        ("60-odd firms", (60, None, None, None, None, "about")),
        ("60, give or take", (60, None, None, None, None, "about")),
        ("aged 60 and over", (60, None, None, None, None, "at_least")),
        ("60 and over the years more", (60, None, None, None, None, "exact")),
        ("$60 plus tax", (60, None, None, None, "USD", "exact")),
        ("60, and more came", (60, None, None, None, None, "exact")),
        ("a $60 fee", (60, None, None, None, "USD", "exact")),
        ("A $60 fee", (60, None, None, None, "USD", "exact")),
        ("the bank's $60", (60, None, None, None, "USD", "exact")),
        ("A$60", (60, None, None, None, "AUD", "exact")),
    ],
)
def test_the_words_around_a_number(text, found):
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text, values",
    [
        ("fell from 38 to 21", [38, 21]),
        ("from 300 tonnes to 210", [300, 210]),
        ("first 4, then 9", [1, 4, 9]),
    ],
)
def test_a_change_is_two_levels_and_no_range(text, values):
    assert [v for v, *_ in read(text)] == values


def test_levels_of_one_change_share_their_unit():
    assert [unit for _, _, unit, *_ in read("fell from 300 tonnes to 210")] == ["tonne", "tonne"]
    assert [unit for _, _, unit, *_ in read("rose from 3 to 5 percent")] == ["percent", "percent"]


@pytest.mark.parametrize(
    "text",
    [
        "14 May 2021",
        "May 14, 2021",
        "14-16 May",
        "the first of May",
        "May 2021",
        "2021-05-14",
        "14.05.2021",
        "2021-22",
        "the 1990s",
        "'09",
        "at 17:35",
        "5 p.m.",
        "at four in the morning",
        "0730 GMT",
        "on Tuesday at 23.50",
        "the train left at 6.15",
        "seen at 14.05 on Friday",
        "shut since Monday until 18.30",
        "https://a.example/7/12",
        "x7@a.example",
        "#5",
        "+7 7172 55 66 77",
        "24/7",
    ],
)
def test_dates_and_addresses_hold_no_number(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text, values",
    [
        ("In May 40 firms", [40]),
        ("the price stood at 23.50", [23.5]),
        ("left at 6.15 dollars", [6.15]),
        ("on 3 May 40 firms", [40]),
        ("7/8 of them", [0.875]),
    ],
)
def test_numbers_beside_dates_stay(text, values):
    assert [v for v, *_ in read(text)] == values


@given(st.text(alphabet="0123456789.,-/ $€%abekmnot overfrombetwand'()", max_size=80))
def test_amounts_stay_inside_the_text(text):
    assert all(0 <= a.start < a.end <= len(text) for a in amounts(text, text, UNITS))


def test_an_empty_codebook_still_finds_the_numbers():
    bare = read_units(read_yaml(SCHEMAS / "units.yml")["default"])
    assert [(a.number.value, a.unit, a.bound) for a in amounts("over 40 percent", "over 40 percent", bare)] == [(40, None, "exact")]


@pytest.mark.parametrize("text", ["The post (2/5) was deleted.", "At 16: 47 and at 9:05 it rained."])
def test_parts_of_a_post_and_clock_times_are_no_amounts(text):
    assert read(text.replace("At", "at")) == []


@pytest.mark.parametrize("text", ["in 2019 or 2020", "300 or 900 lorries", "3 or 4 lorries"])
def test_two_numbers_far_apart_and_two_years_are_no_range(text):
    assert all(bound != "range" for *_, bound in read(text))


@pytest.mark.parametrize(
    "text, countries, currency",
    [
        ("It cost 30 million pesos.", {"MX"}, "MXN"),
        ("It cost 30 million pesos.", {"PH", "JP"}, "PHP"),
        ("It cost 30 million pesos.", {"PH", "MX"}, None),
        ("It cost 30 million pesos.", set(), None),
        ("It cost 30 million kroner.", {"NO"}, "NOK"),
        ("It cost 30 million dollars.", {"CA"}, "CAD"),
        ("It cost 30 million dollars.", {"CA", "US"}, "USD"),
        ("It cost $30 million.", {"CA"}, "USD"),
        ("It cost 30 million dollars.", {"KZ"}, "USD"),
        ("It weighs 30 pounds.", {"GB", "EG"}, None),
    ],
)
def test_a_currency_that_several_countries_share_is_that_of_the_country_told_of(text, countries, currency):
    assert [a.currency for a in amounts(text, text, UNITS.of(countries))] == [currency]


@pytest.mark.parametrize(
    "text, countries, home, currency",
    [
        # at home the sign is the country's own, whoever else is told of
        ("The quay cost $30 million.", {"NZ"}, "NZ", "NZD"),
        ("The quay cost $30 million.", {"NZ", "US"}, "NZ", "NZD"),
        ("The quay cost $30 million.", {"CA"}, "US", "USD"),
        ("The quay cost $30 million.", {"UZ"}, "UZ", "USD"),
        # a paper that marks its own dollar means the American one by the bare sign
        ("The quay cost $30 million, or NZ$48 million.", {"NZ"}, "NZ", "USD"),
        ("The quay cost $30 million, or 48 million New Zealand dollars.", {"NZ"}, "NZ", "USD"),
        ("The quay cost US$30 million.", {"NZ"}, "NZ", "USD"),
        # signs that nobody has alone
        ("The quay cost Rs 900.", {"PK"}, "", "PKR"),
        ("The quay cost Rs.900.", {"LK"}, "LK", "LKR"),
        ("The quay cost Rs 900.", {"LK", "IN"}, "", "INR"),
        ("The quay cost Rs 900.", {"LK", "IN"}, "LK", "LKR"),
        ("The quay cost Sh 900.", {"UG"}, "", "UGX"),
        ("The quay cost KSh900.", {"UG"}, "UG", "KES"),
        ("The quay cost KSh 2.4 billion.", set(), "", "KES"),
        ("The quay cost P900.", {"BW"}, "", "BWP"),
        ("The quay cost P900.", {"BW", "PH"}, "PH", "PHP"),
        ("The quay cost 30 million shillings.", {"TZ", "KE"}, "TZ", "TZS"),
        ("The quay cost 30 million kronor.", set(), "", "SEK"),
    ],
)
def test_a_sign_is_that_of_where_the_text_was_printed_or_written(text, countries, home, currency):
    units = UNITS.of(countries, home, text)
    folded = units.signed(text)
    assert amounts(folded, text, units)[0].currency == currency
