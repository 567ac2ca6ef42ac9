"""The command line: what is refused with which message, and a reader who stops reading."""

import subprocess
import sys
from pathlib import Path

import pytest

from kzsanctions import cli, files

ROOT = Path(__file__).parents[1]
HOME = "data/raw"


@pytest.fixture
def season(tmp_path):
    """Parameters other than the default ones."""
    path = tmp_path / "season.yml"
    path.write_text("validity_days: 90\n", encoding="utf-8")
    return str(path)


def stamps(work, corpus, *more, tables="data/processed", reports="reports"):
    return ["stamps", "--corpus", corpus, "--tables", tables, "--reports", reports, "--work", str(work), *more]


def refused(arguments, capsys):
    assert cli.main(arguments) == 2
    return capsys.readouterr().err


@pytest.fixture(autouse=True)
def at_home(monkeypatch):
    monkeypatch.chdir(ROOT)


def test_make_refuses_changed_parameters_for_the_home_corpus_without_a_folder_of_their_own(season, tmp_path, capsys):
    before = {p: p.read_bytes() for p in files.PROCESSED.iterdir()}
    said = refused(stamps(tmp_path, HOME, "--params", season), capsys)
    assert said == f"error: {season}: changed parameters would overwrite the tracked tables; choose another folder (make: OUT=build/NAME)\n"
    assert {p: p.read_bytes() for p in files.PROCESSED.iterdir()} == before


def test_build_refuses_them_too_however_the_folder_is_written(season, capsys):
    said = refused(["build", HOME, "--out", "data/raw/../processed", "--params", season], capsys)
    assert "changed parameters would overwrite the tracked tables" in said


def test_parameters_that_change_nothing_are_taken(tmp_path, capsys):
    (tmp_path / "same.yml").write_text("validity_days: 365\n", encoding="utf-8")
    assert cli.main(stamps(tmp_path / "work", HOME, "--params", str(tmp_path / "same.yml"))) == 0


def test_changed_parameters_with_a_folder_of_their_own_are_taken(season, tmp_path, capsys):
    own = {"tables": str(tmp_path / "tables"), "reports": str(tmp_path / "reports")}
    assert cli.main(stamps(tmp_path / "work", HOME, "--params", season, **own)) == 0


def test_another_corpus_never_takes_the_place_of_the_home_corpus(capsys):
    said = refused(["build", "tests/fixtures/invented", "--out", "data/processed"], capsys)
    assert said.startswith("error: tests/fixtures/invented: another corpus would overwrite the tracked tables; choose another folder")


def test_a_reader_who_stops_reading_ends_it_quietly():
    """As in `make explain ID=... | head -1`: nothing is said of a broken pipe, and make sees no error."""
    claim = (files.PROCESSED / "conflicts.csv").read_text(encoding="utf-8").splitlines()[1].split(",")[0]
    asked = [sys.executable, "-m", "kzsanctions", "explain", claim]
    told = subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    told.stdout.close()  # before a word is written
    assert (told.stderr.read(), told.wait()) == (b"", 0)
    told.stderr.close()
