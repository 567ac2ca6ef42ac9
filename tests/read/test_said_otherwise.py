"""Words that reach the reader without a verb of saying beside them: by a colon, a paper, a sentence that presents who speaks.

Columns: text, words of the statement, words of the speaker ("" for what is no statement of anybody's).
"""

import pytest
from speakers import official, speaking, told

ROWS = [
    ("The mayor of Kisumu, to our reporter Ann: 12 boats sank on Sunday.", "12 boats sank on Sunday", "mayor"),
    ("The Coast Guard of Malta, by email: no boat was lost on Sunday.", "no boat was lost", "Coast guard"),
    ("The health minister's latest: 40 pupils are still in bed.", "40 pupils are still in bed", "health"),
    ("The Road Agency of Chile has revised its count: 12 bridges fell on Monday.", "12 bridges fell on Monday", "Road Agency"),
    ("The police of Fiji raised the toll on Monday: nine people drowned.", "nine people drowned", "Police"),
    ('From a statement by the Roads Agency of Mali: "The road is clear."', "The road is clear", "Roads Agency"),
    ("No, if you ask Commander Ivo Haas. “The nets were dry at dawn.”", "The nets were dry", "Ivo Haas"),
    (
        "For the mayor of Kisumu, Ada Moran, the words of the engineer were hard to hear.\n\n“The pier is whole, every plank of it.”",
        "The pier is whole",
        "Ada Moran",
    ),
    ("The ministry of ports of Malta issued a communiqué according to which the pier is whole.", "the pier is whole", "ministry"),
    ("According to Al-Masri, the governor of Zarqa, the pump ran until noon.", "the pump ran until noon", "Masri"),
    ("Sami Al-Masri is the governor of Zarqa. According to Al-Masri, the pump ran until noon.", "the pump ran until noon", "Masri"),
    (
        'The ministry of roads of Mali has it higher. 340 trees were felled in May, it said in a statement, "most of them oaks".',
        "340 trees were felled in May",
        "ministry",
    ),
    ("The transport ministry of Peru gave the cause of the crash as a broken rail.", "a broken rail", "ministry"),
    ("The mayor gave the keys to our reporter: a rusty bunch of five.", "a rusty bunch", ""),
    ("The road agency has raised a flag on the roof.", "a flag on the roof", ""),
    ("The health minister's latest car is a bus.", "car is a bus", ""),
    ("For the mayor of Kisumu, Ada Moran, a chair was brought.\n\nThe sign read “Wet paint on both sides of the door”.", "Wet paint", "sign"),
    ("From a drawer in the ministry came a note without a date.", "a note without", ""),
    ("If you ask the commander, bring a pen.", "bring a pen", ""),
    ("The communiqué was read by the ministry of ports.", "was read", ""),
    ("The minister weighed his words that night.", "that night", ""),
    ("The minister gave the child a rail as a toy.", "a rail as a toy", ""),
    ("The health ministry counts its beds in May.", "its beds in May", ""),
    ("The minister counts on 40 nurses.", "on 40 nurses", ""),
]


@pytest.mark.parametrize("text, words, name", ROWS)
def test_who_says_it_without_a_verb_of_saying(text, words, name):
    if not name:
        assert not any(words in s["content"] for s, _ in told(text))
        return
    statement, actor = speaking(text, words)
    assert name.lower() in f"{actor.get('name', '')} {actor.get('variants', '')} {statement['speaker_text']}".lower()


ARTICLE = "Who broke the pier? Nobody, if one believes the port.\n\n"
QUOTES = [
    "“I never touched it,” Mayor Ada Moran snaps at our reporter.",
    "“Two planks were gone on Monday,” says Ivo Haas, the harbour engineer.",
    "“The planks were sold,” growls a docker who told us his name was his own.",
]


def test_an_article_that_asks_itself_questions_is_no_interview():
    text = ARTICLE + "\n\nAnd the planks?\n\n".join(QUOTES) + "\n\nThe bakers would like a new pier by May.\n\nAnd now?\n\nThe tide knows."
    said = {s["content"].split(",")[0]: s["speaker_text"] for s, _ in told(text)}
    assert "Ivo Haas" in said["Two planks were gone on Monday"]
    assert not any("bakers" in content for content in said)


@pytest.mark.parametrize(
    "pronoun, name",
    [("She maintains", "Ada Moran"), ("He maintains", "Ivo Haas")],
)
def test_nobody_who_answers_calls_himself_he_or_she(pronoun, name):
    text = (
        "PRESENTER: Our reporter Gil Brae is at the pier. What do they say?\n\nBRAE: Mayor Ada Moran came first and Governor Ivo Haas later. "
        f"{pronoun} that the planks were sold.\n\nPRESENTER: And the port?\n\nBRAE: Nothing so far."
    )
    assert speaking(text, "the planks were sold.")[1]["name"] == "Gil Brae"
    inner = next(a for s, a in told(text) if s["content"] == "the planks were sold")
    assert inner["name"] == name


@pytest.mark.parametrize(
    "text, words, name",
    [
        ("Governor Ivo Haas met the miners.\n\nA miner said the lamp was broken. Nobody had mended it, he added.", "Nobody had mended it", ""),
        ('Minister Ada Moran came.\n\nA cleaner said two beds were empty. "The roof leaks," she said.', "The roof leaks", ""),
        ("Colonel Ivo Haas left. One of the drivers said the bus was full. He had counted 60 people, he said.", "had counted 60", ""),
        # Near misses: somebody named since, nothing that could be he, and words of long before.
        ("A miner said the lamp was broken. Governor Ivo Haas denied it. Nobody had complained, he said.", "Nobody had complained", "Ivo Haas"),
        ("Colonel Ivo Haas came. A letter said the pump was dead. He said it was false.", "it was false", "Ivo Haas"),
        ('Minister Ada Moran came. A cleaner had told this paper of a leak. "The roof is new," she said.', "The roof is new", "Ada Moran"),
    ],
)
def test_he_and_she_are_the_nameless_one_who_spoke_last(text, words, name):
    statement, actor = speaking(text, words)
    assert name in actor.get("name", "") and official(statement, actor) == bool(name)
