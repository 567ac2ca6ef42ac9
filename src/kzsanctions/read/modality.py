"""How a clause is told: affirmed or negated, as a fact, a future, a possibility, a demand or a condition, and of which time."""

from __future__ import annotations

from spacy.tokens import Token

from ..language.phrases import BY_NO_MEANS, FAR_FROM
from .shares import excepting

# Pronouns and pairs of words that deny a clause from the place of a participant.
_NOBODY = frozenset("nobody none nothing noone neither no-one".split())
NEVER = frozenset("never neither nor hardly scarcely".split()) | BY_NO_MEANS | FAR_FROM
_LOOSE = frozenset("all every each only just merely simply necessarily entirely always fully completely both".split())
_MODES = {
    "will": "future",
    "'ll": "future",
    "shall": "future",
    "wo": "future",
    "would": "would",
    "'d": "would",
    "can": "can",
    "ca": "can",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "must": "demand",
    "should": "demand",
    "ought": "demand",
    "need": "demand",
}
_SUPPOSING = frozenset("if unless whether lest provided".split())
# Who refuses or fails to do a thing has not done it (negative implicatives, Karttunen 1971).
UNDONE = frozenset(
    (
        "refuse refuses refused refusing fail fails failed failing decline declines declined declining neglect neglects neglected "
        "forget forgets forgot omit omits omitted "
        "avoid avoids avoided escape escapes escaped unable powerless"
    ).split()
)
# Who manages, is able, is forced or had to do a thing has done it, and who does not has not.
DONE = frozenset("manage manages managed able".split())
FORCED = frozenset("forced compelled obliged made".split())


_NEARLY = frozenset("nearly almost half".split())


def child(token: Token, *labels: str) -> Token | None:
    """The first dependent of a token with one of these labels."""
    return next((c for c in token.children if c.dep_ in labels), None)


def helpers(verb: Token) -> list[Token]:
    """The auxiliaries of a verb."""
    return [c for c in verb.children if c.dep_ in ("aux", "auxpass")]


def negated(verb: Token, chain: list[Token], linked: Token | None, subject: Token, standing: Token | None = None) -> bool:
    """Whether a clause is negated: by an adverb, or by a participant that is nobody, nothing or no such thing; two cancel.

    What is "almost finished" is not finished.
    """
    places = [verb, *(t for t in (linked, standing) if t is not None), *(v for v in chain[1:] if v.lower_ in UNDONE | DONE)]
    places += helpers(verb)  # the parser may hang "not" on the auxiliary
    own = [
        c
        for p in places
        for c in p.children
        if c.dep_ == "neg" or c.lower_ in NEVER or c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children)
    ]
    own += [n for n in _beside(linked if linked is not None else verb, verb) if n not in own]
    before = (v for v in chain[1:] if v.lower_ not in UNDONE and any(c.lower_ in ("or", "nor") for c in v.children))
    joined = [c for v in before for c in v.children if c.dep_ == "neg"]
    nouns = [subject, *([linked] if linked is not None else []), *(c for c in verb.children if c.dep_ in ("dobj", "dative"))]
    empty = [n for n in nouns if n not in own and excepting(n) is None and _empty(n, own)]
    done = [p for p in places if p.tag_ == "VBN" and any(c.dep_ == "advmod" and c.lower_ in _NEARLY and c.i == p.i - 1 for c in p.children)]
    return (len(own) + bool(joined and not own) + len(empty) + bool(done)) % 2 == 1


def _empty(noun: Token, own: list[Token]) -> bool:
    """Whether a participant is nobody, nothing or no such thing, by words that are not counted already."""
    return noun.lower_ in _NOBODY or _neither(noun) or any(d not in own and _no(d) for c in noun.children for d in (c, *_counting(c)))


def _neither(noun: Token) -> bool:
    """Whether a noun is the first of "neither the guards nor the clerks"."""
    return any(c.dep_ == "preconj" and c.lower_ == "neither" for c in noun.children)


def _beside(predicate: Token, verb: Token) -> list[Token]:
    """Negations that hang on an adverb before the predicate: "was most definitely not ready"."""
    first = min(verb.i, *(c.i for c in predicate.children if c.dep_ in ("aux", "auxpass")), predicate.i)
    return [
        t
        for t in predicate.doc[first : predicate.i]
        if t.dep_ == "neg" and t.lower_ != "no" and t.head.pos_ == "ADV" and t.head.head in (predicate, verb)
    ]


def yet_to(helper: Token) -> bool:
    """Whether what hangs on a verb has still to be done: "has yet to be paid", "remains to be built"."""
    if helper.lower_ in ("remain", "remains", "remained"):
        return True
    return helper.lower_ in ("have", "has", "had", "is", "are") and any(c.lower_ in ("yet", "still") for c in helper.children)


def _counting(number: Token) -> list[Token]:
    """What stands before the number of a noun: the "not" of "not one pupil"."""
    return list(number.children) if number.dep_ == "nummod" and number.lower_ in ("one", "single") else []


def _no(determiner: Token) -> bool:
    """ "No", "not a", "not a single" before a noun, but no "not only"."""
    if determiner.lower_ == "no":
        return determiner.dep_ == "det"
    loose = any(c.lower_ in _LOOSE for c in (*determiner.children, *determiner.doc[determiner.i + 1 : determiner.i + 2]))
    return determiner.lower_ == "not" and determiner.dep_ in ("neg", "preconj", "advmod") and not loose


def mode(verb: Token, chain: list[Token]) -> str:
    """How a clause is told: as a fact, a future, a possibility, a demand, or on a condition."""
    if _supposed(verb) or any(_supposed(c) for v in chain for c in v.children if c.dep_ == "advcl") or _questioned(verb):
        return "supposed"
    if any(c.lower_ in _LOOSE and c.i > n.i for n in verb.children if n.dep_ == "neg" for c in verb.doc[n.i + 1 : n.i + 2]):
        return "supposed"
    if any(_bounding(t) for t in verb.subtree if t.lower_ in ("not", "n't", "no")):
        return "supposed"  # "has not less than 40 ships" is a number with a bound
    subject = child(verb, "nsubj", "nsubjpass")
    quantified = {c.lower_ for c in (*subject.children, *_first_words(subject))} if subject is not None else set()
    if quantified & {"not", "few", "hardly"} and quantified & _LOOSE:
        return "supposed"
    helpers = [c.lower_ for v in chain for c in v.children if c.dep_ in ("aux", "auxpass")]
    told = next((_MODES[h] for h in helpers if h in _MODES), "")
    return "supposed" if told == "would" and "have" in helpers else told  # "the valley would have flooded"


def _first_words(noun: Token) -> list[Token]:
    """The two words a noun's phrase begins with: the "not all" of "not all of the ballots"."""
    first = noun.left_edge.i
    return list(noun.doc[first : min(first + 2, noun.i + 1)])


def could(verb: Token, chain: list[Token]) -> bool:
    """Whether a clause is told with "could", which under a negation says that it was not done."""
    return any(c.lower_ == "could" and c.dep_ == "aux" for v in chain for c in v.children)


def _bounding(negation: Token) -> bool:
    """Whether a negation only bounds a number: "not less than", "no more than", "not at least"."""
    after = [t.lower_ for t in negation.doc[negation.i + 1 : negation.i + 3]]
    return after in (["more", "than"], ["less", "than"], ["fewer", "than"], ["at", "least"], ["at", "most"])


def _supposed(clause: Token) -> bool:
    """Whether a clause is a condition: opened by "if" or the like, or by an auxiliary before its subject ("had they known")."""
    if any(c.dep_ == "mark" and c.lower_ in _SUPPOSING for c in clause.children):
        return True
    subject = child(clause, "nsubj", "nsubjpass")
    if subject is not None and any(c.lower_ in NEVER for c in clause.children if c.i < subject.i):
        return False  # "at no time had they known" is turned round by what denies it
    turning = (c for c in clause.children if c.dep_ in ("aux", "auxpass") and c.lower_ in ("had", "should", "were"))
    return subject is not None and any(c.i < subject.i for c in turning)


def _questioned(verb: Token) -> bool:
    """Whether the sentence asks."""
    return verb.sent[-1].text == "?" or len(verb.sent) > 1 and verb.sent[-2].text == "?"


def tense(verb: Token, chain: list[Token]) -> str:
    """Past, perfect or present, by the first word that is finite."""
    helpers = [c for v in chain for c in v.children if c.dep_ in ("aux", "auxpass")]
    if any(c.lower_ in ("has", "have", "'ve") for c in helpers):
        return "perfect"
    finite = [c.tag_ for c in [*helpers, verb] if c.tag_ in ("VBD", "VBZ", "VBP")]
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(finite[0], "") if finite else ""
