"""The gates G0 to G6: each a pure function of two sides that says pass, cap, fail or na, why, and from which inputs.

A pair is a contradiction where every gate passes, a tension where one caps, and no conflict where one fails.
No gate depends on which side is called left.
"""

from __future__ import annotations

from functools import cache

from ..language.codes import OPPOSITE
from .comparison import Comparison, Settings
from .kin import near, of_nothing_named
from .overlap import scope
from .side import Interval, Number, Side, What, When, Who, below, end_below, one_story, turned_down, uncoded
from .verdicts import Inputs, Verdict, of_both

# Wider than any doubt about a day: within one act of speaking there is none about whether two things were said together.
_TOGETHER = 10**7


def judge(left: Side, right: Side, comparison: Comparison, settings: Settings, denial: str = "") -> tuple[Verdict, ...]:
    """All verdicts on a pair; `denial` holds the words by which one utterance denies a claim of the other, if it does."""
    return (
        official(left.who, right.who),
        two_utterances(left, right),
        comparable(left.what, right.what, comparison, denial),
        scope(left, right, comparison, denial),
        validity(left, right, settings, denial),
        commitment(left.what, right.what, settings),
        content(left.what, right.what, comparison, settings),
    )


def official(left: Who, right: Who) -> Verdict:
    """G0 fails unless both speak as serving officials, public bodies or governments."""
    stands = standing(left), standing(right)
    return _COMPANY if stands == ("official", "official") and (left.company or right.company) else _official(*stands)


_COMPANY = Verdict("G0", "cap", "one side speaks for a company of the state, and not for the state itself", of_both("official", "official"))


@cache
def _official(*stands: str) -> Verdict:
    wrong = [s for s in stands if s != "official"]
    why = " and ".join(dict.fromkeys(f"one side is {s}" for s in sorted(wrong))) if wrong else "each speaks for a state or a public body"
    return Verdict("G0", "fail" if wrong else "pass", why, of_both(*stands))


def is_official(who: Who) -> bool:
    return standing(who) == "official"


def standing(who: Who) -> str:
    """Official, or what a speaker is instead, in the words of G0."""
    if who.voice in ("narrator", "heading"):
        return "the narrator's wording" if who.voice == "narrator" else "a headline"
    if who.standing == "unnamed" or not who.id:
        return "a speaker without a name or office"
    if who.standing in ("former", "unofficial"):
        return "a former official" if who.standing == "former" else "no official"
    return "official" if who.official else "no official"


# The utterances stand in the row; one object each, for there are very many.
_TWO = Verdict("G1", "pass", "two acts of speaking")
_BREATH = Verdict("G1", "cap", "a claim and its opposite within one act of speaking")
_PARTS = Verdict("G1", "fail", "two reports, or two parts, of one act of speaking")
_OWN_WORDS = Verdict("G1", "fail", "what one side is said to have said is known only from the other side")
_SECOND_HAND = Verdict("G1", "cap", "one side is known only from what somebody else says was said")


def two_utterances(left: Side, right: Side) -> Verdict:
    """G1 fails for two appearances of one utterance.

    A claim and its opposite in one text's report of one utterance are compared all the same, and held at tension:
    nobody is taken to contradict himself in one breath without a second look. What X says that Y said is X's act of
    speaking: it is never set against X, and against others it is held at tension.
    """
    if left.who.id in right.told_by or right.who.id in left.told_by:
        return _OWN_WORDS
    if left.utterance != right.utterance:
        return _SECOND_HAND if left.told_by or right.told_by else _TWO
    return _BREATH if left.source == right.source and opposed(left.what, right.what) else _PARTS


def opposed(left: What, right: What) -> bool:
    """Whether one affirms what the other denies."""
    return left.issue == right.issue and OPPOSITE.get(left.position) == right.position


def comparable(left: What, right: What, comparison: Comparison, denial: str = "") -> Verdict:
    """G2 passes for one issue, a declared complement or one measure; caps for issues declared to bear on each other.

    A claim whose position is unclear can be set against nothing.
    """
    inputs = of_both(_subject(left), _subject(right))
    if left.number or right.number:
        return _comparable_numbers(left, right, comparison, inputs)
    if "unclear" in (left.position, right.position):
        return Verdict("G2", "fail", "one side takes no clear position", inputs)
    if left.issue == right.issue == "denied-claim":
        verdict, who = ("pass", "one") if denial else ("fail", "neither")
        return Verdict("G2", verdict, f"{who} expressly denies the other", inputs)
    if left.issue == right.issue and uncoded(left.issue):
        why = "both tell of one matter: the same predicate and participants" if denial else "two matters: other participants"
        return Verdict("G2", "pass" if denial else "fail", why, inputs)
    if left.issue == right.issue:
        return Verdict("G2", "pass", "both speak on one issue", inputs)
    pair = frozenset({(left.issue, left.position), (right.issue, right.position)})
    if pair in comparison.complements:
        return Verdict("G2", "pass", f"declared complement: {comparison.complements[pair].reason}", inputs)
    if pair in comparison.bears_on:
        return Verdict("G2", "cap", f"different issues, which bear on each other: {comparison.bears_on[pair].reason}", inputs)
    if frozenset({left.issue, right.issue}) in comparison.related:
        return Verdict("G2", "cap", "issues declared to bear on each other, in other positions than these", inputs)
    return Verdict("G2", "fail", "different issues, not declared to bear on each other", inputs)


def _subject(what: What) -> str:
    return what.measure if what.number else f"{what.issue}: {what.position}"


def _comparable_numbers(left: What, right: What, comparison: Comparison, inputs: Inputs) -> Verdict:
    one, other = left.number, right.number
    if one is None or other is None or not left.measure:
        return Verdict("G2", "fail", "not two numbers for one measure", inputs)
    told = (
        near(left, right, comparison.kin)
        if left.measure != right.measure
        else Verdict("G2", "pass", "two numbers for one measure in one unit", inputs)
    )
    if told.verdict != "fail" and (nothing := of_nothing_named(left, right)) is not None:
        told = min(nothing, told, key=lambda v: ("fail", "cap", "pass").index(v.verdict))
    if told.verdict == "fail":
        return told
    for wide, narrow in ((left, right), (right, left)):
        part = narrow.act in comparison.among.get(wide.act, ()) or _picked_out(wide, narrow, comparison)
        if part and not below(wide.number, narrow.number):
            return Verdict("G2", "fail", "one number is of some of what the other counts", of_both(left.act, right.act))
    if one.unit != other.unit:
        return Verdict("G2", "fail", "different units", of_both(one.unit or "a count", other.unit or "a count"))
    if one.change != other.change:
        return Verdict("G2", "fail", "a level and a change, or changes in opposite directions", of_both(one.change, other.change))
    return told


def _picked_out(wide: What, narrow: What, comparison: Comparison) -> bool:
    """Whether one number counts some of what the other, of which no such thing is told, counts: "nine still live" of "forty that strayed"."""
    if narrow.act not in comparison.some or wide.act in comparison.some:
        return False
    persons = comparison.some[narrow.act] and (wide.number.counted | narrow.number.counted) & comparison.people
    return not persons and not narrow.measure.startswith("person")


# One object each, for there are very many; the days that are compared stand with the sides.
_TIMES = {
    why: Verdict("G4", verdict, why)
    for verdict, why in (
        ("fail", "different periods"),
        ("pass", "the denial speaks of the claim as it was made"),
        ("pass", "both hold at one time"),
        ("cap", "the earlier may no longer have held"),
        ("fail", "change over time: one had ended when the other began"),
        ("cap", "only one of the numbers says on which day it was done"),
        ("cap", "the same speaker said the opposite on another day"),
        ("cap", "the same speaker gave another number before"),
        ("cap", "only one of the numbers says since when it counts"),
        ("fail", "the larger number counts from an earlier day"),
        ("cap", "the speaker took the earlier claim back"),
        ("fail", "two stories, and too long between them to take the earlier as still holding"),
        ("fail", "the larger number was told later, and what it counts can have become more"),
    )
}


def validity(left: Side, right: Side, settings: Settings, denial: str = "") -> Verdict:
    """G4 passes where both hold at one time under every reading, caps under some, fails under none: change over time.

    A denial by name speaks of the claim as it was made, so it holds when that claim does. Numbers have to speak of
    one period.
    """
    periods, named, together, assumed, over, undated, reversed_, again, since, more, taken, apart, grown = _TIMES.values()
    one, other = left.when, right.when
    if left.what.number and one.stated_end and other.stated_end and one.possible != other.possible:
        return periods
    if left.what.number and one.dated and other.dated and not _near(one.said, other.said, 0):
        return periods
    if uncoded(left.what.issue) and denial:
        return together if _near(one.said, other.said, settings.day_slack) else assumed
    if denial:
        return taken if left.who.id and left.who.id == right.who.id else named
    if turned_down(left.what.number, right.what.number) and one_story(left, right):
        return named
    slack = _TOGETHER if left.utterance and left.utterance == right.utterance else settings.day_slack
    if not _meet(one.possible, other.possible):
        return reversed_ if _reversal(left, right, settings) else undated if _undated(left, right, settings) else over
    if left.what.number and left.who.id and left.who.id == right.who.id:
        return again
    if left.what.measure != right.what.measure and _grown(left, right):
        return grown
    if left.what.number and right.what.number and _counts_since(one, settings) != _counts_since(other, settings):
        long, short = (left, right) if _counts_since(one, settings) else (right, left)
        return more if below(short.what.number, long.what.number) else since
    if _meet(one.certain(slack), other.certain(slack)):
        return together
    return assumed if one_story(left, right) or _near(one.said, other.said, settings.apart_days) else apart


def _undated(left: Side, right: Side, settings: Settings) -> bool:
    """Whether two numbers in one story are of acts done, of which one is told without its day: "18 were arrested", of "the 26 seized on Sunday"."""
    acts = left.what.number and right.what.number and left.what.number.done and right.what.number.done
    dated = [w.stated_end or w.dated or w.start is not None for w in (left.when, right.when)]
    return bool(acts) and dated[0] != dated[1] and one_story(left, right) and _near(left.when.possible, right.when.possible, settings.figure_days)


def _grown(left: Side, right: Side) -> bool:
    """Whether two numbers of what can be more each day, in other words, are told on two days, and the later is the higher."""
    early, late = sorted((left, right), key=lambda s: s.when.said)
    if not (early.what.number and late.what.number and early.what.number.grows and late.what.number.grows):
        return False
    later = early.when.said[1] < late.when.said[0] and not (early.when.stated_end and late.when.stated_end)
    return later and below(early.what.number, late.what.number)


def _counts_since(when: When, settings: Settings) -> bool:
    """Whether a number is said to count from a day well before it was told: "arrested since April"."""
    return when.start is not None and when.said[0] - when.start > settings.day_slack + 1


def _reversal(left: Side, right: Side, settings: Settings) -> bool:
    """Whether one speaker says on two days the opposite of what he says of the day of speaking: no state of another time is told."""
    if not left.who.id or left.who.id != right.who.id or not opposed(left.what, right.what):
        return False
    of_its_day = all(w.start is None and w.end >= w.said[0] for w in (left.when, right.when))
    return of_its_day and _near(left.when.said, right.when.said, settings.validity_days)


def _near(one: Interval, other: Interval, days: int) -> bool:
    """Whether two intervals meet, or stand at most so many days apart."""
    return one[0] <= other[1] + days and other[0] <= one[1] + days


def _meet(one: Interval, other: Interval) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


# What holds a thing less firmly than a fact, in words; "probable" holds accusations too, which are no likelihood of their speaker's.
_WEAK = {"promise": "a promise", "opinion": "an opinion", "concern": "a concern", "demand": "a demand", "probable": "an accusation or a likelihood"}


def commitment(left: What, right: What, settings: Settings) -> Verdict:
    """G5 caps unless both are certain; promises, opinions, concerns and demands are something else than facts."""
    if left.number and right.number and left.commitment == right.commitment == "certain":
        return Verdict("G5", "pass", "numbers given as facts")
    weak = sorted({w.commitment or "unknown" for w in (left, right)} - settings.firm)
    inputs = of_both(left.commitment, right.commitment)
    if not weak:
        return Verdict("G5", "pass", "both are stated as facts", inputs)
    told = " and one ".join(_WEAK.get(w, f"only {w}") for w in weak)
    return Verdict("G5", "cap", f"one side is {told}, not a statement of fact", inputs)


def content(left: What, right: What, comparison: Comparison, settings: Settings) -> Verdict:
    """G6 passes for opposite positions and for number intervals that share no number.

    Positions on two issues that were declared to be in tension are not opposite and not judged here.
    """
    if left.number and right.number:
        return _numbers(left.number, right.number, settings.number_tolerance)
    inputs = of_both(left.position, right.position)
    if opposed(left, right):
        return Verdict("G6", "pass", "one affirms what the other denies", inputs)
    if left.issue == right.issue:
        return Verdict("G6", "fail", "both take the same position", inputs)
    pair = frozenset({(left.issue, left.position), (right.issue, right.position)})
    if pair in comparison.complements:
        return Verdict("G6", "pass", "what one affirms is the opposite of the other", inputs)
    if pair in comparison.bears_on:
        return Verdict("G6", "na", "different issues: the positions are in tension, not opposite", inputs)
    return Verdict("G6", "fail", "the program knows no reason why these two positions exclude each other", inputs)


def _numbers(one: Number, other: Number, tolerance: float) -> Verdict:
    inputs = of_both(one.text, other.text)
    if numbers_apart(one, other, tolerance):
        return Verdict("G6", "pass", "no number lies in both intervals", inputs)
    return Verdict("G6", "fail", "one number can be both", inputs)


def numbers_apart(one: Number, other: Number, tolerance: float) -> bool:
    """Whether two intervals share no number, nor come so near to each other as the tolerance allows."""
    if not tolerance and one.told == other.told:
        return below(one, other) or below(other, one)
    (low, high), (low_too, high_too) = (_widened(n, tolerance, n.grain if one.told != other.told else 0) for n in (one, other))
    return end_below(high, low_too, one.open_upper or other.open_lower) or end_below(high_too, low, other.open_upper or one.open_lower)


def _widened(number: Number, tolerance: float, grain: float) -> tuple[float | None, float | None]:
    """The ends of an interval moved apart by a share of their size, or those of a single number by `grain`: two days may be 50 hours."""
    low, high = number.lower, number.upper
    least = grain if low == high else 0
    return (None if low is None else low - max(abs(low) * tolerance, least), None if high is None else high + max(abs(high) * tolerance, least))
