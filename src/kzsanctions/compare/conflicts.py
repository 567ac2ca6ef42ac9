"""Stage `conflicts`: classify or judge every comparable pair of official utterances, and say what came out.

Candidates are found by blocking (`pairs`), so that cost grows with what is comparable and not with all pairs. One row
tells of two utterances on one subject: the pair of appearances that shows the outcome most clearly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from ..errors import during
from ..tables import columns, identify, records
from . import disputes, gates, notes, summaries
from .comparison import Comparison, Settings, read_comparison, settings_of
from .overlap import one_house
from .pairs import Acts, Pair, Referred, act, acts, candidates, distinct, heeded, referred, subject
from .side import Side, one_story
from .sides import sides as sides_of
from .verdicts import Verdict, as_json, dated, outcome

__all__ = ["build", "read_comparison"]
Verdicts = tuple[Verdict, ...]
Judge = Callable[[Side, Side, str], "Ruling"]
REJECTED = (
    "left_id",
    "right_id",
    "left_utterance",
    "right_utterance",
    "issue_id",
    "measure",
    "failed_gate",
    "left_holds",
    "right_holds",
    "gates",
    "why",
    "pairs",
)
# Rejected pairs on one subject that fail at one gate for one reason have so many rows of their own; the rest are counted in the last of these,
# since three thousand speakers who agree make four million pairs. `explain` judges any two of them again.
LISTED = 100


@dataclass(frozen=True)
class Ruling:
    """All verdicts on a pair and what they come to; `tier` is empty where it is no conflict, `failed` where it is one.

    The verdicts are without the days on which the sides hold, so that pairs of one content share a ruling.
    """

    verdicts: Verdicts
    tier: str
    failed: str

    @cached_property
    def why(self) -> str:
        return next(v.why for v in self.verdicts if v.gate == self.failed)

    @cached_property
    def json(self) -> str:
        return as_json(self.verdicts)

    @cached_property
    def caps(self) -> int:
        return sum(v.verdict == "cap" for v in self.verdicts)


@dataclass(frozen=True)
class Judged:
    """A pair with the ruling on it; `kind`, `tier` and `why` of a note stand for themselves."""

    left: Side
    right: Side
    ruling: Ruling
    tier: str
    kind: str = ""
    why: str = ""


@dataclass(frozen=True)
class Trace:
    """Of whom and what the counts are: each list sums to its number.

    voices : the distinct sides by who is no official.
    subjects : the distinct sides of officials by what they speak of.
    same : pairs stopped at G1 by the act of speaking, or the two acts that are one.
    folded : pairs of two acts on one subject for which a clearer pair stands.
    """

    voices: tuple[Side, ...] = ()
    subjects: tuple[Side, ...] = ()
    same: Counter[Acts] = field(default_factory=Counter)
    folded: Counter[tuple[Acts, str]] = field(default_factory=Counter)


class Traced(NamedTuple):
    """What `build` makes, and of what its counts are made."""

    conflicts: pd.DataFrame
    rejected: pd.DataFrame
    counts: dict[str, int]
    trace: Trace


def build(
    tables: Mapping[str, pd.DataFrame], comparison: Comparison, parameters: Mapping | Settings, among: Collection[str] | None = None
) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, int]]:
    """Judge every comparable pair of official utterances; takes what `traced` takes, and returns the first three of it."""
    return traced(tables, comparison, parameters, among)[:3]


def traced(
    tables: Mapping[str, pd.DataFrame], comparison: Comparison, parameters: Mapping | Settings, among: Collection[str] | None = None
) -> Traced:
    """Judge every comparable pair of official utterances, and keep of whom and what the counts are.

    Parameters
    ----------
    tables : claims, figures, links, statements, actors, sources, utterances, appearances.
    comparison : the declarations of `codebook/comparison.yml`.
    parameters : see `comparison.Settings`.
    among : utterances; where given, only pairs with one of them are judged, as `report.robustness` asks, and the counts mean nothing.

    Returns
    -------
    `conflicts`, `rejected`, and counts: distinct sides, pairs of them, those stopped at G0 (a side is not official), G1
    (one utterance) and G2 (not comparable), those compared, and the rows of each table and tier these came to.
    """
    settings = settings_of(parameters)
    sides = sides_of(tables, comparison, settings)
    said = referred(tables["links"], sides)
    officials = distinct(s for s in sides if gates.is_official(s.who))
    stands = [s for s in officials if s.what.position != "unclear"]
    updated = notes.updates(stands, said, comparison, settings)
    whole = distinct(sides)
    counts = _counts(whole, officials)
    trace = Trace(tuple(s for s in whole if not gates.is_official(s.who)), tuple(officials), _within(officials))
    judge = remembering(comparison, settings)
    conflicting: list[Judged] = []
    rejected: dict[str, list] = {column: [] for column in REJECTED}
    alike: dict[tuple, int] = {}
    for left, right, ruling in _judged(candidates(stands, said, comparison, among), said, updated, judge, counts, trace):
        if ruling.tier:
            conflicting.append(Judged(left, right, ruling, ruling.tier))
        else:
            _reject(rejected, alike, left, right, ruling)
    published = {
        s.source_id: tuple(date.fromisoformat(day).toordinal() for day in (s.published_from, s.published_to)) for s in records(tables["sources"])
    }
    noted = [*updated.values(), *notes.wording(sides, comparison, settings), *notes.stale(sides, said, published, comparison)]
    conflicting += [Judged(n.left, n.right, judge(n.left, n.right, ""), "C", n.kind, summaries.noted(n)) for n in noted]
    found = _finished(conflicting, said, comparison, settings)
    counts |= {"rejected": sum(rejected["pairs"]), **{tier: sum(row["tier"] == tier for row in found) for tier in "ABC"}}
    return Traced(pd.DataFrame(found, columns=columns("conflicts")), pd.DataFrame(rejected, dtype=object), counts, trace)


def remembering(comparison: Comparison, settings: Settings) -> Judge:
    """A judge that remembers the ruling on two contents and governments; only G0, G1 and G4 look at more than these.

    Equal contents are one object (`sides`), so that their identity stands for their value.
    """
    contents: dict[tuple, Verdicts] = {}
    rulings: dict[tuple, Ruling] = {}

    def judge(left: Side, right: Side, denial: str) -> Ruling:
        one, other = left.who, right.who
        told, time = gates.two_utterances(left, right), gates.validity(left, right, settings, denial)
        together = one_house(left, right), one_story(left, right)
        content = (id(left.what), one.government, id(right.what), other.government, *together, denial)
        key = (content, gates.standing(one), gates.standing(other), one.company or other.company, told.why, time.why)
        known = rulings.get(key)
        if known is None:
            if content not in contents:
                with during(f"comparing {left.id} with {right.id}"):
                    contents[content] = gates.judge(left, right, comparison, settings, denial)
            same = contents[content]
            verdicts = (gates.official(one, other), told, same[2], same[3], time, same[5], same[6])
            known = rulings[key] = Ruling(verdicts, *outcome(verdicts))
        return known

    return judge


def _twos(number: int) -> int:
    return number * (number - 1) // 2


def _within(officials: list[Side]) -> Counter[Acts]:
    """Pairs inside each act of speaking."""
    spoken = Counter(act(s) for s in officials)
    return Counter({frozenset((a,)): _twos(n) for a, n in spoken.items() if n > 1})


def _counts(sides: list[Side], officials: list[Side]) -> dict[str, int]:
    """Pairs of distinct sides, and how many of them are stopped at G0 and G1 before anything is compared."""
    return {
        "sides": len(sides),
        "pairs": _twos(len(sides)),
        "G0": _twos(len(sides)) - _twos(len(officials)),
        "G1": _within(officials).total(),
        "G2": 0,
        "compared": 0,
    }


def _judged(
    blocks: Iterable[list[Pair]], said: Referred, updated: Mapping, judge: Judge, counts: dict[str, int], trace: Trace
) -> Iterator[tuple[Side, Side, Ruling]]:
    """The clearest judged pair of each two utterances on each subject; the other pairs are counted."""
    official_pairs = counts["pairs"] - counts["G0"]
    denied_subjects, updated_subjects = ({about for _, about in known} for known in (said.denials, updated))
    noted: set[tuple] = set()
    for pairs in blocks:
        one, other = pairs[0]
        about, spoken = subject(one, other), acts(one, other)
        trace.same[spoken] -= len(pairs) if len(spoken) == 1 else 0
        if about in updated_subjects and (spoken, about) in updated:
            counts["compared"] += len(pairs)
            trace.folded[spoken, about] += len(pairs) - ((spoken, about) not in noted)
            noted.add((spoken, about))
            continue
        denial, denied = said.denials.get((spoken, about), ("", "")) if about in denied_subjects else ("", "")
        ordered = [_ordered(*pair, denied) for pair in pairs]
        rulings = [(*pair, judge(*pair, heeded(*pair, denial))) for pair in ordered]
        trace.same[spoken] += sum(r.failed == "G1" for *_, r in rulings)
        compared = [row for row in rulings if row[2].failed not in ("G0", "G1", "G2")]
        counts["compared"] += len(compared)
        if compared:
            trace.folded[spoken, about] += len(compared) - 1
            yield compared[0] if len(compared) == 1 else min(compared, key=_clearest)
    counts["G1"] = trace.same.total()
    counts["G2"] = official_pairs - counts["G1"] - counts["compared"]


def _ordered(one: Side, other: Side, denied: str) -> Pair:
    """Left what is denied, else what was said first; the order in which sides or sources are read does not matter."""
    if act(one) != act(other) and denied in (act(one), act(other)):
        return (one, other) if act(one) == denied else (other, one)
    return (one, other) if (one.order, one.id) <= (other.order, other.id) else (other, one)


def _clearest(pair: tuple[Side, Side, Ruling]) -> tuple:
    """Sorts the pairs of two utterances: the best tier, else the latest failure; then quoted words, then few caps."""
    left, right, ruling = pair
    quoted = left.clear[0] + right.clear[0]
    return (ruling.tier or "C", -int(ruling.failed[1:] or 9), quoted, ruling.caps, left.clear, right.clear, left.id, right.id)


def _kind(pair: Judged) -> str:
    if act(pair.left) == act(pair.right):
        return "within-utterance"
    if pair.left.what.number:
        return "numbers"
    return "contradiction" if pair.tier == "A" else "tension"


def _reject(rows: dict[str, list], alike: dict[tuple, int], left: Side, right: Side, ruling: Ruling) -> None:
    """Add a row of `rejected`, column by column and sharing equal strings, for there can be very many.

    Once `LISTED` pairs are `alike`, further ones are only counted, in the row of the last.
    """
    issue = "" if left.what.number else subject(left, right)
    kind = (issue, left.what.measure, ruling.failed, ruling.why)
    met = alike[kind] = alike.get(kind, 0) + 1
    if met > LISTED:
        rows["pairs"][alike[kind, "last"]] += 1
        return
    alike[kind, "last"] = len(rows["pairs"])
    cells = (
        left.id,
        right.id,
        left.utterance,
        right.utterance,
        issue,
        left.what.measure,
        ruling.failed,
        left.when.shown,
        right.when.shown,
        ruling.json,
        ruling.why,
        1,
    )
    for column, cell in zip(rows.values(), cells):
        column.append(cell)


def _finished(pairs: list[Judged], said: Referred, comparison: Comparison, settings: Settings) -> list[dict]:
    """Conflict rows with id, level, status and dispute; where a judged pair and a note share an id, the judged pair stays."""
    rows: dict[str, dict] = {}
    members = []
    for pair in pairs:
        row = _row(pair, said, comparison)
        if row["conflict_id"] not in rows:
            rows[row["conflict_id"]] = row
            members.append(_member(row["conflict_id"], pair.left, pair.right, comparison))
    dispute = disputes.disputes(members, settings.validity_days)
    return [row | {"dispute_id": dispute[c]} for c, row in sorted(rows.items())]


def _row(pair: Judged, said: Referred, comparison: Comparison) -> dict:
    left, right, verdicts = pair.left, pair.right, pair.ruling.verdicts
    caps = [v.gate for v in verdicts if v.verdict == "cap" and pair.tier == "B"]
    sides = {
        f"{name}_{field}": value
        for name, side in (("left", left), ("right", right))
        for field, value in (("item", side.item), ("id", side.id), ("utterance", side.utterance), ("evidence", side.evidence))
    }
    return {
        "conflict_id": identify("c", *sorted((act(left), act(right))), subject(left, right)),
        "tier": pair.tier,
        "kind": pair.kind or _kind(pair),
        "level": disputes.level(left.who, right.who),
        "issue_id": "" if left.what.number else subject(left, right),
        "measure": left.what.measure,
        **sides,
        "gates": as_json(dated(verdicts, left.when.shown, right.when.shown)),
        "cap_gates": " | ".join(caps),
        "why": pair.why or summaries.judged(left, right, verdicts, comparison),
        "status": disputes.status(left, right, said),
        "review": "none",
    }


def _member(conflict_id: str, left: Side, right: Side, comparison: Comparison) -> disputes.Member:
    related = comparison.related.get(frozenset((left.what.issue, right.what.issue)))
    first, last = sorted((left.when.said[0], right.when.said[0]))
    actors = tuple(sorted((left.who.id, right.who.id)))
    return disputes.Member(conflict_id, related.id if related else subject(left, right), actors, (last, first))
