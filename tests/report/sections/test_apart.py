"""Whether figures can be one number: two of them, and all pairs of many at once."""

from itertools import combinations
from random import Random
from types import SimpleNamespace

import pytest
import storyteller

from kzsanctions.report.sections import apart

UNKNOWN = float("nan")


@pytest.mark.parametrize(
    "one, other, told",
    [
        (("exact", 130, 130), ("more_than", 100, None), False),
        (("exact", 100, 100), ("more_than", 100, None), True),
        (("at_least", 100, None), ("exact", 100, 100), False),
        (("exact", 6400, 6400), ("exact", 130, 130), True),
        (("about", 95, 105), ("range", 100, 200), False),
        (("less_than", None, 50), ("at_least", 50, None), True),
    ],
)
def test_intervals_meet_or_do_not(one, other, told):
    first, second = (
        SimpleNamespace(bound=b, lower=float("nan") if lo is None else lo, upper=float("nan") if hi is None else hi, measure="x")
        for b, lo, hi in (one, other)
    )
    assert apart.disjoint(first, second) == apart.disjoint(second, first) == told


@pytest.mark.parametrize(
    "one, other, told",
    [
        (("2030-01-01", "2030-12-31"), ("2030-01-01", "2030-12-31"), True),
        (("2030-01-01", "2030-12-31"), ("2031-01-01", "2031-02-28"), False),
        (("2029-01-01", "2029-12-31"), ("", ""), False),
        (("", ""), ("", ""), True),
    ],
    ids=["one year", "two years", "a year past and a number of now", "no time told"],
)
def test_figures_of_two_times_are_not_held_against_each_other(one, other, told):
    story = storyteller.disputed()
    first, second = (next(f for f in story.figures.values() if f.text == text) for text in ("1,340", "860"))
    first, second = (f._replace(period_from=p[0], period_to=p[1]) for f, p in ((first, one), (second, other)))
    assert apart.against(story, first, second) is told


def drawn(seed, number=40):
    """Figures of two measures, with ends that often meet, and with and without a time."""
    draw = Random(seed)
    story = storyteller.disputed()
    one, found = next(iter(story.figures.values())), []
    for n in range(number):
        low = draw.randrange(12)
        bound, lower, upper = draw.choice(
            [("exact", low, low), ("exact", low, low + 1), ("range", low, low + 3), ("more_than", low, UNKNOWN), ("less_than", UNKNOWN, low)]
        )
        day = draw.choice(["", "2031-05-05", "2031-05-06"])
        times = {"period_from": day, "period_to": draw.choice([day, "2031-05-06"]) if day else "", "statement_id": ""}
        found.append(one._replace(figure_id=f"f_{n}", measure=draw.choice("ab"), bound=bound, lower=lower, upper=upper, **times))
    pairs = iter(draw.sample(list(combinations(found, 2)), 30))
    row = lambda kind: SimpleNamespace(left_id=(pair := next(pairs))[0].figure_id, right_id=pair[1].figure_id, kind=kind)
    story.once(("rows", "conflicts"), lambda: [row(draw.choice(["update", "numbers"])) for _ in range(15)])
    story.once(("rows", "rejected"), lambda: [row("") for _ in range(15)])
    return story, found


@pytest.mark.parametrize("seed", range(5))
def test_many_figures_compare_as_each_two_of_them(seed):
    story, figures = drawn(seed)
    pairs = list(combinations(figures, 2))
    contrary = [p for p in pairs if apart.contrary(*p)]
    against = [p for p in pairs if apart.against(story, *p)]
    found = apart.compared(story, figures)
    assert (found.contrary, found.against, found.number) == (contrary[0], against[0], len(against))
    assert 0 < len(against) < len(contrary) < len(pairs)
    assert found.disjoint == any(apart.disjoint(*p) for p in pairs)


def test_figures_that_agree_have_no_pair():
    story, figures = drawn(0)
    same = [f._replace(bound="exact", lower=5, upper=5) for f in figures]
    assert apart.compared(story, same) == apart.Compared(False, None, None, 0)
