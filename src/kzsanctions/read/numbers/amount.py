"""One number with what stands tight around it: currency, magnitude, unit, rate, sign.

Works on folded text without a parse. Two numbers that belong together are joined in `pairs`, comparators read in `comparators`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .numerals import MULTIPLES, Numeral
from .units import Units


@dataclass
class Amount:
    """A number being put together; offsets are into the folded paragraph. `high` is the upper end of a range.

    `comparator` is the word before it that made the bound; `denial_read` says that a "not" was read into the bound
    ("does not exceed") and denies nothing any more. `held` is a comparator that the word before may have taken for its own
    ("warned about"), with where it starts: the parse decides. `sign` is a plus or minus that tells a direction, `converts`
    that this is the amount before it in another measure.
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
    held: tuple[int, str] | None = None
    sign: str = ""
    converts: bool = False

    @property
    def bare(self) -> bool:
        return self.unit is None and self.currency is None

    @property
    def like_year(self) -> bool:
        """Four bare digits that a year would be written with."""
        n = self.number
        return self.bare and n.kind == "digits" and n.end - n.start == 4 and 1700 <= n.value <= 2100


def before(text: str, at: int, reach: int) -> str:
    """The text before a place, no further back than asked, so that long texts cost no more than short ones."""
    return text[max(0, at - reach) : at]


def amount_of(text: str, raw: str, n: Numeral, units: Units) -> Amount:
    """Attach currency, magnitude, unit, rate and sign to one number."""
    amount = Amount(n, n.start, n.end)
    if n.kind == "ordinal":
        return amount
    signed = units.currency_before.search(text, max(0, n.start - 8), n.start)
    if sign := signed or units.currency_tight.search(text, max(0, n.start - 3), n.start):
        amount.start, amount.currency = sign.start(), units.currency_codes[sign["sign"]]
    _magnitude(text, amount, units)
    if amount.currency is None:
        _unit(text, raw, amount, units)
    elif money := units.currency_after.match(text, amount.end):
        amount.end = money.end()
    read_rate(text, raw, amount, units)
    _sign(text, amount, units)
    return amount


# --- rates ------------------------------------------------------------------------------------------------------------

_OF_THING = re.compile(
    r" of (?:(?!for|in|with|per|each|every|an?\b)[a-z-]{1,20}(?: |\Z)){1,3}?(?=(?:per|an?|each|every) |(?:dai|hour|night|week|month|year)ly\b)"
)
_ADVERBS = {"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}
# "1,200 lorries daily"; before a noun it is an adjective: "40 km daily walks".
_ADVERB = re.compile(
    rf" (?P<of>{'|'.join(_ADVERBS)})(?=[.,;:)]|\Z| (?:in|to|from|at|and|or|since|by|on|via|through|for|during|until|before|after|but|as)\b)", re.I
)
# "a second time": a rank, and no rate.
_SECOND_NOUN = re.compile(r" (?:time|day|week|month|year|round|term|attempt|stage|[a-z]+(?:ment|tion|ing)\b)", re.I)
_PER_ANYTHING = re.compile(r" per (?P<of>(?!cent|mille?\b|se\b)[a-z]{2,20})(?![\w-])", re.I)
# "5p a bottle": money for one of anything.
_FOR_A = re.compile(
    r" an? (?P<of>(?!(?:day|year|week|month) on\b)[a-z-]{3,20})(?=[.,;:)]|\Z| (?:and|but|in|at|from|on|to|while|when|since|for)\b)", re.I
)


def read_rate(text: str, raw: str, amount: Amount, units: Units) -> None:
    """Attach what an amount is a rate of: "a day", "/km", "per voter", "of oil per day"."""
    if amount.bare:
        return
    if (rate := rate_at(text, amount.end, units)) is not None:
        amount.per, amount.end = rate
    elif amount.currency and (rate := _FOR_A.match(text, amount.end)):
        amount.per, amount.end = rate["of"].lower(), rate.end()
    elif rate := units.rate_symbol.match(raw, amount.end):
        amount.per, amount.end = units.symbol_names[rate["of"]], rate.end()
    elif (thing := _OF_THING.match(text, amount.end)) and (rate := rate_at(text, thing.end() - 1, units)) is not None:
        amount.per = rate[0]


def rate_at(text: str, at: int, units: Units) -> tuple[str, int] | None:
    """What the words at a place make a rate of, and where they end; "per" makes one of any noun, "a" of units and a few more."""
    rate = units.rate.match(text, at)
    if rate and not (rate["of"].lower() == "second" and _SECOND_NOUN.match(text, rate.end())):
        return units.unit_names.get(rate["of"].lower(), rate["of"].lower()), rate.end()
    if adverb := _ADVERB.match(text, at):
        return _ADVERBS[adverb["of"].lower()], adverb.end()
    per = _PER_ANYTHING.match(text, at)
    return (units.symbol_names.get(per["of"], per["of"].lower()), per.end()) if per else None


# --- magnitudes and units ---------------------------------------------------------------------------------------------

_LETTER = re.compile(r" ?(?P<letter>[mMbB])(?!\w|-(?![$€£\d]))")
# What a million counts stands in the plural: "1.2m registered voters", "35m of its phones"; "a 50m pool" is in metres.
_PLURAL_AFTER = re.compile(
    r"(?: of (?:its|their|his|her|our|the|these|those))?"
    r"(?: (?!(?:and|or|long|wide|high|deep|from|away|tall|off|the|for|in|to|of|is|was|as|has|its|plus|times)\b)[a-z-]{2,20}){0,2}?"
    r" (?:people|men|women|children|(?!(?:was|is|as|has|its|does|towards|times(?! [a-z]))\b)[a-z-]{2,20}(?<![sui])s)\b"
)


# "The frost cost the growers 4.5m" tells of money without naming it.
_AT_A_PRICE = re.compile(r"\b(?:costs?|costing|pays?|paid|paying|spends?|spent|spending|earns?|earned|worth|invest\w*)\b[^.;,]{0,40}\Z", re.I)


def _magnitude(text: str, amount: Amount, units: Units) -> None:
    """Read "m" and "b" behind the digits as a magnitude where money or a counted plural says so ("$2.7m", "1.2m tons")."""
    n, letter = amount.number, _LETTER.match(text, amount.end)
    if not letter or n.kind != "digits":
        return
    end = letter.end()
    spaced, big = letter.group()[0] == " ", letter["letter"] in "MbB"
    if spaced and not amount.currency and (letter["letter"] != "m" or n.value % 1 == 0 and n.value >= 100):
        return  # an initial ("In 12 M. Bell"), a distance run ("the 200 m hurdles")
    counted = _PLURAL_AFTER.match(text, end) or big and re.match(r" [a-z]{3}", text[end : end + 4])
    if (
        amount.currency
        or counted
        or _AT_A_PRICE.search(text, max(0, n.start - 50), n.start)
        or _is_money(text, end, units)
        or any(p.match(text, end) for p in (units.unit, units.currency_after))
    ):
        scale = 1e6 if letter["letter"] in "mM" else 1e9
        amount.number = replace(n, value=n.value * scale, step=(n.step or 1.0) * scale, scale=scale, end=end)
        amount.end = end


def _is_money(text: str, at: int, units: Units) -> bool:
    """Whether the next word is a name that several currencies share: "2m kroner"."""
    word = _NEXT_WORD.match(text, at)
    return bool(word) and (word[1].lower() in units.namesakes or word[1].lower().removesuffix("s") in units.namesakes)


_NEXT_WORD = re.compile(r" ([a-z]+)", re.I)
# "half an hour", "half a kilometre", "a quarter of a century"
_HALF_A = re.compile(r"(?<=half) an?\b| of an?\b", re.I)


def _unit(text: str, raw: str, amount: Amount, units: Units) -> None:
    """Attach the unit or currency behind a number; the longest reading wins. Symbols are matched as printed, unfolded."""
    end = amount.end
    if text[amount.number.start : end].lower() in MULTIPLES:
        amount.unit = "times"
        return
    if amount.number.kind == "vague" and text.startswith(" of ", end):
        end += 3
    if amount.number.kind == "part" and (half := _HALF_A.match(text, end)):
        end = half.end()
    readings = (units.currency_after.match(text, end), units.symbol.match(raw, end), units.unit.match(text, end))
    fitting = (m for m in readings if m and not _is_letter_of_name(raw, amount, m))
    match = max(fitting, key=re.Match.end, default=None)
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


def _is_letter_of_name(raw: str, amount: Amount, match: re.Match) -> bool:
    """A single capital that measures nothing: an initial after a year, the letter of a decree ("808-N"), a quarter of a town ("31 N 4th St")."""
    written = raw[match.start() : match.end()]
    if len(written.strip(" -")) != 1 or not written[-1].isupper():
        return False
    return written[0] == "-" or written[0] == " " and (amount.like_year or bool(_NAME_GOES_ON.match(raw, match.end())))


_NAME_GOES_ON = re.compile(r" (?:\d|[A-Z])")


# --- signs ------------------------------------------------------------------------------------------------------------


def _sign(text: str, amount: Amount, units: Units) -> None:
    """A plus or minus before a share, which tells where something went: "+4.5%"; before degrees a minus is a level."""
    n = amount.number
    if text[n.start : n.start + 1] == "-":
        amount.sign = "-" if units.kinds.get(amount.unit or "") == "share" else ""
    elif amount.start > 0 and text[amount.start - 1] == "+" and not amount.bare and not text[max(0, amount.start - 2) : amount.start - 1].isalnum():
        amount.start, amount.sign = amount.start - 1, "+"
