"""Find who is named beside words without a verb: "Deputy Minister Per Dahl: The dam is safe."; "“The dam is safe”, - the deputy minister."

The names are phrases with an office or an apposition; `unmarked` knows those of capitals alone.
"""

from __future__ import annotations

from bisect import bisect_left

from .draft import Draft, Drafts, Prose
from .frames import named
from .unmarked import DASHES, after_time

_SHORTEST, _LONGEST = 3, 30
_STOPS = frozenset(".!?,;")


def labelled(p: Prose, drafts: Drafts) -> Drafts:
    """A paragraph that opens with somebody's office and a colon, and goes on in capitals or in marks; within it, a sentence that does in marks."""
    c = drafts.clauses
    begin = after_time(p.text, c)
    if not drafts.at and ":" in c.word[begin : begin + _LONGEST]:
        drafts = _opened(p, drafts, begin)
    for first, stop in p.sentences[1:]:
        if p.quoted[first] < 0 and not any(first <= at < stop for at in drafts.at):
            drafts = _opened(p, drafts, first, in_marks=True)
    return drafts


def _opened(p: Prose, drafts: Drafts, begin: int, in_marks: bool = False) -> Drafts:
    """The report of words that open with an office and a colon, if they do."""
    c = drafts.clauses
    for who, k in named(p, c, begin, len(c)):
        if k + _SHORTEST < len(c) and c.word[k] == ":" and c.start[k + 1] > c.end[k] and not any(c.word[i] in p.cues.labels for i in range(begin, k)):
            mark = p.quoted[k + 1]
            if mark in drafts.taken or in_marks and mark < 0:
                return drafts
            if mark >= 0 or c.text[c.start[k + 1]].isupper() or c.text[c.start[k + 1]].isdigit():
                whole = in_marks or mark >= 0 and all(p.quoted[i] == mark for i in range(k + 1, len(c)))
                said = (p.marks[mark].span.start, p.marks[mark].span.end) if whole else (c.start[k + 1], c.end[-1])
                return drafts.having(Draft((k, k), "say", True, (said,), who, None, k, "quotation", framed=True))
    return drafts


def behind_dashes(p: Prose, drafts: Drafts) -> Drafts:
    """Quotations with a dash and a name behind them, up to the end of the sentence."""
    c = drafts.clauses
    for k in p.outer:
        q = p.marks[k]
        dash = bisect_left(c.start, q.outer.end)
        dash += dash < len(c) and c.word[dash] == ","
        if k in drafts.taken or dash + 1 >= len(c) or c.word[dash] not in DASHES or p.text[: q.outer.start].rstrip()[-1:] not in ("", *".!?:"):
            continue
        ends = (who for who, i in named(p, c, dash + 1, len(c)) if i == len(c) or c.word[i] in _STOPS - {","})
        if (who := next(ends, None)) is not None:
            f = Draft((dash, dash), "say", True, ((q.span.start, q.span.end),), who, None, dash, "quotation", framed=True)
            drafts = drafts.having(f).taking(k)
    return drafts
