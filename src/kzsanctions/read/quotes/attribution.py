"""Turn drafts into attributions: token ranges and stretches of a paragraph into spans of the raw text."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...language.clauses import Clauses
from ...language.parsing import Paragraph
from ...language.spans import Span, spanned, trim
from .complements import telling_start
from .draft import Draft, Stretch
from .quotations import Quotation


@dataclass(frozen=True)
class Attribution:
    """One cue with its source and content; all spans are in the raw text.

    `content` holds the unbroken stretches in order, `quote_types` one of direct, mixed, indirect for each.
    `speaker` is the wording next to the cue (a name, an office, a pronoun), or the nearest wording it goes on from where
    the quotation has no cue of its own; `speaker_basis` says which, as far as grammar tells.
    `clause` is the attributing clause without its content: the time of speaking is read there.
    `parent` is the index of the attribution this one is nested in, `continues` that of the one it goes on from.
    `background` marks what is told to have been said often or for long ("has repeatedly accused"), which no day is.
    `asides` are the relative clauses and participles in that clause, whose times are not that of speaking.
    `framed` says that the wording alone attributes, so that it holds only where the speaker is somebody.
    `relative` is the "who", or the paper, that stands between the cue and its speaker; `noun` marks a cue such as "his claim that".
    """

    content: tuple[Span, ...]
    quote_types: tuple[str, ...]
    cue: Span | None
    cue_class: str
    speaker: Span | None
    speaker_basis: str
    clause: Span | None = None
    addressee: Span | None = None
    via: tuple[Span, ...] = ()
    parent: int | None = None
    speech: bool = True
    continues: int | None = None
    relative: Span | None = None
    noun: bool = False
    asides: tuple[Span, ...] = ()
    background: bool = False
    framed: bool = False


_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "him", "her", "them", "who", "his", "their", "its", "this", "that", "these", "those"))
_LEADING = " \t\r\n,;:.-\u2013\u2014"
_TRAILING = _LEADING.replace(".", "")
_HYPHEN = re.compile(r"(?<![\w-])[^\W\d_]+-\Z")
_MARKS = '"\u201c\u201d\u201e\u00ab\u00bb'
_OFTEN = frozenset(("repeatedly", "long", "often", "always", "consistently", "previously", "frequently", "routinely", "persistently"))
# What such a word brings is another time than that of speaking: "compared with his trip in January".
_TERMS = frozenset(("until", "till", "since", "from"))
_COMPARES = frozenset(("compared", "than", "since", "unlike"))
# An earlier event, where it is told by its month.
_AFTER = frozenset(("after", "following", "before", "until"))
_MONTHS = frozenset(m.lower() for m in calendar.month_name if m)
_DAYS = frozenset(d.lower() for d in calendar.day_name)
# In the first words of a sentence its asides are looked for.
_LONGEST = 120


def placed(paragraph: Paragraph, c: Clauses, marks, found: Sequence[Draft], offset: int) -> list[Attribution]:
    """Attributions of a paragraph as spans of the raw text; `offset` is the index the first of them will have."""
    kept = [f for f in found if any(tidy(paragraph, a, b, marks) for a, b in f.stretches)]
    place = {f.at: offset + k for k, f in enumerate(kept)}
    return [placed_one(paragraph, c, marks, f, place) for f in kept]


def placed_one(paragraph: Paragraph, c: Clauses, marks, f: Draft, place: dict[int, int]) -> Attribution:
    """One draft as an attribution; `place` gives the index of each draft by its cue."""
    content = tuple(s for s in (tidy(paragraph, a, b, marks) for a, b in _telling(c, f)) if s is not None)
    kinds = tuple("direct" if f.unmarked else quote_type(s.shift(-paragraph.start), marks, paragraph.text) for s in content)
    at = lambda tokens: None if tokens is None else Span(paragraph.start + c.start[tokens[0]], paragraph.start + c.end[tokens[1]])
    return Attribution(
        content,
        kinds,
        at(f.cue),
        f.cue_class,
        at(f.speaker),
        _basis(c, f.speaker),
        _clause(paragraph, c, f, content),
        at(f.addressee),
        tuple(dict.fromkeys(map(at, f.via))),
        place.get(f.inside),
        f.speech,
        None,
        at(None if f.relative is None else (f.relative, f.relative)),
        c.tag[f.at][:2] == "NN",
        tuple(_asides(paragraph, c, f)),
        _background(c, f),
        f.framed,
    )


def _asides(paragraph: Paragraph, c: Clauses, f: Draft) -> Iterator[Span]:
    """What the sentence tells of a noun and not of the saying: "the envoy, who arrived on Monday, said", "asked of a list printed in May"."""
    begin, end = c.bounds[c.sentence[f.at]]
    speaker = range(f.speaker[0], f.speaker[1] + 1) if f.speaker is not None else range(0)
    i = begin
    while i < min(end, begin + _LONGEST):
        earlier = c.dep[i] == "prep" and (c.word[i] in _COMPARES or c.word[i] in _AFTER and _of_a_month(c, i))
        held = i in speaker and c.dep[i] == "prep" and c.word[i] in _TERMS  # "the head of the agency until May 2019, said"
        if (earlier or held or c.dep[i] in ("relcl", "acl")) and not c.within(f.at, i) and c.right(i) > i:
            yield Span(paragraph.start + c.start[c.left(i)], paragraph.start + c.end[c.right(i)])
            i = max(i, c.right(i))
        i += 1


def _background(c: Clauses, f: Draft) -> bool:
    """Whether something is told to have been said before or again and again: "has repeatedly accused", "had long denied"."""
    helpers = list(c.all(f.at, "aux")) if c.tag[f.at][0] == "V" else []
    perfect = any(c.word[a] in ("has", "have", "had") for a in helpers)
    return perfect and any(c.word[a] in _OFTEN for a in c.all(f.at, "advmod", "npadvmod"))


def _of_a_month(c: Clauses, i: int) -> bool:
    """Whether a phrase of time names a month and no day: "after a visit in February", not "after talks on Monday"."""
    words = c.word[i : c.right(i) + 1]
    return any(w in _MONTHS for w in words) and not any(w in _DAYS or w.isdigit() for w in words)


def _telling(c: Clauses, f: Draft) -> Sequence[Stretch]:
    """The stretches, the first of them from its verb on where the verb carries the denial or judgement."""
    start = telling_start(c, f)
    if start is None or not f.stretches or f.stretches[0][0] < c.end[f.at]:
        return f.stretches
    return ((c.start[start], f.stretches[0][1]), *f.stretches[1:])


def _clause(paragraph: Paragraph, c: Clauses, f: Draft, content: Sequence[Span]) -> Span | None:
    """The part of the sentence around the cue that is not content."""
    begin, end = c.bounds[c.sentence[f.at]]
    low, high = paragraph.start + c.start[begin], paragraph.start + c.end[end - 1]
    at = paragraph.start + c.start[f.at]
    for s in content:
        if s.start <= at < s.end:
            continue
        if s.end <= at:
            low = max(low, s.end)
        elif s.start > at:
            high = min(high, s.start)
    return _trimmed(paragraph, spanned(low, high))


def _trimmed(paragraph: Paragraph, span: Span | None) -> Span | None:
    inner = span and trim(paragraph.text, span.shift(-paragraph.start), _LEADING + _MARKS)
    return inner and inner.shift(paragraph.start)


def quote_type(span: Span, marks: Sequence[Quotation], text: str) -> str:
    """direct where (nearly) all letters stand in quotation marks, indirect where none do."""
    letters = sum(ch.isalnum() for ch in span.of(text))
    inside = 0
    for q in marks:
        if q.inside is None and q.span.overlaps(span):
            inside += sum(ch.isalnum() for ch in text[max(q.span.start, span.start) : min(q.span.end, span.end)])
    share = inside / letters if letters else 0
    return "direct" if share >= 0.95 else "indirect" if share <= 0.05 else "mixed"


def tidy(paragraph: Paragraph, start: int, end: int, marks: Sequence[Quotation]) -> Span | None:
    """A stretch in the raw text without white space and stray punctuation around it, and without the marks where it is one whole quotation."""
    if start >= end:
        return None
    span = Span(start, end)
    whole = next((q for q in marks if q.inside is None and q.outer.start <= span.start and span.end <= q.outer.end), None)
    if whole is not None:
        inner = spanned(max(span.start, whole.span.start), min(span.end, whole.span.end))
        inner = inner and trim(paragraph.text, inner)
        return inner and inner.shift(paragraph.start)
    piece = span.of(paragraph.text)
    start = span.start + len(piece) - len(piece.lstrip(_LEADING))
    if _HYPHEN.search(paragraph.text, max(0, start - 16), start) and paragraph.text[start : start + 1].isalnum():
        # The parse cut a word at its hyphen: "re-exports", "ex-minister".
        start = _HYPHEN.search(paragraph.text, max(0, start - 16), start).start()
    kept = spanned(start, span.start + len(piece.rstrip(_TRAILING)))
    return kept and kept.shift(paragraph.start)


def _basis(c: Clauses, speaker: tuple[int, int] | None) -> str:
    if speaker is None:
        return "unnamed"
    first, last = speaker
    if first == last and c.word[first] in _PRONOUNS:
        return "pronoun"
    return "named" if any(c.tag[i] in ("NNP", "NNPS") for i in range(first, last + 1)) else "title"
