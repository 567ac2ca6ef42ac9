"""What a clause says besides its own words: who stormed a hall was in it, what was flown out is no longer there, what fell to somebody is his.

Each follows from the clause as told and never the other way: who denies what follows denies the clause. Which words do so is said in
`codebook/predicates.yml`; here stands what it does to predicate and participants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .participants import NOBODY, Participant
from .predicates import Predicates
from .told import Told, called

_STILL = re.compile(r"\bstill\b")
# Whose hands "its hands" are: the speaker's, in his own words and in those told of him.
_OWN = re.compile(r"\b(?:its|our|their) ")


def besides(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Every further way to tell a clause that follows from it, under its own predicate."""
    for wider in () if t.negated else predicates.wider_acts.get(t.word, ()):
        yield replace(t, **told_by(wider, predicates), basis="state")
    for made in (_passed(t, predicates), _controlled(t, predicates), _come_from(t, predicates), _qualified(t, predicates), _got(t, predicates)):
        if made is not None:
            yield made
    if t.word in predicates.being and _STILL.search(t.text.lower()) and not t.negated:
        yield replace(t, **told_by("stay", predicates), basis="state")


def told_by(word: str, predicates: Predicates) -> dict:
    """What a clause has of another predicate it is told by."""
    family, side = predicates.family(word)
    return {"predicate": family, "word": predicates.stem(word), "side": side}


def _passed(t: Told, predicates: Predicates) -> Told | None:
    """Getting through a place as its being open; only where nobody at all gets through is it closed."""
    role = next((r for r in predicates.through if r in t.parts and t.word in predicates.passing), None)
    mover = t.parts.get("agent") or t.parts.get("sole") or t.parts.get("theme")
    if role is None or t.negated and (mover is None or mover is not NOBODY and mover.certain):
        return None
    return replace(t, **told_by("open", predicates), able=False, basis="state", parts={"theme": t.parts[role]})


def _controlled(t: Told, predicates: Predicates) -> Told | None:
    """Who has a place, however it is put: "holds the port", "is in rebel hands", "fell to the militia"."""
    parts = dict(t.parts)
    theme = parts.get("theme") or parts.get("sole")
    holder = parts.get("agent") if t.word in predicates.controlling else parts.get("to") if t.word in predicates.falling else None
    if t.word in ("in", "under") and t.word in parts and parts[t.word].chief & predicates.grip:
        grip = parts[t.word]
        own = Participant(frozenset({"", *called(t.statement, predicates)}), frozenset(), True) if _OWN.search(t.text.lower()) else None
        holder = parts.get("of") or (Participant(grip.narrow, frozenset(), False) if grip.narrow else own)
    if holder is None or theme is None or theme is holder:
        return None
    return replace(t, **told_by("control", predicates), tense="", basis="state", parts={"theme": theme, "agent": holder})


def _come_from(t: Told, predicates: Predicates) -> Told | None:
    """Where a thing comes from, told by an adjective: "the flour was Latvian" as "came from Latvia"."""
    theme, place = t.parts.get("theme"), predicates.thing(t.word)
    if theme is None or not predicates.is_place(place) or len(t.parts) > 1:
        return None
    return replace(
        t, **told_by("come", predicates), tense="", basis="state", parts={"theme": theme, "from": Participant(frozenset({place}), frozenset(), True)}
    )


def _qualified(t: Told, predicates: Predicates) -> Told | None:
    """What a thing that somebody has is said to be: "had a valid licence" says of his licence that it is valid."""
    parts = dict(t.parts)
    thing, owner = parts.pop("theme", None), parts.pop("agent", None)
    told = [w for w in sorted(thing.narrow) if w in predicates.families] if thing is not None else []
    if owner is None or len(told) != 1 or t.word not in predicates.holding:
        return None
    bare = thing._replace(narrow=thing.narrow - set(told), certain=True)
    return replace(t, **told_by(told[0], predicates), basis="state", parts={**parts, "theme": bare, "of": owner})


def _got(t: Told, predicates: Predicates) -> Told | None:
    """An act that reaches somebody as done to him: "no warning ever reached the bank" as "the bank was not warned"."""
    act = t.parts.get("agent") or t.parts.get("sole")
    whom = t.parts.get("theme") if "agent" in t.parts else t.parts.get("to")
    if t.word not in predicates.arriving or act is None or whom is None or len(act.chief) != 1 or act.name:
        return None
    word = next(iter(act.chief))
    return replace(t, **told_by(word, predicates), basis="converse", parts={"theme": whom}) if word in predicates.words.acts else None
