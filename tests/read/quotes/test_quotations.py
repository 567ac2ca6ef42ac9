"""Quotations: every style of mark, and what a wrong mark costs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.read.quotes.quotations import open_at_end, quotations


def contents(text, **more):
    return [q.span.of(text) for q in quotations(text, **more)]


@pytest.mark.parametrize(
    "text, found",
    [
        ('He said "we" and "they".', ["we", "they"]),
        ("He said “we” and “they”.", ["we", "they"]),
        ("„Nein“, sagte er. »Ja«, »so«.", ["Nein", "Ja", "so"]),
        ("«Да “так” вот».", ["Да “так” вот", "так"]),
        ("``We go,'' he said. ''Maybe,'' she said.", ["We go,", "Maybe,"]),
        ('“Our roads," he said. “So.”', ["Our roads,", "So."]),
        ("‘We go to the ministers’ house’, he said.", ["We go to the ministers’ house"]),
        ("“They said: ‘No list,’ and left.”", ["They said: ‘No list,’ and left.", "No list,"]),
        ("“His claim that it “had to do” with trade is false,” she wrote.", ["His claim that it “had to do” with trade is false,", "had to do"]),
        ("Do you [really] want “that?“ he asked.", ["that?"]),
    ],
)
def test_every_style(text, found):
    assert contents(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "A 6'2\" man of the '90s.",
        "rock 'n' roll",
        "the minister's and the ministers' word",
        "",
        '"',
        "''",
        "no marks at all",
    ],
)
def test_what_is_no_quotation(text):
    assert contents(text) == []


@pytest.mark.parametrize(
    "text, found",
    [
        ('He said "we will. And more. Never "again" he said.', ["we will.", "again"]),
        ('We do it," he said.', ["We do it,"]),
        ('All is well. We do it," he said.', ["We do it,"]),
        ('"Since Decision No. 5 of J. Brown all is well. And on', ["Since Decision No. 5 of J. Brown all is well."]),
        ('"One goes on. And on', ["One goes on."]),
    ],
)
def test_one_bad_mark_costs_one_sentence(text, found):
    assert contents(text) == found


def test_a_stray_mark_leaves_the_next_paragraph_alone():
    first, second = 'The "ban was lifted. Trade went on.', '"Nothing changed," she said.'
    assert contents(first) == ["ban was lifted."]
    assert contents(second, going_on=open_at_end(first, quotations(first))) == ["Nothing changed,"]


def test_a_reopened_quotation_says_so():
    first = "“We begin. And we go on."
    assert open_at_end(first, quotations(first))
    assert quotations("“And we end.”", going_on=True)[0].reopened


MARKS = st.text(alphabet="ab .,\"'“”„«»‘’`\n?é\U0001f600Ж", max_size=120)


@given(MARKS)
@settings(max_examples=80)
def test_spans_nest_and_stay_inside(text):
    found = quotations(text)
    for q in found:
        assert 0 <= q.outer.start <= q.span.start < q.span.end <= q.outer.end <= len(text)
        if q.inside is not None:
            assert found[q.inside].outer.start <= q.outer.start < found[q.inside].outer.end


@pytest.mark.parametrize("mark", ["“", "«", '"', "'", " ‘a", "”a ", "«a «b» "])
def test_many_marks_take_no_time(mark):
    assert isinstance(quotations(mark * 20_000), list)
