"""Section `travel`: through whom statements came to the reader, and what their wording lost or gained on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import combinations

from .compared import differences
from .content import Details, Heading, Paragraph, Picture, Table
from .evidence import Story

# Speakers in the picture; the table behind it has all.
SPEAKERS = 12
# Side by side only so many pairs a report; the closest wordings first would hide the telling ones, so order is by text.
PAIRS = 30


def section(story: Story, draw: Callable) -> tuple:
    """Chains from speaker to reader, then one utterance in different texts side by side."""
    say = story.ledger.saying("travel")
    heading = Heading(2, "How statements travelled", "travel")
    paths = chains(story)
    if not paths:
        return (heading, Paragraph("No statement has a speaker that could be told, so no path can be drawn."))
    relayed = sum(bool(s.via) for s in story.statements.values() if s.speaker_id)
    total = sum(1 for s in story.statements.values() if s.speaker_id)
    busiest = [w for w, _ in sorted(_by_speaker(paths).items(), key=lambda x: (-x[1], x[0]))[:SPEAKERS]]
    drawn = [(*path, n) for path, n in paths.items() if path[0] in busiest]
    rows = tuple((speaker, relay or "nobody named", publisher, str(n)) for (speaker, relay, publisher), n in paths.items())
    data = Table("Paths of statements", ("Who spoke", "Relayed by", "Read in", "Statements"), rows, numeric=(3,))
    title = (
        say("{relayed} of {total} statements came by way of a named agency or outlet", relayed=relayed, total=total)
        if relayed
        else say(
            "No text names an agency or outlet between speaker and reader for any of its {total:statement|statements}",
            total=total,
        )
    )
    told = "; ".join(f"{a} to {c}{f' by way of {b}' if b else ''}: {n}" for (a, b, c), n in paths.items())
    alternative = f"Who told whom. {told}."
    return (
        heading,
        Paragraph(
            say(
                "A text that credits nobody may still have copied somebody: the paths show what the texts say about "
                "themselves. "
                "{several:act of speaking|acts of speaking} {several?is|are} reported by more than one text.",
                several=len(told_twice(story)),
            )
        ),
        Picture("travel-picture", title, alternative, *draw("travel-picture", drawn), data),
        *wordings(story),
    )


def chains(story: Story) -> Counter:
    """Statements by speaker, the relay nearest the speaker, and publisher."""
    found: Counter = Counter()
    for s in story.statements.values():
        if s.speaker_id:
            for relay in story.relays(s) or [""]:
                found[story.speaker(s), relay, story.sources[s.source_id].publisher] += 1
    return Counter(dict(sorted(found.items())))


def _by_speaker(paths: Counter) -> Counter:
    found: Counter = Counter()
    for (speaker, _, _), n in paths.items():
        found[speaker] += n
    return found


def told_twice(story: Story) -> list[str]:
    """Utterances that more than one text reports."""
    return [u for u, statements in story.appearances.items() if len({story.statements[s].source_id for s in statements}) > 1]


def wordings(story: Story) -> tuple:
    """Reports of one utterance in two texts, side by side, with what differs marked word by word."""
    say = story.ledger.saying("wordings")
    rows = []
    for utterance in told_twice(story):
        for a, b in combinations([story.statements[s] for s in story.appearances[utterance]], 2):
            for one, other in matching(story, a, b) if a.source_id != b.source_id else ():
                if marked := differences(one, other):
                    rows.append(
                        (
                            story.speaker(a),
                            (f"{one} – ", story.evidence_link(a.statement_id, story.sources[a.source_id].publisher)),
                            (*marked, " – ", story.evidence_link(b.statement_id, story.sources[b.source_id].publisher)),
                        )
                    )
    if not rows:
        return (Paragraph("No utterance is reported by two texts in wordings close enough to be set side by side."),)
    intro = say(
        "{n:pair|pairs} of reports give one utterance in close but different words. What the second has and the first "
        "lacks is marked, what it "
        "leaves out is struck through: translation, shortening and editing, not contradiction.",
        n=len(rows),
    )
    return (
        Heading(3, "One utterance, two wordings", "wordings"),
        Paragraph(intro),
        Details(
            "The wordings side by side",
            (Table("One utterance in two texts", ("Speaker", "One report", "The other, with differences"), tuple(rows[:PAIRS])),),
        ),
    )


def matching(story: Story, a, b) -> list[tuple[str, str]]:
    """The words of two reports on one thing: those on one issue where both name it, else the whole where lengths are alike."""
    stands = [
        (one.evidence, other.evidence)
        for one in story.claims_of.get(a.statement_id, [])
        for other in story.claims_of.get(b.statement_id, [])
        if one.issue_id == other.issue_id
    ]
    alike = max(len(a.content), len(b.content)) <= 2 * min(len(a.content), len(b.content))
    return stands or ([(a.content, b.content)] if alike else [])
