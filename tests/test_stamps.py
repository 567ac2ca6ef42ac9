"""Only what a change touches runs again: what a step depends on is declared in `steps`."""

import os
import shutil
from pathlib import Path

import pytest
import yaml

from kzsanctions import files, stamps, tables
from kzsanctions.errors import InputError
from kzsanctions.files import Corpus
from kzsanctions.steps import STEPS

ROOT = files.ROOT
STAGES = ["1_texts", "2_statements", "3_claims", "4_conflicts"]


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A copy of everything a stamp may depend on, so that a test can change it."""
    for part in ("src/kzsanctions", "codebook", "notebooks", "data/raw"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(files.DICTIONARY, tmp_path / "data")
    monkeypatch.setattr(stamps, "PACKAGE", tmp_path / "src/kzsanctions")
    monkeypatch.setattr(files, "CODEBOOK", tmp_path / "codebook")
    monkeypatch.setattr(files, "SCHEMAS", tmp_path / "src/kzsanctions/schemas")
    monkeypatch.setattr(files, "DICTIONARY", tmp_path / "data/dictionary.yml")
    monkeypatch.setattr(Corpus, "reviews", property(lambda corpus: tmp_path / "data/manual/reviews.csv"))
    (tmp_path / "data/manual").mkdir()
    build(tmp_path)
    return tmp_path


def build(project):
    """Stand-ins for all tables and the report, described as a build would."""
    folder, reports = project / "data/processed", project / "reports"
    for name in (name for step in STEPS for name in step.writes):
        files.write_bytes(folder / f"{name}.csv", name.encode())
    files.write_json(folder / "datapackage.json", tables.package(folder, set(tables.contract()["tables"])))
    for name in stamps.OUTPUTS:
        files.write_bytes(reports / name, name.encode())


def paths(project):
    return {"corpus": "data/raw", "tables": str(project / "data/processed"), "reports": str(project / "reports")}


def update(project, parameters=None, check=lambda: None):
    """What has to run again, which is then taken for run."""
    found = stamps.update(
        project / "notebooks", Corpus(project / "data/raw"), project / "build", paths(project), parameters or {"validity_days": 365}, check
    )
    for path in (project / "notebooks").glob("*.ipynb"):
        if not (project / "build" / path.name).exists():
            run(project, path.stem)
    if not (project / "build/rendered").exists():
        stamps.note(project / "reports", project / "build/rendered")
    return found


def run(project, name, meanwhile=lambda: None):
    """A notebook that runs while something else happens."""
    (project / f"build/{name}.ipynb.part.ipynb").write_text(name)
    meanwhile()
    where = {place: Path(folder) for place, folder in paths(project).items() if place != "corpus"}
    stamps.ran(name, project / "notebooks", Corpus(project / "data/raw"), project / "build", **where)


def changed(project, parameters=None):
    """Names of the stages that have to run again."""
    found = update(project, parameters)
    return [name for name in STAGES if name in found]


def append(path):
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")


def test_first_every_stamp_is_written_and_then_none(project):
    assert changed(project) == STAGES
    assert changed(project) == []


# What comes later runs because its notebook depends on the one before; the stamps say only where to begin.
@pytest.mark.parametrize(
    "path, first",
    [
        ("data/raw/texts/000_6e66a9cdfd03c771.txt", "1_texts"),
        ("data/raw/sources.csv", "1_texts"),
        ("codebook/cleaning.yml", "1_texts"),
        ("src/kzsanctions/clean/labels.py", "1_texts"),
        ("codebook/cues.yml", "2_statements"),
        ("src/kzsanctions/read/statements.py", "2_statements"),
        ("src/kzsanctions/read/numbers/quantities.py", "2_statements"),
        ("codebook/issues.yml", "3_claims"),
        ("src/kzsanctions/claim/claims.py", "3_claims"),
        ("codebook/comparison.yml", "4_conflicts"),
        ("src/kzsanctions/compare/conflicts.py", "4_conflicts"),
        ("src/kzsanctions/schemas/comparison.yml", "4_conflicts"),
    ],
)
def test_a_change_begins_where_it_is_used(project, path, first):
    changed(project)
    append(project / path)
    assert changed(project)[:1] == [first]


@pytest.mark.parametrize(
    "path, untouched",
    [
        ("codebook/cues.yml", {"1_texts"}),
        ("codebook/issues.yml", {"1_texts", "2_statements"}),
        ("src/kzsanctions/compare/conflicts.py", {"1_texts", "2_statements", "3_claims"}),
    ],
)
def test_a_change_leaves_earlier_notebooks_alone(project, path, untouched):
    changed(project)
    append(project / path)
    assert not untouched & set(changed(project))


def test_a_parameter_touches_only_the_notebooks_that_declare_it(project):
    changed(project)
    assert changed(project, {"validity_days": 30}) == ["3_claims", "4_conflicts"]


def test_a_stamp_hands_papermill_the_declared_parameters(project):
    changed(project)
    stamp = yaml.safe_load((project / "build/stamps/3_claims.yml").read_text())
    assert stamp == {"corpus": "data/raw", "tables": str(project / "data/processed"), "validity_days": 365}


def test_a_fault_leaves_the_stamps_as_they_were_and_is_found_again(project):
    def faulty():
        raise InputError("something is wrong")

    for _ in range(2):
        with pytest.raises(InputError):
            update(project, check=faulty)
    assert not (project / "build/stamps").exists()


HEADER = "target,file,quote,other_file,other_quote,issue,verdict,field,value,coder,date,note\n"
ROW = "{},a.txt,words,,,issue,confirmed,,,a coder,2031-05-06,\n"


@pytest.mark.parametrize(
    "target, first",
    [
        ("actor", "2_statements"),
        ("speaker", "2_statements"),
        ("statement", "2_statements"),
        ("claim", "3_claims"),
        ("conflict", "4_conflicts"),
        ("pair", "4_conflicts"),
    ],
)
def test_a_verdict_added_changed_or_removed_runs_the_step_it_is_laid_over(project, target, first):
    reviews = project / "data/manual/reviews.csv"
    changed(project)
    for content in (HEADER + ROW.format(target), HEADER + ROW.format(target).replace("confirmed", "dismissed"), HEADER):
        reviews.write_text(content)
        found = update(project)
        assert [name for name in STAGES if name in found] == [first]
        assert "report" in found
    assert update(project) == {}


@pytest.mark.parametrize(
    "table, first",
    [("sources", "1_texts"), ("statements", "2_statements"), ("reviewed", "2_statements"), ("claims", "3_claims"), ("conflicts", "4_conflicts")],
)
@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_text("edited"), lambda path: path.write_text("")])
def test_a_table_that_is_not_what_was_written_is_made_again(project, table, first, spoil):
    changed(project)
    spoil(project / f"data/processed/{table}.csv")
    found = update(project)
    assert f"{table}.csv is not what the last build wrote" in found[first]
    assert [name for name in STAGES if name in found][0] == first


@pytest.mark.parametrize("name, stamp", [("numbers.json", "report"), ("summary.md", "report"), ("report.html", "render"), ("report.pdf", "render")])
def test_a_part_of_the_report_that_is_not_what_was_written_is_made_again(project, name, stamp):
    changed(project)
    (project / "reports" / name).write_text("half")
    assert list(update(project)) == [stamp]


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: append(path)])
def test_an_edited_description_of_the_tables_is_made_again(project, spoil):
    changed(project)
    spoil(project / "data/processed/datapackage.json")
    assert changed(project)[0] == STAGES[0]


@pytest.mark.parametrize("name, first", [("1_texts", STAGES), ("3_claims", STAGES[2:]), ("report", [])])
def test_an_executed_notebook_that_somebody_edited_runs_again(project, name, first):
    changed(project)
    append(project / f"build/{name}.ipynb")
    found = update(project)
    assert f"{name}.ipynb is not what the last build wrote" in found[name]
    assert (project / f"build/{name}.ipynb").read_text() == name and update(project) == {}


def test_what_runs_again_is_deleted_with_what_comes_after_it_so_that_no_time_of_a_file_decides(project):
    changed(project)
    for path in (project / "build").glob("*.ipynb"):
        os.utime(path, (4_000_000_000, 4_000_000_000))
    append(project / "codebook/issues.yml")
    stamps.update(project / "notebooks", Corpus(project / "data/raw"), project / "build", paths(project), {"validity_days": 365})
    left = {path.stem for path in (project / "build").glob("*.ipynb")}
    assert left == {"1_texts", "2_statements"} and not (project / "build/rendered").exists()


TEXT, ISSUES = "data/raw/texts/000_6e66a9cdfd03c771.txt", "codebook/issues.yml"


@pytest.mark.parametrize("name, path", [("1_texts", TEXT), ("2_statements", TEXT), ("3_claims", ISSUES), ("report", ISSUES)])
@pytest.mark.parametrize("put_back", [False, True])
def test_a_notebook_whose_input_changed_while_it_ran_has_not_run(project, name, path, put_back):
    def meanwhile():
        before = (project / path).read_bytes()
        append(project / path)
        if put_back:
            (project / path).write_bytes(before)

    changed(project)
    (project / f"build/{name}.ipynb").unlink()
    with pytest.raises(InputError, match=f"{Path(path).name}: changed while {name} ran; run make again"):
        run(project, name, meanwhile)
    assert not list((project / "build").glob(f"{name}.ipynb*"))


@pytest.mark.parametrize("content", ["", "[]", '{"cells": 3}', '{"cells": [{"metadata": {"tags": ["parameters"]}, "source": "a = ("}]}'])
def test_a_notebook_that_is_none_is_refused_in_a_line(project, content):
    (project / "notebooks/3_claims.ipynb").write_text(content)
    with pytest.raises(InputError, match="3_claims.ipynb: is no notebook, or its cell of parameters no Python"):
        update(project)


@pytest.mark.parametrize("content", ["[]", "3", "null", "{", ""])
@pytest.mark.parametrize("name", ["data/processed/datapackage.json", "build/stamps/seen.json", "build/stamps/report.json", "build/rendered"])
def test_what_a_build_notes_down_may_be_damaged_and_is_made_again(project, name, content):
    changed(project)
    (project / name).write_text(content)
    update(project)
    build(project)
    update(project)
    assert update(project) == {}


@pytest.mark.parametrize("left", ["src/kzsanctions/clean/__pycache__/rules.cpython-311.pyc.139862", "data/raw/texts/.a.txt.swp"])
def test_what_python_and_editors_leave_while_a_notebook_runs_is_no_input(project, left):
    changed(project)
    run(project, "1_texts", lambda: files.write_bytes(project / left, b"x"))
    assert (project / "build/1_texts.ipynb").exists() and update(project) == {}


def test_what_another_step_reads_may_change_while_a_notebook_runs(project):
    changed(project)
    run(project, "1_texts", lambda: append(project / ISSUES))
    assert (project / "build/1_texts.ipynb").exists()


def test_the_notebooks_declare_the_parameters_of_their_step():
    for step in STEPS:
        named = stamps._declared(ROOT / "notebooks" / f"{step.notebook}.ipynb")
        assert named == {"corpus", "tables", *step.parameters}
