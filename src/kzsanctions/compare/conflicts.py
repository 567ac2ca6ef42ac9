"""Stage `conflicts`: classify or judge every comparable pair of official utterances, and say what came out.

Candidates are found by blocking (`pairs`), so that cost grows with what is comparable and not with all pairs. One row
tells of two utterances on one subject: the pair of appearances that shows the outcome most clearly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import pandas as pd

from ..language.words import folded_words
from ..tables import columns, identify, records
from . import disputes, gates, notes, summaries
from .comparison import Comparison, Settings, read_comparison, settings_of
from .pairs import Acts, Among, Block, Referred, act, acts, candidates, distinct, heeded, referred, subject
from .rulings import Judge, Memory, Ruling, clearest, differing, numbered
from .side import Side
from .sides import sides as sides_of
from .tracing import Trace
from .verdicts import as_json, dated

__all__ = ["Memory", "build", "read_comparison"]
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
class Judged:
    """A pair with the ruling on it; `kind`, `tier` and `why` of a note stand for themselves."""

    left: Side
    right: Side
    ruling: Ruling
    tier: str
    kind: str = ""
    why: str = ""


class Traced(NamedTuple):
    """The tables that `build` makes, and its counts with what they are made of."""

    conflicts: pd.DataFrame
    rejected: pd.DataFrame
    trace: Trace


def build(
    tables: Mapping[str, pd.DataFrame],
    comparison: Comparison,
    parameters: Mapping | Settings,
    among: Among | None = None,
    memory: Memory | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, int]]:
    """Judge every comparable pair of official utterances; takes what `traced` takes, and returns of its trace the counts alone."""
    found, rejected, trace = traced(tables, comparison, parameters, among, memory)
    return found, rejected, trace.counts


def traced(
    tables: Mapping[str, pd.DataFrame],
    comparison: Comparison,
    parameters: Mapping | Settings,
    among: Among | None = None,
    memory: Memory | None = None,
) -> Traced:
    """Judge every comparable pair of official utterances, and keep of whom and what the counts are.

    Parameters
    ----------
    tables : claims, figures, links, statements, actors, sources, utterances, appearances.
    comparison : the declarations of `codebook/comparison.yml`.
    parameters : see `comparison.Settings`.
    among : utterances; where given, only pairs with one of them are judged (or with those it names for each), as `report.robustness` asks;
        nothing is noted then, of two utterances that contradict each other any pair that shows it stands for them, and the counts mean nothing.
    memory : what was found by other settings of the same comparison and tables, but for acts of speaking.

    Returns
    -------
    `conflicts`, `rejected`, and counts: distinct sides, pairs of them, those stopped at G0 (a side is not official), G1
    (one utterance) and G2 (not comparable), those compared, and the rows of each table and tier these came to.
    """
    settings = settings_of(parameters)
    memory = memory or Memory()
    sides = sides_of(tables, comparison, settings, memory.figures)
    said = referred(tables["links"], sides)
    officials = distinct(s for s in sides if gates.is_official(s.who))
    stands = [s for s in officials if s.what.position != "unclear"]
    updated = notes.updates(stands, said, comparison, settings)
    whole = distinct(sides)
    voices = tuple(s.id for s in whole if not gates.is_official(s.who))
    trace = Trace(_counts(whole, officials), voices, tuple(s.id for s in officials), _within(officials))
    judge = Judge(comparison, settings, sides, memory)
    conflicting: list[Judged] = []
    rejected: dict[str, list] = {column: [] for column in REJECTED}
    alike: dict[tuple, int] = {}
    blocks = candidates(stands, said, comparison, among)
    for left, right, ruling in _judged(blocks, said, updated, judge, trace, among is not None):
        if ruling.tier:
            conflicting.append(Judged(left, right, ruling, ruling.tier))
        else:
            _reject(rejected, alike, left, right, ruling)
    noted = [] if among is not None else _noted(tables, sides, said, updated, comparison, settings)
    conflicting += [Judged(n.left, n.right, judge(n.left, n.right, ""), "C", n.kind, summaries.noted(n)) for n in noted]
    found = _finished(conflicting, said, comparison, settings)
    trace.counts.update({"rejected": sum(rejected["pairs"]), **{tier: sum(row["tier"] == tier for row in found) for tier in "ABC"}})
    return Traced(pd.DataFrame(found, columns=columns("conflicts")), pd.DataFrame(rejected, dtype=object), trace)


def _noted(
    tables: Mapping[str, pd.DataFrame], sides: list[Side], said: Referred, updated: Mapping, comparison: Comparison, settings: Settings
) -> list:
    """What differs without being a conflict."""
    published = {
        s.source_id: tuple(date.fromisoformat(day).toordinal() for day in (s.published_from, s.published_to)) for s in records(tables["sources"])
    }
    told = [n for n in updated.values() if not (n.why == "grown" and _of_two_states(n))]  # each counts for itself, and neither updates the other
    return [*told, *notes.wording(sides, comparison, settings), *notes.stale(sides, said, published, comparison)]


def _of_two_states(note) -> bool:
    states = {note.left.who.government, note.right.who.government} - {""}
    return len(states) > 1


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
    blocks: Iterable[Block], said: Referred, updated: Mapping, judge: Judge, trace: Trace, any_firm: bool
) -> Iterator[tuple[Side, Side, Ruling]]:
    """The clearest judged pair of each two utterances on each subject; the other pairs are counted.

    With `any_firm` the first contradiction that is found of two utterances stands for them, and no more of their pairs are judged.
    """
    counts = trace.counts
    official_pairs = counts["pairs"] - counts["G0"]
    denied_subjects, updated_subjects = ({about for _, about in known} for known in (said.denials, updated))
    noted: set[tuple] = set()
    for block in blocks:
        one, other = block.first
        about, spoken = subject(one, other), acts(one, other)
        if len(spoken) == 1:
            trace.same[spoken] -= len(block)
        if about in updated_subjects and (spoken, about) in updated:
            counts["compared"] += len(block)
            trace.folded[spoken, about] += len(block) - ((spoken, about) not in noted)
            noted.add((spoken, about))
            continue
        denial, denied = said.denials.get((spoken, about), ("", "")) if about in denied_subjects else ("", "")
        pairs = differing(block, denied, judge)
        all_rulings = ((left, right, judge(left, right, heeded(left, right, denial)), number) for left, right, number in pairs)
        rulings = [*_up_to_firm(all_rulings)] if any_firm else [*all_rulings]
        if stopped := sum(number for *_, r, number in rulings if r.failed == "G1"):
            trace.same[spoken] += stopped
        compared = [row for row in rulings if row[2].failed not in ("G0", "G1", "G2")]
        counts["compared"] += sum(number for *_, number in compared)
        if compared:
            if (number := sum(number for *_, number in compared)) > 1:
                trace.folded[spoken, about] += number - 1
            yield (compared[0] if len(compared) == 1 else min(compared, key=clearest))[:3]
    counts["G1"] = trace.same.total()
    counts["G2"] = official_pairs - counts["G1"] - counts["compared"]


def _up_to_firm(rulings: Iterable[tuple]) -> Iterator[tuple]:
    """Rulings up to the first contradiction: none is firmer."""
    for row in rulings:
        yield row
        if row[2].tier == "A":
            return


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
        as_json(numbered(ruling.verdicts, left, right)) if left.what.number else ruling.json,
        ruling.why,
        1,
    )
    for column, cell in zip(rows.values(), cells):
        column.append(cell)


def _finished(pairs: list[Judged], said: Referred, comparison: Comparison, settings: Settings) -> list[dict]:
    """Conflict rows with id, level, status and dispute; where a judged pair and a note share an id, the judged pair stays."""
    rows: dict[str, dict] = {}
    kept: dict[str, Judged] = {}
    for pair in pairs:
        row = _row(pair, said, comparison)
        if row["conflict_id"] not in rows:
            rows[row["conflict_id"]], kept[row["conflict_id"]] = row, pair
    dispute = disputes.disputes(_members(kept, comparison), settings.validity_days)
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
        "gates": as_json(dated(numbered(verdicts, left, right), left.when.shown, right.when.shown)),
        "cap_gates": " | ".join(caps),
        "why": pair.why or summaries.judged(left, right, verdicts, comparison),
        "status": disputes.status(left, right, said),
        "review": "none",
    }


def _members(pairs: Mapping[str, Judged], comparison: Comparison) -> Iterator[disputes.Member]:
    """The pairs as parts of disputes; their words are wanted where two speakers meet more than once."""
    met = Counter(_actors(pair) for pair in pairs.values())
    for conflict_id, pair in pairs.items():
        left, right = pair.left, pair.right
        related = comparison.related.get(frozenset((left.what.issue, right.what.issue)))
        first, last = sorted((left.when.said[0], right.when.said[0]))
        actors = _actors(pair)
        said = tuple(_words(s, comparison) for s in (left, right) if not s.what.number and s.who.id) if met[actors] > 1 else ()
        about = related.id if related else subject(left, right)
        about = conflict_id if about == "denied-claim" else about  # that both are denied makes no matter of two things
        yield disputes.Member(conflict_id, about, actors, (last, first), said)


def _actors(pair: Judged) -> tuple[str, str]:
    return tuple(sorted((pair.left.who.id, pair.right.who.id)))


def _words(side: Side, comparison: Comparison) -> disputes.Words:
    roots = (folded_words(text, comparison.folds, comparison.function_words) for text in (side.evidence, side.text))
    return disputes.Words(side.who.id, side.statement, side.evidence.strip(), *roots)
