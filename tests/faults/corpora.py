"""Corpora made into tables, page and paper, one after the other, and what came of each."""

from __future__ import annotations

import csv
import json
import signal
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
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


def everything(cases: Path | None, mutants: int, seed: int, jobs: int) -> Iterator[Tally]:
    """Fixtures, cases and mutants of both, each kind as one line of the table."""
    from mutants import mutant

    fixtures = [read(path.parent, path.parent.name) for path in sorted((ROOT / "tests/fixtures").glob("*/sources.csv"))]
    fixtures.append(read(ROOT / "data/raw", "home"))
    listed = json.loads(cases.read_text(encoding="utf-8")) if cases else []
    listed = [Given(case["id"], tuple(case["texts"])) for case in (listed["cases"] if isinstance(listed, dict) else listed)]
    damaged = [mutant([*fixtures, *listed], number, seed) for number in range(mutants)]
    for what, given in (("fixtures as page and paper", fixtures), ("cases as page and paper", listed), ("mutants as page and paper", damaged)):
        if given:
            yield _tried(what, given, jobs)


def _tried(what: str, given: Sequence[Given], jobs: int) -> Tally:
    tally, begun = Tally(what), time.monotonic()
    with ProcessPoolExecutor(jobs) as pool:
        going = {pool.submit(outcome, corpus): corpus for corpus in given}
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


def outcome(given: Given) -> tuple[str, str]:
    """What comes of a corpus: whole, refused in words, or failed with the last lines of the traceback."""
    from kzsanctions.errors import InputError

    signal.signal(signal.SIGALRM, _stuck)
    signal.alarm(SECONDS)
    try:
        with tempfile.TemporaryDirectory() as folder:
            rendered(given.write(Path(folder) / "corpus"), Path(folder))
        return "whole", ""
    except InputError as e:
        fit = all("\n" not in fault and len(fault) < 1000 for fault in e.faults)
        return ("refused", "") if fit else ("failed", f"refused in too many words: {e}")
    except Exception:
        return "failed", " / ".join(line.strip() for line in traceback.format_exc().splitlines()[-4:])
    finally:
        signal.alarm(0)


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
