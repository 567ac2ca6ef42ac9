"""What `make faults` is made of: the same mutants every time, and a count that tells refusing from failing."""

import subprocess
import sys
from pathlib import Path

import pytest

from kzsanctions import cli
from kzsanctions.errors import InputError

ROOT = Path(__file__).parents[1]


@pytest.fixture
def tried(monkeypatch):
    """The modules of `tests/faults`, which lie in a folder of their own."""
    monkeypatch.syspath_prepend(str(ROOT / "tests/faults"))
    import corpora
    import mutants

    yield corpora, mutants
    for name in ("corpora", "mutants", "tally"):
        sys.modules.pop(name, None)


def test_a_mutant_is_the_same_for_the_same_number_and_another_for_another(tried):
    corpora, mutants = tried
    given = [corpora.read(path.parent, path.parent.name) for path in sorted((ROOT / "tests/fixtures").glob("*/sources.csv"))]
    first, again = ([mutants.mutant(given, n, 1) for n in range(20)] for _ in range(2))
    assert first == again != [mutants.mutant(given, n, 2) for n in range(20)]
    assert len({m.name for m in first}) == 20
    assert all(row["text"] for m in first for row in m.rows)
    # A wrong encoding leaves a text as it is that holds nothing but ASCII; no corpus is left so.
    assert all(any(row["text"] != old["text"] for row, old in zip(m.rows, g.rows)) for m, g in zip(first, given))


@pytest.mark.parametrize(
    "raised, how, why",
    [(None, "whole", ""), (InputError("a.txt: is empty; add its text"), "refused", ""), (KeyError("x"), "failed", "KeyError: 'x'")],
)
def test_an_outcome_is_whole_refused_in_words_or_failed_with_its_reason(tried, raised, how, why, monkeypatch):
    corpora, _ = tried

    def rendered(*_):
        if raised:
            raise raised

    monkeypatch.setattr(corpora, "rendered", rendered)
    given = corpora.Given("one", ({"file": "a.txt", "publisher": "Daily", "genre": "media", "text": "Some words."},))
    found = corpora.outcome(given)
    assert found[0] == how and found[1].endswith(why)


def test_a_mutant_of_a_few_texts_may_hold_one_of_them_twice(tried):
    corpora, mutants = tried
    some = [mutants.mutant(corpora.corpora(), n, 1, 1) for n in range(30)]
    assert {len(m.rows) for m in some} == {1, 2}
    assert all(len({row["file"] for row in m.rows}) == len(m.rows) for m in some)


def test_make_hands_its_counts_on():
    asked = subprocess.run(["make", "-n", "faults", "CASES=a.json", "KILLS=3", "EDITS=0"], cwd=ROOT, capture_output=True, text=True).stdout
    asked = " ".join(asked.split())
    assert '--cases "a.json" --kills "3" --edits "0"' in asked and "--mutants" not in asked


def test_ctrl_c_ends_a_command_in_a_line(monkeypatch, capsys):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("kzsanctions.pipeline.build", interrupted)
    assert cli.main(["build", "anywhere", "--out", "there"]) == 130
    assert capsys.readouterr().err == "stopped; nothing is half-written\n"


def test_each_disturbance_is_told_as_it_ends(tried, capsys):
    import disturbances
    from tally import Tally

    tally = Tally("kills at random moments")
    disturbances._count(tally, "", "kernel after 3.0 s")
    disturbances._count(tally, "left behind: x.part", "make after 4.0 s")
    assert (tally.whole, tally.failed) == (1, ["make after 4.0 s: left behind: x.part"])
    assert [line.split(": ")[2] for line in capsys.readouterr().err.splitlines()] == ["as if undisturbed", "left behind"]
