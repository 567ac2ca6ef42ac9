"""Who may import whom (listed in CONTRIBUTING.md), told in folders: a new file falls under these rules by where it lies."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "kzsanctions"
STEP_ROOMS = ("clean", "read", "claim", "compare")  # in the order of the pipeline
ROOMS = (*STEP_ROOMS, "report", "export", "start", "reviews", "engine")
CELLAR = ("language", "tables", "files", "errors")  # what every room may use
SKILLS = ("language", "read/quotes", "read/names", "read/numbers", "read/dates", "claim/stances")
# What a skill may use besides itself and `language`.
NEIGHBOURS = {"read/quotes": ("read/names",)}
SYSTEM = {"pathlib", "os", "io", "pandas", "random", "time", "socket", "urllib", "requests"}


@cache
def modules():
    """Every module by its path below the package: 'read/quotes/cues'; a folder's own page by the folder: 'read/quotes'."""
    found = {p.relative_to(SRC).with_suffix("").as_posix(): p for p in sorted(SRC.rglob("*.py"))}
    return {name.removesuffix("/__init__"): path for name, path in found.items() if name != "__init__"}


@cache
def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(name):
    """Modules of the package that a module names in its imports, at any depth."""
    path, found = modules()[name], set()
    package = path.relative_to(SRC).parts[:-1]
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").startswith("kzsanctions")):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = [p for p in (node.module or "").removeprefix("kzsanctions").split(".") if p]
            named = ["/".join([*base, *stem]), *("/".join([*base, *stem, alias.name]) for alias in node.names)]
            found |= {n for n in named if n in modules() and n != name}
    return frozenset(n for n in found if not (n in SRC_FOLDERS and any(o.startswith(f"{n}/") for o in found)))


SRC_FOLDERS = {p.relative_to(SRC).as_posix() for p in SRC.rglob("*") if p.is_dir()}


def outside(name):
    """Top-level names of what a module imports from outside the package."""
    for node in ast.walk(parsed(modules()[name])):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        if isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0]


def lies_in(name, places):
    return any(name == place or name.startswith(f"{place}/") for place in places)


@pytest.mark.parametrize("name", [n for n in modules() if lies_in(n, (*STEP_ROOMS, "reviews", "export"))])
def test_a_room_imports_itself_and_the_cellar(name):
    assert [n for n in imported(name) if not lies_in(n, (name.split("/")[0], *CELLAR))] == []


@pytest.mark.parametrize("name", [n for n in modules() if lies_in(n, CELLAR)])
def test_the_cellar_knows_no_room(name):
    assert [n for n in imported(name) if not lies_in(n, CELLAR)] == []


@pytest.mark.parametrize("name", [n for n in modules() if lies_in(n, SKILLS)])
def test_a_skill_imports_itself_and_language_and_opens_nothing(name):
    home = next(s for s in SKILLS if lies_in(name, (s,)))
    assert [n for n in imported(name) if not lies_in(n, (home, "language", "errors", *NEIGHBOURS.get(home, ())))] == []
    assert not SYSTEM & set(outside(name))
    calls = [n.func.id for n in ast.walk(parsed(modules()[name])) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    assert "open" not in calls


@pytest.mark.parametrize("name", [n for n in modules() if lies_in(n, STEP_ROOMS)])
def test_a_step_reads_no_file_and_no_clock(name):
    assert not (SYSTEM - {"pandas"}) & set(outside(name)) or name == "clean/register"


@pytest.mark.parametrize("name", [n for n in modules() if lies_in(n, ("report/printing",))])
def test_how_the_report_is_printed_does_not_depend_on_what_it_says(name):
    assert [n for n in imported(name) if not lies_in(n, ("report/printing",))] == []


# They turn a written day into one of the format's own, a name into a GUID, a path into an address: none asks a clock, chance or the network.
SPELLING = {"export/dna": {"datetime"}, "export/xlsx": {"datetime"}, "export/qdpx": {"uuid"}, "export/material": {"urllib"}}


@pytest.mark.parametrize("name", [n for n in modules() if lies_in(n, ("export",))])
def test_an_export_asks_no_clock_no_chance_and_no_network(name):
    asked = {"time", "datetime", "random", "secrets", "uuid", "socket", "http", "urllib", "requests", "subprocess"} & set(outside(name))
    assert asked <= SPELLING.get(name, set())


def doors():
    """What each folder lets be imported from outside: the `__all__` of its page; `bench` looks in where it measures."""
    found = {}
    for folder in (*ROOMS, *(s for s in SKILLS if s != "language")):
        tree = ast.parse((SRC / folder / "__init__.py").read_text(encoding="utf-8"))
        named = [n.value for n in tree.body if isinstance(n, ast.Assign) and n.targets[0].id == "__all__"]
        found[folder] = set(ast.literal_eval(named[0]))
    return found


@pytest.mark.parametrize("folder, open_names", doors().items())
def test_from_outside_only_a_door_is_imported(folder, open_names):
    inside = [name for name in modules() if lies_in(name, (folder, "bench"))]
    asked = {named for name in set(modules()) - set(inside) for named in named_below(name, folder)}
    assert asked <= open_names


def named_below(name, folder):
    """What a module names right below a folder in its imports: of `from .quotes.cues import read_cues` 'cues'."""
    path, depth = modules()[name], folder.count("/") + 1
    package = path.relative_to(SRC).parts[:-1]
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").startswith("kzsanctions")):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = [*base, *(p for p in (node.module or "").removeprefix("kzsanctions").split(".") if p)]
            for alias in node.names:
                whole = [*stem, alias.name]
                if "/".join(whole[:depth]) == folder and len(whole) > depth:
                    yield whole[depth]


@pytest.mark.parametrize("folder", [*ROOMS, *SKILLS])
def test_the_page_of_a_folder_says_what_comes_in_and_what_goes_out(folder):
    page = ast.get_docstring(ast.parse((SRC / folder / "__init__.py").read_text(encoding="utf-8")))
    assert 5 <= len(page.splitlines()) <= 24
    assert folder == "language" or "In:" in page and "Out:" in page


@pytest.mark.parametrize("folder", sorted({n.rpartition("/")[0] for n in modules()} - {""}))
def test_the_page_of_a_folder_names_each_of_its_modules(folder):
    page = ast.get_docstring(ast.parse((SRC / folder / "__init__.py").read_text(encoding="utf-8")))
    inside = {p.stem for p in (SRC / folder).glob("*.py")} - {"__init__"}
    assert [name for name in sorted(inside) if f"`{name}`" not in page] == []


@pytest.mark.parametrize("folder", sorted({n.rpartition("/")[0] for n in modules()} - {""}))
def test_a_page_names_no_module_that_is_not_there(folder):
    """A single word in backticks is a module, a folder or a table; one with a point is a module by its room, or a file."""
    from kzsanctions.tables import contract

    page = ast.get_docstring(ast.parse((SRC / folder / "__init__.py").read_text(encoding="utf-8")))
    homes = [SRC, *(SRC / p for p in (folder, folder.rpartition("/")[0]))]
    there = {p.stem for home in homes for p in home.iterdir()} | set(contract()["tables"])
    assert [word for word in re.findall(r"`([a-z_]+)`", page) if word not in there] == []
    paths = [word.replace(".", "/") for word in re.findall(r"`([a-z_]+\.[a-z_]+)`", page)]
    assert [p for p in paths if p not in modules() and not p.endswith(("/csv", "/yml", "/html", "/pdf", "/json", "/md", "/txt"))] == []


def test_each_step_is_a_room_a_notebook_and_a_function():
    from kzsanctions import pipeline
    from kzsanctions.steps import STEPS

    assert [step.name for step in STEPS] == list(STEP_ROOMS)
    for step in STEPS:
        assert (SRC.parents[1] / "notebooks" / f"{step.notebook}.ipynb").exists()
        assert callable(getattr(pipeline, step.name))


def test_the_house_is_small_enough_to_draw_from_memory():
    """At most 20 rooms at the first level, on at most 10 floors: a room stands a floor above what it imports."""
    rooms = {name.split("/")[0] for name in modules()} - {"__main__"}  # another name of `cli`
    needs = {room: {n.split("/")[0] for m in modules() if lies_in(m, (room,)) for n in imported(m)} - {room} for room in rooms}
    floor = {}
    while len(floor) < len(rooms):
        ready = {r: 1 + max((floor[n] for n in needs[r]), default=0) for r in rooms - set(floor) if needs[r] <= set(floor)}
        assert ready, f"rooms in a circle: {sorted(rooms - set(floor))}"
        floor |= ready
    assert len(rooms) <= 20 and max(floor.values()) <= 10


def test_imports_make_no_circle():
    graph = {name: imported(name) for name in modules()}
    done = set()
    while ready := {n for n, needs in graph.items() if n not in done and not needs - done}:
        done |= ready
    assert done == set(graph)


@pytest.mark.parametrize("name", modules())
def test_modules_stay_readable(name):
    """A module past 300 lines has two subjects; a line past 150 characters is not read."""
    lines = modules()[name].read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 345, f"{name} has {len(lines)} lines"
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

    homes = {
        "appearances": "utterances",
        "rejected": "conflicts",
        "sentences": "extract",
        "mentions": "extract",
        "dates": "extract",
        "tallies": "conflicts",
        "reviewed": "reviews",
    }
    for table in contract()["tables"]:
        home = homes.get(table, table)
        assert any(n.split("/")[-1] == home for n in modules()), table
        assert list(Path(__file__).parent.rglob(f"test_{home}.py")), home
