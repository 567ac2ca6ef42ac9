"""Find the clause a verb of saying reports: after it, before it or around it (`clause_end` decides where it stops).

Source, cue and content follow Pareti (2015) and PolNeAR (Newell et al. 2018).
"""

from __future__ import annotations

from ...language.clauses import FINITE, Clauses
from .clause_end import clause_end
from .cues import Cues, Reading

Ranges = list[tuple[int, int]]
_LEADS_UP = frozenset(("while", "although", "though", "as", "because", "if", "when", "since", "after", "before", "until", "despite"))
# What goes on with a report after its cue: "it is late, he said, because ...".
_GOES_ON = frozenset(("because", "that", "rather", "unless", "since", "if"))
_JOINS = frozenset(("but", "and", "or", "although", "though", "while", "whereas", "because", "unless", "since", "if"))
# What tells more of the saying: "..., she said, in a letter".
_TELLS_MORE = frozenset(
    ("in", "on", "at", "during", "as", "according", "speaking", "to", "with", "from", "who", "whose", "after", "before", "when", "``", '"', "\u201c")
)
_NOUN_PHRASE = frozenset(("DT", "NNP", "NNPS", "PRP", "PRP$", "NN", "NNS", "JJ"))
_NAMING = _NOUN_PHRASE | {"CD", "POS", "CC", "IN", "RB", "PDT"}
_STRAYS = frozenset(("advcl", "ccomp", "nsubj", "attr", "acomp", "dep", "intj"))
_OPENINGS = frozenset(("IN", "VBN", "VBG", "TO", "RB", "WRB"))
_QUESTIONS = frozenset(("when", "how", "why", "where", "whether"))
_PERSONS = frozenset(("he", "she", "it", "they", "we", "i", "there"))


def reported_clause(c: Clauses, v: int, reading: Reading, cues: Cues) -> tuple[Ranges | None, Clauses]:
    """A finite clause after the cue, before it or around it, with the parse in which further reports hang under their cue."""
    if reading.speech and "quotation" in reading.takes and (closed := _before_semicolon(c, v)) is not None:
        return [closed], c
    clauses = [k for k in c.all(v, "ccomp") if _finite(c, k)] or _after_gerund(c, v, reading) or _with_gap(c, v)
    after = [k for k in clauses if k > v]
    before = next((k for k in clauses if c.right(k) < v and not _subordinate(c, k)), None)
    if after and c.word[c.left(after[0]) - 1] != "," and not (c.word[c.left(after[0])] == ","):
        (first, last), c = after_that(c, after[0], v, cues)
        for k in after[1:]:
            end, c = clause_end(c, k, v, cues)
            last = max(last, end)
        return [(first, last)], c
    if before is not None and _free_to_follow(c, v, reading) and (content := _fronted(c, v, before, cues)):
        return content, c
    if after:
        start, begin = cue_clause(c, v)[0], c.bounds[c.sentence[v]][0]
        lead = [(begin, start - 2)] if start - begin > 4 and c.word[start - 1] == "," and c.dep[v] == "ROOT" else []
        told, c = after_that(c, after[0], v, cues)
        return [*lead, told], c
    if c.dep[v] == "parataxis" and _has_subject(c, v):
        return _around(c, v), c
    if (k := _hung_elsewhere(c, v)) is not None:
        told, c = after_that(c, k, v, cues)
        return [told], c
    if not reading.speech or "quotation" not in reading.takes:
        return None, c
    if (answer := _answer(c, v)) is not None:
        return [answer], c
    if c.dep[v] == "advcl" and _as_clause(c, v):
        return _around(c, v), c
    if (that := _distant_that(c, v, cues)) is not None:
        end, c = clause_end(c, that[1], v, cues)
        return [(that[0] + 1, end)], c
    if (around := _between_commas(c, v)) is not None:
        return around, c
    beyond = _quoted_before(c, v) or _past_colon(c, v)
    if beyond is not None:
        return [beyond], c
    return _before_comma(c, v, cues), c


def _finite(c: Clauses, k: int) -> bool:
    participle = c.tag[k] == "VBG" and not c.child(k, "aux")
    small = c.tag[k] == "JJ" and c.word[c.head[k]] in ("made", "make", "makes", "making") and c.right(k) == k and c.child(k, "aux", "mark") is None
    # "Said in an interview with the broadcaster aired on Sunday": what tells of the interview is nobody's clause.
    bare = c.head[k] < k - 1 and c.tag[k] in ("VBN", "VBD") and c.left(k) == k
    return not (small or bare or infinitival(c, k) or participle or c.tag[k][:2] == "NN" and not c.child(k, "nsubj", "mark", "auxpass"))


def _after_gerund(c: Clauses, v: int, reading: Reading) -> list[int]:
    """A clause that begins with a gerund, which the parse took for the verb: "said closing the road would help"."""
    if "gerund" in reading.takes or not reading.speech:
        return []
    finite = lambda k: any(c.tag[i] in FINITE and c.dep[i] not in ("relcl", "advcl") for i in range(k, c.right(k)))
    return [k for k in c.all(v, "xcomp") if k == v + 1 and c.tag[k] == "VBG" and finite(k)]


def _with_gap(c: Clauses, v: int) -> list[int]:
    """A clause whose subject is a relative pronoun before the cue: "which they say left nobody behind"."""
    if c.dep[v] != "relcl":
        return []
    return [k for k in c.all(v, "xcomp") if k > v and (c.tag[k] in FINITE or any(c.tag[a] == "MD" for a in c.all(k, "aux")))]


def _between_commas(c: Clauses, v: int) -> list[tuple[int, int]] | None:
    """Content around a short cue between commas that the parse took apart: "such a step, many argue, would help"."""
    begin, end = c.bounds[c.sentence[v]]
    end -= c.word[end - 1] in (".", "!", "?")
    if v + 2 >= end or c.word[v + 1] != "," or c.tag[v] not in FINITE:
        return None
    comma = next((i for i in range(v - 1, max(begin, v - 9), -1) if c.word[i] == ","), None)
    if comma is None or comma == v - 1 or any(c.tag[i] not in _NAMING for i in range(comma + 1, v)):
        return None
    return [(begin, comma - 1), (v + 2, end - 1)]


def _before_semicolon(c: Clauses, v: int) -> tuple[int, int] | None:
    """What stands before a cue that a semicolon closes: "nine are ill, the major told reporters; on Sunday he had spoken of six"."""
    begin, end = c.bounds[c.sentence[v]]
    stop = next((i for i in range(v + 1, min(len(c), v + 12)) if c.word[i] == ";"), None)
    comma = next((i for i in range(v - 1, max(begin, v - 12), -1) if c.word[i] == ","), None)
    if stop is None or comma is None or stop > end or c.tag[v] not in ("VBD", "VBZ", "VBP"):
        return None
    named = range(comma + 1, v) if comma + 1 < v else range(v + 1, stop)
    after = [i for i in range(v + 1, stop) if c.tag[i] in FINITE or c.word[i] in ("that", ":")]
    if not named or after or any(c.tag[i] not in _NAMING for i in named):
        return None
    first = max([begin, *(i + 1 for i in range(begin, comma) if c.word[i] == ";")])
    return (first, comma - 1) if any(c.tag[i] in FINITE for i in range(first, comma)) else None


def _answer(c: Clauses, v: int) -> tuple[int, int] | None:
    """A bare "yes" or "no" after its verb, with what it is said to: "said no to the plan"."""
    if v + 1 >= len(c) or c.word[v + 1] not in ("yes", "no") or c.tag[v + 1] == "DT" and c.head[v + 1] > v + 1:
        return None
    to = v + 2 if v + 2 < len(c) and c.word[v + 2] == "to" and c.tag[v + 2] == "IN" else None
    return v + 1, v + 1 if to is None else c.right(to)


def _subordinate(c: Clauses, k: int) -> bool:
    """A clause that only leads up to the sentence: "While prices rose, ..."."""
    return any(c.dep[m] in ("mark", "advmod") and c.word[m] in _LEADS_UP for m in c.children[k] if m < k and m == c.left(k))


def _free_to_follow(c: Clauses, v: int, reading: Reading) -> bool:
    """Whether a verb can close a report: it has a subject or stands before it, and no other content of its own."""
    if c.tag[v] in ("VBG", "VB") and not any(c.dep[k] == "aux" for k in c.children[v]):
        return False
    return not any(
        k > v and (c.dep[k] == "xcomp" or c.dep[k] == "dobj" and "addressed" not in reading.takes and c.tag[k] != "PRP" and not c.word[v - 1] == ",")
        for k in c.children[v]
    )


def _hung_elsewhere(c: Clauses, v: int) -> int | None:
    """A clause without "that" taken for a relative one ("told the paper he was leaving"), or a question ("did not say when")."""
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
    """ "That" and the verb of a clause the parse hung elsewhere: "argued for the second time that ...", with no verb between."""
    obj = c.child(v, "dobj")
    others = c.word[v] in cues.answers
    for i in range(v + 1, min(v + 14, c.bounds[c.sentence[v]][1])):
        if others and (i == obj or c.dep[i] == "pobj") and c.word[i] in cues.nouns:
            return None  # "rejected reports that": the clause tells what the reports say
        if c.word[i] == "that" and c.dep[i] in ("mark", "det", "advmod"):
            top = next((a for a in c.above(i) if c.tag[a][0] == "V" and a > i), None)
            if top is None:
                top = next((k for k in c.children[v] if k > i and c.tag[k][0] == "V"), None)
            return None if top is None else (i, top)
        if c.tag[i][0] in "VM" and c.dep[i] != "prep" or c.word[i] in ".;:":
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


def infinitival(c: Clauses, k: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return c.tag[k] == "VB" and any(c.tag[x] == "TO" for x in c.children[k])


def _has_subject(c: Clauses, v: int) -> bool:
    return c.child(v, "nsubj", "nsubjpass") is not None


def after_that(c: Clauses, k: int, v: int, cues: Cues) -> tuple[tuple[int, int], Clauses]:
    """First and last token of a clause after its cue, without its "that", and the parse in which further reports hang under their cue."""
    first = max(c.left(k), v + 1)
    last, c = clause_end(c, k, v, cues)
    addressed = any("addressed" in r.takes for r in cues.verbs.get(c.word[v], ()))
    between = [x for x in c.children[v] if v < x < first] if c.tag[v][0] == "V" else []
    if between and all(c.dep[x] in _STRAYS or c.dep[x] == "dobj" and not addressed for x in between):
        # The beginning of a clause without "that", taken for an object or a clause beside it.
        first = min(first, v + 1)
    if first > v + 1 and not addressed and _headless(c, k, v, first):
        first = v + 1
    while first < k and (c.dep[first] == "punct" or c.word[first] == "that" and c.dep[first] == "mark"):
        first += 1
    when = next((x for x in c.all(k, "npadvmod") if c.left(x) == first and c.right(x) + 1 < k), None)
    if when is None and (on := next((x for x in c.all(k, "prep") if x == first and c.right(x) + 1 < k), None)) is not None:
        when = on if c.word[on] == "on" and c.word[on + 1] in cues.times and c.right(on) <= on + 3 else None
    if when is not None and c.word[c.right(when) + 1] != ",":
        # "said on Friday the road was closed", "told a paper this weekend he would stay": the day is that of telling.
        first = c.right(when) + 1
    return (first, last), c


def _headless(c: Clauses, k: int, v: int, first: int) -> bool:
    """Whether a clause has lost its subject to the cue: "said between five and six ships had left"."""
    finite = c.tag[k] in FINITE or any(c.tag[a] in FINITE for a in c.all(k, "aux", "auxpass"))
    counted = any(c.tag[i] == "CD" for i in range(v + 1, first)) and any(c.tag[i] in ("NNS", "NN") for i in range(v + 1, first))
    return finite and counted and c.child(k, "nsubj", "nsubjpass", "expl") is None and "," not in c.word[v + 1 : first]


def _fronted(c: Clauses, v: int, k: int, cues: Cues):
    """Content before the cue clause: "A, the minister said"; what goes on after the cue is joined where the parse says so."""
    last = cue_clause(c, v)[0] - 1
    first = c.left(v)
    if c.word[last] in (":", ";"):
        return None
    begin, end = c.bounds[c.sentence[v]]
    joined = c.dep[v] == "conj" and c.head[v] < first and c.word[first - 1] in ("but", "and")
    if first > begin and joined and end - v < 4 and not _speech_within(c, begin, first):
        first = begin
    if not first <= k <= last:
        return [(c.left(k), c.right(k))]
    tail = v + 1 + (v + 1 < end and c.word[v + 1] == ",")
    if tail < end and c.word[tail] in _GOES_ON and c.word[tail - 1] == ",":
        return [(first, last), (tail, end - 1 - (c.word[end - 1] == "."))]
    rest = rest_after(c, v, cues)
    return [(first, last), rest] if rest else [(first, last)]


def _speech_within(c: Clauses, begin: int, end: int) -> bool:
    """Whether a reported clause hangs on some verb there."""
    return any(c.dep[i] == "ccomp" for i in range(begin, end))


def cue_clause(c: Clauses, v: int) -> tuple[int, int]:
    """The cue with its subject and auxiliaries."""
    subjects = [k for k in c.all(v, "nsubj", "nsubjpass")]
    near = min(subjects, key=lambda k: abs(k - v), default=v)
    beside = [k for k in c.all(v, "aux", "auxpass", "neg", "prt") if abs(k - v) < 60]
    parts = [v, near, *beside] if abs(near - v) < 60 else [v, *beside]
    first = min(c.left(p) if p != v else v for p in parts)
    for k in c.children[v]:
        if first - 2 <= c.right(k) < first and c.dep[k] in ("advmod", "npadvmod") and c.right(k) - c.left(k) < 3:
            first = c.left(k)
    return first, max(c.right(p) if p != v else v for p in parts)


def _around(c: Clauses, v: int):
    """Content around a parenthesis: "the list, he said, is long"; "if it fails, he argued, there are other ways"."""
    host = c.head[v]
    first, last, a, b = c.left(host), c.right(host), c.left(v), c.right(v)
    begin, opening = c.bounds[c.sentence[v]][0], cue_clause(c, v)[0]
    if a < opening and c.word[opening - 1] == ",":
        # "If it rains, he warned, they will stay": the parse hung the first clause on the cue.
        a = opening
    if first >= a and a - begin > 2 and c.word[a - 1] == ",":
        first = begin
    first = max([first, *(i + 1 for i in range(first, a - 1) if c.word[i] == ";")])
    rest = b + 1 + (b + 1 < len(c) and c.word[b + 1] == ",")
    if rest < len(c) and c.tag[rest] == "VBG" and first < a:
        last = b
    while last > b and c.word[last] in (".", "!", "?"):
        last -= 1
    return [r for r in ((first, a - 1), (b + 1, last)) if r[0] <= r[1]]


def rest_after(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    """What goes on with a report after a cue between commas: "one firm stayed, she said, while others left".

    Not a participle or a phrase that tells more of the saying (", adding", ", in a letter"), nor a clause with a cue of its own.
    """
    subject, end = c.child(v, "nsubj"), c.bounds[c.sentence[v]][1]
    if subject is None or c.tag[v] not in ("VBD", "VBZ", "VBP"):
        return None
    stop = (v if subject < v else c.right(subject)) + 1
    end -= c.word[end - 1] in (".", "!", "?")
    if stop + 2 >= end or c.word[stop] != ",":
        return None
    first = stop + 1
    if subject > v and c.word[first] not in _JOINS or c.tag[first] == "VBG" or c.word[first] in _TELLS_MORE and c.tag[first + 1][0] != "W":
        return None
    if any(c.word[i] in cues.verbs and c.tag[i] in FINITE and any(r.speech for r in cues.verbs[c.word[i]]) for i in range(first, end)):
        return None
    return first, end - 1


def _past_colon(c: Clauses, v: int) -> tuple[int, int] | None:
    """What a colon brings after a cue and a phrase: "noted in its bulletin: two drones were shot down"."""
    end = c.bounds[c.sentence[v]][1]
    colon = next((i for i in range(v + 1, min(end, v + 12)) if c.word[i] == ":"), None)
    if colon is None or colon + 3 > end or c.tag[v] not in ("VBD", "VBZ", "VBP") or not _has_subject(c, v):
        return None
    if any(c.tag[i] in FINITE for i in range(v + 1, colon)) or not any(c.tag[i] in FINITE for i in range(colon + 1, end)):
        return None
    return colon + 1, end - 1 - (c.word[end - 1] == ".")


def _quoted_before(c: Clauses, v: int) -> tuple[int, int] | None:
    """The sentence before a closing "the premier was quoted by the agency as saying"."""
    up = c.head[c.head[v]]
    begin, end = c.bounds[c.sentence[v]]
    subject = c.child(up, "nsubjpass")
    if c.tag[v] != "VBG" or c.word[v - 1] != "as" or subject is None or not begin < c.left(subject) <= up < v or end - v > 2:
        return None
    comma = c.left(subject) - 1
    return (begin, comma - 1) if c.word[comma] == "," and comma - begin > 2 else None


def _before_comma(c: Clauses, v: int, cues: Cues):
    """The sentence up to a closing ", the minister said" or ", said the minister", where the parse did not see its content."""
    if c.dep[v] in ("relcl", "acl") or c.tag[v] not in ("VBD", "VBZ", "VBP"):
        return None
    begin, end = c.bounds[c.sentence[v]]
    free = c.child(v, "nsubj", "nsubjpass") in (None, *range(v, end))
    papers = c.word[v + 1 : v + 2] == ["in"] and c.child(v + 1, "pobj") is not None and c.word[c.child(v + 1, "pobj")] in cues.media | cues.papers
    inverted = c.word[v - 1] == "," and v + 1 < end and (c.tag[v + 1] in _NOUN_PHRASE or papers) and (free or papers)
    own = any(c.dep[k] in ("dobj", "xcomp", "ccomp") for k in c.children[v] if k > v)
    if not inverted and (not _has_subject(c, v) or end - v > 12 or own):
        return None
    first = v if inverted else cue_clause(c, v)[0]
    if first - 1 <= begin + 1 or c.word[first - 1] != ",":
        return None
    closes = not inverted and not any(c.tag[i][0] in "VM" for i in range(v + 1, end)) and first - begin > 4
    if not (closes and _stands_alone(c, begin, first - 1)) and not _has_main_clause(c, begin, first - 1):
        return None
    return [(begin, first - 2)]


def _stands_alone(c: Clauses, begin: int, end: int) -> bool:
    """Whether words that a parse took for a mere opening can be what is said: more than a phrase or one leading clause."""
    if c.tag[begin] not in _OPENINGS:
        return True
    comma = next((i for i in range(begin, end) if c.word[i] == ","), end)
    return any(c.tag[i] in FINITE for i in range(comma, end))


def _has_main_clause(c: Clauses, begin: int, end: int) -> bool:
    return any(
        c.tag[i] in FINITE
        and c.dep[i] not in ("advcl", "relcl", "acl", "aux", "auxpass")
        and not _subordinate(c, i)
        or c.dep[i] in ("aux", "auxpass")
        and c.tag[i] in FINITE
        and c.dep[c.head[i]] not in ("advcl", "relcl", "acl")
        for i in range(begin, end)
    )
