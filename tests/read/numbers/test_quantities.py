"""Figures of a sentence: span, value, bound, interval, unit and what is counted."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kzsanctions.codebook import load_part
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.numbers.quantities import quantities, read_units

CODEBOOK = Path(__file__).parents[3] / "codebook"
UNITS = read_units(load_part(CODEBOOK, "units"), load_part(CODEBOOK, "words"))


def read(text):
    return [q for p in parse(text, [(Span(0, len(text)), "body")]) for q in quantities(p, UNITS)]


def only(text):
    found = [q for q in read(text) if q.role == "quantity"]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "text, span, bound, lower, upper",
    [
        ("The list names 48 products.", "48", "exact", 48, 48),
        ("The list names 500 products.", "500", "exact", 500, 500),
        ("Over 90 products are on the list.", "Over 90", "more_than", 90, None),
        ("More than 300 firms asked for a licence.", "More than 300", "more_than", 300, None),
        ("Customs stopped at least a dozen trains.", "at least a dozen", "at_least", 12, None),
        ("No fewer than 40 firms were fined.", "No fewer than 40", "at_least", 40, None),
        ("Fewer than 20 firms were fined.", "Fewer than 20", "less_than", None, 20),
        ("The fine is up to 3,000 euros.", "up to 3,000 euros", "at_most", None, 3000),
        ("As many as 60 lorries waited.", "As many as 60", "at_most", None, 60),
        ("No more than 15 licences were issued.", "No more than 15", "at_most", None, 15),
        ("About 1,400 firms were checked.", "About 1,400", "about", 1260, 1540),
        ("Some 400 firms were checked.", "Some 400", "about", 360, 440),
        ("Nearly 400 firms were checked.", "Nearly 400", "about", 360, 400),
        ("We are talking about 83 products.", "83", "exact", 83, 83),
        ("Between 3 and 6 trucks cross every hour.", "Between 3 and 6", "range", 3, 6),
        ("The visit takes 4-6 weeks.", "4-6 weeks", "range", 4, 6),
        ("Exports reached $4.7 billion.", "$4.7 billion", "exact", 4.65e9, 4.75e9),
        ("Dozens of firms were checked.", "Dozens", "at_least", 24, None),
        ("Half a million tonnes were shipped.", "Half a million tonnes", "exact", 5e5, 5e5),
    ],
)
def test_comparators_become_intervals_and_belong_to_the_span(text, span, bound, lower, upper):
    q = only(text)
    assert (q.span.of(text), q.bound) == (span, bound)
    assert (q.lower, q.upper) == (pytest.approx(lower) if lower else None, pytest.approx(upper) if upper else None)


@pytest.mark.parametrize(
    "text, value, unit, currency",
    [
        ("Trade rose by 8.5 percent.", 8.5, "percent", None),
        ("Its share fell by 3 percentage points.", 3, "percentage point", None),
        ("A 2,300-kilometer pipeline crosses the steppe.", 2300, "kilometre", None),
        ("Trade grew to 2.4 billion dollars.", 2.4e9, "USD", "USD"),
        ("They paid €6.", 6, "EUR", "EUR"),
        ("The plant made 12 thousand tonnes.", 12_000, "tonne", None),
        ("The border opened 36 firms.", 36, None, None),
    ],
)
def test_units_and_currencies(text, value, unit, currency):
    q = only(text)
    assert (q.value, q.unit, q.currency) == (pytest.approx(value), unit, currency)


@pytest.mark.parametrize(
    "text, change",
    [
        ("Imports fell by 12 percent.", "decrease"),
        ("Imports rose 12 percent.", "increase"),
        ("Imports rose to 12 percent.", "level"),
        ("Imports were up 12 percent.", "increase"),
        ("Imports made up 12 percent.", "level"),
        ("Imports fell below 12 percent.", "level"),
        ("Imports fell by more than 12 percent.", "decrease"),
    ],
)
def test_by_is_a_change_and_to_a_level(text, change):
    assert only(text).change == change


@given(
    st.text(max_size=40),
    st.sampled_from(["more than 40 firms", "12-15 percent", "$3.4bn", "the 9th package", "Law No. 204-IV", "half a million tonnes"]),
    st.text(alphabet=" \u00a0\n\r.,;-\u2014\u201c\u00ab\u0430\U0001f642", max_size=8),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_breaks_it_and_every_span_is_its_slice(noise, figure, joint):
    text = noise + joint + figure + joint + noise
    for q in read(text):
        assert 0 <= q.span.start < q.span.end <= len(text)
        assert q.counted is None or q.counted_span.of(text) == q.counted
        assert q.lower is None or q.upper is None or q.lower <= q.upper


@pytest.mark.parametrize(
    "text, role",
    [
        ("It is in the 9th package of measures.", "ordinal"),
        ("They search every fifth day.", "ordinal"),
        ("Article 14 of the Rules applies.", "identifier"),
        ("Law No. 204-IV applies.", "identifier"),
    ],
)
def test_names_and_ranks_are_no_quantities(text, role):
    assert [q.role for q in read(text)] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "The law was passed in 2021.",
        "It happened on 14 May 2020.",
        "The session opens at 9:30 a.m.",
        "One of the ministers spoke.",
        "He is the one who sings.",
        "The line works 24/7.",
        "Call +7 7172 55 66 77 now.",
        "The team won 3-1.",
        "🙂",
        "Сегодня",
    ],
)
def test_dates_times_and_pronouns_are_no_figures(text):
    assert read(text) == []


def test_a_list_shares_what_it_leaves_out():
    text = "Last year Freedonia achieved growth of 3.5 percent, Sylvania - 2.5 percent, and Borduria - 4 percent."
    assert [(q.value, q.of, q.counted, q.unit) for q in read(text)] == [
        (3.5, "Freedonia", "growth", "percent"),
        (2.5, "Sylvania", "growth", "percent"),
        (4, "Borduria", "growth", "percent"),
    ]


def test_a_joined_clause_has_a_verb_of_its_own():
    assert only("The draft was printed in March, and more than 90 firms sent in their views.").predicate == "send"


@pytest.mark.parametrize(
    "sentence, said",
    [
        ("In the camp 60 pupils were taken ill after supper.", "take ill"),
        ("In the camp 60 pupils fell ill after supper.", "fall ill"),
        ("In the camp 60 pupils were taken home after supper.", "take"),
        ("Helicopters lifted 12 sailors off the raft.", "lift off"),
        ("Helicopters lifted 12 sailors from the raft.", "lift"),
        ("Some 90 goats had come across from the island.", "come"),
    ],
)
def test_what_makes_one_act_with_a_verb(sentence, said):
    assert only(sentence).predicate == said


def test_active_and_passive_meet_in_predicate_and_count():
    a, b = only("Inspectors turned back 210 wagons."), only("95 wagons were turned back by inspectors.")
    assert (a.predicate, a.counted) == (b.predicate, b.counted) == ("turn back", "wagons")


@pytest.mark.parametrize(
    "text, negated",
    [
        ("No decree contains a list of 48 products.", True),
        ("The ministry did not stop 48 licences.", True),
        ("The ministry stopped 48 licences that were not valid.", False),
        ("The report that 48 licences were stopped does not correspond to reality.", True),
        ("The share does not exceed 48 percent.", False),
    ],
)
def test_a_denied_number_is_marked(text, negated):
    assert only(text).negated is negated
