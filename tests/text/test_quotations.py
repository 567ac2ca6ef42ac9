"""Quotations: every style of mark, and what a wrong mark costs."""

import pytest
from hypothesis import given, strategies as st

from kzsanctions.text.quotations import quotations


@pytest.mark.parametrize("text, found", [
    ('He said "we" and "they".', ["we", "they"]),
    ("„Nein“, sagte er. »Ja«, »so«.", ["Nein", "Ja", "so"]),
    ("«Да “так” вот».", ["Да “так” вот", "так"]),
    ("``We go,'' he said. ''Maybe,'' she said.", ["We go,", "Maybe,"]),
    ("The minister's 'grey' goods and the ministers' word.", ["grey"]),
    ("A 6'2\" man of the '90s.", []),
    ("“Our roads,\" he said. “So.”", ["Our roads,", "So."]),
    ("rock 'n' roll", []),
])
def test_every_style(text, found):
    assert [q.span.of(text) for q in quotations(text)] == found


@pytest.mark.parametrize("text, found", [
    ('He said "we will. And more. Never "again" he said.', ["we will.", "again"]),
    ('We do it," he said.', ["We do it,"]),
    ('"One goes on. And on', ["One goes on."]),
])
def test_one_bad_mark_costs_one_sentence(text, found):
    assert [q.span.of(text) for q in quotations(text)] == found


@given(st.text(alphabet="ab .,\"'“”„«»‘’`\n", max_size=80))
def test_spans_nest_and_stay_inside(text):
    found = quotations(text)
    for q in found:
        assert 0 <= q.outer.start <= q.span.start < q.span.end <= q.outer.end <= len(text)
        assert q.inside is None or found[q.inside].outer.start <= q.outer.start
