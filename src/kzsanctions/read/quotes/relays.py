"""Follow who passes words on: outlets that quote a speaker, quotations inside quotations, cues left open by a colon."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ...language.clauses import Clauses
from .beside_marks import entry
from .cues import Cues
from .draft import Draft, Drafts, Prose, hosts, takes_quotation
from .quotations import Quotation
from .said_by import verb_source

# An inner quotation shorter than this that does not end like a sentence is a word somebody uses, not something said.
_SHORTEST = 20
_NAMES = frozenset(("NNP", "NNPS"))
# So many words after its verb an outlet names whom it cites: "reported late on Monday, citing the ministry".
_CITED = 10


def outlet(c: Clauses, tokens: tuple[int, int], cues: Cues) -> bool:
    """Whether a noun phrase names a news outlet: it holds a word of the trade, or a station's letters with a slash."""
    first, last = tokens
    words = c.word[first : last + 1]
    letters = "/" in words and all(c.tag[i] in _NAMES or c.word[i] == "/" for i in range(max(first, last - 2), last + 1))
    # A news conference is none, nor a press briefing.
    return letters or any(w in cues.outlets and nxt not in cues.media for w, nxt in zip(words, [*words[1:], ""]))


def relayed(c: Clauses, f: Draft, quoted: Sequence[int], cues: Cues) -> list[tuple[int, int]]:
    """Outlets through which an attribution reached the text, as token ranges.

    "..., said the minister, quoted by one agency and another"; "told a broadcaster"; "was cited by two papers as saying".
    """
    found: list[tuple[int, int]] = []
    begin, end = c.bounds[c.sentence[f.at]]
    for i in range(begin, end):
        if c.word[i] in cues.relays and quoted[i] < 0 and c.tag[i][0] == "V" and (by := _by(c, i)) is not None and _near(c, f, i):
            found += [_short(c, k) for k in (by, *c.conjuncts(by))]
    if f.addressee is not None and outlet(c, f.addressee, cues):
        found.append(f.addressee)
    return [r for r in found if r != f.speaker]


def _by(c: Clauses, i: int) -> int | None:
    """Who stands after "by", also where the parse hung it on the noun before."""
    agent = c.agent(i)
    if agent is not None or i + 1 >= len(c) or c.word[i + 1] != "by":
        return agent
    return c.child(i + 1, "pobj")


def _near(c: Clauses, f: Draft, i: int) -> bool:
    """Whether a relay belongs to this attribution: it stands with the speaker or governs the cue."""
    if i in c.above(f.at):
        return True
    return f.speaker is not None and f.speaker[0] <= i <= f.speaker[1] + 4


def _short(c: Clauses, noun: int) -> tuple[int, int]:
    """A noun with what stands before it, without what is joined to it by "and"."""
    return c.left(noun), noun


def quoting(c: Clauses, v: int, cues: Cues) -> int | None:
    """The verb that quotes somebody in "she quoted an officer as telling her ...", where `v` is "telling"."""
    up = c.head[v]
    if c.dep[v] != "pcomp" or c.word[up] != "as" or c.head[up] == up:
        return None
    verb = c.head[up]
    return verb if c.word[verb].startswith(("quot", "cit")) and not c.passive(verb) and c.child(verb, "dobj") is not None else None


def inner_voices(p: Prose, drafts: Drafts) -> Drafts:
    """Quotations inside quotations, with the speaker that their own quotation gives them; `inside` is the outer cue."""
    c, found = drafts.clauses, []
    for q in p.marks:
        if q.inside is None or p.marks[q.inside].inside is not None:
            continue
        if len(q.span) < _SHORTEST and q.span.of(c.text)[-1:] not in ".,!?":
            continue
        host = next((f for f in drafts.at.values() if any(a <= q.span.start and q.span.end <= b for a, b in f.stretches)), None)
        v = _inner_cue(c, q, p.marks[q.inside], p.cues)
        if host is not None and v is not None:
            speaker, cue_class = verb_source(c, v, p.cues), p.cues.verbs[c.word[v]][0].cue_class
            found.append(Draft((v, v), cue_class, True, ((q.span.start, q.span.end),), speaker, None, v, "quotation", inside=host.at))
    return replace(drafts, inner=tuple(found))


def _inner_cue(c: Clauses, q: Quotation, outer: Quotation, cues: Cues) -> int | None:
    """A verb of saying right before an inner quotation (but for a comma, a colon or who is spoken to), or right after it."""
    first, stop = bisect_left(c.start, q.outer.start), bisect_left(c.start, q.outer.end)
    low, high = bisect_left(c.start, outer.span.start), bisect_left(c.start, outer.span.end)
    for i in range(first - 1, max(low, first - 5) - 1, -1):
        if _cue(c, i, cues):
            return i
        if c.word[i] in (".", "!", "?"):
            break
    return next((i for i in range(stop, min(high, stop + 5)) if _cue(c, i, cues)), None)


def _cue(c: Clauses, i: int, cues: Cues) -> bool:
    return c.word[i] in cues.verbs and c.tag[i][0] == "V" and any("quotation" in r.takes for r in cues.verbs[c.word[i]])


def handed_on(p: Prose, drafts: Drafts) -> Drafts:
    """Note the outlets that relay an attribution, and give a quotation somebody quotes to whom it is quoted from."""
    c = drafts.clauses
    for v, f in list(drafts.at.items()):
        if drafts.at[v] is not f:
            continue  # it quotes somebody, and has been written anew
        f = replace(f, via=tuple(relayed(c, f, p.quoted, p.cues)))
        quoter = quoting(c, v, p.cues)
        drafts = drafts.having(f) if quoter is None else drafts.having(*_hand_over(p, c, f, quoter))
    return drafts


def _hand_over(p: Prose, c: Clauses, f: Draft, quoter: int) -> tuple[Draft, ...]:
    """In "she quoted an officer as telling her: “‘...’ I am glad”" the inner quotation is the officer's, the rest is hers."""
    f = replace(f, speaker=c.phrase(c.child(quoter, "dobj")))
    starts = lambda q: any(a <= q.outer.start <= a + 1 and q.outer.end < b for a, b in f.stretches)
    inner = next((q for q in p.marks if q.inside is not None and starts(q)), None)
    source = verb_source(c, quoter, p.cues)
    if source is None:
        return (f,)
    f = replace(f, via=(*f.via, source))
    if inner is None:
        return (f,)
    rest = tuple((max(a, inner.outer.end), b) for a, b in f.stretches if b > inner.outer.end)
    f = replace(f, stretches=((inner.span.start, inner.span.end),))
    return f, Draft((quoter, quoter), "say", True, rest, source, None, quoter, "quotation")


def cited(p: Prose, drafts: Drafts) -> Drafts:
    """Give the words an outlet reports "citing" somebody to whom it cites: "it is closed, the agency reports, citing the ministry"."""
    for v, f in list(drafts.at.items()):
        if v in drafts.at and (made := _cited(p, drafts.clauses, v, f)) is not None:
            at, f = made
            drafts = replace(drafts, at={k: g for k, g in {**drafts.at, v: f}.items() if k != at})
    return drafts


def _cited(p: Prose, c: Clauses, v: int, f: Draft) -> tuple[int, Draft] | None:
    """The place of "citing", and the draft given to whom it names."""
    if f.speaker is None or c.tag[v][0] != "V" or not outlet(c, f.speaker, p.cues):
        return None
    low, high = v + 1, min(c.bounds[c.sentence[v]][1], v + _CITED)
    at = next((i for i in range(low, high) if c.word[i] in ("citing", "quoting") and c.tag[i] == "VBG" and p.quoted[i] < 0), None)
    source = None if at is None else c.child(at, "dobj")
    if at is None or source is None:
        return None
    told = next((i for i in range(source, len(c)) if c.word[i] == "that" and c.dep[i] == "mark" and c.sentence[i] == c.sentence[v]), None)
    if any(a <= c.start[at] < b for a, b in f.stretches):
        front = c.left(f.speaker[0]) - 1
        if told is not None:
            f = replace(f, stretches=((c.start[told + 1], c.end[c.right(c.head[told])]),))
        elif c.word[front] == "," and front - c.bounds[c.sentence[v]][0] > 1:
            f = replace(f, stretches=((c.start[c.bounds[c.sentence[v]][0]], c.end[front - 1]),))
        else:
            return None
    first, last = c.phrase(source)
    speaker = first, last if told is None else min(last, told - 1)
    return at, replace(f, via=(*f.via, f.speaker), speaker=speaker)


def under_an_outlet(p: Prose, drafts: Drafts) -> Drafts:
    """What is reported inside what an outlet reports ("according to the agency, ..."; "..., local media reported") the outlet relays."""
    c = drafts.clauses
    for f in list(drafts.at.values()):
        around = drafts.at.get(f.inside) if f.inside is not None else None
        told = around is not None and around.speaker is not None and around.frame in ("source", "clause", "quotation", "")
        if told and around.speaker not in f.via and outlet(c, around.speaker, p.cues):
            drafts = drafts.having(replace(f, via=(*f.via, around.speaker)))
    return drafts


def relayed_endings(p: Prose, drafts: Drafts) -> Drafts:
    """An outlet's "reports" at the end of a quotation that goes on from its speaker's relays the words and does not say them."""
    c = drafts.clauses
    for v in list(drafts.at):
        f = drafts.at[v]
        told = c.word[v] in ("reports", "reported", "writes", "cites") and f.frame == "quotation" and f.speaker is not None
        if not told or any(a > c.start[v] for a, _ in f.stretches) or c.tag[f.speaker[1]] not in ("NNP", "NNPS", "NN", "NNS"):
            continue
        before = [g for g in drafts.at.values() if hosts(c, g) and g.frame == "quotation" and g.cue < f.cue]
        before = [g for g in before if all(c.start[g.cue[0]] < a for a, _ in f.stretches)]
        if before:
            host = max(before, key=lambda g: g.cue)
            for a, b in f.stretches:
                host = host.adding(a, b)
            host = replace(host, via=(*host.via, f.speaker))
            drafts = replace(drafts, at={k: g for k, g in {**drafts.at, host.at: host}.items() if k != v})
    return drafts


def left_open(p: Prose, drafts: Drafts) -> Drafts:
    """Keep the last cue of a paragraph that ends with a colon for the quotation of the next one; any main verb will do."""
    if not p.text.rstrip().endswith(":"):
        return drafts
    c = drafts.clauses
    begin, end = c.bounds[-1]
    verbs = [i for i in range(begin, end) if p.quoted[i] < 0 and c.tag[i][0] == "V" and takes_quotation(c, i, p.cues)]
    last = end - 2 if end - begin > 2 and c.word[end - 1] == ":" else -1
    if not verbs and last > begin and c.word[last] in p.cues.verbs and p.quoted[last] < 0:
        f = entry(p, drafts, last)
        return drafts.having(replace(f, speaker=f.speaker or (begin, last - 1), open=True))
    main = verbs or [i for i in range(begin, end) if c.head[i] == i and c.tag[i][0] == "V"]
    if main:
        return drafts.having(replace(entry(p, drafts, main[-1]), open=True))
    speaker = _introduced(p, c, begin, end - 1)
    return drafts if speaker is None else drafts.having(Draft((end - 1, end - 1), "say", True, (), speaker, None, end - 1, "quotation", open=True))


def _introduced(p: Prose, c: Clauses, begin: int, colon: int) -> tuple[int, int] | None:
    """Who a line without a verb introduces: "And from Chairwoman X:", "This from the ministry:"."""
    given = next((i for i in range(begin, colon) if c.word[i] == "from"), None)
    first = begin if given is None else given + 1
    named = any(c.tag[i] in _NAMES for i in range(first, colon)) or given is not None and c.word[first] == "the"
    labelled = any(c.word[i] in p.cues.labels for i in range(begin, colon))
    return (first, colon - 1) if first < colon and named and given is not None and not labelled else None
