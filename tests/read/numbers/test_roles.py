"""Quantities told from ranks, names, scores and numbers of nothing."""

from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.numbers.quantities import numbers, read_units

CODEBOOK = Path(__file__).parents[3] / "codebook"
UNITS = read_units(load_part(CODEBOOK, "units"), load_part(CODEBOOK, "words"))


def roles(text):
    return [(text[q.span.start : q.span.end], q.role) for p in parse(text, [(Span(0, len(text)), "body")]) for q in numbers(p, UNITS)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("The council adopted its 9th package.", [("9th", "ordinal")]),
        ("They open every fifth day.", [("fifth", "ordinal")]),
        ("They open every fifth wagon.", [("every fifth", "quantity")]),
        ("It was so in the first half of the year.", []),
        ("The law takes effect under Article 14.", [("14", "identifier")]),
        ("Law No. 204-IV is in force.", [("204-IV", "identifier")]),
        ("Codes 7307, 7411 and 8108 are listed.", [("7307", "identifier"), ("7411", "identifier"), ("8108", "identifier")]),
        ("They met on June 15,2023 and left on June 16.", []),
        ("In June 15,230 firms closed.", [("15,230", "quantity")]),
        ("A Boeing 747 landed.", [("747", "identifier")]),
        ("They took part. Five were hurt at the casino. 40 were not.", [("Five", "quantity"), ("40", "quantity")]),
        ("They cited art. 12 of the law.", [("12", "identifier")]),
        ("Two T-72 tanks were shown.", [("Two", "quantity"), ("72", "identifier")]),
        ("In Almaty 12 firms were fined.", [("12", "quantity")]),
        ("In 2019 12 firms were fined.", [("12", "quantity")]),
        ("More than 2000 firms were fined.", [("More than 2000", "quantity")]),
        ("The rule dates from 2000.", []),
        ("Prices stayed below 2015 levels.", []),
        ("In 2023 A. Saparov took office.", []),
        ("The side won 3-1.", [("3-1", "score")]),
        ("Checks take 3-5 days.", [("3-5 days", "quantity")]),
        ("It grew over the last three years.", [("three years", "period")]),
        ("It closed two years ago.", [("two years", "period")]),
        ("The talks last up to two days.", [("up to two days", "quantity")]),
        ("It was closed for two years.", [("two years", "quantity")]),
        ("One of the ministers spoke.", []),
        ("No one spoke.", []),
        ("Not one licence was given.", []),
        ("It is about one's own choice.", []),
        ("At least one of the ministers spoke.", [("At least one", "quantity")]),
        ("One minister spoke.", [("One", "quantity")]),
        ("The two spoke for an hour.", []),
        ("The two ministers spoke.", [("two", "quantity")]),
        ("At one point the talks stopped.", []),
        ("A third of all goods passed.", [("A third", "quantity")]),
        ("A third country is named.", []),
        ("Half the goods passed.", [("Half", "quantity")]),
        ("They met for half an hour.", [("half an hour", "quantity")]),
        ("Supply will be cut by a third.", [("a third", "quantity")]),
        ("Losses fell over nine months of 2019.", [("nine months", "period")]),
        ("Losses fell in the 12 months ended March 31.", [("12 months", "period")]),
        ("The talks took nine months of hard work.", [("nine months", "quantity")]),
        ("The page was amended at 14.30 GMT.", []),
        ("Views: 1,280", []),
        ("Number of views: 1 280", []),
        ("3947", []),
        ("Give it stars: 1 2 3 4", []),
        ("3) the ministry explains.", []),
        ("The key is 699320266804092929.", []),
        ("They spoke on a high-five.", []),
    ],
)
def test_what_a_number_is(text, found):
    assert roles(text) == found
