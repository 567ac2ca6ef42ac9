"""Figures get a measure; what counts nothing gets none."""

import pandas as pd
import pytest

from kzsanctions import figures
from kzsanctions.codebook import Codebook

LORRIES = {"figure_id": "f_1", "role": "quantity", "value": 860.0, "bound": "exact", "counted": "lorries", "predicate": "turned back", "of": "", "text": "860"}


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


def test_a_reader_is_shown_the_quantities_only():
    made = built({}, {"figure_id": "f_2", "role": "ordinal"})
    assert len(figures.measured(made)) == 1
