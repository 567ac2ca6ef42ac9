"""The speaker's own words on what a paper retells: a reader who is shown the weaker account alone takes it for all there is.

Words on one matter seldom are the same words: two of them are alike where they have one root, or stand in one group of the codebook's words
for one act or one thing ("crew" and "sailors", "cost" and "bill").
"""

from __future__ import annotations

import re

from ...language.words import root
from ..printing.content import Inline
from . import dating, naming, telling
from .evidence import Story
from .quoting import own_words, retold, stretches, trimmed, words_of

# What stands right behind a retelling of the same speaker, with so many letters between, is the quotation that the paper rests it on.
BEHIND = 60
# Words alike that make two statements of one speaker of one matter wherever they stand; right behind a retelling one is enough.
ALIKE = 2
# Of a short statement such a share is enough.
SHARE = 0.25


def in_own_words(story: Story, conflict, side: str):
    """The direct quotation of a side's speaker on the matter of a retelling that stands for the side; None where its words are shown, or without.

    The one with the most words alike comes first; of these one that has a day.
    """
    passage = story.passage(story.quoted_item(conflict, side))
    told = story.statements.get(passage.statement_id) if passage is not None else None
    if told is None or not told.speaker_id or not retold(story, told):
        return None
    found = []
    for s in story.once("by speaker", lambda: _by_speaker(story)).get(told.speaker_id, ()):
        both, whole = _alike(story, told.content, s.content), min(len(_content(story, x.content)) for x in (told, s)) or 1
        if both >= ALIKE and both / whole >= SHARE or both and _behind(story, told, s):
            found.append((-both, dating.assumed(story, s), s.source_id, s.start, s))
    return min(found, key=lambda f: f[:4])[4] if found else None


def near(story: Story, conflict, side: str):
    """A direct quotation that may be of the matter of a retelling, if only by one word alike where the retelling is short; None without."""
    if (firm := in_own_words(story, conflict, side)) is not None:
        return firm
    passage = story.passage(story.quoted_item(conflict, side))
    told = story.statements.get(passage.statement_id) if passage is not None else None
    if told is None or not told.speaker_id or not retold(story, told):
        return None
    whole = len(_content(story, told.content)) or 1
    own = story.once("by speaker", lambda: _by_speaker(story)).get(told.speaker_id, ())
    found = ((-_alike(story, told.content, s.content), s.source_id, s.start, s) for s in own)
    return min((f for f in found if -f[0] / whole >= SHARE), key=lambda f: f[:3], default=(None,))[-1]


def sentence(story: Story, conflict, side: str) -> tuple[Inline, ...]:
    """The speaker's own words as a sentence behind a retelling, with paper and day; nothing without."""
    s = in_own_words(story, conflict, side)
    if s is None:
        return ()
    paper, when = story.sources[s.source_id].publisher, dating.of_report(story, s)
    shown = telling.shortened(telling.unstopped(trimmed(stretches(story, s))))
    words = words_of(story, s.statement_id, shown, f"e-{s.statement_id}")
    return (f"{paper} quotes {telling.name(story, conflict, side)} ({when}): ", *words, ". ")


def _by_speaker(story: Story) -> dict[str, list]:
    """The direct quotations of each speaker that tell something."""
    found: dict[str, list] = {}
    for s in story.statements.values():
        if s.speaker_id and own_words(story, s.statement_id) and len(s.content.split()) >= 4:
            found.setdefault(s.speaker_id, []).append(s)
    return found


def _behind(story: Story, told, said) -> bool:
    """Whether a quotation is the next thing its speaker is told to have said behind a retelling, nobody else speaking between."""
    if told.source_id != said.source_id or said.start < told.end:
        return False
    there = story.of("statements", told.source_id)
    between = [s for s in there if told.end <= s.start < said.start and s.speaker_id != told.speaker_id]
    sentence_of = story.sentences.get(told.sentence_id)
    end = max(told.end, sentence_of.end if sentence_of is not None else 0)
    return not between and said.start - end <= BEHIND


def _alike(story: Story, one: str, other: str) -> int:
    """How many content words of the first have one alike in the second."""
    theirs = _content(story, other)
    groups = {g for w in theirs for g in story.alike.get(w, ())}
    return sum(w in theirs or bool(groups & {*story.alike.get(w, ())}) for w in _content(story, one))


def _content(story: Story, text: str) -> set[str]:
    """The roots of the words that tell of a matter: no joints, and no names of states, which both sides of most disputes have."""
    states = story.once("roots of all states", lambda: _states(story))
    words = (w.lower() for w in re.findall(r"[^\W\d_]{3,}", text))
    return {root(w) for w in words if w not in naming.JOINTS} - states


def _states(story: Story) -> set[str]:
    """The roots of names of states and of what belongs to one."""
    known = (w for code, name in story.places.items() for w in (name, *story.kinds.get(code, ())))
    return {root(w.lower()) for words in known for w in re.findall(r"[^\W\d_]+", words)}
