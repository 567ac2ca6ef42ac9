"""What predicates have to do with each other: opposites, two ends of one act, other names; read from the codebook.

A predicate is looked up by its stem, so that "opened", "opening" and "open" are one; what stands nowhere is its own family.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..language.words import Words, read_words


@dataclass(frozen=True)
class Predicates:
    """The codebook of predicates, ready for use: families and sides by stem, and the places by their words."""

    words: Words = field(default_factory=Words)
    families: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    ends: Mapping[str, str] = field(default_factory=dict)
    light: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)

    def stem(self, predicate: str) -> str:
        """A predicate in one form in every tense and number."""
        return self.words.stem(predicate)

    def family(self, predicate: str) -> tuple[str, int]:
        """The family of a predicate and its side in it: 1, or -1 for the opposite."""
        whole = self.stem(predicate)
        return self.families.get(whole) or (self.words.acts.get(whole, whole), 1)

    def thing(self, word: str) -> str:
        """A noun in one form; a place by its code, so that a capital, a people and a state are one."""
        plain = word.lower()
        return self.places.get(plain) or self.words.thing(plain)


def read_predicates(part: Mapping, known: Mapping | None = None, places: Mapping | None = None) -> Predicates:
    """The parts `predicates`, `words` and `places` of the codebook; without places, only equal words name one place.

    A group of words that holds one of two opposites stands on its side as a whole.
    """
    words = read_words(known) if known else Words()
    families: dict[str, tuple[str, int]] = {}
    for one, other in part["opposites"]:
        name = f"{words.stem(one[0])}/{words.stem(other[0])}"
        families |= {words.stem(w): (name, side) for side, own in ((1, one), (-1, other)) for w in own}
    sides = {words.acts[w]: side for w, side in families.items() if w in words.acts}
    return Predicates(
        words,
        {w: sides[name] for w, name in words.acts.items() if name in sides} | families,
        {words.stem(w): end for end, own in part["transfer"].items() for w in own},
        frozenset(map(words.stem, part["light"])),
        frozenset(map(words.stem, part["telling"])),
        _places(places or {"places": []}),
    )


def _places(part: Mapping) -> dict[str, str]:
    return {
        w.lower(): p["code"]
        for p in part["places"]
        for w in (p["name"], *p.get("also", ()), *p.get("adjectives", ()), *p.get("capitals", ()), *p.get("metonyms", ()))
    }
