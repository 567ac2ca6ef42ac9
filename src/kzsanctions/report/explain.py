"""Explain in plain words what an id stands for: a conflict, a lead, a rejected pair, a claim, or why two of them never met.

Every explanation can be checked without the code: both quotations with speaker, office, date and path to the reader,
each gate with its inputs and verdict, the rules that read the claims, and the places in the source texts.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from ..claim.stories import Weighing
from ..codebook import Codebook
from ..compare import gates
from ..compare.comparison import Comparison, Settings
from ..compare.pairs import acts, heeded, subject
from ..compare.side import Side
from ..compare.verdicts import as_json, dated
from ..errors import InputError
from ..language.codes import BY_READERS, GATES, LEVELS, STATUSES, TIERS
from ..tables import read, records
from . import casebook, kinship
from .casebook import WIDTH, Book, days, quoted
from .terms import capital

TABLES = ("sources", "statements", "actors", "claims", "figures", "links", "stories", "utterances", "appearances", "conflicts", "rejected")
MORE = ("leads", "passages", "sentences")
BY_OTHERS = "are told by the clearest pair of their two utterances."
INTRODUCTION = """# Three pairs explained

`kzsanctions explain` prints everything a reader needs to check a finding without reading code: who said what and where it
stands, what was read from the words, and what each gate made of the pair. The examples are the first of their kind by id in
the tables of the home corpus."""
EXAMPLES = {
    "a contradiction": "Two official accounts that cannot both be true: every gate lets the pair pass, and the explanation shows "
    "what stood in the way and why it did not count.",
    "a tension": "Two official accounts that sit badly together without excluding each other: at least one gate holds the pair "
    "at tension, so it is never counted as a contradiction.",
    "a rejected pair": "Two official accounts that look comparable and are no conflict: the explanation names the first gate that "
    "says so, and a reader who disagrees knows where to look.",
}


def explain(ids: Sequence[str], folder: Path) -> str:
    """The explanation of one id or two, from the tables built into a folder."""
    book = Codebook()
    return text(ids, {name: read(Path(folder), name) for name in (*TABLES, *MORE)}, book.comparison, weighing=book.stories)


def text(
    ids: Sequence[str],
    tables: Mapping[str, pd.DataFrame],
    comparison: Comparison,
    settings: Settings = Settings(),
    weighing: Weighing | None = None,
) -> str:
    """The explanation of one id (conflict, lead, dispute, claim, figure, statement, utterance) or of two; two sources tell one story or not.

    Raises
    ------
    InputError
        For an id that stands for nothing here, and for more than two.
    """
    if not 1 <= len(ids) <= 2:
        raise InputError(f"{len(ids)} ids are given; give one id, or two that may conflict")
    book = Book(tables, comparison, settings)
    if len(set(ids)) == 2 and all(i in book.rows["sources"] for i in ids):
        return kinship.explained(*ids, tables, weighing or Weighing())
    lead = next((r for r in records(tables["leads"]) if r.lead_id == ids[0]), None) if "leads" in tables else None
    if lead is not None and len(ids) == 1:
        return _lead(lead, book)
    return _pair(*ids, book) if len(ids) == 2 else _single(ids[0], book)


def _lead(row: tuple, book: Book) -> str:
    """A lead: its place in the list, both statements, and what would have to be known."""
    of_story = f"both sides belong to story {row.story_id}" if row.story_id else "no story is known"
    head = f"{row.lead_id} is a lead, the number {row.rank} of the list ({of_story}). It is not counted: it would be {row.missing}."
    sides = [f"{name}:\n{quoted(book.rows['statements'][i], book)}" for name, i in (("FIRST SIDE", row.left_id), ("SECOND SIDE", row.right_id))]
    return "\n\n".join([textwrap.fill(head, WIDTH), *sides])


def _single(wanted: str, book: Book) -> str:
    if wanted in book.rows["conflicts"]:
        return _conflict(book.rows["conflicts"][wanted], book)
    members = [c for c in book.rows["conflicts"].values() if c["dispute_id"] == wanted]
    if members:
        best = min(c["tier"] for c in members)
        return "\n\n".join(
            [
                f"Dispute {wanted}: {len(members)} pair{'s' * (len(members) > 1)}, {_tier(best)}.",
                *(_conflict(c, book) for c in sorted(members, key=lambda c: (c["tier"], c["conflict_id"]))),
            ]
        )
    sides = _sides(wanted, book)
    return "\n\n".join([_about(wanted, book), *(casebook.side(s, book) for s in sides), _outcomes(sides, book)])


def _sides(wanted: str, book: Book) -> list[Side]:
    """The claims and figures an id stands for."""
    found = [s for s in book.sides.values() if wanted in (s.id, s.statement, s.utterance)]
    known = found or wanted in book.rows["statements"] or wanted in book.rows["utterances"] or wanted in book.rows["figures"]
    if not known:
        raise InputError(
            f"{wanted}: no such id in these tables; give the id of a conflict (c_), dispute (d_), lead (q_), claim (k_), "
            "figure (f_), statement (t_) or utterance (u_), or two sources; ids of another corpus are in its own tables: "
            "make explain ID=... OUT=build/NAME, or --tables FOLDER"
        )
    return sorted(found, key=lambda s: (s.order, s.id))


def _about(wanted: str, book: Book) -> str:
    if wanted in book.rows["utterances"]:
        u = book.rows["utterances"][wanted]
        at = f" ({u['occasion']})" if u["occasion"] else ""
        speaker, told = book.name(u["speaker_id"]) or "an unknown speaker", len(book.appearances[wanted])
        return f"{wanted} is an act of speaking by {speaker}, {days(u)}{at}, reported by {told} statement{'s' * (told > 1)}."
    if wanted in book.rows["statements"] and wanted not in book.sides:
        return f"{wanted} is a statement:\n" + quoted(book.rows["statements"][wanted], book)
    return f"{wanted} is a {'figure' if wanted in book.rows['figures'] else 'claim'}."


def _outcomes(sides: Sequence[Side], book: Book) -> str:
    if not sides:
        return "It takes no position on an issue of the codebook and no number with a measure: nothing can conflict with it."
    found, rejected = book.involving(sides)
    lines = [f"  {c['conflict_id']}: {_tier(c['tier'])}. {c['why']}" for c in found]
    lines += [f"  {r['left_id']} {r['right_id']}: no conflict, {_gate(r['failed_gate'])}: {r['why']}" for r in rejected]
    if not lines:
        return _why_alone(sides)
    return "Compared with others:\n" + "\n".join(textwrap.fill(line, WIDTH, subsequent_indent="    ") for line in lines)


def _why_alone(sides: Sequence[Side]) -> str:
    if not any(gates.is_official(s.who) for s in sides):
        return f"Compared with nothing: {gates.official(sides[0].who, sides[0].who).why} (G0)."
    if all(s.what.position == "unclear" for s in sides):
        return "Compared with nothing: it takes no clear position (G2)."
    return "Compared with nothing: no other official takes a position on this issue or a related one, or gives a number for this measure."


def _gate(gate: str) -> str:
    return f"{GATES[gate][0].lower()} ({gate})"


def _tier(tier: str) -> str:
    return f"{TIERS[tier]} (tier {tier})" + (", not counted as a conflict" if tier == "C" else "")


def _pair(one: str, other: str, book: Book) -> str:
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


def _met(a: Side, b: Side, book: Book) -> str:
    """The row that tells of two sides, "" where none does."""
    ends = {frozenset((s.utterance, s.id)) - {""} for s in (a, b)}
    for row in [*book.rows["conflicts"].values(), *book.rejected]:
        told = [frozenset((row[f"{e}_utterance"], row[f"{e}_id"])) - {""} for e in ("left", "right")]
        matched = all(any(end & t for t in told) for end in ends) and all(any(end & t for end in ends) for t in told)
        if matched and subject(a, b) == (row["measure"] or row["issue_id"]):
            told_by = "" if {a.id, b.id} == {row["left_id"], row["right_id"]} else f"{a.id} and {b.id} {BY_OTHERS}\n\n"
            return told_by + (_conflict(row, book) if "conflict_id" in row else _rejected(row, book))
    return ""


def _never(a: Side, b: Side, book: Book) -> str:
    denial = heeded(a, b, book.said.denials.get((acts(a, b), subject(a, b)), ("", ""))[0])
    verdicts = gates.judge(a, b, book.comparison, book.settings, denial)
    failed = next((v for v in verdicts if v.verdict == "fail"), None)
    reason = f"{_gate(failed.gate)}: {failed.why}" if failed else "an announced update or another report of one utterance"
    shown = json.loads(as_json(dated(verdicts, a.when.shown, b.when.shown)))
    alike = any(r["pairs"] > 1 and subject(a, b) == (r["measure"] or r["issue_id"]) for r in book.rejected)
    outcome = "are no conflict; they are among many pairs alike, which are only counted" if alike and failed else "never were a candidate pair"
    head = textwrap.fill(f"{a.id} and {b.id} {outcome}: {reason}.", WIDTH)
    return "\n\n".join([head, casebook.side(a, book, "FIRST SIDE"), casebook.side(b, book, "SECOND SIDE"), casebook.gates(shown, book)])


def _conflict(row: dict, book: Book) -> str:
    if row["kind"] == BY_READERS:
        return _by_readers(row, book)
    held = f"; held at that by {_gates_named(row['cap_gates'])}" if row["cap_gates"] else ""
    kind = "" if row["kind"] in ("contradiction", "tension") else f": {row['kind'].replace('-', ' ')}"
    human = "no reader's verdict" if row["review"] == "none" else f"a reader {row['review']} it"
    head = [
        f"{row['conflict_id']} is a {_tier(row['tier'])}{kind}, {LEVELS[row['level']]}{held}.",
        row["why"],
        f"{capital(STATUSES[row['status']])}; {human}. Part of dispute {row['dispute_id']}, on {_about_what(row)}.",
    ]
    filled = "\n".join(textwrap.fill(h, WIDTH, break_on_hyphens=False) for h in head)
    return "\n\n".join([filled, *_both(row, book), casebook.gates(json.loads(row["gates"]), book)])


def _by_readers(row: dict, book: Book) -> str:
    """A lead that readers call a conflict: both statements; no gate has judged it."""
    head = f"{row['conflict_id']} is a {_tier(row['tier'])}, {LEVELS[row['level']]}: {row['why']}. No gate has judged it."
    sides = [f"{name}:\n{quoted(book.rows['statements'][row[end]], book)}" for name, end in (("ONE SIDE", "left_id"), ("THE OTHER", "right_id"))]
    return "\n\n".join([textwrap.fill(head, WIDTH), *sides])


def _rejected(row: dict, book: Book) -> str:
    head = (
        f"{row['left_id']} and {row['right_id']} are no conflict: stopped by {_gate(row['failed_gate'])}: {row['why']}. "
        f"They were compared on {_about_what(row)}."
    )
    verdicts = json.loads(row["gates"])
    verdicts["G4"] |= {"left": row["left_holds"], "right": row["right_holds"]}
    return "\n\n".join([textwrap.fill(head, WIDTH), *_both(row, book), casebook.gates(verdicts, book)])


def _about_what(row: Mapping[str, str]) -> str:
    many = " | " in row["issue_id"]
    return f"the measure '{row['measure']}'" if row["measure"] else f"the issue{'s' * many} {row['issue_id'].replace(' | ', ' and ')}"


def _gates_named(cell: str) -> str:
    *first, last = (_gate(gate) for gate in cell.split(" | "))
    return f"{', '.join(first)} and {last}" if first else last


def _both(row: dict, book: Book) -> list[str]:
    return [casebook.side(book.sides[row[f"{end}_id"]], book, name) for end, name in (("left", "FIRST SIDE"), ("right", "SECOND SIDE"))]


def examples(folder: Path) -> str:
    """A page in Markdown: the first contradiction, the first tension and the first rejected pair of built tables, explained.

    First is by id, so that nobody chose them. A kind of pair that these tables do not hold is left out.
    """
    tables = {name: read(Path(folder), name) for name in TABLES}
    book, found = Book(tables, Codebook().comparison, Settings()), []
    for kind, about in EXAMPLES.items():
        ids = _first(kind, tables)
        if ids:
            told = _conflict(book.rows["conflicts"][ids[0]], book) if len(ids) == 1 else _pair(*ids, book)
            found.append(f"## {kind.capitalize()}\n\n{textwrap.fill(about, 120)}\n\n    kzsanctions explain {' '.join(ids)}\n\n```\n{told}\n```")
    return "\n\n".join([INTRODUCTION, *found]) + "\n"


def _first(kind: str, tables: Mapping[str, pd.DataFrame]) -> list[str]:
    if kind == "a rejected pair":
        return next(iter(sorted(map(list, zip(tables["rejected"]["left_id"], tables["rejected"]["right_id"])))), [])
    conflicts = tables["conflicts"]
    tier = "A" if kind == "a contradiction" else "B"
    return sorted(conflicts["conflict_id"][conflicts["tier"] == tier])[:1]
