"""Section `travel`: through whom statements came to the reader, and what their wording lost or gained on the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations

from ..printing.content import Details, Heading, Inline, Paragraph, Styled, Table, quoted
from . import roads
from .compared import differences
from .evidence import Story
from .naming import plainly
from .quoting import own_words
from .verbs import reported

# Side by side only so many pairs a report; the closest wordings first would hide the telling ones, so order is by text.
PAIRS = 30
# Sentences with so many words of five letters or more in common say one thing within one utterance, however they are put.
ALIKE = 3


def section(story: Story) -> tuple:
    """Chains from speaker to reader, then one utterance in different texts side by side."""
    say = story.ledger.saying("travel")
    heading = Heading(2, "How statements travelled", "travel")
    paths = chains(story)
    if not paths:
        return (heading, Paragraph("No statement has a speaker that could be told, so no path can be drawn."))
    statements = story.statements.values()
    relayed = sum(bool(story.relays(s)) or roads.named_beside(story, s) for s in statements)
    whole = sum(bool(story.credits(s.source_id)) and not story.relays(s) and not roads.named_beside(story, s) for s in statements)
    total, told_of = story.count("statements"), sum(paths.values())
    rows = [(*path, str(n)) for path, n in paths.items()]
    rows.append(("all whose speaker could be told", "", "", "", str(told_of)))
    header = ("Who spoke", "Relayed by, as the text says", "Read in", "Credited for the whole text", "Statements")
    data = Table("Paths of statements", header, tuple(rows), numeric=(4,))
    one = sum(origins_of(story, story.appearances.get(u, ()))[1] == 1 for u in story.utterances)
    told = (
        "Of {total:statement|statements} {relayed} came by way of an agency or outlet that the text names beside {relayed?them|it|them}. "
        + ("{whole} more {whole?stand|stands|stand} in texts that credit somebody for the whole without saying which are theirs. " if whole else "")
        + "A text that credits nobody may still have copied somebody, and a credit may have been overread: the paths show what was found. "
        "{several:act of speaking|acts of speaking} {several?is|are} joined by the program from reports in more than one text; two reports that it "
        "did not take for one act count as two. {alone} of {acts} {alone?rests|rest} on one origin, since texts that credit "
        "one agency are one witness and not several."
    )
    counted = {"total": total, "relayed": relayed, "whole": whole, "several": len(told_twice(story)), "alone": one, "acts": len(story.utterances)}
    return (
        heading,
        Paragraph(say(told, **counted) + _nameless(story, say)),
        Details("Every path from speaker to reader", (data,), paper=False),
        *wordings(story),
    )


def _nameless(story: Story, say: Callable) -> tuple[Inline, ...]:
    """What the paths leave out: statements whose speaker could not be told."""
    nameless = sum(not s.speaker_id for s in story.statements.values())
    told = "{nameless:statement|statements} whose speaker could not be told {nameless?has|have} no path."
    return (" ", *say(told, nameless=nameless)) if nameless else ()


def chains(story: Story) -> Counter:
    """Statements by speaker, who is named as relaying them, publisher, and whom the text credits as a whole; each counted once."""
    found: Counter = Counter()
    for s in story.statements.values():
        if s.speaker_id:
            via, whole = (plainly(names) or "nobody named" for names in (story.relays(s), roads.credited(story, s.source_id)))
            found[story.speaker(s), via, story.sources[s.source_id].publisher, whole] += 1
    return Counter(dict(sorted(found.items())))


def origins_of(story: Story, reports: Iterable[str]) -> tuple[int, int]:
    """In how many texts statements stand that report one thing, and how many independent origins these have.

    A text is one origin, however many agencies it credits; texts that share an agency, an outlet or their publisher are one.
    """
    rest_on: dict[str, set[str]] = {}
    for s in (story.statements[i] for i in reports):
        rest_on.setdefault(s.source_id, {story.sources[s.source_id].publisher}).update(story.relays(s), story.credits(s.source_id))
    apart: list[set[str]] = []
    for names in rest_on.values():
        near = [group for group in apart if group & names]
        apart = [group for group in apart if not group & names] + [names.union(*near)]
    return len(rest_on), len(apart)


def told_twice(story: Story) -> list[str]:
    """Utterances that more than one text reports."""
    return [u for u, statements in story.appearances.items() if len({story.statements[s].source_id for s in statements}) > 1]


def wordings(story: Story) -> tuple:
    """Reports of one utterance in two texts, side by side, with what differs marked word by word."""
    say = story.ledger.saying("wordings")
    rows = []
    for utterance in told_twice(story):
        for a, b in combinations([story.statements[s] for s in story.appearances[utterance]], 2):
            for one, other in matching(a.content, b.content) if a.source_id != b.source_id else ():
                if one == other:
                    continue
                first, second = (story.evidence_link(s.statement_id, story.sources[s.source_id].publisher) for s in (a, b))
                again = (reported(story, b), *_worded(story, b, differences(one, other) or (other,)), " – ", second)
                once = (reported(story, a), *_worded(story, a, differences(other, one) or (one,)), " – ", first)
                rows.append((story.speaker(a), once, again))
    if not rows:
        return (Paragraph("No utterance is reported by two texts in wordings close enough to be set side by side."),)
    intro = say(
        "{n:pair|pairs} of reports {n?gives|give} one utterance in different words. Each stands whole; where the wording is close, what only one "
        "of the two has is marked in it: translation, shortening and editing, not contradiction.",
        n=len(rows),
    )
    return (
        Heading(3, "One utterance, two wordings", "wordings"),
        Paragraph(intro),
        Details(
            "The wordings side by side",
            (Table("One utterance in two texts", ("Speaker", "One report", "The other"), tuple(rows[:PAIRS])),),
        ),
    )


def _worded(story: Story, statement, told: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A wording, in quotation marks where it is the speaker's own."""
    return (quoted(*told),) if own_words(story, statement.statement_id) else (Styled("told", told),)


def matching(one: str, other: str) -> list[tuple[str, str]]:
    """Sentences of two reports that say one thing, in order: the pairs with the most words in common, each used once.

    >>> matching("We follow the rules. Nobody objects.", "There is no danger. We shall respect the rules.")
    [('We follow the rules.', 'We shall respect the rules.')]
    """
    left, right = sentences(one), sentences(other)
    ranked = sorted(
        (-shared(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right) if shared(a, b) >= ALIKE or shared(a, b) and differences(a, b)
    )
    taken: dict[int, int] = {}
    for _, i, j in ranked:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return [(left[i], right[j]) for i, j in sorted(taken.items())]


def sentences(text: str) -> list[str]:
    """A text cut after what closes a sentence."""
    return [s for s in re.split(r"(?<=[.!?…])[\"”’»']*\s+", text.strip()) if s]


def shared(one: str, other: str) -> int:
    """How many words of five letters or more two sentences have in common."""
    return len(set(re.findall(r"\w{5,}", one.lower())) & set(re.findall(r"\w{5,}", other.lower())))
