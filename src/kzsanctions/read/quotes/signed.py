"""Give a quotation without a cue to whom the sentence beside it names: "The mayor was blunt. “Never.”"; "“Never.” Thus the mayor"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ...language.clauses import FINITE, Clauses
from .draft import Draft, Drafts, Prose
from .frames import fitting, named, told
from .loose_quotations import reads_as_statement
from .quotations import Quotation

# A sentence that presents nobody but a quotation is that short.
_LONGEST = 24
# A verb of saying stands so near to the beginning of a sentence that signs.
_NEAR = 5


def beside_loose(p: Prose, drafts: Drafts) -> Drafts:
    """Speakers of quotations without a cue, from the sentence behind them, else from the one before them."""
    found = p.sentences
    for k in p.outer:
        q = p.marks[k]
        if k in drafts.taken or q.span.of(p.text).count(" ") < 2:
            continue
        f = _signed(p, drafts, q, found)
        f = _presented(p, drafts, q, found) if f is None and reads_as_statement(p.text, q) else f
        drafts = drafts if f is None else drafts.having(f).taking(k)
    return drafts


def told_before(p: Prose, drafts: Drafts) -> Drafts:
    """A plain sentence that the next one says somebody said: "No crane was sold. So says the harbour master"."""
    c, found = drafts.clauses, p.sentences
    for (a, b), (begin, end) in zip(found, found[1:]):
        f = _by_frame(p, c, p.cues.signs, (begin, end))
        if f is None or b - a < 4 or any(a <= d.at < end and d.speech for d in drafts.at.values()) or any(q >= 0 for q in p.quoted[a:end]):
            continue
        says = any(c.word[i] in p.cues.verbs and c.tag[i][0] == "V" for i in range(begin, min(end, begin + _NEAR)))
        if says and told(p, c, a, b - 1):
            drafts = drafts.having(replace(f, stretches=((c.start[a], c.end[b - 2]),), frame="clause"))
    return drafts


def signer(p: Prose, c: Clauses) -> Draft | None:
    """Whom the first sentence of a paragraph says to have said the quotation that fills the paragraph before."""
    return _by_frame(p, c, p.cues.signs, p.sentences[0]) if p.sentences else None


def presenter(p: Prose, drafts: Drafts) -> Draft | None:
    """Whom the last sentence of a paragraph presents, where it reports nothing itself."""
    found = p.sentences
    return _free(p, drafts, found[-1], False) if found else None


def opener(p: Prose, drafts: Drafts) -> Draft | None:
    """Who a paragraph begins with as the subject of its first sentence, where that reports nothing itself."""
    found = p.sentences
    return _free(p, drafts, found[0], True) if found else None


def _signed(p: Prose, drafts: Drafts, q: Quotation, found: Sequence[tuple[int, int]]) -> Draft | None:
    """By the sentence behind it, or what a colon or dash sets off there: “Never”: that was how the mayor put it."""
    c = drafts.clauses
    stop = bisect_left(c.start, q.outer.end)
    stop += stop < len(c) and c.word[stop] in (":", "\u2013", "\u2014", "-", ",")
    end = next((e for b, e in found if b <= stop < e), stop)
    f = _by_frame(p, c, p.cues.signs, (stop, end)) if stop < end else None
    return f and f.adding(q.span.start, q.span.end)


def _presented(p: Prose, drafts: Drafts, q: Quotation, found: Sequence[tuple[int, int]]) -> Draft | None:
    first = bisect_left(drafts.clauses.start, q.outer.start)
    before = next((s for s in found if s[1] == first), None)
    spoken = any(f.speech and f.stretches for f in drafts.at.values() if f.at < first)
    f = None if before is None else _free(p, drafts, before, not spoken)
    return f and f.adding(q.span.start, q.span.end)


def _free(p: Prose, drafts: Drafts, sentence: tuple[int, int], anyhow: bool) -> Draft | None:
    """The speaker a sentence presents in which nothing is reported; `anyhow` takes any short sentence about somebody."""
    begin, end = sentence
    if any(begin <= f.at < end and f.speech and f.stretches for f in drafts.at.values()) or any(p.quoted[i] >= 0 for i in range(begin, end)):
        return None
    by_frame = _by_frame(p, drafts.clauses, p.cues.presents, sentence)
    if by_frame is not None or not anyhow or end - begin > _LONGEST:
        return by_frame
    return _subject(p, drafts.clauses, begin, end)


def _by_frame(p: Prose, c: Clauses, frames, sentence: tuple[int, int]) -> Draft | None:
    hit = fitting(p, c, frames, *sentence)
    return None if hit is None else _draft(hit[1].words[-1], hit[1].who, hit[0].cue_class)


def _subject(p: Prose, c: Clauses, begin: int, end: int) -> Draft | None:
    """Who a sentence begins with, where a finite verb follows."""
    if c.word[end - 1] in ("?", ":"):
        return None
    who = next(((who, k) for who, k in named(p, c, begin, end) if k < end and c.tag[k] in FINITE), None)
    return None if who is None else _draft(who[1], who[0], "say")


def _draft(at: int, who: tuple[int, int], cue_class: str) -> Draft:
    return Draft((at, at), cue_class, True, (), who, None, at, "quotation", framed=True)
