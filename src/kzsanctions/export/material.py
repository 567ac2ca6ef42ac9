"""What every export is made from: the built tables and the raw texts they were built from, with or without what is whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pandas as pd
import yaml

from .. import files, tables
from ..errors import InputError

# Tables whose rows, put together, are the texts; every other table quotes.
WHOLE = ("passages", "sentences")
# Tables whose words stay in a text of which the rest is left out: what was said, and what claims rest on.
EVIDENCE = ("statements", "claims", "links")
# Stands for a letter that is left out: every offset stays what it was.
MASK = "·"
RIGHTS_WHOLE = (
    "This export carries the whole texts of its sources. They are the property of their publishers, and the project's licence does not cover "
    "them: do not publish it; to pass it on, make it again with --without-texts."
)
RIGHTS_QUOTED = (
    "Whole texts are left out. The words of the sources that are quoted here as evidence are the property of their publishers, and the "
    "project's licence does not cover them."
)


@dataclass(frozen=True)
class Material:
    """Built tables and the texts they speak of.

    texts : by source_id; what no statement or claim quotes is masked where whole texts are left out.
    whole : whether whole texts may be carried.
    home : whether this is the home corpus, which the project's licence speaks of.
    """

    tables: Mapping[str, pd.DataFrame]
    texts: Mapping[str, str]
    whole: bool = True
    home: bool = False

    @property
    def rights(self) -> str:
        return RIGHTS_WHOLE if self.whole else RIGHTS_QUOTED

    @property
    def title(self) -> str:
        """A title of the kind that is true of any corpus."""
        days = [*self.tables["sources"]["published_from"], *self.tables["sources"]["published_to"]]
        years = sorted({day[:4] for day in days if day})
        when = f", {' to '.join(dict.fromkeys((years[0], years[-1])))}" if years else ""
        return f"Who said what in {len(self.texts)} press text{'s' if len(self.texts) != 1 else ''}{when}"

    @property
    def day(self) -> str:
        """The last day on which a text was published: an export is dated by its texts, so that the same texts give the same bytes."""
        return max((day for day in self.tables["sources"]["published_to"] if day), default="1970-01-01")


def read(folder: Path, corpus: files.Corpus, whole: bool = True) -> Material:
    """The tables of a folder and the texts of the corpus they were built from.

    Raises
    ------
    InputError
        For a table that is not built, a text that is missing or is not the one the tables were built from.
    """
    found = {name: tables.read(folder, name) for name in tables.contract()["tables"]}
    texts, faults = {}, []
    for row in tables.records(found["sources"]):
        path = corpus.texts / row.file
        if not path.is_file():
            faults.append(f"{path}: no such text; give with --corpus the folder that {folder} was built from")
        elif files.sha256(path) != row.sha256:
            faults.append(f"{path}: is not the text that {folder} was built from; build the tables again")
        else:
            texts[row.source_id] = files.read_text(path)
    if faults:
        raise InputError(*faults)
    return limited(Material(found, texts, True, corpus.home), whole)


def limited(material: Material, whole: bool) -> Material:
    """The same without whole texts: no `text` of passages and sentences, and in the texts themselves only what statements and claims quote."""
    if whole:
        return material
    kept = {name: data.drop(columns="text") if name in WHOLE else data for name, data in material.tables.items()}
    return Material(kept, masked(material), False, material.home)


def masked(material: Material) -> dict[str, str]:
    """The texts with `MASK` for every letter outside the words of statements, their speakers and cues, and claims; blanks stay."""
    shown: dict[str, set[int]] = {source: set() for source in material.texts}
    for name in EVIDENCE:
        for source, start, end in spans(name, material.tables):
            shown[source].update(range(start, end))
    return {
        source: "".join(letter if at in shown[source] or letter.isspace() else MASK for at, letter in enumerate(text))
        for source, text in material.texts.items()
    }


def spans(name: str, built: Mapping[str, pd.DataFrame]) -> Iterator[tuple[str, int, int]]:
    """Source, start and end of every span of a table."""
    data, spec = built[name], tables.contract()["tables"][name]
    source_of = dict(zip(built["claims"]["claim_id"], built["claims"]["source_id"]))
    owner = data["source_id"] if "source_id" in data else data[spec["source_of"]].map(source_of)
    for start, end, _ in spec["spans"]:
        rows = data[start].notna()
        yield from zip(owner[rows], data[start][rows].astype(int), data[end][rows].astype(int))


def references(name: str) -> dict[str, str]:
    """The columns of a table that hold the key of a row elsewhere, and the table it stands in."""
    return {c: about["refers"] for c, about in tables.contract()["tables"][name]["columns"].items() if "refers" in about}


def several(cell: str) -> list[str]:
    """The values of a cell that holds several."""
    return cell.split(" | ") if cell else []


def number(value) -> int | float | None:
    """A number of a table as Python's own; None where it is unknown."""
    if pd.isna(value):
        return None
    return int(value) if float(value) == int(value) else float(value)


def address(path: str) -> str:
    """A path below a folder as a relative address: what an address cannot hold is spelled in percent."""
    return quote(path, safe="/")


def legal(text: str) -> str:
    """The text as XML 1.0 can hold it: a character it cannot hold becomes U+FFFD, so that every offset stays what it was."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def licence(material: Material) -> dict[str, str]:
    """The licence of the tables: the project's for the home corpus; for another corpus nobody has said one."""
    if not material.home:
        return {"name": "notspecified", "title": f"No licence is given for these tables. {material.rights}"}
    name = maker()["licence"]
    return {
        "name": name,
        "path": f"https://spdx.org/licenses/{name}.html",
        "title": f"{name}, for all but the words of the sources. {material.rights}",
    }


def maker() -> dict:
    """Name, version, licence and authors of the program, as CITATION.cff has them."""
    cited = yaml.safe_load(files.read_text(files.CITATION))
    return {"name": "kzsanctions", "version": cited["version"], "licence": cited["license"], "authors": [a["name"] for a in cited["authors"]]}
