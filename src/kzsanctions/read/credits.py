"""The outlets that a text credits as a whole: what its register or credit line names, and which actors these are."""

from __future__ import annotations

import pandas as pd

from .actor import OUTLET, plain_name


def credits_of(cell: str) -> list[str]:
    """The outlets a text credits as a whole, nearest the reader first."""
    return [name for name in str(cell).split(" | ") if name]


def credited(who: pd.DataFrame, sources: pd.DataFrame) -> dict[str, list[str]]:
    """Actor ids of the outlets each text credits as a whole, nearest the reader first, by source_id."""
    outlets = who[who["kind"] == OUTLET]
    known = {
        plain_name(v): a
        for a, name, variants in zip(outlets["actor_id"], outlets["name"], outlets["variants"])
        for v in (name, *variants.split(" | "))
    }
    told = zip(sources["source_id"], sources.get("credits", [""] * len(sources)))
    return {source: [known[plain_name(name)] for name in credits_of(cell) if plain_name(name) in known] for source, cell in told}
