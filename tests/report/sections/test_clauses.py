"""The clause of a finding is whole, begins where its subject is, and has no marks or numbers of the page in it."""

from types import SimpleNamespace

import pytest

from kzsanctions.report.sections import clauses
from kzsanctions.report.sections.evidence import Passage

NOWHERE = float("nan")


def _clause(sentence: str, focus: str, content: str = "", speaker: str = "", cue: str = "") -> str:
    """The clause of `focus` in a text of one sentence; `content` is its statement, the whole sentence where none is given."""
    at = lambda words: (sentence.index(words), sentence.index(words) + len(words)) if words else (NOWHERE, NOWHERE)  # noqa: E731
    start, end = at(content or sentence)
    row = SimpleNamespace(speaker_start=at(speaker)[0], speaker_end=at(speaker)[1], cue_start=at(cue)[0], cue_end=at(cue)[1])
    whole = SimpleNamespace(start=0, end=len(sentence))
    story = SimpleNamespace(texts={"s": sentence}, statements={"t": row}, of=lambda table, source: [whole])
    return clauses.clause(story, Passage("s", start, end, at(focus), "t"))


@pytest.mark.parametrize(
    "sentence, focus, clause",
    [
        ("The kiln has been cold the whole week and nobody lit it.", "The kiln has been cold", "The kiln has been cold the whole week"),
        ("The choir was told at 6.15 on Friday evening.", "The choir was told", "The choir was told at 6.15 on Friday evening"),
        ("All the kilns were lit at 21:00, as planned.", "kilns were lit", "All the kilns were lit at 21:00"),
        ("The press was still between 14 and 28 May.", "The press was still", "The press was still between 14 and 28 May"),
        ("The kiln is fired night and day.", "The kiln is fired", "The kiln is fired night and day"),
        ("The kiln burst because it was old.", "The kiln burst", "The kiln burst"),
        ("It rained, but the kiln was lit.", "the kiln was lit", "the kiln was lit"),
        ("4. The kiln was lit.", "4. The kiln was lit", "The kiln was lit"),
    ],
)
def test_a_clause_is_told_to_its_end(sentence, focus, clause):
    assert _clause(sentence, focus) == clause


def test_a_speaker_inside_the_sentence_is_left_out():
    sentence = "Hanna, he said, «was found alive at noon and is at home»."
    assert _clause(sentence, "Hanna, he said, «was found", "was found alive at noon and is at home", "he", "said") == "Hanna was found alive at noon"


def test_the_subject_that_stands_before_the_speaker_is_told():
    sentence = "Safe passage, she said, is something “Delmark has always granted and grants today”."
    told = _clause(sentence, "Delmark has always granted", "is something “Delmark has always granted and grants today”", "she", "said")
    assert told == "Safe passage is something Delmark has always granted"


def test_a_speaker_before_the_words_is_no_part_of_them():
    assert _clause("The mayor said the kiln was lit.", "the kiln was lit", "the kiln was lit", "The mayor", "said") == "the kiln was lit"
