"""One coder's verdicts as a coding in the form of `data/gold`: statements with speaker and day, pairs with their tier.

A text is in it once each of its statements was judged; what a coder confirmed is as the tables have it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pandas as pd

from .places import Ground, spans
from .rows import UNNAMED, Review, days

TIERS = {"contradiction": "A", "tension": "B"}


def coding(rows: Sequence[Review], tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str], coder: str) -> dict:
    """What a coder said of statements and pairs, by their words and where these stand.

    Parameters
    ----------
    rows : verdicts of any coder, on any target; those on statements and pairs that this coder gave are read.
    tables : built tables; sources, statements and actors are read.
    texts : raw text by source_id.
    """
    ground = Ground(tables, dict(zip(tables["sources"]["file"], tables["sources"]["source_id"])), texts)
    own = [r for r in rows if r.coder == coder and r.file in ground.sources and r.verdict != "coded"]
    judged: dict[str, dict[str, list[Review]]] = defaultdict(lambda: defaultdict(list))
    for r in (r for r in own if r.target == "statement"):
        found = ground.found("statements", r.file, r.quote)
        if len(found):
            judged[r.file][found.iloc[0]["statement_id"]].append(r)
    counts = tables["statements"]["source_id"].map(dict(zip(tables["sources"]["source_id"], tables["sources"]["file"]))).value_counts()
    whole = {file: said for file, said in judged.items() if len(said) == counts[file]}
    pairs = [r for r in own if r.target == "pair"]
    return {
        "about": f"Verdicts of {coder} on what the machine read, given with its answers in view; texts all of whose statements were judged.",
        "texts": [{"file": file, "statements": list(_statements(file, said, ground))} for file, said in sorted(whole.items())],
        "actors": [{"canonical": a.name, "variants": {v: [] for v in a.variants.split(" | ") if v}} for a in tables["actors"].itertuples()],
        "conflicts": [_pair(r, n, ground) | {"tier": TIERS[r.verdict]} for n, r in enumerate(pairs, 1) if r.verdict in TIERS],
        "must_not": [_pair(r, n, ground) for n, r in enumerate(pairs, 1) if r.verdict not in TIERS],
    }


def _statements(file: str, said: Mapping[str, Iterable[Review]], ground: Ground) -> Iterator[dict]:
    rows = ground.tables["statements"].set_index("statement_id")
    names = dict(zip(ground.tables["actors"]["actor_id"], ground.tables["actors"]["name"]))
    source = ground.sources[file]
    for number, (statement, verdicts) in enumerate(sorted(said.items(), key=lambda s: int(rows.at[s[0], "start"])), 1):
        if any(r.verdict == "dismissed" for r in verdicts):
            continue
        row = rows.loc[statement]
        given = {r.field: r.value for r in verdicts if r.verdict == "corrected"}
        near = min(spans(ground.texts[source], given.get("content", row["content"])), key=lambda p: abs(p.start - int(row["start"])))
        first, last = days(given["day"]) if "day" in given else (row["stated_from"], row["stated_to"])
        speaker = given.get("speaker", names.get(row["speaker_id"], UNNAMED))
        yield {
            "id": f"{file}-s{number:02d}",
            "snippet": near.of(ground.texts[source]),
            "start": near.start,
            "end": near.end,
            "speaker": speaker,
            "stated_from": first,
            "stated_to": last,
            "note": next((r.note for r in verdicts if r.note), ""),
        }


def _pair(r: Review, number: int, ground: Ground) -> dict:
    left, right = (_side(file, quote, ground) for file, quote in ((r.file, r.quote), (r.other_file or r.file, r.other_quote)))
    return {"id": f"P{number:02d}", "left": left, "right": right, "why": r.note}


def _side(file: str, quote: str, ground: Ground) -> dict:
    source, places = ground.located(file, quote)
    return {"file": file, "id": "", "snippet": places[0].of(ground.texts[source]), "start": places[0].start, "end": places[0].end}
