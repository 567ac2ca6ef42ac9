"""Find what a cue brings, by grammar: a clause, an infinitive, an object, a predicate or a phrase, as token ranges."""

from __future__ import annotations

from ...language.clauses import Clauses
from .cues import Cues, Reading
from .draft import NAMED_AS, NUMBERED, Draft, readings
from .reported_clause import Ranges, after_that, infinitival, reported_clause

_BE = frozenset(("is", "was", "be", "been", "'s", "\u2019s"))
_QUESTIONED = frozenset(("question", "questions", "query", "queries", "inquiries", "enquiries", "requests", "reporters", "journalists", "callers"))
_ASKS = frozenset(("ask", "asks", "asked", "asking", "request", "requested", "requesting", "wishing", "preferring", "insisting"))
_FINITE, _SET_OFF = frozenset(("VBD", "VBZ", "VBP")), frozenset((",", "-", "--", "\u2013", "\u2014"))
_QUESTIONS = frozenset(("when", "how", "why", "where", "whether", "who", "what", "which"))
_SEVERAL = frozenset(("they", "both", "all"))
_OF_THE_OBJECT = frozenset(("as", "for", "of", "to", "from", "with", "between", "about", "against"))


def verb_content(c: Clauses, v: int, cues: Cues) -> tuple[tuple[Reading, str, Ranges] | None, Clauses]:
    """The reading that fits and the token ranges (inclusive) of its content, with the parse as that content shows it to be."""
    fits = readings(c, v, cues)
    for frame, find in _FRAMES:
        for reading in fits:
            if frame in reading.takes or frame == "preposition" and reading.prepositions:
                content, c = find(c, v, reading, cues) if find is reported_clause else (find(c, v, reading, cues), c)
                if content:
                    return (reading, frame, content), c
    return None, c


def _infinitive(c: Clauses, v: int, reading: Reading, cues: Cues):
    if c.tag[v] == "VBN" and (c.dep[v] in ("acl", "relcl") and c.agent(v) is None or not reading.speech and c.passive(v)):
        return None
    for k in c.children[v]:
        if (
            k > v
            and c.dep[k] in ("xcomp", "ccomp", "advcl")
            and infinitival(c, k)
            and (c.dep[k] != "advcl" or c.child(v, "dobj") or "for" in reading.prepositions and c.word[c.left(k)] == "for")
        ):
            first = c.left(k)
            first += c.word[first] == "for" and "for" in reading.prepositions  # "called for schools to close"
            obj = c.child(v, "dobj", "prep")
            if obj is not None and v < obj < first and (c.dep[obj] == "dobj" or c.word[obj] in reading.prepositions):
                first = c.left(obj) if c.dep[obj] == "dobj" else c.left(c.child(obj, "pobj") or obj)
            return [(max(first, v + 1), c.right(k))]
    return None


def _gerund(c: Clauses, v: int, reading: Reading, cues: Cues):
    heads = (k for k in c.children[v] if k > v and c.dep[k] in ("xcomp", "ccomp", "dobj", "pcomp"))
    k = next(
        (k for k in heads if c.tag[k] == "VBG" or c.tag[k] == "VBN" and any(c.word[a] in ("having", "being") for a in c.all(k, "aux", "auxpass"))),
        None,
    )
    return k and [(max(c.left(k), v + 1), c.right(k))]


def _predicate(c: Clauses, v: int, reading: Reading, cues: Cues):
    """An object and what is said of it."""
    if not reading.speech and c.passive(v) or c.dep[v] == "acl" and c.tag[v] == "VBN" and c.agent(v) is None:
        return None
    obj = c.child(v, "dobj")
    marks = [
        k
        for k in c.children[v]
        if k > v
        and (
            c.dep[k] in ("oprd", "acomp", "attr")
            or c.dep[k] == "prep"
            and c.word[k] == "as"
            and "as" in reading.prepositions
            or "as" in reading.prepositions
            and _as_participle(c, k)
        )
    ]
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
    obj, to_somebody = c.child(v, "dobj"), "addressed" in reading.takes
    of = next((k for k in c.all(obj, "prep") if c.word[k] in reading.prepositions and c.right(k) > k), None) if obj is not None else None
    if of is not None and v < obj and (to_somebody or "predicate" in reading.takes):
        # The parse hung the phrase on the object: "accused the firm of lying", "reminded the court of its promise".
        return [(of + 1 if to_somebody else c.left(obj), c.right(of))]
    for k in sorted(c.children[v], key=lambda k: c.word[k] != "of"):
        if k > v and c.dep[k] in ("prep", "agent") and c.word[k] in reading.prepositions:
            if "predicate" in reading.takes or to_somebody:
                if obj is not None and v < obj < k:
                    return [(k + 1 if to_somebody and c.right(k) > k else c.left(obj), c.right(k))]
                if c.passive(v):
                    return [(c.left(k), c.right(k))]
                continue
            if c.right(k) > k:
                role = next((p for p in c.all(v, "prep") if p == c.right(k) + 1 and c.word[p] == "as"), None)
                return [(k + 1, c.right(k if role is None else role))]
    return None


def _as_participle(c: Clauses, k: int) -> bool:
    """What something is said to be or do, taken for a clause: described the town as cut off by snow."""
    return c.dep[k] == "advcl" and c.word[c.left(k)] == "as" and c.tag[k] in ("VBN", "VBG", "JJ") and c.child(k, "aux", "auxpass") is None


def _object(c: Clauses, v: int, reading: Reading, cues: Cues):
    """What the verb governs, without a trailing apposition; what only might be said is left out."""
    obj = c.child(v, "dobj")
    if reading.word in NUMBERED:
        return _valued(c, v, obj, reading.word)
    if reading.word == "down to":
        return _traced(c, v, obj)
    if c.passive(v) and (subject := c.child(v, "nsubjpass")) is not None and obj is None and c.tag[subject] not in ("WDT", "WP"):
        return [(c.left(subject), c.right(subject))]
    if obj is None or obj < v or c.passive(v) or c.tag[obj] in ("PRP", "WP", "WDT") and not (reading.cue_class == "deny" and c.word[obj] == "it"):
        return None
    first, last = c.left(obj), c.right(obj)
    for k in range(obj + 1, last + 1):
        if c.dep[k] in ("appos", "relcl", "acl") and c.word[c.left(k) - 1] == "," and (c.dep[k] == "relcl" or c.head[k] == obj):
            last = min(last, c.left(k) - 2)
    for k in c.all(v, "prep"):
        if k > last and c.word[k] in _OF_THE_OBJECT and c.left(k) == last + 1:
            last = c.right(k)
    return [(max(v + 1, first), max(last, obj))]


def _valued(c: Clauses, v: int, obj: int | None, word: str):
    """A thing and the number it is put at or given as: "put the damage at 3 million", "gave the number of those who fell ill as 40"."""
    end = c.bounds[c.sentence[v]][1]
    # The parser hangs "at" on whatever stands before it: "put the dead of the sinking at 48".
    stop = next((k for k in range(v + 1, end) if c.word[k] in (",", ";", ":") or c.tag[k] in ("VBD", "VBZ", "VBP") and c.dep[k] != "relcl"), end)
    fits = lambda k: "CD" in c.tag[k + 1 : min(k + 5, stop)] or word == "as" and NAMED_AS.intersection(c.word[v + 1 : k])
    at = next((k for k in range(v + 2, stop) if c.word[k] == word and fits(k)), None)
    if obj is None or at is None or not v < obj < at:
        return None
    last = max([c.right(at), *(c.right(k) for k in c.all(v, "prep") if k > at)])
    return [(v + 1, min(last, end - 1))]


def _traced(c: Clauses, v: int, obj: int | None):
    """A thing and its cause: "put the collision down to fog"; "to" and a verb tell a purpose ("put the child down to sleep")."""
    end = c.bounds[c.sentence[v]][1]
    down = next((i for i in range(v + 2, end - 2) if c.word[i] == "down" and c.word[i + 1] == "to"), None)
    if obj is None or down is None or not v < obj < down or c.tag[down + 2][0] == "V":
        return None
    stop = next((i for i in range(down + 2, end) if c.word[i] in (".", ":", ";")), end)
    return [(v + 1, stop - 1)]


def turned_down(c: Clauses, v: int, cues: Cues) -> list[tuple[int, int]] | None:
    """Something said before that a relative clause denies: "..., a claim that the ministry dismissed outright", "..., which he denies"."""
    denies = any(r.cue_class == "deny" and "object" in r.takes for r in cues.verbs.get(c.word[v], ()))
    subject, obj = c.child(v, "nsubj"), c.child(v, "dobj")
    if not denies or c.dep[v] not in ("relcl", "acl") or c.tag[v] not in _FINITE or subject is None or c.tag[subject][0] == "W":
        return None
    if obj is not None and c.word[obj] not in ("which", "that"):
        return None
    noun, first = c.head[v], c.left(c.head[v])
    if c.word[noun] in cues.nouns and first > 0 and c.word[first - 1] in _SET_OFF:
        return [(first, c.right(v))]
    comma = obj is not None and c.word[obj] == "which" and c.word[obj - 1] == ","
    return [(obj, c.right(v))] if comma and obj == c.left(v) else None


def unrealised(c: Clauses, v: int, cues: Cues) -> bool:
    """A bare form after "to" or a modal: nothing is reported to have been said."""
    if c.tag[v] != "VB" or any(c.word[k] in ("did", "does", "do") for k in c.children[v]):
        return False
    up = c.head[v]
    if c.word[up] in cues.seeming or c.word[up] in ("continue", "continued", "continues", "went", "used", "quick", "likes", "liked", "loves", "fond"):
        return False
    return any(c.tag[k] in ("TO", "MD") for k in c.children[v]) or c.dep[v] != "conj" or c.tag[up] == "VB"


_FRAMES = (
    ("clause", reported_clause),
    ("infinitive", _infinitive),
    ("gerund", _gerund),
    ("predicate", _predicate),
    ("preposition", _preposition),
    ("object", _object),
)


def hearsay(c: Clauses, v: int, cues: Cues) -> tuple[bool, list[tuple[int, int]]] | None:
    """What unnamed people are said to hold: "the ship is reported to have left", "it seems to work": subject and predicate."""
    passive = c.word[v] in cues.hearsay and c.passive(v) and c.agent(v) is None
    if not passive and c.word[v] not in cues.seeming:
        return None
    tail = next(
        (k for k in c.children[v] if k > v and (c.dep[k] == "xcomp" and infinitival(c, k) or not passive and c.dep[k] in ("oprd", "acomp"))), None
    )
    subject = c.child(v, "nsubj", "nsubjpass")
    if tail is None or subject is None or subject > v:
        return None
    if not passive and c.word[tail] not in cues.hearsay and any(r.speech for r in cues.verbs.get(c.word[tail], ())):
        return None  # "appears to acknowledge": it is the speaker who does
    speech = passive and any(r.speech for r in cues.verbs.get(c.word[v], ()))
    return speech, [c.phrase(subject), (max(v + 1, c.left(tail)), c.right(tail))]


def judged_false(c: Clauses, f: Draft, cues: Cues) -> bool:
    """Whether a judgement calls something untrue: 'labelled the reports as "fake news"', "called it a lie"; not "called it no lie"."""
    if f.frame != "predicate" or c.tag[f.at][0] != "V" or not f.stretches:
        return False
    obj = c.child(f.at, "dobj")
    said = [i for i in range(f.at + 1, c.bounds[c.sentence[f.at]][1]) if c.start[i] < f.stretches[-1][1]]
    after = f.at if obj is None or obj < f.at else obj if c.tag[obj] == "PRP" else c.right(obj)
    after = max((i for i in said if c.word[i] == "as"), default=after)
    said = [i for i in said if i > after]
    return any(c.word[i] in cues.falsity for i in said) and not any(c.word[i] in ("not", "no", "n't", "never", "neither") for i in said)


def says_nothing(c: Clauses, v: int, frame: str, cues: Cues) -> bool:
    """Whether words are told of that nobody learns: "declined to say when", "said the opposite", "neither confirmed nor denied it"."""
    if v and c.word[v - 1] in ("nor", "neither") and any(r.cue_class == "deny" for r in cues.verbs.get(c.word[v], ())):
        return True
    if c.word[v] in cues.declined:
        return any(c.word[k] in cues.discloses and infinitival(c, k) for k in c.all(v, "xcomp", "ccomp", "advcl"))
    if v and c.word[v - 1] in cues.hands_on or c.word[v] in cues.hands_on and _QUESTIONED.intersection(c.word[v + 1 : v + 4]):
        return True  # "referred questions to the port"
    if c.word[v] in _ASKS and any(c.word[k] in cues.unnamed for k in range(v + 1, min(len(c), v + 6))):
        return True
    obj, subject = c.child(v, "dobj"), c.child(v, "nsubj")
    if frame == "clause" and c.word[v] in ("ask", "asked") and subject is not None and c.word[subject] in ("we", "i"):
        return True  # the paper's own question
    if c.word[v] in cues.mutual:
        joined = subject is not None and subject < v and "and" in c.word[c.left(subject) : v] and c.child(v, "conj") is None
        several = subject is not None and (c.tag[subject] in ("NNS", "NNPS", "CD") or c.word[subject] in _SEVERAL or joined)
        state = v > 0 and c.tag[v] in ("VBN", "JJ") and any(c.word[k] in _BE for k in (v - 1, v - 2 * (v > 1)))
        return several or state and c.agent(v) is None  # an agreement, and what somebody "is committed to"
    if frame == "clause" and c.negated(v) and _asks(c, v):
        return True
    if frame == "object" and obj is not None and _points_back(c, v, obj):
        return True
    if frame == "object":
        return obj is not None and c.word[obj] in cues.nothing and not any(r.cue_class == "deny" for r in cues.verbs[c.word[v]])
    passive = c.passive(v) and c.agent(v) is None
    return passive and c.dep[v] == "advcl" and any(c.word[m] == "as" for m in c.children[v] if m < v)


def _asks(c: Clauses, v: int) -> bool:
    """Whether a question stands behind its verb: "has not said whether it will reopen"."""
    return v + 1 < len(c) and (c.word[v + 1] in _QUESTIONS or c.word[v + 1] == "if")


def _points_back(c: Clauses, v: int, obj: int) -> bool:
    """Whether an object only points at what others said: "said this in an interview", "citing the agency X"."""
    bare = c.word[obj] in ("this", "that", "so") and c.word[v] in ("say", "said", "says", "saying", "stated", "told", "announced", "reported")
    named = c.word[v].startswith(("cit", "quot")) and c.tag[v] == "VBG" and c.tag[obj] in ("NNP", "NNPS")
    return bare and obj == v + 1 or named


def telling_start(c: Clauses, f: Draft) -> int | None:
    """The token where content begins that is empty without its verb: a denial, an accusation, a judgement.

    "denied the report", "did not rule out checks", "described it as untrue"; in the passive ("was accused of ...") with the subject.
    """
    v = f.at
    telling = f.frame in ("object", "predicate") or f.cue_class in ("deny", "accuse") and f.frame not in ("quotation", "")
    if not telling or c.tag[v][0] != "V":
        return None
    if c.passive(v):
        subject = c.child(v, "nsubjpass", "nsubj")
        return c.phrase(subject)[0] if subject is not None and c.word[subject] not in ("who", "which", "that") else v
    return min([v, *(k for k in c.all(v, "aux", "neg") if k < v and (c.dep[k] == "neg" or c.word[k] in ("did", "does", "do")))])


def noun_content(c: Clauses, n: int, cues: Cues) -> tuple[tuple[Reading, str, Ranges] | None, Clauses]:
    """What a noun of saying brings: "his claim that ...", "the demand for ...", "a promise to ..."; with the parse, as for a verb."""
    if (said := _equated(c, n)) is not None:
        reading = next((r for r in cues.nouns[c.word[n]] if "clause" in r.takes), None)
        if reading is None:
            return None, c
        told, c = after_that(c, said, c.head[n], cues)
        return (reading, "clause", [told]), c
    for reading in cues.nouns[c.word[n]]:
        for k in c.children[n]:
            if k < n:
                continue
            if (
                c.dep[k] in ("acl", "ccomp", "relcl")
                and "clause" in reading.takes
                and turned_down(c, k, cues) is None
                and any(c.word[m] == "that" and c.dep[m] == "mark" for m in c.children[k])
            ):
                told, c = after_that(c, k, n, cues)
                return (reading, "clause", [told]), c
            if c.dep[k] in ("acl", "xcomp") and "infinitive" in reading.takes and infinitival(c, k):
                return (reading, "infinitive", [(c.left(k), c.right(k))]), c
            if c.dep[k] == "prep" and c.word[k] in reading.prepositions and c.right(k) > k and c.word[k + 1] not in cues.times:
                return (reading, "preposition", [(k + 1, c.right(k))]), c
    return None, c


def _equated(c: Clauses, n: int) -> int | None:
    """The that-clause a noun is said to be: "her answer was that the road is closed"."""
    be = c.head[n]
    if c.dep[n] != "nsubj" or c.word[be] not in _BE:
        return None
    return next((k for k in c.all(be, "ccomp") if k > be and any(c.word[m] == "that" and c.dep[m] == "mark" for m in c.children[k])), None)
