"""Read a corpus folder: the register of its texts and the texts themselves, with every fault found at once."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from .. import files
from ..errors import InputError
from .sources import OPTIONAL, REQUIRED

GENRES = ("agency", "media", "official", "broadcaster")
# A column that names the cells of its row that are still guesses, as `kzsanctions new` leaves them; the days of publication are one.
GUESSED, GUESSES = "guessed", ("title", "publisher", "genre", "published")
COLUMNS = (*REQUIRED, *OPTIONAL, GUESSED)


class Texts(NamedTuple):
    """Register rows, and raw text and SHA-256 of the raw bytes by file name."""

    register: list[dict[str, str]]
    raw: dict[str, str]
    sha256: dict[str, str]


def read(corpus: files.Corpus, countries: Collection[str] = ()) -> Texts:
    """The registered texts of a corpus; `countries` are the ways a country may be written, folded (none: any is taken).

    Raises
    ------
    InputError
        With a sentence for every fault: a missing or unlisted file, a doubled row, an unknown or missing column, an
        impossible date, a country nobody knows, a text that is empty or not UTF-8.
    """
    if corpus.folder.is_dir() and not corpus.register.exists():
        raise InputError(f"{corpus.register}: no such file; guess one from the texts with: kzsanctions new {corpus.folder}")
    rows = files.read_csv(corpus.register)
    faults = [f"{corpus.register}: {fault}" for fault in _register_faults(corpus, rows, countries)]
    raw, sha256 = {}, {}
    for row in rows:
        path = corpus.texts / row.get("file", "")
        if not _plain(row.get("file", "")) or not path.is_file():
            continue
        if not _within(corpus, path):
            faults.append(f"{path}: is a link to {path.resolve()}, outside the corpus; copy the text into texts/")
            continue
        try:
            raw[row["file"]] = files.read_text(path)
            sha256[row["file"]] = hashlib.sha256(path.read_bytes()).hexdigest()
        except InputError as e:
            faults += e.faults
            continue
        if not raw[row["file"]].strip():
            faults.append(f"{path}: is empty; add its text or take its row out of {corpus.register.name}")
    if faults:
        raise InputError(*faults)
    return Texts(rows, raw, sha256)


def chosen(register: list[dict[str, str]], parameters: Mapping) -> list[dict[str, str]]:
    """The rows that the parameters `leave_out`, `published_after` and `published_before` leave in.

    Raises
    ------
    InputError
        For a file to leave out that is not in the register, or where no text is left.
    """
    names = [row["file"] for row in register]
    for name in parameters["leave_out"]:
        if name not in names:
            near = get_close_matches(name, names, 1, 0.4)
            raise InputError(f"parameter leave_out: '{name}' is not in the register" + (f"; did you mean '{near[0]}'?" if near else ""))
    after, before = parameters["published_after"], parameters["published_before"]
    left = [
        row
        for row in register
        if row["file"] not in parameters["leave_out"]
        and (not after or row["published_from"] >= after)
        and (not before or row["published_to"] <= before)
    ]
    if not left:
        raise InputError("parameters leave no text to read; widen published_after and published_before or shorten leave_out")
    return left


def guesses(register: list[dict[str, str]]) -> list[str]:
    """What is still a guess: the cells of each row that has one with what stands in them, and how a guess is confirmed."""
    told = []
    for row in register:
        cells = {name: row[name] if name in row else _days(row) for name in _guessed(row)}
        if cells:
            told.append(f"{row['file']}: still a guess: " + ", ".join(f"{name} '{cell}'" for name, cell in cells.items()))
    how = f"correct what is wrong in the register, then take the names of what is right out of its column '{GUESSED}'"
    return [*told, *([f"guesses of {len(told)} {'texts' if len(told) > 1 else 'text'} are to be confirmed: {how}"] if told else [])]


def _guessed(row: Mapping[str, str]) -> list[str]:
    return [name.strip() for name in (row.get(GUESSED) or "").split(";") if name.strip()]


def _days(row: Mapping[str, str]) -> str:
    return " to ".join(dict.fromkeys((row["published_from"], row["published_to"])))


def _register_faults(corpus: files.Corpus, rows: list[dict[str, str]], countries: Collection[str]) -> Iterator[str]:
    if not rows:
        yield "lists no text; add a row for each file in texts/"
        return
    header = list(rows[0])
    for column in header:
        if column not in COLUMNS:
            near = get_close_matches(column, COLUMNS, 1, 0.5)
            yield f"unknown column '{column}'; " + (f"did you mean '{near[0]}'?" if near else f"columns are {', '.join(COLUMNS)}")
    for column in REQUIRED:
        if column not in header:
            yield f"no column '{column}'; add it"
    for name, times in Counter(row.get("file", "") for row in rows).items():
        if times > 1 and name:
            yield f"'{name}' stands in {times} rows; keep one"
    for number, row in enumerate(rows, 2):
        yield from (f"row {number}: {fault}" for fault in _row_faults(corpus, row, countries))
    listed = {row.get("file", "") for row in rows}
    for path in sorted(corpus.texts.glob("*.txt")):
        if path.name not in listed:
            yield f"texts/{path.name} is not listed; add a row for it or move it away"


def _plain(name: str) -> bool:
    """Whether a cell holds the name of a file, and no path, nor more than a file system takes for a name."""
    return bool(name) and name == name.strip() and not {"/", "\\"} & set(name) and len(name.encode("utf-8")) <= 255


def _within(corpus: files.Corpus, path: Path) -> bool:
    """Whether a file lies in the corpus when its links are followed; the folder of texts may be a link as a whole."""
    return any(path.resolve().is_relative_to(folder.resolve()) for folder in (corpus.folder, corpus.texts))


def _row_faults(corpus: files.Corpus, row: Mapping[str, str], countries: Collection[str]) -> Iterator[str]:
    if not any(cell.strip() for cell in row.values() if cell):
        yield "is empty, as a spreadsheet leaves rows; delete it"
        return
    empty = [column for column in REQUIRED if column in row and not row[column].strip()]
    if empty:
        yield f"{', '.join(empty)} empty; fill it in"
    name = row.get("file", "")
    if name and not _plain(name):
        yield f"'{name[:80]}' is not a plain file name; give the name of a file in texts/"
    elif name and not (corpus.texts / name).is_file():
        yield f"texts/{name} is missing; add the file or take the row out"
    if row.get("genre") and row["genre"] not in GENRES:
        yield f"genre '{row['genre']}' is not one of {', '.join(GENRES)}"
    for guess in _guessed(row):
        if guess not in GUESSES:
            near = get_close_matches(guess, GUESSES, 1, 0.5)
            yield f"{GUESSED} '{guess}' is no cell that is guessed; " + (f"did you mean '{near[0]}'?" if near else f"there are {', '.join(GUESSES)}")
    country = (row.get("country") or "").strip()
    if country and countries and country.casefold() not in countries:
        near = get_close_matches(country.casefold(), countries, 1, 0.7)
        hint = f"did you mean '{near[0].upper() if len(near[0]) == 2 else near[0].title()}'?" if near else "leave it empty, or add the country there"
        yield f"country '{country}' is neither a code (KE) nor a name (Kenya) of codebook/places.yml; {hint}"
    days = {}
    for column in ("published_from", "published_to"):
        days[column], fault = files.day(row.get(column) or "")
        if fault:
            yield f"{column} '{row[column]}' {fault}"
    first, last = days.get("published_from"), days.get("published_to")
    if first and last and first > last:
        yield f"published_from {first} is after published_to {last}; exchange them"
