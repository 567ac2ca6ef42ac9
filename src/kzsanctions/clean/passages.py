"""Stage `passages`: every character of the raw text in one labelled piece; none is rewritten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pandas as pd

from ..language.plain import plain
from ..language.spans import Span
from ..tables import frame, identify
from .labels import Cleaning, Labelled, label
from .patience import watched

KEPT = ("title", "heading", "caption", "body")
# Start, end, kind and deciding rule of a piece of a text.
Piece = tuple[int, int, str, str]


def build(sources: pd.DataFrame, texts: Mapping[str, str], rules: Cleaning) -> pd.DataFrame:
    """Label the texts; the pieces of a source, in order, concatenate to its raw text exactly.

    Parameters
    ----------
    texts : raw text by source_id.
    """
    return table(sources, texts, (cut(texts[s.source_id], rules, s.publisher, s.title) for s in sources.itertuples()))


def table(sources: pd.DataFrame, texts: Mapping[str, str], pieces: Iterable[Iterable[Piece]]) -> pd.DataFrame:
    """The table of passages from the `pieces` of every source, which `cut` makes of each text alone."""
    return frame(
        "passages",
        (
            {
                "passage_id": identify("p", source, start, end),
                "source_id": source,
                "start": start,
                "end": end,
                "kind": kind,
                "kept": kind in KEPT,
                "rule_id": rule,
                "text": texts[source][start:end],
            }
            for source, found in zip(sources["source_id"], pieces)
            for start, end, kind, rule in found
        ),
    )


def cut(raw: str, rules: Cleaning, publisher: str = "", title: str = "") -> list[Piece]:
    """The labelled pieces of a text, as values that can be kept and sent."""
    return [(p.span.start, p.span.end, p.kind, p.rule_id) for p in labelled(raw, rules, publisher, title)]


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
