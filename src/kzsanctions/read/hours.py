"""The hour at which a number was told, so that two counts of one day have an order."""

from __future__ import annotations

import re

# Parts of a day as the hour in their midst; what is only "on Monday" has none.
_PARTS = {"dawn": 5, "morning": 9, "noon": 12, "midday": 12, "afternoon": 15, "evening": 19, "night": 22, "midnight": 24}
_CLOCK = re.compile(
    r"(?:\b(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b|\b(?P<full>[01]?\d|2[0-3])"
    r"[:.](?P<minutes>[0-5]\d)(?!\d|\s?percent|\s?%)"
    r"|\b(?P<part>dawn|morning|noon|midday|afternoon|evening|midnight|night)\b)",
    re.IGNORECASE,
)
# Inside a statement only these make an hour one of counting: "by 6 p.m. 40 people had died" and no "died at 6 p.m.".
_COUNTED_BY = re.compile(
    r"\b(?:by|as of|until|till|up to)\s+(?:the\s+|(?:early|late|this|on)\s+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+)*\Z", re.IGNORECASE
)


def told_at(around: str, inside: str) -> str:
    """The hour named in the words around a statement, else the one up to which the statement counts, as HH:MM; "" where none is.

    >>> told_at("The ministry said at 8 p.m. on Monday that", "40 people had died"), told_at("The ministry said", "40 died at 8 p.m.")
    ('20:00', '')
    """
    found = next(_CLOCK.finditer(around), None) or next((m for m in _CLOCK.finditer(inside) if _COUNTED_BY.search(inside[: m.start()])), None)
    return _written(found) if found else ""


def _written(clock: re.Match) -> str:
    if clock["part"]:
        return f"{_PARTS[clock['part'].lower()]:02}:00"
    if clock["full"]:
        return f"{int(clock['full']):02}:{clock['minutes']}"
    hour = int(clock["hour"]) % 12 + 12 * (clock["half"].lower() == "p")
    return f"{hour:02}:{clock['minute'] or '00'}"
