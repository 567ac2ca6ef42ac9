"""Tell Make what has to run again: a stamp a notebook, rewritten only when what it depends on changes.

What a step depends on is declared, not guessed: its notebook, the folder of its room and the cellar, the parts of the codebook and
the parameters it names in `steps`, its kinds of reviews, and for the first step the texts. Analyses and the report depend on all
of the package, the codebook and the corpus. What an earlier step hands on is Make's to know: a notebook runs after the one before it.

An output that is not what was written (edited, emptied, deleted) is made again: tables are compared with the hashes in
`datapackage.json`, what else a notebook wrote with those noted when it had run. A notebook counts as run only where nothing
of what it reads changed meanwhile, even if it was put back. What has to run again is deleted, so that no time of a file decides.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from . import files
from .codebook import PARTS
from .errors import InputError
from .steps import STEPS, Step

PACKAGE = Path(__file__).parent
CELLAR = ("language", "schemas/parameters.yml", "codebook.py", "engine", "errors.py", "files.py", "pipeline.py", "reviews", "steps.py", "tables.py")
# The report's files, and the stamp that makes each again: the notebook writes two, rendering the others.
OUTPUTS = {"numbers.json": "report", "summary.md": "report", "report.html": "render", "report.pdf": "render"}
STAGES = [step.notebook for step in STEPS]
# What editors and file managers keep beside a file while they show it.
_LEFT = re.compile(r"\.sw[a-z]$|~$|^\.#|^\.DS_Store$")


def update(
    notebooks: Path, corpus: files.Corpus, work: Path, paths: Mapping, parameters: Mapping, check: Callable[[], None] = lambda: None
) -> dict[str, str]:
    """Rewrite the stamps whose notebooks have to run again, and return them with the reason.

    A stamp holds the parameters papermill hands to the notebook (of `paths` and `parameters` those it declares) and, in a
    comment, a digest of what else it depends on. Where nothing has another time or size than at the last call, nothing is read;
    where an input has, `check` is called first, and what it raises leaves every stamp as it was.
    """
    values, last = {**paths, **parameters}, work / "stamps" / "seen.json"
    tables, reports = Path(paths["tables"]), Path(paths["reports"])
    before = files.read_json(last, {})
    outputs = [tables, reports, work / "rendered", *sorted(work.glob("*.ipynb"))]
    seen = {"values": values, "inputs": _times(_inputs(notebooks, corpus)), "outputs": _times(outputs)}
    if seen == before:
        return {}
    if {**seen, "outputs": None} != {**before, "outputs": None}:
        check()
    names = [path.stem for path in sorted(notebooks.glob("*.ipynb"))]
    lost = {**_lost_reports(reports, work), **_lost_notebooks(work, names), **_lost_tables(tables, work)}
    changed: dict[str, str] = {}
    for name in names:
        given = {known: values[known] for known in sorted(_declared(notebooks / f"{name}.ipynb") & set(values))}
        changed |= _rewrite(work / "stamps", name, given, _digest(*_depends(name, notebooks, corpus)), lost)
    changed |= _rewrite(work / "stamps", "render", {}, _digest(*_of_report(corpus)), lost)
    _delete(work, names, changed)
    files.write_bytes(last, json.dumps(seen).encode("utf-8"))
    return changed


def ran(name: str, notebooks: Path, corpus: files.Corpus, work: Path, tables: Path, reports: Path) -> None:
    """Give a notebook that has run its own name, and note down the hashes of what it wrote.

    Raises
    ------
    InputError
        Where something it reads has changed since the stamps were written: then what it wrote may be half the one state and
        half the other, and the next make runs it again.
    """
    part, noted = work / f"{name}.ipynb.part.ipynb", set(files.read_json(work / "stamps" / "seen.json", {}).get("inputs", ()))
    read = [item for group in _depends(name, notebooks, corpus) for item in group if isinstance(item, Path)]
    changed = [line.rsplit(" ", 3)[0] for line in _times([*read, corpus.register, corpus.texts, corpus.reviews]) if line not in noted]
    if changed:
        part.unlink(missing_ok=True)
        raise InputError(f"{changed[0]}: changed while {name} ran; run make again, which goes on from here")
    written = [reports / output for output, stamp in OUTPUTS.items() if stamp == name]
    written += [tables / "datapackage.json"] if name == STAGES[-1] else []
    files.write_json(work / "stamps" / f"{name}.json", {path.name: files.sha256(path) for path in [part, *written] if path.exists()})
    part.replace(work / f"{name}.ipynb")


def note(reports: Path, rendered: Path) -> None:
    """Write down the hashes of the rendered report, by which a later call of `update` knows it."""
    files.write_json(rendered, {name: files.sha256(reports / name) for name in OUTPUTS if (reports / name).exists()})


def _inputs(notebooks: Path, corpus: files.Corpus) -> list[Path]:
    return [PACKAGE, notebooks, files.CODEBOOK, corpus.folder, corpus.reviews, corpus.coders, corpus.gold, files.DICTIONARY, files.BENCHMARKS]


def _depends(name: str, notebooks: Path, corpus: files.Corpus) -> Iterator:
    """What a notebook depends on besides the tables before it: groups of files, folders and rows of reviews."""
    yield [notebooks / f"{name}.ipynb"]
    yield from _of_step(STEPS[STAGES.index(name)], corpus) if name in STAGES else _of_report(corpus)


def _delete(work: Path, names: list[str], changed: Mapping[str, str]) -> None:
    """Remove the notebooks that have to run again, and those that come after them."""
    first = min((STAGES.index(name) for name in changed if name in STAGES), default=len(STAGES))
    again = {*STAGES[first:], *(name for name in names if name not in STAGES and (name in changed or first < len(STAGES)))}
    for path in [work / f"{name}.ipynb" for name in sorted(again)] + [work / "rendered"] * bool(again or changed):
        path.unlink(missing_ok=True)


def _of_step(step: Step, corpus: files.Corpus) -> Iterator:
    """What a step depends on besides its notebook and the tables before it: folders and files, then rows of reviews."""
    yield from _of_code(step, files.CODEBOOK)
    yield [corpus.register, corpus.texts] if not step.reads else []
    rows = files.read_csv(corpus.reviews) if step.reviews and corpus.reviews.exists() else []
    yield [json.dumps(row) for row in rows if row.get("target") in step.reviews]


def _of_code(step: Step, codebook: Path) -> Iterator:
    """The code of a step and its parts of a codebook: files and folders."""
    wanted = sorted({file for part in step.parts for file in PARTS[part].files})
    yield [PACKAGE / step.name, *(PACKAGE / part for part in CELLAR), files.DICTIONARY]
    yield [folder / f"{file}.yml" for file in wanted for folder in (codebook, files.SCHEMAS)]


def of_texts(step: str, codebook: Path, others: Iterable[str]) -> str:
    """Hash of what a step makes of texts or tables depends on besides these: its code, its parts of a codebook, and `others`."""
    return _digest(*_of_code(next(s for s in STEPS if s.name == step), codebook), others)


def _of_report(corpus: files.Corpus) -> Iterator:
    yield [PACKAGE, files.CODEBOOK, files.DICTIONARY, files.BENCHMARKS]
    yield [corpus.register, corpus.texts, corpus.reviews, corpus.coders, corpus.gold]


def _lost_tables(folder: Path, work: Path) -> dict[str, str]:
    """By notebook, which of its tables is not what it wrote: of a table that several write, the first of them."""
    description = folder / "datapackage.json"
    noted = files.read_json(work / "stamps" / f"{STAGES[-1]}.json", {}).get(description.name)
    if noted and all((work / f"{name}.ipynb").exists() for name in STAGES) and not _is(description, noted):
        return {STAGES[0]: f"{description} is not what the last build wrote"}
    written = {r["name"]: r.get("hash") for r in files.read_json(description, {}).get("resources", ())}
    found: dict[str, str] = {}
    for step in STEPS:
        for path in (folder / f"{name}.csv" for name in step.writes):
            if not _is(path, (written.get(path.stem) or "").removeprefix("sha256:")):
                found.setdefault(step.notebook, f"{path} is not what the last build wrote")
    return found


def _lost_notebooks(work: Path, names: Iterable[str]) -> dict[str, str]:
    """Executed notebooks that somebody edited; one that is missing Make runs anyway."""
    there = [path for path in (work / f"{name}.ipynb" for name in names) if path.exists()]
    noted = {path: files.read_json(work / "stamps" / f"{path.stem}.json", {}).get(f"{path.name}.part.ipynb", "") for path in there}
    return {path.stem: f"{path} is not what the last build wrote" for path in there if not _is(path, noted[path])}


def _lost_reports(folder: Path, work: Path) -> dict[str, str]:
    """By stamp, which file of the report is not what was written; of one that was never finished nothing is expected."""
    lost: dict[str, str] = {}
    for stamp, made, note in (("report", work / "report.ipynb", work / "stamps" / "report.json"), ("render", *[work / "rendered"] * 2)):
        noted = files.read_json(note, {}) if made.exists() else {}
        for name in (name for name, by in OUTPUTS.items() if by == stamp and made.exists()):
            if not _is(folder / name, noted.get(name, "")):
                lost[stamp] = f"{folder / name} is not what the last build wrote"
    return lost


def _is(path: Path, digest: str) -> bool:
    """Whether a file is there with these bytes."""
    return path.is_file() and files.sha256(path) == digest


def _declared(path: Path) -> set[str]:
    """The names that a notebook's `parameters` cell assigns."""
    try:
        cells = [c for c in json.loads(path.read_bytes())["cells"] if "parameters" in c["metadata"].get("tags", ())]
        body = [node for cell in cells for node in ast.parse("".join(cell["source"])).body if isinstance(node, ast.Assign)]
    except (ValueError, KeyError, TypeError, AttributeError, SyntaxError) as e:
        raise InputError(f"{path}: is no notebook, or its cell of parameters no Python ({e}); correct it, or git checkout {path}") from None
    return {target.id for node in body for target in node.targets if isinstance(target, ast.Name)}


def _files(path: Path) -> list[Path]:
    """A file, or the files below a folder, but for what Python, Jupyter and editors leave there while they work."""
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    left = lambda f: bool(_LEFT.search(f.name)) or not {"__pycache__", ".ipynb_checkpoints"}.isdisjoint(f.parts)
    return [f for f in found if f.is_file() and not left(f.relative_to(path) if f != path else Path(f.name))]


def _times(paths: Iterable[Path]) -> list[str]:
    """Name, size, and times of writing and of change of every file below the paths; the second also tells what was put back."""
    return [f"{f} {s.st_size} {s.st_mtime_ns} {s.st_ctime_ns}" for p in paths for f in _files(p) for s in [f.stat()]]


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
