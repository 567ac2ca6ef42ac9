"""What the first screen says of the texts themselves: that they are samples, where their register tells it."""

from dataclasses import replace

import pytest
from storyteller import disputed

from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import front

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
