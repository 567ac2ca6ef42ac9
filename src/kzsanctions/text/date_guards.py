"""Tell dates from what only looks like one, by the words around: counts, names, laws, habits, falling prices."""

from __future__ import annotations

import re

from .calendar_terms import Calendar

_WORD_BEFORE = re.compile(r"([\w'.]+)[^\w\n]*$")
_WORD_AFTER = re.compile(r"[ \r\n]*-?[ \r\n]*([^\W\d_][\w']*|[%$])")
_SINCE_AT_LEAST = re.compile(r"\b(?:since|until|from|by) at least\s+$", re.I)
_HABIT = frozenset(["every", "each", "most", "usual", "typical"])
_BY_ITSELF = re.compile(r"\s*(?:[.,;:!?)\"'-]|$|(?:by|in|at|on|and|but|to|with|as|had|was|were|has|when)\b)")


def _before(folded: str, start: int) -> str:
    found = _WORD_BEFORE.search(folded[max(0, start - 30):start])
    return found[1] if found else ""


def _after(folded: str, end: int) -> str:
    found = _WORD_AFTER.match(folded, end)
    return found[1] if found else ""


def _touches(folded: str, start: int) -> bool:
    """Whether only spaces lie between a word and the date after it."""
    return bool(re.search(r"\w'?[ \r\n]+$", folded[max(0, start - 4):start]))


def is_date(form: str, match: re.Match, folded: str, calendar: Calendar) -> bool:
    """Whether a wording, as its neighbours stand, is a date."""
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
    return not (near and before in calendar.weekday_before)


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


def _is_short_year(match, folded, calendar):
    return _before(folded, match.start()).lower() in ("in", "since", "of", "until", "by", "before", "after", "and", "late", "early")


_CHECKS = {"spelled": _is_spelled, "short_year": _is_short_year, "year": _is_year, "month": _is_month, "weekday": _is_weekday, "season": _is_season, "quarter": _is_part_of_year, "deictic": _is_deictic,
           "ago": _is_counted_back, "adjacent": _is_adjacent, "unit": _is_unit}
