"""Read what the noun of a relative clause says of it: whether it is denied there, and of which place it is told.

"It was not the guards who opened it" and "there is nobody who did" deny their relative clause. What is said of a place as one "where"
something is so is said to be so in that place. "What closed the pass was a strike" and "it was in Sorn that she sank" tell in two clauses
what one would ("a strike closed the pass", "she sank in Sorn").
"""

from __future__ import annotations

from spacy.tokens import Token

from .modality import child, negated
from .undone import subject_of

_WHERE = frozenset("where wherein".split())
_IS = frozenset("is was are were be been 's".split())
# Nouns that only stand for who or what a relative clause tells: "the men who opened it were soldiers".
_BLANK = frozenset("those people person men man ones one thing things".split())
_DEFINITE = frozenset("the this that these those its his her their our my your".split())


def named_behind(verb: Token) -> Token | None:
    """What a clause leaves open and its "is" names: the strike of "what closed it was a strike", the soldiers of "those who did were soldiers"."""
    link = _cleft_by(verb)
    noun = child(link, "attr") if link is not None else None
    return noun if noun is not None and noun.tag_ in ("NN", "NNS", "NNP", "NNPS") and noun.i > verb.i else None


def _cleft_by(verb: Token) -> Token | None:
    """The "is" over a clause that begins with "what", or that hangs on nothing but "those"."""
    first = subject_of(verb)
    if verb.dep_ == "csubj" and verb.head.lower_ in _IS:
        return verb.head if "what" in (first.lower_ if first is not None else "", getattr(child(verb, "dobj"), "lower_", "")) else None
    open_ = verb.dep_ == "relcl" and first is not None and first.lower_ in ("who", "that", "which") and verb.head.lower_ in _BLANK
    return verb.head.head if open_ and verb.head.dep_ == "nsubj" and verb.head.head.lower_ in _IS else None


def at_last(verb: Token) -> tuple[str, Token] | None:
    """Where or when a clause is so, told before it: "it was in Sorn that she sank"."""
    link = verb.head
    cleft = verb.dep_ == "ccomp" and link.lower_ in _IS and _it(link) and any(c.lower_ == "that" for c in verb.children)
    if not cleft or child(link, "attr", "acomp") is not None or negated(link, [link], None, link):
        return None
    prep = next((c for c in link.children if c.dep_ == "prep" and link.i < c.i < verb.i), None)
    noun = child(prep, "pobj") if prep is not None else None
    return (prep.lower_, noun) if noun is not None else None


def _it(link: Token) -> bool:
    """Whether the subject of a verb is "it"."""
    subject = subject_of(link)
    return subject is not None and subject.lower_ == "it"


def divided(link: Token) -> bool:
    """Whether a clause only takes another apart: the "was" of "it was a strike that closed the pass" and of "what closed it was a strike"."""
    if link.lower_ not in _IS:
        return False
    blank = (g for c in link.children if c.dep_ == "nsubj" for g in c.children)
    if any(named_behind(c) is not None for c in (*link.children, *blank)):
        return True
    noun = child(link, "attr")
    clause = noun is not None and any(c.dep_ == "relcl" for c in noun.children)
    return clause and _it(link) or any(taken_apart(c) is not None for c in link.children)


def taken_apart(verb: Token) -> Token | None:
    """Who or what "it was" names for a clause that the parser hangs on the "was": Sorn in "it was Sorn that cut off the gas"."""
    link, first = verb.head, subject_of(verb)
    cleft = verb.dep_ == "ccomp" and link.lower_ in _IS and _it(link) and first is not None and first.tag_ in ("WDT", "WP")
    return child(link, "attr") if cleft else None


def object_behind(verb: Token) -> Token | None:
    """The object of a clause with "what" that the parser takes for a subject of the "was" after it: "what caused the closure was a strike"."""
    if verb.dep_ != "csubj" or child(verb, "dobj") is not None:
        return None
    return next((c for c in verb.head.children if c.dep_ == "nsubj" and verb.i < c.i < verb.head.i), None)


def denied(verb: Token) -> bool:
    """Whether a relative clause is denied by what it hangs on."""
    link = _cleft_by(verb)
    if link is not None:
        noun = child(link, "attr")
        return noun is not None and negated(link, [link], noun, noun)
    return taken_apart(verb) is not None and _cleft(verb) or verb.dep_ == "relcl" and (_cleft(verb) or _no_such_place(verb))


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
    noun = taken_apart(verb) or verb.head
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
