"""What exports are made from: tables and texts that belong together, with or without what is whole."""

import shutil

import exported
import pytest

from kzsanctions import files
from kzsanctions.errors import InputError
from kzsanctions.export import material


def test_without_texts_every_offset_stays_and_only_what_is_quoted_is_read():
    given = exported.odd()
    text, masked = exported.ODD, next(iter(exported.without_texts(given).texts.values()))
    assert len(masked) == len(text)
    assert "Minister Ōta said" in masked and "+7,000 boats, @once, are not banned" in masked
    assert "Fishing" not in masked and "Monday" not in masked and "outright" not in masked


@pytest.mark.parametrize("given", [exported.odd, exported.home])
def test_without_texts_the_words_of_statements_and_claims_stand_where_they_stood(given):
    limited = exported.without_texts(given())
    for name in material.EVIDENCE:
        assert list(material.spans(name, limited.tables)) == list(material.spans(name, given().tables))
    for s in limited.tables["statements"].itertuples():
        assert limited.texts[s.source_id][s.start : s.end] == s.content


def test_without_texts_no_table_holds_the_texts():
    kept = exported.without_texts(exported.home()).tables
    assert "text" not in kept["passages"] and "text" not in kept["sentences"] and "content" in kept["statements"]


@pytest.fixture
def copied(tmp_path):
    """A corpus and its tables, to spoil."""
    shutil.copytree(files.PROCESSED, tmp_path / "processed")
    shutil.copytree(files.HOME, tmp_path / "corpus")
    return tmp_path


def spoil(folder, what):
    text = sorted((folder / "corpus/texts").iterdir())[0]
    if what == "changed":
        text.write_text(text.read_text(encoding="utf-8") + "\nMore.", encoding="utf-8")
    if what == "missing":
        text.unlink()
    if what == "not built":
        (folder / "processed/claims.csv").unlink()


@pytest.mark.parametrize(
    "what, said",
    [
        ("changed", "is not the text that .* was built from; build the tables again"),
        ("missing", "no such text; give with --corpus the folder"),
        ("not built", "claims.csv: not built yet; run make first"),
    ],
)
def test_tables_and_texts_that_do_not_belong_together_are_refused(copied, what, said):
    spoil(copied, what)
    with pytest.raises(InputError, match=said):
        material.read(copied / "processed", files.Corpus(copied / "corpus"))


@pytest.mark.parametrize("given, kept", [("a\x0bb", "a\ufffdb"), ("🐟\r\n", "🐟\r\n"), ("\ufffe", "\ufffd")])
def test_what_xml_cannot_hold_is_shown_to_be_missing(given, kept):
    assert material.legal(given) == kept


@pytest.mark.parametrize("days, when", [(["2031-05-06", "2031-05-07"], ", 2031"), (["2030-12-31", "2031-01-01"], ", 2030 to 2031"), (["", ""], "")])
def test_a_title_says_how_many_texts_and_of_which_years(days, when):
    tables = {"sources": exported.odd().tables["sources"].assign(published_from=days[0], published_to=days[1])}
    assert material.Material(tables, {"s_1": "", "s_2": ""}).title == f"Who said what in 2 press texts{when}"
