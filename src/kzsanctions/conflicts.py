"""Stage `conflicts`: classify or judge every comparable pair of official utterances, and say what came out.

Candidates are found by blocking (`pairs`), so that cost grows with what is comparable and not with all pairs. One row
tells of two utterances on one subject: the pair of appearances that shows the outcome most clearly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from . import disputes, gates, notes
from .comparison import Comparison, Settings, read_comparison, settings_of
from .pairs import Pair, Referred, act, acts, candidates, distinct, referred, subject
from .sides import Side, sides as sides_of
from .tables import columns, identify
from .verdicts import Verdict, as_json, outcome

__all__ = ["build", "read_comparison"]
Verdicts = tuple[Verdict, ...]
Judge = Callable[[Side, Side, str], Verdicts]


@dataclass(frozen=True)
class Judged:
    """A pair with what came of it; `tier` is empty where it is no conflict, `failed` where it is one."""

    left: Side
    right: Side
    verdicts: Verdicts
    tier: str
    failed: str = ""
    kind: str = ""
    why: str = ""


def build(tables: Mapping[str, pd.DataFrame], comparison: Comparison,
          parameters: Mapping | Settings) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, int]]:
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
    sides = sides_of(tables, comparison, settings)
    said = referred(tables["links"], sides)
    officials = distinct(s for s in sides if gates.is_official(s.who))
    updated = notes.updates(officials, said, comparison, settings)
    counts = _counts(distinct(sides), officials)
    judge = remembering(comparison, settings)
    conflicting, rejected = [], []
    for pair in _judged(officials, said, updated, comparison, judge, counts):
        conflicting.append(pair) if pair.tier else rejected.append(_rejected(pair))
    published = {s.source_id: date.fromisoformat(s.published_to).toordinal() for s in tables["sources"].itertuples()}
    noted = [*updated.values(), *notes.wording(sides, comparison, settings), *notes.stale(sides, said, published, comparison)]
    conflicting += [Judged(n.left, n.right, judge(n.left, n.right, ""), "C", kind=n.kind, why=_noted(n)) for n in noted]
    found = _finished(conflicting, said, comparison, settings)
    counts |= {"rejected": len(rejected), **{tier: sum(row["tier"] == tier for row in found) for tier in "ABC"}}
    return pd.DataFrame(found, columns=columns("conflicts")), pd.DataFrame(rejected, columns=columns("rejected")), counts


def remembering(comparison: Comparison, settings: Settings) -> Judge:
    """A judge that remembers what it said of two contents and governments; only G0, G1 and G4 look at more than these.

    Equal contents are one object (`sides`), so that their identity stands for their value.
    """
    memory: dict[tuple, Verdicts] = {}

    def judge(left: Side, right: Side, denial: str) -> Verdicts:
        key = (id(left.what), left.who.government, id(right.what), right.who.government, denial)
        known = memory.get(key)
        if known is None:
            known = memory[key] = gates.judge(left, right, comparison, settings, denial)
        who, acts_told = gates.official(left.who, right.who), gates.two_utterances(left, right)
        return (who, acts_told, known[2], known[3], gates.validity(left, right, settings, denial), known[5], known[6])

    return judge


def _counts(sides: list[Side], officials: list[Side]) -> dict[str, int]:
    """Pairs of distinct sides, and how many of them are stopped at G0 and G1 before anything is compared."""
    def pairs(number: int) -> int:
        return number * (number - 1) // 2

    within = pd.Series([act(s) for s in officials], dtype=object).value_counts()
    return {"sides": len(sides), "pairs": pairs(len(sides)), "G0": pairs(len(sides)) - pairs(len(officials)),
            "G1": int(sum(pairs(n) for n in within)), "G2": 0, "compared": 0}


def _judged(officials: list[Side], said: Referred, updated: Mapping, comparison: Comparison, judge: Judge,
            counts: dict[str, int]) -> Iterator[Judged]:
    """The clearest judged pair of each two utterances on each subject; the other pairs are counted."""
    official_pairs = counts["pairs"] - counts["G0"]
    for pairs in candidates(officials, said, comparison):
        together = acts(*pairs[0])
        counts["G1"] -= len(pairs) if len(together) == 1 else 0
        about = subject(*pairs[0])
        if (together, about) in updated:
            counts["compared"] += len(pairs)
            continue
        denial, denied = said.denials.get((together, about), ("", ""))
        told = [_told(*_ordered(*pair, denied), judge, denial) for pair in pairs]
        compared = [pair for pair in told if pair.failed not in ("G0", "G1", "G2")]
        counts["compared"] += len(compared)
        if compared:
            yield compared[0] if len(compared) == 1 else min(compared, key=_clearest)
    counts["G2"] = official_pairs - counts["G1"] - counts["compared"]


def _told(left: Side, right: Side, judge: Judge, denial: str) -> Judged:
    verdicts = judge(left, right, denial)
    tier, failed = outcome(verdicts)
    return Judged(left, right, verdicts, tier, failed)


def _ordered(one: Side, other: Side, denied: str) -> Pair:
    """Left what is denied, else what was said first; the order in which sides or sources are read does not matter."""
    if act(one) != act(other) and denied in (act(one), act(other)):
        return (one, other) if act(one) == denied else (other, one)
    return (one, other) if (one.order, one.id) <= (other.order, other.id) else (other, one)


def _clearest(pair: Judged) -> tuple:
    """Sorts the pairs of two utterances: the best tier, else the latest failure; then quoted words, then few caps."""
    left, right = pair.left, pair.right
    capped = sum(v.verdict == "cap" for v in pair.verdicts)
    quoted = left.clear[0] + right.clear[0]
    return (pair.tier or "C", -int(pair.failed[1:] or 9), quoted, capped, left.clear, right.clear, left.id, right.id)


def _kind(pair: Judged) -> str:
    if act(pair.left) == act(pair.right):
        return "within-utterance"
    if pair.left.what.number:
        return "numbers"
    return "contradiction" if pair.tier == "A" else "tension"


def _story(pair: Judged) -> str:
    """The outcome in one or two sentences."""
    told = f"{_says(pair.left)}; {_says(pair.right)}."
    held = [v.why.rstrip(".") for v in pair.verdicts if v.verdict == "cap"]
    if held:
        return f"{told} Held at tension: {'; '.join(held)}."
    scope = pair.verdicts[3]
    denial = dict(scope.inputs).get("denial")
    if not denial:
        return told
    mismatch = f"; {scope.why}" if "outweighs" in scope.why else ""
    return f"{told} The second denies the first by name (\"{denial}\"){mismatch}."


def _says(side: Side) -> str:
    name = side.who.name or side.who.id or "An unnamed speaker"
    if side.what.number:
        return f"{name} gives {side.what.number.text} for '{side.what.measure}'"
    if side.what.issue == "denied-claim":
        return f"{name} says \"{side.evidence}\"" if side.what.position == "affirms" else f"{name} denies it"
    return f"{name} {side.what.position} '{side.what.issue.replace('-', ' ')}'"


def _noted(note: notes.Note) -> str:
    voices = {"narrator": "the narrator", "heading": "a headline"}
    names = dict.fromkeys(s.who.name or voices.get(s.who.voice, "an unnamed speaker") for s in (note.left, note.right))
    return f"{' and '.join(names)}: {notes.WHY[note.why]}."


def _rejected(pair: Judged) -> tuple:
    """A row of `rejected`; a tuple, for there can be very many."""
    left, right = pair.left, pair.right
    why = next(v.why for v in pair.verdicts if v.gate == pair.failed)
    issue = "" if left.what.number else subject(left, right)
    return (left.id, right.id, left.utterance, right.utterance, issue, left.what.measure, pair.failed, as_json(pair.verdicts),
            why)


def _finished(pairs: list[Judged], said: Referred, comparison: Comparison, settings: Settings) -> list[dict]:
    """Conflict rows with id, level, status and dispute; where a judged pair and a note share an id, the judged pair stays."""
    rows: dict[str, dict] = {}
    members = []
    for pair in pairs:
        row = _row(pair, said)
        if row["conflict_id"] not in rows:
            rows[row["conflict_id"]] = row
            members.append(_member(row["conflict_id"], pair.left, pair.right, comparison))
    dispute = disputes.disputes(members, settings.validity_days)
    return [row | {"dispute_id": dispute[c]} for c, row in sorted(rows.items())]


def _row(pair: Judged, said: Referred) -> dict:
    left, right = pair.left, pair.right
    caps = [v.gate for v in pair.verdicts if v.verdict == "cap" and pair.tier == "B"]
    sides = {f"{name}_{field}": value for name, side in (("left", left), ("right", right)) for field, value in
             (("item", side.item), ("id", side.id), ("utterance", side.utterance), ("evidence", side.evidence))}
    return {
        "conflict_id": identify("c", *sorted((act(left), act(right))), subject(left, right)), "tier": pair.tier,
        "kind": pair.kind or _kind(pair), "level": disputes.level(left.who, right.who),
        "issue_id": "" if left.what.number else subject(left, right), "measure": left.what.measure, **sides,
        "gates": as_json(pair.verdicts), "cap_gates": " | ".join(caps), "why": pair.why or _story(pair),
        "status": disputes.status(left, right, said), "review": "none"}


def _member(conflict_id: str, left: Side, right: Side, comparison: Comparison) -> disputes.Member:
    related = comparison.related.get(frozenset((left.what.issue, right.what.issue)))
    first, last = sorted((left.when.said[0], right.when.said[0]))
    actors = tuple(sorted((left.who.id, right.who.id)))
    return disputes.Member(conflict_id, related.id if related else subject(left, right), actors, (last, first))
