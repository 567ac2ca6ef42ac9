"""A corpus that lies on a shared path, and tables that are to lie on one: any address that fsspec knows, such as `s3://bucket/folder`.

A corpus is copied into a folder of this machine before it is read, tables from there once all of them are finished. A path of this
machine needs neither copy nor fsspec, and `file://` says no more than the path after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from uuid import uuid4

from ..errors import InputError
from ..files import Place
from .progress import Progress

# What a build reads of a corpus besides its texts.
BESIDE = ("sources.csv", "reviews.csv", "coders.csv")
# Written last: whoever finds it finds the tables it describes, with the hash of each.
LAST = "datapackage.json"
# Files that are copied at once; a store far away takes them side by side.
AT_ONCE = 100


@contextmanager
def corpus(given: Place) -> Iterator[Path]:
    """The folder of this machine in which a corpus can be read; what is wrong with it is told of the place it was given as.

    Raises
    ------
    InputError
        Where nothing can be read there.
    """
    if isinstance(given, Path):
        yield given
        return
    with TemporaryDirectory(prefix="kzsanctions-") as folder, _called(folder, given):
        store, root = _opened(given)
        with _told(f"{given}: cannot be read"):
            there = [path for path in (f"{root}/{name}" for name in BESIDE) if store.exists(path)]
            texts = sorted(store.find(f"{root}/texts", maxdepth=1)) if store.exists(f"{root}/texts") else []
            names = {path: PurePosixPath(path).name for path in texts}
            pairs = [(path, f"{folder}/{PurePosixPath(path).name}") for path in there]
            pairs += [(path, f"{folder}/texts/{name}") for path, name in names.items() if name not in ("", ".", "..")]
            (Path(folder) / "texts").mkdir()
            _copied("fetching", store.get, pairs)
        yield Path(folder)


@contextmanager
def tables(given: Place) -> Iterator[Path]:
    """The folder of this machine to write tables to; without an error they are copied to the place afterwards, all of them or none.

    They go under names of their own first, so that what stood there stays until the last of them has arrived.

    Raises
    ------
    InputError
        Where nothing can be written there, before anything is made.
    """
    if isinstance(given, Path):
        yield given
        return
    with TemporaryDirectory(prefix="kzsanctions-") as folder, _called(folder, given):
        store, root = _opened(given)
        part = f"{root}/.part-{uuid4().hex}"
        try:
            with _told(f"{given}: cannot be written"):
                store.makedirs(part, exist_ok=True)
                store.pipe_file(f"{part}/begun", b"being written; left behind, it may be deleted\n")
            yield Path(folder)
            with _told(f"{given}: cannot be written"):
                _put(store, root, part, Path(folder))
        finally:
            with _told(f"{given}: what was begun there cannot be taken away"):
                store.rm(part, recursive=True) if store.exists(part) else None


def _put(store, root: str, part: str, folder: Path) -> None:
    names = sorted((path.name for path in folder.iterdir()), key=lambda name: (name == LAST, name))
    _copied("writing", store.put, [(str(folder / name), f"{part}/{name}") for name in names])
    before = {PurePosixPath(path).name for path in store.find(root, maxdepth=1)}
    stale = [name for name in before if name.endswith(".parquet") and name not in names]
    for name in [LAST, *stale, *names]:
        store.rm(f"{root}/{name}") if name in before else None
        before -= {name}
        store.mv(f"{part}/{name}", f"{root}/{name}") if name in names and name != LAST else None
    store.mv(f"{part}/{LAST}", f"{root}/{LAST}")


def _copied(what: str, copy: Callable, pairs: list[tuple[str, str]]) -> None:
    with Progress(what, len(pairs)) as tell:
        for start in range(0, len(pairs), AT_ONCE):
            batch = pairs[start : start + AT_ONCE]
            copy([one for one, _ in batch], [other for _, other in batch])
            for _ in batch:
                tell()


def _opened(address: str) -> tuple:
    """The file system of an address and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ModuleNotFoundError:
        raise InputError(f'{address}: the package fsspec is missing; install it with: pip install ".[cluster]"') from None
    with _told(f"{address}: cannot be opened"):
        store, root = url_to_fs(address)
        return store, root.rstrip("/")


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Tell in a line what a store refuses: each has errors of its own, for names, rights and networks, and none is a defect of the program."""
    try:
        yield
    except InputError:
        raise
    except Exception as e:
        raise InputError(f"{what} ({' '.join(str(e).split()) or type(e).__name__})") from None


@contextmanager
def _called(folder: str, address: str) -> Iterator[None]:
    """Call the folder by the address that it stands for in what is told of it."""
    try:
        yield
    except InputError as e:
        raise InputError(*(fault.replace(folder, address.rstrip("/")) for fault in e.faults)) from None
