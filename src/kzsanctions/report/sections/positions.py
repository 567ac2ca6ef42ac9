"""Sections `timeline` and `positions`: when officials said what, and where institutions stand on each issue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pandas as pd

from ..printing.content import Details, Heading, Paragraph, Picture, Table, joined
from ..printing.drawing import Spell
from ..terms import DAYS_KNOWN, POSITIONS, stand
from .evidence import Story
from .findings import official_statements

# A picture with more rows or columns than these cannot be read; the table behind it has all of them.
ROWS, COLUMNS = 36, 7
# What the grid counts; whoever leaves a question open has taken no stand on it.
KINDS = ("affirms", "denies", "demand")


def timeline(story: Story, draw: Callable) -> tuple:
    """When each official act of speaking that takes a stand was said; uncertain days as bars, contradictions joined."""
    say = story.ledger.saying("timeline")
    heading = Heading(2, "When it was said", "timeline")
    spoken = taking_a_stand(story)
    dated = [u for u in spoken if u.stated_from and u.stated_to]
    if not dated:
        return (heading, Paragraph("No official utterance that takes a stand has a day in these texts."))
    first = _firm(story)
    second = {c.right_utterance for c in story.conflicts if c.tier == "A"}
    chosen = sorted(
        sorted(dated, key=lambda u: (u.utterance_id not in first, u.stated_from, u.utterance_id))[:ROWS],
        key=lambda u: (u.stated_from, u.stated_to, u.utterance_id in second, u.utterance_id),
    )
    place = {u.utterance_id: i for i, u in enumerate(chosen)}
    spells = [
        Spell(
            _label(story, u),
            date.fromisoformat(u.stated_from),
            date.fromisoformat(u.stated_to),
            _colour(story, u.utterance_id),
            assumed=assumed(story, u),
        )
        for u in chosen
    ]
    links = [
        (place[c.left_utterance], place[c.right_utterance], story.dispute_names[c.dispute_id])
        for c in story.conflicts
        if c.tier == "A" and c.left_utterance in place and c.right_utterance in place and c is story.disputes[c.dispute_id][0]
    ]
    certain = sum(u.stated_from == u.stated_to and not assumed(story, u) for u in dated)
    guessed = sum(assumed(story, u) for u in dated)
    rows = tuple(
        (story.side(u.speaker_id), u.stated_from, u.stated_to, how_known(story, u), _stands(story, u))
        for u in sorted(dated, key=lambda u: (u.stated_from, u.stated_to, u.utterance_id))
    )
    title = _timeline_title(story, say, links, len(dated), certain)
    told = "; ".join(f"{s.label}: {story.stated(u)}{' (assumed)' if s.assumed else ''}" for s, u in zip(spells, chosen))
    alternative = f"Timeline of official utterances. {told}."
    data = Table("Official utterances that take a stand", ("Speaker", "First day", "Last day", "How known", "Stand"), rows)
    legend = (
        ("yes", "says yes in a contradiction"),
        ("no", "says no in a contradiction"),
        ("bar", "every other utterance"),
        ("assumed", "hollow: days assumed"),
    )
    return (
        heading,
        Paragraph(
            say(
                "{n:official act of speaking|official acts of speaking} {n?takes|take} a stand on an issue. The day of "
                "{certain} is known; the others are drawn as long as the "
                "days in which they can have been said. Where a text names no day, it is assumed that the words were "
                "said on the day before publication or on that of publication itself, as far as that one is known; "
                "{guessed} {guessed?bar is|bars are} "
                "of this kind and drawn hollow. A demand tells what somebody wants, so it is labelled as one and not "
                "as yes or no.",
                n=len(spoken),
                certain=certain,
                guessed=guessed,
            )
        ),
        *(
            (
                Paragraph(
                    say(
                        "{undated:act|acts} of speaking without any day {undated?is|are} left out.",
                        undated=len(spoken) - len(dated),
                    ),
                    "note",
                ),
            )
            if len(spoken) > len(dated)
            else ()
        ),
        Picture("timeline-picture", title, alternative, *draw("timeline-picture", spells, links), data, legend),
    )


def _timeline_title(story: Story, say: Callable, links: list, dated: int, certain: int) -> tuple:
    reversed_same_day = [c for c in (rows[0] for rows in story.disputes.values()) if c.tier == "A" and _one_day(story, c)]
    if reversed_same_day:
        names = joined([story.subject(c).lower() for c in reversed_same_day])
        return say("On {issue}, yes and no were said on one and the same day", issue=names)
    return say("{certain} of {dated} dated utterances can be pinned to one day", certain=certain, dated=dated)


def how_known(story: Story, utterance) -> str:
    """How the day of an utterance is known: by the best report of it, where several texts have it."""
    bases = {story.statements[s].stated_basis for s in story.appearances.get(utterance.utterance_id, [])}
    best = next((basis for basis in DAYS_KNOWN if basis in bases), "")
    return DAYS_KNOWN.get(best, "not known")


def assumed(story: Story, utterance) -> bool:
    """Whether no text names the day of an utterance, so that it was put beside publication."""
    return how_known(story, utterance) == DAYS_KNOWN["publication"]


def _one_day(story: Story, conflict) -> bool:
    sides = [story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance)]
    return all(s is not None and s.stated_from and s.stated_from == s.stated_to for s in sides) and sides[0].stated_from == sides[1].stated_from


def taking_a_stand(story: Story) -> list:
    """Utterances of officials in which at least one statement speaks on an issue."""
    officials = {s.statement_id for s in official_statements(story)}
    return [
        u
        for u in story.utterances.values()
        if any(s in officials and any(c.position != "unclear" for c in story.claims_of.get(s, [])) for s in story.appearances.get(u.utterance_id, []))
    ]


def _firm(story: Story) -> set[str]:
    return {u for c in story.conflicts if c.tier in "AB" for u in (c.left_utterance, c.right_utterance)}


def _colour(story: Story, utterance: str) -> str:
    """The stand an utterance takes in a contradiction, as a colour."""
    for c in story.conflicts:
        for end in ("left", "right"):
            item = story.claims.get(getattr(c, f"{end}_id"))
            if c.tier == "A" and getattr(c, f"{end}_utterance") == utterance and item is not None:
                return {"affirms": "yes", "denies": "no"}.get(item.position, "bar")
    return "bar"


def _label(story: Story, utterance) -> str:
    actor = story.actors.get(utterance.speaker_id)
    return f"{actor.name if actor is not None else 'not named'}: {_stands(story, utterance)}"


def _stands(story: Story, utterance) -> str:
    """The stands of an utterance, those in a conflict first."""
    fought = [i.strip() for c in story.conflicts if utterance.utterance_id in (c.left_utterance, c.right_utterance) for i in c.issue_id.split("|")]
    taken = Counter(
        (c.issue_id, stand(c))
        for s in story.appearances.get(utterance.utterance_id, [])
        for c in story.claims_of.get(s, [])
        if c.position != "unclear"
    )
    order = sorted(taken, key=lambda p: (fought.index(p[0]) if p[0] in fought else len(fought), p))
    return "; ".join(f"{story.issue(issue)} – {said}" for issue, said in order)


def stands(story: Story) -> dict[tuple[str, str], Counter]:
    """By issue and institution: how many acts of speaking say yes, no, or demand something; what is unclear is no stand."""
    found: dict[tuple[str, str], Counter] = {}
    officials = {s.statement_id for s in official_statements(story)}
    for u in story.utterances.values():
        said = {
            (c.issue_id, "demand" if c.commitment == "demand" else c.position)
            for s in story.appearances.get(u.utterance_id, [])
            if s in officials
            for c in story.claims_of.get(s, [])
            if c.position != "unclear"
        }
        for issue, position in said:
            found.setdefault((issue, story.account(u.speaker_id)), Counter())[position] += 1
    return found


def grid(story: Story, draw: Callable) -> tuple:
    """Where each institution stands on each issue, counted in acts of speaking; nothing said is no neutral stand."""
    say = story.ledger.saying("positions")
    heading = Heading(2, "Who stands where", "positions")
    found = stands(story)
    if not found:
        return (heading, Paragraph("No official took a stand on an issue of the codebook in these texts."))
    institutions, issues = Counter(), Counter()
    for (issue, who), counts in found.items():
        institutions[who] += sum(counts.values())
        issues[issue] += sum(counts.values())
    ranked = [w for w, _ in sorted(institutions.items(), key=lambda x: (-x[1], x[0]))]
    topics = [i for i, _ in sorted(issues.items(), key=lambda x: (-x[1], x[0]))]
    columns, chosen = ranked[:COLUMNS], topics[:ROWS]
    cells = [(story.issue(i), [tuple(found.get((i, w), Counter())[p] for p in KINDS) for w in columns]) for i in chosen]
    split = [i for i in topics if {p for (issue, _), counts in found.items() if issue == i for p in counts} >= {"affirms", "denies"}]
    rows = tuple((story.issue(i), who, *(str(found[i, who][p]) for p in KINDS)) for i in topics for who in ranked if (i, who) in found)
    data = Table("Acts of speaking by issue and institution", ("Issue", "Institution", "Yes", "No", "Demand"), rows, numeric=(2, 3, 4))
    title = say("On {split} of {issues:issue|issues}, official accounts say both yes and no", split=len(split), issues=len(topics))
    alternative = "Grid of issues by institution. " + "; ".join(f"{r[0]}, {r[1]}: {r[2]} yes, {r[3]} no, {r[4]} demand" for r in rows) + "."
    legend = (("yes", "yes"), ("no", "no"), ("unclear", "a demand (ask); a dash: no stand taken"))
    return (
        heading,
        Paragraph(
            say(
                "Each cell counts acts of speaking, not reports of them. {institutions:institution|institutions} "
                "{institutions?takes|take} a stand on {issues:issue|issues}; what leaves a question open is not counted. "
                "That both yes and no are said on an issue is no conflict yet: scope, time and firmness decide that, "
                "pair by pair.",
                institutions=len(ranked),
                issues=len(topics),
            )
        ),
        *(
            (Paragraph(say("The picture shows the {columns} institutions that speak most.", columns=len(columns)), "note"),)
            if len(ranked) > len(columns)
            else ()
        ),
        Picture("positions-picture", title, alternative, *draw("positions-picture", columns, cells), data, legend),
        *_split(story, found, split),
    )


def _split(story: Story, found: dict, split: list[str]) -> tuple:
    if not split:
        return ()
    rows = tuple(
        (
            story.issue(i),
            *("; ".join(sorted(w for (issue, w), counts in found.items() if issue == i and counts[p])) for p in KINDS),
        )
        for i in split
    )
    return (
        Details(
            "The issues on which both yes and no are said",
            (Table("Who says yes and who says no", ("Issue", "Yes", "No", "Demand"), rows),),
        ),
    )


def turns(story: Story) -> pd.DataFrame:
    """Issues on which officials say both yes and no: a row an issue and stand, with who, the first and the last day."""
    officials = {s.statement_id for s in official_statements(story)}
    said = [
        (c.issue_id, c.position, story.utterances[u])
        for u, statements in story.appearances.items()
        for s in statements
        if s in officials
        for c in story.claims_of.get(s, [])
        if c.position != "unclear" and c.commitment != "demand"
    ]
    both = {i for i, p, _ in said if p == "affirms"} & {i for i, p, _ in said if p == "denies"}
    rows = []
    for issue, position in sorted({(i, p) for i, p, _ in said if i in both}):
        acts = [u for i, p, u in said if (i, p) == (issue, position)]
        rows.append(
            {
                "issue": story.issue(issue),
                "stand": POSITIONS[position],
                "who": "; ".join(sorted({story.account(u.speaker_id) for u in acts})),
                "first day": min((u.stated_from for u in acts if u.stated_from), default=""),
                "last day": max((u.stated_to for u in acts), default=""),
            }
        )
    return pd.DataFrame(rows, columns=["issue", "stand", "who", "first day", "last day"])
