"""The time a figure speaks about: which of the dates of its sentence are its own.

A date told of an earlier number, with which the present one is compared, dates that number alone: "400 people, compared with 300
in 2019". A comparison that names no number of its own dates nothing: "38 percent less than last year". A number that is compared
with, and has no date of its own, keeps none: it is not of the time of the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from ..language.codes import COUNTED_BACK
from ..language.spans import Span
from .dates import Date

# What tells that a number was an earlier one whose time the sentence leaves open.
UNDATED = "earlier number"
_TOLD = "date in the sentence"

_HEDGE = r"(?:(?:about|around|some|just|only|nearly|almost|over|under|more than|less than|fewer than|the|an?|its|estimated|roughly|previous) )*"
# What a comparison opens with; the number compared with follows at once.
_COMPARED = re.compile(
    rf"(?:\b(?:(?:as )?compared (?:with|to)|in comparison (?:with|to)|against|versus|vs\.?|as opposed to) {_HEDGE}"
    rf"|\b(?:up|down|higher|lower|ris\w+|rose|f[ae]ll\w*|grew|grown?|growing|increas\w+|decreas\w+|declin\w+|climb\w+|dropp?\w*|jump\w+|cut|"
    rf"rais\w+|reduc\w+|surg\w+|slipp?\w*|shr[aiu]nk\w*|widen\w+|narrow\w+|slid\w*|plung\w+|soar\w+|chang\w+|revis\w+)\b[^.;]{{0,60}}? from {_HEDGE})"
    r"(?=[^\w\s]?[^\w\s]?\Z)",
    re.IGNORECASE,
)
_THING = re.compile(r" (?!(?:in|a|an|the|last|on|at|for|during|over|previously|earlier|before|this|percent|per)\b)[a-z]")
# Where the comparison is over: the number that the earlier one came to, another part of the sentence.
_OVER = re.compile(r"[;:]|,(?= )|\bto (?=[^\w\s]{0,2}\d|about|around|some|just|nearly|almost|over)|\b(?:but|while|now|currently|today)\b")
# A date that only says with what is compared: "less than in 2019", "than a year earlier".
_THAN = re.compile(
    r"\b(?:than|as)(?: (?:in|at|during|for|over|those|that|the|same|period|time|of|on|it|they|was|were|had|did|been|seen|recorded))* \Z",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|from|over|versus|against|compared (?:with|to))(?: (?:the|same|period|time|of|in|level|levels|that))* \Z", re.IGNORECASE)
# A date that is counted back from another time: the number beside it is the earlier one.
_BACK = re.compile(r"\b(?:ago|earlier|before|previously|previous)\b", re.IGNORECASE)
# The same in words that name no day that could be counted.
_BACK_OPEN = re.compile(
    r"[^\w;:]*(?: \w+)? (?:(?:the|a) (?:year|month|week|day|quarter|season) (?:before|earlier|ago)|previously|before|earlier)(?=[.,;:)]|\Z)",
    re.IGNORECASE,
)
_NEXT_PART = re.compile(r";|:|\b(?:but|while|whereas|now|currently|today)\b|,(?= )")
_SHORTEST_PERIOD = frozenset(("month", "quarter", "half", "season", "year", "decade", "window", "about a year"))


@dataclass(frozen=True)
class Sentence:
    """A sentence as its figures are dated: its text and where it starts, its figures, its dates, the days of publication."""

    text: str
    start: int
    figures: tuple[Span, ...]
    dated: tuple[tuple[int, int, Date], ...]
    published: tuple[date, date]
    _found: dict = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, asked: tuple, find: Callable[[], object]):
        """What is found for a number or date of the sentence, looked for once: a row of a table has a thousand of both."""
        if asked not in self._found:
            self._found[asked] = find()
        return self._found[asked]


def period(figure: Span, told: Sentence, own: Iterable[tuple[int, int, Date]]) -> dict:
    """First and last day of the time a figure speaks about; `own` are the dates told in the same report as the figure."""
    compared = _is_compared(figure, told)
    near = sorted(
        (min(abs(start - figure.end), abs(figure.start - end)), start, *_days(d, told.published), COUNTED_BACK if _is_about(d) else _TOLD)
        for start, end, d in own
        if (d.date_from or d.date_to) and not figure.overlaps(Span(start, end)) and _dates(start, end, d, figure, compared, told)
    )
    if near:
        return {"period_from": near[0][2], "period_to": near[0][3], "period_basis": near[0][4]}
    earlier = compared or _BACK_OPEN.match(told.text, figure.end - told.start) is not None and len(told.figures) > 1
    return {"period_from": "", "period_to": "", "period_basis": UNDATED if earlier else ""}


def _is_compared(figure: Span, told: Sentence) -> bool:
    """Whether a number is the earlier one, with which another is compared; "charges against 12 traders" compares nothing."""
    return told.once(("compared", figure), lambda: _opens_comparison(figure, told))


def _opens_comparison(figure: Span, told: Sentence) -> bool:
    opening = _COMPARED.search(told.text[: figure.start - told.start])
    return opening is not None and not (opening[0].lower().startswith("against") and _THING.match(told.text, figure.end - told.start))


def _dates(start: int, end: int, d: Date, figure: Span, compared: bool, told: Sentence) -> bool:
    """Whether a date is of the time of this figure, and not of another's."""
    if told.once(("only compares", start, d.granularity), lambda: _only_compares(start, d, told)):
        return False
    earlier = told.once(("earlier", start, end), lambda: _earlier(start, end, told))
    if earlier is not None:
        return figure == earlier
    return not compared and _BACK_OPEN.match(told.text, figure.end - told.start) is None


def _only_compares(start: int, d: Date, told: Sentence) -> bool:
    before = told.text[: start - told.start]
    return (
        _THAN.search(before) is not None or d.granularity in _SHORTEST_PERIOD and _after_change(before) and any(f.end <= start for f in told.figures)
    )


def _after_change(before: str) -> bool:
    """ "Up 12 percent on last year", "a rise of 4 percent from 2019"; "on" before a month or a year compares."""
    on = _ON.search(before)
    return on is not None and (on[0].lower().startswith("on") or _CHANGE.search(before[: on.start()][-50:]) is not None)


_CHANGE = re.compile(
    r"\b(?:up|down|rise|rose|risen|increased?|drop|fall|fell|fallen|decrease|decline|grew|growth|more|less|fewer|higher|lower)\b", re.IGNORECASE
)


def _earlier(start: int, end: int, told: Sentence) -> Span | None:
    """The earlier number that a date belongs to: in one comparison with it, or nearest to a date that is counted back."""
    before = [f for f in told.figures if f.end <= start]
    for f in reversed(before):
        if _OVER.search(told.text, f.end - told.start, start - told.start):
            break
        if _is_compared(f, told):
            return f
    if len(told.figures) < 2 or not _BACK.search(told.text[start - told.start : end - told.start]):
        return None
    near = [f for f in told.figures if not _parted(f, start, end, told)]
    return min(near, key=lambda f: (min(abs(start - f.end), abs(f.start - end)), f.start), default=None)


def _parted(figure: Span, start: int, end: int, told: Sentence) -> bool:
    """Whether another part of the sentence begins between a figure and a date behind it."""
    between = (
        told.text[figure.end - told.start : start - told.start] if figure.end <= start else told.text[end - told.start : figure.start - told.start]
    )
    return _NEXT_PART.search(between.strip(" ,")) is not None


def _is_about(d: Date) -> bool:
    """Whether a date was counted in units of a month or more, so that the day it came to is nobody's."""
    return d.granularity in ("about a month", "about a year", "about a decade")


def _days(d: Date, published: tuple[date, date]) -> tuple[str, str]:
    """The days of a date; what runs "since" one goes on until publication."""
    last = max(published[1], d.date_from or published[1]) if d.open == "since" else d.date_to
    return str(d.date_from or ""), str(last or "")
