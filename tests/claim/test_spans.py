"""A state that lasts and an act on a day inside of it; the officials speak on Tuesday, 6 May 2031."""

import pytest
from tables import of_two

SINCE = "The tunnel at Sorn has been shut since Saturday."
HELD = "The purser has been in custody in Sorn since Friday."
PAIRS = [
    # one, beside, against
    (SINCE, "Buses drove through the tunnel at Sorn on Friday.", "Buses drove through the tunnel at Sorn on Sunday."),
    (SINCE, "Buses drove through the tunnel at Sorn on Saturday.", "The tunnel at Sorn was open on Sunday."),
    (SINCE, "Buses drove through the tunnel at Lomna on Sunday.", "Vans passed through the tunnel at Sorn on Monday."),
    (SINCE, "Buses will drive through the tunnel at Sorn next week.", "Buses drove through the tunnel at Sorn on Sunday."),
    (HELD, "The cook flew out of Lomna on Sunday.", "The purser flew out of Lomna on Sunday."),
    (HELD, "The purser flew out of Lomna on Thursday.", "The purser travelled to Chad on Sunday."),
    (
        "The lock at Sorn was in service throughout April.",
        "The lock at Sorn was switched off on 12 March.",
        "The lock at Sorn was switched off on 12 April.",
    ),
    (
        "Lorries drove along the road to Lomna on 12 April.",
        "The road to Sorn was closed throughout April.",
        "The road to Lomna was closed throughout April.",
    ),
    (
        "Pupils visited the archive at Sorn on Sunday.",
        "The archive at Sorn was closed on Saturday.",
        "The archive at Sorn has been closed since January.",
    ),
    (
        "Buses drove through the tunnel at Sorn on Sunday.",
        "The tunnel at Sorn has been shut to lorries since Saturday.",
        "The tunnel at Sorn has been shut to buses since Saturday.",
    ),
    (
        "The welders have been set free.",
        "The welders were sitting in a cell in Sorn on Sunday.",
        "The welders are sitting in a cell in Sorn.",
    ),
]


@pytest.mark.parametrize("one, beside, against", PAIRS)
def test_an_act_inside_a_lasting_state_contradicts_it(one, beside, against):
    assert of_two(one, beside, dated=True) != "A"
    assert of_two(one, against, dated=True) == "A"
