"""Find what a cue reports, by grammar: the clause or object that is its content, and who stands as its source.

Token positions only; `attribution` turns them into spans. Source-cue-content follows Pareti (2015) and PolNeAR (2018).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .clauses import Clauses
from .cues import Cues, Reading

_CONTRASTS = frozenset(("although", "though", "while", "whereas", "even"))
_OF_THE_OBJECT = frozenset(("as", "for", "of", "to", "from", "with", "between", "about", "against"))
_LEADS_UP = frozenset(("while", "although", "though", "as", "because", "if", "when", "since", "after", "before", "until", "despite"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_QUESTIONS = frozenset(("when", "how", "why", "where", "whether"))
_PERSONS = frozenset(("he", "she", "it", "they", "we", "i", "there"))
_NOUN_PHRASE = frozenset(("DT", "NNP", "NNPS", "PRP", "PRP$", "NN", "NNS", "JJ"))


@dataclass
class Found:
    """An attribution in the making: a cue with content as character stretches of the paragraph, its source as a token range."""

    cue: tuple[int, int]
    cue_class: str
    speech: bool
    stretches: list[tuple[int, int]] = field(default_factory=list)
    speaker: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    at: int = 0
    frame: str = ""
    relative: int | None = None
    inside: int | None = None
    unmarked: bool = False
    open: bool = False
    via: list[tuple[int, int]] = field(default_factory=list)


def cue_verbs(c: Clauses, cues: Cues) -> list[int]:
    """Positions of verbs that may attribute."""
    return [i for i, w in enumerate(c.word) if (w in cues.verbs or w in cues.seeming) and c.tag[i][0] == "V"]


def readings(c: Clauses, v: int, cues: Cues) -> list[Reading]:
    """Readings of a verb whose particle, if they need one, is there."""
    known = cues.verbs.get(c.word[v], ())
    near = {c.word[k] for k in c.children[v] if k > v} if any(r.word for r in known) else ()
    return [r for r in known if r.word is None or r.word in near]


def verb_content(c: Clauses, v: int, cues: Cues) -> tuple[Reading, str, list[tuple[int, int]]] | None:
    """The reading that fits and the token ranges (inclusive) of its content."""
    fits = readings(c, v, cues)
    for frame, find in _FRAMES:
        for reading in fits:
            if (frame in reading.takes or frame == "preposition" and reading.prepositions) and (content := find(c, v, reading, cues)):
                return reading, frame, content
    return None


def _clause(c: Clauses, v: int, reading: Reading, cues: Cues):
    """A finite clause after the cue, before it or around it."""
    clauses = [k for k in c.all(v, "ccomp") if _finite(c, k)]
    after = [k for k in clauses if k > v]
    before = next((k for k in clauses if c.right(k) < v and not _subordinate(c, k)), None)
    if after and c.word[c.left(after[0]) - 1] != "," and not (c.word[c.left(after[0])] == ","):
        first, last = _after_that(c, after[0], v, cues)
        return [(first, max(last, *(_clause_end(c, k, v, cues) for k in after)))]
    if before is not None and _free_to_follow(c, v, reading) and (content := _fronted(c, v, before)):
        return content
    if after:
        start, begin = cue_clause(c, v)[0], c.bounds[c.sentence[v]][0]
        lead = [(begin, start - 2)] if start - begin > 4 and c.word[start - 1] == "," and c.dep[v] == "ROOT" else []
        return [*lead, _after_that(c, after[0], v, cues)]
    if c.dep[v] == "parataxis" and _has_subject(c, v):
        return _around(c, v)
    if (k := _hung_elsewhere(c, v)) is not None:
        return [_after_that(c, k, v, cues)]
    if not reading.speech or "quotation" not in reading.takes:
        return None
    if c.dep[v] == "advcl" and _as_clause(c, v):
        return _around(c, v)
    if (distant := _distant_that(c, v, cues)) is not None:
        return [distant]
    return _before_comma(c, v)


def _finite(c: Clauses, k: int) -> bool:
    return not (_infinitival(c, k) or c.tag[k] == "VBG" and not c.child(k, "aux") or c.tag[k][:2] == "NN" and not c.child(k, "nsubj", "mark"))


def _subordinate(c: Clauses, k: int) -> bool:
    """A clause that only leads up to the sentence: "While prices rose, ..."."""
    return any(c.dep[m] in ("mark", "advmod") and c.word[m] in _LEADS_UP for m in c.children[k] if m < k and m == c.left(k))


def _free_to_follow(c: Clauses, v: int, reading: Reading) -> bool:
    """Whether a verb can close a report: it has a subject or stands before it, and no other content of its own."""
    if c.tag[v] in ("VBG", "VB") and not any(c.dep[k] == "aux" for k in c.children[v]):
        return False
    return not any(k > v and (c.dep[k] == "xcomp" or c.dep[k] == "dobj" and "addressed" not in reading.takes and c.tag[k] != "PRP"
                              and not c.word[v - 1] == ",") for k in c.children[v])


def _hung_elsewhere(c: Clauses, v: int) -> int | None:
    """A clause without "that" taken for a relative clause ("told the paper he was leaving"), or a question ("did not say when ...")."""
    for k in c.children[v]:
        if k > v and c.dep[k] == "advcl" and c.word[c.left(k)] in _QUESTIONS and c.left(k) <= v + 2 and c.word[c.left(k) - 1] != ",":
            return k
        if k > v and c.dep[k] in ("dobj", "prep", "dative"):
            noun = k if c.dep[k] == "dobj" else c.child(k, "pobj")
            r = noun and c.child(noun, "relcl")
            if r and c.child(r, "nsubj", "nsubjpass") is not None and c.word[c.left(r)] in _PERSONS and c.word[c.left(r) - 1] != ",":
                return r
    return None


def _distant_that(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    """A that-clause the parse hung elsewhere: "argued for the second time that ...", with no verb between."""
    for i in range(v + 1, min(v + 14, c.bounds[c.sentence[v]][1])):
        if c.word[i] == "that" and c.dep[i] in ("mark", "det"):
            top = next((a for a in c.above(i) if c.tag[a][0] == "V" and a > i), None)
            if top is None:
                top = next((k for k in c.children[v] if k > i and c.tag[k][0] == "V"), None)
            return None if top is None else (i + 1, _clause_end(c, top, v, cues))
        if c.tag[i][0] in "VM" or c.word[i] in ".;:":
            return None
    return None


def _as_clause(c: Clauses, v: int) -> bool:
    """A short "as the minister said on Monday" or "as reported by the agency", with nothing of its own that is said."""
    led = any(c.word[m] == "as" for m in c.children[v] if m < v)
    if not led or any(k > v and c.dep[k] in ("dobj", "xcomp", "ccomp", "oprd", "acomp") and c.word[k] != "it" for k in c.children[v]):
        return False
    if c.tag[v] == "VBN" and c.agent(v) is not None:
        return True
    return _has_subject(c, v) and all(c.word[k] in ("in", "on", "at", "during", "to", "last") for k in c.all(v, "prep"))


def _infinitival(c: Clauses, k: int) -> bool:
    return c.tag[k] == "VB" and any(c.tag[x] == "TO" for x in c.children[k])


def _has_subject(c: Clauses, v: int) -> bool:
    return c.child(v, "nsubj", "nsubjpass") is not None


def _after_that(c: Clauses, k: int, v: int, cues: Cues) -> tuple[int, int]:
    first, last = max(c.left(k), v + 1), _clause_end(c, k, v, cues)
    stray = c.child(v, "dobj")
    if stray is not None and v < stray < first and c.tag[v][0] == "V" and not any("addressed" in r.takes for r in cues.verbs.get(c.word[v], ())):
        # The subject of a clause without "that", taken for the object of the cue.
        first = c.left(stray)
    while first < k and (c.dep[first] == "punct" or c.word[first] == "that" and c.dep[first] == "mark"):
        first += 1
    return first, last


def _clause_end(c: Clauses, k: int, v: int, cues: Cues) -> int:
    """The last token of a reported clause: before a contrast in the narrator's voice, or a further report by the same speaker.

    "said it would stay, although she praised the work"; "said it was opposed and warned its neighbour"; the further report
    is hung under the first, so that it finds its speaker.
    """
    last = c.right(k)
    for top in (k, *(x for x in c.all(k, "conj"))):
        for x in list(c.children[top]):
            if x <= k or c.left(x) < k:
                continue
            comma = c.word[c.left(x) - 1] == ","
            if comma and c.dep[x] == "advcl" and c.word[c.left(x)] in _CONTRASTS and any(
                    _speaks(c, i, cues) and c.tag[i][0] == "V" for i in range(c.left(x), c.right(x) + 1)):
                last = min(last, c.left(x) - 2)
            elif comma and c.dep[x] == "advcl" and c.tag[x] == "VBG" and c.left(x) == x and _speaks(c, x, cues):
                last = min(last, x - 2)
                c.hang(x, v, "advcl")
            elif c.dep[x] == "conj" and _second_report(c, x, v, cues):
                cut = c.left(x) - 1
                while cut > k and (c.dep[cut] in ("cc", "punct", "advmod") or c.word[cut] == ","):
                    cut -= 1
                last = min(last, cut)
                c.hang(x, v, "conj")
    for x in c.all(v, "conj"):
        if x > last and _goes_on(c, x, last, cues):
            last = c.right(x)
    return max(last, k)


def _goes_on(c: Clauses, x: int, last: int, cues: Cues) -> bool:
    """A clause with a subject of its own, joined to the cue by the parse though it goes on with the report."""
    return c.child(x, "nsubj", "nsubjpass") is not None and not any(
        c.word[i] in cues.verbs and c.tag[i][0] == "V" for i in range(last + 1, c.right(x) + 1))


def _speaks(c: Clauses, x: int, cues: Cues) -> bool:
    return any(r.speech for r in cues.verbs.get(c.word[x], ()))


def _second_report(c: Clauses, x: int, v: int, cues: Cues) -> bool:
    """A verb of saying joined to a reported verb that goes with the cue rather than with what is reported."""
    if not _speaks(c, x, cues) or not any(c.dep[k] in ("ccomp", "dobj", "xcomp") for k in c.children[x]):
        return False
    if c.child(x, "nsubj", "nsubjpass") is not None:
        return c.tag[x] == c.tag[v] == "VBZ" and c.child(x, "ccomp") is not None
    return c.child(x, "aux", "auxpass") is None and (c.tag[x] == c.tag[v] or c.tag[x] == "VBG" and c.tag[v] == "VBG")


def _fronted(c: Clauses, v: int, k: int):
    """Content before the cue clause: "A, the minister said"; what goes on after the cue is joined where the parse says so."""
    last = cue_clause(c, v)[0] - 1
    first = c.left(v)
    if c.word[last] in (":", ";"):
        return None
    begin, end = c.bounds[c.sentence[v]]
    if first > begin and c.word[first - 1] in ("but", "and") and c.dep[v] == "conj" and end - v < 4 and c.head[v] < first and not _speech_within(c, begin, first):
        first = begin
    return [(first, last)] if first <= k <= last else [(c.left(k), c.right(k))]


def _speech_within(c: Clauses, begin: int, end: int) -> bool:
    """Whether a reported clause hangs on some verb there."""
    return any(c.dep[i] == "ccomp" for i in range(begin, end))


def cue_clause(c: Clauses, v: int) -> tuple[int, int]:
    """The cue with its subject and auxiliaries."""
    parts = [v] + [k for k in c.children[v] if c.dep[k] in ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "prt") and abs(k - v) < 60]
    first = min(c.left(p) if p != v else v for p in parts)
    for k in c.children[v]:
        if first - 2 <= c.right(k) < first and c.dep[k] in ("advmod", "npadvmod") and c.right(k) - c.left(k) < 3:
            first = c.left(k)
    return first, max(c.right(p) if p != v else v for p in parts)


def _around(c: Clauses, v: int):
    """Content around a parenthesis: "the list, he said, is long"; "if it fails, he argued, there are other ways"."""
    host = c.head[v]
    first, last, a, b = c.left(host), c.right(host), c.left(v), c.right(v)
    begin = c.bounds[c.sentence[v]][0]
    if first >= a and a - begin > 2 and c.word[a - 1] == ",":
        first = begin
    rest = b + 1 + (b + 1 < len(c) and c.word[b + 1] == ",")
    if rest < len(c) and c.tag[rest] == "VBG" and first < a:
        last = b
    return [r for r in ((first, a - 1), (b + 1, last)) if r[0] <= r[1]]


def _before_comma(c: Clauses, v: int):
    """The sentence up to a closing ", the minister said" or ", said the minister", where the parse did not see its content."""
    if c.dep[v] in ("relcl", "acl") or c.tag[v] not in ("VBD", "VBZ", "VBP"):
        return None
    begin, end = c.bounds[c.sentence[v]]
    inverted = c.word[v - 1] == "," and v + 1 < end and c.tag[v + 1] in _NOUN_PHRASE and c.child(v, "nsubj", "nsubjpass") in (None, *range(v, end))
    if not inverted and (not _has_subject(c, v) or end - v > 12 or any(c.dep[k] in ("dobj", "xcomp", "ccomp") for k in c.children[v])):
        return None
    first = v if inverted else cue_clause(c, v)[0]
    if first - 1 <= begin + 1 or c.word[first - 1] != "," or not _has_main_clause(c, begin, first - 1):
        return None
    return [(begin, first - 2)]


def _has_main_clause(c: Clauses, begin: int, end: int) -> bool:
    return any(c.tag[i] in _FINITE and c.dep[i] not in ("advcl", "relcl", "acl", "aux", "auxpass") and not _subordinate(c, i)
               or c.dep[i] in ("aux", "auxpass") and c.tag[i] in _FINITE and c.dep[c.head[i]] not in ("advcl", "relcl", "acl")
               for i in range(begin, end))


def _infinitive(c: Clauses, v: int, reading: Reading, cues: Cues):
    if c.tag[v] == "VBN" and (c.dep[v] in ("acl", "relcl") and c.agent(v) is None or not reading.speech and c.passive(v)):
        return None
    for k in c.children[v]:
        if k > v and c.dep[k] in ("xcomp", "ccomp", "advcl") and _infinitival(c, k) and (c.dep[k] != "advcl" or c.child(v, "dobj")):
            first = c.left(k)
            obj = c.child(v, "dobj", "prep")
            if obj is not None and v < obj < first and (c.dep[obj] == "dobj" or c.word[obj] in reading.prepositions):
                first = c.left(obj) if c.dep[obj] == "dobj" else c.left(c.child(obj, "pobj") or obj)
            return [(max(first, v + 1), c.right(k))]
    return None


def _gerund(c: Clauses, v: int, reading: Reading, cues: Cues):
    k = next((k for k in c.children[v] if k > v and c.dep[k] in ("xcomp", "ccomp", "dobj", "pcomp") and c.tag[k] == "VBG"), None)
    return k and [(max(c.left(k), v + 1), c.right(k))]


def _predicate(c: Clauses, v: int, reading: Reading, cues: Cues):
    """An object and what is said of it."""
    if not reading.speech and c.passive(v):
        return None
    obj = c.child(v, "dobj")
    marks = [k for k in c.children[v] if k > v and (c.dep[k] in ("oprd", "acomp", "attr") or c.dep[k] == "prep" and c.word[k] == "as" and "as" in reading.prepositions)]
    if marks and obj is None and c.dep[marks[0]] == "prep" and not c.passive(v) and marks[0] > v + 1:
        return [(v + 1, c.right(marks[0]))]
    if not marks:
        small = next((k for k in c.children[v] if k > v and c.dep[k] == "ccomp" and not c.child(k, "mark", "aux")), None)
        if small is None or "VB" in c.tag[small][:2] and c.tag[small] not in ("VBN", "VBG"):
            return None
        return [(max(c.left(small), v + 1), c.right(small))]
    first = obj if obj is not None and v < obj < marks[-1] else marks[0]
    last = c.right(marks[-1])
    for k in c.all(v, "prep"):
        if c.left(k) - 2 <= last < k and c.word[k] in ("with", "for", "of"):
            last = c.right(k)
    return [(max(v + 1, c.left(first)), last)]


def _preposition(c: Clauses, v: int, reading: Reading, cues: Cues):
    obj = c.child(v, "dobj")
    of = c.child(obj, "prep") if obj is not None and "addressed" in reading.takes else None
    if of is not None and c.word[of] in reading.prepositions and c.right(of) > of and c.tag[obj] in ("NNS", "NNP", "PRP", "NN"):
        return [(of + 1, c.right(of))]
    for k in sorted(c.children[v], key=lambda k: c.word[k] != "of"):
        if k > v and c.dep[k] in ("prep", "agent") and c.word[k] in reading.prepositions:
            obj = c.child(v, "dobj")
            if "predicate" in reading.takes or "addressed" in reading.takes:
                if obj is not None and v < obj < k:
                    return [(k + 1 if "addressed" in reading.takes and c.right(k) > k else c.left(obj), c.right(k))]
                if c.passive(v):
                    return [(c.left(k), c.right(k))]
                continue
            if c.right(k) > k:
                return [(k + 1, c.right(k))]
    return None


def _object(c: Clauses, v: int, reading: Reading, cues: Cues):
    """What the verb governs, without a trailing apposition; what only might be said is left out."""
    obj = c.child(v, "dobj")
    if c.passive(v) and (subject := c.child(v, "nsubjpass")) is not None and obj is None and c.tag[subject] not in ("WDT", "WP"):
        return [(c.left(subject), c.right(subject))]
    if obj is None or obj < v or c.tag[obj] in ("PRP", "WP", "WDT") or c.passive(v):
        return None
    first, last = c.left(obj), c.right(obj)
    for k in range(obj + 1, last + 1):
        if c.dep[k] in ("appos", "relcl", "acl") and c.word[c.left(k) - 1] == "," and (c.dep[k] == "relcl" or c.head[k] == obj):
            last = min(last, c.left(k) - 2)
    for k in c.all(v, "prep"):
        if k > last and c.word[k] in _OF_THE_OBJECT and c.left(k) == last + 1:
            last = c.right(k)
    return [(max(v + 1, first), max(last, obj))]


def unrealised(c: Clauses, v: int) -> bool:
    """A bare form after "to" or a modal: nothing is reported to have been said."""
    return c.tag[v] == "VB" and not any(c.word[k] in ("did", "does", "do") for k in c.children[v]) and not any(
        c.word[a] in ("continue", "continued", "continues", "went", "declined", "refused", "used") for a in c.head[v:v + 1])


_FRAMES = (("clause", _clause), ("infinitive", _infinitive), ("gerund", _gerund), ("predicate", _predicate),
           ("preposition", _preposition), ("object", _object))


def hearsay(c: Clauses, v: int, cues: Cues) -> tuple[bool, list[tuple[int, int]]] | None:
    """What unnamed people are said to hold: "the ship is reported to have left", "it seems to work": subject and predicate."""
    passive = c.word[v] in cues.hearsay and c.passive(v) and c.agent(v) is None
    if not passive and c.word[v] not in cues.seeming:
        return None
    tail = next((k for k in c.children[v] if k > v and (c.dep[k] == "xcomp" and _infinitival(c, k) or not passive and c.dep[k] in ("oprd", "acomp"))), None)
    subject = c.child(v, "nsubj", "nsubjpass")
    if tail is None or subject is None or subject > v:
        return None
    speech = passive and any(r.speech for r in cues.verbs.get(c.word[v], ()))
    return speech, [c.phrase(subject), (max(v + 1, c.left(tail)), c.right(tail))]


def telling_start(c: Clauses, f: Found) -> int | None:
    """The token where content begins that is empty without its verb: a denial, an accusation, a judgement.

    "denied the report", "did not rule out checks", "described it as untrue"; in the passive ("was accused of ...") with the subject.
    """
    v = f.at
    if f.frame not in ("object", "predicate") and (f.cue_class not in ("deny", "accuse") or f.frame in ("quotation", "")) or c.tag[v][0] != "V":
        return None
    if c.passive(v):
        subject = c.child(v, "nsubjpass", "nsubj")
        return c.phrase(subject)[0] if subject is not None and c.word[subject] not in ("who", "which", "that") else v
    return min([v, *(k for k in c.all(v, "aux", "neg") if k < v and (c.dep[k] == "neg" or c.word[k] in ("did", "does", "do")))])


def noun_content(c: Clauses, n: int, cues: Cues) -> tuple[Reading, str, list[tuple[int, int]]] | None:
    """What a noun of saying brings: "his claim that ...", "the demand for ...", "a promise to ..."."""
    for reading in cues.nouns[c.word[n]]:
        for k in c.children[n]:
            if k < n:
                continue
            if c.dep[k] in ("acl", "ccomp", "relcl") and "clause" in reading.takes and any(
                    c.word[m] == "that" and c.dep[m] == "mark" for m in c.children[k]):
                return reading, "clause", [_after_that(c, k, n, cues)]
            if c.dep[k] in ("acl", "xcomp") and "infinitive" in reading.takes and _infinitival(c, k):
                return reading, "infinitive", [(c.left(k), c.right(k))]
            if c.dep[k] == "prep" and c.word[k] in reading.prepositions and c.right(k) > k:
                return reading, "preposition", [(k + 1, c.right(k))]
    return None


def noun_source(c: Clauses, n: int, content_of: bool = False) -> tuple[int, int] | None:
    """Who holds a noun of saying: its possessor, what stands after "by" or "from", or the subject of the verb it depends on."""
    owner = c.child(n, "poss")
    if owner is not None:
        first, last = c.phrase(owner)
        return first, min(last, n - 1)
    kind = next((k for k in c.children[n] if k < n and c.dep[k] in ("amod", "compound", "nmod") and c.text[c.start[k]].isupper()), None)
    if kind is not None:
        return c.left(kind), kind
    for k in c.all(n, "prep", "agent"):
        if c.word[k] in ("by", "from") + ("of",) * (not content_of) and (obj := c.child(k, "pobj")) is not None:
            return c.phrase(obj)
    up = c.head[n]
    if c.dep[n] in ("dobj", "pobj", "attr") and up != n:
        v = up if c.tag[up][0] == "V" else c.head[up]
        subject = c.subject(v) if c.tag[v][0] == "V" else None
        return c.phrase(subject) if subject is not None and subject != n else None
    return None


def verb_source(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    """The noun phrase that says it; for a paper that says it, who wrote the paper where the sentence tells.

    "Filed a letter saying": who filed it. "In his letter saying": his.
    """
    if c.passive(v):
        agent = c.agent(v)
        return c.phrase(agent) if agent is not None else None
    subject = c.subject(v)
    if subject is None:
        return _noun_before(c, v)
    paper = c.dep[v] == "acl" and subject == c.head[v] and c.tag[v] == "VBG" and (
        c.word[subject] in cues.media or c.dep[subject] == "dobj" and c.tag[subject] in ("NN", "NNS"))
    if paper and (writer := noun_source(c, subject)) is not None:
        return writer
    first, last = c.phrase(subject)
    if subject < v <= last:
        last = v - 1
        while last > subject and c.dep[last] in ("punct", "cc"):
            last -= 1
    if v < first or last < v:
        return first, last
    return subject, subject


def _noun_before(c: Clauses, v: int) -> tuple[int, int] | None:
    """The noun phrase right before a finite verb that the parse gave no subject."""
    i = v - 1
    while i > 0 and (c.tag[i] in ("RB", "MD", "VBZ", "VBP", "VBD") and c.dep[i] in ("advmod", "aux") or c.word[i] == "," and c.dep[c.head[i]] != "ROOT"):
        i -= 1
    if c.tag[v] not in ("VBD", "VBZ", "VBP") or i < 0 or c.tag[i] not in ("NN", "NNS", "NNP", "NNPS", "PRP", "DT"):
        return None
    begin, noun = c.bounds[c.sentence[v]][0], i
    while c.head[noun] != noun and begin <= c.head[noun] < v and c.tag[c.head[noun]][0] in "NP" and c.right(c.head[noun]) < v:
        noun = c.head[noun]
    first, last = c.phrase(noun)
    return max(first, begin), min(last, v - 1)


def relative(c: Clauses, v: int) -> int | None:
    """The "who" that stands before a cue for its speaker."""
    subject = c.child(v, "nsubj", "nsubjpass")
    return subject if subject is not None and c.word[subject] in ("who", "which", "that") else None


def addressee(c: Clauses, v: int, cues: Cues, content: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Who is spoken to: the object of "tell", or what "to" brings after "said"."""
    if any("addressed" in r.takes for r in cues.verbs.get(c.word[v], ())):
        obj = c.child(v, "dobj", "dative")
        if obj is not None and c.dep[obj] == "dative" and c.tag[obj] in ("IN", "TO"):
            obj = c.child(obj, "pobj")
        if obj is not None and obj > v and not any(a <= obj <= b for a, b in content):
            return c.phrase(obj)
    to = next((k for k in c.all(v, "prep", "dative") if c.word[k] == "to" and k > v), None)
    obj = None if to is None else c.child(to, "pobj")
    return None if obj is None or any(a <= obj <= b for a, b in content) else c.phrase(obj)


def sources(c: Clauses, i: int, cues: Cues) -> tuple[tuple[int, int], str] | None:
    """A wording such as "according to" at this token: its token range and class."""
    for words, cue_class in cues.sources:
        if c.word[i] == words[0] and tuple(c.word[i:i + len(words)]) == words:
            return (i, i + len(words) - 1), cue_class
    return None
