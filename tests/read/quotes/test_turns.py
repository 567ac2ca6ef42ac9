"""Interviews and transcripts: whose words each paragraph is. All texts are invented."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.codebook import load_part
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import paragraphs
from kzsanctions.read.names.mentions import mentions, read_gazetteer
from kzsanctions.read.quotes.attributions import attributions
from kzsanctions.read.quotes.cues import read_cues
from kzsanctions.read.quotes.turns import interviewed, turns

CODEBOOK = Path(__file__).parents[3] / "codebook"
CUES = read_cues(load_part(CODEBOOK, "cues"), load_part(CODEBOOK, "words"))
GAZETTEER = read_gazetteer({"actors": [], "apart": [], "together": []}, *(load_part(CODEBOOK, part) for part in ("places", "names", "offices")))

LABELLED = """Anna Corby is the deputy minister of roads.

**Q: Is the bridge shut?**

**A:** It is open. My colleague Jan Brom said it was safe.

We looked at it twice.

**Q: For how long?**

**A (laughs):** Until Friday.

The ministry declined to add anything."""
NAMED = """Road Review: Is the bridge shut?

Anna Corby: It is open.

RR: For how long?

Corby: Until Friday, as I said."""
BOLD = """**Is the bridge shut?**

It is open.

**Are you sure, minister?**

I am.

**And on Sunday?**

On Sunday too.

**Will it last?**

It will."""

TALK = "Q: Is it shut?\n\nCorby: No.\n\nQ: Now?\n\nCorby: Not now either."
SAID = ["No.", "Not now either."]
RANG = "She rang me at night. “Stay there,” she said."


def parsed(text):
    return parse(text, [(span, "body") for span in paragraphs(text)])


@pytest.mark.parametrize(
    "text, publisher, answers",
    [
        (LABELLED, "", ["It is open. My colleague Jan Brom said it was safe.", "We looked at it twice.", "Until Friday."]),
        (NAMED, "Road Review", ["It is open.", "Until Friday, as I said."]),
        (BOLD, "", ["It is open.", "I am.", "On Sunday too.", "It will."]),
        # Three questions by the letter alone do; marks around a whole answer are none of its words.
        ("Q: Is it shut?\n\n“No.”\n\nQ: Now?\n\n“It is “open”.”\n\nQ: And then?\n\nWe go.", "", ["No.", "“It is “open”.”", "We go."]),
        # Behind the last answer the article goes on, and quotes somebody else.
        ("Q: Is it shut?\n\n“No.”\n\nQ: Now?\n\nYes.\n\nQ: And then?\n\nWe go.\n\nThe driver laughed: “We stay.”", "", ["No.", "Yes.", "We go."]),
        # Letters with a full stop, and a list that has them, with nobody who asks.
        ("Q. Is it shut?\n\nA. No.\n\nQ. Now?\n\nA. Yes. Since May.", "", ["No.", "Yes. Since May."]),
        ("A. Corby is the head.\n\nA. Falk is her deputy.\n\nQ. Haas keeps the keys.\n\nB. Brom drives.", "", []),
        # The paper asks under a part of its name; it may make a remark, which is nobody's statement either.
        (
            "The Harbour Gazette: Is it shut?\n\nCorby: No.\n\nGazette: The pilots say it is.\n\nCorby: They are wrong.",
            "The Harbour Gazette",
            ["No.", "They are wrong."],
        ),
        # What the article tells between two turns and behind the last is no answer.
        (f"{TALK}\n\nShe shuts the window. “The gulls again,” she says.\n\nQ: Where now?\n\nCorby: Home.", "", [*SAID, "Home."]),
        (f"{TALK}\n\n“Come in May,” Corby shouts down to me.\n\nWe thank our readers.", "", SAID),
        (f"{TALK}\n\n“And mind the step,” adds Corby at the door.", "", SAID),
        # An answer that goes on may quote others, and the guest himself.
        (f"{TALK}\n\nShe rang me at night. “Stay there,” she said.\n\nQ: Where?\n\nCorby: Here.", "", [*SAID, RANG, "Here."]),
        (f"{TALK}\n\nI told the pilots “no” on Monday.", "", [*SAID, "I told the pilots “no” on Monday."]),
        (f"{TALK}\n\nThe pilots said “no”.\n\nQ: Where?\n\nCorby: Here.", "", [*SAID, "The pilots said “no”.", "Here."]),
        # A list with colons is no interview, nor are two questions of a quarrel.
        ("Monday: rain.\n\nTuesday: sun.\n\nWednesday: snow.\n\nThursday: fog.", "", []),
        ("Q: Is it shut?\n\nA: No.", "", []),
        ("The bridge is shut.\n\nThe minister said so.", "", []),
    ],
)
def test_the_answers_of_an_interview(text, publisher, answers):
    assert [t.content.of(text) for t in turns(parsed(text), publisher) if not t.asks] == answers


def test_an_answer_is_its_speakers_statement_and_what_it_reports_is_nested_in_it():
    body = parsed(LABELLED)
    heard = interviewed(attributions(LABELLED, body, CUES), turns(body), mentions(LABELLED, body, GAZETTEER))
    assert [(a.speaker.of(LABELLED), a.quote_types) for a in heard[:3]] == [("Anna Corby", ("direct",))] * 3
    (nested,) = [a for a in heard if a.parent is not None]
    assert (nested.parent, nested.content[0].of(LABELLED)) == (0, "it was safe")


@pytest.mark.parametrize(
    "opening, guest",
    [
        ("Kenya's works minister, Jan Brom, was late.\n\nKenya's roads minister, Anna Corby, received us.", "Anna Corby"),
        ("Kenya's works minister, Jan Brom, was late.\n\nThe roads are long.", "Jan Brom"),
        ("Kenya's works minister, Jan Brom, was late.\n\nKenya's roads minister, Anna Corby, met Kenya's ports minister, Ivo Haas.", "Jan Brom"),
    ],
)
def test_the_guest_is_the_official_named_right_before_the_questions(opening, guest):
    text = f"{opening}\n\nQ: Is it shut?\n\nIt is.\n\nQ: Now?\n\nSince May.\n\nQ: And then?\n\nWe go."
    body = parsed(text)
    heard = interviewed([], turns(body), mentions(text, body, GAZETTEER))
    assert all(guest in a.speaker.of(text) for a in heard) and len(heard) == 3


def test_a_name_before_an_answer_is_its_speaker():
    body = parsed(NAMED)
    heard = interviewed(attributions(NAMED, body, CUES), turns(body, "Road Review"), [])
    assert [a.speaker.of(NAMED) for a in heard if a.parent is None] == ["Anna Corby", "Corby"]


def test_a_caption_is_nobodys_answer():
    text = "Q. Is it shut?\n\nA. No.\n\nQ. Now?\n\nA. Yes.\n\nThe pier was built in 1911.\n\nPhoto: Anna Corby on the pier."
    assert [t.content.of(text) for t in turns(parsed(text), captions=CUES.labels) if not t.asks] == ["No.", "Yes."]


@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet=st.sampled_from("QA: \n*?.Ab(I)"), max_size=80))
def test_any_text_has_turns_inside_its_paragraphs(text):
    body = parsed(text)
    assert all(any(p.start <= t.content.start and t.content.end <= p.start + len(p.text) for p in body) for t in turns(body))
