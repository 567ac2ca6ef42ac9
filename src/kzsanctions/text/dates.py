"""Find the dates of a paragraph and read each as a closed interval of days with a basis.

A weekday, a month without a year, "last month" are read from the interval of publication; a date known only roughly
stays an interval, and where nothing is known it has none. Durations ("a two-day visit"), clock times and numbers that
count or name something ("2,022 items", "Law 2022") are no dates.

The wordings are in `date_patterns`, what they mean in `date_reading`; here is decided what is a date at all, and
whether its sentence looks back or ahead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .calendar_terms import Calendar
from .date_patterns import of_calendar
from .date_reading import TO_PREVIOUS, Reading, Setting, read
from .date_tense import direction
from .spans import fold


@dataclass(frozen=True)
class Date:
    """A date as written and the closed interval of days it speaks of; an end that is None is open.

    `granularity` is the unit of the wording (day, week, month, quarter, half, season, year, decade, "about a year",
    window). `open` is since, until or by where the preposition before the span says so; the interval is the date's
    own all the same. Both ends None: the text dates something, and does not say when.
    """

    start: int
    end: int
    text: str
    date_from: date | None
    date_to: date | None
    date_basis: str
    granularity: str
    open: str = ""

    @property
    def kind(self) -> str:
        """A point is a single day; everything longer or open is a period."""
        return "point" if self.date_from is not None and self.date_from == self.date_to else "period"


@dataclass(frozen=True)
class Period:
    """The time a phrase speaks about; an end that is None is open."""

    date_from: date | None
    date_to: date | None
    date_basis: str


def dates(text: str, published: tuple[date, date] | None, calendar: Calendar, doc=None, before: Sequence[Date] = ()) -> list[Date]:
    """The dates of a paragraph in order; offsets are the paragraph's.

    `published` is the closed interval of publication (None where it is not known: then only what is stated is read),
    `doc` the parse of the same text, which tells whether a verb looks back or ahead better than the words do.
    `before` are the dates of the paragraphs before, in order, for "the day before".

    >>> [d.date_from for d in dates("He met them on Thursday", (date(2023, 10, 20),) * 2, calendar)]  # doctest: +SKIP
    [datetime.date(2023, 10, 19)]
    """
    folded = fold(text)
    found: list[Date] = []
    earlier = [Reading((d.date_from, d.date_to), d.granularity) for d in reversed(before) if d.date_from and d.date_to]
    wordings = [(form, match) for form, match in of_calendar(calendar).find(folded) if _is_date(form, match, folded, calendar)]
    for i, (form, match) in enumerate(wordings):
        tense = _direction(form, match, folded, calendar, doc)
        near = _near(earlier, found, folded, match.start()) if form in ("ago", "same_period") else earlier
        reading = read(form, match, Setting(published, near, tense, calendar, _beyond(folded, match.start()),
                                            _joined(wordings, i, folded, calendar)))
        if reading is None:
            continue
        found.append(_date(text, folded, match, reading))
        if reading.interval and None not in reading.interval:
            earlier.insert(0, reading)
    return found


def as_period(text: str, published: tuple[date, date] | None, calendar: Calendar) -> Period | None:
    """Read the time a phrase speaks about, as a closed interval of days.

    "Since 2022" runs to the day of publication, "until June" has no first day, "from March to May" is one period.
    Returns None where no period is stated: a missing period is not the present one.
    """
    found = [d for d in dates(text, published, calendar) if d.date_from or d.date_to]
    if not found:
        return None
    basis = " | ".join(dict.fromkeys(code for d in found for code in d.date_basis.split(" | ")))
    if len(found) == 1 and found[0].open == "since":
        return Period(found[0].date_from, published[1] if published else None, basis)
    if len(found) == 1 and found[0].open in ("until", "by"):
        return Period(None, found[0].date_to, basis)
    starts, ends = [d.date_from for d in found], [d.date_to for d in found]
    return Period(None if None in starts else min(starts), None if None in ends else max(ends), basis)


TENSED = frozenset(["day_month", "month_day", "month", "weekday", "season", "quarter", "holiday", "year_end", "unit", "weekend"])


def _date(text: str, folded: str, match: re.Match, reading: Reading) -> Date:
    first, last = reading.interval if reading.interval else (None, None)
    return Date(match.start(), match.end(), text[match.start():match.end()], first, last, " | ".join(reading.basis),
                reading.unit, _open(folded, match.start(), match.end()))


def _direction(form: str, match: re.Match, folded: str, calendar: Calendar, doc) -> str:
    groups = match.groupdict()
    if form not in TENSED or groups.get("year") or form == "unit" and (groups.get("rel") or "").lower() != "the next":
        return ""
    if form == "quarter" and not _AT_TIME.search(folded[max(0, match.start() - 12):match.start()]):
        return ""
    return direction(folded, match.start(), match.end(), calendar, doc)


_AT_TIME = re.compile(r"\b(?:in|by|until|during|for|through|into|over)\s+$", re.I)
_OPENS = re.compile(r"\b(?:(since|from|starting|beginning|effective)|(until|till|through|up to)|(by|before|no later than))"
                    r"(?: (?:on|in|at|least|about|around|early|late|the))*\s+$", re.I)
_GOES_ON = re.compile(r"\s*(?:to|until|till|through|-)\s", re.I)


def _open(folded: str, start: int, end: int) -> str:
    """Which end the preposition before a date opens: "from May" is since May, unless "to June" follows."""
    found = _OPENS.search(folded[max(0, start - 40):start])
    if not found:
        return ""
    if found[1]:
        return "" if _GOES_ON.match(folded, end) else "since"
    return "until" if found[2] else "by"


_JOINT = re.compile(r"\s*(?:-|to|until|till|through|and)\s*")
_YEARLY = frozenset(["day_month", "month_day", "month"])


def _joined(wordings: list[tuple[str, re.Match]], at: int, folded: str, calendar: Calendar):
    """The interval of a date with a year that the one before it, without a year, runs up to."""
    if at + 1 == len(wordings) or not {wordings[at][0], wordings[at + 1][0]} <= _YEARLY:
        return None
    match, (form, following) = wordings[at][1], wordings[at + 1]
    if match["year"] or match["yrel"] or not following["year"] or not _JOINT.fullmatch(folded, match.end(), following.start()):
        return None
    reading = read(form, following, Setting(None, (), "", calendar))
    return reading.interval if reading else None


_SENTENCE_END = re.compile(r"[.!?][\"')]*\s+(?=[\"'(]?[A-Z])")


def _near(earlier: list[Reading], found: list[Date], folded: str, start: int) -> list[Reading]:
    """The readings of this sentence and the one before: what "a year earlier" is compared with stands close by."""
    ends = [m.end() for m in _SENTENCE_END.finditer(folded, max(0, start - 500), start)]
    floor = ends[-2] if len(ends) > 1 else 0
    number = sum(d.start >= floor and d.date_from is not None and d.date_to is not None for d in found)
    return [r for r in earlier[:number] if TO_PREVIOUS not in r.basis]


def _beyond(folded: str, start: int) -> bool:
    return bool(_BEYOND.search(folded[max(0, start - 12):start]))


# -- what is no date ------------------------------------------------------------------------------------------------

_WORD_BEFORE = re.compile(r"([\w'.]+)[^\w\n]*$")
_WORD_AFTER = re.compile(r"[ \r\n]*-?[ \r\n]*([^\W\d_][\w']*|[%$])")
_SINCE_AT_LEAST = re.compile(r"\b(?:since|until|from|by) at least\s+$", re.I)
_HABIT = frozenset(["every", "each", "most", "usual", "typical"])
_BY_ITSELF = re.compile(r"\s*(?:[.,;:!?)\"'-]|$|(?:by|in|at|on|and|but|to|with|as|had|was|were|has|when)\b)")
_BEYOND = re.compile(r"\b(?:more than|over|at least)\s+$", re.I)


def _before(folded: str, start: int) -> str:
    found = _WORD_BEFORE.search(folded[max(0, start - 30):start])
    return found[1] if found else ""


def _after(folded: str, end: int) -> str:
    found = _WORD_AFTER.match(folded, end)
    return found[1] if found else ""


def _touches(folded: str, start: int) -> bool:
    """Whether only spaces lie between a word and the date after it."""
    return bool(re.search(r"\w'?[ \r\n]+$", folded[max(0, start - 4):start]))


def _is_date(form: str, match: re.Match, folded: str, calendar: Calendar) -> bool:
    check = _CHECKS.get(form)
    return check is None or check(match, folded, calendar)


def _is_year(match, folded, calendar):
    """A bare number is a year where its neighbours say so: not after "Law" or "more than", not before "people"."""
    if match["part"] or match["fiscal"] or match["until"] and len(match["until"]) == 4 or not match.group()[0].isdigit():
        return True
    before, after = _before(folded, match.start()), _after(folded, match.end())
    if after in calendar.counted or after in ("%", "$") or int(match["year"]) % 100 == 0 and _plural(after):
        return False
    lead = folded[max(0, match.start() - 2):match.start()]
    if lead.endswith("(") or not lead.strip() or "\n" in lead:
        return int(match["year"]) >= 1900
    if lead.endswith("-"):
        return before.lower() in ("pre", "post", "mid", "end", "early", "late")
    near = before.lower().rstrip(".")
    if _SINCE_AT_LEAST.search(folded[max(0, match.start() - 20):match.start()]):
        return True
    if near in calendar.identifiers or _comparator(folded, match.start(), calendar):
        return False
    if not _touches(folded, match.start()):
        return int(match["year"]) >= 1900
    if near in ("of", "to", "for", "from", "than", "by", "with", "and", "or", "about", "around", "over", "a", "the") and _plural(after):
        return int(match["year"]) % 100 != 0
    if after.islower() and not _plural(after) and len(after) > 3 and int(match["year"]) in range(1900, 2050) and int(match["year"]) % 100:
        return True
    return near in calendar.before_dates or near in calendar.months or before.endswith("'s") or near in calendar.seasons


def _comparator(folded, start, calendar):
    two = re.search(r"(\w+\s+\w+)\s+$", folded[max(0, start - 30):start])
    return bool(two) and re.sub(r"\s+", " ", two[1].lower()) in calendar.identifiers


def _plural(word):
    return len(word) > 3 and word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in ("does", "this", "whereas")


def _is_month(match, folded, calendar):
    """A month alone: a name that is also a word needs a preposition, an abbreviation its full stop and a neighbour."""
    if match["months"] or match["part"] or match["rel"]:
        return True
    before, after = _before(folded, match.start()), _after(folded, match.end())
    near = before.lower() if _touches(folded, match.start()) else ""
    if near in ("mr.", "mrs.", "ms.", "dr.", "president", "minister"):
        return False
    names = re.findall(r"[a-z]+", match["alone"].lower())
    if all(n in calendar.ambiguous_months for n in names) and len(names) == 1:
        return near in calendar.before_dates and near not in ("a", "than", "as", "and", "or", "with") or before.endswith("'s")
    return not (before[:1].isupper() and near and near not in calendar.before_dates) or near == ""


def _is_weekday(match, folded, calendar):
    before, after = _before(folded, match.start()), _after(folded, match.end())
    return not (before in calendar.weekday_before or after in calendar.weekday_after and match.end() < len(folded)
                and folded[match.end()] == " " or before.lower() in _HABIT)


def _is_deictic(match, folded, calendar):
    """Today after an abbreviation in capitals is a name: a broadcaster's programme, a newspaper."""
    before = _before(folded, match.start())
    return not (match.group()[0].isupper() and before.isupper() and len(before) > 1 and _touches(folded, match.start())
                and not folded.isupper())


def _is_season(match, folded, calendar):
    """A season needs a year, a part, or a preposition: prices fall, a spring is a coil."""
    if match["part"] or match["rel"] or match["year"] or match["yrel"] or match["yy"]:
        return True
    before = _before(folded, match.start()).lower()
    if match["season"] == "fall" and _after(folded, match.end()) in ("of", "in", "from", "to"):
        return False
    led = before in ("to", "from") and match.group().lower().startswith("the")
    return led or before in ("in", "by", "since", "until", "till", "during", "through", "throughout", "over", "before", "after", "this", "of",
                             "for", "into")


def _is_part_of_year(match, folded, calendar):
    """A half without a year may be a match's or a sum's; "the first half of the goods" is none of a year."""
    if any(match[k] for k in ("year", "year1", "yy", "yrel", "yrel1")):
        return True
    if _after(folded, match.end()) in ("of", "century") and not re.search(r"year$", match.group(), re.I):
        return False
    return match["unit"].lower() != "half" or _before(folded, match.start()).lower() in ("in", "for", "during", "over") or "year" in match.group()


def _is_counted_back(match, folded, calendar):
    """"Two years before the vote" counts from an event and dates nothing by itself; "three days later," does."""
    if match["way"].lower() in ("before", "after"):
        return bool(_BY_ITSELF.match(folded, match.end()))
    return True


def _is_adjacent(match, folded, calendar):
    if match["side"] and match["side"].lower() in ("before", "after"):
        return bool(_BY_ITSELF.match(folded, match.end()))
    return True


def _is_unit(match, folded, calendar):
    """"The same year" needs a year before it to be the same as; "that day" as well."""
    return not (match["unit"] and match["unit"].lower() == "half" and not match["rel"])


def _is_spelled(match, folded, calendar):
    """Nineteen ninety is a year; twenty six, and two thousand without "in" or "the year", are numbers."""
    if match["hundreds"].lower() in ("eighteen", "nineteen"):
        return bool(match["rest"]) and " and " not in match.group().lower()
    named = _before(folded, match.start()).lower() in ("in", "since", "by", "until", "late", "early") or match.group().lower().startswith(("the", "year"))
    return named and (bool(match["rest"]) or match["hundreds"].lower() != "twenty") and not _plural(_after(folded, match.end()))


_CHECKS = {"spelled": _is_spelled, "year": _is_year, "month": _is_month, "weekday": _is_weekday, "season": _is_season, "quarter": _is_part_of_year, "deictic": _is_deictic,
           "ago": _is_counted_back, "adjacent": _is_adjacent, "unit": _is_unit}
