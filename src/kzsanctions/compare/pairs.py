"""Which sides can be compared: blocks of one issue, of one measure, of two related issues, and pairs joined by a denial."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, combinations, product

import pandas as pd

from ..language.words import split
from ..tables import records
from .comparison import Comparison
from .gates import opposed
from .side import Side, one_story

Pair = tuple[Side, Side]
Acts = frozenset[str]  # one or two utterances (a claim outside any stands for itself)
Among = Collection[str] | Mapping[str, Collection[str]]  # utterances of which one must be of a pair; or by utterance those it is to be paired with


@dataclass(frozen=True)
class Block:
    """What two utterances say on one subject: every side of the one with every one of the other, or the `chosen` pairs alone."""

    left: list[Side]
    right: list[Side]
    chosen: list[Pair] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.chosen) or len(self.left) * len(self.right)

    @property
    def first(self) -> Pair:
        return self.chosen[0] if self.chosen else (self.left[0], self.right[0])


@dataclass(frozen=True)
class Referred:
    """What links say between utterances, so that it holds for every appearance of them.

    denials : by two utterances and an issue, the words of the denial (or of the retraction, where one speaker takes words back)
        and the utterance that is denied. It holds for every pair of their claims on that issue, and for no other issue: who denies a ban by
        name says nothing of controls.
        Where nobody is denied by name and two accounts of one matter oppose each other, the kind of the link stands for the words.
    changed : utterances and issue on which one holder announced a later state, with the kind.
    disowned : the claims that were disowned by their holder or the holder's institution, each with the claim that did.
    retracted, superseded : utterance and issue of such claims.
    """

    denials: Mapping[tuple[Acts, str], tuple[str, str]]
    changed: Mapping[tuple[Acts, str], str]
    disowned: tuple[Pair, ...]
    retracted: frozenset[tuple[str, str]]
    superseded: frozenset[tuple[str, str]]


def referred(links: pd.DataFrame, sides: Iterable[Side]) -> Referred:
    """What the links say; one whose claims are not there is left out."""
    by_id = {s.id: s for s in sides}
    denials: dict[tuple[Acts, str], tuple[str, str]] = {}
    changed, disowned, retracted, superseded = {}, [], set(), set()
    for link in sorted(records(links), key=lambda r: (r.evidence, r.link_id)):
        if link.from_claim_id not in by_id or link.to_claim_id not in by_id:
            continue
        one, other = by_id[link.from_claim_id], by_id[link.to_claim_id]
        holder = bool(one.who.id) and one.who.id == other.who.id
        if link.kind in ("opposes", "qualifies"):
            denials.setdefault((acts(one, other), other.what.issue), (link.kind, act(other)))
        if link.kind == "denies" or link.kind == "retracts" and holder:
            for issue in (one.what.issue, other.what.issue):
                denials.setdefault((acts(one, other), issue), (link.evidence, act(other)))
        if link.kind == "updates" and holder:
            changed[acts(one, other), other.what.issue] = link.kind
        coded = link.kind == "retracts" and other.what.issue != "denied-claim"
        if (link.kind == "denies" or coded) and (holder or one.who.id and one.who.id == other.who.organization):
            disowned.append((other, one))
        if link.kind == "retracts":
            retracted.add((act(other), other.what.issue))
        if link.kind == "updates":
            superseded.add((act(other), other.what.issue))
    return Referred(denials, changed, tuple(disowned), frozenset(retracted), frozenset(superseded))


def heeded(left: Side, right: Side, denial: str) -> str:
    """The words of a denial as far as they tell on these two sides: from another story only where they name who is denied, or he takes them back."""
    if not denial or one_story(left, right) or left.who.id and left.who.id == right.who.id:
        return denial
    words = set(split(denial))
    names = [{w for w in split(side.who.name) if len(w) > 3} for side in (left, right)]
    return denial if any(words & n for n in names) else ""


def act(side: Side) -> str:
    return side.utterance or side.id


def acts(one: Side, other: Side) -> Acts:
    return frozenset((act(one), act(other)))


def subject(one: Side, other: Side) -> str:
    """What a pair is about: the measure or the issue, or both of two in alphabetical order."""
    if one.what.issue == other.what.issue:
        return " | ".join(sorted({one.what.measure, other.what.measure})) or one.what.issue
    return " | ".join(sorted((one.what.issue, other.what.issue)))


def distinct(sides: Iterable[Side]) -> list[Side]:
    """One side for each content of an utterance: its clearest appearance; equal speakers, contents and times are one object each."""
    found: dict[tuple, Side] = {}
    for s in sides:
        key = (act(s), id(s.who), id(s.what), id(s.when))
        if key not in found or s.clear < found[key].clear:
            found[key] = s
    return sorted(found.values(), key=lambda s: (s.order, s.id))


def candidates(sides: list[Side], said: Referred, comparison: Comparison, among: Among | None = None) -> Iterator[Block]:
    """For each two utterances with something comparable, their sides on that subject.

    Where `among` is given, at least one of the two utterances is of these; where it says with which each is to be paired, no others are.
    """
    issues: dict[str, dict[str, list[Side]]] = {}
    measures: dict[str, dict[str, list[Side]]] = {}
    for s in sides:
        blocks, name = (measures, s.what.measure) if s.what.number else (issues, s.what.issue)
        blocks.setdefault(name, {}).setdefault(act(s), []).append(s)
    denied = issues.pop("denied-claim", {})
    for block in [*issues.values(), *measures.values()]:
        for one, other in _twos(block, among):
            yield Block(block[one], block[other])
    for pair in sorted(map(sorted, comparison.related)):
        left, right = (issues.get(issue, {}) for issue in pair)
        yield from (Block(left[one], right[other]) for one, other in _across(left, right, among) if one != other)
    for one, other in sorted(tuple(sorted(a)) for a, issue in said.denials if issue == "denied-claim" and len(a) == 2):
        if one in denied and other in denied and _wanted(one, other, among):
            yield Block(denied[one], denied[other])
    yield from _near(sides, among)
    yield from _within(issues, among)


def _near(sides: list[Side], among: Among | None) -> Iterator[Block]:
    """Numbers of one story whose measures are near to one another, and not equal."""
    alike: dict[tuple, list[Side]] = {}
    for s in sides:
        for near in s.what.kin:
            for story in s.stories or ("",):
                alike.setdefault((story, near.facts), []).append(s)
    found: dict[tuple, dict[tuple[str, str], Pair]] = {}
    several = (group for group in alike.values() if len({s.what.measure for s in group}) > 1)
    for one, other in chain.from_iterable(_of_group(group, among) for group in several):
        a, b = act(one), act(other)
        if one.what.measure != other.what.measure and a != b and (_wanted(a, b, among) or _wanted(b, a, among)):
            found.setdefault((acts(one, other), subject(one, other)), {})[one.id, other.id] = (one, other)
    for pairs in found.values():
        yield Block([], [], [*pairs.values()])


def _of_group(group: list[Side], among: Among | None) -> Iterator[Pair]:
    """Every two sides of a group, in its order; of acts that are to be paired with others alone only with these."""
    if not isinstance(among, Mapping):
        yield from combinations(group, 2)
        return
    spoken: dict[str, list[int]] = {}
    for n, side in enumerate(group):
        spoken.setdefault(act(side), []).append(n)
    for n, one in enumerate(group):
        there = (m for other in spoken.keys() & among.get(act(one), ()) for m in spoken[other])
        yield from ((one, group[m]) for m in sorted(m for m in there if m > n))


def _wanted(one: str, other: str, among: Among | None) -> bool:
    if isinstance(among, Mapping):
        return other in among.get(one, ())
    return among is None or one in among or other in among


def _twos(block: Mapping[str, list[Side]], among: Among | None) -> Iterable[tuple[str, str]]:
    """Every two utterances of a block."""
    if among is None:
        return combinations(block, 2)
    if isinstance(among, Mapping):
        place = {one: n for n, one in enumerate(block)}
        return ((one, other) for one, other in _across(block, block, among) if place[one] < place[other])
    mine, rest = [one for one in block if one in among], [one for one in block if one not in among]
    return chain(combinations(mine, 2), product(mine, rest))


def _across(left: Mapping, right: Mapping, among: Among | None) -> Iterable[tuple[str, str]]:
    """Every utterance of one block with every one of another."""
    if among is None:
        return product(left, right)
    if isinstance(among, Mapping):
        place = {one: n for n, one in enumerate(right)}
        return ((one, other) for one in left for other in sorted(place.keys() & among.get(one, ()), key=place.get))
    mine, rest = [one for one in left if one in among], [one for one in left if one not in among]
    return chain(product(mine, right), product(rest, [other for other in right if other in among]))


def _within(issues: Mapping[str, Mapping[str, list[Side]]], among: Among | None) -> Iterator[Block]:
    """A claim and its opposite in one text's report of one utterance."""
    for block in issues.values():
        for sides in (s for one, s in block.items() if _wanted(one, one, among)):
            pairs = [(a, b) for a, b in combinations(sides, 2) if a.source == b.source and opposed(a.what, b.what)]
            if pairs:
                yield Block(sides, sides, pairs)
