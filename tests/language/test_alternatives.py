"""What is found fast is what would be found slowly: the same words, the longer ones first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions.language.alternatives import any_of

WORDS = st.lists(st.text("abAB -'é", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.text("abAB -'é", max_size=20), st.sampled_from((re.I, re.NOFLAG)))
def test_the_same_places_are_found_as_one_after_another(words, text, flags):
    long_first = "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))
    for before, behind in (("", ""), (r"\b", r"\b"), (r"(?<!\w)", r" ?\Z")):
        one, other = (re.compile(rf"{before}(?:{pattern}){behind}", flags) for pattern in (any_of(words), long_first))
        assert [m.span() for m in one.finditer(text)] == [m.span() for m in other.finditer(text)]


def test_no_words_match_nothing():
    assert not re.search(any_of([]), "anything")


@pytest.mark.parametrize("text, found", [("ten pumps", "pumps"), ("a pump-house", "pump"), ("PUT", "PUT"), ("the pumping", None)])
def test_a_longer_word_comes_before_one_it_begins_with(text, found):
    match = re.search(rf"\b{any_of(['pump', 'pumps', 'put'])}\b", text, re.I)
    assert (match and match.group()) == found
