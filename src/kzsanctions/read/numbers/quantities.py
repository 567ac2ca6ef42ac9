"""Find the figures of a paragraph and read each as an interval with its unit, its direction and what it counts.

Numbers are found by one pass over the text (`numerals`); units, currencies and comparators are matched around each hit
(`amounts`); the parse is asked only there (`roles`, `counted`). Dates, clock times, scores, telephone numbers and counters
are no figures; ordinals and the numbers of laws, articles, products and packages are kept under a role of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from ...language.parsing import Paragraph
from ...language.spans import Span, fold
from .ages import parent_of, read_age
from .amount import Amount, rate_at
from .amounts import amounts
from .antecedents import Place, told_of
from .bearers import borne
from .carried import Quantity, carried
from .comparators import apply, let_go, taken_by_grammar
from .counted import read
from .directions import direction
from .left_out import left_out, of_people
from .named import named
from .people import people_by_state
from .persons import takes_people
from .phrases import TIMES, behind, head_of, noun_after, shared_noun, so_called, starts, token_at
from .ranked import ranked
from .roles import role
from .units import Units, read_units
from .wholes import whole_of

__all__ = ["FIGURES", "Quantity", "Units", "numbers", "quantities", "read_units"]

FIGURES = frozenset(("quantity", "ordinal", "identifier"))


def quantities(paragraph: Paragraph, units: Units) -> list[Quantity]:
    """Every figure of a paragraph, in the order of the text, none overlapping.

    >>> [(q.bound, q.lower, q.counted) for q in quantities(paragraph, units)]  # "More than 300 firms asked."  # doctest: +SKIP
    [('more_than', 300.0, 'firms')]
    """
    return [q for q in numbers(paragraph, units) if q.role in FIGURES]


def numbers(paragraph: Paragraph, units: Units) -> list[Quantity]:
    """Every number that is no date, with two roles more than figures have: period ("the last three months") and score ("2-0")."""
    # A long dash between two words parts clauses, where the hyphen it folds to would tie them.
    text = fold(_CLOSE_DASH.sub(";", paragraph.text)).replace("\n", " ").replace("\r", " ")
    text = units.signed(text)
    heard = amounts(text, paragraph.text, units)
    reader = _Reader(paragraph, text, units, starts(paragraph.doc) if heard else [])
    found: list[Quantity] = []
    for last, amount in zip([None, *heard], heard, strict=False):
        figure = _figure(reader, amount, last, found)
        if figure and not (found and figure.span.start < found[-1].span.end):
            if amount.converts and found and found[-1].counted is None:
                found[-1] = replace(found[-1], counted=figure.counted, counted_span=figure.counted_span)
            found.append(figure)
    return found


@dataclass(frozen=True)
class _Reader:
    """What every step needs of the paragraph: its folded text, the codebook and where its tokens start."""

    paragraph: Paragraph
    text: str
    units: Units
    offsets: list[int]


def _figure(reader: _Reader, amount: Amount, before: Amount | None, found: list[Quantity]) -> Quantity | None:
    """Tell what a number is and read what it speaks of; none where it is no number of anything. `before` is the amount before it."""
    doc, text, base = reader.paragraph.doc, reader.text, reader.paragraph.start
    first, last = token_at(reader.offsets, amount.number.start), token_at(reader.offsets, amount.end - 1)
    noun = _counted_noun(amount, doc, last + 1, reader.units) if amount.bare and amount.number.kind not in ("part", "ordinal") else None
    shared = shared_noun(doc, last + 1) if amount.bare and noun is None or noun and doc[noun[1] - 1].tag_ in ("NNP", "NNPS") else None
    noun = shared[1] if shared else noun
    if read_age(text, amount, doc, first, noun, before, reader.units):
        noun = None
    if amount.held and _opens_clause(doc, last, noun):
        apply(amount, *amount.held, reader.units)
    elif taken_by_grammar(amount, doc, token_at(reader.offsets, amount.start)):
        let_go(amount)
    what = role(text, amount, before, doc, first, noun, reader.units)
    after_name = found and found[-1].role == "identifier" and _LIST_GAP.fullmatch(text, found[-1].span.end - base, amount.start)
    if what == "quantity" and found and found[-1].role == "identifier" and noun is None and doc[first - 1].tag_[:2] not in ("RB", "IN"):
        after_name = after_name or _NEXT_LABEL.fullmatch(text, found[-1].span.end - base, amount.start)  # "hall 3, stand 45"
    if what == "quantity" and after_name and amount.bare and (noun is None or doc[noun[1] - 1].tag_ == "NNP"):
        what = "identifier"
    if what in ("", "ordinal", "identifier"):
        numbered = _numbered(reader.paragraph, amount, what) if what else None
        return replace(numbered, named=ranked(doc, last)) if numbered and what == "ordinal" else numbered
    figure = _measured(reader, amount, what, noun, last)
    if parent_of(text, amount):
        return replace(figure, counted=None, counted_span=None, predicate="")
    if shared:
        kind = _span(doc, shared[0]).of(reader.paragraph.text)
        return replace(figure, counted=f"{kind} {figure.counted}", counted_span=None, of=None if figure.of == kind else figure.of)
    if figure.of and found and found[-1].counted_span is None and (found[-1].counted or "").startswith(f"{figure.of} "):
        figure = replace(figure, of=None)  # "two Danish and one Swedish pilot": neither is Danish for the other
    fills = _fills(amount, doc, first, reader.units)
    taken = (
        figure
        if fills
        else of_people(
            text, amount, figure, carried(text, base, amount, figure, told_of(doc, base, found)[::-1]), found[-1] if found else None, reader.units
        )
    )
    taken = _of_subjects(doc, base, first, taken, found)
    told = left_out(doc, first, last, text, base, amount, taken, found, reader.units)
    place = lambda last: Place(doc, first, last, text, reader.paragraph.text, base, amount, found, reader.units)
    coins = bool(found) and found[-1].coins and told.counted == found[-1].counted
    if (told.counted is None or coins) and (whole := whole_of(place(last), told)):
        told = replace(told, counted=whole)
    if (
        found
        and found[-1].coins
        and amount.bare
        and noun is None
        and told.counted in (None, found[-1].counted)
        and _UP_FROM.search(text, 0, amount.start)
    ):
        meant = found[-1].named or found[-1].bearer or ""
        return replace(told, unit=None, counted=found[-1].counted, coins=True, named=meant, bearer=found[-1].bearer)
    if noun is not None and (_is_coin(doc[noun[1] - 1].lower_, reader.units) or _is_change(doc, noun[1], reader.units)):
        return _in_coins(reader, place(noun[1] - 1), told)
    return replace(told, named=named(place(last), told), bearer=borne(place(last), told))


def _of_subjects(doc: Doc, base: int, first: int, taken: Quantity, found: list[Quantity]) -> Quantity:
    """A bare number that is a subject counts what the subject of the clause before did: "80 huts have no well, and 12 have no roof"."""
    last = found[-1] if found else None
    if doc[first].dep_ != "nsubj" or doc[first].head.dep_ != "conj" or last is None or taken.unit or taken.counted != last.counted or last.unit:
        return taken
    above = doc[first].head.head
    for q in reversed(found[-4:]):
        held = q.counted_span and doc.char_span(q.counted_span.start - base, q.counted_span.end - base)
        if held is not None and held.root.dep_ == "nsubj" and held.root.head == above and not q.unit:
            return replace(taken, counted=q.counted, counted_span=q.counted_span)
    return taken


def _fills(amount: Amount, doc: Doc, first: int, units: Units) -> bool:
    """Whether a bare number fills a noun of its own, so that it has no unit from before: "31 metres long and with a choir of 40"."""
    verb = doc[first].head
    if amount.bare and doc[first].dep_ in ("dobj", "npadvmod") and verb.pos_ == "VERB" and verb.i < first and takes_people(verb, units):
        return True  # "the new hut, 300 metres higher, will sleep 60"
    if not amount.bare or first < 3 or doc[first - 1].lower_ != "of" or doc[first - 2].tag_ != "NN":
        return False
    noun = doc[first - 2]
    own = any(c.tag_ == "DT" and c.lower_ in ("a", "an") for c in noun.children)
    return own and not (noun.lower_ in units.magnitudes or noun.lower_ in units.sum_nouns or noun.lower_ in units.change_words)


def _is_coin(word: str, units: Units) -> bool:
    return word in units.namesakes or word.removesuffix("s") in units.namesakes


def _is_change(doc: Doc, k: int, units: Units) -> bool:
    """Whether what is counted is so much of a coin: "23 pesewas of every cedi", "five kobo in each naira"."""
    if k + 2 >= len(doc) or doc[k].lower_ not in ("of", "in", "from", "out") or doc[k + 1].lower_ not in ("every", "each"):
        return False
    return _is_coin(doc[k + 2].lower_, units) or doc[k + 2].lower_ in units.currency_codes


def _in_coins(reader: _Reader, at: Place, figure: Quantity) -> Quantity:
    """A sum in coins of which several countries have their own: a count of them, whose thing is named as a sum's."""
    meant = _span(at.doc, read(at.doc, token_at(reader.offsets, at.amount.start), at.last, None, at.units, True).counted)
    bare = replace(
        figure,
        unit="coin",
        counted=meant and meant.of(reader.paragraph.text),
        counted_span=meant and meant.shift(reader.paragraph.start),
        currency="XXX",
    )
    return replace(figure, coins=True, named=named(at, bare) or bare.counted or "", bearer=borne(at, bare))


def _opens_clause(doc: Doc, last: int, noun: tuple[int, int] | None) -> bool:
    """Whether the number is the subject of a clause of its own, so that no word before it took its comparator: "warned about 20 would die"."""
    token = head_of(doc, noun) if noun else doc[last]
    for _ in range(3):
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.i > token.i:
            return True
        if token.dep_ not in ("nummod", "pobj", "prep") or token.head.i > token.i and token.dep_ != "nummod":
            return False
        token = token.head
    return False


_UP_FROM = re.compile(r"\b(?:from|against|than|compared with|to)(?: about| some| just)? \Z")
_CLOSE_DASH = re.compile(r"(?<=\S)[\u2014\u2015](?=\S)")
_LIST_GAP = re.compile(r", | and |, and | or |; | to |-")
_NEXT_LABEL = re.compile(r", [a-z]{2,12} ")
_NUMBER_TAIL = re.compile(r"[-/][IVXLC\d]+\w*|[A-Z]{1,3}\b")


def _numbered(paragraph: Paragraph, amount: Amount, what: str) -> Quantity:
    """A rank or the number of a law; its tail belongs to it ("188-VII", "5G")."""
    n = amount.number
    tail = _NUMBER_TAIL.match(paragraph.text, n.end) if what == "identifier" else None
    return Quantity(Span(n.start, tail.end() if tail else n.end).shift(paragraph.start), what, n.value, "exact", None, None)


def _counted_noun(amount: Amount, doc: Doc, i: int, units: Units) -> tuple[int, int] | None:
    """The noun a number counts: "customs codes", in "dozens of firms" behind "of", in "four-party talks" the first noun."""
    if i + 1 >= len(doc):
        return noun_after(doc, i) if i < len(doc) else None
    if doc[i].text == "-" and not doc[i].whitespace_ and doc[i].idx == amount.end:
        if doc[i + 1].lower_ == "strong":
            return noun_after(doc, i + 2) if i + 2 < len(doc) else None  # "a 40-strong crew" counts the crew
        return (i + 1, i + 2) if doc[i + 1].text.isalpha() else None
    if _is_plural(amount, doc, i):
        return i, i + 1
    if amount.number.kind == "vague" and doc[i].lower_ == "of":
        i += 2 if doc[i + 1].tag_ in ("DT", "PRP$") else 1
    if doc[i].text.isdigit() and doc[i].idx == amount.end + 1:
        i += 1  # "three 767 freighters"
    if i + 1 >= len(doc):
        return noun_after(doc, i) if i < len(doc) else None  # the text ends there
    noun = noun_after(doc, i)
    if noun is not None and doc[i].lower_ in ("last", "this", "next") and doc[noun[1] - 1].lower_ in TIMES:
        return None  # "rose to 31,000 last year"
    if noun is None and doc[i].lower_ in ("more", "others") and doc[i + 1].lower_ == "of":
        noun = behind(doc, i + 2)  # "twelve more of its wardens"
    if noun is None and doc[i].lower_ == "of" and doc[i + 1].lower_ in ("them", "these", "those") and i + 2 < len(doc):
        own = noun_after(doc, i + 2)  # "maybe a hundred of them kids"
        # "two of them pilots who had lost their way"
        noun = own if own and doc[own[1] - 1].tag_ == "NNS" and (own[1] == len(doc) or doc[own[1]].is_punct or doc[own[1]].tag_ in _GO_ON) else None
    if noun is None and doc[i].lower_ == "out" and doc[i + 1].lower_ == "of" and not (doc[i - 1].dep_ == "dobj" and doc[i - 1].head.i < i):
        noun = behind(doc, i + 2)  # "38 out of 52 kitchens", but "pulled 14 out of the mud"
    if noun is None:
        return people_by_state(doc, i - 1, units) or (so_called(doc, i) if i > 1 and doc[i - 2].tag_ in ("DT", "PRP$") else None)
    compound = noun and noun[1] - noun[0] > 1 and amount.number.value != 1 and doc[noun[0]].tag_ == "NN" == doc[noun[1] - 1].tag_
    return (noun[0], noun[0] + 1) if compound else noun  # "a 12 page document" counts pages


def _is_plural(amount: Amount, doc: Doc, i: int) -> bool:
    """Whether a word behind a number that the parser takes for a verb of one is a noun of many: "as many as 200 calls a second"."""
    if doc[i].tag_ != "VBZ" or not doc[i].is_lower or doc[i].lower_ in _OF_ONE or amount.number.value == 1 or i < 2:
        return False
    return doc[i - 2].tag_ not in ("NN", "NNP", "NNS", "NNPS", "DT", "PRP$") and "'" not in doc[i].text


_GO_ON = frozenset(("WP", "WDT", "IN", "CC"))
_OF_ONE = frozenset(("is", "has", "does", "was", "says", "goes", "comes"))


def _measured(reader: _Reader, amount: Amount, what: str, noun: tuple[int, int] | None, last: int) -> Quantity:
    """A quantity with its interval and what the parse says of it; `last` is its last token."""
    paragraph, text, units = reader.paragraph, reader.text, reader.units
    start = token_at(reader.offsets, amount.start)
    reading = read(paragraph.doc, start, last, noun, units, amount.currency is not None)
    counted, of = _span(paragraph.doc, reading.counted), _span(paragraph.doc, reading.of)
    value, lower, upper, bound = _interval(amount, units)
    return Quantity(
        Span(amount.start, amount.end).shift(paragraph.start),
        what,
        value,
        bound,
        lower,
        upper,
        unit=amount.unit or amount.currency or ("part" if amount.number.kind == "part" else None),
        per=amount.per or (noun and _rate_of_count(text, paragraph.doc, noun, units)),
        currency=amount.currency,
        change=direction(text, amount, paragraph.doc, start, last, noun, units),
        counted=counted and counted.of(paragraph.text),
        counted_span=counted and counted.shift(paragraph.start),
        of=of and of.of(paragraph.text),
        predicate=reading.predicate,
        negated=reading.negated and not amount.denial_read,
        around=reading.around,
    )


def _span(doc: Doc, phrase: tuple[int, int] | None) -> Span | None:
    return Span(doc[phrase[0]].idx, doc[phrase[1] - 1].idx + len(doc[phrase[1] - 1])) if phrase else None


def _rate_of_count(text: str, doc: Doc, noun: tuple[int, int], units: Units) -> str | None:
    """ "1,200 lorries a day", "300 parcels per shift": what stands behind the noun."""
    rate = rate_at(text, doc[noun[1] - 1].idx + len(doc[noun[1] - 1]), units)
    return rate and rate[0]


def _interval(amount: Amount, units: Units) -> tuple[float | None, float | None, float | None, str]:
    """Value, lower and upper end, and the bound's name.

    Counts and sums written out are exact; decimals, magnitudes and measures are rounded to their last digit, so half a unit
    of it either way. "about" reaches as far as the codebook says, "nearly" only downwards.
    """
    n = amount.number
    if amount.high:
        low, high = sorted((n.value, amount.high.value))
        return None, low, high, "range"
    if n.kind == "vague":
        return None, _plain(n.value * units.vague_plural_times), None, "at_least"
    whole_measure = amount.unit in units.measured and n.kind == "digits" and n.value % 1 == 0
    half, reach = n.step / 2 or 0.5 * whole_measure, abs(n.value) * units.tolerance
    v = n.value
    lower, upper = {
        "exact": (v - half, v + half),
        "about": (v - reach, v + reach),
        "nearly": (v - reach, v),
        "more_than": (v, None),
        "at_least": (v, None),
        "less_than": (None, v),
        "at_most": (None, v),
    }[amount.bound]
    return n.value, _plain(lower), _plain(upper), "about" if amount.bound == "nearly" else amount.bound


def _plain(x: float | None) -> float | None:
    """Drop the last binary digits, so that 7.5 - 0.05 is 7.45."""
    return None if x is None else float(f"{x:.12g}")
