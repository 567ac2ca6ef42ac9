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
from .stances import Sentence, read, reference

# What leads to what was said first: "X said after Y claimed that ...".
_AFTER = frozenset("after when following".split())
# A "no" with nothing of its own.
_SHORT, _NO = 6, frozenset("no it is not isn't was wasn't of course certainly absolutely that this".split())
_DEFINITE = frozenset("the his her this that their its".split())
# Words that put a question or lay something to others.
_ASKED = frozenset(map(root, "asked ask question whether rumour rumor if".split()))
_QUESTIONED = frozenset(map(root, "asked ask questioned".split()))
_POINTED, _THEN = frozenset("it this that".split()), frozenset("on in at by last later yesterday today when during after too as again".split())
# Over how many sentences somebody's words are taken to be of one matter.
_RUN = 2
# Who speaks, and how many words before one of saying.
_SELF, _NEAR_BY = frozenset(("i", "we")), 3
# Families of wording in which a statement does not tell a fact of its own.
_UNSURE = ("possible", "probable", "concern", "demand", "opinion", "say", "claim", "worry")
# Letters from which a word can name whoever is brought on.
_LONG = 3


@dataclass(frozen=True)
class Place:
    """Where a statement stands: the numbers of its first and its last sentence in its text, and what its own sentence says before it.

    above : the sentence before its first, as far as one stands there. `tail` : what its last sentence says after it.
    """

    first: int = 0
    last: int = 0
    lead: str = ""
    above: str = ""
    tail: str = ""


def place_of(row: Mapping, sentences: Sequence[Mapping]) -> Place:
    """The place of a statement among the sentences of its text."""
    if not sentences:
        return Place()
    begins = lambda x: int(x["start"])
    first, last = (max(0, bisect_right(sentences, at, key=begins) - 1) for at in (int(row["start"]), int(row["end"]) - 1))
    lead = sentences[first]["text"][: int(row["start"]) - begins(sentences[first])]
    tail = sentences[last]["text"][int(row["end"]) - begins(sentences[last]) :]
    return Place(first, last, lead, sentences[first - 1]["text"] if first else "", tail)


def answered(s: Any, there: Sequence[Any]) -> list:
    """What a denial answers by its own sentence, which tells it after the denial: "“That is untrue,” X said after Y claimed that ..."."""
    later = [o for o in there if o.place.first == s.place.last and o.row["start"] >= s.row["end"] and o.speaker not in ("", s.speaker)]
    if not later:
        return []
    told = min(later, key=lambda o: (o.row["start"], -o.row["end"], o.id))
    between = read(s.place.tail[: int(told.row["start"]) - int(s.row["end"])], s.told.vocabulary)
    return [told] if {w.word for w in between.words} & _AFTER and _told_plainly(told) else []


def asked_about(s: Any, before: Sequence[Any]) -> list:
    """The last words of whoever a denial is asked about by name: "Asked about Beck's remark, X said: “That is untrue.”"."""
    lead = read(s.place.lead, s.told.vocabulary)
    if says_no(s):
        return [o for o in before[-1:] if o.speaker not in ("", s.speaker) and _told_plainly(o)]
    if not _tells_of_words(lead):
        return []
    called = reference(lead)
    own = {root(t) for t in s.titles}
    named = [o for o in before if o.speaker not in ("", s.speaker) and (called.names - own) & {root(t) for t in o.titles}]
    return named[-1:]


def says_no(s: Any) -> bool:
    """Whether "no" is all that is answered to whether what was said is true: "Asked if that was so, X said: “No, it is not.”"."""
    lead = read(s.place.lead, s.told.vocabulary)
    words = [w.word for w in s.said.words if w.word[0].isalnum()]
    points = any(w.word in ("that", "this", "it") for w in lead.words)
    return words[:1] == ["no"] and len(words) <= _SHORT and set(words) <= _NO and points and bool(lead.of("truth")) and not lead.of("claim")


def just_said(s: Any, before: Sequence[Any]) -> list:
    """Of the statements before a denial in its text, the one told in the sentence just before; none where that is in doubt.

    Between the two may stand a sentence that only brings the denier on or goes on about the same words. In doubt it is where somebody
    else's words or a question stand nearer, where two have spoken in that sentence, or where what was said is only possible, asked or hearsay.
    """
    vocabulary = s.told.vocabulary
    lead, above = (read(text, vocabulary) for text in (s.place.lead, s.place.above))
    if {root(w.word) for w in lead.words} & _ASKED or _tells_of_words(lead):
        return []
    last = max((o.place.last for o in before), default=-1)
    asked, tells = any(root(w.word) in _ASKED for w in above.words), _tells_of_words(above)
    brought_on = not tells and not asked and {t for t in s.titles if len(t) > _LONG} & {w.word for w in above.words}
    if s.place.first - last > (2 if brought_on or _about_words_just_told(above) or _only_asked(above) else 1):
        return []
    near = [o for o in before if o.place.last == last]
    if len({o.speaker for o in near}) != 1 or near[0].speaker in ("", s.speaker) or not all(map(_told_plainly, near)):
        return []
    return _meant(s, [o for o in before if o.speaker == near[0].speaker and last - o.place.last <= _RUN], near[-1])


def _meant(s: Any, run: Sequence[Any], nearest: Any) -> list:
    """Of what somebody said in a row, what a denial speaks of that goes on with an account of its own: what shares a word with it, else the nearest.

    Where the account shares a word with none of several, it is in doubt which is meant.
    """
    alike = [o for o in run if o.words & s.words]
    return (alike or ([] if s.words and len({o.place.last for o in run}) > 1 else [nearest]))[-1:]


def _only_asked(s: Sentence) -> bool:
    """Whether a narrator's sentence only tells that somebody was asked about what was said: "The ministry was asked about this on Friday"."""
    at = next((i for i, w in enumerate(s.words) if root(w.word) in _QUESTIONED), None)
    if at is None or len(s.words) < at + 3 or s.words[at + 1].word != "about":
        return False
    return s.words[at + 2].word in _POINTED and (at + 3 == len(s.words) or s.words[at + 3].word in _THEN or not s.words[at + 3].word[0].isalnum())


def _about_words_just_told(s: Sentence) -> bool:
    """Whether a narrator's sentence goes on about what was said, and tells nothing of its own: "The remark was carried by all papers"."""
    told = s.of("claim")
    if not told or told[0].first != 1 or s.words[0].word not in _DEFINITE or len(told) > 1:
        return False
    return s.words[2].word not in ("of", "by", "about", "that", "on") if len(s.words) > 2 else False


def _tells_of_words(s: Sentence) -> bool:
    """Whether a text tells of words ("reports", "the accusation") that may be what is turned down."""
    return any(s.of(c) for c in ("claim", "charge", "worry"))


def _told_plainly(o: Any) -> bool:
    """Whether a statement says as a fact that something is so, and neither asks, hopes nor passes on what others say."""
    return not o.row["content"].rstrip().endswith("?") and not any(not _own_act(o.said, h.first) for c in _UNSURE for h in o.said.of(c))


def _own_act(s: Sentence, i: int) -> bool:
    """Whether a word of saying is what the speaker himself did, which is a fact like any other: "we told the mayor", "I gave them a warning"."""
    return s.of("say", i, i) + s.of("claim", i, i) != [] and bool({w.word for w in s.words[max(0, i - _NEAR_BY) : i]} & _SELF)
