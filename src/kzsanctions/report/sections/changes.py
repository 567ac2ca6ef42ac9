"""Part `changes`: what was said of one thing then and is said now: a number that moved, an account that turned."""

from __future__ import annotations

from ...language.codes import POSITIONS
from ..printing.content import Heading, Inline, Line, Link, Paragraph, Table
from . import asking
from .evidence import Story
from .findings import official_statements
from .quoting import cut, words_of


def section(story: Story) -> tuple:
    """Numbers and stands in the order of their days; a sentence where nothing changed."""
    say = story.ledger.saying("changes")
    heading = Heading(3, "Said then, said now", "changes")
    moved, turned = numbers(story), stands(story)
    if not moved and not turned:
        told = "No official number for one thing changed from day to day in these texts, and the program found no account that turned. "
        return (heading, Paragraph(f"{told}Where a speaker limited or explained what was said, the dossiers tell it."))
    told = say("{moved:number|numbers} changed in what officials said of one thing, from day to day or in their own account. ", moved=len(moved))
    told = told if moved else ()
    told += say("On {turned:question|questions} one account gave both answers. ", turned=len(turned)) if turned else ()
    header = ("What", "Said first", "Said last", "Between")
    return (
        heading,
        Paragraph((*told, "A change may be news and no conflict; where it is a conflict, the disputes above have it.")),
        Table("What officials said in the order of days", header, (*moved, *turned)),
    )


def numbers(story: Story) -> tuple[tuple[Line, ...], ...]:
    """A row for each thing whose number one account changed from day to day, or which was told to have grown."""
    officials = {s.statement_id for s in official_statements(story)}
    after = {c.right_id for c in story.conflicts if c.kind == "update"}
    grown = {*after, *(c.left_id for c in story.conflicts if c.kind == "update")}
    groups: dict[tuple, list] = {}
    for f in story.figures.values():
        if f.role == "quantity" and f.measure and f.statement_id in officials:
            account = "" if f.figure_id in grown else story.account(story.statements[f.statement_id].speaker_id)
            groups.setdefault((f.measure, f.currency or f.unit, f.change, account), []).append(f)
    rows = []
    for figures in groups.values():
        ordered = sorted(figures, key=lambda f: (_day(story, f.statement_id), f.figure_id in after, f.figure_id))
        changed = [f for f, before in zip(ordered, (None, *ordered)) if before is None or f.value != before.value]
        first, last = changed[0], changed[-1]
        if len(changed) > 1 and (_day(story, first.statement_id) < _day(story, last.statement_id) or last.figure_id in after):
            whole = _day(story, first.statement_id) == _day(story, last.statement_id)
            notes = ["told as the earlier number", *[""] * (len(changed) - 2), "told as the later one"] if whole else [""] * len(changed)
            rows.append(_row(story.thing(first.measure, first.counted), [_number(story, f, note) for f, note in zip(changed, notes)]))
    return tuple(sorted(rows, key=lambda row: row[0]))


def stands(story: Story) -> tuple[tuple[Line, ...], ...]:
    """A row for each account that answered one issue with yes on one day and with no on another."""
    officials = {s.statement_id for s in official_statements(story)}
    groups: dict[tuple, list] = {}
    for u in story.utterances.values():
        for s in story.appearances.get(u.utterance_id, []):
            for c in story.claims_of.get(s, []) if s in officials else ():
                if c.position in ("affirms", "denies") and c.commitment != "demand" and asking.answerable(story, c.issue_id):
                    groups.setdefault((c.issue_id, story.account(u.speaker_id)), []).append(c)
    rows = []
    for (issue, who), claims in groups.items():
        ordered = sorted(claims, key=lambda c: (_day(story, c.statement_id), c.claim_id))
        changed = [c for c, before in zip(ordered, (None, *ordered)) if before is None or c.position != before.position]
        if len(changed) > 1 and _day(story, changed[0].statement_id) < _day(story, changed[-1].statement_id):
            rows.append(_row(f"{story.issue(issue)}: {who}", [_stand(story, c) for c in changed]))
    return tuple(sorted(rows, key=lambda row: row[0]))


def _row(what: str, told: list[tuple[Inline, ...]]) -> tuple[Line, ...]:
    between: list[Inline] = []
    for i, cell in enumerate(told[1:-1]):
        between += ["; ", *cell] if i else cell
    return (what, told[0], told[-1], tuple(between) or "nothing else")


def _day(story: Story, statement: str) -> str:
    act = story.utterances.get(story.utterance_of.get(statement, ""))
    return act.stated_from if act is not None else ""


def _said(story: Story, statement: str) -> str:
    row = story.utterances.get(story.utterance_of.get(statement, ""), story.statements[statement])
    return f"{story.speaker(story.statements[statement])}, {story.stated(row)}"


def _number(story: Story, f, note: str = "") -> tuple[Inline, ...]:
    told = f" – {f'{note}; ' if note else ''}{_said(story, f.statement_id)}"
    return (Link(f"e-{f.figure_id}", (f.text,), f"{f.text}: {_said(story, f.statement_id)}"), told)


def _stand(story: Story, c) -> tuple[Inline, ...]:
    return (
        f"{POSITIONS[c.position]}: ",
        *words_of(story, c.claim_id, cut(story, c.claim_id), f"e-{c.statement_id}"),
        f" – {_said(story, c.statement_id)}",
    )
