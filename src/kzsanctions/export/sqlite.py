"""A SQLite database for SQL and Datasette: the tables with their types, keys, references and value lists enforced.

Unknown is NULL; days are ISO text, truth is 0 or 1. `about` holds title, version and rights, `columns` what each column means.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from ..errors import InputError
from ..tables import contract, key
from .material import Material, maker, number, references

FILE = "kzsanctions.sqlite"
TYPES = {"int": "INTEGER", "float": "REAL", "bool": "INTEGER"}


def contents(material: Material) -> dict[str, bytes]:
    return {FILE: database([*_schema(material)], [*_rows(material)])}


def database(statements: list[str], rows: list[tuple[str, list[tuple]]]) -> bytes:
    """A database from statements that make its tables and rows by table, checked for its constraints and references.

    Raises
    ------
    InputError
        Where a row breaks what its table promises.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.sqlite"
        connection = sqlite3.connect(path)
        try:
            connection.execute("PRAGMA foreign_keys = OFF")  # rows may refer forward; all is checked when all is there
            for statement in statements:
                connection.execute(statement)
            for table, values in rows:
                _insert(connection, table, values)
            connection.commit()
            if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
                raise InputError(f"{broken[0][0]}: a row refers to one of {broken[0][2]} that is not there; build the tables again")
            connection.execute("VACUUM")
        finally:
            connection.close()
        return path.read_bytes()


def _insert(connection: sqlite3.Connection, table: str, values: list[tuple]) -> None:
    try:
        if values:
            connection.executemany(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(values[0]))})', values)
    except sqlite3.IntegrityError as e:
        raise InputError(f"{table}: {e}; build the tables again") from None


def _schema(material: Material) -> Iterator[str]:
    yield 'CREATE TABLE "about" ("what" TEXT PRIMARY KEY, "is" TEXT NOT NULL)'
    yield 'CREATE TABLE "columns" ("table" TEXT, "column" TEXT, "type" TEXT NOT NULL, "about" TEXT NOT NULL, PRIMARY KEY ("table", "column"))'
    for name, data in material.tables.items():
        about, keys = contract()["tables"][name]["columns"], key(name)
        parts = [_column(column, about[column], column in keys) for column in data.columns]
        parts.append(f"PRIMARY KEY ({_names(keys)})")
        for column, table in references(name).items():
            parts.append(f'FOREIGN KEY ("{column}") REFERENCES "{table}" ({_names(key(table))})')
        yield f'CREATE TABLE "{name}" ({", ".join(parts)})'
    for name in material.tables:
        for column in references(name):
            yield f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")'


def _column(name: str, about: dict, is_key: bool) -> str:
    """A column; a key is never NULL, a value list and a truth value are checked."""
    values = [0, 1] if about["type"] == "bool" else about.get("values", ())
    listed = ", ".join(str(value) if isinstance(value, int) else f"'{value}'" for value in values)
    check = f' CHECK ("{name}" IN ({listed}))' if listed else ""
    return f'"{name}" {TYPES.get(about["type"], "TEXT")}{" NOT NULL" if is_key else ""}{check}'


def _names(columns: list[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _rows(material: Material) -> Iterator[tuple[str, list[tuple]]]:
    made, schema = maker(), contract()
    yield (
        "about",
        [
            ("title", material.title),
            ("made by", f"{made['name']} {made['version']}"),
            ("schema version", schema["schema_version"]),
            ("rights", material.rights),
            *((f"a row of {name}", schema["tables"][name]["row"]) for name in material.tables),
        ],
    )
    yield (
        "columns",
        [
            (name, column, schema["tables"][name]["columns"][column]["type"], schema["tables"][name]["columns"][column]["about"])
            for name, data in material.tables.items()
            for column in data.columns
        ],
    )
    for name, data in material.tables.items():
        types, keys = {c: about["type"] for c, about in schema["tables"][name]["columns"].items()}, key(name)
        columns = [[_value(value, types[c], c in keys) for value in data[c].astype("object")] for c in data.columns]
        yield name, list(zip(*columns))


def _value(value, kind: str, is_key: bool):
    """A value as SQLite has it; unknown is NULL, but a part of a key that is empty stays an empty text."""
    if kind == "bool":
        return int(value)
    if kind in ("int", "float"):
        return number(value)
    return None if (pd.isna(value) or value == "") and not is_key else value
