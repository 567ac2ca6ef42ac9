"""Read one document: one parse gives its sentences, statements, mentions, figures, dates and propositions.

`extract` looks at no other document, so that the same function serves the notebook, a process pool and a cluster.
Who an actor is over the whole corpus is decided later, by `actors` and `statements`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

import pandas as pd

from ..language.clauses import FINITE
from ..language.detection import READ
from ..language.parsing import Paragraph, parse, unpacked
from ..language.spans import Span, trim
from ..tables import identify
from .carriers import handed_on, with_unnamed
from .dates import Date
from .days import as_spoken, hulls, told
from .documents import Document, pieces
from .names import Mention, home_of, mentions
from .numbers import Units
from .propositions import Proposition, propositions
from .quantified import quantified
from .quotes import Attribution, Clock, Speaker, attributions, interviewed, occasion, resolve, turns, unlabelled

_NOBODY = re.compile(r"(?:nobody|nothing|no one|none)\Z|(?:no|not one|not a single) \w", re.I)
# The number that opens a point of a list.
_POINT = re.compile(r"\d{1,2}[.)] ")


@dataclass(frozen=True)
class Found:
    """Rows read from one document; `mentions` and `statements` carry helper columns that `actors` and `statements` use up."""

    sentences: list[dict]
    statements: list[dict]
    mentions: list[dict]
    figures: list[dict]
    dates: list[dict]
    propositions: list[dict]


def corpus(found: Iterable[Mapping[str, Iterable[dict]]]) -> dict[str, pd.DataFrame]:
    """Put the rows of all documents together, a table a kind of row; of each document `rows` gives them."""
    rows: dict[str, list[dict]] = {field.name: [] for field in fields(Found)}
    for one in found:
        for name, more in one.items():
            rows[name].extend(more)
    return {name: pd.DataFrame(more) for name, more in rows.items()}


def rows(document: Document, book, parses: Iterable[bytes] | None = None) -> dict[str, list[dict]]:
    """What `extract` finds in a document, as rows by the kind of what they tell."""
    return vars(extract(document, book, parses))


def extract(document: Document, book, parses: Iterable[bytes] | None = None) -> Found:
    """Sentences, statements, mentions, figures, dates and propositions of one document.

    A text in a language that is not read gives no rows. `parses` are those of its pieces, where other processes made them.
    """
    if document.lang != READ:
        return Found([], [], [], [], [], [])
    titles = book.gazetteer.titles
    parsed = parse(document.raw, list(pieces(document)), titles, None if parses is None else unpacked(parses, titles))
    body = [p for p in parsed if p.kind == "body"]
    sentences = _sentences(document, parsed)
    locate = _locator(sentences)
    times = told(document, parsed, book.calendar)
    issued = document.genre == "official"
    named = mentions(document.raw, parsed, book.gazetteer, document.dateline, document.country, issued, document.publisher, document.section)
    said = turns(body, document.publisher, book.cues.labels) or unlabelled(body, named, document.publisher)
    heard = interviewed(attributions(document.raw, body, book.cues), said, named)
    heard = [_by_nobody(a, document.raw) for a in heard]
    if document.genre == "official":
        heard = [_of_issuer(_of_nobody(a), document.raw) for a in heard]
    named = with_unnamed(heard, named, document.raw, [p.start for p in parsed])
    speakers = resolve(document.raw, parsed, heard, named, book.gazetteer, document)
    who = [_mention(document, m) for m in named]
    statements = _statements(document, heard, speakers, who, times, locate, sentences)
    if document.genre == "official":
        statements += _publisher_speaks(document, body, heard, sentences, locate)
    spoken = _by_sentence(((s["start"], s["end"], s["statement_id"]) for s in statements), locate, sentences)
    continues = {s["statement_id"]: s["continues"] for s in statements}
    times = as_spoken(document, times, statements, book.calendar)
    dated = _by_sentence(hulls(document.raw, times), locate, sentences)
    days = sorted((span for span, _ in times), key=lambda span: span.start)
    told_of = lambda at: locate(at)["sentence_id"] in spoken
    return Found(
        [{k: v for k, v in s.items() if k != "kind"} for s in sentences],
        statements,
        who,
        quantified(document, parsed, _units(document, named, book), spoken, dated, continues, locate),
        [_date(document, span, d, locate) for span, d in times],
        [_told(document, p, spoken, locate) for b in body for p in propositions(b, _inside(b, days), told_of) if _heard(p, spoken, locate)],
    )


def _units(document: Document, named: Sequence[Mention], book) -> Units:
    """The units of a text, in the money of where it was printed, else written; an agency writes from everywhere for everybody."""
    written = home_of(document.dateline, book.gazetteer)
    told = {m.government for m in named} | {document.country, written}
    return book.units.of(told, document.country or ("" if document.genre == "agency" else written), document.raw)


def _inside(paragraph: Paragraph, spans: list[Span]) -> list[Span]:
    """The spans, given in the order of the text, that begin in a paragraph."""
    end = paragraph.start + len(paragraph.text)
    return spans[bisect_left(spans, paragraph.start, key=lambda s: s.start) : bisect_left(spans, end, key=lambda s: s.start)]


def _of_nobody(a: Attribution) -> Attribution:
    """In an official source "the claim that ... is false" reports nobody's claim: the sentence is the publisher's as a whole."""
    return replace(a, speech=False) if a.noun and a.speaker is None else a


def _of_issuer(a: Attribution, raw: str) -> Attribution:
    """A numbered point of an official list is the publisher's own, whoever the sentence before its colon speaks of."""
    return replace(a, speech=False) if a.content and _POINT.match(raw, a.content[0].start) else a


def _by_nobody(a: Attribution, raw: str) -> Attribution:
    """What nothing, nobody and "no service" say, threaten or promise is no statement; a subject inside the words told is not who speaks."""
    nobody = a.speaker is not None and _NOBODY.match(a.speaker.of(raw)) and not any(c.contains(a.speaker) for c in a.content)
    return replace(a, speech=False) if nobody else a


def _sentences(document: Document, parsed: list[Paragraph]) -> list[dict]:
    starts = [span.start for span, _, _ in document.passages]
    found = []
    for p in parsed:
        for sent in p.doc.sents:
            span = trim(document.raw, p.span(sent))
            if span is not None:
                passage = document.passages[bisect_right(starts, span.start) - 1][2]
                found.append(
                    {
                        "sentence_id": identify("n", document.source_id, span.start, span.end),
                        "source_id": document.source_id,
                        "passage_id": passage,
                        "start": span.start,
                        "end": span.end,
                        "text": span.of(document.raw),
                        "kind": p.kind,
                    }
                )
    return found


def _locator(sentences: list[dict]) -> Callable[[int], dict]:
    starts = [s["start"] for s in sentences]
    return lambda offset: sentences[max(0, bisect_right(starts, offset) - 1)]


def _mention(document: Document, m: Mention) -> dict:
    return {
        "mention_id": identify("m", document.source_id, m.span.start, m.span.end),
        "source_id": document.source_id,
        "start": m.span.start,
        "end": m.span.end,
        "text": m.span.of(document.raw),
        **{f.name: getattr(m, f.name) for f in fields(m) if f.name not in ("span", "text")},
    }


def _statements(document, heard: list[Attribution], speakers: list[Speaker], who: list[dict], times, locate, sentences) -> list[dict]:
    """A row a stretch of content; a stretch that goes on from another, or stands inside another report, names it."""
    outlets = sorted((m["start"], m["end"]) for m in who if m["kind"] == "outlet")
    clock = Clock(
        heard,
        [(span, d.date_from, d.date_to) for span, d in times],
        [Span(s["start"], s["end"]) for s in sentences],
        [(m["start"], _identity(m)) for m in who],
        document.published,
        document.raw,
    )
    around = [_around(a, heard) for a in heard]
    first_row: dict[int, str] = {}
    last_row: dict[int | None, str] = {}
    found: list[dict] = []
    for number, (attribution, speaker) in enumerate(zip(heard, speakers)):
        nameless = not speaker.someone if speaker.mention is None else who[speaker.mention]["kind"] == "group"
        nobody = attribution.framed and (nameless or around[number] is not None)
        if not attribution.speech or not attribution.content or nobody:
            continue
        cue = attribution.cue.of(document.raw) if attribution.cue else ""
        at = clock.tell(attribution, cue, _identity(who[speaker.mention]) if speaker.mention is not None else None)
        before = last_row.get(attribution.continues, "")
        for stretch, quote_type in zip(attribution.content, attribution.quote_types):
            row = {
                "statement_id": identify("t", document.source_id, stretch.start, stretch.end, speaker.text),
                "source_id": document.source_id,
                "sentence_id": locate(stretch.start)["sentence_id"],
                "start": stretch.start,
                "end": stretch.end,
                "content": stretch.of(document.raw),
                "quote_type": quote_type,
                "continues": before,
                "within": around[number],
                **_spanned("speaker", speaker.span, document.raw),
                "speaker_mention": who[speaker.mention]["mention_id"] if speaker.mention is not None else "",
                "speaker_basis": speaker.basis,
                "speaker_standing": speaker.standing,
                **_spanned("cue", attribution.cue, document.raw),
                "cue_class": attribution.cue_class,
                "via_spans": [(s.start, s.end) for s in handed_on(attribution, outlets, document.raw)],
                "stated_from": at.first or "",
                "stated_to": at.last or "",
                "stated_basis": at.basis,
                "occasion": occasion(attribution.clause.of(document.raw)) if attribution.clause else "",
            }
            first_row.setdefault(number, row["statement_id"])
            last_row[number] = before = row["statement_id"]
            found.append(row)
    # A report may come before the words that report it: "..., the mayor said, the agency wrote".
    return list({row["statement_id"]: row | {"within": first_row.get(row["within"], "")} for row in found}.values())


def _around(a: Attribution, heard: list[Attribution]) -> int | None:
    """The report an attribution stands in, if it holds any of its words: of two that name each other, one reports the other."""
    parent = None if a.parent is None else heard[a.parent]
    return a.parent if parent is not None and any(p.contains(c) for p in parent.content for c in a.content) else None


def _identity(mention: dict) -> tuple[str, ...]:
    """What tells one speaker of a document from another: the name, else office, body and government."""
    return (mention["name"],) if mention["name"] else (mention["office"], mention["organisation"], mention["government"])


def _spanned(name: str, span: Span | None, raw: str) -> dict:
    if span is None:
        return {f"{name}_start": None, f"{name}_end": None, ("cue" if name == "cue" else f"{name}_text"): ""}
    return {f"{name}_start": span.start, f"{name}_end": span.end, ("cue" if name == "cue" else f"{name}_text"): span.of(raw)}


def _publisher_speaks(document: Document, body, heard: list[Attribution], sentences: list[dict], locate) -> list[dict]:
    """In an official source each body sentence with no nearer speaker is an indirect statement by the publisher.

    A place and date, or a signature, says nothing.
    """
    finite = [Span(p.start + t.idx, p.start + t.idx + 1) for p in body for t in p.doc if t.tag_ in FINITE]
    taken = sorted([c for a in heard if a.speech for c in a.content] + [a.cue for a in heard if a.speech and a.cue])
    rows = []
    for s in sentences:
        span = Span(s["start"], s["end"])
        announces = s["text"].rstrip(" .:").endswith("the following")
        told = finite[bisect_left(finite, Span(span.start, span.start + 1)) : bisect_left(finite, Span(span.end, span.end + 1))]
        if s["kind"] != "body" or announces or not told or any(span.overlaps(t) for t in taken):
            continue
        rows.append(
            {
                "statement_id": identify("t", document.source_id, span.start, span.end, document.publisher),
                "source_id": document.source_id,
                "sentence_id": s["sentence_id"],
                "start": span.start,
                "end": span.end,
                "content": s["text"],
                "quote_type": "indirect",
                "continues": "",
                "within": "",
                **_spanned("speaker", None, document.raw),
                "speaker_mention": "",
                "speaker_basis": "publisher",
                "speaker_standing": "serving",
                **_spanned("cue", None, document.raw),
                "cue_class": "say",
                "via_spans": [],
                "stated_from": document.published[0],
                "stated_to": document.published[1],
                "stated_basis": "stated",
                "occasion": "",
            }
        )
    return rows


def _by_sentence(items: Iterable[tuple], locate, sentences: list[dict]) -> dict[str, list[tuple]]:
    """Items (start, end, what) by the id of every sentence they reach into."""
    number = {s["sentence_id"]: n for n, s in enumerate(sentences)}
    found: dict[str, list[tuple]] = {}
    for item in items:
        for n in range(number[locate(item[0])["sentence_id"]], number[locate(item[1] - 1)["sentence_id"]] + 1):
            found.setdefault(sentences[n]["sentence_id"], []).append(item)
    return found


def _date(document: Document, span: Span, d: Date, locate) -> dict:
    return {
        "date_id": identify("w", document.source_id, span.start, span.end),
        "source_id": document.source_id,
        "sentence_id": locate(span.start)["sentence_id"],
        "start": span.start,
        "end": span.end,
        "text": span.of(document.raw),
        "date_from": d.date_from or "",
        "date_to": d.date_to or "",
        "date_basis": d.date_basis,
    }


def _heard(p: Proposition, spoken: dict, locate) -> bool:
    """Whether a clause is told by somebody: only what is attributed can be set against what another says."""
    return any(a <= p.at < b for a, b, _ in spoken.get(locate(p.at)["sentence_id"], ()))


def _told(document: Document, p: Proposition, spoken: dict, locate) -> dict:
    return {
        "proposition_id": identify("o", document.source_id, p.span.start, p.span.end, p.at),
        "source_id": document.source_id,
        "sentence_id": locate(p.at)["sentence_id"],
        "start": p.span.start,
        "end": p.span.end,
        "text": p.span.of(document.raw),
        "predicate_start": p.at,
        "predicate": p.predicate,
        "negated": p.negated,
        "mode": p.mode,
        "tense": p.tense,
        "under": p.under,
        "under_start": p.under_at,
        "parts": " | ".join(map(str, p.parts)),
    }
