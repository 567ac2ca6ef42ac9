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
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from . import files
from .codebook import PARTS

PACKAGE = Path(__file__).parent
# What is made from the report notebook has a stamp too; its inputs are those of this module.
RENDER = ("render", "from kzsanctions import render")


def update(notebooks: Path, corpus: files.Corpus, work: Path, paths: dict, parameters: dict) -> list[str]:
    """Rewrite the stamps that changed and return their names.

    A stamp is a JSON object: the parameters papermill hands to the notebook (of `paths` and `parameters` those it
    declares), and a digest of everything else it depends on.
    """
    graph = Graph()
    values = {**paths, **parameters}
    changed = []
    for path in sorted(notebooks.glob("*.ipynb")):
        cells = [c for c in json.loads(path.read_bytes())["cells"] if c["cell_type"] == "code"]
        code = "\n".join("".join(c["source"]) for c in cells)
        declared = {n for c in cells if "parameters" in c["metadata"].get("tags", ()) for n in _assigned("".join(c["source"]))}
        stamp = {**{k: values[k] for k in sorted(declared & set(values))}, "inputs": _digest([path, *graph.inputs(code, corpus)])}
        changed += _rewrite(work / "stamps" / f"{path.stem}.json", stamp)
    name, code = RENDER
    changed += _rewrite(work / "stamps" / f"{name}.json", {"inputs": _digest(graph.inputs(code, corpus))})
    return changed


class Graph:
    """Which files a piece of code depends on, found by following imports through the package."""

    @cached_property
    def modules(self) -> dict[str, tuple[Path, ast.Module, dict[str, ast.FunctionDef]]]:
        """By dotted name below the package: file, body, and the functions that import inside."""
        found = {}
        for path in sorted(PACKAGE.rglob("*.py")):
            name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").rstrip(".")
            tree = ast.parse(path.read_bytes())
            lazy = {f.name: f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) and any(isinstance(n, ast.ImportFrom) for n in ast.walk(f))}
            found[name] = (path, tree, lazy)
        return found

    def inputs(self, code: str, corpus: files.Corpus) -> list[Path]:
        """Files that a notebook's code depends on: modules, codebook parts with their schemas, parts of the corpus."""
        reached, names = self.reach(ast.parse(code))
        parts = [p for name in sorted(names & set(PARTS)) for p in PARTS[name]]
        asked = [path for name, path in (("texts", corpus.texts), ("register", corpus.register), ("reviews", corpus.reviews), ("gold", corpus.gold))
                 if name in names]
        about = [files.DICTIONARY] if "tables" in reached else []
        templates = sorted((PACKAGE / "templates").glob("*")) if "render" in reached else []
        return [*(self.modules[m][0] for m in sorted(reached)), *(files.CODEBOOK / f"{p}.yml" for p in parts),
                *(files.SCHEMAS / f"{p}.yml" for p in parts), *asked, *about, *templates]

    def reach(self, code: ast.AST) -> tuple[set[str], set[str]]:
        """Modules reached from a piece of code, and the attributes named on the way."""
        modules: set[str] = set()
        names: set[str] = set()
        waiting, seen = [(code, "")], set()
        while waiting:
            tree, package = waiting.pop()
            skip = {id(f) for f in self._lazy_in(tree)}
            for node in _walk(tree, skip):
                names |= {node.attr} if isinstance(node, ast.Attribute) else set()
                modules |= set(self._imported(node, package)) if isinstance(node, ast.ImportFrom) else set()
            for module in sorted(modules):
                _, body, lazy = self.modules[module]
                here = module.rpartition(".")[0]
                for key, piece in [(module, body), *((f"{module}:{n}", f) for n, f in lazy.items() if n in names)]:
                    if key not in seen:
                        seen.add(key)
                        waiting.append((piece, here))
        return modules, names

    def _lazy_in(self, tree: ast.AST) -> list[ast.FunctionDef]:
        return [f for _, body, lazy in self.modules.values() if body is tree for f in lazy.values()]

    def _imported(self, node: ast.ImportFrom, package: str) -> Iterator[str]:
        """Modules of the package that one import statement names; `package` is the importing module's folder."""
        if node.level:
            base = ".".join(package.split(".")[: len(package.split(".")) - node.level + 1]) if package else ""
        elif (node.module or "").split(".")[0] == PACKAGE.name:
            base = ""
        else:
            return
        stem = (node.module or "") if node.level else (node.module or "").partition(".")[2]
        for alias in node.names:
            for name in (".".join(p for p in (base, stem, alias.name) if p), ".".join(p for p in (base, stem) if p)):
                if name in self.modules:
                    yield name


def _walk(tree: ast.AST, skip: set[int]) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(tree):
        if id(child) not in skip:
            yield child
            yield from _walk(child, skip)


def _assigned(code: str) -> set[str]:
    return {t.id for node in ast.parse(code).body if isinstance(node, ast.Assign) for t in node.targets if isinstance(t, ast.Name)}


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            total.update(file.name.encode() + b"\0" + (hashlib.sha256(file.read_bytes()).digest() if file.is_file() else b""))
    return total.hexdigest()


def _rewrite(path: Path, stamp: dict) -> list[str]:
    content = json.dumps(stamp, sort_keys=True, indent=1)
    if path.exists() and path.read_text(encoding="utf-8") == content:
        return []
    files.write_bytes(path, content.encode("utf-8"))
    return [path.stem]
