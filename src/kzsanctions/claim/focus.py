"""What a negation may be of alone: a circumstance told beside the act, which may be what is wrong in it.

"The grain was not stolen by soldiers" leaves open that it was stolen, and goes together with "it was stolen out of the depot" (the focus of
a negation: Huddleston and Pullum 2002, chapter 9). So a denial is set against an account only where what it tells besides is what the account
tells, or the account tells nothing besides.
"""

from __future__ import annotations

from .participants import NOBODY, Participant
from .predicates import Predicates
from .told import PLACES, Told

# Roles that are no circumstance: who does what to whom, and the words that only place an act among others.
_NO_FOCUS = frozenset("agent theme sole of as despite amid like among since until till throughout during within".split())
_WHO = ("agent", "theme", "sole", "to", "there")
_LENGTHS = ("lasting", "clock", "daypart")


def of_a_circumstance(one: Told, other: Told, predicates: Predicates) -> bool:
    """Whether the one of two clauses that is negated may deny only a circumstance, and the other tells another."""
    if one.own.family != other.own.family:
        return False  # one act told from two ends: each has circumstances of its own
    for denied, account in ((one, other), (other, one)):
        turned = denied.negated or denied.refuted, account.negated or account.refuted
        if turned == (True, False) and NOBODY not in denied.own.parts.values() and _besides(denied, account) and _besides(account, denied):
            return True
        if turned == (True, False) and account.own.word in map(predicates.stem, predicates.wider_acts.get(denied.own.word, ())):
            return True  # what was not destroyed may have been damaged
        if turned == (True, False) and "because" in denied.own.parts.keys() - account.own.parts.keys():
            return True  # "did not fall because of the storm" grants that it fell
    filled = (_fills_otherwise(role, one, other, predicates.general) for role in one.own.parts.keys() & other.own.parts.keys())
    return any(filled) or any(_lasting_otherwise(one, other, length) for length in _LENGTHS)


def _besides(t: Told, other: Told) -> set[str]:
    """The circumstances that one tells in a role which the other leaves empty; a place by its name is where all of it happened."""
    of_one_kind = (*PLACES, *_WHO)
    there = [p for r, p in other.own.parts.items() if r in of_one_kind]
    again = {r for r, p in t.own.parts.items() if r in of_one_kind and any(_alike(p, o) for o in there)}
    told = {r: p for r, p in t.own.parts.items() if r not in other.own.parts and r not in again}
    found = {r for r, p in told.items() if r not in _NO_FOCUS and not (r in PLACES and p.name)}
    return found | ({"agent"} & told.keys() if t.negated or t.refuted else set())


def _fills_otherwise(role: str, t: Told, account: Told, general: frozenset[str]) -> bool:
    """Whether both tell a circumstance of one role, and not the same: not with a gun, and with a knife."""
    one, other = t.own.parts[role], account.own.parts[role]
    if role in _NO_FOCUS or role in PLACES and (one.name or other.name):
        return False
    return not _alike(one, other) and not (one.chief | other.chief) & general


def _alike(one: Participant, other: Participant) -> bool:
    words = one.chief | one.narrow, other.chief | other.narrow
    return "nobody" in one.chief | other.chief or bool(words[0] & words[1] - {""} or one.wider & other.chief or other.wider & one.chief)


def _lasting_otherwise(one: Told, other: Told, moment: str) -> bool:
    """Whether two clauses are told of two clock times or two lengths, of which each can be so."""
    left, right = one.moments.get(moment), other.moments.get(moment)
    return left is not None and right is not None and left != right
