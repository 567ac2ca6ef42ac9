"""CSV on the Web: the tables as CSV files with a W3C description of every column, key and reference."""

from __future__ import annotations

import json
import re

from ..tables import contract, csv_bytes, key
from .material import Material, licence, maker, references

FILE = "csv-metadata.json"
TYPES = {"int": "integer", "float": "double", "bool": "boolean", "date": "date", "json": "json"}


def contents(material: Material) -> dict[str, bytes]:
    """Every table, and the description by which they are read."""
    made = maker()
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": material.title,
        "dc:rights": material.rights,
        "dc:license": licence(material)["title"],
        "dc:creator": f"{made['name']} {made['version']}",
        "dc:hasVersion": contract()["schema_version"],
        # The words of a source may begin or end with a blank: it belongs to them.
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\n"], "trim": False, "skipInitialSpace": False},
        "tables": [_table(name, list(data.columns)) for name, data in material.tables.items()],
    }
    tables = {f"{name}.csv": csv_bytes(data) for name, data in material.tables.items()}
    return {FILE: (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode("utf-8"), **tables}


def _table(name: str, columns: list[str]) -> dict:
    spec = contract()["tables"][name]
    return {
        "url": f"{name}.csv",
        "dc:description": spec["row"],
        "tableSchema": {
            "columns": [_column(column, spec["columns"][column]) for column in columns],
            "primaryKey": key(name),
            "foreignKeys": [
                {"columnReference": column, "reference": {"resource": f"{table}.csv", "columnReference": key(table)[0]}}
                for column, table in references(name).items()
            ],
        },
    }


def _column(name: str, about: dict) -> dict:
    """A column; a list of values becomes a pattern, a cell that holds several says how they are joined."""
    datatype: dict | str = TYPES.get(about["type"], "string")
    if datatype == "boolean":
        datatype = {"base": "boolean", "format": "true|false"}
    if "values" in about:
        datatype = {"base": "string", "format": "|".join(map(re.escape, about["values"]))}
    joined = {"separator": " | "} if about["type"] == "list" else {}
    return {"name": name, "titles": name, "dc:description": about["about"], "datatype": datatype, **joined}
