"""When and on what occasion a statement was made, read from the narrator's words around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ...language.spans import Span, fold, spanned
from .attributions import Attribution

# An occasion is named by a noun of meeting, speech or publication after a preposition of time or place.
_OCCASION = re.compile(
    r"\b(?:in|at|during|following|after|on the sidelines of|on)\s+"
    r"((?:(?:an?|the|his|her|their|its|this|that)\s+)?(?:[\w'-]+\s+){0,3}?"
    r"(?:statement|briefing|press conference|news conference|conference|interview|meeting|visit|talks|speech|address|hearing|summit|forum|"
    r"session|post|letter|communique|press release|release|broadcast|phone call|call|negotiations|remarks)\b"
    r"(?:\s+(?:in|with|to|at|on)\s+(?:the\s+)?(?:[A-Z][\w'-]+\s?)+)?)"
)


# A season: nobody makes one statement for longer.
LONGEST_OCCASION = timedelta(days=100)
# Who appears somewhere does so on a day or in a week, not in a month.
_BRIEF = timedelta(days=7)
# A month or longer after such a word is that of what went before, and not of what is said of it: "under guard after sinking in May 2030, it is
# suspected of". A day may be both.
_EARLIER = re.compile(r"\b(?:after|before|following|since|ever since|until)\s[^,;.:]*\Z", re.IGNORECASE)
# So many sentences back another occasion is looked for.
_MEMORY = 40
Dated = tuple[Span, date | None, date | None]


@dataclass(frozen=True)
class Speaking:
    """The closed interval of days in which something was said, and why it is believed; None = no bound known."""

    first: date | None
    last: date | None
    basis: str


def occasion(clause: str) -> str:
    """The occasion an attributing clause names, as written, or "".

    >>> occasion("the harbour office said in a statement")
    'a statement'
    >>> occasion("said the premier following talks in Lima")
    'talks in Lima'
    """
    found = _OCCASION.search(fold(clause))
    return clause[found.start(1) : found.end(1)].strip() if found else ""


class Clock:
    """Tells when each statement of a document was made; statements are asked for in the order of the text.

    Parameters
    ----------
    heard : all attributions of the document.
    dates : where each date stands, and its first and last day (None = open or unknown).
    sentences : in the order of the text.
    named : where each mention starts, and what tells its actor from others.
    published : first and last possible day of publication.
    raw : the text, where it is known what stands before a date.
    """

    def __init__(
        self,
        heard: Sequence[Attribution],
        dates: Sequence[Dated],
        sentences: Sequence[Span],
        named: Sequence[tuple[int, tuple]],
        published: tuple[date, date],
        raw: str = "",
    ):
        self.dates, self.sentences, self.published = sorted(_of_now(dates, raw), key=lambda d: d[0]), sentences, published
        self.contents: dict[int, list[Span]] = {}
        for content in sorted(c for a in heard if a.speech for c in a.content):
            for number in range(self._sentence(content.start), self._sentence(content.end - 1) + 1):
                self.contents.setdefault(number, []).append(content)
        self.places: dict[tuple, list[int]] = {}
        for start, identity in named:
            self.places.setdefault(identity, []).append(start)
        self.said: dict[tuple, tuple[int, Speaking]] = {}

    def tell(self, attribution: Attribution, cue: str, speaker: tuple | None) -> Speaking:
        """The day named around the statement; else that of the speaker's appearance or statement before; else what is assumed."""
        here = self._sentence((attribution.cue or attribution.content[0]).start)
        clause = attribution.clause or self.sentences[here]
        told = [
            *self._told(here),
            *(self._told(self._sentence(clause.start)) if clause.start < self.sentences[here].start else ()),
        ]
        near, far = [t for t in told if t.overlaps(clause)], [t for t in told if not t.overlaps(clause)]
        besides = attribution.asides
        at = speaking(near, self.dates, self.published, besides) or speaking(far, self.dates, self.published, besides)
        if at is None and speaker is not None:
            at = self._carried(here, speaker)
        if attribution.background and (at is None or at.basis != "stated"):
            return Speaking(None, self.published[1], "publication")
        if at is None:
            return assumed(cue, self.published)
        if speaker is not None:
            self.said[speaker] = here, Speaking(at.first, at.last, "carried")
        return at

    def _carried(self, here: int, speaker: tuple) -> Speaking | None:
        """The day of the speaker's appearance or statement before, the later of the two, while the same occasion goes on.

        A day named since then that is later still begins another occasion.
        """
        appeared, (since, said) = self._appeared(here, speaker), self.said.get(speaker, (here, None))
        if said is None or appeared is not None and appeared.first > said.first:
            return appeared
        for number in range(max(since + 1, here - _MEMORY), here):
            moved = speaking(self._told(number), self.dates, self.published)
            if moved is not None and moved.first > said.last:
                return None
        return said

    def _sentence(self, offset: int) -> int:
        return max(0, bisect_right(self.sentences, Span(offset, offset + 1_000_000_000)) - 1)

    def _told(self, number: int) -> list[Span]:
        """The parts of a sentence that are nobody's content."""
        at, end = self.sentences[number].start, self.sentences[number].end
        parts = []
        for content in self.contents.get(number, ()):
            parts.append(spanned(at, content.start))
            at = max(at, content.end)
        return [p for p in (*parts, spanned(at, end)) if p is not None]

    def _appeared(self, here: int, speaker: tuple) -> Speaking | None:
        """The day on which the narrator has the speaker appear in one of the two sentences before."""
        for number in range(here - 1, max(-1, here - 3), -1):
            told = self._told(number)
            if any(_between(self.places.get(speaker, ()), t.start, t.end) for t in told):
                found = speaking(told, self.dates, self.published)
                brief = found is not None and found.last - found.first <= _BRIEF
                return Speaking(found.first, found.last, "carried") if brief else None
        return None


def _of_now(dates: Sequence[Dated], raw: str) -> list[Dated]:
    """The dates without months and longer times that are told of what went before.

    >>> may = (Span(24, 32), date(2030, 5, 1), date(2030, 5, 31))
    >>> [len(_of_now([may], text + "May 2030")) for text in ("the port, shut since the ", "said at the harbour in ")]
    [0, 1]
    """
    brief = lambda first, last: first is None or last is None or last - first <= _BRIEF
    return [(s, first, last) for s, first, last in dates if brief(first, last) or not _EARLIER.search(raw, max(0, s.start - 80), s.start)]


def speaking(narration: Sequence[Span], dates: Sequence[Dated], published: tuple[date, date], besides: Sequence[Span] = ()) -> Speaking | None:
    """The day of speaking named in the narrator's words; None where they name none. `dates` come in the order of the text.

    A time after publication is when something is to happen, and a period longer than a season is what is
    spoken about, so neither is taken for the day of speaking; nor is a date in one of `besides`.
    """
    for told in sorted(narration):
        for span, first, last in _between(dates, told.start, told.end, key=lambda d: d[0].start):
            if any(span.overlaps(aside) for aside in besides):
                continue
            if span.end <= told.end and first and last and first <= published[1] and last - first <= LONGEST_OCCASION:
                return Speaking(first, min(last, published[1]), "stated")
    return None


def _between(items: Sequence, start: int, end: int, key: Callable | None = None) -> Sequence:
    """Of items sorted by place, those that begin in start:end."""
    return items[bisect_left(items, start, key=key) : bisect_left(items, end, key=key)]


def assumed(cue: str, published: tuple[date, date]) -> Speaking:
    """What is assumed where no day is named: news is from the day before publication on; a perfect has no known start."""
    if re.match(r"(?:has|have|had|'ve|'s)\b", cue):
        return Speaking(None, published[1], "publication")
    return Speaking(published[0] - timedelta(days=1), published[1], "publication")
