"""Acts told by a noun, as the clause their verb would make: "there was no search of the archive" is "nobody searched the archive".

Three ways lead from the noun to the act: it is said to have been done ("a decision has been taken", "gave its approval"), it is taken for
granted by what is said of it ("the closure of the pass will last"), or it is said to go on or to be over ("the count is over"), which an
unfinished tense says as well ("is still being counted"). Which noun is of which verb stands in `codebook/predicates.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .besides import told_by
from .participants import NOBODY, Participant
from .predicates import Predicates
from .told import Told

# Prepositions before what an act named by a noun is done to.
_OBJECTS = ("of", "into", "for", "on", "to", "against", "with")


def deeds(t: Told, predicates: Predicates) -> Iterator[Told]:
    """The clauses of the acts that a clause tells by a noun."""
    role = _acting(t, predicates)
    if role is not None:
        done = t.word == "there" or t.word in predicates.befalling
        cause = predicates.causing.get(t.word, "")
        if cause in t.parts and cause != role and not t.negated:
            yield from _by_cause(t, role, cause, predicates)
        elif done or t.word in predicates.light:
            yield from _done(t, role, predicates)
        elif t.word in predicates.excluding and not t.negated:
            never = replace(t, parts={r: p for r, p in t.parts.items() if r != "agent"})
            yield _made(never, role, predicates, negated=True, future=True, tense="")
            if "agent" not in t.parts and not t.future:  # what fell through has not been done
                yield _made(never, role, predicates, negated=True)
        elif _granting(t, predicates):
            yield _made(t, role, predicates, negated=False, tense="", future=False, able=False, going=False)
    agent = t.parts.get("agent")
    if agent is not None and _verb(agent, predicates) and agent.certain and not t.negated and not t.future and not t.able and "theme" in t.parts:
        around = {r: p for r, p in t.parts.items() if r == "of"}
        yield _made(replace(t, parts={**around, "theme": agent}), "theme", predicates, tense="", going=False)


def phases(t: Told, predicates: Predicates) -> Iterator[Told]:
    """An act that goes on or is over, as a clause of that act: "the count is over", "is still investigating"."""
    role = _acting(t, predicates)
    senses = {family: side for family, side in predicates.senses(t.word)}
    family, side = predicates.family("continue")
    complete, _ = predicates.family("complete")
    if role is not None and (family in senses or complete in senses):
        going = senses[family] if family in senses else -senses[complete]
        noun = t.parts[role]
        rest = {r: p for r, p in t.parts.items() if r != role}
        yield from _phases(t, _verb(noun, predicates, True), rest, going, predicates, noun.narrow)
    verb = predicates.words.acts.get(t.word, t.word)
    if t.going and not t.future and verb in predicates.acted and family not in senses:
        parts = dict(t.parts)
        parts.pop("agent", None)
        thing = parts.pop("theme", None)
        yield from _phases(t, verb, {**parts, **({"of": thing} if thing is not None else {})}, side, predicates)


def _phases(
    t: Told, verb: str, parts: dict[str, Participant], side: int, predicates: Predicates, narrow: frozenset[str] = frozenset()
) -> Iterator[Told]:
    """The phase of an act, and where it is work on a thing, of the works on it."""
    yield _phase(t, verb, parts, side, predicates, narrow)
    if verb in predicates.works:
        yield _phase(t, predicates.stem("work"), parts, side, predicates, narrow)


def _phase(t: Told, verb: str, parts: dict[str, Participant], side: int, predicates: Predicates, narrow: frozenset[str]) -> Told:
    family, _ = predicates.family("continue")
    parts = dict(parts)
    object_ = next((parts.pop(r) for r in _OBJECTS if r in parts), None)
    act = Participant(frozenset({f"act {verb}"}), narrow, False, not narrow)
    parts = {r: p for r, p in parts.items() if r not in ("by", "sole")}
    made = {**parts, "theme": act, **({"of": object_} if object_ is not None else {})}
    return replace(t, predicate=family, word="continue", side=side, tense="", basis="state", going=False, parts=made)


def _acting(t: Told, predicates: Predicates) -> str | None:
    """The role of what is told as an act: by its noun, or because it began, lasted or was carried out."""
    act = t.word in predicates.happening and "theme" not in t.parts or t.word in predicates.happening and "agent" not in t.parts
    return next((r for r in ("theme", "sole") if r in t.parts and (_verb(t.parts[r], predicates, act))), None)


def _verb(p: Participant, predicates: Predicates, act: bool = False) -> str:
    """The act a noun names, in the name of its group; "" where it names none. Of what is told as an act ("the rationing began") any noun is one."""
    if len(p.chief) != 1 or p.name:
        return ""
    noun = next(iter(p.chief))
    verb = predicates.deeds.get(noun) or (_plain(noun) if act and noun not in predicates.families else "")
    verb = predicates.stem(verb)
    return predicates.words.acts.get(verb, verb)


def _by_cause(t: Told, role: str, cause: str, predicates: Predicates) -> Iterator[Told]:
    """ "The rescue of the miners was the work of the army": the army rescued them; what caused the collapse of a dam did so to the dam."""
    agent = t.parts[cause]
    act = _made(replace(t, parts={r: p for r, p in t.parts.items() if r != cause}), role, predicates, agent=agent)
    yield act
    if "theme" in act.parts:
        made = {**told_by("cause", predicates), "basis": "state", "effect": frozenset(predicates.senses(act.word))}
        yield replace(act, **made, parts={"theme": act.parts["theme"], "agent": agent})


def _plain(noun: str) -> str:
    """The verb of a noun by its ending: "bombardment", "deportation"; a noun in -ing has its verb's stem already."""
    cut = next((len(e) for e in ("ment", "ation") if noun.endswith(e) and len(noun) > len(e) + 3), 0)
    return noun[: len(noun) - cut]


def _granting(t: Told, predicates: Predicates) -> bool:
    """Whether what is said of an act takes for granted that it was done."""
    return t.word in predicates.granting


def _done(t: Told, role: str, predicates: Predicates) -> Iterator[Told]:
    """An act said to have been done or not: "no search took place", "has taken no vote on the loan"."""
    if predicates.ends.get(t.word) != "receive":  # who received no warning is not said to have warned nobody
        yield _made(t, role, predicates, **({"basis": "state"} if t.word in predicates.beginning else {}))
    if t.word in predicates.having_done and "agent" in t.parts:  # "had no warning of it": was not warned of it
        rest = {r: p for r, p in t.parts.items() if r not in ("agent", role)}
        yield replace(t, **told_by(_verb(t.parts[role], predicates, True), predicates), basis="converse", parts={**rest, "theme": t.parts["agent"]})
    object_ = next((r for r in ("on", "with", "about", "over") if r in t.parts), None)
    if object_ is not None and "of" not in t.parts:  # "agreed on a zone" keeps its preposition
        verb = _verb(t.parts[role], predicates, True)
        parts = {r: p for r, p in t.parts.items() if r != role}
        if "agent" in parts:
            parts["sole"] = parts.pop("agent")
        yield replace(t, **told_by(verb, predicates), basis="converse", parts=parts)


def _made(t: Told, role: str, predicates: Predicates, **more) -> Told:
    """The clause of the act that the noun in a role names."""
    parts = dict(t.parts)
    noun = parts.pop(role)
    verb = _verb(noun, predicates, True)
    object_ = next((parts.pop(r) for r in _OBJECTS if r in parts), None)
    doer = more.pop("agent", None) or parts.pop("agent", None) or parts.pop("by", None)
    parts.pop("agent", None)
    parts = {r: p for r, p in parts.items() if r not in ("sole", "theme")}
    if object_ is None and noun.narrow:  # "the prison search"
        object_ = Participant(noun.narrow, frozenset(), False, noun.certain)
    if object_ is None and t.negated:
        object_ = NOBODY
    if object_ is not None:
        parts["theme"] = object_
    if doer is not None:
        parts["agent" if object_ is not None else "sole"] = doer
    return replace(t, **{"basis": "converse", **told_by(verb, predicates), "parts": parts, **more})
