"""What a clause says besides its own words: who stormed a hall was in it, what was flown out is no longer there, what fell to somebody is his.

Each follows from the clause as told and never the other way: who denies what follows denies the clause. Which words do so is said in
`codebook/predicates.yml`; here stands what it does to predicate and participants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .participants import NOBODY, SOMEBODY, Participant
from .predicates import Predicates
from .told import PLACES, Told, called

_STILL = re.compile(r"\bstill\b")
# Whose hands "its hands" are: the speaker's, in his own words and in those told of him.
_OWN = re.compile(r"\b(?:its|our|their) ")
_OWN_MEN = re.compile(r"\b(?:its|our) \w+$")


def besides(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Every further way to tell a clause that follows from it, under its own predicate."""
    for wider in () if t.negated else predicates.wider_acts.get(t.word, ()):
        yield replace(t, **told_by(wider, predicates), basis="state")
    for way in (
        _passed,
        _controlled,
        _come_from,
        _qualified,
        _got,
        _having,
        _empty,
        _collided,
        _manner,
        _adverb,
        _aspect,
        _identity,
        _such,
        _ended,
        _appeared,
    ):
        if (made := way(t, predicates)) is not None:
            yield made
    yield from _met(t, predicates)
    yield from _presupposed(t, predicates)
    if t.word in predicates.being and _STILL.search(t.text.lower()) and not t.negated:
        yield replace(t, **told_by("stay", predicates), basis="state")


def told_by(word: str, predicates: Predicates) -> dict:
    """What a clause has of another predicate it is told by."""
    family, side = predicates.family(word)
    return {"predicate": family, "word": predicates.stem(word), "side": side}


def placed(parts: dict[str, Participant]) -> dict[str, Participant]:
    """Participants with a named place under one role: what is so near Sorn is not so in Lomna."""
    role = next((r for r in ("at", "in", "near", "on", "outside", "around") if r in parts and parts[r].name), None)
    return {"at" if r == role else r: p for r, p in parts.items() if r == role or r != "at"} if role else parts


def _passed(t: Told, predicates: Predicates) -> Told | None:
    """Getting through a place as its being open, where people do or can; only where nobody at all gets through is it closed."""
    role = next((r for r in predicates.through if r in t.parts and t.word in predicates.passing), None)
    mover = t.parts.get("agent") or t.parts.get("sole") or t.parts.get("theme")
    if (
        role is None
        or not t.negated
        and not t.able
        and t.tense != "present"
        or t.negated
        and (mover is None or mover is not NOBODY and mover.certain)
    ):
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
    if not holder.name and holder.chief & predicates.parties.keys() and _OWN_MEN.search(t.text.lower()):
        holder = holder._replace(chief=holder.chief | {"", *called(t.statement, predicates)}, name=True)
    if any(map(predicates.is_place, holder.chief | holder.narrow)):
        holder = holder._replace(name=True)
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
    word = predicates.stem(next(iter(act.chief)))
    return replace(t, **told_by(word, predicates), basis="converse", parts={"theme": whom}) if word in predicates.words.acts else None


def _having(t: Told, predicates: Predicates) -> Told | None:
    """What somebody has of whom a word says it: the armed have weapons, the insured insurance."""
    owner, thing = t.parts.get("theme") or t.parts.get("sole"), predicates.having.get(t.word)
    if thing is None or owner is None or "sole" in t.parts and not t.state:
        return None  # what burned once is on fire no more
    held = Participant(frozenset({thing}), frozenset(), False, wider=predicates.wider(thing))
    return replace(t, **told_by("there", predicates), basis="converse", parts={"theme": held, "at": owner})


def _empty(t: Told, predicates: Predicates) -> Told | None:
    """An empty ship has nothing in it, so that whoever says that it carries oil denies it."""
    owner = t.parts.get("theme")
    if t.word not in predicates.vacant or owner is None or t.negated:
        return None
    return replace(t, **told_by("there", predicates), negated=True, basis="converse", parts={"theme": NOBODY, "at": owner})


def _collided(t: Told, predicates: Predicates) -> Told | None:
    """Running into somebody as ramming him: "steered into the cutter"."""
    parts = dict(t.parts)
    doer, whom = parts.get("agent") or parts.get("sole"), parts.get("into") or parts.get("theme")
    if t.word not in predicates.colliding or doer is None or whom is None or doer is whom:
        return None
    return replace(t, **told_by("ram", predicates), basis="converse", parts={"agent": doer, "theme": whom})


def _manner(t: Told, predicates: Predicates) -> Told | None:
    """How somebody did or suffered a thing, as a predicate of its own: "left of her own will", "was taken away by force"."""
    for role, noun in t.parts.items():
        known = [f"{'by' if role == 'agent' else role} {n}" for n in sorted(noun.chief)]
        manner = next((predicates.stem(k) for k in known if predicates.stem(k) in predicates.manners), None)
        if manner is not None and not noun.name:
            whom = t.parts.get("sole") or t.parts.get("theme" if role == "agent" or "agent" not in t.parts else "agent")
            return replace(t, **told_by(manner, predicates), basis="state", parts={"theme": whom}) if whom is not None and whom is not noun else None
    return None


def recast(t: Told, predicates: Predicates) -> Iterator[Told]:
    """A predicate that says what another does with its roles changed: "is in charge of the search" as "leads the search"."""
    for row in predicates.recasts.get(t.word, ()):
        beside = all(r in t.parts and t.parts[r].chief & nouns for r, nouns in row.where.items())
        if beside and not (row.affirmed and t.negated) and all(old in t.parts for old in row.roles.values()):
            rest = {r: p for r, p in t.parts.items() if r not in row.roles.values() and r not in row.roles and r not in row.where}
            parts = {**rest, **{new: t.parts[old] for new, old in row.roles.items()}}
            if "theme" in parts and "sole" in parts:
                parts.setdefault("agent", parts.pop("sole"))
            if "theme" in row.where and "theme" not in parts:  # "not a shot was fired" by anybody at anybody
                parts = {"agent": NOBODY, **parts, "theme": NOBODY} if t.negated else {**parts, "theme": SOMEBODY}
            tense = "present" if row.act == "there" and t.tense == "perfect" else t.tense  # who has been evicted is no longer there
            yield replace(t, **told_by(row.act, predicates), negated=t.negated != row.denies, tense=tense, basis="converse", parts=parts)


def _met(t: Told, predicates: Predicates) -> Iterator[Told]:
    """What was met, used or worked somewhere as having been there: "had met children in the prison"."""
    if t.word not in predicates.handling or t.negated or t.future or t.able:
        return
    thing = t.parts.get("theme") or t.parts.get("sole")
    around = {r: p for r, p in t.parts.items() if r in ("of", "from", *PLACES)}
    if thing is not None and thing is not NOBODY and "" not in thing.chief and (around or thing.certain):
        yield replace(t, **told_by("there", predicates), tense="", basis="met", parts={**placed(around), "theme": thing})


def _presupposed(t: Told, predicates: Predicates) -> Iterator[Told]:
    """What an act takes for granted of those in it: a bridge that lorries cross is open, who is being treated is alive."""
    if t.negated or t.future or not (t.going or t.able or t.tense == "present" or "lasting" in t.moments or any(t.dates)):
        return  # what was crossed once may have been closed since; who tells the day can be told what was so on it
    for granted in predicates.presupposing.get(t.word, ()):
        held = {r: t.parts[r] for r in granted.roles if r in t.parts and (not granted.nouns or t.parts[r].chief & granted.nouns)}
        for role, thing in list(held.items())[:1]:
            around = {r: p for r, p in t.parts.items() if r != role and (r == "of" or r in (*PLACES, "to", "from", "between") and p.name)}
            for state in granted.states if thing is not NOBODY else ():
                yield replace(
                    t,
                    **told_by(state, predicates),
                    able=False,
                    tense="present" if t.able else t.tense,
                    basis="supposed",
                    parts={**around, "theme": thing},
                )


def _adverb(t: Told, predicates: Predicates) -> Told | None:
    """How somebody did a thing, told by an adverb: who gave it up voluntarily did it of his own will."""
    adverb = (t.moments.get("manner") or ("",))[0]
    word = adverb[:-3] + "y" if adverb.endswith("ily") else adverb[:-2]
    whom = t.parts.get("agent") or t.parts.get("sole") or t.parts.get("theme")
    if not adverb or whom is None or predicates.stem(word) not in predicates.families:
        return None
    return replace(t, **told_by(word, predicates), basis="state", parts={"theme": whom})


def _aspect(t: Told, predicates: Predicates) -> Told | None:
    """What is said of the level, the number or the state of a thing as said of the thing: "his condition is grave"."""
    role = next((r for r in ("theme", "sole") if r in t.parts), "")
    if not role or not t.parts[role].chief & predicates.aspects:
        return None
    whole = t.parts.get("of") or t.parts.get("in")
    if whole is None and t.parts[role].narrow:
        whole = Participant(t.parts[role].narrow, frozenset(), False, True)
    return None if whole is None else replace(t, basis="state", parts={role: whole})


def _such(t: Told, predicates: Predicates) -> Told | None:
    """How a thing is said to be by what it is called: "was a deliberate act" as "was deliberate"."""
    kind, theme = t.parts.get("as"), t.parts.get("theme")
    told = [w for w in sorted(kind.narrow) if w in predicates.families] if kind is not None else []
    noun = predicates.thing(t.word)
    if theme is None or len(told) != 1 or noun in predicates.rows and "person" not in predicates.wider(noun):
        return None
    return replace(t, **told_by(told[0], predicates), basis="state", parts={r: p for r, p in t.parts.items() if r != "as"})


def _identity(t: Told, predicates: Predicates) -> Told | None:
    """What a thing is said to be, as a role of its being: "was a drone"."""
    theme = t.parts.get("theme")
    if theme is None or predicates.thing(t.word) not in predicates.rows or "agent" in t.parts or t.negated:
        return None
    named = Participant(frozenset({predicates.thing(t.word)}), frozenset(), False)
    return replace(t, predicate="be", word="be", side=1, tense="", basis="", parts={"theme": theme, "as": named})


def _ended(t: Told, predicates: Predicates) -> Told | None:
    """The day a thing runs to, from either side: "is valid until the 9th", "expires on the 9th"."""
    when = t.moments.get("when", ("",))[0]
    until = when in ("until", "till") and t.word in predicates.lasting
    if not any(t.dates) or t.negated or not until and (when or t.word not in predicates.ending):
        return None
    thing = t.parts.get("theme") or t.parts.get("sole")
    around = {r: p for r, p in t.parts.items() if r not in ("theme", "sole")}
    moments = {k: v for k, v in t.moments.items() if k != "when"}
    at_end = {**told_by("come to the end", predicates), "tense": "", "future": False, "moments": moments, "basis": "state"}
    return replace(t, **at_end, parts={**around, "theme": thing}) if thing is not None else None


def _appeared(t: Told, predicates: Predicates) -> Told | None:
    """Where a thing first came to light: "the first cases were found in Sorn", "was first seen in Sorn"."""
    thing = t.parts.get("theme") or t.parts.get("sole")
    if thing is None or t.negated or t.word not in predicates.appearing or "first" not in (*thing.narrow, *t.moments.get("turn", ())):
        return None
    around = {r: p for r, p in t.parts.items() if r not in ("agent", "theme", "sole")}
    thing = thing._replace(narrow=thing.narrow - {"first"}, certain=True)
    return replace(t, **told_by("first appear", predicates), basis="state", parts={**around, "theme": thing})
