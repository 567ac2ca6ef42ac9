"""Tell two numbers apart by who bears them, and for whom, where and when they are told, where common nouns say so.

Two words may be for one thing ("the firm", "the plant"), so that no two are held to be of two things but where their kind says so: many of
one kind and many of another ("drivers", "companies"), an area and one that lies in it, two nouns of one row of the codebook ("north",
"south"), one noun told apart by its adjective ("old flats", "new flats"), two ways of coming ("by sea", "by air") or by
the preposition before it ("before the flood", "after it").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from ..language.words import folded_words, root
from .verdicts import Verdict, of_both

_AGAINST = frozenset(
    map(frozenset, (("with", "without"), ("before", "after"), ("before", "during"), ("during", "after"), ("above", "below"), ("in", "outside")))
)
_MANY = frozenset("people men women children cattle police staff".split())


class Circumstance(NamedTuple):
    """A noun beside a number: its role, the noun and what narrows it in one form, whether many are meant."""

    role: str
    noun: str
    narrow: frozenset[str]
    many: bool


@dataclass(frozen=True)
class Things:
    """What the codebook knows of nouns: those each is a kind of, the rows it stands in, which are areas, what tells nothing apart."""

    wider: Mapping[str, frozenset[str]]
    rows: Mapping[str, frozenset[int]]
    areas: frozenset[str]
    folds: Mapping[str, str]


def read_things(predicates: Mapping | None, areas: Iterable[str], folds: Mapping[str, str]) -> Things:
    """The kinds and rows of `predicates.yml` and the areas of `comparison.yml`, with nouns in the form in which numbers are compared."""
    known = predicates or {}
    one = lambda word: folds.get(root(word), root(word))
    wider: dict[str, frozenset[str]] = {}
    for kind, own in known.get("kinds", {}).items():
        for word in own:
            wider[one(word)] = wider.get(one(word), frozenset()) | {one(kind)}
    rows: dict[str, frozenset[int]] = {}
    for n, row in enumerate(known.get("rows", ())):
        for word in row:
            rows[one(word)] = rows.get(one(word), frozenset()) | {n}
    return Things(wider, rows, frozenset(map(one, areas)), folds)


def circumstances(cell: str, things: Things) -> tuple[Circumstance, ...]:
    """The circumstances of a number as the table holds them: "by=region | in=town northern"."""
    found = []
    for part in filter(None, cell.split(" | ")):
        role, _, words = part.partition("=")
        noun, *narrow = words.split(" ")
        stem = things.folds.get(root(noun), root(noun))
        many = noun in _MANY or noun.endswith("s") and not noun.endswith("ss")
        found.append(Circumstance(role, stem, folded_words(" ".join(narrow), things.folds, ()), many))
    return tuple(found)


def told_apart(one: tuple[Circumstance, ...], other: tuple[Circumstance, ...], things: Things) -> Verdict | None:
    """A verdict of G3 where two numbers are of two holders, kinds or times; None where they may be of one."""
    for a, b in product(one, other):
        worst = _apart(a, b, things)
        if worst and not any(_same(a, c) for c in other) and not any(_same(b, c) for c in one):
            why = "each number is told of something else" if worst == "fail" else "the two numbers may be told of two holders or kinds"
            return Verdict("G3", worst, why, of_both(_words(a), _words(b), "told of"))
    return None


def _same(a: Circumstance, b: Circumstance) -> bool:
    return a.role == b.role and a.noun == b.noun and (not a.narrow or not b.narrow or bool(a.narrow & b.narrow))


def _apart(a: Circumstance, b: Circumstance, things: Things) -> str:
    """How far two circumstances are of two things: "fail", "cap", "" where they may be one."""
    if a.noun == b.noun:
        narrowed = a.role == b.role and a.narrow and b.narrow and not a.narrow & b.narrow
        return "fail" if narrowed or frozenset((a.role, b.role)) in _AGAINST else ""
    if {a.noun, b.noun} <= things.areas and (a.role == b.role or {a.role, b.role} == {"in", "on"}):
        return "fail" if a.role == "by" else "cap"  # what happened in the town may be told to have happened in the district
    if a.role != b.role:
        return ""
    if a.role == "way":
        return "fail"
    if things.rows.get(a.noun, frozenset()) & things.rows.get(b.noun, frozenset()):
        return "fail"
    related = a.noun in things.wider.get(b.noun, ()) or b.noun in things.wider.get(a.noun, ())
    return "cap" if a.many and b.many and not related else ""


def _words(c: Circumstance) -> str:
    return " ".join((c.role, *sorted(c.narrow), c.noun))
