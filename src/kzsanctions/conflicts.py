"""Stage `conflicts`: classify or judge every comparable pair of official utterances, and say what came out.

Candidates are found by blocking (`pairs`), so that cost grows with what is comparable and not with all pairs. One row
tells of two utterances on one subject: the pair of appearances that shows the outcome most clearly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

import pandas as pd

from . import disputes, gates, notes
from .comparison import Comparison, Settings, read_comparison, settings_of
from .gates import Verdict
from .pairs import Referred, act, acts, candidates, distinct, referred, subject
from .sides import Side, claim_sides, figure_sides
from .tables import columns, identify

__all__ = ["build", "read_comparison"]
Verdicts = tuple[Verdict, ...]
Judge = Callable[[Side, Side, str], Verdicts]


def build(tables: Mapping[str, pd.DataFrame], comparison: Comparison, parameters: Mapping | Settings) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, int]]:
    """Judge every comparable pair of official utterances.

    Parameters
    ----------
    tables : claims, figures, links, statements, actors, sources, utterances, appearances.
    comparison : the declarations of `codebook/comparison.yml`.
    parameters : see `comparison.Settings`.

    Returns
    -------
    `conflicts`, `rejected`, and counts: distinct sides, pairs of them, those stopped at G0 (a side is not official), G1
    (one utterance) and G2 (not comparable), those compared, and the rows of each table and tier these came to.
    """
    settings = settings_of(parameters)
    sides = claim_sides(tables, comparison, settings) + figure_sides(tables, comparison, settings)
    said = referred(tables["links"], sides)
    officials = distinct(s for s in sides if gates.is_official(s.who))
    updated = notes.updates(officials, said, comparison, settings)
    counts = _counts(distinct(sides), officials)
    judge = remembering(comparison, settings)
    drafts, rejected = [], []
    for left, right, verdicts in _judged(officials, said, updated, comparison, judge, counts):
        tier, failed = gates.outcome(verdicts)
        if failed:
            rejected.append(_rejected(left, right, failed, verdicts))
        else:
            drafts.append((left, right, tier, _kind(left, right, tier), verdicts, _story(left, right, verdicts)))
    published = {s.source_id: date.fromisoformat(s.published_to).toordinal() for s in tables["sources"].itertuples()}
    for note in [*updated.values(), *notes.wording(sides, comparison, settings), *notes.stale(sides, said, published, comparison)]:
        drafts.append((note.left, note.right, "C", note.kind, judge(note.left, note.right, ""), f"{_names(note.left, note.right)}: {note.why}."))
    found = _finished(drafts, said, comparison, settings)
    counts |= {"rejected": len(rejected), **{tier: sum(row["tier"] == tier for row in found) for tier in "ABC"}}
    return pd.DataFrame(found, columns=columns("conflicts")), pd.DataFrame(rejected, columns=columns("rejected")), counts


def remembering(comparison: Comparison, settings: Settings) -> Judge:
    """A judge that remembers what it said of two speakers and contents; only G1 and G4 look at more than these.

    Equal speakers and contents are one object each (`sides`), so that their identity stands for their value.
    """
    memory: dict[tuple, Verdicts] = {}

    def judge(left: Side, right: Side, denial: str) -> Verdicts:
        key = (id(left.who), id(left.what), id(right.who), id(right.what), denial)
        known = memory.get(key)
        if known is None:
            known = memory[key] = gates.judge(left, right, comparison, settings, denial)
        return (known[0], gates.two_utterances(left, right), *known[2:4], gates.validity(left, right, settings, denial), *known[5:])

    return judge


def _counts(sides: list[Side], officials: list[Side]) -> dict[str, int]:
    """Pairs of distinct sides, and how many of them are stopped at G0 and G1 before anything is compared."""
    def pairs(number: int) -> int:
        return number * (number - 1) // 2

    within = pd.Series([act(s) for s in officials], dtype=object).value_counts()
    return {"sides": len(sides), "pairs": pairs(len(sides)), "G0": pairs(len(sides)) - pairs(len(officials)),
            "G1": int(sum(pairs(n) for n in within)), "G2": 0, "compared": 0}


def _judged(officials: list[Side], said: Referred, updated: Mapping, comparison: Comparison, judge: Judge, counts: dict[str, int]) -> Iterator[tuple[Side, Side, Verdicts]]:
    """The clearest judged pair of each two utterances on each subject; the other pairs are counted."""
    official_pairs = counts["pairs"] - counts["G0"]
    for pairs in candidates(officials, said, comparison):
        one, other = pairs[0]
        together = acts(one, other)
        counts["compared"] += len(pairs)
        counts["G1"] -= len(pairs) if len(together) == 1 else 0
        if (together, subject(one, other)) in updated:
            continue
        denial, denied = said.denials.get(together, ("", ""))
        rows = ((left, right, judge(left, right, denial)) for left, right in (_ordered(*pair, denied) for pair in pairs))
        comparable = [row for row in rows if not any(v.verdict == "fail" for v in row[2][:3])]
        counts["compared"] -= len(pairs) - len(comparable)
        if comparable:
            yield comparable[0] if len(comparable) == 1 else min(comparable, key=_clearest)
    counts["G2"] = official_pairs - counts["G1"] - counts["compared"]


def _ordered(one: Side, other: Side, denied: str) -> tuple[Side, Side]:
    """Left what is denied, else what was said first; the order in which sides or sources are read does not matter."""
    if act(one) != act(other) and denied in (act(one), act(other)):
        return (one, other) if act(one) == denied else (other, one)
    return (one, other) if (one.order, one.id) <= (other.order, other.id) else (other, one)


def _clearest(row: tuple[Side, Side, Verdicts]) -> tuple:
    """Sorts the pairs of two utterances: conflicts before the others, few caps, late failures, then quoted words."""
    left, right, verdicts = row
    failed = next((-int(v.gate[1]) for v in verdicts if v.verdict == "fail"), -9)
    return (failed, sum(v.verdict == "cap" for v in verdicts), left.clear[0] + right.clear[0], left.clear, right.clear, left.id, right.id)


def _kind(left: Side, right: Side, tier: str) -> str:
    if act(left) == act(right):
        return "within-utterance"
    if left.what.number:
        return "numbers"
    return "contradiction" if tier == "A" else "tension"


def _story(left: Side, right: Side, verdicts: Verdicts) -> str:
    """The outcome in one or two sentences."""
    by_gate = {v.gate: v for v in verdicts}
    held = [v for v in verdicts if v.verdict == "cap"]
    denial = dict(by_gate["G3"].inputs).get("denial")
    told = f"{_told(left)}; {_told(right)}."
    if denial and not held:
        mismatch = by_gate["G3"].why if "outweighs" in by_gate["G3"].why else ""
        return f"{told} The second denies the first by name (\"{denial}\")" + (f"; {mismatch}." if mismatch else ".")
    return told + (f" Held at tension: {'; '.join(v.why.rstrip('.') for v in held)}." if held else "")


def _told(side: Side) -> str:
    name = side.who.name or side.who.id or "An unnamed speaker"
    if side.what.number:
        return f"{name} gives {side.what.number.text}"
    return f"{name} {side.what.position} '{side.what.issue.replace('-', ' ')}'"


def _names(left: Side, right: Side) -> str:
    return " and ".join(dict.fromkeys(s.who.name or {"narrator": "the narrator", "heading": "a headline"}.get(s.who.voice, "an unnamed speaker") for s in (left, right)))


def _rejected(left: Side, right: Side, failed: str, verdicts: Verdicts) -> tuple:
    why = next(v.why for v in verdicts if v.gate == failed)
    return (left.id, right.id, left.utterance, right.utterance, "" if left.what.number else subject(left, right), left.what.measure, failed, gates.as_json(verdicts), why)


def _finished(drafts: list[tuple], said: Referred, comparison: Comparison, settings: Settings) -> list[dict]:
    """Conflict rows with id, level, status and dispute; where a judged pair and a note share an id, the judged pair stays."""
    rows: dict[str, dict] = {}
    members = []
    for left, right, tier, kind, verdicts, why in drafts:
        conflict_id = identify("c", *sorted((act(left), act(right))), subject(left, right))
        if conflict_id in rows:
            continue
        members.append(_member(conflict_id, left, right, comparison))
        rows[conflict_id] = {
            "conflict_id": conflict_id, "tier": tier, "kind": kind, "level": disputes.level(left.who, right.who),
            "issue_id": "" if left.what.number else subject(left, right), "measure": left.what.measure,
            **{f"{name}_{field}": value for name, side in (("left", left), ("right", right)) for field, value in
               (("item", side.item), ("id", side.id), ("utterance", side.utterance), ("evidence", side.evidence))},
            "gates": gates.as_json(verdicts), "cap_gates": " | ".join(v.gate for v in verdicts if v.verdict == "cap" and tier == "B"),
            "why": why, "status": disputes.status(left, right, said), "review": "none"}
    dispute = disputes.disputes(members, settings.validity_days)
    return [row | {"dispute_id": dispute[c]} for c, row in sorted(rows.items())]


def _member(conflict_id: str, left: Side, right: Side, comparison: Comparison) -> disputes.Member:
    related = comparison.related.get(frozenset((left.what.issue, right.what.issue)))
    days = sorted((left.when.said[0], right.when.said[0]))
    return disputes.Member(conflict_id, related.id if related else subject(left, right), tuple(sorted((left.who.id, right.who.id))), (days[1], days[0]))
