"""How long somebody took to come: "was there 14 minutes after the alarm", "took 41 minutes to arrive", "it was an hour before the boat came".

Whoever comes so long after a call has needed that time, whichever way it is told. The verbs of coming stand in the codebook.
"""

from __future__ import annotations

from .shapes import HAVE, NP, SUBJECT, SURELY, bare_thing, clause, first_met
from .shaping import Frames, Told

_TOOK = r"(?:takes|took|taken|needs|needed|requires|required)"
_WITH_ARTICLE = rf"(?:the|a|an|its|our|their) {NP}"


def arrived(unit: str, before: str, after: str, frames: Frames) -> Told | None:
    """Who came after the time that a number tells; None where the clause tells of no coming.

    unit : that of the number. before, after : the words of its clause before and after it.
    """
    if frames.kinds.get(unit) != "time" or not frames.arriving:
        return None
    before, after = clause(before, after)
    come = rf"(?:{frames.arriving})\b"
    thing = first_met(
        (
            (rf"{SUBJECT} {HAVE}{come}(?: (?:at|on|in|to)? ?{_WITH_ARTICLE})? {SURELY}$", r"^ (?:after|later)\b"),
            (rf"\bit {HAVE}{_TOOK} (?P<thing>{NP}) {SURELY}$", rf"^ to {come}"),
            (rf"\bit {HAVE}{_TOOK} {SURELY}$", rf"^ for (?P<thing>{NP}) to {come}"),
            (rf"{SUBJECT} {HAVE}{_TOOK} {SURELY}$", rf"^ to {come}"),
            (
                rf"(?:^|\bit {HAVE}(?:was|been|took|taken) ){SURELY}$",
                rf"^ (?:passed |went by |had passed )?(?:before|until) (?P<thing>{NP}) {HAVE}{come}",
            ),
            (rf"^(?:only )?{SURELY}$", rf"^ (?:after [^,]{{3,60}}|later),? (?P<thing>{_WITH_ARTICLE}) {HAVE}{come}"),
        ),
        before,
        after,
    )
    found = bare_thing(thing) if thing else ""
    return Told(found, "arrival") if found else None
