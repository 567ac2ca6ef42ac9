"""Of what an age, a length or a time is: "the front, 17 kilometres long", "aged nine", "waited six hours"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .carried import Quantity
from .numerals import PARTS
from .phrases import NOUNS, TIMES, phrase, text_of
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
    if counted and not _is_time_of(counted, units):
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
    topic = subject(verb)
    held = any(c.dep_ == "dobj" and c.i < first and c.tag_ in NOUNS for c in verb.children)
    if held or topic is None or topic.tag_ not in ("NN", "NNS"):
        return ""
    after = doc[first - 1].lower_ == "after" and doc[first - 1].head == verb
    return text_of(topic) if after or units.words_known.stem(verb.lower_) in units.going_on else ""


def spent_on(doc: Doc, first: int, last: int, figure: Quantity, units: Units) -> str:
    """The time or the way that somebody does something: "time crews travel", "distance bus rolled", "time to come down"."""
    kind = _NAMES.get(units.kinds.get((figure.unit or "").partition(" per ")[0], ""))
    top = top_of(doc, first, last)
    verb = governor(top)
    if kind is None or figure.per or verb is None or verb.lower_ in BE or top.dep_ not in ("npadvmod", "dobj", "pobj", "advmod"):
        return ""
    if top.dep_ == "pobj" and top.head.lower_ not in ("for", "in", "over"):
        return ""
    topic = subject(verb)
    if (
        topic is not None
        and topic.lower_ == "it"
        and (done := next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"), None))
    ):
        return f"{kind} to {done.text}"
    if topic is None or topic.i > first or topic.tag_ not in (*NOUNS, "PRP"):
        return kind
    return f"{kind} {text_of(topic) if topic.tag_ in NOUNS else topic.text} {verb.text}"


_NAMES = {"time": "time", "length": "distance"}


def top_of(doc: Doc, first: int, last: int) -> Token:
    """The token of an amount that its number hangs on: "days" in "90 days or longer"."""
    token = doc[first]
    while first <= token.head.i <= last and token.head != token:
        token = token.head
    return token
