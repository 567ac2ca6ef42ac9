"""Rows about what was found: conflicts the report shows, and any two pieces of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from . import found_by_readers
from .opinions import CONFIRMED, DISMISSED, GONE, Found, Tables, put
from .places import Ground
from .rows import Review

TIER_WORDS = {"A": "contradiction", "B": "tension"}


def conflict(r: Review, ground: Ground) -> list[Found]:
    """The conflicts on an issue whose sides stand on the words given; dismissed, also a pair that is rejected by now.

    Where none is there any more, rules or issues have changed since: the row is kept and says what stands on its words today.
    """
    one = _ends(r.file, r.quote, ground)
    other = _ends(r.other_file or r.file, r.other_quote, ground) if r.other_quote else None
    conflicts = ground.tables["conflicts"]
    fits = conflicts[[_fits(row, r.issue, one, other) for row in conflicts.to_dict("records")]]
    if not fits.empty:
        return [_of_conflict(r, at, row) for at, row in fits.iterrows()]
    rejected = ground.tables["rejected"].to_dict("records") if r.verdict == DISMISSED else []
    agreed = [row for row in rejected if _fits(row, r.issue, one, other)]
    if not agreed:
        now = [row for row in conflicts.to_dict("records") if _fits(row, "", one, other)]
        subjects = sorted({row["issue_id"] or row["measure"] for row in now})
        return [Found(r, "", " | ".join(subjects) or "none", r.verdict, state=GONE)]
    return [Found(r, f"{row['left_id']} | {row['right_id']}", f"rejected by {row['failed_gate']}", r.verdict) for row in agreed]


def _of_conflict(r: Review, at, row: pd.Series) -> Found:
    opinion = (("conflicts", row["conflict_id"]), r.verdict)
    return Found(r, row["conflict_id"], f"tier {row['tier']}", r.verdict, (opinion,), lambda tables: put(tables, "conflicts", at, review=r.verdict))


def _ends(file: str, quote: str, ground: Ground) -> set[str]:
    """The claims, figures and utterances that stand on a quotation: any appearance of a side will do."""
    statements = set(ground.found("statements", file, quote)["statement_id"])
    spoken = ground.tables["appearances"]
    return (
        set(ground.found("claims", file, quote, "evidence_start", "evidence_end")["claim_id"])
        | set(ground.found("figures", file, quote)["figure_id"])
        | set(spoken["utterance_id"][spoken["statement_id"].isin(statements)])
    )


def _fits(row: Mapping[str, str], issue: str, one: set[str], other: set[str] | None) -> bool:
    """Whether a row stands on the words of both ends and is on an issue; without an issue, whichever it is on."""
    about = {row["issue_id"], row["measure"], *row["issue_id"].split(" | ")} - {""} if issue else {""}
    left, right = ({row[f"{end}_id"], row[f"{end}_utterance"]} for end in ("left", "right"))
    if issue not in about:
        return False
    if other is None:
        return bool(one & (left | right))
    return bool(one & left and other & right or one & right and other & left)


def pair(r: Review, ground: Ground) -> list[Found]:
    """Two pieces of text, whatever the machine made of them: conflicts and leads between their statements get the verdict too.

    A lead that all coders call a contradiction or a tension is a conflict then, told as found by readers.
    """
    ends = {ground.said(r.file, r.quote)[0], ground.said(r.other_file or r.file, r.other_quote)[0]}
    item = " | ".join(sorted(ends))
    stands = {
        item: of for _, item, of in (*_rows(ground, "claims", "claim_id", "statement_id"), *_rows(ground, "figures", "figure_id", "statement_id"))
    }
    told: list[tuple[str, object, str, str]] = []
    for at, conflict_id, tier, left, right in _rows(ground, "conflicts", "conflict_id", "tier", "left_id", "right_id"):
        if tier in TIER_WORDS and {stands.get(left), stands.get(right)} == ends:
            told.append(("conflicts", at, conflict_id, TIER_WORDS[tier]))
    for at, lead_id, left, right in _rows(ground, "leads", "lead_id", "left_id", "right_id") if "leads" in ground.tables else ():
        if {left, right} == ends:
            told.append(("leads", at, lead_id, "lead"))
    words = {word for _, _, _, word in told}
    machine = next((w for w in ("contradiction", "tension", "lead") if w in words), "none")
    marks = [(name, at, row, _judged(name, word, r.verdict)) for name, at, row, word in told]
    opinions = (((item, "pair"), r.verdict), *(((name, row), judged) for name, _, row, judged in marks))

    def change(tables: Tables) -> None:
        for name, at, _, judged in marks:
            if name in tables and judged in (CONFIRMED, DISMISSED):
                put(tables, name, at, review=judged)
        lead = next((row for name, _, row, _ in marks if name == "leads"), "")
        if lead and "conflicts" in tables and r.verdict in found_by_readers.TIERS:
            _take(tables, found_by_readers.conflict(_ordered(lead, ground), r.verdict, {**ground.tables, **tables}))

    return [Found(r, item, machine, r.verdict, opinions, change)]


def _rows(ground: Ground, table: str, *columns: str) -> Iterator[tuple]:
    """Label and some cells of every row of a table; a row as a series of its own would cost far more."""
    rows = ground.tables[table]
    return zip(rows.index, *(rows[c].tolist() for c in columns))


def _ordered(lead: str, ground: Ground) -> tuple[str, str]:
    """The two statements of a lead, in its order."""
    row = ground.tables["leads"].set_index("lead_id").loc[lead]
    return row["left_id"], row["right_id"]


def _take(tables: Tables, row: dict | None) -> None:
    """Add a row to the conflicts."""
    if row is not None:
        tables["conflicts"] = pd.concat([tables["conflicts"], pd.DataFrame([row]).astype(object)], ignore_index=True)


def _judged(table: str, machine: str, verdict: str) -> str:
    """What a verdict on a pair says of a finding: a contradiction that somebody takes for a tension is neither confirmed nor dismissed."""
    if verdict == "none":
        return DISMISSED
    return CONFIRMED if table == "leads" or machine == verdict else f"{verdict} instead"
