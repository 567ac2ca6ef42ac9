"""Tier C: what differs without being a conflict: reports of one utterance, announced updates, claims repeated after they were disowned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from .comparison import Comparison, Settings
from .gates import OPPOSITE, comparable, content, is_official, scope
from .pairs import Acts, Referred, act, acts
from .sides import Side
from .text.wording import words


@dataclass(frozen=True)
class Note:
    """A divergence between two sides."""

    left: Side
    right: Side
    kind: str
    why: str


def updates(sides: list[Side], said: Referred, comparison: Comparison, settings: Settings) -> dict[tuple[Acts, str], Note]:
    """Announced updates by one holder, by utterances and issue or measure: these are not judged as conflicts."""
    found: dict[tuple[Acts, str], Note] = {}
    for holder in _grouped(sides, lambda s: (s.who.id, s.what.issue, s.what.measure)).values():
        for one, other in combinations(holder, 2):
            key = (acts(one, other), one.what.measure or one.what.issue)
            kind = said.changed.get(key) if one.what.issue and one.what.position != other.what.position else _announced(one, other, comparison, settings)
            if kind:
                found.setdefault(key, Note(one, other, "update", WHY[kind]))
    return found


WHY = {"retracts": "the speaker took the earlier claim back", "updates": "the speaker announced a later state",
       "number": "one speaker gives two numbers and says that the number changed"}


def _announced(one: Side, other: Side, comparison: Comparison, settings: Settings) -> str:
    """Two numbers for one measure of which a later wording says that one has become the other."""
    if not one.what.number or comparable(one.what, other.what, comparison).verdict != "pass":
        return ""
    if content(one.what, other.what, comparison, settings).verdict != "pass" or one.when.said[1] > other.when.said[1]:
        return ""
    cues = re.compile("|".join(rf"\b{re.escape(c)}\b" for c in comparison.update_cues) or r"(?!)", re.IGNORECASE)
    return "number" if cues.search(other.text) or one.utterance == other.utterance and cues.search(one.text) else ""


def wording(sides: list[Side], comparison: Comparison, settings: Settings) -> list[Note]:
    """One note for each utterance and subject that two texts report in different words: opposite reports first, then the clearest."""
    found = []
    for reports in _grouped((s for s in sides if s.utterance and is_official(s.who)), lambda s: (s.utterance, s.what.issue, s.what.measure)).values():
        clearest: dict[tuple[str, str], Side] = {}
        for s in sorted(reports, key=lambda s: s.clear):
            clearest.setdefault((s.source, s.what.position), s)
        pairs = [(a, b) for a, b in combinations(clearest.values(), 2) if a.source != b.source and _differ(a, b, comparison, settings)]
        if pairs:
            one, other = min(pairs, key=lambda p: (not _opposed(*p, comparison, settings), sorted((p[0].clear, p[1].clear))))
            opposed = _opposed(one, other, comparison, settings)
            found.append(Note(one, other, "wording", "two reports of one utterance give opposite contents" if opposed else "two reports of one utterance choose different words"))
    return found


def _differ(one: Side, other: Side, comparison: Comparison, settings: Settings) -> bool:
    return _opposed(one, other, comparison, settings) or not one.what.number and words(one.text) != words(other.text)


def _opposed(one: Side, other: Side, comparison: Comparison, settings: Settings) -> bool:
    if one.what.number:
        return comparable(one.what, other.what, comparison).verdict == "pass" and content(one.what, other.what, comparison, settings).verdict == "pass"
    return OPPOSITE.get(one.what.position) == other.what.position


def stale(sides: list[Side], said: Referred, published: Mapping[str, int], comparison: Comparison) -> list[Note]:
    """Claims repeated, in a text that reports no denial, by whoever is no official, after they were disowned.

    Parameters
    ----------
    published : the last possible day of publication by source, as an ordinal.
    """
    reporting: dict[str, set[str]] = {}
    for s in sides:
        reporting.setdefault(act(s), set()).add(s.source)
    repeating = _grouped((s for s in sides if s.what.issue and not is_official(s.who)), lambda s: (s.what.issue, s.what.position))
    found: dict[tuple, Note] = {}
    for claim, denial in sorted(said.disowned, key=lambda pair: (pair[1].clear, pair[0].clear)):
        for s in sorted(repeating.get((claim.what.issue, claim.what.position), ()), key=lambda s: s.clear):
            late = published[s.source] >= denial.when.said[0] and s.source not in reporting[act(denial)]
            if late and scope(s, claim, comparison).verdict != "fail" and s.source != denial.source:
                found.setdefault((s.source, act(denial), s.what.issue), Note(s, denial, "stale-claim", "a claim is repeated that its holder, or the holder's institution, had disowned"))
    return list(found.values())


def _grouped(sides: Iterable[Side], key) -> dict[tuple, list[Side]]:
    groups: dict[tuple, list[Side]] = {}
    for s in sides:
        groups.setdefault(key(s), []).append(s)
    return groups
