"""Find the cue a quotation stands beside: after it (“A,” he said), before it (He said: “A”), or around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...language.clauses import FINITE, Clauses
from .by_commas import rest_after
from .cues import Cues
from .draft import Draft, Drafts, Prose, readings, takes_quotation
from .frames import named
from .lead_ins import announced_clause, begun, for_his_part, in_opening_phrase, inside_clause, lead_before, part_of_a_phrase
from .quotations import Quotation
from .said_by import addressee, relative, sender, source_phrase, verb_source
from .unmarked import broken_off, free_dash, resume
from .works import names_a_work, titled

_ATTRIBUTION_FOLLOWS = frozenset(",?!-\u2013\u2014\u2026")
_OTHER_CLAUSE = frozenset(
    "and but or who which that as while because when although though even if since yet so whereas whose where until unless whom".split()
)
_NOUNS = frozenset(("NN", "NNP", "PRP", "NNS", "NNPS"))
_JOINS = frozenset(("and", "or", "but"))
_BREAKS = frozenset(("(", "[", ":", ";"))
# So many tokens in marks, one of these counted, are words of one's own and not a doubted word.
_WORDS_OF_HIS = 5
# So many tokens after a quotation its cue is looked for.
_FAR = 60
_SENTENCE_ENDS = frozenset(".!?\u2026")


@dataclass(frozen=True)
class _Spot:
    """Where a quotation stands: its first token and the one after its last, and whether its closing mark lets an attribution follow."""

    q: Quotation
    first: int
    stop: int
    follows: bool

    @property
    def before(self) -> int:
        return self.first - 1


def beside_marks(p: Prose, drafts: Drafts) -> Drafts:
    """Give each quotation the cue it stands beside."""
    c = drafts.clauses
    for k in p.outer:
        q = p.marks[k]
        if k in drafts.taken:
            continue
        if any(f.frame == "quotation" and (q.span.start, q.span.end) in f.stretches for f in drafts.at.values()):
            drafts = drafts.taking(k)
        elif (f := broken_off(c, q, p.cues)) is not None:
            drafts = drafts.having(f).taking(k)
        elif (f := _cue_of(p, drafts, q)) is not None:
            f = f.adding(q.span.start, q.span.end) if p.quoted[f.at] != k else f
            drafts = drafts.having(resume(c, q, f, p.quoted)).taking(k)
    return drafts


def _cue_of(p: Prose, drafts: Drafts, q: Quotation) -> Draft | None:
    """The draft of the first finder that knows a cue; none for a quotation that names a work."""
    c = drafts.clauses
    spot = _Spot(q, bisect_left(c.start, q.outer.start), bisect_left(c.start, q.outer.end), _follows(p.text, q))
    if spot.first >= len(c):
        return None
    if spot.before >= 1 and (names_a_work(p.text, c, q, spot.before) or titled(p.text, c, q, spot.before, p.cues)):
        return None
    return next((f for find in _FINDERS if (f := find(p, drafts, spot)) is not None), None)


def _led_in(p: Prose, drafts: Drafts, spot: _Spot) -> Draft | None:
    """By a verb and a colon or comma: He said: “A”; he said, “A”."""
    c, q, before = drafts.clauses, spot.q, spot.before
    mark = c.word[before] if before >= 0 else ""
    if mark != ":" and not (mark == "," and not spot.follows):
        return None
    v = _left_cue(p, c, before)
    if v is None or mark == "," and inside_clause(c, v, spot.first, p.quoted):
        return None
    f = entry(p, drafts, v, "quotation")
    small = mark == "," and p.text[q.span.start].islower()
    lead = lead_before(c, v, before) if small else None
    if lead is not None and all(p.quoted[i] < 0 for i in range(lead[0], lead[1] + 1)):
        return f.adding(c.start[lead[0]], c.end[lead[1]])
    if mark == ":" and not spot.follows and (told := announced_clause(c, v, before)) is not None:
        return f.adding(c.start[told], q.span.end)
    if small and (told := begun(c, v, before)) is not None:
        return f.adding(c.start[told], q.outer.end)
    return f


def _after_colon(p: Prose, drafts: Drafts, spot: _Spot) -> Draft | None:
    """By a colon alone, which speaks for a verb of saying the tagger missed, a name, or the subject of its sentence."""
    c, colon = drafts.clauses, spot.before
    begin = max([c.bounds[c.sentence[colon - 1]][0] if colon > 0 else 0, *(b for b, e in p.sentences if b < colon < e)])
    if colon < 0 or c.word[colon] != ":" or colon - begin < 1 or p.quoted[colon - 1] >= 0:
        return None
    if c.word[colon - 1] in p.cues.verbs and colon - begin > 1 and not _governed(c, colon - 1, begin):
        f = entry(p, drafts, colon - 1, "quotation")
        return f if f.speaker and f.speaker[1] < colon - 1 else replace(f, speaker=(begin, colon - 2))
    name = colon
    while name > begin and p.text[c.start[name - 1]].isupper() and c.word[name - 1] not in p.cues.labels:
        name -= 1
    if name < colon and (name == begin or free_dash(c, name - 1) or c.word[name - 1] in (":", "|")):
        return drafts.at.get(colon) or _said_at(colon, (name, colon - 1))
    if (named := for_his_part(p.text, c, begin, colon)) is not None:
        return drafts.at.get(colon) or _said_at(colon, named)
    # The parse may hang the verb before the colon on one within the marks.
    main = next((i for i in range(begin, colon) if (c.head[i] == i or c.head[i] > colon) and c.tag[i][0] == "V" and p.quoted[i] < 0), None)
    if main is None or (source := verb_source(c, main, p.cues)) is None:
        return None
    return drafts.at.get(main) or _said_at(main, sender(c, source, colon))


def _governed(c: Clauses, i: int, begin: int) -> bool:
    """Whether a word with the form of a verb of saying is a noun behind a preposition: "the mayor on the phone", "on our breakfast show"."""
    first = i
    while first > begin and c.tag[first - 1] in ("DT", "PRP$", "JJ", "NN", "NNS"):
        first -= 1
    return first > begin and c.tag[first - 1] == "IN"


def _said_at(at: int, speaker: tuple[int, int]) -> Draft:
    return Draft((at, at), "say", True, (), speaker, None, at, "quotation")


def _just_before_comma(p: Prose, drafts: Drafts, spot: _Spot) -> Draft | None:
    """By the verb right before its comma, where the quotation is a sentence: He vowed, “No,” referring to the ban."""
    whole = p.text[spot.q.span.end - 1] in ".?!"
    return entry(p, drafts, spot.before - 1, "quotation") if whole and _just_said(p, drafts.clauses, spot.before) else None


def _within_marks(p: Prose, drafts: Drafts, spot: _Spot) -> Draft | None:
    """By a cue quoted together with what it brings: the service “declares that no firm was involved”."""
    c, first, v = drafts.clauses, spot.first, spot.first + 1
    if v + 3 >= spot.stop or first < 1 or c.word[v] not in p.cues.verbs or c.tag[v] not in FINITE or c.tag[first - 1] not in _NOUNS:
        return None
    if any(c.bounds[c.sentence[first]][0] <= k < first for k in p.verbs):
        return None  # the marks stand in what another cue reports
    reading = next((r for r in p.cues.verbs[c.word[v]] if "clause" in r.takes and r.speech), None)
    clause = c.child(v, "ccomp")
    if reading is None or clause is None or clause < v:
        return None
    subject = c.child(v, "nsubj")
    noun = subject if subject is not None and subject < first else first - 1
    f = drafts.at.get(v) or Draft((v, v), reading.cue_class, True, (), c.phrase(noun), None, v, "clause")
    return f.adding(c.start[v + 1 + (c.word[v + 1] == "that")], spot.q.span.end)


def _right_before(p: Prose, drafts: Drafts, spot: _Spot) -> Draft | None:
    """By the verb it stands behind: He said “A”; but not: the committee opened “an inquiry”."""
    c, v, stop = drafts.clauses, spot.before, spot.stop
    if v < 0 or v not in p.verbs or not takes_quotation(c, v, p.cues):
        return None
    if spot.follows and stop < len(c) and c.word[stop] not in _JOINS:
        return None
    phrase = all(r.takes == {"quotation"} for r in readings(c, v, p.cues)) and part_of_a_phrase(p.text, spot.q)
    return None if phrase else entry(p, drafts, v)


def _inverted(p: Prose, drafts: Drafts, spot: _Spot) -> Draft | None:
    """By a verb and its speaker between two quotations, whatever the parse makes of them: “A,” said the mayor, Per Dahl, “b.”"""
    c, v = drafts.clauses, spot.stop
    if not spot.follows or v + 1 >= len(c) or v not in p.verbs or c.tag[v] not in ("VBD", "VBZ") or not takes_quotation(c, v, p.cues):
        return None
    for who, k in named(p, c, v + 1, len(c)):
        k += k < len(c) and c.word[k] == ","
        if k < len(c) and c.word[k - 1] == "," and p.quoted[k] >= 0:
            again = p.marks[p.quoted[k]].span
            return replace(entry(p, drafts, v, "quotation"), speaker=who, stretches=((again.start, again.end),))
    return None


def _after(p: Prose, drafts: Drafts, spot: _Spot) -> Draft | None:
    """By the first cue after it: “A,” he said."""
    c, q, stop = drafts.clauses, spot.q, spot.stop
    if not spot.follows or stop >= len(c) or in_opening_phrase(c, spot.first):
        return None
    v = _right_cue(p, c, stop)
    if v is None or c.tag[v] == "VBG" and _just_said(p, c, spot.before):
        return None
    f = entry(p, drafts, v, "quotation")
    start = _mixed_start(p.text, c, q, spot.first, p.quoted)
    f = f.adding(start, q.span.end) if start < q.outer.start else f
    rest = rest_after(c, v, p.cues)
    if rest is not None and (start < q.outer.start or c.dep[v] == "parataxis" and c.head[v] >= rest[0]):
        f = f.adding(c.start[rest[0]], c.end[rest[1]])
    return f


def _after_comma(p: Prose, drafts: Drafts, spot: _Spot) -> Draft | None:
    """By a verb and a comma where nothing after the quotation claims it."""
    c = drafts.clauses
    if spot.before < 0 or c.word[spot.before] != ",":
        return None
    v = _left_cue(p, c, spot.before)
    return None if v is None or inside_clause(c, v, spot.first, p.quoted) else entry(p, drafts, v, "quotation")


def _predicate_in_marks(p: Prose, drafts: Drafts, spot: _Spot) -> Draft | None:
    """By who would or will do what the marks tell, in words of his own: She “would not swear to the age of the bell”."""
    c, first = drafts.clauses, spot.first
    begin, who = max(b for b, e in p.sentences if b <= first < e), first - 1
    if who < begin or spot.stop - first < _WORDS_OF_HIS or c.tag[first + 1] != "MD" or any(c.tag[i] in FINITE for i in range(begin, first)):
        return None
    if c.word[who] in ("he", "she"):
        return replace(_said_at(who, (who, who)), framed=True)
    subject = next((s for s, k in named(p, c, begin, first) if k == first), None)
    return None if subject is None or c.tag[subject[0]] == "PRP" else replace(_said_at(who, subject), framed=True)


# In this order: what leads into a quotation before what follows it, what stands nearer before what stands farther.
_FINDERS = (_led_in, _after_colon, _just_before_comma, _within_marks, _right_before, _inverted, _after, _after_comma, _predicate_in_marks)


def _just_said(p: Prose, c: Clauses, before: int) -> bool:
    """Whether a cue stands right before the comma that leads into a quotation: He vowed, “No,” referring to the ban."""
    return before > 0 and c.word[before] == "," and before - 1 in p.verbs and takes_quotation(c, before - 1, p.cues)


def _follows(text: str, q: Quotation) -> bool:
    """Whether the punctuation at the closing mark lets an attribution follow."""
    last, after = text[q.span.end - 1 : q.span.end], text[q.outer.end : q.outer.end + 3].lstrip()
    return last in _ATTRIBUTION_FOLLOWS or after[:1] in (",", "-", "\u2013", "\u2014") and last not in _SENTENCE_ENDS


def _left_cue(p: Prose, c: Clauses, before: int) -> int | None:
    begin = c.bounds[c.sentence[before]][0]
    near = [v for v in p.verbs if begin <= v < before and takes_quotation(c, v, p.cues)]
    return near[-1] if near else None


def _right_cue(p: Prose, c: Clauses, stop: int) -> int | None:
    """The first cue after a quotation and before the next sentence or quotation; a main verb before one in a relative clause."""
    end, quoted = stop, p.quoted
    limit = min(len(c), stop + _FAR)
    while end < limit and (quoted[end] < 0 or _short(quoted, end)) and (not c.opens[end] or end - stop < 3):
        end += 1
    while stop < end and c.word[stop] in (",", "-", "\u2013", "\u2014", "..."):
        stop += 1
    if stop < end and (c.word[stop] in _OTHER_CLAUSE or source_phrase(c, stop, p.cues) is not None):
        return None  # “A,” according to him, speaking at the gate
    for v in range(stop, end):
        if c.word[v] in ("and", "but", "while", "although", "as") and c.word[v - 1] == ",":
            return None
        if v in p.verbs and takes_quotation(c, v, p.cues) and c.dep[v] not in ("relcl", "acl"):
            return v if _attributes_back(c, v, stop, quoted) else None
        if c.tag[v] in FINITE and c.dep[v] not in ("relcl", "advcl", "aux", "auxpass", "acl"):
            return None
    return next((v for v in p.verbs if stop <= v < end and c.tag[v] in FINITE and takes_quotation(c, v, p.cues)), None)


def _short(quoted: Sequence[int], i: int) -> bool:
    """A word in marks on the way to the cue, as a nickname is."""
    return sum(1 for k in range(max(0, i - 4), min(len(quoted), i + 5)) if quoted[k] == quoted[i]) <= 4


def _attributes_back(c: Clauses, v: int, stop: int, quoted: Sequence[int]) -> bool:
    """Whether a verb after a quotation is free to take it: its subject comes after the quotation, no clause of its own does.

    A subject inside the marks is a mistake of the parse where a noun stands before the verb, or a second subject behind it:
    “Nothing new,” the envoy replied; “None of it,” said the envoy.
    """
    subject = next(iter(sorted(c.all(v, "nsubj", "nsubjpass"), key=lambda k: k < v)), None)
    if subject is not None and subject < stop and (quoted[subject] < 0 or not any(c.tag[k] in _NOUNS for k in range(stop, v))):
        return False
    own = next((k for k in c.all(v, "ccomp") if k > v and quoted[c.left(k)] < 0 and c.word[c.left(k) - 1] not in (",", ":", ";")), None)
    return own is None


def _mixed_start(text: str, c: Clauses, q: Quotation, first: int, quoted: Sequence[int]) -> int:
    """Where the content of a quotation begins that its sentence leads into: 'This is a "bad idea," he said.'"""
    before = text[: q.outer.start].rstrip()
    if not before or before[-1] in '.!?:;\u2026"\u201d\u00bb' or c.opens[first] and text[q.span.start].isupper():
        return q.outer.start
    begin = c.bounds[c.sentence[first - 1]][0]
    if quoted[begin] >= 0:
        stop = begin
        while stop < first and quoted[stop] == quoted[begin]:
            stop += 1
        if text[: c.end[stop - 1]].rstrip("\"\u201d\u2019'")[-1:] in ".,!?\u2026":
            begin = stop
    for i in range(begin, first):
        if c.word[i] in _BREAKS:
            begin = i + 1
    return c.start[begin] if begin < first else q.outer.start


def entry(p: Prose, drafts: Drafts, v: int, frame: str = "") -> Draft:
    """The draft of a verb, made where there is none yet; `frame`, if given, is its construction from now on."""
    if v in drafts.at:
        return replace(drafts.at[v], frame=frame or drafts.at[v].frame)
    c, known = drafts.clauses, readings(drafts.clauses, v, p.cues)
    reading = next((r for r in known if "quotation" in r.takes), known[0] if known else None)
    speaker, told = _speaker(c, v, p.cues), addressee(c, v, p.cues, [])
    return Draft(
        (v, v),
        reading.cue_class if reading else "say",
        reading is None or reading.speech,
        (),
        speaker,
        None if told == speaker else told,
        v,
        frame,
        relative(c, v, p.cues),
    )


def _speaker(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    source = verb_source(c, v, cues)
    if source is None:
        obj = next((k for k in c.all(v, "dobj", "npadvmod", "attr", "oprd") if k > v and c.tag[k] in _NOUNS), None)
        return c.phrase(obj) if obj is not None else None
    return source
