"""Of what a share is, where only a pronoun says it: "88 flats, of which a fifth", "a third of it", "of the crop, a tenth was lost".

The thing meant is what the figure before is of, where that stands in the same sentence and may be meant by the pronoun in number; else the
noun right before the relative pronoun, or what the clause or the sentence before is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from .antecedents import Place, said
from .carried import Quantity
from .phrases import NOUNS, behind, text_of, whole
from .predicates import VERBS

_ONE, _MANY = frozenset(("it", "this", "that")), frozenset(("them", "these", "those", "they"))
_WHICH = frozenset(("which", "whom"))
# How far before a number its "of which" may stand, in words.
_REACH = 14
_SUBJECTS = ("nsubj", "nsubjpass")
_ROLES = (*_SUBJECTS, "dobj", "pobj", "attr", "conj", "ROOT")


def whole_of(at: Place, figure: Quantity) -> str:
    """The thing a share is one of; "" where no pronoun and no phrase at the front of the sentence tells it."""
    if figure.unit not in ("part", "percent") or figure.change != "level":
        return ""
    of = at.doc[at.last + 1] if at.last + 2 < len(at.doc) else None
    if of is not None and of.lower_ == "of" and _alone(at.doc[of.i + 1]):
        return _meant(at, at.doc[of.i + 1])
    if of is not None and of.lower_ == "of" and at.doc[of.i + 1].lower_ == "what":
        verb = next((t for t in at.doc[of.i + 1].ancestors if t.pos_ in VERBS and t.i > of.i), None)
        return at.doc[of.i + 1 : verb.i + 1].text if verb is not None else ""
    front = next((t for t in _clause_before(at) if t.lower_ == "of" and _leads(t)), None)
    if front is None:
        return ""
    word = at.doc[front.i + 1]
    if word.lower_ in _WHICH or _alone(word):
        return _meant(at, word)
    thing = behind(at.doc, front.i + 1)
    return at.doc[thing[0] : thing[1]].text if thing is not None and at.doc[thing[1]].text == "," and thing[1] < at.first else ""


def _alone(word: Token) -> bool:
    """Whether a word is a pronoun and points at no noun behind it, as "that" in "that sum" does."""
    return word.lower_ in _WHICH or word.lower_ in _ONE | _MANY and (word.tag_ == "PRP" or word.dep_ == "pobj")


def _leads(of: Token) -> bool:
    """Whether an "of" opens a relative clause or its sentence."""
    return of.i + 1 < len(of.doc) and (of.nbor().lower_ in _WHICH or of.is_sent_start is True or of.i == of.sent.start)


def _clause_before(at: Place) -> Iterator[Token]:
    """The words before a number in its clause, the nearest first, as far as another number or the pronoun may stand."""
    sent = at.doc[at.first].sent.start
    for k in range(at.first - 1, max(sent, at.first - _REACH) - 1, -1):
        if at.doc[k].text in (";", ":") or at.doc[k].tag_ == "CD":
            return
        yield at.doc[k]


def _meant(at: Place, word: Token) -> str:
    """What a pronoun stands for."""
    many = word.lower_ in _MANY or word.lower_ == "whom"
    last = next((q for q in reversed(at.found) if q.role == "quantity" and (said(q) or q.bearer)), None)
    if last is not None and _near(at, last, word):
        # "They" are counted things, "it" is an amount or the thing it is of.
        if many and last.unit is None or word.lower_ == "which" or not many and (last.unit or last.currency or last.coins):
            return said(last) or last.bearer
    if word.lower_ == "which":
        noun = at.doc[word.i - 3] if word.i > 2 and at.doc[word.i - 2].text == "," else None
        return text_of(noun) if noun is not None and noun.tag_ in NOUNS else ""
    return next((_phrase(t, at) for t in _named_before(at, word, many)), "")


def _near(at: Place, last: Quantity, word: Token) -> bool:
    """Whether a figure stands in the sentence of a pronoun, or for one at the front of its sentence in the one before."""
    start = word.sent.start if word.i != word.sent.start + 1 or word.sent.start == 0 else at.doc[word.sent.start - 1].sent.start
    return at.doc[start].idx <= last.span.start - at.base


def _named_before(at: Place, word: Token, many: bool) -> Iterator[Token]:
    """The nouns that a pronoun may stand for, the likeliest first: the object of the clause before, its subject, the sentence before."""
    tags, sent = ("NNS", "NNPS") if many else ("NN", "NNP"), word.sent
    above = {t.i for t in at.doc[at.last].ancestors if t.pos_ in VERBS or t.i < at.first}
    own = sorted((t for t in at.doc[sent.start : at.first] if t.tag_ in tags and t.dep_ in _ROLES), key=lambda t: (t.dep_ != "dobj", -t.i))
    yield from (t for t in own if not (t.i in above or t.head.i in above and t.dep_ in _SUBJECTS))  # who pays a third of it is not it
    if sent.start:
        before = at.doc[sent.start - 1].sent
        found = [t for t in before if t.tag_ in tags and t.dep_ in _ROLES]
        yield from sorted(found, key=lambda t: (t.dep_ not in _SUBJECTS, t.dep_ != "dobj", t.i))


def _phrase(noun: Token, at: Place) -> str:
    start, end = whole(noun, at.units.sum_nouns)
    return at.doc[start:end].text
