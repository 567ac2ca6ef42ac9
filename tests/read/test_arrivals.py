"""How long somebody took to come, however it is told; sentences are invented."""

import pytest

from kzsanctions.codebook import Codebook
from kzsanctions.read.arrivals import arrived

FRAMES = Codebook().measures.frames


def who(clause, unit="minute"):
    """Who came after the time in [brackets]; "" where nobody did."""
    before, _, rest = clause.partition("[")
    found = arrived(unit, before, rest.partition("]")[2], FRAMES)
    return found.thing if found else ""


@pytest.mark.parametrize(
    "clause",
    [
        "the first boat was there [14 minutes] after the call",
        "the first boat arrived [14 minutes] after the call",
        "the first boat reached the pier [14 minutes] after the call",
        "the first boat got there [14 minutes] later",
        "the first boat took [14 minutes] to arrive",
        "the first boat needed about [14 minutes] to reach the pier",
        "it took the first boat [14 minutes] to get there",
        "it took [14 minutes] for the first boat to come",
        "it was [14 minutes] before the first boat came",
        "[14 minutes] after the call, the first boat was on the spot",
    ],
)
def test_a_time_of_coming_is_one_in_every_shape(clause):
    assert who(clause) == "first boat"


@pytest.mark.parametrize(
    "clause",
    [
        "the first boat took [14 minutes] to sink",
        "the first boat waited [14 minutes] after the call",
        "the first boat came [14 minutes] late",
        "the first boat was there for [14 minutes]",
        "the talks took [14 minutes]",
        "they reached the pier [14 minutes] after the call",
    ],
)
def test_what_else_takes_time_is_no_coming(clause):
    assert who(clause) == ""


def test_what_is_no_time_is_none_of_coming():
    assert who("the first boat came [14 miles] after the call", "mile") == ""
