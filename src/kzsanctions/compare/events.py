"""Tell the events apart that numbers are of: a landslide in one place and a bus crash at another have each their own dead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..language.words import MONTHS, WEEKDAYS, folded_words, root, split
from .verdicts import Verdict, of_both

# A name behind a preposition of place: "in Ust-Sarai", "near the Lomna Bridge".
_AT = re.compile(r"\b(?:in|at|near|outside|off|around)\s+(?:the\s+)?((?:[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){0,3})")


@dataclass(frozen=True)
class Event:
    """What the words around a number tell of its event.

    kinds : the lines of `comparison.yml` its words stand in. named : these words. places : words of the places it is put at.
    """

    kinds: frozenset[int] = frozenset()
    named: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


class Events:
    """The kinds of events the codebook tells apart, and the names of states, at whose level no place tells two events apart."""

    def __init__(self, lines: tuple[tuple[str, ...], ...] = (), states: frozenset[str] = frozenset(), folds: Mapping[str, str] | None = None):
        self._kinds: dict[str, frozenset[int]] = {}
        for number, line in enumerate(lines):
            for word in line:
                self._kinds[root(word)] = self._kinds.get(root(word), frozenset()) | {number}
        self._states, self._folds = states, folds or {}
        self.of = lru_cache(maxsize=4096)(self._of)

    def _of(self, text: str) -> Event:
        """The event a text tells of."""
        known = {r for r in map(root, split(text)) if r in self._kinds}
        at = " ".join(m[1] for m in _AT.finditer(text))
        places = folded_words(at, self._folds, WEEKDAYS | MONTHS) - self._states
        return Event(frozenset().union(*(self._kinds[r] for r in known)), frozenset(known), places)


def apart(one: Event, other: Event, named: tuple[frozenset[str], frozenset[str]], of_people: bool) -> Verdict | None:
    """A verdict of G3 where two numbers are of two events, None where they may be of one.

    Two kinds of events are two. Two named places are two, unless one of the texts names the other's place too; people, whose
    accident is at a village for one speaker and in a province for the other, are held to be the same as long as the event may be one.
    """
    if one.kinds and other.kinds and not one.kinds & other.kinds:
        return Verdict("G3", "fail", "numbers of two events", of_both(" ".join(sorted(one.named)), " ".join(sorted(other.named)), "event"))
    if one.places and other.places and not one.places & other.places and not one.places & named[1] and not other.places & named[0]:
        inputs = of_both(" ".join(sorted(one.places)), " ".join(sorted(other.places)), "place")
        return Verdict("G3", "cap", "each side names another place", inputs) if of_people else Verdict("G3", "fail", "two places", inputs)
    return None
