"""Two reports of one utterance are two wordings where they share words; two things said on one subject are not."""

import pytest

from kzsanctions.compare import notes


@pytest.mark.parametrize(
    "one, other, alike",
    [
        ("we will follow the rules of the harbour", "it declared that it would respect the harbour's rules", True),
        ("timber was felled at night", "felling timber goes on at night", True),
        ("cargo on the list is looked at as before", "in 2030 some forty declarations were turned down", False),
        ("yes", "that is so", False),
    ],
    ids=["translated", "inflected", "two things", "nothing to compare"],
)
def test_two_wordings_share_words(one, other, alike):
    assert notes._alike(one, other) is alike
