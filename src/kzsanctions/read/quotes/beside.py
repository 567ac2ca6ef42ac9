"""Find the cue a quotation stands beside: after it (“A,” he said), before it (He said: “A”), or around it."""

from __future__ import annotations

from bisect import bisect_left

from ...language.clauses import Clauses
from .clause import cue_clause, rest_after
from .cues import Cues
from .draft import Found, add, readings, takes_quotation
from .quotations import Quotation
from .unmarked import free_dash
from .who import addressee, relative, verb_source

_ATTRIBUTION_FOLLOWS = frozenset(",?!-\u2013\u2014\u2026")
_OTHER_CLAUSE = frozenset(
    (
        "and",
        "but",
        "or",
        "who",
        "which",
        "that",
        "as",
        "while",
        "because",
        "when",
        "although",
        "though",
        "even",
        "if",
        "since",
        "yet",
        "so",
        "whereas",
        "whose",
        "where",
        "until",
        "unless",
        "whom",
    )
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOUNS = frozenset(("NN", "NNP", "PRP", "NNS", "NNPS"))
_NOUN_PHRASE_STARTS = frozenset(("DT", "NN", "NNP", "NNPS", "JJ", "PRP$"))
_JOINS = frozenset(("and", "or", "but"))
_POSSESSIVE = frozenset(("'s", "\u2019s", "'", "\u2019"))
_BREAKS = frozenset(("(", "[", ":", ";"))
# So many tokens after a quotation its cue is looked for.
_FAR = 60
_SENTENCE_ENDS = frozenset(".!?\u2026")


def cue_of(text, c: Clauses, q: Quotation, k: int, quoted, verbs, cues: Cues, found) -> Found | None:
    """The cue a quotation stands beside: after it (“A,” he said), or before it (He said: “A”)."""
    first, stop = bisect_left(c.start, q.outer.start), bisect_left(c.start, q.outer.end)
    before = first - 1
    if first >= len(c):
        return None
    if before >= 1 and (names_a_work(text, c, q, before) or _titled(text, c, q, before, cues)):
        return None
    if before >= 0 and c.word[before] == ":" or before >= 0 and c.word[before] == "," and not _follows(text, q):
        v = _left_cue(c, before, verbs, quoted, cues)
        if v is not None and (c.word[before] == ":" or not _inside_clause(c, v, first, quoted)):
            f = entry(c, v, cues, found, "quotation")
            lead = _lead_before(c, v, before) if c.word[before] == "," and text[q.span.start].islower() else None
            if lead is not None and all(quoted[i] < 0 for i in range(lead[0], lead[1] + 1)):
                add(f, c.start[lead[0]], c.end[lead[1]])
            elif c.word[before] == ":" and not _follows(text, q) and (announced := _announced(c, v, before)) is not None:
                add(f, c.start[announced], q.span.end)
            elif c.word[before] == "," and text[q.span.start].islower() and (begun := _begun(c, v, before)) is not None:
                add(f, c.start[begun], q.outer.end)
            return f
        if c.word[before] == ":" and (f := _before_colon(text, c, before, quoted, cues, found)) is not None:
            return f
    if text[q.span.end - 1] in ".?!" and _just_said(c, before, verbs, cues):
        return entry(c, before - 1, cues, found, "quotation")
    if (f := _said_in_marks(c, q, first, stop, verbs, cues, found)) is not None:
        return f
    if before >= 0 and before in verbs and takes_quotation(c, before, cues) and (not _follows(text, q) or stop >= len(c) or c.word[stop] in _JOINS):
        if all(r.takes == {"quotation"} for r in readings(c, before, cues)) and _part_of_a_phrase(text, q):
            return None  # the committee opened “an inquiry”
        return entry(c, before, cues, found, "")
    if _follows(text, q) and stop < len(c) and not _in_opening_phrase(c, first):
        v = _right_cue(c, stop, verbs, quoted, cues)
        if v is not None and not (c.tag[v] == "VBG" and _just_said(c, before, verbs, cues)):
            f = entry(c, v, cues, found, "quotation")
            start = _mixed_start(text, c, q, first, quoted)
            if start < q.outer.start:
                add(f, start, q.span.end)
            rest = rest_after(c, v, cues)
            if rest is not None and (start < q.outer.start or c.dep[v] == "parataxis" and c.head[v] >= rest[0]):
                add(f, c.start[rest[0]], c.end[rest[1]])
            return f
    if before >= 0 and c.word[before] == ",":
        v = _left_cue(c, before, verbs, quoted, cues)
        if v is not None and not _inside_clause(c, v, first, quoted):
            return entry(c, v, cues, found, "quotation")
    return None


def _said_in_marks(c: Clauses, q: Quotation, first: int, stop: int, verbs, cues: Cues, found) -> Found | None:
    """A cue quoted together with what it brings: the service “declares that no firm was involved”."""
    v = first + 1
    if v + 3 >= stop or first < 1 or c.word[v] not in cues.verbs or c.tag[v] not in _FINITE or c.tag[first - 1] not in _NOUNS:
        return None
    if any(c.bounds[c.sentence[first]][0] <= k < first for k in verbs):
        return None  # the marks stand in what another cue reports
    reading = next((r for r in cues.verbs[c.word[v]] if "clause" in r.takes and r.speech), None)
    clause = c.child(v, "ccomp")
    if reading is None or clause is None or clause < v:
        return None
    subject = c.child(v, "nsubj")
    noun = subject if subject is not None and subject < first else first - 1
    f = found.setdefault(v, Found((v, v), reading.cue_class, True, [], c.phrase(noun), None, v, "clause"))
    add(f, c.start[v + 1 + (c.word[v + 1] == "that")], q.span.end)
    return f


def _part_of_a_phrase(text: str, q: Quotation) -> bool:
    return q.span.of(text).split()[0] in ("a", "an", "the") and text[q.span.end - 1] not in ".?!,"


def _begun(c: Clauses, v: int, before: int) -> int | None:
    """Where a report begins that goes over into a quotation: said that it was late, “because nobody came”."""
    first, subject = v + 1 + (c.word[v + 1] == "that"), c.child(v, "nsubj")
    told = any(c.tag[i] in _FINITE and c.dep[i] != "relcl" for i in range(first, before))
    return first if told and subject is not None and subject < v else None


def _announced(c: Clauses, v: int, colon: int) -> int | None:
    """Where a reported clause begins that a colon and a quotation go on from: said that it was simple: “Nobody came.”"""
    clause = next((k for k in c.all(v, "ccomp") if v < k < colon and c.tag[k] in (*_FINITE, "VB", "VBN", "VBG", "NN", "JJ")), None)
    subject = c.child(v, "nsubj")
    if clause is None or subject is None or subject > v:
        return None
    first = max(c.left(clause), v + 1)
    return first + (c.word[first] == "that")


def names_a_work(text: str, c: Clauses, q: Quotation, before: int) -> bool:
    """Whether a quotation in capitals names a show or a paper: on the channel's “Open Door,” she said ..."""
    words = [w for w in q.span.of(text).rstrip(",").split() if w[0].isalpha()]
    led = c.word[before] in _POSSESSIVE or c.tag[before] == "IN" and c.word[before] not in ("that", "if", "because", "like", "as")
    begin, end = c.bounds[c.sentence[before]]
    titled = 1 < len(words) < 8 and all(w[0].isupper() or len(w) < 4 for w in words) and words[-1][0].isupper()
    return led and titled and any(len(c.word[i]) > 3 and text[c.start[i]].islower() for i in range(begin, end))


def _just_said(c: Clauses, before: int, verbs, cues: Cues) -> bool:
    """Whether a cue stands right before the comma that leads into a quotation: He vowed, “No,” referring to the ban."""
    return before > 0 and c.word[before] == "," and before - 1 in verbs and takes_quotation(c, before - 1, cues)


def _before_colon(text: str, c: Clauses, colon: int, quoted, cues: Cues, found: dict[int, Found]) -> Found | None:
    """Who a colon before a quotation speaks for: a verb of saying the tagger missed, a name, or the subject of its sentence."""
    begin = c.bounds[c.sentence[colon - 1]][0] if colon else 0
    if colon - begin < 1 or quoted[colon - 1] >= 0:
        return None
    if c.word[colon - 1] in cues.verbs and colon - begin > 1:
        f = entry(c, colon - 1, cues, found, "quotation")
        f.speaker = f.speaker if f.speaker and f.speaker[1] < colon - 1 else (begin, colon - 2)
        return f
    name = colon
    while name > begin and text[c.start[name - 1]].isupper() and c.word[name - 1] not in cues.labels:
        name -= 1
    if name < colon and (name == begin or free_dash(c, name - 1)):
        return found.setdefault(colon, Found((colon, colon), "say", True, [], (name, colon - 1), None, colon, "quotation"))
    if (named := _for_his_part(text, c, begin, colon)) is not None:
        return found.setdefault(colon, Found((colon, colon), "say", True, [], named, None, colon, "quotation"))
    main = next((i for i in range(begin, colon) if c.head[i] == i and c.tag[i][0] == "V" and quoted[i] < 0), None)
    if main is None or (source := verb_source(c, main, cues)) is None:
        return None
    return found.setdefault(main, Found((main, main), "say", True, [], source, None, main, "quotation"))


def _for_his_part(text, c: Clauses, begin: int, colon: int) -> tuple[int, int] | None:
    """A speaker without a verb: "The minister, X, for her part: “...”"; "X on the list: “...”"."""
    if any(c.tag[i] in _FINITE for i in range(begin, colon)) or c.tag[begin] not in _NOUN_PHRASE_STARTS:
        return None
    aside = next(
        (
            i
            for i in range(begin + 1, colon)
            if c.tag[i] == "IN" and c.word[i] in ("for", "on", "about") and c.word[i + 1] in ("his", "her", "its", "their", "the", "this")
        ),
        colon,
    )
    last = max((i for i in range(begin, aside) if text[c.start[i]].isupper() and i > begin), default=None)
    own_part = aside < colon and c.word[colon - 1] == "part"
    return (begin, last) if last is not None and (own_part or aside < colon and c.tag[last] in ("NNP", "NNPS")) else None


def _in_opening_phrase(c: Clauses, first: int) -> bool:
    """Whether a quotation stands in a phrase its sentence opens with: "Asked if he was “ready,” the minister said yes"."""
    begin = c.bounds[c.sentence[first]][0]
    return begin < first and c.tag[begin] in ("VBN", "VBG") and c.dep[begin] in ("advcl", "acl", "prep") and c.right(begin) >= first


def _inside_clause(c: Clauses, v: int, first: int, quoted) -> bool:
    """Whether a quotation stands in a clause the cue reports: "said that, while late, “no firm” had left"."""
    for k in c.all(v, "ccomp"):
        begin = c.left(k)
        while begin < k and c.dep[begin] == "punct":
            begin += 1
        if v < begin < first <= c.right(k) and quoted[begin] < 0:
            return True
    return False


def _follows(text: str, q: Quotation) -> bool:
    """Whether the punctuation at the closing mark lets an attribution follow."""
    last, after = text[q.span.end - 1 : q.span.end], text[q.outer.end : q.outer.end + 3].lstrip()
    return last in _ATTRIBUTION_FOLLOWS or after[:1] in (",", "-", "\u2013", "\u2014") and last not in _SENTENCE_ENDS


def _lead_before(c: Clauses, v: int, before: int) -> tuple[int, int] | None:
    """The beginning of a sentence whose quotation ends it: "When the offer came, he said, “we were ready”"."""
    first, _ = cue_clause(c, v)
    begin = c.bounds[c.sentence[v]][0]
    if c.child(v, "nsubj") is None:
        return None
    return (begin, first - 2) if before == v + 1 and first - 2 > begin and c.word[first - 1] == "," else None


def _titled(text: str, c: Clauses, q: Quotation, before: int, cues: Cues) -> bool:
    """Whether a quotation is the name of a book or a show: in his essay “On Trade”; in his book, “Steppe.”"""
    return c.word[before] in cues.titles or c.word[before] == "," and c.word[before - 1] in cues.titles and not _many_words(text, q)


def _many_words(text: str, q: Quotation) -> bool:
    return q.span.of(text).count(" ") > 6


def _left_cue(c: Clauses, before: int, verbs, quoted, cues: Cues) -> int | None:
    begin = c.bounds[c.sentence[before]][0]
    near = [v for v in verbs if begin <= v < before and takes_quotation(c, v, cues)]
    return near[-1] if near else None


def _right_cue(c: Clauses, stop: int, verbs, quoted, cues: Cues) -> int | None:
    """The first cue after a quotation and before the next sentence or quotation; a main verb before one in a relative clause."""
    end = stop
    limit = min(len(c), stop + _FAR)
    while end < limit and (quoted[end] < 0 or _short(quoted, end)) and (not c.opens[end] or end - stop < 3):
        end += 1
    while stop < end and c.word[stop] in (",", "-", "\u2013", "\u2014", "..."):
        stop += 1
    if stop < end and c.word[stop] in _OTHER_CLAUSE:
        return None
    for v in range(stop, end):
        if c.word[v] in ("and", "but", "while", "although", "as") and c.word[v - 1] == ",":
            return None
        if v in verbs and takes_quotation(c, v, cues) and c.dep[v] not in ("relcl", "acl"):
            return v if _attributes_back(c, v, stop, quoted) else None
        if c.tag[v] in _FINITE and c.dep[v] not in ("relcl", "advcl", "aux", "auxpass", "acl"):
            return None
    return next((v for v in verbs if stop <= v < end and c.tag[v] in _FINITE and takes_quotation(c, v, cues)), None)


def _short(quoted, i: int) -> bool:
    """A word in marks on the way to the cue, as a nickname is."""
    return sum(1 for k in range(max(0, i - 4), min(len(quoted), i + 5)) if quoted[k] == quoted[i]) <= 4


def _attributes_back(c: Clauses, v: int, stop: int, quoted) -> bool:
    """Whether a verb after a quotation is free to take it: its subject comes after the quotation, no clause of its own does."""
    subject = c.child(v, "nsubj", "nsubjpass")
    if subject is not None and subject < stop:
        return False
    own = next((k for k in c.all(v, "ccomp") if k > v and quoted[c.left(k)] < 0 and c.word[c.left(k) - 1] not in (",", ":")), None)
    return own is None


def _mixed_start(text: str, c: Clauses, q: Quotation, first: int, quoted) -> int:
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


def entry(c: Clauses, v: int, cues: Cues, found: dict[int, Found], frame: str) -> Found:
    if v not in found:
        known = readings(c, v, cues)
        reading = next((r for r in known if "quotation" in r.takes), known[0] if known else None)
        speaker, told = _speaker(c, v, cues), addressee(c, v, cues, [])
        found[v] = Found(
            (v, v),
            reading.cue_class if reading else "say",
            reading is None or reading.speech,
            [],
            speaker,
            None if told == speaker else told,
            v,
            frame,
            relative(c, v, cues),
        )
    elif frame:
        found[v].frame = frame
    return found[v]


def _speaker(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    source = verb_source(c, v, cues)
    if source is None:
        obj = next((k for k in c.all(v, "dobj", "npadvmod", "attr", "oprd") if k > v and c.tag[k] in _NOUNS), None)
        return c.phrase(obj) if obj is not None else None
    return source
