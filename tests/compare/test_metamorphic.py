"""What must not matter, and what must: changes to a corpus whose effect on its conflicts is known beforehand."""

from dataclasses import replace
from itertools import islice, product

import pandas as pd
import pytest
from tables import compared, heard, side, tables

BAN = side("We have banned the export of drones", speaker="deputy minister", organization="trade ministry", goods="drones")
DENIAL = side(
    "Nothing is banned over the sanctions",
    speaker="trade ministry",
    position="denies",
    goods="any",
    qualifier="over the sanctions",
    link=("denies", "We have banned the export of drones"),
    source="agency",
)
PLEDGE = side(
    "We will follow the sanctions", speaker="president", issue="sanctions-compliance", commitment="promise", day="2031-04-01", source="daily"
)
YEAR = {"period_from": "2030-01-01", "period_to": "2030-12-31"}
MANY = side("1,340 lorries went back", speaker="governor", number=(1340, 1340, "exact", YEAR), source="daily")
FEW = side("860 lorries went back", speaker="customs chief", number=(860, 860, "exact", YEAR), source="agency")
CORPUS = (BAN, DENIAL, PLEDGE, MANY, FEW)


def outcome(made):
    _, _, found, rejected, counts = compared(made)
    return found, rejected, counts


def evidence(found):
    return found[["left_evidence", "right_evidence"]].values.tolist()


def test_the_order_of_sources_and_rows_changes_nothing():
    first = outcome(tables(*CORPUS))
    turned = {name: table.iloc[::-1].reset_index(drop=True) for name, table in tables(*CORPUS).items()}
    for one, other in zip(first[:2], outcome(turned)[:2]):
        keys = [c for c in ("conflict_id", "left_id", "right_id") if c in one]
        pd.testing.assert_frame_equal(one.sort_values(keys).reset_index(drop=True), other.sort_values(keys).reset_index(drop=True))
    assert first[2] == outcome(turned)[2]


@pytest.mark.parametrize("one, other", [(BAN, DENIAL), (PLEDGE, DENIAL), (MANY, FEW), (PLEDGE, BAN)])
def test_swapping_the_sides_changes_nothing_but_their_names(one, other):
    """The same two sides, each written into the other's source and place."""
    found, rejected, _ = outcome(tables(one, other))
    swapped, rejected_too, _ = outcome(tables(replace(other, source=one.source), replace(one, source=other.source)))
    shared = ["tier", "kind", "level", "issue_id", "measure", "cap_gates", "status"]
    assert found[shared].values.tolist() == swapped[shared].values.tolist()
    assert [set(e) for e in evidence(found)] == [set(e) for e in evidence(swapped)]
    assert rejected["failed_gate"].tolist() == rejected_too["failed_gate"].tolist()


@pytest.mark.parametrize(
    "other",
    [
        side("Talks are welcome", speaker="envoy", government="EU", issue="talks-readiness", source="other"),
        side("Exports are banned here", speaker="neighbour", government="KG", source="other"),
        side("Exports are banned", voice="narrator", speaker="", source="other", day="2030-05-01"),
        side("12 boats", speaker="harbour master", number=(12, 12, "exact", {"measure": "boats"}), source="other"),
    ],
)
def test_an_irrelevant_text_changes_no_existing_row(other):
    before, _, _ = outcome(tables(*CORPUS))
    after, _, _ = outcome(tables(*CORPUS, other))
    kept = after[after["conflict_id"].isin(before["conflict_id"])].reset_index(drop=True)
    pd.testing.assert_frame_equal(before, kept)
    assert set(after["tier"][~after["conflict_id"].isin(before["conflict_id"])]) <= {"C"}


def test_a_source_twice_adds_appearances_and_no_conflict():
    again = tuple(replace(row, source=f"{row.source} copy", link=None) for row in CORPUS)
    before, after = compared(tables(*CORPUS)), compared(tables(*CORPUS, *again))
    assert len(after[1]) == 2 * len(before[1])
    pd.testing.assert_frame_equal(before[2], after[2][after[2]["tier"] != "C"].reset_index(drop=True))
    assert len(after[0]) == len(before[0])


def test_ids_depend_on_contents_alone():
    alone = outcome(tables(BAN, DENIAL))[0]
    among = outcome(tables(*CORPUS))[0]
    assert set(alone["conflict_id"]) <= set(among["conflict_id"]) and set(alone["dispute_id"]) <= set(among["dispute_id"])


# A claim, its negation and a paraphrase; {g} goods, {d} a destination.
CLAIMS = [
    ("We have banned the export of {g} to {d}.", "We have not banned the export of {g} to {d}.", "The sale of {g} to {d} has been prohibited by us."),
    ("The export of {g} to {d} is prohibited.", "The export of {g} to {d} is not prohibited.", "Exports of {g} to {d} are banned."),
    (
        "Kazakhstan has suspended export licences for {g}.",
        "Kazakhstan has not suspended any export licence for {g}.",
        "The issuing of export licences for {g} has been halted.",
    ),
    (
        "Kazakhstan complies with the sanctions on {d}.",
        "Kazakhstan does not comply with the sanctions on {d}.",
        "Kazakhstan follows the sanctions against {d}.",
    ),
    (
        "Kazakhstan helps {d} to evade the sanctions.",
        "Kazakhstan does not help {d} to evade the sanctions.",
        "Kazakhstan assists {d} in circumventing the sanctions.",
    ),
    (
        "Sanctioned {g} reach {d} through Kazakhstan.",
        "No sanctioned {g} reach {d} through Kazakhstan.",
        "Sanctioned {g} are being delivered to {d} via Kazakhstan.",
    ),
    ("The export of {g} to {d} is controlled.", "The export of {g} to {d} is not controlled.", "Exports of {g} to {d} are subject to controls."),
    ("The transit of {g} to {d} has been stopped.", "The transit of {g} to {d} has not been stopped.", "We have halted the transit of {g} to {d}."),
    (
        "Our banks have stopped payments from {d}.",
        "Our banks have not stopped payments from {d}.",
        "Payments from {d} have been halted by our banks.",
    ),
    ("We will supply weapons to {d}.", "We will not supply weapons to {d}.", "Weapons will be supplied by us to {d}."),
]
GOODS, PLACES = ("drones", "microchips", "electronics", "vehicles", "metals"), ("Russia", "Belarus", "Ukraine", "Iran")


def trials(injected):
    """Two hundred speakers who each say one thing; half of the injected words stand in a text of their own, half in the same."""
    fillings = list(product(GOODS, PLACES))
    for n, (claim, (g, d)) in enumerate(islice(product(CLAIMS, fillings), 200)):
        said = claim[0].format(g=g, d=d), claim[injected].format(g=g, d=d)
        yield [
            side(words, speaker=f"official {n}", source=f"text {n % 10}{' b' * (k and n % 2)}")
            for k, words in enumerate(s[0].upper() + s[1:] for s in said)
        ]


def share_found(injected):
    found = compared(heard(*(row for pair in trials(injected) for row in pair)))[2]
    own = found[(found["level"] == "person") & found["tier"].isin(["A", "B"])]
    return own["left_utterance"].nunique() / 200


def test_a_negated_copy_by_the_same_speaker_is_found():
    assert share_found(1) >= 0.9


def test_a_paraphrase_is_no_conflict():
    assert share_found(2) <= 0.02
