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


def stood_for(topic: Token | None) -> Token | None:
    """The subject of the sentence before where a pronoun stands for it ("The ferry is old. It weighs 900 tonnes"), else the subject itself."""
    if topic is None or topic.lower_ not in _FITTING or topic.sent.start == 0 or next(topic.children, None) is not None:
        return topic
    root = topic.doc[topic.sent.start - 1].sent.root
    fits = [
        t for t in (subject(root), *root.children) if t is not None and t.tag_ == _FITTING[topic.lower_] and t.dep_ in ("nsubj", "nsubjpass", "dobj")
    ]
    return fits[0] if len(set(fits)) == 1 else None  # where two fit, neither is taken


_FITTING = {"it": "NN", "they": "NNS", "these": "NNS"}


def predicate(verb: Token | None, units: Units) -> str:
    """The verb that governs the number, in one form, with what makes one act with it: "turn back", "take into custody", "fall ill"."""
    if verb is None:
        return ""
    verb = _done(verb)
    stem = units.words_known.stem
    form = BE.get(verb.lower_) or stem(verb.lower_)
    objects = [(c.lower_, c) for c in verb.children if c.dep_ == "dobj"]
    objects += [(f"{p.lower_} {c.lower_}", c) for p in verb.children if p.dep_ == "prep" for c in p.children if c.dep_ == "pobj"]
    act = next((f"{form} {words}" for words, _ in objects if stem(f"{form} {words}") in units.words_known.acts), "")
    lack = next((words for words, _ in objects if words.startswith("without ")), "")
    if act or lack and form in _STAYING | _TURNING:
        return act or lack
    state = next((c for c in verb.children if c.dep_ in ("acomp", "oprd") and c.tag_ in ("JJ", "VBN", "VBD") or c.lower_ == "ill"), None)
    if state is not None and form == "find":
        shape = predicate(state, units) if units.words_known.stem(state.lower_) != state.lower_ else ""
        return shape or ("dead" if state.lower_ == "dead" else form)  # "were found frozen to death"
    if state is not None and form in _STAYING | _TURNING:
        return state.lower_ if form in _STAYING else f"{form} {state.lower_}"
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt" or c.lower_ in ("back", "away")), "")
    if not particle and form in _MOVING and any(c.lower_ == "off" and c.dep_ == "prep" for c in verb.children):
        particle = "off"  # "were lifted off the tug" as "were lifted off"
    if not particle and form in _MOVING and any(c.lower_ == "out" and c.dep_ in ("prep", "advmod") for c in verb.children):
        particle = "out"  # "were pulled out of the well" as "were pulled out"
    if particle == "across" and _moves(verb):
        return form  # who "came across from Chile" found nothing
    return f"{form} {particle}".strip()


def _moves(verb: Token) -> bool:
    """Whether a verb of coming is told with where from or to, and with no object."""
    return not any(c.dep_ == "dobj" for c in verb.children) and any(c.dep_ == "prep" and c.lower_ in _WAYS for c in verb.children)


# Verbs that say no more than the state that stands with them: "remained unaccounted for"; with others the two make the act: "fell ill".
_STAYING = frozenset(("be", "remain", "stay", "becom"))
_TURNING = frozenset(("fall", "go", "take"))
# Verbs of moving that are one act with "off", whatever is behind it.
_MOVING = frozenset("take lift come get bring pull fetch pluck winch help carry".split())
# "Had to be discarded" was done, "has to be" may not be.
_LEADING = frozenset("had began started continued managed came".split())


# "Are known to have strayed": who knows or fears it does nothing to those who strayed. What was ordered or expected need not be done.
_HELD = frozenset("known believed thought said reported feared found confirmed estimated presumed understood seen assumed suspected".split())


def _done(verb: Token) -> Token:
    """The verb of what was done, behind one that only leads to it: "had to be thrown away", "began to arrive", "are known to have strayed"."""
    if verb.dep_ == "auxpass" and verb.head.tag_ == "JJ":
        return verb.head  # "are unaccounted for"
    held = verb.lower_ in _HELD and any(c.dep_ == "auxpass" for c in verb.children)
    if verb.lower_ not in _LEADING and not held:
        return verb
    return next((c for c in verb.children if c.dep_ == "xcomp" and any(a.lower_ == "to" for a in c.children)), verb)


def is_argument(token: Token, verb: Token | None) -> bool:
    """Whether a noun takes part in what a verb says; in "killed in the collision of two trains" the trains do not."""
    preps = 0
    for above in token.ancestors:
        if above == verb:
            return True
        preps += above.dep_ == "prep" and not _passed(above)
        if preps > 1:
            return False
    return True


def _passed(prep: Token) -> bool:
    """Whether "of" behind a place belongs to the noun before it: "the delivery to Minsk of 40 engines" is of engines, not of Minsk."""
    places = (c for c in prep.children if c.tag_ in ("NNP", "NNPS")) if prep.lower_ in _WAYS else ()
    return any(c.lower_ == "of" and c.dep_ == "prep" for place in places for c in place.children)


_WAYS = frozenset("to from into through via across".split())


def own_clause(noun: Token, verb: Token | None, units: Units) -> Token | None:
    """The verb of a noun's own clause, where the verb above only gives a number or tells: "the number of people killed stood at"."""
    recorded = verb is not None and verb.lower_ in units.recording_verbs  # "counted 40 carts coming in"
    clause = next((c for c in noun.children if c.dep_ in ("acl", "relcl") and c.i > noun.i and (recorded or c.tag_ != "VBG")), None)
    if clause is None:
        return None
    if clause.i == noun.i + 1 and clause.lower_ in units.states_of_people:
        return clause  # "treated 140 people wounded in the derailment"
    giving = (units.level_verbs, units.tellers, units.change_words, units.recording_verbs)
    idle = verb is None or verb.lower_ in BE or any(verb.lower_ in words for words in giving)
    return clause if idle else None


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
