"""What the status line of a dispute says of the pairs of statements that carry it."""

from types import SimpleNamespace

import pytest

from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import dossiers
from kzsanctions.report.sections.evidence import Ledger


@pytest.mark.parametrize(
    "reviews, line",
    [
        (["none"], ""),
        (["none", "confirmed"], "Two pairs of statements carry it; the plainest is told here."),
        (["confirmed", "dismissed"], "In one further pair readers saw no conflict."),
        (["none", "none", "dismissed"], "Two pairs of statements carry it; the plainest is told here. In one further pair readers saw no conflict."),
    ],
)
def test_a_pair_that_readers_dismissed_carries_no_dispute(reviews, line):
    rows = [SimpleNamespace(review=review) for review in reviews]
    assert words(dossiers._carrying(rows, Ledger().saying("d"))).strip() == line
