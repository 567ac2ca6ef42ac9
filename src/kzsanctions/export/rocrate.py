"""An RO-Crate 1.1 that describes a run of the program (Process Run Crate 0.5): which texts went in, which tables came out.

No clock is asked: the crate is dated by the last day on which one of its texts was published, and the run has no time.
"""

from __future__ import annotations

import hashlib
import json

from ..tables import contract, csv_bytes, records
from .material import Material, address, licence, maker

FILE = "ro-crate-metadata.json"
CRATE = "https://w3id.org/ro/crate/1.1"
PROCESS = "https://w3id.org/ro/wfrun/process/0.5"
RUN, PROGRAM, MAKERS, NOTICE = "#run", "#kzsanctions", "#makers", "#rights"


def contents(material: Material) -> dict[str, bytes]:
    """Tables, the texts unless they are left out, and the metadata that ties them together."""
    names = dict(zip(material.tables["sources"]["source_id"], material.tables["sources"]["file"]))
    tables = {f"tables/{name}.csv": csv_bytes(data) for name, data in material.tables.items()}
    texts = {f"texts/{names[source]}": text.encode("utf-8") for source, text in material.texts.items() if material.whole}
    graph = [_descriptor(), _root(material, [*tables, *texts]), *_run(material, list(tables), names), *_tables(tables), *_texts(material, texts)]
    described = {"@context": f"{CRATE}/context", "@graph": graph}
    return {FILE: (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode("utf-8"), **tables, **texts}


def _descriptor() -> dict:
    return {"@id": FILE, "@type": "CreativeWork", "conformsTo": {"@id": CRATE}, "about": {"@id": "./"}}


def _root(material: Material, files: list[str]) -> dict:
    return {
        "@id": "./",
        "@type": "Dataset",
        "conformsTo": {"@id": PROCESS},
        "name": material.title,
        "description": f"Who said what, with which figures, when and through whom, read from press texts. {material.rights}",
        "datePublished": material.day,
        "license": {"@id": licence(material).get("path", NOTICE)},
        "author": {"@id": MAKERS},
        "publisher": {"@id": MAKERS},
        "version": contract()["schema_version"],
        "keywords": "quotation attribution, contradiction detection, press texts",
        "hasPart": _named([address(file) for file in files]),
        "mentions": {"@id": RUN},
    }


def _run(material: Material, tables: list[str], names: dict[str, str]) -> list[dict]:
    """The run, the program, who made it, and the licence. Texts that are left out are named by their addresses."""
    made, given = maker(), licence(material)
    rows = list(records(material.tables["sources"]))
    objects = [address(f"texts/{names[row.source_id]}") if material.whole else _address(row) for row in rows]
    return [
        {"@id": PROCESS, "@type": "CreativeWork", "name": "Process Run Crate", "version": "0.5"},
        {
            "@id": RUN,
            "@type": "CreateAction",
            "name": f"{made['name']} {made['version']} read {len(rows)} texts",
            "description": "Statements, claims and conflicts read from the texts by rules; human verdicts, where there are any, laid over them.",
            "instrument": {"@id": PROGRAM},
            "agent": {"@id": MAKERS},
            "object": _named(objects),
            "result": _named(tables),
        },
        {
            "@id": PROGRAM,
            "@type": "SoftwareApplication",
            "name": made["name"],
            "softwareVersion": made["version"],
            "description": "Reads official statements from press texts and finds where they conflict.",
            "license": {"@id": f"https://spdx.org/licenses/{made['licence']}.html"},
        },
        {"@id": MAKERS, "@type": "Organization", "name": ", ".join(made["authors"])},
        *_licences(given, made["licence"], material.rights),
        *({"@id": _address(row), "@type": "CreativeWork", "name": row.title or row.file} for row in rows if not material.whole),
    ]


def _licences(given: dict, program: str, rights: str) -> list[dict]:
    """The licence of the program, and of the tables where that is another; the notice on the words of the sources."""
    about = {f"https://spdx.org/licenses/{program}.html": f"{program} licence", NOTICE: rights}
    if "path" in given:
        about[given["path"]] = given["title"]
    return [{"@id": name, "@type": "CreativeWork", "name": words[:80], "description": words} for name, words in about.items()]


def _named(names: list[str]) -> list[dict] | dict:
    """References to other things of the crate; a single one stands alone, as the standard wants it."""
    found = [{"@id": name} for name in names]
    return found[0] if len(found) == 1 else found


def _address(row) -> str:
    """How a text is named that does not lie in the crate."""
    return row.url if row.url.startswith(("https://", "http://")) else f"#{row.source_id}"


def _tables(tables: dict[str, bytes]) -> list[dict]:
    about = contract()["tables"]
    return [
        {**_file(path, content), "description": f"A row is {about[path.removeprefix('tables/').removesuffix('.csv')]['row']}."}
        for path, content in tables.items()
    ]


def _texts(material: Material, texts: dict[str, bytes]) -> list[dict]:
    """The texts with their publishers, whose property they are."""
    if not material.whole:
        return []
    rows = list(records(material.tables["sources"]))
    found = [
        {
            **_file(path := f"texts/{row.file}", texts[path]),
            "name": row.title or row.file,
            "description": f"{row.publisher}, published between {row.published_from} and {row.published_to}",
            "publisher": {"@id": _publisher(row.publisher)},
            "copyrightHolder": {"@id": _publisher(row.publisher)},
            "license": {"@id": NOTICE},
            "inLanguage": row.lang,
        }
        for row in rows
    ]
    return found + [{"@id": _publisher(name), "@type": "Organization", "name": name} for name in dict.fromkeys(row.publisher for row in rows)]


def _publisher(name: str) -> str:
    return f"#publisher-{hashlib.sha256(name.encode('utf-8')).hexdigest()[:12]}"


def _file(path: str, content: bytes) -> dict:
    return {
        "@id": address(path),
        "@type": "File",
        "name": path.rpartition("/")[2],
        "encodingFormat": "text/csv" if path.endswith(".csv") else "text/plain",
        "contentSize": str(len(content)),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
