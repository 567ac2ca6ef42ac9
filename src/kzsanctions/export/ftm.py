"""FollowTheMoney entities, for sanctions analysts: texts, actors, who speaks in which text, whose accounts differ.

Nothing rates truth: no topic, no risk and no status is set, and a conflict is a link between two actors that says their accounts differ
and quotes both. Wordings met are notes and no aliases, since "the minister" would match everybody.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..tables import records
from .material import Material, legal, several

FILE = "kzsanctions.ftm.json"
SCHEMATA = {"person": "Person", "government": "PublicBody", "outlet": "Organization", "group": "LegalEntity"}
# FollowTheMoney writes languages in three letters; others than the one that is read are left to it.
LANGUAGES = {"en": "eng"}


def contents(material: Material) -> dict[str, bytes]:
    """The entities, a line each, as `ftm` reads them."""
    lines = (json.dumps(entity, ensure_ascii=False, sort_keys=True) for entity in entities(material))
    return {FILE: "".join(line + "\n" for line in lines).encode("utf-8")}


def heeds(material: Material) -> list[str]:
    """What has no entity of its own here."""
    unnamed = sum(not s.speaker_id for s in records(material.tables["statements"]))
    alone = sum(left == right or not left or not right for _, left, right in _opposed(material))
    counts = {"statements whose speaker nobody named": unnamed, "conflicts that are not between two": alone}
    return [f"left out, {what}: {count}" for what, count in counts.items() if count]


def entities(material: Material) -> Iterator[dict]:
    """Texts, actors, then what ties them together."""
    yield from map(_article, records(material.tables["sources"]))
    kinds = dict(zip(material.tables["actors"]["actor_id"], material.tables["actors"]["kind"]))
    for actor in records(material.tables["actors"]):
        yield _actor(actor)
        if actor.kind == "person" and kinds.get(actor.organization_id) in ("organisation", "government", "outlet"):
            yield _entity(
                f"{actor.actor_id}-post",
                "Employment",
                employer=identifier(actor.organization_id),
                employee=identifier(actor.actor_id),
                role=actor.office,
            )
    yield from _spoken(material)
    yield from _links(material)


def identifier(name: str) -> str:
    """An id as FollowTheMoney takes it: an underscore would have the entity dropped without a word."""
    return name.replace("_", "-")


def _entity(name: str, schema: str, /, **properties: str | list[str]) -> dict:
    """An entity of the properties that are known; each is a list of texts."""
    listed = {key: [value] if isinstance(value, str) else value for key, value in properties.items()}
    kept = {key: [legal(value) for value in dict.fromkeys(values) if value] for key, values in listed.items()}
    return {"id": identifier(name), "schema": schema, "properties": {key: values for key, values in kept.items() if values}}


def _article(row) -> dict:
    return _entity(
        row.source_id,
        "Article",
        title=row.title or row.file,
        fileName=row.file,
        publisher=row.publisher,
        sourceUrl=row.url,
        publishedAt=[row.published_from, row.published_to],
        language=LANGUAGES.get(row.lang, row.lang),
        country=_country(row.country),
    )


def _actor(actor) -> dict:
    body = "PublicBody" if actor.official else "Organization"
    return _entity(
        actor.actor_id,
        SCHEMATA.get(actor.kind, body),
        name=actor.name,
        country=_country(actor.government),
        notes=f"called in the texts: {', '.join(several(actor.variants))}" if actor.variants else "",
        **({"position": actor.office} if actor.kind == "person" else {}),
    )


def _country(code: str) -> str:
    """A code of two letters, in the writing of FollowTheMoney; others stand for no country."""
    return code.lower() if len(code) == 2 else ""


def _spoken(material: Material) -> Iterator[dict]:
    """Who speaks in which text, in which words, and who relays it."""
    sources = {row.source_id: row for row in records(material.tables["sources"])}
    for s in records(material.tables["statements"]):
        source = sources[s.source_id]
        about = {
            "document": identifier(s.source_id),
            "summary": s.content,
            "startDate": s.stated_from,
            "endDate": s.stated_to,
            "publisher": source.publisher,
            "sourceUrl": source.url,
            "recordId": s.statement_id,
        }
        if s.speaker_id:
            told = f"{s.quote_type} quotation, {s.cue_class}; day {s.stated_basis or 'unknown'}; characters {s.start} to {s.end}"
            yield _entity(s.statement_id, "Documentation", entity=identifier(s.speaker_id), role="speaks", description=told, **about)
        for step, relay in enumerate(several(s.via), 1):
            yield _entity(f"{s.statement_id}-via-{step}", "Documentation", entity=identifier(relay), role="relays", **about)


def _opposed(material: Material) -> Iterator[tuple]:
    """Contradictions and tensions with the speakers of both sides."""
    speaker = dict(zip(material.tables["utterances"]["utterance_id"], material.tables["utterances"]["speaker_id"]))
    for c in records(material.tables["conflicts"]):
        if c.tier != "C":
            yield c, speaker.get(c.left_utterance, ""), speaker.get(c.right_utterance, "")


def _links(material: Material) -> Iterator[dict]:
    """Two actors whose accounts differ; who is right is not said."""
    for c, left, right in _opposed(material):
        if left and right and left != right:
            yield _entity(
                c.conflict_id,
                "UnknownLink",
                subject=identifier(left),
                object=identifier(right),
                role=f"accounts that differ ({c.kind})",
                summary=f"{c.issue_id or c.measure}: “{c.left_evidence}” / “{c.right_evidence}”",
                description=c.why,
                recordId=c.conflict_id,
            )
