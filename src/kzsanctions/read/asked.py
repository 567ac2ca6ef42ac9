"""What a bare number answers: the question of its own sentence ("asked how many lorries were stopped, the minister said: 44"), or the one before it.

A question tells the things, and what was done to them; its answer is a number that stands alone, or with the name of who answers.
"""

from __future__ import annotations

import re

from .shapes import NOT, WORD
from .shaping import Told

_HOW_MANY = re.compile(
    rf"\b(?:asked|question)\b[^.?!]*?\bhow many (?P<thing>(?:{NOT}{WORD} ){{0,2}}?{NOT}{WORD})"
    r"(?: (?:had|have|has))?(?: (?:been|were|was|are|is))+ (?P<act>[a-z]+(?: (?:away|back|up|down|out|off))?)\b",
    re.IGNORECASE,
)


def asked(before: str, after: str) -> Told | None:
    """What a bare number answers: "Asked how many lorries were stopped, the minister said: 44.".

    before, after : all words of its sentence before and after it.
    """
    question = None if re.search(r"\w", after) else _HOW_MANY.search(before)
    return Told(question["thing"], act=question["act"]) if question else None


# "How many boats did you lose in May?", "How many wells are dry?", "How many people died?"
_QUESTION = re.compile(
    rf"\bhow many (?P<thing>(?:{NOT}{WORD} )??{NOT}{WORD}) "
    r"(?:(?:did|do|does|had|have|has) (?:(?:you|they|we|he|she|it)|(?:the |your |its )?(?:[\w-]+ )?[\w-]+) (?:still |already |now )?(?P<does>[a-z]+)"
    r"|(?:(?:have|has|had) )?(?:(?:been|were|was|are|is) )*(?:still |already |now )?(?P<done>[a-z]+))"
    r"(?P<particle> (?:away|back|up|down|out|off|over|to hospital|into custody))?\b[^?]*\?",
    re.IGNORECASE,
)
_WHO = r"(?:[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}: )?"
_ALONE = re.compile(rf"^\W*{_WHO}\W*(?i:(?:about|around|some|at least|only|just|exactly|nearly|almost|more than|over|in all)[, ]+)*$")


def answered(question: str, before: str, after: str) -> Told | None:
    """What a number that stands alone answers, where the sentence before asks how many.

    before, after : all words of its own sentence before and after it.

    >>> answered("Post: How many boats did you lose in May?", "Moran: ", ".")
    Told(thing='boats', dimension='', act='lose', of='')
    """
    found = list(_QUESTION.finditer(question)) if question.rstrip(" \"\u201d\u2019'").endswith("?") else []
    if not found or not _ALONE.match(before) or not re.match(r"[.,;!?\"\u201d\u2019]|$", after):
        return None
    act = found[-1]["does"] or found[-1]["done"]
    return Told(found[-1]["thing"], act=f"{act}{found[-1]['particle'] or ''}".lower())
