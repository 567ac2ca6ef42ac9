"""Only what a change touches runs again: the notebooks' dependencies are read from their code."""

import shutil

import pytest
import yaml

from kzsanctions import files, stamps
from kzsanctions.errors import InputError
from kzsanctions.files import Corpus

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
    return tmp_path


def changed(project, parameters=None):
    paths = {"corpus": "data/raw", "tables": "data/processed", "reports": "reports"}
    found = stamps.update(project / "notebooks", Corpus(project / "data/raw"), project / "build", paths, parameters or {"validity_days": 365})
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
    assert stamp == {"corpus": "data/raw", "tables": "data/processed", "validity_days": 365}


def test_a_fault_leaves_the_stamps_as_they_were_and_is_found_again(project):
    def faulty():
        raise InputError("something is wrong")

    for _ in range(2):
        with pytest.raises(InputError):
            stamps.update(project / "notebooks", Corpus(project / "data/raw"), project / "build", {}, {}, faulty)
    assert not (project / "build").exists()
