"""Give every text to whoever reads it, and what it gives back in the order of the texts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import current_thread, main_thread

from .. import files
from ..codebook import Codebook
from ..errors import InputError, during
from . import pool, works
from .cache import Cache
from .progress import Progress

# Processes are started where reading would take one of them longer than so many seconds; each needs some three to load the parser.
WORTH = 10


@dataclass(frozen=True)
class Engine:
    """Who reads.

    jobs : processes; 0 stands for as many as there are cores, where the texts are worth their start.
    cluster : "dask" for workers of Dask on this machine, "dask://HOST:PORT" for those of a scheduler; "" for none.
    cache : file of what was read before; None keeps nothing.
    loud : whether to tell how far a long work is.
    """

    jobs: int = 1
    cluster: str = ""
    cache: Path | None = None
    loud: bool = False

    def each(self, work: works.Work, items: Iterable, book: Codebook, names: Sequence[str]) -> Iterator[dict[str, list]]:
        """What a work gives for each item, in their order; the same whoever does it and whatever is kept.

        names : of the items, the files of the texts; a defect met in one of them says so.
        """
        given = list(items)
        with Cache(self.cache, works.state(work, book.folder) if self.cache else "") as cache:
            keys = [cache.key(work.__name__, item) if self.cache else b"" for item in given]
            known = cache.known(keys)
            left = [item for key, item in zip(keys, given) if key not in known]
            made = self._made(work, left, book)
            with self._told(work, left) as tell:
                for key, item, name in zip(keys, given, names, strict=True):
                    found = cache.get(key) if key in known else None
                    if found is None:
                        with during(f"{works.TOLD[work]} {name}"):
                            found = next(made) if key not in known else work(book, item)
                        cache.put(key, found)
                        tell(size=works.size(item))
                    yield found

    def _made(self, work: works.Work, items: list, book: Codebook) -> Iterator[dict[str, list]]:
        jobs = min(self.jobs or self._worth(work, items), max(1, sum(works.hands(work, item) for item in items)))
        watched = work in works.WATCHED
        if self.cluster and items and not watched:
            return pool.done(work, items, book, partial(pool.cluster, self.cluster, self.jobs or pool.cores()))
        elsewhere = jobs > 1 or watched and items and current_thread() is not main_thread()
        return pool.done(work, items, book, partial(pool.processes, jobs)) if elsewhere else (work(book, item) for item in items)

    def _worth(self, work: works.Work, items: list) -> int:
        return pool.cores() if sum(map(works.size, items)) > WORTH * works.SPEED[work] else 1

    def _told(self, work: works.Work, items: list):
        return Progress(works.TOLD[work], len(items), sum(map(works.size, items))) if self.loud else nullcontext(lambda size: None)


def usual() -> Engine:
    """The engine of notebooks and commands: all cores where that is worth it, and what was read before in `build/cache`.

    KZSANCTIONS_JOBS sets the number of processes, KZSANCTIONS_ENGINE a cluster, KZSANCTIONS_CACHE another folder, or "off".

    Raises
    ------
    InputError
        Where KZSANCTIONS_JOBS is no number, or KZSANCTIONS_ENGINE no cluster.
    """
    jobs, folder, address = (os.environ.get(f"KZSANCTIONS_{name}", "") for name in ("JOBS", "CACHE", "ENGINE"))
    jobs = jobs or "0"
    if not jobs.isascii() or not jobs.isdigit():
        raise InputError(f"KZSANCTIONS_JOBS: '{jobs}' is not a number of processes; give 1 or more, or 0 for as many as there are cores")
    kept = None if folder == "off" else Path(folder or files.ROOT / "build" / "cache") / "read.sqlite"
    return Engine(int(jobs), named(address, "KZSANCTIONS_ENGINE"), kept, True)


def named(cluster: str, where: str = "--engine") -> str:
    """The name of a cluster, if it is one.

    Raises
    ------
    InputError
        Where it is none; the message begins with `where` it was given.
    """
    if not re.fullmatch(r"(?:dask(?:://[^\s/:]+:\d{1,5})?)?", cluster):
        raise InputError(f"{where}: '{cluster}' is no engine; give dask, dask://HOST:PORT, or nothing for this machine")
    return cluster
