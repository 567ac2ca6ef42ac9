"""Who bears a number, and for whom, where and when it is told, in common nouns."""

from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.numbers.quantities import quantities, read_units

CODEBOOK = Path(__file__).parents[3] / "codebook"
UNITS = read_units(load_part(CODEBOOK, "units"), load_part(CODEBOOK, "words"))


def read(text):
    return [q.around for p in parse(text, [(Span(0, len(text)), "body")]) for q in quantities(p, UNITS) if q.role == "quantity"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The valley lost 48 barns.", "by=valley"),
        ("Beekeepers face fines of 48 euros.", "by=beekeepers"),
        ("The fee for widows is 48 euros.", "for=widows"),
        ("Potters in the east lost 48 kilns.", "by=potters | in=east"),
        ("Rents in old mills rose by 48 percent.", "in=mills old"),
        ("48 wells were dug before the drought.", "before=drought"),
        ("48 carts came by rail.", "way=rail"),
        ("Divers took 48 crates out of the old dock.", "from=dock old"),
        # a number behind a place names it
        ("48 crates were found in hall 7.", "in=hall 7"),
        # "it" is the one thing that its sentence names before; of two it may be either
        ("The barge sank at noon; 48 crates had come off it.", "from=barge"),
        ("The mayor said the shed was dry and that 48 goats slept in it.", "in=shed"),
        ("The ferry hit the pier, and 48 sailors stood on it.", ""),
        ("48 pupils fell ill in the southern ward.", "in=ward southern"),
        # who acts on what is counted bears no number; names and days are read elsewhere
        ("Divers found 48 crates.", ""),
        ("Sorn lost 48 barns on Monday.", ""),
        ("In total 48 barns burned.", ""),
    ],
)
def test_common_nouns_around_a_number(text, expected):
    assert read(text) == [expected]
