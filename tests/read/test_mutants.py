"""A thousand damaged texts: nothing crashes, every span equals its slice, and one bad mark does not cost an article."""

import random
import re
from datetime import date
from pathlib import Path

import pytest
from speakers import told

from kzsanctions.codebook import Codebook
from kzsanctions.language.spans import Span, paragraphs
from kzsanctions.read.documents import LONGEST, Document
from kzsanctions.read.extract import extract

TEXTS = [p.read_text(encoding="utf-8") for p in sorted((Path(__file__).parents[1] / "fixtures/invented/texts").glob("*.txt"))]
BOOK = Codebook()
QUOTES = ['""', "“”", "«»", "„“", "‘’", "''", "``"]
LOOK_ALIKES = str.maketrans("aceopxACEOPX", "асеорхАСЕОРХ")


def swap_quotes(text, dice):
    pair = dice.choice(QUOTES)
    marks = iter(range(10_000))
    return re.sub(r'["“”«»]', lambda _: pair[next(marks) % 2], text)


def drop_marks(text, dice):
    return "".join(c for c in text if c not in '"“”«»‘’' or dice.random() > 0.3)


def double_spaces(text, dice):
    return "".join(c * 2 if c == " " and dice.random() < 0.2 else c for c in text)


def carriage_returns(text, dice):
    return text.replace("\n", "\r\n")


def merge_paragraphs(text, dice):
    return "".join(" " if c == "\n" and dice.random() < 0.5 else c for c in text)


def split_paragraphs(text, dice):
    return "".join("\n\n" if c == " " and dice.random() < 0.05 else c for c in text)


def look_alikes(text, dice):
    return "".join(c.translate(LOOK_ALIKES) if dice.random() < 0.05 else c for c in text)


def odd_characters(text, dice):
    return "".join(c + dice.choice("\u200b\u00a0\u00ad🚢\ufeff") if dice.random() < 0.02 else c for c in text)


def cut_anywhere(text, dice):
    start = dice.randrange(len(text))
    return text[start : start + dice.randrange(1, 400)]


MUTATIONS = [swap_quotes, drop_marks, double_spaces, carriage_returns, merge_paragraphs, split_paragraphs, look_alikes, odd_characters, cut_anywhere]


def mutant(number):
    """A piece of about four hundred characters of one text with one to three kinds of damage; the same for the same number."""
    dice = random.Random(number)
    text = TEXTS[number % len(TEXTS)]
    start = dice.randrange(max(1, len(text) - 400))
    piece = text[start : start + 400]
    for mutate in dice.sample(MUTATIONS, dice.randint(1, 3)):
        piece = mutate(piece, dice) or " "
    return piece


def document(text, genre="media"):
    spans = [(span, "body", f"p_{span.start}") for span in paragraphs(text)]
    return Document("s_1", text, genre, "Invented News", "en", (date(2024, 4, 18), date(2024, 4, 19)), tuple(spans))


def spans(row):
    for start, end, text in (
        ("start", "end", "content"),
        ("start", "end", "text"),
        ("speaker_start", "speaker_end", "speaker_text"),
        ("cue_start", "cue_end", "cue"),
    ):
        if text in row and row.get(start) is not None:
            yield row[start], row[end], row[text]


@pytest.mark.parametrize("block", range(20))
def test_mutants_are_read_without_a_crash_and_every_span_equals_its_slice(block):
    for number in range(block * 50, block * 50 + 50):
        text = mutant(number)
        found = extract(document(text, "official" if number % 5 == 0 else "media"), BOOK)
        for kind, rows in vars(found).items():
            for row in rows:
                assert all(text[a:b] == words and a < b for a, b, words in spans(row)), (number, kind, row)
        assert len({s["statement_id"] for s in found.statements}) == len(found.statements)


FIXTURES = [p for p in sorted((Path(__file__).parents[1] / "fixtures").glob("*/texts/*.txt"))]


@pytest.mark.parametrize("path", FIXTURES)
def test_every_fixture_is_read_without_an_empty_span(path):
    text = path.read_text(encoding="utf-8")
    found = extract(document(text), BOOK)
    for rows in vars(found).values():
        for row in rows:
            assert all(text[a:b] == words and a < b for a, b, words in spans(row)), row


def test_a_speaker_after_a_list_of_places_does_not_end_before_it_starts():
    text = "Officials counted nine camps, one of them in a valley, which it previously had said was closed."
    for row in extract(document(text), BOOK).statements:
        assert all(a < b for a, b, _ in spans(row))


SPOKEN = "“We have not stopped a single lorry,” the transport minister, Ada Example, said on Monday.\n"


@pytest.mark.parametrize("stray", ["«", "“", '"', "»", "‘", "„", "``", '"“«'])
def test_one_stray_mark_costs_one_paragraph_and_not_the_article(stray):
    text = f"The road{stray} was closed in the morning, drivers said.\n" + SPOKEN * 1
    contents = [s["content"] for s in extract(document(text), BOOK).statements]
    assert any("We have not stopped a single lorry" in c for c in contents)


def test_a_paragraph_longer_than_the_parser_takes_is_read_in_pieces():
    text = ("The minister said on Monday that the border was open. " * 1000).strip()
    found = extract(document(text), BOOK)
    assert len(text) > LONGEST and len(found.statements) > 970
    assert all(text[s["start"] : s["end"]] == s["content"] for s in found.statements)
    assert Span(0, len(text)).contains(Span(found.sentences[-1]["start"], found.sentences[-1]["end"]))


def test_a_text_may_end_behind_two_numbers():
    assert told("106 20 of") == told("Three 767") == []
