"""Denials told as a deed: the deed is what is said, by whoever did it. Every sentence is invented."""

import pytest

from .test_attributions import cues, found, words  # noqa: F401  (`cues` is a fixture)

DENIALS = [
    ("The harbour office contradicted Ana Costa.", "The harbour office", "contradicted Ana Costa"),
    ("Governor Ana Costa contradicted the minister on Friday.", "Governor Ana Costa", "contradicted the minister on Friday"),
    ("Governor Ana Costa challenged the mayor's account.", "Governor Ana Costa", "challenged the mayor's account"),
    ("The water board issued a denial.", "The water board", "issued a denial"),
    ("The remark drew a sharp denial from Governor Ana Costa.", "Governor Ana Costa", "The remark drew a sharp denial"),
    ("Governor Ana Costa took back her words.", "Governor Ana Costa", "took back her words"),
    ("Governor Ana Costa poured scorn on the claim.", "Governor Ana Costa", "poured scorn on the claim"),
    ("The water board flatly denied it.", "The water board", "denied it"),
    ("The water board was quick to deny it.", "The water board", "deny it"),
]

OTHER = [
    "The find contradicted an old theory of tides.",
    "The army took back the village.",
    "The teacher corrected the spelling.",
    "The runner challenged himself.",
    "The water board issued a permit.",
    "The remark drew a large crowd.",
    "The governor contradicted herself.",
    "The water board neither confirmed nor denied it.",
    "The governor did not contradict the minister.",
    "The board would contradict Per Dahl if it could.",
]


@pytest.mark.parametrize("text, speaker, content", DENIALS)
def test_a_denial_told_as_a_deed(text, speaker, content, cues):  # noqa: F811
    said = found(text, cues)
    assert [(a.cue_class, words(text, a.speaker), [words(text, s).rstrip(".") for s in a.content]) for a in said] == [("deny", speaker, [content])]


@pytest.mark.parametrize("text", OTHER)
def test_what_is_no_denial_of_words(text, cues):  # noqa: F811
    assert [words(text, s) for a in found(text, cues) if a.cue_class == "deny" for s in a.content] == []
