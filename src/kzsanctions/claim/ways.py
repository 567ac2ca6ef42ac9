"""The ways to tell one clause: two officials compare where one of the ways of each is of one predicate.

"Received no warning from the firm" is "the firm did not warn us"; who has run out of masks has none; what was handed over arrived, and what
was burned is not there. Which words do so is said in `codebook/predicates.yml`; here stands what it does to predicate and participants.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .besides import besides, placed, recast, told_by
from .causes import causes
from .deeds import deeds, phases
from .degrees import compared
from .nouns import by_noun
from .participants import Participant
from .phrases import behind, idiom, undergone
from .predicates import Predicates
from .sweeping import in_sphere
from .told import PLACES, Told


def ways(clause: Told, predicates: Predicates) -> Iterator[Told]:
    """The same clause by every predicate it can be compared under, and by every family of each."""
    clause = replace(clause, parts=placed(dict(clause.parts))) if clause.word == "there" else clause
    whole = _whole(clause, predicates)
    yield from phases(whole, predicates)
    yield from compared(whole, predicates)
    borne = tuple(undergone(whole, predicates))
    yield from (phase for act in borne for phase in phases(act, predicates))
    for base in (whole, *behind(whole, predicates), *borne, *recast(whole, predicates), *by_noun(whole, predicates)):
        for act in (base, *deeds(_there(base, predicates), predicates)):
            for way in _every_way(act, predicates):
                yield _on_topic(way, predicates)
                yield from in_sphere(way, predicates)


def _on_topic(t: Told, predicates: Predicates) -> Told:
    """What somebody was told, warned or asked of, about or on is one role."""
    role = next((r for r in ("about", "on", "over", "regarding", "to") if r in t.parts), "")
    if t.predicate not in predicates.topical or not role or "of" in t.parts:
        return t
    return replace(t, parts={"of" if r == role else r: p for r, p in t.parts.items()})


def _every_way(whole: Told, predicates: Predicates) -> Iterator[Told]:
    followed = (_arrived(b, predicates) if b.word in predicates.arriving else b for b in besides(whole, predicates))
    told_by_idiom = idiom(whole, predicates)
    # "Was at the table" takes part, and is at a place all the same.
    own = (told_by_idiom, *((whole,) if told_by_idiom is not whole and whole.word in predicates.being else ()))
    for way in (*(w for t in own for w in _told_as(_there(t, predicates), predicates)), *followed):
        senses = predicates.senses(way.word)
        if way.predicate == senses[0][0]:
            yield from (replace(way, predicate=family, side=side) for family, side in senses)
        else:
            yield way


def _whole(t: Told, predicates: Predicates) -> Told:
    """What is said of a measure of a thing is said of the thing: "not one sack of barley came", "all 300 tonnes of the barley".

    What is denied of every portion is denied of the thing; what is so of a measure of it is so of the thing only where all is meant. A denied
    measure of money that stands alone is any money ("not a cent").
    """
    role = next((r for r in ("theme", "sole", "agent") if r in t.parts and t.parts[r].chief & (predicates.portions | predicates.money)), None)
    if role is None or t.parts[role].narrow:
        return t
    much, thing = t.parts[role], t.parts.get("of")
    if much.certain and (t.negated or not much.every):
        return t  # "the load of logs" is a thing
    if thing is None:
        any_sum = t.negated and much.chief & predicates.money & predicates.portions
        return replace(t, parts={**t.parts, role: much._replace(chief=frozenset({predicates.thing("money")}))}) if any_sum else t
    if not much.chief & (predicates.portions if t.negated else predicates.measures):
        return t
    if not t.negated:
        thing = thing._replace(certain=thing.certain and much.every, every=much.every, share=much.share)
    return replace(t, parts={**{r: p for r, p in t.parts.items() if r != "of"}, role: thing._replace(wider=thing.wider | much.chief)})


def _told_as(clause: Told, predicates: Predicates) -> Iterator[Told]:
    """A clause as itself, as the act or state it can also be told by, and as what it brings about."""
    end = predicates.ends.get(clause.word)
    if end and not (end == "withhold" and clause.negated):  # what is not withheld need not be given
        yield _transferred(clause, end, predicates)
    elif clause.word in predicates.arriving:
        yield _arrived(clause, predicates)
    if (clause.word not in predicates.arriving or len(predicates.senses(clause.word)) > 1) and (not end or clause.word in predicates.families):
        yield clause
    yield from _held(clause, predicates)
    if clause.word in predicates.leaving:
        yield from _gone(clause, predicates)
    if clause.word in predicates.awaiting or clause.negated and clause.word in predicates.unseen:
        yield from _awaited(clause)
    if clause.word in predicates.attending and "agent" in clause.parts and "theme" in clause.parts:
        parts = dict(clause.parts)
        yield replace(clause, **told_by("there", predicates), basis="converse", parts={**parts, "theme": parts["agent"], "at": parts["theme"]})
    yield from causes(clause, predicates)
    if clause.word in predicates.light and "theme" in clause.parts:
        yield from _unpacked(clause, end, predicates)
    if clause.word in predicates.results and not clause.negated and not clause.going:
        yield from _resulting(clause, predicates)
    if clause.word in predicates.implying and not clause.negated:
        around = {r: x for r, x in clause.parts.items() if r not in ("agent", "theme", "sole", "to")}
        for thing in predicates.implying[clause.word]:
            theme = Participant(frozenset({predicates.thing(thing)}), frozenset(), False, False)
            yield replace(clause, **told_by("there", predicates), basis="state", parts={"theme": theme, **placed(around)})
    if "without" in clause.parts and clause.word not in predicates.lacking:
        parts = dict(clause.parts)
        thing, owner = parts.pop("without"), parts.get("agent") or parts.get("theme") or parts.get("sole")
        if owner is not None:
            yield replace(clause, **told_by("there", predicates), negated=not clause.negated, basis="converse", parts={"theme": thing, "at": owner})


def _transferred(t: Told, end: str, predicates: Predicates) -> Told:
    """Giving and receiving as one act: who gives is the agent, who receives stands under "to", what is given is the theme.

    Who is paid receives money, though no word says so.
    """
    parts = dict(t.parts)
    theme = parts.get("theme")
    if t.word in predicates.paying and theme is not None and not theme.chief & predicates.money and "to" not in parts:
        parts |= {"to": theme, "theme": Participant(predicates.money, frozenset(), False)}
    if end == "receive":
        receiver, giver = parts.pop("agent", None), parts.pop("from", None)
    else:
        giver, receiver = parts.pop("agent", None), parts.pop("to", None) or (parts.pop("from", None) if end == "withhold" else None)
        if "with" in parts and "theme" in parts and t.word not in predicates.paying:
            receiver, parts["theme"] = parts["theme"], parts.pop("with")
    theme = parts.get("theme")
    owners = frozenset() if theme is None or receiver is not None else frozenset(w for w in theme.narrow if "person" in predicates.wider(w))
    if owners:  # "the teachers' wages have been paid": to the teachers
        receiver, parts["theme"] = Participant(owners, frozenset(), False), theme._replace(narrow=theme.narrow - owners)
    named = {"agent": giver, "to": receiver}
    return replace(
        t,
        predicate="transfer",
        side=1,
        negated=t.negated or end == "withhold",
        basis="converse",
        parts=parts | {k: v for k, v in named.items() if v is not None},
    )


def _unpacked(t: Told, end: str | None, predicates: Predicates) -> Iterator[Told]:
    """ "Received no warning from the firm" as "the firm did not warn us"; "placed no ban on exports" as "did not ban exports"."""
    parts = dict((_transferred(t, end, predicates) if end else t).parts)
    chief = parts.pop("theme").chief
    object_ = next((parts.pop(k) for k in ("to", "on", "of", "at", "against") if k in parts), None)
    if object_ is None or len(chief) != 1:
        return
    yield replace(t, **told_by(next(iter(chief)), predicates), parts=parts | {"theme": object_})


def _arrived(t: Told, predicates: Predicates) -> Told:
    """Getting somewhere as one act: who gets there is the theme, where to stands under "at"."""
    parts = dict(t.parts)
    if "agent" in parts and "theme" in parts:
        parts["at"], parts["theme"] = parts["theme"], parts.pop("agent")
    elif "agent" in parts or "sole" in parts:
        parts["theme"] = parts.pop("agent", None) or parts.pop("sole")
    inner = next((r for r in ("in", "on", "onto") if r in parts and "at" not in parts), "into")
    place = parts.pop("to", None) or parts.pop(inner, None)
    return replace(t, **told_by("arrive", predicates), parts={"at": place, **parts} if place is not None else parts)


def _held(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Having, holding and lacking as being there or not: "the clinic has no masks", "ran out of masks", "is without masks", "is free of lead"."""
    word, _, held = t.word.partition(" ")
    parts = dict(t.parts)
    if t.word in predicates.holding:
        owner, thing, lacks = parts.pop("agent", None), parts.pop("theme", None), False
    elif t.word in predicates.lacking or word in predicates.lacking or word in predicates.rid and ("of" in parts or held):
        owner = parts.pop("agent", None) or parts.pop("sole", None) or (parts.pop("theme", None) if "of" in parts or held else None)
        thing, lacks = parts.pop("theme", None) or parts.pop("of", None), True
        if held and thing is None:
            kind = predicates.thing(held)
            thing = Participant(frozenset({kind}), frozenset(), False, False, False, predicates.wider(kind))
    else:
        return
    if owner is not None and thing is not None:
        place = parts.pop("at", None) or parts.pop("in", None)  # "the clinic at Sorn" is one owner
        if place is not None:
            owner = owner._replace(narrow=owner.narrow | place.chief)
        yield replace(
            t,
            **told_by("there", predicates),
            negated=t.negated != lacks,
            tense=_lasting(t),
            basis="converse",
            parts={**parts, "theme": thing, "at": owner},
        )


def _lasting(t: Told) -> str:
    """The tense of the state an act leaves: who has run out of masks has none now."""
    return "present" if t.tense == "perfect" else t.tense


def _awaited(t: Told) -> Iterator[Told]:
    """Waiting for a thing, or never seeing it, as not having received it."""
    parts = dict(t.parts)
    waiting, thing = parts.pop("sole", None) or parts.pop("agent", None), parts.pop("for", None) or parts.pop("theme", None)
    if waiting is not None and thing is not None:
        yield replace(t, predicate="transfer", side=1, negated=True, tense="perfect", basis="converse", parts={"to": waiting, "theme": thing})


def _gone(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Leaving a place as not being there: "left the reserve", "were withdrawn from the town"."""
    parts = dict(t.parts)
    place = parts.pop("from", None) or (parts.pop("theme", None) if "agent" in parts else None)
    mover = parts.pop("theme", None) or parts.pop("agent", None) or parts.pop("sole", None)
    parts.pop("agent", None)
    if mover is not None and place is not None:
        yield replace(
            t,
            **told_by("there", predicates),
            negated=not t.negated,
            tense=_lasting(t),
            basis="converse",
            parts={**parts, "theme": mover, "at": place},
        )


def _there(t: Told, predicates: Predicates) -> Told:
    """Being somewhere as one predicate, however it is put: "is in Lomna", "are stationed at", "there is no soldier on"; else the clause.

    "There is no shortage of grain" says of grain that it is short, and not of shortage that it is there.
    """
    parts = dict(t.parts)
    thing = parts.pop("there", None)
    if thing is not None and t.word in predicates.families and "theme" not in parts:
        place = parts.pop("in", None) or parts.pop("at", None)  # "there is room in the camp" says of the camp that it is not full
        return replace(t, parts=parts | ({"theme": place} if place is not None else {}))
    if thing is not None and t.word not in predicates.families:
        owner = {"of": parts["theme"]} if "theme" in parts else {}
        return replace(t, **told_by("there", predicates), parts={**parts, **owner, "theme": thing})
    if t.word in predicates.being and "agent" not in parts:
        theme = parts.pop("theme", None) or parts.pop("sole", None)
        return replace(t, **told_by("there", predicates), parts=parts | ({"theme": theme} if theme is not None else {}))
    return replace(t, parts=parts)


def _resulting(t: Told, predicates: Predicates) -> Iterator[Told]:
    """What is so, or no longer so, once an act is done: who was rescued is alive, what was handed over arrived, what burned is not there."""
    theme = t.parts.get("theme") or t.parts.get("sole")
    if theme is None or "with" in t.parts and t.word in predicates.ends:
        return  # "the clinics were supplied with insulin": it is not the clinics that arrived
    for state, so, for_good in predicates.results[t.word]:
        tense = "" if for_good else _lasting(t)
        place = {"at": t.parts["to"]} if so and state in ("arrive", "there") and "to" in t.parts else {}
        if state == "there" and not place:  # "the fire at the mill is out", "a deal on the pipeline was reached"
            place = placed({r: p for r, p in t.parts.items() if r in ("of", "on", "with", "for", *PLACES)})
        if state in ("arrive", "gone", "alive"):  # "the herd of Sorn" is one thing, and "to the museum in Lomna" to one place
            place |= {r: p for r, p in t.parts.items() if r == "of" or r in PLACES and r not in place and p.name and "at" in place}
        elif state != "there":
            place = {r: p for r, p in t.parts.items() if r in PLACES and p.name or r in ("of", "on", "for", "against", "to")}
        yield replace(t, **told_by(state, predicates), negated=not so, tense=tense, basis="state", parts={"theme": theme, **place})
