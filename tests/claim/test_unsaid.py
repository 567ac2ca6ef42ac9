"""Words that are denied to have been said at all are nobody's claim. The speakers are invented."""

import pytest
from spoken import BOOK

from kzsanctions.claim.unsaid import disowned


def statement(text, content):
    start = text.index(content)
    place = {"source_id": "s_1", "start": start, "end": start + len(content), "content": content}
    return {"statement_id": content, **place, "cue": "", "cue_class": "say"}


@pytest.mark.parametrize(
    "text, inner, expected",
    [
        ("The ministry denied that it had said the bridge was shut.", "the bridge was shut", True),
        ("The ministry denied saying that the bridge was shut.", "the bridge was shut", True),
        ("The ministry denied that the minister had told the mayor that the bridge was shut.", "the bridge was shut", True),
        ("The ministry denied reports that the bridge was shut.", "the bridge was shut", False),
        ("The ministry denied the minister's claim that the bridge was shut.", "the bridge was shut", False),
        ("The ministry said it had said the bridge was shut.", "the bridge was shut", False),
    ],
)
def test_words_denied_to_have_been_said_are_nobodys(text, inner, expected):
    said = [statement(text, text[len("The ministry ") : -1]), statement(text, inner)]
    assert bool(disowned(said, BOOK.vocabulary)) is expected


def test_what_was_not_said_may_follow_its_verb_of_denial():
    text = "The ministry denied that it had said the bridge was shut."
    outer = statement(text, "it had said the bridge was shut") | {"cue": "denied", "cue_class": "deny"}
    assert disowned([outer, statement(text, "the bridge was shut")], BOOK.vocabulary)
