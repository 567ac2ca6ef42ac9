"""Hear on where a report goes on: with another "that" behind a semicolon or full stop ("said that A; that B; and that C. And that D"),
or behind the words that attribute it ("A, the mayor insists; B"; "A, the envoy reported by phone: two lamps, some straw")."""

from __future__ import annotations

from ...language.clauses import FINITE, Clauses
from .draft import Draft, Drafts, Prose

_JOINS = frozenset(("and", "but", "or"))
_SHORTEST = 3
# The farthest a semicolon or colon stands from the words that attribute, with to whom, when and by what means between.
_ASIDE = 12


def going_on(p: Prose, drafts: Drafts) -> Drafts:
    """Add to a report in a clause the that-clauses that go on from it, none of which holds a report of its own."""
    c = drafts.clauses
    for f in sorted(drafts.at.values(), key=lambda f: f.cue):
        if f.frame == "clause" and f.speech and f.speaker is not None and f.stretches and f.inside is None:
            drafts = drafts.having(_behind_cue(p, c, _longer(p, c, f, drafts), drafts))
    return drafts


def _behind_cue(p: Prose, c: Clauses, f: Draft, drafts: Drafts) -> Draft:
    """A report that stands before its cue and speaker, with what a semicolon or colon behind these goes on with to the end of the sentence."""
    last = max(f.cue[1], f.speaker[1])
    first = min(f.cue[0], f.speaker[0])
    if f.stretches[-1][1] > c.start[first] or any(p.quoted[i] >= 0 for i in range(_sentence_start(p, first), last + 1)):
        return f
    at = next((i for i in range(last + 1, min(len(c), last + 1 + _ASIDE)) if c.word[i] in (";", ":", ".", "!", "?") or p.quoted[i] >= 0), None)
    if at is None or c.word[at] not in (";", ":") or any(c.tag[i] in FINITE for i in range(last + 1, at)):
        return f
    stop = next((i for i in range(at + 1, len(c)) if c.word[i] in (".", "!", "?") and (i + 1 == len(c) or c.start[i + 1] > c.end[i])), len(c))
    told = any(c.tag[i] in FINITE for i in range(at + 1, stop)) or c.word[at] == ":"
    told = told and not any(c.tag[i] in FINITE and c.word[i] in p.cues.verbs.keys() | p.cues.differs for i in range(at + 1, stop))
    free = all(p.quoted[i] < 0 for i in range(at, stop)) and not any(at < g.at < stop and g.speech and g.stretches for g in drafts.at.values())
    return f.adding(c.start[at + 1], c.end[stop - 1]) if told and free and stop - at > _SHORTEST else f


def _sentence_start(p: Prose, token: int) -> int:
    """Where the sentence of a token begins."""
    return next((begin for begin, end in p.sentences if begin <= token < end), token)


def _longer(p: Prose, c: Clauses, f: Draft, drafts: Drafts) -> Draft:
    while (more := _next(p, c, f)) is not None:
        first, last = more
        if any(first <= g.at <= last and g.speech for g in drafts.at.values()):
            break
        f = f.adding(c.start[first], c.end[last])
    return f


def _next(p: Prose, c: Clauses, f: Draft) -> tuple[int, int] | None:
    """The first and last token of the that-clause right behind what is reported so far."""
    at = next((i for i in range(len(c)) if c.start[i] >= f.stretches[-1][1]), None)
    if at is None or c.word[at] not in (";", ".") or f.stretches[-1][1] <= c.start[f.at]:
        return None
    that = at + 1 + (at + 1 < len(c) and c.word[at + 1] in _JOINS)
    # "That" alone opens a sentence of its own; only behind "and" does it go on over a full stop.
    if that + _SHORTEST >= len(c) or c.word[that] != "that" or c.tag[that] != "IN" or c.word[at] == "." and that == at + 1:
        return None
    stop = next((i for i in range(that, len(c)) if c.word[i] in (";", ".", "!", "?")), len(c))
    clause = stop - that > _SHORTEST and any(c.tag[i] in FINITE for i in range(that + 2, stop)) and c.tag[that + 1] not in FINITE
    return (that + 1, stop - 1) if clause and all(p.quoted[i] < 0 for i in range(that, stop)) else None
