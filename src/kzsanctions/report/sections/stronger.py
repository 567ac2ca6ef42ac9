"""The speaker's own words on what a paper retells: a reader who is shown the weaker account alone takes it for all there is.

Words on one matter seldom are the same words: two of them are alike where they have one root, or stand in one group of the codebook's words
for one act or one thing ("crew" and "sailors", "cost" and "bill").
"""

from __future__ import annotations

import re

from ...language.words import root
from ..printing.content import Inline
from . import dating, matters, naming, telling
from .evidence import Story
from .quoting import own_words, retold, stretches, trimmed, words_of

# What stands right behind a retelling of the same speaker, with so many letters between, is the quotation that the paper rests it on.
BEHIND = 60
# So many words of a retelling, and such a share of all by what each tells, have to be alike in a quotation of one matter wherever it stands; right
# behind a retelling one is enough.
ALIKE, SHARE = 2, 0.23
# A quotation with such a share, be it of one word, may be of the matter of a retelling.
PERHAPS = 0.2


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
        number, share = _alike(story, told.content, s.content)
        if number >= ALIKE and share >= SHARE or number and _behind(story, told, s):
            found.append((-share, dating.assumed(story, s), s.source_id, s.start, s))
    return min(found, key=lambda f: f[:4])[4] if found else None


def near(story: Story, conflict, side: str):
    """A direct quotation that may be of the matter of a retelling, if only by one word alike where the retelling is short; None without."""
    if (firm := in_own_words(story, conflict, side)) is not None:
        return firm
    passage = story.passage(story.quoted_item(conflict, side))
    told = story.statements.get(passage.statement_id) if passage is not None else None
    if told is None or not told.speaker_id or not retold(story, told):
        return None
    own = story.once("by speaker", lambda: _by_speaker(story)).get(told.speaker_id, ())
    found = ((-_alike(story, told.content, s.content)[1], s.source_id, s.start, s) for s in own)
    return min((f for f in found if -f[0] >= PERHAPS), key=lambda f: f[:3], default=(None,))[-1]


def sentence(story: Story, conflict, side: str) -> tuple[Inline, ...]:
    """The speaker's own words as a sentence behind a retelling, with paper and day; nothing without."""
    s = in_own_words(story, conflict, side)
    if s is None:
        return ()
    paper, when = story.sources[s.source_id].publisher, dating.said(story, story.utterances.get(story.utterance_of.get(s.statement_id, ""), s))
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


def _alike(story: Story, one: str, other: str) -> tuple[int, float]:
    """How many content words of the first have one alike in the second, and what share these are of all, a rare word counting more."""
    theirs, own = _content(story, other), _content(story, one)
    groups = {g for w in theirs for g in story.alike.get(w, ())}
    both = [w for w in own if w in theirs or groups & {*story.alike.get(w, ())}]
    tells = matters.rarity(story)
    return len(both), sum(tells(w[:6]) for w in both) / (sum(tells(w[:6]) for w in own) or 1)


def _content(story: Story, text: str) -> set[str]:
    """The roots of the words that tell of a matter: no joints, and no names of states, which both sides of most disputes have."""
    states = story.once("roots of all states", lambda: _states(story))
    words = (w.lower() for w in re.findall(r"[^\W\d_]{3,}", text))
    return {root(w) for w in words if w not in naming.JOINTS} - states


def _states(story: Story) -> set[str]:
    """The roots of names of states and of what belongs to one."""
    known = (w for code, name in story.places.items() for w in (name, *story.kinds.get(code, ())))
    return {root(w.lower()) for words in known for w in re.findall(r"[^\W\d_]+", words)}
