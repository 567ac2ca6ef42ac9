"""Small hand-made tables: one call of `side` is one official (or not) saying one thing.

`tables` takes claims as they are given; `heard` reads them from the words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import pandas as pd

from kzsanctions.claim import claims, links
from kzsanctions.codebook import Codebook
from kzsanctions.compare import conflicts, utterances
from kzsanctions.compare.comparison import Settings
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.dates import dates
from kzsanctions.read.propositions import propositions
from kzsanctions.tables import contract, identify
from kzsanctions.tables import frame as typed_frame

UNKNOWN = float("nan")
BOOK = Codebook()
COMPARISON, ISSUES = BOOK.comparison, BOOK.issues
SCOPES = ("goods", "destination", "actor", "cause", "place", "norm", "qualifier")


def frame(name: str, rows) -> pd.DataFrame:
    """A table of the contract from rows, faster than by its types: unknown text is empty, other unknowns are NaN."""
    rows = list(rows)
    if not rows:
        return empty(name).copy()
    blank = {
        c: {"int": float("nan"), "float": float("nan"), "bool": False}.get(spec["type"], "")
        for c, spec in contract()["tables"][name]["columns"].items()
    }
    return pd.DataFrame([blank | row for row in rows])


@cache
def empty(name: str) -> pd.DataFrame:
    return typed_frame(name, [])


@dataclass(frozen=True)
class Row:
    """What one side says; see `side` for the defaults."""

    speaker: str
    said: str
    issue: str
    position: str
    government: str
    organization: str
    standing: str
    official: bool
    voice: str
    day: str
    until: str
    commitment: str
    scope: tuple[tuple[str, str], ...]
    valid: tuple[str, str, str]
    quote: str
    source: str
    genre: str
    occasion: str
    number: tuple | None
    link: tuple[str, str] | None
    lead: str
    cue_class: str
    begin: int = 0  # where its sentence begins in its source

    @property
    def start(self) -> int:
        return self.begin + len(self.lead)

    @property
    def end(self) -> int:
        return self.start + len(self.said)


def side(
    said="",
    *,
    speaker="minister",
    issue="export-ban",
    position="affirms",
    government="KZ",
    organization="",
    standing="serving",
    official=True,
    voice="attributed",
    day="2031-05-06",
    until="",
    commitment="certain",
    valid=("", "", "assumed"),
    quote="direct",
    source="wire",
    genre="agency",
    occasion="",
    number=None,
    link=None,
    lead="",
    cue_class="say",
    **scope,
) -> Row:
    """One statement with one claim, or with one figure where `number` is given.

    number : (lower, upper, bound, dict of further figure columns). link : (kind, words that another side said).
    lead : the narrator's words before the content, its last word being the cue; scope : goods=..., destination=..., and so on.
    """
    said = said or f"{speaker} {position} {issue} {number and number[:2]}"
    return Row(
        speaker,
        said,
        "" if number else issue,
        position,
        government,
        organization,
        standing,
        official,
        voice,
        day,
        until or day,
        commitment,
        tuple(sorted(scope.items())),
        valid,
        quote,
        source,
        genre,
        occasion,
        number,
        link,
        lead,
        cue_class,
    )


def actor_id(name: str) -> str:
    return identify("a", name) if name else ""


def tables(*rows: Row) -> dict[str, pd.DataFrame]:
    """The tables that hold these sides; each source's text is its statements in the order given."""
    placed = [r for rs in _placed(rows).values() for r in rs]
    made = {
        "sources": frame("sources", [_source(s, [r for r in placed if r.source == s]) for s in dict.fromkeys(r.source for r in placed)]),
        "statements": frame("statements", [_statement(r) for r in placed if r.voice == "attributed"]),
        "claims": frame("claims", [_claim(r) for r in placed if not r.number]),
        "figures": frame("figures", [_figure(r) for r in placed if r.number]),
        "actors": frame("actors", list({r.speaker: _actor(r) for r in placed if r.speaker}.values())),
    }
    made_of = {r.said: _claim(r)["claim_id"] for r in placed if not r.number}
    made["links"] = frame(
        "links",
        [
            {
                "link_id": identify("l", made_of[r.said], made_of[r.link[1]]),
                "from_claim_id": made_of[r.said],
                "to_claim_id": made_of[r.link[1]],
                "kind": r.link[0],
                "evidence_start": r.start,
                "evidence_end": r.end,
                "evidence": r.said,
            }
            for r in placed
            if r.link and r.link[1] in made_of
        ],
    )
    return made


def _placed(rows) -> dict[str, list[Row]]:
    """Each source's sides, one after another in its text."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        before = found.setdefault(row.source, [])
        before.append(replace(row, begin=before[-1].end + 1 if before else 0))
    return found


def compare(*rows: Row, settings: Settings = Settings(), comparison=COMPARISON):
    """Utterances, appearances, conflicts, rejected and counts for these sides."""
    return compared(tables(*rows), settings, comparison)


def compared(made: dict[str, pd.DataFrame], settings: Settings = Settings(), comparison=COMPARISON):
    spoken, appearances = utterances.build(made, settings, comparison)
    return spoken, appearances, *conflicts.build({**made, "utterances": spoken, "appearances": appearances}, comparison, settings)


def tier(*rows, dated: bool = False) -> str:
    """The tier of what sides in parsed texts come to, "" where it is no conflict."""
    found = compared(heard(*rows, parsed=True, dated=dated))[2]
    return min(found["tier"], default="") if len(found) else ""


def of_two(one: str, other: str, dated: bool = False) -> str:
    """The tier of what two officials of one government come to in two texts of one story."""
    return tier(side(one, speaker="minister"), side(other, speaker="prime minister"), dated=dated)


def heard(*rows: Row, parsed: bool = False, dated: bool = False) -> dict[str, pd.DataFrame]:
    """The tables of these sides, with claims and links read from their words instead of given; clauses too where `parsed`, days where `dated`."""
    made = tables(*rows)
    placed = [r for _, rs in _placed(rows).items() for r in rs]
    made["passages"] = frame(
        "passages",
        [
            {
                "passage_id": identify("p", r.source, r.begin),
                "source_id": _source_id(r.source),
                "start": r.begin,
                "end": r.end,
                "kind": "body",
                "kept": True,
                "text": r.lead + r.said,
            }
            for r in placed
        ],
    )
    made["sentences"] = frame(
        "sentences",
        [
            {
                "sentence_id": identify("n", r.source, r.begin),
                "source_id": _source_id(r.source),
                "passage_id": identify("p", r.source, r.begin),
                "start": r.begin,
                "end": r.end,
                "text": r.lead + r.said,
            }
            for r in placed
        ],
    )
    days = {r: _days(r) if dated else [] for r in placed}
    made["dates"] = frame("dates", [d for r in placed for d in days[r]])
    made["claims"] = claims.build(made, ISSUES, {"validity_days": 365})
    made["propositions"] = frame("propositions", [p for r in placed for p in _clauses(r, days[r])] if parsed else [])
    made["claims"], made["links"] = links.build(made["claims"], made, ISSUES, BOOK.predicates)
    return made


def _days(r: Row) -> list[dict]:
    """The days that one side's words name, counted from the day they were said."""
    said = date.fromisoformat(r.day)
    return [
        {
            "date_id": identify("d", r.source, r.begin + d.start),
            "source_id": _source_id(r.source),
            "sentence_id": identify("n", r.source, r.begin),
            "start": r.begin + d.start,
            "end": r.begin + d.end,
            "text": d.text,
            "date_from": d.date_from.isoformat() if d.date_from else "",
            "date_to": d.date_to.isoformat() if d.date_to else "",
        }
        for d in dates(r.lead + r.said, (said, said), BOOK.calendar)
    ]


def _clauses(r: Row, days: list[dict]) -> list[dict]:
    """The clauses of one side's words; `days` are no participants."""
    whole, start = r.lead + r.said, r.begin
    times = [Span(d["start"] - start, d["end"] - start) for d in days]
    found = propositions(parse(whole, [(Span(0, len(whole)), "body")])[0], times)
    return [
        {
            "proposition_id": identify("o", r.source, start + p.at),
            "source_id": _source_id(r.source),
            "sentence_id": identify("n", r.source, r.begin),
            "start": start + p.span.start,
            "end": start + p.span.end,
            "text": p.span.of(whole),
            "predicate_start": start + p.at,
            "predicate": p.predicate,
            "negated": p.negated,
            "mode": p.mode,
            "tense": p.tense,
            "under": p.under,
            "under_start": p.under_at if p.under_at is None else start + p.under_at,
            "parts": " | ".join(map(str, p.parts)),
        }
        for p in found
    ]


def _source_id(name: str) -> str:
    return identify("s", name)


def _source(name: str, rows: list[Row]) -> dict:
    days = sorted(d for r in rows for d in (r.day, r.until))
    return {
        "source_id": _source_id(name),
        "file": f"{name}.txt",
        "publisher": name,
        "genre": rows[0].genre,
        "lang": "en",
        "published_from": days[-1],
        "published_to": days[-1],
        "chars": sum(r.end - r.begin + 1 for r in rows),
        "chars_kept": 0,
    }


def _statement_id(r: Row) -> str:
    return identify("t", r.source, r.start, r.speaker) if r.voice == "attributed" else ""


def _statement(r: Row) -> dict:
    return {
        "statement_id": _statement_id(r),
        "source_id": _source_id(r.source),
        "sentence_id": identify("n", r.source, r.begin),
        "start": r.start,
        "end": r.end,
        "content": r.said,
        "quote_type": r.quote,
        "speaker_text": r.speaker,
        "speaker_id": actor_id(r.speaker),
        **_cue(r),
        "speaker_basis": "named",
        "speaker_standing": r.standing,
        "stated_from": r.day,
        "stated_to": r.until,
        "stated_basis": "stated",
        "occasion": r.occasion,
    }


def _cue(r: Row) -> dict:
    """The last word before the content leads to it."""
    words = r.lead.split()
    begin = r.begin + r.lead.rfind(words[-1]) if words else float("nan")
    return {
        "cue_class": r.cue_class,
        "cue": words[-1] if words else "",
        "cue_start": begin,
        "cue_end": begin + len(words[-1]) if words else float("nan"),
    }


def _claim(r: Row) -> dict:
    return {
        "claim_id": identify("k", r.source, r.start, r.speaker, r.issue),
        "source_id": _source_id(r.source),
        "sentence_id": identify("n", r.source, r.begin),
        "statement_id": _statement_id(r),
        "voice": r.voice,
        "issue_id": r.issue,
        "position": r.position,
        "commitment": r.commitment,
        **{f"scope_{d}": dict(r.scope).get(d, "") for d in SCOPES},
        "valid_from": r.valid[0],
        "valid_to": r.valid[1],
        "valid_basis": r.valid[2],
        "evidence_start": r.start,
        "evidence_end": r.end,
        "evidence": r.said,
        "rule_id": "by hand",
        "basis": "rule",
    }


def _figure(r: Row) -> dict:
    lower, upper, bound, more = r.number
    value = lower if lower is not None else upper
    return {
        "figure_id": identify("f", r.source, r.start),
        "source_id": _source_id(r.source),
        "sentence_id": identify("n", r.source, r.begin),
        "statement_id": _statement_id(r),
        "voice": r.voice if r.voice != "publisher" else "narrator",
        "start": r.start,
        "end": r.end,
        "text": r.said,
        "role": "quantity",
        "value": value,
        "bound": bound,
        "lower": UNKNOWN if lower is None else lower,
        "upper": UNKNOWN if upper is None else upper,
        "change": "level",
        "measure": "lorries turned back",
        "counted": "lorries",
        **more,
    }


def _actor(r: Row) -> dict:
    return {
        "actor_id": actor_id(r.speaker),
        "name": r.speaker,
        "kind": "organisation" if "ministry" in r.speaker else "person",
        "office": r.speaker,
        "organization_id": actor_id(r.organization),
        "government": r.government,
        "official": r.official,
        "basis": "inferred",
    }
