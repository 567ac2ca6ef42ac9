"""Stage `statements`: attributed content with who spoke and through whom it is known, once the actors of the whole corpus are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from ..tables import columns, frame, grouped


def build(
    heard: pd.DataFrame,
    mentions: pd.DataFrame,
    publishers: dict[str, str],
    elsewhere: dict[str, str] | None = None,
    credits: dict[str, list[str]] | None = None,
) -> pd.DataFrame:
    """Fill in speakers, and through whom their words are known: relaying outlets, and whoever reports them in words of his own.

    What "the president claimed that the premier had assured him of" is the premier's only by the president's account.

    Parameters
    ----------
    heard : statements as `extract` reads them, with `speaker_mention` and `via_spans`.
    mentions : mentions with their `actor_id`.
    publishers : actor_id of the publisher, by source_id, for sources in which the publisher itself speaks.
    elsewhere : where the office of an official is known from whom the page calls by his name alone, by mention_id; he speaks as serving.
    credits : actor ids of the outlets a text credits as a whole, nearest the reader first, by source_id: they hand on all its statements.
    """
    if heard.empty:
        return frame("statements", [])
    actor = dict(zip(mentions["mention_id"], mentions["actor_id"]))
    spoken_by_publisher = heard["speaker_basis"] == "publisher"
    speaker = heard["speaker_mention"].map(actor).astype(object).where(~spoken_by_publisher, heard["source_id"].map(publishers)).fillna("")
    places = grouped(mentions.sort_values("start"), "source_id")
    outlets = [_outlets(places.get(source, []), spans) for source, spans in zip(heard["source_id"], heard["via_spans"])]
    heard = heard.assign(**_offices(heard, elsewhere)) if elsewhere is not None else heard
    whole = heard.assign(speaker_id=speaker, via=[" | ".join(v) for v in _through(heard, speaker, outlets, credits or {})])
    return frame("statements", whole.reindex(columns=columns("statements")).to_dict("records"))


def _offices(heard: pd.DataFrame, elsewhere: dict[str, str]) -> dict[str, pd.Series]:
    """Standing of the speakers, and where the office of those who serve is known from."""
    told = list(zip(heard["speaker_mention"], heard["speaker_standing"]))
    known = [elsewhere.get(mention, "") if standing == "unofficial" else "" for mention, standing in told]
    standings = ["serving" if basis else standing for basis, (_, standing) in zip(known, told)]
    bases = [basis or ("page" if standing == "serving" else "") for basis, standing in zip(known, standings)]
    return {"speaker_standing": pd.Series(standings, heard.index, "str"), "office_basis": pd.Series(bases, heard.index, "str")}


def _through(heard: pd.DataFrame, speakers: Iterable[str], outlets: Iterable[list[str]], credits: Mapping[str, list[str]]) -> list[list[str]]:
    """By whom each statement is handed on, nearest the reader first.

    That is whom its text credits as a whole, what hands on the report it stands in, its speaker, and its own outlets.

    Who reports his own words hands nothing on.
    """
    around = dict(zip(heard["statement_id"], heard["within"]))
    told = dict(zip(heard["statement_id"], zip(speakers, outlets)))
    found = []
    for (statement, (speaker, own)), source in zip(told.items(), heard["source_id"]):
        chain, seen, at = list(own), {statement}, around[statement]
        while at in told and at not in seen:
            seen.add(at)
            chain = [*told[at][1], told[at][0], *chain]
            at = around[at]
        chain = [*credits.get(source, ()), *chain]
        found.append([a for a in dict.fromkeys(chain) if a and a != speaker])
    return found


def _outlets(mentions: list[dict], spans: list[tuple[int, int]]) -> list[str]:
    """Actors named in the spans of relaying outlets, in the order given, each once."""
    inside = (m["actor_id"] for start, end in spans for m in mentions if m["start"] < end and m["end"] > start)
    return list(dict.fromkeys(a for a in inside if a))


def counted(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements by kind of quotation and by how their speaker was found."""
    return statements.groupby(["quote_type", "speaker_basis"]).size().rename("statements").reset_index()


def unresolved(statements: pd.DataFrame) -> pd.DataFrame:
    """Statements that no known actor could be given to."""
    return statements[statements["speaker_id"] == ""][["speaker_text", "speaker_basis", "content"]]
