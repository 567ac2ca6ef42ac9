"""Numbers in digits and words, and what they are worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions.read.numbers.numerals import numerals


@pytest.mark.parametrize(
    "text, values",
    [
        ("200,000 and 4 615 and 1.300.000", [200_000, 4615, 1_300_000]),
        ("7.5 thousand", [7500]),
        ("1.3 billion dollars, 120bn tenge", [1.3e9, 120e9]),
        ("twenty-one", [21]),
        ("one hundred and five", [105]),
        ("two million five hundred thousand", [2_500_000]),
        ("one or two", [1, 2]),
        ("three and four", [3, 4]),
        ("a dozen, half a million, a quarter million", [12, 500_000, 250_000]),
        ("two-thirds, a third, three quarters, ½, 7 3/4", [2 / 3, 1 / 3, 3 / 4, 1 / 2, 7.75]),
        (".5 and -5", [0.5, -5]),
        ("7,5 percent, 12,50 €, 3,400 tons", [7.5, 12.5, 3400]),
        ("about 4 in 10 voters, one of every five", [0.4, 0.2]),
        ("won 4 in 9 games", [4, 9]),
        ("no number at all, nobody, weight, tent, often", []),
        ("", []),
    ],
)
def test_a_number_is_worth_what_it_says(text, values):
    assert [n.value for n in numerals(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    "text, kind",
    [
        ("dozens", "vague"),
        ("tens of thousands", "vague"),
        ("several hundred", "vague"),
        ("a few thousand", "vague"),
        ("11th", "ordinal"),
        ("twenty-first", "ordinal"),
        ("tenth", "ordinal"),
        ("half", "part"),
        ("two thirds", "part"),
        ("12", "digits"),
        ("twelve", "words"),
    ],
)
def test_kinds_are_told_apart(text, kind):
    assert [(n.kind, n.start, n.end) for n in numerals(text)] == [(kind, 0, len(text))]


@pytest.mark.parametrize(
    "text, step",
    [
        ("9.8 billion", 1e8),
        ("9,800,000,000", 0),
        ("7.5", 0.1),
        ("7.50", 0.01),
        ("100", 0),
        ("5 million", 1e6),
        ("3 dozen", 0),
    ],
)
def test_the_last_digit_given_sets_the_step(text, step):
    assert numerals(text)[0].step == pytest.approx(step)


@given(st.text(alphabet="0123456789.,-/ ½adnotwenyfilusrhm%$'", max_size=60))
def test_numbers_keep_their_order_and_do_not_overlap(text):
    found = numerals(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:]))


@given(st.integers(0, 10**12))
def test_grouped_digits_are_read_back(n):
    assert [x.value for x in numerals(f"{n:,}")] == [n]


@pytest.mark.parametrize(
    "text, values",
    [
        ("a hundred and forty mules", [140]),
        ("a thousand and sixty mules", [1060]),
        ("a hundred and twenty thousand mules", [120_000]),
        ("a million and a half mules", [1_500_000]),
        ("a hundred thousand mules", [100_000]),
        ("a hundred and a few mules", [100]),
        ("a dozen and six mules", [12, 6]),
        ("a dozen mules", [12]),
        ("a hundred and 20 mules", [100, 20]),
    ],
)
def test_an_article_before_a_magnitude_is_one(text, values):
    assert [n.value for n in numerals(text)] == values
