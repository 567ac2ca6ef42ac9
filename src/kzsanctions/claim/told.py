"""Clauses as officials tell them: who tells it, what is said to be so or not, of whom, and how firmly.

One clause can be compared in several ways ("received no warning from the firm" is "the firm did not warn us"); each of them is
a clause of its own here. Left out is what nobody tells as so: a condition, a demand, a question, what is hoped or feared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from ..tables import records
from .anaphora import resolved
from .participants import NAMES_OF_NONE, NOBODY, Participant
from .predicates import Predicates
from .sayings import Statement

_SPEAKER = frozenset("i we us me our".split())
_ONESELF = frozenset("i me".split())
_THIRD = frozenset("it he she they him her them itself himself herself themselves".split())
_EMPTY = frozenset(
    (
        "this that these those which who what one some any many much all everything something everybody anything anybody nobody none "
        "nothing noone neither others other there both each few several most more"
    ).split()
)


@dataclass(frozen=True)
class Told:
    """A clause as somebody tells it, with its participants by role.

    predicate, side : the family of its predicate, and 1 or -1 for the side of it. `word` is the predicate's own stem.
    refuted : whether it is denied from outside ("it is not true that ...").
    basis : what its predicate was made from: "" its own words, `converse` one act from either end, `state` what an act brings about.
    """

    statement: Statement
    start: int
    text: str
    predicate: str
    word: str
    side: int
    negated: bool
    refuted: bool
    future: bool
    able: bool
    tense: str
    commitment: str
    parts: Mapping[str, Participant]
    dates: tuple[str, str]
    basis: str = ""

    @property
    def held(self) -> bool:
        """Whether the first side of its family is said to be so, in these words or by denying the other side."""
        return (self.side > 0) != self.negated


def told(heard: Iterable[Statement], tables: Mapping[str, pd.DataFrame], predicates: Predicates) -> Iterator[Told]:
    """Each clause under the official who tells it: the innermost speaker.

    What nobody named is said to say is told by whoever calls it false ("reports that ... are untrue"), and by nobody else.
    """
    by_source: dict[str, list[Statement]] = defaultdict(list)
    for s in heard:
        by_source[s.row["source_id"]].append(s)
    days = {d: rows for d, rows in tables["dates"].groupby("sentence_id")} if len(tables["dates"]) else {}
    clauses: dict[str, list] = defaultdict(list)
    for p in records(tables["propositions"]) if "propositions" in tables else ():
        clauses[p.source_id].append(p)
    for source, spoken in sorted(clauses.items()):
        parts = {p.proposition_id: found for p, found in resolved(sorted(spoken, key=lambda p: (p.predicate_start, p.proposition_id)), predicates)}
        for p, over in _covered(spoken, by_source[source]):
            named = [s for s in over if s.row["speaker_standing"] != "unnamed"]
            if named and named[0].row["speaker_standing"] == "serving" and named[0].row["speaker_id"]:
                found = _readings(
                    named[0], p, _parts(p.parts, parts[p.proposition_id], named[0], predicates), predicates, _dates(days.get(p.sentence_id), p)
                )
                yield from (t for t in found if named[0] is over[0] or t.refuted)


def _covered(clauses: list, statements: list[Statement]) -> Iterator[tuple]:
    """Each clause with the statements around it, the innermost first, in one sweep through a text."""
    waiting = sorted(statements, key=lambda s: (s.row["start"], s.id))
    around, k = [], 0
    for p in sorted(clauses, key=lambda p: (p.predicate_start, p.proposition_id)):
        while k < len(waiting) and waiting[k].row["start"] <= p.predicate_start:
            around.append(waiting[k])
            k += 1
        around = [s for s in around if p.predicate_start < s.row["end"]]
        if around:
            yield p, sorted(around, key=lambda s: (s.row["end"] - s.row["start"], s.id))


def _dates(rows, p) -> tuple[str, str]:
    """The days a clause itself names, as far as they are the words of this clause."""
    if rows is None:
        return ("", "")
    near = [(d.date_from, d.date_to) for d in records(rows) if p.start <= d.start < p.end + 40 and (d.date_from or d.date_to)]
    return near[0] if near else ("", "")


def _readings(s: Statement, p, parts: dict[str, Participant], predicates: Predicates, dates: tuple[str, str]) -> Iterator[Told]:
    """A clause as one tells it, and as its object tells it where the verb leaves that to it ("received no warning")."""
    turned = _turned(s, p, predicates)
    if turned is None or p.mode in ("supposed", "demand"):
        return
    direct = s.row["quote_type"] == "direct"
    if p.mode == "would" and direct:
        return
    if predicates.stem(p.predicate) in predicates.light and "theme=" not in p.parts and " | " not in p.parts:
        return  # "they have", "he did" tell of nothing by themselves; "they fired on a boat" does
    turns, commitment = turned
    family, side = predicates.family(p.predicate)
    base = predicates.stem(p.predicate)
    # What is denied from outside the clause is evidence only together with what denies it.
    start, text = (s.told_start, s.told.text) if turns else (int(p.start), p.text)
    clause = Told(
        s,
        start,
        text,
        family,
        base,
        side,
        bool((turns + bool(p.negated)) % 2),
        turns > 0,
        p.mode in ("future", "would"),
        p.mode == "can",
        p.tense if direct or p.tense != "past" else "",
        "possible" if p.mode == "possible" else commitment,
        parts,
        dates,
    )
    yield from _ways(clause, predicates)


def _ways(clause: Told, predicates: Predicates) -> Iterator[Told]:
    """The same clause by every predicate it can be compared under, and by every family of each."""
    for way in _told_as(_there(_idiom(clause, predicates), predicates), predicates):
        senses = predicates.senses(way.word)
        if way.predicate == senses[0][0]:
            yield from (replace(way, predicate=family, side=side) for family, side in senses)
        else:
            yield way


def _told_as(clause: Told, predicates: Predicates) -> Iterator[Told]:
    """A clause as itself, as the act or state it can also be told by, and as what it brings about."""
    end = predicates.ends.get(clause.word)
    if end:
        yield _transferred(clause, end, predicates)
    elif clause.word in predicates.arriving:
        yield _arrived(clause, predicates)
    elif clause.word in predicates.causing:
        yield from _caused(clause, predicates.causing[clause.word], predicates)
    if clause.word not in predicates.arriving and (not end or clause.word in predicates.families):
        yield clause
    yield from _held(clause, predicates)
    if clause.word in predicates.leaving:
        yield from _gone(clause, predicates)
    if clause.word in predicates.awaiting or clause.negated and clause.word in predicates.unseen:
        yield from _awaited(clause)
    if clause.word in predicates.attending and "agent" in clause.parts and "theme" in clause.parts:
        parts = dict(clause.parts)
        yield replace(clause, **_as("there", predicates), basis="converse", parts={**parts, "theme": parts["agent"], "at": parts["theme"]})
    if "because" in clause.parts:
        yield from _caused(clause, "because", predicates)
    cause = clause.parts.get("agent") or clause.parts.get("as")
    if clause.predicate != "cause" and cause is not None and cause.chief & predicates.causes.keys():
        yield from _caused(clause, "agent", predicates)
    if clause.word in predicates.causes and "theme" in clause.parts and "agent" not in clause.parts:  # "the fire was arson"
        named = Participant(frozenset({predicates.thing(clause.word)}), frozenset(), False)
        yield from _caused(replace(clause, parts={**clause.parts, "agent": named}), "agent", predicates)
    if clause.word in predicates.light and "theme" in clause.parts:
        yield from _unpacked(clause, end, predicates)
    if clause.word in predicates.results and not clause.negated:
        yield from _resulting(clause, predicates)
    if "without" in clause.parts and clause.word not in predicates.lacking:
        parts = dict(clause.parts)
        thing, owner = parts.pop("without"), parts.get("agent") or parts.get("theme") or parts.get("sole")
        if owner is not None:
            yield replace(clause, **_as("there", predicates), negated=not clause.negated, basis="converse", parts={"theme": thing, "at": owner})


def _turned(s: Statement, p, predicates: Predicates) -> tuple[int, str] | None:
    """How often what surrounds a clause denies it, and how firmly it is held; None where nobody tells it as so."""
    inside = p.under and s.row["start"] <= int(p.under_start) < s.row["end"]  # the cue itself may follow its clause
    if inside and predicates.stem(p.under) not in predicates.telling:
        return None
    at = int(p.predicate_start) - s.told_start
    word = next((i for i, w in enumerate(s.told.words) if w.start <= at < w.end), None)
    if word is None:
        return None
    around = [r for r in s.told.reports if r.first <= word <= r.last]
    if any(r.turns is None for r in around) or any(c.hypothetical and c.first <= word <= c.last for c in s.told.clauses):
        return None
    held_back = (h for h in s.told.of("refrain") if 0 < word - h.last <= 3)
    if any(not s.told.words[h.first].word.startswith(("refus", "fail", "declin")) for h in held_back):
        return None  # what is refused is read with the clause, as not done
    return sum(r.turns for r in around), next((r.commitment for r in around if r.commitment), "certain")


def _parts(cell: str, resolved: str, s: Statement, predicates: Predicates) -> dict[str, Participant]:
    """Participants by role, in words that equal words of another clause; pronouns for the speaker are what the speaker is called."""
    found: dict[str, Participant] = {}
    spoken = {} if s.row["quote_type"] == "direct" else dict(part.split("=", 1) for part in cell.split(" | ") if cell)
    for part in resolved.split(" | ") if resolved else ():
        role, _, words = part.partition("=")
        if role != "theme" and spoken.get(role, "").lower() in _THIRD:
            words = spoken[role]  # who is told to say that "it" did something speaks of himself
        head, *more = words.split(" ")
        low = head.lower()
        if low in NAMES_OF_NONE:
            found.setdefault(role, NOBODY)
        if low in _EMPTY:
            continue
        if low in _SPEAKER or low in _THIRD and s.row["quote_type"] != "direct" and role != "theme":
            own = {"", "i"} if low in _ONESELF else {""}
            found.setdefault(role, Participant(frozenset(own | _called(s, predicates)), frozenset(), True))
        elif low not in _THIRD:
            narrow = frozenset(predicates.thing(w) for w in more if w not in ("the", "no", "all"))
            chief, name = predicates.thing(head), head[:1].isupper()
            wider = predicates.wider(chief)
            found.setdefault(role, Participant(frozenset({chief}), narrow - {chief}, name, name or "the" in more, "all" in more, wider))
    return found


def _called(s: Statement, predicates: Predicates) -> set[str]:
    return {predicates.thing(w) for w in s.titles if len(w) > 3} | ({s.government} if s.government else set())


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
        giver, receiver = parts.pop("agent", None), parts.pop("to", None)
        if "with" in parts and "theme" in parts and t.word not in predicates.paying:
            receiver, parts["theme"] = parts["theme"], parts.pop("with")
    named = {"agent": giver, "to": receiver}
    return replace(t, predicate="transfer", side=1, basis="converse", parts=parts | {k: v for k, v in named.items() if v is not None})


def _unpacked(t: Told, end: str | None, predicates: Predicates) -> Iterator[Told]:
    """ "Received no warning from the firm" as "the firm did not warn us"; "placed no ban on exports" as "did not ban exports"."""
    parts = dict((_transferred(t, end, predicates) if end else t).parts)
    chief = parts.pop("theme").chief
    object_ = next((parts.pop(k) for k in ("to", "on", "of", "at", "against") if k in parts), None)
    if object_ is None or len(chief) != 1:
        return
    yield replace(t, **_as(next(iter(chief)), predicates), parts=parts | {"theme": object_})


def _arrived(t: Told, predicates: Predicates) -> Told:
    """Getting somewhere as one act: who gets there is the theme, where to stands under "at"."""
    parts = dict(t.parts)
    if "agent" in parts and "theme" in parts:
        parts["at"], parts["theme"] = parts["theme"], parts.pop("agent")
    elif "agent" in parts or "sole" in parts:
        parts["theme"] = parts.pop("agent", None) or parts.pop("sole")
    place = parts.pop("to", None) or parts.pop("in", None) or parts.pop("into", None)
    return replace(t, **_as("arrive", predicates), parts={"at": place, **parts} if place is not None else parts)


def _idiom(t: Told, predicates: Predicates) -> Told:
    """A state told by a preposition and its noun that the codebook knows as one predicate: "in the dark", "on a ventilator"."""
    noun = t.parts.get(t.word)
    article = "the" if noun is not None and noun.certain else "a"
    known = next((w for n in noun.chief if (w := f"{t.word} {article} {n}") in predicates.families), "") if noun is not None else ""
    return replace(t, **_as(known, predicates), parts={r: p for r, p in t.parts.items() if r != t.word}) if known else t


def _held(t: Told, predicates: Predicates) -> Iterator[Told]:
    """Having, holding and lacking as being there or not: "the clinic has no masks", "ran out of masks", "is without masks", "is free of lead"."""
    word, _, held = t.word.partition(" ")
    parts = dict(t.parts)
    if t.word in predicates.holding:
        owner, thing, lacks = parts.pop("agent", None), parts.pop("theme", None), False
    elif t.word in predicates.lacking or word in predicates.lacking:
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
            **_as("there", predicates),
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
            t, **_as("there", predicates), negated=not t.negated, tense=_lasting(t), basis="converse", parts={**parts, "theme": mover, "at": place}
        )


def _there(t: Told, predicates: Predicates) -> Told:
    """Being somewhere as one predicate, however it is put: "is in Lomna", "are stationed at", "there is no soldier on"; else the clause.

    "There is no shortage of grain" says of grain that it is short, and not of shortage that it is there.
    """
    parts = dict(t.parts)
    thing = parts.pop("there", None)
    if thing is not None and t.word not in predicates.families:
        owner = {"of": parts["theme"]} if "theme" in parts else {}
        return replace(t, **_as("there", predicates), parts={**parts, **owner, "theme": thing})
    if t.word in predicates.being and "agent" not in parts:
        theme = parts.pop("theme", None) or parts.pop("sole", None)
        return replace(t, **_as("there", predicates), parts=parts | ({"theme": theme} if theme is not None else {}))
    return replace(t, parts=parts)


def _caused(t: Told, role: str, predicates: Predicates) -> Iterator[Told]:
    """What brought something about, however it is put: the cause is the agent, what it brought about the theme."""
    parts = dict(t.parts)
    cause = parts.pop(role, None)
    theme = parts.pop("theme", None) or parts.pop("sole", None)
    if cause is not None and theme is not None:
        yield replace(t, **_as("cause", predicates), basis="" if role == "agent" else "state", parts=parts | {"agent": cause, "theme": theme})


def _resulting(t: Told, predicates: Predicates) -> Iterator[Told]:
    """What is so, or no longer so, once an act is done: who was rescued is alive, what was handed over arrived, what burned is not there."""
    theme = t.parts.get("theme") or t.parts.get("sole")
    if theme is not None:
        for state, so, for_good in predicates.results[t.word]:
            tense = "" if for_good else _lasting(t)
            yield replace(t, **_as(state, predicates), negated=not so, tense=tense, basis="state", parts={"theme": theme})


def _as(word: str, predicates: Predicates) -> dict:
    """What a clause has of another predicate it is told by."""
    family, side = predicates.family(word)
    return {"predicate": family, "word": predicates.stem(word), "side": side}
