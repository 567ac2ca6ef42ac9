"""The documents of a corpus as they are read: a source with its kept passages, and the pieces of it that are parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ..language.spans import Span

# Longer pieces are cut at a space: the parser refuses a million characters, and memory grows with the piece.
LONGEST = 50_000

# The domain that a web or mail address ends with: "www.gov.kz/memleket", "press@example.co.ke".
_DOMAIN = re.compile(r"(?:https?://|www\.|@)[\w.-]*\.([a-z]{2})(?=[/:,;)>\s]|\.?\s|\.?\Z)")
# Domains of countries that sites of any country have for their sound, and the one that is no code.
_FOR_SOUND = frozenset(("tv", "io", "co", "me", "ai", "fm", "am", "ly", "to", "cc", "ws", "gg", "la", "ac", "su", "is", "in"))
_OTHERWISE = {"uk": "GB"}


@dataclass(frozen=True)
class Document:
    """A source with its raw text and the kept passages of it, in order, each with its kind and id.

    `dateline` is where it says it was written, `section` the line above it that says under what the paper keeps it ("Home > Tunisia"),
    `country` the code of the paper's own country where the register or its address gives it, of a release also an address printed in it.
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
    section: str = ""


def documents(sources: pd.DataFrame, passages: pd.DataFrame, texts: Mapping[str, str]) -> Iterator[Document]:
    """The documents of a corpus, in the order of their ids."""
    datelines = passages[passages["kind"] == "dateline"].groupby("source_id")["text"].first().to_dict()
    sections = passages[passages["rule_id"] == "breadcrumb"].groupby("source_id")["text"].first().to_dict()
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
            source.country or domain(f"{getattr(source, 'url', '')}\n{texts[source.source_id] if source.genre == 'official' else ''}\n"),
            sections.get(source.source_id, ""),
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


def domain(addresses: str) -> str:
    """The country whose domain all addresses have that have a country's: "https://www.gov.kz/..." is Kazakhstan's."""
    found = {ending for ending in _DOMAIN.findall(addresses) if ending not in _FOR_SOUND}
    code = next(iter(found)) if len(found) == 1 else ""
    return _OTHERWISE.get(code, code.upper())
