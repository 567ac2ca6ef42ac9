"""The clause that a finding turns on, as a question can be made of it: whole, without the speaker put into it and without odd marks."""

from __future__ import annotations

import re

import pandas as pd

from .evidence import Passage, Story

# Where a clause begins: behind a mark, or behind a word that leads to it.
_OPENS = re.compile(
    r"(?:[,;:.!?–—]|\b(?:that|and|but|when|because|as|if|while|since|so|whether|though|although|after|before|where|which|who))\W*$", re.I
)
# Where it ends; "and" between two numbers or names joins these, and so it does one last word: "runs day and night".
_ENDS = re.compile(
    r"[,;:!?](?=\s|$)|[»”\"]|\.(?=\s|$|[\"'”’»])|\s[–—-]\s"
    r"|\s(?:but|while|whereas|because|although|though|so|which|who|or|nor)\b|\sand\b(?!\s+(?:[A-Z\d]|[a-z-]+\W*$|[a-z-]+[.,;:!?]))"
)
_PAIRS = ("«»", "“”", "„“", "‹›", '""')
# The number of a paragraph, as releases have it.
NUMBERED = re.compile(r"^\s*\(?\d{1,2}[.)]\s+(?=[A-Z])")
# A clause is filled up to so many words.
_LONG = 22


def clause(story: Story, passage: Passage) -> str:
    """The words a passage turns on with the rest of their clause."""
    text = story.texts[passage.source_id]
    start, end = passage.focus
    statement = story.statements.get(passage.statement_id)
    sentence = next((s for s in story.of("sentences", passage.source_id) if s.start <= start < s.end), None)
    if sentence is None:
        return unmarked(text[start:end])
    first = max(sentence.start, passage.start)
    inserted = _inserted(text, statement, sentence)
    if inserted is not None and inserted[1] <= end:
        first = sentence.start  # "Free navigation, he said, is ...": the subject stands before the speaker
    before = _without(text, first, start, inserted)
    if re.search(r"\w", before) and not _OPENS.search(before):
        start = first
    last = max(min(passage.end, sentence.end), end)
    rest = text[end:last]
    stop = _ENDS.search(rest)
    more = rest[: stop.start()] if stop else rest
    if not re.match(r"[\s,]", more) or len(f"{text[start:end]}{more}".split()) > _LONG:
        more = ""
    return unmarked(f"{_without(text, start, end, inserted)}{more}")


def _inserted(text: str, statement, sentence) -> tuple[int, int] | None:
    """Where a speaker stands inside the sentence that is told, with the commas round it: ", he said,"."""
    if statement is None or any(pd.isna(x) for x in (statement.cue_start, statement.cue_end, statement.speaker_start, statement.speaker_end)):
        return None
    start, end = int(min(statement.cue_start, statement.speaker_start)), int(max(statement.cue_end, statement.speaker_end))
    if not sentence.start < start < end < sentence.end:
        return None
    before, after = re.search(r",\s*$", text[sentence.start : start]), re.match(r"[^,.;:]{0,40},\s*", text[end : sentence.end])
    return (sentence.start + before.start(), end + after.end()) if before and after else None


def _without(text: str, start: int, end: int, inserted: tuple[int, int] | None) -> str:
    if inserted is None or not start <= inserted[0] < inserted[1] <= end:
        return text[start:end]
    return f"{text[start : inserted[0]]} {text[inserted[1] : end]}"


def unmarked(text: str) -> str:
    """Words in one line, without marks that do not close and without the number of their paragraph.

    >>> unmarked('4. The press has published'), unmarked('Brenn «was found alive'), unmarked('it is "a fairy tale"')
    ('The press has published', 'Brenn was found alive', 'it is "a fairy tale"')
    """
    text = NUMBERED.sub("", " ".join(text.split()), count=1)
    for one, other in _PAIRS:
        if other == "“" and one not in text:
            continue  # there it opens
        if text.count(one) % 2 if one == other else text.count(one) != text.count(other):
            text = text.replace(one, "").replace(other, "")
    return text.strip()
