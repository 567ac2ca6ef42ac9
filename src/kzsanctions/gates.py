"""The gates G0 to G6: each a pure function of two sides that says pass, cap, fail or na, why, and from which inputs.

A pair is a contradiction where every gate passes, a tension where one caps, and no conflict where one fails.
No gate depends on which side is called left.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from .comparison import DIMENSIONS, Comparison, Settings
from .sides import Interval, Number, Side, What, When, Who

GATES = {"G0": "official", "G1": "two utterances", "G2": "comparable", "G3": "scope", "G4": "validity", "G5": "commitment", "G6": "content"}
OPPOSITE = {"affirms": "denies", "denies": "affirms"}
ACTOR, PLACE, NORM = (DIMENSIONS.index(d) for d in ("actor", "place", "norm"))
_WORST = ("fail", "cap", "pass", "na")


@dataclass(frozen=True)
class Verdict:
    """What a gate says of a pair: the verdict, why in plain words, and the inputs of both sides."""

    gate: str
    verdict: str
    why: str
    inputs: tuple[tuple[str, str], ...] = ()

    @cached_property
    def json(self) -> str:
        return json.dumps({"verdict": self.verdict, "why": self.why, **dict(self.inputs)}, ensure_ascii=False)


def as_json(verdicts: tuple[Verdict, ...]) -> str:
    """All verdicts of a pair as one JSON object, a key a gate."""
    return "{" + ", ".join([f'"{v.gate}": {v.json}' for v in verdicts]) + "}"


def outcome(verdicts: tuple[Verdict, ...]) -> tuple[str, str]:
    """Tier and first gate that failed, one of them empty: A where every gate passes, B where one caps."""
    failed = next((v.gate for v in verdicts if v.verdict == "fail"), "")
    return "" if failed else "B" if any(v.verdict == "cap" for v in verdicts) else "A", failed


def judge(left: Side, right: Side, comparison: Comparison, settings: Settings, denial: str = "") -> tuple[Verdict, ...]:
    """All verdicts on a pair; `denial` holds the words by which one utterance denies a claim of the other, if it does."""
    return (official(left.who, right.who), two_utterances(left, right), comparable(left.what, right.what, comparison, denial),
            scope(left, right, comparison, denial), validity(left, right, settings, denial),
            commitment(left.what, right.what, settings), content(left.what, right.what, comparison, settings))


def official(left: Who, right: Who) -> Verdict:
    """G0 fails unless both speak as serving officials, public bodies or governments."""
    stands = (_standing(left), _standing(right))
    wrong = [s for s in stands if s != "official"]
    why = " and ".join(dict.fromkeys(f"one side is {s}" for s in sorted(wrong))) if wrong else "both sides speak for the state"
    return Verdict("G0", "fail" if wrong else "pass", why, _inputs(*stands))


def is_official(who: Who) -> bool:
    return _standing(who) == "official"


def _standing(who: Who) -> str:
    if who.voice in ("narrator", "heading"):
        return "the narrator's wording" if who.voice == "narrator" else "a headline"
    if who.standing == "unnamed" or not who.id:
        return "a speaker without a name or office"
    if who.standing in ("former", "unofficial"):
        return f"{'a former official' if who.standing == 'former' else 'no official'}"
    return "official" if who.official else "no official"


def two_utterances(left: Side, right: Side) -> Verdict:
    """G1 fails for two appearances of one utterance.

    A claim and its opposite in one text's report of one utterance are compared all the same, and held at tension:
    nobody is taken to contradict himself in one breath without a second look.
    """
    inputs = _inputs(left.utterance, right.utterance)
    if left.utterance != right.utterance:
        return Verdict("G1", "pass", "two acts of speaking", inputs)
    opposed = left.what.issue == right.what.issue and bool(left.what.position) and OPPOSITE.get(left.what.position) == right.what.position
    if opposed and left.source == right.source:
        return Verdict("G1", "cap", "a claim and its opposite within one act of speaking", inputs)
    return Verdict("G1", "fail", "two reports, or two parts, of one act of speaking", inputs)


def comparable(left: What, right: What, comparison: Comparison, denial: str = "") -> Verdict:
    """G2 passes for one issue, a declared complement or one measure; caps for issues declared to bear on each other."""
    inputs = _inputs(_subject(left), _subject(right))
    if left.number or right.number:
        return _comparable_numbers(left, right, inputs)
    if left.issue == right.issue == "denied-claim":
        return Verdict("G2", "pass" if denial else "fail", "one denies the other by name" if denial else "neither denies the other by name", inputs)
    if left.issue == right.issue:
        return Verdict("G2", "pass", "both speak on one issue", inputs)
    pair = frozenset({(left.issue, left.position), (right.issue, right.position)})
    if pair in comparison.complements:
        return Verdict("G2", "pass", f"declared complement: {comparison.complements[pair].reason}", inputs)
    if pair in comparison.bears_on:
        return Verdict("G2", "cap", f"different issues that bear on each other: {comparison.bears_on[pair].reason}", inputs)
    if frozenset({left.issue, right.issue}) in comparison.related:
        return Verdict("G2", "cap", "issues declared to bear on each other, in other positions than these", inputs)
    return Verdict("G2", "fail", "different issues, not declared to bear on each other", inputs)


def _subject(what: What) -> str:
    return what.measure if what.number else f"{what.issue}: {what.position}"


def _comparable_numbers(left: What, right: What, inputs) -> Verdict:
    one, other = left.number, right.number
    if one is None or other is None or left.measure != right.measure or not left.measure:
        return Verdict("G2", "fail", "not two numbers for one measure", inputs)
    if one.unit != other.unit:
        return Verdict("G2", "fail", "different units", _inputs(one.unit or "a count", other.unit or "a count"))
    if one.change != other.change:
        return Verdict("G2", "fail", "a level and a change, or changes in opposite directions", _inputs(one.change, other.change))
    return Verdict("G2", "pass", "two numbers for one measure in one unit", inputs)


def scope(left: Side, right: Side, comparison: Comparison, denial: str = "") -> Verdict:
    """G3 compares what the sides speak of, dimension by dimension: the worst of them is the verdict.

    Equal or nested passes; unknown or partly overlapping, another or an unknown norm, a qualifier on one side only cap;
    disjoint fails. An explicit denial lifts the caps, and the mismatch stays written down.
    """
    found = _number_scope(left.what.number, right.what.number) if left.what.number and right.what.number else _claim_scope(left, right, comparison)
    worst = min((f.verdict for f in found), key=_WORST.index, default="pass")
    why = "; ".join(f.why for f in found if f.verdict == worst) if worst in ("fail", "cap") else _nested(found)
    inputs = tuple(pair for f in found for pair in f.inputs)
    if denial:
        inputs += (("denial", denial),)
    if worst == "cap" and denial:
        return Verdict("G3", "pass", f"one side denies the other by name, which outweighs this mismatch: {why}", inputs)
    return Verdict("G3", "pass" if worst == "na" else worst, why, inputs)


def _nested(found: list[Verdict]) -> str:
    return "; ".join(dict.fromkeys(f.why for f in found if f.verdict == "pass")) or "neither side limits what it speaks of"


def _claim_scope(left: Side, right: Side, comparison: Comparison) -> list[Verdict]:
    one, other = left.what.scope, right.what.scope
    found = _countries(left, right, comparison)
    found += [_dimension(d, one[i], other[i], left.what, right.what, comparison) for i, d in enumerate(DIMENSIONS) if d in ("goods", "destination")]
    found += [_norm(one[NORM], other[NORM], left.what, right.what, comparison)]
    found += [_wording(d, one[i], other[i]) for i, d in enumerate(DIMENSIONS) if d in ("cause", "qualifier")]
    return found


def _countries(left: Side, right: Side, comparison: Comparison) -> list[Verdict]:
    """Whose conduct is spoken of, and where.

    An official who names nobody speaks, on an issue of own conduct, of the own government. Where one side names an
    actor and the other a place, these are compared: "through Georgia" and "Georgia helps" speak of one country.
    """
    actors = [_implied(side.what.scope[ACTOR], side, comparison) for side in (left, right)]
    places = [side.what.scope[PLACE] for side in (left, right)]
    if not any(actors) and not any(places) and left.who.government != right.who.government:
        return [Verdict("G3", "cap", "neither names the country that is meant, and the two answer to different governments",
                        _inputs(left.who.government, right.who.government, "government"))]
    if bool(actors[0]) != bool(actors[1]) and bool(places[0]) != bool(places[1]) and bool(actors[0]) != bool(places[0]):
        return [_dimension("place", actors[0] or places[0], actors[1] or places[1], left.what, right.what, comparison)]
    return [_dimension("actor", *actors, left.what, right.what, comparison), _dimension("place", *places, left.what, right.what, comparison)]


def _implied(values: tuple[str, ...], side: Side, comparison: Comparison) -> tuple[str, ...]:
    own = side.who.government and comparison.of_own_government(side.what.issue, side.what.position)
    return values or ((side.who.government,) if own else ())


def _dimension(name: str, one: tuple[str, ...], other: tuple[str, ...], left: What, right: What, comparison: Comparison) -> Verdict:
    inputs = _inputs(" | ".join(one), " | ".join(other), name)
    if not one and not other:
        return Verdict("G3", "na", "")
    if not one or not other:
        return _one_sided(name, one, other, left, right, comparison, inputs)
    down = all(any(comparison.contains(name, wide, narrow) for wide in one) for narrow in other)
    up = all(any(comparison.contains(name, wide, narrow) for wide in other) for narrow in one)
    if down and up:
        return Verdict("G3", "pass", f"the same {name}", inputs)
    if down or up:
        wide, narrow = (left, right) if down else (right, left)
        return _within(name, wide, narrow, comparison, inputs)
    if all(comparison.disjoint(name, a, b) for a in one for b in other):
        return Verdict("G3", "fail", f"different {name}", inputs)
    return Verdict("G3", "cap", f"{name} that may overlap only in part", inputs)


def _one_sided(name, one, other, left: What, right: What, comparison: Comparison, inputs) -> Verdict:
    """One side names a value, the other none: unknown, except that `any` meets whatever the other may have meant."""
    named = one or other
    if "any" in named:
        wide, narrow = (left, right) if one else (right, left)
        return _within(name, wide, narrow, comparison, inputs)
    return Verdict("G3", "cap", f"{name} named on one side only", inputs)


def _within(name: str, wide: What, narrow: What, comparison: Comparison, inputs) -> Verdict:
    """One side's value lies within the other's; "some of all goods" is not denied by "none of these goods"."""
    if name == "goods" and wide.position == "affirms" and wide.issue in comparison.some_goods:
        return Verdict("G3", "cap", "some goods of a kind are affirmed, a narrower kind is denied", inputs)
    return Verdict("G3", "pass", f"{name} of one side within those of the other", inputs)


def _norm(one, other, left: What, right: What, comparison: Comparison) -> Verdict:
    inputs = _inputs(" | ".join(one), " | ".join(other), "norm")
    if not one and not other:
        matters = {left.issue, right.issue} & comparison.norm_issues
        return Verdict("G3", "cap", "neither says whose rule is meant", inputs) if matters else Verdict("G3", "na", "")
    if set(one) == set(other):
        return Verdict("G3", "pass", "the same rule", inputs)
    return Verdict("G3", "cap", "another rule is meant" if one and other else "whose rule is meant is said on one side only", inputs)


def _wording(name: str, one, other) -> Verdict:
    inputs = _inputs(" | ".join(one), " | ".join(other), name)
    if set(one) == set(other):
        return Verdict("G3", "pass" if one else "na", f"the same {name}" if one else "", inputs if one else ())
    return Verdict("G3", "cap", f"a {name} on one side only" if not one or not other else f"another {name} on each side", inputs)


def _number_scope(one: Number, other: Number) -> list[Verdict]:
    found = []
    for name, a, b in (("thing counted", one.counted, other.counted), ("of whom", one.of, other.of)):
        inputs = _inputs(" ".join(sorted(a)), " ".join(sorted(b)), name)
        if a == b:
            found.append(Verdict("G3", "pass" if a else "na", f"the same {name}" if a else "", inputs))
        elif not a or not b:
            found.append(Verdict("G3", "cap", f"{name} said on one side only", inputs))
        elif a <= b or b <= a:
            found.append(Verdict("G3", "cap", f"{name} said more narrowly on one side", inputs))
        else:
            found.append(Verdict("G3", "fail", f"different {name}", inputs))
    return found


def validity(left: Side, right: Side, settings: Settings, denial: str = "") -> Verdict:
    """G4 passes where both hold at one time under every reading, caps under some, fails under none: change over time.

    A denial by name speaks of the claim as it was made, so it holds when that claim does. Numbers have to speak of
    one period.
    """
    one, other = left.when, right.when
    inputs = _inputs(_shown(one), _shown(other))
    if left.what.number and one.stated_end and other.stated_end and one.possible != other.possible:
        return Verdict("G4", "fail", "different periods", inputs)
    if denial:
        return Verdict("G4", "pass", "the denial speaks of the claim as it was made", inputs)
    if left.utterance and left.utterance == right.utterance or _meet(one.certain(settings.day_slack), other.certain(settings.day_slack)):
        return Verdict("G4", "pass", "both hold at one time", inputs)
    if _meet(one.possible, other.possible):
        return Verdict("G4", "cap", "both hold at one time only if the earlier still held, which is assumed", inputs)
    return Verdict("G4", "fail", "change over time: one had ended when the other began", inputs)


def _meet(one: Interval, other: Interval) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _shown(when: When) -> str:
    first, last = when.possible
    return f"{_day(first)} to {_day(last)}{'' if when.stated_end else ' (assumed)'}"


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat() if 0 < ordinal < date.max.toordinal() else "unknown"


def commitment(left: What, right: What, settings: Settings) -> Verdict:
    """G5 caps unless both are certain; promises, opinions, concerns and demands are something else than facts."""
    if left.number and right.number:
        return Verdict("G5", "pass", "numbers given as facts")
    weak = sorted({w.commitment or "unknown" for w in (left, right)} - settings.firm)
    why = f"one side is a {' and one a '.join(weak)}, not a statement of fact" if weak else "both are stated as facts"
    return Verdict("G5", "cap" if weak else "pass", why.replace("a opinion", "an opinion"), _inputs(left.commitment, right.commitment))


def content(left: What, right: What, comparison: Comparison, settings: Settings) -> Verdict:
    """G6 passes for opposite positions or disjoint number intervals; positions declared to be in tension are not judged here."""
    if left.number and right.number:
        return _numbers(left.number, right.number, settings.number_tolerance)
    inputs = _inputs(left.position, right.position)
    if left.issue == right.issue:
        if OPPOSITE.get(left.position) == right.position:
            return Verdict("G6", "pass", "one affirms what the other denies", inputs)
        return Verdict("G6", "fail", "the position of one side is unclear" if "unclear" in (left.position, right.position) else "both take the same position", inputs)
    pair = frozenset({(left.issue, left.position), (right.issue, right.position)})
    if pair in comparison.complements:
        return Verdict("G6", "pass", "what one affirms is the opposite of the other", inputs)
    if pair in comparison.bears_on:
        return Verdict("G6", "na", "different issues: the positions are in tension, not opposite", inputs)
    return Verdict("G6", "fail", "these positions go together", inputs)


def _numbers(one: Number, other: Number, tolerance: float) -> Verdict:
    inputs = _inputs(one.text, other.text)
    a, b = widened(one, tolerance), widened(other, tolerance)
    apart = _below(a, b) or _below(b, a)
    return Verdict("G6", "pass" if apart else "fail", "no number lies in both intervals" if apart else "one number can be both", inputs)


def widened(number: Number, tolerance: float) -> Number:
    """The interval with its ends moved apart by a share of their size."""
    if not tolerance:
        return number
    return replace(number, lower=None if number.lower is None else number.lower - abs(number.lower) * tolerance,
                   upper=None if number.upper is None else number.upper + abs(number.upper) * tolerance)


def _below(low: Number, high: Number) -> bool:
    if low.upper is None or high.lower is None:
        return False
    return low.upper < high.lower or low.upper == high.lower and (low.open_upper or high.open_lower)


def _inputs(left: str, right: str, name: str = "") -> tuple[tuple[str, str], ...]:
    return ((f"{name}_left" if name else "left", left), (f"{name}_right" if name else "right", right))
