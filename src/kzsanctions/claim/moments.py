"""Two times told of one thing: clock times, lengths, before or after the same act, the day on which it began or ends.

Times told roughly ("shortly after six", "about two hours") are given room; a clock time without its half of the day is compared within
half a day. That something is so since a day excludes that it came about on another.
"""

from __future__ import annotations

from .participants import Parts, same_fact
from .predicates import Predicates
from .told import Told

_HALF_DAY, _DAY = 720, 1440
# Minutes by which two clock times must differ, exact ones and rough ones; and how many times as long one length must be.
_EXACT, _ROUGH, _LONGER, _MUCH_LONGER = 10, 45, 1.5, 2


def timed(t: Told) -> bool:
    """Whether a clause tells a moment, an order or a day."""
    return bool(t.moments) or any(t.dates) or "before" in t.parts or "after" in t.parts


def moments_apart(one: Told, other: Told, together: bool, predicates: Predicates) -> bool | None:
    """Whether two clauses of one fact tell times of it that exclude each other; True or False as `same_fact`."""
    if one.held != other.held:
        return _not_before(one, other, together, predicates)
    if one.future != other.future:
        return None
    turned = _turned(one, other) or _turned(other, one)
    if turned and not one.negated and not other.negated:  # whatever came after the last time is denied
        return same_fact(_untimed(one.parts), _untimed(other.parts), (True, True), together, predicates)
    apart = _edges(one, other, predicates)
    if not one.negated and not other.negated:
        apart = apart or _clocks(one, other) or _lengths(one, other) or orders_apart(one, other, predicates)
    if not apart:
        return None
    same = same_fact(_untimed(one.parts), _untimed(other.parts), (False, False), together, predicates)
    return same and apart == "apart" if same is not None else None


def _turned(one: Told, other: Told) -> bool:
    """Whether one tells the first or the last time of what the other says was so earlier, or later and before the first spoke."""
    turn, when = one.moments.get("turn"), other.moments.get("when", ("",))[0]
    if not (turn and one.dates[0] and one.dates[1] and other.dates[0] and other.dates[1]) or when in ("until", "till", "before", "ago"):
        return False
    if turn == ("first",):
        return other.dates[1] < one.dates[0]
    return one.dates[1] < other.dates[0] <= (one.statement.row["stated_to"] or "")


def _untimed(parts: Parts) -> Parts:
    return {r: p for r, p in parts.items() if r not in ("before", "after", "at") or p.name}


def _clocks(one: Told, other: Told) -> str:
    left, right = one.moments.get("clock"), other.moments.get("clock")
    if left is None or right is None or one.future or "present" in (one.tense, other.tense) or _days_differ(one, other):
        return ""
    circle = _HALF_DAY if "half" in left + right else _DAY
    gap = abs(_minutes(left[0]) - _minutes(right[0])) % circle
    gap = min(gap, circle - gap)
    return "apart" if gap > (_ROUGH if "about" in left + right else _EXACT) else ""


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _lengths(one: Told, other: Told) -> str:
    left, right = one.moments.get("lasting"), other.moments.get("lasting")
    if left is None or right is None:
        return ""
    short, long = sorted((left, right), key=lambda x: int(x[0]))
    if "least" in short or "most" in long:
        return ""
    factor = _MUCH_LONGER if "about" in left + right else _LONGER
    return "apart" if int(long[0]) >= factor * int(short[0]) else ""


def orders_apart(one: Told, other: Told, predicates: Predicates) -> str:
    """Whether one puts the act before another act, behind which the other puts it."""
    for early, late in ((one, other), (other, one)):
        before, after = _act(early, "before", predicates), _act(late, "after", predicates)
        if before and after and before & after:
            return "apart"
    return ""


def _act(t: Told, edge: str, predicates: Predicates) -> frozenset[str]:
    """The words of the act a clause stands before or after: stems of its verb or of the verb its noun is made from."""
    words = set(t.moments.get(f"{edge}-act", ()))
    found = {predicates.stem(predicates.deeds.get(predicates.thing(w), w)) for w in words}
    if edge in t.parts:
        found |= {predicates.stem(predicates.deeds.get(w, w)) for w in t.parts[edge].chief}
    return frozenset(predicates.words.acts.get(w, w) for w in found - {"nobody", ""})


def _edges(one: Told, other: Told, predicates: Predicates) -> str:
    """Whether the days on which both say it began, ended or is to come about exclude each other."""
    left, right = one.moments.get("when", ("",))[0], other.moments.get("when", ("",))[0]
    if not _days_differ(one, other):
        return ""
    if left == right and left in ("since", "until", "till", "from"):
        return "apart"
    if {left, right} <= {"since", "", "from"} and (left or right):
        act = one if not left else other
        return "apart" if act.basis == "state" and not act.text.endswith("closed") or act.word in predicates.beginning else ""
    if one.future and not left and not right and any((one.predicate, one.side) in f for f in (predicates.single.get("day", frozenset()),)):
        return "apart"
    return ""


def _not_before(one: Told, other: Told, together: bool, predicates: Predicates) -> bool | None:
    """Whether one says that it will not come about before a day, and the other that it will on an earlier one."""
    denied, told = (one, other) if one.negated else (other, one)
    if denied.moments.get("when") != ("before",) or told.negated or denied.future != told.future or not told.dates[1] or "when" in told.moments:
        return None
    if not denied.dates[0] or told.dates[1] >= denied.dates[0]:
        return None
    return same_fact(_untimed(told.parts), _untimed(denied.parts), (False, False), together, predicates)


def _days_differ(one: Told, other: Told) -> bool:
    """Whether both name days of their own and these cannot meet."""
    return any(early.dates[1] and late.dates[0] and early.dates[1] < late.dates[0] for early, late in ((one, other), (other, one)))
