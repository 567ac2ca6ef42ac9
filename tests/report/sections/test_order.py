"""Which pair of a dispute is told first."""

from types import SimpleNamespace

import pytest

from kzsanctions.report.sections import order


def pair(tier="B", gates="", issue="ban", review="none"):
    return SimpleNamespace(tier=tier, cap_gates=gates, issue_id=issue, review=review)


@pytest.mark.parametrize(
    "first, later",
    [
        (pair("A"), pair("B")),
        (pair(gates="G3"), pair(gates="G3 | G4")),
        (pair(gates="G3 | G4", review="confirmed"), pair(gates="G3", review="dismissed")),
        (pair(gates="G3 | G4"), pair(gates="G2 | G4", issue="ban | pledge")),
        (pair(gates="G3"), pair(gates="G5")),
        (pair("A", issue="opposed-claim: open gate"), pair("A", issue="denied-claim")),
    ],
    ids=["firmer", "fewer gates", "readers see it", "one question", "a fact", "an answer with words of its own"],
)
def test_the_plainest_pair_of_a_dispute_comes_first(first, later):
    assert sorted([later, first], key=order.plainest) == [first, later]
