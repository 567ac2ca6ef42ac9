"""Settle quotations that found no cue: they go on from one before, or are left for the text to give a speaker."""

from __future__ import annotations

from dataclasses import replace

from ...language.clauses import FINITE, Clauses
from .draft import Draft, Drafts, Prose, hosts
from .quotations import Quotation

# What a sentence opens with that says what it is about.
_ABOUT = frozenset((("as", "for"), ("as", "to"), ("as", "regards"), ("with", "regard"), ("concerning", "the"), ("regarding", "the")))


def without_cue(p: Prose, drafts: Drafts) -> Drafts:
    """Give quotations that read as statements to the attribution they go on from; those without one are `loose`."""
    loose = []
    for k in p.outer:
        topic = k not in drafts.taken and on_a_topic(p, drafts.clauses, k)
        if k in drafts.taken or not topic and not reads_as_statement(p.text, p.marks[k]):
            continue
        host = _host(drafts.clauses, drafts, p.marks[k])
        if host is None:
            loose.extend(() if topic else (k,))
        else:
            drafts = drafts.having(host.adding(p.marks[k].span.start, p.marks[k].span.end))
    return replace(drafts, loose=tuple(loose))


def reads_as_statement(text: str, q: Quotation) -> bool:
    """A quotation that is a sentence of its own, not a name or a doubted word."""
    before, inner = text[: q.outer.start].rstrip(), q.span.of(text)
    starts = not before or before[-1] in '.!?:\u2026"\u201d\u00bb'
    if q.style == "single" and inner.count(" ") < 4:
        return False
    tail = text[q.outer.end : q.outer.end + 2].strip()
    if inner[-1:] not in ".!?,\u2026-\u2014\u2019'" and tail and tail[0] not in ".!?,;" and q.closed:
        return False
    return starts and (inner[:1].isupper() or not inner[:1].isalpha()) and (inner.count(" ") >= 2 or inner[-1:] in ".!?")


def on_a_topic(p: Prose, c: Clauses, k: int) -> bool:
    """Whether nothing but what it is about stands before a quotation that is a clause and ends its sentence: As for the seal, “it is a copy”."""
    first = p.quoted.index(k) if k in p.quoted else 0
    begin, end = next(((b, e) for b, e in p.sentences if b <= first < e), (0, 0))
    led = begin + 2 < first and c.word[first - 1] == "," and (c.word[begin], c.word[begin + 1]) in _ABOUT
    ends = all(p.quoted[i] == k or not c.word[i][0].isalnum() for i in range(first, end))
    return led and ends and not any(c.tag[i] in FINITE for i in range(begin, first)) and any(c.tag[i] in FINITE for i in range(first, end))


def _host(c: Clauses, drafts: Drafts, q: Quotation) -> Draft | None:
    """The attribution before a quotation: in the nearest sentence that has one, that of a quotation before others."""
    before = [f for f in drafts.at.values() if hosts(c, f) and c.start[f.cue[0]] < q.outer.start]
    if not before:
        return None
    nearest = max(c.sentence[f.at] for f in before)
    here = [f for f in before if c.sentence[f.at] == nearest]
    return min(here, key=lambda f: (f.frame != "quotation", f.frame in ("object", "preposition"), f.cue))
