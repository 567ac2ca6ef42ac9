"""Which formats there are, and how an export is put down: a folder for each, complete or not there."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from .. import files
from ..errors import InputError
from . import material


@dataclass(frozen=True)
class Format:
    """A format: the module that makes it, what it is for, and whether it carries whole texts unless they are left out."""

    module: str
    purpose: str
    whole: bool


FORMATS = {
    "graphml": Format("graphml", "who said what through whom, and actors by issues with positions, for igraph, Gephi, networkx", False),
    "gexf": Format("gexf", "the same two networks, for Gephi", False),
    "annotations": Format("annotations", "every statement and claim as a Web Annotation (JSON-LD) on its text", True),
    "xlsx": Format("xlsx", "the tables as a workbook with typed cells, for Excel and LibreOffice", True),
    "sqlite": Format("sqlite", "the tables as a database with keys and references, for SQL and Datasette", True),
    "csvw": Format("csvw", "the tables as CSV files with a W3C description of every column", True),
    "datapackage": Format("datapackage", "the tables and texts as a complete Data Package, for R, Python and archives", True),
    "qdpx": Format("qdpx", "the texts, coded, as a REFI-QDA project for NVivo, ATLAS.ti, MAXQDA, QualCoder", True),
    "dna": Format("dna", "the texts with actors' positions, for Discourse Network Analyzer 3.0 (coder Admin, password kzsanctions)", True),
    "rocrate": Format("rocrate", "tables and texts as an RO-Crate that describes the run, for archives", True),
    "ftm": Format("ftm", "actors, texts and who speaks in them as FollowTheMoney entities, for sanctions analysts", False),
}


def export(name: str, given: material.Material, out: Path) -> list[str]:
    """Write one format to its own folder in `out`, in place of what an earlier export left there; returns what is to be heeded.

    Raises
    ------
    InputError
        Where the folder holds something else, or cannot be written.
    """
    chosen = FORMATS[name]
    made = import_module(f".{chosen.module}", __package__)
    held = {"README.txt": _readme(name, chosen, given), **made.contents(given)}
    files.write_folder(out / name, held, _first_line(name))
    return made.heeds(given) if hasattr(made, "heeds") else []


def formats(asked: str) -> list[str]:
    """The formats asked for by name; all of them for `all`."""
    if asked != "all" and asked not in FORMATS:
        raise InputError(f"no format '{asked}'; formats are {', '.join(FORMATS)}, and all")
    return list(FORMATS) if asked == "all" else [asked]


def _first_line(name: str) -> str:
    """By this line a later export knows the folder for its own."""
    return f"kzsanctions export {name}\n"


def _readme(name: str, chosen: Format, given: material.Material) -> bytes:
    made_by = material.maker()
    rights = given.rights if chosen.whole else material.RIGHTS_QUOTED
    lines = (
        _first_line(name),
        f"{given.title}: {chosen.purpose}.",
        f"Made by {made_by['name']} {made_by['version']}; docs/exports.md of the project tells how to read it.",
        rights,
        "This folder is written anew by every export: keep nothing of your own in it.",
    )
    return "\n".join(lines).encode("utf-8")
