"""Follow who passes words on: outlets that quote a speaker, quotations inside quotations, cues left open by a colon."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...language.clauses import Clauses
from .beside import entry
from .cues import Cues
from .draft import Found, add, hosts, takes_quotation
from .quotations import Quotation
from .who import verb_source

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
    return letters or any(w in cues.outlets for w in words)


def relayed(c: Clauses, f: Found, quoted: Sequence[int], cues: Cues) -> list[tuple[int, int]]:
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


def _near(c: Clauses, f: Found, i: int) -> bool:
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


def inner_voices(c: Clauses, marks: Sequence[Quotation], found: dict[int, Found], cues: Cues) -> list[Found]:
    """Quotations inside quotations, with the speaker that their own quotation gives them; `inside` is the outer cue."""
    out: list[Found] = []
    for q in marks:
        if q.inside is None or marks[q.inside].inside is not None:
            continue
        outer = marks[q.inside]
        if len(q.span) < _SHORTEST and q.span.of(c.text)[-1:] not in ".,!?":
            continue
        host = next((f for f in found.values() if any(a <= q.span.start and q.span.end <= b for a, b in f.stretches)), None)
        v = _inner_cue(c, q, outer, cues)
        if host is not None and v is not None:
            out.append(
                Found(
                    (v, v),
                    cues.verbs[c.word[v]][0].cue_class,
                    True,
                    [(q.span.start, q.span.end)],
                    verb_source(c, v, cues),
                    None,
                    v,
                    "quotation",
                    inside=host.at,
                )
            )
    return out


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


def pass_on(text: str, c: Clauses, found: dict[int, Found], marks, outer, quoted, cues: Cues) -> None:
    """Note relaying outlets, the speaker of a quotation somebody else quotes, and the cue that a closing colon leaves open."""
    for v, f in list(found.items()):
        f.via = relayed(c, f, quoted, cues)
        if (quoter := quoting(c, v, cues)) is not None:
            _hand_over(c, f, quoter, marks, found, cues)
    _cited(c, found, quoted, cues)
    for f in found.values():
        around = found.get(f.inside) if f.inside is not None else None
        if around is not None and around.frame == "source" and around.speaker is not None and outlet(c, around.speaker, cues):
            f.via.append(around.speaker)
    _drop_agency(c, found, cues)
    if text.rstrip().endswith(":"):
        leave_open(c, found, quoted, cues)


def _cited(c: Clauses, found: dict[int, Found], quoted, cues: Cues) -> None:
    """Give the words an outlet reports "citing" somebody to whom it cites: "it is closed, the agency reports, citing the ministry"."""
    for v, f in list(found.items()):
        if f.speaker is None or c.tag[v][0] != "V" or not outlet(c, f.speaker, cues):
            continue
        low, high = v + 1, min(c.bounds[c.sentence[v]][1], v + _CITED)
        at = next((i for i in range(low, high) if c.word[i] in ("citing", "quoting") and c.tag[i] == "VBG" and quoted[i] < 0), None)
        source = None if at is None else c.child(at, "dobj")
        if source is None:
            continue
        begins = any(a <= c.start[at] < b for a, b in f.stretches)
        told = next((i for i in range(source, len(c)) if c.word[i] == "that" and c.dep[i] == "mark" and c.sentence[i] == c.sentence[v]), None)
        front = c.left(f.speaker[0]) - 1
        if begins and told is not None:
            f.stretches = [(c.start[told + 1], c.end[c.right(c.head[told])])]
        elif begins and c.word[front] == "," and front - c.bounds[c.sentence[v]][0] > 1:
            f.stretches = [(c.start[c.bounds[c.sentence[v]][0]], c.end[front - 1])]
        elif begins:
            continue
        first, last = c.phrase(source)
        f.via.append(f.speaker)
        f.speaker = first, last if told is None else min(last, told - 1)
        found.pop(at, None)


def _hand_over(c: Clauses, f: Found, quoter: int, marks, found: dict[int, Found], cues: Cues) -> None:
    """In "she quoted an officer as telling her: “‘...’ I am glad”" the inner quotation is the officer's, the rest is hers."""
    f.speaker = c.phrase(c.child(quoter, "dobj"))
    starts = lambda q: any(a <= q.outer.start <= a + 1 and q.outer.end < b for a, b in f.stretches)
    inner = next((q for q in marks if q.inside is not None and starts(q)), None)
    source = verb_source(c, quoter, cues)
    if source is None:
        return
    f.via.append(source)
    if inner is not None:
        rest = [(max(a, inner.outer.end), b) for a, b in f.stretches if b > inner.outer.end]
        f.stretches = [(inner.span.start, inner.span.end)]
        found[quoter] = Found((quoter, quoter), "say", True, rest, source, None, quoter, "quotation")


def _drop_agency(c: Clauses, found: dict[int, Found], cues: Cues) -> None:
    """An outlet's "reports" at the end of a quotation that goes on from its speaker's relays the words and does not say them."""
    for v, f in list(found.items()):
        told = c.word[v] in ("reports", "reported", "writes", "cites") and f.frame == "quotation" and f.speaker is not None
        if not told or any(a > c.start[v] for a, _ in f.stretches) or c.tag[f.speaker[1]] not in ("NNP", "NNPS", "NN", "NNS"):
            continue
        before = [
            g
            for g in found.values()
            if g is not f and hosts(c, g) and g.frame == "quotation" and g.cue < f.cue and all(c.start[g.cue[0]] < a for a, _ in f.stretches)
        ]
        if before:
            host = max(before, key=lambda g: g.cue)
            for a, b in f.stretches:
                add(host, a, b)
            host.via.append(f.speaker)
            del found[v]


def leave_open(c: Clauses, found: dict[int, Found], quoted, cues: Cues) -> None:
    """Keep the last cue of a paragraph that ends with a colon for the quotation of the next one; any main verb will do."""
    begin, end = c.bounds[-1]
    verbs = [i for i in range(begin, end) if quoted[i] < 0 and c.tag[i][0] == "V" and takes_quotation(c, i, cues)]
    last = end - 2 if end - begin > 2 and c.word[end - 1] == ":" else -1
    if not verbs and last > begin and c.word[last] in cues.verbs and quoted[last] < 0:
        f = entry(c, last, cues, found, "")
        f.speaker, f.open = f.speaker or (begin, last - 1), True
        return
    main = verbs or [i for i in range(begin, end) if c.head[i] == i and c.tag[i][0] == "V"]
    if main:
        entry(c, main[-1], cues, found, "").open = True
