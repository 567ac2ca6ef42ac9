"""Quotation marks stand round what is printed as somebody's own words, and round nothing else."""

from __future__ import annotations

import re

from ..printing.content import Inline, Link, Styled, quoted
from . import roads
from .evidence import Story

THEIRS, PARTLY, PUBLISHED = "Quoted by", "Partly quoted by", "As they published it"
_MARKS = "\"“”„«»‘’'"


def own_words(story: Story, statement_id: str) -> bool:
    """Whether a statement is a direct quotation, so that all of it is the speaker's own words."""
    statement = story.statements.get(statement_id)
    return statement is not None and statement.quote_type == "direct"


def retold(story: Story, statement) -> bool:
    """Whether somebody else than the speaker chose the words: neither a quotation nor what the speaker published."""
    return statement.quote_type != "direct" and not own_release(story, statement)


def own_release(story: Story, statement) -> bool:
    """Whether a statement stands in a text that its speaker's own body published as its own."""
    source, actor = story.sources[statement.source_id], story.actors.get(statement.speaker_id)
    if source.genre != "official" or actor is None:
        return False
    bodies = [a for a in (actor, story.actors.get(actor.organization_id)) if a is not None]
    named = [v.lower() for a in bodies if a.kind != "person" for v in (a.name, *a.variants.split(" | ")) if " " in v]
    return statement.speaker_basis == "publisher" or any(v in source.publisher.lower() for v in named)


def origin(story: Story, statement) -> str:
    """Whose words a card shows: the speaker's, the speaker's in part, those of the speaker's own release, or the paper's; and whether they may be
    a translation."""
    if statement.quote_type != "direct" and own_release(story, statement):
        return PUBLISHED
    paper = story.sources[statement.source_id].publisher
    translated = "; may be a translation" if roads.may_be_translated(story, statement) else ""
    whose = {"direct": f"{THEIRS} {paper}{translated}", "mixed": f"{PARTLY} {paper}{translated}"}
    return whose.get(statement.quote_type, f"As told by {paper}")


def words_of(story: Story, item: str, text: str, link: str = "") -> tuple[Inline, ...]:
    """Evidence of a claim, figure or statement: in quotation marks where it is the speaker's own, else as the paper's wording.

    A stretch of reported speech keeps the marks that its source has round single words.
    """
    passage = story.passage(item)
    statement = passage.statement_id if passage is not None else item
    inner: Inline = Link(link, (trimmed(text),)) if link else trimmed(text)
    return (quoted(inner),) if own_words(story, statement) else (Styled("told", (inner,)),)


def stretches(story: Story, statement) -> str:
    """The words of a statement with those of its sentence that stand before who speaks: "Not one of the hives, … will be moved".

    The second half of a sentence without its first may say the opposite of it. What begins a sentence of its own stands alone.
    """
    before = story.statements.get(statement.continues)
    if before is None or before.source_id != statement.source_id or not statement.content[:1].islower():
        return statement.content
    return f"{stretches(story, before).strip()} … {statement.content}"


def cut(story: Story, item: str) -> str:
    """The words that a claim or figure turns on, with a sign where more of their sentence stands before or after them in the statement."""
    passage = story.passage(item)
    text = story.texts[passage.source_id]
    before, words, after = text[passage.start : passage.focus[0]], text[slice(*passage.focus)], text[passage.focus[1] : passage.end]
    before, after = re.split(r"[.!?…][\"'”’»]*\s", before)[-1], re.split(r"(?<=[.!?…])[\"'”’»]*\s", after)[0]
    if article := re.fullmatch(r"[\W_]*(the|an?)\s+", before, re.I):
        words, before = f"{article[1]} {words}", ""
    ends = re.search(r"[.!?…][\"'”’»]*\s*$", words)
    opening, closing = ("… " if re.search(r"\w", before) else ""), (" …" if re.search(r"\w", after) and not ends else "")
    return " ".join(f"{opening}{words.strip().rstrip(',;:–') if closing else words}{closing}".split())


def in_full(story: Story, item: str, most: int) -> str:
    """The sentence of a claim or figure as far as its statement has it, where that has so many letters at most; else the words it turns on alone."""
    passage = story.passage(item)
    text = story.texts[passage.source_id]
    before, after = text[passage.start : passage.focus[0]], text[passage.focus[1] : passage.end]
    before, after = re.split(r"[.!?…][\"'”’»]*\s", before)[-1], re.split(r"(?<=[.!?…])[\"'”’»]*\s", after)[0]
    whole = " ".join(f"{before}{text[slice(*passage.focus)]}{after}".split())
    ends = re.search(r"[.!?…][\"'”’»]*\s*$", text[slice(*passage.focus)])
    return cut(story, item) if len(whole) > most or ends else re.sub(r"(?<!\.)\.(?=[\"'”’»]*$)", "", whole)


def marked(story: Story, utterance: str, words: str) -> str:
    """Words of an act of speaking, in quotation marks where a report of it has them as the speaker's own."""
    heard = (story.statements[x] for x in story.appearances.get(utterance, ()))
    direct = any(s.quote_type == "direct" and words in s.content for s in heard)
    return f"“{trimmed(words)}”" if direct else trimmed(words)


def trimmed(text: str) -> str:
    """Words without the comma that led to their speaker and without marks that do not close; what opens inside them closes at their end.

    >>> trimmed('No such decision has been made,'), trimmed('“We know'), trimmed('to "follow the rules"')
    ('No such decision has been made', 'We know', 'to "follow the rules"')
    """
    text = text.strip().rstrip(",;:– ").strip()
    while text[:1] == "‹" and text[-1:] == "›":  # single marks set twice, outside those that the report sets
        text = text[1:-1]
    while text and text[0] in _MARKS and not any(m in text[1:] for m in _MARKS):
        text = text[1:]
    while text and text[-1] in '"“”„«»' and not any(m in text[:-1] for m in _MARKS):
        text = text[:-1]
    text = text.rstrip(",;: ")
    closing = {'"': '"', "“": "”", "«": "»"}
    left_open = next((m for m in closing if (text.count('"') % 2 if m == '"' else text.count(m) > text.count(closing[m]))), "")
    return f"{text}{closing[left_open]}" if left_open else text
