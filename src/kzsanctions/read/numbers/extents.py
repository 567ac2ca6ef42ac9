"""Of what an age, a length or a time is: "the front, 17 kilometres long", "aged nine", "waited six hours"."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from .antecedents import Place
from .bearers import bearer
from .carried import Quantity
from .numerals import PARTS
from .phrases import NOUNS, TIMES, phrase, text_of, top_of
from .predicates import BE, VERBS, governor, subject
from .units import Units


def age(doc: Doc, first: int, last: int, counted: str, units: Units) -> str:
    """ "Age of" whose age a number is; "age" where nobody is named."""
    token = _whose(doc, first, last)
    whose = counted
    if token is not None:
        start, end = phrase(token)
        whose = doc[max(start, last + 1) if token.i > last else start : end].text
    return f"age of {whose}" if whose and whose.lower().split()[0] not in ("age", "ages") else whose or "age"


def _whose(doc: Doc, first: int, last: int) -> Token | None:
    """Who is so old: the noun an age hangs on, else the one its clause is about."""
    for above in doc[first : last + 1].root.ancestors:
        if above.tag_ in NOUNS and not first <= above.i <= last and above.lower_ not in _AGES:
            if above.i > last and doc[last].tag_ == "CD" and doc[first - 1] == above.head:
                continue  # "children under 12 ride free": the verb is taken for what is under
            return above
        topic = subject(above) if above.pos_ in VERBS else None
        if topic is not None:
            if topic.lower_ in PARTS:  # "a third of the village is younger than 15"
                topic = next((n for c in topic.children if c.lower_ == "of" for n in c.children if n.dep_ == "pobj"), topic)
            return topic if topic.tag_ in NOUNS and topic.lower_ not in _AGES else None
    return None


_AGES = frozenset(("age", "ages", "years", "year"))


def extent(doc: Doc, first: int, last: int, figure: Quantity, units: Units) -> str:
    """The dimension of a thing that a length, a weight or a time tells; "" where what it counts says enough."""
    kind = units.kinds.get((figure.unit or "").partition(" per ")[0], "")
    if kind not in ("length", "time", "mass"):
        return ""
    counted = figure.counted or ""
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is not None and after.text == "-" and last + 2 < len(doc):
        after = doc[last + 2]
    dimension = units.dimensions.get(after.lower_, {}).get(kind, "") if after is not None else ""
    if dimension:
        owner = _owner(doc, first, after)
        return f"{dimension} of {owner or counted}" if owner or counted else dimension
    top = top_of(doc, first, last)
    if kind == "time" and top.dep_ == "pobj" and top.head.lower_ in _WITHIN and counted and top.head.head.tag_ in ("NN", "NNS"):
        return f"time of {counted}"  # "18 goals in 40 matches": the time is of the goals
    tied = any(t.text == "-" for t in doc[first : last + 1])  # "a three-day week"
    if counted and (tied or not _is_time_of(counted, units)):
        return ""
    verb = governor(doc[first : last + 1].root)
    if kind == "time" and verb is not None and verb.i < first and verb.lower_ not in BE and figure.per is None:
        return _lasting(doc, first, verb, units)
    return ""


def _is_time_of(counted: str, units: Units) -> bool:
    return counted.lower().split()[-1] in TIMES


def _owner(doc: Doc, first: int, adjective: Token) -> str:
    """What is so long or so high: the noun behind the adjective or before the number, else the subject."""
    head = adjective.head
    if head.tag_ in NOUNS and head.i != adjective.i and head.lower_ not in TIMES:
        found = head
    elif first > 0 and doc[first - 1].tag_ in ("NN", "NNS"):
        found = doc[first - 1]
    else:
        verb = governor(adjective)
        found = subject(verb)
    if found is None or found.tag_ not in NOUNS or found.i == adjective.i:
        return ""
    return text_of(found)


def _lasting(doc: Doc, first: int, verb: Token, units: Units) -> str:
    """What goes on for a time: "the set ran two hours", "the siege ended after nine days"."""
    topic = bearer(verb)
    held = any(c.dep_ == "dobj" and c.i < first and c.tag_ in NOUNS for c in verb.children)
    if held or topic is None or topic.tag_ not in ("NN", "NNS"):
        return ""
    after = doc[first - 1].lower_ == "after" and doc[first - 1].head == verb or verb.dep_ == "acl" and verb.tag_ == "VBG"
    return text_of(topic) if after or units.words_known.stem(verb.lower_) in units.going_on else ""


def spent_on(doc: Doc, first: int, last: int, figure: Quantity, units: Units) -> str:
    """The time or the way that somebody does something: "time crews travel", "distance bus rolled", "time to come down"."""
    kind = _NAMES.get(units.kinds.get((figure.unit or "").partition(" per ")[0], ""))
    top = top_of(doc, first, last)
    prep = top.head
    verb = governor(top)
    if kind is None or figure.per or verb is None or verb.lower_ in BE or top.dep_ not in ("npadvmod", "dobj", "pobj", "advmod"):
        return ""
    if top.dep_ == "pobj" and prep.lower_ not in _DURING:
        return ""
    topic = bearer(verb)
    if (
        topic is not None
        and topic.lower_ == "it"
        and (done := next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"), None))
    ):
        return f"{kind} to {done.text}"
    place = doc[last + 1] if kind == "time" and last + 1 < len(doc) and doc[last + 1].head in (verb, top) else None
    if place is not None and place.dep_ == "prep" and verb.i < first and place.lower_ in _PLACED:
        scene = next((c for c in place.children if c.dep_ == "pobj" and c.tag_ in NOUNS), None)
        if scene is not None and scene.lower_ not in TIMES:
            return f"{kind} {place.text} {text_of(scene)}"  # "spent three hours in the lift"
    if topic is None or topic.i > max(first, verb.i) or topic.tag_ not in (*NOUNS, "PRP"):
        return kind
    return f"{kind} {text_of(topic) if topic.tag_ in NOUNS else topic.text} {verb.text}"


_WITHIN = frozenset(("in", "over", "within", "during"))
_DURING = frozenset(("for", "in", "over", "within", "during", "after"))
_PLACED = frozenset(("in", "at", "on", "under", "inside", "aboard", "with", "without"))
_NAMES = {"time": "time", "length": "distance"}


_BY = re.compile(r"\bby(?: about| some| just| only)? \Z")
_APART = re.compile(r" (?:(?P<ahead>ahead|clear)|behind|adrift|off)\b")


def margin(at: Place, figure: Quantity) -> str:
    """How far one is before another: "won by 14", "won by three seconds", "six points ahead"."""
    before = at.text[max(0, at.amount.start - 40) : at.amount.start]
    if _BY.search(before) and at.units.score_before.search(before) and not figure.currency and figure.unit != "percent":
        return "margin"
    after = figure.unit in ("point", "percentage point", "second", "minute", "metre") and _APART.match(at.text, at.amount.end)
    return ("lead" if after["ahead"] else "gap") if after else ""
