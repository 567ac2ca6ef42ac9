"""Notebooks, and exercises too, read like a page: thin, with declared parameters, no definitions, no outputs; the Makefile runs the notebooks."""

import ast
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EXERCISES = sorted((ROOT / "exercises").glob("*.ipynb"))
NOT_BUILT = {"0_start", "template"}


def cells(path, kind):
    return [c for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == kind]


def source(cell):
    return "".join(cell["source"])


@pytest.fixture(params=[*NOTEBOOKS, *EXERCISES], ids=lambda p: p.stem)
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
    assert names == {"answers"} if notebook in EXERCISES else names <= {"corpus", "tables", "reports", *parameters()}


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


def test_the_report_starts_from_the_settings_that_its_tables_were_made_with():
    from kzsanctions.steps import STEPS

    compare = next(step for step in STEPS if step.name == "compare")
    code = [source(c) for c in cells(ROOT / "notebooks" / "report.ipynb", "code")]
    declared = {t.id for n in ast.parse(code[0]).body for t in n.targets}
    given = next(cell for cell in code if cell.startswith("compared = "))
    assert set(compare.parameters) <= declared
    assert [name for name in compare.parameters if f'"{name}": {name},' not in given] == []


@pytest.fixture(scope="module")
def walked(built, tmp_path_factory):
    """What the walk-through showed, run without a screen on the home corpus: the text of each code cell's result, in order."""
    import papermill

    folder = tmp_path_factory.mktemp("start")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(folder))
        given = {"tables": str(built("home"))}
        path = ROOT / "notebooks" / "0_start.ipynb"
        run = papermill.execute_notebook(path, folder / path.name, given, kernel_name="python3", progress_bar=False, cwd=folder)
    results = [o["data"]["text/plain"] for c in run.cells for o in c.get("outputs", ()) if o["output_type"] == "execute_result"]
    assert not list(folder.glob("*.csv"))
    return ["\n".join(" ".join(line.split()) for line in text.splitlines()) for text in results]


def test_the_walk_through_ends_with_what_each_change_did(walked):
    assert walked[-1].splitlines() == [
        "tier A B C",
        "as it is 1 11 5",
        "a pattern less 1 11 5",
        "no pattern left 3 10 3",  # three accounts in words of their own: the denial itself, and two that oppose each other
        "merge undone 2 11 4",
        "90 days 1 3 5",
    ]


@pytest.mark.parametrize(
    "change, shown, hidden",
    [
        (-5, "export-ban/goods-banned", "export-ban/ban-on-export"),  # another pattern reads the same words
        (-4, "denied-claim/link", "export-ban"),  # the denial alone makes it a claim
        (-3, "Kajrat Torebajew", "trade | "),  # one person has become two
        (-2, "B circumvention-help", "A export-ban"),  # tensions go, the contradiction stays
    ],
)
def test_each_change_does_what_the_walk_through_says(walked, change, shown, hidden):
    assert shown in walked[change] and hidden not in walked[change]


@pytest.mark.parametrize("corpus, name", [("invented", "Yerlan Saduakasov"), ("accounts", "")])  # in the second nobody is spelt in two ways
def test_the_walk_through_goes_through_other_corpora(built, corpus, name):
    from kzsanctions.start import rehearsal

    given = {"corpus": str(ROOT / "tests/fixtures" / corpus), "tables": str(built(corpus))}
    shown = rehearsal.results(ROOT / "notebooks/0_start.ipynb", given)
    counts, undone = shown[-1]["A"], shown[-3]
    assert not name or name in set(undone["name"])
    assert (counts["merge undone"] == counts["as it is"]) == (not name)
