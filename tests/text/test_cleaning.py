"""Cleaning: worded rules by their own examples, and whole pages of invented outlets."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.codebook import load_part
from kzsanctions.text.cleaning import label, matches, read_cleaning
from kzsanctions.text.spans import fold

PART = load_part(Path(__file__).parents[2] / "codebook", "cleaning")
RULES = read_cleaning(PART)
OUTLET = "The Example Courier"


def rule(rule_id):
    return next(r for r in RULES.rules if r.id == rule_id)


def cases(key):
    return [pytest.param(r["id"], text.replace("{publisher}", OUTLET), id=f"{r['id']}: {text[:40]}") for r in PART["rules"] for text in r[key]]


def found(rule_id, text):
    text = fold(text)
    return matches(rule(rule_id), text, len(text.split()), OUTLET)


@pytest.mark.parametrize("rule_id, text", cases("examples"))
def test_an_example_is_matched(rule_id, text):
    assert found(rule_id, text)


@pytest.mark.parametrize("rule_id, text", cases("near_misses"))
def test_a_near_miss_is_not_matched(rule_id, text):
    assert not found(rule_id, text)


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("Aa b.\n\r\t\u00a0\u200b\u2028\"«»|-:1,Ж😀"), max_size=200))
def test_pieces_concatenate_to_the_text(raw):
    assert "".join(p.span.of(raw) for p in label(raw, RULES)) == raw
