"""A sheet to code by without the machine's answers, and what a coder wrote into it as rows of `reviews.csv`.

The sheet holds what the machine took for statements among sentences it took for none, and pairs of passages: the conflicts it reports,
the first leads, and a sample of pairs it rejected. Order and sides are shuffled, and nothing tells one kind from the other.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd

from .. import files
from ..errors import InputError
from ..language.spans import Span
from .places import overlapping
from .rows import CODES, COLUMNS, VERDICTS, checked, days, read, unknown

# What is shown of a passage, once for each side of a pair.
SHOWN = ("file", "publisher", "published", "title", "before", "words", "after")
# What the coder fills.
FILLED = ("statement", "speaker", "official", "day", "verdict", "why")
HEADER = ("item", "kind", *SHOWN, *(f"other_{name}" for name in SHOWN), *FILLED)
AROUND = 600  # characters of the article shown on either side of the words
SHORTEST = 8  # words of a sentence that is shown as if it were a statement
ONE_IN = 3  # so many statements for each such sentence

Place = tuple[str, int, int]


def items(tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str], seed: int = 0, leads: int = 10, rejected: int = 20) -> list[dict[str, str]]:
    """The rows of a sheet, those for the coder empty; the same for the same tables and seed.

    Parameters
    ----------
    tables : built tables.
    texts : raw text by source_id.
    leads, rejected : how many of the first leads, and of the rejected pairs, are asked about.
    """
    asked = lambda *parts: hashlib.blake2b("\x1f".join(map(str, (seed, *parts))).encode("utf-8"), digest_size=8).hexdigest()
    spoken = [_place(s) for s in tables["statements"].to_dict("records")]
    others = sorted(_silent(tables), key=lambda p: asked("other", *p))[: -(-len(spoken) // ONE_IN)]
    pairs = {frozenset(p): None for p in (*_reported(tables), *_leads(tables, leads))}
    refused = [p for p in dict.fromkeys(map(frozenset, _rejected(tables))) if p not in pairs]
    pairs |= dict.fromkeys(sorted(refused, key=lambda p: asked("rejected", *sorted(p)))[:rejected])
    show = _shower(tables, texts)
    rows = [{"kind": "statement", **show(p)} for p in sorted(dict.fromkeys([*spoken, *others]), key=lambda p: asked(*p))]
    for pair in sorted(pairs, key=lambda p: asked(*sorted(p))):
        one, other = sorted(pair, key=lambda p: asked("side", *p))
        rows.append({"kind": "pair", **show(one), **{f"other_{name}": cell for name, cell in show(other).items()}})
    counts = {"statement": 0, "pair": 0}
    for row in rows:
        counts[row["kind"]] += 1
        row["item"] = f"{row['kind'][0].upper()}{counts[row['kind']]:03d}"
    return [{name: row.get(name, "") for name in HEADER} for row in rows]


def _place(row: Mapping, start: str = "start", end: str = "end") -> Place:
    return row["source_id"], int(row[start]), int(row[end])


def _silent(tables: Mapping[str, pd.DataFrame]) -> Iterator[Place]:
    """Sentences of the article in which the machine found nobody speaking."""
    body = set(tables["passages"]["passage_id"][tables["passages"]["kind"] == "body"])
    for s in tables["sentences"].to_dict("records"):
        here = [Span(int(s["start"]), int(s["end"]))]
        if s["passage_id"] in body and len(s["text"].split()) >= SHORTEST and overlapping(tables["statements"], s["source_id"], here).empty:
            yield _place(s)


def _sides(tables: Mapping[str, pd.DataFrame]) -> dict[str, Place]:
    """Where the words of a claim, figure or statement stand: its statement, else its own words."""
    found = {s["statement_id"]: _place(s) for s in tables["statements"].to_dict("records")}
    for c in tables["claims"].to_dict("records"):
        found[c["claim_id"]] = found.get(c["statement_id"]) or _place(c, "evidence_start", "evidence_end")
    for f in tables["figures"].to_dict("records"):
        found[f["figure_id"]] = found.get(f["statement_id"]) or _place(f)
    return found


def _pairs(tables: Mapping[str, pd.DataFrame], rows: pd.DataFrame) -> Iterator[tuple[Place, Place]]:
    sides = _sides(tables)
    for left, right in zip(rows["left_id"], rows["right_id"]):
        if left in sides and right in sides and sides[left] != sides[right]:
            yield sides[left], sides[right]


def _reported(tables: Mapping[str, pd.DataFrame]) -> Iterator[tuple[Place, Place]]:
    return _pairs(tables, tables["conflicts"])


def _leads(tables: Mapping[str, pd.DataFrame], most: int) -> Iterator[tuple[Place, Place]]:
    return _pairs(tables, tables["leads"].sort_values("rank").head(most))


def _rejected(tables: Mapping[str, pd.DataFrame]) -> Iterator[tuple[Place, Place]]:
    return _pairs(tables, tables["rejected"])


def _shower(tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str]):
    """A function that gives what is shown of a place: its words in their article, without what is no article, and the paper with its day."""
    about = {s["source_id"]: s for s in tables["sources"].to_dict("records")}
    kept = tables["passages"][tables["passages"]["kept"]].sort_values("start")
    pieces = {source: list(zip(rows["start"], rows["end"])) for source, rows in kept.groupby("source_id")}

    def show(place: Place) -> dict[str, str]:
        source, start, end = place
        text = texts[source]
        before = " ".join(text[a : min(b, start)] for a, b in pieces.get(source, ()) if a < start)
        after = " ".join(text[max(a, end) : b] for a, b in pieces.get(source, ()) if b > end)
        row = about[source]
        published = " to ".join(dict.fromkeys(filter(None, (row["published_from"], row["published_to"]))))
        shown = (row["file"], row["publisher"], published, row["title"], _end(before), _plain(text[start:end]), _beginning(after))
        return dict(zip(SHOWN, shown))

    return show


def _plain(text: str) -> str:
    return " ".join(text.split())


def _end(text: str) -> str:
    plain = _plain(text)
    return plain if len(plain) <= AROUND else "… " + plain[-AROUND:].partition(" ")[2]


def _beginning(text: str) -> str:
    plain = _plain(text)
    return plain if len(plain) <= AROUND else plain[:AROUND].rpartition(" ")[0] + " …"


def written(rows: Sequence[Mapping[str, str]], path: Path) -> None:
    """Write a sheet, as JSON where the name ends so, else as CSV."""
    if path.suffix == ".json":
        files.write_bytes(path, (json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
    else:
        files.write_bytes(path, files.csv_bytes(list(HEADER), ([row[name] for name in HEADER] for row in rows)))


def coded(path: Path, coder: str = "", date: str = "") -> tuple[list[dict[str, str]], int]:
    """What a coder wrote into a sheet, as rows of `reviews.csv`, and how many items were left empty.

    A file that holds such rows already, as the report's page and the panel save them, gives them as they are.

    Raises
    ------
    InputError
        With every item that is coded in part, or with a code that is none.
    """
    given = files.read_json(path) if path.suffix == ".json" else files.read_csv(path)
    if not isinstance(given, list) or not all(isinstance(row, dict) for row in given):
        raise InputError(f"{path}: holds no list of items; give the sheet back as it was, with the last columns filled")
    if given and "target" in given[0]:
        return [{c: getattr(r, c) for c in COLUMNS} for r in checked(given, path)], 0
    if not coder or not date:
        raise InputError(f"{path}: is a sheet, which does not say who filled it and when; add --coder and --date")
    missing = sorted({name for row in given for name in ("item", "kind", "file", "words", *FILLED) if name not in row})
    if missing:
        raise InputError(f"{path}: column {', '.join(missing)} is missing; give the sheet back as it was, with the last columns filled")
    rows: list[dict[str, str]] = []
    faults: list[str] = []
    empty = 0
    for row in ({name: str(cell).strip() for name, cell in r.items()} for r in given):
        if not any(row[name] for name in FILLED):
            empty += 1
            continue
        wrong = list(_faults(row))
        faults += [f"{path}: item {row['item']}: {fault}" for fault in wrong]
        rows += [] if wrong else _rows(row, coder, date)
    if faults:
        raise InputError(*faults)
    return rows, empty


def _faults(row: Mapping[str, str]) -> Iterator[str]:
    if row["kind"] == "pair":
        if row["verdict"] not in VERDICTS["pair"]:
            yield unknown("verdict", row["verdict"], VERDICTS["pair"])
        return
    if row["statement"] not in CODES["content"]:
        yield unknown("statement", row["statement"], CODES["content"])
        return
    rest = ("speaker", "official", "day")
    if row["statement"] == "no":
        yield from (f"is no statement, but has a {name}; empty it, or change the first answer" for name in rest if row[name])
        return
    yield from (f"has no {name}; give it" for name in rest if not row[name])
    if row["official"] and row["official"] not in CODES["official"]:
        yield unknown("official", row["official"], CODES["official"])
    if row["day"] and days(row["day"]) is None:
        yield f"day '{row['day']}' is none; give a day, two days as 2024-01-31/2024-02-02, or 'unknown'"


def _rows(row: Mapping[str, str], coder: str, date: str) -> Iterator[dict[str, str]]:
    common = dict.fromkeys(COLUMNS, "") | {"file": row["file"], "quote": row["words"], "coder": coder, "date": date, "note": row["why"]}
    if row["kind"] == "pair":
        other = {"other_file": row["other_file"], "other_quote": row["other_words"]}
        yield common | other | {"target": "pair", "verdict": row["verdict"]}
        return
    answers = {"content": row["statement"], "speaker": row["speaker"], "official": row["official"], "day": row["day"]}
    for field, value in answers.items():
        if value:
            note = row["why"] if field == "content" else ""
            yield common | {"target": "statement", "verdict": "coded", "field": field, "value": value, "note": note}


def added(rows: Iterable[Mapping[str, str]], path: Path) -> list[dict[str, str]]:
    """The rows of a `reviews.csv` with others put to them; what the same coder said of the same before gives way."""
    before = [{c: getattr(r, c) for c in COLUMNS} for r in read(path)]
    about = lambda row: tuple(row[c] for c in ("target", "file", "quote", "other_file", "other_quote", "issue", "field", "coder"))
    new = {about(row): dict(row) for row in rows}
    return [*(row for row in before if about(row) not in new), *new.values()]
