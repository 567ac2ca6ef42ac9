"""Who may import whom: text skills know no table, stages do not know each other, one module knows the files."""

import ast
from functools import cache
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "kzsanctions"
STAGES = {"sources", "passages", "sentences", "statements", "mentions", "actors", "figures", "dates", "claims", "links", "utterances", "conflicts"}
READERS = {"evaluation", "charts", "report", "render", "explain", "robustness"}
REPORTING = ("sections/", "printing/")
FOUNDATION = {"errors", "files", "tables", "codebook"}
MEETING = {"extract", "pipeline"}  # where the order is written down: within a document, and over the corpus


@cache
def modules(folder=SRC):
    found = sorted(p for p in folder.rglob("*.py") if p.name != "__init__.py")
    return {path.relative_to(SRC).with_suffix("").as_posix(): path for path in found}


@cache
def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path):
    """Modules of the package that a file names in its imports, at any depth, as paths below src/kzsanctions."""
    package, found = path.relative_to(SRC).parts[:-1], []
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").startswith("kzsanctions")):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = [p for p in (node.module or "").removeprefix("kzsanctions").split(".") if p]
            for name in ["/".join([*base, *stem]), *("/".join([*base, *stem, alias.name]) for alias in node.names)]:
                if name in modules():
                    found.append(name)
    return found


def outside(path):
    """Top-level names of what a file imports from outside the package."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        if isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("name", [n for n in modules() if n.startswith("text/")])
def test_text_skills_import_only_text_skills_and_open_nothing(name):
    path = modules()[name]
    assert all(other.startswith("text/") or other == "errors" for other in imported(path))
    assert not {"pathlib", "os", "io", "pandas", "random", "time", "socket", "urllib", "requests"} & set(outside(path))
    calls = [n.func.id for n in ast.walk(parsed(path)) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    assert "open" not in calls


@pytest.mark.parametrize("name", sorted(STAGES & set(modules())))
def test_stages_do_not_import_each_other_or_read_files(name):
    path = modules()[name]
    assert not (STAGES - {name}) & set(imported(path))
    assert not {"files", "pipeline", "extract"} & set(imported(path))
    assert not {"pathlib", "os", "random", "time", "socket", "urllib", "requests"} & set(outside(path))


@pytest.mark.parametrize("name", [n for n in modules() if n not in {*READERS, "cli"} and not n.startswith(REPORTING)])
def test_nothing_upstream_knows_the_readers(name):
    assert not [n for n in imported(modules()[name]) if n in READERS or n.startswith(REPORTING)]


@pytest.mark.parametrize("name", [n for n in modules() if n.startswith("printing/")])
def test_how_the_report_is_printed_does_not_depend_on_what_it_says(name):
    assert not [n for n in imported(modules()[name]) if n.startswith("sections/") or n in STAGES | {"files", "tables"}]


def test_imports_make_no_circle():
    graph = {name: set(imported(path)) - {name} for name, path in modules().items() if name not in ("codebook", "stamps")}
    done = set()
    while ready := {n for n, needs in graph.items() if n not in done and not (needs & set(graph)) - done}:
        done |= ready
    assert done == set(graph)


@pytest.mark.parametrize("name", modules())
def test_modules_stay_readable(name):
    """A module past 300 lines has two subjects; a line past 150 characters is not read."""
    lines = modules()[name].read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 320, f"{name} has {len(lines)} lines"
    assert max(map(len, lines), default=0) <= 160


@pytest.mark.parametrize("name", modules())
def test_every_module_and_public_function_says_what_it_does(name):
    tree = parsed(modules()[name])
    assert ast.get_docstring(tree)
    public = [n for n in tree.body if isinstance(n, (ast.FunctionDef, ast.ClassDef)) and not n.name.startswith("_")]
    trivial = {n.name for n in public if isinstance(n, ast.FunctionDef) and len(n.body) <= 3}
    assert [n.name for n in public if not ast.get_docstring(n) and n.name not in trivial] == []


def test_every_table_is_described_and_has_a_module_and_a_test():
    from kzsanctions.tables import contract

    homes = {"appearances": "utterances", "rejected": "conflicts", "sentences": "extract", "mentions": "extract", "dates": "extract", "propositions": "extract",
             "tallies": "conflicts", "reviewed": "reviews"}
    for table in contract()["tables"]:
        home = homes.get(table, table)
        assert home in modules(), table
        assert (Path(__file__).parent / f"test_{home}.py").exists(), home
