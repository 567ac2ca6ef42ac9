"""Processes give back what they read in the order of the texts, and one that dies is told in a line."""

import pytest
from workers import doubled, killed

from kzsanctions.codebook import Codebook
from kzsanctions.engine import pool
from kzsanctions.errors import InputError

BOOK = Codebook(parts=("units",))


def test_what_processes_give_comes_in_the_order_of_the_texts_however_many_there_are():
    found = list(pool.done(doubled, range(20), BOOK, 2, pool.processes))
    assert found == [{"rows": [("units", 2 * n)]} for n in range(20)]


def test_a_process_that_dies_gives_one_line_that_says_what_to_do():
    with pytest.raises(InputError) as e:
        list(pool.done(killed, range(3), BOOK, 2, pool.processes))
    assert len(e.value.faults) == 1 and "--jobs 1" in e.value.faults[0]
