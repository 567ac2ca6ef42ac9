"""Read the comparators around an amount into its bound: "more than", "sub-", "or more", "not exceed".

Works on folded text without a parse. Where a comparator may belong to the word before it ("warned about"), it is held for the parse.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from ...language.words import stem
from .amount import Amount, before, rate_at
from .pairs import BETWEEN
from .units import Units


def read_bound(text: str, amount: Amount, units: Units) -> None:
    """Read the comparators around a number into its bound and its span; of two, the one that bounds wins over "about"."""
    if amount.high and (between := BETWEEN.search(text, max(0, amount.start - 24), amount.start)):
        amount.start = between.start()
    for _ in range(3):
        match = units.comparator.search(text, max(0, amount.start - 36), amount.start)
        if not match:
            break
        if not _compares(text, match, amount, units):
            if match["word"].lower() in units.taken and not _WHAT.search(text, max(0, match.start() - 60), match.start()):
                amount.held = (match.start(), match["word"].lower())
            break
        apply(amount, match.start(), match["word"].lower(), units)
    if amount.bound == "exact" and (verb := units.bound_verb.search(text, max(0, amount.start - 24), amount.start)):
        amount.bound, amount.denial_read = units.bounds[verb["word"].lower()], verb["word"].lower().startswith(_DENIES)
    if amount.bound not in ("exact", "about"):
        return
    if (match := units.comparator_after.match(text, amount.end)) and _follows(text, match, amount):
        amount.bound, amount.end = units.bounds_after[match["word"].lower()], match.end()
    elif match := units.comparator_after_noun.match(text, amount.end):
        amount.bound = units.bounds_after[match["word"].lower()]


def apply(amount: Amount, start: int, word: str, units: Units) -> None:
    """Let an amount begin with a comparator and take its bound."""
    amount.start = start
    if amount.bound in ("exact", "about", "nearly"):
        amount.bound, amount.comparator = units.bounds[word], word
        amount.denial_read = word.startswith(_DENIES)


def taken_by_grammar(amount: Amount, doc: Doc, k: int) -> bool:
    """Whether the comparator at token k is a preposition of the word before it, in front of a count of things.

    The parse hangs it there ("evidence about 9 tenders", "fell out over 9 fields"); somebody is told of them ("was questioned about
    9 tenders"), or has a feeling about them ("silent about 9 tenders"); or the verb agrees with the noun before, and not with the
    things ("a leaflet about 9 herbs was printed").
    """
    if not amount.bare or amount.comparator not in _PREPOSITIONS or k == 0 or doc[k].lower_ != amount.comparator:
        return False
    word = doc[k - 1]
    if doc[k].dep_ == "prep" and doc[k].head.i < k and word.pos_ in ("NOUN", "VERB", "ADJ", "ADP"):
        return True
    if word.tag_ == "NN" and (verb := _verb_of(doc, k)) is not None:
        return any(t.lower_ in ("is", "was", "has") for t in (verb, *verb.children))
    if amount.comparator != "about":
        return False
    passive = word.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in word.children)
    return passive or word.tag_ == "JJ" and word.dep_ == "acomp" and word.lower_ != "worth"


_PREPOSITIONS = ("about", "over", "around")


def _verb_of(doc: Doc, k: int) -> Token | None:
    """The verb whose subject is the plural noun counted behind token k, or that has it before it."""
    noun = next((t for t in doc[k + 1 : k + 6] if t.tag_ == "NNS"), None)
    return noun.head if noun is not None and noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i > noun.i else None


def let_go(amount: Amount) -> None:
    """Take back a comparator that is another word's."""
    amount.start, amount.bound, amount.comparator = amount.number.start, "exact", ""


def convert(text: str, found: list[Amount], units: Units) -> None:
    """Give a conversion the bound of what it converts: "more than 100 miles (160 km)", "over 100 miles, or 160 km"."""
    for last, amount in zip(found, found[1:], strict=False):
        gap = text[last.end : min(amount.start, last.end + 24)]
        if _same_kind(last, amount, units) and amount.start - last.end < 24 and _CONVERTS.fullmatch(gap):
            amount.converts = True
            _share_rate(text, last, amount, units)
            if amount.bound == "exact" and last.bound != "range":
                amount.bound, amount.comparator = last.bound, last.comparator


def _share_rate(text: str, last: Amount, amount: Amount, units: Units) -> None:
    """ "640 tenge ($1.40) a kilogram": both are a rate of what stands behind the bracket."""
    closed = amount.end + (text[amount.end : amount.end + 1] in ")]")
    rate = rate_at(text, closed, units) if amount.per is None else None
    amount.per = rate[0] if rate else amount.per or last.per
    last.per = last.per or amount.per


# "$10 each ($12)", "5 kg (11 pounds)", "5 kg, or 11 pounds,"
_CONVERTS = re.compile(r"(?: [a-z-]{2,12})? ?[(\[](?:or |i\.e\. |equal to |equivalent to |worth )?|,? or (?:some |about )?", re.I)


def _same_kind(a: Amount, b: Amount, units: Units) -> bool:
    """Two sums in two currencies, or two measures of one kind in two units."""
    if a.currency or b.currency:
        return bool(a.currency and b.currency and a.currency != b.currency)
    kind = units.kinds.get(a.unit or "")
    return kind is not None and kind == units.kinds.get(b.unit or "") and a.unit != b.unit and kind not in ("time", "share", "ratio")


def _compares(text: str, match: re.Match, amount: Amount, units: Units) -> bool:
    """Whether a comparator belongs to the number and not to the word before it ("talking about", "ticked up to")."""
    word, previous = match["word"].lower(), before(text, match.start(), 16).rstrip().rpartition(" ")[2].lower()
    told = word == "about" and previous in units.tellers
    if word == "about" and (units.kinds.get(amount.unit or "") == "time" or amount.bare and rate_behind(text, amount.end, units)):
        return True  # "spoke about 40 minutes", "reads about 90 letters a week"
    if stem(previous) in units.taken.get(word, ()) and not told and not _GOT_BACK.search(text, max(0, match.start() - 24), match.start()):
        return False
    if told and _WHAT.search(text, max(0, match.start() - 60), match.start()):
        return False
    if word == "estimated" and previous and not _BEFORE_PARTICIPLE.search(text, max(0, match.start() - 12), match.start()):
        return False  # "analysts estimated 15": a verb of its own
    if word in ("over", "under") and _ONE_OTHER.match(text, amount.number.start):
        return False
    if (word in _PLACES or word == "around" and amount.number.value <= 4) and _few_things(text, amount):
        return False
    if word in ("over", "under", "beyond") and units.kinds.get(amount.unit or "") == "time":
        return previous in units.bound_before_time or not previous or text.startswith(" ago", amount.end)
    return True


def rate_behind(text: str, at: int, units: Units) -> bool:
    """Whether one or two plain words and a rate follow a number: "letters a week"."""
    noun = _NOUN_BEHIND.match(text, at)
    return bool(noun) and rate_at(text, noun.end(), units) is not None


_NOUN_BEHIND = re.compile(r"(?: [a-z-]{3,20}){1,2}?(?= (?:an?|per|each|every) )")
# These are prepositions of place first. Before a few things they say where: "under three flags", "above two doors", "over six villages".
_PLACES = ("over", "under", "above", "below", "beyond")
_THINGS_NEXT = re.compile(r" (?!(?:people|persons|men|women|in|out|of|and|or|to|per|times|years?|days?|hours?)\b)[a-z]{3,}")


def _few_things(text: str, amount: Amount) -> bool:
    n = amount.number
    return amount.bare and n.kind == "words" and n.scale == 1 and 2 <= n.value <= 12 and bool(_THINGS_NEXT.match(text, amount.end))


_DENIES = ("not ", "n't ", "no ", "never ", "cannot ")
# "climbed back up to 5 percent" is a level, "will buy back up to 5 percent" bounds what is bought.
_GOT_BACK = re.compile(r"\b(?:buy|buys|buying|bought|pay|pays|paying|paid|giv(?:e|es|ing)|gave|claim(?:s|ed|ing)?|take|took|win|won) back \Z", re.I)
# "what he said about 14 bridges": the verb of telling has its object already.
_WHAT = re.compile(r"\b(?:what|whatever|nothing|anything|something|things|much|little|lies|all (?:that )?\w+)\b[^.;,]{0,40}\Z", re.I)
_BEFORE_PARTICIPLE = re.compile(r"\b(?:the|its|their|his|her|this|an?|with|of|at|to|by|in|from|worth|and|or|is|are|was|were) \Z", re.I)
# "over one 12-year stretch" says how long, as "over the years" does.
_ONE_OTHER = re.compile(r"one (?:\d|[a-z]+-(?:year|month|week|day)\b)", re.I)
_WORD_AFTER = re.compile(r" \w")


def _follows(text: str, match: re.Match, amount: Amount) -> bool:
    """Whether words behind a number bound it: not "$300 plus tax", "300, plus another", "300, and more came"."""
    word, comma = match["word"].lower(), match.group().startswith(",")
    if comma and word != "and counting" and word.startswith(("and ", "plus", "+", "max", "min")):
        return False
    return not (
        word in ("plus", "max", "maximum", "minimum") and match.group().startswith(" ") and not amount.bare and _WORD_AFTER.match(text, match.end())
    )
