"""Reports whose verb stands in no list, told by the order of their words. Every sentence is invented."""

import pytest

from .test_attributions import cues, found, words  # noqa: F401  (`cues` is a fixture)

TOLD = [
    ("The quay is finished, the Port of Sorn tweeted", "the Port of Sorn", "The quay is finished"),
    ("The gates are shut, the Energy Ministry of Chad trumpeted on Monday.", "the Energy Ministry of Chad", "The gates are shut"),
    ("The lock is open again, Chad's Canal Office had bargemen know on Tuesday.", "Chad's Canal Office", "The lock is open again"),
    ("The heron colony has died out, Governor Jan Novak let anglers know.", "Governor Jan Novak", "The heron colony has died out"),
    ("The Court of Audit of Chad ascertained on Monday that no silo was built.", "The Court of Audit of Chad", "no silo was built"),
    ("The Water Ministry of Chad reacted at once: the well is clean.", "The Water Ministry of Chad", "the well is clean"),
    ("The verdict of the Court of Audit of Chad on Monday: no silo was built.", "the Court of Audit of Chad", "no silo was built"),
    ("The well is clean. That was the message from the Water Ministry of Chad.", "the Water Ministry of Chad", "The well is clean"),
    ("The well is clean: this is what the Water Ministry of Chad told reporters.", "the Water Ministry of Chad", "The well is clean"),
    ("Chad's Weather Office had other readings on Friday: no hail fell at Sorn.", "Chad's Weather Office", "no hail fell at Sorn"),
]

UNTOLD = [
    "The quay is finished, so the Port of Sorn is",
    "The quay is finished. This",
    "When the dam burst, the Water Ministry of Chad resigned.",
    "The well is clean. That was the year of the Water Ministry of Chad.",
    "The works of the Water Ministry of Chad on Monday: three wells were dug.",
    "The dam burst, the road sank and the Water Ministry of Chad resigned.",
    "The Water Ministry of Chad hoped that the well was clean.",
    "The Water Ministry of Chad saw to it that the well was clean.",
    "The Water Ministry of Chad shut three wells on Monday: the pump of one had broken.",
    "Finance Minister Per Dahl faced the crowd on Monday: who would pay for the well was still open.",
    "The Water Ministry of Chad drew so much water that the well ran dry.",
]


@pytest.mark.parametrize("text, who, what", TOLD)
def test_whoever_is_named_tells_what_stands_beside_his_clause(text, who, what, cues):  # noqa: F811
    assert [(words(text, a.speaker), words(text, a.content[0])) for a in found(text, cues)] == [(who, what)]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_nobody_is_said_to_tell_is_no_report(text, cues):  # noqa: F811
    assert found(text, cues) == []
