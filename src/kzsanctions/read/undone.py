"""What a verb in the infinitive or in -ing says was not done, or was: "failed to pay", "left without paying", "managed to pay".

Whoever refuses, fails or is prevented has not done it; whoever manages to has. Source of the method: Karttunen, "Implicative verbs" (1971).
What is only tried, wanted or allowed is neither, and is left out by `propositions`.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from ..language.clauses import PASSIVE
from .modality import DONE, FORCED, NEVER, UNDONE, child, helpers, negated, tense, yet_to

# Who is kept from a thing by somebody, and who keeps from it himself.
_PREVENTED = frozenset(
    "prevent prevents prevented stop stops stopped bar bars barred keep keeps kept block blocks blocked hinder hinders hindered".split()
)
_SHOWING = frozenset("show shows showed shown find finds found prove proves proved proven turned".split())
_ABSTAINING = frozenset("refrain refrains refrained abstain abstains abstained desist desists desisted".split())
# Nouns without which a thing is not done: who had no chance to, made no attempt to.
_CHANCES = frozenset("attempt attempts effort efforts chance opportunity time means way move step steps position".split())
_PLANS = frozenset("plan plans intention intentions proposal proposals thought".split())
_CASES = frozenset("case cases instance instances incident incidents example examples occurrence".split())
_IS = frozenset("am are is 'm 're 's".split())
_SHORT = frozenset("stop stops stopped fall falls fell fallen".split())
# What is said to begin or to go on is so; what is said to be over is so no longer. Behind the last ones stands a verb in -ing only.
_PHASES = frozenset(
    (
        "continue continues continued continuing begin begins began begun start starts started commence commences commenced resume resumes resumed "
        "cease ceases ceased keep keeps kept stop stops stopped quit quits"
    ).split()
)
_OVER = frozenset("cease ceases ceased stop stops stopped quit quits".split())
_IN_ING = frozenset("keep keeps kept stop stops stopped quit quits resume resumes resumed".split())
_GOES = frozenset("go goes went gone carry carries carried".split())


@dataclass(frozen=True)
class Undone:
    """A clause that hangs on another: who would do it, the verbs that carry its negations, whether it was left undone, and by which words.

    `planned` tells that it is not even planned, `phase` that it is said to begin, to go on or to be over.
    """

    subject: Token
    chain: list[Token]
    left: bool
    by: list[Token]
    planned: bool = False
    phase: bool = False


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, also where the parser hangs it on the auxiliary."""
    own = next((s for v in (verb, *helpers(verb)) if (s := child(v, "nsubj", "nsubjpass", "expl")) is not None), None)
    return own or _narrowed(verb) or _of_fragment(verb)


def _of_fragment(verb: Token) -> Token | None:
    """The noun of a sentence taken for a noun with a participle, though nothing else in it tells anything: "the shed burned in the night"."""
    noun = verb.head
    if (
        verb.dep_ != "acl"
        or verb.tag_ != "VBN"
        or noun.dep_ != "ROOT"
        or not verb.lower_.endswith("ed")
        or noun.tag_ not in ("NN", "NNS", "NNP", "NNPS")
    ):
        return None
    finite = any(w.tag_ in ("VBD", "VBZ", "VBP", "MD") and w.dep_ not in ("advcl", "relcl", "ccomp", "aux") for w in noun.sent)
    return None if finite or child(verb, "dobj", "aux", "auxpass") is not None else noun


def _narrowed(link: Token) -> Token | None:
    """The noun that a participle narrows where the parser takes it for a clause of its own: "the vessel sunk off the cape was a tug"."""
    clause = child(link, "csubj")
    if (
        clause is None
        or clause.tag_ not in ("VBD", "VBN")
        or any(c.dep_ in ("aux", "auxpass", "neg") or c.dep_ == "mark" and c.lower_ != "that" for c in clause.children)
    ):
        return None
    noun = child(clause, "nsubj", "nsubjpass")
    return noun if noun is not None and noun.tag_ in ("NN", "NNS", "NNP", "NNPS") else None


def joined(verb: Token) -> list[Token]:
    """A verb and those it is joined to by "and" while it has no subject of its own: they share subject and auxiliaries."""
    chain = [verb]
    while chain[-1].dep_ == "conj" and chain[-1].head.pos_ in ("VERB", "AUX") and child(chain[-1], "nsubj", "nsubjpass", "expl") is None:
        chain.append(chain[-1].head)
    return chain


def undone(verb: Token) -> Undone | None:
    """How a verb hangs on another that says whether it was done; None where none does."""
    return (
        _implied(verb)
        or _phased(verb)
        or _going_to(verb)
        or _forced(verb)
        or _shown(verb)
        or _by_preposition(verb)
        or _without_chance(verb)
        or _unplanned(verb)
        or _no_case(verb)
        or _impossible(verb)
        or _rather(verb)
    )


def _implied(verb: Token) -> Undone | None:
    """ "Failed to pay", "has yet to pay", "avoided paying"; "managed to pay"."""
    word = verb.head
    left = word.lower_ in UNDONE or yet_to(word) or word.lower_ in ("waiting", "awaiting") and any(c.dep_ in PASSIVE for c in verb.children)
    if verb.dep_ != "xcomp" or not left and word.lower_ not in DONE:
        return None
    chain = [verb, *joined(word)]
    if chain[-1].dep_ in ("acomp", "conj") and chain[-1].pos_ == "ADJ":  # "was unable to pay"
        chain.append(chain[-1].head)
    subject = next((s for v in chain if (s := subject_of(v)) is not None), None)
    if subject is None and (above := _phased(word)) is not None:  # "keep refusing to pay"
        return Undone(above.subject, [*chain, *above.chain], left != above.left, [*above.by, word], phase=True)
    return _made(subject, chain, left, [word])


def phase(word: Token) -> Token | None:
    """The act that a verb only says to begin, to go on or to be over: the "polluting" of "went on polluting", of "has stopped polluting"."""
    on = next((c for c in word.children if c.dep_ == "prep" and c.lower_ == "on"), None) if word.lower_ in _GOES else None
    act = child(on, "pcomp") if on is not None else child(word, "xcomp") if word.lower_ in _PHASES else None
    return act if act is not None and (act.tag_ == "VBG" or act.tag_ == "VB" and word.lower_ not in _IN_ING) else None


def _phased(verb: Token) -> Undone | None:
    """ "Continues to pay", "kept paying", "has ceased to pay"; what has not begun is not so, and what has not stopped is."""
    word = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if word == verb or phase(word) != verb:
        return None
    subject, above = _first(joined(word)), None
    if subject is None and (above := undone(word)) is not None:
        subject = above.subject
    if subject is None:
        return None
    left = (word.lower_ in _OVER) != (any(c.dep_ == "neg" or c.lower_ in NEVER for w in joined(word) for c in w.children))
    chain = [verb, *joined(word), *(above.chain if above is not None else ())]
    return Undone(subject, chain, left != (above is not None and above.left), [word], phase=True)


def going_to(word: Token) -> bool:
    """Whether a verb only says that what hangs on it lies ahead: the "going" of "are going to pay"; who was going to may have left it."""
    ahead = any(c.dep_ == "xcomp" and any(h.tag_ == "TO" for h in helpers(c)) for c in word.children)
    return word.lower_ == "going" and ahead and any(c.lower_ in _IS for c in helpers(word))


def _going_to(verb: Token) -> Undone | None:
    """ "Is going to pay" will pay, "is not going to pay" will not."""
    word = verb.head
    subject = _first(joined(word)) if verb.dep_ == "xcomp" and going_to(word) else None
    return None if subject is None else Undone(subject, [verb], _denied(word), [word], True)


def _forced(verb: Token) -> Undone | None:
    """ "Had to pay", "were forced to pay": they have paid; who did not have to may have paid all the same."""
    word = verb.head
    forced = word.lower_ == "had" or word.lower_ in FORCED and any(c.dep_ in PASSIVE for c in word.children)
    if verb.dep_ not in ("xcomp", "ccomp") or verb.tag_ != "VB" or not forced or yet_to(word) or _denied(word):
        return None
    return _made(_first(joined(word)), [verb], False, [word])


def _shown(verb: Token) -> Undone | None:
    """ "Had shown the water to be foul", "proved to be foul": it is told as so by whoever says it was shown."""
    word = verb.head
    if verb.dep_ not in ("xcomp", "ccomp", "advcl") or word.lower_ not in _SHOWING or not any(c.tag_ == "TO" for c in helpers(verb)) or _denied(word):
        return None
    subject = subject_of(verb) or child(word, "dobj") or _first(joined(word))
    return _made(subject, [verb], False, [word])


def _by_preposition(verb: Token) -> Undone | None:
    """ "Left without paying", "stopped short of paying", "was prevented from paying", "instead of paying"."""
    prep = verb.head if verb.dep_ == "pcomp" else None
    if prep is None:
        return None
    word, subject = prep.head, None
    if prep.lower_ == "without" or prep.lower_ == "of" and "instead" in (word.lower_, *(c.lower_ for c in prep.children)):
        word = next((w for w in (word, *word.ancestors) if w.pos_ in ("VERB", "AUX")), word)
        subject = _first(joined(word))
    elif prep.lower_ == "of" and word.lower_ == "short" and word.head.lower_ in _SHORT:
        word = word.head
        subject = _first(joined(word))
    elif prep.lower_ == "from" and word.lower_ in _PREVENTED | _ABSTAINING:
        subject = child(word, "dobj") or child(word, "nsubjpass") or (_first(joined(word)) if word.lower_ in _ABSTAINING else None)
    return (
        None
        if subject is None or _denied(word)
        else _made(subject, [verb], True, [word, prep, *(t for t in (prep.head, *prep.lefts) if t.lower_ in ("instead", "short"))])
    )


def _without_chance(verb: Token) -> Undone | None:
    """ "Made no attempt to pay", "never got the chance to pay", "was in no position to pay"."""
    noun = verb.head
    if verb.dep_ not in ("acl", "relcl") or noun.lower_ not in _CHANCES or not any(c.tag_ == "TO" for c in verb.children):
        return None
    word = next((w for w in noun.ancestors if w.pos_ in ("VERB", "AUX")), None)
    without = word is not None and (any(c.lower_ == "no" for c in noun.children) or _denied(word))
    return _made(_first(joined(word)), [verb], True, [word]) if without else None


def _unplanned(verb: Token) -> Undone | None:
    """ "There are no plans to close the ward", "has no intention of closing it": it will not be done, as far as is planned."""
    noun = (
        verb.head if verb.dep_ in ("acl", "relcl") else verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ in ("of", "for", "to") else None
    )
    if noun is None or noun.lower_ not in _PLANS or verb.tag_ not in ("VB", "VBG"):
        return None
    word = next((w for w in noun.ancestors if w.pos_ in ("VERB", "AUX")), None)
    if word is None or not (any(c.lower_ == "no" for c in noun.children) or _denied(word)) or tense(word, [word]) == "past":
        return None
    subject = child(verb, "dobj") if child(word, "expl") is not None else _first(joined(word))
    return None if subject is None else Undone(subject, [verb], True, [word], True)


def _no_case(verb: Token) -> Undone | None:
    """ "Not one case of nomads poisoning wells has come to light": told here as if it had, since what denies it is read with the sentence."""
    subject = child(verb, "nsubj", "nsubjpass")
    if verb.dep_ == "acl" and subject is None and "VBG" in {w.tag_ for w in (verb, *helpers(verb))} and verb.head.dep_ == "pobj":
        subject = verb.head  # parsers hang the verb on its subject
    elif verb.dep_ not in ("pcomp", "acl") or subject is None:
        return None
    noun = next((w for w in subject.ancestors if w.lower_ in _CASES), None)
    none = noun is not None and any(c.lower_ in ("no", "not") for n in (noun, *noun.children) for c in n.children)
    return _made(subject, [verb], False, [noun]) if none else None


def _impossible(verb: Token) -> Undone | None:
    """ "It was impossible for the clerk to pay"."""
    word = (
        next((c for c in verb.head.children if c.dep_ == "acomp" and c.lower_ == "impossible"), None)
        if verb.dep_ in ("advcl", "ccomp", "xcomp")
        else None
    )
    return None if word is None or _denied(verb.head) else _made(child(verb, "nsubj"), [verb], True, [word])


def _rather(verb: Token) -> Undone | None:
    """ "Went home rather than pay"."""
    than = verb.dep_ == "conj" and any(c.lower_ == "than" and c.dep_ == "cc" for c in verb.head.children) and verb.tag_ in ("VB", "VBG")
    return _made(_first(joined(verb)), [verb], True, [verb.head]) if than else None


def _denied(word: Token) -> bool:
    subject = subject_of(word)
    return subject is not None and negated(word, [word], child(word, "acomp"), subject)


def _first(chain: list[Token]) -> Token | None:
    return next((s for v in chain if (s := subject_of(v)) is not None), None)


def _made(subject: Token | None, chain: list[Token], left: bool, by: list[Token]) -> Undone | None:
    return Undone(subject, chain, left, by) if subject is not None else None
