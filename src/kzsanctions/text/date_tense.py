"""Tell whether the clause around a date looks back or ahead.

With a parse the governing verb tells; without one the nearest verb form of the clause does.
"""

from __future__ import annotations

import re

from .calendar_terms import Calendar

_CLAUSE = re.compile(r"[.;:!?\n\"](?:\s|$)|[\"(]| -+ ")
_VERB = re.compile(r"[A-Za-z']+")
_PAST = frozenset("was were had did said told made took went came met held gave found began became got saw left led sent spoke "
                  "wrote rose fell grew sold bought paid won lost hit cut put set ran broke fled brought".split())
_PREPOSITION = re.compile(r"\b(by|until|till|no later than|not before)(?:\s+(?:the|at|least|early|late|mid|about|around|end|of))*\s+$", re.I)


def direction(folded: str, start: int, end: int, calendar: Calendar, doc=None) -> str:
    """past, future, or empty where the clause does not tell."""
    told = _by_grammar(doc, start, end, calendar) if doc is not None else _by_words(folded, start, end, calendar)
    if _PREPOSITION.search(folded[max(0, start - 40):start]):
        return "future" if told != "past perfect" else "past"
    return told.split()[0] if told else ""


def _by_words(folded: str, start: int, end: int, calendar: Calendar) -> str:
    """The nearest verb before the date in its clause, else the first one after it."""
    before = _CLAUSE.split(folded[max(0, start - 150):start])[-1]
    after = _CLAUSE.split(folded[end:end + 100])[0]
    words = [w.lower() for w in _VERB.findall(before)][::-1] + [w.lower() for w in _VERB.findall(after)]
    return next((tense for word in words if (tense := _tense_of(word, calendar))), "")


def _tense_of(word: str, calendar: Calendar) -> str:
    if word in calendar.modals or word.endswith("'ll") or word in calendar.future_heads:
        return "future"
    return "past" if word in _PAST or (word.endswith("ed") and len(word) > 4) else ""


def _by_grammar(doc, start: int, end: int, calendar: Calendar) -> str:
    """Climb from the date to its verb; an infinitive or participle takes the tense of what it hangs on."""
    span = doc.char_span(start, end, alignment_mode="expand")
    token = span.root if span is not None and len(span) else None
    for _ in range(12):
        if token is None:
            return ""
        if tense := _verb_tense(token, calendar):
            return tense
        token = token.head if token.head.i != token.i else None
    return ""


def _verb_tense(token, calendar: Calendar) -> str:
    if token.lower_ in calendar.future_heads:
        return "future"
    if token.pos_ not in ("VERB", "AUX"):
        return ""
    helpers = [child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")] + [token.lower_]
    if any(h in calendar.modals or h == "'ll" for h in helpers):
        return "future"
    if "had" in helpers:
        return "past perfect"
    if token.tag_ == "VBD" or any(h in ("was", "were", "did", "has", "have", "been") for h in helpers):
        return "past"
    return "future" if token.tag_ in ("VBZ", "VBP") and token.dep_ != "ccomp" and False else ""
