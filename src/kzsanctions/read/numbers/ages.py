"""Tell an age written as a bare number: "Anna Berova, 58,", "the driver, 44, was", "she turned 30", "children under 12"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from .amount import Amount, before
from .people import is_person
from .units import Units

_AGED = re.compile(
    r"\b(?:aged|ages?|age of|aged between|aged from|ages? (?:of|is|was)(?: around| about)?"
    r"|(?:man|woman|boy|girl|youth|father|mother|widow|widower|son|daughter|brother|sister) of) \Z",
    re.I,
)
_AGE_IS = re.compile(
    r"\b(?:oldest|youngest|eldest)(?: [a-z]+)?(?: is| was)?(?: about| only| just)? \Z"
    r"|\b(?:before|until|when|once) they (?:are|were|turn|turned|reach|reached) (?:about |only |just )?\Z"
    r"|\b(?:oldest|youngest|eldest) of (?:[a-z]+ ){1,3}(?:is|was) (?:about |only |just )?\Z"
    r"|\bage\b[^.;,\d]{0,40} (?:is|was|to|at|of)(?: about| around| only| just)? \Z",
    re.I,
)
# "A mother of three" tells how many children she has; nobody who is a parent is so young.
_PARENT_OF = re.compile(r"\b(?:(?:grand)?(?:father|mother|parent|mum|mom|dad|mam)|gran|granny|nan|grand?(?:ma|pa|ad)|grandpa)s?[ -]of[ -]\Z", re.I)
_CHILDREN = 19
# "Elin Storvik (38), who": a name of two words or more, and what tells that a person is meant behind the bracket.
_NAMED_BEFORE_BRACKET = re.compile(r"\b[A-Z][a-z'-][\w'-]*(?: (?:[a-z]{2,3} ){0,2}[A-Z][a-z'-][\w'-]*)+ \(\Z")
_AFTER_BRACKET = re.compile(
    r"\)(?:, (?:an?|the|of|from|who|whose|both|also|formerly)\b| (?:who|whose|of|from|was|is|has|had|and|said|says|told|pleaded|admitted|denied|"
    r"died|lives|works)\b|\.?\Z)"
)
_NAMED = re.compile(r"\b[A-Z][\w'-]{1,20}, \Z")
_AFTER_NAME = re.compile(r",| and\b|\.?\Z")
_HE = re.compile(r"\b(?:he|she|who|I)(?:'s|'m| is| am| was| will be| would be| has been| had been) (?:just |only |about |already |now )?\Z", re.I)
_AFTER_IS = re.compile(r"[,.;]|\Z| (?:and|but|now)\b")
_AFTER_HE = re.compile(r"(?:,|\.|;| when| at| in| on| and| but| years?\b| the| now| today|\Z)")
_TURNS = re.compile(
    r"\b(?:he|she|who|I|[A-Z][a-z]+|father|mother|son|daughter|brother|sister|man|woman) (?:turn(?:s|ed)|will turn|has turned|had turned) \Z"
)
_AT = re.compile(r"\b(?:he|she|who)\b[^.;]{0,60} at \Z", re.I)
_ENDS = re.compile(r"[.,;]|\Z")
_FROM = re.compile(r"from \Z")
_AT_START = re.compile(r"(?:\A|[.;] )At \Z")
_NAME_NEXT = re.compile(r", [A-Z][a-z]+ [A-Z]|,? (?:he|she) ")
_UNDER = ("under", "over", "above", "below", "older than", "younger than")
_AND = re.compile(r", | and | or |, and | to |-")
_OF_AGE = "year of age"


def read_age(text: str, amount: Amount, doc: Doc, first: int, noun: tuple[int, int] | None, last: Amount | None, units: Units) -> bool:
    """Give an amount the unit of an age where its words say so; `last` is the amount before it."""
    n = amount.number
    if amount.unit not in (None, "year") or amount.currency or n.kind not in ("digits", "words") or n.value % 1 or not 0 < n.value < 120:
        return False
    if parent_of(text, amount):
        return False
    if noun is not None and doc[noun[1] - 1].tag_ == "NN" and amount.comparator in _UNDER:
        noun = None  # "children under 12 ride free": many of a thing stand in the plural
    if noun is not None and _AGED.search(before(text, amount.start, 24)) and amount.unit is None and amount.bound != "exact":
        noun = None  # "those aged 65 or over pay half"
    of_persons = amount.high and units.persons.search(_FROM.sub("", before(text, amount.start, 22)))
    if of_persons and (noun is None or doc[noun[1] - 1].tag_ != "NNS"):
        amount.unit = _OF_AGE  # "girls between 9 and 12", "children from 6 to 14"
    elif noun is None and (_AGED.search(before(text, amount.start, 24)) or _AGE_IS.search(before(text, amount.start, 70))):
        amount.unit = _OF_AGE
    elif amount.unit is None and noun is None and (_is_told(text, amount, doc, first, units) or _is_listed(text, amount, last)):
        amount.unit = _OF_AGE
    return amount.unit == _OF_AGE


def parent_of(text: str, amount: Amount) -> bool:
    """Whether a number tells how many children somebody has: "a father of three"."""
    return amount.bare and amount.number.value <= _CHILDREN and _PARENT_OF.search(text, max(0, amount.start - 24), amount.start) is not None


def _is_told(text: str, amount: Amount, doc: Doc, first: int, units: Units) -> bool:
    start, end, left = amount.start, amount.end, before(text, amount.start, 80)
    if _AFTER_BRACKET.match(text, end) and _NAMED_BEFORE_BRACKET.search(left) and amount.number.kind == "digits" and amount.number.value >= 10:
        return True
    if _NAMED.search(left) and _AFTER_NAME.match(text, end) and amount.number.kind == "digits":
        return True
    if text[end : end + 1] == "," and left.endswith(", ") and first > 1:
        return doc[first - 2].tag_ == "NN" and doc[first - 2].lower_ not in units.sum_nouns and amount.number.kind == "digits"
    if amount.comparator in _UNDER and _are_persons(doc, first, units) and _ENDS.match(text, end):
        return True  # "most of the dead were under 20"
    if _is_of_person(text, end, doc, first, units):
        return True  # "the typical farmer is 61"
    if _AT_START.search(left) and _NAME_NEXT.match(text, end):
        return True  # "At 84, Rosa Lind still swims"
    if _HE.search(left) and _AFTER_HE.match(text, end) or _TURNS.search(left) or _AT.search(left) and _ENDS.match(text, end):
        return True
    if amount.comparator in ("younger than", "older than") and _ENDS.match(text, end):
        return True  # "a third of the village is younger than 15"
    return amount.comparator in _UNDER and bool(units.persons.search(before(text, start, 16)))


def _are_persons(doc: Doc, first: int, units: Units) -> bool:
    """Whether persons are said to be a number."""
    above = next((t for t in doc[first].ancestors if t.pos_ in ("AUX", "VERB")), None)
    topic = next((c for c in above.children if c.dep_ == "nsubj"), None) if above is not None and above.lower_ in ("are", "were") else None
    if topic is None:
        return False
    inner = next((n for c in topic.children if c.lower_ == "of" for n in c.children if n.dep_ == "pobj"), topic)
    return is_person(inner.lower_, units)


def _is_of_person(text: str, end: int, doc: Doc, first: int, units: Units) -> bool:
    """Whether one person is said to be a number: "the accused is a cook" tells what he is, "the cook is 61" how old."""
    number = doc[first]
    topic = (
        next((c for c in number.head.children if c.dep_ == "nsubj"), None) if number.dep_ == "attr" and number.head.lower_ in ("is", "was") else None
    )
    if topic is None or topic.tag_ != "NN" or not _AFTER_IS.match(text, end):
        return False
    return any(c.dep_ in ("det", "poss") for c in topic.children) and is_person(f"{topic.lower_}s", units)


def _is_listed(text: str, amount: Amount, last: Amount | None) -> bool:
    """The second of "aged 9 and 11"."""
    return bool(last and last.unit == _OF_AGE and _AND.fullmatch(text, last.end, amount.start) and _ENDS.match(text, amount.end))
