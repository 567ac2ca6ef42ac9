"""Agreement of coders: the numbers are those of the library, and of the literature where it works an example."""

import pandas as pd
import pytest
from nltk.metrics.agreement import AnnotationTask

from kzsanctions.reviews import agreement
from kzsanctions.tables import frame

# Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units, missing answers; alpha is 0.743.
OBSERVERS = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}
LITERATURE = [{o: a for o, a in zip(OBSERVERS, column) if a != "."} for column in zip(*(row.split() for row in OBSERVERS.values()))]


def row(item, coder, answer, **given):
    blank = {"row": 2, "target": "pair", "verdict": answer, "item_id": item, "coder": coder, "answer": answer, "machine": "none", "state": "applied"}
    return blank | given


def test_alpha_is_that_of_the_literature():
    assert agreement.alpha(LITERATURE) == pytest.approx(0.743, abs=5e-4)


def test_alpha_is_that_of_the_library_on_a_table_of_verdicts():
    one, two = "contradiction none none tension none none".split(), "contradiction none tension tension none contradiction".split()
    table = frame("reviewed", [row(f"p{n}", coder, a) for coder, said in (("one", one), ("two", two)) for n, a in enumerate(said)])
    (found,) = agreement.build(table)
    task = AnnotationTask([(c, n, a) for c, said in (("one", one), ("two", two)) for n, a in enumerate(said)])
    assert found.alpha == task.alpha()
    assert (found.judgement, found.units, found.agreed, found.machine) == ("pair", 6, 4, 2)
    assert [item for item, _ in found.differing] == ["p2", "p5"]


@pytest.mark.parametrize(
    "units, expected",
    [
        ([{"one": "a", "two": "a"}, {"one": "b", "two": "b"}], 1.0),
        ([{"one": "a", "two": "a"}] * 5, None),  # nobody ever gave a second answer
        ([{"one": "a"}, {"two": "b"}], None),  # nothing was judged twice
        ([], None),
        ([{"one": "a", "two": "b"}, {"one": "b", "two": "a"}], -0.5),
    ],
)
def test_alpha_is_undefined_where_nothing_could_be_told_apart(units, expected):
    assert agreement.alpha(units) == (None if expected is None else pytest.approx(expected))


def test_the_interval_is_the_same_at_every_run_and_narrows_with_more_things():
    units = [{"one": a, "two": b} for a, b in ("aa", "ab", "bb", "bb", "aa")]
    few, many = agreement.interval(units * 4), agreement.interval(units * 20)
    assert few == agreement.interval(units * 4)
    assert few[0] < many[0] < agreement.alpha(units * 20) < many[1] < few[1]
    assert agreement.interval(units) is None  # five things are too few


@pytest.mark.parametrize(
    "given, judgement, answers",
    [
        ([("coded", "content", "yes"), ("coded", "content", "part")], "content", {"yes", "part"}),
        ([("confirmed", "", "yes"), ("dismissed", "", "no")], "content", {"yes", "no"}),
        ([("corrected", "content", "fewer words"), ("confirmed", "content", "yes")], "content", {"part", "yes"}),
        ([("corrected", "speaker", "a_1"), ("coded", "speaker", "a_2")], "speaker", {"a_1", "a_2"}),
        ([("coded", "day", ""), ("coded", "day", "2031-01-01")], "day", {"", "2031-01-01"}),
    ],
)
def test_what_is_said_of_a_statement_is_a_judgement_of_its_field(given, judgement, answers):
    rows = [row("t1", f"coder {n}", a, target="statement", verdict=v, field=f) for n, (v, f, a) in enumerate(given)]
    (found,) = agreement.build(frame("reviewed", rows))
    assert found.judgement == judgement
    assert {a for _, said in found.differing for a in said.values()} == answers


def test_a_blind_coding_counts_before_what_the_same_coder_said_later():
    blind = row("t1", "one", "no", target="statement", verdict="coded", field="official")
    later = row("t1", "one", "yes", target="statement", verdict="corrected", field="official", row=1)
    other = row("t1", "two", "no", target="statement", verdict="coded", field="official")
    (found,) = agreement.build(frame("reviewed", [later, blind, other]))
    assert (found.units, found.agreed) == (1, 1)


def test_one_coder_alone_agrees_with_nobody():
    assert agreement.build(frame("reviewed", [row("p1", "one", "none")])) == []
    assert agreement.build(pd.DataFrame(frame("reviewed", []))) == []


def test_alpha_of_things_drawn_is_that_of_the_library():
    of = agreement.alphas(LITERATURE)
    for drawn in ([0, 1, 2, 3, 3, 7, 8], [5] * 4, [*range(len(LITERATURE))], [2, 2, 9, 11, 4]):
        told = agreement.alpha([LITERATURE[n] for n in drawn])
        assert of(drawn) == (None if told is None else pytest.approx(told))
