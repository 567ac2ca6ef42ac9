"""When and on what occasion a statement was made, read from the narrator's words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .attribution import Attribution
from .spans import Span, fold

# An occasion is named by a noun of meeting, speech or publication after a preposition of time or place.
_OCCASION = re.compile(
    r"\b(?:in|at|during|following|after|on the sidelines of|on)\s+"
    r"((?:(?:an?|the|his|her|their|its|this|that)\s+)?(?:[\w'-]+\s+){0,3}?"
    r"(?:statement|briefing|press conference|news conference|conference|interview|meeting|visit|talks|speech|address|hearing|summit|forum|"
    r"session|post|letter|communique|press release|release|broadcast|phone call|call|negotiations|remarks)\b"
    r"(?:\s+(?:in|with|to|at|on)\s+(?:the\s+)?(?:[A-Z][\w'-]+\s?)+)?)")


@dataclass(frozen=True)
class Speaking:
    """The closed interval of days in which something was said, and why it is believed; None = no bound known."""

    first: date | None
    last: date | None
    basis: str


def occasion(clause: str) -> str:
    """The occasion an attributing clause names, as written, or "".

    >>> occasion("the trade ministry said in a statement")
    'a statement'
    >>> occasion("said the president following talks in Berlin")
    'talks in Berlin'
    """
    found = _OCCASION.search(fold(clause))
    return clause[found.start(1):found.end(1)].strip() if found else ""


def speaking(clauses: Sequence[Span], dates: Sequence[tuple[Span, date | None, date | None]], published: tuple[date, date]) -> Speaking | None:
    """The day of speaking named in the narrator's words `clauses`; None where they name none.

    A time after publication is when something is to happen, and a period longer than a season is what is
    spoken about, so neither is taken for the day of speaking.
    """
    for span, first, last in dates:
        if any(clause.contains(span) for clause in clauses) and first and last and first <= published[1] and last - first <= timedelta(days=100):
            return Speaking(first, min(last, published[1]), "stated")
    return None


def assumed(attribution: Attribution, cue: str, published: tuple[date, date]) -> Speaking:
    """What is assumed where no day is named: news is from the day before publication on; a perfect has no known start."""
    if re.match(r"(?:has|have|had|'ve|'s)\b", cue) or attribution.cue is None and not attribution.speaker:
        return Speaking(None, published[1], "publication")
    return Speaking(published[0] - timedelta(days=1), published[1], "publication")
