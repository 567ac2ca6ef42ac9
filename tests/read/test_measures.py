"""What a number measures: two numbers for one thing get one key, two things get two."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions.codebook import load_part
from kzsanctions.read.measures import measure, read_measures

CODEBOOK = Path(__file__).parents[2] / "codebook"
PART = load_part(CODEBOOK, "measures")
MEASURES = read_measures(PART, load_part(CODEBOOK, "words"), load_part(CODEBOOK, "places"), load_part(CODEBOOK, "units"))


def key(counted="", predicate="", of="", unit="", currency=""):
    return measure({"counted": counted, "predicate": predicate, "of": of, "unit": unit, "currency": currency}, MEASURES)


@pytest.mark.parametrize("name, figure", [(m["id"], f) for m in PART["measures"] for f in m["examples"]])
def test_a_measure_is_met_by_its_examples(name, figure):
    assert key(**figure).split(":")[0] == name


@pytest.mark.parametrize("name, figure", [(m["id"], f) for m in PART["measures"] for f in m["near_misses"]])
def test_a_measure_is_not_met_by_its_near_misses(name, figure):
    assert key(**figure).split(":")[0] != name


@pytest.mark.parametrize(
    "one, other",
    [
        (("lorries", "turned back"), ("trucks", "were turned back")),
        (("cattle", "vaccinated"), ("cattle", "have been vaccinated")),
        (("tonnes of wheat", "shipped"), ("tons of wheat", "was shipped")),
        (("people", "arrested"), ("persons", "detained")),
        (("exports", "", "Kazakhstan", "", "USD"), ("Kazakh exports", "", "", "", "USD")),
        (("schools", "closing"), ("schools", "closed")),
        (("injured", "mentioned"), ("people", "injured")),
        (("dead", "left"), ("people", "died")),
        (("injured", "killed"), ("people", "wounded")),
        (("pupils", "fall ill"), ("pupils", "take ill")),
        (("", "burned", "", "hectare"), ("", "eaten up", "", "hectare")),
        (("", "came down", "", "litre"), ("", "come down", "", "litre")),
    ],
)
def test_two_wordings_of_one_thing_measure_the_same(one, other):
    assert key(*one) == key(*other) != ""


@pytest.mark.parametrize(
    "one, other",
    [
        (("companies", "consulted"), ("companies", "sent")),
        (("types of goods", "are", "European Union"), ("types of goods", "are", "Kazakhstan")),
        (("lorries", "turned back"), ("lorries", "let through")),
        (("exports", "", "Armenia", "", "USD"), ("exports", "", "Georgia", "", "USD")),
        (("goods", "banned"), ("goods", "produced")),
        # Of the injured, dead or missing some were flown out, named or found.
        (("injured people", "flown out"), ("people", "injured")),
        (("injured", "treated"), ("people", "injured")),
        (("dead", "identified"), ("people", "killed")),
        (("missing divers", "found"), ("divers", "missing")),
        (("", "came down", "", "litre"), ("", "pumped up", "", "litre")),
        (("", "came down", "", "litre"), ("", "came down", "", "tonne")),
        (("tonnes of wheat", "shipped"), ("tonnes of barley", "shipped")),
        (("exports", "fell", "Armenia", "percent"), ("exports", "fell", "Armenia", "", "USD")),
    ],
)
def test_two_things_measure_differently(one, other):
    assert key(*one) != key(*other)


PREDICATES = load_part(CODEBOOK, "predicates")
PEOPLED = read_measures(PART, load_part(CODEBOOK, "words"), load_part(CODEBOOK, "places"), load_part(CODEBOOK, "units"), PREDICATES)


@pytest.mark.parametrize(
    "counted, predicate, toll",
    [
        ("heifers", "died", False),
        ("dead flamingos", "", False),
        ("barges", "missing", False),
        ("lambs of the valley", "perished", False),
        ("ferrymen", "died", True),
        ("Bolivians", "were killed", True),
        ("dead", "", True),
        ("people on the barges", "missing", True),
    ],
)
def test_what_befalls_beasts_and_boats_is_no_toll_of_people(counted, predicate, toll):
    assert measure({"counted": counted, "predicate": predicate}, PEOPLED).startswith("people-") == toll


def test_beasts_that_are_dead_are_beasts_that_died():
    assert measure({"counted": "dead flamingos"}, PEOPLED) == measure({"counted": "flamingos", "predicate": "perished"}, PEOPLED) != ""


@pytest.mark.parametrize("figure", [{}, {"counted": ""}, {"counted": "the", "predicate": "is"}, {"predicate": "is"}])
def test_what_counts_nothing_measures_nothing(figure):
    assert key(**figure) == ""


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=30))
def test_any_wording_gets_a_key_or_none_and_the_same_one_twice(counted, predicate, of):
    assert key(counted, predicate, of) == key(counted, predicate, of)


def test_a_made_key_leaves_the_country_to_the_gates_and_a_named_measure_does_not():
    assert key("lorries", "turned back", "Kyrgyzstan") == key("trucks", "turned back")
    assert key("customs codes", "contains", "Kazakhstan") != key("customs codes", "contains")


def test_where_goods_go_is_part_of_what_is_measured():
    to_poland = key("exports of wine to Poland", "came", currency="USD")
    assert to_poland == "export-value: to PL"
    assert len({to_poland, key("exports of wine", currency="USD"), key("exports of wine", of="Poland", currency="USD")}) == 3


def test_a_verb_of_valuing_says_nothing_of_a_sum():
    assert key("sales", "came", currency="USD") == key("sales", "put", currency="USD") == key("sales", "are", currency="USD")
    assert key("people", "came") != key("people", "are")


def test_a_fraction_and_a_percentage_of_one_thing_have_one_measure():
    assert key("pumps", "were broken", unit="part") == key("pumps", "were broken", unit="percent") != key("pumps", "were broken")
