"""A register for a folder of texts, guessed from what stands in them: title, publisher, genre and day, each to be confirmed.

A guess is written into its cell, and the name of the cell into the column `guessed`; `check` lists it until somebody takes the name out.
What the text does not tell stays empty, and `check` asks for it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .. import files
from ..clean import passages, register
from ..codebook import Codebook
from ..errors import InputError
from ..read.dates import dates

HEADER = ("file", "publisher", "genre", "country", "title", "published_from", "published_to", "published_basis", register.GUESSED)
# Lines above a headline that may name the outlet, and how long a name is.
NAMING, LONGEST = ("menu-line", "site-address", "publisher-name"), 8
# Words that stand in names without a capital.
_JOINING = frozenset("a and at de for in of on the to".split())
# "TBILISI, March 12 (Mtkvari Press) -", "BISHKEK, November 7. /Ala-Too Inform/."
_IN_DATELINE = re.compile(r"[(/]\s*([^\W\d_][^()/]*?)\s*[)/]")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)[\s©,]*(?:\d{4})?[\s,]*(?P<name>[^\W\d_][^.,|©\d]*)", re.I)
# "A message from The Lowland Post", "Support The Lowland Post": the outlet about itself.
_PLEA = re.compile(r"(?:\b[Ff]rom|\b[Ss]upport(?:ing)?|\bjournalists of)\s+(?P<name>(?:The )?[A-Z][\w.-]+(?: [A-Z][\w.-]+){1,4})")
_NAMED = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Piece:
    """A labelled piece of a text, with the number of its line."""

    kind: str
    rule: str
    text: str
    line: int


@dataclass(frozen=True)
class Guess:
    """A guessed cell and where it was read; empty where the text does not tell."""

    value: str = ""
    where: str = ""


def made(folder: Path) -> list[str]:
    """Write `sources.csv` for the texts in a folder; returns what was guessed, a line a text.

    Texts that lie in the folder itself are copied into `texts/`; none is changed.

    Raises
    ------
    InputError
        Where there is no such folder or no text in it, or where a register is there already: nothing is overwritten.
    """
    corpus = files.Corpus(folder)
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; make it and put the texts into it, a .txt file each")
    if corpus.register.exists():
        raise InputError(f"{corpus.register}: is there already, and nothing is overwritten; kzsanctions check {folder} says what it lacks")
    own, loose = sorted(corpus.texts.glob("*.txt")), sorted(folder.glob("*.txt"))
    if own and loose:
        raise InputError(f"{folder}: texts lie in it and in {corpus.texts}; put all of them into texts/")
    if not own and not loose:
        raise InputError(f"{folder}: holds no .txt file; save each article as plain text (UTF-8) into {corpus.texts}")
    rows = [row(path.name, files.read_text(path), Codebook()) for path in own or loose]
    for path in loose:
        corpus.texts.mkdir(exist_ok=True)
        shutil.copyfile(path, corpus.texts / path.name)
    cells = [[guessed.get(column, Guess()).value for column in HEADER] for guessed in rows]
    files.write_bytes(corpus.register, files.csv_bytes(list(HEADER), cells))
    return [_told(guessed) for guessed in rows]


def row(file: str, raw: str, book: Codebook) -> dict[str, Guess]:
    """The cells of a register's row that a text tells, each with where it was read."""
    pieces = _pieces(raw, book)
    above = pieces[: next((i for i, p in enumerate(pieces) if p.kind == "body"), len(pieces))]
    heads = [p for kind in ("title", "heading") for p in above if p.kind == kind and len(_WORD.findall(p.text)) > 2]
    title = next((Guess(" ".join(p.text.split()), f"line {p.line}") for p in heads), Guess())
    publisher = _publisher(pieces, {word.lower() for genre in book.genres.values() for word in genre["words"]})
    genre = _genre(pieces, publisher.value, book.genres)
    day = _day(file, pieces, book)
    cells = {"publisher": publisher, "genre": genre, "title": title, "published": day}
    known = [name for name in register.GUESSES if cells[name].value]
    dated = {column: day for column in ("published_from", "published_to")}
    basis = {"published_basis": Guess(f"guessed: {day.where}")} if day.value else {}
    return {"file": Guess(file), **cells, **dated, **basis, register.GUESSED: Guess("; ".join(known))}


def _told(guessed: Mapping[str, Guess]) -> str:
    """A line on a text: what was guessed, from where, and what the text does not tell."""
    told = [f"{name} '{guessed[name].value}' ({guessed[name].where})" for name in register.GUESSES if guessed[name].value]
    missing = [name for name in register.GUESSES if name != "title" and not guessed[name].value]
    return f"{guessed['file'].value}: {', '.join(told)}" + (f"; to be filled in: {', '.join(missing)}" if missing else "")


def _pieces(raw: str, book: Codebook) -> list[Piece]:
    """The labelled pieces; a name above the headline that was taken for the headline is told to be the outlet's."""
    found = _labelled(raw, book)
    for _ in range(2):
        at = next((i for i, p in enumerate(found) if p.kind == "title"), None)
        if at is None or at > 1 or not _names(found[at].text):
            break
        again = _labelled(raw, book, found[at].text)
        if not any(p.kind == "title" and p.line > found[at].line for p in again):
            break
        found = again
    return found


def _labelled(raw: str, book: Codebook, publisher: str = "") -> list[Piece]:
    labels = [(p, p.span.of(raw).strip()) for p in passages.labelled(raw, book.cleaning, publisher)]
    return [Piece(p.kind, p.rule_id, text, raw.count("\n", 0, p.span.start) + 1) for p, text in labels if text]


def _publisher(pieces: Sequence[Piece], kinds: Collection[str]) -> Guess:
    """The outlet's name: as a line above the headline, a line of rights, a plea for money or the dateline gives it.

    Where the dateline has a name, the fullest form of it is taken. A line that says only of what kind a text is ("Press release": one of
    `kinds`) is nobody's name.
    """
    at = next((i for i, p in enumerate(pieces) if p.kind == "title"), 0)
    above = [Guess(p.text, f"line {p.line}") for p in pieces[:at] if p.rule in NAMING and _names(p.text) and p.text.lower() not in kinds]
    above += [Guess(p.text, f"line {p.line}") for p in pieces[at:] if p.rule == "site-address"]
    said = [
        Guess(m["name"].strip(" -"), f"line {p.line}")
        for kind, wording in (("credit", _RIGHTS), ("appeal", _PLEA))
        for p in pieces
        if p.kind == kind and (m := wording.search(p.text))
    ]
    lines = [Guess(m[1], f"line {p.line}") for p in pieces if p.kind == "dateline" and (m := _IN_DATELINE.search(p.text))]
    for name in lines:
        return next((fuller for fuller in (*above, *said) if name.value.lower() in fuller.value.lower()), name)
    return next((guess for guess in (*above, *said) if _names(guess.value)), Guess())


def _names(text: str) -> bool:
    """Reads like a name: few words, each with a capital, and no mark that a label or a list has. So do some headlines."""
    words = [w for w in _WORD.findall(text) if w not in _JOINING]
    listed = set(text) & set(":|·/>›»?!") or "  " in text or text.count(" - ") > 1
    return bool(words) and not listed and len(text.split()) <= LONGEST and words[0][0].isupper() and sum(w[0].islower() for w in words) <= 1


def _genre(pieces: Sequence[Piece], publisher: str, genres: Mapping[str, Mapping]) -> Guess:
    """The first genre that has a word in the publisher's name or above the headline; an outlet named in a dateline is an agency."""
    at = next((i for i, p in enumerate(pieces) if p.kind == "title"), 0)
    heard = [("its name", publisher), *((f"line {p.line}", p.text) for p in pieces[:at] if p.rule in NAMING)]
    for genre in genres:
        words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, genres[genre]['words']))})(?!\w)", re.I)
        for where, text in heard:
            if m := words.search(text):
                return Guess(genre, f"'{m.group()}' in {where}")
    if any(p.kind == "dateline" and _IN_DATELINE.search(p.text) for p in pieces):
        return Guess("agency", "named in its dateline")
    return Guess("media", "nothing says otherwise")


def _day(file: str, pieces: Sequence[Piece], book: Codebook) -> Guess:
    """The day of publication: the first stated below the headline and above the article, else above the headline, else in the file's name.

    A dateline without a year takes the year that the page names elsewhere.
    """
    at = next((i for i, p in enumerate(pieces) if p.kind == "title"), 0)
    first = next((i for i, p in enumerate(pieces) if p.kind == "body"), len(pieces))
    near = [*pieces[at:first], *pieces[:at], *(p for p in pieces[first:] if p.kind not in ("body", "heading"))]
    for piece in near:
        if days := _stated(piece.text, None, book):
            return Guess(days[0].isoformat(), f"line {piece.line}, '{_short(piece.text)}'")
    if (m := _NAMED.search(file)) and (day := files.day("-".join(m.groups()))[0]):
        return Guess(day.isoformat(), "the name of the file")
    years = [int(y) for p in pieces if p.kind not in ("body", "heading", "title") for y in _YEAR.findall(p.text)]
    for piece in (p for p in pieces if p.kind == "dateline"):
        for year in years[:1]:
            if days := _stated(piece.text, (date(year, 12, 31), date(year, 12, 31)), book):
                return Guess(days[0].isoformat(), f"line {piece.line}, '{_short(piece.text)}', and the year {year} of the page")
    return Guess()


def _stated(text: str, within: tuple[date, date] | None, book: Codebook) -> list[date]:
    return [d.date_from for d in dates(text, within, book.calendar) if d.date_from and d.date_from == d.date_to]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 50 else line[:47] + "..."
