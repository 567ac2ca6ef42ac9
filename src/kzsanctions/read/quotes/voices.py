"""Join cues with what they bring in a paragraph: quotations by their place, the rest by grammar."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...language.clauses import Clauses
from .beside import cue_of
from .complements import hearsay, judged_false, noun_content, says_nothing, turned_down, unrealised, verb_content
from .cues import Cues
from .draft import Found, add, cue_verbs, hosts
from .extents import led_into, nest, part, run_on, take_in
from .quotations import Quotation
from .relays import inner_voices, pass_on
from .unmarked import broken_off, bylined, colon_speech, dash_speech, resume
from .who import addressee, beside, nearest_subject, noun_holder, relative, source_phrase, verb_source


def voices(text: str, c: Clauses, marks: Sequence[Quotation], cues: Cues, first: bool = False) -> tuple[list[Found], list[int]]:
    """Attributions of one paragraph, and the quotations (by number) that found no cue but read as statements.

    `first` says that it is the first paragraph of its text, where one name and a colon do for a speaker.
    """
    outer = [k for k, q in enumerate(marks) if q.inside is None]
    quoted = _quoted(c, marks, outer)
    verbs = [v for v in cue_verbs(c, cues) if quoted[v] < 0 and not _that_said(c, v)]
    found: dict[int, Found] = {f.at: f for f in dash_speech(c, cues, quoted)}
    taken: set[int] = set()
    f: Found | None
    if (f := colon_speech(text, c, marks, cues, first)) is not None:
        found[f.at] = f
    if (named := bylined(text, c, marks)) is not None:
        found[named[1].at] = named[1]
        taken.add(named[0])
        add(named[1], marks[named[0]].span.start, marks[named[0]].span.end)
    for k in [k for k in outer if k not in taken]:
        if (f := broken_off(c, marks[k], cues)) is not None:
            taken.add(k)
            found[f.at] = f
        elif (f := cue_of(text, c, marks[k], k, quoted, verbs, cues, found)) is not None:
            taken.add(k)
            if quoted[f.at] != k:
                add(f, marks[k].span.start, marks[k].span.end)
            resume(c, marks[k], f, quoted)
    _by_grammar(c, verbs, quoted, cues, found)
    _inherit(c, found)
    _by_noun(c, quoted, cues, found)
    _by_source(c, quoted, cues, found)
    _by_adverb(c, quoted, cues, found)
    for f in found.values():
        run_on(text, c, f, marks, outer, quoted, cues)
        take_in(c, f, marks, outer, taken)
    for k in outer:
        if k not in taken:
            led_into(text, c, marks[k], quoted, cues, found, taken, k)
    _settle_speakers(c, found, quoted, cues)
    part(c, found)
    nest(c, found)
    loose = []
    for k in outer:
        if k in taken or not _reads_as_statement(text, marks[k]):
            continue
        host = _host(c, found, marks[k])
        if host is None:
            loose.append(k)
        else:
            add(host, marks[k].span.start, marks[k].span.end)
    for f in found.values():
        if judged_false(c, f, cues):
            f.cue_class = "deny"
        host = found.get(f.inside)
        if host is not None and host.cue_class == "deny" and host.frame in ("clause", "gerund"):
            f.speech = False  # "denied that it had said so" tells of words that were not said
    pass_on(text, c, found, marks, outer, quoted, cues)
    ordered = sorted([*found.values(), *inner_voices(c, marks, found, cues)], key=lambda f: f.cue)
    return [f for f in ordered if f.stretches or f.open], loose


def _that_said(c: Clauses, v: int) -> bool:
    """The turn of phrase "That said, ..." reports nothing."""
    return 0 < v < len(c) - 1 and c.word[v - 1] == "that" and c.word[v + 1] == "," and c.opens[v - 1]


def _quoted(c: Clauses, marks, outer) -> list[int]:
    """For each token the number of the outermost quotation it stands in, or -1."""
    where = [-1] * len(c)
    for k in outer:
        for i in range(bisect_left(c.start, marks[k].outer.start), bisect_left(c.start, marks[k].outer.end)):
            where[i] = k
    return where


def _by_grammar(c: Clauses, verbs, quoted, cues: Cues, found: dict[int, Found]) -> None:
    for v in verbs:
        if v in found and found[v].frame == "quotation":
            continue
        if (told := hearsay(c, v, cues)) is not None:
            stretches = [(c.start[a], c.end[b]) for a, b in told[1]]
            found[v] = Found((v, v), _class(c, v, cues), told[0], stretches, None, None, v, "hearsay")
            continue
        hit = verb_content(c, v, cues)
        if hit is None:
            if (claim := turned_down(c, v, cues)) is not None:
                stretches = [(c.start[a], c.end[b]) for a, b in claim]
                found[v] = Found((v, v), "deny", True, stretches, verb_source(c, v, cues), None, v, "relative")
            continue
        reading, frame, ranges = hit
        if v not in found:
            said = reading.speech and not (unrealised(c, v, cues) or _of_nobody(c, v, frame) or says_nothing(c, v, frame, cues))
            found[v] = Found(
                (v, v), reading.cue_class, said, [], verb_source(c, v, cues), addressee(c, v, cues, ranges), v, frame, relative(c, v, cues)
            )
        for a, b in ranges:
            if a <= b:
                add(found[v], c.start[a], c.end[b])


def _inherit(c: Clauses, found: dict[int, Found]) -> None:
    """A participle or a joined verb without a subject has the speaker of the cue it hangs on: asked the envoy, referring to ..."""
    for v, f in found.items():
        up = found.get(c.head[v])
        if up is None or up is f or c.dep[v] not in ("advcl", "conj") or c.passive(v):
            continue
        if f.speaker is None or f.frame == "quotation" and c.dep[v] == "conj" and c.child(v, "nsubj", "nsubjpass") is None:
            f.speaker = up.speaker or f.speaker


def _settle_speakers(c: Clauses, found: dict[int, Found], quoted, cues: Cues) -> None:
    """Give a verb that has no speaker, or one out of the very words it reports, the noun phrase it stands beside."""
    for v, f in found.items():
        if c.tag[v][0] != "V" or f.unmarked or quoted[v] >= 0:
            continue
        marked = f.speaker is not None and quoted[f.speaker[1]] >= 0 and quoted[f.speaker[0]] >= 0
        if c.tag[v] == "VBG" and (marked or f.speaker is None and f.frame == "quotation"):
            f.speaker = nearest_subject(c, v, quoted) or f.speaker
        elif f.speaker is None and f.frame != "hearsay" and c.tag[v] in ("VBD", "VBZ"):
            f.speaker = beside(c, v, f.stretches, cues)
        elif f.frame in ("quotation", "clause", "") and (f.speaker is None or f.speaker[0] < v and (marked or _said_since(c, v, f))):
            f.speaker = beside(c, v, f.stretches, cues, f.speaker is None or marked) or f.speaker


def _said_since(c: Clauses, v: int, f: Found) -> bool:
    """Whether content lies between a speaker and the cue, or holds the speaker."""
    return any(c.start[f.speaker[0]] < b <= c.start[v] for _, b in f.stretches)


def _of_nobody(c: Clauses, v: int, frame: str) -> bool:
    """A passive without a doer that reports an act and no words: "asked whether ...", "the ban was announced"."""
    asked = c.word[v] == "asked" and c.child(v, "nsubj") is None
    return c.tag[v] == "VBN" and c.agent(v) is None and (asked or frame in ("object", "predicate") and c.passive(v))


def _class(c: Clauses, v: int, cues: Cues) -> str:
    known = cues.verbs.get(c.word[v], ())
    return known[0].cue_class if known else "say"


def _by_noun(c: Clauses, quoted, cues: Cues, found: dict[int, Found]) -> None:
    for n, word in enumerate(c.word):
        if word not in cues.nouns or c.tag[n][:2] != "NN" or quoted[n] >= 0:
            continue
        hit = noun_content(c, n, cues)
        if hit is not None:
            reading, frame, ranges = hit
            stretches = [(c.start[a], c.end[b]) for a, b in ranges]
            holder = noun_holder(c, n, frame == "preposition", cues if reading.speech else None)
            found[n] = Found((n, n), reading.cue_class, reading.speech, stretches, holder, None, n, frame)


def _by_source(c: Clauses, quoted, cues: Cues, found: dict[int, Found]) -> None:
    for i in range(len(c)):
        if quoted[i] >= 0 or (hit := source_phrase(c, i, cues)) is None:
            continue
        (a, b), cue_class = hit
        obj = next((k for k in c.children[b] if c.dep[k] == "pobj"), None)
        if obj is None:
            continue
        stretches = [(c.start[x], c.end[y]) for x, y in _sourced(c, a, c.right(obj)) if x <= y]
        if stretches:
            found[i] = Found((a, b), cue_class, True, stretches, c.phrase(obj), None, i, "source")


def _by_adverb(c: Clauses, quoted, cues: Cues, found: dict[int, Found]) -> None:
    """What is said to be so "reportedly": its clause, of nobody who is named, so no statement."""
    for i, word in enumerate(c.word):
        if word in cues.adverbs and quoted[i] < 0 and c.tag[c.head[i]][0] == "V":
            v = c.head[i]
            stretches = [(c.start[a], c.end[b]) for a, b in ((c.left(v), i - 1), (i + 1, c.right(v))) if a <= b]
            found[i] = Found((i, i), cues.adverbs[word], False, stretches, None, None, i, "adverb")


def _sourced(c: Clauses, a: int, last: int) -> list[tuple[int, int]]:
    """What a source phrase at tokens a..last speaks for: its clause, on both sides where the clause goes on."""
    begin, end = c.bounds[c.sentence[a]]
    end -= c.word[end - 1] in (".", "!", "?")
    host = c.head[a]
    while c.tag[host][0] not in "VM" and c.head[host] != host and c.dep[host] != "relcl":
        host = c.head[host]
    if a - begin < 2:
        return [(last + 1, end - 1)]
    if host > last:
        return [(max(begin, c.left(host)), a - 1), (last + 1, c.right(host))]
    low = c.left(host) if c.dep[host] == "relcl" and c.left(host) < a else begin
    return [(low, a - 1)]


def _reads_as_statement(text: str, q: Quotation) -> bool:
    """A quotation that is a sentence of its own, not a name or a doubted word."""
    before, inner = text[: q.outer.start].rstrip(), q.span.of(text)
    starts = not before or before[-1] in '.!?:\u2026"\u201d\u00bb'
    if q.style == "single" and inner.count(" ") < 4:
        return False
    tail = text[q.outer.end : q.outer.end + 2].strip()
    if inner[-1:] not in ".!?,\u2026-\u2014\u2019'" and tail and tail[0] not in ".!?,;" and q.closed:
        return False
    return starts and (inner[:1].isupper() or not inner[:1].isalpha()) and (inner.count(" ") >= 2 or inner[-1:] in ".!?")


def _host(c: Clauses, found: dict[int, Found], q: Quotation) -> Found | None:
    """The attribution before a quotation: in the nearest sentence that has one, that of a quotation before others."""
    before = [f for f in found.values() if hosts(c, f) and c.start[f.cue[0]] < q.outer.start]
    if not before:
        return None
    nearest = max(c.sentence[f.at] for f in before)
    here = [f for f in before if c.sentence[f.at] == nearest]
    return min(here, key=lambda f: (f.frame != "quotation", f.frame in ("object", "preposition"), f.cue))
