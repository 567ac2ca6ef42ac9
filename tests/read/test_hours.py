"""The hour at which a number was told."""

import pytest

from kzsanctions.read.hours import told_at


@pytest.mark.parametrize(
    "around, inside, hour",
    [
        ("The ministry said at 8 p.m. on Monday that", "40 people had died", "20:00"),
        ("The ministry said on Monday morning that", "40 people had died", "09:00"),
        ("At 7.45am the ministry said that", "40 people had died", "07:45"),
        ("The ministry said at 14:30 that", "40 people had died", "14:30"),
        ("The ministry said", "by noon 40 people had died", "12:00"),
        ("The ministry said", "40 people had died at noon", ""),
        ("The ministry said on Monday", "the train left at 8 p.m. with 40 people", ""),
        ("The ministry said that rates of 4.30 percent held and", "40 people had died", ""),
    ],
)
def test_the_hour_of_telling_is_no_hour_of_the_event(around, inside, hour):
    assert told_at(around, inside) == hour
