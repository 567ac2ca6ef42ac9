"""Tell a stretch of time or place from an amount: "the first half", "a quarter", "the last three months"."""

from __future__ import annotations

import re

from .amount import Amount, before
from .units import Units

_PART = re.compile(r"(?:(?:an?|one)[ -])?(?:half|quarter|third|fifth|tenth)\Z", re.I)
_PART_OF_TIME = re.compile(r"\b(?:first|second|third|fourth|last|this|that|other|each|per|next|previous|latest|a|better|every) \Z", re.I)
_WHOLE = re.compile(r" (?:of|the|its|their|his|her|our|a|an|all|those|these|what)\b|[ -](?:million|billion)", re.I)
# "Half that sum", "half that"; "a quarter more than last year".
_HALF_THAT = re.compile(r" (?:that|this)(?: (?!was\b|is\b|has\b|had\b)[a-z]+(?: to| of| for| in|[.,;:)])|[.,;:)])")
_THAN = re.compile(r" (?:[a-z]+ )?than\b")
# A pronoun before a share says what it is a share of, as far as no other number stands between.
_OF_WHICH = re.compile(r"\bof (?:which|whom)\b[^\d.;:]*\Z", re.I)
_BOUNDS = frozenset(("more_than", "less_than", "at_least", "at_most", "nearly"))
_HALF_DOES = re.compile(r" (?:would|will|could|can|say|said|are|were|have|had|want|wanted|did|do|came|went|voted)\b")
_SHARE_IS, _IS = re.compile(r"(?:\ban? |^An? )\w+\Z", re.I), re.compile(r" (?:is|are|was|were|has|have|had)\b")
# "nine months of 2023", "the 12 months ended June": a time to be dated.
_OF_A_YEAR = re.compile(
    r" (?:of (?:(?:19|20)\d\d\b|(?:this|last|the) year)|(?:that )?(?:ended|ending|to|through) (?:on )?(?:\d{1,2} )?[A-Z][a-z]{2})"
)


def is_stretch(text: str, amount: Amount, units: Units) -> bool:
    """ "the first half", "a quarter", "a third party": a stretch of time or place or a rank, and no share."""
    n = amount.number
    if not _PART.match(text[n.start : n.end]):
        return False
    if _OF_WHICH.search(text, max(0, n.start - 110), n.start) or text[n.start : n.end].lower() == "half" and amount.bound in _BOUNDS:
        return False  # "70 boats, of which a third will be sold", "the abbey pays more than half"
    if (
        text[n.start : n.end].lower() == "half"
        and _HALF_DOES.match(text, n.end)
        or _SHARE_IS.search(text, max(0, n.start - 4), n.end)
        and _IS.match(text, n.end)
    ):
        return False  # "and half would pay", "a fifth is insured"
    in_time = bool(_PART_OF_TIME.search(before(text, n.start, 10)))
    more = units.change_after.match(text, n.end)
    if text[n.start : n.end].lower() == "half" and _HALF_THAT.match(text, n.end) or more and _THAN.match(text, more.end()):
        return in_time
    return in_time or not _WHOLE.match(text, n.end)


def is_period(text: str, amount: Amount, units: Units) -> bool:
    """ "the last three months", "two years ago": a time to be dated, and no length that is reported."""
    if units.kinds.get(amount.unit or "") != "time":
        return False
    if text.startswith(" ago", amount.end):
        return True
    if amount.unit in ("week", "month", "quarter") and _OF_A_YEAR.match(text, amount.end):
        return True
    named = units.period_before.search(text, max(0, amount.start - 12), amount.start)
    # "the last nearly two years" is a period; "the talks last up to two days" holds a verb.
    return bool(named) and (not amount.comparator or before(text, named.start(), 4).lower() == "the ")
