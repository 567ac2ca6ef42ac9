"""The verb that governs a number: which it is, whose it is, in one form for every tense, and whether it is denied."""

from __future__ import annotations

from spacy.tokens import Token

from .units import Units

VERBS = frozenset(("VERB", "AUX"))
BE = {form: "be" for form in ("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "\u2019s", "\u2019re")}
BE |= {form: "have" for form in ("have", "has", "had", "having", "'ve", "\u2019ve")}


def governor(token: Token) -> Token | None:
    """The nearest verb above a token; for a noun joined to a verb, or to nothing, the verb that follows it as its own.

    A parser that takes "sent" in "the list was published, and 40 firms sent letters" for a participle joins the firms to "published".
    """
    if token.dep_ == "ROOT" or token.dep_ == "conj" and token.head.pos_ in VERBS:
        own = next((c for c in token.children if c.dep_ in ("acl", "relcl") and c.i == token.i + 1 and c.tag_ in ("VBN", "VBD")), None)
        if own is not None:
            return own
    for above in token.ancestors:
        if above.pos_ in VERBS and above.text[-1].isalpha():
            return above
    return None


def subject(verb: Token | None) -> Token | None:
    """The subject of a verb, or of the verb it is joined to or stands under."""
    for _ in range(3):
        if verb is None:
            return None
        found = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None:
            return found
        verb = verb.head if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head.pos_ in VERBS else None
    return None


def predicate(verb: Token | None, units: Units) -> str:
    """The verb that governs the number, brought to one form, with its particle: "turn back"."""
    if verb is None:
        return ""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt" or c.lower_ in ("back", "away")), "")
    form = verb.lower_
    return f"{BE.get(form) or units.words_known.stem(form)} {particle}".strip()


def negated(token: Token) -> bool:
    """Whether the number stands under a "not" or "no": its own clause or one that holds it."""
    checks = True
    for _ in range(30):
        if checks and token.pos_ in VERBS and _denies(token):
            return True
        if token.head == token:
            return False
        checks = token.dep_ != "conj" or any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in token.head.children)
        if token.dep_ in ("advcl", "parataxis", "ccomp") and token.i < token.head.i and token.dep_ != "ccomp":
            checks = False
        token = token.head
    return False


def _denies(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "neither"):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "expl") and (
            child.lower_ in ("nobody", "none") or any(g.lower_ in ("no", "neither") for g in child.children)
        ):
            return True
    return False
