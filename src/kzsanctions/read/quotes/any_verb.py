"""Find reports by the order of their words where the verb is known from no list: whoever is named tells what stands beside his clause.

Three orders do so whatever the verb: a finite clause, a comma, a name and its verb close the sentence ("The gates are shut, the Transport
Ministry of Mali tweeted"); a name's verb, with or without whom it was for, takes a clause with "that" ("the Court of Auditors established that
no tram had run"); a name's clause without an object ends in a colon before another clause ("the Justice Ministry reacted at once: he is free").
What is only hoped, feared or seen to is left out, and so is a sentence in which a report has been found.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...language.clauses import FINITE, Clauses
from .closing import checked, one_part, two_parts
from .draft import Draft, Drafts, Prose

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
_ASKING = frozenset("whether what how who why when where which if".split())
_JOINING = frozenset("and or but nor so".split())
# The farthest a "that" stands from its verb, with whom it was for and when between them.
_REACH = 8


def by_order(p: Prose, drafts: Drafts) -> Drafts:
    """The reports of sentences in which none has been found yet."""
    c = drafts.clauses
    for begin, end in p.sentences:
        if any(p.quoted[i] >= 0 for i in range(begin, end)) or any(
            f.speech and (f.stretches or f.open) and begin <= f.at < end for f in drafts.at.values()
        ):
            continue
        found = next((f for way in (_at_the_end, _with_that, _before_colon) for f in way(p, c, begin, end)), None)
        drafts = drafts if found is None else drafts.having(found)
    return drafts


def _draft(c: Clauses, v: int, content: tuple[int, int], speaker: tuple[int, int]) -> Draft:
    return Draft((v, v), "say", True, ((c.start[content[0]], c.end[content[1]]),), speaker, None, v, "clause")


def _at_the_end(p: Prose, c: Clauses, begin: int, end: int) -> Iterator[Draft]:
    """ "The gates are shut, the Transport Ministry of Mali tweeted on Tuesday"."""
    v = next((i for i in range(end - 1, begin + 3, -1) if c.tag[i] in FINITE), None)
    if v is None or c.tag[v] not in _FINITE_VERBS or c.word[v] in _UNTOLD or c.word[begin] in _LEADING or c.word[v - 1] in p.cues.times:
        return
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
    """ "The Court of Auditors established on Thursday that no tram had run"."""
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


def _acts(c: Clauses, v: int) -> bool:
    """Whether a clause tells of a thing done to another: "closed three schools: the roof of one had come down"."""
    aim = c.child(v, "dobj")
    return c.word[v] in _UNTOLD or aim is not None and c.word[v] not in ("has", "had")


def _named(c: Clauses, first: int, last: int) -> bool:
    return any(c.tag[i] in _NAMES for i in range(first, last + 1)) and c.tag[first] != "PRP"
