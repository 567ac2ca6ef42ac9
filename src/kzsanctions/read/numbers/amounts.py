"""Put a number together with its currency, unit, rate, range and comparator, from the words around it alone.

Works on folded text without a parse. What the number is (a count, the number of a law, a score) is told in `roles`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .no_numbers import NO_NUMBER
from .numerals import Numeral, numerals
from .units import Units


@dataclass
class Amount:
    """A number being put together; offsets are into the folded paragraph. `high` is the upper end of a range.

    `comparator` is the word before it that made the bound; `denial_read` says that a "not" was read into the bound
    ("does not exceed") and denies nothing any more.
    """

    number: Numeral
    start: int
    end: int
    unit: str | None = None
    per: str | None = None
    currency: str | None = None
    high: Numeral | None = None
    bound: str = "exact"
    comparator: str = ""
    denial_read: bool = False

    @property
    def bare(self) -> bool:
        return self.unit is None and self.currency is None

    @property
    def like_year(self) -> bool:
        """Four bare digits that a year would be written with."""
        n = self.number
        return self.bare and n.kind == "digits" and n.end - n.start == 4 and 1700 <= n.value <= 2100


def amounts(text: str, raw: str, units: Units) -> list[Amount]:
    """All numbers of a paragraph outside dates, clock times, addresses of the net and telephone numbers; ranges are one."""
    found = numerals(text)
    if not found:
        return []
    free = _unmasked(found, [(m.start(), m.end()) for m in NO_NUMBER.finditer(text)])
    joined = _joined(text, [_read(text, raw, n, units) for n in free], units)
    for amount in joined:
        if amount.number.kind != "ordinal":
            _bound(text, amount, units)
    return joined


def before(text: str, at: int, reach: int) -> str:
    """The text before a place, no further back than asked, so that long texts cost no more than short ones."""
    return text[max(0, at - reach) : at]


def _unmasked(found: list[Numeral], masks: list[tuple[int, int]]) -> list[Numeral]:
    """The numbers that no mask touches; both lists are in order, and each is passed once."""
    free, k = [], 0
    for n in found:
        while k < len(masks) and masks[k][1] <= n.start:
            k += 1
        if k == len(masks) or n.end <= masks[k][0]:
            free.append(n)
    return free


# --- one number -------------------------------------------------------------------------------------------------------

_LETTER = re.compile(r"[mMbB](?!\w)")
_NOUN_AFTER_LETTER = re.compile(r" (?!(?:and|long|wide|high|deep|from|away|tall|off|the|for|in|to|of|is|was)\b)[a-z]{3}")
_YEARLY = re.compile(
    r" of (?:(?!for|in|with)[a-z-]{1,20} ){1,3}(?:an?|per) (?P<of>hour|day|week|month|quarter|year)\b"
    r"(?! (?:ago|earlier|later|before|after))",
    re.I,
)
_AGE = re.compile(r"(?:\b(?:aged|age of|ages?)|(?P<name>(?-i:\b[A-Z][\w'-]{1,20}),)) \Z", re.I)
_AFTER_AGE = re.compile(r",| and\b|\.?\Z")


def _read(text: str, raw: str, n: Numeral, units: Units) -> Amount:
    """Attach currency, magnitude, unit and rate to one number."""
    amount = Amount(n, n.start, n.end)
    if n.kind == "ordinal":
        return amount
    signed = units.currency_before.search(text, max(0, n.start - 8), n.start)
    if sign := signed or units.currency_tight.search(text, max(0, n.start - 3), n.start):
        amount.start, amount.currency = sign.start(), units.currency_codes[sign["sign"]]
    _magnitude(text, amount, units)
    if amount.currency is None:
        _unit(text, raw, amount, units)
        _age(text, amount)
    elif money := units.currency_after.match(text, amount.end):
        amount.end = money.end()
    _rate(text, raw, amount, units)
    return amount


def _rate(text: str, raw: str, amount: Amount, units: Units) -> None:
    """Attach what an amount is a rate of: "a day", "/km", "of oil per day"."""
    if not amount.bare and (rate := units.rate.match(text, amount.end)):
        amount.per, amount.end = units.unit_names.get(rate["of"].lower(), rate["of"].lower()), rate.end()
    elif not amount.bare and (rate := units.rate_symbol.match(raw, amount.end)):
        amount.per, amount.end = units.symbol_names[rate["of"]], rate.end()
    elif amount.unit and (rate := _YEARLY.match(text, amount.end)):
        amount.per = rate["of"].lower()


def _magnitude(text: str, amount: Amount, units: Units) -> None:
    """Read "m" and "b" behind the digits as a magnitude where money or a counted noun says so ("$2.7m", "1.2m tons")."""
    n, letter = amount.number, _LETTER.match(text, amount.end)
    if not letter or n.kind != "digits":
        return
    end = letter.end()
    if amount.currency or any(p.match(text, end) for p in (units.unit, units.currency_after, _NOUN_AFTER_LETTER)):
        scale = 1e6 if letter.group() in "mM" else 1e9
        amount.number = replace(n, value=n.value * scale, step=(n.step or 1.0) * scale, scale=scale, end=end)
        amount.end = end


# "half an hour", "half a kilometre"
_HALF_A = re.compile(r"(?<=half) an?\b", re.I)


def _unit(text: str, raw: str, amount: Amount, units: Units) -> None:
    """Attach the unit or currency behind a number; the longest reading wins. Symbols are matched as printed, unfolded."""
    end = amount.end
    if amount.number.kind == "vague" and text.startswith(" of ", end):
        end += 3
    if amount.number.kind == "part" and (half := _HALF_A.match(text, end)):
        end = half.end()
    symbol = units.symbol.match(raw, end)
    if symbol and amount.like_year and len(symbol["form"]) == 1 and symbol["form"].isalpha() and symbol.group()[0] == " ":
        symbol = None  # an initial after a year, no amperes
    if symbol and symbol.group()[0] == "-" and len(symbol["form"]) == 1 and symbol["form"].isupper():
        symbol = None  # the number of a decree, "808-N"
    readings = (units.currency_after.match(text, end), symbol, units.unit.match(text, end))
    match = max(filter(None, readings), key=re.Match.end, default=None)
    if match is None:
        return
    amount.end = match.end()
    if match.re is units.currency_after:
        written = match["form"] or match["sign"]
        amount.currency = units.currency_codes.get(written) or units.currency_codes[written.lower()]
    elif match.re is units.symbol:
        amount.unit = units.symbol_names[match["form"]]
    else:
        amount.unit, amount.currency = units.unit_names[match["form"].lower()], units.coin_codes.get(match["form"].lower())


def _age(text: str, amount: Amount) -> None:
    """A name followed by a number between commas, "aged 35", "the age of 12 years"."""
    n = amount.number
    if amount.unit not in (None, "year") or n.kind != "digits" or not 0 < n.value < 120:
        return
    match = _AGE.search(text, max(0, n.start - 24), n.start)
    if match and (not match["name"] or amount.unit is None and _AFTER_AGE.match(text, n.end)):
        amount.unit = "year of age"


# --- two numbers ------------------------------------------------------------------------------------------------------

_ABOUT = r"(?:about |around |roughly |some |approximately )?"
_RANGE_GAP = re.compile(r" ?- ?| to |-to-| up to ")
# "$56-62": one sign for both ends.
_TIGHT_GAP = re.compile("-")
_SHARED_GAP = re.compile(r" and | or |, |- and |- or |-, ")
_TO_GAP = re.compile(r" to (?:about |around |roughly |some |approximately |over |more than )?")
_FROM = re.compile(rf"\bfrom {_ABOUT}\Z", re.I)
_BY = re.compile(rf"\bby {_ABOUT}\Z", re.I)
_FROM_TO = re.compile(r"\bfrom [^,;.]{1,40} to \Z", re.I)
_BETWEEN = re.compile(rf"\bbetween {_ABOUT}\Z", re.I)
_WORD_NEXT = re.compile(r"[ -]?[a-z]")


def _joined(text: str, found: list[Amount], units: Units) -> list[Amount]:
    """Join two numbers that name one range, and let neighbours in a list share a unit."""
    out: list[Amount] = []
    for amount in found:
        last = out[-1] if out else None
        if last and last.high is None and _is_range(text, last, amount, units):
            out[-1] = amount = _range(last, amount)
            _rate(text, text, amount, units)
            continue
        if last and _is_change_of(text, last, amount, units):
            cents = amount.number.value / 100
            last.number = replace(last.number, value=last.number.value + cents, step=0.01, end=amount.number.end)
            last.end = amount.end
            continue
        if last:
            _share(text, last, amount)
        out.append(amount)
    return out


def _is_change_of(text: str, last: Amount, amount: Amount, units: Units) -> bool:
    """Whether an amount is the small change of the one before it: "3 dollars and 50 cents"."""
    coins = amount.currency is not None and amount.unit is not None and amount.currency == last.currency and last.unit is None
    whole = last.number.kind == amount.number.kind == "digits" and last.number.value % 1 == 0 and 0 < amount.number.value < 100
    return coins and whole and last.high is None and text[last.end : amount.start] in (" ", " and ")


def _share(text: str, last: Amount, amount: Amount) -> None:
    """ "from 208 tonnes to 193", "3 or 4 percent", "from 5 to 7 percent": what one of two says holds for both."""
    if "ordinal" in (last.number.kind, amount.number.kind):
        return
    open_end = last.unit and amount.bare and not amount.like_year and not _WORD_NEXT.match(text, amount.end)
    if open_end and _FROM_TO.search(text, max(0, last.start - 6, amount.start - 60), amount.start):
        amount.unit, amount.per = last.unit, last.per
    gap = _TO_GAP if _after_from(text, last) else _SHARED_GAP
    if last.bare and gap.fullmatch(text, last.end, amount.start):
        last.unit, last.per = amount.unit, amount.per
        last.currency = amount.currency if amount.start == amount.number.start else None


def _is_range(text: str, low: Amount, high: Amount, units: Units) -> bool:
    kinds = {low.number.kind, high.number.kind}
    unit = high.unit or (low.unit if low.unit == "year of age" else None)  # "ages 30 to 50"
    if kinds & {"ordinal", "vague"} or low.like_year != high.like_year:
        return False
    one_sign = low.currency and low.start < low.number.start and high.bare and _TIGHT_GAP.fullmatch(text, low.end, high.start)
    if not low.bare and not one_sign and (low.unit, low.currency) != (unit, high.currency):
        return False
    gap = text[low.end : min(high.start, low.end + 12)]
    if gap == " and ":
        return bool(_BETWEEN.search(text, max(0, low.start - 24), low.start))
    if gap == " or ":
        a, b = low.number, high.number
        if kinds == {"digits"} and not low.like_year and a.value >= 100 and a.value < b.value <= 2 * a.value:
            return True  # "2,000 or 2,500 people"
        return kinds == {"words"} and low.unit is None and high.number.value == low.number.value + 1
    if not _RANGE_GAP.fullmatch(gap) or "to" in gap and high.number.value < low.number.value:
        return False
    if gap == " up to ":
        return True
    if "to" in gap and _after_from(text, low):
        return bool(units.range_word.search(text, max(0, low.start - 60), low.start))
    if "to" in gap and low.bare and _BY.search(text, max(0, low.start - 24), low.start):
        return True  # "shrank by 15 to 20 percent"
    return not units.change_before.search(text, max(0, low.start - 40), low.start)


def _after_from(text: str, amount: Amount) -> bool:
    return bool(_FROM.search(text, max(0, amount.start - 24), amount.start))


def _range(low: Amount, high: Amount) -> Amount:
    """One amount of two; "33-35 billion" lends its magnitude to the lower end."""
    a, b = low.number, high.number
    if a.scale == 1 and b.scale > 1 and a.value <= b.value / b.scale:
        a = replace(a, value=a.value * b.scale, scale=b.scale)
    return Amount(a, low.start, high.end, high.unit or low.unit, high.per or low.per, high.currency or low.currency, b, "range")


# --- comparators ------------------------------------------------------------------------------------------------------


def _bound(text: str, amount: Amount, units: Units) -> None:
    """Read the comparators around a number into its bound and its span; of two, the one that bounds wins over "about"."""
    if amount.high and (between := _BETWEEN.search(text, max(0, amount.start - 24), amount.start)):
        amount.start = between.start()
    for _ in range(3):
        match = units.comparator.search(text, max(0, amount.start - 36), amount.start)
        if not match or not _compares(text, match, amount, units):
            break
        amount.start = match.start()
        found = units.bounds[match["word"].lower()]
        if amount.bound in ("exact", "about", "nearly"):
            amount.bound, amount.comparator = found, match["word"].lower()
            amount.denial_read = amount.comparator.startswith(_DENIES)
    if amount.bound == "exact" and (verb := units.bound_verb.search(text, max(0, amount.start - 24), amount.start)):
        amount.bound, amount.denial_read = units.bounds[verb["word"].lower()], verb["word"].lower().startswith(_DENIES)
    if amount.bound not in ("exact", "about"):
        return
    if (match := units.comparator_after.match(text, amount.end)) and _follows(text, match, amount):
        amount.bound, amount.end = units.bounds_after[match["word"].lower()], match.end()
    elif match := units.comparator_after_noun.match(text, amount.end):
        amount.bound = units.bounds_after[match["word"].lower()]


def _compares(text: str, match: re.Match, amount: Amount, units: Units) -> bool:
    """Whether a comparator belongs to the number and not to the word before it ("talking about", "ticked up to")."""
    word, previous = match["word"].lower(), before(text, match.start(), 16).rstrip().rpartition(" ")[2].lower()
    if previous in units.taken.get(word, ()) and not _GOT_BACK.search(text, max(0, match.start() - 24), match.start()):
        return False
    if word in ("over", "under") and _ONE_OTHER.match(text, amount.number.start):
        return False
    if word in ("over", "under", "beyond") and units.kinds.get(amount.unit or "") == "time":
        return previous in units.bound_before_time or not previous or text.startswith(" ago", amount.end)
    return True


_DENIES = ("not ", "n't ", "no ", "never ", "cannot ")
# "climbed back up to 5 percent" is a level, "will buy back up to 5 percent" bounds what is bought.
_GOT_BACK = re.compile(r"\b(?:buy|buys|buying|bought|pay|pays|paying|paid|giv(?:e|es|ing)|gave|claim(?:s|ed|ing)?|take|took|win|won) back \Z", re.I)
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
