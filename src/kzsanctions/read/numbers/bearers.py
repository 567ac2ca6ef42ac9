"""Of what an amount is that no noun beside it tells: what the money is for, what bears it, whose share it is, what is gone without.

The clause's grammar says it: the purpose behind the amount ("8 million for flood walls", "to mend roads"), the noun that the verb's participle
hangs on ("a hull insured for 4 million"), else the subject of its verb ("the spring gives 300 litres a minute").
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from .antecedents import Place, answers, said, told_of
from .carried import Quantity
from .phrases import NOUNS, TIMES, text_of, top_of
from .predicates import BE, VERBS, governor, subject
from .units import Units

_COMMON = frozenset(("NN", "NNS"))
_THAT = frozenset(("which", "that", "who"))
_FOR = frozenset(("for", "on", "towards", "toward", "into"))
_EACH = frozenset(("each", "every"))
# Verbs by which a sum is meant for something: "40 million is for wells", "goes to libraries".
_MEANT = frozenset(("is", "was", "are", "were", "goes", "go", "went"))


def bearer(verb: Token | None) -> Token | None:
    """The noun a verb is told of: its subject, what "which" stands for, or the noun its participle hangs on ("walls built for 4 million")."""
    topic = subject(verb)
    above = verb
    while above is not None and above.dep_ in ("conj", "xcomp") and above.head.pos_ in VERBS and topic is None:
        above = above.head
    some = topic is not None and topic.tag_ in ("JJS", "JJ", "DT", "CD") and above is not None and above.dep_ == "relcl"
    if topic is not None and topic.lower_ not in _THAT and not some:  # but "the heaviest of which weighs 8 tonnes"
        return topic
    if above is not None and above.dep_ in ("acl", "relcl") and above.head.tag_ in NOUNS and above.head.i < above.i:
        return above.head
    return None


def purpose(at: Place) -> str:
    """What a sum is for, where that stands right behind it: "for flood walls", "on new pumps", "to mend roads", "repairing roofs"."""
    k = at.last + 1
    top = top_of(at.doc, at.first, at.last)
    if top.dep_ == "nsubj" and top.head.i == k and top.head.lower_ in _MEANT:
        k += 1  # "900 million is for wells", "a tenth goes to the poor"
    if k + 2 < len(at.doc) and at.doc[k].lower_ in ("a", "an", "per") and at.doc[k + 1].lower_ in TIMES:
        k += 2  # "9 million a year on clearing snow"
    if k + 1 >= len(at.doc):
        return ""
    word = at.doc[k]
    if word.dep_ == "prep" and (word.lower_ in _FOR or word.lower_ == "to" and top.dep_ == "nsubj"):
        thing = next((c for c in word.children if c.dep_ in ("pobj", "pcomp") and c.i > k), None)
        return _done(thing, at.units) if thing is not None else ""
    if word.lower_ == "to" and at.doc[k + 1].tag_ == "VB":
        return _done(at.doc[k + 1], at.units)
    return _done(word, at.units) if word.tag_ == "VBG" and word.head.i <= at.last or word.tag_ == "VBG" and word.head.pos_ in VERBS else ""


def _done(thing: Token, units: Units) -> str:
    """A purpose as a phrase: a noun that is no time and no measure, or a verb with its object."""
    if thing.tag_ in _COMMON:
        return (
            ""
            if thing.lower_ in TIMES or thing.lower_ in units.words or any(c.lower_ in _EACH or c.tag_ == "CD" for c in thing.children)
            else text_of(thing)
        )
    if thing.tag_ not in ("VB", "VBG"):
        return ""
    held = next((c for t in (thing, *thing.conjuncts) for c in t.children if c.dep_ in ("dobj", "nsubj") and c.i > thing.i and c.tag_ in NOUNS), None)
    return f"{thing.text} {text_of(held)}" if held is not None else ""


def shared_by(at: Place, figure: Quantity) -> str:
    """Whose share a percentage is: "14% of those asked", "nine in ten say", "of 300 readers 80 percent agreed"."""
    if figure.unit not in ("percent", "part"):
        return ""
    k = at.last + 1
    if k + 2 < len(at.doc) and at.doc[k].lower_ == "of" and at.doc[k + 1].lower_ == "those":
        verb = next((c for c in at.doc[k + 1].children if c.dep_ in ("acl", "relcl")), None)
        return "those" if verb is None else " ".join(t.text for t in at.doc[k + 1 : verb.i + 1])
    top = top_of(at.doc, at.first, at.last)
    if top.dep_ == "nsubj" and top.head.i > top.i and top.head.lower_ not in BE:
        return (answers(at) if not at.found else counts_before(at)) or ("people" if _minded(top.head) else "")
    return counts_before(at) if top.dep_ in ("nsubj", "nsubjpass") and top.head.i > top.i else ""


def counts_before(at: Place) -> str:
    """The things counted last before a share: "wrote 900 tickets. Only 60 per cent were paid"."""
    last = next((q for q in told_of(at.doc, at.base, at.found) if q.role == "quantity" and not q.unit and q.counted), None)
    near = last is not None and len(_SENTENCES.findall(at.text, last.span.end - at.base, at.amount.start)) < 3
    return said(last) if near else ""


_SENTENCES = re.compile(r"[.!?] ")


def _minded(verb: Token) -> bool:
    """Whether a verb tells what people say or think: it has a clause for its object."""
    return any(c.dep_ == "ccomp" for c in verb.children)


def gone_without(at: Place, figure: Quantity) -> str:
    """ "16 days without rain" are a time without rain, "90 days since the vote" one since it, "900 hours of flying" are of flying."""
    k = at.last + 1
    if k + 1 < len(at.doc) and at.doc[k].lower_ == "of" and at.doc[k + 1].tag_ == "VBG":
        return at.doc[k + 1].text
    if at.units.kinds.get(figure.unit or "") != "time" or k + 1 >= len(at.doc) or at.doc[k].lower_ not in _APART:
        return ""
    thing = next((c for c in at.doc[k].children if c.dep_ == "pobj" and c.tag_ in _COMMON), None)
    return f"time {at.doc[k].lower_} {text_of(thing)}" if thing is not None else ""


_APART = frozenset(("without", "since", "before", "after", "until"))


def at_which(at: Place) -> str:
    """What a clause with "that" or "which" gives so many millions of: "engines that cost 12 million each"."""
    verb = governor(top_of(at.doc, at.first, at.last))
    topic = subject(verb)
    if topic is None or topic.lower_ not in ("that", "which") or verb.dep_ != "relcl" or verb.head.tag_ not in _COMMON:
        return ""
    beside = at.doc[topic.i - 1]
    return text_of(beside if beside.tag_ in _COMMON else verb.head) if verb.lower_ in at.units.level_verbs else ""


def doing(at: Place) -> str:
    """What is done, where that is the subject: "replacing the boilers took two million", "to guard the depot costs 90,000"."""
    verb = governor(top_of(at.doc, at.first, at.last))
    done = next((c for c in verb.children if c.dep_ == "csubj" and c.i < verb.i), None) if verb is not None and verb.i < at.first else None
    return _done(done, at.units) if done is not None else ""


def set_back(at: Place) -> str:
    """What costs somebody so much: "a delay costs the line 9,000 euros"."""
    verb = governor(top_of(at.doc, at.first, at.last))
    if verb is None or verb.i > at.first or at.units.words_known.stem(verb.lower_) != "cost":
        return ""
    payer = [t for t in at.doc[verb.i + 1 : at.first] if t.tag_ in (*NOUNS, "PRP")]
    topic = bearer(verb)
    return text_of(topic) if payer and topic is not None and topic.tag_ in _COMMON else ""


def borne(at: Place, figure: Quantity) -> str:
    """What bears an amount of which nothing else is told: the subject of its verb, who only tells excepted."""
    verb = governor(top_of(at.doc, at.first, at.last))
    topic = bearer(verb)
    if verb is None or verb.lower_ in at.units.tellers or topic is None or at.first <= topic.i <= at.last:
        return ""
    what = "money" if figure.currency else "weight" if at.units.kinds.get(figure.unit or "") == "mass" else ""
    if topic.tag_ == "PRP" and what and verb.lower_ not in BE and topic.lower_ not in ("it", "they"):
        return f"{what} {topic.text} {verb.text}"  # "I clear 40 dollars", "she lost 12 kilos"
    if topic.tag_ not in NOUNS:
        return ""
    return text_of(topic)


def idle_sum(at: Place, figure: Quantity) -> str:
    """The noun above a word that only says how much: "repairs to the tune of 2 million", "fines in the amount of 300"."""
    span = figure.counted_span
    word = at.doc[at.first - 2] if at.first > 2 else None
    if span is None or word is None or not _is_idle(word, at.units) or at.doc[at.first - 1].lower_ != "of":
        return ""
    above = word.head.head if word.dep_ == "pobj" else None
    if above is None:
        return ""
    if above.tag_ in _COMMON:
        return text_of(above)
    held = next((c for c in above.children if c.dep_ == "dobj"), None) if above.pos_ in VERBS else None
    return text_of(held) if held is not None and held.tag_ in _COMMON else ""


def taken_off(at: Place) -> str:
    """What a sum or a share is taken off or added to: "knocking 4 million off its value", "added 3 percent to the bill"."""
    top = top_of(at.doc, at.first, at.last)
    k = at.last + 1
    if top.dep_ != "dobj" or top.head.i > top.i or k >= len(at.doc) or at.doc[k].lower_ not in ("off", "to") or at.doc[k].dep_ != "prep":
        return ""
    if at.doc[k].lower_ == "to" and at.units.words_known.stem(top.head.lower_) != "add":
        return ""
    thing = next((c for c in at.doc[k].children if c.dep_ == "pobj" and c.tag_ in _COMMON), None)
    return text_of(thing) if thing is not None else ""


def at_rate(at: Place) -> str:
    """The noun right before a rate: "and interest at 6 per cent", "a loan at 4 percent"."""
    if at.first < 2 or at.doc[at.first - 1].lower_ != "at" or at.doc[at.first - 2].tag_ not in _COMMON:
        return ""
    return text_of(at.doc[at.first - 2])


def _is_idle(word: Token, units: Units) -> bool:
    return word.lower_ in units.sum_nouns or word.lower_ == "tune"
