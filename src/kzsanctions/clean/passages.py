"""Stage `passages`: every character of the raw text in one labelled piece; none is rewritten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from ..language.plain import plain
from ..language.spans import Span
from ..tables import frame, identify
from .labels import Cleaning, Labelled, label
from .patience import watched

KEPT = ("title", "heading", "caption", "body")


def build(sources: pd.DataFrame, texts: Mapping[str, str], rules: Cleaning) -> pd.DataFrame:
    """Label the texts; the pieces of a source, in order, concatenate to its raw text exactly.

    Parameters
    ----------
    texts : raw text by source_id.
    """
    return frame(
        "passages",
        (
            {
                "passage_id": identify("p", source.source_id, piece.span.start, piece.span.end),
                "source_id": source.source_id,
                "start": piece.span.start,
                "end": piece.span.end,
                "kind": piece.kind,
                "kept": piece.kind in KEPT,
                "rule_id": piece.rule_id,
                "text": piece.span.of(texts[source.source_id]),
            }
            for source in sources.itertuples()
            for piece in labelled(texts[source.source_id], rules, source.publisher, source.title)
        ),
    )


def labelled(raw: str, rules: Cleaning, publisher: str = "", title: str = "") -> list[Labelled]:
    """The pieces of a raw text, found in its plain reading: what is passed over there goes with the piece before it.

    Raises
    ------
    CodebookError
        For a pattern that does not come to an end on one of its lines.
    """
    reading = plain(raw, columns=True)
    with watched():
        pieces = [p for p in label(reading.text, rules, publisher, title) if len(p.span)]
    if reading.starts is None or not pieces:
        return pieces if pieces or not raw else [Labelled(Span(0, len(raw)), "blank", "space")]
    cuts = [0, *(reading.starts[p.span.start] for p in pieces[1:]), len(raw)]
    return [replace(p, span=Span(a, b)) for p, a, b in zip(pieces, cuts, cuts[1:]) if a < b]


def counted(passages: pd.DataFrame) -> pd.DataFrame:
    """Pieces and characters by kind and deciding rule: what came in, what left and why."""
    return (
        passages.assign(chars=passages["end"] - passages["start"])
        .groupby(["kept", "kind", "rule_id"])["chars"]
        .agg(pieces="count", chars="sum")
        .reset_index()
    )


def longest_removed(passages: pd.DataFrame, most: int) -> pd.DataFrame:
    """The `most` longest pieces left out, for a reader to disagree with."""
    left_out = passages[~passages["kept"] & (passages["kind"] != "blank")]
    longest = left_out.assign(chars=left_out["end"] - left_out["start"]).sort_values(["chars", "passage_id"], ascending=[False, True])
    return longest.head(most)[["kind", "rule_id", "chars", "text"]]
