"""Section `leads`: pairs that may be a contradiction and could not be decided; for a human eye, and not counted."""

from __future__ import annotations

from ..printing.content import Details, Heading, Line, Link, Paragraph, Table
from ..terms import capital
from . import coders, dating, verbs
from .evidence import Story
from .quoting import words_of

# So many are shown at once, so many more are folded away on the page, and the table has the rest.
FIRST, MORE = 5, 25


def section(story: Story) -> tuple:
    """The first leads with what is missing; nothing where the table is missing or empty."""
    table = story.tables.get("leads")
    if table is None or not len(table):
        return ()
    say = story.ledger.saying("leads")
    found = sorted((r for r in story.rows("leads") if r.review != "dismissed"), key=lambda r: r.rank)
    if not found:
        return ()
    told = (
        "{n:pair|pairs} of accounts may contradict each other, but something is missing to say so. They are no findings and are not counted "
        "anywhere in this report; a reader may want to look."
    )
    rows = tuple(_row(story, r) for r in found)
    header = ("No.", "One account", "The other", "What is missing")
    more = rows[FIRST : FIRST + MORE]
    rest = (Details("More leads", (Table("Further leads, not counted", header, more),), paper=False),) if more else ()
    first = " The first {first} follow, {folded} more are folded below, and all of them stand in leads.csv, beside the other tables."
    gone = len(story.rows("leads")) - len(found)
    without = "{gone:lead|leads} more {gone?is|are} not shown, since {by} no conflict in {gone?it|them}."
    told_of = (
        *say(told, n=len(rows)),
        *(say(first, first=FIRST, folded=len(more)) if len(rows) > FIRST else ()),
        *((" ", *say(without, gone=gone, by=coders.see(story))) if gone else ()),
    )
    return (Heading(2, "Worth a look, and not counted", "leads"), Paragraph(told_of), Table("Leads, not counted", header, rows[:FIRST]), *rest)


def _row(story: Story, lead) -> tuple[Line, ...]:
    said = coders.of_pair(story, lead.lead_id, lead.left_id, lead.right_id)
    missing = f"{capital(lead.missing)}. {said}".strip() if said else capital(lead.missing)
    return (str(lead.rank), _side(story, lead.left_id, lead.left_evidence), _side(story, lead.right_id, lead.right_evidence), missing)


def _side(story: Story, item: str, text: str) -> Line:
    passage = story.passage(item)
    if passage is None or passage.statement_id not in story.statements:
        return text
    statement = story.statements[passage.statement_id]
    told = words_of(story, item, text, f"e-{passage.statement_id}")
    paper = story.sources[statement.source_id].publisher
    return (
        f"{story.speaker(statement)}, {dating.of_report(story, statement)}: ",
        verbs.reported(story, statement),
        *told,
        " – ",
        Link(f"s-{statement.source_id}", (paper,)),
    )
