"""Join numbers that belong together: the ends of a range, neighbours that share a unit or a magnitude, money and its change.

Works on folded text without a parse.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .amount import Amount, read_rate
from .numerals import Numeral
from .units import Units

_ABOUT = r"(?:about |around |roughly |some |approximately )?"
_RANGE_GAP = re.compile(r" ?- ?| to |-to-| up to ")
# "$56-62": one sign for both ends.
_TIGHT_GAP = re.compile("-")
_SHARED_GAP = re.compile(r" and | or |, |- and |- or |-, ")
_LIST_GAP = re.compile(r", |,? and ")
_TO_GAP = re.compile(r"(?: and then)? to (?:about |around |roughly |some |approximately |over |more than )?")
_FROM = re.compile(rf"\bfrom {_ABOUT}\Z", re.I)
_BY = re.compile(rf"\bby {_ABOUT}\Z", re.I)
_FROM_TO = re.compile(r"\bfrom [^,;.]{1,40} to \Z", re.I)
BETWEEN = re.compile(rf"\bbetween {_ABOUT}\Z", re.I)
_WORD_NEXT = re.compile(r"[ -]?[a-z]")
_PER = re.compile(r"(?: [a-z-]{2,20}){0,3} (?:per|for every|for each) \Z", re.I)
_NOUN_NEXT = re.compile(r" (?P<noun>[a-z-]{3,20})(?![\w-])")
_OF_WHOLE = re.compile(r" of (?:the |its |their |a |about |some |more than )*\Z", re.I)


def joined(text: str, found: list[Amount], units: Units) -> list[Amount]:
    """Join two numbers that name one range or one rate, and let neighbours in a list share a unit."""
    out: list[Amount] = []
    for amount in found:
        last = out[-1] if out else None
        if last and last.high is None and _is_range(text, last, amount, units):
            out[-1] = amount = _range(last, amount)
            read_rate(text, text, amount, units)
            continue
        if last and _is_change_of(text, last, amount):
            cents = amount.number.value / 100
            last.number = replace(last.number, value=last.number.value + cents, step=0.01, end=amount.number.end)
            last.end = amount.end
            continue
        if last and _is_rate_of(text, last, amount):
            continue
        if last:
            _share(text, last, amount)
        out.append(amount)
    return _shared_backwards(text, out)


def _shared_backwards(text: str, out: list[Amount]) -> list[Amount]:
    """ "from 90 to 115 and then to 130 tenge": the unit at the end of a chain holds for all of it."""
    for last, amount in zip(reversed(out[:-1]), reversed(out[1:]), strict=False):
        if last.bare and not amount.bare and not last.like_year and " and then to " == text[last.end : amount.start]:
            _lend(last, amount)
        elif _shares_scale(last, amount) and _LIST_GAP.fullmatch(text, last.end, amount.start):
            last.number = _scaled(last.number, amount.number)
            if last.bare:
                _lend(last, amount)
        elif last.bare and not amount.bare and text[last.end : amount.start] == " to " and _after_from(text, last) and not last.like_year:
            _lend(last, amount)
    return out


def _is_change_of(text: str, last: Amount, amount: Amount) -> bool:
    """Whether an amount is the small change of the one before it: "3 dollars and 50 cents"."""
    coins = amount.currency is not None and amount.unit is not None and amount.currency == last.currency and last.unit is None
    whole = last.number.kind == amount.number.kind == "digits" and last.number.value % 1 == 0 and 0 < amount.number.value < 100
    return coins and whole and last.high is None and text[last.end : amount.start] in (" ", " and ")


def _is_rate_of(text: str, last: Amount, amount: Amount) -> bool:
    """Read "$310 per 1,000 cubic metres", "12 doctors per 10,000 inhabitants": the second number belongs to the rate of the first."""
    gap = text[last.end : min(amount.start, last.end + 60)]
    if "ordinal" in (last.number.kind, amount.number.kind) or amount.currency or amount.start - last.end > 60 or not _PER.fullmatch(gap):
        return False
    noun = None if amount.unit else _NOUN_NEXT.match(text, amount.end)
    if amount.unit is None and noun is None:
        return False
    last.per = f"{amount.number.value:g} {amount.unit or noun['noun']}"
    if gap == " per ":
        last.end = amount.end if amount.unit else noun.end()
    return True


def _share(text: str, last: Amount, amount: Amount) -> None:
    """ "from 208 tonnes to 193", "3 or 4 percent", "from 5 to 7 billion": what one of two says holds for both."""
    if "ordinal" in (last.number.kind, amount.number.kind):
        return
    _share_scale(text, last, amount)
    open_end = last.unit and amount.bare and not amount.like_year and not _WORD_NEXT.match(text, amount.end)
    if open_end and _FROM_TO.search(text, max(0, last.start - 6, amount.start - 60), amount.start):
        _lend(amount, last)
    gap = _TO_GAP if _after_from(text, last) else _SHARED_GAP
    if last.bare and gap.fullmatch(text, last.end, amount.start) and amount.start == amount.number.start:
        _lend(last, amount)
    if last.bare and amount.currency and last.number.scale > 1 and _OF_WHOLE.fullmatch(text, last.end, amount.start):
        last.currency = amount.currency  # "140 million of the 900 million tenge"


def _lend(to: Amount, giver: Amount) -> None:
    to.unit, to.per, to.currency = giver.unit, giver.per, giver.currency


def _shares_scale(last: Amount, amount: Amount) -> bool:
    """Two numbers of like size of which only the second has a magnitude, in digits: "3.1 and 7.8 million barrels"."""
    a, b = last.number, amount.number
    if last.like_year or amount.currency and amount.start < b.start and last.currency is None:
        return False  # "in 2022 and $900m"
    digits = a.scale == 1 and b.scale > 1 and a.kind == b.kind == "digits" and a.end == last.end
    alike = digits and 0.1 <= a.value / (b.value / b.scale or 1) <= 10 and not (last.high or amount.high)
    return alike and (last.bare or last.currency == amount.currency) and last.unit in (None, amount.unit)


def _share_scale(text: str, last: Amount, amount: Amount) -> None:
    """Read "from $4 to $7 billion": one magnitude for two numbers of like size."""
    if _shares_scale(last, amount):
        if (_after_from(text, last) and _TO_GAP.fullmatch(text, last.end, amount.start)) or text[last.end : amount.start] == " or ":
            last.number = _scaled(last.number, amount.number)
    elif last.number.scale > 1 and last.bare and amount.bare and _after_from(text, last) and text[last.end : amount.start] == " to ":
        a, b = last.number, amount.number
        alike = a.kind == b.kind == "digits" and b.scale == 1 and 0.1 <= b.value / (a.value / a.scale or 1) <= 10
        if alike and not _WORD_NEXT.match(text, amount.end):
            amount.number = _scaled(b, a)  # "from 8 million to 11"


def _is_range(text: str, low: Amount, high: Amount, units: Units) -> bool:
    kinds = {low.number.kind, high.number.kind}
    unit = high.unit or (low.unit if low.unit == "year of age" else None)  # "ages 30 to 50"
    if "part" in kinds and len(kinds) > 1 and not high.number.whole:
        return False  # "rose by a fifth to 3bn"
    if kinds & {"ordinal", "vague"} or low.like_year != high.like_year or low.sign or high.sign:
        return False
    one_sign = low.currency and low.start < low.number.start and high.bare and _TIGHT_GAP.fullmatch(text, low.end, high.start)
    if not low.bare and not one_sign and (low.unit, low.currency) != (unit, high.currency):
        return False
    gap = text[low.end : min(high.start, low.end + 12)]
    if gap == " and ":
        return bool(BETWEEN.search(text, max(0, low.start - 24), low.start))
    if gap == " or ":
        return _is_either(low, high, kinds)
    if not _RANGE_GAP.fullmatch(gap) or "to" in gap and high.number.value < low.number.value:
        return False
    if gap == " up to " or gap == "-" and low.bare and high.bare:
        return True
    if "to" in gap and _after_from(text, low):
        return units.is_range_before(text, low.start) or bool(units.persons.search(text, max(0, low.start - 24), low.start - len("from ")))
    if "to" in gap and low.bare and _BY.search(text, max(0, low.start - 24), low.start):
        return True  # "shrank by 15 to 20 percent"
    return not units.change_before.search(text, max(0, low.start - 40), low.start)


def _is_either(low: Amount, high: Amount, kinds: set[str]) -> bool:
    """ "2,000 or 2,500 people", "two or three weeks", "two or three thousand": two guesses at one number."""
    a, b = low.number, high.number
    if kinds == {"digits"}:  # what is written with a magnitude or a decimal is no guess: models that are "12k or 18k dearer"
        return not low.like_year and a.step == b.step == 0 and a.value >= 100 and a.value < b.value <= 2 * a.value
    return kinds == {"words"} and low.unit is None and a.value + 1 in (b.value, b.value / b.scale)


def _after_from(text: str, amount: Amount) -> bool:
    return bool(_FROM.search(text, max(0, amount.start - 24), amount.start))


def _range(low: Amount, high: Amount) -> Amount:
    """One amount of two; "33-35 billion" lends its magnitude to the lower end."""
    a, b = low.number, high.number
    if a.scale == 1 and b.scale > 1 and a.value <= b.value / b.scale:
        a = _scaled(a, b)
    if b.whole and a.kind != "part" and a.value < b.whole:
        a = replace(a, value=a.value / b.whole, kind="part")
    return Amount(a, low.start, high.end, high.unit or low.unit, high.per or low.per, high.currency or low.currency, b, "range")


def _scaled(a: Numeral, b: Numeral) -> Numeral:
    # Twelve digits: 4.1 times a billion is not 4,099,999,999.9999995.
    return replace(a, value=float(f"{a.value * b.scale:.12g}"), step=(a.step or 1.0) * b.scale, scale=b.scale)
