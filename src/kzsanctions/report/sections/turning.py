"""A sentence of a text as a question: its verb before its subject, a denial asked without its "not", what cannot be turned as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

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
_COUNTS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_FINITE = frozenset("is are was were has had will would can could".split())
_NONE = re.compile(r"(?:no|not (?:one|a single|any)|not a) (?=\w)", re.I)
_NO_OBJECT = re.compile(r"\b(?:no|not (?:one|a single|any)) (?!longer\b|more\b|one\b|matter\b|doubt\b)(?=\w)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_AS_IT_STANDS = ": is that so?"


# Who is meant by these, the words alone do not tell; and what begins a clause that may be left out for them.
_UNCLEAR = frozenset("us me we i you our ours my your yours them him it".split())
_BEHIND = re.compile(r",?\s+(?:before|after|when|while|until|as|because|since|although|though|where)\s+.*$")
_POINTING = _UNCLEAR | {"he", "she", "they", "her", "his", "their"}
_BE = frozenset("is are was were be been being am".split())
_HAVE = frozenset("had has have".split())
# A second verb with the same subject, which would have to be turned as well.
_ALSO = re.compile(r"\b(?:and|or|then)\s+(?:\w+ly\s+)?\w+(?:ed|ew|ent|ought|aught|ame|ook|old|ave|ell|ose|ote)\b")


class Verb(NamedTuple):
    """The verb of a clause as it stands there, its plain form ("" where that is not known), and its tense."""

    word: str
    plain: str
    tense: str = "past"


@dataclass(frozen=True)
class Asked:
    """A question; `turned` where its verb stands in front, `negated` where the sentence said no and the question is asked without it."""

    text: str
    turned: bool = False
    negated: bool = False


def asked(sentence: str, small: Callable[[str], bool] = lambda word: False, denials: bool = True, verb: Verb | None = None) -> Asked:
    """A sentence as a question; `small` tells which first words are no names, without `denials` one that says no is left as it stands.

    >>> asked("the ministry had taken 2 billion from the fund").text, asked("The envoy has not left the city").text
    ('Had the ministry taken 2 billion from the fund?', 'Has the envoy left the city?')
    >>> asked("No box has been sent").text, asked("the port had turned back no ship", denials=False).text
    ('Has any box been sent?', 'The port had turned back no ship: is that so?')
    >>> asked("Starting on Monday, transfers will need our approval").text, asked("Nine people died", verb=Verb("died", "die")).text
    ('Starting on Monday, transfers will need our approval: is that so?', 'Did nine people die?')
    """
    words = trimmed(_SENTENCE.split(sentence)[0].rstrip(".!")).split()
    short, cut = words[:LONGEST], " …" if len(words) > LONGEST else ""
    stands = Asked(f"{capital(' '.join(short))}{cut}{_AS_IT_STANDS}")
    clear = _understood(" ".join(short))
    subject, front, rest, negated = _parted(clear, verb)
    if not front or negated and not denials or _of_another_clause(subject, rest) or _UNCLEAR & set(_low(rest)):
        return stands
    first, *others = subject
    first = first[:1].lower() + first[1:] if first.lower() in naming.JOINTS or small(first) or first.lower() in _COUNTS else first
    return Asked(f"{capital(front)} {' '.join([first, *others, *rest])}{cut if clear == ' '.join(short) else ''}?", True, negated)


def _low(words: list[str]) -> list[str]:
    return [w.lower().strip("\"“”'’«»,;:") for w in words]


def _understood(sentence: str) -> str:
    """A sentence without the clause behind it, where that has a word which only its speaker can explain."""
    behind = _BEHIND.search(sentence)
    return sentence[: behind.start()] if behind and _POINTING & set(_low(behind[0].split())) else sentence


def _parted(sentence: str, known: Verb | None) -> tuple[list[str], str, list[str], bool]:
    """Subject, verb to be put in front, the rest, and whether a "no" was left out; no verb where there is none with a subject before it."""
    plain = _NONE.sub("any ", sentence, count=1) if _NONE.match(sentence) else sentence
    words, negated = plain.split(), plain != sentence
    at = next((i for i, w in enumerate(words[1:_NEAR], 1) if w.lower() in _FRONTED or w.lower().replace("’", "'") in _NEGATED), 0)
    own = known is not None and known.word not in _BE and next((i for i, w in enumerate(words) if i and w.lower() == known.word), 0)
    if own and (not at or own <= at):
        return _helped(words, own, known, negated)
    if at and words[at].lower() in _HAVE and words[at + 1 : at + 2] == ["to"]:
        return _helped(words, at, Verb(words[at], "have", "past" if words[at] == "had" else "present"), negated)
    if not at or len(words) == at + 1:
        return [], "", [], False
    subject, verb, rest = words[:at], words[at].lower().replace("’", "'"), words[at + 1 :]
    if verb in _NEGATED:
        verb, negated = _NEGATED[verb], True
    elif rest[0].lower() in ("not", "never") and len(rest) > 1:
        rest, negated = rest[1:], True
    elif not negated:
        rest, negated = _any(rest)
    return subject, verb, rest, negated


def _helped(words: list[str], at: int, verb: Verb, negated: bool) -> tuple[list[str], str, list[str], bool]:
    """A clause whose verb stands alone, parted with the helper that a question has for it: "did", "does", "do"."""
    subject, rest = words[:at], words[at + 1 :]
    if not verb.plain or _ALSO.search(" ".join(rest)):
        return [], "", [], False
    helper = "did" if verb.tense == "past" else "do" if verb.word == verb.plain else "does"
    if subject[-1].lower() == "never" and len(subject) > 1:
        subject, negated = subject[:-1], True
    elif not negated:
        rest, negated = _any(rest)
    return subject, helper, [verb.plain, *rest], negated


def _any(rest: list[str]) -> tuple[list[str], bool]:
    """The rest of a clause that says no by what follows its verb, asked without that: "any" for "no"."""
    told = " ".join(rest)
    return (_NO_OBJECT.sub("any ", told, count=1).split(), True) if _NO_OBJECT.search(told) else (rest, False)


def _of_another_clause(subject: list[str], rest: list[str]) -> bool:
    """Whether what stands before the verb is no subject, or the verb that of a clause in it: "the goods they had sent were opened"."""
    low = _low(subject)
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
