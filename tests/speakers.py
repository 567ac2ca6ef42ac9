"""Statements of texts with their speakers, read to the end of the step: what tests of who speaks ask."""

from datetime import date

import pandas as pd

from kzsanctions.codebook import Codebook
from kzsanctions.language.spans import paragraphs
from kzsanctions.read import actors, extract, statements
from kzsanctions.read.documents import Document

BOOK = Codebook()
DAY = date(2024, 3, 6)


def document(text, number=0, day=DAY, country="", title=""):
    """A text of the Alder Post as the step reads it; `title` is its first paragraph where that is a headline."""
    passages = tuple((s, "title" if title and not i else "body", f"p_{i}") for i, s in enumerate(paragraphs(text)))
    return Document(f"s_{number}", text, "media", "Alder Post", "en", (day, day), passages, "", country)


def told(*texts, country="", days=(DAY,)):
    """Every statement of some texts with its speaker's row and whether it is an official's."""
    days = [days[min(k, len(days) - 1)] for k in range(len(texts))]
    documents = [document(text, k, day, country) for k, (text, day) in enumerate(zip(texts, days))]
    found = extract.corpus(extract.rows(d, BOOK) for d in documents)
    sources = pd.DataFrame(
        [{"source_id": d.source_id, "publisher": d.publisher, "genre": d.genre, "published_from": str(d.published[0])} for d in documents]
    )
    who, mentions, publishers = actors.build(found["mentions"], sources, BOOK.gazetteer, set(found["statements"].get("speaker_mention", ())))
    elsewhere = actors.holding_elsewhere(found["mentions"], mentions, who, sources, BOOK.gazetteer)
    said = statements.build(found["statements"], mentions, publishers, elsewhere)
    rows = {a["actor_id"]: a for a in who.to_dict("records")}
    return [(s, rows.get(s["speaker_id"], {})) for s in said.to_dict("records")]


def official(statement, actor):
    return bool(actor.get("official")) and statement["speaker_standing"] == "serving"


def speaking(text, words, **more):
    """The statement that holds some words, and its speaker."""
    start = text.index(words)
    return next((s, a) for s, a in told(text, **more) if s["start"] <= start and start + len(words) <= s["end"] + 1)
