"""Gate G3: whether two sides speak of the same goods, destination, country, rule, cause and qualification."""

from __future__ import annotations

import re

from .circumstances import told_apart
from .comparison import DIMENSIONS, Comparison
from .events import apart
from .kin import one_place
from .side import Number, Side, What, below, one_story, uncoded
from .verdicts import Inputs, Verdict, of_both

ACTOR, PLACE = (DIMENSIONS.index(d) for d in ("actor", "place"))
Values = tuple[str, ...]
Words = frozenset[str]
ONE_SIDED = "only one side names "
_OF_ONE_THING = re.compile(r": \w+ of ")  # a measure of a thing that has but one: "metre: height of dam"
_PLACED = re.compile(r": [A-Z]{2,}(?: [A-Z]{2,})*$")  # a measure that ends in the codes of the countries it is of
_WORST = ("fail", "cap", "pass", "na")
# Accounts of a matter no issue covers were compared role by role when they were found.
_TOLD = {
    "opposes": Verdict("G3", "pass", "the same participants"),
    "qualifies": Verdict("G3", "cap", "the denial is told more narrowly or of a later moment, or names a participant otherwise"),
}


def scope(left: Side, right: Side, comparison: Comparison, denial: str = "") -> Verdict:
    """G3 compares what the sides speak of, dimension by dimension: the worst of them is the verdict.

    Equal or nested passes; unknown or partly overlapping, another or an unknown norm, a qualifier on one side only cap;
    disjoint fails. An explicit denial lifts the caps, and the mismatch stays written down.
    """
    if uncoded(left.what.issue) and denial:
        return _TOLD[denial]
    numbers = left.what.number and right.what.number
    found = _number_scope(left, right, comparison) if numbers else _claim_scope(left, right, comparison)
    worst = min((f.verdict for f in found), key=_WORST.index)
    why = _together([f.why for f in found if f.verdict == worst])
    inputs = tuple(pair for f in found for pair in f.inputs) + ((("denial", denial),) if denial else ())
    if worst == "na":
        return Verdict("G3", "pass", "neither side limits what it speaks of", inputs)
    if worst == "cap" and denial:
        return Verdict("G3", "pass", f"one side expressly denies the other, which outweighs this mismatch: {why}", inputs)
    return Verdict("G3", worst, why, inputs)


def _together(whys: list[str]) -> str:
    """The reasons as one line; what only one side names is listed once."""
    one_sided = list(dict.fromkeys(why.removeprefix(ONE_SIDED) for why in whys if why.startswith(ONE_SIDED)))
    listed = [ONE_SIDED + " and ".join(part for part in (", ".join(one_sided[:-1]), one_sided[-1]) if part)] if one_sided else []
    return "; ".join(dict.fromkeys([*listed, *(why for why in whys if not why.startswith(ONE_SIDED))]))


def _of(verdict: str, why: str = "", inputs: Inputs = ()) -> Verdict:
    return Verdict("G3", verdict, why, inputs)


def _claim_scope(left: Side, right: Side, comparison: Comparison) -> list[Verdict]:
    both = {d: (a, b) for d, a, b in zip(DIMENSIONS, left.what.scope, right.what.scope)}
    return [
        *_countries(left, right, comparison),
        *(_dimension(d, *both[d], left.what, right.what, comparison) for d in ("goods", "destination")),
        _norm(*both["norm"], {left.what.issue, right.what.issue} & comparison.norm_issues),
        *(_wording(d, *both[d]) for d in ("cause", "qualifier")),
    ]


def _countries(left: Side, right: Side, comparison: Comparison) -> list[Verdict]:
    """Whose conduct is spoken of, and where.

    An official who names nobody speaks, on an issue of own conduct, of the own government, and so does one who admits what
    others are accused of. Where one side names an actor and the other a place, these are compared: "through Georgia" and
    "Georgia helps" speak of one country.
    """
    actors = [_implied(side, comparison) for side in (left, right)]
    places = [side.what.scope[PLACE] for side in (left, right)]
    governments = left.who.government, right.who.government
    if not one_story(left, right) and not all(a or p for a, p in zip(actors, places)):
        meant = [" | ".join(a or p) for a, p in zip(actors, places)]
        return [_of("fail", "two stories, and not on both sides a country that is meant", of_both(*meant, "actor"))]
    if not any(actors) and not any(places) and not one_house(left, right):
        why = "neither names the country that is meant, and the two may answer to different governments"
        return [_of("cap", why, of_both(*governments, "government"))]
    if [bool(a) for a in actors] == [not p for p in places] and bool(actors[0]) != bool(actors[1]):
        return [_dimension("place", actors[0] or places[0], actors[1] or places[1], left.what, right.what, comparison)]
    named = (("actor", *actors), ("place", *places))
    return [_dimension(name, *values, left.what, right.what, comparison) for name, *values in named]


def one_house(left: Side, right: Side) -> bool:
    """Whether two speakers are known to answer to one government: by name, or as one person or one institution."""
    shared = {left.who.id, left.who.organization} & {right.who.id, right.who.organization} - {""}
    return bool(shared or left.who.government and left.who.government == right.who.government)


def _implied(side: Side, comparison: Comparison) -> Values:
    what = side.what
    own = side.who.government and comparison.of_own_government(what.issue, what.position, what.conceded)
    return side.what.scope[ACTOR] or ((side.who.government,) if own else ())


def _dimension(name: str, one: Values, other: Values, left: What, right: What, comparison: Comparison) -> Verdict:
    if not one and not other:
        return _of("na")
    inputs = of_both(" | ".join(one), " | ".join(other), name)
    # `any` meets whatever the other side may have meant; else a value on one side only says nothing of the other.
    if not one or not other:
        if "any" in one + other:
            return _within(name, left if one else right, comparison, inputs)
        return _of("cap", f"{ONE_SIDED}{name}", inputs)
    down, up = _holds(name, one, other, comparison), _holds(name, other, one, comparison)
    if down and up:
        return _of("pass", f"the same {name}", inputs)
    if down or up:
        return _within(name, left if down else right, comparison, inputs)
    if all(comparison.disjoint(name, a, b) for a in one for b in other):
        return _of("fail", f"different {name}", inputs)
    return _of("cap", f"{name} that may overlap only in part", inputs)


def _holds(name: str, wide: Values, narrow: Values, comparison: Comparison) -> bool:
    return all(any(comparison.contains(name, w, n) for w in wide) for n in narrow)


def _within(name: str, wide: What, comparison: Comparison, inputs: Inputs) -> Verdict:
    """One side's value lies within that of the other, `wide`; "some goods do" is not denied by "these goods do not"."""
    if name == "goods" and wide.position == "affirms" and wide.issue in comparison.some_goods:
        return _of("cap", "some goods are affirmed and a narrower kind is denied", inputs)
    return _of("pass", f"{name} of one side within that of the other", inputs)


def _norm(one: Values, other: Values, matters: set[str]) -> Verdict:
    """Whose rule is meant; on most issues it matters only once one side says so."""
    inputs = of_both(" | ".join(one), " | ".join(other), "norm")
    if not one and not other:
        return _of("cap", "neither says whose rule is meant", inputs) if matters else _of("na")
    if set(one) == set(other):
        return _of("pass", "the same rule", inputs)
    return _of("cap", "another rule is meant" if one and other else f"{ONE_SIDED}the rule meant", inputs)


def _wording(name: str, one: Values, other: Values) -> Verdict:
    inputs = of_both(" | ".join(one), " | ".join(other), name)
    if {w.casefold() for w in one} == {w.casefold() for w in other}:
        return _of("pass", f"the same {name}", inputs) if one else _of("na")
    return _of("cap", f"another {name} on each side" if one and other else f"{ONE_SIDED}a {name}", inputs)


def _of_kinds(one: Words, other: Words, comparison: Comparison) -> tuple[Words, Words]:
    """Two words for what is counted, of which one is for a kind of the other: "nine men", "eleven sailors"; "six lorries", "ten vehicles".

    Men and animals are whatever kind of them a story is of; what is called a vehicle is as wide as that, and holds the lorries.
    """
    wider = comparison.things.wider
    above = [frozenset().union(*(wider.get(w, frozenset()) for w in words)) for words in (one, other)]
    wide = one & above[1] - other, other & above[0] - one
    return one - (wide[0] & comparison.whatever) | wide[1] - comparison.whatever, other - (wide[1] & comparison.whatever) | wide[
        0
    ] - comparison.whatever


def _number_scope(left: Side, right: Side, comparison: Comparison) -> list[Verdict]:
    """What is counted and of whom; two governments that name nobody may each count their own.

    An official who names nobody counts what the own state has: "our reserves" are those of the state.
    """
    one, other = left.what.number, right.what.number
    governments = left.who.government, right.who.government
    sorts = [side.what.number.counted & comparison.sorts for side in (left, right)]
    things = _of_kinds(*(comparison.counted(side.what.measure, side.what.number.counted) for side in (left, right)), comparison)
    house = governments[0] if one_house(left, right) else ""
    country = comparison.country
    whole = country | (comparison.state(house) if not (one.of and other.of) else frozenset())
    # "Paid 48 million for the ferry": what a number is of and what it counts can be one.
    whole |= one.counted & other.counted
    holders = _implied_holders([side.what.number.of - whole for side in (left, right)], (one.named, other.named), governments, comparison)
    single = _OF_ONE_THING.search(left.what.measure) is not None
    if not single and bool(one.counted & comparison.fresh) != bool(other.counted & comparison.fresh):
        inputs = of_both(" ".join(sorted(one.counted)), " ".join(sorted(other.counted)), "thing counted")
        return [_of("fail", "one number is of what came new, the other of all", inputs)]
    # A number said to be of the whole country is not of one town in it, which a number of nobody said may be.
    if (one.of == country) != (other.of == country) and any(holders):
        inputs = of_both(" ".join(sorted(one.of)), " ".join(sorted(other.of)), "holder")
        return [_of("fail", "one number is of the whole country, the other of a part of it", inputs)]
    if sorts[0] != sorts[1] and not below(*((other, one) if sorts[0] else (one, other))):
        inputs = of_both(" ".join(sorted(one.counted)), " ".join(sorted(other.counted)), "thing counted")
        return [_of("fail", "one number is of a kind of what the other counts", inputs)]
    if _own_area(left, right, holders) or _own_area(right, left, holders[::-1]):
        return [_of("fail", "one side counts for its own area, a part of what the other counts", of_both(*map(_words, holders), "holder"))]
    things = _of_one_thing(*things, comparison.fresh) if single else tuple(things)
    found = [_counted("thing counted", *things, one, other, single), _counted("holder", *holders, one, other)]
    two = apart(one.event, other.event, (one.named, other.named), of_people=not any(things))
    beside = told_apart(one.around, other.around, comparison.things)
    found += [v for v in (two, beside) if v is not None]
    if not one_story(left, right):
        found.append(_one_event(left, right))
    named = any(holders) or one.of or other.of or _PLACED.search(left.what.measure) or _of_one_place(one, other, comparison)
    if not named and not one_house(left, right):
        why = "neither says whose, and the two may answer to different governments"
        found.append(_of("cap", why, of_both(*governments, "government")))
    return found


def _of_one_place(one: Number, other: Number, comparison: Comparison) -> bool:
    """Whether two states count what belongs to neither, or what is at one place and not the forces that each has there."""
    counted = one.counted | other.counted
    return bool(counted & comparison.nobodys) or one_place(one, other) and not counted & comparison.forces


def _one_event(left: Side, right: Side) -> Verdict:
    """Whether numbers of two stories are of one event: one stated place, and one stated period."""
    one, other = (side.what.number.of | frozenset(_PLACED.findall(side.what.measure)) for side in (left, right))
    placed = bool(one) and one == other
    if placed and both_dated(left, right):
        return _of("pass", "one stated place and period")
    return _of("fail", "numbers of two events: the texts tell two stories, and no one place and period is stated on both sides")


def both_dated(left: Side, right: Side) -> str:
    """A word where both sides are of a stated period, which two stories have to share; "" where one is not."""
    return "dated" if all(side.when.start is not None and side.when.stated_end for side in (left, right)) else ""


def _implied_holders(holders: list[Words], named: tuple[Words, Words], governments: tuple[str, str], comparison: Comparison) -> list[Words]:
    """The holders, where the one that only one side ties to its number is named by the other too, or is the other's own state.

    "12 people are missing after the flood in Rize", "29 people are missing in Rize"; "we handed over 15", "Azerbaijan handed over eight".
    """
    for k, empty in ((0, 1), (1, 0)):
        held = holders[k]
        if held and not holders[empty] and (held <= named[empty] or governments[empty] and held <= comparison.state(governments[empty])):
            return [held, held]
    return holders


def _own_area(left: Side, right: Side, holders: list[Words]) -> bool:
    """Whether the left side counts for the area it is named after, and the right side, which names none, counts more."""
    one, other = holders
    return bool(one) and not other and one <= left.what.number.area and not below(right.what.number, left.what.number)


def _words(words: Words) -> str:
    return " ".join(sorted(words))


def _of_one_thing(one: Words, other: Words, fresh: frozenset[str]) -> tuple[Words, Words]:
    """Words for a thing that has one height or price: "the new bridge" is "the bridge", unless the other side tells of "the old bridge"."""
    if one & fresh and other <= one - fresh:
        return one - fresh, other
    return (one, other - fresh) if other & fresh and one <= other - fresh else (one, other)


def _counted(name: str, one: Words, other: Words, left: Number, right: Number, single: bool = False) -> Verdict:
    """Words for what is counted or of whom: the same, told more narrowly, or of something else.

    A part can be no more than the whole: 34 miners cannot be among 27 people. Fewer of one kind than of a wider kind are no conflict.
    """
    inputs = of_both(_words(one), _words(other), name)
    if one == other:
        return _of("pass", f"the same {name}", inputs) if one else _of("na")
    if one <= other or other <= one:
        narrow, wide = (left, right) if other <= one else (right, left)
        if single:
            return _of("cap", f"{name} said more narrowly on one side", inputs)  # the upper dam may be another dam
        if below(wide, narrow) and (name == "thing counted" or one and other):
            return _of("pass", f"{name} said more narrowly on one side, which cannot be more than all", inputs)
        if name == "thing counted" and one and other:
            return _of("fail", "one number is of a kind of what the other counts", inputs)
        return _of("cap", f"{name} said more narrowly on one side" if one and other else f"{ONE_SIDED}{name}", inputs)
    return _of("fail", f"different {name}", inputs)
