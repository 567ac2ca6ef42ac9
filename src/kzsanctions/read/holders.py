"""Give an office its holder where a text has the name and the office apart, and another text of the corpus has them together.

A paper takes it for known who its own people are: "Given Surname left by the garden. “They know of it,” the secretary of state said". Who is
meant stands in another text: "the secretary of state for ports, Given Surname". Only a name that has no office on the page, and an office that
nobody named on the page holds, are brought together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from .actor import PERSON
from .names import Gazetteer, same_person, surname_key


def named_elsewhere(rows: Iterable[dict], gazetteer: Gazetteer) -> list[dict]:
    """The same mentions, offices without a name with that of their holder by another source."""
    rows = list(rows)
    holders: dict[str, list[dict]] = defaultdict(list)
    bare: dict[str, set[str]] = defaultdict(set)
    held: dict[str, set[str]] = defaultdict(set)
    for r in (r for r in rows if r["kind"] == PERSON and r["name"]):
        if r["office"]:
            held[r["source_id"]].update((r["name"], r["noun"]))
        elif " " in r["name"]:
            bare[r["source_id"]].add(r["name"])
        if r["office"] and r["official"] and not (r["former"] or r["plural"]):
            holders[r["noun"]].append(r)
    return [_named(r, bare[r["source_id"]] - held[r["source_id"]], held[r["source_id"]], holders, gazetteer) for r in rows]


def _named(r: dict, bare: Iterable[str], held: Iterable[str], holders: Mapping[str, list[dict]], gazetteer: Gazetteer) -> dict:
    alone = r["kind"] == PERSON and r["office"] and not r["name"] and r["official"] and not (r["former"] or r["plural"] or r["unnamed"])
    if not alone or r["noun"] in held:
        return r
    found = {name: h for name in bare for h in holders[r["noun"]] if _one(r, name, h, gazetteer)}
    if len(found) != 1:
        return r
    [(name, holder)] = found.items()
    told = {k: r[k] or holder[k] for k in ("organisation", "government", "fields", "gender")}
    return r | told | {"name": name, "office": holder["office"]}


def _one(r: Mapping, name: str, holder: Mapping, gazetteer: Gazetteer) -> bool:
    """Whether another text's holder of an office bears a name of this text, and nothing said of the office speaks against it."""
    if holder["source_id"] == r["source_id"] or surname_key(holder["name"], gazetteer.names) != surname_key(name, gazetteer.names):
        return False
    ranks = [k["office"].partition(" of ")[0] for k in (r, holder)]
    fields = not (r["fields"] and holder["fields"]) or set(r["fields"]) & set(holder["fields"])
    states = len({r["government"], holder["government"]} - {""}) < 2
    return bool(ranks[0] == ranks[1] and fields and states and same_person(holder["name"], name, gazetteer.names).same)
