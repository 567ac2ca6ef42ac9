"""Passages cover the raw text exactly, whatever the rules say of them."""

import pandas as pd
import pytest

from kzsanctions.clean import passages
from kzsanctions.codebook import Codebook
from kzsanctions.read.documents import documents
from kzsanctions.tables import frame

PAGE = """Home | News | Contact
Ministry denies ban
The ministry said on Monday that it had not stopped a single export licence, and that nobody had asked it to.
Its spokesman added that the rules of the year before would stay in force until the summer.
Share this: Facebook | X
"""
SOURCES = frame("sources", [{"source_id": "s_1", "publisher": "Invented News", "title": "Ministry denies ban"}])


def built(text):
    return passages.build(SOURCES, {"s_1": text}, Codebook().cleaning)


@pytest.mark.parametrize("text", [PAGE, PAGE.replace("\n", "\r\n"), PAGE.strip(), "\n\n" + PAGE, "One line.", " "])
def test_pieces_concatenate_to_the_text(text):
    made = built(text).sort_values("start")
    assert "".join(made["text"]) == text
    assert list(made["start"][1:]) == list(made["end"][:-1])


def test_the_article_is_kept_and_the_page_is_not():
    made = built(PAGE)
    assert list(made[made["kept"]].sort_values("start")["kind"]) == ["title", "body", "body"]
    assert set(made[~made["kept"]]["kind"]) == {"navigation", "widget", "blank"}


def test_every_piece_names_the_rule_that_decided():
    assert (built(PAGE)["rule_id"] != "").all()


def test_what_was_left_out_is_counted_and_shown_longest_first():
    made = built(PAGE)
    counted = passages.counted(made)
    assert counted["chars"].sum() == len(PAGE)
    longest = passages.longest_removed(made, 2)
    assert list(longest["text"]) == ["Share this: Facebook | X", "Home | News | Contact"]


@pytest.mark.parametrize("dateline", ["LUSAKA: ", "LUSAKA, May 3 (Invented Wire) - ", ""])
def test_a_document_knows_where_it_was_written(dateline):
    text = PAGE.replace("The ministry said", dateline + "The ministry said")
    sources = pd.DataFrame(
        [
            {
                "source_id": "s_1",
                "publisher": "Invented News",
                "genre": "media",
                "lang": "en",
                "country": "",
                "published_from": "2024-05-03",
                "published_to": "2024-05-03",
            }
        ]
    )
    (document,) = documents(sources, built(text), {"s_1": text})
    assert document.dateline == dateline.rstrip()
