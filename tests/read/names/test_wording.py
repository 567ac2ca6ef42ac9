"""An office stands in the tables by the word that texts have for it, not by another that the codebook takes for the same."""

import pytest

from kzsanctions.read.names import as_printed

FORMS = {"principal secretary": ("permanent secretary",), "fire officer": ("fire marshal", "station officer"), "prime minister": ("premier",)}


@pytest.mark.parametrize(
    "office, wordings, printed",
    [
        ("principal secretary", ["Permanent Secretary Ida Brandt", "Brandt"], "permanent secretary"),
        ("acting principal secretary of trade", ["the acting permanent secretary for trade"], "acting permanent secretary of trade"),
        ("fire officer", ["station officer Otto Falk"], "station officer"),
        ("deputy prime minister", ["the deputy premier, Ida Brandt"], "deputy premier"),
        ("principal secretary", ["Principal Secretary Ida Brandt", "the permanent secretary"], "principal secretary"),
        ("principal secretary", ["Ida Brandt"], "principal secretary"),
        ("minister of trade", ["the premier's trade minister"], "minister of trade"),
    ],
)
def test_an_office_is_called_as_its_texts_call_it(office, wordings, printed):
    assert as_printed(office, wordings, FORMS) == printed
