"""Count how far coded and found spans agree: which belong together, and what is missed, spurious or told otherwise.

Spans match where they overlap by half (Dice >= 0.5) or, for figures and dates, at all with the same value; one to one,
the best overlap first. What a coder marked `optional` counts neither way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

# Below so many sources an interval would promise more than a handful of articles can give.
FEW_SOURCES = 20


@dataclass(frozen=True)
class Item:
    """Something coded or found: where it stands, its words, and what is said of it."""

    file: str
    start: int
    end: int
    text: str
    label: str = ""
    values: tuple[float, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Score:
    """Counts of one comparison. Precision, recall and F1 are None where there was nothing to count.

    `errors` holds (what, file, words): missed, spurious, or what was found instead; `beyond` the ids of what was found and is not in a coding
    that does not claim to be complete.
    """

    task: str
    coded: int
    found: int
    agreed: int
    errors: tuple[tuple[str, str, str], ...] = ()
    beyond: tuple[str, ...] = ()

    @property
    def precision(self) -> float | None:
        return self.agreed / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.agreed / self.coded if self.coded else None

    @property
    def f1(self) -> float | None:
        return 2 * self.agreed / (self.coded + self.found) if self.coded + self.found else None


def interval(agreed: int, total: int, z: float = 1.96) -> tuple[float, float] | None:
    """Wilson's score interval of a proportion (95 % by default); None of nothing.

    It takes the items for independent, which those of one article are not: a lower limit to the doubt.

    >>> [round(x, 2) for x in interval(9, 10)]
    [0.6, 0.98]
    """
    if not total:
        return None
    p, spread = agreed / total, z * z / total
    centre, half = p + spread / 2, z * sqrt(p * (1 - p) / total + spread / (4 * total))
    return (centre - half) / (1 + spread), (centre + half) / (1 + spread)


def overlap(a: Item, b: Item) -> float:
    """Dice's coefficient of two spans; 0 in different files."""
    shared = max(0, min(a.end, b.end) - max(a.start, b.start)) if a.file == b.file else 0
    return 2 * shared / max(1, (a.end - a.start) + (b.end - b.start))


def half(a: Item, b: Item) -> bool:
    return overlap(a, b) >= 0.5


def touch(a: Item, b: Item) -> bool:
    return overlap(a, b) > 0


def same_number(a: Item, b: Item) -> bool:
    return touch(a, b) and any(abs(x - y) <= 1e-6 * max(1, abs(x)) for x in a.values for y in b.values)


def _same_label(a: Item, b: Item) -> bool:
    return a.label == b.label


def labelled(
    task: str,
    about: str,
    coded: list[Item],
    found: list[Item],
    match: Callable[[Item, Item], bool],
    agrees: Callable[[Item, Item], bool] = _same_label,
) -> tuple[Score, Score]:
    """Two scores: items found, and, of those found, the ones whose label agrees."""
    pairs = _paired(coded, found, match)
    matched = {id(x) for pair in pairs for x in pair}
    wanted = [(a, b) for a, b in pairs if not a.optional and not b.optional]
    missed = [a for a in coded if id(a) not in matched and not a.optional and not any(touch(a, b) and b.optional for b in found)]
    spurious = [b for b in found if id(b) not in matched and not b.optional and not any(touch(a, b) for a in coded)]
    wrong = [(a, b) for a, b in wanted if not agrees(a, b)]
    return (
        Score(
            task,
            len(wanted) + len(missed),
            len(wanted) + len(spurious),
            len(wanted),
            (*(("missed", a.file, a.text) for a in missed), *(("spurious", b.file, b.text) for b in spurious)),
        ),
        Score(
            about,
            len(wanted),
            len(wanted),
            len(wanted) - len(wrong),
            tuple((f"{a.label or 'nothing'} / {b.label}", a.file, a.text) for a, b in wrong),
        ),
    )


def _paired(coded: list[Item], found: list[Item], match: Callable[[Item, Item], bool]) -> list[tuple[Item, Item]]:
    """Pairs that match, one to one: the largest overlap first, required items before optional ones."""
    by_file: dict[str, list[tuple[int, Item]]] = {}
    for j, b in enumerate(found):
        by_file.setdefault(b.file, []).append((j, b))
    candidates = sorted((a.optional, -overlap(a, b), i, j) for i, a in enumerate(coded) for j, b in by_file.get(a.file, ()) if match(a, b))
    left, right, pairs = set(), set(), []
    for _, _, i, j in candidates:
        if i not in left and j not in right:
            left.add(i), right.add(j), pairs.append((coded[i], found[j]))
    return pairs
