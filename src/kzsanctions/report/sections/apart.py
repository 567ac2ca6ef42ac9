"""Whether figures can be one number: of two, and of all pairs of many, where one figure is held against all that follow it at once.

A text of ten thousand quotations makes five million pairs of figures for one thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan

import numpy as np

from .evidence import Story


def disjoint(one, other) -> bool:
    """Whether no number lies in both intervals; an end that a comparator leaves out is not shared."""
    return _below(one, other) or _below(other, one)


def contrary(one, other) -> bool:
    """Whether two figures for one measure cannot be one number."""
    return one.measure == other.measure and disjoint(one, other)


def against(story: Story, one, other) -> bool:
    """Whether two figures are of one measure and time and cannot be one number, and were not found to be of two things or two times."""
    settled = other.figure_id in _settled(story).get(one.figure_id, ())
    return contrary(one, other) and not settled and meet(period(story, one), period(story, other))


def period(story: Story, figure) -> tuple[str, str]:
    """The time a figure speaks about; where none is told, the days of its act of speaking, if these are known."""
    if figure.period_from or figure.period_to:
        return figure.period_from, figure.period_to
    act = story.utterances.get(story.utterance_of.get(figure.statement_id, ""))
    return (act.stated_from, act.stated_to) if act is not None else ("", "")


def meet(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two times have a day in common, as far as both are known; days in ISO are in order as they are written."""
    return not any(first and last and last < first for (first, _), (_, last) in ((one, other), (other, one)))


def _below(low, high) -> bool:
    if isnan(low.upper) or isnan(high.lower):
        return False
    return low.upper < high.lower or low.upper == high.lower and (_rounded(low) or low.bound == "less_than" or high.bound == "more_than")


def _rounded(figure) -> bool:
    return figure.bound == "exact" and figure.lower < figure.upper  # what is rounded to 7.5 lies below 7.55


@dataclass(frozen=True)
class Many:
    """The intervals of figures as arrays; `under` and `over` say whose upper and whose lower end is itself left out."""

    lower: np.ndarray
    upper: np.ndarray
    under: np.ndarray
    over: np.ndarray

    @classmethod
    def of(cls, figures: Sequence) -> Many:
        return cls(
            np.array([f.lower for f in figures], dtype=float),
            np.array([f.upper for f in figures], dtype=float),
            np.array([_rounded(f) or f.bound == "less_than" for f in figures], dtype=bool),
            np.array([f.bound == "more_than" for f in figures], dtype=bool),
        )

    def disjoint(self, figure, start: int = 0) -> np.ndarray:
        """Of each figure from `start` on whether no number lies in its interval and in that of another figure."""
        lower, upper, under, over = self.lower[start:], self.upper[start:], self.under[start:], self.over[start:]
        above = (figure.upper < lower) | (figure.upper == lower) & (over | (_rounded(figure) or figure.bound == "less_than"))
        return above | (upper < figure.lower) | (upper == figure.lower) & (under | (figure.bound == "more_than"))


@dataclass(frozen=True)
class Compared:
    """What the pairs of some figures come to, in the order of the figures.

    disjoint : whether any two cannot be one number, be they of one measure or not.
    contrary, against : the first pair of which the functions of these names are true, and `number` of how many `against` is.
    """

    disjoint: bool
    contrary: tuple | None
    against: tuple | None
    number: int


def compared(story: Story, figures: Sequence) -> Compared:
    """What all pairs of some figures come to."""
    any_, first, firm, number = False, None, None, 0
    for i, disjoint_, contrary_, against_ in _rows(story, figures):
        any_ = any_ or bool(disjoint_.any())
        number += int(against_.sum())
        first = first or _pair(figures, i, contrary_)
        firm = firm or _pair(figures, i, against_)
    return Compared(any_, first, firm, number)


def _pair(figures: Sequence, i: int, following: np.ndarray) -> tuple | None:
    return (figures[i], figures[i + 1 + int(following.argmax())]) if following.any() else None


def _rows(story: Story, figures: Sequence) -> Iterator[tuple[int, np.ndarray, np.ndarray, np.ndarray]]:
    """Of each figure against those that follow it: which are disjoint, contrary and against."""
    many, measures = Many.of(figures), _ranks([f.measure for f in figures])
    times = [period(story, f) for f in figures]
    days = {day: n for n, day in enumerate(sorted({day for time in times for day in time}))}
    begins = np.array([days[first] if first else -1 for first, _ in times])
    ends = np.array([days[last] if last else len(days) for _, last in times])
    place = {f.figure_id: n for n, f in enumerate(figures)}
    for i, figure in enumerate(figures):
        after = i + 1
        disjoint_ = many.disjoint(figure, after)
        contrary_ = disjoint_ & (measures[after:] == measures[i])
        against_ = contrary_ & (ends[i] >= begins[after:]) & (ends[after:] >= begins[i])
        known = [place[o] - after for o in _settled(story).get(figure.figure_id, ()) if place.get(o, -1) > i]
        against_[known] = False
        yield i, disjoint_, contrary_, against_


def _ranks(words: Sequence[str]) -> np.ndarray:
    known: dict[str, int] = {}
    return np.array([known.setdefault(word, len(known)) for word in words])


def _settled(story: Story) -> dict[str, set[str]]:
    """By figure those that were compared with it and found to be of another thing or time, or an update."""
    updates = lambda: (pair for pair, c in story.pairs("conflicts").items() if c.kind == "update")  # noqa: E731
    return story.once("settled", lambda: _partners([*story.pairs("rejected"), *updates()]))


def in_conflict(story: Story) -> dict[str, set[str]]:
    """By claim or figure those it is in conflict with."""
    return story.once("in conflict", lambda: _partners(story.pairs("conflicts")))


def _partners(pairs) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in (tuple(pair) for pair in pairs if len(pair) == 2):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found
