"""Rows about what was read: statements with speaker, office and day, claims, and who is meant by a name."""

from __future__ import annotations

import pandas as pd

from ..errors import InputError
from . import merging
from .opinions import CONFIRMED, DISMISSED, Change, Found, Tables, opinions, put
from .places import Ground, actor, meant
from .rows import FIELDS, UNNAMED, Review, days


def statement(r: Review, ground: Ground) -> list[Found]:
    """A statement by its words; where a blind coder was shown other words, their sentence."""
    found = ground.found("statements", r.file, r.quote)
    if found.empty:
        if r.verdict != "coded":
            raise InputError(f"no statement stands on these words of {r.file}; correct the quote, or delete the row")
        item, _ = ground.said(r.file, r.quote)
        return [Found(r, item, "no" if r.field == "content" else "", _coded(r, ground))]
    at, row = found.index[0], found.iloc[0]
    machine = _machine(row, r.field or ("speaker" if r.target == "speaker" else ""), ground)
    if r.verdict == "coded":
        return [Found(r, row["statement_id"], machine, _coded(r, ground))]
    answer, change = _corrected(r, at, row, ground) if r.verdict == "corrected" else (machine, None)
    if r.verdict == DISMISSED:
        answer, change = "no", lambda tables: _drop_statement(tables, at, row["statement_id"])
    fields = (*FIELDS["speaker"], *(FIELDS["statement"] if r.target == "statement" else ()))
    return [Found(r, row["statement_id"], machine, answer, opinions(r, row["statement_id"], machine, answer, fields), change)]


def _machine(row: pd.Series, field: str, ground: Ground) -> str:
    """What the tables say of a statement: that it is one, or the value of a field."""
    if field in ("speaker", "speaker_id"):
        return row["speaker_id"] if row["speaker_standing"] != UNNAMED else ""
    if field == "official":
        actors = ground.tables["actors"]
        known = bool(actors["official"][actors["actor_id"] == row["speaker_id"]].any())
        return "yes" if known and row["speaker_standing"] not in ("former", "unofficial", "unnamed") else "no"
    if field == "day":
        # Days around publication are assumed: of these the machine knows no more than a coder who says that the day is unknown.
        return _interval(row["stated_from"], row["stated_to"]) if row["stated_basis"] != "publication" else ""
    return row[field] if field == "speaker_standing" else "yes"


def _interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def _coded(r: Review, ground: Ground) -> str:
    if r.field == "speaker":
        return meant(r.value, ground.tables["actors"])
    return _interval(*days(r.value)) if r.field == "day" else r.value


def _corrected(r: Review, at, row: pd.Series, ground: Ground) -> tuple[str, Change]:
    """What a statement is corrected to, in the tables' own terms, and how."""
    if r.field in ("speaker", "speaker_id"):
        if r.value == UNNAMED:
            return "", lambda tables: put(tables, "statements", at, speaker_id="", speaker_standing="unnamed")
        who = actor(r.value, ground.tables["actors"])
        return who, lambda tables: put(tables, "statements", at, speaker_id=who)
    if r.field == "official":
        if r.value == "yes" and not row["speaker_id"]:
            raise InputError("has an official whom the tables do not know; correct the speaker in a row before")
        return r.value, lambda tables: _set_official(tables, at, r.value == "yes")
    if r.field == "day":
        first, last = days(r.value)
        return _interval(first, last), lambda tables: put(tables, "statements", at, stated_from=first, stated_to=last, stated_basis="review")
    if r.field == "content":
        source, places = ground.located(r.file, r.value)
        near = max(places, key=lambda p: min(p.end, row["end"]) - max(p.start, row["start"]))
        if not (near.start < row["end"] and row["start"] < near.end):
            raise InputError(f'"{r.value}" stands elsewhere in {r.file} than the statement; give the words of this one')
        words = near.of(ground.texts[source])
        return words, lambda tables: put(tables, "statements", at, start=near.start, end=near.end, content=words)
    return r.value, lambda tables: put(tables, "statements", at, **{r.field: r.value})


def _set_official(tables: Tables, at, official: bool) -> None:
    """Who speaks as an official is one: the standing is the statement's, the office the actor's."""
    put(tables, "statements", at, speaker_standing="serving" if official else "unofficial")
    if official and "actors" in tables:
        actors = tables["actors"]
        actors.loc[actors["actor_id"] == tables["statements"].at[at, "speaker_id"], "official"] = True


def _drop_statement(tables: Tables, at, statement: str) -> None:
    """Without the statement its numbers are the narrator's, and nothing goes on from it or stands in it."""
    tables["statements"] = tables["statements"].drop(index=at)
    for column in ("continues", "within"):
        tables["statements"].loc[tables["statements"][column] == statement, column] = ""
    if "figures" in tables:
        tables["figures"].loc[tables["figures"]["statement_id"] == statement, ["statement_id", "voice"]] = ["", "narrator"]


def claim(r: Review, ground: Ground) -> list[Found]:
    """A claim by its issue and the words it rests on."""
    found = ground.found("claims", r.file, r.quote, "evidence_start", "evidence_end")
    found = found[found["issue_id"] == r.issue]
    if found.empty:
        raise InputError(f"no claim on '{r.issue}' stands on these words of {r.file}; correct quote or issue, or delete the row")
    at, claim = found.index[0], found.iloc[0]["claim_id"]
    machine = found.iloc[0][r.field or "position"]
    change = {"dismissed": lambda tables: _drop_claim(tables, at, claim), "corrected": lambda tables: _correct_claim(tables, at, r)}.get(r.verdict)
    answer = {"dismissed": DISMISSED, "corrected": r.value}.get(r.verdict, machine)
    return [Found(r, claim, machine, answer, opinions(r, claim, machine, answer, FIELDS["claim"]), change)]


def _drop_claim(tables: Tables, at, claim: str) -> None:
    tables["claims"] = tables["claims"].drop(index=at)
    if "links" in tables:
        links = tables["links"]
        tables["links"] = links[(links["from_claim_id"] != claim) & (links["to_claim_id"] != claim)]


def _correct_claim(tables: Tables, at, r: Review) -> None:
    put(tables, "claims", at, **{r.field: r.value}, basis="review", **({"valid_basis": "stated"} if r.field == "valid_to" else {}))


def name(r: Review, ground: Ground) -> list[Found]:
    """A name in the text, and who is meant by it."""
    found = ground.found("mentions", r.file, r.quote)
    if found.empty:
        raise InputError(f"no name stands on these words of {r.file}; correct the quote, or delete the row")
    mention = found.iloc[0]
    machine = mention["actor_id"]
    if r.verdict == CONFIRMED:
        return [Found(r, mention["mention_id"], machine, machine, opinions(r, mention["mention_id"], machine, machine, FIELDS["actor"]))]
    answer, change = merging.CORRECT[r.field](r, mention, ground)
    return [Found(r, mention["mention_id"], machine, answer, opinions(r, mention["mention_id"], machine, answer, ()), change)]
