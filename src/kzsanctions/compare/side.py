"""One side of a pair: who speaks, what is said, when it holds. `sides` makes them from the tables, `gates` judges them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import isclose
from typing import NamedTuple

from .circumstances import Circumstance
from .events import Event

Interval = tuple[int, int]


@dataclass(frozen=True)
class Who:
    """The speaker of a side, in the capacity spoken in; `voice` other than attributed has no speaker."""

    id: str = ""
    name: str = ""
    standing: str = ""
    official: bool = False
    organization: str = ""
    government: str = ""
    voice: str = "attributed"
    company: bool = False  # speaks for a company of the state
    body: bool = False  # an office or another organisation, and nobody who speaks for one


@dataclass(frozen=True)
class Number:
    """A number as an interval with what makes it comparable; None = unbounded, `open_*` = the end itself is left out."""

    text: str
    lower: float | None
    upper: float | None
    open_lower: bool = False
    open_upper: bool = False
    unit: str = ""  # the base unit of its dimension
    told: str = ""  # the unit it is told in
    done: bool = False  # of an act that was done, and no state
    grows: bool = False  # of what can be more each day
    grain: float = 0  # half of that unit: how far a number told in it may lie from one told in another
    change: str = ""
    counted: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()  # words of the names in its statement
    area: frozenset[str] = frozenset()  # words of the names by which its speaker is called
    event: Event = Event()
    around: tuple[Circumstance, ...] = ()
    against: frozenset[str | float] = frozenset()  # the numbers its statement turns down, as written and what they are worth: "nine, not 40"


def below(low: Number, high: Number) -> bool:
    """Whether every number of one interval is smaller than every number of the other."""
    return end_below(low.upper, high.lower, low.open_upper or high.open_lower)


def end_below(upper: float | None, lower: float | None, left_out: bool) -> bool:
    """Whether the upper end of an interval lies below the lower end of another; where they are one, whether either is `left_out`."""
    if upper is None or lower is None:
        return False
    if isclose(upper, lower, rel_tol=1e-9):  # 7.5 + 0.05 and 7.6 - 0.05 are one end
        return left_out
    return upper < lower


def turned_down(one: Number | None, other: Number | None) -> bool:
    """Whether one of two numbers is given in place of the other, be it written in words by one and in digits by the other."""
    if one is None or other is None:
        return False
    return any({a.text.lower().partition(" ")[0], a.lower if a.lower == a.upper else None} & b.against for a, b in ((one, other), (other, one)))


class Near(NamedTuple):
    """A family of acts a number is told with (`kin`): its name, unit and thing counted, which have to be equal, and the act."""

    facts: tuple[str, ...]
    act: str


@dataclass(frozen=True)
class What:
    """The content of a side: a position on an issue with its scope, or a number for a measure."""

    issue: str = ""
    position: str = ""
    commitment: str = "certain"
    scope: tuple[tuple[str, ...], ...] = ((),) * 7
    measure: str = ""
    number: Number | None = None
    kin: tuple[Near, ...] = ()
    act: str = ""  # the root of the verb a number is told with
    conceded: bool = False  # said as an admission, which is of one's own doing


@dataclass(frozen=True)
class When:
    """When a side holds, in ordinal days.

    said : the days on which it may have been said.
    start : the stated first day, None where it holds from the day of speaking.
    end : the last day; said for certain where `stated_end`, else assumed.
    """

    said: Interval
    start: int | None
    end: int
    stated_end: bool = False
    dated: bool = False  # a number said to be of this very day
    hour: str = ""  # at which a number was told, HH:MM

    @cached_property
    def possible(self) -> Interval:
        return (self.said[0] if self.start is None else self.start, self.end)

    @cached_property
    def shown(self) -> str:
        """The days it may hold, for a reader."""
        return " to ".join(map(_day, self.possible)) + ("" if self.stated_end else " (assumed)")

    def certain(self, slack: int) -> Interval:
        """The days it holds under every reading; the first lies after the last where there is none.

        Days of speaking known to within `slack` days count as one.
        """
        known = self.said[1] - self.said[0] <= slack
        start = self.start if self.start is not None else self.said[0] if known else self.said[1]
        return (start, self.end if self.stated_end else self.said[1] if known else self.said[0])


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat() if 1 < ordinal < date.max.toordinal() else "unknown"


@dataclass(frozen=True)
class Side:
    """A claim or figure as a side of a pair.

    order, clear : sort sides by day, publication and place; appearances of one content by clearness, quoted words before reported ones.
    """

    item: str
    id: str
    source: str
    statement: str
    utterance: str
    evidence: str
    text: str
    order: tuple
    clear: tuple
    who: Who
    what: What
    when: When
    thing: str = ""  # what a number counts and what is said of it, as written
    told_by: frozenset[str] = frozenset()  # those through whose words alone it is known (`testimony.reporters`)
    stories: frozenset[str] = frozenset()  # those its text tells; empty where that is not known


def one_story(left: Side, right: Side) -> bool:
    """Whether two sides stand in texts that tell one story, or in one text; where stories are not known, nothing is kept apart."""
    return left.source == right.source or not left.stories or not right.stories or bool(left.stories & right.stories)


def uncoded(issue: str) -> bool:
    """Whether a claim is on a matter no issue covers, found since another speaker says the opposite of the same thing."""
    return issue.startswith("opposed-claim")
