"""A statement in its sentence, where its words alone would say less than the text does, or the opposite.

A speaker put into the middle of a sentence tears it ("The plan, says the engineer, rests on luck"), and a "nor" or "not one" that stands before
the speaker is no part of what stands behind.
"""

from __future__ import annotations

import re

from ..printing.content import Inline, Link, Styled
from . import verbs
from .evidence import Story
from .quoting import own_words, stretches, words_of

# Words that turn what follows them round.
_TURNS = re.compile(r"\b(?:nor|neither|not one|not a single|none|nobody|no one|never|hardly|scarcely|by no means|in no way)\b", re.I)


def span(story: Story, statement) -> tuple[int, int]:
    """From where to where the sentences go that a statement stands in."""
    held = [s for s in story.of("sentences", statement.source_id) if s.start < statement.end and statement.start < s.end]
    return min((s.start for s in held), default=statement.start), max((s.end for s in held), default=statement.end)


def marked(story: Story, statement, link: str) -> tuple[Inline, ...]:
    """The whole sentence as it stands in the text, with the words of the statement marked."""
    raw, (start, end) = story.texts[statement.source_id], span(story, statement)
    before, words, after = (" ".join(raw[a:b].split()) for a, b in ((start, statement.start), (statement.start, statement.end), (statement.end, end)))
    joint = "" if before[-1:] in "\"'“‘«(" else " "
    inner = Link(link, (Styled("evidence", (words,)),))
    return ("in the sentence ", Styled("told", (f"{before}{joint}" if before else "", inner, f"{_gap(after)}{after}")))


def _gap(after: str) -> str:
    return " " if after[:1].isalnum() or after[:1] in "(–—" else ""


def torn(story: Story, statement) -> bool:
    """Whether a statement that is no quotation is half of a sentence, its speaker standing in the middle, or has its negation before the speaker."""
    if own_words(story, statement.statement_id):
        return False
    halves = story.once("halves", lambda: frozenset(s.continues for s in story.statements.values() if s.continues and s.quote_type != "direct"))
    if statement.statement_id in halves or statement.continues in story.statements:
        return True
    start, _ = span(story, statement)
    return bool(_TURNS.search(story.texts[statement.source_id][start : statement.start])) and statement.cue_class != "deny"


def told(story: Story, statement, link: str = "") -> tuple[Inline, ...]:
    """A statement as a list has it: with the report's verb, and in its sentence where it is torn from it."""
    if torn(story, statement):
        return marked(story, statement, f"e-{statement.statement_id}")
    return (verbs.reported(story, statement), *words_of(story, statement.statement_id, stretches(story, statement), link))
