"""Explain in plain words what an id stands for: a conflict, a rejected pair, a claim, or why two of them never met.

Every explanation can be checked without the code: both quotations with speaker, office, date and path to the reader,
each gate with its inputs and verdict, the rules that read the claims, and the places in the source texts.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from . import gates
from .codebook import Codebook
from .comparison import DIMENSIONS, Comparison, Settings
from .errors import InputError
from .pairs import acts, referred, subject
from .sides import Side, sides as sides_of
from .tables import read
from .verdicts import GATES, as_json, dated

TABLES = ("sources", "statements", "actors", "claims", "figures", "links", "utterances", "appearances", "conflicts", "rejected")
TIERS = {"A": "contradiction (tier A)", "B": "tension (tier B)", "C": "divergence (tier C), not counted as a conflict"}
LEVELS = {"person": "one person against himself or herself", "institution": "within one institution",
          "government": "within one government", "between_governments": "between governments", "": "level not known"}
BY_OTHERS = "are told by the clearest pair of their two utterances."
WIDTH = 110


def explain(ids: Sequence[str], folder: Path) -> str:
    """The explanation of one id or two, from the tables built into a folder."""
    return text(ids, {name: read(Path(folder), name) for name in TABLES}, Codebook().comparison)


def text(ids: Sequence[str], tables: Mapping[str, pd.DataFrame], comparison: Comparison, settings: Settings = Settings()) -> str:
    """The explanation of one id (conflict, dispute, claim, figure, statement, utterance) or of two.

    Raises
    ------
    InputError
        For an id that stands for nothing here, and for more than two.
    """
    if not 1 <= len(ids) <= 2:
        raise InputError(f"{len(ids)} ids are given; give one id, or two that may conflict")
    book = _Book(tables, comparison, settings)
    return _pair(*ids, book) if len(ids) == 2 else _single(ids[0], book)


class _Book:
    """The tables by id, and the sides made from them."""

    def __init__(self, tables: Mapping[str, pd.DataFrame], comparison: Comparison, settings: Settings):
        self.comparison, self.settings = comparison, settings
        self.sides = {s.id: s for s in sides_of(tables, comparison, settings)}
        self.by_utterance: dict[str, list[Side]] = {}
        for s in self.sides.values():
            if s.utterance:
                self.by_utterance.setdefault(s.utterance, []).append(s)
        self.said = referred(tables["links"], self.sides.values())
        self.rows = {name: _by_id(tables[name], key) for name, key in (
            ("sources", "source_id"), ("statements", "statement_id"), ("actors", "actor_id"), ("claims", "claim_id"),
            ("figures", "figure_id"), ("utterances", "utterance_id"), ("conflicts", "conflict_id"))}
        self.rejected = tables["rejected"].to_dict("records")
        self.appearances = tables["appearances"].groupby("utterance_id")["statement_id"].agg(list).to_dict()

    def name(self, actor_id: str) -> str:
        return self.rows["actors"].get(actor_id, {}).get("name", "") or actor_id

    def involving(self, sides: Sequence[Side]) -> tuple[list[dict], list[dict]]:
        """Conflicts and rejected pairs that tell of these sides, or of another appearance of their utterances on that subject."""
        keys = {(k, i) for s in sides for k in {s.utterance, s.id} - {""} for i in {s.what.issue, s.what.measure} - {""}}

        def told(row: dict) -> bool:
            subjects = {*row["issue_id"].split(" | "), row["measure"]} - {""}
            ends = {row[f"{end}_{kind}"] for end in ("left", "right") for kind in ("id", "utterance")}
            return any(k in ends and i in subjects for k, i in keys)

        return [r for r in self.rows["conflicts"].values() if told(r)], [r for r in self.rejected if told(r)]


def _by_id(table: pd.DataFrame, key: str) -> dict[str, dict]:
    return {row[key]: row for row in table.to_dict("records")}


def _single(wanted: str, book: _Book) -> str:
    if wanted in book.rows["conflicts"]:
        return _conflict(book.rows["conflicts"][wanted], book)
    members = [c for c in book.rows["conflicts"].values() if c["dispute_id"] == wanted]
    if members:
        best = min(c["tier"] for c in members)
        return "\n\n".join([f"Dispute {wanted}: {len(members)} pair{'s' * (len(members) > 1)}, {TIERS[best]}.",
                            *(_conflict(c, book) for c in sorted(members, key=lambda c: (c["tier"], c["conflict_id"])))])
    sides = _sides(wanted, book)
    return "\n\n".join([_about(wanted, book), *(_side(s, book) for s in sides), _outcomes(sides, book)])


def _sides(wanted: str, book: _Book) -> list[Side]:
    """The claims and figures an id stands for."""
    found = [s for s in book.sides.values() if wanted in (s.id, s.statement, s.utterance)]
    known = found or wanted in book.rows["statements"] or wanted in book.rows["utterances"] or wanted in book.rows["figures"]
    if not known:
        raise InputError(f"{wanted}: no such id in these tables; give the id of a conflict (c_), dispute (d_), claim (k_), "
                         "figure (f_), statement (t_) or utterance (u_)")
    return sorted(found, key=lambda s: (s.order, s.id))


def _about(wanted: str, book: _Book) -> str:
    if wanted in book.rows["utterances"]:
        u = book.rows["utterances"][wanted]
        at = f" ({u['occasion']})" if u["occasion"] else ""
        speaker, told = book.name(u["speaker_id"]) or "an unknown speaker", len(book.appearances[wanted])
        return f"{wanted} is an act of speaking by {speaker}, {_days(u)}{at}, reported by {told} statement{'s' * (told > 1)}."
    if wanted in book.rows["statements"] and wanted not in book.sides:
        return f"{wanted} is a statement:\n" + _quoted(book.rows["statements"][wanted], book)
    return f"{wanted} is a {'figure' if wanted in book.rows['figures'] else 'claim'}."


def _outcomes(sides: Sequence[Side], book: _Book) -> str:
    if not sides:
        return "It takes no position on an issue of the codebook and no number with a measure: nothing can conflict with it."
    found, rejected = book.involving(sides)
    lines = [f"  {c['conflict_id']}: {TIERS[c['tier']]}. {c['why']}" for c in found]
    lines += [f"  {r['left_id']} {r['right_id']}: no conflict, {_gate(r['failed_gate'])}: {r['why']}" for r in rejected]
    if not lines:
        return _why_alone(sides)
    return "Compared with others:\n" + "\n".join(textwrap.fill(line, WIDTH, subsequent_indent="    ") for line in lines)


def _why_alone(sides: Sequence[Side]) -> str:
    if not any(gates.is_official(s.who) for s in sides):
        return f"Compared with nothing: {gates.official(sides[0].who, sides[0].who).why} (G0)."
    if all(s.what.position == "unclear" for s in sides):
        return "Compared with nothing: it takes no clear position (G2)."
    return ("Compared with nothing: no other official takes a position on this issue or a related one, or gives a number for "
            "this measure.")


def _gate(gate: str) -> str:
    return f"{GATES[gate]} ({gate})"


def _pair(one: str, other: str, book: _Book) -> str:
    """What came of two sides, or of two utterances or statements; where they never met, the gate that kept them apart."""
    left, right = _sides(one, book), _sides(other, book)
    if not left or not right:
        return "\n\n".join(_single(i, book) for i in (one, other))
    told = [_met(a, b, book) for a in left for b in right if a.id != b.id]
    together = list(dict.fromkeys(t for t in told if t))
    if together:
        return "\n\n".join(together)
    a, b = next(((a, b) for a in left for b in right if subject(a, b) in (a.what.issue, a.what.measure)), (left[0], right[0]))
    return _never(a, b, book)


def _met(a: Side, b: Side, book: _Book) -> str:
    """The row that tells of two sides, "" where none does."""
    ends = {frozenset((s.utterance, s.id)) - {""} for s in (a, b)}
    for row in [*book.rows["conflicts"].values(), *book.rejected]:
        told = [frozenset((row[f"{e}_utterance"], row[f"{e}_id"])) - {""} for e in ("left", "right")]
        matched = all(any(end & t for t in told) for end in ends) and all(any(end & t for end in ends) for t in told)
        if matched and subject(a, b) == (row["measure"] or row["issue_id"]):
            told_by = "" if {a.id, b.id} == {row["left_id"], row["right_id"]} else f"{a.id} and {b.id} {BY_OTHERS}\n\n"
            return told_by + (_conflict(row, book) if "conflict_id" in row else _rejected(row, book))
    return ""


def _never(a: Side, b: Side, book: _Book) -> str:
    denial = book.said.denials.get((acts(a, b), subject(a, b)), ("", ""))[0]
    verdicts = gates.judge(a, b, book.comparison, book.settings, denial)
    failed = next((v for v in verdicts if v.verdict == "fail"), None)
    reason = f"{_gate(failed.gate)}: {failed.why}" if failed else "an announced update or another report of one utterance"
    shown = json.loads(as_json(dated(verdicts, a.when.shown, b.when.shown)))
    head = textwrap.fill(f"{a.id} and {b.id} never were a candidate pair: {reason}.", WIDTH)
    return "\n\n".join([head, _side(a, book, "LEFT"), _side(b, book, "RIGHT"), _gates(shown)])


def _conflict(row: dict, book: _Book) -> str:
    held = f", held at that by {row['cap_gates'].replace(' | ', ', ')}" if row["cap_gates"] else ""
    head = [f"{row['conflict_id']} is a {TIERS[row['tier']]}{held}: {row['kind']}, {LEVELS[row['level']]}.",
            f"About {'the measure' if row['measure'] else 'the issue'}: {row['measure'] or row['issue_id']}. "
            f"Dispute {row['dispute_id']}. Status: {row['status']}. Human verdict: {row['review']}.", row["why"]]
    return "\n\n".join(["\n".join(textwrap.fill(h, WIDTH) for h in head), *_both(row, book), _gates(json.loads(row["gates"]))])


def _rejected(row: dict, book: _Book) -> str:
    head = f"{row['left_id']} and {row['right_id']} are no conflict: stopped by {_gate(row['failed_gate'])}, {row['why']}."
    about = f"Compared on {row['measure'] or row['issue_id']}."
    verdicts = json.loads(row["gates"])
    verdicts["G4"] |= {"left": row["left_holds"], "right": row["right_holds"]}
    return "\n\n".join([textwrap.fill(head, WIDTH) + "\n" + about, *_both(row, book), _gates(verdicts)])


def _both(row: dict, book: _Book) -> list[str]:
    return [_side(book.sides[row["left_id"]], book, "LEFT"), _side(book.sides[row["right_id"]], book, "RIGHT")]


def _side(side: Side, book: _Book, label: str = "") -> str:
    """A side in full: who, when, the words, how they reached the reader, what was read from them, and where else they stand."""
    speaker = f"{label + '  ' if label else ''}{_speaker(side, book)}"
    lines = [speaker, *_words(side, book), f"  {_reading(side, book)}"]
    about = (side.what.issue, side.what.measure)
    told = {s.statement for s in book.by_utterance.get(side.utterance, ()) if (s.what.issue, s.what.measure) == about}
    others = [book.rows["statements"][s] for s in told - {side.statement}]
    others.sort(key=lambda s: (s["source_id"] == side.source, s["source_id"], s["start"]))
    elsewhere = [f"  also: {textwrap.shorten(s['content'], 70, placeholder=' ...')} ({_place(s, book)})" for s in others]
    return "\n".join([*lines, *elsewhere[:5], *([f"  and {len(elsewhere) - 5} more"] if len(elsewhere) > 5 else [])])


def _speaker(side: Side, book: _Book) -> str:
    if side.statement not in book.rows["statements"]:
        published = book.rows["sources"][side.source]
        voice = {"narrator": "The narrator", "heading": "A headline"}.get(side.who.voice, "The publisher")
        return f"{voice} of {published['publisher']}, published {_days(published, 'published')}"
    row, actor = book.rows["statements"][side.statement], book.rows["actors"].get(side.who.id, {})
    state = f"government {side.who.government}" if side.who.government else ""
    held = (actor.get("office", ""), book.name(side.who.organization), state)
    office = ", ".join(dict.fromkeys(part for part in held if part and part != side.who.name))
    when = book.rows["utterances"].get(side.utterance) or row
    at = f" ({when['occasion']})" if when.get("occasion") else ""
    return f"{side.who.name or row['speaker_text'] or 'An unnamed speaker'}{f' ({office})' if office else ''}, {_days(when)}{at}"


def _days(row: Mapping, name: str = "stated") -> str:
    first, last = row[f"{name}_from"], row[f"{name}_to"]
    if first == last:
        return first or "day unknown"
    return f"between {first} and {last}" if first and last else f"by {last}" if last else f"from {first}"


def _words(side: Side, book: _Book) -> list[str]:
    if side.statement in book.rows["statements"]:
        shown = _quoted(book.rows["statements"][side.statement], book)
        return [shown] if side.item == "claim" and side.evidence == side.text else [shown, f"  rests on: {side.evidence}"]
    row = book.rows["claims"].get(side.id) or book.rows["figures"][side.id]
    start, end = (row["evidence_start"], row["evidence_end"]) if side.item == "claim" else (row["start"], row["end"])
    return [_indented(side.evidence), f"  in {book.rows['sources'][side.source]['file']}, characters {start}-{end}"]


def _quoted(row: Mapping, book: _Book) -> str:
    """The words of a statement as they stand in the text, and the path on which they reached the reader."""
    words = f"\"{row['content']}\"" if row["quote_type"] == "direct" else row["content"]
    relays = [book.name(a) for a in reversed(str(row["via"]).split(" | ")) if a]
    path = " > ".join(dict.fromkeys([book.name(row["speaker_id"]) or row["speaker_text"] or "unnamed speaker", *relays,
                                     book.rows["sources"][row["source_id"]]["publisher"]]))
    return f"{_indented(words)}\n  {row['quote_type']} speech in {_place(row, book)}; path: {path}"


def _indented(words: str) -> str:
    return textwrap.fill(" ".join(words.split()), WIDTH, initial_indent="    ", subsequent_indent="    ")


def _place(row: Mapping, book: _Book) -> str:
    source = book.rows["sources"][row["source_id"]]
    return f"{source['publisher']}, {source['file']}, characters {row['start']}-{row['end']} ({row.get('statement_id', '')})"


def _reading(side: Side, book: _Book) -> str:
    if side.what.number:
        n, row = side.what.number, book.rows["figures"][side.id]
        interval = f"{_end(n.lower, '(' if n.open_lower else '[')}, {_end(n.upper, ')' if n.open_upper else ']')}"
        period = f", for {row['period_from']} to {row['period_to']}" if row["period_from"] else ""
        told = " ".join(part for part in (row["bound"].replace("_", " "), f"{row['value']:g}", n.unit, row["counted"]) if part)
        return f"read as figure {side.id}: {told}, interval {interval}{period}, measure '{side.what.measure}'"
    row = book.rows["claims"][side.id]
    limits = "; ".join(f"{d} {v}" for d in DIMENSIONS if (v := row[f"scope_{d}"]))
    by = "corrected by hand" if row["basis"] == "review" else f"rule {row['rule_id']}" if row["rule_id"] else "rule not named"
    stand = f"{side.what.position} '{side.what.issue}', {side.what.commitment or 'commitment unknown'}"
    return f"read as claim {side.id}: {stand}{f' ({limits})' if limits else ''}; {by}"


def _end(value: float | None, bracket: str) -> str:
    if value is None:
        return "unbounded"
    return f"{bracket}{value:g}" if bracket in "[(" else f"{value:g}{bracket}"


def _gates(verdicts: Mapping[str, Mapping[str, str]]) -> str:
    """Every gate with its verdict, why, and the inputs of both sides."""
    lines = ["Gates"]
    for gate, found in verdicts.items():
        verdict = f"{gate} {GATES[gate]:<15}{found['verdict']:<5} {found['why']}"
        lines.append(textwrap.fill(verdict, WIDTH, initial_indent="  ", subsequent_indent=" " * 26))
        given = {name.replace("_", " "): value for name, value in found.items() if name not in ("verdict", "why")}
        inputs = "; ".join(f"{name}: {value or 'not said'}" for name, value in given.items())
        if inputs:
            lines.append(textwrap.fill(inputs, WIDTH, initial_indent=" " * 26, subsequent_indent=" " * 28))
    return "\n".join(lines)
