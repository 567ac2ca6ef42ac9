"""What an ordinal ranks, for a reader."""

import pytest

from .test_quantities import read


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It was the fourth slide in the quarry since May.", "slide"),
        ("The verdict is the second of its kind.", "verdict"),
        ("A slide cut the line, the fifth this winter.", "slide"),
        ("Guards found a boat, the ninth since the storm.", "boat"),
        ("The club sacked its coach, its fourth in three years.", "coach"),
        ("A strike shut the docks. It is the third since June.", "strike"),
        ("Pilots walked out on Monday. It was the second since Easter.", "Pilots walked out"),
        ("The mayor resigned; she is the third to go.", "mayor"),
        ("The gate shut again, for the third time in a month.", "gate shut"),
    ],
)
def test_what_an_ordinal_ranks(text, expected):
    assert [q.named for q in read(text) if q.role == "ordinal"] == [expected]
