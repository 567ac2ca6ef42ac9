"""Prose follows its numbers, and every number printed is noted down."""

import pytest

from kzsanctions.report.printing.content import words
from kzsanctions.report.printing.prose import Ledger, digits, spelled


def said(template, **given):
    return words(Ledger().saying("test")(template, **given))


@pytest.mark.parametrize(
    "template, number, expected",
    [
        ("{n:dispute|disputes} found", 0, "No disputes found"),
        ("{n:dispute|disputes} found", 1, "One dispute found"),
        ("{n:dispute|disputes} found", 2, "Two disputes found"),
        ("{n:dispute|disputes} found", 12, "12 disputes found"),
        ("of {n}", 0, "of none"),
        ("of {n}", 10, "of ten"),
        ("of {n}", 1340, "of 1,340"),
        ("of {n#} percent", 7, "of 7 percent"),
        ("Read. {n?is|are} there", 1, "Read. is there"),
        ("Read. {n} more", 3, "Read. Three more"),
        ("e.g. that {n} more", 3, "e.g. that three more"),
        ("there {n?is none|is one|are many}", 0, "there is none"),
        ("there {n?is none|is one|are many}", 1, "there is one"),
        ("there {n?is none|is one|are many}", 5, "there are many"),
    ],
)
def test_the_wording_follows_the_number(template, number, expected):
    assert said(template, n=number) == expected


def test_what_is_no_number_is_put_in_as_it_is():
    assert said("{who} spoke on {n:day|days}", who="The minister", n=2) == "The minister spoke on two days"


def test_every_number_is_noted_under_its_section():
    ledger = Ledger()
    ledger.saying("findings")("{n:dispute|disputes} {n?was|were} found in {texts}", n=1, texts=5)
    assert ledger.numbers == {"findings.n": 1, "findings.texts": 5}


def test_one_key_cannot_hold_two_numbers():
    ledger = Ledger()
    ledger.note("findings.n", 1)
    with pytest.raises(ValueError, match="findings.n is 1 in one place and 2 in another"):
        ledger.note("findings.n", 2)


def test_a_template_without_its_number_is_a_mistake():
    with pytest.raises(KeyError):
        said("{n:dispute|disputes}")


@pytest.mark.parametrize("value, text", [(0, "none"), (3, "three"), (11, "11"), (0.5, "0.5"), (12345, "12,345")])
def test_numbers_in_words_up_to_ten(value, text):
    assert spelled(value) == text


def test_digits_have_no_trailing_zeros():
    assert (digits(2.50), digits(7499.5)) == ("2.5", "7,499.5")
