"""Rulings on pairs, each found once: what is alike is judged alike, however many pairs of it there are.

A text of ten thousand quotations holds millions of pairs of numbers for one measure. Few of them differ in anything that a gate looks at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import product

from ..errors import during
from . import gates
from .comparison import Comparison, Settings
from .overlap import both_dated, one_house
from .pairs import Block, Pair, act
from .side import Side, What, below, one_story
from .verdicts import Verdict, as_json, of_both, outcome

Verdicts = tuple[Verdict, ...]
# So many rulings are remembered, some 100 MB; those on a corpus in which hardly any two pairs are alike would fill the memory.
REMEMBERED = 50_000
# So few pairs are judged one by one sooner than they are sorted.
FEW = 6


@dataclass(frozen=True)
class Ruling:
    """All verdicts on a pair and what they come to; `tier` is empty where it is no conflict, `failed` where it is one.

    The verdicts are without what stands with the sides, their days and numbers (`numbered`), so that pairs of one content share a ruling.
    """

    verdicts: Verdicts
    tier: str
    failed: str

    @cached_property
    def why(self) -> str:
        return next(v.why for v in self.verdicts if v.gate == self.failed)

    @cached_property
    def json(self) -> str:
        return as_json(self.verdicts)

    @cached_property
    def caps(self) -> int:
        return sum(v.verdict == "cap" for v in self.verdicts)


@dataclass(frozen=True)
class Memory:
    """What a judge can tell another one who judges the same by other settings: by two contents the verdicts that no setting changes, G2 and G3.

    `contents` numbers what is alike, so that both call it the same; `figures` is what each figure says.
    """

    contents: dict[What, int] = field(default_factory=dict)
    verdicts: dict[tuple, Verdicts] = field(default_factory=dict)
    figures: dict[str, tuple[What, str]] = field(default_factory=dict)


class Judge:
    """A judge that remembers the ruling on two contents and governments; only G0, G1 and G4 look at more than these.

    Two contents are alike that differ in nothing but a number, of which only matters which of the two is larger, and in names that nothing
    asks for. Equal speakers, contents and times are one object each (`sides`), so that their identity stands for their value.

    Parameters
    ----------
    sides : all that may be judged; names matter that stand for a holder or a place in one of them.
    memory : what earlier judges found by the same comparison.
    """

    def __init__(self, comparison: Comparison, settings: Settings, sides: Iterable[Side], memory: Memory):
        self._comparison, self._settings, self._memory = comparison, settings, memory
        self._asked = frozenset().union(*(s.what.number.of | s.what.number.event.places for s in sides if s.what.number))
        self._contents: dict[tuple, Verdicts] = {}
        self._rulings: dict[tuple, Ruling] = {}
        self._alike: dict[int, int] = {}
        self._kinds: dict[int, tuple] = {}

    def __call__(self, left: Side, right: Side, denial: str) -> Ruling:
        one, other = left.who, right.who
        told, time = gates.two_utterances(left, right), gates.validity(left, right, self._settings, denial)
        together = one_house(left, right), one_story(left, right) or both_dated(left, right), self.order(left.what, right.what)
        content = (self.alike(left.what), one.government, self.alike(right.what), other.government, *together, denial)
        key = (content, gates.standing(one), gates.standing(other), one.company or other.company, told.why, time.why)
        known = self._rulings.get(key)
        if known is None:
            if len(self._rulings) >= REMEMBERED:
                self._rulings.clear()
                self._contents.clear()
            if content not in self._contents:
                self._contents[content] = self._of_contents(content, left, right, denial)
            comparable, scope, commitment, opposite = self._contents[content]
            verdicts = (gates.official(one, other), told, comparable, scope, time, commitment, opposite)
            known = self._rulings[key] = Ruling(verdicts, *outcome(verdicts))
        return known

    def _of_contents(self, content: tuple, left: Side, right: Side, denial: str) -> Verdicts:
        """G2, G3, G5 and G6, of which the first two may be known from other settings."""
        known = self._memory.verdicts
        if content in known:
            firm = gates.commitment(left.what, right.what, self._settings)
            return *known[content], firm, gates.content(left.what, right.what, self._comparison, self._settings)
        with during(f"comparing {left.id} with {right.id}"):
            verdicts = gates.judge(left, right, self._comparison, self._settings, denial)
        if len(known) >= REMEMBERED:
            known.clear()
        known[content] = verdicts[2:4]
        return *verdicts[2:4], *verdicts[5:7]

    def alike(self, what: What) -> int:
        """A number that contents share which differ in nothing but the number they give."""
        known = self._alike.get(id(what))
        if known is None:
            number = what.number
            if number:
                number = replace(number, **_NO_VALUE, named=number.named & self._asked, area=number.area & self._asked)
            known = self._alike[id(what)] = self._memory.contents.setdefault(replace(what, number=number), len(self._memory.contents))
        return known

    def kind(self, side: Side) -> tuple:
        """What sides of one act of speaking share that are judged alike against anything, but for their numbers."""
        known = self._kinds.get(id(side))
        if known is None:
            known = self._kinds[id(side)] = (id(side.who), self.alike(side.what), id(side.when), side.source, side.told_by)
        return known

    def order(self, left: What, right: What) -> int:
        """Which of two numbers is larger, and whether they are so far apart as the tolerance asks; 0 where nothing is compared."""
        one, other = left.number, right.number
        if one is None or other is None:
            return 0
        order = 1 if below(one, other) else 2 if below(other, one) else 0
        tolerance = self._settings.number_tolerance
        return order + (3 if (tolerance or one.told != other.told) and gates.numbers_apart(one, other, tolerance) else 0)


_NO_VALUE = {"text": "", "lower": None, "upper": None, "open_lower": False, "open_upper": False}


def differing(block: Block, denied: str, judge: Judge) -> Iterator[tuple[Side, Side, int]]:
    """Of the pairs of a block the clearest of each that are judged alike, left side first, and how many these are."""
    if len(block) <= FEW or block.chosen:
        yield from ((*ordered(a, b, denied), 1) for a, b in block.chosen or product(block.left, block.right))
        return
    kinds = [_by_kind(sides, judge) for sides in (block.left, block.right)]
    for some in kinds[0]:
        for others in kinds[1]:
            found: dict[int, list] = {}
            for a in some:
                for b in others:
                    order, quoted = judge.order(a.what, b.what), a.clear[0] + b.clear[0]
                    best = found.get(order)
                    if best is None:
                        found[order] = [quoted, ordered(a, b, denied), 1]
                        continue
                    best[2] += 1
                    if quoted <= best[0] and _clearer(pair := ordered(a, b, denied), quoted) < _clearer(best[1], best[0]):
                        best[:2] = quoted, pair
            yield from ((*pair, number) for _, pair, number in found.values())


def _by_kind(sides: Collection[Side], judge: Judge) -> Collection[list[Side]]:
    kinds: dict[tuple, list[Side]] = {}
    for side in sides:
        kinds.setdefault(judge.kind(side), []).append(side)
    return kinds.values()


def ordered(one: Side, other: Side, denied: str) -> Pair:
    """Left what is denied, else what was said first; the order in which sides or sources are read does not matter.

    Where the days leave it open who spoke first, one text that tells both tells the charge before the answer.
    """
    if act(one) != act(other) and denied in (act(one), act(other)):
        return (one, other) if act(one) == denied else (other, one)
    open_ = one.source == other.source and one.when.said[0] <= other.when.said[1] and other.when.said[0] <= one.when.said[1]
    first = (one.order[1:] if open_ else one.order, one.id) <= (other.order[1:] if open_ else other.order, other.id)
    return (one, other) if first else (other, one)


def numbered(verdicts: Verdicts, left: Side, right: Side) -> Verdicts:
    """The verdicts with the numbers of the sides as the inputs of G6, where both give one."""
    if not left.what.number or not right.what.number:
        return verdicts
    texts = of_both(left.what.number.text, right.what.number.text)
    return tuple(replace(v, inputs=texts) if v.gate == "G6" else v for v in verdicts)


def clearest(pair: tuple[Side, Side, Ruling]) -> tuple:
    """Sorts the pairs of two utterances: the best tier, else the latest failure; then quoted words, then few caps."""
    left, right, ruling = pair[:3]
    quoted = left.clear[0] + right.clear[0]
    return (ruling.tier or "C", -int(ruling.failed[1:] or 9), quoted, ruling.caps, left.clear, right.clear, left.id, right.id)


def _clearer(pair: Pair, quoted: int) -> tuple:
    """The order of `clearest` among pairs of one ruling."""
    left, right = pair
    return (quoted, left.clear, right.clear, left.id, right.id)
