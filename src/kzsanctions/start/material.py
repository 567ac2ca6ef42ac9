"""Hand-coded answers as material for exercises: statements, pairs and numbers by their ids, and the words around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from .. import files
from ..codebook import read_yaml
from ..errors import InputError

# What keeps two numbers apart, by the first gate of the guideline that fails.
APART = {"G0": "not official", "G2": "another matter", "G3": "another matter", "G4": "another time", "G6": "both can hold"}
# Where nothing is said that is to be coded.
NOTHING = {"quote_type": "none", "speaker": "nobody"}
# The first gate that fails, as a reason.
REASONS = {
    "G0": "gate 0: one side is no official or public body",
    "G1": "gate 1: one act of speaking, told twice",
    "G2": "gate 2: no two opposite answers to one question",
    "G3": "gate 3: other goods, another place or somebody else's rule",
    "G4": "gate 4: another time",
    "G6": "gate 6: both can hold",
}


def described(exercise: str) -> dict:
    """What `exercises/material.yml` says of an exercise."""
    return read_yaml(files.EXERCISES / "material.yml")[exercise]


@dataclass(frozen=True)
class Material:
    """The texts of a corpus with their hand coding; `named` is "home" or the name of an invented corpus of the tests."""

    named: str

    @property
    def corpus(self) -> files.Corpus:
        return files.Corpus(files.HOME if self.named == "home" else files.INVENTED / self.named)

    @cached_property
    def coding(self) -> Mapping:
        return files.read_json(self.corpus.gold / "gold.json")

    @cached_property
    def second(self) -> Mapping:
        """A second, independent coding; empty where there is none."""
        return files.read_json(self.corpus.gold / "gold-second.json", {"texts": []})

    def text(self, file: str) -> str:
        return files.read_text(self.corpus.texts / file)

    def statement(self, id: str) -> Mapping:
        """A coded statement with its file.

        Raises
        ------
        InputError
            For an id that is not coded.
        """
        found = next(({**s, "file": t["file"]} for t in self.coding["texts"] for s in t["statements"] if s["id"] == id), None)
        if not found:
            raise InputError(f"exercises/material.yml: '{id}' is no statement of the gold of '{self.named}'; correct the id")
        return {**found, "speaker": found["speaker"] or "nobody"}

    def second_statement(self, coded: Mapping) -> Mapping:
        """What the second coder has at the same place."""
        there = (s for t in self.second["texts"] if t["file"] == coded["file"] for s in t["statements"])
        met = next((s for s in there if s["start"] < coded["end"] and coded["start"] < s["end"]), NOTHING)
        return {**met, "speaker": met["speaker"] or "nobody"}

    def uncoded(self, file: str, quote: str) -> Mapping:
        """Words of a text in which nobody coded a statement.

        Raises
        ------
        InputError
            Where they do not stand there.
        """
        start = self.text(file).find(quote)
        if start < 0:
            raise InputError(f"exercises/material.yml: '{quote}' does not stand in {file}; copy the words from the text")
        return {**NOTHING, "file": file, "start": start, "end": start + len(quote)}

    def pair(self, id: str) -> Mapping:
        """A coded pair: a conflict (A1, B1), or one that must not be taken for a conflict (N01).

        Raises
        ------
        InputError
            For an id that is not coded.
        """
        pairs = {p["id"]: p for part in ("conflicts", "must_not") for p in self.coding[part]}
        if id not in pairs:
            raise InputError(f"exercises/material.yml: '{id}' is no pair of the gold of '{self.named}'; correct the id")
        return pairs[id]

    def names(self, speaker: str) -> tuple[str, ...]:
        """All that a coded speaker is called: the coder's name for it and the variants in the texts."""
        coded = next((a for a in self.coding["actors"] if a["canonical"] == speaker), {"variants": []})
        return (speaker, *coded["variants"])

    def around(self, file: str, start: int, end: int, more: int = 0) -> str:
        """The paragraph in which the words stand, marked by ▸ and ◂, with so many paragraphs after it."""
        text = self.text(file)
        first, last = text.rfind("\n", 0, start) + 1, end
        for _ in range(more + 1):
            line = text.find("\n", last)
            while 0 <= line < len(text) - 1 and text[line + 1] == "\n":
                line += 1
            last = len(text) if line < 0 else line + 1
        return (text[first:start] + "▸" + text[start:end] + "◂" + text[end:last]).strip()

    def side(self, coded: Mapping) -> str:
        """A side of a pair: who says it, in which paper of which day, and the words in their paragraph."""
        page = next(t["meta"] for t in self.coding["texts"] if t["file"] == coded["file"])
        heard = ", ".join(filter(None, (coded.get("speaker"), page["publisher"], page["published_from"])))
        return f"{heard}:\n{self.around(coded['file'], coded['start'], coded['end'])}"
