"""Answer name-matching benchmark rows with the project's own comparison of names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ..codebook import load_part
from ..read.names.sounds import read_names
from ..read.names.spelling import same_person


def predict(rows: Iterable[Mapping], codebook_folder: Path) -> list[dict]:
    """A row {doc_id, same, score} for each {doc_id, a, b}, in order."""
    rules = read_names(load_part(Path(codebook_folder), "names"))
    found = ((row["doc_id"], same_person(row["a"], row["b"], rules)) for row in rows)
    return [{"doc_id": doc, "same": match.same, "score": round(match.score, 4)} for doc, match in found]
