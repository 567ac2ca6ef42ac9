"""Section `leads`: pairs that may be a contradiction and could not be decided; for a human eye, and not counted.

Shown are those whose words have something in common; a pair that only stands side by side in a text is folded away.
"""

from __future__ import annotations

import re

from ..printing.content import Details, Either, Heading, Line, Link, Paragraph, Table
from ..terms import capital
from . import coders, dating, sentencing, verbs
from .evidence import Story
from .quoting import words_of

# So many are shown at once, so many more are folded away on the page, and the table has the rest.
FIRST, MORE = 5, 25
# One word in common is enough where the signs of a contradiction weigh as much as this.
STRONG = 2.2
# What tells that two accounts are of one matter: a gate that met them, one thing counted, words in common.
_MET = re.compile(r"they are of one matter in spite of this: |both numbers count one thing|\(in common: (?P<words>[^)]*)\)")


def section(story: Story) -> tuple:
    """The first leads with what is missing; nothing where the table is missing or empty."""
    table = story.tables.get("leads")
    if table is None or not len(table):
        return ()
    say = story.ledger.saying("leads")
    found = sorted((r for r in story.rows("leads") if r.review != "dismissed"), key=lambda r: (-near(r), r.rank))
    if not found:
        return ()
    told = (
        "{n:pair|pairs} of accounts {n?has|have} a sign of a contradiction, but something is missing to say so. They are no findings and are not "
        "counted anywhere in this report; a reader may want to look. First come those that have most in common, be it words or the thing they count: "
        "{close} of them {close?has|has|have} more than one word in common, or one and strong signs. The number is the place in leads.csv, where the "
        "signs of a contradiction alone decide."
    )
    first = found[: min(FIRST, sum(near(r) > 0 for r in found))]
    more = found[len(first) : FIRST + MORE]
    header = ("No.", "One account", "The other", "What is missing")
    shown, others = (tuple(_row(story, r) for r in some) for some in (first, more))
    table = (Table("Leads, not counted", header, shown),) if shown else ()
    rest = (Details("More leads", (Table("Further leads, not counted", header, others),), paper=False),) if others else ()
    left = "{first:pair|pairs} {first?follows|follow} here{on_page}; all {n} stand in leads.csv, beside the other tables."
    demand = say(" and {more} on demand", more=len(more)) if more else ()
    gone = len(story.rows("leads")) - len(found)
    without = "{gone:lead|leads} more {gone?is|are} not shown, since {by} no conflict in {gone?it|them}."
    page, paper = (
        Paragraph(
            (
                *say(told, n=len(found), close=sum(near(r) > 0 for r in found)),
                *((" ", *say(left, first=len(first), on_page=on_page, n=len(found))) if more else ()),
                *((" ", *say(without, gone=gone, by=coders.see(story))) if gone else ()),
            )
        )
        for on_page in (demand, say(" and {more} on the page", more=len(more)) if more else ())
    )
    return (Heading(2, "Worth a look, and not counted", "leads"), Either((page,), (paper,)) if more else page, *table, *rest)


def near(lead) -> int:
    """How much tells that the two accounts are of one matter: nothing, one word where other signs are strong, or more."""
    met = _MET.search(lead.missing)
    if met is None:
        return 0
    if met["words"] is None or ", " in met["words"]:
        return 2
    return int(lead.score >= STRONG)


def _row(story: Story, lead) -> tuple[Line, ...]:
    said = coders.of_pair(story, lead.lead_id, lead.left_id, lead.right_id)
    missing = f"{capital(lead.missing)}. {said}".strip() if said else capital(lead.missing)
    return (str(lead.rank), _side(story, lead.left_id, lead.left_evidence), _side(story, lead.right_id, lead.right_evidence), missing)


def _side(story: Story, item: str, text: str) -> Line:
    passage = story.passage(item)
    if passage is None or passage.statement_id not in story.statements:
        return text
    statement = story.statements[passage.statement_id]
    paper = story.sources[statement.source_id].publisher
    who = f"{story.speaker(statement)}, {dating.of_report(story, statement)}: "
    return (who, *_told(story, item, text, statement), " – ", Link(f"s-{statement.source_id}", (paper,)))


def _told(story: Story, item: str, text: str, statement) -> Line:
    """The words of a side; where they are a part of a sentence, all of it as it stands in the text, with the words marked."""
    link = f"e-{statement.statement_id}"
    start, end = sentencing.span(story, statement)
    raw = story.texts[statement.source_id]
    around = re.sub(r"\W", "", raw[start : statement.start] + raw[statement.end : end])
    if not around or statement.quote_type == "direct" and statement.content[:1].isupper():
        return (verbs.reported(story, statement), *words_of(story, item, text, link))
    return sentencing.marked(story, statement, link)
