"""Whether two clauses can tell of one time: the days they name, what was so then and is so now, what is over, which was said first."""

from __future__ import annotations

import re
from datetime import date

from .predicates import Predicates
from .sayings import Statement
from .spans import around, days_apart
from .together import one_text
from .told import Told

# Who says that a thing is no longer so grants that it was.
_ENDED = re.compile(r"\b(?:no longer|any ?more|any longer|(?:stop(?:s|ped)|quits?) \w+ing|ceas(?:es|ed) (?:to \w+|\w+ing))\b", re.IGNORECASE)
STILL = re.compile(r"\b(?:still|remains?|continues?|keeps|kept|go(?:es)? on|went on|to this day)\b", re.IGNORECASE)
# The hour up to which a thing had not come about; parts of a day by the hour in their midst.
_PARTS = {"dawn": 5, "daybreak": 5, "sunrise": 6, "morning": 9, "noon": 12, "midday": 12, "lunchtime": 13, "afternoon": 15, "dusk": 19, "evening": 19}
_PARTS |= {"sunset": 19, "nightfall": 21, "night": 22, "midnight": 24}
_UP_TO = re.compile(
    rf"\b(?:by|until|till|before|as of) (?:(?:the|early|late) )*(?:(?P<part>{'|'.join(_PARTS)})\b|(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?"
    r"(?: ?(?P<half>[ap])\.?m\b)?(?![\d%]| per| [a-z]))",
    re.IGNORECASE,
)
_LONG_PAST = 60  # days before it was said, from which on a time is another than the present
_AFTER = 10  # characters behind a clause in which "any more" belongs to it
_REFUSED = frozenset("refused declined refuses declines".split())


def one_time(a: Told, d: Told, predicates: Predicates, taken_back: bool) -> bool:
    """Whether both clauses can tell of one time.

    Days named on both sides must meet. What was not yet so may be so later: who denies first is contradicted only about the same day.
    """
    if days_apart(a, d) or _since_changed(a, d) or _since_changed(d, a) or _only_then(a, d) or _only_then(d, a):
        return False
    if _not_until(a, d) or _not_until(d, a) or _begun_after(a, d) or _begun_after(d, a):
        return False
    if any("lasting" in x.moments and x.tense == "past" and y.tense in ("present", "perfect") for x, y in ((a, d), (d, a))):
        return False  # what was so for an hour is over
    if any(over(x, y) and said_first(y, x) for x, y in ((a, d), (d, a))):
        return False
    gone = a.predicate == "there" and not (d.own.negated or d.refuted)
    if gone and not any(t.state or t.tense in ("present", "perfect") for t in (a, d)):
        return False  # what was counted there may have left afterwards
    if {a.tense, d.tense} in ({"past", "present"}, {"present", "perfect"}) and a.predicate.split("/")[0] == a.predicate:
        return False
    if a.tense == "perfect" and d.tense != "perfect" and any(w in _REFUSED for w in d.text.lower().split()):
        return False  # who refused once may have done it since
    early, late = _days(d.statement), _days(a.statement)
    done, denied = a, d
    if a.side == d.side and a.negated:  # of an act on the other side of its family the denial is what is held
        early, late, done, denied = late, early, d, a
    if (order := _came_about(done, denied, early)) is not None:
        return order and (late is None or max(early[0] - late[1], late[0] - early[1]) <= predicates.days_apart)
    if early is None or late is None:
        return one_text(a.statement, d.statement)
    if taken_back:
        return True  # whoever takes a word back speaks of what it was said of
    apart = max(early[0] - late[1], late[0] - early[1], 0)
    return apart <= predicates.days_apart and (apart <= predicates.days_together or early[0] > late[1])


def _came_about(done: Told, denied: Told, said: tuple[int, int] | None) -> bool | None:
    """Whether an act is told of a day before the one on which it was denied, which that denies, or of a day after it, which that does not.

    None where the day tells neither: a denial of its own day, an act to come, an act of the very day.
    """
    first, last = done.dates
    if said is None or any(denied.dates) or denied.future or done.future or done.state or not (first and last):
        return None
    if date.fromisoformat(first).toordinal() > said[1]:
        return False
    return True if date.fromisoformat(last).toordinal() < said[0] else None


def _begun_after(since: Told, other: Told) -> bool:
    """Whether a thing is told to be so since a day, and the other side spoke before it: open since this morning, and closed the day before."""
    began, said = since.dates[0], _days(other.statement)
    begun, lasting = ("since" in t.moments.get("when", ()) for t in (since, other))
    if not begun or lasting or since.negated or not began or said is None:
        return False
    last = date.fromisoformat(other.dates[1]).toordinal() if other.dates[1] else said[1]
    return last < date.fromisoformat(began).toordinal() and not other.future


def _not_until(told: Told, then: Told) -> bool:
    """Whether a thing is only denied up to an hour, and the other tells of no earlier one: what was not found by noon may be found by night."""
    up_to = _UP_TO.search(around(then)) if then.negated and not told.negated else None
    if up_to is None:
        return False
    clock, part = told.moments.get("clock"), told.moments.get("daypart")
    came = int(clock[0][:2]) * 60 + int(clock[0][3:]) if clock else _PARTS.get(part[0], 24) * 60 if part else 24 * 60
    if up_to["part"]:
        return came >= _PARTS[up_to["part"].lower()] * 60
    hour = int(up_to["hour"]) % 12 + 12 * (up_to["half"].lower() == "p") if up_to["half"] else int(up_to["hour"])
    return came >= hour * 60 + int(up_to["minute"] or 0)


def _since_changed(now: Told, then: Told) -> bool:
    """Whether one tells what is so now or has been done, and the other what was going on or stood so, on a day before that."""
    lasted = then.going or then.state and now.tense == "perfect" and not now.state
    if now.tense not in ("present", "perfect") or any(now.dates) or not lasted or not then.dates[1]:
        return False
    said = _days(now.statement)
    return said is not None and date.fromisoformat(then.dates[1]).toordinal() < said[0]


def _only_then(told: Told, then: Told) -> bool:
    """Whether a thing is denied, or stood so, at a time long past, and the other is told of no day: who was not paid last year may be paid now."""
    said = _days(then.statement)
    long_past = then.dates[1] and said is not None and said[0] - date.fromisoformat(then.dates[1]).toordinal() > _LONG_PAST
    if not long_past or any(told.dates) or told.negated:
        return False
    return then.negated or then.state and then.basis == "" and told.state


def over(now: Told, then: Told) -> bool:
    """Whether one tells that a thing is no longer so, and the other that it was so, and not that it still is or on a later day."""
    row = now.statement.row
    end = now.start - int(row["start"]) + len(now.text)
    ended = _ENDED.search(f"{now.text} {row['content'][end : end + _AFTER]}") and not STILL.search(then.text)
    return bool(ended) and not said_first(now, then)


def said_first(one: Told, other: Told) -> bool:
    """Whether one was said on an earlier day than the other."""
    first, second = _days(one.statement), _days(other.statement)
    return first is not None and second is not None and first[1] < second[0]


def near(a: Told, d: Told, predicates: Predicates) -> bool:
    """Whether two accounts are told within the days in which they can be of one thing."""
    one, other = _days(a.statement), _days(d.statement)
    if one is None or other is None:
        return one_text(a.statement, d.statement)
    return max(one[0] - other[1], other[0] - one[1]) <= predicates.days_apart


def _days(s: Statement) -> tuple[int, int] | None:
    first, last = s.row["stated_from"], s.row["stated_to"]
    if not first or not last:
        return None
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
