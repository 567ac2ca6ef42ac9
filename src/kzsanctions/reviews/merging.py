"""Corrections of who is who: one name given to another actor, a wrong merge undone, a missing one made."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ..errors import InputError
from ..language.spans import Span, fold
from ..tables import identify
from .places import Ground, actor, overlapping, wordings
from .rows import Review

Change = Callable[[dict[str, pd.DataFrame]], None]


def one_name(r: Review, mention: pd.Series, ground: Ground) -> tuple[str, Change]:
    """This one mention, and what is said beside it, is another actor's."""
    who = actor(r.value, ground.tables["actors"])
    return who, lambda tables: _moved(tables, [mention["mention_id"]], who)


def apart(r: Review, mention: pd.Series, ground: Ground) -> tuple[str, Change]:
    """Every mention of the actor that is written like this one is somebody else's: an actor known under the name given, or a new one."""
    actors, mentions = ground.tables["actors"], ground.tables["mentions"]
    old = mention["actor_id"]
    own = mentions[mentions["actor_id"] == old]
    alike = own[own["text"].map(_plain) == _plain(mention["text"])]
    if len(alike) == len(own):
        raise InputError(f"every mention of '{_name(old, actors)}' is written '{mention['text']}', so there is nothing to take apart; delete the row")
    known = wordings(actors).get(r.value, old)
    row = actors[actors["actor_id"] == old].iloc[0]
    new = known if known != old else identify("a", "review", _plain(r.value), row["government"])

    def change(tables: dict[str, pd.DataFrame]) -> None:
        if "actors" in tables:
            left = [v for v in row["variants"].split(" | ") if _plain(v) != _plain(mention["text"])]
            tables["actors"].loc[tables["actors"]["actor_id"] == old, "variants"] = " | ".join(left)
            if known == old:
                reason = f"kept apart from {row['name']} by {r.coder}"
                added = {**row, "actor_id": new, "name": r.value, "variants": mention["text"], "basis": "inferred", "merge_reason": reason}
                tables["actors"] = pd.concat([tables["actors"], pd.DataFrame([added])], ignore_index=True).astype(tables["actors"].dtypes)
        _moved(tables, list(alike["mention_id"]), new)

    return new, change


def merge(r: Review, mention: pd.Series, ground: Ground) -> tuple[str, Change]:
    """The actor of this mention and the one of the name given are one, who keeps that name."""
    actors = ground.tables["actors"]
    new, old = actor(r.value, actors), mention["actor_id"]
    if new == old:
        raise InputError(f"'{mention['text']}' is '{_name(old, actors)}' already; delete the row, or name another actor")

    def change(tables: dict[str, pd.DataFrame]) -> None:
        for table, column in (("mentions", "actor_id"), ("statements", "speaker_id"), ("actors", "organization_id")):
            if table in tables:
                tables[table].loc[tables[table][column] == old, column] = new
        if "statements" in tables:
            relays = tables["statements"]["via"].map(lambda via: " | ".join(dict.fromkeys(new if a == old else a for a in via.split(" | "))))
            tables["statements"]["via"] = relays
        if "actors" in tables:
            tables["actors"] = _joined(tables["actors"], old, new, r)

    return new, change


def _joined(actors: pd.DataFrame, old: str, new: str, r: Review) -> pd.DataFrame:
    one, other = (actors[actors["actor_id"] == a].iloc[0] for a in (new, old))
    rows = actors[actors["actor_id"] != old].copy()
    at = rows.index[rows["actor_id"] == new][0]
    rows.loc[at, "variants"] = " | ".join(dict.fromkeys(v for v in f"{one['variants']} | {other['name']} | {other['variants']}".split(" | ") if v))
    rows.loc[at, "merge_reason"] = " | ".join(filter(None, (one["merge_reason"], f"taken for one with {other['name']} by {r.coder}")))
    rows.loc[at, "official"] = bool(one["official"] or other["official"])
    return rows


def _moved(tables: dict[str, pd.DataFrame], mentions: list[str], who: str) -> None:
    """Give mentions to an actor, and the statements whose speaker they name."""
    rows = tables["mentions"]
    moved = rows[rows["mention_id"].isin(mentions)]
    rows.loc[moved.index, "actor_id"] = who
    if "statements" not in tables:
        return
    spoken = tables["statements"][tables["statements"]["speaker_start"].notna()]
    for source, start, end in zip(moved["source_id"], moved["start"], moved["end"]):
        said = overlapping(spoken, source, [Span(int(start), int(end))], "speaker_start", "speaker_end").index
        tables["statements"].loc[said, "speaker_id"] = who


def _plain(name: str) -> str:
    return " ".join(fold(name).lower().split())


def _name(actor_id: str, actors: pd.DataFrame) -> str:
    return next(iter(actors["name"][actors["actor_id"] == actor_id]), actor_id)


CORRECT: dict[str, Callable[[Review, pd.Series, Ground], tuple[str, Change]]] = {"actor_id": one_name, "apart": apart, "merge": merge}
