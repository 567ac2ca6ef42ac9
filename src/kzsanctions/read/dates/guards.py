"""Tell dates from what only looks like one, by the words around: counts, names, laws, habits, falling prices."""

from __future__ import annotations

import re

from .calendar import Calendar

# Years before this are read only after a preposition; bare four-digit numbers below it mostly count.
RECENT = 1900
_WORD_BEFORE = re.compile(r"([\w'.]+)[^\w\n]*$")
_TWO_BEFORE = re.compile(r"(\w+)\s+(\w+)\s+$")
_WORD_AFTER = re.compile(r"[ \r\n]*-?[ \r\n]*([^\W\d_][\w']*|[%$])")
_SINCE_AT_LEAST = re.compile(r"\b(?:since|until|from|by) at least\s+$", re.I)
# What follows "the day before" where it needs nothing to complete it, unlike "the day before the vote".
_BY_ITSELF = re.compile(r"\s*(?:[.,;:!?)\"'-]|$|(?:by|in|at|on|and|but|to|with|as|had|was|were|has|when)\b)")


def is_date(form: str, match: re.Match, folded: str, calendar: Calendar) -> bool:
    """Whether a wording, as its neighbours stand, is a date."""
    check = _CHECKS.get(form)
    return check is None or check(match, folded, calendar)


def _before(match: re.Match, folded: str) -> str:
    """The word before, without what stands between."""
    found = _WORD_BEFORE.search(folded[max(0, match.start() - 30) : match.start()])
    return found[1] if found else ""


def _beside(match: re.Match, folded: str) -> str:
    """The word before where only spaces lie between, in lower case and without its full stop."""
    touching = re.search(r"[\w.]'?[ \r\n]+$", folded[max(0, match.start() - 4) : match.start()])
    return _before(match, folded).lower().rstrip(".") if touching else ""


def _after(match: re.Match, folded: str) -> str:
    found = _WORD_AFTER.match(folded, match.end())
    return found[1] if found else ""


def _plural(word: str) -> bool:
    """Whether a word looks like a plural noun: lower case, -s, and none of the common words in -s."""
    return len(word) > 3 and word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word != "does"


def _is_year(match, folded, calendar):
    """A bare number is a year where its neighbours say so: not after "Law" or "more than", not before "people"."""
    if match["part"] or match["fiscal"] or not match.group()[0].isdigit() or len(match["until"] or "") == 4:
        return True
    year, after = int(match["year"]), _after(match, folded)
    if after in calendar.cues["counted"] or after in ("%", "$") or (year % 100 == 0 and _plural(after)):
        return False
    lead = folded[max(0, match.start() - 2) : match.start()]
    if lead.endswith("-"):
        return _before(match, folded).lower() in calendar.cues["prefixes"]
    if lead.endswith("(") or not lead.strip() or "\n" in lead:
        return year >= RECENT
    return _is_year_after(_beside(match, folded), year, after, match, folded, calendar)


def _is_year_after(near, year, after, match, folded, calendar):
    """Whether the word right before makes the number a year."""
    if _SINCE_AT_LEAST.search(folded[max(0, match.start() - 20) : match.start()]):
        return True
    two = _TWO_BEFORE.search(folded[max(0, match.start() - 30) : match.start()])
    if near in calendar.cues["identifiers"] or two and f"{two[1]} {two[2]}".lower() in calendar.cues["identifiers"]:
        return False
    if not near:
        return year >= RECENT
    if near in calendar.cues["before_counts"] and _plural(after):
        return year % 100 != 0
    if after.islower() and len(after) > 3 and not _plural(after) and RECENT < year < 2050 and year % 100:
        return True
    return near in calendar.cues["before_dates"] or near in calendar.months or near in calendar.seasons or near.endswith("'s")


def _is_month(match, folded, calendar):
    """A month alone: a name that is also a word needs a preposition."""
    if match["months"] or match["part"] or match["rel"]:
        return True
    near, names = _beside(match, folded), re.findall(r"[a-z]+", match["alone"].lower())
    if near in calendar.cues["titles"] or (near and _before(match, folded) in calendar.weekday_before):
        return False
    if len(names) > 1 or names[0] not in calendar.ambiguous_months:
        return True
    return near in calendar.cues["before_ambiguous"] or near.endswith("'s")


def _is_weekday(match, folded, calendar):
    """No newspaper, no feast, no habit."""
    named = _after(match, folded) in calendar.weekday_after and folded[match.end()] == " "
    before = _before(match, folded)
    return not (named or before in calendar.weekday_before or before.lower() in calendar.cues["habits"])


def _is_day_word(match, folded, calendar):
    """Today after an abbreviation in capitals, or "This Week" in quotation marks, is a programme or a newspaper."""
    if match.group().istitle() and " " in match.group() and folded[max(0, match.start() - 1) : match.start()] in ('"', "'"):
        return False
    before = _before(match, folded)
    shouted = folded[max(0, match.start() - 40) : match.end() + 40].isupper()
    return shouted or not (match.group()[0].isupper() and _beside(match, folded) and len(before) > 1 and before.isupper())


def _is_season(match, folded, calendar):
    """A season needs a year, a part, or a preposition; "the fall of the government" is none."""
    if any(match[k] for k in ("part", "rel", "year", "yrel", "yy")):
        return True
    if match["season"] == "fall" and _after(match, folded) in ("of", "in", "from", "to"):
        return False
    before = _before(match, folded).lower()
    return before in calendar.cues["before_seasons"] or (before in ("to", "from") and match.group().lower().startswith("the"))


def _is_part_of_year(match, folded, calendar):
    """A half without a year may be a match's or a sum's; "the first half of the goods" is none of a year."""
    if any(match[k] for k in ("year", "year1", "yrel", "yrel1")) or match.group().lower().endswith("year"):
        return True
    if _after(match, folded) in ("of", "century"):
        return False
    return match["unit"].lower() != "half" or _before(match, folded).lower() in calendar.cues["before_halves"]


def _is_counted(match, folded, calendar):
    """ "Two years before the vote" counts from an event and dates nothing by itself; "three days later," does."""
    return match["way"].lower() not in ("before", "after") or bool(_BY_ITSELF.match(folded, match.end()))


def _is_adjacent(match, folded, calendar):
    """So does "the day before the vote"."""
    return (match["side"] or "").lower() not in ("before", "after") or bool(_BY_ITSELF.match(folded, match.end()))


def _is_spelled(match, folded, calendar):
    """Nineteen ninety is a year; twenty six, and two thousand without "in" or "the year", are numbers."""
    if match["hundreds"].lower() in ("eighteen", "nineteen"):
        return bool(match["rest"]) and " and " not in match.group().lower()
    named = _beside(match, folded) in calendar.cues["before_short_years"] or match.group().lower().startswith(("the", "year"))
    return named and not _plural(_after(match, folded)) and _after(match, folded) not in calendar.cues["counted"]


def _is_quarter_short(match, folded, calendar):
    """Q3 without a year may be a question or a car: it needs a preposition."""
    return bool(match["year"] or match["yrel"]) or _beside(match, folded) in calendar.cues["before_dates"]


def _is_short_year(match, folded, calendar):
    return _beside(match, folded) in calendar.cues["before_short_years"]


_CHECKS = {
    "year": _is_year,
    "short_year": _is_short_year,
    "spelled": _is_spelled,
    "month": _is_month,
    "weekday": _is_weekday,
    "deictic": _is_day_word,
    "unit": _is_day_word,
    "season": _is_season,
    "quarter": _is_part_of_year,
    "ago": _is_counted,
    "adjacent": _is_adjacent,
    "quarter_short": _is_quarter_short,
}
