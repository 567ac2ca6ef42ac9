"""Who bears a number, and for whom, where and under which circumstance it is told, where only common nouns say so.

"The region lost 300 homes" and "the city lost 120" are told of two holders, "500 for drivers" and "5,000 for companies" of two kinds that
pay, "four hours in towns" and "ten in villages" of two kinds of places. Names are left to `counted`, days to `dates`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from .phrases import TIMES
from .predicates import subject
from .units import Units

_COMMON = frozenset(("NN", "NNS"))
_NARROWING = frozenset(("amod", "compound", "nmod"))
# Prepositions of one circumstance; the others are circumstances of their own.
_ROLES = dict.fromkeys("in at near inside within among across throughout under".split(), "in")
_ROLES |= {"out": "from", "off": "from"}
_ROLES |= {p: p for p in "on for to from with without before after during above below outside".split()}
# Bare nouns behind "by" that tell how a thing came.
_WAYS = frozenset("air sea land road rail river water ship boat train lorry truck plane bus car post helicopter ferry pipeline".split())
# Nouns behind a preposition that place nothing: "in total", "on average", "at present".
_EMPTY = frozenset("total all average fact addition addition present least most part number time end beginning case result value".split())
_DEPTH = 4


def around(verb: Token | None, own: Token | None, nouns: Iterable[Token], units: Units) -> str:
    """The common nouns around a number by role: "by=region", "for=driver | in=town northern"; "" where none stand there.

    Parameters
    ----------
    verb : the verb of the number's clause.
    own : that of a clause of the counted noun alone ("two tonnes lost before the raid").
    nouns : what the number counts and the number itself, which stand around nothing.
    """
    known = list(nouns)
    bearer = subject(verb)
    found = []
    if bearer is not None and bearer.tag_ in _COMMON and bearer not in known and verb.lower_ in units.bearing_verbs:
        found.append(_part("by", bearer))
    tops = [t for t in (bearer, *known, verb, own) if t is not None]
    for role, noun in dict.fromkeys(p for t in tops for p in _governed(t, _DEPTH, units)):
        if noun not in known:
            found.append(_part(role, noun))
    return " | ".join(dict.fromkeys(found))


def _governed(token: Token, depth: int, units: Units) -> Iterator[tuple[str, Token]]:
    """The common nouns behind the prepositions of a word, and of what these govern."""
    for prep in token.children if depth else ():
        if prep.dep_ != "prep":
            continue
        below = [c for c in prep.children if c.dep_ == "prep" and c.lower_ == "of"] if prep.lower_ == "out" else ()
        for below_it in (n for p in (prep, *below) for n in p.children if n.dep_ == "pobj"):
            noun = _stood_for(below_it, units)
            if prep.lower_ == "by" and noun.lower_ in _WAYS and not [*noun.children]:
                yield "way", noun
            elif noun.tag_ in _COMMON and not _placeless(noun):
                if prep.lower_ in _ROLES:
                    yield _ROLES[prep.lower_], noun
                if noun is below_it:
                    yield from _governed(noun, depth - 1, units)


def _stood_for(noun: Token, units: Units) -> Token:
    """The one thing named before in the sentence where "it" stands for it: "the tug had sailed on Monday, and nine men were taken off it"."""
    if noun.lower_ != "it":
        return noun
    before = (t for t in noun.doc[noun.sent.start : noun.i] if t.tag_ == "NN" and t.dep_ in _NAMING and t.lower_ not in _HOURS)
    fits = [t for t in before if not (_placeless(t) or _is_group(t) or t.dep_ == "nsubj" and t.head.lower_ in units.tellers)]
    return fits[-1] if len({t.lower_ for t in fits}) == 1 else noun


_HOURS = frozenset(("noon", "dawn", "dusk", "midnight", "midday"))
_NAMING = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos"))


def _is_group(noun: Token) -> bool:
    """Whether a noun is filled by a number: "a crew of nine"."""
    return any(c.lower_ == "of" and any(n.tag_ == "CD" for n in c.children) for c in noun.children)


def _placeless(noun: Token) -> bool:
    """Whether a noun is a time, a number's own unit or an empty word."""
    return noun.lower_ in TIMES | _EMPTY or any((c.tag_ == "CD" or c.dep_ == "nummod") and c.i < noun.i for c in noun.children)


def _part(role: str, noun: Token) -> str:
    """A role and its noun as written, with the words that narrow it."""
    return " ".join((f"{role}={noun.lower_}", *(c.lower_ for c in noun.children if c.dep_ in _NARROWING and c.is_alpha or _is_name(c, noun))))


def _is_name(number: Token, noun: Token) -> bool:
    """Whether a number names the one meant: "in zone 7"."""
    return number.i == noun.i + 1 and number.tag_ == "CD" and number.is_digit
