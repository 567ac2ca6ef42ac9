"""What a number counts, as a heading has it: the thing and what was done to it, in the words of its sentence.

A figure holds its verb as a stem, which nobody wants to read. The words of the sentence stand for it where they can stand behind the noun:
a participle ("boats seized", of "has seized 23 boats" or "23 boats were seized"), or where the things are ("men in the sector").
Of any other verb ("nine people died") the noun alone is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..language.words import WEEKDAYS, root, split

_AUXILIARIES = frozenset("be is are was were been being has have had will would".split())
# Verbs that only give a number its value, and days: neither tells what is counted.
_VALUING = frozenset("put puts stand stands stood come came amount amounts amounted reach reached total totalled".split())
_DAYS = WEEKDAYS | {"today", "yesterday"}
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’»]*\s+(?=[\"'“‘«„]*[A-Z\d])")
_ADVERBS = r"(?:(?:\w+ly|already|also|again|so far|only|just|about|some)\s+)*"
_PASSIVE = re.compile(rf"\W*\s(?:(?:has|have|had)\s+{_ADVERBS}been|was|were|are|is|being|got)\s+{_ADVERBS}(?P<verb>[a-z-]+)")
_BY = re.compile(r"\s(?P<verb>[a-z-]+)\s+by\b")
_ACTIVE = re.compile(rf"(?:\b(?P<have>has|have|had)\s+{_ADVERBS})?\b(?P<verb>[a-z-]+)\s+{_ADVERBS}(?:a total of\s+|as many as\s+)?$")
# Where things are: a preposition with a noun of at most four words, up to what tells the time or begins a clause.
_WHERE = re.compile(
    r"\s(?:was|were|is|are)\s+(?P<where>(?:in|at|on|aboard|inside|under|behind|near)\s+(?:the |an? |its |their |his |her )?"
    r"(?:(?!that\b|when\b|while\b|where\b|which\b|who\b|and\b|or\b|but\b|as\b|on\b|at\b|in\b|this\b|last\b|yesterday\b|today\b)[\w’'-]+ ?){1,3})"
)


def thing(counted: str, predicate: str, number: str = "", text: str = "", folds: Mapping[str, str] = {}) -> str:
    """What is counted and what was done to it, or where it is, as its sentence has it; `folds` leads a form of a verb to the plain one.

    >>> thing("Indonesian boats", "seiz", "23", "Malaysia has seized 23 Indonesian boats this year")
    'Indonesian boats seized'
    >>> thing("men", "be", "84", "84 men were in the sector that night"), thing("people", "die", "Nine", "Nine people died in the flood")
    ('men in the sector', 'people')
    """
    named = " ".join(w for w in counted.split() if w.lower() not in _DAYS)
    said = [w for w in split(predicate) if w not in _VALUING]
    act = [w for w in said if w not in _AUXILIARIES]
    if act and said[0] in _AUXILIARIES:  # a passive as it is written: "were turned back"
        return " ".join((named, *act))
    sentence = next((s for s in _SENTENCE.split(text) if number and number in s), "")
    at = sentence.find(counted) if counted else -1
    if at < 0:
        return named
    behind = sentence[at + len(counted) :]
    if not act:
        where = _WHERE.match(behind)
        return f"{named} {where['where'].strip()}" if where else named
    before = sentence[: min(at, sentence.find(number))].rstrip() + " "
    return " ".join(filter(None, (named, _participle(act, before, behind, folds))))


def _participle(act: list[str], before: str, behind: str, folds: Mapping[str, str]) -> str:
    """The form of a verb that says what was done to the thing it stands beside, as written; "" where there is none.

    A past form is a participle behind "have", and where it ends in -ed; of "ate" and "shot" no form tells which it is.
    """
    for pattern in (_PASSIVE, _BY):
        if (found := pattern.match(behind)) and _one_verb(found["verb"], act[0], folds):
            with_particle = " ".join((found["verb"], *act[1:]))
            return with_particle if behind[found.start("verb") :].startswith(with_particle) else found["verb"]
    found = _ACTIVE.search(before)
    if found and _one_verb(found["verb"], act[0], folds) and (found["have"] or found["verb"].endswith("ed")):
        return found["verb"]
    return ""


def _one_verb(one: str, other: str, folds: Mapping[str, str]) -> bool:
    plain = {folds.get(root(w), root(w)) for w in (one, other)}
    return len(plain) == 1 and root(one) != "be"
