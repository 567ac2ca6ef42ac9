"""The figures of one document as rows: in whose words each stands, of what time it is, at which hour it was told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..language.parsing import Paragraph
from ..language.spans import Span
from ..tables import identify
from .documents import Document
from .hours import told_at
from .numbers import Quantity, quantities
from .periods import Sentence, period
from .tabled import headings

_DENIED = re.compile(r"\b(?:not|rather than|instead of)\s+\Z", re.I)


def quantified(document: Document, parsed: list[Paragraph], units, spoken: dict, dated: dict, continues: dict, locate) -> list[dict]:
    """A row a figure of a document.

    Parameters
    ----------
    spoken : by sentence id, the statements that reach into it, as (start, end, statement id).
    dated : by sentence id, its dates, as (start, end, date).
    continues : the statement that a stretch of a split quotation goes on with.
    locate : the row of the sentence at an offset.
    """
    found = [(p, q, locate(q.span.start)) for p in parsed for q in quantities(p, units)]
    beside: dict[str, list[Span]] = {}
    for _, q, s in found:
        beside.setdefault(s["sentence_id"], []).extend([q.span] if q.role == "quantity" else [])
    told = {
        s["sentence_id"]: Sentence(s["text"], s["start"], tuple(beside[s["sentence_id"]]), tuple(dated.get(s["sentence_id"], ())), document.published)
        for _, _, s in found
    }
    heading = headings(document.raw)
    return [_figure(document, p, q, spoken, told[s["sentence_id"]], s["sentence_id"], continues) | _under(heading(q.span.start)) for p, q, s in found]


def _under(heading: str) -> dict:
    """What the heading of a table says that the numbers of its rows are of."""
    return {"named": heading, "renamed": True} if heading else {}


def _figure(document: Document, paragraph: Paragraph, q: Quantity, spoken: dict, told: Sentence, sentence: str, continues: dict) -> dict:
    heard = spoken.get(sentence, ())
    # "2,500 and not 10,000": whoever turns a number down does not claim it.
    within = "" if _DENIED.search(document.raw, max(0, q.span.start - 16), q.span.start) else _within(q.span.start, q.span.end, heard)
    voice = "attributed" if within else "heading" if paragraph.kind in ("title", "heading") else "narrator"
    return {
        "figure_id": identify("f", document.source_id, q.span.start, q.span.end),
        "source_id": document.source_id,
        "sentence_id": sentence,
        "statement_id": within,
        "voice": voice,
        "start": q.span.start,
        "end": q.span.end,
        "text": q.span.of(document.raw),
        "role": q.role,
        "value": q.value,
        "bound": q.bound,
        "lower": q.lower,
        "upper": q.upper,
        "unit": _unit(q),
        "currency": q.currency or "",
        "change": q.change,
        "counted": q.counted or "",
        "of": q.of or "",
        "predicate": q.predicate or "",
        "around": q.around,
        "named": q.named,
        "bearer": q.bearer,
        "coins": q.coins,
        "renamed": bool(q.named and q.counted and not q.coins),
        "told_at": told_at(*_parts(q.span, told, heard)),
        **period(q.span, told, [d for d in told.dated if _told_together(_within(d[0], d[1], heard), within, continues)]),
    }


def _unit(q: Quantity) -> str:
    """The unit, with what it is a rate of: "tonne per day", "per day" for a count."""
    return f"{q.unit or ''} per {q.per}".strip() if q.per else q.unit or ""


def _within(start: int, end: int, heard: Iterable[tuple[int, int, str]]) -> str:
    """The id of the innermost statement that holds a span, if any."""
    return min(((b - a, i) for a, b, i in heard if a <= start and end <= b), default=(0, ""))[1]


def _told_together(one: str, other: str, continues: Mapping[str, str]) -> bool:
    """Whether two spans stand in one statement, in the stretches of one split quotation, or both in none.

    "The minister said on Monday that 40 firms had asked": the Monday is the day of telling and says nothing of the firms.
    """
    return one == other or bool(one and other) and (continues.get(one) == other or continues.get(other) == one)


def _parts(figure: Span, told: Sentence, heard: Iterable[tuple[int, int, str]]) -> tuple[str, str]:
    """What the sentence of a figure says around the statement that holds it, and inside it."""
    within = min(((a, b) for a, b, _ in heard if a <= figure.start and figure.end <= b), key=lambda s: s[1] - s[0], default=None)
    if within is None:
        return told.text, ""
    first, last = max(within[0] - told.start, 0), within[1] - told.start
    return f"{told.text[:first]} ; {told.text[last:]}", told.text[first:last]
