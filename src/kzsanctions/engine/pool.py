"""Processes that read: those of this machine, or the workers of a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from multiprocessing import connection
from pathlib import Path

from ..codebook import Codebook
from ..errors import InputError

# So many texts are under way for each process: enough that none waits, few enough that they take no memory.
AHEAD = 4


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def done(work: Callable, items: Iterable, book: Codebook, jobs: int, executor: Callable[[int], object]) -> Iterator:
    """What a work gives for each item, in their order, done by the processes of an `executor`.

    Raises
    ------
    InputError
        Where a process ends before its work is done.
    """
    with executor(jobs) as pool:
        waiting: deque[Future] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(_one, work, book.folder, book.parts, item))
                if len(waiting) > AHEAD * jobs:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            raise InputError(
                f"one of {jobs} reading processes ended before its time, killed or out of memory; what was read is kept: run again, with --jobs 1 "
                "(make JOBS=1) where memory is short"
            ) from None
        finally:
            for future in waiting:
                future.cancel()


@contextmanager
def processes(jobs: int) -> Iterator[Executor]:
    """So many processes of this machine. They are started afresh, not forked: a kernel has threads, which a fork would break."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["kzsanctions.read.extract"])
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin) as pool:
        yield pool


def _begin() -> None:
    """A reading process ends with the one that started it, however that ends, and leaves Ctrl+C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def watch():
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _one(work: Callable, folder: Path, parts: tuple[str, ...], item):
    """A work on one item, in a process of its own, with the codebook it reads there."""
    return work(_book(folder, parts), item)


@cache
def _book(folder: Path, parts: tuple[str, ...]) -> Codebook:
    return Codebook(folder, parts)
