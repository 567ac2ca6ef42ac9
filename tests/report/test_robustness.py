"""Each conflict is tried without each source and with each setting at other values, one at a time."""

from dataclasses import fields

import pytest
from tables import COMPARISON, side, tables

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


def test_no_conflict_gives_empty_tables():
    runs, shares = robustness.build(tables(BAN), COMPARISON, Settings())
    assert runs.empty and shares.empty


@pytest.mark.parametrize(
    "wrong", [{"validity_days": 0}, {"number_tolerance": 0.9}, {"commitment_cut": "sure"}, {"utterance_grouping": "all"}, {"agreement": 0.1}]
)
def test_a_setting_out_of_range_is_refused(wrong):
    with pytest.raises(InputError, match=next(iter(wrong))):
        Settings(**wrong)
