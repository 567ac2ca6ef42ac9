"""Tell whether the clause around a date looks back or ahead.

With a parse the verb that governs the date tells; without one the nearest verb form of the clause does.
"""

from __future__ import annotations

import re

from .calendar import Calendar

_CLAUSE = re.compile(r"[.;:!?\n\"](?:\s|$)|[\"(]| -+ ")
_VERB = re.compile(r"[A-Za-z']+")
_BE = frozenset("be been being get".split())
_DEADLINE = re.compile(
    r"\b(by|until|till|through|no later than)(?:\s+(?:the|at|least|early|late|mid|about|around|end|of|noon"
    r"|midnight|\d{1,2}(?::\d\d)? ?[ap]\.m\.))*\s+$",
    re.I,
)


def direction(folded: str, start: int, end: int, calendar: Calendar, doc=None) -> str:
    """past, future, or empty where the clause does not tell.

    A deadline ("by", "until") looks ahead, unless its verb is past: "by June it had fallen".
    """
    told = _by_grammar(doc, start, end, calendar) if doc is not None else _by_words(folded, start, end, calendar)
    deadline = _DEADLINE.search(folded[max(0, start - 40) : start])
    settled = ("past perfect",) if deadline and deadline[1].lower() in ("until", "till") else ("past perfect", "past")
    if deadline and told not in settled and not (deadline[1].lower() == "through" and told == "untold"):
        return "future"
    return told.split()[0] if told and told != "untold" else ""


# -- by the words around ----------------------------------------------------------------------------------------------


def _by_words(folded: str, start: int, end: int, calendar: Calendar) -> str:
    """The nearest verb before the date in its clause, else the first one after it."""
    before = [w.lower() for w in _VERB.findall(_CLAUSE.split(folded[max(0, start - 150) : start])[-1])]
    after = [w.lower() for w in _VERB.findall(_CLAUSE.split(folded[end : end + 100])[0])]
    backward = (_tense_of(before[i - 1 : i], word, before[i + 1 :], calendar) for i, word in reversed(list(enumerate(before))))
    forward = (_tense_of(after[i - 1 : i], word, [], calendar) for i, word in enumerate(after))
    return next((t for t in (*backward, *forward) if t), "")


def _tense_of(word_before: list[str], word: str, up_to_date: list[str], calendar: Calendar) -> str:
    """The tense a word gives its clause; a participle after "be" leaves it to the verb before."""
    if word in calendar.tense["modals"] or word.endswith("'ll") or word in calendar.tense["ahead"]:
        return "future"
    if word in calendar.tense["promising"] and "to" in up_to_date:
        return "future"
    if _BE.intersection(word_before):
        return ""
    return "past" if word in calendar.tense["past"] or (word.endswith("ed") and len(word) > 4) else ""


# -- by the parse ------------------------------------------------------------------------------------------------------


def _by_grammar(doc, start: int, end: int, calendar: Calendar) -> str:
    """Climb from the date to the verbs above it; an infinitive or participle takes the tense of what it hangs on."""
    span = doc.char_span(start, end, alignment_mode="expand")
    token = span.root if span is not None and len(span) else None
    below = False
    for _ in range(12):
        if token is None:
            return ""
        if tense := _token_tense(token, below, calendar):
            return tense
        below = below or token.tag_ in ("VB", "VBG")
        token = token.head if token.head.i != token.i else None
    return ""


def _token_tense(token, below: bool, calendar: Calendar) -> str:
    """The tense of a verb; `below` where the date hangs on an infinitive under it, whose time a past verb does not tell.

    A present tense is "untold": neither past nor future, and nothing above it counts.
    """
    word = token.lower_
    if word in calendar.tense["ahead"] or (below and word in calendar.tense["promising"]):
        return "future"
    if token.pos_ not in ("VERB", "AUX"):
        return ""
    helpers = [child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")]
    if any(h in calendar.tense["modals"] for h in helpers):
        return "future"
    if "had" in helpers:
        return "past perfect"
    if token.tag_ == "VBD" or any(h in ("was", "were", "did", "has", "have", "'ve") for h in helpers):
        return "untold" if below else "past"
    return "untold" if token.tag_ in ("VBZ", "VBP") or any(h in ("is", "are", "'s", "am") for h in helpers) else ""
