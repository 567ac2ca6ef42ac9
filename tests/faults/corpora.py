"""Corpora made into tables, page and paper, one after the other, and what came of each."""

from __future__ import annotations

import csv
import json
import signal
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from tally import Tally

ROOT = Path(__file__).parents[2]
COLUMNS = ("file", "publisher", "genre", "published_from", "published_to", "title", "country")
# One corpus that takes longer than this has got stuck.
SECONDS = 600


@dataclass(frozen=True)
class Given:
    """A corpus by name: rows of a register, each with its text."""

    name: str
    rows: tuple[dict, ...]

    def write(self, folder: Path) -> Path:
        """The corpus as a folder with `sources.csv` and `texts/`."""
        (folder / "texts").mkdir(parents=True)
        for row in self.rows:
            (folder / "texts" / row["file"]).write_bytes(row["text"].encode("utf-8", "replace"))
        with open(folder / "sources.csv", "w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, COLUMNS, restval="", extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows)
        return folder


def read(folder: Path, name: str) -> Given:
    """A corpus that lies in a folder."""
    with open(folder / "sources.csv", encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return Given(name, tuple({**row, "text": (folder / "texts" / row["file"]).read_bytes().decode("utf-8-sig")} for row in rows))


# A mutant of which only the tables are made has no more texts than this, and sometimes a copy of one.
FEW = 1


def everything(cases: Path | None, mutants: int, seed: int, jobs: int) -> Iterator[Tally]:
    """Fixtures, cases and mutants of both, each kind as one line of the table."""
    from mutants import mutant

    fixtures = corpora()
    listed = json.loads(cases.read_text(encoding="utf-8")) if cases else []
    listed = [Given(case["id"], tuple(case["texts"])) for case in (listed["cases"] if isinstance(listed, dict) else listed)]
    damaged = [mutant([*fixtures, *listed], number, seed) for number in range(mutants)]
    for what, given in (("fixtures as page and paper", fixtures), ("cases as page and paper", listed), ("mutants as page and paper", damaged)):
        if given:
            yield _tried(what, given, jobs)


def tables(number: int, seed: int, jobs: int) -> Tally:
    """Mutants of the fixtures, one text of each and sometimes twice, made into tables alone, which takes a second."""
    from mutants import mutant

    fixtures = corpora()
    return _tried("mutants as tables", [mutant(fixtures, n, seed, FEW) for n in range(number)], jobs, built)


def corpora() -> list[Given]:
    """The fixtures and the home corpus."""
    found = [read(path.parent, path.parent.name) for path in sorted((ROOT / "tests/fixtures").glob("*/sources.csv"))]
    return [*found, read(ROOT / "data/raw", "home")]


def _tried(what: str, given: Sequence[Given], jobs: int, make: Callable[[Path, Path], None] | None = None) -> Tally:
    tally, begun = Tally(what), time.monotonic()
    with ProcessPoolExecutor(jobs) as pool:
        going = {pool.submit(outcome, corpus, make): corpus for corpus in given}
        for done in as_completed(going):
            try:
                how, why = done.result()
            except BrokenProcessPool:
                how, why = "failed", "the interpreter died"
            tally.whole += how == "whole"
            tally.refused += how == "refused"
            tally.failed += [f"{going[done].name}: {why}"] if how == "failed" else []
    tally.seconds = time.monotonic() - begun
    return tally


def outcome(given: Given, make: Callable[[Path, Path], None] | None = None) -> tuple[str, str]:
    """What comes of a corpus, made into page and paper unless said: whole, refused in words, or failed with the end of the traceback."""
    from kzsanctions.errors import InputError

    signal.signal(signal.SIGALRM, _stuck)
    signal.alarm(SECONDS)
    try:
        with tempfile.TemporaryDirectory() as folder:
            (make or rendered)(given.write(Path(folder) / "corpus"), Path(folder))
        return "whole", ""
    except InputError as e:
        fit = all("\n" not in fault and len(fault) < 1000 for fault in e.faults)
        return ("refused", "") if fit else ("failed", f"refused in too many words: {e}")
    except Exception:
        return "failed", " / ".join(line.strip() for line in traceback.format_exc().splitlines()[-4:])
    finally:
        signal.alarm(0)


def built(corpus: Path, out: Path) -> None:
    """Tables of a corpus, whose passages have to give every text back, character by character."""
    import pandas

    from kzsanctions import codebook, files, pipeline

    pipeline.build(files.Corpus(corpus), out / "processed", codebook.parameters())
    passages = pandas.read_csv(out / "processed/passages.csv", keep_default_na=False)
    for source, cut in passages.groupby("source_id"):
        edges = sorted(zip(cut["start"], cut["end"]))
        if edges[0][0] != 0 or any(a[1] != b[0] for a, b in zip(edges, edges[1:])):
            raise ValueError(f"the passages of {source} have gaps")


def rendered(corpus: Path, out: Path) -> None:
    """Tables of a corpus, and from them the page and the paper by the cells of the report's notebook."""
    import storyteller

    from kzsanctions import codebook, files, pipeline
    from kzsanctions.report import render

    pipeline.build(files.Corpus(corpus), out / "processed", codebook.parameters())
    book = storyteller.executed(ROOT / "notebooks/report.ipynb", corpus=str(corpus), tables=str(out / "processed"), reports=str(out / "reports"))
    page, _ = render.PageExporter().from_notebook_node(book)
    paper = render.compiled(render.typst_source(book))
    if "</html>" not in page or not paper.startswith(b"%PDF"):
        raise ValueError("page or paper is not whole")


def _stuck(*_) -> None:
    raise TimeoutError(f"took more than {SECONDS} s")
