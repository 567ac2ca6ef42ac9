"""Bad input gets one line that names file, place and remedy; odd but lawful input works."""

import shutil
from pathlib import Path

import pytest

from kzsanctions.clean import register
from kzsanctions.cli import main
from kzsanctions.errors import InputError
from kzsanctions.files import Corpus

HEADER = "file,publisher,genre,title,url,published_from,published_to,published_basis,credits\n"
ROW = "a.txt,Invented News,media,A headline,,2024-04-18,2024-04-19,given,\n"
TEXT = "The minister said on Thursday that no list existed.\n"


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "corpus" / "texts").mkdir(parents=True)
    (tmp_path / "corpus" / "sources.csv").write_text(HEADER + ROW, encoding="utf-8")
    (tmp_path / "corpus" / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    return Corpus(tmp_path / "corpus")


def listed(corpus, text):
    corpus.register.write_text(text, encoding="utf-8")


FAULTS = {
    "a listed file that is missing": (lambda c: (c.texts / "a.txt").unlink(), "row 2: texts/a.txt is missing; add the file or take the row out"),
    "a text not in the register": (lambda c: (c.texts / "b.txt").write_text("x"), "texts/b.txt is not listed; add a row for it"),
    "bytes that are not UTF-8": (lambda c: (c.texts / "a.txt").write_bytes(b"caf\xe9"), "a.txt: byte 3 is not UTF-8; save the file as UTF-8"),
    "an empty text": (lambda c: (c.texts / "a.txt").write_text(" \n"), "a.txt: is empty; add its text or take its row out"),
    "a duplicate row": (lambda c: listed(c, HEADER + ROW + ROW), "'a.txt' stands in 2 rows; keep one"),
    "an unknown column": (lambda c: listed(c, HEADER.replace("credits", "kredits") + ROW), "unknown column 'kredits'; did you mean 'credits'?"),
    "a missing column": (
        lambda c: listed(c, "file,publisher,published_from,published_to\na.txt,X,2024-01-01,2024-01-01\n"),
        "no column 'genre'; add it",
    ),
    "an impossible date": (lambda c: listed(c, HEADER + ROW.replace("2024-04-18", "2024-02-30")), "row 2: published_from '2024-02-30' is not a day"),
    "dates the wrong way round": (
        lambda c: listed(c, HEADER + ROW.replace("2024-04-18", "2024-05-01")),
        "row 2: published_from 2024-05-01 is after published_to",
    ),
    "an unknown genre": (lambda c: listed(c, HEADER + ROW.replace("media", "blog")), "row 2: genre 'blog' is not one of agency, media"),
    "a country nobody knows": (
        lambda c: listed(c, HEADER.replace("credits", "credits,country") + ROW.strip() + ",Kenia\n"),
        "row 2: country 'Kenia' is neither a code (KE) nor a name (Kenya) of codebook/places.yml; did you mean 'Kenya'?",
    ),
    "an empty publisher": (lambda c: listed(c, HEADER + ROW.replace("Invented News", "")), "row 2: publisher empty; fill it in"),
    "a row with too many cells": (lambda c: listed(c, HEADER + ROW.strip() + ",more\n"), "row 2 has more cells than the header"),
    "semicolons": (lambda c: listed(c, (HEADER + ROW).replace(",", ";")), "its cells are separated by semicolons; save it with commas"),
    "tabs": (lambda c: listed(c, (HEADER + ROW).replace(",", "\t")), "its cells are separated by tabs; save it with commas"),
    "empty columns of a spreadsheet": (
        lambda c: listed(c, HEADER.strip() + ",,\n" + ROW.strip() + ",,\n"),
        "column 10, 11 of 11 has no name, as a spreadsheet leaves empty columns; delete it",
    ),
    "an empty row of a spreadsheet": (lambda c: listed(c, HEADER + ROW + "," * 8 + "\n"), "row 3: is empty, as a spreadsheet leaves rows"),
    "a year that has not come": (
        lambda c: listed(c, HEADER + ROW.replace("2024", "3023")),
        "row 2: published_from '3023-04-18' is in the year 3023, outside 1800 to 2100; correct the year",
    ),
    "a day written together": (lambda c: listed(c, HEADER + ROW.replace("2024-04-18", "20240418")), "'20240418' is not written as YYYY-MM-DD"),
    "no rows": (lambda c: listed(c, HEADER), "lists no text; add a row for each file"),
    "no register": (lambda c: c.register.unlink(), "sources.csv: no such file"),
    "a path for a name": (lambda c: listed(c, HEADER + ROW.replace("a.txt", "../a.txt")), "'../a.txt' is not a plain file name"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_bad_input_stops_the_build_and_leaves_the_outputs_alone(corpus, tmp_path, capsys, name):
    spoil, message = FAULTS[name]
    out = tmp_path / "out"
    out.mkdir()
    (out / "sources.csv").write_text("as it was")
    spoil(corpus)
    assert main(["build", str(corpus.folder), "--out", str(out)]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert all(line.startswith("error: ") and str(corpus.folder) in line for line in error.splitlines())
    assert {p.name: p.read_text() for p in out.iterdir()} == {"sources.csv": "as it was"}


@pytest.mark.parametrize("name", FAULTS)
def test_check_reports_the_same_fault(corpus, capsys, name):
    spoil, message = FAULTS[name]
    spoil(corpus)
    assert main(["check", str(corpus.folder)]) == 2
    assert message in capsys.readouterr().err


def test_all_faults_are_reported_at_once(corpus, capsys):
    listed(corpus, HEADER + ROW + ROW.replace("2024-04-18", "soon"))
    (corpus.texts / "b.txt").write_text("x")
    (corpus.texts / "a.txt").write_bytes(b"\xff")
    assert main(["check", str(corpus.folder)]) == 2
    error = capsys.readouterr().err
    assert all(part in error for part in ("stands in 2 rows", "row 3: published_from 'soon'", "texts/b.txt is not listed", "byte 0 is not UTF-8"))


def test_check_of_a_good_corpus_ends_well_and_builds_nothing(corpus, capsys):
    before = sorted(corpus.folder.rglob("*"))
    assert main(["check", str(corpus.folder)]) == 0
    assert "in order" in capsys.readouterr().out
    assert sorted(corpus.folder.rglob("*")) == before


def test_a_mistyped_parameter_names_the_nearest(corpus, tmp_path, capsys):
    (tmp_path / "p.yml").write_text("leave_outt: []\n")
    assert main(["build", str(corpus.folder), "--out", str(tmp_path / "out"), "--params", str(tmp_path / "p.yml")]) == 2
    assert "unknown key 'leave_outt'; did you mean 'leave_out'?" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_leaving_out_a_text_that_is_not_there_names_the_nearest(corpus):
    with pytest.raises(InputError, match="'a.text' is not in the register; did you mean 'a.txt'"):
        register.chosen(register.read(corpus).register, {"leave_out": ["a.text"], "published_after": "", "published_before": ""})


@pytest.mark.parametrize("after, before, left", [("", "", 1), ("2024-04-18", "2024-04-19", 1), ("2024-04-19", "", 0), ("", "2024-04-18", 0)])
def test_date_window(corpus, after, before, left):
    rows = register.read(corpus).register
    limits = {"leave_out": [], "published_after": after, "published_before": before}
    if left:
        assert len(register.chosen(rows, limits)) == left
    else:
        with pytest.raises(InputError, match="leave no text to read"):
            register.chosen(rows, limits)


def test_an_output_folder_that_cannot_be_written_is_named(corpus, tmp_path, capsys):
    (tmp_path / "out").write_text("a file where a folder should be")
    assert main(["build", str(corpus.folder), "--out", str(tmp_path / "out")]) == 2
    assert "cannot be written" in capsys.readouterr().err
    assert (tmp_path / "out").read_text() == "a file where a folder should be"


LAWFUL = {
    "a byte order mark": ("\ufeff" + TEXT).encode("utf-8"),
    "CRLF line ends": (TEXT * 2).replace("\n", "\r\n").encode("utf-8"),
    "odd spaces": TEXT.replace(" ", "\u00a0").replace("list", "li\u200bst").encode("utf-8"),
    "emoji and Cyrillic": ("🚢 " + TEXT + "Министр сказал нет. 🇰🇿\n").encode("utf-8"),
    "no statement": b"Snow fell on the steppe all day.\n",
    "one word": b"Snow",
    "unbalanced marks": '«The minister said "no and left. “Never, he added.\n'.encode(),
}


@pytest.mark.parametrize("name", LAWFUL)
def test_odd_but_lawful_texts_are_built(corpus, tmp_path, name):
    shutil.move(corpus.texts / "a.txt", corpus.texts / "a text.txt")
    listed(corpus, HEADER + ROW.replace("a.txt", "a text.txt"))  # a name with a space
    (corpus.texts / "a text.txt").write_bytes(LAWFUL[name])
    assert main(["build", str(corpus.folder), "--out", str(tmp_path / "out")]) == 0
    raw = LAWFUL[name].decode("utf-8-sig")
    from kzsanctions import tables

    passages = tables.read(tmp_path / "out", "passages").sort_values("start")
    assert "".join(passages["text"]) == raw


def test_the_register_may_stand_in_any_folder(corpus):
    assert register.read(corpus).raw == {"a.txt": TEXT}
    assert Path("a.txt").name in register.read(corpus).sha256
