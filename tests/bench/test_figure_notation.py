"""The benchmark's notation of units: nouns in the singular, superlatives as plain adjectives."""

from pathlib import Path

import pytest

from kzsanctions.bench.figures import normalized, positive, predict, singular

CODEBOOK = Path(__file__).parents[2] / "codebook"


@pytest.mark.parametrize(
    "plural, one",
    [
        ("companies", "company"),
        ("goods", "good"),
        ("boxes", "box"),
        ("people", "people"),
        ("women", "woman"),
        ("buses", "buse"),
        ("class", "class"),
        ("houses", "house"),
        ("branches", "branch"),
        ("times", "count"),
        ("status", "status"),
    ],
)
def test_singular(plural, one):
    assert singular(plural) == one


def test_small_words_are_left_out():
    assert normalized("kinds of the goods") == "kind good"


@pytest.mark.parametrize("superlative, plain", [("largest", "large"), ("hottest", "hot"), ("happiest", "happy"), ("best", "good"), ("oldest", "old")])
def test_superlatives(superlative, plain):
    assert positive(superlative) == plain


@pytest.mark.parametrize(
    "text, figures",
    [
        ("Sales rose from $3 to $5.", [([3, 5], "=", "dollar")]),
        ("One of the oldest bridges closed.", [(1, "=", "old bridge")]),
        ("A third of the firms closed.", [(1 / 3, "=", "% firm")]),
        ("More than 40 firms closed.", [(40, ">", "firm")]),
        ("Sales fell by 4 percent.", [(4, "down", "percentage")]),
        ("The ports averaged 12 ships.", [(12, "~", "ship")]),
        ("The ports handle an average of 12 ships.", [(12, "=", "ship")]),
    ],
)
def test_sentences(text, figures):
    [row] = predict([{"doc_id": "a", "text": text}], CODEBOOK)
    assert [(f["value"], f["comparator"], f["unit"]) for f in row["figures"]] == figures
