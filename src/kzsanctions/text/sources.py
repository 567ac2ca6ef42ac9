"""Find who speaks and to whom, by grammar: the source of a verb, a noun or a phrase such as "according to"."""

from __future__ import annotations

from .clauses import Clauses
from .cues import Cues

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "DT"))
_DASHES = frozenset(("-", "--", "\u2013", "\u2014"))

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
    paper = _paper(c, v, subject, cues)
    if paper and (writer := noun_source(c, subject)) is not None:
        return writer
    if subject < v and (dash := _dateline(c, subject, v)) is not None:
        return _after_dateline(c, dash, v) or c.phrase(subject)
    first, last = c.phrase(subject)
    if subject < v <= last:
        last = v - 1
        while last > subject and c.dep[last] in ("punct", "cc"):
            last -= 1
    if v < first or last < v:
        return first, last
    return subject, subject


def _dateline(c: Clauses, subject: int, v: int) -> int | None:
    """The dash of a dateline the parse took for the subject: "ALMATY, May 3 - The minister said ..."."""
    begin = c.bounds[c.sentence[v]][0]
    if c.left(subject) > begin or not c.text[c.start[begin]:c.end[begin]].isupper():
        return None
    return next((i for i in range(subject + 1, min(v, begin + 14)) if c.word[i] in _DASHES and c.start[i] > c.end[i - 1]), None)


def _after_dateline(c: Clauses, dash: int, v: int) -> tuple[int, int] | None:
    stop = next((i for i in range(dash + 1, v) if c.tag[i] in ("IN", "VBD", "VBZ", "MD") or c.word[i] == ","), v)
    return (dash + 1, stop - 1) if stop > dash + 1 else None


def _noun_before(c: Clauses, v: int) -> tuple[int, int] | None:
    """The noun phrase right before a finite verb that the parse gave no subject, else the one its sentence begins with."""
    perfect = c.tag[v] == "VBN" and not c.passive(v) and c.child(v, "aux") is not None
    if not perfect and c.tag[v] not in ("VBD", "VBZ", "VBP"):
        return None
    begin, i = c.bounds[c.sentence[v]][0], v - 1
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


def _paper(c: Clauses, v: int, subject: int, cues: Cues) -> bool:
    """Whether a participle's noun is a paper somebody made and not somebody: "a letter saying", "released figures showing"."""
    if c.dep[v] != "acl" or subject != c.head[v] or c.tag[v] != "VBG":
        return False
    return c.word[subject] in cues.media or c.dep[subject] == "dobj" and c.tag[subject] in ("NN", "NNS")


def relative(c: Clauses, v: int, cues: Cues) -> int | None:
    """The "who", or the paper, that stands between a cue and its speaker."""
    subject = c.child(v, "nsubj", "nsubjpass")
    if subject is None:
        return c.head[v] if _paper(c, v, c.head[v], cues) else None
    return subject if c.word[subject] in ("who", "which", "that") else None


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


def noun_source(c: Clauses, n: int, content_of: bool = False) -> tuple[int, int] | None:
    """Who holds a noun of saying: its possessor, what stands after "by" or "from", or the subject of the verb it depends on."""
    owner = c.child(n, "poss")
    if owner is not None:
        first, last = c.phrase(owner)
        return first, min(last, n - 1)
    kind = next((k for k in c.all(n, "amod", "compound", "nmod") if k < n and c.text[c.start[k]].isupper()), None)
    if kind is not None:
        return c.left(kind), kind
    for k in c.all(n, "prep", "agent"):
        if c.word[k] in ("by", "from", "among") + ("of",) * (not content_of) and (obj := c.child(k, "pobj")) is not None:
            return c.phrase(obj)
    up = c.head[n]
    if c.dep[n] in ("dobj", "pobj", "attr") and up != n:
        v = up if c.tag[up][0] == "V" else c.head[up]
        subject = c.subject(v) if c.tag[v][0] == "V" else None
        return c.phrase(subject) if subject is not None and subject != n else None
    return None


def source_phrase(c: Clauses, i: int, cues: Cues) -> tuple[tuple[int, int], str] | None:
    """A wording such as "according to" at this token: its token range and class."""
    for words, cue_class in cues.sources:
        if c.word[i] == words[0] and tuple(c.word[i:i + len(words)]) == words:
            return (i, i + len(words) - 1), cue_class
    return None
