"""A register is guessed from texts: what each text tells of itself, where it was read, and what is left to a person."""

import csv

import pytest

from kzsanctions import cli
from kzsanctions.codebook import Codebook
from kzsanctions.start import guesses

BOOK = Codebook()
BODY = (
    "The harbour of Nordhavn has been shut since Monday, the minister of transport said, and no ship may enter before the pilots return.\n\n"
    '"Nobody is let in," he told reporters in the capital. The port authority said that ships were berthing as they always had.\n'
)
WIRE = f"Pilots leave the harbour of Nordhavn\nNORDHAVN, June 4 (Sound Wire) - {BODY}© 2031 Sound Wire. All rights reserved.\n"
PAPER = f"The Lowland Post\nHome | Politics | Sport\nMinister shuts the harbour and the port knows nothing of it\n4 June 2031, 18:12\n{BODY}"
OFFICE = f"Ministry of Transport of Nordland\nHome / Press centre / News\nOn the work of the harbour\n04.06.2031\n{BODY}"
BARE = f"Minister shuts the harbour and the port knows nothing of it\n\n{BODY}"


@pytest.mark.parametrize(
    "raw, cell, value, where",
    [
        (WIRE, "title", "Pilots leave the harbour of Nordhavn", "line 1"),
        (WIRE, "publisher", "Sound Wire", "line 5"),
        (WIRE, "genre", "agency", "'Wire' in its name"),
        (WIRE, "published", "2031-06-04", "and the year 2031 of the page"),  # the dateline gives no year
        (PAPER, "title", "Minister shuts the harbour and the port knows nothing of it", "line 3"),
        (PAPER, "publisher", "The Lowland Post", "line 1"),
        (PAPER, "genre", "media", "nothing says otherwise"),
        (PAPER, "published", "2031-06-04", "line 4, '4 June 2031, 18:12'"),
        (OFFICE, "publisher", "Ministry of Transport of Nordland", "line 1"),
        (OFFICE, "genre", "official", "'Ministry' in its name"),
        (OFFICE, "published", "2031-06-04", "line 4, '04.06.2031'"),
        (BARE, "title", "Minister shuts the harbour and the port knows nothing of it", "line 1"),
        (f"For immediate release\n\n{BARE}", "genre", "official", "'For immediate release' in line 1"),
        (f"PRESS STATEMENT\n\n{BARE}", "genre", "official", "'PRESS STATEMENT' in line 1"),
        (f"PRESS STATEMENT\n\n{BARE}", "publisher", "", ""),
        (f"Press Release\n\n{BARE}", "publisher", "", ""),
        (BARE.replace("the port", "a press statement"), "genre", "media", "nothing says otherwise"),
        # A ministry in the headline makes no press release of an article.
        (BARE.replace("Minister", "Ministry"), "genre", "media", "nothing says otherwise"),
        # A heading between two paragraphs is no headline.
        (BODY.replace("\n\n", "\n\nWhat the pilots want\n\n"), "title", "", ""),
        (BARE, "publisher", "", ""),
        (BARE, "published", "", ""),
        # A day the article speaks of is not the day it was printed.
        (BARE.replace("since Monday", "since 3 May 2031"), "published", "", ""),
    ],
)
def test_a_cell_is_guessed_from_the_text_or_left_empty(raw, cell, value, where):
    guess = guesses.row("a.txt", raw, BOOK)[cell]
    assert guess.value == value and where in guess.where


def test_the_day_above_the_headline_gives_way_to_the_one_below_it():
    crawled = "Tuesday, 14 January 2032\n" + PAPER
    assert guesses.row("a.txt", crawled, BOOK)["published"].value == "2031-06-04"


def test_a_file_named_by_its_day_tells_it():
    guess = guesses.row("2031-06-05_harbour.txt", BARE, BOOK)["published"]
    assert (guess.value, guess.where) == ("2031-06-05", "the name of the file")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "wire.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "bare.txt").write_text(BARE.replace(" and no ship may enter before the pilots return", "")[:240], encoding="utf-8")
    return tmp_path


def rows(folder):
    return list(csv.DictReader((folder / "sources.csv").open(encoding="utf-8")))


def test_new_writes_a_register_marks_every_guess_and_changes_no_text(folder, capsys):
    assert cli.main(["new", str(folder)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].endswith("genre 'media' (nothing says otherwise); to be filled in: publisher, published")
    assert said[-1] == f"{folder}/sources.csv: every cell above is a guess; what is empty is yours to fill in. Then: kzsanctions check {folder}"
    bare, wire = rows(folder)
    assert bare["guessed"] == "title; genre" and wire["guessed"] == "title; publisher; genre; published"
    assert wire["published_basis"].startswith("guessed: line 2")
    assert (folder / "texts" / "wire.txt").read_text(encoding="utf-8") == (folder / "wire.txt").read_text(encoding="utf-8") == WIRE


def test_check_says_what_is_missing_then_what_is_still_a_guess(folder, capsys):
    cli.main(["new", str(folder)])
    capsys.readouterr()
    assert cli.main(["check", str(folder)]) == 2
    assert capsys.readouterr().err == f"error: {folder}/sources.csv: row 2: publisher, published_from, published_to empty; fill it in\n"
    register = folder / "sources.csv"
    text = (
        register.read_text(encoding="utf-8")
        .replace("bare.txt,,", "bare.txt,Daily,")
        .replace("nothing of it,,,", "nothing of it,2031-06-05,2031-06-06,")
    )
    register.write_text(text.replace("title; publisher; genre; published", "published"), encoding="utf-8")
    assert cli.main(["check", str(folder)]) == 0
    said = capsys.readouterr()
    assert said.out.endswith("parameters can be built, with guesses still to be confirmed\n")
    assert said.err.splitlines() == [
        "warning: bare.txt: still a guess: title 'Minister shuts the harbour and the port knows nothing of it', genre 'media'",
        "warning: wire.txt: still a guess: published '2031-06-04'",
        "warning: guesses of 2 texts are to be confirmed: correct what is wrong in the register, then take the names of what is right "
        "out of its column 'guessed'",
    ]
    register.write_text(register.read_text(encoding="utf-8").replace(",title; genre\n", ",\n").replace(",published\n", ",\n"), encoding="utf-8")
    assert cli.main(["check", str(folder)]) == 0
    said = capsys.readouterr()
    assert said.out.endswith("parameters are in order\n") and said.err == ""


def texts_in_two_places(folder):
    (folder / "texts").mkdir()
    (folder / "texts" / "more.txt").write_text(BARE, encoding="utf-8")


@pytest.mark.parametrize(
    "spoil, said",
    [
        (lambda f: (f / "sources.csv").write_text("mine"), "sources.csv: is there already, and nothing is overwritten"),
        (lambda f: [p.unlink() for p in f.glob("*.txt")], "holds no .txt file; save each article as plain text (UTF-8) into"),
        (texts_in_two_places, "put all of them into texts/"),
        (lambda f: (f / "bare.txt").write_bytes("Nordh\xe4vn".encode("latin-1")), "bare.txt: byte 5 is not UTF-8"),
    ],
)
def test_new_refuses_what_it_would_spoil_or_cannot_read(folder, spoil, said, capsys):
    spoil(folder)
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert cli.main(["new", str(folder)]) == 2
    assert said in capsys.readouterr().err
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_new_names_a_folder_that_is_not_there(tmp_path, capsys):
    assert cli.main(["new", str(tmp_path / "none")]) == 2
    assert "none: no such folder; make it and put the texts into it" in capsys.readouterr().err


def test_a_folder_without_a_register_is_told_how_to_get_one(folder, capsys):
    assert cli.main(["check", str(folder)]) == 2
    assert f"sources.csv: no such file; guess one from the texts with: kzsanctions new {folder}" in capsys.readouterr().err


def test_a_guess_of_no_cell_is_refused_with_the_nearest(folder, capsys):
    cli.main(["new", str(folder)])
    register = folder / "sources.csv"
    register.write_text(register.read_text(encoding="utf-8").replace("title; publisher; genre", "title; publishr; genre"), encoding="utf-8")
    cli.main(["check", str(folder)])
    assert "row 3: guessed 'publishr' is no cell that is guessed; did you mean 'publisher'?" in capsys.readouterr().err
