"""Predict the attributions of benchmark articles, in the form their scorer reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..codebook import load_part
from ..language.parsing import Paragraph, parse
from ..language.spans import Span, paragraphs
from ..read.names.gazetteer import abbreviated_titles
from ..read.quotes.attributions import Attribution, attributions
from ..read.quotes.cues import read_cues


def predict(rows: Iterable[dict], codebook_folder: Path) -> list[dict]:
    """`{doc_id, quotes: [{content, speaker, cue}]}` for each `{doc_id, text}`; spans are [start, end] pairs."""
    cues = read_cues(load_part(codebook_folder, "cues"), load_part(codebook_folder, "words"))
    titles = abbreviated_titles(load_part(codebook_folder, "offices"))
    return [{"doc_id": row["doc_id"], "quotes": as_rows(row["text"], attributions(row["text"], parsed(row["text"], titles), cues))} for row in rows]


def parsed(text: str, titles: tuple[str, ...] = ()) -> list[Paragraph]:
    return parse(text, [(span, "body") for span in paragraphs(text)], titles)


def as_rows(text: str, found: list[Attribution]) -> list[dict]:
    """Quotations that go on without a cue are joined to the attribution they go on from, and what is said inside a quotation
    in marks is left out, as the benchmark's annotators did."""
    quotes = [
        {
            "content": [_pair(_with_that(text, _after_cue(s, a.cue))) for s in a.content],
            "speaker": [_pair(s) for s in (a.speaker, a.relative) if s] or None,
            "cue": a.cue and [_pair(a.cue)],
        }
        for a in found
    ]
    for a, q in zip(found, quotes):
        if a.continues is not None:
            quotes[a.continues]["content"] += q["content"]
    return [q for a, q in zip(found, quotes) if a.continues is None and not _inside_quotation(a, found)]


def _inside_quotation(a: Attribution, found: list[Attribution]) -> bool:
    around = found[a.parent] if a.parent is not None else None
    return around is not None and any(s.contains(a.cue) and kind == "direct" for s, kind in zip(around.content, around.quote_types))


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _after_cue(span: Span, cue: Span | None) -> Span:
    """Content that begins with its verb, without it: the benchmark keeps cue and content apart."""
    return Span(cue.end, span.end) if cue is not None and span.start <= cue.start and cue.end < span.end else span


def _with_that(text: str, span: Span) -> Span:
    return Span(span.start - 5, span.end) if text[max(0, span.start - 5) : span.start].lower() == "that " else span
