"""Find the figures of a paragraph and read each as an interval with its unit, its direction and what it counts.

Numbers are found by one pass over the text (`numerals`); units, currencies and comparators are matched around each hit;
the parse is asked only there. Dates, clock times, scores, telephone numbers and counters are no figures; ordinals and
the numbers of laws, articles, products and packages are kept under a role of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .counted import noun_after, read, starts, token_at
from .numerals import Numeral, numerals
from .parsing import Paragraph
from .spans import Span, fold
from .units import Units, read_units

__all__ = ["Quantity", "Units", "quantities", "read_units"]


@dataclass(frozen=True)
class Quantity:
    """One figure; all spans are in the raw text.

    `value` is the number as written, scaled by its magnitude; none for ranges and vague plurals. `lower` and `upper` bound
    what is claimed (none: unbounded). `unit` is the codebook's name for it ("part" for a fraction of a whole, the
    ISO 4217 code for money, none for a plain count), `per` what it is a rate of. `counted` and `of` are as written; `predicate` is the governing verb in one form.
    """

    span: Span
    role: str
    value: float | None
    bound: str
    lower: float | None
    upper: float | None
    unit: str | None = None
    per: str | None = None
    currency: str | None = None
    change: str = "level"
    counted: str | None = None
    counted_span: Span | None = None
    of: str | None = None
    predicate: str = ""
    negated: bool = False


@dataclass
class _Draft:
    """A number being put together; offsets are into the folded paragraph."""

    number: Numeral
    start: int
    end: int
    unit: str | None = None
    per: str | None = None
    currency: str | None = None
    high: Numeral | None = None
    bound: str = "exact"


FIGURES = frozenset(("quantity", "ordinal", "identifier"))


def quantities(paragraph: Paragraph, units: Units) -> list[Quantity]:
    """Every figure of a paragraph, in the order of the text, none overlapping."""
    return [q for q in numbers(paragraph, units) if q.role in FIGURES]


def numbers(paragraph: Paragraph, units: Units) -> list[Quantity]:
    """Every number of a paragraph that is no date, with two roles more than figures have: period ("the last three
    months", "one day") and score ("2-0")."""
    text = fold(paragraph.text).replace("\n", " ").replace("\r", " ")
    numbers = numerals(text)
    if not numbers:
        return []
    masked = [(m.start(), m.end()) for m in _NO_FIGURE.finditer(text)]
    numbers = [n for n in numbers if not any(a < n.end and n.start < b for a, b in masked)]
    offsets = starts(paragraph.doc)
    drafts = _merged(text, [_draft(text, paragraph.text, n, units) for n in numbers], units)
    found: list[Quantity] = []
    for draft in drafts:
        figure = _figure(paragraph, text, draft, units, offsets, found)
        if figure and not (found and figure.span.start < found[-1].span.end):
            found.append(figure)
    return found


_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|march|mar|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
          r"|dec(?:ember)?)\b\.?")
_NO_FIGURE = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: ?- ?\d{{1,2}}(?:st|nd|rd|th)?)? (?:of )?{_MONTH}(?:,? \d{{4}}\b(?:-\d{{2,4}}\b)?)?"
    rf"|\b(?:the )?(?:first|second|third|[a-z]+th) (?:day )?of {_MONTH}(?:,? \d{{4}}\b)?"
    rf"|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?![\d.,]*\d| ?%| percent)(?: ?(?:-|and|to) ?\d{{1,2}}\b(?! ?%| percent))?(?:,? \d{{4}}\b)?"
    rf"|\b{_MONTH},?(?: of)? \d{{4}}\b"
    r"|\d{4}-\d{2}-\d{2}|\b\d{1,2}([./])\d{1,2}\1\d{2,4}\b"
    r"|\b\d{1,2}:\d{2}(?:[:.]\d+)*(?: ?[ap]\.?m\b\.?)?|\b\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b\.?|\b\d{4} (?:GMT|UTC|hours|hrs)\b|\b\d{1,2} o'clock"
    r"|\b(?:1[5-9]|20)\d\d ?(?:-|/) ?(?:\d{4}|\d{2})\b(?! ?%)|\b(?:1[5-9]|20)?\d0'?s\b|(?<!\w)'\d\d\b(?!')"
    r"|\w+://\S+|\bwww\.\S+|\S+@\S+|[@#]\w+"
    r"|\+\d[\d ()-]{6,}\d|\(\d{3}\) ?\d{3}-\d{4}|\b\d{2,3}[- ]\d{2,3}[- ]\d{2}[- ]\d{2}\b|\b\d{3}-\d{4}\b"
    r"|\b24/7\b|\b9/11\b|\b50[/-]50\b", re.I)
_SCORE = re.compile(r"\d{1,3}-\d{1,3}")
_SCORED = re.compile(r"\b(?:won|wins?|lost|loses?|losing|winning|beat|beats|beating|tied|drew|draws?|led|leads?|trailed|trailing|defeated|defeat|victory|score)"
                     r"\b[^.;]{0,25}\Z", re.I)
_SCORED_AFTER = re.compile(r" (?:win|wins|victory|defeat|loss|draw|lead|deficit|record|down|up|ahead|behind|triumph|series)\b", re.I)
_PERIOD = re.compile(r"\b(?:past|last|next|coming|following|previous|preceding|these|those) \Z", re.I)
_MILLION = re.compile(r"(?P<m>[mMbB])(?!\w)")
_GAP_RANGE = re.compile(r" ?- ?| to |-to-| up to ")
_GAP_BETWEEN = re.compile(r" and ")
_GAP_OR = re.compile(r" or | to ")
_SHARED = re.compile(r" and | or |, |- and |- or |-, ")
_TO = re.compile(r" to (?:about |around |roughly |some |approximately |over |more than )?")
_FROM = re.compile(r"\bfrom (?:about |around |roughly |some |approximately )?\Z", re.I)
_PRODUCT = re.compile(r"(?!(?:A|I|O)\Z)[A-Z]{1,5}\Z|[a-z]+[A-Z]")
_WORD = re.compile(r"[^\W\d_]{2}")
# Three bare numbers in a row are a rating or a table; a counter names what it counts and then gives a number.
_ROW = re.compile(r"\b\d+ \d+ \d+\b|^\d+ \d+$")
_COUNTER = re.compile(r"\b(?:views?|reads?|comments?|likes?|shares|visits|downloads|votes|rating|viewed|replies|followers)[:( ]{1,3}\Z", re.I)
_THE = re.compile(r"\b(?:the|these|those|of) \Z", re.I)
_IDIOM = re.compile(r"\b(?:at one (?:point|time)|one (?:day|time)|(?:first|last) of all)\b", re.I)
_YEARLY = re.compile(r" of (?:(?!for|in|with)[a-z-]+ ){1,3}(?:an?|per) (?P<of>hour|day|week|month|quarter|year)\b(?! (?:ago|earlier|later|before|after))", re.I)
_FROM_TO = re.compile(r"\bfrom [^,;.]{1,40} to \Z", re.I)
_AGE_OF = re.compile(r"(?:\b(?:aged|age of|ages?)|(?-i:\b[A-Z][\w'-]+),) \Z", re.I)
_BETWEEN = re.compile(r"\bbetween (?:about |around |roughly |some |approximately )?\Z", re.I)


def _draft(text: str, raw: str, n: Numeral, units: Units) -> _Draft:
    """Attach currency, magnitude, unit and rate to one number."""
    draft = _Draft(n, n.start, n.end)
    if n.kind == "ordinal":
        return draft
    if sign := units.currency_before.search(text, max(0, n.start - 8), n.start):
        draft.start, draft.currency = sign.start(), units.currency_codes[sign["sign"]]
    _magnitude(text, draft, units)
    if draft.currency is None:
        _unit(text, raw, draft, units)
        _age(text, draft)
    elif money := units.currency_after.match(text, draft.end):
        draft.end = money.end()
    if (draft.currency or draft.unit) and (rate := units.rate.match(text, draft.end)):
        draft.per, draft.end = _singular(rate["of"].lower(), units), rate.end()
    elif draft.unit and (rate := _YEARLY.match(text, draft.end)):
        draft.per = rate["of"].lower()
    return draft


def _age(text: str, draft: _Draft) -> None:
    """"Saparov, 62, said", "aged 35", "the age of 12 years"."""
    n = draft.number
    if draft.unit in (None, "year") and n.kind == "digits" and 0 < n.value < 120 and (before := _AGE_OF.search(text, max(0, n.start - 24), n.start)):
        if not before.group().endswith(", ") or draft.unit is None and re.match(r"(?:,| and\b|\.?\Z)", text[n.end:n.end + 4]):
            draft.unit = "year of age"


def _magnitude(text: str, draft: _Draft, units: Units) -> None:
    """Read "m" and "b" after the digits as a magnitude where money or a counted noun says so ("$2.7m", "1.2m tons")."""
    letter = _MILLION.match(text, draft.end)
    if not letter or draft.number.kind != "digits":
        return
    after = letter.end()
    if draft.currency or units.unit.match(text, after) or units.currency_after.match(text, after) or re.match(r" [a-z]{3,}", text[after:after + 5]) \
            and not re.match(r" (?:and|long|wide|high|deep|from|away|tall|off|the|for|in|to|of|is|was)\b", text[after:after + 6]):
        scale = 1e6 if letter["m"] in "mM" else 1e9
        n = draft.number
        draft.number = replace(n, value=n.value * scale, step=(n.step or 1.0) * scale, scale=scale, end=after)
        draft.end = after


def _unit(text: str, raw: str, draft: _Draft, units: Units) -> None:
    end = draft.end
    if money := units.currency_after.match(text, end):
        written = money["form"] or money["sign"]
        draft.currency = units.currency_codes.get(written) or units.currency_codes[written.lower()]
        draft.end = money.end()
    elif draft.number.kind == "vague":
        behind = end + 3 if text.startswith(" of ", end) else end
        if match := units.currency_after.match(text, behind) or units.unit.match(text, behind):
            _named(draft, match, units)
    elif match := max(filter(None, (units.symbol.match(raw, end), units.unit.match(text, end))), key=re.Match.end, default=None):
        _named(draft, match, units)


def _named(draft: _Draft, match: re.Match, units: Units) -> None:
    form = match["form"]
    if form and form.lower() in units.unit_names or form in units.symbol_names:
        draft.unit = units.symbol_names.get(form) or units.unit_names[form.lower()]
        draft.currency = units.coin_codes.get(form.lower())
    else:
        written = form or match["sign"]
        draft.currency = units.currency_codes.get(written) or units.currency_codes[written.lower()]
    draft.end = match.end()


def _singular(word: str, units: Units) -> str:
    return units.unit_names.get(word, word)


def _merged(text: str, drafts: list[_Draft], units: Units) -> list[_Draft]:
    """Join two numbers that name one range, and let neighbours in a list share a unit."""
    out: list[_Draft] = []
    for draft in drafts:
        before = out[-1] if out else None
        if before and before.high is None and _is_range(text, before, draft, units):
            out[-1] = _range(before, draft)
            continue
        if before and before.unit and draft.unit is None and draft.currency is None and not _looks_like_year(draft) \
                and _FROM_TO.search(text, max(0, before.start - 6), draft.start) and not re.match(r"[ -]?[a-z]", text[draft.end:draft.end + 2]):
            draft.unit, draft.per = before.unit, before.per
        if before and before.unit is None and before.currency is None and (_SHARED if not _from(text, before) else _TO).fullmatch(text, before.end, draft.start) \
                and "ordinal" not in (before.number.kind, draft.number.kind):
            before.unit, before.per = draft.unit, draft.per
            before.currency = draft.currency if draft.start == draft.number.start else None
        out.append(draft)
    return out


def _is_range(text: str, low: _Draft, high: _Draft, units: Units) -> bool:
    kinds = {low.number.kind, high.number.kind}
    high_unit = high.unit or (low.unit if low.unit == "year of age" else None)  # "ages 30 to 50"
    if kinds & {"ordinal", "vague"} or _looks_like_year(low) != _looks_like_year(high) or (low.unit or low.currency) and (low.unit, low.currency) != (high_unit, high.currency):
        return False
    gap = (low.end, high.start)
    if _GAP_BETWEEN.fullmatch(text, *gap):
        return bool(_BETWEEN.search(text, max(0, low.start - 24), low.start))
    if _GAP_OR.fullmatch(text, *gap) and not low.unit and kinds == {"words"} and text[gap[0]:gap[1]] == " or ":
        return high.number.value == low.number.value + 1
    if not _GAP_RANGE.fullmatch(text, *gap):
        return False
    if "to" in text[gap[0]:gap[1]] and high.number.value < low.number.value:
        return False
    if "to" in text[gap[0]:gap[1]] and _from(text, low):
        return bool(units.range_word.search(text, max(0, low.start - 60), low.start))
    return not units.change_before.search(text, max(0, low.start - 40), low.start)


def _from(text: str, draft: _Draft) -> bool:
    return bool(_FROM.search(text, max(0, draft.start - 24), draft.start))


def _looks_like_year(draft: _Draft) -> bool:
    n = draft.number
    return not draft.unit and not draft.currency and n.kind == "digits" and n.end - n.start == 4 and 1700 <= n.value <= 2100


def _range(low: _Draft, high: _Draft) -> _Draft:
    a, b = low.number, high.number
    if a.scale == 1 and b.scale > 1 and a.value <= b.value / b.scale:
        a = replace(a, value=a.value * b.scale, scale=b.scale)
    return _Draft(a, low.start, high.end, high.unit or low.unit, high.per or low.per, high.currency or low.currency, b, "range")


def _figure(paragraph: Paragraph, text: str, draft: _Draft, units: Units, offsets: list[int], before: list[Quantity]) -> Quantity | None:
    """Decide what a number is, bound it, and read what it speaks of; none where it is no figure."""
    doc, n = paragraph.doc, draft.number
    last = token_at(offsets, draft.end - 1)
    if n.kind == "ordinal":
        return _named_number(paragraph, draft, "ordinal") if _is_ordinal(doc, last, text, n) else None
    first = token_at(offsets, draft.start)
    _bound(text, draft, units)
    last = token_at(offsets, draft.end - 1)
    noun = None if draft.unit or draft.currency or n.kind == "part" else _counted_noun(text, draft, doc, last + 1)
    named = _is_name(text, draft, units, doc, first, noun)
    if named:
        return _named_number(paragraph, draft, "identifier") if named == "identifier" else None
    if before and before[-1].role == "identifier" and not noun and not draft.unit and not draft.currency \
            and _LIST_GAP.fullmatch(text, before[-1].span.end - paragraph.start, n.start):
        return _named_number(paragraph, draft, "identifier")
    role = "score" if _is_score(text, draft) else "quantity"
    if noun and (rate := units.rate.match(text, doc[noun[1] - 1].idx + len(doc[noun[1] - 1]))) and units.kinds.get(rate["of"].lower()) == "time":
        draft.per = rate["of"].lower()
    if units.kinds.get(draft.unit or "") == "time" and (text.startswith(" ago", draft.end) or _PERIOD.search(text, max(0, draft.start - 12), draft.start)):
        role = "period"
    if _is_no_amount(text, draft, doc, first, last, noun):
        return None
    reading = read(doc, token_at(offsets, draft.start), last, noun, units)
    start, end = paragraph.start + draft.start, paragraph.start + draft.end
    slices = [Span(doc[r[0]].idx, doc[r[1] - 1].idx + len(doc[r[1] - 1])) if r else None for r in (reading.counted, reading.of)]
    value, lower, upper, bound = _interval(draft, units)
    if n.kind == "part" and not draft.unit and not draft.currency:
        draft.unit = "part"
    figure = Quantity(Span(start, end), role, value, bound, lower, upper, draft.unit or draft.currency, draft.per, draft.currency,
                      _change(text, draft, units), slices[0] and slices[0].of(paragraph.text), slices[0] and slices[0].shift(paragraph.start),
                      slices[1] and slices[1].of(paragraph.text), reading.predicate, reading.negated)
    return _carried(text, draft, figure, before)


def _is_score(text: str, draft: _Draft) -> bool:
    """"2-0", "a 3-1 win": two numbers joined by a hyphen that fall, or that a word of contest stands by."""
    if not draft.high or draft.unit or draft.currency or not _SCORE.fullmatch(text, draft.number.start, draft.high.end):
        return False
    return draft.high.value <= draft.number.value or bool(_SCORED.search(text, max(0, draft.start - 40), draft.start)
                                                          or _SCORED_AFTER.match(text, draft.end))


def _counted_noun(text: str, draft: _Draft, doc, i: int) -> tuple[int, int] | None:
    """The noun a number counts: "customs codes", in "dozens of firms" behind "of", in "four-party" before the next noun."""
    if i + 1 < len(doc) and doc[i].text == "-" and not doc[i].whitespace_ and doc[i].idx == draft.end:
        return (i + 1, i + 2) if doc[i + 1].text.isalpha() else None
    if draft.number.kind == "vague" and i + 1 < len(doc) and doc[i].lower_ == "of":
        i += 2 if doc[i + 1].tag_ in ("DT", "PRP$") else 1
    return noun_after(doc, i) if i < len(doc) else None


def _named_number(paragraph: Paragraph, draft: _Draft, role: str) -> Quantity:
    end = draft.number.end
    if role == "identifier" and (tail := re.compile(r"(?:[-/][IVXLC\d]+\w*|[A-Z]{1,3}\b)").match(paragraph.text, end)):
        end = tail.end()
    return Quantity(Span(paragraph.start + draft.number.start, paragraph.start + end), role, draft.number.value, "exact", None, None)


def _is_ordinal(doc, last: int, text: str, n: Numeral) -> bool:
    if re.match(r" (?:half|quarter)\b", text[n.end:n.end + 9]):
        return False
    return text[n.end - 3:n.end - 2].isdigit() or doc[last].tag_ in ("JJ", "CD", "NN", "NNP")


def _is_name(text: str, draft: _Draft, units: Units, doc, first: int, noun) -> str:
    """"identifier" for the number of a law or a product, "none" for what is no number at all, else empty."""
    n = draft.number
    if n.kind not in ("digits", "words") or draft.currency:
        return ""
    follows = text[n.end:n.end + 1]
    if follows.isalpha() and not (draft.unit and draft.end > n.end):
        return "identifier"
    if n.kind == "words" and n.start > 1 and text[n.start - 1] == "-" and text[n.start - 2].isalpha():
        return "none"
    if n.kind == "words" and text[n.start].isupper() and noun and (doc[noun[0]].tag_ == "NNP" and doc[noun[1] - 1].tag_ == "NNP"
                                                                   or doc[noun[0]].text[0].isupper() and text[:n.start][-2:-1].isalpha()):
        return "none"
    if n.start > 1 and text[n.start - 1] in "-/" and re.search(r"[^\W\d_]\w*[-/]\Z", text[max(0, n.start - 12):n.start]) and not re.search(r"\b(?:to|minus|mid|sub|then|over|under)-\Z", text[:n.start][-7:], re.I):
        return "identifier"
    plural = noun and doc[noun[1] - 1].tag_ in ("NNS", "NNPS")
    if draft.unit or plural and n.kind == "words":
        return ""
    if units.identifier.search(text, max(0, n.start - 16), n.start) and not (plural and _counts(doc, first, noun)):
        return "identifier"
    if n.kind == "digits" and (_follows_name(text, draft, doc, first) and not (plural and _counts(doc, first, noun))
                               or units.identifier_after.match(text, n.end)):
        return "identifier"
    return ""


def _follows_name(text: str, draft: _Draft, doc, first: int) -> bool:
    """A whole number right behind a capitalised name, as products and rooms have it."""
    n, before = draft.number, doc[first - 1] if first > 0 else None
    return before is not None and not _looks_like_year(draft) and (before.tag_ in ("NNP", "NNPS") or before.tag_ == "NN" and before.i and before.text[0].isupper() or _PRODUCT.match(before.text)) and before.idx + len(before) >= n.start - 1 and draft.high is None \
        and n.value == int(n.value) and "," not in text[n.start:n.end]


def _counts(doc, first: int, noun: tuple[int, int]) -> bool:
    """Whether the plural noun is counted by the number and not named by the words before it: "In Almaty 12 firms"."""
    before = doc[first - 1] if first > 0 else None
    return doc[noun[1] - 1].tag_ == "NNS" and (before is None or before.tag_ not in ("NNP", "NNPS") and not _PRODUCT.match(before.text) or before.dep_ in ("pobj", "nsubj", "npadvmod")
                                               and before.head.i != noun[1] - 1)


def _is_year(text: str, draft: _Draft, doc, noun) -> bool:
    n = draft.number
    if not _looks_like_year(draft):
        return False
    plural = noun and doc[noun[1] - 1].tag_ in ("NNS", "NNPS")
    return not (plural and (draft.bound != "exact" or not re.search(r"(?:\b(?:in|since|until|by|from|of|for|the|year|during|last|this|and|'s)|[A-Z]\w+) \Z", text[:n.start][-12:])))


def _is_no_amount(text: str, draft: _Draft, doc, first: int, last: int, noun) -> bool:
    n = draft.number
    if _is_year(text, draft, doc, noun) or _IDIOM.search(text, max(0, n.start - 3), draft.end + 6):
        return True
    if draft.bound != "exact" or draft.unit or draft.currency:
        return n.kind == "part" and _half_of_what(text, n)
    if n.kind == "part":
        return _half_of_what(text, n)
    if text[n.start:n.end].lower() == "one":
        return not noun or re.search(r"\b(?:no|not|the|this|that|each|every|which|any|another|day) \Z", text[:n.start][-9:], re.I) is not None \
            or re.match(r" (?:of|day|another|thing)\b", text[n.end:n.end + 9]) is not None
    alone = not noun
    if alone and n.kind == "words" and _THE.search(text, max(0, n.start - 6), n.start):
        return True
    if alone and re.match(r" ?\)", text[n.end:n.end + 2]) and "(" not in text[max(0, n.start - 40):n.start]:
        return True
    if alone and (re.match(r"\s*[.):]\s", text[n.end:n.end + 3]) and not text[:n.start].strip(" (") or text[:n.start][-1:] == "(" and text[n.end:n.end + 1] == ")"):
        return True
    if n.start == 0 and n.kind == "digits" and re.match(r"\d{1,2} [A-Z]", text) and not (noun and doc[noun[1] - 1].tag_ in ("NNS", "NNPS")):
        return True
    if alone and _ROW.search(text[max(0, n.start - 4):n.end + 5]):
        return True
    return bool(_COUNTER.search(text, max(0, n.start - 24), n.start)) or not _WORD.search(text, 0, n.start) and not _WORD.search(text, n.end)


def _half_of_what(text: str, n: Numeral) -> bool:
    """"the first half", "a quarter", "a third party": a stretch of time or place or a rank, and not a share."""
    if not re.match(r"(?:(?:an?|one)[ -])?(?:half|quarter|third|fifth|tenth)\Z", text[n.start:n.end], re.I):
        return False
    if re.search(r"\b(?:first|second|third|fourth|last|this|that|other|each|per|next|previous|latest|a|better|every) \Z", text[:n.start][-10:], re.I):
        return True
    after = text[n.end:n.end + 12].lower()
    return not re.match(r" (?:of|the|its|their|his|her|our|a|an|all|those|these)\b|[ -](?:million|billion)", after)


def _bound(text: str, draft: _Draft, units: Units) -> None:
    """Read the comparators around a number into its bound and its span."""
    if draft.high and (between := _BETWEEN.search(text, max(0, draft.start - 24), draft.start)):
        draft.start = between.start()
    for _ in range(3):
        match = units.comparator.search(text, max(0, draft.start - 36), draft.start)
        if not match or not _compares(text, match, draft, units):
            break
        draft.start = match.start()
        found = units.bounds[match["word"].lower()]
        draft.bound = found if draft.bound in ("exact", "about", "nearly") or found not in ("about", "nearly") and draft.bound != "range" else draft.bound
    if draft.bound == "exact" and (verb := units.bound_verb.search(text, max(0, draft.start - 24), draft.start)):
        draft.bound = units.bounds[verb["word"].lower()]
    if draft.bound in ("exact", "about") and (match := units.comparator_after.match(text, draft.end)):
        draft.bound, draft.end = units.bounds_after[match["word"].lower()], match.end()


def _compares(text: str, match: re.Match, draft: _Draft, units: Units) -> bool:
    word, left = match["word"].lower(), text[:match.start()][-16:].rstrip()
    previous = left.rpartition(" ")[2].lower()
    if word == "up to":
        return previous not in units.up_to_after
    if word == "about":
        return previous not in units.topic_words
    if word in ("over", "under", "beyond") and units.kinds.get(draft.unit or "") == "time":
        return previous in units.bound_before_time or not previous or text.startswith(" ago", draft.end)
    return True


def _interval(draft: _Draft, units: Units) -> tuple[float | None, float | None, float | None, str]:
    """Value, lower and upper end, and the bound's name."""
    n, bound = draft.number, draft.bound
    if draft.high:
        ends = sorted((n.value, draft.high.value))
        return None, ends[0], ends[1], "range"
    if n.kind == "vague":
        return None, _plain(n.value * units.vague_plural_times), None, "at_least"
    half = n.step / 2 or (0.5 if draft.unit in units.measured and n.kind == "digits" and n.value == int(n.value) else 0.0)
    reach = abs(n.value) * units.tolerance
    lower, upper = {
        "exact": (n.value - half, n.value + half), "more_than": (n.value, None), "at_least": (n.value, None), "less_than": (None, n.value),
        "at_most": (None, n.value), "about": (n.value - reach, n.value + reach), "nearly": (n.value - reach, n.value)}[bound]
    return n.value, _plain(lower), _plain(upper), "about" if bound == "nearly" else bound


def _plain(x: float | None) -> float | None:
    """Drop the last binary digits, so that 7.5 - 0.05 is 7.45."""
    return None if x is None else float(f"{x:.12g}")


def _change(text: str, draft: _Draft, units: Units) -> str:
    if match := units.change_before.search(text, max(0, draft.start - 44), draft.start):
        return units.change_words[match["word"].lower()]
    return "level"


_PARALLEL = re.compile(r"\b(?:and|while|but|against|compared|versus|instead of)\b", re.I)
_LEVEL = re.compile(r"\b(?:to|at)(?: \w+)? \Z", re.I)
_LIST_GAP = re.compile(r", | and |, and | or |; | to |-")
_LISTED = re.compile(r"(?:[,;]|\band|\bwhile)\s+(?:in )?(?P<of>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})(?: -| with|:|,)? \Z")


def _carried(text: str, draft: _Draft, figure: Quantity, before: list[Quantity]) -> Quantity:
    """Take what a list leaves out from the item before: "A 7.5 percent, B - 6.5 percent", "asked for 38 codes ... now for 50"."""
    last = next((q for q in reversed(before) if q.role == "quantity"), None)
    if last is None:
        return figure
    between = text[draft.start - (figure.span.start - last.span.end):draft.start]
    listed = _LISTED.search(text, max(0, draft.start - 60), draft.start)
    if listed and last.unit == figure.unit and figure.unit and len(between) < 80:
        return replace(figure, counted=last.counted, counted_span=last.counted_span, of=listed["of"], predicate=last.predicate, change=last.change)
    if figure.unit or last.unit in ("year of age", "year") or figure.counted_span and figure.counted_span.start >= figure.span.end or _LEVEL.search(between) or len(between) > 150:
        return figure
    if _PARALLEL.search(between) or _lead(text, draft.start) == _lead(text, draft.start - (figure.span.start - last.span.start)) or figure.predicate and figure.predicate == last.predicate:
        return replace(figure, unit=last.unit, per=last.per, currency=last.currency, counted=last.counted, counted_span=last.counted_span)
    return figure


def _lead(text: str, start: int) -> list[str]:
    """The two words before a figure: "asking for"."""
    return text[max(0, start - 40):start].lower().split()[-2:]
