"""A figure as it is handed on, and what a later one takes from the one before it: "A 7.5 percent, B - 6.5 percent"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...language.spans import Span
from .amount import Amount


@dataclass(frozen=True)
class Quantity:
    """One figure; all spans are in the raw text.

    `value` is the number as written, scaled by its magnitude; none for ranges and vague plurals. `lower` and `upper` bound
    what is claimed (none: unbounded). `unit` is the codebook's name for it ("part" for a fraction of a whole, the ISO 4217
    code for money, none for a plain count), `per` what it is a rate of. `change` is level, increase or decrease.
    `counted` and `of` are as written; `predicate` is the governing verb in one form, `around` tells who else takes part,
    `named` what is counted where the grammar of the clause tells it and no noun beside the number, `bearer` what the verb of an
    amount is told of; `coins` says that what is counted are coins of which no country is told.
    """

    span: Span
    role: str
    value: float | None
    bound: str
    lower: float | None
    upper: float | None
    unit: str | None = None
    per: str | None = None
    currency: str | None = None
    change: str = "level"
    counted: str | None = None
    counted_span: Span | None = None
    of: str | None = None
    predicate: str = ""
    negated: bool = False
    around: str = ""
    named: str = ""
    bearer: str = ""
    coins: bool = False


_PARALLEL = re.compile(r"\b(?:and|while|but|against|compared|versus|instead of)\b", re.I)
_OR = re.compile(r",? (?:or|that is|i\.e\.),? (?:about |around |some |nearly |almost |roughly )?", re.I)
_AND = re.compile(r"(?: (?:on|in|over|from|for) the (?:day|week|month|quarter|year))?,? and ")
_LEVEL = re.compile(r"\b(?:to|at)(?: \w{1,20})? \Z", re.I)
# "73 wounded, nine of whom died"; "18 million hectares, of which 12 million are fallow".
_OF_WHICH = re.compile(r" of (?:whom|which|them)\b", re.I)
_WHICH = re.compile(r"[^.;]{0,110}, of (?:whom|which)(?: about| some| only| more than| at least| nearly)? ")
# "Of these, 700 come from abroad", "and of those 40 were children": a part of what was counted before.
_OF_THESE = re.compile(
    r"\b(?:of|among) (?:these|those|them|this (?:number|total|sum)|that (?:number|total|sum)),?"
    r"(?: (?:about|around|some|only|just|nearly|almost|roughly|more than|fewer than|at least|up to))? \Z",
    re.I,
)
# "..., 12 percent less than last year", "..., a rise of 6 percent": a change told beside a number is of the same thing.
_BESIDE = re.compile(r"[^.;:]*,(?: or| and| which (?:is|was)| (?:up|down)| about| nearly| almost| some)* ", re.I)
_RISE_OF = re.compile(r"[^.;:]*, (?:\w+ )?an? (?:[\w-]+ )?(?P<noun>\w+) of (?:about |nearly |almost |some |around |more than )?", re.I)
# "Fewer than 60 nurses applied; 140 are needed", "the town has 12 nurses; it needs 20".
_OWN_CLAUSE = re.compile(r"[^.;]*(?:[;.]|,(?: but| while| though| and)?)(?: but| while| yet)?(?: only| another| some| about)? ", re.I)
_STANDS = re.compile(r" (?:are|were|is|was|have|had|has|will|would|could|remain|remained|stayed|came|went)\b")
_NEEDS = re.compile(r"[^.;]*[;.,] (?:but |and |while )?(?:it|they) \w+ ", re.I)
_ENDS = re.compile(r"[.;,]|\Z")
_FROM = re.compile(r"\bfrom \Z", re.I)
# "2 million euros (2.2 million dollars)": the second number is the first once more.
_IN_BRACKETS = re.compile(r"\d[^()]{0,40}\(\Z")
_OF = re.compile(r"\bof (?:the |its |their )?\Z", re.I)
_LISTED = re.compile(
    r"(?:[,;]|\band|\bwhile)\s{1,2}(?:in )?(?P<of>[A-Z][\w.'-]{0,30}(?: [A-Z][\w.'-]{0,30}){0,3})"
    r"(?: -| with| by|:|,)? \Z"
)


def carried(text: str, start: int, amount: Amount, figure: Quantity, found: list[Quantity]) -> Quantity:
    """Take what a list leaves out from the item before: "A 7.5 percent, B - 6.5 percent"; "asked for 38 codes ... now for 50"."""
    figure = _without_giver(text, start, figure)
    last = next((q for q in reversed(found[-4:]) if q.role == "quantity" and (amount.converts or not _converts(text, q.span.start - start))), None)
    if last is None or figure.span.start - last.span.end > 150:
        return figure
    between = text[last.span.end - start : amount.start]
    if amount.converts and last.counted is None:
        return figure
    if amount.converts or figure.unit and _OR.fullmatch(text, last.span.end - start, amount.start) and last.change != "level":
        return replace(figure, counted=last.counted, counted_span=last.counted_span, of=last.of, predicate=last.predicate, change=last.change)
    if figure.counted is None and figure.unit and figure.unit == last.unit and _UP_FROM.fullmatch(between):
        return replace(figure, counted=last.counted, counted_span=last.counted_span)
    if figure.unit and figure.unit == last.unit and figure.change == "level" and _is_gapped(figure, between):
        return replace(figure, change=last.change, predicate=last.predicate)
    if figure.unit and figure.change == "level" and figure.unit == last.unit and _AND.fullmatch(text, last.span.end - start, amount.start):
        figure = replace(figure, change=last.change)
    listed = _LISTED.search(text, max(0, amount.start - 60), amount.start)
    if listed and figure.unit and last.unit == figure.unit and len(between) < 80:
        change = figure.change if amount.sign else last.change
        return replace(figure, counted=last.counted, counted_span=last.counted_span, of=listed["of"], predicate=last.predicate, change=change)
    if last.unit == "point" and amount.bare and _LEVEL.search(between[-40:]) and figure.counted in (None, last.counted):
        return replace(figure, unit=last.unit, counted=last.counted, counted_span=last.counted_span)  # "lost 41 points to close at 3,118"
    counts = figure.counted_span is not None and figure.counted_span.start >= figure.span.end
    if _is_beside(figure, between):
        return replace(figure, counted=last.counted, counted_span=last.counted_span, of=figure.of or last.of)
    if not counts and _OF_THESE.search(text, max(0, amount.start - 48), amount.start) and last.counted:
        return replace(figure, counted=last.counted, counted_span=last.counted_span, of=last.of)
    if _is_left_out(text, amount, figure, last, between):
        return replace(figure, counted=last.counted, counted_span=last.counted_span)
    if not counts and (_OF_WHICH.match(text, amount.end) or _WHICH.fullmatch(between)):
        if last.unit and _OF_WHICH.match(text, amount.end):
            # "The first in 90 years. Two of them died": of a time nobody is one.
            last = next((q for q in reversed(found[-4:]) if q.role == "quantity" and q.counted and not q.unit), None)
            if last is None:
                return figure
        unit = {} if figure.unit else {"unit": last.unit, "currency": last.currency}
        return replace(figure, counted=last.counted, counted_span=last.counted_span, **unit)
    if (
        figure.unit == "part"
        and figure.counted is None
        and not last.unit
        and _OF.search(text, max(0, last.span.start - start - 8), last.span.start - start)
    ):
        return replace(figure, counted=last.counted, counted_span=last.counted_span)  # "of the 80 pupils, one in six cannot swim"
    if not figure.unit and not counts and last.unit and _FROM.search(text, max(0, last.span.start - start - 8), last.span.start - start):
        if between.count(" to ") == 1 and between.endswith(" to "):
            return replace(figure, unit=last.unit, per=last.per, currency=last.currency)  # "from 14 percent in May to 19"
    if last.unit in _TIMES and amount.bare and not counts and _FOR_SO_MANY.fullmatch(between) and _ENDS.match(text, amount.end):
        return replace(figure, unit=last.unit)  # "jailed him for four years and barred him from practice for ten"
    if last.unit and amount.bare and _NEXT_ITEM.fullmatch(between) and _ENDS.match(text, amount.end):
        return replace(figure, unit=last.unit, per=last.per, currency=last.currency)  # "Ireland got 40 percent, Iceland 11"
    if _TIED.search(text, last.span.start - start, last.span.end - start):
        return figure  # "a 90-metre crane with a crew of 21"
    if figure.unit or counts or last.unit in ("year of age", "year", "part") or _LEVEL.search(between[-40:]):
        return figure
    if (
        last.unit
        and last.currency is None
        and _OWN_MEASURE.fullmatch(between)
        and _ENDS.match(text, amount.end)
        and figure.counted in (None, last.counted)
    ):
        return replace(figure, unit=last.unit, per=last.per)
    if figure.value and last.value and not 1 / _ALIKE < figure.value / last.value < _ALIKE:
        return figure
    own = figure.predicate and last.predicate and figure.predicate != last.predicate and "be" in (figure.predicate, last.predicate)
    if own and _OWN_SUBJECT.search(between):
        return figure  # "my rent is 900 and I earn 1,600"
    same_verb = figure.predicate and figure.predicate == last.predicate
    if same_verb or _GAPPED.fullmatch(between) or _PARALLEL.search(between) or _lead(text, amount.start) == _lead(text, last.span.start - start):
        return replace(figure, unit=last.unit, per=last.per, currency=last.currency, counted=last.counted, counted_span=last.counted_span)
    return figure


# Two numbers of one thing are of like size.
_ALIKE = 3000
_OWN_SUBJECT = re.compile(r" (?:and|but|while) (?:I|he|she|we|they) \w+ (?:about |some |only )?\Z")
# Whoever a number is credited to is not what it counts: "chips worth $4m, according to the Bureau, up 9 percent".
_GIVER = re.compile(
    r"\b(?:according to|as reported by|as told by|in the words of|(?:data|figures) (?:from|of|by)) (?:the )?"
    r"(?:[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4}, )?(?:the |an? )?(?:[a-z-]+ ){0,2}\Z"
)


def _without_giver(text: str, start: int, figure: Quantity) -> Quantity:
    """A figure without what it counts, where that is only whom the sentence credits."""
    place = figure.counted_span.start - start if figure.counted_span is not None else 0
    if figure.counted_span is None or not _GIVER.search(text, max(0, place - 90), place):
        return figure
    return replace(figure, counted=None, counted_span=None)


def _converts(text: str, at: int) -> bool:
    """Whether a number opens a bracket right behind another."""
    return bool(_IN_BRACKETS.search(text, max(0, at - 50), at))


def _is_beside(figure: Quantity, between: str) -> bool:
    """Whether a change is told beside the number before: "400 tonnes, 12 percent less than last year"."""
    if figure.change == "level" or figure.unit not in ("percent", "part", None) or len(between) > 90:
        return False
    rise = _RISE_OF.fullmatch(between)
    return (figure.counted is None and _BESIDE.fullmatch(between) is not None) or (
        rise is not None and (figure.counted or rise["noun"]).endswith(rise["noun"])
    )


def _is_left_out(text: str, amount: Amount, figure: Quantity, last: Quantity, between: str) -> bool:
    """Whether a bare number in a clause of its own counts what the last one did: "60 nurses came; 140 are needed"."""
    if figure.unit or figure.counted or last.unit or not last.counted or not amount.bare:
        return False
    return bool(_OWN_CLAUSE.fullmatch(between) and _STANDS.match(text, amount.end) or _NEEDS.fullmatch(between) and _ENDS.match(text, amount.end))


def _is_gapped(figure: Quantity, between: str) -> bool:
    """Whether the thing stands right before its number and no verb between: "gold fell 1 percent and silver 2 percent"."""
    return figure.counted_span is not None and figure.counted_span.end == figure.span.start - 1 and len(between) < 40 and between.strip()[:1] in ",;a"


# "Onions sell at 80 pence a kilo, up from 52": the earlier number of one thing.
_UP_FROM = re.compile(r"[^.;:\d]{0,40},? (?:up|down|compared with|compared to|against|versus)(?: from)?(?: about| some| just| nearly| almost)? ")


# "The dyke is 14 kilometres long, the canal 22."
_GAPPED = re.compile(r"(?: [a-z]+)?[,;] (?:and |but |while )?(?:the|its|their|an?) [a-z]+ ")


# "Milk rose 9 percent, eggs 4 and bread 12."
_NEXT_ITEM = re.compile(r"(?: [a-z]+)?(?:[,;](?: and| but| while)?| and) (?:(?:the|its|their) )?[A-Za-z][a-z]+ (?:by |about |some )?")
_TIMES = frozenset("minute hour day week month year decade".split())
_FOR_SO_MANY = re.compile(r"[^.;:\d]{1,80}\b(?:and|but)\b[^.;:\d]{1,60} for (?:another |about |at least )?", re.I)
_TIED = re.compile(r"\w-[a-z]")


# "One tower is 92 metres high; its neighbour measures 61."
_OWN_MEASURE = re.compile(
    r"[^.;]*[;,] (?:but |and |while )?(?:the|its|their|his|her|another|an?) [a-z -]{3,40} "
    r"(?:measures|measured|weighs|weighed|is|was|has|had|reaches|reached|took|takes) "
)


def _lead(text: str, start: int) -> list[str]:
    """The two words before a figure: "asking for"."""
    return text[max(0, start - 40) : start].lower().split()[-2:]
