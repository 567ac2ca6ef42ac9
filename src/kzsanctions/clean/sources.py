"""Stage `sources`: the texts obtained, as the register has them, with what can be read off each file."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ..tables import frame, identify

REQUIRED = ("file", "publisher", "genre", "published_from", "published_to")
OPTIONAL = ("title", "url", "published_basis", "credits")


def build(register: list[Mapping[str, str]], texts: Mapping[str, str], hashes: Mapping[str, str]) -> pd.DataFrame:
    """One row a registered text, in the contract's columns; `lang` and `chars_kept` are left to `measured`.

    Parameters
    ----------
    register : rows of `sources.csv`, validated by `check`.
    texts, hashes : raw text and SHA-256 of the raw bytes, by file name.
    """
    return frame(
        "sources",
        (
            {
                **{column: row.get(column, "").strip() for column in (*REQUIRED, *OPTIONAL)},
                "credits": " | ".join(part.strip() for part in row.get("credits", "").split(";") if part.strip()),
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
