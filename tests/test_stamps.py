"""Only what a change touches runs again: what a step depends on is declared in `steps`."""

import shutil

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
    stamps.note(reports, project / "build/rendered")


def paths(project):
    return {"corpus": "data/raw", "tables": str(project / "data/processed"), "reports": str(project / "reports")}


def update(project, parameters=None, check=lambda: None):
    corpus = Corpus(project / "data/raw")
    return stamps.update(project / "notebooks", corpus, project / "build", paths(project), parameters or {"validity_days": 365}, check)


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


HEADER = "target,file,quote,other_file,other_quote,issue,verdict,field,value,reviewer,date,note\n"
ROW = "{},a.txt,words,,,issue,confirmed,,,a coder,2031-05-06,\n"


@pytest.mark.parametrize(
    "target, first",
    [("actor", "2_statements"), ("speaker", "2_statements"), ("claim", "3_claims"), ("conflict", "4_conflicts")],
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


def test_without_the_description_of_the_tables_all_are_made_again(project):
    changed(project)
    (project / "data/processed/datapackage.json").unlink()
    assert changed(project) == STAGES


@pytest.mark.parametrize("name, stamp", [("numbers.json", "report"), ("summary.md", "report"), ("report.html", "render"), ("report.pdf", "render")])
def test_a_part_of_the_report_that_is_not_what_was_written_is_made_again(project, name, stamp):
    changed(project)
    (project / "reports" / name).write_text("half")
    assert list(update(project)) == [stamp]


def test_the_notebooks_declare_the_parameters_of_their_step():
    for step in STEPS:
        named = stamps._declared(ROOT / "notebooks" / f"{step.notebook}.ipynb")
        assert named == {"corpus", "tables", *step.parameters}
