"""Whole sentences worded to attribute: the codebook's frames by their own examples, and what only looks like one. Everything here is invented."""

import re
from pathlib import Path

import pytest

from kzsanctions.codebook import load_part

from .test_press_styles import heard

BOOK = load_part(Path(__file__).parents[3] / "codebook", "cues")
EXAMPLES = [entry["example"] for key in ("frames", "presents", "signs") for entry in BOOK[key]]


def told(text):
    """Content and speaker of every stretch that is said."""
    return [(s.of(text), a.speaker and a.speaker.of(text)) for a in heard(text) if a.speech for s in a.content]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_frame_reads_its_example(example):
    content = [words.strip("“”") for words in re.findall(r"\[(.*?)\]", example)]
    said = told(re.sub(r"[\[\]]", "", example))
    assert sorted(words for words, _ in said) == sorted(content)
    assert all(speaker and "harbour" in speaker for _, speaker in said)


@pytest.mark.parametrize("example", [e["example"] for key in ("presents", "signs") for e in BOOK[key]])
def test_a_quotation_may_fill_its_own_paragraph(example):
    text = re.sub(r" ?\[|\] ?", "\n\n", example).strip()
    content = re.search(r"“(.*)”", text)[1]
    assert [(words, "harbour" in (speaker or "")) for words, speaker in told(text)] == [(content, True)]


FRAMED = [
    # the speaker with an office behind the name, with an aside, or a pronoun
    ("Ana Costa, the minister of ports, was blunt: the pier has cracked.", "Ana Costa, the minister of ports", "the pier has cracked"),
    ("Ana Costa, asked about the pier, left no doubt: it has cracked.", "Ana Costa", "it has cracked"),
    ("She let it be known that the pier has cracked.", "She", "the pier has cracked"),
    ("For her, the matter is settled: the pier has cracked.", "her", "the pier has cracked"),
    # the opening of a sentence does not matter
    ("On Monday the port office was clear: the pier has cracked.", "the port office", "the pier has cracked"),
    ("But in the minister's view, the pier has cracked.", "the minister", "the pier has cracked"),
    # what stands before a colon belongs to what is said
    ("Sorn is cut off: the pier has cracked, the minister let it be known on Tuesday.", "the minister", "Sorn is cut off: the pier has cracked"),
    # words in marks
    ("In the minister's words: “The pier has cracked.”", "the minister", "The pier has cracked."),
    # "it" of a place or time is nobody, though it stands before the marks
    ("It was on the pier that the minister gave the crews a promise: “The pier has cracked.”", "the minister", "The pier has cracked."),
    # a mistaken tag does not hide a name
    ("Tessier is of the opinion that the pier has cracked.", "Tessier", "the pier has cracked"),
]


@pytest.mark.parametrize("text, speaker, content", FRAMED)
def test_who_takes_a_stand_said_it(text, speaker, content):
    assert told(text) == [(content, speaker)]


UNFRAMED = [
    # narrators' colons: a list, an apposition, a question
    "The minister took three things along: a lamp, a rope and a map.",
    "The minister stepped down on Monday: the third to do so this year.",
    "The question put to the minister was short: who shut the pier?",
    # the same words about something else
    "In the minister's office, the lamps were on until late.",
    "For the minister, the trip was the third this year.",
    "As the minister left the hall, it was snowing.",
    "The minister was adamant and left the hall.",
    "The minister shook his head and went inside.",
    "From the port office came a lorry with blankets.",
    "It is clear that the pier has cracked.",
    "The minister is not sure that the pier has cracked.",
    "All the minister would say is anybody's guess.",
]


@pytest.mark.parametrize("text", UNFRAMED)
def test_what_looks_like_a_frame_is_none(text):
    assert told(text) == []


NAMED_BESIDE = [
    # an office and a colon; a clock of a live page
    ("Deputy port minister Idris Nour: The pier has cracked.", "Deputy port minister Idris Nour", "The pier has cracked."),
    ("Idris Nour, the deputy minister of ports: “The pier has cracked.”", "Idris Nour, the deputy minister of ports", "The pier has cracked."),
    ("14:05 – The minister: The pier has cracked.", "The minister", "The pier has cracked."),
    # a dash and an office
    ("“The pier has cracked” – port minister Idris Nour.", "port minister Idris Nour", "The pier has cracked"),
    ("«The pier has cracked», - the head of the port committee, Idris Nour.", "the head of the port committee, Idris Nour", "The pier has cracked"),
]


@pytest.mark.parametrize("text, speaker, content", NAMED_BESIDE)
def test_a_name_without_a_verb_speaks(text, speaker, content):
    assert told(text) == [(content, speaker)]


@pytest.mark.parametrize(
    "text", ["The programme of the minister: a lamp, a rope, a map.", "Photo: The pier at Sorn.", "14:05 – The minister arrives at the pier."]
)
def test_a_label_of_something_else_does_not(text):
    assert told(text) == []


def test_a_quotation_is_split_around_a_verb_and_its_speaker():
    text = "“There is one reason,” said port minister Per Dahl, “the valve was left open.”"
    assert told(text) == [("There is one reason,", "port minister Per Dahl"), ("the valve was left open.", "port minister Per Dahl")]


@pytest.mark.parametrize(
    "text, speaker",
    [
        # whoever opens the paragraph behind, where nobody has spoken yet
        ("“We have no boats left.”\n\nChairwoman Ana Costa opened the hearing on Monday.", "Chairwoman Ana Costa"),
        # ... but not who only reports something else there
        ("“We have no boats left.”\n\nWas the harbour empty?\n\nAna Costa said the pier was closed.", None),
        # somebody who spoke before goes on, where no one is presented
        ("“We have no boats left,” Omar Nour said.\n\n“We have no nets.”\n\nAna Costa opened the hearing.", "Omar Nour"),
        # who is presented behind him does not
        ("“We have boats,” Omar Nour said.\n\nAna Costa was blunt.\n\n“We have no boats left.”", "Ana Costa"),
    ],
)
def test_a_quotation_alone_is_of_whom_its_neighbour_presents(text, speaker):
    alone = [who for words, who in told(text) if words in ("We have no boats left.", "We have no nets.")]
    assert alone == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    "text, expected",
    [
        # the sentence before is said by whom the next one names, where that is a saying
        ("The pier has cracked. So says the minister.", [("The pier has cracked", "the minister")]),
        ("The pier has cracked. So the minister left.", []),
        ("“The pier has cracked”: that was how Tessier put it.", [("The pier has cracked", "Tessier")]),
        # speech before a dash begins behind what the narrator says of its speaker's house
        (
            "The port office does not wish to be drawn in. We build piers, others sail - its spokesman Omar Nour joked.",
            [("We build piers, others sail", "its spokesman Omar Nour")],
        ),
        ("We build piers. Others sail - declared port minister Omar Nour.", [("We build piers. Others sail", "port minister Omar Nour")]),
        # two halves around who says it
        ("The pier, so the minister, has cracked.", [("The pier", "the minister"), ("has cracked", "the minister")]),
    ],
)
def test_what_is_said_stands_before_or_around(text, expected):
    assert told(text) == expected


NOTHING_SAID = [
    "The ministry had withdrawn its doctors from Sorn.",
    "The minister has not said whether the pier will reopen.",
    "The minister is committed to safer piers.",
    "Dahl and Norway's port minister agreed to meet again.",
    "The minister thanked the crew for its patience.",
    "The envoy told the drivers to wait.",
    "Work on the pier went on.\n\nThe minister agreed with the crews on a longer break.",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_thanks_silence_and_agreements_say_nothing(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["The envoy said that it rained. That the pier held is odd.", "The envoy said that it rained. That pier of his had cracked."]
)
def test_a_that_that_goes_on_from_no_report(text):
    assert told(text) == [("it rained", "The envoy")]


def test_a_report_goes_on_after_and():
    text = "The port office told reporters at the depot that the pumps failed on Sunday and the crew has gone home."
    assert told(text) == [("the pumps failed on Sunday and the crew has gone home", "The port office")]


BEHIND_COLONS = [
    ("The lamp was lit, the mayor went on: the ferry came too fast.", ["The lamp was lit", "the ferry came too fast"]),
    ("No train was late in May, the envoy added on Friday: the clocks were wrong.", ["No train was late in May", "the clocks were wrong"]),
    ("Not one lamp was out, the mayor goes on, although the log shows two.", ["Not one lamp was out"]),
    ("Trains, the envoy went on, had been on time all May.", ["Trains", "had been on time all May"]),
    # What only leads up to a report is not told, and what goes on without being told is none.
    ("On Monday, when it rained, the mayor said: no crack was found.", ["no crack was found"]),
    ("When it rained, the mayor said on Monday: no crack was found.", ["no crack was found"]),
    ("The dam was sound, but the work went on.", []),
    ("Though tired, the mayor went on, and the crowd stayed.", []),
]


@pytest.mark.parametrize("text, contents", BEHIND_COLONS)
def test_what_stands_behind_a_colon_after_a_report_is_told_too(text, contents):
    assert [content for content, _ in told(text)] == contents
