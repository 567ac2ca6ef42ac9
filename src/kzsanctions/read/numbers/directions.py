"""Tell whether an amount is a level or a change, and which way: by a verb, a sign, or a word of comparison behind it."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from .amount import Amount
from .units import Units

_SIGNS = {"+": "increase", "-": "decrease"}
_NOUN_OR_COMPARATIVE = frozenset(("NN", "NNS", "JJ", "JJR", "RB", "RBR", "RP", "IN"))


def direction(text: str, amount: Amount, doc: Doc, first: int, last: int, noun: tuple[int, int] | None, units: Units) -> str:
    """Increase or decrease for "fell by", "+4.5%", "6 percent lower", "a 15 percent drop"; "to" and "below" make it a level again.

    A count of things that a verb takes as its object is a level: "lost 14 tanks", "turned up 19 pumps".
    """
    if amount.sign:
        return _SIGNS[amount.sign]
    if amount.comparator in units.level_comparators:
        return "level"
    match = units.change_before.search(text, max(0, amount.start - 44), amount.start)
    much = amount.unit in units.measured and units.kinds[amount.unit] != "share" and doc[first - 1].head.lower_ not in units.change_words
    if match and (noun is None and amount.bare or much) and _is_particle(doc, first):
        return "level"
    if match and (match["link"] or noun is None or not amount.bare or doc[noun[1] - 1].dep_ == "npadvmod"):
        return units.change_words[match["word"].lower()]
    if amount.bare and (than := _THAN.match(text, amount.end)):
        return units.change_words[than["word"].lower()]
    return _by(doc, first, units) or _behind(text, amount, doc, last, units)


# "17 fewer than a year earlier"; "17 more than agreed" names no earlier time and stays a level.
_THAN = re.compile(
    r" (?P<word>fewer|less|more) than "
    r"(?:(?:in|at|during|on) |last |(?:an? |the )?(?:previous |same |this )?(?:year|month|week|quarter|day|season|decade)\b)",
    re.I,
)
_MOTION = frozenset("go goes went gone going come comes came coming move moves moved be is are was were".split())


def _is_particle(doc: Doc, first: int) -> bool:
    """Whether "up" or "down" before a number belongs to a verb that moves nothing: "shut down 52", not "went up 52".

    So of an amount: "shot down 14 miles off the coast", "burnt down 21,000 hectares".
    """
    return first > 1 and doc[first - 1].dep_ == "prt" and doc[first - 1].head.lower_ not in _MOTION


def _by(doc: Doc, first: int, units: Units) -> str:
    """The verb or noun of change that a "by" before the amount hangs on: "raise its output by 30 percent"."""
    if first == 0 or doc[first - 1].lower_ != "by":
        return ""
    head = doc[first - 1].head
    if head.lower_ not in units.change_words and head.dep_ in ("dobj", "pobj"):
        head = head.head
    return units.change_words.get(head.lower_, "")


def _behind(text: str, amount: Amount, doc: Doc, last: int, units: Units) -> str:
    bare = amount.bare and amount.number.kind != "part"
    match = None if bare or units.kinds.get(amount.unit or "") in ("time", "age") else units.change_after.match(text, amount.end)
    k = last + 2 if match and text[amount.end] == "-" else last + 1
    if not match or k >= len(doc) or doc[k].tag_ not in _NOUN_OR_COMPARATIVE:
        return "level"
    return units.change_words[match["word"].lower()]
