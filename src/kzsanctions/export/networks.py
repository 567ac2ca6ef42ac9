"""Two networks of the tables: who said what through whom, and which actor takes which position on which issue.

`speech` is directed: an actor says a statement, a statement is printed in a text, comes via an outlet, is reported inside another.
`positions` has an edge for each actor, issue and position; its weight counts acts of speaking and not reports of them, so that ten
papers with one sentence weigh one. A demand tells what somebody wants and not what is: it has an edge of its own without a sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..tables import records
from .material import Material, number, several

# Names under which opposing accounts are paired where no issue was written: not one matter, so no node.
NO_ISSUES = ("denied-claim", "opposed-claim", "")
SIGNS = {"affirms": 1, "denies": -1, "unclear": 0}


@dataclass
class Network:
    """Nodes and edges with their attributes; every attribute has one type throughout (str, int or bool)."""

    name: str
    description: str
    nodes: dict[str, dict] = field(default_factory=dict)
    edges: list[dict] = field(default_factory=list)

    def link(self, source: str, target: str, **attributes) -> None:
        self.edges.append({"source": source, "target": target, **attributes})


def networks(material: Material) -> list[Network]:
    return [speech(material), positions(material)]


def speech(material: Material) -> Network:
    """Actors, statements and texts, with who says, through whom, and where it is printed."""
    found = Network("speech", "who said what through whom: actors, statements and texts")
    statements = list(records(material.tables["statements"]))
    spoken = {s.speaker_id for s in statements} | {relay for s in statements for relay in several(s.via)}
    found.nodes |= dict(_actors(material, spoken))
    for source in records(material.tables["sources"]):
        found.nodes[source.source_id] = {
            "label": source.title or source.file,
            "kind": "text",
            "publisher": source.publisher,
            "url": source.url,
            "day_from": source.published_from,
            "day_to": source.published_to,
        }
    for s in statements:
        found.nodes[s.statement_id] = {
            "label": s.content,
            "kind": "statement",
            "quote_type": s.quote_type,
            "cue": s.cue,
            "cue_class": s.cue_class,
            "standing": s.speaker_standing,
            "day_from": s.stated_from,
            "day_to": s.stated_to,
            "day_basis": s.stated_basis,
            "start": number(s.start),
            "end": number(s.end),
        }
    for s in statements:
        if s.speaker_id:
            found.link(s.speaker_id, s.statement_id, relation="says")
        found.link(s.statement_id, s.source_id, relation="printed in")
        for step, relay in enumerate(several(s.via), 1):
            found.link(s.statement_id, relay, relation="via", step=step)
        if s.within:
            found.link(s.statement_id, s.within, relation="reported inside")
    return found


def positions(material: Material) -> Network:
    """Actors and issues, with an edge for every position an actor takes on an issue."""
    found = Network("positions", "which actor takes which position on which issue, weighted by acts of speaking")
    spoken = {s.statement_id: s for s in records(material.tables["statements"])}
    act = dict(zip(material.tables["appearances"]["statement_id"], material.tables["appearances"]["utterance_id"]))
    taken: dict[tuple, list] = {}
    for claim in records(material.tables["claims"]):
        statement = spoken.get(claim.statement_id)
        if statement and statement.speaker_id and claim.issue_id not in NO_ISSUES:
            says = "demands" if claim.commitment == "demand" else "states"
            taken.setdefault((statement.speaker_id, claim.issue_id, claim.position, says), []).append((claim, statement))
    found.nodes |= dict(_actors(material, {actor for actor, *_ in taken}))
    found.nodes |= {f"issue:{issue}": {"label": issue, "kind": "issue"} for _, issue, *_ in sorted(taken)}
    for (actor, issue, position, says), rows in sorted(taken.items()):
        found.link(
            actor,
            f"issue:{issue}",
            relation=says,
            position=position,
            sign=0 if says == "demands" else SIGNS[position],
            weight=len({act.get(s.statement_id, s.statement_id) for _, s in rows}),
            reports=len({s.statement_id for _, s in rows}),
            commitments=" | ".join(sorted({claim.commitment for claim, _ in rows})),
            day_from=min((s.stated_from for _, s in rows if s.stated_from), default=""),
            day_to=max((s.stated_to for _, s in rows if s.stated_to), default=""),
            claims=" | ".join(sorted(claim.claim_id for claim, _ in rows)),
        )
    return found


def _actors(material: Material, wanted: set[str]) -> Iterator[tuple[str, dict]]:
    for actor in records(material.tables["actors"]):
        if actor.actor_id in wanted:
            yield (
                actor.actor_id,
                {
                    "label": actor.name,
                    "kind": actor.kind,
                    "office": actor.office,
                    "government": actor.government,
                    "official": bool(actor.official),
                    "actor": True,
                },
            )


def attributes(rows: list[dict]) -> dict[str, type]:
    """Every attribute that any of the nodes or edges has, with its type, in the order met; unknown values have none."""
    found: dict[str, type] = {}
    for row in rows:
        for name, value in row.items():
            if value is not None and value != "":
                found.setdefault(name, type(value))
    return found
