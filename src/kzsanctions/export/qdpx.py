"""A REFI-QDA project (.qdpx) for NVivo, ATLAS.ti, MAXQDA, QualCoder: the texts, coded.

Every statement is a selection coded with its speaker, the kind of its cue and of its quotation; every claim one coded with issue and
position. Positions are code points, as the standard counts. Denials and conflicts are links between selections.
"""

from __future__ import annotations

import uuid
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from ..tables import records
from .graphml import document
from .material import Material, legal, maker, number, several
from .packing import zipped

FILE = "kzsanctions.qdpx"
NAMESPACE = "urn:QDA-XML:project:1.0"
GROUPS = {"issue": "Issues and positions", "speaker": "Speakers", "cue": "How it is said", "quotation": "Kind of quotation"}
# What is known of a text: column, type of the variable.
VARIABLES = {
    "publisher": "Text",
    "genre": "Text",
    "country": "Text",
    "url": "Text",
    "published_from": "Date",
    "published_to": "Date",
    "published_basis": "Text",
}


def contents(material: Material) -> dict[str, bytes]:
    """The project: its description and a plain text for each source, named by its GUID."""
    texts = {f"sources/{guid(source)}.txt": text.encode("utf-8") for source, text in material.texts.items()}
    return {FILE: zipped({"project.qde": document(project(material)), **texts})}


def heeds(material: Material) -> list[str]:
    """A warning for each text in which a reader may count otherwise."""
    names = dict(zip(material.tables["sources"]["source_id"], material.tables["sources"]["file"]))
    return [
        f"{names[source]}: has carriage returns; a tool that takes a line end for one character moves the codings after the first of them"
        for source, text in material.texts.items()
        if "\r\n" in text
    ]


def guid(*parts: str) -> str:
    """The same GUID for the same thing, in any export."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "kzsanctions:" + ":".join(parts)))


def project(material: Material) -> etree.Element:
    """The description of the project as an element."""
    made = maker()
    name = f"{made['name']} {made['version']}"
    root = etree.Element("Project", xmlns=NAMESPACE, name=legal(material.title), origin=name, creatingUserGUID=guid("user"))
    etree.SubElement(etree.SubElement(root, "Users"), "User", guid=guid("user"), name=name)
    coded = {row.source_id: [] for row in records(material.tables["sources"])}
    codes = {group: {} for group in GROUPS}
    for source, selection in _selections(material, codes):
        coded[source].append(selection)
    _codebook(root, codes)
    variables = etree.SubElement(root, "Variables")
    for column, kind in VARIABLES.items():
        etree.SubElement(variables, "Variable", guid=guid("variable", column), name=column, typeOfVariable=kind)
    _sources(root, material, coded)
    _links(root, material)
    etree.SubElement(root, "Description").text = material.rights
    return root


def _codebook(root: etree.Element, codes: dict[str, dict]) -> None:
    """The codes by group; a group itself codes nothing. Issues hold their positions."""
    book = etree.SubElement(etree.SubElement(root, "CodeBook"), "Codes")
    for group, title in GROUPS.items():
        place = etree.SubElement(book, "Code", guid=guid("group", group), name=title, isCodable="false")
        for name, meaning in sorted(codes[group].items(), key=lambda code: (code[1], code[0])):
            code = etree.SubElement(place, "Code", guid=guid("code", group, name), name=legal(meaning), isCodable="true")
            etree.SubElement(code, "Description").text = legal(name)


def _selections(material: Material, codes: dict[str, dict]) -> Iterator[tuple[str, etree.Element]]:
    """Every statement and claim as a selection of its source; the codes it takes are noted with their names."""
    who = dict(zip(material.tables["actors"]["actor_id"], material.tables["actors"]["name"]))
    for s in records(material.tables["statements"]):
        taken = [("speaker", s.speaker_id, who.get(s.speaker_id, "")), ("cue", s.cue_class, s.cue_class), ("quotation", s.quote_type, s.quote_type)]
        told = [
            f"statement {s.statement_id}",
            f"speaker as written: {s.speaker_text}" if s.speaker_text else "",
            f"said between {s.stated_from or 'unknown'} and {s.stated_to or 'unknown'} ({s.stated_basis})" if s.stated_basis else "",
            f"via {', '.join(who.get(relay, relay) for relay in several(s.via))}" if s.via else "",
        ]
        yield s.source_id, _selection(s.statement_id, s.start, s.end, taken, told, codes)
    for k in records(material.tables["claims"]):
        taken = [("issue", f"{k.issue_id}: {k.position}", f"{k.issue_id}: {k.position}")]
        told = [f"claim {k.claim_id}", f"voice: {k.voice}", f"commitment: {k.commitment}", f"rule: {k.rule_id}"]
        yield k.source_id, _selection(k.claim_id, k.evidence_start, k.evidence_end, taken, told, codes)


def _selection(name: str, start, end, taken: list[tuple], told: list[str], codes: dict[str, dict]) -> etree.Element:
    element = etree.Element(
        "PlainTextSelection", guid=guid(name), name=name, startPosition=str(number(start)), endPosition=str(number(end)), creatingUser=guid("user")
    )
    etree.SubElement(element, "Description").text = legal("; ".join(filter(None, told)))
    for group, code, meaning in taken:
        if code:
            codes[group][code] = meaning
            coding = etree.SubElement(element, "Coding", guid=guid(name, group), creatingUser=guid("user"))
            etree.SubElement(coding, "CodeRef", targetGUID=guid("code", group, code))
    return element


def _sources(root: etree.Element, material: Material, coded: dict[str, list[etree.Element]]) -> None:
    place = etree.SubElement(root, "Sources")
    for row in records(material.tables["sources"]):
        source = etree.SubElement(
            place,
            "TextSource",
            guid=guid(row.source_id),
            name=legal(f"{row.publisher}: {row.title or row.file}"),
            plainTextPath=f"internal://{guid(row.source_id)}.txt",
            creatingUser=guid("user"),
        )
        etree.SubElement(source, "Description").text = legal(f"source {row.source_id}, file {row.file}. {material.rights}")
        source.extend(sorted(coded[row.source_id], key=lambda s: (int(s.get("startPosition")), int(s.get("endPosition")), s.get("name"))))
        for column, kind in VARIABLES.items():
            if value := getattr(row, column):
                given = etree.SubElement(source, "VariableValue")
                etree.SubElement(given, "VariableRef", targetGUID=guid("variable", column))
                etree.SubElement(given, f"{kind}Value").text = legal(value)


def _links(root: etree.Element, material: Material) -> None:
    """Denials, and conflicts of claims; a conflict of figures has no selection to end at."""
    found = [(k.link_id, k.kind, "OneWay", k.from_claim_id, k.to_claim_id) for k in records(material.tables["links"])]
    claims = set(material.tables["claims"]["claim_id"])
    for c in records(material.tables["conflicts"]):
        if {c.left_id, c.right_id} <= claims:
            found.append((c.conflict_id, f"{c.kind} (tier {c.tier}): {c.why}", "Associative", c.left_id, c.right_id))
    if found:
        place = etree.SubElement(root, "Links")
        for name, told, direction, origin, target in found:
            etree.SubElement(place, "Link", guid=guid(name), name=legal(told), direction=direction, originGUID=guid(origin), targetGUID=guid(target))
