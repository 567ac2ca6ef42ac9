"""What a number that leaves its noun out takes it from: the count before it, or what the sentence before is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from .amount import Amount
from .carried import Quantity
from .phrases import TIMES, text_of
from .units import Units

_REACH = 260
_SENTENCE_END = re.compile(r"[.!?][\"\u201d\u2019)]* +(?=[A-Z\d\"\u201c\u2018])")


@dataclass(frozen=True)
class Place:
    """Where a number stands: its parse with its first and last token, its text, which begins at `base`, the figures before it."""

    doc: Doc
    first: int
    last: int
    text: str
    raw: str
    base: int
    amount: Amount
    found: list[Quantity]
    units: Units


def answers(at: Place) -> str:
    """The plural that the sentence before, or the clause before, is about: "Barns are what burnt. In Hollin nine were lost"."""
    sent = at.doc[at.first].sent
    start = at.doc[sent.start - 1].sent.start if sent.start else sent.start
    number = at.doc[at.first]
    things = [t for t in at.doc[start : at.first] if t.tag_ == "NNS" and t.dep_ in ("nsubj", "nsubjpass", "dobj")]
    if number.dep_ == "dobj":
        things = [t for t in things if t.head != number.head]  # "the guards questioned 28": who does so is not whom
    things = [t for t in things if t.dep_ != "dobj"] or things
    if number.dep_ == "dobj" and sent.start <= number.head.i < number.i:
        things = [t for t in things if t.i < sent.start]  # nor is it whoever the clause around it is of
    else:
        things = things or [t for t in at.doc[sent.start : at.first] if t.tag_ == "NNS" and t.lower_ not in at.units.words]
    return text_of(things[-1]) if things else ""


def as_before(at: Place, figure: Quantity) -> str:
    last = last_of(at, figure)
    return "" if last is None else said(last)


def scenic(doc: Doc, base: int, figure: Quantity) -> bool:
    """Whether what a figure counts only tells how or where the clause takes place: "40 shops in nine towns", "90 men backed by two jets"."""
    span = figure.counted_span
    held = doc.char_span(span.start - base, span.end - base) if span is not None else None
    return held is not None and held.root.dep_ == "pobj" and held.root.head.lower_ != "of"


# "In one night we lost 170": a count of nights is the time of what is told.
_TIMES = frozenset(form for time in TIMES for form in (time, f"{time}s"))


def told_of(doc: Doc, base: int, found: list[Quantity]) -> list[Quantity]:
    """The last figures of a paragraph, the nearest first; what only tells where a clause takes place stands behind what the clause counts there."""
    back = [q for q in found[:-6:-1] if q.unit or (q.counted or "").rpartition(" ")[2].lower() not in _TIMES][:4]
    for k in range(len(back) - 1):
        near, far = back[k], back[k + 1]
        if (
            near.role == "quantity"
            and not (near.unit or far.unit)
            and far.counted
            and far.counted_span != near.counted_span
            and scenic(doc, base, near)
        ):
            gap = doc.char_span(far.span.start - base, near.span.end - base, alignment_mode="expand")
            if not scenic(doc, base, far) and gap is not None and gap[0].sent == gap[-1].sent:
                back[k], back[k + 1] = far, near
    return back


def last_of(at: Place, figure: Quantity) -> Quantity | None:
    """The last figure of the same unit before a number, in its sentence or the one before."""
    for q in told_of(at.doc, at.base, at.found):
        between = at.text[q.span.end - at.base : figure.span.start - at.base]
        if len(between) > _REACH or len(_SENTENCE_END.findall(between)) > (2 if figure.unit is None else 1):
            return None
        if q.role == "quantity" and said(q) and _SHARES.get(q.unit, q.unit) == _SHARES.get(figure.unit, figure.unit):
            return q
    return None


# Points of a percentage differ from one.
_SHARES = {"percentage point": "percent", "basis point": "percent", "percent": "percent"}


def said(figure: Quantity) -> str:
    return figure.named or figure.counted or ""


def behind_it(at: Place, figure: Quantity) -> bool:
    """Whether what is counted stands right behind the number."""
    return figure.counted_span is not None and figure.counted_span.start == figure.span.end + 1
