"""Read what the noun of a relative clause says of it: whether it is denied there, and of which place it is told.

"It was not the guards who opened it" and "there is nobody who did" deny their relative clause. What is said of a place as one "where"
something is so is said to be so in that place.
"""

from __future__ import annotations

from spacy.tokens import Token

from .modality import negated
from .undone import subject_of

_WHERE = frozenset("where wherein".split())
_DEFINITE = frozenset("the this that these those its his her their our my your".split())


def denied(verb: Token) -> bool:
    """Whether a relative clause is denied by what it hangs on."""
    return verb.dep_ == "relcl" and (_cleft(verb) or _no_such_place(verb))


def told_of(verb: Token) -> Token | None:
    """The place of which it is said that it is one where this is so: Latvia in "Latvia is a country where dogs run loose"."""
    if verb.dep_ != "relcl" or not _at_a_place(verb) or _definite(verb.head):
        return None
    saying = _above(verb.head)
    subject = subject_of(saying) if saying is not None and verb.head.dep_ in ("attr", "oprd", "pobj") else None
    return subject if subject is not None and subject.dep_ != "expl" and subject.tag_ in ("NN", "NNS", "NNP", "NNPS") else None


def place_alone(noun: Token) -> bool:
    """Whether what something is said to be is told by its relative clause alone: "is a country where dogs run loose"."""
    return noun.tag_ == "NN" and not _definite(noun) and any(c.dep_ == "relcl" and _at_a_place(c) for c in noun.children)


def _cleft(verb: Token) -> bool:
    """ "It was not the guards who opened it", "there was nobody who did"."""
    noun = verb.head
    link = noun.head if noun.dep_ == "attr" else None
    empty = link is not None and next((s for s in link.children if s.dep_ == "expl" or s.dep_ == "nsubj" and s.lower_ == "it"), None)
    return bool(empty) and negated(link, [link], noun, empty)


def _no_such_place(verb: Token) -> bool:
    """ "Latvia is not a country where dogs run loose"; of whom "he is not the man who shot" is said somebody shot all the same."""
    noun = verb.head
    if noun.dep_ != "attr" or not _at_a_place(verb) or _definite(noun):
        return False
    return negated(noun.head, [noun.head], noun, subject_of(noun.head) or noun)


def _at_a_place(verb: Token) -> bool:
    """Whether a relative clause begins with "where" or "in which"."""
    opening = verb.doc[verb.left_edge.i : verb.left_edge.i + 2]
    return opening[0].lower_ in _WHERE or [t.lower_ for t in opening] == ["in", "which"]


def _definite(noun: Token) -> bool:
    return any(c.lower_ in _DEFINITE for c in noun.children if c.dep_ in ("det", "poss"))


def _above(noun: Token) -> Token | None:
    """The verb that says of something that it is this: of "is a port", "is known as a port", "is called a port"."""
    if noun.dep_ == "pobj":
        return noun.head.head if noun.head.lower_ == "as" and noun.head.head.pos_ in ("VERB", "AUX") else None
    return noun.head if noun.head.pos_ in ("VERB", "AUX") else None
