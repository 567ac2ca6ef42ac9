"""Attributions: who is said to have said what."""

from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.text import spans
from kzsanctions.text.attribution import attributions
from kzsanctions.text.cues import read_cues
from kzsanctions.text.parsing import parse

CODEBOOK = Path(__file__).parents[2] / "codebook"


@pytest.fixture(scope="module")
def cues():
    return read_cues(load_part(CODEBOOK, "cues"))


def found(text, cues):
    pieces = [(span, "body") for span in spans.paragraphs(text)]
    return attributions(text, parse(text, pieces), cues)


@pytest.mark.parametrize("text, speaker, cue, content", [
    ('"We will keep the border open," the minister said.', "the minister", "said", ["We will keep the border open,"]),
    ("The ministry said that no licence had been withdrawn.", "The ministry", "said", ["no licence had been withdrawn"]),
    ("The ministry denied banning the sale of trucks.", "The ministry", "denied", ["denied banning the sale of trucks"]),
])
def test_source_cue_content(text, speaker, cue, content, cues):
    first = found(text, cues)[0]
    assert (first.speaker.of(text), first.cue.of(text), [s.of(text) for s in first.content]) == (speaker, cue, content)
