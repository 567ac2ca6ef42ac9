"""The page on a corpus of one's own can be followed word for word: what it says is printed is printed, and the report finds what it says."""

import contextlib
import csv
import io
import re
import shlex
import shutil
from pathlib import Path

import pytest
import yaml

from kzsanctions import cli, codebook, files, tables

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "own-corpus.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.S) for line in block.splitlines()]
PRINTED = [line for block in re.findall(r"```text\n(.*?)```", PAGE, re.S) for line in block.splitlines()]


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    """Do what the page says, in a folder of its own; returns the folder and all that was printed."""
    here = tmp_path_factory.mktemp("reader")
    said = []
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        for command in COMMANDS:
            name, *rest = shlex.split(command)
            if name == "mkdir":
                Path(rest[-1]).mkdir(parents=True)
            elif name == "cp":
                for path in (DOCS / "own-corpus").glob("*.txt"):
                    shutil.copy(path, rest[-1])
            elif name == "make":
                confirm()
                said += run("build", rest[0].partition("=")[2], "--out", "tables")
            else:
                said += run(*rest)
            if command == "kzsanctions check my/bridge":
                confirm(guessed=True)
                said += run("check", "my/bridge")
        said += (here / "my/bridge/drafts.yml").read_text(encoding="utf-8").splitlines()
    return here, said


def run(*arguments):
    """What a command prints, on either stream."""
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        cli.main(list(arguments))
    return [*out.getvalue().splitlines(), *err.getvalue().splitlines()]


def confirm(guessed=False):
    """Correct the register as the page's table says; `guessed` leaves the marks of guesses in."""
    path = Path("my/bridge/sources.csv")
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    told = dict(re.findall(r"^\| `?(\w+\.txt|every row)`? \| (.*?) \|", PAGE, re.M))
    for row in rows:
        row |= dict(re.findall(r"(\w+) `([^`]+)`", told["every row"] + told.get(row["file"], "")))
        row["guessed"] = row["guessed"] if guessed else ""
    path.write_bytes(files.csv_bytes(list(rows[0]), [list(row.values()) for row in rows]))


@pytest.mark.parametrize("line", [line for line in PRINTED if "issues.yml" not in line])
def test_what_the_page_says_is_printed_is_printed(followed, line):
    assert line in followed[1]


def test_once_confirmed_nothing_is_warned_of(followed, monkeypatch):
    monkeypatch.chdir(followed[0])
    assert run("check", "my/bridge") == ["my/bridge: register, texts, codebook, reviews and parameters are in order"]


def test_the_report_finds_what_the_page_says(followed):
    conflicts = tables.read(followed[0] / "tables", "conflicts").query("tier == 'A'")
    told = {frozenset((c.left_evidence, c.right_evidence)) for c in conflicts.itertuples()}
    assert frozenset(("The bridge has not been closed to anyone", "I closed the bridge")) in told
    assert frozenset(("35", "140")) in told
    assert frozenset(("One pier has sunk by four centimetres", "no pier had sunk")) in told
    assert not any("300" in side for pair in told for side in pair)


def test_the_draft_is_refused_as_the_page_says(followed, tmp_path):
    draft = (followed[0] / "my/bridge/drafts.yml").read_text(encoding="utf-8")
    concepts, issue = (
        yaml.safe_load(draft.split(f"# codebook/{part}.yml, below")[1].split("\n", 1)[1].split("\n#")[0]) for part in ("concepts", "issues")
    )
    assert "measur*" in draft.split("# 2. Pier", 1)[1]
    own = {part: codebook.load_part(files.CODEBOOK, part) for part in ("concepts", "issues")}
    folder = codebook.varied(
        tmp_path,
        concepts={**own["concepts"], "concepts": {**own["concepts"]["concepts"], **concepts}},
        issues={"issues": [*own["issues"]["issues"], *issue]},
    )
    assert f"error: {codebook.check(folder)[0]}" == next(line for line in PRINTED if "issues.yml" in line)
