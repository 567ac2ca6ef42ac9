"""What predicates have to do with each other: opposites, two ends of one act, other names; read from the codebook.

A predicate is looked up by its stem, so that "opened", "opening" and "open" are one; what stands nowhere is its own family.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Predicates:
    """The codebook of predicates, ready for use: families and sides by stem, and the places by their words."""

    families: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    ends: Mapping[str, str] = field(default_factory=dict)
    light: frozenset[str] = frozenset()
    nouns: Mapping[str, str] = field(default_factory=dict)
    telling: frozenset[str] = frozenset()
    forms: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

    def stem(self, predicate: str) -> str:
        """A predicate in one form in every tense and number.

        >>> Predicates(forms={"gave": "give"}).stem("gave"), Predicates().stem("supplied") == Predicates().stem("supply")
        ('giv', True)
        """
        return " ".join(root(self.forms.get(w, w)) for w in predicate.lower().split())

    def family(self, predicate: str) -> tuple[str, int]:
        """The family of a predicate and its side in it: 1, or -1 for the opposite."""
        whole = self.stem(predicate)
        return self.families.get(whole, (whole, 1))

    def thing(self, word: str) -> str:
        """A noun in one form; a place by its code, so that a capital, a people and a state are one."""
        plain = word.lower()
        if plain in self.places:
            return self.places[plain]
        base = self.stem(plain)
        return self.nouns.get(base, base)


def root(word: str) -> str:
    """A stem on which all forms of a regular word agree: a silent e and a doubled consonant are dropped on all sides alike.

    >>> root("stopped") == root("stop"), root("warning") == root("warned"), root("supplied") == root("supply")
    (True, True, True)
    """
    if word.endswith("ings") and len(word) > 6:
        word = word[:-1]
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + ("y" if ending in ("ied", "ies") else "")
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl" else word


def read_predicates(part: Mapping, places: Mapping | None = None) -> Predicates:
    """The parts `predicates` and `places` of the codebook; without places, only equal words name one place."""
    plain = Predicates(forms=part["forms"])
    families: dict[str, tuple[str, int]] = {}
    for one, other in part["opposites"]:
        families |= {plain.stem(w): (f"{plain.stem(one[0])}/{plain.stem(other[0])}", side) for words, side in ((one, 1), (other, -1)) for w in words}
    for line in part["synonyms"]:
        words = [plain.stem(w) for w in line.split()]
        families |= {w: (words[0], 1) for w in words if w not in families}
    return Predicates(
        families,
        {plain.stem(w): end for end, words in part["transfer"].items() for w in words},
        frozenset(map(plain.stem, part["light"])),
        {plain.stem(w): plain.stem(line.split()[0]) for line in part["nouns"] for w in line.split()},
        frozenset(map(plain.stem, part["telling"])),
        part["forms"],
        _places(places or {"places": []}),
    )


def _places(part: Mapping) -> dict[str, str]:
    return {
        w.lower(): p["code"]
        for p in part["places"]
        for w in (p["name"], *p.get("also", ()), *p.get("adjectives", ()), *p.get("capitals", ()), *p.get("metonyms", ()))
    }
