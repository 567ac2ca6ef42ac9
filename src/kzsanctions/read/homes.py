"""Mend the country a text only guessed for its own officials, where another text of the corpus states it.

A paper introduces its own minister without a country, and the neighbour's with one, so that what one paper leaves out another tells. Who
bears one full name is one person, whose country is the one stated; where the guess of a text was wrong for one of its officials, it
was wrong for the others it was made for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from .actor import BODY, PERSON
from .names import Gazetteer, fold_name


def stated_elsewhere(rows: Iterable[dict], gazetteer: Gazetteer) -> list[dict]:
    """The same mentions, those of guessed countries with the country other texts state; nothing is changed where two are stated."""
    rows = list(rows)
    stated: dict[str, set[str]] = defaultdict(set)
    for r in rows:
        if r["kind"] == PERSON and r["name"] and r["whence"] == "stated" and r["government"]:
            stated[r["name"]].add(r["government"])
    known = {name: next(iter(codes)) for name, codes in stated.items() if len(codes) == 1 and fold_name(name, gazetteer.names).given}
    votes: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for source, name, guess in sorted({(r["source_id"], r["name"], r["government"]) for r in rows if _guessed(r) and r["name"] in known}):
        votes[source, guess][known[name]] += 1
    meant = {key: next(iter(codes)) for key, codes in votes.items() if len(codes) == 1}
    return [_mended(r, known, meant) for r in rows]


def _guessed(r: dict) -> bool:
    """Whether a person or body has a country by guess, or none, though it may have one."""
    return r["kind"] in (PERSON, BODY) and bool(r["official"]) and not r["weak"] and not r["place"] and r["whence"] != "stated"


def _mended(r: dict, known: dict[str, str], meant: dict[tuple[str, str], str]) -> dict:
    if not _guessed(r):
        return r
    own = known.get(r["name"], "") if r["kind"] == PERSON else ""
    code = own or (meant.get((r["source_id"], r["government"]), "") if r["government"] else "")
    return r | {"government": code, "whence": "story"} if code and code != r["government"] else r
