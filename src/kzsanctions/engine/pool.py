"""Processes that read: those of this machine, or the workers of a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import connection
from pathlib import Path

from ..codebook import Codebook
from ..errors import InputError
from .works import Work, parsed, put_together, state, stretches

# How a work is given to readers, which gives a future; and how many of them there are.
Readers = tuple[Callable, int]
# So many texts are under way for each process: enough that none waits, few enough that they take no memory.
AHEAD = 4
# So often a text is given to another worker of a cluster that is lost.
RETRIES = 3


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def done(work: Work, items: Iterable, book: Codebook, readers: Callable[[], AbstractContextManager[Readers]]) -> Iterator:
    """What a work gives for each item, in their order, done by `readers`, which are opened for it.

    Raises
    ------
    InputError
        Where a reader ends before its work is done, or reads by other code or another codebook.
    """
    expected = state(work, book.folder)
    with readers() as (submit, width):
        waiting: deque = deque()
        try:
            for item in items:
                begun = [submit(_one, parsed, book.folder, book.parts, expected, part) for part in stretches(work, item)]
                waiting.append(Whole(begun, book, item) if begun else submit(_one, work, book.folder, book.parts, expected, item))
                if len(waiting) > AHEAD * width:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


@dataclass(frozen=True)
class Whole:
    """A long text of which readers parse the stretches: it is read here once they have."""

    begun: list[Future]
    book: Codebook
    item: object

    def result(self) -> dict[str, list]:
        return put_together(self.book, self.item, (part.result() for part in self.begun))

    def cancel(self) -> None:
        for part in self.begun:
            part.cancel()


@contextmanager
def processes(jobs: int) -> Iterator[Readers]:
    """So many processes of this machine. They are started afresh, not forked: a kernel has threads, which a fork would break."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["kzsanctions.read.extract"])
    try:
        with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin) as pool:
            yield pool.submit, jobs
    except (BrokenProcessPool, EOFError, ConnectionError):  # the others where it ends while it starts
        raise InputError(
            f"one of {jobs} reading processes ended before its time, killed or out of memory; what was read is kept: run again, with --jobs 1 "
            "(make JOBS=1) where memory is short"
        ) from None


@contextmanager
def cluster(address: str, jobs: int) -> Iterator[Readers]:
    """The workers of a Dask cluster: of the scheduler at `dask://HOST:PORT`, or for `dask` so many processes started here.

    What a worker had under way when it is lost, another does.
    """
    try:
        from distributed import Client, KilledWorker, LocalCluster
    except ModuleNotFoundError:
        raise InputError('--engine dask: the package distributed is missing; install it with: pip install ".[cluster]"') from None
    place = address.removeprefix("dask").removeprefix("://")
    with ExitStack() as open_ones:
        try:
            if place:
                host, port = place.split(":")
                socket.create_connection((host, int(port)), timeout=10).close()
            here = None if place else open_ones.enter_context(LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None))
            client = open_ones.enter_context(Client(here or f"tcp://{place}", timeout=20))
        except (OSError, ValueError) as e:
            raise InputError(f"--engine {address}: no Dask scheduler answers there ({e}); start one with: dask scheduler") from None
        if not (width := sum(client.nthreads().values())):
            raise InputError(f"--engine {address}: the cluster has no workers; start some with: dask worker tcp://{place} --nthreads 1")
        try:
            yield partial(client.submit, pure=False, retries=RETRIES), width
        except KilledWorker as e:
            raise InputError(f"--engine {address}: one text was lost with several workers, out of memory it seems ({e}); give them more") from None


def _begin() -> None:
    """A reading process ends with the one that started it, however that ends, and leaves Ctrl+C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def watch():
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _one(work: Work, folder: Path, parts: tuple[str, ...], expected: str, item):
    """A work on one item, in a process of its own, with the codebook it reads there."""
    if _state(work, folder) != expected:
        raise InputError(
            f"{socket.gethostname()}: has other code, libraries or codebook ({folder}) than the machine that asks; install the same there"
        )
    return work(_book(folder, parts), item)


@cache
def _state(work: Work, folder: Path) -> str:
    return state(work, folder)


@cache
def _book(folder: Path, parts: tuple[str, ...]) -> Codebook:
    return Codebook(folder, parts)
