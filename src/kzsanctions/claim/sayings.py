"""Put a statement together with what is known of it: its claims, the words around it, and what its speaker is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from ..language.words import singular
from ..tables import enclosed
from .issues import Issues
from .pointing import Place, place_of
from .stances import Sentence, content, cue_denies, denies, negated, numbers, read
from .unsaid import disowned

# Days a denial, a retraction or an update may follow what it speaks of. Later ones mostly answer something else.
WINDOW = 60


@dataclass(frozen=True)
class Statement:
    """A statement with its claims, what its speaker is called, and what it speaks of.

    `said` is its content, `told` the content with the cue before it; `denying` tells whether it denies something said, `relayed` whether it is
    told inside of somebody else's statement.
    """

    row: Mapping
    said: Sentence
    told: Sentence
    told_start: int
    claims: tuple[Mapping, ...]
    titles: frozenset[str]
    body: str
    government: str
    denying: bool
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    since: str
    place: Place = Place()
    relayed: bool = False

    @property
    def id(self) -> str:
        return self.row["statement_id"]

    @property
    def speaker(self) -> str:
        return _speaker(self.row)


def statements(claims: pd.DataFrame, tables: Mapping[str, pd.DataFrame], issues: Issues) -> list[Statement]:
    """Statements in the order of their days and places, each with the words around it."""
    actors = {a["actor_id"]: a for a in tables["actors"].to_dict("records")}
    sentences = {s["sentence_id"]: s for s in tables["sentences"].to_dict("records")}
    made: dict[str, list[dict]] = {}
    for c in claims.to_dict("records"):
        made.setdefault(c["statement_id"], []).append(c)
    unsaid = disowned(tables["statements"].to_dict("records"), issues.vocabulary)
    said = tables["statements"][~tables["statements"]["statement_id"].isin(unsaid)]
    rows = said.sort_values(["stated_to", "source_id", "start", "statement_id"]).to_dict("records")
    relayed = {x["statement_id"] for x, outer in enclosed(rows) if any(_speaker(o) != _speaker(x) for o in outer)}
    starts = {r["statement_id"]: (r["sentence_id"], int(r["start"])) for r in rows}
    begun = ((r, starts.get(r["continues"], ("", 0))) for r in rows)
    order: dict[str, list[Mapping]] = defaultdict(list)
    for x in sorted(sentences.values(), key=lambda x: (x["source_id"], int(x["start"]))):
        order[x["source_id"]].append(x)
    return [
        _statement(
            r,
            actors,
            sentences.get(r["sentence_id"]),
            tuple(made.get(r["statement_id"], ())),
            issues,
            first if begun_in == r["sentence_id"] else None,
            place_of(r, order[r["source_id"]]),
            r["statement_id"] in relayed,
        )
        for r, (begun_in, first) in begun
    ]


def _speaker(row: Mapping) -> str:
    return row["speaker_id"] or row["speaker_text"]


def _statement(
    row: dict, actors: Mapping, sentence: Mapping | None, claims: tuple, issues: Issues, first: int | None, place: Place, relayed: bool
) -> Statement:
    """A statement with the words around it; `first` is where it begins whose second part it is ("the report, he added, was false")."""
    actor = actors.get(row["speaker_id"], {})
    cue = read(row["cue"], issues.vocabulary)
    only_says = cue.of("say") and not cue.of("repeat")
    start, words = (int(row["start"]), row["content"]) if only_says else _with_cue(row, sentence)
    if first is not None and sentence is not None and row["quote_type"] != "direct" and first < start:
        start, words = first, sentence["text"][first - int(sentence["start"]) : int(row["end"]) - int(sentence["start"])]
    said, told = read(row["content"], issues.vocabulary), read(words, issues.vocabulary)
    return Statement(
        row,
        said,
        told,
        start,
        claims,
        _titles(row, actor),
        actor.get("organization_id", ""),
        actor.get("government", ""),
        denies(told) or row["cue_class"] == "deny" and cue_denies(cue, told),
        content(said),
        numbers(said),
        negated(said),
        _since(row["stated_from"] or row["stated_to"]),
        place,
        relayed,
    )


def _titles(row: Mapping, actor: Mapping) -> frozenset[str]:
    """Words a speaker is called by: name, office and what the text calls them."""
    called = " ".join([row["speaker_text"], *(str(actor.get(k, "")) for k in ("name", "office", "variants"))]).lower()
    return frozenset(singular(w.strip(".,;:()\"'")) for w in called.replace("'s", "").replace("\u2019s", "").replace("|", " ").split())


def _since(day: str) -> str:
    """The earliest day of what a statement of this day can speak of."""
    return (date.fromisoformat(day) - timedelta(days=WINDOW)).isoformat() if day else ""


def _with_cue(row: Mapping, sentence: Mapping | None) -> tuple[int, str]:
    """The words from cue to content, where both stand in one sentence: "dismissed the comments as 'incorrect'".

    A cue that only says is left out: it is no part of a denial.
    """
    start, end = int(row["start"]), int(row["end"])
    if sentence is None or pd.isna(row["cue_start"]):
        return start, row["content"]
    a, b = int(sentence["start"]), int(sentence["end"])
    first, last = min(start, int(row["cue_start"])), max(min(end, b), int(row["cue_end"]))
    if not (a <= first and last <= b) or row["quote_type"] == "direct":
        return start, row["content"]
    return first, sentence["text"][first - a : last - a]
