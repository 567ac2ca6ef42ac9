"""What a clause measures, wherever in it the words for that stand: "the dam is 40 metres high", "the height of the dam is 40 metres".

A clause with a number gives the number to a dimension (depth, weight, price) of a thing, or to things and what was done to them. Which
words tell of a dimension stands in the codebook; here are the shapes of the clauses. A shape is read from the words before and after
the number, so that it depends on no parse of a sentence as long as life.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..language.words import MONTHS, WEEKDAYS
from .shaping import Dimension, Frames, Told

WORD = r"[\w'\u2019.-]*[\w'\u2019]"
# A noun phrase holds no finite helper verb, no conjunction that begins a clause and no mark that ends one.
NOT = (
    r"(?!(?:is|are|was|were|has|have|had|will|would|can|could|must|might|should|shall|that|which|who|whose|but|because|while|said|says|told|not"
    r"|used to)\b)"
)
_PREPOSITION = r"(?:at|in|on|near|off|of|for|along|from|to|under|over|between|outside|around|across|by|with|into|through|inside|after|during|since)"
_LEADING = re.compile(r"^(?:(?:the|a|an|its|their|our|his|her|this|that|these|those|each|every|all|of|some|what) )+", re.IGNORECASE)
_AT_PREPOSITION = re.compile(rf" ({_PREPOSITION}) ", re.IGNORECASE)
_ARTICLE = r"(?:the|a|an|its|their|our|his|her|this|that|these|those|each|every|all)"
NP = rf"(?:(?:the|a|an|its|their|our|this|that|these|those|each|every|all) )?(?!{_PREPOSITION}\b|{_ARTICLE}\b){NOT}{WORD}(?: {NOT}{WORD}){{0,8}}?"
_TIMES = WEEKDAYS | MONTHS
_NAME = re.compile(r"\b[A-Z][\w'\u2019-]+")
SURELY = (
    r"(?:(?:\w+ly|all of|only|just|now|still|already|indeed|in fact|in all|all in all|altogether|"
    r"about|around|some|not [\w.,]+(?: [\w]+)? but) ?){0,2}"
)
# No shape has more letters before its number; a list without a full stop has any number of them.
LONGEST = 1000
# What may stand before the clause proper: a day, a hedge, a conjunction.
_FRONTED = re.compile(
    r"^(?:and|but|so|that|while|because|although|since|as far as (?:we|I) know|today|yesterday|now|all in all|in all|altogether|in fact|indeed|"
    r"(?:on|in|at|by|since|during) (?:the |last |this )?(?:early |late )?(?:[A-Z]\w+day|[A-Z][a-z]+ \d{1,4}|\d{1,2} [A-Z][a-z]+|(?:19|20)\d\d|"
    r"January|February|March|April|May|"
    r"June|July|August|September|October|November|December|morning|evening|night|week|month|year))\b[,:]? +",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"^[a-z-]+(?:ed|en)$")


def told(row: Mapping, before: str, after: str, frames: Frames) -> Told | None:
    """What a number is told of by the shape of its clause; None where no shape is met.

    Parameters
    ----------
    row : the figure; its unit or currency says which dimensions it can be of.
    before, after : the words of its clause before and after it.
    """
    before, after = clause(before, after)
    kind = "money" if row.get("currency") else frames.kinds.get(str(row.get("unit") or ""), "" if row.get("unit") else "count")
    if kind in ("count", "volume", "mass") and (number := _number_of(before, frames)) is not None:
        return number
    for d in frames.dimensions:
        if kind in d.kinds and (found := _dimension(before, after, d, frames, kind)) is not None:
            thing = bare_thing(found)
            return Told(thing, d.name) if thing else None
    return _counted(before, after, frames) if kind == "count" else _shared(before, after, frames) if kind == "share" else None


# "The depth of the lake, according to divers, is 40 metres".
_ASIDE = re.compile(r", (?:according to|as|by|say|says|in the words of) [^,;:]{3,40}, ")


def clause(before: str, after: str) -> tuple[str, str]:
    """The words before and after a number as the shapes are written."""
    return _near(_ASIDE.sub(" ", _clause(before))), after.strip("\"\u201c\u201d'").replace("\u2019", "'")


def _clause(before: str) -> str:
    """The words of the clause before its number: what stands before the clause proper is left out."""
    text = re.sub(r"[\"\u201c\u201d]", "", before).replace("\u2019", "'").lstrip(" ,;:")
    while (front := _FRONTED.match(text)) is not None:
        text = text[front.end() :]
    return text


def _near(before: str) -> str:
    """What stands before a number, no longer than any shape is; what is cut begins no clause."""
    return before if len(before) <= LONGEST else f"\0{before[-LONGEST:]}"


def first_met(patterns: Sequence[tuple[str, str]], before: str, after: str) -> str | None:
    """The thing named by the first pair of patterns of what stands before and behind the number that is met."""
    for left, right in patterns:
        other = re.match(right, after, re.IGNORECASE)  # which fails at once where it fails
        one = re.search(left, before, re.IGNORECASE) if other is not None else None
        if one is not None:
            thing = next((m["thing"] for m in (one, other) if "thing" in m.re.groupindex), None)
            if thing:
                return thing
    return None


_START = r"(?:^|[,;:] (?:and |but |while )?|\b(?:and|but|while|that|because) )"
SUBJECT = rf"{_START}(?P<thing>{NP})"
HAVE = r"(?:has |have |had |will |would |can |could )?(?:(?:also|since|now|already) )?"
_END = r"(?=$|[,.;:!?]| (?:and|but|while|in|on|at|by|as|from|to|after|when|not|since|long)\b)"
_VERB = rf"{HAVE}(?:is|are|was|were|[a-z]+(?:s|ed))\b"
# Adjectives that leave a dimension what it is; the average and the greatest depth are two.
_ITS = (
    rf"(?:{WORD}'s |the |a |an |its |our |total |overall |full |final |official |estimated |confirmed |correct |"
    r"right |true |actual |exact |real |precise |entire |"
    r"whole |combined |reported )*"
)


def _dimension(before: str, after: str, d: Dimension, frames: Frames, kind: str) -> str | None:
    """The thing of which a clause tells a dimension, by a noun, an adjective or a verb of it."""
    level = rf"{HAVE}(?:{frames.levels}) {SURELY}$"
    if d.nouns and (found := _by_noun(before, after, d.nouns, level, frames)) is not None:
        return found
    if d.adjectives:
        near = rf"^[ -](?:{d.adjectives})\b"
        found = first_met(
            (
                (rf"{SUBJECT} {level}", near),
                (rf"^at {SURELY}$", rf"{near},? (?P<thing>{NP}) {_VERB}"),
                (
                    rf"^{SURELY}$|\b(?:a|an|the|this|its) {SURELY}$",
                    rf"^[ -](?:{d.adjectives})[ ](?P<thing>{WORD}(?: (?:of|at|in|near) (?:the )?[A-Z]{WORD})?)",
                ),
                (rf"{_START}(?P<thing>{NP}), {SURELY}$", near + "(?:,|$|[.])"),
            ),
            before,
            after,
        )
        if found is not None:
            return found
    if kind == "age" and d.name == "age":
        found = first_met(((rf"{SUBJECT} {level}", ""), (rf"^at {SURELY}$", rf",? (?P<thing>{NP}) {_VERB}")), before, after)
        if found is not None:
            return found
    if d.acts:
        found = first_met(
            (
                (
                    rf"{SUBJECT} {HAVE}(?:{d.acts})"
                    rf"(?: (?:for|to|at|over|up|us|them|taxpayers|the (?:state|city|country|taxpayer|treasury)))? ?{SURELY}$",
                    "",
                ),
            ),
            before,
            after,
        )
        if found is not None:
            return found
    return _paid(before, after, frames) if kind == "money" and d.name == "price" else None


def _by_noun(before: str, after: str, nouns: str, level: str, frames: Frames) -> str | None:
    """The thing whose dimension, or number, is named by a noun: "the depth of the lake is N", "the lake has a depth of N"."""
    if not any(re.search(nouns, words, re.IGNORECASE) for words in (before, after)):
        return None
    of = r"(?:of|for|on|in)"
    return first_met(
        (
            (rf"{_START}{_ITS}(?:{nouns})(?: given| quoted| stated| named)? {of} (?P<thing>{NP}) {level}", ""),
            (rf"^(?:as (?:to|for)|for|in the case of|with|at) (?P<thing>{NP}), its (?:{nouns}) {level}", ""),
            (rf"^(?:at|in|on) (?P<thing>{NP}),? (?:the )?(?:{WORD} ){{1,2}}(?:{frames.judging}) {_ITS}(?:{nouns}) of {SURELY}$", ""),
            (rf"{SUBJECT} {HAVE}(?:was|were|is|been) {WORD} (?:at|for|with) {_ITS}(?:{nouns}) of {SURELY}$", ""),
            (rf"{_START}(?P<thing>{NP})(?:'s|s') {_ITS}(?:{nouns}) {level}", ""),
            (rf"(?P<thing>{NP}), whose {_ITS}(?:{nouns}) {level}", ""),
            (rf"\b(?:{frames.judging}) {_ITS}(?:{nouns}) {of} (?P<thing>{NP}) (?:at|as|to be) {SURELY}$", ""),
            (rf"{SUBJECT} {HAVE}(?:{frames.having}) {_ITS}(?:{nouns}) (?:of|at) {SURELY}$", ""),
            (rf"{_START}(?P<thing>{NP}),? with {_ITS}(?:{nouns}) of {SURELY}$", ""),
            (rf"^(?:with|at) {_ITS}(?:{nouns}) of {SURELY}$", rf"^[^,]*?, (?P<thing>{NP}) {_VERB}"),
            (rf"{SUBJECT} {HAVE}(?:\w+) {SURELY}$", rf"^ in (?:{nouns})\b"),
            (rf"^in (?:{nouns}),? (?P<thing>{NP}) {HAVE}(?:\w+) {SURELY}$", ""),
            (rf"^{SURELY}$", rf"^ (?:{frames.levels}) {_ITS}(?:{nouns}) {of} (?P<thing>[^,.;:]+)"),
        ),
        before,
        after,
    )


def _paid(before: str, after: str, frames: Frames) -> str | None:
    """What money was paid for."""
    paying, stop = frames.paying, r"(?=$|[,.;:]| (?:in|since|by|last|this|over|so|during) )"
    return first_met(
        (
            (r"^[^,;:]*$", rf"^ (?:was|were|is|has been|have been|had been) (?:{paying}) (?:on|for) (?P<thing>{NP}){stop}"),
            (rf"\b(?:{frames.buying}) (?P<thing>(?:the|this|that|its|their|our) {NP}) (?:for|at) {SURELY}$", ""),
            (rf"{SUBJECT} (?:set|sets) (?:the )?{WORD}(?: {WORD})? back {SURELY}$", ""),
            (rf"^{SURELY}$", rf" (?:went|has gone|have gone|flowed) into (?P<thing>{NP}){stop}"),
            (rf"\b(?:{paying}) {SURELY}$", rf"^ (?:on|for|to build|to buy|to repair) (?P<thing>{NP}){stop}"),
            (rf"^(?:for|on) (?P<thing>{NP}),? (?:the |a )?(?:\w+ ){{1,3}}?{HAVE}(?:{paying}) {SURELY}$", ""),
            (rf"{SUBJECT} {HAVE}(?:been )?(?:was|were|is)? ?(?:{paying}) (?:for )?(?:with|for|at) {SURELY}$", ""),
        ),
        before,
        after,
    )


def _counted(before: str, after: str, frames: Frames) -> Told | None:
    """The things a number counts, and what was done to them."""
    level = rf"{HAVE}(?:{frames.levels}) {SURELY}$"
    if (apart := _said_apart(before, after, frames)) is not None:
        return apart
    home = _by_noun(before, after, frames.peopled, level, frames) if frames.peopled else None
    if home is not None and bare_thing(home):
        return Told("people", of=split_thing(bare_thing(home))[2] or " ".join(_NAME.findall(home)) or bare_thing(home))
    thing = _by_noun(before, after, frames.numbers, level, frames) if frames.numbers else None
    if thing is None:
        # "The lorries stopped at Sorn numbered N": nothing else is counted behind the number.
        thing = first_met(((rf"{SUBJECT} {level}", rf"^(?: in (?:number|all|total))?{_END}"),), before, after)
    done = _done(thing, frames) if thing else None
    if done:
        return Told(done[0], act=done[1])
    whole = re.match(
        r"(?:the|those|these|all|its|their|our) (?P<things>(?:[\w-]+ )?(?:[a-z]+s|people|men|women|children|dead|injured|wounded|missing|sick))"
        r"(?: of (?P<of>.+)| in (?P<place>.+))?$",
        thing or "",
    )
    return Told(whole["things"], of=" ".join(_NAME.findall(whole["of"] or whole["place"] or ""))) if whole else None


# A passive between a thing and its number may name who gives it: "is put by the prefecture at".
_BY_WHOM = r"(?: by (?:the |an? |its )?[\w' -]{2,50}?)?"
# The things, and what was done to them as a participle or behind "that".
_THINGS_DONE = r"(?P<thing>(?:[\w-]+ ){{0,2}}?[\w-]+) (?:(?:that|which|who) )?(?:(?:had|have|has|was|were|is|are|been) )*(?P<act>{act})\b"


def _number_of(before: str, frames: Frames) -> Told | None:
    """The things, and what was done to them, whose number is told: "put the number of goats drowned in the flood at N", "the count of
    lorries that were held up stands at N", "puts the goats lost to the frost at N", "estimates the oil that got into the bay at N".
    """
    number, told = rf"{_ITS}(?:{frames.numbers}) of", r"(?P<told>[^,;:]{3,150}?)"
    of = next(
        filter(
            None,
            (
                re.search(rf"\b(?:{frames.judging}) (?:{number}|(?:the|all)) {told} (?:at|as|to be) {SURELY}$", before, re.IGNORECASE),
                re.search(rf"{_START}{number} {told} {HAVE}(?:{frames.levels}) {SURELY}$", before, re.IGNORECASE),
                re.search(
                    rf"{_START}{number} {told} (?:is|are|was|were|been) (?:put|set|given|estimated|reckoned){_BY_WHOM} (?:at|as) {SURELY}$",
                    before,
                    re.IGNORECASE,
                ),
            ),
        ),
        None,
    )
    if not of:
        return None
    act = rf"(?:[a-z]+(?:ed|en)|{frames.pasts})(?: (?:away|back|up|down|out|off|over)(?=$| {_PREPOSITION}\b))?"
    done = re.match(_THINGS_DONE.format(act=act), _LEADING.sub("", of["told"]), re.IGNORECASE)
    if done is None or re.search(rf"\b{_PREPOSITION}\b|\b(?:new|more|further)\b", done["thing"], re.IGNORECASE):
        return None
    thing = "people" if done["thing"].lower() == "those" else done["thing"]
    return Told(thing, act=done["act"].lower())


def _shared(before: str, after: str, frames: Frames) -> Told | None:
    """What a share is of, and what is said of that share: "N per cent of the wells are dry", "the share of wells that are dry is N"."""
    level, be = rf"{HAVE}(?:{frames.levels}) {SURELY}$", r"(?:is|are|was|were|has been|have been|had been)"
    state = r"(?P<act>[a-z-]+)"
    for left, right in (
        (r"", rf" of (?P<thing>{NP}) {be} (?:now |already |still |also |currently )?{state}{_END}"),
        (rf"{_START}{_ITS}(?:{frames.numbers}) of (?P<thing>{NP}) (?:that|which|who) {be} {state}(?: [^,.;]*?)? {level}", ""),
        (rf"{_START}{_ITS}(?:{frames.numbers}) of {state} (?P<thing>[a-z-]+s) {level}", ""),
    ):
        one, other = re.search(left, before, re.IGNORECASE), re.match(right, after, re.IGNORECASE)
        if one is not None and other is not None:
            found = one.groupdict() | other.groupdict()
            return Told(_LEADING.sub("", found["thing"]), act=found["act"])
    thing = first_met(((rf"{_START}{_ITS}(?:{frames.numbers}) of (?P<thing>{NP}) {level}", ""),), before, after)
    done = _done(thing, frames) if thing else None
    return Told(done[0], act=done[1]) if done else None


def _said_apart(before: str, after: str, frames: Frames) -> Told | None:
    """What was done to the things counted, where a clause of its own tells it: "what the guards stopped was N lorries"."""
    level, things = rf"{HAVE}(?:{frames.levels}) {SURELY}$", r" (?P<thing>(?:[a-z-]+ )?[a-z-]+s|people|men|women|children)"
    act, doer = rf"(?P<act>(?:[a-z]+(?:ed|en)|{frames.pasts})(?: (?:away|back|up|down|out))?)\b", rf"(?:{_ARTICLE} )?(?:{WORD} ){{1,3}}?"
    for left, right in (
        (rf"^what {doer}{act}[^,;:]*? {level}", things + _END),
        (rf"^{SURELY}$", rf"{things} (?:is|are|was|were) what {doer}{act}"),
        (rf"\b(?:{frames.showing}) {SURELY}$", rf"{things} (?P<act>[a-z]+(?:ed|en)) (?={_PREPOSITION}\b|by\b)"),
        (rf"^of (?P<thing>(?:the|its|their) {NP}),? {doer}{act} {SURELY}$", _END),
        (rf"^{SURELY}$", rf" (?:{frames.levels}) how many (?P<thing>[a-z-]+) {doer}{act}"),
        (
            rf"{_START}(?P<thing>{NP}) (?:(?:that|which|whom) {doer}|{_ARTICLE} (?:(?!of\b){WORD} ){{1,3}}?){act}[^,;:]*? {level}",
            r"(?: in (?:number|all|total))?" + _END,
        ),
        (rf"{_START}(?P<thing>those|people) (?:who |that )(?:had |have |were |are |was )?(?:been )?{act}[^,;:]*? {level}", _END),
        (rf"\b(?P<act>{frames.nominal}) of {SURELY}$", things + r"\b"),
    ):
        one, other = re.search(left, before, re.IGNORECASE), re.match(right, after, re.IGNORECASE)
        if one is not None and other is not None:
            found = one.groupdict() | other.groupdict()
            thing = "people" if found["thing"].lower() == "those" else _AT_PREPOSITION.split(_LEADING.sub("", found["thing"]))[0]
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


def bare_thing(thing: str) -> str:
    """A thing without its article and without what tells nothing of it."""
    found = _LEADING.sub("", thing.strip())
    found = re.sub(r"^(?:entire|whole|present|current) ", "", found)
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
