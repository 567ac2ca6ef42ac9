"""Find what a denial that tells nothing else turns down: "This did not take place" is about what was said just before.

Grammar calls such a pronoun a propositional anaphor. It reaches the last thing said, which need not be an official's: a question,
a report or a narrator's own sentence may stand nearer, and then it is tied to nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..language.words import root
from .stances import Sentence, read

# Words that put a question or lay something to others.
_ASKED = frozenset(map(root, "asked ask question whether rumour rumor if".split()))
# Families of wording in which a statement does not tell a fact of its own.
_UNSURE = ("possible", "probable", "concern", "demand", "opinion", "say", "claim", "worry")
# Letters from which a word can name whoever is brought on.
_LONG = 3


@dataclass(frozen=True)
class Place:
    """Where a statement stands: the numbers of its first and its last sentence in its text, and what its own sentence says before it.

    above : the sentence before its first, as far as one stands there.
    """

    first: int = 0
    last: int = 0
    lead: str = ""
    above: str = ""


def place_of(row: Mapping, sentences: Sequence[Mapping]) -> Place:
    """The place of a statement among the sentences of its text."""
    if not sentences:
        return Place()
    begins = lambda x: int(x["start"])
    first, last = (max(0, bisect_right(sentences, at, key=begins) - 1) for at in (int(row["start"]), int(row["end"]) - 1))
    lead = sentences[first]["text"][: int(row["start"]) - begins(sentences[first])]
    return Place(first, last, lead, sentences[first - 1]["text"] if first else "")


def just_said(s: Any, before: Sequence[Any]) -> list:
    """Of the statements before a denial in its text, the one told in the sentence just before; none where that is in doubt.

    Between the two may stand a sentence that only brings the denier on. In doubt it is where somebody else's words or a question stand
    nearer, where two have spoken in that sentence, or where what was said is only possible, asked or hearsay.
    """
    vocabulary = s.told.vocabulary
    lead, above = (read(text, vocabulary) for text in (s.place.lead, s.place.above))
    if {root(w.word) for w in lead.words} & _ASKED or _tells_of_words(lead):
        return []
    last = max((o.place.last for o in before), default=-1)
    brought_on = {t for t in s.titles if len(t) > _LONG} & {w.word for w in above.words} and not _tells_of_words(above)
    if s.place.first - last > (2 if brought_on else 1):
        return []
    near = [o for o in before if o.place.last == last]
    if len({o.speaker for o in near}) != 1 or near[0].speaker in ("", s.speaker) or not all(map(_told_plainly, near)):
        return []
    return near[-1:]


def _tells_of_words(s: Sentence) -> bool:
    """Whether a text tells of words ("reports", "the accusation") that may be what is turned down."""
    return any(s.of(c) for c in ("claim", "charge", "worry"))


def _told_plainly(o: Any) -> bool:
    """Whether a statement says as a fact that something is so, and neither asks, hopes nor passes on what others say."""
    return not o.row["content"].rstrip().endswith("?") and not any(o.said.of(c) for c in _UNSURE)
