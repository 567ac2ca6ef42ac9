"""Find the clause a verb of saying reports: after it, before it or around it (`clause_end` decides where it stops).

Source, cue and content follow Pareti (2015) and PolNeAR (Newell et al. 2018).
"""

from __future__ import annotations

from ...language.clauses import FINITE, Clauses
from .by_commas import before_comma, before_semicolon, between_commas, cue_clause, has_subject, leads_up, past_colon, quoted_before, rest_after
from .clause_end import clause_end
from .cues import Cues, Reading

Ranges = list[tuple[int, int]]
# What goes on with a report after its cue: "it is late, he said, because ...".
_GOES_ON = frozenset(("because", "that", "rather", "unless", "since", "if"))
_STRAYS = frozenset(("advcl", "ccomp", "nsubj", "attr", "acomp", "dep", "intj"))
_QUESTIONS = frozenset(("when", "how", "why", "where", "whether"))
_PERSONS = frozenset(("he", "she", "it", "they", "we", "i", "there"))


def reported_clause(c: Clauses, v: int, reading: Reading, cues: Cues) -> tuple[Ranges | None, Clauses]:
    """A finite clause after the cue, before it or around it, with the parse in which further reports hang under their cue.

    Where it stands before the cue, a colon behind it brings more of it: "the lamp was lit, she went on: the ferry was too fast".
    """
    told, c = _reported(c, v, reading, cues)
    more = past_colon(c, v) if told and reading.speech and all(last < v for _, last in told) else None
    return [*told, more] if told and more else told, c


def _reported(c: Clauses, v: int, reading: Reading, cues: Cues) -> tuple[Ranges | None, Clauses]:
    if reading.speech and "quotation" in reading.takes and (closed := before_semicolon(c, v)) is not None:
        return [closed], c
    clauses = [k for k in c.all(v, "ccomp") if _finite(c, k)] or _after_gerund(c, v, reading) or _with_gap(c, v)
    after = [k for k in clauses if k > v]
    before = next((k for k in clauses if c.right(k) < v and not leads_up(c, k)), None)
    if after and c.word[c.left(after[0]) - 1] != "," and not (c.word[c.left(after[0])] == ","):
        (first, last), c = after_that(c, after[0], v, cues)
        for k in after[1:]:
            end, c = clause_end(c, k, v, cues)
            last = max(last, end)
        lead = before_comma(c, v, cues) if ":" in c.word[v:first] else None
        return [*(lead or ()), (first, last)], c
    if before is not None and _free_to_follow(c, v, reading) and (content := _fronted(c, v, before, cues)):
        return content, c
    if after:
        start, begin = cue_clause(c, v)[0], c.bounds[c.sentence[v]][0]
        lead = [(begin, start - 2)] if start - begin > 3 and c.word[start - 1] == "," and c.dep[v] in ("ROOT", "parataxis") else []
        told, c = after_that(c, after[0], v, cues)
        return [*lead, told], c
    if c.dep[v] == "parataxis" and has_subject(c, v):
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
    if (around := between_commas(c, v)) is not None:
        return around, c
    if (closed := quoted_before(c, v)) is not None:
        return [closed], c
    before, beyond = before_comma(c, v, cues), past_colon(c, v)
    return ([*(before or ()), beyond] if beyond else before), c


def _finite(c: Clauses, k: int) -> bool:
    participle = c.tag[k] == "VBG" and not c.child(k, "aux")
    small = c.tag[k] == "JJ" and c.word[c.head[k]] in ("made", "make", "makes", "making") and c.right(k) == k and c.child(k, "aux", "mark") is None
    # "Said in an interview with the broadcaster aired on Sunday": what tells of the interview is nobody's clause.
    # "Said that the boats seized off Sorn came to 26": a verb right behind another clause is that clause's own, whose participle was taken for it.
    own = any(s < k and c.right(s) == k - 1 for s in c.all(c.head[k], "ccomp"))
    bare = c.head[k] < k - 1 and c.tag[k] in ("VBN", "VBD") and c.left(k) == k and not own
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


def _answer(c: Clauses, v: int) -> tuple[int, int] | None:
    """A bare "yes" or "no" after its verb, with what it is said to: "said no to the plan"."""
    if v + 1 >= len(c) or c.word[v + 1] not in ("yes", "no") or c.tag[v + 1] == "DT" and c.head[v + 1] > v + 1:
        return None
    to = v + 2 if v + 2 < len(c) and c.word[v + 2] == "to" and c.tag[v + 2] == "IN" else None
    return v + 1, v + 1 if to is None else c.right(to)


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
    stop = c.bounds[c.sentence[v]][1]
    for i in range(v + 1, min(v + 14, stop)):
        if others and (i == obj or c.dep[i] == "pobj") and c.word[i] in cues.nouns:
            return None  # "rejected reports that": the clause tells what the reports say
        # Behind a day "that" opens what is said, whatever the parse makes of it: "complained on Monday that badly fitted doors leaked".
        opens = c.dep[i] in ("mark", "det", "advmod") or _without_a_place(c, i)
        if c.word[i] == "that" and (opens or c.word[i - 1] in cues.times and i + 1 < stop and c.tag[i + 1] not in FINITE):
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
    return has_subject(c, v) and all(c.word[k] in ("in", "on", "at", "during", "to", "last") for k in c.all(v, "prep"))


def infinitival(c: Clauses, k: int) -> bool:
    """Whether a verb is an infinitive with "to", in the passive and the perfect too: "to be moored", "to have closed"."""
    return c.tag[k] in ("VB", "VBN") and any(c.tag[x] == "TO" for x in c.children[k])


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
    while first < k and (
        c.dep[first] == "punct" or c.word[first] == "that" and (c.dep[first] == "mark" or c.tag[first] == "IN" or c.word[first - 1] in cues.times)
    ):
        first += 1
    # "Admitted on two occasions that", "conceded more than once that": what stands before the clause's own "that" tells of the saying.
    own = (m for m in c.children[k] if v < m < k and c.word[m] == "that" and (c.dep[m] == "mark" or _without_a_place(c, m)))
    first = max([first, *(m + 1 for m in own)])
    when = next((x for x in c.all(k, "npadvmod") if c.left(x) == first and c.right(x) + 1 < k), None)
    if when is None and (on := next((x for x in c.all(k, "prep") if x == first and c.right(x) + 1 < k), None)) is not None:
        when = on if c.word[on] == "on" and c.word[on + 1] in cues.times and c.right(on) <= on + 3 else None
    if when is not None and c.word[c.right(when) + 1] != ",":
        # "said on Friday the road was closed", "told a paper this weekend he would stay": the day is that of telling.
        first = c.right(when) + 1
    return (first, last), c


def _without_a_place(c: Clauses, i: int) -> bool:
    """Whether a "that" has no part in the clause it opens, which has its subject, and no object where it is passive, so that it is no relative
    pronoun: "admitted on two occasions that the well is shut"."""
    k = c.head[i]
    own = any(s > i for s in c.all(k, "nsubj", "nsubjpass"))
    return c.dep[k] in ("relcl", "ccomp") and own and (c.dep[i] in ("nsubj", "nsubjpass") or c.dep[i] == "dobj" and c.passive(k))


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
