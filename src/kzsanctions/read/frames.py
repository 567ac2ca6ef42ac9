"""What a clause measures, wherever in it the words for that stand: "the dam is 40 metres high", "the height of the dam is 40 metres".

A clause with a number gives the number to a dimension (depth, weight, price) of a thing, or to things and what was done to them. Which
words tell of a dimension stands in the codebook; here are the shapes of the clauses. A shape is read from the words before and after
the number, so that it depends on no parse of a sentence as long as life.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..language.words import MONTHS, WEEKDAYS, Words, plural, verb_forms

# A number in a pattern: the text of the number itself is put away first.
_N = "\ufffc"
_WORD = r"[\w'\u2019.-]*[\w'\u2019]"
# A noun phrase holds no finite helper verb, no conjunction that begins a clause and no mark that ends one.
_NOT = r"(?!(?:is|are|was|were|has|have|had|will|would|can|could|that|which|who|whose|but|because|while|said|says|told|not)\b)"
_PREPOSITION = r"(?:at|in|on|near|off|of|for|along|from|to|under|over|between|outside|around|across|by|with|into|through|inside|after|during|since)"
_LEADING = re.compile(r"^(?:(?:the|a|an|its|their|our|his|her|this|that|these|those|each|every|all|of|some|what) )+", re.IGNORECASE)
_AT_PREPOSITION = re.compile(rf" ({_PREPOSITION}) ", re.IGNORECASE)
_ARTICLE = r"(?:the|a|an|its|their|our|his|her|this|that|these|those|each|every|all)"
_NP = (
    rf"(?:(?:the|a|an|its|their|our|this|that|these|those|each|every|all) )?(?!{_PREPOSITION}\b|{_ARTICLE}\b){_NOT}{_WORD}(?: {_NOT}{_WORD}){{0,8}}?"
)
_TIMES = WEEKDAYS | MONTHS
_NAME = re.compile(r"\b[A-Z][\w'\u2019-]+")
_SURELY = r"(?:(?:\w+ly|only|just|now|still|already|indeed|in fact|in all|all in all|altogether|about|around|some|not [\w.,]+(?: [\w]+)? but) ?){0,2}"
# What may stand before the clause proper: a day, a hedge, a conjunction.
_FRONTED = re.compile(
    r"^(?:and|but|so|that|while|because|although|since|as far as (?:we|I) know|today|yesterday|now|all in all|in all|altogether|in fact|indeed|"
    r"(?:on|in|at|by|since|during) (?:the |last |this )?(?:early |late )?(?:[A-Z]\w+day|[A-Z][a-z]+ \d{1,4}|\d{1,2} [A-Z][a-z]+|(?:19|20)\d\d|"
    r"January|February|March|April|May|"
    r"June|July|August|September|October|November|December|morning|evening|night|week|month|year))\b[,:]? +",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"^[a-z-]+(?:ed|en)$")


@dataclass(frozen=True)
class Told:
    """What a number is told of: a dimension of a thing (or "" and what was done to the things counted)."""

    thing: str
    dimension: str = ""
    act: str = ""
    of: str = ""


@dataclass(frozen=True)
class Dimension:
    """A dimension: its name, the kinds of units it is told in, and patterns for its nouns, adjectives and verbs."""

    name: str
    kinds: frozenset[str]
    nouns: str
    adjectives: str
    acts: str


@dataclass(frozen=True)
class Frames:
    """The dimensions of the codebook and the words that give a number to what is measured, ready for use."""

    dimensions: tuple[Dimension, ...] = ()
    levels: str = ""
    judging: str = ""
    numbers: str = ""
    peopled: str = ""
    paying: str = ""
    having: str = ""
    pasts: str = ""
    nominal: str = "(?!)"
    deverbal: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    words: Words = Words()


def read_frames(part: Mapping, words: Words, units: Mapping | None = None) -> Frames:
    """The frames from the parts `measures` and `units` of the codebook."""
    found = tuple(
        Dimension(d["id"], frozenset(d["units"]), _any_noun(d.get("nouns", ())), _any(d.get("adjectives", ())), _any_verb(d.get("acts", ()), words))
        for d in part.get("dimensions", ())
    )
    return Frames(
        found,
        _any_verb(part.get("levels", ()), words),
        _any_verb(part.get("judging", ()), words),
        _any_noun(part.get("numbers", ())),
        _any_noun(part.get("peopled", ())),
        _any_verb(part.get("paying", ()), words),
        _any_verb(part.get("having", ()), words),
        _any({form for forms in words.irregular.values() for form in forms}),
        _any(part.get("deverbal", ())) or "(?!)",
        part.get("deverbal", {}),
        {name: u["kind"] for name, u in (units or {}).get("units", {}).items()},
        words,
    )


def _any(phrases: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))


def _any_noun(nouns: Iterable[str]) -> str:
    return _any({form for n in nouns for form in (n, plural(n))})


def _any_verb(acts: Iterable[str], words: Words) -> str:
    """Every form of verbs, with what belongs to them: "come to" is "comes to", "came to"."""
    found = set()
    for act in acts:
        verb, _, rest = act.partition(" ")
        for form in ("is", "are", "was", "were", "be", "been") if verb == "be" else verb_forms(verb, words.irregular):
            found.add(f"{form} {rest}".strip())
    return _any(found)


def told(row: Mapping, before: str, after: str, frames: Frames) -> Told | None:
    """What a number is told of by the shape of its clause; None where no shape is met.

    Parameters
    ----------
    row : the figure; its unit or currency says which dimensions it can be of.
    before, after : the words of its clause before and after it.
    """
    before, after = _clause(before), after.strip("\"\u201c\u201d'").replace("\u2019", "'")
    kind = "money" if row.get("currency") else frames.kinds.get(str(row.get("unit") or ""), "" if row.get("unit") else "count")
    for d in frames.dimensions:
        if kind in d.kinds and (found := _dimension(before, after, d, frames, kind)) is not None:
            thing = _plain(found)
            return Told(thing, d.name) if thing else None
    return _counted(before, after, frames) if kind == "count" else _shared(before, after, frames) if kind == "share" else None


def _clause(before: str) -> str:
    """The words of the clause before its number: what stands before the clause proper is left out."""
    text = re.sub(r"[\"\u201c\u201d]", "", before).replace("\u2019", "'").lstrip(" ,;:")
    while (front := _FRONTED.match(text)) is not None:
        text = text[front.end() :]
    return text


def _first(patterns: Sequence[tuple[str, str]], before: str, after: str) -> str | None:
    """The thing named by the first pair of patterns of what stands before and behind the number that is met."""
    for left, right in patterns:
        one, other = re.search(left, before, re.IGNORECASE), re.match(right, after, re.IGNORECASE)
        if one is not None and other is not None:
            thing = next((m["thing"] for m in (one, other) if "thing" in m.re.groupindex), None)
            if thing:
                return thing
    return None


_START = r"(?:^|[,;:] (?:and |but |while )?|\b(?:and|but|while|that|because) )"
_SUBJECT = rf"{_START}(?P<thing>{_NP})"
_HAVE = r"(?:has |have |had |will |would |can |could )?(?:(?:also|since|now|already) )?"
_END = r"(?=$|[,.;:!?]| (?:and|but|while|in|on|at|by|as|from|to|after|when|not|since|long)\b)"
_VERB = rf"{_HAVE}(?:is|are|was|were|[a-z]+(?:s|ed))\b"
_ITS = rf"(?:{_WORD}'s |the |a |an |its |total |overall |full |final |maximum |average |official |estimated |confirmed )*"


def _dimension(before: str, after: str, d: Dimension, frames: Frames, kind: str) -> str | None:
    """The thing of which a clause tells a dimension, by a noun, an adjective or a verb of it."""
    level = rf"{_HAVE}(?:{frames.levels}) {_SURELY}$"
    if d.nouns and (found := _by_noun(before, after, d.nouns, level, frames)) is not None:
        return found
    if d.adjectives:
        near = rf"^[ -](?:{d.adjectives})\b"
        found = _first(
            (
                (rf"{_SUBJECT} {level}", near),
                (rf"^at {_SURELY}$", rf"{near},? (?P<thing>{_NP}) {_VERB}"),
                (
                    rf"^{_SURELY}$|\b(?:a|an|the|this|its) {_SURELY}$",
                    rf"^[ -](?:{d.adjectives})[ ](?P<thing>{_WORD}(?: (?:of|at|in|near) (?:the )?[A-Z]{_WORD})?)",
                ),
                (rf"{_START}(?P<thing>{_NP}), {_SURELY}$", near + "(?:,|$|[.])"),
            ),
            before,
            after,
        )
        if found is not None:
            return found
    if kind == "age" and d.name == "age":
        found = _first(((rf"{_SUBJECT} {level}", ""), (rf"^at {_SURELY}$", rf",? (?P<thing>{_NP}) {_VERB}")), before, after)
        if found is not None:
            return found
    if d.acts:
        found = _first(
            ((rf"{_SUBJECT} {_HAVE}(?:{d.acts})(?: (?:for|to|at|over|up|taxpayers|the (?:state|city|country|taxpayer|treasury)))? ?{_SURELY}$", ""),),
            before,
            after,
        )
        if found is not None:
            return found
    return _paid(before, after, frames) if kind == "money" and d.name == "price" else None


def _by_noun(before: str, after: str, nouns: str, level: str, frames: Frames) -> str | None:
    """The thing whose dimension, or number, is named by a noun: "the depth of the lake is N", "the lake has a depth of N"."""
    of = r"(?:of|for|on|in)"
    return _first(
        (
            (rf"{_START}{_ITS}(?:{nouns}) {of} (?P<thing>{_NP}) {level}", ""),
            (rf"{_START}(?P<thing>{_NP})(?:'s|s') {_ITS}(?:{nouns}) {level}", ""),
            (rf"(?P<thing>{_NP}), whose {_ITS}(?:{nouns}) {level}", ""),
            (rf"\b(?:{frames.judging}) {_ITS}(?:{nouns}) {of} (?P<thing>{_NP}) (?:at|as|to be) {_SURELY}$", ""),
            (rf"{_SUBJECT} {_HAVE}(?:{frames.having}) {_ITS}(?:{nouns}) (?:of|at) {_SURELY}$", ""),
            (rf"{_START}(?P<thing>{_NP}),? with {_ITS}(?:{nouns}) of {_SURELY}$", ""),
            (rf"^(?:with|at) {_ITS}(?:{nouns}) of {_SURELY}$", rf"^[^,]*?, (?P<thing>{_NP}) {_VERB}"),
            (rf"{_SUBJECT} {_HAVE}(?:\w+) {_SURELY}$", rf"^ in (?:{nouns})\b"),
            (rf"^in (?:{nouns}),? (?P<thing>{_NP}) {_HAVE}(?:\w+) {_SURELY}$", ""),
            (rf"^{_SURELY}$", rf"^ (?:{frames.levels}) {_ITS}(?:{nouns}) {of} (?P<thing>[^,.;:]+)"),
        ),
        before,
        after,
    )


def _paid(before: str, after: str, frames: Frames) -> str | None:
    """What money was paid for."""
    paying, stop = frames.paying, r"(?=$|[,.;:]| (?:in|since|by|last|this|over|so|during) )"
    return _first(
        (
            (r"^[^,;:]*$", rf"^ (?:was|were|is|has been|have been|had been) (?:{paying}) (?:on|for) (?P<thing>{_NP}){stop}"),
            (rf"\b(?:{paying}) {_SURELY}$", rf"^ (?:on|for|to build|to buy|to repair) (?P<thing>{_NP}){stop}"),
            (rf"^(?:for|on) (?P<thing>{_NP}),? (?:the |a )?(?:\w+ ){{1,3}}?{_HAVE}(?:{paying}) {_SURELY}$", ""),
            (rf"{_SUBJECT} {_HAVE}(?:been )?(?:was|were|is)? ?(?:{paying}) (?:for )?(?:with|for|at) {_SURELY}$", ""),
        ),
        before,
        after,
    )


def _counted(before: str, after: str, frames: Frames) -> Told | None:
    """The things a number counts, and what was done to them."""
    level = rf"{_HAVE}(?:{frames.levels}) {_SURELY}$"
    if (apart := _said_apart(before, after, frames)) is not None:
        return apart
    home = _by_noun(before, after, frames.peopled, level, frames) if frames.peopled else None
    if home is not None and _plain(home):
        return Told("people", of=split_thing(_plain(home))[2] or " ".join(_NAME.findall(home)) or _plain(home))
    thing = _by_noun(before, after, frames.numbers, level, frames) if frames.numbers else None
    if thing is None:
        # "The lorries stopped at Sorn numbered N": nothing else is counted behind the number.
        thing = _first(((rf"{_SUBJECT} {level}", rf"^(?: in (?:number|all|total))?{_END}"),), before, after)
    done = _done(thing, frames) if thing else None
    if done:
        return Told(done[0], act=done[1])
    whole = re.match(
        r"(?:the|those|these|all|its|their|our) (?P<things>(?:[\w-]+ )?(?:[a-z]+s|people|men|women|children|dead|injured|wounded|missing|sick))"
        r"(?: of (?P<of>.+)| in (?P<place>.+))?$",
        thing or "",
    )
    return Told(whole["things"], of=" ".join(_NAME.findall(whole["of"] or whole["place"] or ""))) if whole else None


def _shared(before: str, after: str, frames: Frames) -> Told | None:
    """What a share is of, and what is said of that share: "N per cent of the wells are dry", "the share of wells that are dry is N"."""
    level, be = rf"{_HAVE}(?:{frames.levels}) {_SURELY}$", r"(?:is|are|was|were|has been|have been|had been)"
    state = r"(?P<act>[a-z-]+)"
    for left, right in (
        (r"", rf" of (?P<thing>{_NP}) {be} (?:now |already |still |also |currently )?{state}{_END}"),
        (rf"{_START}{_ITS}(?:{frames.numbers}) of (?P<thing>{_NP}) (?:that|which|who) {be} {state}(?: [^,.;]*?)? {level}", ""),
        (rf"{_START}{_ITS}(?:{frames.numbers}) of {state} (?P<thing>[a-z-]+s) {level}", ""),
    ):
        one, other = re.search(left, before, re.IGNORECASE), re.match(right, after, re.IGNORECASE)
        if one is not None and other is not None:
            found = one.groupdict() | other.groupdict()
            return Told(_LEADING.sub("", found["thing"]), act=found["act"])
    thing = _first(((rf"{_START}{_ITS}(?:{frames.numbers}) of (?P<thing>{_NP}) {level}", ""),), before, after)
    done = _done(thing, frames) if thing else None
    return Told(done[0], act=done[1]) if done else None


def _said_apart(before: str, after: str, frames: Frames) -> Told | None:
    """What was done to the things counted, where a clause of its own tells it: "what the guards stopped was N lorries"."""
    level, things = rf"{_HAVE}(?:{frames.levels}) {_SURELY}$", r" (?P<thing>(?:[a-z-]+ )?[a-z-]+s|people|men|women|children)"
    act, doer = rf"(?P<act>[a-z]+(?:ed|en)|{frames.pasts})\b", rf"(?:{_ARTICLE} )?(?:{_WORD} ){{1,3}}?"
    for left, right in (
        (rf"^what {doer}{act}[^,;:]*? {level}", things + _END),
        (rf"^{_SURELY}$", rf" (?:{frames.levels}) how many (?P<thing>[a-z-]+) {doer}{act}"),
        (
            rf"{_START}(?P<thing>{_NP}) (?:(?:that|which|whom) {doer}|{_ARTICLE} (?:(?!of\b){_WORD} ){{1,3}}?){act}[^,;:]*? {level}",
            r"(?: in (?:number|all|total))?" + _END,
        ),
        (rf"{_START}(?P<thing>those|people) (?:who |that )(?:had |have |were |are |was )?(?:been )?{act}[^,;:]*? {level}", _END),
        (rf"\b(?P<act>{frames.nominal}) of {_SURELY}$", things + r"\b"),
    ):
        one, other = re.search(left, before, re.IGNORECASE), re.match(right, after, re.IGNORECASE)
        if one is not None and other is not None:
            found = one.groupdict() | other.groupdict()
            thing = "people" if found["thing"].lower() == "those" else _LEADING.sub("", found["thing"])
            return Told(thing, act=frames.deverbal.get(found["act"].lower(), found["act"]))
    return None


def _done(thing: str, frames: Frames) -> tuple[str, str] | None:
    """Things and what was done to them: "lorries stopped at the border" are lorries, and stopped."""
    words = _LEADING.sub("", thing).split()
    for k, word in enumerate(words[1:4], 1):
        low = word.lower()
        if (_PARTICIPLE.match(low) or low in frames.words.plain and not low.endswith("s")) and words[k - 1].lower() not in _STAY:
            return " ".join(words[:k]), low
        if re.fullmatch(_PREPOSITION, low):
            return None
    return None


_STAY = frozenset(("the", "a", "of", "and", "newly", "most", "more", "been"))


def _plain(thing: str) -> str:
    """A thing without its article and without what tells nothing of it."""
    found = _LEADING.sub("", thing.strip())
    found = re.sub(r"^(?:new|entire|whole|present|current) ", "", found)
    return "" if found.lower() in _POINTING or not re.search(r"[A-Za-z]", found) else found


_POINTING = frozenset("it they he she we this that these those there which who i you one".split())


def split_thing(thing: str) -> tuple[str, str, str]:
    """A thing as its head, the words that tell it apart, and the names it is tied to.

    >>> split_thing("repair of the sluice at Sorn")
    ('repair', 'repair sluice', 'Sorn')
    """
    at = _AT_PREPOSITION.search(f"{thing} ")
    head, tail = (thing[: at.start()], thing[at.end() :]) if at else (thing, "")
    names = [n for n in _NAME.findall(tail) if n.lower() not in _TIMES]
    rest = [
        w
        for w in re.findall(r"[\w'-]+", tail)
        if w not in names and w.lower() not in _TIMES and not re.fullmatch(rf"{_PREPOSITION}|{_ARTICLE}", w.lower())
    ]
    return head.split()[-1] if head.split() else "", " ".join([*head.split(), *rest]), " ".join(names)
