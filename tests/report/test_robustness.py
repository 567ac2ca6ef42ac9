"""Each conflict is tried without each source and with each setting at other values, one at a time."""

from dataclasses import fields
from random import Random

import pytest
from tables import COMPARISON, side, tables

from kzsanctions.compare import conflicts, rulings, utterances
from kzsanctions.compare.comparison import Settings
from kzsanctions.errors import InputError
from kzsanctions.report import robustness

BAN = side("We have banned the export of drones", speaker="deputy", organization="trade ministry", goods="drones")
DENIAL = side("Nothing has been banned", speaker="trade ministry", position="denies", goods="any", source="agency")


def survival(*rows, settings=Settings()):
    runs, shares = robustness.build(tables(*rows), COMPARISON, settings)
    return runs, shares.set_index("tier")


def test_a_plain_contradiction_depends_on_its_sources_alone():
    _, shares = survival(BAN, DENIAL)
    assert shares.loc["A", "settings_share"] == 1
    assert shares.loc["A", "needs"] == "agency.txt | wire.txt"


def test_a_second_report_makes_a_source_dispensable():
    again = side("We banned the sale of drones", speaker="deputy", organization="trade ministry", goods="drones", source="daily")
    _, shares = survival(BAN, again, DENIAL)
    assert shares.loc["A", "needs"] == "agency.txt"
    assert shares.loc["A", "sources_share"] == pytest.approx(2 / 3)


def test_what_holds_by_an_assumption_falls_with_it():
    runs, shares = survival(
        BAN, side("Nothing has been banned", speaker="trade ministry", position="denies", goods="any", source="agency", day="2031-08-04")
    )
    gone = runs[(runs["tier"] == "") & (runs["varied"] != "source")]
    assert sorted(gone["value"]) == ["30", "60"]
    assert set(gone["varied"]) == {"validity_days"}


def test_a_close_number_falls_with_tolerance():
    figure = ("exact", {"period_from": "2030-01-01", "period_to": "2030-12-31"})
    runs, _ = survival(side("1,000 lorries", number=(1000, 1000, *figure)), side("960 lorries", speaker="ministry", number=(960, 960, *figure)))
    assert set(runs["value"][(runs["tier"] == "") & (runs["varied"] == "number_tolerance")]) == {"0.05", "0.1", "0.2"}


def test_every_setting_is_varied_and_twenty_runs_are_made():
    varied = list(robustness.settings_varied(Settings()))
    assert {name for name, _, _ in varied} == {f.name for f in fields(Settings)}
    assert len(varied) >= 20


def invented(seed, number=40, texts=7):
    """Claims and numbers of a few officials in a few texts, dense enough that most of what is left out changes something."""
    draw = Random(seed)
    rows = []
    for n in range(number):
        who = draw.randrange(6)
        rows.append(
            side(
                f"words {draw.randrange(9)} of {who} on drones {n}",
                speaker=f"speaker {who}",
                organization=f"body {who // 2}" if who % 3 else "",
                issue=draw.choice(["export-ban", "sanctions-compliance"]),
                position=draw.choice(["affirms", "denies"]),
                commitment=draw.choice(["certain", "certain", "promise"]),
                day=f"2030-03-{draw.randrange(1, 9):02}",
                goods=draw.choice(["drones", "any"]),
                number=(v := draw.randrange(20, 30), v, "exact", {"period_from": "2030-01-01", "period_to": "2030-12-31"}) if n % 4 == 0 else None,
                source=f"text {draw.randrange(texts)}",
            )
        )
    return tables(*rows)


def judged(made, settings=Settings()):
    """The conflicts of tier A and B with the statements of their utterances, of everything put together and judged at once."""
    spoken, appearances = utterances.build(made, settings, COMPARISON)
    found = conflicts.build({**made, "utterances": spoken, "appearances": appearances}, COMPARISON, settings)[0]
    said = appearances.groupby("utterance_id")["statement_id"].agg(set).to_dict()
    return [
        (r.conflict_id, r.issue_id, r.measure, r.tier, said[r.left_utterance], said[r.right_utterance]) for r in found.itertuples() if r.tier != "C"
    ]


@pytest.mark.parametrize("seed", range(3))
def test_what_a_text_does_not_touch_is_as_if_everything_were_judged_again(seed):
    made = invented(seed)
    runs, _ = robustness.build(made, COMPARISON, Settings())
    told = {(r.conflict_id, r.value): r.tier for r in runs[runs["varied"] == "source"].itertuples()}
    before, fates = judged(made), set()
    for file, source in zip(made["sources"]["file"], made["sources"]["source_id"]):
        after = judged({name: t[t["source_id"] != source] if "source_id" in t else t for name, t in made.items()})
        for conflict, issue, measure, tier, one, other in before:
            about = [(t, left, right) for _, i, m, t, left, right in after if (i, m) == (issue, measure)]
            same = [t for t, left, right in about if one & left and other & right or one & right and other & left]
            assert told.get((conflict, file), tier) == min(same, default="")
            fates.add((tier, min(same, default="")))
    assert {("A", "A"), ("A", ""), ("B", "B"), ("B", "")} <= fates


@pytest.mark.parametrize("texts", [1, 7])
def test_what_a_setting_does_not_touch_is_as_if_everything_were_judged_again(texts):
    made, fates = invented(5, texts=texts), set()
    runs, _ = robustness.build(made, COMPARISON, Settings())
    told = {(r.conflict_id, r.varied, r.value): r.tier for r in runs[runs["varied"] != "source"].itertuples()}
    before = judged(made)
    for name, value, settings in robustness.settings_varied(Settings()):
        after = judged(made, settings)
        for conflict, issue, measure, tier, one, other in before:
            about = [(t, left, right) for _, i, m, t, left, right in after if (i, m) == (issue, measure)]
            same = [t for t, left, right in about if one & left and other & right or one & right and other & left]
            assert told[conflict, name, str(value)] == min(same, default="")
            fates.add((name, tier == min(same, default="")))
    assert len(told) == len(before) * len(list(robustness.settings_varied(Settings()))) > 100
    assert {name for name, stays in fates if not stays} >= {"number_tolerance", "commitment_cut"}


@pytest.mark.parametrize("seed", range(2))
def test_some_conflicts_fare_as_they_do_among_all(seed):
    made = invented(seed)
    spoken, appearances = utterances.build(made, Settings(), COMPARISON)
    made |= {"utterances": spoken, "appearances": appearances}
    made["conflicts"] = conflicts.build(made, COMPARISON, Settings())[0]
    runs, shares = robustness.build(made, COMPARISON, Settings())
    only = set(list(shares["conflict_id"])[::3])
    some, fates = robustness.build(made, COMPARISON, Settings(), only)
    assert len(only) > 5 and some.equals(runs[runs["conflict_id"].isin(only)].reset_index(drop=True))
    assert fates.equals(shares[shares["conflict_id"].isin(only)].reset_index(drop=True))


def test_other_settings_judge_the_pairs_in_conflict_and_not_all_again(monkeypatch):
    officials = [side("Nothing has been banned", speaker=f"minister {n}", position="denies", goods="drones", source="wire") for n in range(40)]
    made, judged = tables(BAN, *officials), []
    monkeypatch.setattr(rulings.Judge, "__call__", lambda *a, real=rulings.Judge.__call__: judged.append(1) or real(*a))
    spoken, appearances = utterances.build(made, Settings(), COMPARISON)
    conflicts.build({**made, "utterances": spoken, "appearances": appearances}, COMPARISON, Settings())
    once = len(judged)
    runs, shares = robustness.build(made, COMPARISON, Settings())
    assert len(shares) == 40 and once == 41 * 40 // 2
    # The pairs themselves are judged anew under each of the settings, and once more all; not the 780 of those who agree.
    assert len(judged) <= 2 * once + 40 * len(list(robustness.settings_varied(Settings()))) + 40 * made["sources"]["file"].nunique()


def test_no_conflict_gives_empty_tables():
    runs, shares = robustness.build(tables(BAN), COMPARISON, Settings())
    assert runs.empty and shares.empty


@pytest.mark.parametrize(
    "wrong", [{"validity_days": 0}, {"number_tolerance": 0.9}, {"commitment_cut": "sure"}, {"utterance_grouping": "all"}, {"agreement": 0.1}]
)
def test_a_setting_out_of_range_is_refused(wrong):
    with pytest.raises(InputError, match=next(iter(wrong))):
        Settings(**wrong)
