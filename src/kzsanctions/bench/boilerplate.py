"""Lines of a page: which belong to the article."""

from __future__ import annotations

from pathlib import Path

from ..clean.labels import Cleaning, Labelled, label, read_cleaning
from ..codebook import load_part


def predict(rows: list[dict], codebook_folder: Path) -> list[dict]:
    """Say of every line whether it belongs to the article's body, one row per page.

    The set's annotators marked the text of the article alone: a headline counts as furniture there, which the project keeps.
    """
    rules = read_cleaning(load_part(codebook_folder, "cleaning"))
    return [{"doc_id": row["doc_id"], "keep": _kept([text for text, _ in row["lines"]], rules)} for row in rows]


def _kept(lines: list[str], rules: Cleaning) -> list[bool]:
    """A line is kept where most of its labelled characters are."""
    pieces = label("\n".join(lines), rules)
    keep, at, k = [], 0, 0
    for line in lines:
        end = at + len(line)
        while k < len(pieces) and pieces[k].span.end <= at:
            k += 1
        keep.append(_mostly_kept(pieces, k, at, end))
        at = end + 1
    return keep


def _mostly_kept(pieces: list[Labelled], k: int, start: int, end: int) -> bool:
    balance = 0
    while k < len(pieces) and pieces[k].span.start < end:
        piece = pieces[k]
        overlap = min(end, piece.span.end) - max(start, piece.span.start)
        if piece.kind != "blank":
            balance += overlap if piece.kept and piece.kind != "title" else -overlap
        k += 1
    return balance > 0
