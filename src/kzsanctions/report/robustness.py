"""How much each conflict depends on one source or one setting: leave each source out, vary each setting alone.

A conflict survives a run where the same two sides conflict on the same subject at tier A or B: sides are the same when
their utterances still share a statement, so that a conflict that lost a source, and with it its id, is still found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

import pandas as pd

from ..compare import conflicts, utterances
from ..compare.comparison import Comparison, Settings, settings_of

# The values each setting is tried at beside its own, from strict to generous.
VARIED: dict[str, tuple] = {
    "validity_days": (30, 60, 90, 180, 270, 545, 730, 1095),
    "figure_days": (0, 1, 30, 90),
    "day_slack": (0, 1, 3, 7),
    "number_tolerance": (0.005, 0.01, 0.02, 0.05, 0.1, 0.2),
    "commitment_cut": ("certain", "probable", "promise", "any"),
    "utterance_grouping": ("content", "day", "source"),
    "agreement": (0.3, 0.4, 0.6, 0.7, 0.8),
}
BASE = ("sources", "statements", "actors", "claims", "figures", "links")
# What is taken along where it is there.
ALSO = ("stories",)


def build(tables: Mapping[str, pd.DataFrame], comparison: Comparison, parameters: Mapping | Settings) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Run the comparison without each source and with each setting varied alone.

    Returns
    -------
    runs : a row a conflict and run: conflict_id, varied (`source` or a setting), value, tier ("" where it is gone).
    survival : a row a conflict: conflict_id, tier, and for settings, for sources and for all runs the share it survives
        at tier A or B; `same_tier` is the share of runs in which it keeps its tier, `needs` the sources it cannot do without.
    """
    settings = settings_of(parameters)
    base = _run(tables, comparison, settings)
    reported = base[1][base[1]["tier"].isin(["A", "B"])]
    runs = []
    for varied, value, (spoken, found) in _runs(tables, comparison, settings) if len(reported) else ():
        for row in reported.to_dict("records"):
            tier = _again(row, base[0], found, spoken)
            runs.append({"conflict_id": row["conflict_id"], "varied": varied, "value": str(value), "tier": tier})
    told = pd.DataFrame(runs, columns=["conflict_id", "varied", "value", "tier"])
    return told, _survival(reported, told)


def settings_varied(settings: Settings) -> Iterator[tuple[str, object, Settings]]:
    """Every setting at each of its other values, one at a time."""
    for f in fields(Settings):
        for value in VARIED[f.name]:
            if value != getattr(settings, f.name):
                yield f.name, value, replace(settings, **{f.name: value})


def without(tables: Mapping[str, pd.DataFrame], source_id: str) -> dict[str, pd.DataFrame]:
    """The tables as if a source had never been collected."""
    left = {name: t[t["source_id"] != source_id] if "source_id" in t else t for name, t in tables.items() if name in (*BASE, *ALSO)}
    known = set(left["claims"]["claim_id"])
    left["links"] = left["links"][left["links"]["from_claim_id"].isin(known) & left["links"]["to_claim_id"].isin(known)]
    return left


def _runs(tables: Mapping[str, pd.DataFrame], comparison: Comparison, settings: Settings):
    for file, source in sorted(zip(tables["sources"]["file"], tables["sources"]["source_id"])):
        yield "source", file, _run(without(tables, source), comparison, settings)
    for name, value, varied in settings_varied(settings):
        yield name, value, _run(tables, comparison, varied)


def _run(tables: Mapping[str, pd.DataFrame], comparison: Comparison, settings: Settings) -> tuple[dict[str, frozenset[str]], pd.DataFrame]:
    """The statements of each utterance, and the conflicts."""
    spoken, appearances = utterances.build(tables, settings, comparison)
    made = {name: tables[name] for name in (*BASE, *ALSO) if name in tables} | {"utterances": spoken, "appearances": appearances}
    said = appearances.groupby("utterance_id")["statement_id"].agg(frozenset).to_dict()
    return said, conflicts.build(made, comparison, settings)[0]


def _again(row: Mapping[str, str], before: Mapping[str, frozenset[str]], found: pd.DataFrame, spoken: Mapping[str, frozenset[str]]) -> str:
    """The best tier at which the same sides conflict on the same subject, "" where they do not."""
    one, other = (before[row[f"{end}_utterance"]] for end in ("left", "right"))
    about = found[found["tier"].isin(["A", "B"]) & (found["issue_id"] == row["issue_id"]) & (found["measure"] == row["measure"])]
    same = [r.tier for r in about.itertuples() if _shared(one, other, spoken[r.left_utterance], spoken[r.right_utterance])]
    return min(same, default="")


def _shared(one: frozenset[str], other: frozenset[str], left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(one & left and other & right or one & right and other & left)


def _survival(reported: pd.DataFrame, runs: pd.DataFrame) -> pd.DataFrame:
    rows = []
    for conflict_id, tier in zip(reported["conflict_id"], reported["tier"]):
        own = runs[runs["conflict_id"] == conflict_id]
        kept, source = own["tier"] != "", own["varied"] == "source"
        rows.append(
            {
                "conflict_id": conflict_id,
                "tier": tier,
                "runs": len(own),
                "settings_share": _share(kept[~source]),
                "sources_share": _share(kept[source]),
                "share": _share(kept),
                "same_tier": _share(own["tier"] == tier),
                "needs": " | ".join(own["value"][source & ~kept]),
            }
        )
    return pd.DataFrame(rows, columns=["conflict_id", "tier", "runs", "settings_share", "sources_share", "share", "same_tier", "needs"])


def _share(kept: pd.Series) -> float:
    return float(kept.mean()) if len(kept) else float("nan")
