"""Stage `claims`: which position on which issue each statement, narrator's sentence and heading takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from ..errors import during
from ..language.lexicon import tokens
from ..tables import frame, grouped, identify
from .issues import Issues
from .stances import Assertion, Scope, Sentence, Vocabulary, assertions, calls_it_false, hearsay, read, scope, tells_of_saying, tense
from .unsaid import disowned

_AUXILIARIES = frozenset(("has have had did does do was were is are will would not never no hasn't haven't didn't doesn't won't").split())


@dataclass(frozen=True)
class Piece:
    """A stretch of one sentence that one voice is answerable for."""

    source_id: str
    sentence_id: str
    number: int
    start: int
    text: str
    voice: str
    statement: Mapping | None = None
    lead: str = ""
    lead_start: int = 0
    next: str = ""  # the sentence after it, where the same statement goes on


def build(tables: Mapping[str, pd.DataFrame], issues: Issues, parameters: Mapping) -> pd.DataFrame:
    """Claims of every voice in the corpus, at most one a stretch of text, issue and position.

    Parameters
    ----------
    tables : sources, passages, sentences, statements, actors, dates.
    parameters : `validity_days`, how long a claim holds where its end is not said.
    """
    actors = tables["actors"].set_index("actor_id")
    government = dict(zip(actors.index, actors["government"]))
    named = grouped(tables["dates"], "sentence_id")
    rows = []
    sentences = grouped(tables["sentences"].sort_values("start"), "source_id")
    for source, pieces in _pieces(tables, sentences, issues.vocabulary):
        company = _company(sentences.get(source["source_id"], []), issues)
        for piece in pieces:
            dates = named.get(piece.sentence_id, [])
            with during(f"reading what is claimed in {source['file']}, characters {piece.start} to {piece.start + len(piece.text)}"):
                rows += _claims(piece, issues, company(piece.number), source, government, dates, parameters["validity_days"])
    return frame("claims", _distinct(rows))


def _pieces(tables: Mapping[str, pd.DataFrame], sentences: Mapping[str, list[dict]], vocabulary: Vocabulary) -> Iterable[tuple[dict, list[Piece]]]:
    """Stretches of each source by who is answerable for them."""
    kinds = dict(zip(tables["passages"]["passage_id"], tables["passages"]["kind"]))
    unsaid = disowned(tables["statements"].to_dict("records"), vocabulary)
    heard = tables["statements"][~tables["statements"]["statement_id"].isin(unsaid)]
    spoken = grouped(heard.sort_values(["start", "end"]), "source_id")
    for source in tables["sources"].sort_values("source_id").to_dict("records"):
        own, said = sentences.get(source["source_id"], []), spoken.get(source["source_id"], [])
        kind = lambda s: kinds.get(s["passage_id"], "")
        covered = zip(range(len(own)), _overlapping(own, said), [*own[1:], None])
        yield source, [p for n, (sentence, inside), after in covered for p in _cut(sentence, n, inside, kind(sentence), source, vocabulary, after)]


def _overlapping(sentences: list[dict], statements: list[dict]) -> Iterable[tuple[dict, list[dict]]]:
    """Each sentence with the statements that reach into it, in one sweep; both come in the order of their places."""
    open_ones, k = [], 0
    for sentence in sentences:
        while k < len(statements) and statements[k]["start"] < sentence["end"]:
            open_ones.append(statements[k])
            k += 1
        open_ones = [t for t in open_ones if sentence["start"] < t["end"]]
        yield sentence, open_ones


def _cut(sentence: dict, number: int, inside: list[dict], kind: str, source: dict, vocabulary: Vocabulary, after: dict | None) -> Iterable[Piece]:
    """A sentence taken apart: what each statement inside covers of it, and what nobody is quoted with."""
    start, end = int(sentence["start"]), int(sentence["end"])
    text = lambda a, b: sentence["text"][a - start : b - start]
    where = source["source_id"], sentence["sentence_id"], number
    for t in inside:
        first, last = int(t["start"]), int(t["end"])
        nested = [(int(o["start"]), int(o["end"])) for o in inside if o is not t and _nested(o, t) and not _refuted(o, t, vocabulary)]
        lead = _lead(sentence, t, inside)
        for a, b in _without((max(start, first), min(end, last)), nested):
            goes_on = after["text"][: max(0, last - int(after["start"]))] if after else ""
            yield Piece(*where, a, text(a, b), "attributed", t, text(lead, max(lead, first)), lead, goes_on)
    voice = "heading" if kind in ("title", "heading", "caption") else "publisher" if source["genre"] == "official" else "narrator"
    for a, b in _without((start, end), [(int(t["start"]), int(t["end"])) for t in inside]):
        yield Piece(*where, a, text(a, b), voice)


def _lead(sentence: dict, statement: dict, inside: list[dict]) -> int:
    """Where the words begin that lead to the content of a statement: after what is quoted before, with the cue in them.

    Direct quotations have none: their cue only says who speaks.
    """
    start, cue = int(statement["start"]), statement["cue_start"]
    if statement["quote_type"] == "direct" or pd.isna(cue) or not sentence["start"] <= cue < start:
        return start
    return max([int(sentence["start"]), *(int(o["end"]) for o in inside if o["end"] <= cue)])


def _nested(inner: dict, outer: dict) -> bool:
    """Whether a statement stands inside another speaker's."""
    smaller = inner["end"] - inner["start"] < outer["end"] - outer["start"]
    inside = outer["start"] <= inner["start"] and inner["end"] <= outer["end"]
    return smaller and inside and inner["speaker_id"] != outer["speaker_id"]


def _refuted(inner: dict, outer: dict, vocabulary: Vocabulary) -> bool:
    """Whether a speaker calls false what nobody named is said to say: "reports that ... are untrue" are the denier's words as a whole."""
    if inner["speaker_standing"] != "unnamed":
        return False
    s = read(outer["content"], vocabulary)
    at = int(inner["start"]) - int(outer["start"])
    word = next((i for i, w in enumerate(s.words) if w.end > at), 0)
    return any(r.first <= word <= r.last and r.turns == 1 for r in s.reports)


def _without(span: tuple[int, int], holes: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    at, end = span
    for a, b in sorted(holes):
        if a > at:
            yield at, min(a, end)
        at = max(at, b)
    if at < end:
        yield at, end


def _company(sentences: list[dict], issues: Issues):
    """Concepts met in the sentences around the n-th of a source."""
    met = [frozenset(h.concept for h in issues.vocabulary.find(tokens(s["text"]))) & issues.concepts for s in sentences]
    near = issues.vocabulary.reach.neighbours
    return lambda n: frozenset().union(*met[max(0, n - near) : n + near + 1])


def _claims(piece: Piece, issues: Issues, around: frozenset[str], source: dict, government: Mapping, dates: list[dict], days: int) -> list[dict]:
    sentence, home, denied, held, whole = read(piece.text, issues.vocabulary), "", 0, "", None
    if piece.statement and (told := hearsay(sentence)) is not None:
        if not calls_it_false(read(piece.next, issues.vocabulary)):
            return []
        whole, begin = piece, sentence.words[told].start
        piece = replace(piece, start=piece.start + begin, text=piece.text[begin:])
        sentence, home, denied = read(piece.text, issues.vocabulary), government.get(piece.statement["speaker_id"], ""), 1
    elif piece.statement:
        home = government.get(piece.statement["speaker_id"], "")
        denied, held = attribution(piece.statement, read(piece.lead, issues.vocabulary), sentence, issues.vocabulary)
    found = assertions(sentence, issues.issues, around, denied, held)
    if denied and tells_of_saying(sentence):
        found = [replace(a, position="unclear") for a in found]
    if not found and piece.lead:
        piece, sentence = _with_cue(piece, issues)
        found = assertions(sentence, issues.issues, around, 0, held)
    rows = [_row(piece, a, scope(sentence, a, issues.scopes, home), sentence, source, dates, days) for a in found]
    # What others are said to say is no evidence of its denial without the words that say so.
    return (
        rows
        if whole is None
        else [
            r | {"evidence_start": whole.start, "evidence": r_text, "evidence_end": whole.start + len(r_text)}
            for r in rows
            for r_text in [whole.text[: r["evidence_end"] - whole.start]]
        ]
    )


def _with_cue(piece: Piece, issues: Issues) -> tuple[Piece, Sentence]:
    """A piece that begins with its cue: where the cue is part of what is claimed ("has not recognised the regions")."""
    cue = int(piece.statement["cue_start"]) - piece.lead_start
    before = piece.lead[:cue].split(" ")[-4:]
    first = next((k for k, word in enumerate(before) if word.lower() in _AUXILIARIES), len(before))
    own = cue - len(" ".join(before[first:]))
    whole = replace(piece, start=piece.lead_start + own, text=piece.lead[own:] + piece.text)
    return whole, read(whole.text, issues.vocabulary)


def attribution(statement: Mapping, lead: Sentence, sentence: Sentence, vocabulary: Vocabulary) -> tuple[int, str]:
    """What the words that lead to a statement do to it: how often they deny it, and how firmly they hold it.

    A direct quotation is never turned round by its cue, nor is content that says itself what is false in it ("... as untrue")
    or that holds its cue.
    """
    within = not pd.isna(statement["cue_start"]) and statement["start"] <= statement["cue_start"] < statement["end"]
    cue = read(statement["cue"], vocabulary)
    held = {"commit": "promise", "demand": "demand"}.get(statement["cue_class"], "")
    held = "concern" if cue.of("worry") or cue.of("concern") else "probable" if cue.of("probable") else held
    called_false = any(f.first and sentence.words[f.first - 1].word in ("as", '"') for f in sentence.of("falsity"))
    if within or called_false or statement["quote_type"] == "direct":
        return 0, held
    for family, softened in (("rule_out", "possible"), ("deny", "probable")):
        turning = [h for h in lead.of(family) if not any(o.first > h.last for o in lead.of("say"))]
        if turning and len(lead.words) - turning[-1].last <= lead.reach.lead:
            negated = any(0 < turning[-1].first - n.last <= 3 for c in ("not", "no") for n in lead.of(c))
            return (0, softened) if negated else (1, held)
    return int(statement["cue_class"] == "deny"), held


def _row(piece: Piece, a: Assertion, s: Scope, sentence: Sentence, source: dict, dates: list[dict], days: int) -> dict:
    start, end = piece.start + a.span.start, piece.start + a.span.end
    clause = (piece.start + sentence.words[a.clause.first].start, piece.start + sentence.words[a.clause.last].end)
    said, kind = (piece.statement, "stated") if piece.statement else (source, "published")
    spoken = said[f"{kind}_from"], said[f"{kind}_to"]
    inside = [d for d in dates if clause[0] <= d["start"] and d["end"] <= clause[1]]
    valid = validity(tense(sentence, a), spoken, inside, a.pattern.lasting, days, sentence.reach.stretch)
    statement = piece.statement["statement_id"] if piece.statement else ""
    return {
        "claim_id": identify("k", piece.source_id, start, end, statement, a.issue.id),
        "source_id": piece.source_id,
        "sentence_id": piece.sentence_id,
        "statement_id": statement,
        "voice": piece.voice,
        "issue_id": a.issue.id,
        "position": a.position,
        "commitment": a.commitment,
        "scope_goods": s.goods,
        "scope_destination": s.destination,
        "scope_actor": s.actor,
        "scope_cause": s.cause,
        "scope_place": s.place,
        "scope_norm": s.norm,
        "scope_qualifier": s.qualifier,
        "valid_from": valid[0],
        "valid_to": valid[1],
        "valid_basis": valid[2],
        "evidence_start": start,
        "evidence_end": end,
        "evidence": a.span.of(piece.text),
        "rule_id": f"{a.issue.id}/{a.pattern.id}",
        "basis": "rule",
    }


def validity(tense: str, spoken: tuple[str, str], dates: list[Mapping], lasting: bool, days: int, stretch: int) -> tuple[str, str, str]:
    """From when to when a claim speaks, and whether its end is stated or assumed.

    An act of one day ("shut on the ninth of May") lasts from then on; a state told of a period holds in that period.
    """
    first, last = spoken
    past = [d for d in dates if d["date_from"] and (not last or d["date_from"] <= last)]
    if tense in ("plan", "now"):
        return first, last, "stated"
    if tense == "past":
        end = min((d["date_to"] for d in past if d["date_to"]), default="") or (_shifted(first, -1) if first else last)
        return (past[0]["date_from"] if past else ""), end, "stated"
    if past and not lasting and _period(past[0], stretch):
        return past[0]["date_from"], past[0]["date_to"], "stated"
    return (past[0]["date_from"] if past else first), (_shifted(last, days) if last else ""), "assumed"


def _period(d: Mapping, days: int) -> bool:
    """Whether an expression names a stretch of so many days or more, and not a day."""
    return bool(d["date_to"]) and date.fromisoformat(d["date_to"]) - date.fromisoformat(d["date_from"]) >= timedelta(days=days)


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _distinct(rows: list[dict]) -> list[dict]:
    """One claim a stretch, issue and position: the one whose scope says most, the earliest among equals."""
    best: dict[tuple, dict] = {}
    for row in rows:
        key = (row["source_id"], row["statement_id"] or row["sentence_id"], row["issue_id"], row["position"])
        if key not in best or _said(row) > _said(best[key]):
            best[key] = row
    return list({r["claim_id"]: r for r in best.values()}.values())


def _said(row: dict) -> int:
    return sum(bool(v) for k, v in row.items() if k.startswith("scope_"))
