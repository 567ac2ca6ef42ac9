"""Human verdicts beside the machine's: they confirm or dismiss a conflict, or correct a speaker, a merge or a claim.

A verdict names a source file, a piece of its text and an issue, never an id: it is found again by overlap after every
rebuild and after changed rules. `data/manual/reviews.csv` is read here and written by hand only. Its columns:

target : conflict, claim, speaker (of a statement) or actor (of a name: a wrong merge).
file, quote : the source file and the words in it, as they stand there; for a conflict, of either side.
other_file, other_quote : the words of the other side of a conflict; empty where issue and quote are enough.
issue : the issue or measure, for a conflict or claim; both issues joined by ' | ' for a tension between two.
verdict : confirmed, dismissed (there is no such conflict or claim), or corrected.
field, value : what is corrected, and to what; a speaker or actor by name.
reviewer, date, note : who, when (ISO), and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from pathlib import Path

import pandas as pd

from . import files
from .errors import InputError
from .language.codes import COMMITMENTS, POSITIONS
from .language.spans import Span, fold

COLUMNS = ("target", "file", "quote", "other_file", "other_quote", "issue", "verdict", "field", "value", "reviewer", "date", "note")
# What may be said of each target, and which fields may be corrected with which values (None: any).
VERDICTS = {
    "conflict": ("confirmed", "dismissed"),
    "claim": ("confirmed", "dismissed", "corrected"),
    "speaker": ("confirmed", "corrected"),
    "actor": ("confirmed", "corrected"),
}
FIELDS: dict[str, dict[str, tuple[str, ...] | None]] = {
    "claim": {
        "position": tuple(POSITIONS),
        "commitment": COMMITMENTS,
        "issue_id": None,
        "valid_from": None,
        "valid_to": None,
        **{f"scope_{d}": None for d in ("goods", "destination", "actor", "cause", "place", "norm", "qualifier")},
    },
    "speaker": {"speaker_id": None, "speaker_standing": ("serving", "former", "unofficial", "unnamed")},
    "actor": {"actor_id": None},
}
NEEDED = {"conflict": "conflicts", "claim": "claims", "speaker": "statements", "actor": "mentions"}


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
    reviewer: str
    date: str
    note: str
    row: int = 0


def read(path: Path) -> list[Review]:
    """The verdicts in a file; none where there is no file.

    Raises
    ------
    InputError
        With every fault of every row: an unknown column, target, verdict or field, a missing quote, an impossible date.
    """
    if not path.exists():
        return []
    rows = files.read_csv(path)
    unknown = sorted({c for row in rows for c in row} ^ set(COLUMNS)) if rows else []
    if unknown:
        raise InputError(f"{path}: column {', '.join(unknown)} is unknown or missing; the header is {','.join(COLUMNS)}")
    found = [Review(**{c: row[c].strip() for c in COLUMNS}, row=number) for number, row in enumerate(rows, 2)]
    if faults := [f"{path}: row {r.row}: {fault}" for r in found for fault in _faults(r)]:
        raise InputError(*faults)
    return found


def _faults(r: Review) -> Iterable[str]:
    if r.target not in VERDICTS:
        yield _unknown("target", r.target, VERDICTS)
        return
    if r.verdict not in VERDICTS[r.target]:
        yield _unknown(f"verdict on a {r.target}", r.verdict, VERDICTS[r.target])
        return
    yield from (f"has no {name}; give it" for name in ("file", "quote", "reviewer", "date") if not getattr(r, name))
    if r.target in ("conflict", "claim") and not r.issue:
        yield "has no issue; give the issue or measure it is about"
    if r.date and not _is_day(r.date):
        yield f"date '{r.date}' is no day; give it as 2024-01-31"
    if r.verdict == "corrected":
        yield from _field_faults(r)
    elif r.field or r.value:
        yield f"gives a {'field' if r.field else 'value'}, which only a verdict 'corrected' has; delete it or change the verdict"


def _field_faults(r: Review) -> Iterable[str]:
    if r.field not in FIELDS[r.target]:
        yield _unknown(f"field of a {r.target}", r.field, FIELDS[r.target])
        return
    values = FIELDS[r.target][r.field]
    if values and r.value not in values:
        yield _unknown(r.field, r.value, values)
    if r.field.startswith("valid_") and r.value and not _is_day(r.value):
        yield f"{r.field} '{r.value}' is no day; give it as 2024-01-31"
    if r.field in ("speaker_id", "actor_id", "issue_id") and not r.value:
        yield f"has no value; give the {'issue' if r.field == 'issue_id' else 'name of the actor'}"


def _unknown(name: str, given: str, choices: Iterable[str]) -> str:
    near = get_close_matches(given, list(choices), 1, 0.5)
    return f"{name} '{given}' is unknown; " + (f"did you mean '{near[0]}'?" if near else f"give one of {', '.join(choices)}")


def _is_day(value: str) -> bool:
    return not files.day(value)[1]


def apply(
    reviews: Sequence[Review], tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str], made: Iterable[str]
) -> tuple[dict[str, pd.DataFrame], pd.DataFrame]:
    """Lay human verdicts over the tables a step has made.

    Parameters
    ----------
    tables : all tables so far; `sources`, `statements` and what the verdicts speak of.
    texts : raw text by source_id.
    made : the tables the step made; verdicts on others are left to their own step.

    Returns
    -------
    The changed tables, and a row for each verdict: what the machine said, what the human says, and the state, `applied`
    or `source left out`.

    Raises
    ------
    InputError
        Where the source is there and nothing in it fits.
    """
    changed = {name: tables[name].copy() for name in made if name in tables}
    by_file = dict(zip(tables["sources"]["file"], tables["sources"]["source_id"]))
    marks, faults = [], []
    for r in reviews:
        if NEEDED[r.target] not in changed:
            continue
        if r.file not in by_file or r.other_file and r.other_file not in by_file:
            marks.append(asdict(r) | {"item_id": "", "machine": "", "state": "source left out"})
            continue
        try:
            found = APPLY[r.target](r, {**tables, **changed}, changed, by_file, texts)
            marks += [asdict(r) | {"item_id": item, "machine": machine, "state": "applied"} for item, machine in found]
        except InputError as e:
            faults += [f"reviews.csv: row {r.row}: {fault}" for fault in e.faults]
    if faults:
        raise InputError(*faults)
    return changed, pd.DataFrame(marks, columns=[*(f for f in Review.__dataclass_fields__), "item_id", "machine", "state"])


def spans(text: str, quote: str) -> list[Span]:
    """Where a quoted piece stands in a text, whatever its quotation marks, dashes and white space."""
    words = [re.escape(w) for w in fold(quote).split()]
    return [Span(m.start(), m.end()) for m in re.finditer(r"\s+".join(words), fold(text))] if words else []


def _located(r: Review, file: str, quote: str, by_file: Mapping[str, str], texts: Mapping[str, str]) -> tuple[str, list[Span]]:
    source = by_file[file]
    found = spans(texts[source], quote)
    if not found:
        raise InputError(f'"{quote}" does not stand in {file}; copy the words as they stand there')
    return source, found


def _overlapping(rows: pd.DataFrame, source: str, places: list[Span], start: str = "start", end: str = "end") -> pd.DataFrame:
    """Rows of a source whose span overlaps one of the places, the longest overlap first."""
    here = rows[rows["source_id"] == source]
    shared = [max((min(p.end, b) - max(p.start, a) for p in places), default=0) for a, b in zip(here[start], here[end])]
    ranked = here.assign(_shared=shared).sort_values(["_shared", here.columns[0]], ascending=[False, True])
    return ranked[ranked["_shared"] > 0].drop(columns="_shared")


def _apply_claim(r: Review, tables, changed, by_file, texts) -> list[tuple[str, str]]:
    source, places = _located(r, r.file, r.quote, by_file, texts)
    claims = tables["claims"]
    found = _overlapping(claims[claims["issue_id"] == r.issue], source, places, "evidence_start", "evidence_end")
    if found.empty:
        raise InputError(f"no claim on '{r.issue}' stands on these words of {r.file}; correct quote or issue, or delete the row")
    at, claim_id = found.index[0], found.iloc[0]["claim_id"]
    if r.verdict == "dismissed":
        changed["claims"] = claims.drop(index=at)
        if "links" in changed:
            links = changed["links"]
            changed["links"] = links[(links["from_claim_id"] != claim_id) & (links["to_claim_id"] != claim_id)]
        return [(claim_id, claims.at[at, "position"])]
    if r.verdict == "confirmed":
        return [(claim_id, claims.at[at, "position"])]
    machine = claims.at[at, r.field]
    changed["claims"].loc[at, [r.field, "basis"]] = [r.value, "review"]
    if r.field == "valid_to":
        changed["claims"].loc[at, "valid_basis"] = "stated"
    return [(claim_id, machine)]


def _apply_speaker(r: Review, tables, changed, by_file, texts) -> list[tuple[str, str]]:
    source, places = _located(r, r.file, r.quote, by_file, texts)
    found = _overlapping(tables["statements"], source, places)
    if found.empty:
        raise InputError(f"no statement stands on these words of {r.file}; correct the quote, or delete the row")
    at, statement_id = found.index[0], found.iloc[0]["statement_id"]
    machine = found.iloc[0][r.field or "speaker_id"]
    if r.verdict == "corrected":
        changed["statements"].loc[at, r.field] = _actor(r.value, tables["actors"]) if r.field == "speaker_id" else r.value
    return [(statement_id, machine)]


def _apply_actor(r: Review, tables, changed, by_file, texts) -> list[tuple[str, str]]:
    source, places = _located(r, r.file, r.quote, by_file, texts)
    found = _overlapping(tables["mentions"], source, places)
    if found.empty:
        raise InputError(f"no name stands on these words of {r.file}; correct the quote, or delete the row")
    at, mention_id, machine = found.index[0], found.iloc[0]["mention_id"], found.iloc[0]["actor_id"]
    if r.verdict == "corrected":
        actor = _actor(r.value, tables["actors"])
        changed["mentions"].loc[at, "actor_id"] = actor
        named = [Span(int(found.iloc[0]["start"]), int(found.iloc[0]["end"]))]
        spoken = tables["statements"][tables["statements"]["speaker_start"].notna()]
        if "statements" in changed:
            said = _overlapping(spoken, source, named, "speaker_start", "speaker_end").index
            changed["statements"].loc[said, "speaker_id"] = actor
    return [(mention_id, machine)]


def _actor(name: str, actors: pd.DataFrame) -> str:
    """The id of the actor who bears a name, as a name or as a wording met."""
    wordings = zip(actors["actor_id"], actors["name"] + " | " + actors["variants"])
    named = {n.strip(): actor for actor, names in wordings for n in names.split("|") if n.strip()}
    named |= dict(zip(actors["name"], actors["actor_id"])) | dict(zip(actors["actor_id"], actors["actor_id"]))
    if name in named:
        return named[name]
    near = get_close_matches(name, list(named), 1, 0.5)
    remedy = f"did you mean '{near[0]}'?" if near else "give a name that stands in the actors table"
    raise InputError(f"no actor is called '{name}'; {remedy}")


def _apply_conflict(r: Review, tables, changed, by_file, texts) -> list[tuple[str, str]]:
    one = _ends(r, r.file, r.quote, tables, by_file, texts)
    other = _ends(r, r.other_file or r.file, r.other_quote, tables, by_file, texts) if r.other_quote else None
    fits = changed["conflicts"][[_fits(row, r.issue, one, other) for row in changed["conflicts"].to_dict("records")]]
    if not fits.empty:
        changed["conflicts"].loc[fits.index, "review"] = r.verdict
        return [(c, f"tier {t}") for c, t in zip(fits["conflict_id"], fits["tier"])]
    rejected = tables["rejected"].to_dict("records") if r.verdict == "dismissed" else []
    agreed = [row for row in rejected if _fits(row, r.issue, one, other)]
    if not agreed:
        raise InputError(f"no conflict on '{r.issue}' stands on these words of {r.file}; correct them, or delete the row")
    return [(f"{row['left_id']} | {row['right_id']}", f"rejected by {row['failed_gate']}") for row in agreed]


def _ends(r: Review, file: str, quote: str, tables, by_file, texts) -> set[str]:
    """The claims, figures and utterances that stand on a quotation: any appearance of a side will do."""
    source, places = _located(r, file, quote, by_file, texts)
    statements = set(_overlapping(tables["statements"], source, places)["statement_id"])
    spoken = tables["appearances"]
    return (
        set(_overlapping(tables["claims"], source, places, "evidence_start", "evidence_end")["claim_id"])
        | set(_overlapping(tables["figures"], source, places)["figure_id"])
        | set(spoken["utterance_id"][spoken["statement_id"].isin(statements)])
    )


def _fits(row: Mapping[str, str], issue: str, one: set[str], other: set[str] | None) -> bool:
    about = {row["issue_id"], row["measure"], *row["issue_id"].split(" | ")} - {""}
    left, right = ({row[f"{end}_id"], row[f"{end}_utterance"]} for end in ("left", "right"))
    if issue not in about:
        return False
    if other is None:
        return bool(one & (left | right))
    return bool(one & left and other & right or one & right and other & left)


APPLY = {"conflict": _apply_conflict, "claim": _apply_claim, "speaker": _apply_speaker, "actor": _apply_actor}
