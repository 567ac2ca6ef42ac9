"""Find numbers written in digits or words and say what they are worth.

English numerals only. A number keeps the step it was rounded to, because "9.8 billion" and "9,800,000,000" do not
claim the same precision.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONES = {w: n for n, w in enumerate("zero one two three four five six seven eight nine".split())}
_TEENS = {w: n for n, w in enumerate("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10)}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "dozen": 12.0,
    "mln": 1e6,
    "mn": 1e6,
    "mil": 1e6,
    "bln": 1e9,
    "bn": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_GLYPHS = dict(zip("½⅓⅔¼¾⅕⅛", (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 1 / 8)))
_VAGUE = {"tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
_VAGUE |= {"lakhs": 1e5, "crores": 1e7}
# Words for so many times of something: "twice that", "double the price". "Twice a week" tells how often, "to double the guard" is a verb.
MULTIPLES = {"twice": 2.0, "thrice": 3.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}

_CARDINALS = "|".join([*_ONES, *_TEENS, *_TENS])
_SCALE_WORDS = "|".join(sorted(SCALES, key=len, reverse=True))
_FIRST = "".join(sorted({word[0] for word in (*_ONES, *_TEENS, *_TENS, *_ORDINALS, *_VAGUE, *MULTIPLES, "half", "quarter", "several", "a")}))
# One pass over the text finds where a number may start; all further looking happens only there.
# Letters may touch the digits only where they are capitals, as in "USD10m"; a single one only before thousands or a magnitude, "N11bn".
_START = re.compile(
    # What any of them begins with: a cheap test that spares most characters of a text the long ones.
    rf"(?=[-.\d½⅓⅔¼¾⅕⅛]|\b[{_FIRST}])"
    rf"(?:(?:(?<![\w.])(?<!\d,)-?\.?|(?-i:(?<=[A-Z][A-Z]))"
    rf"|(?-i:(?<=\b(?:Rs|Tk|Kr|Fr|Ks|Sh))|(?<=\b(?:KSh|Ksh|USh|Ush|TSh|Tsh|Shs|Rs\.)))"
    rf"|(?-i:(?<=\b[A-Z]))(?=\d{{1,3}}(?:,\d{{3}}|(?:\.\d{{1,2}})?(?:bn|mn| (?:b|m|tr)illion)\b)))\d|[½⅓⅔¼¾⅕⅛]"
    rf"|\b(?:(?:(?:(?:twenty|thirty|forty|fifty)-)?(?:{'|'.join(_ORDINALS)})"
    rf"|{_CARDINALS}|{'|'.join(_VAGUE)}|{'|'.join(MULTIPLES)}|half|quarter|several(?= hundred| thousand| million| dozen)"
    rf"|an?(?= (?:few )?(?:hundred|thousand|million|billion|trillion|dozen|third|fifth|tenth|quarter|half)\b))"
    r"(?:\b|(?=fold\b))))",
    re.I,
)
# Digits in groups of three (by comma, space or, twice at least, point), of two before the last three ("5,00,000", as India
# writes it), a decimal fraction (by point or comma), or plain.
_DIGITS = re.compile(
    r"(?P<sign>-)?(?P<digits>\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    # "7,5 percent", as the continent writes it: two digits at most, and a word or sign that is counted behind them
    r"|(?P<comma>\d{1,3},\d{1,2})(?= ?[%°€£$]| ?(?!(?:and|or|to|of|in|on|for|at|by|with|from)\b)[a-z])"
    r"|\d*\.\d+|\d+)"
)
_RATIO = re.compile(r"(?: (?P<top>\d{1,2}))?/(?P<bottom>2|3|4|5|6|8|10|16|32|64|100)(?![\d/])")
_TH = re.compile(r"(?:st|nd|rd|th)(?!\w)", re.I)
_NEXT = re.compile(rf"(?P<link>[ -]| and )(?P<word>{_CARDINALS}|{_SCALE_WORDS})(?!\w)", re.I)
_TIGHT = re.compile(r"(?P<word>bn|mln|mn|mil|bln|tn|trn|k|thousand|million|billion|trillion)(?!\w)", re.I)
_PART = re.compile(rf"[ -](?P<part>{'|'.join(PARTS)}|halve)s?(?!\w)", re.I)
_MINUS = re.compile(r"\b(?:minus|negative)[ -]\Z", re.I)
_OUT_OF = re.compile(
    r"(?:(?:[ -]out[ -]of|[ -]in)(?:[ -]every)?|[ -]of[ -]every)[ -](?P<word>two|three|four|five|six|seven|eight|nine|ten|20|100|10|[2-9])"
    r"(?![\w.,]?\d)(?!\w)"
    r"(?! (?:second|minute|hour|day|week|month|year)s)",
    re.I,
)
_OF_SCALE = re.compile(r"(?: of)?(?: an?)? (?P<word>hundred|thousand|million|billion|trillion|dozen|lakh|crore)(?P<many>s)?(?!\w)", re.I)
# "two and a half million", "one and three quarter hours"; "of" behind it makes two numbers: "two, and a half of the rest".
_AND_PART = re.compile(r"[ -]and[ -](?P<top>an?|one|two|three)[ -](?P<part>half|third|quarter)s?(?! of\b)(?=[ -][a-z])", re.I)
# "Every third lorry" is a share of the lorries; "every third day" tells how often, and "every second counts" counts nothing.
_EVERY = re.compile(r"\bevery \Z", re.I)
_ONE_OF_MANY = re.compile(
    r" (?!(?:second|minute|hour|day|night|morning|evening|weekend|week|month|quarter|season|year|decade|time|attempt|try)\b|[a-z]+day\b)"
    r"[a-z-]+(?<!(?<![su])s)\b"
)
# "2 in 5 pupils" is a share where no verb takes the first number: "won 2 in 5 games" is two.
_SHARE_BEFORE = re.compile(
    r"(?:\A|[.;:,] |\b(?:only|just|about|around|some|nearly|almost|roughly|over|least|than|that|and|but|with|for|as) )\Z", re.I
)


# "Twice that", "is double the price".
_OF_THAT = re.compile(
    r" (?:that|this|the|its|their|his|her|our|those|what|as (?:many|much|long|high|big|large|far|fast|old|[a-z]+ as|[a-z]+(?=[.,;])))\b"
)
_IS_SO = re.compile(r"\b(?:is|are|was|were|at|c[ao]mes? to|for|by|than|cost|costs|paid|pays|about|nearly|almost|over|well|now|just) \Z", re.I)


@dataclass(frozen=True)
class Numeral:
    """A written number; offsets are into the text it was found in.

    `step` is the place of the last digit given, where that digit was rounded to ("9.8 billion": 1e8), and 0.0 for a
    whole number written out. `kind` is digits, words, part (of a whole), vague ("dozens": `value` is one dozen) or ordinal.
    `scale` is the magnitude written after the digits ("9.8 billion": 1e9), which a range may share ("33-35 billion"), and `whole`
    what a share is taken of ("seven in ten": 10), which it may share too ("between five and seven in ten").
    """

    start: int
    end: int
    value: float
    step: float
    kind: str
    scale: float = 1.0
    whole: float = 0.0


def numerals(text: str) -> list[Numeral]:
    """All numbers of a folded text, in order, none overlapping.

    >>> [n.value for n in numerals("1.3 billion, that is two-thirds of half a million, or twenty-one")]
    [1300000000.0, 0.6666666666666666, 500000.0, 21.0]
    """
    found, at = [], 0
    while match := _START.search(text, at):
        number = _read(text, match.start(), match.group())
        at = number.end if number else match.end()
        if number:
            found.append(number)
    return found


def _read(text: str, start: int, first: str) -> Numeral | None:
    word = first.lower()
    if word[-1].isdigit():
        return _digits(text, start)
    if word in _GLYPHS:
        return _scaled(text, start, start + 1, _GLYPHS[word], 0.0, "digits")
    if word in _VAGUE:
        return _vague(text, start, start + len(word), _VAGUE[word])
    if word in MULTIPLES:
        if not _OF_THAT.match(text, start + len(word)) or word not in ("twice", "thrice") and not _IS_SO.search(text, max(0, start - 12), start):
            return None
        return Numeral(start, start + len(word), MULTIPLES[word], 0.0, "words")
    if word in ("a", "an", "several", "half", "quarter"):
        return _article(text, start, word)
    if word in _ONES or word in _TEENS or word in _TENS:
        return _words(text, start, word)
    end, rank = start + len(word), _ordinal(word)
    if rank > 1 and (every := _EVERY.search(text, max(0, start - 6), start)) and _ONE_OF_MANY.match(text, end):
        return Numeral(every.start(), end, 1 / rank, 0.0, "part", whole=rank)
    return Numeral(start, end, rank, 0.0, "ordinal")


def _digits(text: str, start: int) -> Numeral | None:
    match = _DIGITS.match(text, start)
    written = match["digits"]
    plain = written.replace(",", "." if match["comma"] else "").replace(" ", "")
    plain = plain.replace(".", "") if plain.count(".") > 1 else plain
    if len(plain) > 15:  # a key or a card number: nobody counts so exactly
        return None
    value, step, end = float(plain), 10.0 ** -len(plain.partition(".")[2]) if "." in plain else 0.0, match.end()
    if th := _TH.match(text, end):
        return Numeral(start, th.end(), value, 0.0, "ordinal")
    if end < len(text) and text[end] in _GLYPHS:
        value, end = value + _GLYPHS[text[end]], end + 1
    elif (ratio := _RATIO.match(text, end)) and (top := float(ratio["top"] or value)) < (bottom := int(ratio["bottom"])):
        value, end = (value if ratio["top"] else 0.0) + top / bottom, ratio.end()
    if (
        step == 0
        and (out := _OUT_OF.match(text, end))
        and value < (whole := float(_worth(out["word"].lower()) or out["word"]))
        and (value == 1 or whole == 10 or "of" in out.group() or _SHARE_BEFORE.search(text, max(0, start - 12), start))
    ):
        return Numeral(start, out.end(), value / whole, 0.0, "part", whole=whole)
    elif part := _AND_PART.match(text, end):
        value, end = value + _fraction(part), part.end()
    if minus := _MINUS.search(text, max(0, start - 9), start):
        return _scaled(text, minus.start(), end, -value, step, "digits")
    return _scaled(text, start, end, -value if match["sign"] else value, step, "digits")


def _scaled(text: str, start: int, end: int, value: float, step: float, kind: str) -> Numeral:
    """Multiply by the magnitudes that follow ("1.3 billion", "120bn"); the last digit given was then rounded to."""
    tight, magnitude = _TIGHT.match(text, end), 1.0
    while match := tight or _NEXT.match(text, end):
        scale = SCALES.get(match["word"].lower(), 1e3 if tight else 0.0)
        if not scale or match.groupdict().get("link") == " and ":
            break
        value, step, magnitude = value * scale, (step or 1.0) * scale if scale > 12 else 0.0, magnitude * scale
        end, tight = match.end(), None
    return Numeral(start, end, value, step, kind, magnitude)


def _words(text: str, start: int, word: str) -> Numeral:
    """Read a number in words as far as its words go on making one number."""
    end = start + len(word)
    group = float(_worth(word))
    if part := _PART.match(text, end):
        share = 2 if part["part"].lower() == "halve" else PARTS[part["part"].lower()]
        if group < share or share == 4:
            return _scaled_part(text, start, part.end(), group / share)
        return Numeral(start, end, group, 0.0, "words")
    if (out := _OUT_OF.match(text, end)) and group < (whole := float(_worth(out["word"].lower()) or out["word"])):
        return Numeral(start, out.end(), group / whole, 0.0, "part", whole=whole)
    return _worded(text, start, end, group, _rank(word))


def _worded(text: str, start: int, end: int, group: float, last: int) -> Numeral:
    """A number in words whose first word, of the rank `last`, ends at `end` and is worth `group`: "forty thousand", "a hundred and twelve"."""
    total, step, magnitude, dozens = 0.0, 0.0, 1.0, False
    while match := _NEXT.match(text, end):
        word, rank = match["word"].lower(), _rank(match["word"].lower())
        if match["link"] == " and " and (last < 3 or dozens) or not _goes_on(group, last, rank):
            break
        if rank == 3:
            dozens = word == "dozen"  # "a dozen and six" are two numbers
            group *= SCALES[word]
        elif rank > 3:
            magnitude = step = SCALES[word]
            total, group = total + group * step, 0.0
        else:
            group, step, magnitude = group + _worth(word), 0.0, 1.0
        last, end = rank, match.end()
    if total == 0 and (part := _AND_PART.match(text, end)):
        return _scaled(text, start, part.end(), group + _fraction(part), 0.0, "words")
    if group == 0 and (part := _AND_PART.match(text, end)):  # "a million and a half voters"
        return Numeral(start, part.end(), total + step * _fraction(part), step / 10, "words", magnitude)
    return Numeral(start, end, total + group, step, "words", magnitude)


def _fraction(part: re.Match) -> float:
    """What "a half", "three quarters" behind "and" add."""
    return float(_worth(part["top"].lower()) or 1) / PARTS[part["part"].lower()]


def _worth(word: str) -> float:
    return _ONES.get(word, _TEENS.get(word, _TENS.get(word, 0)))


def _rank(word: str) -> int:
    """0 a unit, 1 ten to nineteen, 2 a multiple of ten, 3 hundred or dozen, 4 and more a larger magnitude."""
    if word in SCALES:
        return 3 if SCALES[word] < 1e3 else 4
    return 0 if word in _ONES else 1 if word in _TEENS else 2


def _goes_on(group: float, last: int, rank: int) -> bool:
    if rank >= 3:
        return group > 0
    return last >= 3 or last == 2 and rank == 0


def _article(text: str, start: int, word: str) -> Numeral | None:
    """Read "a dozen", "a third", "half a million", "several hundred"."""
    end = start + len(word)
    if word in ("half", "quarter"):
        scale = _OF_SCALE.match(text, end)
        value = 0.5 if word == "half" else 0.25
        if scale and not scale["many"]:
            return _scaled(text, start, scale.end(), value * SCALES[scale["word"].lower()], 0.0, "words")
        return Numeral(start, end, value, 0.0, "part")
    if part := _PART.match(text, end):
        return _scaled_part(text, start, part.end(), 1 / PARTS[part["part"].lower()])
    few = 4 if text.startswith(" few", end) else 0
    scale = _OF_SCALE.match(text, end + few)
    if not scale or scale["many"]:
        return None
    worth = SCALES[scale["word"].lower()]
    if word == "several" or few:
        return Numeral(start, scale.end(), worth, 0.0, "vague")
    return _worded(text, start, end, 1.0, 0)


def _scaled_part(text: str, start: int, end: int, value: float) -> Numeral:
    scale = _OF_SCALE.match(text, end)
    if scale and not scale["many"]:
        return Numeral(start, scale.end(), value * SCALES[scale["word"].lower()], 0.0, "words")
    return Numeral(start, end, value, 0.0, "part")


def _vague(text: str, start: int, end: int, value: float) -> Numeral:
    """Read "dozens", "tens of thousands", "hundreds of millions"."""
    while (scale := _OF_SCALE.match(text, end)) and scale["many"]:
        value, end = value * SCALES[scale["word"].lower()], scale.end()
    return Numeral(start, end, value, 0.0, "vague")


def _ordinal(word: str) -> float:
    tens, _, last = word.rpartition("-")
    return float(_TENS.get(tens, 0) + _ORDINALS[last])
