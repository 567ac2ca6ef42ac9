"""Tell Make which notebooks have to run again: a stamp a notebook, rewritten only when what it depends on changes.

A notebook depends on its own cells, on the modules its code reaches and the parts of the codebook and of the corpus
these ask for, and on the parameters it declares. All of this is read from the sources as text, without importing
them, so that a build with nothing to do costs no more than reading a few dozen small files.

A function that imports inside its body is a step of its own here: its imports count only for code that names it.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from . import files
from .codebook import PARTS

PACKAGE = Path(__file__).parent
# What is made from the report notebook has a stamp too; its inputs are those of this module.
RENDER = ("render", "from kzsanctions.report import render")


def update(notebooks: Path, corpus: files.Corpus, work: Path, paths: dict, parameters: dict, check: Callable[[], None] = lambda: None) -> list[str]:
    """Rewrite the stamps that changed and return their names.

    A stamp holds the parameters papermill hands to the notebook (of `paths` and `parameters` those it declares) and, in a
    comment, a digest of everything else it depends on. Where no file has another time or size than at the last call,
    nothing is read; otherwise `check` is called first, and what it raises leaves every stamp as it was.
    """
    values = {**paths, **parameters}
    inputs = [PACKAGE, notebooks, files.CODEBOOK, corpus.folder, corpus.reviews, corpus.gold, files.DICTIONARY, files.BENCHMARKS]
    seen = {"values": values, "inputs": _times(inputs)}
    last = work / "stamps" / "seen.json"
    if last.exists() and last.read_text(encoding="utf-8") == json.dumps(seen):
        return []
    check()
    graph = Graph()
    changed = []
    for path in sorted(notebooks.glob("*.ipynb")):
        cells = [c for c in json.loads(path.read_bytes())["cells"] if c["cell_type"] == "code"]
        code = "\n".join("".join(c["source"]) for c in cells)
        declared = {n for c in cells if "parameters" in c["metadata"].get("tags", ()) for n in _assigned("".join(c["source"]))}
        given = {k: values[k] for k in sorted(declared & set(values))}
        changed += _rewrite(work / "stamps" / f"{path.stem}.yml", given, _digest([path, *graph.inputs(code, corpus)]))
    name, code = RENDER
    changed += _rewrite(work / "stamps" / f"{name}.yml", {}, _digest(graph.inputs(code, corpus)))
    files.write_bytes(last, json.dumps(seen).encode("utf-8"))
    return changed


@dataclass(frozen=True)
class Piece:
    """What a piece of code names: modules of the package it imports, and attributes with what they are taken from."""

    imports: frozenset[str]
    attributes: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Module:
    """A module's code: what runs on import, the functions that import inside, by name, and the names of all functions."""

    body: Piece
    lazy: tuple[tuple[str, Piece], ...]
    functions: frozenset[str]


class Graph:
    """Which files a piece of code depends on, found by following imports through the package."""

    def __init__(self):
        self.paths = {".".join(p.relative_to(PACKAGE).with_suffix("").parts): p for p in sorted(PACKAGE.rglob("*.py")) if p.name != "__init__.py"}
        self.code = {module: _parsed(path.read_bytes(), module, frozenset(self.paths)) for module, path in self.paths.items()}

    def inputs(self, code: str, corpus: files.Corpus) -> list[Path]:
        """Files that a notebook's code depends on: modules, codebook parts with their schemas, parts of the corpus."""
        reached, attributes = self.reach(code)
        names = {name for _, name in attributes}
        parts = [p for name in sorted(names & set(PARTS)) for p in PARTS[name]]
        named = {
            "texts": corpus.texts,
            "register": corpus.register,
            "reviews": corpus.reviews,
            "gold": corpus.gold,
            "BENCHMARKS": files.BENCHMARKS,
        }
        asked = [path for name, path in named.items() if name in names]
        about = [files.DICTIONARY] if "tables" in reached else []
        templates = [PACKAGE / "report" / "templates"] if "report.render" in reached else []
        return [
            *(self.paths[m] for m in sorted(reached)),
            *(files.CODEBOOK / f"{p}.yml" for p in parts),
            *(files.SCHEMAS / f"{p}.yml" for p in parts),
            *asked,
            *about,
            *templates,
        ]

    def reach(self, code: str) -> tuple[set[str], set[tuple[str, str]]]:
        """Modules reached from a piece of code, and the attributes named on the way."""
        waiting = [_piece(ast.parse(code), "", frozenset(self.paths))]
        modules: set[str] = set()
        attributes: set[tuple[str, str]] = set()
        seen: set[tuple[str, str]] = set()
        while waiting:
            piece = waiting.pop()
            modules |= piece.imports
            attributes |= piece.attributes
            for module in modules:
                code = self.code[module]
                wanted = [("", code.body)] + [(n, f) for n, f in code.lazy if self._named(module, n, attributes)]
                waiting += [found for name, found in wanted if (module, name) not in seen]
                seen |= {(module, name) for name, _ in wanted}
        return modules, attributes

    def _named(self, module: str, function: str, attributes: set[tuple[str, str]]) -> bool:
        """Whether code names a function of a module (taken from that module) or a method of it (taken from anything else)."""
        if function in self.code[module].functions:
            return (module.rpartition(".")[2], function) in attributes
        return any(name == function and base not in self.paths for base, name in attributes)


@cache
def _parsed(source: bytes, module: str, modules: frozenset[str]) -> Module:
    tree = ast.parse(source)
    package = module.rpartition(".")[0]
    inner = [f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) and any(isinstance(n, ast.ImportFrom) for n in ast.walk(f))]
    lazy = tuple((f.name, _piece(f, package, modules)) for f in inner)
    for f in inner:
        f.body = []
    return Module(_piece(tree, package, modules), lazy, frozenset(f.name for f in tree.body if isinstance(f, ast.FunctionDef)))


def _piece(tree: ast.AST, package: str, modules: frozenset[str]) -> Piece:
    nodes = list(ast.walk(tree))
    imports = (name for n in nodes if isinstance(n, ast.ImportFrom) for name in _imported(n, package) if name in modules)
    attributes = ((n.value.id if isinstance(n.value, ast.Name) else "", n.attr) for n in nodes if isinstance(n, ast.Attribute))
    return Piece(frozenset(imports), frozenset(attributes))


def _imported(node: ast.ImportFrom, package: str) -> Iterator[str]:
    """What one import statement may name in the package; `package` is the importing module's folder."""
    if not node.level and (node.module or "").split(".")[0] != PACKAGE.name:
        return
    above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level and package else []
    stem = (node.module or "").split(".")[0 if node.level else 1 :]
    yield from (".".join(filter(None, [*above, *stem, name])) for name in ("", *(a.name for a in node.names)))


def _assigned(code: str) -> set[str]:
    return {t.id for node in ast.parse(code).body if isinstance(node, ast.Assign) for t in node.targets if isinstance(t, ast.Name)}


def _times(paths: Iterable[Path]) -> list[str]:
    """Name, size and time of change of every file below the paths that could be an input."""
    found = [f for p in paths for f in (sorted(p.rglob("*")) if p.is_dir() else [p]) if f.is_file() and f.suffix != ".pyc"]
    return [f"{f} {f.stat().st_size} {f.stat().st_mtime_ns}" for f in found]


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            total.update(file.name.encode() + b"\0" + (hashlib.sha256(file.read_bytes()).digest() if file.is_file() else b""))
    return total.hexdigest()


def _rewrite(path: Path, given: dict, inputs: str) -> list[str]:
    content = f"{json.dumps(given)}\n# inputs: {inputs}\n"
    if path.exists() and path.read_text(encoding="utf-8") == content:
        return []
    files.write_bytes(path, content.encode("utf-8"))
    return [path.stem]
