"""Figures get a measure; what counts nothing gets none."""

import pandas as pd
import pytest

from kzsanctions.codebook import Codebook
from kzsanctions.read import figures

LORRIES = {
    "figure_id": "f_1",
    "role": "quantity",
    "value": 860.0,
    "bound": "exact",
    "counted": "lorries",
    "predicate": "turned back",
    "of": "",
    "text": "860",
}


def built(*rows):
    return figures.build(pd.DataFrame([LORRIES | row for row in rows]), Codebook().measures)


def test_two_numbers_for_one_thing_share_a_measure():
    made = built({}, {"figure_id": "f_2", "value": 1340.0, "counted": "lorries", "predicate": "were turned back"})
    assert made["measure"].nunique() == 1 and made["measure"].iloc[0]


def test_two_things_counted_do_not():
    assert built({}, {"figure_id": "f_2", "counted": "companies"})["measure"].nunique() == 2


@pytest.mark.parametrize("role", ["ordinal", "identifier"])
def test_ordinals_and_identifiers_measure_nothing(role):
    assert built({"role": role})["measure"].iloc[0] == ""


@pytest.mark.parametrize(
    "text, number, counted, predicate, expected",
    [
        ("The death toll was about 40 people.", "40", "people", "was", "people-killed"),
        ("The toll rose to 40 from 25.", "40", "toll", "rose", "people-killed"),
        ("The toll rose to 40 from 25.", "25", "toll", "rose", ""),
        ("The toll was 25 people, not 40.", "40", "people", "was", ""),
        ("The toll is not known, and 40 people are in shelters.", "40", "people", "are", "person"),
        ("They came from 25 towns.", "25", "towns", "came", "town: arrive"),
        ("He rejected the figure of 40.", "40", "figure", "reject", ""),
    ],
)
def test_the_sentence_tells_what_a_number_is_of(text, number, counted, predicate, expected):
    sentences = pd.DataFrame([{"sentence_id": "n_1", "start": 100, "text": text}])
    row = LORRIES | {"sentence_id": "n_1", "start": 100 + text.index(number), "counted": counted, "predicate": predicate, "unit": "", "currency": ""}
    assert figures.build(pd.DataFrame([row]), Codebook().measures, sentences)["measure"].iloc[0] == expected


@pytest.mark.parametrize("text, of", [("Across the country 40 people died.", "country"), ("In Aksai 40 people died.", "")])
def test_a_number_of_the_whole_country_is_told_from_one_of_a_town(text, of):
    sentences = pd.DataFrame([{"sentence_id": "n_1", "start": 0, "text": text}])
    row = LORRIES | {"sentence_id": "n_1", "start": text.index("40"), "counted": "people", "predicate": "died"}
    assert figures.build(pd.DataFrame([row]), Codebook().measures, sentences)["of"].iloc[0] == of


def test_a_reader_is_shown_the_quantities_only():
    made = built({}, {"figure_id": "f_2", "role": "ordinal"})
    assert len(figures.measured(made)) == 1


def test_the_whole_of_which_a_number_is_a_part_measures_nothing_whatever_stands_in_other_texts():
    part = {
        "figure_id": "f_1",
        "source_id": "s_a",
        "sentence_id": "n_a",
        "start": 0,
        "end": 4,
        "text": "Four",
        "counted": "gates",
        "predicate": "open",
    }
    whole = part | {"figure_id": "f_2", "start": 12, "end": 17, "text": "seven"}
    elsewhere = {"figure_id": "f_3", "source_id": "s_b", "sentence_id": "n_b", "start": 6, "end": 9, "text": "860"}
    sentences = pd.DataFrame(
        [
            {"sentence_id": "n_a", "text": "Four of the seven gates were open.", "start": 0},
            {"sentence_id": "n_b", "text": "About 860 lorries were turned back.", "start": 0},
        ]
    )
    made = figures.build(pd.DataFrame([LORRIES | row for row in (part, elsewhere, whole)]), Codebook().measures, sentences)
    measures = dict(zip(made["figure_id"], made["measure"]))
    assert measures["f_1"] and not measures["f_2"]


@pytest.mark.parametrize(
    "text, total",
    [
        ("Seven Danish and three Swedish divers drowned.", "Seven Danish and three Swedish divers"),
        ("Seven divers and three Swedish sailors drowned.", ""),
    ],
)
def test_numbers_that_share_a_noun_are_added_up(text, total):
    first, second = text.split()[0], "three"
    nouns = ("Danish divers", "Swedish divers") if total else ("divers", "Swedish sailors")
    rows = [
        LORRIES
        | {"figure_id": f"f_{n}", "source_id": "s_a", "sentence_id": "n_a", "start": text.index(word), "end": text.index(word) + len(word)}
        | {"text": word, "value": value, "lower": value, "upper": value, "counted": counted, "predicate": "drown", "unit": "", "currency": ""}
        for n, word, value, counted in ((1, first, 7.0, nouns[0]), (2, second, 3.0, nouns[1]))
    ]
    made = figures.build(pd.DataFrame(rows), Codebook().measures, pd.DataFrame([{"sentence_id": "n_a", "text": text, "start": 0}]))
    sums = made[made["value"] == 10]
    assert sums["text"].tolist() == ([total] if total else [])


@pytest.mark.parametrize("text, of", [("The army lost 12 of its tanks.", "its"), ("Our 12 tanks are back.", "our"), ("It is 12 tanks.", "")])
def test_what_the_speakers_own_side_has_is_told(text, of):
    sentences = pd.DataFrame([{"sentence_id": "n_1", "start": 0, "text": text}])
    row = LORRIES | {"sentence_id": "n_1", "start": text.index("12"), "text": "12", "counted": "tanks", "predicate": "lose"}
    assert figures.build(pd.DataFrame([row]), Codebook().measures, sentences)["of"].iloc[0] == of
