"""Rows of a table are of what its heading names."""

import pytest

from kzsanctions.read.tabled import headings


@pytest.mark.parametrize(
    "text, row, heading",
    [
        ("Homes without a tap, by district (percent)\n\nNorthern\t69.6\nVale\t31.2\n", "Vale", "Homes without a tap"),
        ("Mills closed since spring\nHigh Vale 12\nLow Vale: 9\n", "High", "Mills closed since spring"),
        ("Price of a loaf\n\nNorthport   1.20 euros\nSudport   1.40 euros\n\nBakers blame the rain.\n", "Sudport", "Price of a loaf"),
        ("The mayor went home.\nNorthern 69.6\nVale 31.2\n", "Vale", ""),
        ("Homes without a tap\nNorthern 69.6\n\nThe mayor went home.\n", "Northern", ""),
        ("Homes without a tap\nThe mayor counted 40 homes in the vale.\nHe counted 12 more.\n", "counted 40", ""),
    ],
)
def test_the_heading_of_a_row(text, row, heading):
    assert headings(text)(text.index(row) + len(row) + 1) == heading
