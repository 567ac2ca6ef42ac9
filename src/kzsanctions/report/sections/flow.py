"""Section `flow`: from all pairs of claims and figures to the disputes reported; each number leads to its list, and they add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ...language.codes import GATES
from ..printing.content import Heading, Line, Link, Paragraph, Table
from .evidence import Story


def steps(story: Story, counts: Mapping[str, int]) -> list[tuple[str, int, str, str]]:
    """What becomes of every pair: key, number, words, and the anchor of its list; the parts sum to `pairs`.

    Many pairs of claims tell of the same two acts of speaking on one subject; one of them, the clearest, stands for all.
    """
    updates = sum(c.tier == "C" and c.kind == "update" for c in story.conflicts)
    judged = {tier: sum(c.tier == tier for c in story.conflicts) for tier in "AB"}
    rejected: Counter[str] = Counter()
    for r in story.rows("rejected"):
        rejected[r.failed_gate] += int(r.pairs)
    folded = counts["compared"] - updates - sum(judged.values()) - rejected.total()
    parts = [
        ("unofficial", counts["G0"], "a side is no serving official or public body", ""),
        ("same", counts["G1"], "both belong to one act of speaking", ""),
        ("apart", counts["G2"], "the two speak of different things", "uncovered"),
        ("folded", folded, "the same two acts on the same subject, for which a clearer pair stands", ""),
        ("updates", updates, "an update that was announced", "divergences"),
    ]
    gates = [(f"fails_{g}", rejected[g], f"fails: {GATES[g][1]}", "rejected") for g in GATES if g in rejected]
    kept = [
        ("rows_B", judged["B"], "held at tension", "dossiers"),
        ("rows_A", judged["A"], "contradiction", "dossiers"),
    ]
    return [p for p in (*parts, *gates, *kept) if p[1]]


def section(story: Story, counts: Mapping[str, int]) -> tuple:
    """The flow as a table whose rows sum to all pairs, and how pairs become disputes."""
    say = story.ledger.saying("flow")
    heading = Heading(2, "From all pairs to these disputes", "flow")
    if not counts or not counts.get("pairs"):
        return (heading, Paragraph("There are no two claims or figures to set against each other."))
    found = steps(story, counts)
    for key, number, _, _ in found:
        story.ledger.note(f"flow.{key}", number)
    rows: list[tuple[Line, ...]] = [((Link(anchor, (words,)),) if anchor else words, f"{number:,}") for _, number, words, anchor in found]
    rows.append(("all pairs", f"{sum(number for _, number, _, _ in found):,}"))
    tiers = {t: sum(r[0].tier == t for r in story.disputes.values()) for t in "AB"}
    told = (
        "Any two claims or figures make a pair: {pairs:pair|pairs} in all. The table says what became of each. Those left make "
        "{disputes_b:tension|tensions} and {disputes_a:contradiction|contradictions}, since one dispute between two sides can rest on several pairs."
    )
    return (
        heading,
        Paragraph(say(told, pairs=counts["pairs"], disputes_b=tiers["B"], disputes_a=tiers["A"])),
        Table("What became of every pair", ("What became of it", "Pairs"), tuple(rows), numeric=(1,)),
    )
