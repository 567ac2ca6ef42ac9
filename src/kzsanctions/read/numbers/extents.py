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
    if kind not in ("length", "time", *_HOLDS):
        return ""
    counted = figure.counted or ""
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is not None and after.text == "-" and last + 2 < len(doc):
        after = doc[last + 2]
    dimension = units.dimensions.get(after.lower_, {}).get(kind, "") if after is not None else ""
    if not dimension and after is not None and after.tag_ in ("JJR", "RBR"):
        told = next(
            (
                d[kind]
                for word, d in units.dimensions.items()
                if kind in d and after.lower_.removesuffix("er").removesuffix("r") in (word, f"{word}{word[-1]}")
            ),
            "",
        )
        dimension = f"difference in {told}" if told else ""
    if dimension:
        owner = _owner(doc, first, after)
        return f"{dimension} of {owner or counted}" if owner or counted else dimension
    top = top_of(doc, first, last)
    if kind == "time" and top.dep_ == "pobj" and top.head.lower_ in _WITHIN and counted and top.head.head.tag_ in ("NN", "NNS"):
        return f"time of {counted}"  # "18 goals in 40 matches": the time is of the goals
    if kind == "time" and top.dep_ in ("dobj", "attr") and last + 2 < len(doc) and doc[last + 1].lower_ == "to" and doc[last + 2].tag_ == "VB":
        return f"time to {doc[last + 2].text}"  # "was given three days to explain"
    if kind == "time" and (act := _acting(doc, first, last, figure)):
        return act
    if kind in _HOLDS and not counted and (able := _capable(doc, first, units)):
        return able
    tied = any(t.text == "-" for t in doc[first : last + 1])  # "a three-day week"
    if counted and (tied or not _is_time_of(counted, units)):
        return ""
    verb = governor(doc[first : last + 1].root)
    if kind == "time" and verb is not None and verb.i < first and verb.lower_ not in BE and figure.per is None:
        return _lasting(doc, first, verb, units)
    return ""


def _acting(doc: Doc, first: int, last: int, figure: Quantity) -> str:
    """For how long somebody does what is told with more than a verb: "sleep under snow for 90 days", "go on burning peat", "has been in prison"."""
    top = top_of(doc, first, last)
    verb = governor(top)
    if verb is not None and verb.tag_ == "VBG" and (above := governor(verb)) is not None and above.i in (verb.i - 1, verb.i - 2):
        verb = above  # "go on killing", "keep killing"
    if top.dep_ != "pobj" or top.head.lower_ != "for" or verb is None or verb.i > first or figure.per:
        return ""
    words = doc[verb.i + 1 : top.head.i]
    held = any(t.dep_ in ("dobj", "nsubjpass") and t.head == verb for t in words)
    if not 0 < len(words) < 6 or held or any(t.tag_ in ("CD", ",", ":", "CC") for t in words):
        return ""
    inner = next((t for t in words if t.tag_ == "VBG"), None)
    place = next((t for t in words if t.dep_ == "prep" and t.lower_ in _PLACED), None)
    if inner is None and (place is None or place.i != verb.i + 1):
        return ""
    topic = bearer(verb)
    if topic is not None and topic.tag_ == "DT":
        topic = next((n for c in topic.children if c.lower_ == "of" for n in c.children if n.dep_ == "pobj"), None)
    if topic is not None and topic.dep_ == "nsubjpass":
        return ""
    said = words.text if verb.lower_ in BE else f"{verb.text} {words.text}"
    return f"time {text_of(topic)} {said}" if topic is not None and topic.tag_ in NOUNS else f"time {said}"


def _capable(doc: Doc, first: int, units: Units) -> str:
    """How much a thing is able to take: "a crane that can lift 250 tonnes", "a pump able to shift 800 litres"."""
    verb = governor(doc[first])
    if verb is None or verb.i > first or verb.lower_ in BE or verb.lower_ in units.level_verbs:
        return ""
    able = any(c.lower_ in ("can", "could") and c.dep_ == "aux" for c in verb.children)
    if not able and not (verb.head.lower_ in ("able", "capable") and verb.head.i < verb.i):
        return ""
    topic = bearer(verb) if able else None
    if topic is None:  # "a lift was built that can hold 900 kilos": the noun may stand before another verb
        start = next((c.i for c in verb.children if c.lower_ in ("that", "which")), verb.head.i if not able else verb.sent.start)
        topic = next((t for t in reversed(doc[verb.sent.start : start]) if t.tag_ in ("NN", "NNS")), None)
    return f"capacity of {text_of(topic)}" if topic is not None and topic.tag_ in ("NN", "NNS") else ""


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
        and (done := next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "advcl") and c.tag_ == "VB"), None))
    ):
        held = next((c for c in done.children if c.dep_ == "dobj"), None)  # "it took the crew 70 minutes to free the deer"
        return f"{kind} to {done.text} {text_of(held) if held is not None else ''}".rstrip()
    place = doc[last + 1] if kind == "time" and last + 1 < len(doc) and doc[last + 1].head in (verb, top) else None
    if place is not None and place.dep_ == "prep" and verb.i < first and place.lower_ in _PLACED:
        scene = next((c for c in place.children if c.dep_ == "pobj" and c.tag_ in NOUNS), None)
        if scene is not None and scene.lower_ not in TIMES:
            return f"{kind} {place.text} {text_of(scene)}"  # "spent three hours in the lift"
    if topic is None or topic.i > max(first, verb.i) or topic.tag_ not in (*NOUNS, "PRP"):
        return f"{kind} {verb.text}" if topic is None and verb.tag_ in ("VBG", "VBN") else kind
    return f"{kind} {text_of(topic) if topic.tag_ in NOUNS else topic.text} {verb.text}"


_WITHIN = frozenset(("in", "over", "within", "during"))
_DURING = frozenset(("for", "in", "over", "within", "during", "after"))
_PLACED = frozenset(("in", "at", "on", "under", "inside", "aboard", "with", "without"))
# Kinds of units in which a thing takes in or lifts so much.
_HOLDS = ("mass", "volume")
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
