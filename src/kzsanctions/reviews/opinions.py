"""What a row of `reviews.csv` holds of a thing, and what all coders together hold of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from .rows import Review

# Two names of one field.
SAME = {"speaker_id": "speaker"}
CONFIRMED, DISMISSED = "confirmed", "dismissed"
# The state of a row about a conflict that is found no more.
GONE = "gone"

Tables = dict[str, pd.DataFrame]
Change = Callable[[Tables], None]
Key = tuple[str, str]


@dataclass(frozen=True)
class Found:
    """What a row speaks of: the item, what the machine says of it, and what the coder says in the same terms.

    opinions : what the row holds of which thing and field of it; it is decided where all coders hold the same of each.
    change : what to do to the tables then.
    state : the state of the row, where it does not depend on what the coders hold.
    """

    review: Review
    item: str
    machine: str
    answer: str
    opinions: tuple[tuple[Key, str], ...] = ()
    change: Change | None = None
    state: str = ""


def explicit(found: Sequence[Found]) -> list[Found]:
    """A coder who confirms a thing as a whole and corrects a field of it holds of that field what the correction says."""
    named = {(f.review.coder, key) for f in found for key, _ in f.opinions if f.review.field}
    return [f if f.review.field else replace(f, opinions=tuple(o for o in f.opinions if (f.review.coder, o[0]) not in named)) for f in found]


def held(found: Sequence[Found]) -> dict[Key, set[str]]:
    """By thing and field: what all coders hold of it."""
    held: dict[Key, set[str]] = defaultdict(set)
    for f in found:
        for key, opinion in f.opinions:
            held[key].add(opinion)
    return held


def said_twice(found: Sequence[Found]) -> Iterator[str]:
    """A coder who says two different things of one."""
    first: dict[tuple, Found] = {}
    for f in (f for f in found if f.state != GONE):
        r = f.review
        known = first.setdefault((r.coder, f.item, r.field, r.verdict == "coded"), f)
        if known.answer != f.answer:
            yield f"reviews.csv: row {r.row}: coder '{r.coder}' says '{known.answer}' of the same in row {known.review.row}; keep one of the two"


def opinions(r: Review, item: str, machine: str, answer: str, fields: Iterable[str]) -> tuple[tuple[Key, str], ...]:
    """What a row holds: of one field where it names one, else of all."""
    if r.verdict == "coded":
        return ()
    if r.field:
        return (((item, SAME.get(r.field, r.field)), CONFIRMED if answer == machine else answer),)
    return tuple(((item, SAME.get(field, field)), r.verdict) for field in ("", *fields))


def put(tables: Tables, name: str, at, **values) -> None:
    """Write cells of one row."""
    for column, value in values.items():
        tables[name].loc[at, column] = value
