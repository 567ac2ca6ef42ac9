"""Numbers of people where no noun says so: who is aboard, for whom there is room, to whom a verb is done."""

from __future__ import annotations

import re

from spacy.tokens import Token

from .antecedents import Place
from .carried import Quantity
from .people import is_person
from .phrases import GREAT, top_of
from .predicates import BE, VERBS
from .units import Units

_WITH = re.compile(r"\bwith(?: only| some| about| at least)? \Z", re.I)
_AND = re.compile(r"(?:,| and| but)(?: \w+)? \Z")
_BOARD = re.compile(r" (?:on board|aboard|present|in attendance)\b")
_PRESENT = re.compile(
    r" (?:on board|aboard|inside|present|in attendance|in favou?r|against|for|opposed|abstaining|missing|absent|dead|injured|wounded|hurt)\b"
)
_PLACED = frozenset(("on", "in", "at", "aboard", "inside", "outside", "from", "under", "near"))
_US = re.compile(r" of (?:us|you)\b")
_ANYBODY = frozenset(("nobody", "anybody", "everybody", "somebody", "anyone", "everyone", "someone"))


def are_anybody(at: Place, figure: Quantity) -> bool:
    """ "Three of us", and what only "nobody" or "everyone" is counted for."""
    return (figure.counted or "").lower() in _ANYBODY or not figure.unit and _US.match(at.text, at.amount.end) is not None


def are_present(at: Place) -> bool:
    """ "With 31 aboard", "with 71 in favour and 22 against", "the plane (189 on board)"."""
    if _PRESENT.match(at.text, at.amount.end) is None:
        return False
    before = at.text[max(0, at.amount.start - 40) : at.amount.start]
    joined = at.found and at.found[-1].named == "people" and _AND.search(before)
    return bool(_WITH.search(before) or joined or before.endswith("(") and _BOARD.match(at.text, at.amount.end))


def are_there(at: Place) -> bool:
    """ "Of the 46 on the ferry", "the 12 in hospital": a number with an article that only a place tells more of."""
    k = at.last + 1
    if at.first == 0 or k >= len(at.doc) or not at.amount.bare or at.doc[at.first - 1].lower_ not in ("the", "those"):
        return False
    return at.doc[k].lower_ in _PLACED and at.doc[k].dep_ == "prep" and at.doc[k].head == at.doc[at.last]


def has_room(at: Place) -> bool:
    """ "Room for 90", "a table for four", "in front of 4,000": a bare number of those for whom a thing is."""
    if at.amount.bare and at.text.endswith("in front of ", 0, at.amount.start):
        return True
    if at.first < 2 or at.doc[at.first - 1].lower_ != "for" or at.doc[at.first - 2].tag_ not in ("NN", "NNS"):
        return False
    verb = at.doc[at.first - 1].head
    if verb.pos_ in VERBS and verb.lower_ not in BE and at.doc[at.first - 2].dep_ == "dobj" and at.doc[at.first - 2].head == verb:
        return False  # "sold the farm for 900"
    return at.amount.bare and at.amount.number.value >= 2 and at.doc[at.last].dep_ == "pobj" and at.doc[at.last].lower_ not in GREAT


def of_others(at: Place, figure: Quantity) -> bool:
    """Whether a bare number is of people, and what was counted before it of none: "shut two plants, laying off 700"."""
    top = top_of(at.doc, at.first, at.last)
    from_before = figure.counted_span is None or figure.counted_span.end <= figure.span.start
    if not from_before or top.dep_ != "dobj" or top.head.i > top.i or not takes_people(top.head, at.units):
        return False
    return not is_person(noun_of(figure.counted), at.units)


def takes_people(verb: Token, units: Units) -> bool:
    """Whether what a verb does to so many is done to people: "injuring 22", "the concert drew 5,200"."""
    stem = units.words_known.stem(verb.lower_)
    particle = next((c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod", "prep") and c.lower_ in ("off", "away", "out", "up", "in")), "")
    return stem in units.done_to_people or f"{stem} {particle}" in units.done_to_people


def noun_of(thing: str) -> str:
    """The noun of a phrase: the last word before its "of"."""
    return thing.lower().partition(" of ")[0].rpartition(" ")[2]
