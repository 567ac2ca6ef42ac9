"""Tell the events apart that numbers are of: a landslide in one place and a bus crash at another have each their own dead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..language.words import MONTHS, WEEKDAYS, folded_words, root, split
from .verdicts import Verdict, of_both

# A name behind a preposition of place: "in Ust-Sarai", "near the Lomna Bridge".
_AT = re.compile(r"\b(?:in|at|near|outside|off|around|on|along|from)\s+(?:the\s+(?:[a-z]+\s+of\s+)?)?((?:[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){0,3})")


Places = frozenset[frozenset[str]]


@dataclass(frozen=True)
class Event:
    """What the words around a number tell of its event.

    kinds : the lines of `comparison.yml` its words stand in. named : these words. places : the places it is put at, each by its words.
    """

    kinds: frozenset[int] = frozenset()
    named: frozenset[str] = frozenset()
    places: Places = frozenset()


class Events:
    """The kinds of events the codebook tells apart, and the names of states, at whose level no place tells two events apart."""

    def __init__(self, lines: tuple[tuple[str, ...], ...] = (), states: frozenset[str] = frozenset(), folds: Mapping[str, str] | None = None):
        self._kinds: dict[str, frozenset[int]] = {}
        for number, line in enumerate(lines):
            for word in line:
                self._kinds[root(word)] = self._kinds.get(root(word), frozenset()) | {number}
        self._states, self._folds = states, folds or {}
        self.of = lru_cache(maxsize=1 << 15)(self._of)

    def _of(self, text: str) -> Event:
        """The event a text tells of."""
        known = {r for r in map(root, split(text)) if r in self._kinds}
        at = (folded_words(m[1], self._folds, WEEKDAYS | MONTHS) - self._states for m in _AT.finditer(text))
        return Event(frozenset().union(*(self._kinds[r] for r in known)), frozenset(known), frozenset(at) - {frozenset()})


def apart(one: Event, other: Event, named: tuple[frozenset[str], frozenset[str]], of_people: bool) -> Verdict | None:
    """A verdict of G3 where two numbers are of two events, None where they may be of one.

    Two kinds of events are two. Two named places are two, unless one of the texts names the other's place too; people, whose
    accident is at a village for one speaker and in a province for the other, are held to be the same as long as the event may be one.
    """
    if one.kinds and other.kinds and not one.kinds & other.kinds:
        return Verdict("G3", "fail", "numbers of two events", of_both(" ".join(sorted(one.named)), " ".join(sorted(other.named)), "event"))
    if one.places and other.places and _elsewhere(one.places, other.places, named):
        inputs = of_both(*(" ".join(sorted(frozenset().union(*p))) for p in (one.places, other.places)), "place")
        return Verdict("G3", "cap", "each side names another place", inputs) if of_people else Verdict("G3", "fail", "two places", inputs)
    return None


def _elsewhere(one: Places, other: Places, named: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether no place of one side is one of the other's: Lake Sorn is not Lake Tolm, but "Sorn" and "Sorn Bay" may be one."""
    beside = any(p <= named[1] for p in one) or any(p <= named[0] for p in other)
    return not beside and not any(p <= q or q <= p for p in one for q in other)
