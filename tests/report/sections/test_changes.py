"""What one account said then and says now: a number or a stand that changed, and what is no change."""

import pytest
import storyteller
from storyteller import DEPUTY, LEADER, MINISTRY

from kzsanctions.report.printing.content import Table, words
from kzsanctions.report.sections import changes


def _rows(*said):
    """The rows for one text in which each of `said` (speaker, number or position, day) speaks of lorries or of the ban."""
    text = storyteller.article("only", "Daily Herald", "2031-05-09")
    for who, what, day in said:
        if what in ("affirms", "denies"):
            text.say(who, f"There is a matter of {what} here", "export-ban", what, day=day)
        else:
            text.say(who, f"On the day {what} lorries were turned back", number=what, day=day)
    table = next((b for b in changes.section(storyteller.corpus(text)) if isinstance(b, Table)), None)
    return [] if table is None else [[words(cell) for cell in row] for row in table.rows]


def test_a_number_of_one_account_that_changed_is_a_row():
    (row,) = _rows((LEADER, "860", "2031-05-01"), (LEADER, "900", "2031-05-03"), (LEADER, "1,340", "2031-05-06"))
    assert row[1].startswith("860 – Otto Brandt, 1 May 2031") and row[2].startswith("1,340 – Otto Brandt, 6 May 2031")
    assert row[3].startswith("900 – ")


def test_a_stand_that_turned_is_a_row():
    (row,) = _rows((MINISTRY, "affirms", "2031-05-01"), (DEPUTY, "denies", "2031-05-06"))
    assert row[0].endswith(MINISTRY[0]) and row[1].startswith("yes: ") and row[2].startswith("no: ") and row[3] == "nothing else"


@pytest.mark.parametrize(
    "said",
    [
        [(LEADER, "860", "2031-05-01"), (LEADER, "860", "2031-05-06")],
        [(LEADER, "860", "2031-05-01"), (MINISTRY, "1,340", "2031-05-06")],
        [(LEADER, "affirms", "2031-05-01"), (MINISTRY, "denies", "2031-05-06")],
        [(LEADER, "affirms", "2031-05-01"), (LEADER, "affirms", "2031-05-06")],
        [],
    ],
    ids=["the same number", "two accounts", "two stands of two", "the same stand", "nothing"],
)
def test_what_is_no_change_is_no_row(said):
    assert _rows(*said) == []
