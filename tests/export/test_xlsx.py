"""The workbook, read back by openpyxl: every cell with its value and its type, no text taken for a formula."""

import io
from datetime import datetime
from zipfile import BadZipFile

import exported
import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.escape import unescape

from kzsanctions.export import xlsx
from kzsanctions.tables import contract

GIVEN = {"home": exported.home, "odd": exported.odd, "without": lambda: exported.without_texts(exported.home())}


def read(given):
    return openpyxl.load_workbook(io.BytesIO(xlsx.workbook(given)))


def expected(value, kind):
    """A value of a table as openpyxl gives it."""
    if pd.isna(value) or value == "":
        return None
    if kind == "date" and value >= "1900-03-01":
        return datetime.fromisoformat(value)
    return value


@pytest.mark.parametrize("given", GIVEN)
def test_openpyxl_gives_back_every_cell_with_its_type(given):
    material = GIVEN[given]()
    book = read(material)
    assert book.sheetnames == ["about", *material.tables]
    for name, data in material.tables.items():
        kinds = [contract()["tables"][name]["columns"][c]["type"] for c in data.columns]
        header, *rows = book[name].iter_rows(values_only=True)
        assert list(header) == list(data.columns)
        cells = [[unescape(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
        assert cells == [[expected(value, kind) for value, kind in zip(row, kinds)] for row in data.astype("object").itertuples(index=False)]


@pytest.mark.parametrize("given", GIVEN)
def test_no_cell_is_a_formula_or_a_link(given):
    book = read(GIVEN[given]())
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None} <= {"s", "n", "b", "d"}
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.hyperlink]


@pytest.mark.parametrize("words", ["=SUM(A1)", "+7,000 boats", "@once", "-1", "7,000", "00012", "“so”", "NA", "1/2", " ", "https://example.org"])
def test_words_stay_words(words):
    given = exported.odd()
    tables = {**given.tables, "sources": given.tables["sources"].assign(title=words)}
    cell = read(type(given)(tables, given.texts))["sources"]["E2"]
    assert (cell.data_type, unescape(cell.value)) == ("s", words)


def test_a_broken_file_is_refused():
    whole = xlsx.workbook(exported.odd())
    with pytest.raises(BadZipFile):
        openpyxl.load_workbook(io.BytesIO(whole[: len(whole) // 2]))


def test_what_excel_cannot_hold_is_cut_or_left_out_and_said_on_the_first_sheet(monkeypatch):
    monkeypatch.setattr(xlsx, "CELL", 40)
    monkeypatch.setattr(xlsx, "ROWS", 3)
    given = exported.odd()
    heeds, book = xlsx.heeds(given), read(given)
    assert "actors: 3 rows are more than a sheet holds; left out, take it from csvw or sqlite" in heeds and "actors" not in book.sheetnames
    assert [h for h in heeds if h.startswith("sources: row 2, sha256: 64 characters are more than a cell holds")]
    assert book["sources"]["C2"].value == "0" * 13 + xlsx.CUT
    assert set(heeds) <= {cell.value for cell in book["about"]["C"]}


def test_the_first_sheet_says_what_rights_lie_on_it():
    for given in (exported.odd(), exported.without_texts(exported.odd())):
        assert given.rights in [cell.value for cell in read(given)["about"]["C"]]
