"""Web Annotations (W3C, JSON-LD): every statement, claim and denial of a claim on the words of its text that it rests on.

A target has two selectors: the position, in code points of the raw text as the standard wants it, and the quotation with what
stands around it. A reader that counts UTF-16 units, as browsers do, goes astray after a character above U+FFFF; then the quotation
still finds the place.
"""

from __future__ import annotations

import json

from ..tables import records
from .material import Material, address, number

# The context of the standard has no place for a notice in words.
CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"notice": "http://purl.org/dc/elements/1.1/rights"}]
# Characters before and after a quotation by which it is told from the same words elsewhere.
AROUND = 32
FILE = "annotations.jsonld"


def contents(material: Material) -> dict[str, bytes]:
    """The annotations of all texts in one page, and the texts they lie on; without whole texts, no words around a quotation."""
    names = dict(zip(material.tables["sources"]["source_id"], material.tables["sources"]["file"]))
    items = [*_statements(material, names), *_claims(material, names), *_links(material, names)]
    page = {
        "@context": CONTEXT,
        "id": FILE,
        "type": "AnnotationPage",
        "label": material.title,
        "notice": material.rights,
        "startIndex": 0,
        "items": items,
    }
    texts = {f"texts/{names[source]}": text.encode("utf-8") for source, text in material.texts.items() if material.whole}
    return {FILE: (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode("utf-8"), **texts}


def heeds(material: Material) -> list[str]:
    """A warning for each text in which counting code points and counting UTF-16 units differ."""
    names = dict(zip(material.tables["sources"]["source_id"], material.tables["sources"]["file"]))
    return [
        f"{names[source]}: holds {wide} character{'s' if wide > 1 else ''} above U+FFFF; a reader of annotations that counts UTF-16 units "
        f"must go by the quotations, not by the positions"
        for source, text in material.texts.items()
        if (wide := sum(letter > "\uffff" for letter in text))
    ]


def _statements(material: Material, names: dict[str, str]) -> list[dict]:
    who = dict(zip(material.tables["actors"]["actor_id"], material.tables["actors"]["name"]))
    return [
        _annotation(
            material,
            s.statement_id,
            _target(material, names, s.source_id, s.start, s.end),
            ("identifying", f"statement of {who.get(s.speaker_id) or s.speaker_text or 'an unnamed speaker'}"),
            ("tagging", s.cue_class),
            ("tagging", s.quote_type),
        )
        for s in records(material.tables["statements"])
    ]


def _claims(material: Material, names: dict[str, str]) -> list[dict]:
    return [
        _annotation(
            material,
            k.claim_id,
            _target(material, names, k.source_id, k.evidence_start, k.evidence_end),
            ("classifying", f"{k.issue_id}: {k.position}"),
            ("tagging", k.commitment),
        )
        for k in records(material.tables["claims"])
    ]


def _links(material: Material, names: dict[str, str]) -> list[dict]:
    """A claim about a claim: the words that refer, and the annotation of the claim referred to."""
    source = dict(zip(material.tables["claims"]["claim_id"], material.tables["claims"]["source_id"]))
    return [
        {
            **_annotation(
                material, k.link_id, _target(material, names, source[k.from_claim_id], k.evidence_start, k.evidence_end), ("describing", k.kind)
            ),
            "motivation": "linking",
            "body": [{"type": "TextualBody", "purpose": "describing", "value": k.kind}, {"id": f"#{k.to_claim_id}", "purpose": "linking"}],
        }
        for k in records(material.tables["links"])
    ]


def _annotation(material: Material, name: str, target: dict, *bodies: tuple[str, str]) -> dict:
    return {
        "id": f"#{name}",
        "type": "Annotation",
        "motivation": bodies[0][0],
        "body": [{"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"} for purpose, value in bodies if value],
        "target": target,
    }


def _target(material: Material, names: dict[str, str], source: str, start, end) -> dict:
    text, start, end = material.texts[source], number(start), number(end)
    around = {"prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]} if material.whole else {}
    return {
        "source": address(f"texts/{names[source]}"),
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {"type": "TextQuoteSelector", "exact": text[start:end], **around},
        ],
    }
