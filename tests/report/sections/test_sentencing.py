"""A statement that is torn from its sentence is shown in it, so that no half says the opposite of the whole."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from storyteller import DEPUTY, article, corpus

from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import quoting, sentencing


def inside(sentence, content, quote="indirect", **more):
    """A statement inside a sentence of its text."""
    one = article("one", "Daily Herald")
    one.say(DEPUTY, "x" * len(sentence))
    start = one.raw.index('"')
    at = start + sentence.index(content)
    one.raw = f"{one.raw[:start]}{sentence}{one.raw[start + len(sentence) :]}"
    end = start + len(sentence)
    one.raw = f"{one.raw[:end]}{' ' * (len(one.raw) - end)}"
    one.rows["sentences"][0] |= {"start": start, "end": end, "text": sentence}
    one.rows["passages"][0]["text"] = one.raw[: one.rows["passages"][0]["end"]]
    row = one.rows["statements"][0]
    row |= {"start": at, "end": at + len(content), "content": content, "quote_type": quote, "cue_start": None, "cue_end": None, **more}
    return one


@pytest.mark.parametrize(
    "sentence, content, torn",
    [
        ("Nor, in her account, was there anything wrong with the hives.", "was there anything wrong with the hives", True),
        ("Never, says the keeper, were the hives moved at night.", "were the hives moved at night", True),
        ("Not one of them, says the keeper, was moved.", "was moved", True),
        # Nothing is torn from these: the negation is in the words, or there is none.
        ("The keeper says that the hives were never moved at night.", "the hives were never moved at night", False),
        ("In her account the hives were moved at night.", "the hives were moved at night", False),
    ],
)
def test_words_whose_negation_stands_before_the_speaker_are_shown_in_their_sentence(sentence, content, torn):
    one = inside(sentence, content)
    row = SimpleNamespace(**{"continues": "", **one.rows["statements"][0]})
    whole = SimpleNamespace(**one.rows["sentences"][0])
    story = SimpleNamespace(
        texts={one.id: one.raw}, statements={row.statement_id: row}, of=lambda table, source: [whole], once=lambda name, make: make()
    )
    assert sentencing.torn(story, row) == torn
    if torn:
        assert sentence in words(sentencing.marked(story, row, "e-x"))


@pytest.mark.parametrize(
    "first, second, shown",
    [
        ("Not one of those hives,", "is going to be moved.", "Not one of those hives, … is going to be moved."),
        # What begins a sentence of its own stands alone.
        ("Not one of those hives is sold,", "They stay here.", "They stay here."),
    ],
)
def test_the_second_half_of_a_quoted_sentence_brings_its_first(first, second, shown):
    one = article("one", "Daily Herald")
    one.say(DEPUTY, first)
    one.say(DEPUTY, second)
    told = corpus(one)
    rows = told.tables["statements"]
    ids = {content: i for i, content in zip(rows["statement_id"], rows["content"])}
    rows = rows.assign(continues=[ids[first] if c == second else "" for c in rows["content"]])
    told = replace(told, tables={**told.tables, "statements": rows})
    assert quoting.stretches(told, told.statements[ids[second]]) == shown
    assert quoting.stretches(told, told.statements[ids[first]]) == first
