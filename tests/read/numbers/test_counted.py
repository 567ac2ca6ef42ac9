"""What a number speaks of, by the parse around it."""

from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.numbers.quantities import quantities, read_units

CODEBOOK = Path(__file__).parents[3] / "codebook"
UNITS = read_units(load_part(CODEBOOK, "units"), load_part(CODEBOOK, "words"))


def read(text):
    return [q for p in parse(text, [(Span(0, len(text)), "body")]) for q in quantities(p, UNITS) if q.role == "quantity"]


@pytest.mark.parametrize(
    "text, counted",
    [
        ("The list names 48 types of goods.", "types of goods"),
        ("Inspectors stopped 48 customs brokers.", "customs brokers"),
        ("The plant lost 48 workers in May.", "workers"),
        ("They signed a 12 page memorandum.", "page"),
        ("They signed 12 trade agreements.", "trade agreements"),
        ("Dozens of small firms closed.", "small firms"),
        ("The office put the dead at 48.", "dead"),
        ("Mould was found in 38 out of 52 kitchens.", "kitchens"),
        ("The strike shut the harbour for nine days.", "harbour"),
        ("Imports fell by 12 percent.", "Imports"),
        ("Growth of 4 percent was recorded.", "Growth"),
        ("They sold goods worth $3 million.", "goods"),
        ("The number of lorries fell to 90.", "lorries"),
        ("Only 5 percent of the 2,000 wagons passed.", "wagons"),
        ("They share a 900-kilometre border.", "border"),
        ("The minister named 900 tonnes.", None),
        ("Forty injured, none of them in danger.", "injured"),
        ("Exports of wine to Poland came to $3 million.", "Exports of wine to Poland"),
        ("Exports of wine to 12 states came to $3 million.", "states"),
        ("The office put re-exports of cars at $3 million.", "re-exports of cars"),
    ],
)
def test_what_is_counted_is_given_as_written(text, counted):
    q = read(text)[0]
    assert q.counted == counted
    assert counted is None or q.counted_span.of(text) == counted


@pytest.mark.parametrize(
    "text, of",
    [
        ("Kazakhstan sold goods worth $3 million.", "Kazakhstan"),
        ("The exports of Kazakhstan fell by 12 percent.", "Kazakhstan"),
        ("Kazakhstan's exports fell by 12 percent.", "Kazakhstan"),
        ("The firms checked 40 lorries in Armenia.", "Armenia"),
        ("We checked 40 lorries.", None),
        ("Over 900 Belarusians arrived in Kazakhstan.", "Kazakhstan"),
    ],
)
def test_whose_number_it_is(text, of):
    assert read(text)[0].of == of


def test_what_a_later_number_leaves_out_is_carried():
    found = read("Of the 560 requests, 519 were granted and 41 refused.")
    assert [(q.value, q.counted) for q in found] == [(560, "requests"), (519, "requests"), (41, "requests")]


@pytest.mark.parametrize(
    "text, counted",
    [
        ("Seven Danish and three Swedish divers searched the wreck.", ["Danish divers", "Swedish divers"]),
        ("Seven injured, two dead and one missing hiker were found.", ["injured", "dead", "missing hiker"]),
    ],
)
def test_numbers_that_share_a_noun_each_count_their_kind(text, counted):
    assert [q.counted for q in read(text)][: len(counted)] == counted


@pytest.mark.parametrize(
    "text, predicate",
    [
        ("The number of people killed by the slide stood at 31.", "kill"),
        ("The clinics treated 140 people wounded in the crush.", "wound"),
        ("Some 12 people remained unaccounted for.", "unaccounted"),
        ("In May 40 jars had to be thrown away.", "throw away"),
        ("Police took 40 marchers into custody.", "take into custody"),
        ("In Sorn 60 homes were without power.", "without power"),
        ("He died in the collision of two trains.", ""),
        ("The staff questioned 12 men.", "question"),
    ],
)
def test_what_is_said_of_it(text, predicate):
    assert read(text)[0].predicate == predicate
