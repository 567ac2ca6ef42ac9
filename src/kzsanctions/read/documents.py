"""The documents of a corpus as they are read: a source with its kept passages, and the pieces of it that are parsed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ..language.spans import Span

# Longer pieces are cut at a space: the parser refuses a million characters, and memory grows with the piece.
LONGEST = 50_000


@dataclass(frozen=True)
class Document:
    """A source with its raw text and the kept passages of it, in order, each with its kind and id.

    `dateline` is where it says it was written, `country` the code of the paper's own country where the register gives it.
    """

    source_id: str
    raw: str
    genre: str
    publisher: str
    lang: str
    published: tuple[date, date]
    passages: tuple[tuple[Span, str, str], ...]
    dateline: str = ""
    country: str = ""


def documents(sources: pd.DataFrame, passages: pd.DataFrame, texts: Mapping[str, str]) -> Iterator[Document]:
    """The documents of a corpus, in the order of their ids."""
    datelines = passages[passages["kind"] == "dateline"].groupby("source_id")["text"].first().to_dict()
    kept = {s: rows for s, rows in passages[passages["kept"]].sort_values("start").groupby("source_id")}
    for source in sources.sort_values("source_id").itertuples():
        rows = kept.get(source.source_id)
        yield Document(
            source.source_id,
            texts[source.source_id],
            source.genre,
            source.publisher,
            source.lang,
            (date.fromisoformat(source.published_from), date.fromisoformat(source.published_to)),
            () if rows is None else tuple((Span(int(p.start), int(p.end)), p.kind, p.passage_id) for p in rows.itertuples() if p.start < p.end),
            datelines.get(source.source_id, ""),
            source.country,
        )


def pieces(document: Document) -> Iterator[tuple[Span, str]]:
    """Kept passages as pieces to parse: empty ones are left out, very long ones are cut."""
    for span, kind, _ in document.passages:
        while len(span) > LONGEST:
            cut = max(document.raw.rfind(mark, span.start, span.start + LONGEST) for mark in (". ", " ", "\n"))
            cut = cut + 1 if cut > span.start else span.start + LONGEST
            yield Span(span.start, cut), kind
            span = Span(cut, span.end)
        yield span, kind
