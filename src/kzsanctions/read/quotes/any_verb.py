"""Find reports by the order of their words where the verb is known from no list: whoever is named tells what stands beside his clause.

Three orders do so whatever the verb: a finite clause, a comma, a name and its verb close the sentence ("The gates are shut, the Transport
Ministry of Mali tweeted"); a name's verb, with or without whom it was for, takes a clause with "that" ("the Court of Auditors established that
no tram had run"); a name's clause without an object ends in a colon before another clause ("the harbour office was quick: the pier is open").
What is only hoped, feared or seen to is left out, and so is a sentence in which a report has been found.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ...language.clauses import FINITE, Clauses
from .closing import checked, one_part, two_parts
from .draft import Draft, Drafts, Prose
from .said_by import noun_source

_FINITE_VERBS = ("VBD", "VBZ", "VBP")
_NAMES = frozenset(("NNP", "NNPS"))
_STOPS = frozenset(".!?")
# Verbs whose clause nobody tells as so, and those by which it is seen to and not told.
_UNTOLD = frozenset(
    (
        "hope hopes hoped fear fears feared wish wishes wished want wants wanted doubt doubts doubted expect expects expected pretend pretends "
        "pretended imagine imagines imagined dream dreams dreamed dreamt demand demands demanded ask asks asked order orders ordered decree decrees "
        "decreed require requires required propose proposes proposed suggest suggests suggested ensure ensures ensured see sees saw decide decides "
        "decided agree agrees agreed mean means meant show shows showed forget forgets forgot know knows knew learn learns learned learnt hear hears "
        "heard read reads discover discovers discovered suspect suspects suspected is are was were be"
    ).split()
)
# What begins a clause that a main clause follows.
_LEADING = frozenset("if as when while because although though since after before once until unless with without given despite".split())
_BEING = frozenset("is was are were".split())
_SURE = frozenset("convinced persuaded satisfied".split())
_THIS = frozenset("that this so such".split())
_PUT = frozenset("put puts sees saw".split())
_ASKING = frozenset("whether what how who why when where which if".split())
_JOINING = frozenset("and or but nor so".split())
# The farthest a "that" stands from its verb, with whom it was for and when between them.
_REACH = 8


def by_order(p: Prose, drafts: Drafts) -> Drafts:
    """The reports of sentences in which none has been found yet."""
    c = drafts.clauses
    begins = [begin for begin, _ in p.sentences]
    told = {bisect_right(begins, f.at) - 1 for f in drafts.at.values() if f.speech and (f.stretches or f.open)}
    for number, (begin, end) in enumerate(p.sentences):
        if number in told or any(p.quoted[i] >= 0 for i in range(begin, end)):
            continue
        found = next((f for way in (_at_the_end, _with_that, _before_colon, _titled, _pointing) for f in way(p, c, begin, end)), None)
        drafts = drafts if found is None or _told_already(drafts, found) else drafts.having(found)
    return drafts


def _told_already(drafts: Drafts, found: Draft) -> bool:
    """Whether the words of a report are those of another."""
    (a, b), *_ = found.stretches
    return any(f.speech and any(x < b and a < y for x, y in f.stretches) for f in drafts.at.values())


def _draft(c: Clauses, v: int, content: tuple[int, int], speaker: tuple[int, int]) -> Draft:
    return Draft((v, v), "say", True, ((c.start[content[0]], c.end[content[1]]),), speaker, None, v, "clause")


def _at_the_end(p: Prose, c: Clauses, begin: int, end: int) -> Iterator[Draft]:
    """ "The gates are shut, the Transport Ministry of Mali tweeted on Tuesday"."""
    v = next((i for i in range(end - 1, begin + 3, -1) if c.tag[i] in FINITE), None)
    if v is None or c.tag[v] not in _FINITE_VERBS or c.word[begin] in _LEADING or c.word[v - 1] in p.cues.times:
        return
    sure = v + 1 < end and c.word[v] in _BEING and (c.tag[v + 1] == "JJ" or c.word[v + 1] in _SURE)
    if c.word[v] in _UNTOLD and not sure:
        return  # "is certain", "was quick to point out"
    if any(c.word[i] in ("that", ":", ";", "not") for i in range(v, end)):
        return
    speaker = two_parts(p, c, begin, v) if c.word[v - 1] == "," else one_part(p, c, begin, v)
    if speaker is None or not _named(c, *speaker) or not _for_somebody(c, v):
        return
    hit = checked(p, c, begin, speaker[0] - 2, speaker)
    if hit is not None and not any(c.word[i] in _JOINING for i in (speaker[0], speaker[0] - 2)):
        yield _draft(c, v, hit[1], speaker)


def _for_somebody(c: Clauses, v: int) -> bool:
    """Whether a verb has no object but those who are let know."""
    aim = c.child(v, "dobj")
    return aim is None or c.child(v, "ccomp", "xcomp") is not None and any(c.word[k] == "know" for k in c.children[v])


def _with_that(p: Prose, c: Clauses, begin: int, end: int) -> Iterator[Draft]:
    """ "The Budget Office worked out on Friday that no bus had run"."""
    for v in range(begin + 1, end - 3):
        finite = c.tag[v] in _FINITE_VERBS or c.tag[v] == "VBN" and c.dep[v] == "ROOT" and c.child(v, "aux", "auxpass") is None
        subject = c.child(v, "nsubj") if finite and c.word[v] not in _UNTOLD and not c.negated(v) else None
        if subject is None or subject > v or c.dep[v] in ("relcl", "advcl", "ccomp") or not _named(c, *c.phrase(subject)):
            continue
        that = next((i for i in range(v + 1, min(v + _REACH, end - 2)) if c.word[i] == "that" and c.tag[i] == "IN"), None)
        if that is None or any(c.tag[i] in FINITE or c.word[i] in (",", "so", "such", "fact") for i in range(v + 1, that)):
            continue
        last = end - 1 - (c.word[end - 1] in _STOPS)
        if any(c.tag[i] in FINITE for i in range(that + 1, last + 1)):
            yield _draft(c, v, (that + 1, last), c.phrase(subject))


def _before_colon(p: Prose, c: Clauses, begin: int, end: int) -> Iterator[Draft]:
    """ "The Justice Ministry of Chad reacted at once: he is a free man"."""
    colon = next((i for i in range(begin + 3, end - 3) if c.word[i] == ":"), None)
    v = next((i for i in range(begin + 1, colon or 0) if c.tag[i] in _FINITE_VERBS and c.child(i, "nsubj") is not None), None)
    if colon is None or v is None or c.word[begin] in _LEADING or sum(c.tag[i] in FINITE for i in range(begin, colon)) != 1:
        return
    subject, last = c.child(v, "nsubj"), end - 1 - (c.word[end - 1] in _STOPS)
    told = any(c.tag[i] in FINITE for i in range(colon + 2, last + 1))
    told = told and c.word[colon + 1] not in _ASKING
    if subject < v and told and _named(c, *c.phrase(subject)) and not _acts(c, v) and not any(c.word[i] == ":" for i in range(colon + 1, end)):
        yield _draft(c, v, (colon + 1, last), c.phrase(subject))


def _titled(p: Prose, c: Clauses, begin: int, end: int) -> Iterator[Draft]:
    """ "The verdict of the Court of Audit on Tuesday: no silo was built": a noun of saying, whose it is, and a colon."""
    colon = next((i for i in range(begin + 3, end - 3) if c.word[i] == ":"), None)
    if colon is None or any(c.tag[i] in FINITE for i in range(begin, colon)) or not any(c.tag[i] in FINITE for i in range(colon + 2, end)):
        return
    noun = next((i for i in range(begin, colon) if c.tag[i][:2] == "NN" and (c.word[i] in p.cues.nouns or c.word[i] in p.cues.papers)), None)
    source = None if noun is None or c.word[colon + 1] in _ASKING else noun_source(c, noun)
    if source is not None and _named(c, *source) and source[1] < colon:
        yield _draft(c, noun, (colon + 1, end - 1 - (c.word[end - 1] in _STOPS)), source)


def _pointing(p: Prose, c: Clauses, begin: int, end: int) -> Iterator[Draft]:
    """ "The gates are shut. That was the message from the ministry", "The gates are shut: this is what the ministry told reporters"."""
    colon = next((i for i in range(begin + 3, end - 3) if c.word[i] == ":"), None)
    at = begin if colon is None else colon + 1
    if at + 3 >= end or c.word[at] not in _THIS or c.word[at + 1] not in _BEING or colon is None and begin == 0:
        return
    first, stop = (begin, colon) if colon is not None else _sentence_of(p, c, begin - 1)
    if any(p.quoted[i] >= 0 for i in range(first, stop)) or not any(c.tag[i] in FINITE for i in range(first, stop)):
        return
    content = (first, stop - 1 - (c.word[stop - 1] in _STOPS))
    opened = c.word[at + 2] in ("what", "how")
    for i in range(at + 2, end):
        verb = opened and c.tag[i] in _FINITE_VERBS and (c.word[i] in p.cues.verbs or c.word[i] in _PUT) and c.child(i, "nsubj") is not None
        noun = not opened and c.tag[i][:2] == "NN" and c.word[i] in p.cues.nouns
        source = c.phrase(c.child(i, "nsubj")) if verb else noun_source(c, i) if noun else None
        if source is not None and _named(c, *source):
            yield _draft(c, i, content, source)


def _sentence_of(p: Prose, c: Clauses, token: int) -> tuple[int, int]:
    return next((s for s in p.sentences if s[0] <= token < s[1]), (token, token))


def _acts(c: Clauses, v: int) -> bool:
    """Whether a clause tells of a thing done to another: "closed three schools: the roof of one had come down"."""
    aim = c.child(v, "dobj")
    return c.word[v] in _UNTOLD or aim is not None and c.word[v] not in ("has", "had")


def _named(c: Clauses, first: int, last: int) -> bool:
    return any(c.tag[i] in _NAMES for i in range(first, last + 1)) and c.tag[first] != "PRP"
