"""Stage `statements`: attributed content with who spoke, once the actors of the whole corpus are known."""

from __future__ import annotations

import pandas as pd

from .tables import columns, frame


def build(heard: pd.DataFrame, mentions: pd.DataFrame, publishers: dict[str, str]) -> pd.DataFrame:
    """Fill in speakers and relaying outlets.

    Parameters
    ----------
    heard : statements as `extract` reads them, with `speaker_mention` and `via_spans`.
    mentions : mentions with their `actor_id`.
    publishers : actor_id of the publisher, by source_id, for sources in which the publisher itself speaks.
    """
    if heard.empty:
        return frame("statements", [])
    actor = dict(zip(mentions["mention_id"], mentions["actor_id"]))
    spoken_by_publisher = heard["speaker_basis"] == "publisher"
    speaker = heard["speaker_mention"].map(actor).where(~spoken_by_publisher, heard["source_id"].map(publishers)).fillna("")
    places = {s: rows for s, rows in mentions.groupby("source_id")}
    via = [" | ".join(_outlets(places.get(source), spans)) for source, spans in zip(heard["source_id"], heard["via_spans"])]
    return frame(
        "statements", heard.assign(speaker_id=speaker, via=via).reindex(columns=columns("statements")).to_dict("records")
    )


def _outlets(mentions: pd.DataFrame | None, spans: list[tuple[int, int]]) -> list[str]:
    """Actors named in the spans of relaying outlets, in the order given, each once."""
    if mentions is None:
        return []
    named = []
    for start, end in spans:
        inside = mentions[(mentions["start"] < end) & (mentions["end"] > start)].sort_values("start")
        named += [a for a in inside["actor_id"] if a]
    return list(dict.fromkeys(named))


def counted(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements by kind of quotation and by how their speaker was found."""
    return statements.groupby(["quote_type", "speaker_basis"]).size().rename("statements").reset_index()


def unresolved(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements that no known actor could be given to."""
    return statements[statements["speaker_id"] == ""][["speaker_text", "speaker_basis", "content"]]
