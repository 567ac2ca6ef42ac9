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
from .told import Told

# Behind these stands what harmed a thing: "died of", "collapsed under", "perished in".
_OF = ("of", "from", "under", "in", "through", "by")


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
    if "for" in t.parts and not t.parts["for"].certain and _known(t.parts["for"], predicates):  # "closed for lack of water"
        yield from caused(t, "for", predicates)
    if "agent" not in t.parts and _harmed(t, predicates):
        yield from (way for role in _OF if role in t.parts and _known(t.parts[role], predicates) for way in caused(t, role, predicates))
    yield from _died(t, predicates)


def caused(t: Told, role: str, predicates: Predicates) -> Iterator[Told]:
    """What brought something about: the cause is the agent, what it brought about the theme."""
    parts = dict(t.parts)
    cause = parts.pop(role, None)
    theme = parts.pop("theme", None) or parts.pop("sole", None)
    if cause is not None and theme is not None:
        made = {**told_by("cause", predicates), "basis": "" if role == "agent" else "state", "effect": effect(t, predicates)}
        yield replace(t, **made, parts=parts | {"agent": cause, "theme": theme})


def effect(t: Told, predicates: Predicates) -> frozenset[tuple[str, int]]:
    """What came over the theme, as senses of the verb; none where the theme itself is what came about ("started the fire")."""
    if t.effect or t.word in predicates.causing or t.word in predicates.beginning or t.word in predicates.causes:
        return t.effect
    dead = predicates.senses("dead") if t.word in predicates.dying else ()
    return frozenset((*predicates.senses(t.word), *dead))


def one_effect(one: Told, other: Told) -> bool:
    """Whether two clauses give the cause of one and the same effect."""
    return bool(one.effect & other.effect) or not one.effect and not other.effect


def _reason(p: Participant, predicates: Predicates) -> bool:
    """Whether a noun is one for a cause: "the reason for the delay was fog" is told of the delay."""
    return any(r.act == "cause" for w in p.chief for r in predicates.recasts.get(w, ()))


def _known(p: Participant, predicates: Predicates) -> bool:
    return bool((p.chief | p.narrow) & predicates.causes.keys())


def _harmed(t: Told, predicates: Predicates) -> bool:
    """Whether a clause says that its theme came to harm."""
    harm = {sense for word in ("dead", "damage", "broken", "ill") for sense in predicates.senses(word)}
    return t.word in predicates.dying or bool(harm & set(predicates.senses(t.word)))


def _died(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Of what somebody died: "starved", "died of thirst", "was killed by the cold"."""
    theme = t.parts.get("theme") or t.parts.get("sole") or (t.parts.get("agent") if t.word in predicates.dying else None)  # "hanged himself"
    if theme is None or t.negated:
        return
    dead = t.word not in predicates.dying and set(predicates.senses("dead")) & set(predicates.senses(t.word))
    of = [t.parts[r] for r in ("agent", *_OF) if dead and r in t.parts and (t.parts[r].chief | t.parts[r].narrow) & predicates.deaths.keys()]
    killed = f"{t.word} to death" if "to" in t.parts and "death" in t.parts["to"].chief else t.word
    if killed in predicates.dying:
        of = [Participant(frozenset({killed}), frozenset(), False)]
    around = {r: p for r, p in t.parts.items() if r not in ("agent", "theme", "sole", "because", "to", *_OF) or r == "in" and p not in of}
    for cause in of[:1]:
        yield replace(t, **told_by("die of", predicates), basis="state", parts={**around, "theme": theme, "of": cause})
