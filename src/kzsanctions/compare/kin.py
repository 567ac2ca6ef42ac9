"""Numbers that are near to one another though their measures are not equal: "610 lorries were waiting", "fewer than 200 lorries stood there".

Only within one story, and only where one act is told of things of one name, or the codebook says that two acts are told of one fact (`kin` of
`measures.yml`): the noun counted, its unit and all that sets a number apart beside its measure (added, foretold, room) have to be one. What is
near is held at tension, unless both name the place: two words for an act are no proof that two speakers count one thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from itertools import product

from ..language.words import SOMETHING, Words, root
from .circumstances import Circumstance, Things
from .side import Near, Number, What, below
from .verdicts import Verdict, of_both

# What makes of a measure another beside it.
_BESIDE = re.compile(r"added|foretold|at most|at first|among .*|to .*")
_BEHIND = re.compile(r" (?:of|in|on|at|from|for|to|with|by) ")


@dataclass(frozen=True)
class Kin:
    """Acts of one fact. What is counted with one of the `wide` ones holds all that the `near` ones count; "" is mere being.

    alike : whether two near ones tell of one act. persons : whether persons do or suffer them, or things. loose : never more than a tension.
    still : they tell of another act where it is told to what place ("took 30 pilgrims to the shrine"). done : they are acts, and no states.
    """

    name: str
    near: frozenset[str]
    wide: frozenset[str]
    alike: bool
    persons: bool
    loose: bool
    still: bool
    done: bool = False


def read_kin(measures: Mapping | None, words: Words) -> tuple[Kin, ...]:
    """The part `kin` of `measures.yml`, with acts as the keys of measures have them."""
    known = measures or {}
    deeds = {words.act(a): d["acts"][0] for d in known.get("deeds", ()) if not d.get("things") for a in d["acts"]}
    named = {m["id"] for m in known.get("measures", ())}
    name: Callable[[str], str] = lambda act: act if act in named else deeds.get(words.act(act), words.act(act))
    being = frozenset(map(words.act, known.get("being", ())))
    plain = lambda acts: frozenset("" if words.act(a) in being else name(a) for a in acts)
    return tuple(
        Kin(
            f"kin{n}",
            plain(k["near"]) - {""},
            plain(k.get("wide", ())),
            k.get("alike", True),
            *(k.get(w, False) for w in ("persons", "loose", "still", "done")),
        )
        for n, k in enumerate(known.get("kin", ()))
    )


def kin_of(measure: str, counted: str, number: Number, persons: bool, kin: tuple[Kin, ...], things: Things) -> tuple[Near, ...]:
    """The families a number belongs to, each with the thing it counts: numbers that share one can be compared. The first is its own act.

    A thing is compared by its own name and by those of the kinds it is of: bulls with animals, lorries with vehicles.

    measure : its key. counted : the words for what it counts. persons : whether these are persons.
    """
    thing, *more = measure.split(": ")
    beside = [m for m in more if _BESIDE.fullmatch(m)]
    acts = [m for m in more if not _BESIDE.fullmatch(m)]
    if len(acts) > 1 or acts and " of " in acts[0]:
        return ()
    act = acts[0] if acts else thing if "-" in thing else ""
    own = "person" if persons else SOMETHING if thing.endswith(f" of {SOMETHING}") else _head(measured(thing, counted), things.folds)
    if not own:
        return ()
    # Of what nothing was done to, a number of a kind is no number of a wider kind: "over 2,000 bulls", "14 animals".
    heads = (own, *sorted(things.wider.get(own, ()) if act and not persons else ()))
    moved = any(c.role == "to" for c in number.around)
    fits = [k for k in kin if k.persons == persons and act in k.near | k.wide and not (k.still and moved)]
    one_act = (Near(("", number.unit, head, *beside, act), act) for head in heads)
    return (*one_act, *(Near((k.name, number.unit, head, *beside), act) for k in fits for head in heads))


def measured(thing: str, counted: str) -> str:
    """What an amount is of, by its measure where a reader is told no more than what it is: "time the train stood"."""
    of = thing.partition(": ")[0].partition(" of ")[2]
    return of if of and " " not in of and counted.startswith("time ") else counted


def _head(counted: str, folds: Mapping[str, str]) -> str:
    """The noun of what is counted, in one form."""
    words = re.findall(r"[\w-]+", _BEHIND.split(f" {counted.lower()}")[0])
    stem = root(words[-1]) if words else ""
    return folds.get(stem, stem)


def is_done(measure: str, kin: tuple[Kin, ...], growing: Collection[str]) -> bool:
    """Whether a number is of an act that was done once, such as an arrest, and not of a state that can be another each day."""
    act = next((m for m in measure.split(": ")[1:] if not _BESIDE.fullmatch(m)), measure if measure in growing else "")
    states = frozenset().union(*(k.near for k in kin if "" in k.wide and not k.done))
    return bool(act) and act not in states and " of " not in act


def near(left: What, right: What, kin: tuple[Kin, ...]) -> Verdict:
    """A verdict of G2 on two numbers of unequal measures: fail where they are not near to one another."""
    families = {k.name: k for k in kin} | {"": _ONE_ACT}
    shared = ((families[a.facts[0]], a.act, b.act) for a in left.kin for b in right.kin if a.facts == b.facts)
    found = (v for family, *acts in shared if (v := _judged(family, left, right, *acts)) is not None)
    return next(found, Verdict("G2", "fail", "not two numbers for one measure", of_both(left.measure, right.measure)))


# One act, and things of one name of which only one side tells the kind.
_ONE_ACT = Kin("", frozenset(), frozenset(), True, False, False, False)


def _judged(family: Kin, left: What, right: What, act: str, other: str) -> Verdict | None:
    inputs = of_both(left.measure, right.measure)
    if act == other or family.alike and {act, other} <= family.near:
        pass
    elif {act, other} & family.wide and {act, other} & family.near:
        wide, narrow = (left, right) if act in family.wide else (right, left)
        if not below(wide.number, narrow.number):
            return Verdict("G2", "fail", "one number is of some of what the other counts", inputs)
    else:
        return None
    if family.loose or not one_place(left.number, right.number):
        return Verdict("G2", "cap", "the two numbers are told in other words, which may be of one fact", inputs)
    return Verdict("G2", "pass", "two numbers for one fact at one place, told in other words", inputs)


def of_nothing_named(left: What, right: What) -> Verdict | None:
    """A verdict of G2 on two amounts of which neither says of what ("40 million litres came down"); None where their measure says it.

    They can be of one thing only where both tell the place by its name, or share another circumstance.
    """
    if any(f" of {SOMETHING}: " not in what.measure for what in (left, right)):
        return None
    inputs = of_both(left.measure, right.measure)
    if left.number.event.places & right.number.event.places and left.number.around and right.number.around:
        return Verdict("G2", "pass", "two amounts of what came about at one place", inputs)
    if any(
        a.noun == b.noun or a.role == b.role and (a.noun in b.narrow or b.noun in a.narrow)
        for a, b in product(left.number.around, right.number.around)
    ):
        return Verdict("G2", "cap", "neither amount says of what it is, and both share a circumstance", inputs)
    return Verdict("G2", "fail", "neither amount says of what it is", inputs)


# Lines with two sides, at each of which somebody else may count.
_TWO_SIDED = frozenset("border frontier shore bank coast front line".split())


# Who tells of people or beasts on board tells of the ship of the story.
_ABOARD = root("board")
_AT = frozenset(("in", "on", "from"))


def one_place(one: Number, other: Number) -> bool:
    """Whether two numbers are told of one place: by its name, or by one common noun behind a preposition of place."""
    if one.event.places & other.event.places:
        return True
    spots = [[c for c in n.around if c.role in _AT and c.noun not in _TWO_SIDED] for n in (one, other)]
    return any(_one_spot(a, b) for a in spots[0] for b in spots[1])


def _one_spot(a: Circumstance, b: Circumstance) -> bool:
    aboard = a.role == "on" and _ABOARD in (a.noun, b.noun)
    return a.role == b.role and (aboard or a.noun == b.noun) and (a.narrow <= b.narrow or b.narrow <= a.narrow)
