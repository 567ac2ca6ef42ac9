"""What a number is told of by the grammar of its clause, where no noun beside it is counted.

`counted` says what is counted beside a number; here is the rest, for a reader: the label before a colon ("People killed: 212"), the phrase a
bracket stands behind, the noun a number fills ("a crew of eight"), what an age, a length or a time is of, what the count before counted
where this one leaves it out, and people where only people can be meant. What stands beside the number comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Token

from .antecedents import Place, answers, as_before, behind_it, last_of, said
from .bearers import at_rate, at_which, borne, doing, gone_without, idle_sum, purpose, set_back, shared_by, taken_off
from .carried import Quantity
from .extents import age, extent, margin, spent_on
from .gapped import against_each_other, item
from .multiples import multiple
from .people import is_person
from .persons import are_anybody, are_present, are_there, has_room, noun_of, of_others, takes_people
from .phrases import GREAT, NOUNS, behind, text_of, top_of
from .predicates import BE, VERBS, governor, subject

# "People killed: 212", "Households without power - 1,900", on a line of its own or behind another of the kind.
_LABEL = re.compile(r"(?:\A|[\n.;]\s*|\d,? )(?P<label>[^\W\d_][^.;:,\n\d()]{2,60}?)(?: so far| to date)?(?:: ?| [-\u2013] )\Z")
_STATE = re.compile(r"\d[;,] (?P<state>[a-z]+(?:ed|en|ing|t)): ?\Z")
_SINGLE = frozenset(("one", "figure", "number", "total", "count", "average", "rest", "remainder", "latter", "former", "same", "sum", "level", "toll"))
_PLURAL_ONES = frozenset(("ones", "others", "figures", "numbers"))
_DIFFERS = re.compile(
    r" (?:less|more|fewer|higher|lower|above|below|over|under|up|down|better|worse|longer|shorter|cheaper|dearer|heavier|lighter)\b"
)
# Behind these stands another value of what the sentence told before.
_AGAINST = re.compile(r"\b(?:against|compared (?:with|to)|versus|(?:up|down) from|(?:above|below|short of|than) the)(?: about| some| just)? \Z", re.I)
_COMPARED = re.compile(r"\b(?:against|compared (?:with|to)|versus|from|than|instead of|not)(?: about| some| just)? \Z", re.I)
_OF_WHOM = re.compile(r"(?: of (?:whom|which|them|these|those))? (?:are|were|have been|had been)\b")
_OF_EACH = re.compile(r" (?:of|in|from|out of) (?:each|every)\b")
_WHO = re.compile(r" who\b")
_CLOSES = re.compile(r"[)\],;]| of (?:them|these|whom)\b| in all\b| in number\b| strong\b| - ")


def named(at: Place, figure: Quantity) -> str:
    """The name of what a figure counts, "" where its `counted` says it as well as this can."""
    if figure.role != "quantity":
        return ""
    if figure.unit == "year of age":
        return age(at.doc, at.first, at.last, figure.counted or "", at.units)
    if (label := _label(at, figure)) or (label := item(at, figure)) or (label := _pointed(at, figure)):
        return label
    if not figure.unit and (figure.counted_span is None or figure.counted_span.start < figure.span.start) and are_present(at):
        return "people"
    if are_anybody(at, figure):
        return "people"
    if at.doc[at.last].lower_ in GREAT and not behind_it(at, figure) and (thing := _filled(at) or purpose(at)):
        return thing
    if not behind_it(at, figure) and at.found and at.text[at.found[-1].span.end - at.base : at.amount.start] == " to ":
        return said(at.found[-1])  # "from 12 to 15 francs for cars"
    if not figure.unit and (pair := against_each_other(at, figure)):
        return pair
    if not behind_it(at, figure) and (apart := margin(at, figure)):
        return apart
    if not figure.unit and figure.counted != "people" and not behind_it(at, figure) and has_room(at):
        return "people"
    if not figure.unit and are_there(at) and (figure.counted_span is None or figure.counted_span.start != figure.span.end + 1):
        return as_before(at, replace(figure, counted=None)) or "people"
    if figure.counted and not figure.unit and (figure.counted_span is None or figure.counted_span.start < figure.span.start):
        if thing := ("people" if of_others(at, figure) else _turn_out(at) if _OF_WHOM.match(at.text, at.amount.end) else _filled(at)):
            return thing
    if not behind_it(at, figure) and (cost := set_back(at)):
        return cost
    if (topic := multiple(at, figure)) or figure.unit == "times" and behind_it(at, figure) and (topic := of_level(at)):
        return topic  # "debt stood at six times earnings"
    if figure.currency and _OF_EACH.match(at.text, at.amount.end) and (thing := borne(at, figure)):
        return thing  # "fuel took 41 cents of each euro"
    if at.doc[at.last].lower_ in GREAT and not figure.unit and not behind_it(at, figure) and (thing := at_which(at)):
        return thing
    if (figure.currency or figure.unit == "percent") and (thing := taken_off(at)):
        return thing
    if figure.unit and (thing := doing(at)):
        return thing
    if figure.currency and (thing := _priced(at, figure)):
        return thing
    if not behind_it(at, figure) and _AGAINST.search(at.text, max(0, at.amount.start - 30), at.amount.start) and (before := as_before(at, figure)):
        return before if before != figure.counted else ""
    if figure.unit and not figure.currency and (told := extent(at.doc, at.first, at.last, figure, at.units)):
        return told
    if figure.counted:
        return idle_sum(at, figure) or _of_measure(at, figure)
    if figure.unit or figure.currency:
        beside = _DIFFERS.match(at.text, at.amount.end) or _COMPARED.search(at.text, max(0, at.amount.start - 30), at.amount.start)
        compared = beside and (as_before(at, figure) or _of_difference(at))
        if figure.currency and at.amount.currency is None and not figure.coins and (before := as_before(at, figure)):
            return before  # "entry is 15 soles, five for pupils"
        meant = purpose(at) if figure.currency or at.units.kinds.get(figure.unit) == "mass" else shared_by(at, figure) or gone_without(at, figure)
        told = _beside(at) or compared or meant or at_rate(at) or of_level(at) or spent_on(at.doc, at.first, at.last, figure, at.units)
        if told or figure.unit == "point" and figure.change == "level":
            return told or "points"
        return as_before(at, figure) if _is_pointed_at(at) else ""
    return _bare(at, figure)


def _label(at: Place, figure: Quantity) -> str:
    """ "Schools closed: nine", "houses destroyed: 87, damaged: 214": the words before a colon that hold a noun and no clause."""
    start = at.amount.start
    if figure.counted_span is not None and figure.counted_span.start >= figure.span.end:
        return ""  # "one thing stands out: 4,100 letters"
    before = at.raw[max(0, start - 70) : start]
    if before.rstrip()[-1:] not in (":", "-", "\u2013"):
        return ""
    if (state := _STATE.search(before)) is not None and (thing := said(at.found[-1]) if at.found else ""):
        return f"{thing.split()[0]} {state['state']}"
    found = _LABEL.search(before)
    if found is None:
        return ""
    first, end = (start - len(before) + at_label for at_label in found.span("label"))
    words = [t for t in reversed(list(takewhile(lambda t: t.idx >= first, _back(at)))) if t.idx < end]
    # The last word may be a participle that the parser takes for a verb: "Roads shut: nine".
    said_so = any(t.tag_ in ("MD", "PRP") or t.lower_ in BE or t.lower_ in at.units.tellers for t in words)
    finite = said_so or any(t.tag_ in ("VBZ", "VBP") for t in words[:-1])
    return found["label"] if len(words) < 8 and not finite and any(t.tag_ in ("NN", "NNS") for t in words) else ""


def _pointed(at: Place, figure: Quantity) -> str:
    """What "the previous one", "small ones" or "the figure" stand for, and what a list leaves out behind the name of its item."""
    span = figure.counted_span
    if not figure.counted or " of " in figure.counted:
        return ""
    if span is not None and span.start == figure.span.end + 1 and _is_verb(at, figure):
        return _of_subject(at, figure)
    head = figure.counted.split()[-1].lower()
    if head in _PLURAL_ONES or head in _SINGLE:
        if figure.unit is None and (before := as_before(at, figure) or (borne(at, figure) if head == "number" else "")):
            return before  # also "the herd, thought to number 40"
        start = at.doc[at.first].idx if span is None else span.start - at.base
        tag = "NNS" if head in _PLURAL_ONES else "NN"
        things = (t for t in _back(at) if t.idx < start and t.tag_ == tag and t.dep_ in _MAIN and t.lower_ not in _SINGLE | _PLURAL_ONES)
        return text_of(thing) if head in ("one", "ones") and (thing := next(things, None)) is not None else ""
    if span is not None and at.found and at.found[-1].counted_span == span and span.end <= at.found[-1].span.start:
        own = _OWN.search(at.text, max(0, at.amount.start - 40), at.amount.start)
        return own["noun"] if own else ""  # "the cast is 18, the orchestra 40"
    if figure.unit or figure.currency or span is None or span.end != figure.span.start - 1:
        return ""
    # "Girls read 14 books, boys nine", "in Northport 12 were begun": what stands right before a bare number is no thing that it counts.
    last = last_of(at, figure)
    if last is not None and last.counted_span is not None and last.counted_span.start >= last.span.end:
        return said(last)
    word = at.doc[at.first - 1]
    return _of_subject(at, figure) if word.tag_ in ("NNP", "NNPS") and word.dep_ == "pobj" else ""


def _back(at: Place) -> Iterator[Token]:
    """The words before a number, the nearest first: a paragraph may be a book."""
    return (at.doc[i] for i in range(at.first - 1, -1, -1))


_OWN = re.compile(r"\d\S*[,;] (?:and |but |while )?(?:the|its|their|an?) (?P<noun>[a-z]+(?<!one)(?<!er)) \Z")
_MAIN = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "attr", "ROOT", "conj"))


def _is_verb(at: Place, figure: Quantity) -> bool:
    """Whether the one word behind a number is a verb that the parser takes for a noun: "twenty suffocated", "of the lifts only nine work"."""
    if figure.unit or " " in figure.counted or at.amount.number.value == 1 or at.last + 1 >= len(at.doc):
        return False
    word = at.doc[at.last + 1]
    return word.tag_ in ("NN", "VBN", "VBD") and word.text.islower() and not any(t.pos_ in VERBS for t in word.sent if t != word)


def _bare(at: Place, figure: Quantity) -> str:
    """What a number without unit and noun counts."""
    if thing := _filled(at) or _beside(at):
        return thing
    if _WHO.match(at.text, at.amount.end):
        return "people"
    top = top_of(at.doc, at.first, at.last)
    verb = governor(top)
    if at.doc[at.last].lower_ in GREAT and verb is not None and verb.dep_ == "acl":
        return borne(at, figure)  # "a striker signed for 4 million"
    if top.dep_ in ("nsubj", "nsubjpass"):
        return _turn_out(at) or _of_subject(at, figure)
    if (nominal := _so_called(verb)) and top.dep_ in ("attr", "dobj"):
        return nominal
    if top.dep_ in ("dobj", "npadvmod", "conj", "attr") and verb is not None and takes_people(verb, at.units):
        before = as_before(at, figure)
        return before if before and is_person(noun_of(before), at.units) else "people"
    if at.found:
        before, topic = as_before(at, figure), subject(verb)
        stem = at.units.words_known.thing
        same = top.dep_ == "dobj" and topic is not None and stem(noun_of(before)) == stem(topic.lower_)  # "a hive holds 40,000" counts no hives
        return answers(at) if same else before
    return answers(at) or (("money" if at.doc[at.last].lower_ in GREAT else "people") if top.dep_ in ("dobj", "npadvmod") else "")


def _turn_out(at: Place) -> str:
    """What so many of them are: "of which 17 were calves", "2,300 of whom were drivers"."""
    verb = governor(at.doc[at.first])
    if verb is None or verb.lower_ not in BE or verb.i < at.first:
        return ""
    return next((text_of(c) for c in verb.children if c.dep_ == "attr" and c.tag_ == "NNS" and c.i > verb.i), "")


def _priced(at: Place, figure: Quantity) -> str:
    """The noun whose price stands behind it and what it is for: "a seat for a child, 12 francs (13 euros)"."""
    end = figure.counted_span.end - at.base if figure.counted_span is not None else -1
    word = next((t for t in takewhile(lambda t: 0 < end <= t.idx + len(t), _back(at)) if t.idx + len(t) == end), None)
    if (
        word is None
        or word.dep_ != "pobj"
        or word.head.lower_ != "for"
        or word.head.head.tag_ not in ("NN", "NNS")
        or at.doc[word.i + 1].text not in ",("
    ):
        return ""
    return text_of(word.head.head)


def _so_called(verb: Token | None) -> str:
    """A subject that is no noun but stands for people or a person: "those rescued numbered 25", "the accused is 45"."""
    topic = subject(verb)
    if topic is None or topic.tag_ not in ("DT", "VBN", "JJ") or topic.i > verb.i or topic.lower_ in ("this", "that"):
        return ""
    words = [t for t in verb.doc[topic.left_edge.i : verb.i] if t.tag_ in ("DT", "VBN", "JJ")]
    if topic.tag_ == "DT" and topic.lower_ != "those" or len(words) < 2:
        return ""
    return " ".join(t.text for t in words if t.lower_ != "the")


def _of_measure(at: Place, figure: Quantity) -> str:
    """What a measure is of that a part of it counts: "60 of the 85 miles of track"."""
    span = figure.counted_span
    if figure.unit or span is None or figure.counted.rpartition(" ")[2].lower() not in at.units.words:
        return ""
    k = next((t.i for t in at.doc if t.idx >= span.end - at.base), len(at.doc))
    thing = behind(at.doc, k + 1) if k + 1 < len(at.doc) and at.doc[k].lower_ == "of" else None
    return at.doc[thing[0] : thing[1]].text if thing else ""


def _is_pointed_at(at: Place) -> bool:
    """Whether an amount is told of "it" or "they"."""
    topic = subject(governor(top_of(at.doc, at.first, at.last)))
    return topic is not None and topic.lower_ in ("it", "they", "this", "that")


def _of_difference(at: Place) -> str:
    """The subject of a comparison: "rent in the port is 90 euros higher than inland"."""
    topic = subject(governor(at.doc[at.first]))
    return text_of(topic) if topic is not None and topic.tag_ in ("NN", "NNS") and topic.i < at.first else ""


def of_level(at: Place) -> str:
    """The subject of a word of level that the parser takes for no verb: "rents here average 900 euros"."""
    token = top_of(at.doc, at.first, at.last)
    for above in token.ancestors:
        topic = next((c for c in above.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < at.first), None)
        if topic is None and (going := next((c for c in above.children if c.dep_ == "csubj" and c.tag_ == "VBG"), None)) is not None:
            topic = next((c for c in going.children if c.dep_ == "dobj" and c.i == going.i + 1), None)  # "asking rents averaged 900"
        if topic is not None:
            known = above.pos_ in VERBS or above.lower_ in at.units.level_verbs
            return text_of(topic) if above.lower_ in at.units.level_verbs and known and topic.tag_ in ("NN", "NNS") else ""
    return ""


def _filled(at: Place) -> str:
    """ "A crew of eight", "a majority of three": the noun with an article whose number it is."""
    start = _start(at)
    if start < 2 or at.doc[start - 1].lower_ != "of" or at.doc[start - 2].tag_ not in ("NN", "NNS"):
        return ""
    noun = at.doc[start - 2]
    great = noun.tag_ == "NNS" and at.doc[at.last].lower_ in GREAT  # "sales of 4 million"
    return text_of(noun) if great or noun.lower_ not in _SINGLE and any(c.dep_ == "det" for c in noun.children) else ""


def _start(at: Place) -> int:
    """The first token of the amount with its comparator."""
    k = at.first
    while k > 0 and at.doc[k - 1].idx >= at.amount.start:
        k -= 1
    return k


def _beside(at: Place) -> str:
    """The phrase behind which a number stands in brackets, between dashes or commas: "the injured (at least 30)"."""
    k = _start(at)
    mark = at.doc[k - 1] if k > 1 else None
    if mark is None or mark.text not in ("(", "-", "\u2013", ",") or not _CLOSES.match(at.text, at.amount.end):
        return ""
    if mark.text != "(" and at.amount.bound == "exact" and _CLOSES.match(at.text, at.amount.end)[0] in (",", ";"):
        return ""
    word = at.doc[mark.i - 1]
    while word.dep_ == "pobj" and word.head.lower_ in ("in", "at", "for", "from", "with") and word.head.head.tag_ in NOUNS and mark.text == "(":
        word = word.head.head  # "tickets for adults (20)"
    if word.tag_ in NOUNS and word.is_lower:
        return text_of(word)
    stands = word.lower_ in at.units.states_of_people or word.tag_ == "VBN"
    return word.text if stands and word.i and at.doc[word.i - 1].tag_ == "DT" else ""


def _of_subject(at: Place, figure: Quantity) -> str:
    """Of what a number that does something is: what was counted before, what the sentence before is about, or people."""
    if at.units.only_people.match(at.text, at.amount.end):
        return "people"
    return as_before(at, figure) or answers(at) or ("people" if not at.found else "")
