"""Scores count what they say they count: a perfect reading scores one, each kind of error lowers its own score."""

import json
from pathlib import Path

import pandas as pd
import pytest

from kzsanctions.report.evaluation import agreement, codings, scores
from kzsanctions.report.scoring import interval
from kzsanctions.tables import columns, frame

GOLD = json.loads((Path(__file__).parents[1] / "fixtures/invented/gold/gold.json").read_text(encoding="utf-8"))


@pytest.fixture
def perfect():
    """Tables a perfect reader would have built of the invented corpus, conflicts aside."""
    rows = {name: [] for name in ("sources", "passages", "statements", "figures", "dates")}
    for text in GOLD["texts"]:
        source = text["file"]
        raw = (Path(__file__).parents[1] / "fixtures/invented/texts" / source).read_bytes().decode("utf-8-sig")
        rows["sources"].append({"source_id": source, "file": source})
        rows["passages"] += pieces(source, raw, text["boilerplate"])
        for s in text["statements"]:
            if not s.get("optional"):
                rows["statements"].append(
                    {
                        "statement_id": s["id"],
                        "source_id": source,
                        "start": s["start"],
                        "end": s["end"],
                        "content": s["snippet"],
                        "speaker_text": s["speaker"].split(" (")[0],
                    }
                )
        for f in text["figures"]:
            place = {"source_id": source, "start": f["start"], "end": f["end"], "text": f["text"]}
            if f["role"] == "quantity" and not f.get("optional"):
                rows["figures"].append(
                    {**place, "figure_id": f["id"], "role": "quantity", "bound": f["bound"], "value": f["value"], "lower": f["lower"]}
                )
            if f["role"] == "date":
                rows["dates"].append({**place, "date_id": f["id"], "date_from": f["date_from"], "date_to": f["date_to"]})
    return {
        name: frame(name, rows.get(name, []))
        for name in ("sources", "passages", "statements", "figures", "dates", "actors", "claims", "appearances", "conflicts")
    }


def pieces(source, raw, boilerplate):
    at = 0
    for b in [*sorted(boilerplate, key=lambda b: b["start"]), {"start": len(raw), "end": len(raw)}]:
        for start, end, kept in ((at, b["start"], True), (b["start"], b["end"], False)):
            if end > start:
                yield {
                    "passage_id": f"{source}:{start}",
                    "source_id": source,
                    "start": start,
                    "end": end,
                    "kept": kept,
                    "kind": "body" if kept else "widget",
                    "text": raw[start:end],
                }
        at = b["end"]


def by_task(tables):
    return {s.task: s for s in scores(tables, GOLD)}


@pytest.mark.parametrize("task", ["kept characters", "statements", "their speakers", "quantities", "their bounds", "dates", "their days"])
def test_a_perfect_reading_scores_one(perfect, task):
    found = by_task(perfect)[task]
    assert found.f1 == found.precision == found.recall == 1 and found.errors == ()


def test_conflicts_that_were_not_found_are_missed_and_forbidden_ones_kept_out(perfect):
    found = by_task(perfect)
    assert (found["tier A conflicts"].coded, found["tier A conflicts"].agreed) == (1, 0)
    kept_out = found["pairs that must not conflict, kept out"]
    assert kept_out.agreed == kept_out.coded == len(GOLD["must_not"])


def pair(tier, left, right):
    return frame("conflicts", [{"conflict_id": "c_1", "tier": tier, "left_id": left, "right_id": right}])


@pytest.mark.parametrize(
    "tier, left, right, task, agreed",
    [
        ("A", "f01-s03", "f01-s06", "tier A conflicts", 1),
        ("A", "f01-s06", "f02-s01", "tier A conflicts", 1),  # another appearance, the other way round
        ("B", "f01-s03", "f01-s06", "tier A conflicts", 0),  # the tier is part of the answer
        ("B", "f04-s03", "f04-s04", "tier B conflicts", 1),
        ("C", "f04-s03", "f04-s04", "tier B conflicts", 0),
    ],
)
def test_a_found_conflict_counts_at_its_tier(perfect, tier, left, right, task, agreed):
    perfect["conflicts"] = pair(tier, left, right)
    assert by_task(perfect)[task].agreed == agreed


def test_a_forbidden_pair_is_counted_and_explained(perfect):
    perfect["conflicts"] = pair("B", "f01-s03", "f02-s01")  # two translations of one answer
    kept_out = by_task(perfect)["pairs that must not conflict, kept out"]
    assert kept_out.agreed == kept_out.coded - 1 and "one utterance" in kept_out.errors[0][2]


def test_each_error_lowers_its_own_score(perfect):
    s = perfect["statements"]
    s.loc[0, "speaker_text"] = "Somebody Else"
    perfect["statements"] = s.drop(index=1)
    found = by_task(perfect)
    assert len(found["statements"].errors) == 1 and found["statements"].errors[0][0] == "missed"
    assert len(found["their speakers"].errors) == 1 and found["quantities"].f1 == 1


def test_a_spurious_statement_lowers_precision_only(perfect):
    extra = {"statement_id": "t_x", "source_id": "f01.txt", "start": 750, "end": 800, "content": "x"}
    perfect["statements"] = pd.concat([perfect["statements"], frame("statements", [extra])[columns("statements")]])
    found = by_task(perfect)["statements"]
    assert found.recall == 1 and found.precision < 1


def test_optional_items_count_neither_way():
    kept = [s for t in GOLD["texts"] for s in t["statements"] if not s.get("optional")]
    assert agreement(GOLD, GOLD)[0].coded == len(kept)


def test_agreement_with_itself_is_one_and_with_half_is_less():
    half = {**GOLD, "texts": [{**t, "statements": t["statements"][::2]} for t in GOLD["texts"]]}
    assert agreement(GOLD, GOLD)[0].f1 == 1
    assert agreement(GOLD, half)[0].recall < 1 and agreement(GOLD, half)[0].precision == 1


@pytest.mark.parametrize("agreed, total, low, high", [(0, 5, 0.0, 0.43), (5, 5, 0.57, 1.0), (95, 100, 0.89, 0.98)])
def test_interval(agreed, total, low, high):
    assert [round(x, 2) for x in interval(agreed, total)] == pytest.approx([low, high], abs=0.01)


def test_nothing_coded_gives_no_score_rather_than_a_perfect_one():
    assert interval(0, 0) is None
    assert codings(Path("no/such/folder")) == {}
