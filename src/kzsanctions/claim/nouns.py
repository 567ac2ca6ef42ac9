"""What a clause tells by a noun where others use a verb: who is the owner of a thing, what was done without a vote, whose citizen one is.

A noun of the doer ("the winner of the cup", "was the driver of the van") tells the act of its verb. An act that is lacking, refused or done
without was not done ("lacks the approval of the senate", "was passed without a vote"). Where somebody is from is told by an adjective, by a
passport, or by the nation named before a noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .besides import told_by
from .participants import NOBODY, Participant
from .predicates import Predicates
from .told import Told

# Endings of nouns that name whoever does what their verb says.
_DOER = ("er", "or")
# Behind these stands who would do an act that is lacking.
_BY = ("of", "from", "by")
# What a doer's noun is told of behind "of", and the roles of circumstances that stay.
_CORE = ("agent", "theme", "sole", "to")


def by_noun(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Every way in which a clause tells an act or an origin by a noun."""
    yield from _doer(t, predicates)
    yield from _left_out(t, predicates)
    yield from _origin(t, predicates)


def _doer(t: Told, predicates: Predicates) -> Iterator[Told]:
    """ "The captain was the owner of the barge" as "the captain owned the barge"."""
    who, thing = t.parts.get("theme"), t.parts.get("of")
    verb = doer_of(t.word, predicates)
    if not verb or who is None or thing is None or "agent" in t.parts:
        return
    around = {r: p for r, p in t.parts.items() if r not in ("theme", "of", "as")}
    yield replace(t, **told_by(verb, predicates), tense="", state=False, basis="converse", parts={**around, "agent": who, "theme": thing})


def doer_of(noun: str, predicates: Predicates) -> str:
    """The verb of a noun for whoever does it; "" for any other noun."""
    if noun in predicates.doers:
        return predicates.doers[noun]
    base = next((noun[: -len(e)] for e in _DOER if noun.endswith(e) and len(noun) > len(e) + 2), "")
    if not base or " " in noun:
        return ""
    bare = base[:-1] if base[-1:] == base[-2:-1] else base
    return next((w for w in (base, f"{base}e", bare) if predicates.is_verb(w)), bare)


def _left_out(t: Told, predicates: Predicates) -> Iterator[Told]:
    """An act that is lacking, or without which another was done, as not having been done to the same thing."""
    parts = dict(t.parts)
    owner = parts.get("theme") or parts.get("sole") or parts.get("agent")
    if "without" in parts:
        act = parts.pop("without")
    elif t.word in predicates.lacking and "theme" in parts:
        act, owner = parts.pop("theme"), parts.pop("agent", None) or parts.pop("sole", None)
    elif predicates.ends.get(t.word) == "withhold" and "theme" in parts and "to" in parts:
        act, owner = parts["theme"], parts["to"]
    else:
        return
    verb = act_of(act, predicates)
    if not verb or owner is None or act is owner:
        return
    doer = next((parts[r] for r in _BY if r in parts and parts[r] is not owner), None)
    if doer is None and act.narrow:
        doer = Participant(act.narrow, frozenset(), False, act.certain)
    told = {"agent": doer or NOBODY, "theme": owner}
    yield replace(t, **told_by(verb, predicates), negated=not t.negated, basis="converse", parts=told)


def act_of(p: Participant, predicates: Predicates) -> str:
    """The verb of the act that a noun names; "" where it names none."""
    return predicates.deeds.get(next(iter(p.chief)), "") if len(p.chief) == 1 and not p.name else ""


def _origin(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Where somebody or something is from: "is Kenyan", "is a Kenyan doctor", "holds a Kenyan passport"."""
    whom, place = t.parts.get("theme"), predicates.thing(t.word)
    if predicates.is_place(place) and whom is not None and "agent" not in t.parts:
        of = frozenset({place})
    elif "as" in t.parts and whom is not None and "agent" not in t.parts:
        of = frozenset(filter(predicates.is_place, t.parts["as"].narrow))
    elif t.word in predicates.holding and whom is not None and whom.chief & predicates.papers and "agent" in t.parts:
        of, whom = frozenset(filter(predicates.is_place, whom.narrow)), t.parts["agent"]
    else:
        return
    if len(of) == 1 and whom is not None and not any(map(predicates.is_place, whom.chief)):
        around = {r: p for r, p in t.parts.items() if r not in (*_CORE, "as", "from", "of")}
        made = {**told_by("hail", predicates), "tense": "", "basis": "state"}
        yield replace(t, **made, parts={**around, "sole": whom, "from": Participant(of, frozenset(), True)})
