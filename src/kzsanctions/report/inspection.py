"""What an id stands for, to be looked at in a notebook: its words in their text, its claims and gates, what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from .. import files
from ..codebook import Codebook
from ..language.codes import GATES, POSITIONS, VERDICTS
from . import explain, report
from .printing import page
from .printing.content import Details, Items, Paragraph, Quotation, Styled, Table
from .sections import readings
from .sections.evidence import Story

TICKS = {"pass": "✓", "cap": "~", "fail": "✗", "na": "–"}
AROUND = 160  # characters of the text shown on either side of the words
MOST = 6  # passages shown before the rest is left to the explanation in full


@dataclass(frozen=True, repr=False)
class Inspection:
    """An explanation: as plain text where nothing else can be shown, as a page where HTML can."""

    text: str
    blocks: tuple

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return f"{page.write(self.blocks)}<details><summary>In full</summary><pre>{escape(self.text)}</pre></details>"


def inspected(ids: Sequence[str], corpus: files.Corpus, folder: Path) -> Inspection:
    """Explain one id or two from the tables built into a folder, with the words in their texts.

    Raises
    ------
    InputError
        For an id that stands for nothing there, and for more than two.
    """
    book = Codebook()
    told = report.story(corpus, folder, book)
    text = explain.text(ids, told.tables, book.comparison, weighing=book.stories)
    head = " ".join(text.split("\n\n")[0].split())
    return Inspection(text, (Paragraph(head), *_passages(ids, told), *_claims(ids, told), *_gates(ids, told)))


def _row(ids: Sequence[str], told: Story):
    """The conflict or rejected pair that the ids stand for; of a dispute its firmest conflict."""
    named = (c for c in told.conflicts if len(ids) == 1 and ids[0] in (c.conflict_id, c.dispute_id))
    met = (r for r in (*told.conflicts, *told.rows("rejected")) if {r.left_id, r.right_id} == set(ids))
    return next(named, None) or next(met, None)


def _items(ids: Sequence[str], told: Story) -> list[str]:
    """The claims, figures or statements whose words are to be shown."""
    row = _row(ids, told) or next((q for q in told.rows("leads") if q.lead_id == ids[0]), None)
    if row is not None:
        return [row.left_id, row.right_id]
    return [item for i in ids for item in told.appearances.get(i, [i])]


def _passages(ids: Sequence[str], told: Story) -> Iterator[Quotation]:
    """The words where they stand in the raw text, what the finding turns on marked."""
    found = [p for p in map(told.passage, _items(ids, told)) if p is not None]
    for p in found[:MOST]:
        text = told.texts[p.source_id]
        first, last = max(0, p.start - AROUND), min(len(text), p.end + AROUND)
        cut = ("… " if first else "", " …" if last < len(text) else "")
        by = told.path(told.statements[p.statement_id]) if p.statement_id else told.sources[p.source_id].publisher
        place = f" ({told.sources[p.source_id].file}, characters {p.start}-{p.end})"
        yield Quotation((cut[0], text[first : p.start], Styled("strong", told.words(p)), text[p.end : last], cut[1]), (by, place))


def _claims(ids: Sequence[str], told: Story) -> Iterator[Table]:
    """What was read from the words: of a claim itself, of a statement all its claims."""
    items = _items(ids, told)
    found = [c for i in items for c in ([told.claims[i]] if i in told.claims else told.claims_of.get(i, []))]
    rows = tuple((told.issue(c.issue_id), POSITIONS[c.position], c.commitment, c.scope_goods, c.scope_destination, c.rule_id) for c in found)
    if rows:
        yield Table(("Claims",), ("Issue", "Position", "Commitment", "Goods", "Destination", "Rule"), rows)


def _gates(ids: Sequence[str], told: Story) -> Iterator[Table | Details]:
    """Every gate with its verdict as a tick; of a conflict also what would make both accounts true."""
    row = _row(ids, told)
    if row is None:
        return
    rows = tuple(
        (f"{TICKS[v['verdict']]}\N{NO-BREAK SPACE}{g}", GATES[g][1], VERDICTS.get(v["verdict"], v["verdict"]), v["why"])
        for g, v in told.gates(row).items()
    )
    yield Table(("The seven gates",), ("Gate", "Question", "Verdict", "Why"), rows)
    if hasattr(row, "conflict_id"):
        yield Details(("What would change it",), (Items(readings.lines(told, row)),))
