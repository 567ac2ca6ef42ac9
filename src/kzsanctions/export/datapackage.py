"""A complete Data Package (specs.frictionlessdata.io): tables and texts with keys, references, licences, sources, sizes and hashes.

`data/processed` holds the same tables with a shorter description, by which the build knows its own files; this one is to be handed on.
"""

from __future__ import annotations

import hashlib
import json

from ..tables import contract, csv_bytes, key, records, resource
from .material import RIGHTS_WHOLE, WHOLE, Material, licence, maker, references

FILE = "datapackage.json"
CLOSED = {"name": "other-closed", "title": RIGHTS_WHOLE}
READING = (
    "An empty cell means unknown, and nothing else does: NA is the code of Namibia (pandas: keep_default_na=False; readr: na = ''). Blanks at "
    "the ends of a cell belong to the words (readr: trim_ws = FALSE). Several values in a cell are joined by ' | '. Offsets count code points."
)


def contents(material: Material) -> dict[str, bytes]:
    """The description, a CSV file a table and, unless they are left out, the texts."""
    tables = {f"{name}.csv": csv_bytes(data) for name, data in material.tables.items()}
    names = dict(zip(material.tables["sources"]["source_id"], material.tables["sources"]["file"]))
    texts = {f"texts/{names[source]}": text.encode("utf-8") for source, text in material.texts.items() if material.whole}
    made, schema = maker(), contract()
    package = {
        "profile": "data-package",
        "name": "kzsanctions",
        "title": material.title,
        "description": f"{READING} {material.rights}",
        "version": made["version"],
        "schema_version": schema["schema_version"],
        "licenses": [licence(material)],
        "contributors": [{"title": author, "role": "wrangler"} for author in made["authors"]],
        "sources": [_source(row) for row in records(material.tables["sources"])],
        "resources": [
            *(_table(name, tables[f"{name}.csv"], list(data.columns), material.whole) for name, data in material.tables.items()),
            *(_text(source, f"texts/{names[source]}", texts) for source in material.texts if material.whole),
        ],
    }
    return {FILE: (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8"), **tables, **texts}


def _table(name: str, content: bytes, columns: list[str], whole: bool) -> dict:
    """A table as a resource; what holds whole texts says whose they are."""
    about = resource(name)
    schema = {
        **about["schema"],
        "fields": [field for field in about["schema"]["fields"] if field["name"] in columns],
        "foreignKeys": [
            {"fields": [column], "reference": {"resource": "" if table == name else table, "fields": key(table)}}
            for column, table in references(name).items()
        ],
    }
    closed = {"licenses": [CLOSED]} if whole and name in WHOLE else {}
    # What a column is empty of must not be read as a value, and a blank at the end of a cell must not be lost.
    dialect = {"lineTerminator": "\n", "skipInitialSpace": False, "doubleQuote": True}
    return {**about, "format": "csv", "mediatype": "text/csv", "dialect": dialect, **_size(content), **closed, "schema": schema}


def _text(source: str, path: str, texts: dict[str, bytes]) -> dict:
    return {
        "name": source,
        "path": path,
        "profile": "data-resource",
        "format": "txt",
        "mediatype": "text/plain",
        "encoding": "utf-8",
        **_size(texts[path]),
        "licenses": [CLOSED],
    }


def _size(content: bytes) -> dict:
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _source(row) -> dict:
    """A text as the package cites it; an address that is none is left out."""
    path = {"path": row.url} if row.url.startswith(("https://", "http://")) else {}
    return {"title": f"{row.publisher}: {row.title or row.file}", **path}
