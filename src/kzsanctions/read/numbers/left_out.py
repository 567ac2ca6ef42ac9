"""What a bare number counts where its noun stands in the sentence or clause before: "The clinic has 40 nurses. It lost six."

A number with no noun of its own, as the complement of "it was", as the object of a verb or as a fragment, counts what the last count of its
paragraph counted. What is done to people only is no such case: in "shells hit three streets, and 19 were wounded" no streets are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from .amount import Amount
from .antecedents import told_of
from .carried import Quantity
from .people import is_person
from .phrases import behind, noun_after
from .units import Units

_REACH = 220
_SENTENCE_END = re.compile(r"[.!?][\"\u201d\u2019)]* (?=[A-Z\d\"\u201c\u2018])")
_HEDGE = r"(?: (?:only|just|already|now|still|about|over|more than|at|nearly|almost|around))*"
# "Yesterday it was nine", "by Friday it had been more than 40"
_IT_WAS = re.compile(rf"\b(?:it|this|that|they|there)(?:'s| is| was| were| are| had been| has been| stood at| came to| reached){_HEDGE} \Z", re.I)
# Where a clause ends behind its number, or goes on with something that is not counted.
_ENDS = re.compile(
    r"(?:[.,;:!?)\"\u201d]|\Z| (?:since|in|on|at|by|before|after|and|but|last|this|from|for|so|while|when|until|today|yesterday|now|too|already|"
    r"of (?:them|these|those))\b)"
)
_AND_NUMBER = re.compile(r" and (?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\w*\b")
_STOPS = re.compile(r"[.,;:!?)\"\u201d]|\Z")
_OF_THEM = re.compile(r" of (?:them|these|those)\b")
_DIED = re.compile(r" (?:died|drowned|perished|fell ill)\b")
_JOINED = re.compile(r" [\w'-]+(?: [\w'-]+)? and ")
_MORE = re.compile(r" (?:more|others)\b")
_MANY = frozenset(("all", "most", "many", "some", "few", "none"))
_FRAGMENT = re.compile(r"(?:[\w']+,? ){0,2}\Z")
_LINKED = re.compile(r"\b(?:(?:in|with) (?:relation|respect|regard|reference) to|as for|against) \Z", re.I)
# What tells a share of things, and how old one is, tells no number of them.
_SHARES = frozenset(("part", "year of age", "percent"))
# Two amounts of one thing differ by no more than this.
_ALIKE = 50


def left_out(
    doc: Doc, first: int, last: int, text: str, base: int, amount: Amount, figure: Quantity, found: list[Quantity], units: Units
) -> Quantity:
    """Give a number that counts nothing beside it the noun of the last count of its paragraph, where its clause leaves that out."""
    if (second := _second_of_pair(text, base, figure, found)) is not None:
        return second
    if figure.counted or amount.number.kind not in ("digits", "words", "part") or amount.like_year or amount.high:
        return figure
    given = _last(doc, found, figure, text, base)
    if figure.unit == "part":
        return _of_plural(doc, first, last, _of_many(doc, first, last, text, base, amount, figure, given))
    if figure.unit or figure.per or figure.currency:
        each = _EACH.search(text, max(0, amount.start - 60), amount.start) and _last(doc, found, figure, text, base, frozenset(("year of age",)))
        return _amount_of(doc, last, text, base, amount, figure, each or given, units)
    if (meant := _answered(doc, text, amount) or given is None and _spoken_of_before(doc, text, amount)) is not None and meant:
        return replace(figure, counted=meant.text)
    if given is None or amount.number.value % 1 and not given.unit:
        return figure
    more = _MORE.match(text, amount.end)
    if more and _is_subject(doc[last + 1]) and not given.unit and not _befalls_people(text, more.end(), given, units):
        return replace(figure, counted=f"more {given.counted}" if given.counted else None)
    if _ENDS.match(text, more.end() if more else amount.end) is None:
        return figure
    pair = _AND_NUMBER.match(text, amount.end) and _first_of_pair(text, base, found)
    if pair:
        given = pair
    linked = _LINKED.search(text, max(0, amount.start - 24), amount.start)
    if not (linked or _IT_WAS.search(text, max(0, amount.start - 60), amount.start) or _is_object(doc[last], more is not None, units)):
        return figure
    if given.unit and not (_is_measured(given, units) and _alike(figure, given)) or linked and given.unit:
        return figure
    counted = given.counted or _ranked(doc, base, given)
    if counted is None:
        return figure
    return replace(
        figure,
        counted=f"more {counted}" if more and not counted.startswith("more ") else counted,
        counted_span=None if more else given.counted_span,
        unit=given.unit,
        per=given.per if given.unit or not more else None,
        currency=given.currency,
    )


def _amount_of(doc: Doc, last: int, text: str, base: int, amount: Amount, figure: Quantity, given: Quantity | None, units: Units) -> Quantity:
    """An amount of what the count or the amount before it is of, where its own clause names no thing.

    So with one told of each ("14 pipes. Each weighs six tonnes"), with what things are worth ("nine paintings, worth two million"), with so many
    times that, and with a second amount of one dimension that something took or gave: "300 tonnes of barley. In June it sold 40 tonnes".
    """
    if given is None or not given.counted:
        return figure
    before, count = text[max(0, amount.start - 60) : amount.start], given.unit in (None, "", "part") and not (given.currency or given.per)
    beside = f" {given.counted}" == text[given.span.end - base : amount.start].partition(",")[0]
    each = count and _EACH.search(before) or count and beside and _WORTH.search(before)
    times = figure.unit == "times" and _THAT.match(text, amount.end)
    same = figure.unit and given.unit in units.kinds and _is_measured(given, units) and units.kinds[given.unit] == units.kinds.get(figure.unit)
    more = same and _ENDS.match(text, amount.end) and _is_object(doc[last], False, units) and not _ABLE.search(before)
    return replace(figure, counted=given.counted, counted_span=given.counted_span) if each or times or more else figure


_EACH = re.compile(rf"\b(?:each|every one|all|both|the (?:two|three|four|lot))(?: of (?:them|these|those))? [\w-]+{_HEDGE}(?: at)? \Z", re.I)
_WORTH = re.compile(
    rf", (?:(?:all|each|together|both|and) )*(?:worth|valued at|priced at|insured for|costing|estimated at|appraised at){_HEDGE} \Z", re.I
)
_THAT = re.compile(r" (?:that|this|as (?:many|much)|the (?:number|amount|quantity)|more|what)\b", re.I)
_ABLE = re.compile(r"\b(?:can|could|may|might|able to|allowed to|up to) [^.;]*\Z", re.I)


def _answered(doc: Doc, text: str, amount: Amount) -> Token | None:
    """What the question before is about: "How many bridges fell? At least nine, the engineer said." """
    start = _sentence_start(text, amount)
    if not _FRAGMENT.fullmatch(text, start, amount.start) or not _STOPS.match(text, amount.end) or text[:start].rstrip()[-1:] != "?":
        return None
    asked = [t for t in doc if t.idx < start and t.lower_ == "many" and t.i and t.nbor(-1).lower_ == "how"]
    head = asked[-1].head if asked else None
    return head if head is not None and head.tag_ == "NNS" else None


def _spoken_of_before(doc: Doc, text: str, amount: Amount) -> Token | None:
    """The plural that a number stands for, where it is the first of its paragraph: "Goats were counted. There are 600 of them",
    "Pupils came out of the hall, maybe two hundred, said the caretaker".
    """
    aside = amount.bound != "exact" and text[max(0, amount.start - 2) : amount.start] in (", ", "- ") and _STOPS.match(text, amount.end)
    start = _sentence_start(text, amount)
    if not aside and not (start and _OF_THEM.match(text, amount.end) and _IT_WAS.search(text, max(start, amount.start - 60), amount.start)):
        return None
    named = [t for t in doc if t.idx < (amount.start if aside else start) and t.tag_ == "NNS" and t.dep_ in ("nsubj", "nsubjpass")]
    if not named or aside and named[-1].idx < start or not aside and _sentence_start(text[:start].rstrip(" "), None) > named[-1].idx:
        return None
    return named[-1]


def _of_plural(doc: Doc, first: int, last: int, figure: Quantity) -> Quantity:
    """A share that a verb follows, of the things last named in its sentence: "bought 40 bins, and nine out of ten are broken"."""
    if figure.counted or last + 1 >= len(doc) or doc[last + 1].pos_ not in ("VERB", "AUX"):
        return figure
    sentence = doc[first].sent.start
    named = (t for t in reversed(doc[sentence:first]) if t.tag_ == "NNS" and not (t.dep_ == "pobj" and t.head.lower_ in _SCENE))
    thing = next(named, None)
    return figure if thing is None or thing.i == first - 1 else replace(figure, counted=thing.text)


# Prepositions of what a clause tells the time, place or purpose by, and not of what it is about.
_SCENE = frozenset(("in", "at", "for", "by", "from", "during", "after", "before", "to", "near", "against"))


def _sentence_start(text: str, amount: Amount | None) -> int:
    """Where the sentence of an amount begins; the last one of the text for none."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text) if amount is None or m.end() <= amount.start]
    return ends[-1] if ends else 0


def _is_subject(more: Token) -> bool:
    """Whether "more" of "six more are coming" is what does it."""
    return more.dep_ in ("nsubj", "nsubjpass") or more.dep_ == "amod" and more.head.dep_ in ("nsubj", "nsubjpass") and more.head.i == more.i - 1


def _befalls_people(text: str, at: int, given: Quantity, units: Units) -> bool:
    """Whether what follows is told of people, and the things counted before are none."""
    noun = (given.counted or "").lower().partition(" of ")[0].rpartition(" ")[2]
    return bool(units.only_people.match(text, at) or _HARMED.match(text, at) or _DIED.match(text, at)) and not is_person(noun, units)


def _first_of_pair(text: str, base: int, found: list[Quantity]) -> Quantity | None:
    """The first of two counts joined by "and", where two numbers follow: "60 came and 40 left. A week before, nine and four"."""
    if len(found) < 2 or not (found[-2].counted and found[-1].counted) or found[-2].unit or found[-1].unit:
        return None
    return found[-2] if _JOINED.fullmatch(text, found[-2].span.end - base, found[-1].span.start - base) else None


def _second_of_pair(text: str, base: int, figure: Quantity, found: list[Quantity]) -> Quantity | None:
    """The second of two bare numbers, where the first has taken its noun from the first of two before."""
    if len(found) < 3 or figure.unit or text[found[-1].span.end - base : figure.span.start - base] != " and ":
        return None
    one, other, first = found[-3:]
    if first.counted != one.counted or first.counted_span != one.counted_span or one.counted == other.counted:
        return None
    pair = _first_of_pair(text, base, [one, other]) is not None and figure.counted in (None, one.counted)
    return replace(figure, counted=other.counted, counted_span=other.counted_span) if pair else None


def of_people(text: str, amount: Amount, figure: Quantity, taken: Quantity, last: Quantity | None, units: Units) -> Quantity:
    """A number that has taken its noun from before, but without it where that counts things and people must be meant.

    So where it is told what befalls people only, and where more come to harm than there were things: "searched nine houses; 40 were killed".
    """
    if last is None or figure.counted or not taken.counted or taken.counted != last.counted or figure.unit or taken.unit:
        return taken
    noun = taken.counted.lower().partition(" of ")[0].rpartition(" ")[2]
    if is_person(noun, units):
        return taken
    harmed = _HARMED.match(text, amount.end)
    if units.only_people.match(text, amount.end) or harmed and (amount.number.value or 0) > (last.value or 0):
        return replace(taken, counted=None, counted_span=None)
    return taken


_HARMED = re.compile(
    r" (?:have|had|has|were|was|are|is|remain|remained)(?: been| being)?(?: \w{2,20}ly| still| also| later| since)? "
    r"(?:killed|dead|missing|evacuated|rescued|displaced|trapped|stranded|hurt|injured|saved|drowned|sheltered"
    r"|(?:taken|rushed|brought) to (?:the )?hospital)\b",
    re.I,
)


def _last(doc: Doc, found: list[Quantity], figure: Quantity, text: str, base: int, but: frozenset[str] = _SHARES) -> Quantity | None:
    """The last count or measure before a number, `but` none in these units, in its sentence or the one before."""
    for q in told_of(doc, base, found):
        between = text[q.span.end - base : figure.span.start - base]
        if len(between) > _REACH or len(_SENTENCE_END.findall(between)) > 1:
            return None
        if q.role == "ordinal" or q.role == "quantity" and q.counted and q.unit not in but:
            return q
    return None


def _ranked(doc: Doc, base: int, ordinal: Quantity) -> str | None:
    """The thing whose rank an ordinal gives: "the first call came at noon; by ten there had been 40"."""
    k = next((t.i for t in doc if t.idx >= ordinal.span.end - base), len(doc))
    noun = noun_after(doc, k) if k < len(doc) else None
    return doc[noun[0] : noun[1]].text if noun else None


def _is_object(number: Token, more: bool, units: Units) -> bool:
    """Whether a verb takes the number itself as its object: "it has lost six", "wants to hire eight more"; "fell six" tells how far."""
    token = number.head if more and number.head.lower_ in ("more", "others") else number
    verb = token.head
    beside = token.dep_ == "npadvmod" and verb.i == token.i - 1 and verb.lower_ not in units.change_words
    return (token.dep_ == "dobj" or beside) and verb.pos_ in ("VERB", "AUX") and verb.i < token.i


def _is_measured(given: Quantity, units: Units) -> bool:
    return given.currency is None and given.unit in units.measured and units.kinds[given.unit] not in ("share", "length", "temperature")


def _alike(figure: Quantity, given: Quantity) -> bool:
    """Whether two numbers are of like size, as two amounts of one thing mostly are."""
    a, b = figure.value, given.value
    return bool(a and b) and 1 / _ALIKE <= a / b <= _ALIKE


def _of_many(doc: Doc, first: int, last: int, text: str, base: int, amount: Amount, figure: Quantity, given: Quantity | None) -> Quantity:
    """A share without a verb is one of what the sentence before spoke of: "Not all the callers were angry. Perhaps one in five." """
    ends = [m for m in _SENTENCE_END.finditer(text, 0, amount.end) if m.end() <= amount.start]
    start = ends[-1].end() if ends else 0
    does = last + 1 < len(doc) and doc[last + 1].pos_ in ("VERB", "AUX")  # "About one in six walked."
    if not ends or not _FRAGMENT.fullmatch(text, start, amount.start) or not (does or _ENDS.match(text, amount.end)):
        return figure
    before = ends[-2].end() if len(ends) > 1 else 0
    for token in (t for t in doc if before <= t.idx < start and t.lower_ in _MANY):
        k = token.i + 1 + (token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "of")
        noun = behind(doc, k) if k < len(doc) and doc[k].tag_ in ("DT", "NNS", "PRP$", "JJ") else None
        if noun is not None:
            return replace(figure, counted=doc[noun[0] : noun[1]].text)
    return (
        figure if given is None or given.unit or given.role != "quantity" else replace(figure, counted=given.counted, counted_span=given.counted_span)
    )
