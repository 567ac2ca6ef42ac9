"""Settle where contents begin and end once cues are known: whole quotations, sentences that run on, reports within reports."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ...language.clauses import FINITE, Clauses
from .beside_marks import entry
from .cues import Cues
from .draft import Draft, Drafts, Prose, Stretch, readings
from .quotations import Quotation
from .works import names_a_work

_AND_MARK = re.compile(
    r",? (?:and|or|but)(?: (?:that|to|an?|the|still|then|also|even|not|as|of|its?|his|her|their)){0,3} (?=[\"\u201c\u00ab\u201e'`])"
)
# So many words may stand between a cue and a quotation it leads into.
_LEAD = 15
_CLAUSE_ENDS = frozenset((",", ".", ";", ":", "-", "--", "\u2013", "\u2014", "?", "!", "(", ")", "'", '"', "\u201d", "''"))
# After a quotation these speak of the saying rather than go on with it: said “no” on Friday, in a letter, at a meeting.
_ADJUNCTS = frozenset(("on", "in", "at", "during", "after", "before", "while", "last", "this", "earlier", "late", "early", "yesterday", "from"))
_SET_OFF, _CLOSING = frozenset((",", "-", "--", "\u2013", "\u2014")), frozenset(('"', "\u201d", "''"))
_SENTENCE_ENDS = frozenset(".!?\u2026")
_SUBORDINATES = frozenset(("that", "because", "if", "unless"))
_STOPS = frozenset((".", "!", "?", ";"))
# Constructions whose content a further report cuts short, and those that stay inside the content of another.
_CUT_SHORT = frozenset(("clause", "infinitive", "object", "predicate", "gerund"))
_IN_WORDS = frozenset(("clause", "quotation", "source", "hearsay", "relative", ""))


def run_on(p: Prose, drafts: Drafts) -> Drafts:
    """Go on after a quotation whose sentence goes on without a comma: said “we have a week” until the vote; and hold whole quotations."""
    for f in list(drafts.at.values()):
        f, held = _whole_quotations(p, drafts.clauses, _running_on(p, drafts.clauses, f))
        drafts = drafts.having(f).taking(*held)
    return drafts


def _running_on(p: Prose, c: Clauses, f: Draft) -> Draft:
    f = _past_colon(c, f, p.quoted)
    for a, b in f.stretches:
        q = next((p.marks[k] for k in p.outer if p.marks[k].span.start < b <= p.marks[k].outer.end), None)
        while q is not None and q.span.start > c.start[f.cue[0]] and (also := _joined_quotation(p, q)) is not None:
            q = also
            f = f.adding(a, q.outer.end)
        if q is None or q.span.start < c.start[f.cue[0]]:
            continue
        stop = bisect_left(c.start, q.outer.end)
        i = _end_of_rest(p.text, c, f, q, stop, p.quoted, p.cues)
        if i > stop:
            f = _melted(f.adding(b, c.end[i - 1]))
    return f


def _end_of_rest(text: str, c: Clauses, f: Draft, q: Quotation, stop: int, quoted, cues: Cues) -> int:
    """The token after what goes on with a report after a quotation that ends before token `stop`."""
    end = c.bounds[c.sentence[stop - 1]][1] if stop else 0
    last = end - (end > 0 and c.word[end - 1] in (".", "!", "?"))
    reports = any(c.tag[k][0] == "V" and c.word[k] in cues.verbs for k in range(stop, end))
    if stop + 1 < end and not reports and f.frame == "clause" and c.word[stop] in ("and", "but") and _own_clause(c, stop + 1, end):
        return last
    if stop >= end or text[q.span.end - 1] in ".,!?;:\u2026-\u2014" or c.word[stop] in _ADJUNCTS:
        return stop
    if not reports and c.word[stop] in _SUBORDINATES:
        return last
    i = stop
    while i < end and not (
        _ends_clause(c, i)
        or quoted[i] >= 0
        or c.tag[i] in FINITE
        or c.word[i] == "and"
        or c.word[i] == "but"
        and c.word[min(i + 1, end - 1)] != "also"
        or c.tag[i][0] == "V"
        and c.word[i] in cues.verbs
    ):
        i += 1
    return i if i == end or c.tag[i] not in FINITE and c.tag[i][0] != "V" else stop


def _ends_clause(c: Clauses, i: int) -> bool:
    """Whether a mark ends a clause; a hyphen inside a word does not."""
    return c.word[i] in _CLAUSE_ENDS and not (c.word[i] == "-" and i > 0 and c.start[i] == c.end[i - 1])


def _own_clause(c: Clauses, first: int, end: int) -> bool:
    """Whether a clause with a subject of its own, or one that begins with an auxiliary, follows."""
    verb = next((k for k in range(first, end) if c.tag[k] in FINITE), None)
    if verb is None:
        return False
    led = any(c.child(k, "nsubj", "expl", "nsubjpass") in range(first, end) for k in (verb, c.head[verb]))
    return led or verb == first and (c.tag[verb] == "MD" or c.word[verb] in ("is", "are", "has", "have"))


def _past_colon(c: Clauses, f: Draft, quoted: Sequence[int]) -> Draft:
    """Go on after a colon that names what the report announces: said two things were clear: nobody came, and nothing was sold."""
    a, b = f.stretches[-1] if f.stretches else (0, 0)
    colon = bisect_left(c.start, b)
    if a < c.end[f.cue[1]] or f.frame == "quotation" or colon + 1 >= len(c) or c.word[colon] != ":" or quoted[colon + 1] >= 0:
        return f
    end = colon + 1
    while end < len(c) and c.word[end] not in _STOPS:
        end += 1
    return _melted(f.adding(b, c.end[end - 1]))


def _joined_quotation(p: Prose, q: Quotation) -> Quotation | None:
    """A second quotation joined to the first by a bare "and": it “came late” and “went early.”"""
    if (m := _AND_MARK.match(p.text, q.outer.end)) is None:
        return None
    return next((p.marks[k] for k in p.outer if p.marks[k].outer.start == m.end()), None)


def _melted(f: Draft) -> Draft:
    """Stretches that meet but for a quotation mark become one."""
    out: list[Stretch] = [f.stretches[0]]
    for a, b in f.stretches[1:]:
        if a - out[-1][1] <= 2:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return replace(f, stretches=tuple(out))


def _whole_quotations(p: Prose, c: Clauses, f: Draft) -> tuple[Draft, list[int]]:
    """A draft whose stretches hold whole quotations, and the numbers of these."""
    held = []
    for a, b in f.stretches:
        for k in p.outer:
            q = p.marks[k].outer
            if q.start <= c.start[f.cue[0]] < q.end:
                continue  # the service “declares that ...”
            if q.start < b and a < q.end:
                held.append(k)
                f = f.adding(min(a, q.start) if q.start < a < q.end else a, max(b, q.end) if q.start < b < q.end else b)
    return f, held


def led_into(p: Prose, drafts: Drafts) -> Drafts:
    """Quotations that a cue leads into without a verb between: 'called the plan “a trap”', 'said the talks “were over”'."""
    for k in p.outer:
        if k not in drafts.taken:
            drafts = _led_into(p, drafts, k)
    return drafts


def _led_into(p: Prose, drafts: Drafts, k: int) -> Drafts:
    c, q = drafts.clauses, p.marks[k]
    first = bisect_left(c.start, q.outer.start)
    if first == 0 or first >= len(c) or p.text[: q.outer.start].rstrip()[-1:] in _SENTENCE_ENDS:
        return drafts
    if c.word[first - 1] in p.cues.titles or names_a_work(p.text, c, q, first - 1):
        return drafts
    for v in range(first - 1, max(-1, first - _LEAD), -1):
        if p.quoted[v] >= 0 or _ends_clause(c, v) or c.opens[v + 1]:
            return drafts
        if c.tag[v][0] == "V" and any("predicate" in r.takes or {"quotation", "clause"} <= r.takes for r in p.cues.verbs.get(c.word[v], ())):
            f = entry(p, drafts, v)
            if c.passive(v) or not f.speech:
                return drafts.having(f)
            judges = next((r for r in readings(c, v, p.cues) if "predicate" in r.takes), None)
            if judges is not None and not f.frame and f.speaker is not None and first > v + 1:
                f = replace(f, frame="predicate", cue_class=judges.cue_class)
            i = bisect_left(c.start, q.outer.end)
            end = c.bounds[c.sentence[first]][1]
            if i < end and c.word[i] not in _ADJUNCTS and c.tag[i] not in ("CC", "VBG"):
                while i < end and not _ends_clause(c, i) and p.quoted[i] < 0:
                    i += 1
            return drafts.having(f.adding(c.start[v + 1], max(q.outer.end, c.end[i - 1]))).taking(k)
        if c.tag[v] in FINITE or c.tag[v] == "VB":
            return drafts
    return drafts


def part(p: Prose, drafts: Drafts) -> Drafts:
    """End a report where its speaker is reported anew: said it was late, adding “...”; said it sold arms, which he called “...”."""
    c = drafts.clauses
    for v in drafts.at:
        g = drafts.at[v]
        if not g.stretches or not g.speech:
            continue
        here = c.start[g.cue[0]]
        for f in drafts.at.values():
            inside = next(((a, b) for a, b in f.stretches if a < here < b), None)
            if f is g or inside is None or f.cue[0] > v or f.frame not in _CUT_SHORT:
                continue
            cut = _fresh(c, v, g)
            if cut is not None and c.start[cut] > inside[0]:
                f = replace(f, stretches=tuple((x, min(y, c.start[cut])) for x, y in f.stretches if x < c.start[cut]))
                g = replace(g, speaker=f.speaker) if c.child(v, "nsubj", "nsubjpass") is None else g
                drafts = drafts.having(f, g)
            break
    return drafts


def _fresh(c: Clauses, v: int, g: Draft) -> int | None:
    """Where a report inside a report is one of its own: the token of the comma or conjunction before it."""
    if g.frame == "relative":
        return bisect_left(c.start, g.stretches[0][0]) - 1
    before = v - 1
    while before > 0 and (c.dep[before] == "advmod" or c.word[before] == "while" or c.word[before] in _CLOSING):
        before -= 1
    if before > 0 and c.child(v, "nsubj", "nsubjpass", "aux", "auxpass") is None:
        if c.tag[v] == "VBG" and c.word[before] in _SET_OFF and g.frame in ("quotation", "predicate", "clause", ""):
            return before
        if g.frame in ("quotation", "predicate", "") and c.tag[v] in ("VBD", "VBZ") and c.word[before] in ("and", "but"):
            return before - 1 if c.word[before - 1] == "," else before
    if c.dep[v] == "pcomp" and c.word[c.head[v]] == "with" and c.word[c.head[v] - 1] == "," and c.child(v, "nsubj") is not None:
        return c.head[v] - 1
    if c.dep[v] == "relcl" and c.word[c.left(v) - 1] == "," and c.word[c.left(v)] in ("which", "whom") and g.frame == "predicate":
        return c.left(v) - 1
    return None


def _of_nobody(c: Clauses, v: int) -> bool:
    """A passive without a doer: inside what somebody says nobody else is told of by it ("that it had been written up")."""
    return c.tag[v] == "VBN" and c.passive(v) and c.agent(v) is None


def nest(p: Prose, drafts: Drafts) -> Drafts:
    """Mark attributions inside the content of others; only reports in words stay, and of nouns those with an owner."""
    c = drafts.clauses
    spans = [(a, b, at) for at, f in drafts.at.items() for a, b in f.stretches]
    kept: dict[int, Draft] = {}
    for at, f in drafts.at.items():
        here = c.start[f.cue[0]]
        around = [(b - a, other) for a, b, other in spans if other != at and a <= here < b]
        if not around:
            kept[at] = f
        elif f.speech and (f.speaker is not None or c.tag[at][:2] != "NN" and not _of_nobody(c, at)) and f.frame in _IN_WORDS:
            kept[at] = replace(f, inside=min(around)[1])
    return replace(drafts, at=kept)
