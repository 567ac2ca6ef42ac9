"""What brought a thing about, however it is put, and of what somebody died.

"Sabotage caused the fire", "the fire was due to sabotage", "it was set by vandals", "collapsed under the snow", "closed because the cable had
snapped" all give a cause. Two causes are set against each other only of one effect: a storm may delay the ferry that a mine sinks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .besides import told_by
from .participants import Participant
from .predicates import Predicates
from .told import PLACES, Told

# Behind these stands what harmed a thing: "died of", "collapsed under", "perished in".
_OF = ("of", "from", "under", "in", "through", "by", "to", "on")
# Where an event began, and where the thing is that it befell.
_ORIGIN = ("with", "from", "in", "at", "on", "inside", "under", "behind")
_SITE = ("of", "in", "at", "on")
# Words before a thing that both hearers know, though a clause tells which it is: "the cattle that died".
_KNOWN = ("the ", "all ", "our ", "these ", "those ")


def causes(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Every way in which a clause says what brought its theme about or brought something about in it."""
    if t.word in predicates.causing:
        yield from caused(t, predicates.causing[t.word], predicates)
    if "because" in t.parts:
        yield from caused(t, "because", predicates)
    cause = t.parts.get("agent") or t.parts.get("as")
    begun = t.predicate != predicates.family("cause")[0] and t.word not in predicates.furthering
    if begun and cause is not None and _known(cause, predicates):
        yield from caused(t, "agent", predicates)
    if t.word in predicates.causes and "theme" in t.parts and "agent" not in t.parts:  # "the fire was arson"
        named = Participant(frozenset({predicates.thing(t.word)}), t.parts["as"].narrow if "as" in t.parts else frozenset(), False)
        role = next((r for r in ("of", "for", "behind") if r in t.parts and _reason(t.parts["theme"], predicates)), "theme")
        around = {r: p for r, p in t.parts.items() if r not in (role, "as")}
        yield from caused(replace(t, parts={**around, "theme": t.parts[role], "agent": named}), "agent", predicates)
    lacking = "for" in t.parts and not t.parts["for"].certain and _known(t.parts["for"], predicates)
    if lacking and "death" not in predicates.befallen.get(
        t.word, ()
    ):  # "closed for lack of water"; what died for lack of air may have died in the heat
        yield from caused(t, "for", predicates)
    if "agent" not in t.parts and _harmed(t, predicates):
        yield from (way for role in _OF if role in t.parts and _known(t.parts[role], predicates) for way in caused(t, role, predicates))
    if t.word in predicates.begun and not t.negated:  # "the fire started in a socket"
        yield from _began(t, predicates)
    outside = t.word in predicates.befallen and "purpose" in predicates.causes.get(t.word, ())
    if outside and "agent" not in t.parts and not t.negated:  # "the rope was cut"
        by = Participant(frozenset({t.word}), frozenset(), False, False)
        yield from caused(replace(t, parts={**t.parts, "agent": by}), "agent", predicates)
    if t.word in predicates.meant and "agent" in t.parts and not t.negated:
        meant = t.parts["agent"]._replace(narrow=t.parts["agent"].narrow | {predicates.thing("deliberate")})
        yield from caused(replace(t, parts={**t.parts, "agent": meant}), "agent", predicates)
    yield from _died(t, predicates)


def caused(t: Told, role: str, predicates: Predicates) -> Iterator[Told]:
    """What brought something about: the cause is the agent, what it brought about the theme."""
    parts = dict(t.parts)
    cause = parts.pop(role, None)
    theme = parts.pop("theme", None) or parts.pop("sole", None)
    lit = theme is None or "to" in t.own.parts and t.own.word in predicates.meant  # "set fire to a blanket": the fire is of more than that
    theme = parts.pop("to", None) if theme is None and t.word in predicates.befallen else theme
    if cause is None or theme is None:
        return
    made = {**told_by("cause", predicates), "basis": "" if role == "agent" else "state", "effect": effect(t, predicates)}
    yield replace(t, **made, parts=parts | {"agent": cause, "theme": theme})
    came = t.word in predicates.causing or t.word in predicates.beginning or t.word in predicates.begun or t.word in predicates.causes
    of_noun = _named(theme, predicates) if came else frozenset()  # rain that put the fire out is not why there was one
    site = next((parts[r] for r in _SITE if r in parts), None) if of_noun else None if lit else theme
    known = theme.certain or t.text.lower().startswith(_KNOWN)
    for event in sorted(of_noun or predicates.befallen.get(t.word, ())):
        if t.word in predicates.furthering:
            continue
        befell = Participant(frozenset({event}), theme.narrow if of_noun else frozenset(), False, known, share=theme.share)
        around = {"of": site, **{r: p for r, p in parts.items() if r in PLACES and p.name and p is not site}}
        told_of = {r: p for r, p in around.items() if p is not None}
        yield replace(t, **{**made, "effect": frozenset({(event, 1)})}, parts={"agent": cause, "theme": befell, **told_of})


def effect(t: Told, predicates: Predicates) -> frozenset[tuple[str, int]]:
    """What came over the theme, as senses of the verb; none where the theme itself is what came about ("started the fire")."""
    if t.effect or t.word in predicates.causing or t.word in predicates.beginning or t.word in predicates.causes:
        return t.effect
    dead = predicates.senses("dead") if t.word in predicates.dying else ()
    return frozenset((*predicates.senses(t.word), *dead))


def one_effect(one: Told, other: Told) -> bool:
    """Whether two clauses give the cause of one and the same effect."""
    return bool(one.effect & other.effect) or not one.effect and not other.effect


def _named(p: Participant, predicates: Predicates) -> frozenset[str]:
    """The events a noun may name: "the blaze" a fire."""
    return frozenset(event for w in p.chief for event in predicates.events.get(w, ()))


def _began(t: Told, predicates: Predicates) -> Iterator[Told]:
    """What an event began with, and at which place by its name."""
    theme = t.parts.get("theme") or t.parts.get("sole")
    for event in sorted(_named(theme, predicates)) if theme is not None else ():
        bare = replace(t, parts={r: p for r, p in t.parts.items() if r != "of"})  # "in the brakes of the second lorry": the lorry is not what burned
        yield from (way for role in _ORIGIN if role in t.parts and _known(t.parts[role], predicates) for way in caused(bare, role, predicates))
        befell = theme._replace(chief=frozenset({event}))
        places = {r: p for r, p in t.parts.items() if r in PLACES and (p.name or p.called)}
        if places:
            yield replace(t, **told_by("originate", predicates), basis="state", state=False, parts={"theme": befell, **places})


def follows(one: Told, other: Told) -> bool:
    """Whether one side names beside its cause what the other calls the cause: "by a fire after the blast", "by the blast"."""
    causes = [t.parts["agent"].chief | t.parts["agent"].narrow if "agent" in t.parts else frozenset() for t in (one, other)]
    beside = [frozenset().union(*(p.chief | p.narrow for p in t.own.parts.values())) - own for t, own in ((one, causes[0]), (other, causes[1]))]
    return bool(causes[1] & beside[0] or causes[0] & beside[1])


def _reason(p: Participant, predicates: Predicates) -> bool:
    """Whether a noun is one for a cause: "the reason for the delay was fog" is told of the delay."""
    return any(r.act == "cause" for w in p.chief for r in predicates.recasts.get(w, ()))


def _known(p: Participant, predicates: Predicates) -> bool:
    return bool((p.chief | p.narrow) & predicates.causes.keys())


def _harmed(t: Told, predicates: Predicates) -> bool:
    """Whether a clause says that its theme came to harm."""
    harm = {sense for word in ("dead", "damage", "broken", "ill") for sense in predicates.senses(word)}
    return t.word in predicates.dying or t.word in predicates.befallen or bool(harm & set(predicates.senses(t.word)))


def _died(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Of what somebody died: "starved", "died of thirst", "was killed by the cold"."""
    theme = t.parts.get("theme") or t.parts.get("sole") or (t.parts.get("agent") if t.word in predicates.dying else None)  # "hanged himself"
    if theme is None or t.negated:
        return
    dead = t.word not in predicates.dying and set(predicates.senses("dead")) & set(predicates.senses(t.word))
    of = [t.parts[r] for r in ("agent", *_OF) if dead and r in t.parts and (t.parts[r].chief | t.parts[r].narrow) & predicates.deaths.keys()]
    ill = next((t.parts[r] for r in ("of", "to") if dead and not of and "agent" not in t.parts and r in t.parts), None)
    if ill is not None and not ill.name and not ill.certain:  # no list holds the names of all diseases
        of = [ill._replace(narrow=ill.narrow | {predicates.thing("disease")})]
    killed = f"{t.word} to death" if "to" in t.parts and "death" in t.parts["to"].chief else t.word
    if killed in predicates.dying:
        of = [Participant(frozenset({killed}), frozenset(), False)]
    around = {r: p for r, p in t.parts.items() if r not in ("agent", "theme", "sole", "because", "to", *_OF) or r == "in" and p not in of}
    for cause in of[:1]:
        yield replace(t, **told_by("die of", predicates), basis="state", parts={**around, "theme": theme, "of": cause})
