"""Reader of `reviews.csv`: a row is one coder's word on one thing; every fault of every row is told at once.

A row names a source file and words of it, never an id, so that it is found again after every rebuild and after changed rules.
The columns are described in `data/dictionary.yml` (`reviews`); `data/manual/reviews-template.csv` has a row of each kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from .. import files
from ..errors import InputError
from ..language.codes import COMMITMENTS, POSITIONS

COLUMNS = ("target", "file", "quote", "other_file", "other_quote", "issue", "verdict", "field", "value", "coder", "date", "note")
# The name of the column `coder` in files written for earlier versions.
EARLIER = {"reviewer": "coder"}
# What may be said of each target, and which fields may be corrected with which values (None: any).
VERDICTS = {
    "statement": ("confirmed", "dismissed", "corrected", "coded"),
    "speaker": ("confirmed", "corrected"),
    "actor": ("confirmed", "corrected"),
    "claim": ("confirmed", "dismissed", "corrected"),
    "conflict": ("confirmed", "dismissed"),
    "pair": ("contradiction", "tension", "none"),
}
FIELDS: dict[str, dict[str, tuple[str, ...] | None]] = {
    "statement": {"content": None, "speaker": None, "official": ("yes", "no"), "day": None},
    "speaker": {"speaker_id": None, "speaker_standing": ("serving", "former", "unofficial", "unnamed")},
    "actor": {"actor_id": None, "apart": None, "merge": None},
    "claim": {
        "position": tuple(POSITIONS),
        "commitment": COMMITMENTS,
        "issue_id": None,
        "valid_from": None,
        "valid_to": None,
        **{f"scope_{d}": None for d in ("goods", "destination", "actor", "cause", "place", "norm", "qualifier")},
    },
}
# What a blind coder answers of a statement: whether the words are one as they are cut, and whether an official speaks in it.
CODES = {"content": ("yes", "part", "no"), "official": ("yes", "no", "unclear")}
UNNAMED, UNKNOWN = "unnamed", "unknown"
# Fields that cannot be emptied, and what to give.
_GIVEN = {
    "content": "the words as they stand in the text",
    "speaker": f"the name, or '{UNNAMED}'",
    "day": f"a day, two days as 2024-01-31/2024-02-02, or '{UNKNOWN}'",
    "speaker_id": "the name of the actor",
    "actor_id": "the name of the actor",
    "apart": "the name of whom is meant",
    "merge": "the name of the other actor",
    "issue_id": "the issue",
}


@dataclass(frozen=True)
class Review:
    """A row of `reviews.csv`; `row` is its number in the file, the header being 1."""

    target: str
    file: str
    quote: str
    other_file: str
    other_quote: str
    issue: str
    verdict: str
    field: str
    value: str
    coder: str
    date: str
    note: str
    row: int = 0


def read(path: Path) -> list[Review]:
    """The verdicts in a file; none where there is no file.

    Raises
    ------
    InputError
        With every fault of every row: an unknown column, target, verdict or field, a missing quote, an impossible date, a coder
        whom the `coders.csv` beside it does not have.
    """
    return checked(files.read_csv(path), path) if path.exists() else []


def checked(rows: list[dict[str, str]], path: Path) -> list[Review]:
    """Rows as verdicts of the file they stand in, or are to be written to; `InputError` as of `read`."""
    rows = [{EARLIER.get(c, c): cell for c, cell in row.items()} for row in rows]
    unknown = sorted({c for row in rows for c in row} ^ set(COLUMNS)) if rows else []
    if unknown:
        raise InputError(f"{path}: column {', '.join(unknown)} is unknown or missing; the header is {','.join(COLUMNS)}")
    found = [Review(**{c: row[c].strip() for c in COLUMNS}, row=number) for number, row in enumerate(rows, 2)]
    known = coders(path)
    if faults := [f"{path}: row {r.row}: {fault}" for r in found for fault in (*_faults(r), *_coder_fault(r, known))]:
        raise InputError(*faults)
    return found


def csv(rows: Iterable[Mapping[str, str]]) -> bytes:
    """Rows as the bytes of a `reviews.csv`."""
    return files.csv_bytes(list(COLUMNS), ([row[c] for c in COLUMNS] for row in rows))


def coders(path: Path) -> dict[str, str]:
    """Who the coders of a `reviews.csv` are, by name, as the `coders.csv` beside it says; nothing where there is none.

    Raises
    ------
    InputError
        For another header, a coder given twice or without a word about them.
    """
    beside = path.with_name("coders.csv")
    if not beside.exists():
        return {}
    rows = files.read_csv(beside)
    if rows and set(rows[0]) != {"coder", "about"}:
        raise InputError(f"{beside}: the header is {','.join(rows[0])}; it has to be coder,about")
    faults, known = [], {}
    for number, row in enumerate(rows, 2):
        name, about = row["coder"].strip(), row["about"].strip()
        if name in known:
            faults.append(f"{beside}: row {number}: coder '{name}' is given twice; keep one")
        if not name or not about:
            faults.append(f"{beside}: row {number}: has no {'name' if not name else 'word about the coder'}; give it")
        known[name] = about
    if faults:
        raise InputError(*faults)
    return known


def _coder_fault(r: Review, known: dict[str, str]) -> Iterable[str]:
    if known and r.coder and r.coder not in known:
        yield unknown("coder", r.coder, known) + " (coders.csv tells who each is)"


def _faults(r: Review) -> Iterable[str]:
    if r.target not in VERDICTS:
        yield unknown("target", r.target, VERDICTS)
        return
    if r.verdict not in VERDICTS[r.target]:
        yield unknown(f"verdict on a {r.target}", r.verdict, VERDICTS[r.target])
        return
    yield from (f"has no {name}; give it" for name in ("file", "quote", "coder", "date") if not getattr(r, name))
    if r.target in ("conflict", "claim") and not r.issue:
        yield "has no issue; give the issue or measure it is about"
    if r.target == "pair" and not r.other_quote:
        yield "has no other_quote; give the words of the other side of the pair"
    if r.date and not _is_day(r.date):
        yield f"date '{r.date}' is no day; give it as 2024-01-31"
    if r.verdict in ("corrected", "coded"):
        yield from _field_faults(r)
    elif r.value or r.field and (r.target, r.verdict) != ("statement", "confirmed"):
        yield f"gives a {'field' if r.field else 'value'}, which only a verdict 'corrected' has; delete it or change the verdict"
    elif r.field and r.field not in FIELDS["statement"]:
        yield unknown("field of a statement", r.field, FIELDS["statement"])


def _field_faults(r: Review) -> Iterable[str]:
    if r.field not in FIELDS[r.target]:
        yield unknown(f"field of a {r.target}", r.field, FIELDS[r.target])
        return
    values = CODES.get(r.field) if r.verdict == "coded" else FIELDS[r.target][r.field]
    if values and r.value not in values:
        yield unknown(r.field, r.value, values)
    if r.field.startswith("valid_") and r.value and not _is_day(r.value):
        yield f"{r.field} '{r.value}' is no day; give it as 2024-01-31"
    if r.field in _GIVEN and not r.value:
        yield f"has no value; give {_GIVEN[r.field]}"
    elif r.field == "day" and days(r.value) is None:
        yield f"day '{r.value}' is none; give {_GIVEN['day']}"


def days(value: str) -> tuple[str, str] | None:
    """First and last day of a cell `day`; two empty ones where it is unknown, None where it says no such thing.

    >>> days("2024-01-31"), days("2024-01-31/2024-02-02"), days("unknown"), days("2024-02-02/2024-01-31")
    (('2024-01-31', '2024-01-31'), ('2024-01-31', '2024-02-02'), ('', ''), None)
    """
    if value == UNKNOWN:
        return "", ""
    first, _, last = value.partition("/")
    last = last or first
    return (first, last) if _is_day(first) and _is_day(last) and first <= last else None


def unknown(name: str, given: str, choices: Iterable[str]) -> str:
    """That something is unknown, with the nearest of the choices, or all of them."""
    near = get_close_matches(given, list(choices), 1, 0.5)
    return f"{name} '{given}' is unknown; " + (f"did you mean '{near[0]}'?" if near else f"give one of {', '.join(choices)}")


def _is_day(value: str) -> bool:
    return not files.day(value)[1]
