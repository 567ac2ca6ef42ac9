"""A corpus on a shared path gives the bytes of one on this machine, and tables arrive there whole or not at all."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from kzsanctions import cli
from kzsanctions.engine import shared
from kzsanctions.errors import InputError

CORPUS = Path(__file__).parents[1] / "fixtures" / "invented"


def hashes(contents):
    return {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}


@pytest.fixture
def store():
    """An empty store in memory with the corpus under `/corpus`; texts go by names with marks that some addresses treat in a way of their own."""
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.rm("/", recursive=True) if memory.find("/") else None
    for path in CORPUS.rglob("*"):
        if path.is_file():
            memory.pipe_file(f"/corpus/{path.relative_to(CORPUS)}", path.read_bytes())
    yield memory
    memory.rm("/", recursive=True)


def written(store, folder="/out"):
    return {Path(path).name: store.cat_file(path) for path in store.find(folder)}


def local(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_corpus_and_tables_elsewhere_have_the_bytes_of_those_here(store, built, capsys):
    assert cli.main(["build", "memory://corpus", "--out", "memory://out"]) == 0
    assert hashes(written(store)) == hashes(local(built("invented")))
    assert "tables: memory://out" in capsys.readouterr().out


def test_an_address_of_this_machine_is_its_path(built, tmp_path):
    assert cli.main(["build", f"file://{CORPUS}", "--out", f"file://{tmp_path}/out"]) == 0
    assert hashes(local(tmp_path / "out")) == hashes(local(built("invented")))


def test_a_fault_is_told_of_the_address_and_leaves_what_was_there(store, capsys):
    store.pipe_file("/out/datapackage.json", b"before")
    store.rm("/corpus/texts/f01.txt")
    assert cli.main(["build", "memory://corpus/", "--out", "memory://out"]) == 2
    said = capsys.readouterr().err
    assert "memory://corpus/sources.csv: " in said and "f01.txt" in said and "kzsanctions-" not in said
    assert written(store) == {"datapackage.json": b"before"}


def test_tables_that_do_not_all_arrive_leave_those_that_were_there(store, monkeypatch):
    store.pipe_file("/out/dates.csv", b"before")
    monkeypatch.setattr(type(store), "put", lambda *_, **__: (_ for _ in ()).throw(OSError("no room")))
    with pytest.raises(InputError, match=r"memory://out: cannot be written \(no room\)"), shared.tables("memory://out") as folder:
        (folder / "dates.csv").write_bytes(b"after")
    assert written(store) == {"dates.csv": b"before"}


def test_while_tables_are_exchanged_none_is_described(store, monkeypatch):
    """The description comes last, so that a set that is not whole has none."""
    for name in ("dates.csv", "dates.parquet", "links.csv", "datapackage.json"):
        store.pipe_file(f"/out/{name}", b"before")
    move, moved = type(store).mv, []

    def broken(self, one, other, **options):
        moved.append(Path(other).name)
        if len(moved) == 2:
            raise OSError("gone")
        return move(self, one, other, **options)

    monkeypatch.setattr(type(store), "mv", broken)
    with pytest.raises(InputError, match="gone"), shared.tables("memory://out") as folder:
        for name in ("datapackage.json", "dates.csv", "links.csv"):
            (folder / name).write_bytes(b"after")
    assert moved == ["dates.csv", "links.csv"] and written(store) == {"dates.csv": b"after"}
    monkeypatch.setattr(type(store), "mv", move)
    with shared.tables("memory://out") as folder:
        for name in ("datapackage.json", "dates.csv", "links.csv"):
            (folder / name).write_bytes(b"after")
    assert written(store) == dict.fromkeys(("dates.csv", "links.csv", "datapackage.json"), b"after")


@pytest.mark.parametrize("address", ["nowhere://corpus", "memory://empty"])
def test_an_address_at_which_nothing_can_be_read_is_told_in_a_line(address, store, tmp_path, capsys):
    assert cli.main(["build", address, "--out", str(tmp_path / "out")]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"error: {address}") and said.count("\n") == 1


def test_without_fsspec_the_remedy_is_named_and_paths_go_on(monkeypatch, tmp_path, capsys):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    assert cli.main(["build", "s3://bucket/corpus", "--out", str(tmp_path / "out")]) == 2
    assert 'pip install ".[cluster]"' in capsys.readouterr().err
    assert cli.main(["build", str(CORPUS), "--out", str(tmp_path / "out"), "--no-cache"]) == 0


def test_a_build_of_paths_imports_neither_fsspec_nor_dask(tmp_path):
    build = f"cli.main(['build', {str(CORPUS)!r}, '--out', {str(tmp_path)!r}])"
    code = f"import sys; from kzsanctions import cli; {build}; print({{'fsspec', 'distributed'}} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "set()"
