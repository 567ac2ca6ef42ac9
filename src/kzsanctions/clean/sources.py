"""Stage `sources`: the texts obtained, as the register has them, with what can be read off each file."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ..language.places import place_codes
from ..tables import frame, identify

REQUIRED = ("file", "publisher", "genre", "published_from", "published_to")
OPTIONAL = ("title", "url", "country", "published_basis", "credits")


def read_genres(part: Mapping) -> dict[str, Mapping]:
    """Words by which a genre is guessed, in the order in which the genres are asked for."""
    return dict(part)


def read_countries(places: Mapping) -> dict[str, str]:
    """Codes of countries by every way the register may write them: the code, the name or another name, in any case."""
    return {p["code"].casefold(): p["code"] for p in places["places"]} | place_codes(places, "also")


def build(
    register: list[Mapping[str, str]], texts: Mapping[str, str], hashes: Mapping[str, str], countries: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """One row a registered text, in the contract's columns; `lang` and `chars_kept` are left to `measured`.

    Parameters
    ----------
    register : rows of `sources.csv`, validated by `check`.
    texts, hashes : raw text and SHA-256 of the raw bytes, by file name.
    countries : codes of countries, as `read_countries` gives them; a paper's country is kept as its code.
    """
    return frame(
        "sources",
        (
            {
                **{column: row.get(column, "").strip() for column in (*REQUIRED, *OPTIONAL)},
                "credits": " | ".join(part.strip() for part in row.get("credits", "").split(";") if part.strip()),
                "country": (countries or {}).get(row.get("country", "").strip().casefold(), row.get("country", "").strip()),
                "source_id": identify("s", row["file"]),
                "sha256": hashes[row["file"]],
                "chars": len(texts[row["file"]]),
            }
            for row in register
        ),
    )


def measured(sources: pd.DataFrame, passages: pd.DataFrame, language) -> pd.DataFrame:
    """The same table with the language of the kept text and its length; `language(text)` gives an ISO 639-1 code."""
    kept = passages[passages["kept"]]
    text = kept.groupby("source_id")["text"].agg("\n".join)
    chars = (kept["end"] - kept["start"]).groupby(kept["source_id"]).sum()
    return sources.assign(
        lang=[language(text.get(s, "")) for s in sources["source_id"]],
        chars_kept=sources["source_id"].map(chars).fillna(0).astype("Int64"),
    )
