"""Find who speaks and to whom, by grammar: the source of a verb, a noun or a phrase such as "according to"."""

from __future__ import annotations

from ...language.clauses import FINITE, Clauses
from .cues import Cues
from .reported_clause import infinitival

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "DT"))
_DASHES = frozenset(("-", "--", "\u2013", "\u2014"))
_POSSESSIVES = frozenset(("his", "her", "its", "their", "my", "our"))
_SEVERAL = frozenset(("they", "we", "many", "some", "both", "others"))
# So many words a relaying clause has between its verb and the verb of saying: "was quoted by the agency on Monday as saying".
_SHORT_CLAUSE = 16
# A noun of saying belongs to the subject after these: "in a statement that", "with a warning that".
_OWN_WORDS = frozenset(("in", "with", "by", "under", "including"))


def verb_source(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    """The noun phrase that says it; for a paper that says it, who wrote the paper where the sentence tells.

    "Filed a letter saying": who filed it. "In his letter saying": his.
    """
    if (paper := _in_a_paper(c, v, cues)) is not None:
        return noun_source(c, paper) or c.phrase(paper)
    if c.passive(v):
        quoted = c.child(v, "nsubjpass") if c.word[v] in cues.relays and _as_saying(c, v, cues) else None
        agent = c.agent(v) if quoted is None else quoted
        agent = _at_home(c, v, cues) if agent is None else agent
        return c.phrase(agent) if agent is not None else None
    subject = c.subject(v)
    if (named := _name_behind(c, v, cues)) is not None:
        return named
    if subject is None:
        return _noun_before(c, v)
    if c.tag[v] == "VBG" and v > 2 and c.word[v - 1] == "," and c.tag[v - 2] in FINITE and c.word[v - 2] in cues.verbs:
        # "“...,” the envoy added, saying ..."
        subject = c.child(v - 2, "nsubj") or subject
    paper = _paper(c, v, subject, cues)
    if (paper or _purpose(c, v, subject)) and (writer := noun_source(c, subject, kind=paper)) is not None:
        return writer
    if subject < v and (dash := _dateline(c, subject, v)) is not None:
        return _after_dateline(c, dash, v) or c.phrase(subject)
    first, last = c.phrase(subject)
    first = _joint(c, v, subject, first)
    if subject < v <= last:
        last = v - 1
        while last > subject and c.dep[last] in ("punct", "cc"):
            last -= 1
    if v < first or last < v:
        return first, last
    return subject, subject


def _name_behind(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    """A name right behind a verb that a comma parts from the clause before: "three boats will stay, added Brown, whom the crew had asked".

    The parse often takes the subject of that clause for the speaker.
    """
    begin, end = c.bounds[c.sentence[v]]
    if v - begin < 3 or c.word[v - 1] != "," or c.tag[v] not in ("VBD", "VBZ") or v + 1 >= end or c.tag[v + 1] != "NNP":
        return None
    spoken = [r.takes for r in cues.verbs.get(c.word[v], ()) if r.speech and "quotation" in r.takes]
    if not any("clause" in takes for takes in spoken) or any(takes & {"addressed", "object"} for takes in spoken):
        return None
    last = v + 1
    while last + 1 < end and c.tag[last + 1] in ("NNP", "NNPS"):
        last += 1
    closes = last + 1 >= end or c.word[last + 1] in (",", ".", ";")
    return (v + 1, last) if closes and any(c.tag[i] in FINITE for i in range(begin, v - 1)) else None


def _in_a_paper(c: Clauses, v: int, cues: Cues) -> int | None:
    """The paper that says it where nobody else does: "it will reopen, said in the statement of the ministry"."""
    if v + 3 >= len(c) or c.word[v - 1] != "," or c.tag[v] not in ("VBD", "VBN", "VBZ") or c.word[v + 1] != "in":
        return None
    paper = c.child(v + 1, "pobj")
    return paper if paper is not None and (c.word[paper] in cues.media or c.word[paper] in cues.papers) and c.child(v, "dobj") is None else None


def _joint(c: Clauses, v: int, subject: int, first: int) -> int:
    """Where a list of subjects begins that the parse gave the verb one by one: "the army, the police and the coast guard denied"."""
    before = [s for s in c.all(v, "nsubj") if s < subject] if c.child(subject, "cc") is not None else []
    for s in reversed(before):
        if c.right(s) + 2 != first or c.word[first - 1] != ",":
            break
        first = c.left(s)
    return first


def _at_home(c: Clauses, v: int, cues: Cues) -> int | None:
    """The body where something is said by nobody else: "In the ministry it was noted that ...", but not "In the morning ..."."""
    begin = c.bounds[c.sentence[v]][0]
    body = c.child(begin, "pobj") if c.word[begin] in ("in", "at") and c.dep[begin] == "prep" and begin < v else None
    if body is None or c.word[begin + 1] != "the" or c.tag[body] not in ("NN", "NNP") or any(w in cues.times for w in c.word[begin : body + 1]):
        return None
    subject = c.child(v, "nsubjpass")
    return body if subject is not None and c.word[subject] == "it" and c.right(begin) + 1 in (subject, subject - 1) else None


def _as_saying(c: Clauses, v: int, cues: Cues) -> bool:
    """Whether a participle passes on the words of its subject: "is quoted as saying", "was cited by the agency as telling him"."""
    within = range(v + 1, min(c.bounds[c.sentence[v]][1], v + _SHORT_CLAUSE) - 1)
    return any(c.word[i] == "as" and c.tag[i + 1] == "VBG" and c.word[i + 1] in cues.verbs for i in within)


def _dateline(c: Clauses, subject: int, v: int) -> int | None:
    """The dash of a dateline the parse took for the subject: "ALMATY, May 3 - The minister said ..."."""
    begin = c.bounds[c.sentence[v]][0]
    if c.left(subject) > begin or not c.text[c.start[begin] : c.end[begin]].isupper():
        return None
    return next((i for i in range(subject + 1, min(v, begin + 14)) if c.word[i] in _DASHES and c.start[i] > c.end[i - 1]), None)


def _after_dateline(c: Clauses, dash: int, v: int) -> tuple[int, int] | None:
    stop = next((i for i in range(dash + 1, v) if c.tag[i] in ("IN", "VBD", "VBZ", "MD") or c.word[i] == ","), v)
    return (dash + 1, stop - 1) if stop > dash + 1 else None


def _noun_before(c: Clauses, v: int) -> tuple[int, int] | None:
    """The noun phrase right before a finite verb that the parse gave no subject, else the one its sentence begins with."""
    begin = c.bounds[c.sentence[v]][0]
    if v == begin + 1 and c.tag[begin] == "MD" and c.text[c.start[begin]].isupper() and c.tag[v] in ("VBD", "VBN", "VBZ"):
        return begin, begin  # a surname that is also an auxiliary: "May said"
    perfect = c.tag[v] == "VBN" and not c.passive(v) and c.child(v, "aux") is not None
    if not perfect and c.tag[v] not in ("VBD", "VBZ", "VBP"):
        return None
    i = v - 1
    if perfect and (has := _perfect(c, begin, v)) is not None:
        i = has  # "the office has in earlier years admitted"
    while i > begin and c.dep[i] in ("advmod", "aux"):
        i -= 1
    if i < begin or c.tag[i] not in _NOUNS:
        i = begin
    if v == begin + 1 and c.tag[i] == "RB" and c.text[c.start[i]].isupper():
        # A surname that is also an adverb.
        return i, i
    if i >= v or c.tag[i] not in _NOUNS and c.tag[i] not in ("PRP$", "JJ"):
        return None
    noun = i
    while begin <= c.head[noun] < v and c.head[noun] != noun and c.tag[c.head[noun]][0] in "NP":
        noun = c.head[noun]
    first, last = c.phrase(noun)
    return max(first, begin), min(last, v - 1)


def _perfect(c: Clauses, begin: int, v: int) -> int | None:
    """The "has" of a participle that a phrase of time parts from it, with no verb or comma between."""
    for i in range(v - 1, begin, -1):
        if c.word[i] in ("has", "have", "had"):
            return i if c.tag[i] in FINITE and c.tag[i + 1] == "IN" else None
        if c.tag[i][0] == "V" or c.word[i] in ",;:":
            return None
    return None


def _purpose(c: Clauses, v: int, subject: int) -> bool:
    """Whether an infinitive's noun is a thing and no doer: "made an effort to explain", not "was the first minister to explain"."""
    if (
        c.dep[v] not in ("acl", "relcl")
        or not infinitival(c, v)
        or subject != c.head[v]
        or c.tag[subject] != "NN"
        or c.dep[subject] not in ("dobj", "pobj")
    ):
        return False
    return not any(c.word[k] in ("first", "last", "only", "next", "latest") for k in c.children[subject])


def _paper(c: Clauses, v: int, subject: int, cues: Cues) -> bool:
    """Whether a participle's noun is a paper somebody made and not somebody: "a letter saying", "released figures showing"."""
    if c.dep[v] == "conj" and c.tag[c.head[v]] == c.tag[v]:
        v = c.head[v]
    if c.dep[v] != "acl" or subject != c.head[v] or c.tag[v] != "VBG":
        return False
    return c.word[subject] in cues.media or c.dep[subject] == "dobj" and c.tag[subject] in ("NN", "NNS")


def relative(c: Clauses, v: int, cues: Cues) -> int | None:
    """The "who", or the paper, that stands between a cue and its speaker; joined verbs share it: "who praised it and promised"."""
    subject = c.child(v, "nsubj", "nsubjpass")
    if subject is None and _paper(c, v, c.head[v], cues):
        return c.head[v]
    for _ in range(4):
        shares = c.dep[v] in ("conj", "xcomp") or c.dep[v] == "advcl" and c.tag[v] == "VB"
        if subject is not None or not shares or c.head[v] == v or c.passive(v) or c.moved(v) is not None:
            break
        v = c.head[v]
        subject = c.child(v, "nsubj", "nsubjpass")
    return subject if subject is not None and c.word[subject] in ("who", "which", "that") and c.tag[subject][0] == "W" else None


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


def _own(c: Clauses, n: int, owner: int) -> int | None:
    """The subject whose own word it is: "the envoy repeated his promise", "they were united in their criticism"."""
    if c.word[owner] not in _POSSESSIVES or c.dep[n] not in ("dobj", "pobj"):
        return None
    v = c.head[n]
    if c.dep[n] == "pobj":
        v = c.head[v] if c.word[v] in ("in", "with", "by", "for") else n
    subject = c.subject(v) if c.tag[v][0] == "V" else c.child(c.head[v], "nsubj") if c.tag[v] == "JJ" else None
    if subject is None or subject > owner or c.passive(v) and c.word[c.head[n]] not in ("in", "with"):
        return None
    many = c.tag[subject] in ("NNS", "NNPS") or c.word[subject] in _SEVERAL or c.child(subject, "conj") is not None
    return subject if many == (c.word[owner] == "their") else None


def noun_source(c: Clauses, n: int, content_of: bool = False, kind: bool = True) -> tuple[int, int] | None:
    """Who holds a noun of saying: its possessor, what stands after "by" or "from", or the subject of the verb it depends on.

    With `kind`, also a name before it: "a Treasury report".
    """
    owner = c.child(n, "poss")
    if owner is not None and (holder := _own(c, n, owner)) is not None:
        return c.phrase(holder)
    if owner is not None:
        first, last = c.phrase(owner)
        return first, min(last, n - 1) if owner < n else last
    named = next((k for k in c.all(n, "amod", "compound", "nmod") if kind and k < n and c.text[c.start[k]].isupper()), None)
    if named is not None:
        return c.left(named), named
    for k in c.all(n, "prep", "agent"):
        if c.word[k] in ("by", "from", "among") + ("of",) * (not content_of) and (obj := c.child(k, "pobj")) is not None:
            return c.phrase(obj)
    if (put_out := next((k for k in c.all(n, "acl") if c.tag[k] == "VBN" and c.agent(k) is not None), None)) is not None:
        return c.phrase(c.agent(put_out))  # "figures published by the bank"
    v = _governing(c, n)
    subject = c.subject(v) if v is not None else None
    return c.phrase(subject) if subject is not None and subject != n else None


def _owner_before(c: Clauses, n: int, cues: Cues) -> tuple[int, int] | None:
    """An owner right before a noun that the parse hung elsewhere ("the warden's earlier claim"), or the press ("media reports")."""
    i = n - 1
    if i >= 0 and c.word[i] in cues.outlets and c.tag[i][:2] == "NN":
        return i, i
    while i > 0 and c.tag[i] in ("JJ", "JJR", "VBN", "RB", "NN") and c.sentence[i] == c.sentence[n]:
        i -= 1
    return c.phrase(i - 1) if i > 1 and c.tag[i] == "POS" and c.tag[i - 1] in _NOUNS else None


def _governing(c: Clauses, n: int) -> int | None:
    """The verb a noun is the object of, also over a preposition."""
    up = c.head[n]
    if c.dep[n] not in ("dobj", "pobj", "attr") or up == n:
        return None
    v = up if c.tag[up][0] == "V" else c.head[up]
    return v if c.tag[v][0] == "V" else None


def noun_holder(c: Clauses, n: int, content_of: bool, cues: Cues | None) -> tuple[int, int] | None:
    """Who holds a noun of saying, where the sentence tells: its owner, or the subject whose own word it is.

    "Rejected reports that ...", "was asked about the claim that ...", "fell on news that ...": the subject does not say it.
    For nouns of thinking (`cues` is None) the subject does: "acted in the hope that ...".
    """
    if cues is not None and c.child(n, "poss") is None and (owner := _owner_before(c, n, cues)) is not None:
        return owner
    holder, v = noun_source(c, n, content_of), _governing(c, n)
    subject = None if v is None else c.subject(v)
    if cues is None or holder is None or subject is None or holder != c.phrase(subject) or c.child(n, "poss") is not None:
        return holder
    own = c.word[v] not in cues.answers and (c.dep[n] != "pobj" or c.word[c.head[n]] in _OWN_WORDS)
    return holder if own else None


def source_phrase(c: Clauses, i: int, cues: Cues) -> tuple[tuple[int, int], str] | None:
    """A wording such as "according to" at this token: its token range and class."""
    for words, cue_class in cues.sources:
        if c.word[i] == words[0] and tuple(c.word[i : i + len(words)]) == words:
            return (i, i + len(words) - 1), cue_class
    return None


def sender(c: Clauses, source: tuple[int, int], end: int) -> tuple[int, int]:
    """Of words that a bare "this" brings, from whom they have come: "This has just come from the court registry: ..."."""
    bare = source[0] == source[1] and c.word[source[0]] in ("this", "these")
    noun = next((n for i in range(source[1] + 1, end) if bare and c.word[i] == "from" and (n := c.child(i, "pobj")) is not None), None)
    return source if noun is None else c.phrase(noun)
