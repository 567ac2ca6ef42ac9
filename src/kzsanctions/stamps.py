"""Tell Make what has to run again: a stamp a notebook, rewritten only when what it depends on changes.

What a step depends on is declared, not guessed: its notebook, the folder of its room and the cellar, the parts of the codebook and
the parameters it names in `steps`, its kinds of reviews, and for the first step the texts. Analyses and the report depend on all
of the package, the codebook and the corpus. What an earlier step hands on is Make's to know: a notebook runs after the one before it.

An output that is not what was written (edited, emptied, deleted) is made again: tables are compared with the hashes in
`datapackage.json`, the report with those noted when it was rendered.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from . import files
from .codebook import PARTS
from .steps import STEPS, Step

PACKAGE = Path(__file__).parent
CELLAR = ("language", "schemas/parameters.yml", "codebook.py", "errors.py", "files.py", "pipeline.py", "reviews", "steps.py", "tables.py")
# The report's files, and the stamp that makes each again: the notebook writes two, rendering the others.
OUTPUTS = {"numbers.json": "report", "summary.md": "report", "report.html": "render", "report.pdf": "render"}


def update(
    notebooks: Path, corpus: files.Corpus, work: Path, paths: Mapping, parameters: Mapping, check: Callable[[], None] = lambda: None
) -> dict[str, str]:
    """Rewrite the stamps whose notebooks have to run again, and return them with the reason.

    A stamp holds the parameters papermill hands to the notebook (of `paths` and `parameters` those it declares) and, in a
    comment, a digest of what else it depends on. Where nothing has another time or size than at the last call, nothing is read;
    where an input has, `check` is called first, and what it raises leaves every stamp as it was.
    """
    values = {**paths, **parameters}
    inputs = [PACKAGE, notebooks, files.CODEBOOK, corpus.folder, corpus.reviews, corpus.coders, corpus.gold, files.DICTIONARY, files.BENCHMARKS]
    tables, reports = Path(paths["tables"]), Path(paths["reports"])
    last = work / "stamps" / "seen.json"
    before = files.read_json(last, {})
    seen = {"values": values, "inputs": _times(inputs), "outputs": _times([tables, reports, work / "rendered"])}
    if seen == before:
        return {}
    if {**seen, "outputs": None} != {**before, "outputs": None}:
        check()
    lost = {**_lost_tables(tables), **_lost_reports(reports, work / "rendered")}
    steps = {step.notebook: step for step in STEPS}
    changed: dict[str, str] = {}
    for path in sorted(notebooks.glob("*.ipynb")):
        given = {name: values[name] for name in sorted(_declared(path) & set(values))}
        depends = _of_step(steps[path.stem], corpus) if path.stem in steps else _of_report(corpus)
        changed |= _rewrite(work / "stamps", path.stem, given, _digest([path], *depends), lost)
    changed |= _rewrite(work / "stamps", "render", {}, _digest(*_of_report(corpus)), lost)
    files.write_bytes(last, json.dumps(seen).encode("utf-8"))
    return changed


def note(reports: Path, rendered: Path) -> None:
    """Write down the hashes of a report's files, by which a later call of `update` knows them."""
    files.write_json(rendered, {name: files.sha256(reports / name) for name in OUTPUTS if (reports / name).exists()})


def _of_step(step: Step, corpus: files.Corpus) -> Iterator:
    """What a step depends on besides its notebook and the tables before it: folders and files, then rows of reviews."""
    wanted = sorted({file for part in step.parts for file in PARTS[part].files})
    yield [PACKAGE / step.name, *(PACKAGE / part for part in CELLAR), files.DICTIONARY]
    yield [folder / f"{file}.yml" for file in wanted for folder in (files.CODEBOOK, files.SCHEMAS)]
    yield [corpus.register, corpus.texts] if not step.reads else []
    rows = files.read_csv(corpus.reviews) if step.reviews and corpus.reviews.exists() else []
    yield [json.dumps(row) for row in rows if row.get("target") in step.reviews]


def _of_report(corpus: files.Corpus) -> Iterator:
    yield [PACKAGE, files.CODEBOOK, files.DICTIONARY, files.BENCHMARKS]
    yield [corpus.register, corpus.texts, corpus.reviews, corpus.coders, corpus.gold]


def _lost_tables(folder: Path) -> dict[str, str]:
    """By notebook, which of its tables is not what it wrote: of a table that several write, the first of them."""
    written = {r["name"]: r.get("hash") for r in files.read_json(folder / "datapackage.json", {}).get("resources", ())}
    found: dict[str, str] = {}
    for step in STEPS:
        for path in (folder / f"{name}.csv" for name in step.writes):
            if not path.exists() or written.get(path.stem) != f"sha256:{files.sha256(path)}":
                found.setdefault(step.notebook, f"{path} is not what the last build wrote")
    return found


def _lost_reports(folder: Path, rendered: Path) -> dict[str, str]:
    noted = files.read_json(rendered, {})
    lost = [name for name, digest in noted.items() if not (folder / name).exists() or files.sha256(folder / name) != digest]
    return {OUTPUTS[name]: f"{folder / name} is not what the last build wrote" for name in lost}


def _declared(path: Path) -> set[str]:
    """The names that a notebook's `parameters` cell assigns."""
    cells = [c for c in json.loads(path.read_bytes())["cells"] if "parameters" in c["metadata"].get("tags", ())]
    body = [node for cell in cells for node in ast.parse("".join(cell["source"])).body if isinstance(node, ast.Assign)]
    return {target.id for node in body for target in node.targets if isinstance(target, ast.Name)}


def _files(path: Path) -> list[Path]:
    """A file, or the files below a folder, but for what Python and Jupyter leave there."""
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    return [f for f in found if f.is_file() and f.suffix != ".pyc" and ".ipynb_checkpoints" not in f.parts]


def _times(paths: Iterable[Path]) -> list[str]:
    """Name, size and time of change of every file below the paths."""
    return [f"{f} {f.stat().st_size} {f.stat().st_mtime_ns}" for p in paths for f in _files(p)]


def _digest(*inputs: Iterable[Path | str]) -> str:
    total = hashlib.sha256()
    for item in (item for group in inputs for item in group):
        for content in [(f.name, f.read_bytes()) for f in _files(item)] if isinstance(item, Path) else [("", item.encode("utf-8"))]:
            total.update(content[0].encode("utf-8") + b"\0" + hashlib.sha256(content[1]).digest())
    return total.hexdigest()


def _rewrite(folder: Path, name: str, given: Mapping, inputs: str, lost: Mapping[str, str]) -> dict[str, str]:
    path, content = folder / f"{name}.yml", f"{json.dumps(given)}\n# inputs: {inputs}\n"
    if path.exists() and path.read_text(encoding="utf-8") == content and name not in lost:
        return {}
    reason = lost.get(name, "") if path.exists() else ""
    files.write_bytes(path, content.encode("utf-8"))
    return {name: reason}
