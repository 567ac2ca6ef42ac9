"""What the first screen says of the texts themselves: that they are samples, where their register tells it."""

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest
from storyteller import disputed

from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import accuracy, front, trust

PRESS = ("https://www.daily-herald.rt/a", "Daily Herald")


@pytest.mark.parametrize(
    "one, other, told",
    [
        (PRESS, PRESS, ""),
        (("", "Daily Herald"), PRESS, ""),
        # A path or a longer name that only looks like one of these.
        (("https://www.daily-herald.rt/example.org", "Daily Herald"), ("https://myexample.org/a", "Evening Post"), ""),
        (("https://herald.rt/a", "The Inventor"), PRESS, ""),
        (
            ("https://example.org/a", "Daily Herald"),
            ("https://post.example.org/b", "Evening Post"),
            "These texts are invented, or samples, and no press reports: their addresses are under example.org, which is kept for examples.",
        ),
        (
            ("https://herald.example/a", "Daily Herald"),
            ("https://herald.example/b", "Board of Mills (invented copy)"),
            "These texts are invented, or samples, and no press reports: their addresses are under herald.example, which is kept for examples, "
            "and the register calls one of them invented.",
        ),
        (
            ("", "Daily Herald (fictional)"),
            PRESS,
            "One of these texts is invented, or a sample, and no press report: the register calls it so.",
        ),
    ],
)
def test_samples_are_called_samples(one, other, told):
    story = disputed()
    rows = story.tables["sources"].assign(url=[one[0], other[0]], publisher=[one[1], other[1]])
    shown = front.samples(replace(story, tables={**story.tables, "sources": rows}))
    assert "".join(words(p.line) for p in shown) == told


def test_what_hangs_on_a_setting_is_said_with_the_mildest_that_removes_it():
    story = disputed()
    ids = [rows[0].conflict_id for rows in story.told.values()]
    rows = [(ids[0], "validity_days", "30", ""), (ids[0], "validity_days", "90", ""), (ids[0], "source", "one.txt", "")]
    runs = pd.DataFrame([*rows, *((i, "validity_days", "180", "A") for i in ids)], columns=["conflict_id", "varied", "value", "tier"])
    name = next(iter(story.dispute_names.values()))
    (line,) = trust.fragile(story, runs)
    assert f"({name}) hangs on a setting of the program: where a claim holds for 90 days, for one, one is not found." in words(line)
    # What a text alone removes, or nothing does, is no matter of settings.
    assert trust.fragile(story, runs[runs["varied"] == "source"]) == trust.fragile(story, runs[runs["tier"] == "A"]) == []
    assert trust.fragile(story, None) == []


@pytest.mark.parametrize(
    "scores, told",
    [
        (
            [("tier A conflicts", 21, 4), ("tier B conflicts", 6, 0)],
            ["21 contradictions, of which the program found four, and six tensions, of which it found none."],
        ),
        ([("tier A conflicts", 1, 1), ("tier B conflicts", 0, 0)], ["one contradiction, of which the program found one."]),
        ([("tier A conflicts", 0, 0)], []),
        ([], []),
    ],
)
def test_what_a_coding_of_these_texts_lists_stands_beside_what_was_found(scores, told):
    rows = [SimpleNamespace(task=task, coded=coded, agreed=agreed) for task, coded, agreed in scores]
    assert [words(x).partition("lists ")[2] for x in accuracy.found_here(disputed(), rows)] == told
