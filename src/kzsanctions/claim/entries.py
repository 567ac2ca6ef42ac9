"""Entries of `codebook/predicates.yml` as tables to look words up in, every word by its stem or as a thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ..language.words import Words

# What a list of nouns that may name one thing is called among wider nouns.
TOKEN = "#"


class Supposed(NamedTuple):
    """What an act takes for granted of a participant: the roles that may hold it, the nouns it must be one of (none: any), how it stands."""

    roles: tuple[str, ...]
    nouns: frozenset[str]
    states: tuple[str, ...]


class Recast(NamedTuple):
    """Another predicate that says the same: its word, whether it denies it, where each of its roles is taken from, beside which nouns, and whether
    it follows only from what is told as so."""

    act: str
    denies: bool
    roles: Mapping[str, str]
    where: Mapping[str, frozenset[str]] = {}
    affirmed: bool = False


def kinds(part: Mapping[str, list[str]], form: Callable[[str], str]) -> dict[str, frozenset[str]]:
    """By word, the kinds it stands under."""
    found: dict[str, frozenset[str]] = {}
    for kind, own in part.items():
        for w in map(form, own):
            found[w] = found.get(w, frozenset()) | {kind}
    return found


def nested(found: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """By word, its kinds and those below them: what is told of a "mishap" may be a "mishap, power"."""
    every = {kind for own in found.values() for kind in own}
    below = {kind: {k for k in every if k.startswith(f"{kind},")} for kind in every}
    return {w: own.union(*(below[kind] for kind in own)) for w, own in found.items()}


def listed(lists: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    """By the stem of a noun, a token of each list of nouns it stands in."""
    found: dict[str, frozenset[str]] = {}
    for n, nouns in enumerate(lists):
        found |= {noun: found.get(noun, frozenset()) | {f"{TOKEN}{n}"} for noun in nouns}
    return found


def by_case(wider: Mapping[str, list[str]], words: Words) -> dict[str, tuple[str, ...]]:
    """By act, the acts it is a case of, from the acts and their cases."""
    found: dict[str, tuple[str, ...]] = {}
    for act, cases in wider.items():
        for case in map(words.stem, cases):
            found[case] = (*found.get(case, ()), act)
    return found


def results(rows: list[Mapping], words: Words) -> dict[str, tuple[tuple[str, bool, bool], ...]]:
    """By act, the states it brings about or ends, and whether for good."""
    found: dict[str, tuple[tuple[str, bool, bool], ...]] = {}
    for row in rows:
        states = tuple((state, so, row.get("for_good", False)) for key, so in (("is", True), ("ends", False)) for state in row.get(key, ()))
        for act in map(words.stem, row["of"]):
            found[act] = (*found.get(act, ()), *states)
    return found


def implied(rows: list[Mapping], words: Words) -> dict[str, tuple[str, ...]]:
    """By act, what there is where it was done."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for act in map(words.stem, row["of"]):
            found[act] = (*found.get(act, ()), *row["things"])
    return found


def supposed(rows: list[Mapping], words: Words) -> dict[str, tuple[Supposed, ...]]:
    """By act, what it takes for granted of its participants."""
    found: dict[str, tuple[Supposed, ...]] = {}
    for row in rows:
        granted = Supposed(tuple(row["roles"]), frozenset(map(words.thing, row.get("on", ()))), tuple(row["is"]))
        for act in map(words.stem, row["of"]):
            found[act] = (*found.get(act, ()), granted)
    return found


def recasts(rows: list[Mapping], words: Words) -> dict[str, tuple[Recast, ...]]:
    """By predicate, the others that say the same of its roles."""
    found: dict[str, tuple[Recast, ...]] = {}
    for row in rows:
        where = {role: frozenset(map(words.thing, nouns)) for role, nouns in row.get("where", {}).items()}
        for w in map(words.stem, row["of"]):
            found[w] = (*found.get(w, ()), Recast(row["as"], row.get("denies", False), row["roles"], where, row.get("affirmed", False)))
    return found


def rowed(rows: list[list[str]]) -> dict[str, frozenset[int]]:
    """By noun, the numbers of the rows it stands in."""
    return {w: frozenset(n for n, row in enumerate(rows) if w in row) for row in rows for w in row}


def wider(kinds: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """By a thing, all it is a kind of; the table holds two steps at most."""
    return {w: frozenset(k for k, of in kinds.items() if w in of) for words in kinds.values() for w in words}


def degrees(pairs: Iterable[list[list[str]]], words: Words, name: Callable[[list[str], list[str]], str]) -> dict[str, tuple[tuple[str, int], ...]]:
    """By the stem of a comparative that -er makes, the degrees of families it tells and on which side: "dirtier" is more dirty, and less clean."""
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for one, other in pairs:
        for side, own in ((1, one), (-1, other)):
            for w in own:
                for form in _comparatives(w) if " " not in w else ():
                    found[words.stem(form)] = (*found.get(words.stem(form), ()), (f"more {name(one, other)}", side))
    return found


def _comparatives(adjective: str) -> tuple[str, ...]:
    """How -er may be written behind an adjective."""
    if adjective.endswith("e"):
        return (f"{adjective}r",)
    return (f"{adjective[:-1]}ier",) if adjective.endswith("y") else (f"{adjective}er", f"{adjective}{adjective[-1]}er")


def prefixed(part: Mapping[str, list[str]], words: Words) -> dict[str, str]:
    """By the stem of a word with a prefix that denies it ("inaccurate"), the stem of the word without."""
    return {words.stem(f"{prefix}{word}"): words.stem(word) for prefix, own in part.items() for word in own}


def without_prefix(word: str) -> str:
    """What a word of the form un- or non- denies: "unarmed", "non-binding"; "" for any other, and where too little is left."""
    prefix = next((p for p in ("non-", "non", "un") if word.startswith(p)), "")
    plain = word[len(prefix) :]
    return plain if prefix and len(plain) > 3 and not plain.startswith(("der", "til", "ique", "ite")) else ""


def family_name(words: Words, one: list[str], other: list[str]) -> str:
    """What a pair of sides is called: the first words of both."""
    return f"{words.stem(one[0])}/{words.stem(other[0])}"


def phrases(part: Mapping, words: Words, families: Iterable[str]) -> frozenset[str]:
    """The predicates of several words that name an act, by their stems."""
    own = (results(part["results"], words), by_case(part["wider_acts"], words), map(words.stem, part["holders"]["verbs"]))
    return frozenset(w for known in (words.acts, families, *own) for w in known if " " in w)
