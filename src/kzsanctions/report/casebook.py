"""The tables of a case by id, and a side or the gates of a pair in full, in plain words.

A side says who speaks, when, in which words and by which path they reached the reader, what was read from them, and where
else they stand. Values of the codebook are given by their labels.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

import pandas as pd

from ..compare.comparison import DIMENSIONS, Comparison, Settings
from ..compare.pairs import referred
from ..compare.side import Number, Side
from ..compare.sides import sides as sides_of
from ..language.codes import GATES, POSITIONS

WIDTH = 110
LEGEND = "pass: nothing speaks against a contradiction; cap: a tension at most; fail: no conflict; na: does not apply"


class Book:
    """The tables by id, and the sides made from them."""

    def __init__(self, tables: Mapping[str, pd.DataFrame], comparison: Comparison, settings: Settings):
        self.comparison, self.settings = comparison, settings
        self.sides = {s.id: s for s in sides_of(tables, comparison, settings)}
        self.by_utterance: dict[str, list[Side]] = {}
        for s in self.sides.values():
            if s.utterance:
                self.by_utterance.setdefault(s.utterance, []).append(s)
        self.said = referred(tables["links"], self.sides.values())
        self.rows = {
            name: by_id(tables[name], key)
            for name, key in (
                ("sources", "source_id"),
                ("statements", "statement_id"),
                ("actors", "actor_id"),
                ("claims", "claim_id"),
                ("figures", "figure_id"),
                ("utterances", "utterance_id"),
                ("conflicts", "conflict_id"),
            )
        }
        self.rejected = tables["rejected"].to_dict("records")
        self.appearances = tables["appearances"].groupby("utterance_id")["statement_id"].agg(list).to_dict()

    def name(self, actor_id: str) -> str:
        return self.rows["actors"].get(actor_id, {}).get("name", "") or actor_id

    def involving(self, sides: Sequence[Side]) -> tuple[list[dict], list[dict]]:
        """Conflicts and rejected pairs that tell of these sides, or of another appearance of their utterances on that subject."""
        keys = {(k, i) for s in sides for k in {s.utterance, s.id} - {""} for i in {s.what.issue, s.what.measure} - {""}}

        def told(row: dict) -> bool:
            subjects = {*row["issue_id"].split(" | "), *row["measure"].split(" | ")} - {""}
            ends = {row[f"{end}_{kind}"] for end in ("left", "right") for kind in ("id", "utterance")}
            return any(k in ends and i in subjects for k, i in keys)

        return [r for r in self.rows["conflicts"].values() if told(r)], [r for r in self.rejected if told(r)]


def by_id(table: pd.DataFrame, key: str) -> dict[str, dict]:
    return {row[key]: row for row in table.to_dict("records")}


def side(one: Side, book: Book, label: str = "") -> str:
    """A side in full: who, when, the words, how they reached the reader, what was read from them, and where else they stand."""
    lines = [_line(f"{f'{label}: ' if label else ''}{_speaker(one, book)}", 0), *_words(one, book), _line(_reading(one, book))]
    about = (one.what.issue, one.what.measure)
    told = {s.statement for s in book.by_utterance.get(one.utterance, ()) if (s.what.issue, s.what.measure) == about}
    others = [book.rows["statements"][s] for s in told - {one.statement}]
    others.sort(key=lambda s: (s["source_id"] == one.source, s["source_id"], s["start"]))
    elsewhere = [_line(f"also: {textwrap.shorten(s['content'], 70, placeholder=' ...')} ({_place(s, book)})") for s in others]
    return "\n".join([*lines, *elsewhere[:5], *([f"  and {len(elsewhere) - 5} more"] if len(elsewhere) > 5 else [])])


def _line(words: str, indent: int = 2) -> str:
    return textwrap.fill(words, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2), break_on_hyphens=False)


def _speaker(side: Side, book: Book) -> str:
    if side.statement not in book.rows["statements"]:
        published = book.rows["sources"][side.source]
        voice = {"narrator": "The narrator", "heading": "A headline"}.get(side.who.voice, "The publisher")
        return f"{voice} of {published['publisher']}, published {days(published, 'published')}"
    row, actor = book.rows["statements"][side.statement], book.rows["actors"].get(side.who.id, {})
    state = book.comparison.label(side.who.government)
    held = (actor.get("office", ""), book.name(side.who.organization), state)
    office = ", ".join(dict.fromkeys(part for part in held if part and part != side.who.name))
    when = book.rows["utterances"].get(side.utterance) or row
    at = f" ({when['occasion']})" if when.get("occasion") else ""
    return f"{side.who.name or row['speaker_text'] or 'An unnamed speaker'}{f' ({office})' if office else ''}, {days(when)}{at}"


def days(row: Mapping, name: str = "stated") -> str:
    """The days of a row, as a point, an interval or a bound."""
    first, last = row[f"{name}_from"], row[f"{name}_to"]
    if first == last:
        return first or "day unknown"
    return f"between {first} and {last}" if first and last else f"by {last}" if last else f"from {first}"


def _words(side: Side, book: Book) -> list[str]:
    if side.statement in book.rows["statements"]:
        shown = quoted(book.rows["statements"][side.statement], book)
        return [shown] if side.item == "claim" and side.evidence == side.text else [shown, _line(f"rests on: {side.evidence}")]
    row = book.rows["claims"].get(side.id) or book.rows["figures"][side.id]
    start, end = (row["evidence_start"], row["evidence_end"]) if side.item == "claim" else (row["start"], row["end"])
    return [_indented(side.evidence), f"  in {book.rows['sources'][side.source]['file']}, characters {start}-{end}"]


def quoted(row: Mapping, book: Book) -> str:
    """The words of a statement as they stand in the text, and the path on which they reached the reader."""
    words = f'"{row["content"]}"' if row["quote_type"] == "direct" else row["content"]
    relays = [book.name(a) for a in reversed(str(row["via"]).split(" | ")) if a]
    path = " > ".join(
        dict.fromkeys(
            [book.name(row["speaker_id"]) or row["speaker_text"] or "unnamed speaker", *relays, book.rows["sources"][row["source_id"]]["publisher"]]
        )
    )
    stands = _line(f"{row['quote_type']} speech in {_place(row, book)}")
    return f"{_indented(words)}\n{stands}\n{_line(f'path to the reader: {path}')}"


def _indented(words: str) -> str:
    return textwrap.fill(" ".join(words.split()), WIDTH, initial_indent="    ", subsequent_indent="    ")


def _place(row: Mapping, book: Book) -> str:
    source = book.rows["sources"][row["source_id"]]
    return f"{source['publisher']}, {source['file']}, characters {row['start']}-{row['end']} ({row.get('statement_id', '')})"


def _reading(side: Side, book: Book) -> str:
    label = book.comparison.label
    if side.what.number:
        n, row = side.what.number, book.rows["figures"][side.id]
        counted = " ".join(part for part in (_interval(n), n.unit, row["counted"]) if part)
        period = f", for {row['period_from']} to {row['period_to']}" if row["period_from"] else ""
        return f"read as: {counted}{period} (figure {side.id}, measure '{side.what.measure}')"
    row = book.rows["claims"][side.id]
    limits = "".join(f"; {d}: {_values(d, v, book)}" for d in DIMENSIONS if (v := row[f"scope_{d}"]))
    by = "corrected by hand" if row["basis"] == "review" else f"rule {row['rule_id']}" if row["rule_id"] else "rule not named"
    stand = f'{POSITIONS[side.what.position]} to "{label(side.what.issue)}", {side.what.commitment or "commitment unknown"}'
    return f"read as: {stand}{limits} (claim {side.id}, {by})"


def _values(dimension: str, cell: str, book: Book) -> str:
    """The values of a dimension by their labels; causes and qualifiers are words of the text."""
    known = dimension in ("goods", "destination", "actor", "place", "norm", "government")
    return ", ".join(book.comparison.label(v) if known else v for v in cell.split(" | ")) or "not said"


def _interval(n: Number) -> str:
    """The numbers that may be meant: "exactly 57", "more than 100", "from 7.45 to under 7.55"."""
    lower, upper = (None if v is None else f"{v:,.10g}" for v in (n.lower, n.upper))
    if lower is None and upper is None:
        return "a number that is not bounded"
    if lower == upper:
        return f"exactly {lower}"
    if upper is None:
        return f"{'more than' if n.open_lower else 'at least'} {lower}"
    if lower is None:
        return f"{'less than' if n.open_upper else 'at most'} {upper}"
    return f"from {lower} to {'under ' * n.open_upper}{upper}"


def gates(verdicts: Mapping[str, Mapping[str, str]], book: Book) -> str:
    """Every gate with its verdict, why, and what it was given of both sides."""
    lines = ["The seven gates", textwrap.indent(LEGEND, "  ")]
    for gate, found in verdicts.items():
        verdict = f"{gate} {GATES[gate][0].lower():<15}{found['verdict']:<5} {found['why']}"
        lines.append(textwrap.fill(verdict, WIDTH, initial_indent="  ", subsequent_indent=" " * 26, break_on_hyphens=False))
        if inputs := "; ".join(_inputs(gate, found, book)):
            indents = {"initial_indent": " " * 26, "subsequent_indent": " " * 28}
            lines.append(textwrap.fill(inputs, WIDTH, **indents, break_on_hyphens=False))
    return "\n".join(lines)


def _inputs(gate: str, found: Mapping[str, str], book: Book) -> list[str]:
    """What a gate was given, both sides of a thing together: "goods: drones / any"."""
    told = []
    for name, value in found.items():
        if name == "denial":
            told.append(f"denial: {value}")
        if not name.endswith("left"):
            continue
        thing = name.removesuffix("left").rstrip("_")
        pair = [_shown(gate, thing, v, book) for v in (value, found[name.removesuffix("left") + "right"])]
        both = f"{pair[0]} on both sides" if pair[0] == pair[1] else " / ".join(pair)
        told.append(f"{thing}: {both}" if thing else both)
    return told


def _shown(gate: str, thing: str, value: str, book: Book) -> str:
    if gate == "G2" and ": " in value and value.rpartition(": ")[2] in POSITIONS:
        issue, _, position = value.rpartition(": ")
        return f'{POSITIONS[position]} to "{book.comparison.label(issue)}"'
    if gate == "G2":
        return book.comparison.label(value)
    return _values(thing, POSITIONS.get(value, value), book)
