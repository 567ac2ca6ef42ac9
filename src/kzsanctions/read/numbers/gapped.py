"""Items of a list that leave out their verb: "bread rose 9 percent, milk 4 and eggs 12", "the north lost 40 homes, the south 25"."""

from __future__ import annotations

import re

from .antecedents import Place, said
from .carried import Quantity
from .phrases import NOUNS

_ITEM = re.compile(
    r"(?:(?: [a-z-]+){0,4}[,;](?: and| but| while)?| and) (?:in |for |from |on )?"
    r"(?P<noun>(?:(?:the|its|their) )?[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)?)"
    r"(?P<mark>[,:]? )(?:by |for |about |some |only |another |a further )?"
)
_HEDGES = frozenset(("by", "for", "about", "some", "only", "another", "a", "further"))
_ENDS = re.compile(r"(?: ?%| per ?cent| [a-z]+)?(?:[.,;]|\Z| and (?:in |for |from |on |the |its )?[^\W\d_])")


def item(at: Place, figure: Quantity) -> str:
    """What the next number of a list counts: its own noun where the first had one before it, else what the first counted."""
    if not at.found or figure.counted_span is not None and figure.counted_span.start >= figure.span.end or not _ENDS.match(at.text, at.amount.end):
        return ""
    word = next((t for t in (at.doc[i] for i in range(at.first - 1, max(at.first - 4, -1), -1)) if t.is_alpha and t.lower_ not in _HEDGES), None)
    if word is None or word.tag_ not in NOUNS and not word.is_title:
        return ""
    last, own = at.found[-1], ""
    for k in range(len(at.found) - 1, -1, -1):
        last = at.found[k]
        after = at.found[k + 1].span.start if k + 1 < len(at.found) else figure.span.start
        found = _ITEM.fullmatch(at.text, last.span.end - at.base, after - at.base)
        if found is None:
            last = at.found[k + 1] if k + 1 < len(at.found) else None
            break
        own = own or found["noun"].removeprefix("the ").removeprefix("its ").removeprefix("their ")
    own = own.rpartition(" ")[0] if own.rpartition(" ")[2] in _HEDGES else own  # "fuel for 150", "eggs by four"
    if last is None or not own or last.role != "quantity":
        return ""
    behind = last.counted_span is not None and last.counted_span.start >= last.span.end
    if behind:
        return said(last)
    stands = last.counted_span is not None and last.counted_span.end <= last.span.start
    return own if stands and own.islower() else ""


def against_each_other(at: Place, figure: Quantity) -> str:
    """The second of two counts of one thing: "by 31 votes to 24"."""
    last = at.found[-1] if at.found else None
    if last is None or last.counted_span is None or last.counted_span.start != last.span.end + 1:
        return ""
    return said(last) if at.text[last.counted_span.end - at.base : at.amount.start] in (" to ", " against ") else ""
