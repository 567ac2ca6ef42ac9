"""Noun phrases around a token, as token ranges: what stands behind a number, and what a noun is "of" or goes "to".

Works from part-of-speech tags and dependencies; a parse error costs that phrase and no more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

from spacy.tokens import Doc, Token

from ...language.words import MONTHS, WEEKDAYS

GREAT = frozenset(("million", "billion"))
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
PLURAL = frozenset(("NNS", "NNPS"))
_INSIDE = NOUNS | frozenset(("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "ADD", "AFX", "FW", "CD"))
_KINDS = frozenset(("JJ", "NNP", "NNPS", "VBN"))
_MODIFIERS = frozenset(("compound", "amod", "nmod", "nummod", "punct"))
TIMES = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        "today yesterday tomorrow year month week day quarter half time season spring summer autumn winter night morning evening weekend".split()
    )
)
_DETERMINERS = frozenset(("DT", "PRP$", "PDT", "CD"))
_NOT_COUNTED = frozenset(("ago", "later", "earlier", "%", "each", "total"))


def starts(doc: Doc) -> list[int]:
    """Character offset of each token, for `token_at`."""
    return [t.idx for t in doc]


def token_at(offsets: list[int], char: int) -> int:
    """Index of the token that holds or follows a character."""
    i = bisect_left(offsets, char + 1) - 1
    return max(i, 0)


def noun_after(doc: Doc, i: int) -> tuple[int, int] | None:
    """The noun phrase that starts at token i, as a token range: "types of goods", "customs codes"."""
    while i < len(doc) - 1 and doc[i].text[0].isdigit() and doc[i].text[-1].isalpha():
        i += 1
    if i + 1 < len(doc) and doc[i].tag_ == "VBN" and doc[i + 1].tag_ in ("CD", "DT"):
        return None  # "a gang of nine shipped two tonnes"
    end, last, stop = i, None, min(len(doc), i + 8)
    while end < stop and _belongs(doc, i, end):
        if doc[end].tag_ in ("VBN", "VBG") and last is not None and not _tied(doc, end - 1):
            break  # but "battery-powered pumps"
        if doc[end].tag_ == "POS" and last is not None:
            i = end + 1
            while i < len(doc) - 1 and doc[i].tag_ == "CD":
                i += 1  # "the town's 8,000 inhabitants"
            last, end, stop = None, i, min(len(doc), i + 7)
            continue
        if doc[end].tag_ in NOUNS:
            if last is not None and doc[last].tag_ in PLURAL and doc[end].tag_ not in PLURAL:
                break
            last = end
        end += 1
    if last is None or doc[i].tag_ in ("HYPH", "POS", "CD"):
        return None
    end = last + 1
    if end + 1 < len(doc) and doc[end].lower_ == "of" and doc[end + 1].tag_ in ("NNS", "NN", "JJ"):
        inner = noun_after(doc, end + 1)
        end = inner[1] if inner else end
    return i, end


def shared_noun(doc: Doc, i: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """What a number counts with a noun that only the next one has: "four Danish and two Swedish pilots" gives Danish, pilots."""
    own = i
    while own < min(len(doc), i + 4) and doc[own].tag_ in _KINDS:
        own += 1
    k = own
    for _ in range(4):
        if k == i or k + 2 >= len(doc) or doc[k].tag_ != "CC" and doc[k].text != "," or doc[k + 1].tag_ != "CD":
            return None
        many, start = doc[k + 1].lower_ not in ("one", "1"), k + 2
        k = start
        while k < len(doc) and doc[k].tag_ in _KINDS:
            k += 1
        if k > start and k < len(doc) and doc[k].tag_ == ("NNS" if many else "NN"):
            return (i, own), (k, k + 1)
    return None


def _belongs(doc: Doc, i: int, k: int) -> bool:
    """Whether token k may stand in the phrase from i; a hyphen that stands alone is a dash and ends it."""
    if doc[k].text == "-" and k > 0 and doc[k - 1].whitespace_:
        return False
    return (doc[k].tag_ in _INSIDE or _joins(doc, i, k)) and doc[k].lower_ not in _NOT_COUNTED


def _joins(doc: Doc, i: int, k: int) -> bool:
    """Whether "and" between two modifiers, or a comma between two adjectives, stays inside the phrase."""
    if k < len(doc) - 1 and doc[k].tag_ == "RB" and doc[k].text.endswith("ly") and doc[k + 1].tag_ in ("VBN", "JJ"):
        return True  # "newly elected mayors"
    if not i < k < len(doc) - 1:
        return False
    if doc[k].tag_ == "CC":
        return doc[k - 1].tag_ not in PLURAL and doc[k + 1].tag_ == doc[k - 1].tag_
    return doc[k].text == "," and doc[k - 1].tag_ == "JJ" and doc[k + 1].tag_ == "JJ"


def head_of(doc: Doc, phrase: tuple[int, int]) -> Token:
    """The token of a phrase that the others hang on."""
    return doc[phrase[0] : phrase[1]].root


def phrase(noun: Token) -> tuple[int, int]:
    """A noun with the nouns and adjectives before it that are its own."""
    noun = _whole_word(noun)
    start, end = noun.i, noun.i + 1
    if start > 1 and _tied(noun.doc, start - 1):
        start -= 2
    while start > 0 and noun.doc[start - 1].dep_ in _MODIFIERS and noun.doc[start - 1].tag_ in NOUNS | {"JJ", "HYPH"}:
        start -= 1
    if start > 0 and noun.doc[start].tag_ == "HYPH":
        start -= 1
    return start, end


def text_of(noun: Token) -> str:
    """A noun with the nouns and adjectives before it, as written."""
    start, end = phrase(noun)
    return noun.doc[start:end].text


def _whole_word(noun: Token) -> Token:
    """The last piece of a word the parser cut at its hyphens."""
    while noun.i + 2 < len(noun.doc) and _tied(noun.doc, noun.i + 1) and noun.doc[noun.i + 2].tag_ in NOUNS:
        noun = noun.doc[noun.i + 2]
    return noun


def _tied(doc: Doc, k: int) -> bool:
    """Whether token k is a hyphen inside a word that the parser cut: "re-exports"."""
    return doc[k].text == "-" and not doc[k].whitespace_ and not doc[k - 1].whitespace_


def whole(noun: Token, sums: Collection[str] = ()) -> tuple[int, int]:
    """The phrase with what it is "of": "volume of trade", and for "the number of lorries" the lorries alone (`sums` are such nouns)."""
    noun = _whole_word(noun)
    start, end = phrase(noun)
    inner = next((g for c in noun.children if c.lower_ == "of" and c.i == end for g in c.children if g.dep_ == "pobj"), None)
    if (
        inner is None
        or inner.tag_ == "CD"
        or inner.tag_ not in ("NN", "NNS")
        and noun.lower_ not in sums
        or inner.i - noun.i > 4
        or any(t.tag_ == "CD" for t in noun.doc[end : inner.i])
    ):
        return start, _destination(noun.doc, end)
    if noun.lower_ in sums:
        return phrase(inner)
    return start, _destination(noun.doc, inner.i + 1)


def _destination(doc: Doc, end: int) -> int:
    """The end of a phrase with where to: exports to one country are another thing than exports to the next."""
    k = end + 1
    if k >= len(doc) or doc[end].lower_ not in ("to", "into"):
        return end
    k += doc[k].tag_ == "DT"
    last = k
    while last < len(doc) and doc[last].tag_ in ("NNP", "NNPS"):
        last += 1
    return last if last > k else end


def is_name(token: Token) -> bool:
    """Whether a token is a proper name and no month, abbreviation or number."""
    return token.tag_ in ("NNP", "NNPS") and token.text.replace(".", "").replace("-", "").isalpha() and token.lower_ not in TIMES


def top_of(doc: Doc, first: int, last: int) -> Token:
    """The token of an amount that its number hangs on: "days" in "90 days or longer"."""
    token = doc[first]
    while first <= token.head.i <= last and token.head != token:
        token = token.head
    return token


def behind(doc: Doc, k: int) -> tuple[int, int] | None:
    """The noun phrase from token k on without its article: "(of) the country's zinc" is zinc."""
    start = k
    while k < len(doc) - 1 and doc[k].tag_ in _DETERMINERS:
        k += 1
    return noun_after(doc, k) or (so_called(doc, k) if k > start and doc[k - 1].lower_ != "those" else None)


def so_called(doc: Doc, k: int) -> tuple[int, int] | None:
    """An adjective or participle with an article that stands for people: "three of the ten accused were heard", "half of the injured"."""
    if k + 1 >= len(doc) or doc[k].tag_ not in ("VBN", "JJ"):
        return None
    after = doc[k + 1]
    return (k, k + 1) if after.is_punct or after.tag_ in ("VBD", "VBZ", "VBP", "MD", "IN") else None
