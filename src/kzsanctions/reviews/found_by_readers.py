"""A lead that readers take for a contradiction or a tension, as a row of `conflicts`: theirs, and told as theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from ..language.codes import BY_READERS
from ..tables import columns, identify

TIERS = {"contradiction": "A", "tension": "B"}


def conflict(ends: Sequence[str], verdict: str, tables: Mapping[str, pd.DataFrame]) -> dict[str, str] | None:
    """The row for two statements of two acts of speaking that no conflict joins yet; None where one does, or a side belongs to no act.

    No gate has judged it, and none is shown.
    """
    spoken = dict(zip(tables["appearances"]["statement_id"], tables["appearances"]["utterance_id"]))
    acts = [spoken.get(e, "") for e in ends]
    known = tables["conflicts"][tables["conflicts"]["tier"].isin(list(TIERS.values()))]
    joined = {frozenset(pair) for pair in zip(known["left_utterance"], known["right_utterance"])}
    if not all(acts) or acts[0] == acts[1] or frozenset(acts) in joined:
        return None
    said = tables["statements"].set_index("statement_id")
    name = identify("c", *sorted(acts), BY_READERS)
    sides = {
        f"{side}_{field}": value
        for side, statement, act in zip(("left", "right"), ends, acts)
        for field, value in (("item", "statement"), ("id", statement), ("utterance", act), ("evidence", said.at[statement, "content"]))
    }
    told = {
        "conflict_id": name,
        "dispute_id": identify("d", name),
        "tier": TIERS[verdict],
        "kind": BY_READERS,
        "level": _level(*(said.at[e, "speaker_id"] for e in ends), tables["actors"]),
        "issue_id": "opposed-claim",
        "gates": "{}",
        "why": f"readers call it a {verdict}; the program has it among its leads",
        "status": "open",
        "review": "confirmed",
    }
    return {column: {**sides, **told}.get(column, "") for column in columns("conflicts")}


def _level(one: str, other: str, actors: pd.DataFrame) -> str:
    """Who stands against whom: one person, one body, one state, or two."""
    by_id = actors.set_index("actor_id")[["organization_id", "government"]].to_dict("index")
    rows = [by_id.get(i, {"organization_id": "", "government": ""}) for i in (one, other)]
    bodies = [{i, row["organization_id"]} - {""} for i, row in zip((one, other), rows)]
    if one and one == other:
        return "person"
    if bodies[0] & bodies[1]:
        return "institution"
    return "government" if rows[0]["government"] and rows[0]["government"] == rows[1]["government"] else "between_governments"
