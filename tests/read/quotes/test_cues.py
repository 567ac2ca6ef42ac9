"""The cue lexicon: forms made by rule, forms listed, and a codebook that refuses what it does not know."""

from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.errors import CodebookError
from kzsanctions.read.quotes.cues import read_cues

CODEBOOK = Path(__file__).parents[3] / "codebook"


@pytest.fixture(scope="module")
def cues():
    return read_cues(load_part(CODEBOOK, "cues"), load_part(CODEBOOK, "words"))


@pytest.mark.parametrize(
    "form, cue_class",
    [
        ("said", "say"),
        ("insisted", "assert"),
        ("denied", "deny"),
        ("conceded", "concede"),
        ("vowed", "commit"),
        ("accuses", "accuse"),
        ("demanded", "demand"),
        ("assured", "reassure"),
    ],
)
def test_each_class_has_its_verbs(form, cue_class, cues):
    assert cue_class in {r.cue_class for r in cues.verbs[form]}


@pytest.mark.parametrize("form", ["believes", "hoped", "wants"])
def test_thoughts_are_no_speech(form, cues):
    assert not any(r.speech for r in cues.verbs[form])


def test_near_misses_are_no_cues(cues):
    assert {"exported", "sanctioned", "travelled"}.isdisjoint(cues.verbs)


def test_an_empty_file_reads_as_no_cues(tmp_path):
    (tmp_path / "cues.yml").write_text("")
    assert not read_cues(load_part(tmp_path, "cues")).verbs


def test_an_unknown_complement_is_refused(tmp_path):
    (tmp_path / "cues.yml").write_text("verbs: [{class: say, takes: [claus], verbs: [say]}]\nirregular: {}\n")
    with pytest.raises(CodebookError, match="clause"):
        load_part(tmp_path, "cues")
