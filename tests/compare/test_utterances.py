"""Statements come together as acts of speaking: one briefing is one side, however many texts report it."""

import pytest
from tables import COMPARISON, compare, side, tables

from kzsanctions.compare import utterances
from kzsanctions.compare.comparison import Settings


def acts(*rows, settings=Settings()):
    """Which of the rows are one act of speaking: sets of row numbers."""
    made = tables(*rows)
    _, appearances = utterances.build(made, settings, COMPARISON)
    number = {s.statement_id: i for i, s in enumerate(sorted(made["statements"].itertuples(), key=lambda s: [r.said for r in rows].index(s.content)))}
    groups = appearances.groupby("utterance_id")["statement_id"].agg(lambda ids: frozenset(number[i] for i in ids))
    return set(groups)


ONE, TWO = {frozenset({0, 1})}, {frozenset({0}), frozenset({1})}


@pytest.mark.parametrize(
    "first, second, expected",
    [
        # within one source
        (dict(said="We closed the channel"), dict(said="Nobody gets a permit", issue="export-controls"), ONE),
        (dict(said="We closed the channel"), dict(said="Nobody gets a permit", speaker="envoy"), TWO),
        (dict(said="We closed the channel"), dict(said="Nobody gets a permit", day="2031-02-01"), TWO),
        (dict(said="We closed it", occasion="a briefing"), dict(said="We opened it", occasion="an interview with a paper"), TWO),
        (dict(said="We closed it", occasion="a briefing"), dict(said="We opened it", occasion="the morning briefing"), ONE),
        (dict(said="We closed it", occasion="a briefing"), dict(said="We opened it"), ONE),
        (dict(said="We closed it", day="2031-05-04", until="2031-05-06"), dict(said="We opened it", day="2031-05-06"), ONE),
        # across sources: speaker, day and content
        (dict(said="We banned the sale of drones"), dict(said="The export of drones is prohibited", source="b"), ONE),
        (dict(said="We met farmers", issue="a"), dict(said="Drones are prohibited", issue="b", source="b"), TWO),
        (dict(said="The regime is followed without doubt", issue="a"), dict(said="without doubts we follow the regime", issue="b", source="b"), ONE),
        (
            dict(said="The regime is followed without doubt", issue="a"),
            dict(said="we never follow the regime without doubt", issue="b", source="b"),
            TWO,
        ),
        (dict(said="We banned the sale of drones"), dict(said="We never banned the sale of drones", position="denies", source="b"), TWO),
        (dict(said="We banned the sale of drones"), dict(said="The export of drones is prohibited", source="b", day="2031-05-08"), TWO),
        (dict(said="We banned the sale of drones"), dict(said="The export of drones is prohibited", source="b", speaker="envoy"), TWO),
    ],
)
def test_one_act_of_speaking(first, second, expected):
    assert acts(side(**first), side(**second)) == expected


def test_a_number_of_one_thing_tells_an_utterance_again():
    said = dict(number=(1340.0, 1340.0, "exact", {}))
    assert acts(side("1,340 lorries went back", **said), side("back went 1340 of the lorries, he noted", source="b", **said)) == ONE


@pytest.mark.parametrize("grouping, expected", [("content", TWO), ("day", ONE), ("source", TWO)])
def test_grouping_is_a_setting(grouping, expected):
    assert (
        acts(side("We met farmers", issue="a"), side("Drones are prohibited", issue="b", source="b"), settings=Settings(utterance_grouping=grouping))
        == expected
    )


def test_statements_of_nobody_known_stay_apart():
    assert acts(side("Goods get through", speaker=""), side("Goods get through still", speaker="", source="b")) == TWO


def test_the_narrowest_day_rules():
    spoken, *_ = compare(side("We banned drones", day="2031-05-04", until="2031-05-07"), side("Drones were banned", source="b", day="2031-05-06"))
    assert spoken[["stated_from", "stated_to", "appearances"]].values.tolist() == [["2031-05-06", "2031-05-06", 2]]


def test_an_utterance_keeps_its_id_when_another_text_reports_it():
    first = side("We banned the sale of drones", source="a")
    alone, *_ = compare(first)
    both, *_ = compare(first, side("The export of drones is prohibited", source="b"))
    assert list(alone["utterance_id"]) == list(both["utterance_id"])
