"""Read from the parse what a number speaks of: what is counted, of whom, by which verb, and whether it is denied.

A plain number counts the noun behind it. A share, a sum or a measure speaks of what it is a share of ("of the wells"), of the noun
it modifies ("a 4,000-euro fine"), of what is put or sold at it, or of the subject that amounts to it. A parse error costs that
number's field and no more.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .around import around
from .numerals import PARTS, SCALES
from .people import is_person
from .phrases import GREAT, NOUNS, TIMES, behind, head_of, is_name, noun_after, phrase, whole
from .predicates import BE, VERBS, governor, is_argument, negated, own_clause, predicate, stood_for, subject
from .units import Units

_PLACE_PREPS = frozenset(("of", "in", "from", "by", "within", "across", "for"))
_AT_PREPS = frozenset(("at", "by", "to", "from", "for", "of", "between", "with"))


@dataclass(frozen=True)
class Reading:
    """What the parse says about one number; `counted` and `of` are token ranges, `around` the common nouns beside it."""

    counted: tuple[int, int] | None
    of: tuple[int, int] | None
    predicate: str
    negated: bool
    around: str = ""


def read(doc: Doc, first: int, last: int, noun: tuple[int, int] | None, units: Units, money: bool = False) -> Reading:
    """Read the surroundings of the number at tokens first..last, whose counted noun (if any) follows it; `money` for a sum."""
    summed = None if noun else _number_behind(doc, first, last, units)
    noun = noun or summed
    anchor = doc[noun[1] - 1 if noun else last]
    if noun:
        anchor = head_of(doc, noun)
    verb = None if summed else governor(anchor)
    counted = (
        noun
        or (_bought_with(doc, last, units) or _for_each(verb) if money else _taken_in(doc, last, units))
        or _spoken_of(doc, first, last, verb, units)
    )
    if (
        counted
        and counted[1] - counted[0] == 1
        and counted[1] == first - 1
        and doc[first - 1].lower_ == "of"
        and doc[counted[0]].lower_ in units.sum_nouns
    ):
        counted = None  # "a total of 14 million has been paid": a word for the number itself
    topic = head_of(doc, counted) if counted else anchor
    # Who puts a thing at a number is its judge and not its holder.
    judged = (noun is None or _is_judged(doc, first, verb)) and _put_at(doc, first, verb, units) is not None
    holder = None if judged else verb
    told = verb is not None and verb.lower_ in units.tellers
    done = own_clause(topic, verb, units) or (own_clause(doc[last + 2] if summed else doc[last], verb, units) if told or summed else None) or verb
    if noun and done is verb and not is_argument(anchor, verb):
        done = None
    own = done if done is not verb else None
    beside = around(holder, own, (topic, anchor, *doc[first : last + 1]), units)
    return Reading(counted, _of(topic, holder, units), predicate(done, units), negated(doc[last]), beside)


def _number_behind(doc: Doc, first: int, last: int, units: Units) -> tuple[int, int] | None:
    """ "Takes to 30 the count of closed schools": the verb only gives the number, which stands before what it is a number of."""
    if first == 0 or doc[first - 1].lower_ not in ("to", "at") or last + 4 >= len(doc):
        return None
    the, number, of = doc[last + 1 : last + 4]
    counts = the.tag_ in ("DT", "PRP$") and number.lower_ in units.sum_nouns and of.lower_ == "of"
    return behind(doc, last + 4) if counts else None


def _bought_with(doc: Doc, last: int, units: Units) -> tuple[int, int] | None:
    """ "40 million in grants": what a sum consists of has no article; "in March", "in total" say when and how much."""
    if last + 2 >= len(doc) or doc[last + 1].lower_ != "in" or doc[last + 2].tag_ not in ("NN", "NNS", "JJ", "VBN"):
        return None
    after = noun_after(doc, last + 2)
    if after is None or any(doc[k].lower_ in units.sum_nouns or _is_measure(doc[k], units) for k in range(*after)):
        return None
    return after


def _taken_in(doc: Doc, last: int, units: Units) -> tuple[int, int] | None:
    """The same of a great sum without its currency that a verb takes: "demanded 50 million in damages"."""
    return _bought_with(doc, last, units) if doc[last].lower_ in GREAT and doc[last].dep_ in ("dobj", "pobj") else None


def _for_each(verb: Token | None) -> tuple[int, int] | None:
    """ "Each household can claim up to 300": the sum is for one of those named."""
    topic = subject(verb)
    if topic is None:
        return None
    if topic.lower_ == "each":
        return next((phrase(n) for c in topic.children if c.lower_ == "of" for n in c.children if n.tag_ in ("NNS", "NN")), None)
    return phrase(topic) if topic.tag_ == "NN" and any(c.lower_ in ("each", "every") for c in topic.children) else None


def _spoken_of(doc: Doc, first: int, last: int, verb: Token | None, units: Units) -> tuple[int, int] | None:
    """The thing a percentage, a sum or a measure speaks of: "growth of 7 percent", "goods worth $2", "exports fell by 4"."""
    if last + 2 < len(doc) and doc[last].lower_ == "half" and doc[last + 1].tag_ in ("DT", "PRP$"):
        return behind(doc, last + 1)  # "half the wells", "half that sum"
    if last + 2 < len(doc) and doc[last + 1].lower_ == "of" and doc[last + 2].lower_ not in _POINTING and not _is_per(doc, first, last):
        return _part_held(doc, first, last, verb, units) or behind(doc, last + 2)
    if last + 3 < len(doc) and doc[last + 1].text == ")" and doc[last + 2].lower_ == "of":
        return behind(doc, last + 3)  # "80,000 litres (21,000 gallons) of diesel"
    if first > 1 and doc[first - 1].tag_ in ("NN", "NNS") and doc[first - 2].lower_ in ("and", ",", ";", "while", "but"):
        return phrase(doc[first - 1])  # "exports rose 4 percent and imports 2 percent"
    after = noun_after(doc, last + 2 if doc[last + 1].text == "-" else last + 1) if last + 2 < len(doc) else None
    after = None if after and doc[after[0]].lower_ in _POINTING else after  # "lost 4 million last season"
    tied = any(t.text == "-" for t in doc[first : last + 1])  # "a three-day week"
    if after and (tied or not _is_measure(head_of(doc, after), units)):
        return _what_changed(doc, after, units)
    if first > 1 and doc[first - 1].lower_ in ("worth", "totalling", "totaling") and doc[first - 2].tag_ in NOUNS:
        return phrase(doc[first - 2])
    if doc[first - 1].lower_ == "for" and _is_time(doc[last], units):
        held = _held(verb)
        return whole(held, units.sum_nouns) if held is not None else _amounting(doc, first, last, verb, units)
    if (less := _of_change(doc, first, units)) is not None:
        return whole(less, units.sum_nouns)
    if (put := _put_at(doc, first, verb, units)) is not None:
        return whole(put, units.sum_nouns)
    if first > 1 and doc[first - 1].lower_ == "to" and doc[first - 2].lower_ in _LINKS:
        return None
    for token in () if _is_listed(doc, first, last, units) or _beside_scene(doc, first, last) else (doc[last], doc[first]):
        head = token.head
        for _ in range(4):
            if (giver := _giver(head)) is not None:
                head = giver
            if head.dep_ == "pobj" and doc[first - 1].lower_ == "for" and head.head.lower_ in ("to", "by", "from") and not _is_time(doc[last], units):
                sold = subject(verb)  # "the club was sold to a fund for 4 million"
                return whole(sold, units.sum_nouns) if sold is not None and sold.dep_ == "nsubjpass" and sold.tag_ in NOUNS else None
            if head.tag_ in NOUNS and not first <= head.i <= last and (not _is_measure(head, units) or _is_kind_of_time(head)):
                return _told_beside(head, verb, units) or whole(head, units.sum_nouns)
            if head.pos_ in VERBS or head.head == head:
                break
            head = head.head
    return _amounting(doc, first, last, verb, units)


_POINTING = frozenset(("last", "this", "next", "previous", "every", "each"))
# Nouns that make a preposition with the words around them: "in relation to 12" speaks of twelve.
_LINKS = frozenset(("relation", "respect", "regard", "reference"))


def _is_listed(doc: Doc, first: int, last: int, units: Units) -> bool:
    """Whether a sum is one of several things and speaks of none of the others: "two pistols and 4,000 euros"."""
    top = doc[first : last + 1].root
    return (
        top.dep_ in ("conj", "appos")
        and doc[first - 1].lower_ in (("and", ",", "with") if top.dep_ == "conj" else ("and", "with"))
        and top.head.i < first
        and top.head.tag_ in NOUNS
        and not _is_measure(top.head, units)
        and any(t.tag_ == "$" or t.text in units.currency_codes or t.lower_ in units.currency_codes for t in doc[first : last + 1])
    )


def _beside_scene(doc: Doc, first: int, last: int) -> bool:
    """Whether a bare number is hung on where its clause takes place: "came out of the hall in Northtown, maybe two hundred"."""
    top = doc[first : last + 1].root
    return (
        doc[last].tag_ == "CD"
        and top.dep_ == "appos"
        and doc[first - 1].text == ","
        and top.head.dep_ == "pobj"
        and top.head.head.lower_ in ("in", "at", "from", "near", "on")
    )


def _giver(head: Token) -> Token | None:
    """What stands above the one a number is taken from: "up 4 percent, according to the bank" says nothing of the bank."""
    to = head.head
    if to.lower_ == "according":
        return to.head
    return to.head.head if to.lower_ == "to" and to.head.lower_ == "according" else None


def _of_change(doc: Doc, first: int, units: Units) -> Token | None:
    """What changes, where a noun of change tells it: "asked for a cut in the toll from 9 francs to 7", "a rise in rents to 900 euros"."""
    if first < 4 or doc[first - 1].lower_ not in ("from", "to", "by"):
        return None
    thing = doc[first - 2]
    prep = thing.head if thing.dep_ == "pobj" and thing.tag_ in NOUNS else None
    return thing if prep is not None and prep.lower_ in ("in", "of") and prep.head.lower_ in units.change_words and prep.head.tag_ in NOUNS else None


def _held(verb: Token | None) -> Token | None:
    """What something was done to for a time: "shut the port for six days", "kept the port shut"."""
    if verb is None:
        return None
    verbs = (verb, verb.head) if verb.dep_ == "oprd" else (verb,)
    return next((c for v in verbs for c in v.children if c.dep_ == "dobj" and c.tag_ in NOUNS), None)


def _part_held(doc: Doc, first: int, last: int, verb: Token | None, units: Units) -> tuple[int, int] | None:
    """The thing that amounts to a share of one other: "the deficit reached 4 percent of output", "a deficit of 4 percent of output"."""
    if doc[last].lower_ not in ("percent", "cent", "%", "pct") or doc[last + 2].tag_ in ("DT", "PRP$", "NNS", "CD"):
        return None
    if first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].tag_ == "NN":
        return phrase(doc[first - 2])
    return _amounting(doc, first, last, verb, units) if verb is not None and verb.i < first else None


def _told_beside(head: Token, verb: Token | None, units: Units) -> tuple[int, int] | None:
    """What rose, where the rise is told beside a clause of its own: "exports grew fast, a rise of 12 percent"."""
    start = phrase(head)[0]
    if head.lower_ not in units.change_words or start < 2 or head.doc[start - 1].tag_ != "DT" or head.doc[start - 2].text != ",":
        return None
    topic = subject(verb)
    return whole(topic, units.sum_nouns) if topic is not None and topic.tag_ in NOUNS and topic.i < start else None


def _is_per(doc: Doc, first: int, last: int) -> bool:
    """Whether the amount is a rate, whose last unit has an "of" of its own: "450 tenge per kilogram of wool"."""
    return any(
        t.lower_ == "per" and t.i < last and t.nbor().lower_ != "cent" or t.lower_ in ("a", "an") and t.i > first and t.nbor(-1).tag_ in NOUNS
        for t in doc[first : last + 1]
    )


def _what_changed(doc: Doc, after: tuple[int, int], units: Units) -> tuple[int, int]:
    """ "A 15 percent drop in sales" speaks of sales, as "sales dropped" does."""
    if doc[after[1] - 1].lower_ in units.change_words and after[1] + 1 < len(doc) and doc[after[1]].lower_ in ("in", "of"):
        return behind(doc, after[1] + 1) or after
    return after


def _amounting(doc: Doc, first: int, last: int, verb: Token | None, units: Units) -> tuple[int, int] | None:
    """The subject of which a verb says the amount: "exports reached 4", "damage is estimated at 3", "the queue stretched for 4".

    Verbs that take the amount as an object are known by name, since "the firm paid 4" does not measure the firm; behind a
    preposition the amount belongs to a subject whose verb is passive, or takes no object.
    """
    if verb is not None and verb.lower_ in units.tellers and (teller := subject(verb)) is not None and teller.i > last:
        verb = verb.head if verb.dep_ == "conj" else None  # "imports rose, and by 9 percent, the bank said"
    if verb is None:
        return None
    topic = subject(verb)
    if topic is not None and topic.tag_ == "PRP" and _changes(verb, units):
        # "among children of newcomers it rose 12 percent"
        among = (n for c in verb.children if c.lower_ == "among" for n in c.children if n.tag_ in ("NN", "NNS"))
        return next((whole(n, units.sum_nouns) for n in among), None)
    if topic is not None and topic.lower_ == "it" and verb.lower_ in BE and (last + 1 == len(doc) or doc[last + 1].tag_ != "JJ"):
        return None  # "it is two miles to the ford" speaks of nothing named
    topic = stood_for(topic)
    if topic is None or topic.tag_ not in NOUNS or first <= topic.i <= last:
        return None
    at = first > 0 and doc[first - 1].lower_ in _AT_PREPS and doc[first - 1].head == verb
    bought = any(c.dep_ == "dobj" and not first <= c.i <= last for c in verb.children)
    passive = topic.dep_ == "nsubjpass"
    if doc[last].tag_ == "CD" and doc[last].dep_ == "dobj" and doc[last].head == verb and units.words_known.stem(verb.lower_) in _GIVING:
        return None  # "the side lost seven": so many of another thing
    known = verb.lower_ in BE or verb.lower_ in units.level_verbs or _changes(verb, units)
    upward = any(c.dep_ in ("prt", "advmod") and c.lower_ in ("up", "down") for c in verb.children)  # "the rate edged up, to 4 percent"
    wanted = (
        doc[first - 1].lower_ == "for" and not passive and is_person(f"{topic.lower_.removesuffix('s')}s", units)
    )  # "the lawyer asked for 4 million"
    moved = at and not bought and not wanted and (passive or upward or doc[first - 1].lower_ in ("at", "by", "for"))
    return whole(topic, units.sum_nouns) if known and not (bought and not at) or moved else None


_GIVING = frozenset(("lose", "lost", "los", "gain", "win", "add", "shed"))


def _changes(verb: Token, units: Units) -> bool:
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")
    return verb.lower_ in units.change_words or f"{verb.lower_} {particle}" in units.change_words


def _put_at(doc: Doc, first: int, verb: Token | None, units: Units) -> Token | None:
    """The thing somebody puts, sells or raises at, for or by the number: "put the damage at 3 million", "raise duties by 4 percent"."""
    share = doc[first - 1].lower_ == "on" and any(t.lower_ in ("percent", "cent", "%") for t in doc[first : first + 3])  # "puts her on 40 percent"
    if first < 2 or not share and doc[first - 1].lower_ not in ("at", "for", "by", "to", "from", "as") or verb is None or verb.i > first:
        return None
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.i < verb.i and doc[first - 1].lower_ == "at":
        verb = verb.head  # "put the dead of the Rita sinking at 48": the noun in -ing before "at" is no verb
    held = (c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < first and c.text not in units.currency_codes)
    return next(
        (c for c in held if c.tag_ in NOUNS and c.lower_ not in units.words or any(d.lower_ == "the" for d in c.children)), None
    )  # "put the dead at 48"


def _is_judged(doc: Doc, first: int, verb: Token | None) -> bool:
    """Whether a verb gives what stands before the number its number: "the agency puts the fleet at 12 boats"."""
    return verb is not None and doc[first - 1].lower_ == "at" and verb.lower_ in _JUDGING


_JUDGING = frozenset("put puts putting estimate estimates estimated reckon reckons reckoned set sets gave gives give".split())


def _is_measure(token: Token, units: Units) -> bool:
    """Whether a noun is itself a unit, a number or a time, and so no thing that a figure speaks of."""
    word = token.lower_
    return not word[0].isalpha() or word in TIMES or word in SCALES or word in PARTS or word in units.words or any(c.isdigit() for c in word)


def _is_kind_of_time(token: Token) -> bool:
    """ "A delivery time of six months": a noun before it makes a thing of the time."""
    return token.lower_ == "time" and any(c.dep_ == "compound" or c.tag_ == "VBG" for c in token.children)


def _is_time(token: Token, units: Units) -> bool:
    return units.kinds.get(units.unit_names.get(token.lower_, "")) == "time"


def _of(topic: Token, verb: Token | None, units: Units) -> tuple[int, int] | None:
    """The proper name the number belongs to: the subject, an owner, or a place named with it.

    Who only counts or records a thing does not own it, and a currency owns nothing.
    """
    holder = subject(verb)
    for noun in (topic, holder, verb):
        if noun is None:
            continue
        owner = next((c for c in noun.children if c.dep_ == "poss" and _owns(c, units)), None)
        if owner is not None:
            return phrase(owner)
        for prep in noun.children:
            if prep.dep_ in ("prep", "agent") and prep.lower_ in _PLACE_PREPS:
                for name in prep.children:
                    if name.dep_ == "pobj" and _owns(name, units) and not (prep.lower_ == "by" and _records(verb, units)):
                        return phrase(name)
        if noun is holder and noun != topic and _owns(noun, units) and not _records(verb, units):
            return phrase(noun)
    return None


def _owns(token: Token, units: Units) -> bool:
    return is_name(token) and token.text not in units.currency_names and token.text not in units.currency_codes


def _records(verb: Token | None, units: Units) -> bool:
    return verb is not None and verb.lower_ in units.recording_verbs
