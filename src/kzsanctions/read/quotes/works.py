"""Know quotations that name a work, a show or a paper and report nobody's words."""

from __future__ import annotations

from ...language.clauses import Clauses
from .cues import Cues
from .quotations import Quotation

_POSSESSIVE = frozenset(("'s", "\u2019s", "'", "\u2019"))


def names_a_work(text: str, c: Clauses, q: Quotation, before: int) -> bool:
    """Whether a quotation in capitals names a show or a paper: on the channel's “Open Door,” she said ..."""
    words = [w for w in q.span.of(text).rstrip(",").split() if w[0].isalpha()]
    led = c.word[before] in _POSSESSIVE or c.tag[before] == "IN" and c.word[before] not in ("that", "if", "because", "like", "as")
    begin, end = c.bounds[c.sentence[before]]
    titled = 1 < len(words) < 8 and all(w[0].isupper() or len(w) < 4 for w in words) and words[-1][0].isupper()
    return led and titled and any(len(c.word[i]) > 3 and text[c.start[i]].islower() for i in range(begin, end))


def titled(text: str, c: Clauses, q: Quotation, before: int, cues: Cues) -> bool:
    """Whether a quotation is the name of a book or a show: in his essay “On Trade”; in his book, “Steppe.”"""
    return c.word[before] in cues.titles or c.word[before] == "," and c.word[before - 1] in cues.titles and not _many_words(text, q)


def _many_words(text: str, q: Quotation) -> bool:
    return q.span.of(text).count(" ") > 6
