"""Interviews without labels: whose words each paragraph is. All texts are invented."""

from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import paragraphs
from kzsanctions.read.names.mentions import mentions, read_gazetteer
from kzsanctions.read.quotes.interviews import unlabelled

CODEBOOK = Path(__file__).parents[3] / "codebook"
GAZETTEER = read_gazetteer({"actors": [], "apart": [], "together": []}, *(load_part(CODEBOOK, part) for part in ("places", "names", "offices")))

INTRO = "Anna Corby is the deputy minister of roads."
TALK = """Is the bridge shut?

It is open. I crossed it this morning.

For how long?

Until Friday.

And then?

Then we shall see."""


def answers(text):
    parsed = parse(text, [(span, "body") for span in paragraphs(text)])
    said = unlabelled(parsed, mentions(text, parsed, GAZETTEER), "Road Review")
    return [(t.label.of(text) if t.label else "", t.content.of(text)) for t in said if not t.asks]


@pytest.mark.parametrize(
    "opening",
    [
        f"{INTRO} We met her in her office on Monday.",
        f"{INTRO} I asked her about the winter.",
        f"{INTRO} Road Review spoke to her by telephone.",
        f"{INTRO} She answered our questions in writing.",
        f"{INTRO} She took questions from readers.\n\nShe spoke to us in the canteen.",
        f"{INTRO} She received us between two meetings.",
        f"{INTRO} The interview was held in her car.",
        f"{INTRO} We recently visited her at the depot.",
        f"{INTRO}\n\nWe talked to her after the vote.",
        f"{INTRO} She sat down with our reporter on Sunday.",
    ],
)
def test_an_opening_that_says_whom_the_paper_met_makes_the_answers_hers(opening):
    found = answers(f"{opening}\n\n{TALK}")
    assert [content for _, content in found] == ["It is open. I crossed it this morning.", "Until Friday.", "Then we shall see."]
    assert all("Anna Corby" in label for label, _ in found)


ANSWERED = """Is the bridge shut?

“It is open.”

Your minister says a girder broke. Omar Nour wrote so in April.

“He has not been here.”

And the toll?

“It stays.”

When will it end?

“In June.”"""


def test_answers_may_stand_in_marks_behind_questions_and_remarks():
    found = answers(f"{INTRO} We met her on Monday.\n\n{ANSWERED}")
    assert [content for _, content in found] == ["It is open.", "He has not been here.", "It stays.", "In June."]
    assert all("Anna Corby" in label for label, _ in found)
    assert answers(f"{INTRO} Her ministry owns ninety bridges.\n\n{ANSWERED}") == []


@pytest.mark.parametrize(
    "text",
    [
        # Nobody was met.
        f"{INTRO} Her ministry owns ninety bridges.\n\n{TALK}",
        # Nobody is named.
        f"We met her on Monday.\n\n{TALK}",
        # One question of the writer's own is no interview.
        f"{INTRO} We met her on Monday.\n\nIs the bridge shut?\n\nIt is open, she says.\n\nThe drivers are glad.\n\nThe toll is paid in coins.",
        # Quotations answer: a report with questions for headings.
        f"{INTRO} We met her on Monday.\n\nWhy?\n\nThe pier has a crack.\n\nIt is old.\n\nIt is long.\n\nHow?\n\nBy rust.\n\nThe rust came from salt."
        "\n\nSalt is cheap.\n\nSo is paint.\n\nWhen?\n\nIn March, engineers found it.\n\nThey closed a lane.\n\nIt stayed so.",
    ],
)
def test_what_is_no_interview_has_no_turns(text):
    assert answers(text) == []


@pytest.mark.parametrize(
    "middle, said",
    [
        # A prompt without a question mark, and its answer.
        ("The drivers speak of two cracks.\n\nTwo is what they saw.", ["Until Friday.", "Two is what they saw."]),
        # A question with a remark after it, and its answer.
        ("And the pier? The mayor calls it old.\n\nIt is.", ["Until Friday.", "It is."]),
        # An answer that goes on, in the first person or before the next question.
        ("Nobody asked me before.", ["Until Friday.", "Nobody asked me before."]),
        ("I told the drivers.\n\nThey were glad.", ["Until Friday.", "I told the drivers.", "They were glad."]),
        # A line printed again in marks.
        ("“Until Friday.”", ["Until Friday."]),
    ],
)
def test_between_two_questions(middle, said):
    text = f"{INTRO} We met her on Monday.\n\nIs it open?\n\nIt is.\n\nFor how long?\n\nUntil Friday.\n\n{middle}\n\nAnd then?\n\nNo more."
    assert [content for _, content in answers(text)][1:-1] == said


@pytest.mark.parametrize(
    "ending, last",
    [
        ("Road Review is free for all.", "Then we shall see."),
        ("I shall write it down for you.", "I shall write it down for you."),
        ("You have seen worse.\n\nIn 2011 it fell.", "In 2011 it fell."),
    ],
)
def test_after_the_last_answer_the_paper_has_its_own_word(ending, last):
    assert answers(f"{INTRO} We met her on Monday.\n\n{TALK}\n\n{ending}")[-1][1] == last
