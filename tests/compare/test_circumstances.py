"""Two numbers are of two things where the common nouns around them say so, and may be of one where two words may be for one thing."""

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.compare.circumstances import circumstances, read_things, told_apart
from kzsanctions.files import CODEBOOK
from kzsanctions.language.words import read_words

THINGS = read_things(load_part(CODEBOOK, "predicates"), load_part(CODEBOOK, "comparison")["areas"], read_words(load_part(CODEBOOK, "words")).folds)

PAIRS = [
    ("by=region", "by=city", "fail"),
    ("in=region", "in=city", "cap"),
    ("on=islands", "on=mainland", "cap"),
    ("in=villages", "on=coast", "cap"),
    ("by=drivers", "by=companies", "cap"),
    ("for=widows", "for=orphans", "cap"),
    ("in=north", "in=south", "fail"),
    ("by=farmers | in=north", "by=farmers | in=south", "fail"),
    ("in=flats old", "in=flats new", "fail"),
    ("before=flood", "after=flood", "fail"),
    ("way=sea", "way=air", "fail"),
    ("from=river", "from=lake", "fail"),
    ("with=permit", "without=permit", "fail"),
    # two words for one thing, one kind within another, another role, one side alone
    ("by=firm", "by=plant", ""),
    ("in=fire", "in=blaze", ""),
    ("by=miners", "by=workers", ""),
    ("by=drivers", "for=companies", ""),
    ("way=sea", "", ""),
    ("way=sea", "by=harbour", ""),
    ("by=region", "", ""),
    ("in=depot | in=fire", "in=fire", ""),
    ("in=wing northern", "in=wing", ""),
]


@pytest.mark.parametrize("one, other, expected", PAIRS)
def test_two_numbers_are_told_apart(one, other, expected):
    for left, right in ((one, other), (other, one)):
        found = told_apart(circumstances(left, THINGS), circumstances(right, THINGS), THINGS)
        assert (found.verdict if found else "") == expected
