"""Words for what the tables hold as codes: days, tiers, levels, statuses, gates, bounds."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

TIERS = {"A": "contradiction", "B": "tension", "C": "divergence"}
TIERS_EXPLAINED = {
    "A": "one official account says what another excludes, about the same thing, at the same time, as a fact",
    "B": "the two accounts sit badly together, but something keeps them from excluding each other",
    "C": "a difference of wording, an announced update or a claim repeated after it was disowned",
}
LEVELS = {
    "person": "one person against himself or herself",
    "institution": "within one institution",
    "government": "between institutions of one government",
    "between_governments": "between two governments",
    # Where no text and no codebook tells which state one of the two speaks for.
    "": "between two bodies, of one of which the state is not known",
}
STATUSES = {
    "open": "open: nobody took a side back in these texts",
    "overridden": "overruled: the body one speaker belongs to said the opposite",
    "superseded": "superseded: a later state was announced",
    "retracted": "retracted: a speaker took a side back",
}
GATES = {
    "G0": ("Official", "Do both sides speak for the state?"),
    "G1": ("Two utterances", "Are these two acts of speaking, and not two reports of one?"),
    "G2": ("Comparable", "Do they answer the same question?"),
    "G3": ("Scope", "Do they speak of the same things, places, actors and rules?"),
    "G4": ("Time", "Do both hold at the same time?"),
    "G5": ("Commitment", "Are both stated as facts?"),
    "G6": ("Content", "Can both be true?"),
}
VERDICTS = {"pass": "passes", "cap": "holds it at tension", "fail": "no conflict", "na": "does not apply"}
BASES = {
    "named": "named beside the words",
    "title": "by office",
    "pronoun": "by a pronoun",
    "continued": "quotation goes on",
    "institution": "by institution",
    "metonym": "capital for its government",
    "named_later": "named in a later sentence",
    "publisher": "the publisher itself speaks",
    "unnamed": "not named",
}
POSITIONS = {"affirms": "yes", "denies": "no", "unclear": "unclear"}
# A demand tells what somebody wants and not what is, so it is neither a yes nor a no.
DEMANDS = {"affirms": "a demand", "denies": "a demand for the contrary", "unclear": "unclear"}
DAYS_KNOWN = {
    "stated": "named in the text",
    "carried": "carried over from an earlier sentence",
    "publication": "assumed from publication",
}
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
