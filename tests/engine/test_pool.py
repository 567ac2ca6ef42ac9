"""Processes give back what they read in the order of the texts, and one that dies is told in a line."""

import hashlib
import os
import signal
from functools import partial
from pathlib import Path

import pytest
from workers import doubled, killed, slow

from kzsanctions import codebook, engine, files, pipeline
from kzsanctions.codebook import Codebook
from kzsanctions.engine import pool
from kzsanctions.errors import InputError

BOOK = Codebook(parts=("units",))


def test_what_processes_give_comes_in_the_order_of_the_texts_however_many_there_are():
    found = list(pool.done(doubled, range(20), BOOK, partial(pool.processes, 2)))
    assert found == [{"rows": [("units", 2 * n)]} for n in range(20)]


def test_a_process_that_dies_gives_one_line_that_says_what_to_do():
    with pytest.raises(InputError) as e:
        list(pool.done(killed, range(3), BOOK, partial(pool.processes, 2)))
    assert len(e.value.faults) == 1 and "--jobs 1" in e.value.faults[0]


@pytest.fixture(scope="module")
def scheduler():
    """A Dask cluster of two processes."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as started:
        yield started.scheduler_address.removeprefix("tcp://")


def test_a_cluster_gives_the_same_bytes(scheduler, built, tmp_path):
    corpus = files.Corpus(Path(__file__).parents[1] / "fixtures" / "invented")
    pipeline.build(corpus, tmp_path, codebook.parameters(), engine.Engine(cluster=f"dask://{scheduler}"))
    one, other = ({p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.glob("*")} for folder in (tmp_path, built("invented")))
    assert one == other


def test_a_killed_worker_loses_nothing(scheduler):
    from distributed import Client

    with Client(f"tcp://{scheduler}") as client:
        pids = sorted(client.run(os.getpid).values())
    found = []
    for n, rows in enumerate(pool.done(slow, range(30), BOOK, partial(pool.cluster, f"dask://{scheduler}", 2))):
        found.append(rows)
        if n == 0:
            os.kill(pids[0], signal.SIGKILL)
    assert found == [{"rows": [("units", 2 * n)]} for n in range(30)]


def test_a_cluster_that_is_not_there_is_told_in_a_line():
    pytest.importorskip("distributed")
    with pytest.raises(InputError, match="no Dask scheduler answers") as e:
        list(pool.done(doubled, [1], BOOK, partial(pool.cluster, "dask://127.0.0.1:9", 1)))
    assert "\n" not in str(e.value)
