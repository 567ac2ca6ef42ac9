"""Tier C: what differs without being a conflict.

Reports of one utterance in other words, announced updates, and claims repeated after they were disowned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from ..language.codes import OPPOSITE
from ..language.words import root, split
from .comparison import Comparison, Settings
from .gates import comparable, content, is_official, opposed
from .overlap import scope
from .pairs import Acts, Referred, act, acts
from .side import Side, What, uncoded

# Two wordings of one thing share a word in so many of the shorter.
_SHARED = 4
WHY = {
    "updates": "the speaker announced a later state",
    "number": "one speaker gives two numbers and says that the number changed",
    "grown": "the number told later is the higher, of what can grow from day to day",
    "opposite": "two reports of one utterance give opposite contents",
    "words": "two reports of one utterance choose different words",
    "stale": "told as so after an official account had denied it",
    "about": "told as so about the day on which an official account denied it; which came first is not known",
}


@dataclass(frozen=True)
class Note:
    """A divergence between two sides; `why` is a key of `WHY`."""

    left: Side
    right: Side
    kind: str
    why: str


def updates(sides: list[Side], said: Referred, comparison: Comparison, settings: Settings) -> dict[tuple[Acts, str], Note]:
    """Announced updates by one holder, by utterances and issue or measure: these are not judged as conflicts."""
    found: dict[tuple[Acts, str], Note] = {}
    by_act = _grouped(sides, lambda s: (act(s), s.what.issue))
    for (together, issue), why in said.changed.items():
        told = sorted((s for a in together for s in by_act.get((a, issue), ())), key=lambda s: (s.order, s.id))
        pairs = ((one, other) for one, other in combinations(told, 2) if one.what.position != other.what.position)
        if pair := next(pairs, None):
            found[together, issue] = Note(*pair, "update", why)
    announced = re.compile("|".join(rf"\b{re.escape(cue)}\b" for cue in comparison.update_cues) or r"(?!)", re.IGNORECASE)
    telling = {s.id for s in sides if s.what.number and announced.search(s.text)}
    for numbers in _grouped((s for s in sides if s.what.number), lambda s: (s.who.id, s.what.measure)).values():
        for one, other in combinations(numbers, 2) if any(s.id in telling for s in numbers) else ():
            told = other.id in telling or one.utterance == other.utterance and one.id in telling
            if told and _changed_number(one, other, comparison, settings):
                found.setdefault((acts(one, other), one.what.measure), Note(one, other, "update", "number"))
    for measure, numbers in _grouped((s for s in sides if s.what.number), lambda s: s.what.measure).items():
        growing = {s.id for s in numbers if comparison.grows(measure) or _SO_FAR.search(s.text)}
        for pair in combinations(numbers, 2) if growing else ():
            for one, other in (pair, pair[::-1]):
                if other.id in growing and _grown(one, other, comparison, settings):
                    found.setdefault((acts(one, other), one.what.measure), Note(one, other, "update", "grown"))
    return found


# Who counts what there is up to now counts what can become more; the perfect counts so too ("has burnt 130 hectares").
_SO_FAR = re.compile(
    r"\b(?:so far|by now|to date|thus far|until now|up to now|as of|ha(?:s|ve) (?:\w+ )?(?:risen|climbed|grown|gone up|increased) to|already|"
    r"ha(?:s|ve) (?:been |now |\w+ly )?\w+(?:ed|en|nt))\b",
    re.IGNORECASE,
)


def _grown(one: Side, other: Side, comparison: Comparison, settings: Settings) -> bool:
    """Whether a later number is the higher of two: 25 dead on Wednesday, 40 on Thursday; 25 at noon, 40 in the evening.

    Numbers of one period past do not grow from day to day, but within its day the count may.
    """
    later = one.when.said[1] < other.when.said[0] and not (one.when.stated_end and other.when.stated_end)
    if not later and not (one.when.hour and one.when.said == other.when.said and one.when.hour < other.when.hour):
        return False
    low, high = one.what.number, other.what.number
    if not _numbers_apart(one.what, other.what, comparison, settings) or scope(one, other, comparison).verdict == "fail":
        return False
    return low.upper is not None and high.lower is not None and low.upper <= high.lower


def _changed_number(one: Side, other: Side, comparison: Comparison, settings: Settings) -> bool:
    """Two numbers for one measure, of which the later wording says that one has become the other."""
    return one.when.said[1] <= other.when.said[1] and _numbers_apart(one.what, other.what, comparison, settings)


def _numbers_apart(one: What, other: What, comparison: Comparison, settings: Settings) -> bool:
    if not one.number or not other.number:
        return False
    return comparable(one, other, comparison).verdict == content(one, other, comparison, settings).verdict == "pass"


def wording(sides: list[Side], comparison: Comparison, settings: Settings) -> list[Note]:
    """One note for each utterance and subject that two texts report in different words.

    Opposite reports come first, then those that quote most.
    """
    found = []
    reported = (s for s in sides if s.utterance and s.what.position != "unclear" and is_official(s.who))
    # Claims outside the codebook are each about a thing of their own: two of one utterance are no two wordings of one.
    told = (s for s in reported if s.what.issue != "denied-claim" and not uncoded(s.what.issue))
    for reports in _grouped(told, lambda s: (s.utterance, s.what.issue, s.what.measure)).values():
        pairs = list(_differing(reports, comparison, settings))
        if pairs:
            opposite, _, one, other = min(pairs, key=lambda p: (not p[0], p[1]))
            found.append(Note(one, other, "wording", "opposite" if opposite else "words"))
    return found


def _differing(reports: Iterable[Side], comparison: Comparison, settings: Settings) -> Iterable[tuple[bool, list, Side, Side]]:
    """Pairs from different texts that differ, the clearest of each text and position: opposite or not, and how clear."""
    clearest: dict[tuple[str, str, object], Side] = {}
    for s in sorted(reports, key=lambda s: s.clear):
        clearest.setdefault((s.source, s.what.position, s.what.number), s)
    for one, other in combinations(clearest.values(), 2):
        opposite = opposed(one.what, other.what) or _numbers_apart(one.what, other.what, comparison, settings)
        reworded = not one.what.number and split(one.text) != split(other.text) and _alike(one.text, other.text)
        if one.source != other.source and (opposite or reworded):
            yield opposite, sorted((one.clear, other.clear)), one, other


def _alike(one: str, other: str) -> bool:
    """Whether two texts share enough words to be two wordings of one thing: two things said on one subject share fewer."""
    first, second = ({root(w) for w in split(text) if len(w) > 3} for text in (one, other))
    return len(first & second) >= max(1, min(len(first), len(second)) / _SHARED)


def stale(sides: list[Side], said: Referred, published: Mapping[str, tuple[int, int]], comparison: Comparison) -> list[Note]:
    """Claims repeated after they were disowned by whoever is no official, one a text and issue.

    A text that reports the denial is not blamed for reporting the claim.

    Parameters
    ----------
    published : the first and last possible day of publication by source, as ordinals.
    """
    reporting: dict[str, set[str]] = {}
    for s in sides:
        reporting.setdefault(act(s), set()).add(s.source)
    taken = (s for s in sides if s.what.position in OPPOSITE and not is_official(s.who))
    by_clear = sorted(taken, key=lambda s: s.clear)
    repeating = _grouped(_firsts(by_clear, lambda s: (s.source, id(s.what), s.who.government)), lambda s: (s.what.issue, s.what.position))
    disowned = _firsts(
        sorted(said.disowned, key=lambda pair: (pair[1].clear, pair[0].clear)),
        lambda pair: (id(pair[0].what), pair[0].who.government, pair[1].when.said, frozenset(reporting[act(pair[1])])),
    )
    found: dict[tuple, Note] = {}
    for claim, denial in disowned:
        for s in repeating.get((claim.what.issue, claim.what.position), ()):
            first, last = published[s.source]
            late = last >= denial.when.said[0] and s.source not in reporting[act(denial)]
            if late and scope(s, claim, comparison).verdict != "fail":
                why = "stale" if first > denial.when.said[1] else "about"
                found.setdefault((s.source, s.what.issue), Note(s, denial, "stale-claim", why))
    return list(found.values())


def _firsts(items: Iterable, key) -> list:
    """The first item of each key."""
    found: dict = {}
    for item in items:
        found.setdefault(key(item), item)
    return list(found.values())


def _grouped(sides: Iterable[Side], key) -> dict[tuple, list[Side]]:
    groups: dict[tuple, list[Side]] = {}
    for s in sides:
        groups.setdefault(key(s), []).append(s)
    return groups
