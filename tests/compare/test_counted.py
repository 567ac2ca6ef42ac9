"""What a number counts is told in words of its sentence, never in stems."""

import pytest

from kzsanctions.compare.counted import thing

FOLDS = {"shot": "shoot", "stolen": "steal", "stole": "steal", "repaid": "repay", "sent": "send"}


@pytest.mark.parametrize(
    "counted, predicate, number, sentence, told",
    [
        ("hives", "burn", "40", "Some 40 hives were deliberately burned in the night.", "hives burned"),
        ("Delmark goats", "cull", "1,200", "Delmark has culled 1,200 Delmark goats this spring.", "Delmark goats culled"),
        ("geese", "shoot", "Sixty", "Sixty geese were shot on the lake.", "geese shot"),
        ("rescue loan", "repay", "25 million dollars", "The port has already repaid 25 million dollars of the rescue loan.", "rescue loan repaid"),
        ("bells", "steal", "nine", "The number of bells stolen by the band is nine.", "bells stolen"),
        ("pupils", "send home", "87", "On Friday 87 pupils were sent home early.", "pupils sent home"),
        ("sheep", "", "52", "In the pen 52 sheep, he said.", "sheep"),
        ("women", "be", "31", "31 women were in the tower that evening, in a room for ten.", "women in the tower"),
        ("women", "be", "31", "31 women were ill.", "women"),
        # A verb of which the things are the subject makes no name of them, nor does a past form that may be none of the passive.
        ("people", "die", "Nine", "Nine people died in the flood.", "people"),
        ("visitors", "visit", "3 million", "Some 3 million visitors visited in May.", "visitors"),
        ("geese", "shoot", "60", "Hunters shot 60 geese on the lake.", "geese"),
        # The sentence is the one with the number.
        ("hives", "burn", "41", "The hives were watched. Vandals burned 41 hives.", "hives burned"),
        ("hives", "burn", "41", "", "hives"),
    ],
)
def test_what_is_counted_is_told_as_written(counted, predicate, number, sentence, told):
    assert thing(counted, predicate, number, sentence, FOLDS) == told
