"""Section `positions`: where institutions stand on each issue, and when stands turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from ...language.codes import POSITIONS
from ..printing.content import Details, Heading, Paragraph, Table
from . import asking, holding, naming
from .evidence import Story
from .findings import official_statements

# What the grid counts; whoever leaves a question open has taken no stand on it.
KINDS = ("affirms", "denies", "demand")
COLUMNS = {"affirms": "Yes", "denies": "No", "demand": "Demand"}
# So many speakers are named in one cell.
NAMED = 12


def stands(story: Story) -> dict[tuple[str, str], Counter]:
    """By issue and institution: how many acts of speaking say yes, no, or demand something; what is unclear is no stand."""
    found: dict[tuple[str, str], Counter] = {}
    for issue, position, speaker in _taken(story):
        found.setdefault((issue, story.account(speaker)), Counter())[position] += 1
    return found


def _taken(story: Story) -> list[tuple[str, str, str]]:
    """Every stand that an official takes in an act of speaking: issue, position, and who speaks."""
    return story.once("stands taken", lambda: list(_stands_taken(story)))


def _stands_taken(story: Story) -> Iterator[tuple[str, str, str]]:
    officials = {s.statement_id for s in official_statements(story)}
    for u in story.utterances.values():
        said = {
            (about(story, c), "demand" if c.commitment == "demand" else asking.position(story, c))
            for s in story.appearances.get(u.utterance_id, [])
            if s in officials
            for c in story.claims_of.get(s, [])
            if c.position != "unclear" and _asks(story, c)
        }
        yield from ((issue, position, u.speaker_id) for issue, position in sorted(said))


def _softly(story: Story) -> list[tuple[str, str, str, str]]:
    """The stands that an act of speaking takes only as an opinion, a concern or a promise: issue, position, who speaks, and as what."""
    return story.once("stands taken softly", lambda: list(_taken_softly(story)))


def _taken_softly(story: Story) -> Iterator[tuple[str, str, str, str]]:
    officials = {s.statement_id for s in official_statements(story)}
    for u in story.utterances.values():
        told: dict[tuple[str, str], list[str]] = {}
        for s in (s for s in story.appearances.get(u.utterance_id, []) if s in officials):
            for c in story.claims_of.get(s, []):
                if c.commitment != "demand":
                    told.setdefault((about(story, c), asking.position(story, c)), []).append(holding.as_what(c))
        yield from ((issue, position, u.speaker_id, held[0]) for (issue, position), held in sorted(told.items()) if all(held))


def spoken_by(story: Story, speakers: Iterable[str], softly: Mapping[str, str] = {}) -> str:
    """Who spoke, the official with the body: "Jane Doe, deputy minister of trade, Ministry of Trade of Ruritania"; of very many the first.

    `softly` tells of a speaker as what the answer is given, where it is no plain one.
    """
    told = ((naming.speaking_for(story, speaker), softly.get(speaker, "")) for speaker in speakers)
    named = sorted({f"{name} ({what})" if what else name for name, what in told})
    return "; ".join([*named[:NAMED], *([f"and {len(named) - NAMED} more"] if len(named) > NAMED else [])])


def about(story: Story, claim) -> str:
    """What a claim takes a stand on: its issue; where none covers it, what the dispute asks in which it stands."""
    return asking.of_dispute(story, claim) or claim.issue_id


def _called(story: Story, issue: str) -> str:
    return issue if issue.endswith("?") else story.issue(issue)


def _asks(story: Story, claim) -> bool:
    """Whether the issue of a claim is answered with yes or no; one that no issue covers has a yes and a no of its own."""
    return not asking.loose(story, claim) and (claim.issue_id not in story.questions or asking.answerable(story, claim.issue_id))


def grid(story: Story) -> tuple:
    """Where each institution stands on each issue, counted in acts of speaking; nothing said is no neutral stand."""
    say = story.ledger.saying("positions")
    heading = Heading(2, "Who stands where", "positions")
    found = stands(story)
    if not found:
        return (heading, Paragraph("No official took a stand on an issue of the codebook in these texts."))
    institutions = sorted({who for _, who in found})
    issues = sorted({issue for issue, _ in found}, key=lambda i: (-sum(sum(n.values()) for (x, _), n in found.items() if x == i), i))
    split = [i for i in issues if {p for (issue, _), counts in found.items() if issue == i for p in counts} >= {"affirms", "denies"}]
    spoke: dict[tuple[str, str], set[str]] = {}
    for issue, _, speaker in _taken(story):
        spoke.setdefault((issue, story.account(speaker)), set()).add(speaker)
    kinds = [p for p in KINDS if any(counts[p] for counts in found.values())]
    rows = tuple(
        (_called(story, i), who, spoken_by(story, spoke[i, who]), *(_acts(story, found, i, who, p) for p in kinds))
        for i in issues
        for who in institutions
        if (i, who) in found
    )
    told = (
        "{institutions:institution|institutions} {institutions?takes|take} a stand on {issues:issue|issues}, counted in acts of speaking and not "
        "in reports of them; what leaves a question open is not counted. On {split} of these both yes and no are said. That is no conflict yet: "
        "scope, time and firmness decide that, pair by pair."
    )
    return (
        heading,
        Paragraph(say(told, institutions=len(institutions), issues=len(issues), split=len(split))),
        *_split(story, found, split),
        Details(
            "Every stand, institution by institution",
            (
                Table(
                    "Acts of speaking by issue and institution",
                    ("Issue", "Institution", "Who spoke", *(COLUMNS[p] for p in kinds)),
                    rows,
                    numeric=tuple(range(3, 3 + len(kinds))),
                ),
            ),
        ),
    )


def _acts(story: Story, found: dict, issue: str, who: str, position: str) -> str:
    """How many acts of speaking answer so, and as what those that are no plain answer: "2", "1 (as an opinion)", "3 (1 as a concern)"."""
    number = found[issue, who][position]
    soft = [what for i, p, speaker, what in _softly(story) if (i, p, story.account(speaker)) == (issue, position, who)]
    told = [what if n == number else f"{n} {what}" for what, n in sorted(Counter(soft).items())]
    return f"{number} ({'; '.join(told)})" if told else str(number)


def _split(story: Story, found: dict, split: list[str]) -> tuple:
    if not split:
        return ()
    kinds = [p for p in KINDS if any(counts[p] for (i, _), counts in found.items() if i in split)]
    soft: dict[tuple[str, str], dict[str, str]] = {}
    for issue, position, speaker, what in _softly(story):
        soft.setdefault((issue, position), {})[speaker] = what
    rows = tuple(
        (
            _called(story, i),
            ", ".join(f"{sum(counts[p] for (issue, _), counts in found.items() if issue == i)} {POSITIONS[p]}" for p in ("affirms", "denies")),
            *(spoken_by(story, (who for issue, position, who in _taken(story) if (issue, position) == (i, p)), soft.get((i, p), {})) for p in kinds),
        )
        for i in split
    )
    return (
        Details(
            "The issues on which both yes and no are said",
            (Table("Who says yes and who says no", ("Issue", "Acts of speaking", *(COLUMNS[p] for p in kinds)), rows),),
        ),
    )


def turns(story: Story) -> pd.DataFrame:
    """Issues on which officials say both yes and no: a row an issue and stand, with who, the first and the last day."""
    officials = {s.statement_id for s in official_statements(story)}
    said = [
        (about(story, c), asking.position(story, c), story.utterances[u])
        for u, statements in story.appearances.items()
        for s in statements
        if s in officials
        for c in story.claims_of.get(s, [])
        if c.position != "unclear" and c.commitment != "demand" and _asks(story, c)
    ]
    both = {i for i, p, _ in said if p == "affirms"} & {i for i, p, _ in said if p == "denies"}
    rows = []
    for issue, position in sorted({(i, p) for i, p, _ in said if i in both}):
        acts = [u for i, p, u in said if (i, p) == (issue, position)]
        rows.append(
            {
                "issue": _called(story, issue),
                "stand": POSITIONS[position],
                "who": spoken_by(story, (u.speaker_id for u in acts)),
                "first day": min((u.stated_from for u in acts if u.stated_from), default=""),
                "last day": max((u.stated_to for u in acts), default=""),
            }
        )
    return pd.DataFrame(rows, columns=["issue", "stand", "who", "first day", "last day"])
