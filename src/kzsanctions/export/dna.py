"""A database for Discourse Network Analyzer 3.0 (.dna): the texts with a DNA Statement for each claim that an actor makes.

Its variables are person, organization, concept (the issue) and agreement (affirms or denies). The program counts in Java's characters
and holds a line end as one of them; positions are turned into these.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime

from ..tables import records
from .dna_tables import SCHEMA
from .material import Material, number, several
from .networks import NO_ISSUES
from .sqlite import database

FILE = "kzsanctions.dna"
VERSION = "3.0.11"
# Who the program lets in; the data are open, so the password keeps nothing.
CODER, PASSWORD = "Admin", "kzsanctions"
VARIABLES = {"person": 1, "organization": 2, "concept": 3, "agreement": 4}
ATTRIBUTES = ("Type", "Alias", "Notes")
# The longest text of a short field.
SHORT = 190


def contents(material: Material) -> dict[str, bytes]:
    return {FILE: database(SCHEMA, _rows(material))}


def heeds(material: Material) -> list[str]:
    """How many claims the format has no place for."""
    claims, coded = len(material.tables["claims"]), len(list(_coded(material)))
    return [f"{claims - coded} of {claims} claims left out: position unclear, speaker not named or no issue"] if coded < claims else []


def java(text: str) -> str:
    """The text as the program holds it: a line end is one character."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def position(text: str, at: int) -> int:
    """An offset in code points of the raw text as an offset in the program's characters, of which one above U+FFFF takes two.

    >>> position("🐟\\r\\nno", 3)
    3
    """
    before = java(text[:at])
    return len(before) + sum(letter > "\uffff" for letter in before)


def hashed(password: str) -> str:
    """A password as the program keeps it: salted SHA-256, 100,000 times; the salt is fixed, so that the bytes are."""
    salt = hashlib.sha256(CODER.encode("utf-8")).digest()[:16]
    digest = hashlib.sha256(salt + password.encode("utf-8")).digest()
    for _ in range(99_999):
        digest = hashlib.sha256(digest).digest()
    return base64.b64encode(salt + digest).decode("ascii")


def _coded(material: Material) -> Iterator[tuple]:
    """Claim, speaker and concept of every claim that has a place here; a demand is a concept of its own, no answer to the issue."""
    actors = {a.actor_id: a for a in records(material.tables["actors"])}
    speaker = dict(zip(material.tables["statements"]["statement_id"], material.tables["statements"]["speaker_id"]))
    for claim in records(material.tables["claims"]):
        actor = actors.get(speaker.get(claim.statement_id, ""))
        if actor and claim.issue_id not in NO_ISSUES and claim.position != "unclear":
            yield claim, actor, f"{claim.issue_id} (demanded)" if claim.commitment == "demand" else claim.issue_id


def _rows(material: Material) -> list[tuple[str, list[tuple]]]:
    """Every row of every table that has any."""
    documents = {source: at for at, source in enumerate(material.tables["sources"]["source_id"], 1)}
    names = dict(zip(material.tables["actors"]["actor_id"], material.tables["actors"]["name"]))
    entities: dict[tuple[int, str], int] = {}
    about: dict[tuple[int, int], str] = {}
    statements, short, agreement = [], [], []
    for variable in VARIABLES.values():
        if variable != VARIABLES["agreement"]:
            entities[variable, ""] = len(entities) + 1
    for at, (claim, actor, concept) in enumerate(_coded(material), 1):
        text = material.texts[claim.source_id]
        start, stop = (position(text, number(end)) for end in (claim.evidence_start, claim.evidence_end))
        statements.append((at, 1, documents[claim.source_id], start, stop, 1))
        person = actor.kind == "person"
        organization = names.get(actor.organization_id, "") if person else actor.name
        for name, value in (("person", actor.name if person else ""), ("organization", organization), ("concept", concept)):
            entity = entities.setdefault((VARIABLES[name], value[:SHORT]), len(entities) + 1)
            short.append((len(short) + 1, at, VARIABLES[name], entity))
            if name != "concept" and value == actor.name:
                told = (actor.office or actor.kind, " | ".join(several(actor.variants)), actor.government)
                about |= {(entity, number): value[:SHORT] for number, value in enumerate(told, _attribute(VARIABLES[name], 0))}
        agreement.append((at, at, VARIABLES["agreement"], int(claim.position == "affirms")))
    return [
        ("SETTINGS", [("version", VERSION), ("date", material.day)]),
        ("CODERS", [(1, CODER, 255, 255, 0, 0, 14, hashed(PASSWORD), 300, 0, 0, 1, *[1] * 15)]),
        ("DOCUMENTS", list(_documents(material, documents))),
        ("STATEMENTTYPES", [(1, 239, 208, 51, "DNA Statement")]),
        ("VARIABLES", [(at, name, "boolean" if name == "agreement" else "short text", 1) for name, at in VARIABLES.items()]),
        ("STATEMENTS", statements),
        ("ENTITIES", [(at, variable, value, 0, 0, 0, None) for (variable, value), at in entities.items()]),
        ("DATASHORTTEXT", short),
        ("DATABOOLEAN", agreement),
        ("ATTRIBUTEVARIABLES", [(_attribute(v, at), v, name) for v in (1, 2, 3) for at, name in enumerate(ATTRIBUTES)]),
        ("ATTRIBUTEVALUES", [(at, entity, attribute, value) for at, ((entity, attribute), value) in enumerate(sorted(about.items()), 1)]),
    ]


def _attribute(variable: int, place: int) -> int:
    """The number of an attribute of a variable."""
    return (variable - 1) * len(ATTRIBUTES) + place + 1


def _documents(material: Material, documents: dict[str, int]) -> Iterator[tuple]:
    for row in records(material.tables["sources"]):
        day = int(datetime.fromisoformat(row.published_from or "1970-01-01").replace(tzinfo=UTC).timestamp())
        notes = f"{row.url}\nsource {row.source_id}, file {row.file}. {material.rights}"
        title, text = (row.title or row.file)[:SHORT], java(material.texts[row.source_id])
        yield documents[row.source_id], title, text, 1, "", row.publisher[:SHORT], "", notes, row.genre, day
