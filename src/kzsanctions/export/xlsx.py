"""An Excel workbook: a sheet a table, cells with their types, and a first sheet that says what is in it.

Text is written as text whatever it begins with, so that no quoted word becomes a formula, a number or a date. XlsxWriter writes the
file; the standard library's zip holds no time, so that the bytes depend on the tables alone.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime

import pandas as pd
import xlsxwriter

from ..tables import contract
from .material import Material, maker

FILE = "kzsanctions.xlsx"
# What Excel holds: characters of a cell, rows of a sheet. Its calendar is wrong before March 1900.
CELL, ROWS, FIRST_DAY = 32767, 1048576, date(1900, 3, 1)
WIDE = 60
CUT = " [cut: Excel holds no more]"


def contents(material: Material) -> dict[str, bytes]:
    return {FILE: workbook(material)}


def heeds(material: Material) -> list[str]:
    """What Excel cannot hold, a sentence each: tables left out, cells cut."""
    long = [f"{name}: {len(data)} rows are more than a sheet holds; left out, take it from csvw or sqlite" for name, data in _tables(material, False)]
    cut = [
        f"{name}: row {row}, {column}: {len(value)} characters are more than a cell holds; cut"
        for name, data in _tables(material, True)
        for column in data.select_dtypes(["object", "str"])
        for row, value in enumerate(data[column], 2)
        if len(value) > CELL
    ]
    return long + cut


def _tables(material: Material, fit: bool) -> Iterator[tuple[str, pd.DataFrame]]:
    """The tables that fit a sheet, or those that do not."""
    return ((name, data) for name, data in material.tables.items() if (len(data) < ROWS) is fit)


def workbook(material: Material) -> bytes:
    """The workbook; what does not fit is left out, and said on its first sheet."""
    stream, made = io.BytesIO(), maker()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    book.set_properties({"title": material.title, "author": made["name"], "comments": material.rights, "created": datetime(1980, 1, 1)})
    forms = {name: book.add_format(form) for name, form in FORMS.items()}
    _front(book.add_worksheet("about"), material, forms)
    for name, data in _tables(material, True):
        _sheet(book.add_worksheet(name), name, data, forms)
    book.close()
    return stream.getvalue()


FORMS = {
    "head": {"bold": True, "bottom": 1, "valign": "top"},
    "text": {"num_format": "@", "valign": "top"},
    "prose": {"num_format": "@", "valign": "top", "text_wrap": True},
    "day": {"num_format": "yyyy-mm-dd", "valign": "top"},
    "plain": {"valign": "top"},
}


def _sheet(sheet, name: str, data: pd.DataFrame, forms: dict) -> None:
    """One table: its columns with their descriptions as comments, its rows with a filter, the head kept in sight."""
    about = contract()["tables"][name]["columns"]
    for column, title in enumerate(data.columns):
        sheet.write_string(0, column, title, forms["head"])
        sheet.write_comment(0, column, about[title]["about"])
        widest = max((len(str(value)) for value in data[title].head(200)), default=0)
        sheet.set_column(column, column, min(max(len(title), widest, 6) + 2, WIDE))
        kind = about[title]["type"]
        for row, value in enumerate(data[title], 1):
            _cell(sheet, row, column, value, kind, forms)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(data), len(data.columns) - 1)


def _cell(sheet, row: int, column: int, value, kind: str, forms: dict) -> None:
    """A typed cell; nothing where the value is unknown."""
    if pd.isna(value) or value == "":
        return
    if kind == "bool":
        sheet.write_boolean(row, column, bool(value), forms["plain"])
    elif kind in ("int", "float"):
        sheet.write_number(row, column, value, forms["plain"])
    elif kind == "date" and (day := _day(value)):
        sheet.write_datetime(row, column, day, forms["day"])
    else:
        whole = value if len(value) <= CELL else value[: CELL - len(CUT)] + CUT
        sheet.write_string(row, column, whole, forms["text"])


def _day(written: str) -> date | None:
    """The day as Excel's calendar has it; None where it has it wrong, or not."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return day if day >= FIRST_DAY else None


def _front(sheet, material: Material, forms: dict) -> None:
    """The first sheet: title, rights, what each table holds, what does not fit."""
    made = maker()
    lines = [material.title, f"{made['name']} {made['version']}", material.rights, *heeds(material)]
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 10)
    sheet.set_column(2, 2, 100)
    for row, line in enumerate(lines):
        sheet.write_string(row, 2, line, forms["prose"])
    start = len(lines) + 1
    for column, title in enumerate(("table", "rows", "a row is")):
        sheet.write_string(start, column, title, forms["head"])
    for row, (name, data) in enumerate(material.tables.items(), start + 1):
        sheet.write_string(row, 0, name, forms["text"])
        sheet.write_number(row, 1, len(data), forms["plain"])
        sheet.write_string(row, 2, contract()["tables"][name]["row"], forms["prose"])
