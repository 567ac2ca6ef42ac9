"""How long what a clause tells is so: a state since a day until it is spoken of, or through a whole month; an act on its day alone.

A state that lasts leaves no room for an act on a day inside of it that the state excludes: a tunnel that has been shut since Saturday was driven
through by nobody on Sunday. The first and the last day are left out: on them both may have been so.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from .told import Told

_ALL_OF_IT = re.compile(r"\b(?:throughout|all (?:of|through)|(?:for )?the (?:whole|entire)|during the whole|whole of)\b", re.IGNORECASE)
_BEHIND = 24  # characters behind a clause in which its time may be told
Days = tuple[str, str]


def lasting(t: Told) -> Days:
    """The days on which a state is told to have been so throughout, "" where it has no end; two empty ones where nothing says that it lasted."""
    first, last = t.dates
    if not last or t.future:
        return "", ""
    edge = t.moments.get("when", ("",))[0]
    if edge == "since" and t.tense != "past":
        return _next(last), t.statement.row["stated_from"]
    if edge in ("until", "till") and t.tense == "present":
        return t.statement.row["stated_to"], _next(first, -1)
    return (first, last) if not edge and first != last and _ALL_OF_IT.search(around(t)) else ("", "")


def _while_lasting(act: Told, state: Told) -> bool:
    """Whether an act is told of a day on which a state lasted."""
    from_, to = lasting(state)
    first, last = act.dates
    return bool(from_ and to and first) and "when" not in act.moments and from_ <= first and last <= to


def supposed_then(t: Told, state: Told) -> bool:
    """Whether what an act takes for granted was so when the other side says that it was not: on one of its days, or at one time.

    A tunnel that is shut to lorries is open to those in buses.
    """
    mover = next((t.own.parts[r] for r in ("agent", "sole", "theme") if r in t.own.parts), None)
    whom = state.parts.get("to") or state.parts.get("for")
    if whom is not None and mover is not None and not whom.name and not whom.chief & (mover.chief | mover.wider):
        return False
    if any(t.dates) and _while_lasting(t, state):
        return True
    goes_on = t.going or t.able or t.tense == "present" or "lasting" in t.moments
    return goes_on and (t.tense == state.tense or t.tense == "present" and state.tense == "perfect" or t.going and not state.tense)


def days_apart(one: Told, other: Told) -> bool:
    """Whether both name days of their own and these cannot meet; what is so since Wednesday has no end before it is told."""
    days = [_open(t) for t in (one, other)]
    return any(early[1] and late[0] and early[1] < late[0] for early, late in (days, days[::-1]))


def _open(t: Told) -> Days:
    """The days a clause names, up to the day it is told where it says since when or until when what is so now is so."""
    from_, to = lasting(t)
    first, last = t.dates
    return (min(first, from_), max(last, to)) if from_ and to else (first, last)


def around(t: Told) -> str:
    """The words of a clause, with those behind it in which its time may be told."""
    row = t.statement.row
    begin = max(t.start - int(row["start"]), 0)
    return row["content"][begin : begin + len(t.text) + _BEHIND]


def _next(day: str, step: int = 1) -> str:
    return (date.fromisoformat(day) + timedelta(days=step)).isoformat()
