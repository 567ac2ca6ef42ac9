"""Names of arcs stand where nothing covers them; a tall map makes room on paper."""

import pytest

from kzsanctions.report.printing import lanes, paper

POINTS = [(100.0, 50.0), (60.0, 50.0), (140.0, 50.0)]


@pytest.mark.parametrize(
    "taken, place",
    [
        ([], (100.0, 50.0)),
        ([(90.0, 40.0, 110.0, 60.0)], (60.0, 50.0)),
        ([(40.0, 40.0, 110.0, 60.0)], (140.0, 50.0)),
        ([(0.0, 0.0, 300.0, 100.0)], (100.0, 50.0)),
        ([(90.0, 80.0, 110.0, 90.0)], (100.0, 50.0)),
    ],
    ids=["free", "middle taken", "two taken", "all taken", "something below"],
)
def test_a_name_stands_at_the_first_free_place_of_its_arc(taken, place):
    held = list(taken)
    assert lanes._clear(POINTS, 16, held) == place
    assert len(held) == len(taken) + 1


def test_a_curve_begins_and_ends_at_its_acts():
    ends = (0.0, 0.0), (50.0, 80.0), (100.0, 0.0)
    assert [lanes._along(*ends, t) for t in (0, 0.5, 1)] == [(0, 0), (50, 40), (100, 0)]


@pytest.mark.parametrize("box, tall", [("0 0 720 900", "true"), ("0 0 720 400", "false"), ("none", "false")])
def test_a_picture_higher_than_wide_goes_to_the_top_of_a_page(box, tall):
    assert paper._tall(f'<svg viewBox="{box}"/>') == tall
