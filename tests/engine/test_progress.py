"""Progress is silent where nobody waits: off a terminal, within the first seconds."""

import io
import sys

import pytest

from kzsanctions.engine import progress
from kzsanctions.engine.progress import Progress, remaining


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("stream, long, said", [(Terminal, 10, True), (io.StringIO, 10, False), (io.StringIO, 0, True)])
def test_progress_is_told_on_a_terminal_or_once_it_takes_long(stream, long, said, monkeypatch):
    monkeypatch.setattr(sys, "stderr", stream())
    monkeypatch.setattr(progress, "LONG", long)
    monkeypatch.setattr(progress, "OFTEN", 0)
    with Progress("reading", 2, 3000) as tell:
        tell("one.txt", 1000)
    told = sys.stderr.getvalue()
    assert bool(told) == said
    assert not said or "reading: 1 of 2, " in told and "characters a second, " in told and " left" in told


@pytest.mark.parametrize("done, whole, seconds, words", [(1, 2, 30, "30 s"), (1, 11, 12.1, "2 min 01 s"), (5, 5, 9, "0 s")])
def test_time_left_is_told_in_words(done, whole, seconds, words):
    assert remaining(done, whole, seconds) == words
