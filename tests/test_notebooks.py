"""Notebooks read like a page: thin, with declared parameters, no definitions, no outputs, and the Makefile runs them all."""

import ast
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
NOT_BUILT = {"template"}


def cells(path, kind):
    return [c for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == kind]


def source(cell):
    return "".join(cell["source"])


@pytest.fixture(params=NOTEBOOKS, ids=lambda p: p.stem)
def notebook(request):
    return request.param


def test_opens_with_a_title_and_a_question(notebook):
    first = source(json.loads(notebook.read_text(encoding="utf-8"))["cells"][0])
    assert first.startswith("# ")
    assert "?" in first or notebook.stem == "report"


def test_has_one_parameters_cell_of_plain_values(notebook):
    tagged = [c for c in cells(notebook, "code") if "parameters" in c["metadata"].get("tags", [])]
    assert len(tagged) == 1
    assert all(isinstance(n, ast.Assign) and ast.literal_eval(n.value) is not ... for n in ast.parse(source(tagged[0])).body)


def test_parameters_are_known(notebook):
    from kzsanctions.codebook import parameters

    tagged = next(c for c in cells(notebook, "code") if "parameters" in c["metadata"].get("tags", []))
    names = {t.id for n in ast.parse(source(tagged)).body for t in n.targets}
    assert names <= {"corpus", "tables", "reports", *parameters()}


def test_no_definitions_no_expressions_no_paths(notebook):
    for cell in cells(notebook, "code"):
        tree = ast.parse(source(cell))
        assert not [n for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.ClassDef, ast.Lambda))]
        assert not re.search(r"\bimport re\b|\.csv|\.yml|data/|\.\./", source(cell)), source(cell)
        assert len(source(cell).splitlines()) <= 15


def test_no_outputs_are_committed(notebook):
    assert all(c["outputs"] == [] and c["execution_count"] is None for c in cells(notebook, "code"))


def test_the_makefile_has_a_line_for_each():
    lines = (ROOT / "Makefile").read_text(encoding="utf-8")
    built = set(re.findall(r"^\$\(WORK\)/(\w+)\.ipynb:", lines, flags=re.M))
    assert built == {p.stem for p in NOTEBOOKS} - NOT_BUILT


def test_the_makefile_keeps_the_order_of_the_steps():
    from kzsanctions.steps import STEPS

    lines = dict(re.findall(r"^\$\(WORK\)/(\w+)\.ipynb: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M))
    for before, step in zip((None, *STEPS), STEPS):
        assert re.findall(r"\$\(WORK\)/(\w+)\.ipynb", lines[step.notebook]) == ([before.notebook] if before else [])


def test_each_step_is_called_by_its_notebook():
    from kzsanctions.steps import STEPS

    for step in STEPS:
        code = "\n".join(map(source, cells(ROOT / "notebooks" / f"{step.notebook}.ipynb", "code")))
        assert f"pipeline.{step.name}(" in code
