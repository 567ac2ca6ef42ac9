"""Read interviews printed without labels: an opening says whom the paper met, then questions and answers take turns.

Anna Corby is the deputy minister of roads. We met her in her office.
Is the bridge shut?
It is open. I crossed it this morning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...language.parsing import Paragraph
from ...language.spans import Span, trim
from ..names import Mention
from .turns import Turn

_MEETING = (
    r"(?:met|meets?|asked|asks?|interviewed|interviews?|visited|visits?|called|reached|questioned"
    r"|(?:spoke|speaks?|talked|talks?|sat down|sits? down) (?:to|with))"
)
# The opening tells that the paper met or asked somebody, or that somebody was asked or answered.
_MET = (
    re.compile(rf"\b(?:[Ww]e|I)\b(?: \w+ly| have| had| recently)? {_MEETING}\b"),
    re.compile(r"\b(?:answer(?:s|ed)?|took|takes?|replie[ds] to|respond(?:s|ed) to) (?:\S+ ){0,3}questions\b"),
    re.compile(r"\b(?:spoke|speaks|talked|talks|sat down|sits down|met|meets) (?:to|with) (?:us|me|our|this (?:news)?paper|our (?:news)?paper)\b"),
    re.compile(r"\b(?:received|receives|welcomed|welcomes|tells|told) (?:us|me|our \w+)\b"),
    re.compile(r"\b(?:[Aa]n?|[Tt]his|[Oo]ur|[Tt]he) (?:\w+ )?(?:interview|conversation)\b"),
)
_QUESTION = re.compile(r"\?[\"\u201d\u2019')*_\s]*\Z")
_MARKED = re.compile(r"\s*[\"\u201c\u00ab\u201e]")
_CLOSED_BY = re.compile(r",[\"\u201d\u00bb] (?=\w)|[\"\u201d\u00bb],? (?=(?:said|says|he|she|the)\b)")
_LONE = re.compile(r"[\"\u201c\u00ab\u201e][^\"\u201c\u201d\u00ab\u00bb\u201e]+[\"\u201d\u00bb\u201c]")
_AROUND = ' \t\r\n*_"\u201c\u201d\u00ab\u00bb\u201e'
_YOU = re.compile(r"\b[Yy]our?\b")
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")
# How many paragraphs an opening may take, how many questions make an interview.
_OPENING, _FEWEST = 4, 3
# So many paragraphs that quote somebody, and no fewer than it has questions, make a text an article.
_QUOTING = 3
# How many words a question has, one before a remark, and a prompt without a question mark.
_LONGEST_QUESTION, _SHORT_QUESTION, _LONGEST_PROMPT = 40, 6, 14


def unlabelled(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention], publisher: str = "") -> list[Turn]:
    """The turns of an interview without labels, none where a text is no interview or does not name its guest.

    Between two questions stands an answer; it may hold a prompt, short and not in the first person, with an answer of its own ("The
    mayor says three." "Three is what he was told."). A line in marks is an answer printed again. What comes after the last answer
    is the paper's own, unless it speaks in the first person.
    """
    asks = [_asks(p.text) for p in paragraphs]
    if sum(_quotes(p.text) for p in paragraphs) >= _QUOTING and sum(asks) <= sum(_quotes(p.text) for p in paragraphs):
        return []  # an article that asks itself what it then quotes people on
    if marked := _answered_in_marks(paragraphs, asks, mentions, publisher):
        return marked
    first = next((i for i, a in enumerate(asks) if a and i), len(paragraphs))
    guest = _guest(paragraphs[:first], mentions, publisher) if 0 < first <= _OPENING else None
    rest = [i for i in range(first, len(paragraphs)) if not _MARKED.match(paragraphs[i].text)]
    final = max((i for i in rest if asks[i]), default=-1)
    between = [i for i in rest if i <= final]
    if guest is None or sum(asks[i] for i in between) < _FEWEST or 3 * sum(asks[i] for i in between) < len(between):
        return []
    found: list[Turn] = []
    for k, i in enumerate(rest):
        p, before, after = paragraphs[i], rest[k - 1] if k else None, rest[k + 1] if k + 1 < len(rest) else None
        answered = before is not None and not found[-1].asks
        prompts = answered and after is not None and not asks[after] and _prompts(p.text) and (i < final or bool(_YOU.search(p.text)))
        last = answered and i > final and not prompts
        if last and not _OWN.search(p.text):
            break
        said = trim(p.text, Span(0, len(p.text)), " \t\r\n*_")
        if said is not None:
            asking = asks[i] or prompts
            found.append(Turn(said.shift(p.start), None if asking else guest, asking))
    return found


def _answered_in_marks(paragraphs: Sequence[Paragraph], asks: Sequence[bool], mentions: Sequence[Mention], publisher: str) -> list[Turn]:
    """Answers that each fill a paragraph in quotation marks, behind questions and remarks of the paper without marks."""
    lone = [i for i in range(1, len(paragraphs)) if _LONE.fullmatch(paragraphs[i].text.strip()) and not _MARKED.match(paragraphs[i - 1].text)]
    asked = [i for i in lone if asks[i - 1] or paragraphs[i - 1].text.rstrip().endswith("?")]
    if len(asked) < _FEWEST or 3 * len(asked) < len(lone):
        return []
    guest = _guest(paragraphs[: asked[0] - 1], mentions, publisher) if asked[0] > 1 else None
    spoken = ((p, trim(p.text, Span(0, len(p.text)), _AROUND)) for p in (paragraphs[i] for i in lone if i >= asked[0]))
    return [] if guest is None else [Turn(said.shift(p.start), guest, False) for p, said in spoken if said is not None]


def _asks(text: str) -> bool:
    """A question, or one with a remark after it that speaks of nobody as I or we: "And the pier? The mayor says it is old."."""
    first, *more = re.split(r"(?<=\?)\s+", text.strip())
    whole = _QUESTION.search(text) or first.endswith("?") and len(first.split()) <= _SHORT_QUESTION and not _OWN.search(" ".join(more))
    return bool(whole) and len(text.split()) <= _LONGEST_QUESTION and not _MARKED.match(text)


def _quotes(text: str) -> bool:
    """Whether a paragraph opens with words in marks and says whose they are: "“It is shut,” the mayor says."."""
    return bool(_MARKED.match(text)) and not _LONE.fullmatch(text.strip()) and bool(_CLOSED_BY.search(text))


def _prompts(text: str) -> bool:
    """A remark of whoever asks: one short sentence that speaks of nobody as I or we."""
    words = text.split()
    return len(words) <= _LONGEST_PROMPT and not _OWN.search(text) and text.count(". ") == 0 and text.rstrip().endswith((".", "\u2026", "!"))


def _guest(opening: Sequence[Paragraph], mentions: Sequence[Mention], publisher: str) -> Span | None:
    """Whom the opening names, an official first, where it says that the paper met or asked somebody."""
    if not any(m.search(p.text) for p in opening for m in _MET) and not any(_by_paper(p.text, publisher) for p in opening):
        return None
    begin, end = opening[0].start, opening[-1].start + len(opening[-1].text)
    named = [m for m in mentions if m.kind == "person" and " " in m.name and begin <= m.span.start < end and not m.plural]
    return next((m.span for m in named if m.official), next((m.span for m in named), None))


def _by_paper(text: str, publisher: str) -> bool:
    """Whether the paper is called by its name as the one who met somebody: "Road Review met her"."""
    return bool(publisher) and re.search(rf"\b{re.escape(publisher)}\b (?:has |recently )?{_MEETING}\b", text) is not None
