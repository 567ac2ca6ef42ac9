"""Days, answers and first letters as prose says them; the words of the codes stand in `language.codes`."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from ..language.codes import DEMANDS, POSITIONS

# An interval wider than this is of a year, and not of a month in it.
_YEARS = timedelta(days=3 * 366)
_MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def days(first: str, last: str) -> str:
    """An interval of days as prose says it; as narrow as the interval, and no narrower.

    >>> days("2024-03-01", "2024-03-01"), days("2024-03-01", "2024-03-31"), days("2024-03-28", "2024-04-02")
    ('1 March 2024', 'March 2024', '28 March to 2 April 2024')
    >>> days("", ""), days("2024-01-01", "2024-12-31"), days("2024-03-01", "")
    ('day unknown', '2024', 'on or after 1 March 2024')
    """
    if not first and not last:
        return "day unknown"
    if not first or not last:
        return f"on or {'after' if first else 'before'} {_day(date.fromisoformat(first or last))}"
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    if a == b:
        return _day(a)
    if (a.day, a.month, b.day, b.month) == (1, 1, 31, 12):
        return str(a.year) if a.year == b.year else f"{a.year} to {b.year}"
    if a.day == 1 and b.day == monthrange(b.year, b.month)[1]:
        return f"{_MONTHS[b.month]} {b.year}" if (a.year, a.month) == (b.year, b.month) else f"{_month(a, b)} to {_MONTHS[b.month]} {b.year}"
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day} to {_day(b)}"
    return f"{a.day} {_month(a, b)} to {_day(b)}"


def about(first: str, last: str) -> str:
    """The middle of an interval around a day that was only counted to, as exactly as its width lets it be said.

    >>> about("2022-09-19", "2023-09-18"), about("2013-03-20", "2023-03-20")
    ('about March 2023', 'about 2018')
    """
    if not first or not last:
        return days(first, last)
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    middle = a + (b - a) / 2
    return f"about {middle.year if b - a > _YEARS else f'{_MONTHS[middle.month]} {middle.year}'}"


def _day(d: date) -> str:
    return f"{d.day} {_MONTHS[d.month]} {d.year}"


def _month(a: date, b: date) -> str:
    return _MONTHS[a.month] + ("" if a.year == b.year else f" {a.year}")


def short_day(day: date) -> str:
    """A short day for an axis: "19 Oct 2023"."""
    return f"{day.day} {_MONTHS[day.month][:3]} {day.year}"


def stand(claim) -> str:
    """What a claim answers to its issue: yes, no, unclear, or a demand, which is neither."""
    return (DEMANDS if claim.commitment == "demand" else POSITIONS).get(claim.position, "unclear")


def capital(text: str) -> str:
    """The text with its first letter large; names are left as they are."""
    return text[:1].upper() + text[1:]
