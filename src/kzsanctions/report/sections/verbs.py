"""What a speaker did with the words, where saying them was not all: the report's own verb, before the words that it governs."""

from __future__ import annotations

import re

import pandas as pd

from .evidence import Story, within

# What a report puts before its verb of denying ("sought to refute", "is trying to rebut"), and before what is denied ("sought to refute claims").
_LEAD_IN = re.compile(r"(?:\b(?:is|are|was|were|has|have|had)\s+)?\b\w+\s+to\s+$", re.I)
_VERB = re.compile(r"(?:(?:\b(?:is|are|was|were|has|have|had)\s+)?\b\w+\s+to\s+)?\b[a-z]+\s+(?:(?:the|all|any|such|these|those)\s+)?$")
_NOUN = re.compile(r"(?:allegation|accusation|claim|rumou?r|report|suggestion|suspicion|charge)s?$", re.I)
# What leads from a verb to a thing and not to a clause: "advocated for an end", "spoke of ties".
_TO_A_THING = re.compile(r"\s*(?:for|to|of|about|on|against|with)\s*$", re.I)
# Longer words before a statement are a story of their own.
_LONG = 60


def cued(story: Story, claim) -> str:
    """The word a claim is reported with, where the quoted words lack it; a concern is told as one."""
    statement = story.statements.get(claim.statement_id)
    if statement is not None and claim.commitment == "concern" and not story.reversed_by_cue(claim):
        return "voiced the concern: "
    return _reported(story, statement, story.reversed_by_cue(claim)) if statement is not None else ""


def reported(story: Story, statement) -> str:
    """The word a statement is reported with; of one whose words say the opposite of what the speaker holds, all that turns them."""
    claims = story.claims_of.get(statement.statement_id, [])
    if len(claims) == 1:
        return cued(story, claims[0])
    return _reported(story, statement, any(story.reversed_by_cue(c) for c in claims))


def _reported(story: Story, statement, denied: bool) -> str:
    """What the speaker did with the words, where saying them was not all: "sought to refute claims that: ", "vowed: "."""
    if denied:
        return f"{_turning(story, statement) or 'denied'}: "
    if thing := _to_a_thing(story, statement):
        return thing
    if not statement.cue or statement.cue_class in ("say", "assert", "") or within(statement.cue_start, statement.start, statement.end):
        return ""
    if not statement.speaker_id and not statement.speaker_text:
        return ""  # "it is widely admitted that": the paper says so, and nobody admits anything
    return f"{statement.cue}: "


def _to_a_thing(story: Story, statement) -> str:
    """The verb with its preposition before words that are no sentence but a thing: "advocated for: a new harbour"; "" before any other."""
    if statement.quote_type == "direct" or not statement.cue or pd.isna(statement.cue_end) or not 0 <= statement.cue_end < statement.start:
        return ""
    between = story.texts.get(statement.source_id, "")[int(statement.cue_end) : statement.start]
    return f"{statement.cue} {between.strip()}: " if _TO_A_THING.match(between) else ""


def _turning(story: Story, statement) -> str:
    """The report's own words from its verb of denying to the statement: "dismissed rumours that"; "" where they do not stand before it."""
    text = story.texts.get(statement.source_id, "")
    if statement.cue_class not in ("accuse", "deny") or pd.isna(statement.cue_start) or not 0 <= statement.cue_start < statement.start:
        return ""
    between = text[int(statement.cue_start) : statement.start]
    before = text[max(0, int(statement.cue_start) - _LONG) : int(statement.cue_start)]
    lead_in = (_VERB if _NOUN.search(statement.cue) else _LEAD_IN).search(before)
    if _NOUN.search(statement.cue) and not lead_in:
        return ""
    whole = " ".join(f"{lead_in[0] if lead_in else ''}{between}".split()).strip("\"“”«»„'‘’ ,:")
    return whole if len(whole) <= _LONG and not re.search(r"[.!?;\n]", between) else ""
