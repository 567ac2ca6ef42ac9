"""Tell what a number is: a quantity, a rank, the number of a law or a product, a score, a stretch of time, or nothing.

Judged from the words next to it and the part of speech of its neighbours. Near misses: "In Almaty 12 firms" counts firms,
"Boeing 737" names an aircraft; "2,000 wagons" counts, "in 2000" is a year.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from .ages import parent_of
from .amount import Amount, before
from .lists import goes_on
from .phrases import TIMES
from .stretches import is_period, is_stretch
from .units import Units

_PLURAL = ("NNS", "NNPS")
_NAMES = ("NNP", "NNPS")
Phrase = tuple[int, int] | None

_HALF_YEAR = re.compile(r" (?:half|quarter)\b")
_PART_ENDS = re.compile(r"[.,;]| (?:on|in|from|since|over|and|against|compared|during|after|before|to)\b")
# "cut by a third", "rose by half": a share of what changed.
_CHANGED_BY = re.compile(r"\bby (?:about |almost |nearly |over |more than |roughly )?\Z", re.I)
_TIED = re.compile(r"[^\W\d_]\w{0,10}[-/]\Z")
_TIED_BY_GRAMMAR = re.compile(r"\b(?:to|minus|mid|sub|then|over|under)-\Z", re.I)
# "HIV 2", "iPhone 11": a short word in capitals, or capitals inside a word.
_PRODUCT = re.compile(r"(?!(?:A|I|O)\Z)[A-Z]{1,5}\Z|[a-z]+[A-Z]")
_YEAR_BEFORE = re.compile(r"(?:\b(?:in|since|until|by|from|of|for|the|year|during|last|this|and|'s)|[A-Z]\w*) \Z")
_PART_OF_YEAR = re.compile(r"\b(?:mid|early|late|pre|post|end)[ -]\Z", re.I)
_LEVELS = re.compile(r" (?:[a-z]+ )?(?:levels?|prices|standards|rates|figures|volumes|highs|lows)\b")
_NO_ONE = re.compile(r"\b(?:no|not|the|this|that|each|every|which|any|another|day) \Z", re.I)
_A_ONE = re.compile(r"\b(?:the|an?|this|that|each|every) (?:[a-z-]+ )?\Z", re.I)
_ONE_WHAT = re.compile(r"'s\b| (?:of|day|another|thing)\b", re.I)
# "The committee read 480 letters": whoever reads so many is no counter of readers.
_DOES = re.compile(r"(?:\b(?:he|she|they|we|who|to)|\b(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very|[Aa]ll|[Ss]ome) [a-z-]+(?: [a-z-]+)?|^[A-Z][a-z]+s) \Z")
_DETERMINED = re.compile(r"\b(?:the|these|those|of) \Z", re.I)
# "A crew of eight": a noun with an article that a number fills.
_FILLED = re.compile(
    r"\b(?:an?|the|this|that|its|their|our) (?:[a-z-]+ )?(?!(?:one|rest|two|other|number|last|first)\b)[a-z]+ of \Z|\b[A-Za-z]+s of \Z", re.I
)
_LIST_POINT = re.compile(r"\.\s+[A-Z]")
_BEFORE_POINT = frozenset((". ", "! ", "? ", "; "))
_LIST_MARK = re.compile(r"\s?[.):]\s")
_HEADING_MARK = re.compile(r"\d{1,2} [A-Z]")
# Three bare numbers in a row are a rating or a table.
_ROW = re.compile(r"\b\d+ \d+ \d+\b|^\d+ \d+$")
_WORD = re.compile(r"[^\W\d_]{2}")
_SCORE = re.compile(r"\d{1,3}-\d{1,3}")


def role(text: str, amount: Amount, last: Amount | None, doc: Doc, first: int, noun: Phrase, units: Units) -> str:
    """quantity, ordinal, identifier, score, period, or nothing.

    `first` is the number's first token, `noun` the phrase it counts, as a token range, `last` the amount before it.
    """
    n = amount.number
    if n.kind == "ordinal":
        return "ordinal" if _is_rank(text, amount, doc, first) else ""
    if n.kind in ("digits", "words") and not amount.currency and (named := _name(text, amount, last, doc, first, noun, units)):
        return named if named == "identifier" else ""
    if _is_nothing(text, amount, doc, noun, units):
        return ""
    if _is_score(text, amount, units, noun):
        return "score"
    lasting = first > 0 and doc[first - 1].lower_ == "last" and doc[first - 1].pos_ == "VERB"  # "the talks will last nine days"
    return "period" if is_period(text, amount, units) and not lasting else "quantity"


def _is_rank(text: str, amount: Amount, doc: Doc, first: int) -> bool:
    end = amount.number.end
    return not _HALF_YEAR.match(text, end) and (text[end - 3 : end - 2].isdigit() or doc[first].tag_ in ("JJ", "CD", "NN", "NNP"))


def _name(text: str, amount: Amount, last: Amount | None, doc: Doc, first: int, noun: Phrase, units: Units) -> str:
    """ "identifier" for the number of a law or a product, "word" for a number word inside a name, else empty."""
    n, left = amount.number, before(text, amount.number.start, 16)
    if n.kind == "words":
        return "word" if _inside_name(text, amount, doc, first, noun) else _after_identifier_word(left, doc, first, noun, amount, units)
    if left[-1:].isalpha() or text[n.end : n.end + 1].isalpha() and not (amount.unit and amount.end > n.end):
        return "identifier"
    if left[-1:] in ("-", "/") and _TIED.search(left) and not _TIED_BY_GRAMMAR.search(left):
        return "identifier"
    if amount.unit:
        return ""
    if (
        _follows_name(text, amount, doc, first)
        and not _counts(doc, first, noun)
        and not goes_on(text, amount, last, units)
        or _is_address(text, amount, doc, first, units)
    ):
        return "identifier"
    if _is_label(amount, doc, first, noun, units) and not goes_on(text, amount, last, units) or _is_model(text, amount, last, doc, noun):
        return "identifier"
    return _after_identifier_word(left, doc, first, noun, amount, units)


def _is_label(amount: Amount, doc: Doc, first: int, noun: Phrase, units: Units) -> bool:
    """A whole number that the parse hangs on the singular noun right before it: "platform 4", "bus 112", "stand 45"."""
    word = doc[first - 1] if first > 0 else None
    if word is None or amount.bound != "exact" or amount.high or amount.number.value % 1 or amount.like_year:
        return False
    if word.tag_ != "NN" or word.lower_ in TIMES or word.lower_ in units.sum_nouns or word.lower_ in units.words:
        return False
    if word.lower_ in units.magnitudes:
        return False
    if word.dep_ == "pobj" and word.head.lower_ == "of" or any(c.dep_ in ("det", "poss") for c in word.children):
        return False  # "a ton of wheat 140", "the canal 22": what a number names takes no article
    if word.is_sent_start:
        return True  # "Bus 31 stops at the mill"
    if noun is not None and doc[noun[1] - 1].tag_ in _PLURAL and _counts(doc, first, noun):
        return False
    return doc[first].head == word and doc[first].dep_ == "nummod" or noun is None and word.dep_ == "pobj" and word.head.i == first - 2


def _is_model(text: str, amount: Amount, last: Amount | None, doc: Doc, noun: Phrase) -> bool:
    """The second of two whole numbers side by side: "three 767 freighters"; "in 2019 12 firms" has a year before it."""
    n = amount.number
    if last is None or last.end + 1 != n.start or last.like_year or not last.bare or last.high or amount.bound != "exact":
        return False
    if noun is None or doc[noun[1] - 1].tag_ not in _PLURAL:
        return False
    return last.number.kind in ("words", "digits") and last.number.end == last.end and n.value % 1 == 0 and "," not in text[n.start : n.end]


_STREET_PREP = frozenset(("at", "to", "from", "in", "near", "outside", "on", "of"))


def _is_address(text: str, amount: Amount, doc: Doc, first: int, units: Units) -> bool:
    """A house number: before a street's name, "14 Baker Lane", or behind a preposition before a singular name, "at 6 Rue Verte"."""
    if amount.bound not in ("exact", "range") or amount.like_year or amount.number.value % 1 or amount.end != (amount.high or amount.number).end:
        return False
    if units.identifier_after.match(text, amount.end):
        return True
    k = first
    while k < len(doc) and doc[k].idx < amount.end:
        k += 1
    name = k
    while k < len(doc) and doc[k].text[0].isupper() and doc[k].tag_ in ("NNP", "NN", "JJ", "FW"):
        k += 1
    if k == name or doc[k - 1].tag_ == "JJ" or doc[k - 1].lower_ in units.words or doc[k - 1].text.isupper():
        return False
    ends = k == len(doc) or doc[k].is_punct or doc[k].tag_ in ("IN", "VBD", "VBZ", "CC", "WDT")
    return ends and first > 0 and doc[first - 1].lower_ in _STREET_PREP and doc[k - 1].tag_ in ("NNP", "NN")


# "The dead of the fire number 14" is no name: "number" is the verb of a clause that ends with its number.
_NUMBERING = re.compile(
    r"(?:^|[.,;:\"\u201c] ?|\bthat |\band |\bbut )(?:the|those|these|its|their|our) "
    r"(?:(?!(?:is|are|was|were|has|have|had|at|to)\b)[\w'\u2019-]+ ){1,9}number $|"
    r"\b(?:the|those|these|its|their) (?:dead|injured|wounded|missing|[a-z]+s) [^.,;:\"]*number $",
    re.IGNORECASE,
)


def _after_identifier_word(left: str, doc: Doc, first: int, noun: Phrase, amount: Amount, units: Units) -> str:
    counts = _counts(doc, first, noun) or amount.number.kind == "words" and noun is not None and doc[noun[1] - 1].tag_ in _PLURAL
    no_one = amount.number.kind == "words" and left.lower().endswith("no ")
    numbering = left.endswith("number ") and _NUMBERING.search(doc.text[: doc[first].idx]) and (doc[-1].i == first or doc[first].nbor().is_punct)
    numbering = numbering or first > 1 and doc[first - 1].dep_ in ("xcomp", "ccomp", "ROOT") and doc[first - 2].tag_ in ("TO", "MD")  # "to number 40"
    return "identifier" if amount.unit is None and not counts and not no_one and not numbering and units.identifier.search(left) else ""


def _inside_name(text: str, amount: Amount, doc: Doc, first: int, noun: Phrase) -> bool:
    """ "high-five", "Zero Hedge", "the Four Seasons", "the Big Four", "the Group of Seven"."""
    start = amount.number.start
    if (
        start > 1
        and text[start - 1] == "-"
        and text[start - 2].isalpha()
        and not parent_of(text, amount)
        and not _TIED_BY_GRAMMAR.search(text, max(0, start - 8), start)
    ):
        return True
    if not text[start].isupper():
        return False
    after = doc[first + 1] if first + 1 < len(doc) else None
    if first > 0 and doc[first - 1].is_lower and after is not None and after.text[0].isupper() and after.i == first + 1 and after.text.isalpha():
        return True  # "past the Seven Sisters rocks"
    k = first - 2 if first > 1 and doc[first - 1].lower_ == "of" else first - 1
    if k >= 0 and doc[k].text[0].isupper() and doc[k].text[0].isalpha() and not (k == 0 and doc[k].tag_ in ("IN", "DT")):
        return True
    return noun is not None and doc[noun[0]].tag_ == "NNP" == doc[noun[1] - 1].tag_


def _follows_name(text: str, amount: Amount, doc: Doc, first: int) -> bool:
    """A whole number right behind a capitalised name, as products and rooms have it."""
    n = amount.number
    if first == 0 or amount.like_year or amount.comparator or "," in text[n.start : n.end]:
        return False
    word = doc[first - 1]
    if n.value % 1 and not (word.text.isupper() and len(word) > 1 and amount.bare):
        return False  # "Inflation 4.5", but "GOST 12.4"
    if word.idx + len(word) < n.start - 1 or amount.high and not (word.text.isupper() and text[n.end] == "-"):
        return False
    inside = word.tag_ in ("NN", "JJ") and word.i and word.text[0].isupper()
    return bool(word.tag_ in _NAMES or inside or _PRODUCT.match(word.text))


def _counts(doc: Doc, first: int, noun: Phrase) -> bool:
    """Whether a plural noun is counted by the number and not named by the words before it."""
    if noun is None or doc[noun[1] - 1].tag_ != "NNS":
        return False
    word = doc[first - 1] if first > 0 else None
    after = doc[min(noun[1], len(doc) - 1)]
    if word is not None and word.tag_ in ("NN", "NNP") and (after.tag_ in ("DT", "PRP", "PRP$") or "such" in [t.lower_ for t in doc[slice(*noun)]]):
        return False  # "clause 7 bars such sales": a verb that looks like a plural
    if word is None or word.tag_ not in _NAMES and not _PRODUCT.match(word.text):
        return True
    if _opens_with_place(doc, first):
        return True
    return word.dep_ in ("pobj", "nsubj", "npadvmod") and word.head.i != noun[1] - 1


def _opens_with_place(doc: Doc, first: int) -> bool:
    """ "In Mill Street 40 windows broke": the name before the number belongs to a preposition that opens the sentence."""
    k = first - 1
    while k > 0 and doc[k].tag_ in _NAMES:
        k -= 1
    return doc[k].lower_ in ("in", "at", "near", "around", "outside", "across") and (k == 0 or doc[k - 1].is_punct)


def _is_nothing(text: str, amount: Amount, doc: Doc, noun: Phrase, units: Units) -> bool:
    """A year, an idiom, "one" as a pronoun, a list mark, a counter, half an hour of talk: a number that is no amount."""
    n = amount.number
    worded = n.kind in ("words", "part", "vague")
    idioms = units.idiom.finditer(text, max(0, n.start - 30), min(len(text), amount.end + 40)) if worded else ()
    if amount.like_year and _is_year(text, amount, doc, noun) or any(m.start() <= n.start < m.end() for m in idioms):
        return True
    if n.kind == "part":
        changed = _PART_ENDS.match(text, n.end) and units.change_before.search(text, max(0, n.start - 44), n.start)
        return amount.bare and not changed and is_stretch(text, amount, units) and not _CHANGED_BY.search(text, max(0, n.start - 16), n.start)
    left = before(text, n.start, 40)
    if text[n.start : n.end + 2].lower() == "one, " and _A_ONE.search(left):
        return True  # "the new one, 300 metres higher"
    if text[n.start : n.end].lower() == "one" and amount.bare and amount.bound in ("exact", "about"):
        return noun is None or bool(_NO_ONE.search(left) or _ONE_WHAT.match(text, n.end))
    if amount.bound != "exact" or not amount.bare:
        return False
    if n.kind == "words" and n.value == 0 and noun is not None and doc[noun[1] - 1].tag_ == "NN":
        return True  # "zero tolerance"
    if n.start == 0 and _HEADING_MARK.match(text) and not (noun and doc[noun[1] - 1].tag_ in _PLURAL):
        return True
    return _is_counter(text, amount, units) or noun is None and _is_mark(text, amount, left)


def _is_mark(text: str, amount: Amount, left: str) -> bool:
    """A bare number that marks an item or stands in a row, or "the two" of whom the text has spoken."""
    n = amount.number
    if n.kind == "words":
        return bool(_DETERMINED.search(left)) and not parent_of(text, amount) and not _FILLED.search(left)
    if _LIST_POINT.match(text, n.end) and (
        n.start == 0 or text[max(0, n.start - 2) : n.start] in _BEFORE_POINT or n.value == 1 and left[-2:] == ": "
    ):
        return True
    closes = text[n.end : n.end + 2].lstrip()[:1] == ")"
    if closes and ("(" not in left or left[-1:] == "("):
        return True
    return bool(n.start <= 2 and _LIST_MARK.match(text, n.end) or _ROW.search(text[max(0, n.start - 4) : n.end + 5]))


def _is_counter(text: str, amount: Amount, units: Units) -> bool:
    n = amount.number
    alone = n.start < 30 and len(text) - n.end < 30 and not _WORD.search(text, 0, n.start) and not _WORD.search(text, n.end)
    return alone or bool(
        (counter := units.counter.search(text, max(0, n.start - 24), n.start))
        and not _DOES.search(text, max(0, counter.start() - 60), counter.start())
    )


def _is_year(text: str, amount: Amount, doc: Doc, noun: Phrase) -> bool:
    """A year, unless the number counts a plural noun: "more than 2000 firms"; in "below 2015 levels" the noun counts nothing."""
    if _LEVELS.match(text, amount.number.end) or _PART_OF_YEAR.search(before(text, amount.number.start, 8)):
        return True
    plural = noun is not None and doc[noun[1] - 1].tag_ in _PLURAL
    return not plural or amount.bound == "exact" and bool(_YEAR_BEFORE.search(before(text, amount.number.start, 12)))


def _is_score(text: str, amount: Amount, units: Units, noun: Phrase) -> bool:
    """ "2-0", "a 3-1 win": two numbers joined by a hyphen that fall, that count nothing, or that a word of contest stands by."""
    if not amount.high or not amount.bare or not _SCORE.fullmatch(text, amount.number.start, amount.high.end):
        return False
    if noun is None and amount.bound == "range" and not amount.comparator and amount.high.value <= 20:
        return True
    return amount.high.value <= amount.number.value or bool(
        units.score_before.search(text, max(0, amount.start - 40), amount.start) or units.score_after.match(text, amount.end)
    )
