"""Of what so many times something is told: "imports are six times exports", "twice as many sheep", "the second eel measured twice that"."""

from __future__ import annotations

from .antecedents import Place, as_before
from .bearers import bearer
from .carried import Quantity
from .phrases import NOUNS, noun_after, text_of, top_of
from .predicates import BE, governor, stood_for

_SO = frozenset(("as", "that", "this", "those", "the", "what", "its", "their"))


def multiple(at: Place, figure: Quantity) -> str:
    """The thing that is compared: what stands behind "as many", else what the clause gives so many times of, else the thing before."""
    k = at.last + 1
    if figure.unit != "times" or k + 1 >= len(at.doc):
        return ""
    as_much = at.doc[k].lower_ == "as" and at.doc[k + 1].lower_ in ("many", "much")
    if as_much and k + 2 < len(at.doc) and (noun := noun_after(at.doc, k + 2)) is not None:
        return at.doc[noun[0] : noun[1]].text
    verb = governor(top_of(at.doc, at.first, at.last))
    if verb is None or verb.i > at.first:
        return ""
    gives = verb.lower_ in BE or verb.lower_ in at.units.level_verbs or at.doc[at.first - 1].lower_ in ("at", "to")
    if not gives and not (as_much or at.doc[k].lower_ in ("that", "this")):
        return ""
    topic = stood_for(bearer(verb)) if gives else None
    if topic is not None and topic.tag_ in NOUNS:
        return text_of(topic)
    return as_before(at, figure) or (f"what {text_of(topic)} {verb.text}" if (topic := bearer(verb)) is not None and verb.lower_ not in BE else "")
