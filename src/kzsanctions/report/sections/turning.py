"""A sentence of a text as a question: its verb before its subject, a denial asked without its "not", what cannot be turned as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..terms import capital
from . import naming
from .quoting import trimmed

# A question made from a sentence is no longer than so many words.
LONGEST = 26
# The verb that a question puts in front of its subject.
_FRONTED = frozenset("had has have is are was were will would can could may might must should did does do".split())
_NEGATED = {f"{v}n't": v for v in _FRONTED} | {"cannot": "can", "won't": "will"}
# What cannot begin a subject: who speaks, or a phrase that comes before it.
_NO_SUBJECT = frozenset(
    "i we you it he she they my our your nobody nothing neither never none nor there here if when while where as after before since until because "
    "although in on at by from for to of with without under over during within starting beginning according despite instead only also then now "
    "who which what how that this these those".split()
)
# What begins a clause of its own, so that a verb behind it is not the sentence's: "the goods that were sent".
_CLAUSE = frozenset("who which that whose whom where when while if because although as after before since until how what and but or i we you".split())
# The verb stands so near the beginning that what is before it is its subject.
_NEAR = 10
_FINITE = frozenset("is are was were has had will would can could".split())
_NONE = re.compile(r"(?:no|not (?:one|a single|any)|not a) (?=\w)", re.I)
_NO_OBJECT = re.compile(r"\b(?:no|not (?:one|a single|any)) (?!longer\b|more\b|one\b|matter\b|doubt\b)(?=\w)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_AS_IT_STANDS = ": is that so?"


@dataclass(frozen=True)
class Asked:
    """A question; `turned` where its verb stands in front, `negated` where the sentence said no and the question is asked without it."""

    text: str
    turned: bool = False
    negated: bool = False


def asked(sentence: str, small: Callable[[str], bool] = lambda word: False, denials: bool = True) -> Asked:
    """A sentence as a question; `small` tells which first words are no names, without `denials` one that says no is left as it stands.

    >>> asked("the ministry had taken 2 billion from the fund").text, asked("The envoy has not left the city").text
    ('Had the ministry taken 2 billion from the fund?', 'Has the envoy left the city?')
    >>> asked("No box has been sent").text, asked("the port had turned back no ship", denials=False).text
    ('Has any box been sent?', 'The port had turned back no ship: is that so?')
    >>> asked("Starting on Monday, transfers will need our approval").text, asked("Nine people died").text
    ('Starting on Monday, transfers will need our approval: is that so?', 'Nine people died: is that so?')
    """
    words = trimmed(_SENTENCE.split(sentence)[0].rstrip(".!")).split()
    short, cut = words[:LONGEST], " …" if len(words) > LONGEST else ""
    stands = Asked(f"{capital(' '.join(short))}{cut}{_AS_IT_STANDS}")
    subject, verb, rest, negated = _parted(" ".join(short))
    if not verb or negated and not denials or _of_another_clause(subject, rest):
        return stands
    first, *others = subject
    first = first[:1].lower() + first[1:] if first.lower() in naming.JOINTS or small(first) else first
    return Asked(f"{capital(verb)} {' '.join([first, *others, *rest])}{cut}?", True, negated)


def _parted(sentence: str) -> tuple[list[str], str, list[str], bool]:
    """Subject, verb to be put in front, the rest, and whether a "no" was left out; no verb where there is none with a subject before it."""
    plain = _NONE.sub("any ", sentence, count=1) if _NONE.match(sentence) else sentence
    words, negated = plain.split(), plain != sentence
    at = next((i for i, w in enumerate(words[1:_NEAR], 1) if w.lower() in _FRONTED or w.lower().replace("’", "'") in _NEGATED), 0)
    if not at or len(words) == at + 1:
        return [], "", [], False
    subject, verb, rest = words[:at], words[at].lower().replace("’", "'"), words[at + 1 :]
    if verb in _NEGATED:
        verb, negated = _NEGATED[verb], True
    elif rest[0].lower() in ("not", "never") and len(rest) > 1:
        rest, negated = rest[1:], True
    elif not negated and _NO_OBJECT.search(" ".join(rest)):
        rest, negated = _NO_OBJECT.sub("any ", " ".join(rest), count=1).split(), True
    return subject, verb, rest, negated


def _of_another_clause(subject: list[str], rest: list[str]) -> bool:
    """Whether what stands before the verb is no subject, or the verb that of a clause in it: "the goods they had sent were opened"."""
    low = [w.lower().strip("\"“”'’«»,;:") for w in subject]
    if low[0] in _NO_SUBJECT or set(low) & _CLAUSE or any(w.endswith((",", ";", ":")) for w in subject):
        return True
    for word in rest:
        if word.endswith((",", ";", ":")) or word.lower() in _CLAUSE:
            return False
        if word.lower() in _FINITE:
            return True
    return False


def quoted(question: Asked) -> Asked:
    """A sentence that stands as it is, in the quotation marks of a speaker's own words: "we" is then the speaker."""
    if question.turned:
        return question
    return Asked(f"“{question.text.removesuffix(_AS_IT_STANDS)}”{_AS_IT_STANDS}")
