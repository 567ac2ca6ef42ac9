"""Tables on paper: no column is narrower than its longest word, none is wide for nothing; what leads to a table stays with it."""

import pytest

from kzsanctions.report.printing import paper
from kzsanctions.report.printing.content import Details, Heading, Items, Paragraph, Table

LONG = "a sentence of many words that goes on and on, until it fills the width of its column more than once"


def points(table):
    """The width of each column that shares the rest, in points, if all that needs no more is as wide as its cells."""
    widths = paper._widths(table)
    fixed = sum(
        paper.LETTER * max(map(len, column)) + paper.INSET for column, width in zip(zip(table.header, *table.rows), widths) if width == "auto"
    )
    shares = [float(w[:-2]) if w != "auto" else 0.0 for w in widths]
    return [share / sum(shares) * (paper.PAGE - fixed) if share else None for share in shares]


@pytest.mark.parametrize("word", ["Reconstruction", "Telecommunications", "Bank"])
def test_the_longest_word_of_a_column_has_room(word):
    table = Table("", ("Speaker", "Words", "Stand", "Said", "Source", "Disputes"), ((f"Board for {word}", LONG, LONG, LONG, LONG, "A1, B2"),) * 3)
    first = points(table)[0]
    assert first is None or first >= paper.LETTER * len(word)


@pytest.mark.parametrize(
    "header, row, auto",
    [
        (("Set", "Found", "Coded", "Wrongly reported"), ("harbour", "1", "2", "0"), 4),
        (("Set", "Found", "Coded", "What was wrongly reported"), ("harbour", "1", "2", LONG), 3),
    ],
)
def test_where_no_cell_is_long_no_column_is_wide(header, row, auto):
    assert paper._widths(Table("", header, (row,))).count("auto") == auto


@pytest.mark.parametrize(
    "after, sticky",
    [
        (Table("T", ("A",), (("b",),)), True),
        (Details("More", (Table("T", ("A",), (("b",),)),)), True),
        (Items(("a", "b")), True),
        (Paragraph("next"), False),
        (Heading(2, "Next", "next"), False),
        (Details("More", (Table("T", ("A",), (("b",),)),), paper=False), False),
    ],
)
def test_what_leads_to_a_table_or_a_list_stays_with_it(after, sticky):
    assert ("sticky: true" in paper.write((Paragraph("This leads to it:"), after)).split("\n")[0]) == sticky
