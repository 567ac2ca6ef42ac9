"""Join cues with what they bring in a paragraph: quotations by their place, the rest by grammar."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from .clauses import Clauses
from .cues import Cues
from .quotations import Quotation
from .unmarked import bylined, colon_speech, dash_speech, free_dash
from .relays import inner_voices, outlet, quoting, relayed
from .reported import Found, cue_verbs, addressee, cue_clause, hearsay, noun_content, noun_source, readings, relative, sources, unrealised, verb_content, verb_source

_ATTRIBUTION_FOLLOWS = frozenset(",?!-\u2013\u2014\u2026")
_OTHER_CLAUSE = frozenset(("and", "but", "or", "who", "which", "that", "as", "while", "because", "when", "although", "though", "even",
                           "if", "since", "yet", "so", "whereas", "whose", "where", "until", "unless", "whom"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
# So many words may stand between a cue and a quotation it leads into.
_LEAD = 15
_CLAUSE_ENDS = frozenset((",", ".", ";", ":", "-", "--", "\u2013", "\u2014", "?", "!", "(", ")", "'", "\"", "\u201d", "''"))
# After a quotation these speak of the saying rather than go on with it: said “no” on Friday, in a letter, at a meeting.
_ADJUNCTS = frozenset(("on", "in", "at", "during", "after", "before", "while", "last", "this", "earlier", "late", "early", "yesterday", "from"))
_BREAKS = frozenset(("(", "[", ":", ";"))
_SENTENCE_ENDS = frozenset(".!?\u2026")


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
        _add(named[1], marks[named[0]].span.start, marks[named[0]].span.end)
    for k in [k for k in outer if k not in taken]:
        if (f := _cue_of(text, c, marks[k], k, quoted, verbs, cues, found)) is not None:
            taken.add(k)
            _add(f, marks[k].span.start, marks[k].span.end)
    _by_grammar(c, verbs, quoted, cues, found)
    _by_noun(c, quoted, cues, found)
    _by_source(c, quoted, cues, found)
    _by_adverb(c, quoted, cues, found)
    for f in found.values():
        _run_on(text, c, f, marks, outer, quoted, cues)
        _take_in(c, f, marks, outer, taken)
    for k in outer:
        if k not in taken:
            _led_into(text, c, marks[k], quoted, cues, found, taken, k)
    _part(c, found)
    _nest(c, found)
    loose = []
    for k in outer:
        if k in taken or not _reads_as_statement(text, marks[k]):
            continue
        host = _host(c, found, marks[k])
        if host is None:
            loose.append(k)
        else:
            _add(host, marks[k].span.start, marks[k].span.end)
    _pass_on(text, c, found, marks, outer, quoted, cues)
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


def _add(f: Found, start: int, end: int) -> None:
    """Give an attribution one more stretch, melting it with those it touches."""
    keep = []
    for a, b in f.stretches:
        if a <= end and start <= b:
            start, end = min(a, start), max(b, end)
        else:
            keep.append((a, b))
    f.stretches = sorted([*keep, (start, end)])


def _cue_of(text, c: Clauses, q: Quotation, k: int, quoted, verbs, cues: Cues, found) -> Found | None:
    """The cue a quotation stands beside: after it (“A,” he said), or before it (He said: “A”)."""
    first, stop = bisect_left(c.start, q.outer.start), bisect_left(c.start, q.outer.end)
    before = first - 1
    if before >= 1 and (c.word[before] in cues.titles or c.word[before] == "," and c.word[before - 1] in cues.titles and not _many_words(text, q)):
        return None
    if before >= 0 and c.word[before] == ":" or before >= 0 and c.word[before] == "," and not _follows(text, q):
        v = _left_cue(c, before, verbs, quoted, cues)
        if v is not None and (c.word[before] == ":" or not _inside_clause(c, v, first, quoted)):
            f = _entry(c, v, cues, found, "quotation")
            lead = _lead_before(c, v, before) if c.word[before] == "," and text[q.span.start].islower() else None
            if lead is not None and all(quoted[i] < 0 for i in range(lead[0], lead[1] + 1)):
                _add(f, c.start[lead[0]], c.end[lead[1]])
            return f
        if c.word[before] == ":" and (f := _before_colon(text, c, before, quoted, cues, found)) is not None:
            return f
    if before >= 0 and before in verbs and _takes_quotation(c, before, cues) and (not _follows(text, q) or stop >= len(c)):
        return _entry(c, before, cues, found, "")
    if _follows(text, q) and stop < len(c) and not _in_opening_phrase(c, first):
        v = _right_cue(c, stop, verbs, quoted, cues)
        if v is not None:
            f = _entry(c, v, cues, found, "quotation")
            start = _mixed_start(text, c, q, first, quoted)
            if start < q.outer.start:
                _add(f, start, q.span.end)
            return f
    if before >= 0 and c.word[before] == ",":
        v = _left_cue(c, before, verbs, quoted, cues)
        if v is not None and not _inside_clause(c, v, first, quoted):
            return _entry(c, v, cues, found, "quotation")
    return None


def _before_colon(text: str, c: Clauses, colon: int, quoted, cues: Cues, found: dict[int, Found]) -> Found | None:
    """Who a colon before a quotation speaks for: a verb of saying the tagger missed, a name, or the subject of its sentence."""
    begin = c.bounds[c.sentence[colon - 1]][0] if colon else 0
    if colon - begin < 1 or quoted[colon - 1] >= 0:
        return None
    if c.word[colon - 1] in cues.verbs and colon - begin > 1:
        f = _entry(c, colon - 1, cues, found, "quotation")
        f.speaker = f.speaker if f.speaker and f.speaker[1] < colon - 1 else (begin, colon - 2)
        return f
    name = colon
    while name > begin and text[c.start[name - 1]].isupper() and c.word[name - 1] not in cues.labels:
        name -= 1
    if name < colon and (name == begin or free_dash(c, name - 1)):
        return found.setdefault(colon, Found((colon, colon), "say", True, [], (name, colon - 1), None, colon, "quotation"))
    main = next((i for i in range(begin, colon) if c.head[i] == i and c.tag[i][0] == "V" and quoted[i] < 0), None)
    if main is None or (source := verb_source(c, main, cues)) is None:
        return None
    return found.setdefault(main, Found((main, main), "say", True, [], source, None, main, "quotation"))


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
    last, after = text[q.span.end - 1:q.span.end], text[q.outer.end:q.outer.end + 3].lstrip()
    return last in _ATTRIBUTION_FOLLOWS or after[:1] in (",", "-", "\u2013", "\u2014") and last not in _SENTENCE_ENDS


def _lead_before(c: Clauses, v: int, before: int) -> tuple[int, int] | None:
    """The beginning of a sentence whose quotation ends it: "When the offer came, he said, “we were ready”"."""
    first, _ = cue_clause(c, v)
    begin = c.bounds[c.sentence[v]][0]
    return (begin, first - 2) if before == v + 1 and first - 2 > begin and c.word[first - 1] == "," else None


def _many_words(text: str, q: Quotation) -> bool:
    return q.span.of(text).count(" ") > 6


def _takes_quotation(c: Clauses, v: int, cues: Cues) -> bool:
    return any("quotation" in r.takes for r in cues.verbs.get(c.word[v], ()))


def _left_cue(c: Clauses, before: int, verbs, quoted, cues: Cues) -> int | None:
    begin = c.bounds[c.sentence[before]][0]
    near = [v for v in verbs if begin <= v < before and _takes_quotation(c, v, cues)]
    return near[-1] if near else None


def _right_cue(c: Clauses, stop: int, verbs, quoted, cues: Cues) -> int | None:
    """The first cue after a quotation and before the next sentence or quotation; a main verb before one in a relative clause."""
    end = stop
    while end < len(c) and (quoted[end] < 0 or _short(quoted, end)) and (end == stop or not c.opens[end] or end - stop < 3) and end - stop < 60:
        end += 1
    while stop < end and c.word[stop] in (",", "-", "\u2013", "\u2014", "..."):
        stop += 1
    if stop < end and c.word[stop] in _OTHER_CLAUSE:
        return None
    for v in range(stop, end):
        if v in verbs and _takes_quotation(c, v, cues) and c.dep[v] not in ("relcl", "acl"):
            return v if _attributes_back(c, v, stop, quoted) else None
        if c.tag[v] in _FINITE and c.dep[v] not in ("relcl", "advcl", "aux", "auxpass", "acl"):
            return None
    return next((v for v in verbs if stop <= v < end and _takes_quotation(c, v, cues)), None)


def _short(quoted, i: int) -> bool:
    """A word in marks on the way to the cue, as a nickname is."""
    return sum(1 for k in range(max(0, i - 4), min(len(quoted), i + 5)) if quoted[k] == quoted[i]) <= 4


def _attributes_back(c: Clauses, v: int, stop: int, quoted) -> bool:
    """Whether a verb after a quotation is free to take it: its subject stands after the quotation, its content is not its own clause."""
    subject = c.child(v, "nsubj", "nsubjpass")
    if subject is not None and subject < stop:
        return False
    own = next((k for k in c.all(v, "ccomp") if k > v and quoted[c.left(k)] < 0 and c.word[c.left(k) - 1] not in (",", ":")), None)
    return own is None


def _mixed_start(text: str, c: Clauses, q: Quotation, first: int, quoted) -> int:
    """Where the content of a quotation begins that its sentence leads into: 'This is a "bad idea," he said.'"""
    before = text[:q.outer.start].rstrip()
    if not before or before[-1] in ".!?:;\u2026\"\u201d\u00bb" or c.opens[first] and text[q.span.start].isupper():
        return q.outer.start
    begin = c.bounds[c.sentence[first - 1]][0]
    if quoted[begin] >= 0:
        stop = begin
        while stop < first and quoted[stop] == quoted[begin]:
            stop += 1
        if text[:c.end[stop - 1]].rstrip("\"\u201d\u2019'")[-1:] in ".,!?\u2026":
            begin = stop
    for i in range(begin, first):
        if c.word[i] in _BREAKS:
            begin = i + 1
    return c.start[begin] if begin < first else q.outer.start


def _entry(c: Clauses, v: int, cues: Cues, found: dict[int, Found], frame: str) -> Found:
    if v not in found:
        known = readings(c, v, cues)
        reading = next((r for r in known if "quotation" in r.takes), known[0] if known else None)
        found[v] = Found((v, v), reading.cue_class if reading else "say", reading is None or reading.speech, [], _speaker(c, v, cues), addressee(c, v, cues, []), v, frame, relative(c, v))
    elif frame:
        found[v].frame = frame
    return found[v]


def _speaker(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    source = verb_source(c, v, cues)
    if source is None:
        obj = next((k for k in c.children[v] if k > v and c.dep[k] in ("dobj", "npadvmod", "attr", "oprd") and c.tag[k] in ("NN", "NNP", "PRP", "NNS", "NNPS")), None)
        return c.phrase(obj) if obj is not None else None
    return source


def _by_grammar(c: Clauses, verbs, quoted, cues: Cues, found: dict[int, Found]) -> None:
    for v in verbs:
        if v in found and found[v].frame == "quotation":
            continue
        if (told := hearsay(c, v, cues)) is not None:
            found[v] = Found((v, v), _class(c, v, cues), told[0], [(c.start[a], c.end[b]) for a, b in told[1]], None, None, v, "hearsay")
            continue
        hit = verb_content(c, v, cues)
        if hit is None:
            continue
        reading, frame, ranges = hit
        if v not in found:
            unsaid = c.tag[v] == "VBN" and c.agent(v) is None and (c.word[v] == "asked" and c.child(v, "nsubj") is None or frame == "object" and c.passive(v))
            found[v] = Found((v, v), reading.cue_class, reading.speech and not unsaid and not unrealised(c, v), [], verb_source(c, v, cues), addressee(c, v, cues, ranges), v, frame,
                             relative(c, v))
        for a, b in ranges:
            if a <= b:
                _add(found[v], c.start[a], c.end[b])


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
            found[n] = Found((n, n), reading.cue_class, reading.speech, [(c.start[a], c.end[b]) for a, b in ranges], noun_source(c, n, frame == "preposition"), None, n, frame)


def _by_source(c: Clauses, quoted, cues: Cues, found: dict[int, Found]) -> None:
    for i in range(len(c)):
        if quoted[i] >= 0 or (hit := sources(c, i, cues)) is None:
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
    host = c.head[a]
    while c.tag[host][0] not in "VM" and c.head[host] != host and c.dep[host] != "relcl":
        host = c.head[host]
    if a - begin < 2:
        return [(last + 1, end - 1)]
    if host > last:
        return [(max(begin, c.left(host)), a - 1), (last + 1, c.right(host))]
    low = c.left(host) if c.dep[host] == "relcl" and c.left(host) < a else begin
    return [(low, a - 1)]


def _run_on(text: str, c: Clauses, f: Found, marks, outer, quoted, cues: Cues) -> None:
    """Go on after a quotation whose sentence goes on without a comma: said “we have a week” until the vote."""
    for a, b in list(f.stretches):
        q = next((marks[k] for k in outer if marks[k].span.end == b or marks[k].outer.end == b), None)
        if q is None or q.span.start < c.start[f.cue[0]] or text[q.span.end - 1] in ".,!?;:\u2026-\u2014":
            continue
        i = stop = bisect_left(c.start, q.outer.end)
        end = c.bounds[c.sentence[i - 1]][1] if i else 0
        if i < end and c.word[i] in _ADJUNCTS:
            continue
        while i < end and not (c.word[i] in _CLAUSE_ENDS or quoted[i] >= 0 or c.tag[i] in _FINITE or c.word[i] == "and"
                               or c.word[i] == "but" and c.word[min(i + 1, end - 1)] != "also" or c.tag[i][0] == "V" and c.word[i] in cues.verbs):
            i += 1
        if i > stop and (i == end or c.tag[i] not in _FINITE and c.tag[i][0] != "V"):
            _add(f, b, c.end[i - 1])
            f.stretches = _melted(f.stretches)


def _melted(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that meet but for a quotation mark become one."""
    out = [stretches[0]]
    for a, b in stretches[1:]:
        if a - out[-1][1] <= 2:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


def _take_in(c: Clauses, f: Found, marks, outer, taken: set[int]) -> None:
    """Widen stretches so that they hold whole quotations."""
    for a, b in list(f.stretches):
        for k in outer:
            q = marks[k].outer
            if q.start < b and a < q.end:
                taken.add(k)
                _add(f, min(a, q.start) if q.start < a < q.end else a, max(b, q.end) if q.start < b < q.end else b)


def _led_into(text: str, c: Clauses, q: Quotation, quoted, cues: Cues, found: dict[int, Found], taken: set[int], k: int) -> None:
    """A quotation that a cue leads into without a verb between: 'called the plan “a trap”', 'said the talks “were over”'."""
    first = bisect_left(c.start, q.outer.start)
    if first == 0 or text[:q.outer.start].rstrip()[-1:] in _SENTENCE_ENDS or c.word[first - 1] in cues.titles:
        return
    for v in range(first - 1, max(-1, first - _LEAD), -1):
        if quoted[v] >= 0 or c.word[v] in _CLAUSE_ENDS or c.opens[v + 1]:
            return
        if c.tag[v][0] == "V" and c.word[v] in cues.verbs and any("predicate" in r.takes or {"quotation", "clause"} <= r.takes for r in cues.verbs[c.word[v]]):
            f = _entry(c, v, cues, found, "")
            if c.passive(v) or not f.speech:
                return
            i = bisect_left(c.start, q.outer.end)
            end = c.bounds[c.sentence[first]][1]
            if i < end and c.word[i] not in _ADJUNCTS and c.tag[i] not in ("CC", "VBG"):
                while i < end and c.word[i] not in _CLAUSE_ENDS and quoted[i] < 0:
                    i += 1
            _add(f, c.start[v + 1], max(q.outer.end, c.end[i - 1]))
            taken.add(k)
            return
        if c.tag[v] in _FINITE or c.tag[v] == "VB":
            return


def _part(c: Clauses, found: dict[int, Found]) -> None:
    """End a report where its speaker is reported anew: said it was late, adding “...”; said it sold arms, which he called “...”."""
    for v, g in found.items():
        if not g.stretches or not g.speech:
            continue
        here = c.start[g.cue[0]]
        for f in found.values():
            inside = next(((a, b) for a, b in f.stretches if a < here < b), None)
            if f is g or inside is None or f.cue[0] > v or f.frame not in ("clause", "infinitive", "object", "predicate", "gerund"):
                continue
            cut = _fresh(c, v, g)
            if cut is not None and c.start[cut] > inside[0]:
                f.stretches = [(x, min(y, c.start[cut])) for x, y in f.stretches if x < c.start[cut]]
                if c.child(v, "nsubj", "nsubjpass") is None:
                    g.speaker = f.speaker
            break


def _fresh(c: Clauses, v: int, g: Found) -> int | None:
    """Where a report inside a report is one of its own: the token of the comma or conjunction before it."""
    before = v - 1
    while before > 0 and c.dep[before] == "advmod":
        before -= 1
    if before > 0 and c.child(v, "nsubj", "nsubjpass", "aux", "auxpass") is None and g.frame in ("quotation", "predicate", ""):
        if c.tag[v] == "VBG" and c.word[before] == ",":
            return before
        if c.tag[v] in ("VBD", "VBZ") and c.word[before] in ("and", "but"):
            return before - 1 if c.word[before - 1] == "," else before
    if c.dep[v] == "pcomp" and c.word[c.head[v]] == "with" and c.word[c.head[v] - 1] == "," and c.child(v, "nsubj") is not None:
        return c.head[v] - 1
    if c.dep[v] == "relcl" and c.word[c.left(v) - 1] == "," and c.word[c.left(v)] in ("which", "whom") and g.frame == "predicate":
        return c.left(v) - 1
    return None


def _nest(c: Clauses, found: dict[int, Found]) -> None:
    """Mark attributions inside the content of others; of those only reports in words stay, since a thought in a report is its content."""
    spans = [(a, b, at) for at, f in found.items() for a, b in f.stretches]
    for at in list(found):
        f, here = found[at], c.start[found[at].cue[0]]
        around = [(b - a, other) for a, b, other in spans if other != at and a <= here < b]
        if not around:
            continue
        f.inside = min(around)[1]
        if not f.speech or f.frame not in ("clause", "quotation", "source", "hearsay", ""):
            del found[at]


def _reads_as_statement(text: str, q: Quotation) -> bool:
    """A quotation that is a sentence of its own, not a name or a doubted word."""
    before, inner = text[:q.outer.start].rstrip(), q.span.of(text)
    starts = not before or before[-1] in ".!?:\u2026\"\u201d\u00bb"
    if q.style == "single" and inner.count(" ") < 4:
        return False
    return starts and (inner[:1].isupper() or not inner[:1].isalpha()) and (inner.count(" ") >= 2 or inner[-1:] in ".!?")


def _pass_on(text: str, c: Clauses, found: dict[int, Found], marks, outer, quoted, cues: Cues) -> None:
    """Note relaying outlets, the speaker of a quotation somebody else quotes, and the cue that a closing colon leaves open."""
    for v, f in list(found.items()):
        f.via = relayed(c, f, quoted, cues)
        if (quoter := quoting(c, v, cues)) is not None:
            _hand_over(c, f, quoter, marks, found, cues)
    for f in found.values():
        around = found.get(f.inside) if f.inside is not None else None
        if around is not None and around.frame == "source" and around.speaker is not None and outlet(c, around.speaker, cues):
            f.via.append(around.speaker)
    _drop_agency(c, found, cues)
    if text.rstrip().endswith(":"):
        _leave_open(c, found, quoted, cues)


def _hand_over(c: Clauses, f: Found, quoter: int, marks, found: dict[int, Found], cues: Cues) -> None:
    """In "she quoted an officer as telling her: “‘...’ I am glad”" the inner quotation is the officer's, the rest is hers."""
    f.speaker = c.phrase(c.child(quoter, "dobj"))
    inner = next((q for q in marks if q.inside is not None and any(a <= q.outer.start <= a + 1 and q.outer.end < b for a, b in f.stretches)), None)
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
        before = [g for g in found.values() if g is not f and hosts(c, g) and g.frame == "quotation" and g.cue < f.cue
                  and all(c.start[g.cue[0]] < a for a, _ in f.stretches)]
        if before:
            host = max(before, key=lambda g: g.cue)
            for a, b in f.stretches:
                _add(host, a, b)
            host.via.append(f.speaker)
            del found[v]


def _leave_open(c: Clauses, found: dict[int, Found], quoted, cues: Cues) -> None:
    """Keep the last cue of a paragraph that ends with a colon for the quotation of the next one; any main verb will do."""
    begin, end = c.bounds[-1]
    verbs = [i for i in range(begin, end) if quoted[i] < 0 and c.tag[i][0] == "V" and c.word[i] in cues.verbs and _takes_quotation(c, i, cues)]
    last = end - 2 if end - begin > 2 and c.word[end - 1] == ":" else -1
    if not verbs and last > begin and c.word[last] in cues.verbs and quoted[last] < 0:
        f = _entry(c, last, cues, found, "")
        f.speaker, f.open = f.speaker or (begin, last - 1), True
        return
    main = verbs or [i for i in range(begin, end) if c.head[i] == i and c.tag[i][0] == "V"]
    if main:
        _entry(c, main[-1], cues, found, "").open = True


def hosts(c: Clauses, f: Found) -> bool:
    """Whether a quotation without a cue may go on from this attribution: a verb's, of speech, with a speaker."""
    return bool(f.stretches) and f.speech and f.speaker is not None and f.inside is None and c.tag[f.at][:2] != "NN"


def _host(c: Clauses, found: dict[int, Found], q: Quotation) -> Found | None:
    """The attribution before a quotation in its paragraph: in the nearest sentence that has one, a quotation's before a main verb's."""
    before = [f for f in found.values() if hosts(c, f) and c.start[f.cue[0]] < q.outer.start]
    if not before:
        return None
    nearest = max(c.sentence[f.at] for f in before)
    return min((f for f in before if c.sentence[f.at] == nearest), key=lambda f: (f.frame != "quotation", f.frame in ("object", "preposition"), f.cue))
