"""Sweeping denials: who says that nobody told him, or that not one box has come, leaves no other way of telling or of coming open.

Acts of one sphere are not one act: who was not rung up may have been written to, and what was not sent may have been brought. But where
everything of a kind is denied ("nobody rang us", "not a letter has reached us"), an official who says that it was done in another way says
the opposite. So a sweeping denial, and only one, is also compared under its sphere, with who takes part in the roles of the sphere. Which
acts and nouns make a sphere is said in `codebook/predicates.yml`.

Since the act is not the same, more is asked of who takes part: one of them at least must be named by both sides, and nobody by each side
otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from .participants import CORE, NOBODY, Participant, alike, from_elsewhere, told_apart
from .predicates import Predicates
from .told import PLACES, Told

SWEEPING = "sweeping"
# Who is told or given something, and who tells or gives it, beside a noun of the act; and where what moves gets to.
_TO, _FROM = ("to", "at"), ("agent", "from", "by")
_GOALS = ("to", "into", "aboard", "onto", "at", "on", "in")
# What a clause brings about, or is a case of, is not told of.
_AS_TOLD = ("", "converse")
_DENIED = ("theme", "sole", "agent")
# Beside "nobody" these tell of the others; and what a denied participant may have for words.
_OTHERS = re.compile(
    r"\b(?:nobody|no one|no-one|none|not \w+ \w+) (?:else|other|more|further)\b|\bother than\b|\bexcept|\bapart from\b", re.IGNORECASE
)
_ANY, _ANYBODY = frozenset("any single one".split()), frozenset("person people soul".split())
# Of people of any calling these are but half.
_HALF = frozenset(("man", "woman"))
# Roles that say what an act was about, from where, with what: where both sides fill one, they have to agree.
_ABOUT = ("for", "of", "from", "with", "about", "on", "by")


def sweeping(t: Told, predicates: Predicates) -> bool:
    """Whether a clause denies its act of everybody, of all of a kind, or of the smallest part of a thing."""
    core = [t.own.parts[r] for r in _DENIED if r in t.own.parts]
    return t.negated and any(
        p is NOBODY or "any" in p.narrow or p.share == (100, 100) or not p.certain and p.chief & predicates.portions for p in core
    )


def in_sphere(t: Told, predicates: Predicates) -> Iterator[Told]:
    """A clause by the spheres of its act: a denial only where it sweeps, and nothing that is still to come or only can be."""
    if t.future or t.able or t.basis not in _AS_TOLD or t.negated and not sweeping(t, predicates):
        return
    if t.word in predicates.ends and t.predicate != "transfer":
        return  # of giving the way counts that says who got what
    thing = t.parts.get("theme") or t.parts.get("sole")
    named = {name for w in (thing.chief if thing is not None else ()) for name in predicates.sphere_nouns.get(w, ())}
    acts = predicates.spheres.get(predicates.words.acts.get(t.word, t.word), frozenset())
    made = {name: _by_act(t, name, predicates) for name in acts} | {name: _by_noun(t.parts, t.negated) for name in named}
    for name, parts in sorted(made.items()):
        if parts is not None:
            yield replace(t, predicate=f"sphere {name}", word=name, side=1, basis=SWEEPING, parts=parts)


def _by_noun(parts: Mapping[str, Participant], negated: bool) -> dict[str, Participant] | None:
    """The act that a noun names as a thing given, sent or received: "no letter went to Sorn", "received no letter from the firm"."""
    taken = {role: next((r for r in roles if r in parts), "") for role, roles in (("theme", _TO), ("agent", _FROM))}
    rest = {r: p for r, p in parts.items() if r not in ("theme", "sole", *taken.values())}
    made = rest | {role: parts[r] for role, r in taken.items() if r}
    return made if "theme" in made else made | {"theme": NOBODY} if negated else None


def _by_act(t: Told, name: str, predicates: Predicates) -> dict[str, Participant] | None:
    """Who takes part in an act, in the roles of its sphere: what moves is the theme, where or to whom it gets stands under "at"."""
    parts = dict(t.parts)
    if name not in predicates.moving:
        return parts
    mover = parts.pop("theme", None) or parts.pop("sole", None) or parts.pop("agent", None)
    goal = next((parts.pop(r) for r in _GOALS if r in parts), None)
    if mover is None:
        return None
    if goal is not None and "at" in parts:  # "the consulate at Sorn"
        parts["in"] = parts.pop("at")
    if t.negated and not mover.certain and mover.chief & predicates.portions and "of" not in parts:
        mover = NOBODY
    return {**parts, "theme": mover, **({"at": goal} if goal is not None else {})}


def given_the_lie(denial: Told, told: Told, predicates: Predicates) -> bool | None:
    """Whether what one side tells is what the other denies altogether, by who takes part.

    Returns
    -------
    True where a participant of both is the same and none is another, None where they may be two facts.
    """
    verdicts = {
        _met(role, denied, told.parts[role], denial, told, predicates)
        for role, denied in denial.parts.items()
        if role in told.parts and NOBODY not in (denied, told.parts[role])
    }
    if from_elsewhere(denial.parts, told.parts, predicates):
        return None
    return True if "same" in verdicts and "other" not in verdicts else None


def of_anybody(denial: Told, told: Told, predicates: Predicates) -> bool:
    """Whether nobody is said to have met with what one side tells of people: "nobody was hurt", "eight miners were hurt".

    The denial has to be of everybody in the story: no place, kind or manner tells of whom else it may hold, but where both name it alike.
    """
    as_told = denial.negated and not told.negated and denial.basis in _AS_TOLD and told.basis in _AS_TOLD
    if not (as_told and predicates.plights & {denial.word, told.word}) or _OTHERS.search(denial.text) or "manner" in denial.moments:
        return False
    none, whom = (next((t.parts[r] for r in ("theme", "sole") if r in t.parts), None) for t in (denial, told))
    if none is None or whom is None or not (none is NOBODY or none.share == (100, 100) and none.chief <= _ANYBODY and not none.narrow - _ANY):
        return False
    around = {r: p for r, p in denial.parts.items() if r not in ("agent", *_DENIED)}
    alike_ = all(r in told.parts and alike(p, told.parts[r], predicates) and not told_apart(p, told.parts[r], predicates) for r, p in around.items())
    return alike_ and _of_people(whom, predicates)


def _of_people(p: Participant, predicates: Predicates) -> bool:
    return p is not NOBODY and bool(p.chief & predicates.anybody or "person" in p.wider or p.chief & predicates.callings.keys())


def _met(role: str, denied: Participant, found: Participant, denial: Told, told: Told, predicates: Predicates) -> str:
    """How what is denied in a role and what is told in it compare: same, other, "" where one tells too little."""
    meant = _any_of(denied, role, denial, found, told)
    if "" in denied.chief & found.chief or told_apart(meant, found, predicates) or _of_two_states(denied, found, denial, told, predicates):
        return "other"
    if alike(meant, found, predicates):
        return "same"
    if role in (*CORE, "at"):
        return "" if _mere_amount(found, predicates) or _people(denied, found, predicates) else "other"
    return "other" if role in _ABOUT or role in PLACES and denied.name and found.name else ""


def _any_of(denied: Participant, role: str, denial: Told, found: Participant, told: Told) -> Participant:
    """What is denied, as widely as it is meant: a foreign crew is any of another state, and a letter of resignation a resignation."""
    narrow = denied.narrow
    if denial.statement.government != told.statement.government or any(w.isupper() for w in found.narrow):
        narrow -= {"foreign"}
    thing = denial.parts.get("of") if role == "theme" and denied.share == (100, 100) else None
    return denied._replace(narrow=narrow, chief=denied.chief | (thing.chief if thing is not None and not thing.name else frozenset()))


def _people(denied: Participant, found: Participant, predicates: Predicates) -> bool:
    """Whether both are people, and those that are denied are people of any calling: "no crew", "firefighters"."""
    kinds = [bool(p.chief & predicates.anybody) or "person" in p.wider or bool(p.chief & predicates.callings.keys()) for p in (denied, found)]
    return all(kinds) and bool(denied.chief & predicates.anybody - _HALF)


def _mere_amount(p: Participant, predicates: Predicates) -> bool:
    """Whether a participant is told by its measure or number alone: "40 megawatts", "9,140 head"."""
    return not p.name and bool(p.chief & (predicates.portions | predicates.measures | {"money"}))


def _of_two_states(denied: Participant, found: Participant, denial: Told, told: Told, predicates: Predicates) -> bool:
    """Whether one is of a state and the other of none by its words, but told by a speaker of another: "this ministry", "the Greek ministry"."""
    states = [
        {w for w in p.narrow | p.chief if predicates.is_place(w)} or {t.statement.government} - {""} for p, t in ((denied, denial), (found, told))
    ]
    named = any(predicates.is_place(w) for p in (denied, found) for w in p.narrow)
    speaks = "" in denied.chief | found.chief  # whoever speaks for no known state is not the ministry of one
    return named and (all(states) or speaks) and not states[0] & states[1]
