"""The words that tell of dimensions, prices and counts, as patterns: what `shapes` reads the shapes of clauses with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..language.words import Words, plural, verb_forms


@dataclass(frozen=True)
class Told:
    """What a number is told of: a dimension of a thing (or "" and what was done to the things counted)."""

    thing: str
    dimension: str = ""
    act: str = ""
    of: str = ""


@dataclass(frozen=True)
class Dimension:
    """A dimension: its name, the kinds of units it is told in, and patterns for its nouns, adjectives and verbs."""

    name: str
    kinds: frozenset[str]
    nouns: str
    adjectives: str
    acts: str


@dataclass(frozen=True)
class Frames:
    """The dimensions of the codebook and the words that give a number to what is measured, ready for use."""

    dimensions: tuple[Dimension, ...] = ()
    levels: str = ""
    judging: str = ""
    numbers: str = ""
    peopled: str = ""
    paying: str = ""
    having: str = ""
    buying: str = "(?!)"
    showing: str = "(?!)"
    arriving: str = ""
    pasts: str = ""
    nominal: str = "(?!)"
    deverbal: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    words: Words = Words()


def read_frames(part: Mapping, words: Words, units: Mapping | None = None) -> Frames:
    """The frames from the parts `measures` and `units` of the codebook."""
    found = tuple(
        Dimension(d["id"], frozenset(d["units"]), _any_noun(d.get("nouns", ())), _any(d.get("adjectives", ())), _any_verb(d.get("acts", ()), words))
        for d in part.get("dimensions", ())
    )
    return Frames(
        found,
        _any_verb(part.get("levels", ()), words),
        _any_verb(part.get("judging", ()), words),
        _any_noun(part.get("numbers", ())),
        _any_noun(part.get("peopled", ())),
        _any_verb(part.get("paying", ()), words),
        _any_verb(part.get("having", ()), words),
        _any_verb(part.get("buying", ()), words) or "(?!)",
        _any_verb(part.get("showing", ()), words) or "(?!)",
        _any_verb(part.get("arriving", ()), words),
        _any({form for forms in words.irregular.values() for form in forms}),
        _any(part.get("deverbal", ())) or "(?!)",
        part.get("deverbal", {}),
        {name: u["kind"] for name, u in (units or {}).get("units", {}).items()},
        words,
    )


def _any(phrases: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))


def _any_noun(nouns: Iterable[str]) -> str:
    return _any({form for n in nouns for form in (n, plural(n))})


def _any_verb(acts: Iterable[str], words: Words) -> str:
    """Every form of verbs, with what belongs to them: "come to" is "comes to", "came to"."""
    found = set()
    for act in acts:
        verb, _, rest = act.partition(" ")
        for form in ("is", "are", "was", "were", "be", "been") if verb == "be" else verb_forms(verb, words.irregular):
            found.add(f"{form} {rest}".strip())
    return _any(found)
