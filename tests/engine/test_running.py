"""Whoever reads and whatever was kept, the tables are the same bytes; a text is read once, and an edited issue reads none."""

import hashlib
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kzsanctions import codebook, engine, files, pipeline
from kzsanctions.engine import running, works
from kzsanctions.errors import InputError
from kzsanctions.language import parsing
from kzsanctions.read.documents import Document

CORPUS = Path(__file__).parents[1] / "fixtures" / "invented"


def tables(corpus, out, **means):
    """The hash of every table of a corpus, built so."""
    pipeline.build(files.Corpus(corpus), out, codebook.parameters(), engine.Engine(**means))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(out.glob("*"))}


@pytest.fixture
def read(monkeypatch):
    """The works done in this process, a name each."""
    done = []
    for name in ("labelled", "extracted"):
        work = getattr(works, name)

        def noted(book, item, work=work, name=name):
            done.append(name)
            return work(book, item)

        noted.__name__ = name
        for about in (works.STEP, works.SPEED, works.TOLD):
            monkeypatch.setitem(about, noted, about[work])
        monkeypatch.setattr(works, name, noted)
    return done


def test_two_processes_and_what_was_kept_give_the_same_bytes(built, tmp_path):
    alone = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(built("invented").glob("*"))}
    cache = tmp_path / "cache" / "read.sqlite"
    assert tables(CORPUS, tmp_path / "two", jobs=2, cache=cache) == alone
    assert tables(CORPUS, tmp_path / "kept", cache=cache) == alone


def test_a_long_text_is_parsed_in_stretches_by_all_and_gives_the_same_bytes(built, monkeypatch, tmp_path):
    alone = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(built("invented").glob("*"))}
    monkeypatch.setattr(works, "LONG", 500)
    monkeypatch.setattr(parsing, "STRETCH", 300)
    document = Document("s_1", "One. Two.", "media", "", "en", (), ())
    assert [works.hands(work, document) for work in (works.extracted, works.labelled)] == [1, 1]
    assert works.hands(works.extracted, replace(document, raw="x" * 1200)) == 2
    assert tables(CORPUS, tmp_path, jobs=2) == alone


def test_a_text_more_reads_one_and_an_edited_issue_none(read, tmp_path):
    corpus, cache = tmp_path / "corpus", tmp_path / "read.sqlite"
    shutil.copytree(CORPUS, corpus)
    register = (corpus / "sources.csv").read_text(encoding="utf-8")
    tables(corpus, tmp_path / "one", cache=cache)
    first = len(read)
    (corpus / "texts" / "new.txt").write_text('LOMNA, 3 May 2030\n\n"We have banned exports to Lomna," Mayor Ada Falk said.\n', encoding="utf-8")
    header = register.splitlines()[0].split(",")
    row = {"file": "new.txt", "publisher": "Daily", "genre": "media", "published_from": "2030-05-03", "published_to": "2030-05-03"}
    (corpus / "sources.csv").write_text(f"{register.rstrip()}\n{','.join(row.get(c, '') for c in header)}\n", encoding="utf-8")
    tables(corpus, tmp_path / "two", cache=cache)
    assert read[first:] == ["labelled", "extracted"]
    issues = codebook.load_part(files.CODEBOOK, "issues")
    folder = codebook.varied(tmp_path / "codebook", issues=issues | {"issues": issues["issues"][:1]})
    pipeline.rebuilt(files.Corpus(corpus), {}, codebook.parameters(), folder, engine=engine.Engine(cache=cache))
    assert read[first + 2 :] == []


def test_processes_are_started_where_they_are_worth_it(monkeypatch):
    monkeypatch.setattr(running.pool, "cores", lambda: 3)
    short, long = [("word " * 100, "", "")], [("word " * 100_000, "", "")] * 20
    assert [engine.Engine(0)._worth(works.labelled, texts) for texts in (short, long)] == [1, 3]


@pytest.mark.parametrize("jobs, cache, expected", [("2", "off", (2, None)), ("", "/tmp/kept", (0, Path("/tmp/kept/read.sqlite")))])
def test_the_environment_says_who_reads(jobs, cache, expected, monkeypatch):
    monkeypatch.setenv("KZSANCTIONS_JOBS", jobs)
    monkeypatch.setenv("KZSANCTIONS_CACHE", cache)
    chosen = engine.usual()
    assert (chosen.jobs, chosen.cache) == expected


@pytest.mark.parametrize("jobs", ["two", "-1", "1.5", "²"])
def test_a_number_of_processes_that_is_none_is_refused(jobs, monkeypatch):
    monkeypatch.setenv("KZSANCTIONS_JOBS", jobs)
    with pytest.raises(InputError, match="KZSANCTIONS_JOBS"):
        engine.usual()


@pytest.mark.parametrize("name", ["spark", "dask://host", "dask://host:port", "dask:/host:8786", "tcp://host:8786"])
def test_an_engine_that_is_none_is_refused(name, monkeypatch):
    monkeypatch.setenv("KZSANCTIONS_ENGINE", name)
    with pytest.raises(InputError, match="is no engine"):
        engine.usual()


@pytest.mark.parametrize("cluster", ["", "dask://nowhere:1"])
def test_a_users_patterns_run_where_they_can_be_stopped(cluster, monkeypatch):
    """That is the main thread of some process, never a thread of a caller or of a cluster's worker."""
    asked = []
    monkeypatch.setattr(running.pool, "done", lambda work, items, book, readers: asked.append(readers) or iter([{"pieces": []}]))
    begin = lambda: list(engine.Engine(cluster=cluster).each(works.labelled, [("x", "", "")], codebook.Codebook(), ["a.txt"]))
    with ThreadPoolExecutor(1) as thread:
        thread.submit(begin).result()
    assert [readers.func for readers in asked] == [running.pool.processes]
    begin()
    assert len(asked) == 1
