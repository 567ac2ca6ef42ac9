"""What a bare number answers; sentences are invented."""

import pytest

from kzsanctions.read.asked import answered


@pytest.mark.parametrize(
    "question, before, after, expected",
    [
        ("How many carts were held up at the weir?", '"', '," the reeve said.', ("carts", "held up")),
        ("And how many mules have drowned?", "", ", the reeve said.", ("mules", "drowned")),
        ("How many hedgehogs died?", "About ", ".", ("hedgehogs", "died")),
        ("Post: How many barns did you lose in May?", "Moran: ", ".", ("barns", "lose")),
        ("How many wells are dry?", "At least ", ", says the reeve.", ("wells", "dry")),
        ("How many tents were handed out?", "“Some ", ".”", ("tents", "handed out")),
        # Near misses: the number counts a thing of its own, or the sentence before asks something else.
        ("How many barns did you lose?", "“", " days ago I knew.", None),
        ("How many barns did you lose?", "We have ", ".", None),
        ("How did you lose the barns?", "", ", the reeve said.", None),
        ("He asked how many barns they had lost.", "", ", the reeve said.", None),
    ],
)
def test_a_number_that_stands_alone_answers_the_question_before_it(question, before, after, expected):
    found = answered(question, before, after)
    assert (found and (found.thing, found.act)) == expected
