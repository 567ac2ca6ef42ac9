"""What speaks for a contradiction between two statements of one story: words of denial, opposites, numbers, causes, a reply.

Each sign is weak alone; `codebook/comparison.yml` says what each adds to the score of a lead, and why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..language.words import root, split
from .gates import standing
from .side import Who
from .weights import Weights

# So many characters after a statement a reply to it may begin, and in so many of its own it says that it is one.
REACH, OPENING = 700, 60
# So near two statements stand in one breath of the text.
CLOSE = 160
Amount = tuple[frozenset[str], str, float, float]  # what is counted, its unit, the interval


@dataclass(frozen=True)
class Said:
    """A statement as far as leads are concerned; `turn` counts the changes of speaker before it in its text."""

    row: tuple
    who: Who
    words: frozenset[str]
    names: frozenset[str]
    negated: bool
    sides: Mapping[str, int]
    numbers: tuple[Amount, ...]
    utterance: str
    turn: int = 0

    @property
    def id(self) -> str:
        return self.row.statement_id

    @cached_property
    def plain(self) -> str:
        """The words in lower case, one space before and after each."""
        return plain(self.row.content)


def plain(text: str) -> str:
    """A wording in lower case, one space before and after each word."""
    return f" {' '.join(split(text))} "


def holds(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a wording in plain words holds one of these phrases."""
    return any(p in text for p in phrases)


def apart(left: Said, right: Said) -> bool:
    """Whether two statements are by two speakers, and neither stands inside the other."""
    if left.utterance == right.utterance or left.who.id and left.who.id == right.who.id or left.who.name and left.who.name == right.who.name:
        return False
    if left.row.source_id != right.row.source_id:
        return True
    inside = left.row.start < right.row.end and right.row.start < left.row.end
    nobody = not left.who.id and not right.who.id and left.turn == right.turn
    return not inside and not nobody


def of_content(left: Said, right: Said, weights: Weights) -> frozenset[str]:
    """The signs in the words of two statements, wherever they stand."""
    found = set()
    opposite = {f for f, side in left.sides.items() if right.sides.get(f, side) != side}
    if left.negated != right.negated and not opposite:
        found.add("denied")
    if opposite and left.negated == right.negated:
        found.add("opposite")
    if holds(left.plain, weights.absence) != holds(right.plain, weights.absence):
        found.add("absent")
    if holds(left.plain, weights.causes) and holds(right.plain, weights.causes):
        found.add("causes")
    if holds(left.plain, weights.wishes) or holds(right.plain, weights.wishes):
        found.add("wish")
    differing = [bool(a[0] & b[0]) for a in left.numbers for b in right.numbers if _differ(a, b)]
    if differing:
        found.add("numbers" if any(differing) else "amounts")
    return frozenset(found)


def of_place(left: Said, right: Said, weights: Weights, between: Callable[[Said, Said], str]) -> frozenset[str]:
    """The signs in how a text sets two statements beside each other: `left` stands first, `right` answers it or follows soon."""
    turns = right.turn - left.turn
    if left.row.source_id != right.row.source_id or turns > 2 or right.row.start - left.row.end > REACH:
        return frozenset()
    found = {"reply" if turns == 1 else "near"}
    if right.row.start - left.row.end < CLOSE:
        found.add("close")
    if turns == 1 and holds(plain(between(left, right)), weights.contrasts):
        found.add("contrast")
    bare = right.row.cue_class == "deny" and len(right.words) < 2
    if bare or holds(plain(right.row.content[:OPENING]), weights.rebuttals):
        found.add("pointed")
    return frozenset(found)


def of_speakers(left: Said, right: Said) -> frozenset[str]:
    """How far both speak for a state, and whether they are two voices of one body."""
    officials = sum(standing(s.who) == "official" for s in (left, right))
    bodies = [{s.who.id, s.who.organization} - {""} for s in (left, right)]
    found = {("strangers", "one official", "officials")[officials]}
    return frozenset(found | ({"one body"} if bodies[0] & bodies[1] else set()))


def _differ(one: Amount, other: Amount) -> bool:
    """Whether two numbers of one thing, or two amounts in one unit, cannot be one."""
    return one[1] == other[1] and bool(one[1] or one[0] & other[0]) and (one[3] < other[2] or other[3] < one[2])


def opposites(text: str, known: Mapping[str, tuple[tuple[str, int], ...]]) -> dict[str, int]:
    """By pair of opposites, on which side the words of a text stand."""
    return {f: side for w in split(text) for f, side in known.get(root(w), ())}
