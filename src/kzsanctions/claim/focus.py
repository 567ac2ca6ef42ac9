"""What a negation may be of alone: a circumstance told beside the act, which may be what is wrong in it.

"The grain was not stolen by soldiers" leaves open that it was stolen, and goes together with "it was stolen out of the depot" (the focus of
a negation: Huddleston and Pullum 2002, chapter 9). So a denial is set against an account only where what it tells besides is what the account
tells, or the account tells nothing besides.
"""

from __future__ import annotations

from .participants import NOBODY, Participant
from .told import PLACES, Told

# Roles that are no circumstance: who does what to whom, and the words that only place an act among others.
_NO_FOCUS = frozenset("agent theme sole of as despite amid like among since until till throughout during within".split())
_LENGTHS = ("lasting", "clock")


def of_a_circumstance(one: Told, other: Told) -> bool:
    """Whether the one of two clauses that is negated may deny only a circumstance, and the other tells another."""
    if one.own[0] != other.own[0]:
        return False  # one act told from two ends: each has circumstances of its own
    for denied, account in ((one, other), (other, one)):
        turned = denied.negated or denied.refuted, account.negated or account.refuted
        if turned == (True, False) and NOBODY not in denied.own[1].values() and _besides(denied, account) and _besides(account, denied):
            return True
    filled = (_fills_otherwise(role, one, other) for role in one.own[1].keys() & other.own[1].keys())
    return any(filled) or any(_lasting_otherwise(one, other, length) for length in _LENGTHS)


def _besides(t: Told, other: Told) -> set[str]:
    """The circumstances that one tells in a role which the other leaves empty; a place by its name is where all of it happened."""
    found = {r for r, p in t.own[1].items() if r not in _NO_FOCUS and r not in other.own[1] and not (r in PLACES and p.name)}
    done_by = "agent" in t.own[1] and "theme" in t.own[1] and not {"agent", "sole"} & other.own[1].keys() and bool(t.negated or t.refuted)
    return found | ({"agent"} if done_by else set())


def _fills_otherwise(role: str, t: Told, account: Told) -> bool:
    """Whether both tell a circumstance of one role, and not the same: not with a gun, and with a knife."""
    one, other = t.own[1][role], account.own[1][role]
    if role in _NO_FOCUS or role in PLACES and (one.name or other.name):
        return False
    return not _alike(one, other)


def _alike(one: Participant, other: Participant) -> bool:
    words = one.chief | one.narrow, other.chief | other.narrow
    return "nobody" in one.chief | other.chief or bool(words[0] & words[1] - {""} or one.wider & other.chief or other.wider & one.chief)


def _lasting_otherwise(one: Told, other: Told, moment: str) -> bool:
    """Whether two clauses are told of two clock times or two lengths, of which each can be so."""
    left, right = one.moments.get(moment), other.moments.get(moment)
    return left is not None and right is not None and left != right
