"""Items of a list that leave out what the first has said: "Norland sent 40 nurses, Sudland 25 and Ostland 30", "44 in June, in July 40"."""

from __future__ import annotations

import re

from .amount import Amount, before
from .units import Units

# Behind a noun of its own the last count ends with a comma; "12 jets and Northwind 737" names a machine.
_ITEM = re.compile(r"(?:(?: [a-z-]+){0,4}[,;](?: and| but| while)?| and) (?:in |for |from |on )?(?:the )?[A-Z][a-z]+ ")
# The same of things without a name: "the south 25"; behind a share or a sum also without an article, "bread rose 9 percent, milk 4".
_THING = re.compile(r"(?:(?: [a-z-]+){0,4}[,;](?: and| but| while)?| and) (?P<the>(?:the|its|their) )?[a-z-]+ ")
_ENDS = re.compile(r"[.,;]|\Z| and (?:in |for |from |on )?[A-Z]")
_THING_ENDS = re.compile(r"[.,;]|\Z| and (?:the |its )?[a-z-]+ (?:by )?[\w.,]+(?:[.,; ]|\Z)")


def goes_on(text: str, amount: Amount, last: Amount | None, units: Units) -> bool:
    """Whether a number behind a name is the next of a list of counts."""
    n = amount.number
    if last is None or last.like_year or last.high:
        return False
    thing = _THING.fullmatch(text, last.end, amount.start)
    if thing and (thing["the"] or not last.bare) and _THING_ENDS.match(text, n.end):
        return True
    if not _ENDS.match(text, n.end):
        return False
    return _ITEM.fullmatch(text, last.end, amount.start) is not None and not units.identifier.search(before(text, n.start, 16))
