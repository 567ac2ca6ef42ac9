"""Statements as the press prints them: documents that speak, live pages, posts, other marks, agreements that are none. All is invented."""

from datetime import date
from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span, paragraphs
from kzsanctions.read.quotes.attributions import attributions
from kzsanctions.read.quotes.cues import read_cues
from kzsanctions.read.quotes.speaking import Clock

CODEBOOK = Path(__file__).parents[3] / "codebook"
CUES = read_cues(load_part(CODEBOOK, "cues"), load_part(CODEBOOK, "words"))


def heard(text):
    return attributions(text, parse(text, [(span, "body") for span in paragraphs(text)]), CUES)


def said(text):
    return [(s.of(text), a.speaker and a.speaker.of(text)) for a in heard(text) if a.speech for s in a.content]


WORD_ORDER = [
    # A fragment in marks is nobody's subject.
    (
        'Energy Minister Ana Costa spoke. "None at all," Harbour Minister Per Dahl of Norway replied.',
        "None at all,",
        "Harbour Minister Per Dahl of Norway",
    ),
    # A day between the verb behind a dash and whoever spoke.
    ("No boat left. It was dark — retorted this Monday Idris Nour, the envoy.", "No boat left. It was dark", "Idris Nour"),
    # A gesture before a colon, which the parse hangs on a verb within the marks.
    (
        'The envoy for Chad, Colonel Idris Nour, raised an eyebrow on Monday: "Chad never sold the tents."',
        "Chad never sold the tents.",
        "The envoy for Chad, Colonel Idris Nour",
    ),
    # Behind a day "that" opens what is said.
    (
        "Mayor Ana Costa complained to a school board on Monday that poorly glazed windows were breaking.",
        "poorly glazed windows were breaking",
        "Mayor Ana Costa",
    ),
    ("The Harbour Ministry put on record on Monday that the ferry is late.", "the ferry is late", "The Harbour Ministry"),
    # A name in two parts before "has just told", whoever hears it.
    (
        "The tank was shut in May, the mayor of Lomna, Ana Costa, has just told Harbour FM.",
        "The tank was shut in May",
        "the mayor of Lomna, Ana Costa",
    ),
    # Somebody's office and a colon may open a sentence as well as a paragraph, where marks follow.
    ('An answer at last. Deputy Minister Per Dahl: "It is not shut."', "It is not shut.", "Deputy Minister Per Dahl"),
]


@pytest.mark.parametrize("text, content, speaker", WORD_ORDER)
def test_word_order_tells_where_the_parse_does_not(text, content, speaker):
    assert (content, speaker) in said(text)


def test_no_label_is_a_list_or_a_hint():
    assert said('Two were hurt. Read more: "The dam that broke".')[:1] != [("The dam that broke", "Read more")]
    assert said('The list was long. First item: "pumps".') == []


DOCUMENTS = [
    ('This reached us from the Port Authority of Kenya an hour ago: "The Lark was seized."', "The Lark was seized.", "the Port Authority of Kenya"),
    ('This came late from the district court registry: "The bail was paid."', "The bail was paid.", "the district court registry"),
    ('This has come from a reader in Kisumu: "The road is closed."', "The road is closed.", "a reader"),
    (
        "The ferry will sail on Friday, said in the statement of the Harbour Ministry.",
        "The ferry will sail on Friday",
        "the Harbour Ministry",
    ),
    (
        "Data of the Statistics Office show that exports rose by 12 percent.",
        "exports rose by 12 percent",
        "Data of the Statistics Office",
    ),
    (
        "Figures from the National Bank showed inflation at 9 percent.",
        "showed inflation at 9 percent",
        "Figures from the National Bank",
    ),
    ("The ministry noted in its daily bulletin: two drones were shot down.", "two drones were shot down", "The ministry"),
    (
        "A letter from the Health Ministry said the vaccine had been withdrawn.",
        "the vaccine had been withdrawn",
        "A letter from the Health Ministry",
    ),
    ("According to the ministry's website, 14 villages were without power.", "14 villages were without power", "the ministry's website"),
    ("The dam will hold, the premier was quoted by local media as saying.", "The dam will hold", "the premier"),
    ("The minister said between five and six ships had left the port.", "between five and six ships had left the port", "The minister"),
    ("The firm said its plant was working normally and dismissed the reports as rumours.", "its plant was working normally", "The firm"),
    ("The firm said its plant was working normally and dismissed the reports as rumours.", "dismissed the reports as rumours", "The firm"),
    ("The visit was postponed; the talks, the envoy said, would take place in June.", "the talks", "the envoy"),
]


@pytest.mark.parametrize("text, content, speaker", DOCUMENTS)
def test_papers_and_turns_of_phrase_that_report(text, content, speaker):
    assert (content, speaker) in said(text)


LAYOUTS = [
    ('14.20: Health Minister Jon Vik: "We have enough beds."', "We have enough beds.", "Health Minister Jon Vik"),
    ('9:05 p.m. - Health Minister Jon Vik: "We have enough beds."', "We have enough beds.", "Health Minister Jon Vik"),
    (
        'And from Chairwoman Ilse Brandt:\n\n"The dam holds. Stay at home."',
        "The dam holds. Stay at home.",
        "Chairwoman Ilse Brandt",
    ),
    ("Olav Brun (@olavbrun): We did not order any gas.", "We did not order any gas.", "Olav Brun (@olavbrun"),
    ("\u00ab\u00a0The bridge is closed\u00a0\u00bb, the prefect said.", "The bridge is closed", "the prefect"),
    ("The prefect said: \u00ab The bridge is closed. \u00bb", "The bridge is closed.", "The prefect"),
    ("\u2033No grain was stolen,\u2033 the minister said.", "No grain was stolen,", "the minister"),
    ("\uff02No grain was stolen,\uff02 the minister said.", "No grain was stolen,", "the minister"),
    ("\u2018No grain was stolen,\u2019 the minister said.", "No grain was stolen,", "the minister"),
]


@pytest.mark.parametrize("text, content, speaker", LAYOUTS)
def test_layouts_and_marks_of_other_papers(text, content, speaker):
    assert (content, speaker) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said this in an interview with the paper.",
        "Analysts, citing Interfax, expect a long winter.",
        "The paper is committed to a civil forum for discussion.",
        "The two sides agreed to three short ceasefires in the valley.",
        "Both countries agreed to open the crossing.",
        "They consented to a truce of ten days.",
        "On the question of gas nothing was settled.",
        "The pipe was 12\u2033 wide and the hose 3\u2033 long.",
        "Data show that it rained a lot.",
    ],
)
def test_what_nobody_said(text):
    assert said(text) == []


@pytest.mark.parametrize("text", ["The premier agreed to visit the town.", "The envoy said that it was late.", "The bank cited a lack of funds."])
def test_what_one_binds_himself_to_is_a_statement(text):
    assert len(said(text)) == 1


PUBLISHED = (date(2024, 4, 19), date(2024, 4, 19))


def told(text, day, first, last):
    """When the last attribution of a text was made, where one date stands in it."""
    a = [a for a in heard(text) if a.speech][-1]
    at = Span(text.index(day), text.index(day) + len(day))
    return Clock([a], [(at, first, last)], [Span(0, len(text))], [], PUBLISHED).tell(a, a.cue.of(text), None)


FEBRUARY, MONDAY = (date(2024, 2, 1), date(2024, 2, 29)), (date(2024, 4, 15), date(2024, 4, 15))


@pytest.mark.parametrize(
    "text, day, dates, basis",
    [
        ("After a visit to Rome in February, the premier said the deal was dead.", "February", FEBRUARY, "publication"),
        ("The envoy noted progress compared with his first trip to Rome in February.", "February", FEBRUARY, "publication"),
        ("After talks on Monday, the premier said the deal was dead.", "Monday", MONDAY, "stated"),
        ("The premier said on Monday that the deal was dead.", "Monday", MONDAY, "stated"),
    ],
)
def test_the_month_of_an_earlier_event_is_not_the_day_of_speaking(text, day, dates, basis):
    assert told(text, day, *dates).basis == basis


@pytest.mark.parametrize(
    "text, background",
    [
        ("The ministry has repeatedly accused its neighbour of shelling villages.", True),
        ("The army has long denied using such weapons.", True),
        ("The ministry accused its neighbour of shelling villages.", False),
        ("The ministry has accused its neighbour of shelling villages.", False),
    ],
)
def test_what_has_been_said_again_and_again_has_no_day(text, background):
    (a,) = [a for a in heard(text) if a.speech]
    assert a.background is background
    assert (told(text + " It rained in May.", "May", None, None).first is None) is background
