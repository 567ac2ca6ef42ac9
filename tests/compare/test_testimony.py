"""What one speaker says another said is the first one's testimony. The speakers are invented."""

import pytest

from kzsanctions.compare.testimony import reporters

TEXT = "The mayor said the minister had told him that the bridge was shut."
ACTORS = {"daily": {"kind": "outlet", "organization_id": ""}, "minister": {"kind": "person", "organization_id": "ministry"}}


def statement(content, speaker, text=TEXT, via="", name=""):
    start = text.index(content)
    return {
        "statement_id": f"{speaker or name}: {content}",
        "source_id": "s_1",
        "start": start,
        "end": start + len(content),
        "content": content,
        "speaker_id": speaker,
        "speaker_text": name or speaker,
        "via": via,
        "cue": "",
        "cue_class": "say",
    }


OUTER, INNER = "the minister had told him that the bridge was shut", "the bridge was shut"


@pytest.mark.parametrize(
    "outer, inner, told_by",
    [
        (statement(OUTER, "mayor"), statement(INNER, "minister"), {"mayor"}),
        (statement(OUTER, "", name="a driver"), statement(INNER, "minister"), {"a driver"}),
        (statement(OUTER, "daily"), statement(INNER, "minister"), set()),  # every quotation reaches us through an outlet
        (statement(OUTER, "minister"), statement(INNER, "minister"), set()),
        (statement(OUTER, "ministry"), statement(INNER, "minister"), set()),  # a body may speak for its head
        (statement("The mayor", "mayor"), statement(INNER, "minister"), set()),
        (statement(INNER, "mayor"), statement(INNER, "minister"), set()),
        (statement("The mayor", "mayor"), statement(INNER, "minister", via="daily | mayor"), {"mayor"}),
    ],
)
def test_words_inside_anothers_are_known_through_that_other_only(outer, inner, told_by):
    assert reporters([outer, inner], ACTORS).get(inner["statement_id"], set()) == told_by


def test_nobody_stands_around_the_words_of_another_text():
    there = statement(OUTER, "mayor") | {"source_id": "s_2"}
    assert reporters([there, statement(INNER, "minister")], ACTORS) == {}
