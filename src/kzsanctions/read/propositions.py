"""Read what a clause says happened or is so: its predicate, who does it to whom, and whether it is said not to be.

Two officials can contradict each other on a matter nobody foresaw; what they then share is the predicate and who takes
part in it. The roles are those of a grammar of predicates and participants, without a list of verbs: what is acted on
stands in one place whether the clause is active ("we opened the gates"), passive ("the gates were opened") or neither ("the gates
opened"). Limits: what is only wanted, tried or begun ("plans to open") is not said to happen and is left out; irony is
not seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from ..language.clauses import PASSIVE
from ..language.parsing import Paragraph
from ..language.phrases import BY_NO_MEANS
from ..language.spans import Span
from .modality import UNDONE, child, could, mode, negated, tense
from .undone import joined, subject_of, undone

# What a linking verb says is said by its complement: "remained closed", "is short".
_LINKING = frozenset("be is are was were been being am 's 're remain remains remained stay stays stayed seem seems seemed become became".split())
# Verbs that link only where an adjective follows: "tested positive", "lies idle", "ran dry", "went missing".
_TURNING = frozenset(
    "test tests tested prove proves proved proven stand stands stood lie lies lay lain sit sits sat go goes went gone run runs ran fall falls "
    "fell fallen come comes came turn turns turned keep keeps kept get gets got look looks looked appear appears appeared".split()
)
_NOMINAL = frozenset("NN NNS NNP NNPS PRP CD DT WP EX".split())
_MODIFYING = frozenset("amod compound poss nmod nummod".split())
# Words for a part of the day, and marks of clock time: they tell when and not what.
_TIMES = frozenset(
    (
        "night midnight noon morning evening afternoon day dawn dusk time moment today yesterday tomorrow tonight now then week month "
        "year hour minute weekend earlier later before after"
    ).split()
)
_CERTAIN = frozenset("the this that these those its his her their our my your".split())
_ENOUGH = frozenset("enough sufficient insufficient ample".split())
_RELATIVE = frozenset("which who that whom".split())
# Nouns that make one predicate with their verb ("take place").
_IDIOMATIC = frozenset("place effect part".split())
# Prepositions that say in which state or place something is.
_STATES = frozenset("in at under on out without aboard off behind beyond inside outside".split())
_ADVERBS = frozenset("over back away abroad ashore aboard home alive up down off on out here there indoors underwater afloat adrift apart".split())
# Adverbs that make one predicate with their verb wherever they stand behind it.
_COMPLETING = frozenset("back away down aside home ashore still first apart well badly".split())
_DEGREES = frozenset("more less".split())
_SIGNS = frozenset("sign signs evidence indication indications proof trace hint suggestion suggestions".split())
_EVERY = frozenset("all every each".split())
# Nouns for what the name behind "of" names.
_PLACES_NAMED = frozenset("town city village port island district province region state republic kingdom county hamlet commune".split())
# Words for a share of what follows them.
_PARTITIVE = frozenset("one none neither any some all both each most many several few half part parts rest dozens hundreds thousands".split())


@dataclass(frozen=True)
class Part:
    """A participant or circumstance: the role it takes, its chief word, and the words that narrow it; names keep their capital."""

    role: str
    head: str
    more: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.role}={' '.join([self.head, *self.more])}"


@dataclass(frozen=True)
class Proposition:
    """One clause: `at` is the offset of its predicate, `under` the verb it is a clause of, if any.

    mode : "" told as a fact; future, would, can; possible; demand; supposed (a condition, or what follows from one).
    tense : past or present, "" where the clause does not say.
    """

    span: Span
    at: int
    predicate: str
    negated: bool
    mode: str
    tense: str
    under: str
    under_at: int | None
    parts: tuple[Part, ...]


def propositions(paragraph: Paragraph, dated: Iterable[Span] = ()) -> list[Proposition]:
    """The propositions of one parsed paragraph in the order of the text; `dated` words tell when, and are no participants."""
    times = {i for span in dated for i in range(span.start, span.end)}
    found = (_proposition(paragraph, token, times) for token in paragraph.doc)
    return [p for p in found if p is not None]


def _proposition(paragraph: Paragraph, verb: Token, times: set[int]) -> Proposition | None:
    hung = undone(verb)
    standing = _standing(verb)
    if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("aux", "auxpass", "amod", "compound", "prep", "csubj", "neg"):
        return None
    if hung is None and (verb.dep_ in ("xcomp", "pcomp") or any(c.tag_ == "TO" for c in verb.children)):
        return None  # "for us to ask them": nothing is told to have been done
    if verb.dep_ == "acl" and verb.head.lower_ in _SIGNS and any(c.dep_ == "mark" for c in verb.children):
        return None  # "there was no sign that ..." does not say that it was not so
    if child(verb, "ccomp") is not None and child(verb, "dobj") is None:
        return None  # "I think that ...": nothing is told of who takes part
    chain = hung.chain if hung is not None else joined(verb)
    subject = hung.subject if hung is not None else next((s for v in chain if (s := subject_of(v)) is not None), None)
    if standing is not None:
        subject, chain = verb.head, [verb, standing]
    if subject is None:
        return None
    linked = (_complement(verb) or _placed(verb) or _adverbial(verb)) if verb.lower_ in _LINKING else _turned(verb)
    if verb.lower_ in _LINKING and linked is None:
        return None
    if (
        linked is not None
        and linked.tag_ in ("NNS", "CD")
        and (linked.tag_ == "CD" or child(linked, "nummod") is not None)
        and subject.dep_ != "expl"
    ):
        return None  # "was eight million tonnes": numbers are compared as numbers
    there = subject.dep_ == "expl" and standing is None
    if there and (linked is None or linked.tag_ not in _NOMINAL or child(linked, "acl", "relcl") is not None):
        return None
    # "There is enough grain" says of grain that it is enough.
    enough = next((c for c in linked.children if c.lower_ in _ENOUGH), None) if there else None
    if enough is not None:
        subject, linked, there = linked, enough, False
    parts, used = _parts(verb, subject, linked, there, times, paragraph.start)
    if not parts:
        return None
    if linked is not None and linked.tag_ == "IN" and (noun := _placing(linked)) is not None:
        used = [*used, noun]
    denied = negated(verb, chain, linked, subject, standing) != (hung is not None and hung.left or _cleft(verb))
    words = [verb, *(hung.by if hung is not None else []), *([linked] if linked is not None else []), *used]
    lowest, highest = min(w.i for w in words), max(w.i for w in words)
    span = Span(paragraph.span(verb.doc[lowest]).start, paragraph.span(verb.doc[highest]).end)
    governor = verb.head if verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" else None
    return Proposition(
        span,
        paragraph.span(linked if linked is not None else verb).start,
        _predicate(verb, linked),
        denied,
        "can" if denied and could(verb, chain) else mode(verb, chain),
        tense(verb, chain),
        governor.lower_ if governor is not None else "",
        paragraph.span(governor).start if governor is not None else None,
        tuple(parts),
    )


def _cleft(verb: Token) -> bool:
    """Whether a relative clause is denied by what it hangs on: "it was not the guards who opened it", "there was nobody who did"."""
    noun = verb.head
    link = noun.head if verb.dep_ == "relcl" and noun.dep_ == "attr" else None
    empty = link is not None and next((s for s in link.children if s.dep_ == "expl" or s.dep_ == "nsubj" and s.lower_ == "it"), None)
    return bool(empty) and negated(link, [link], noun, empty)


def _complement(verb: Token) -> Token | None:
    """What a linking verb says of its subject."""
    return next((c for c in verb.children if c.dep_ in ("acomp", "attr", "oprd") and c.lower_ not in BY_NO_MEANS), None)


def _idiom(verb: Token) -> Token | None:
    """A bare object that only makes one predicate with its verb: "took place"."""
    noun = child(verb, "dobj")
    bare = noun is not None and noun.lower_ in _IDIOMATIC and not any(c.dep_ in _MODIFYING or c.dep_ == "det" for c in noun.children)
    return noun if bare else None


def _standing(verb: Token) -> Token | None:
    """The "is" of "there is nobody waiting": what hangs on its noun is told of that noun; None for any other clause."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in ("VBG", "VBN") or noun.dep_ not in ("attr", "nsubj"):
        return None
    return noun.head if child(noun.head, "expl") is not None and noun.head.lower_ in _LINKING else None


def _adverbial(verb: Token) -> Token | None:
    """An adverb that says of itself how things stand: "is over", "is back"."""
    adverb = next((c for c in verb.children if c.dep_ in ("advmod", "prt") and c.lower_ in _ADVERBS and c.i > verb.i), None)
    return (_placed(adverb) or adverb) if adverb is not None and adverb.lower_ == "back" else adverb  # "is back in service" is "in service"


def _turned(verb: Token) -> Token | None:
    """The adjective behind a verb that only links it: "tested positive", "lies idle"."""
    if verb.lower_ not in _TURNING:
        return None
    return next((c for c in verb.children if c.dep_ in ("acomp", "oprd") or c.dep_ == "advmod" and c.tag_ == "JJ" and c.i == verb.i + 1), None)


def _placed(verb: Token) -> Token | None:
    """The preposition that says where or in which state the subject is: "is in custody", "remains in office", "is in Lomna"."""
    return next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in _STATES and _placing(c) is not None), None)


def _placing(prep: Token) -> Token | None:
    """The noun of a preposition of state, also behind "out of"."""
    return child(child(prep, "prep") or prep, "pobj")


def _state(prep: Token) -> str:
    """A state in two words ("in custody", "under control"), the preposition alone where a place or thing is named."""
    noun, inner = _placing(prep), child(prep, "prep")
    words = prep.lower_ if inner is None else f"{prep.lower_} {inner.lower_}"
    bare = noun is not None and noun.tag_ == "NN" and not any(c.dep_ in ("det", "poss", "nummod") for c in noun.children)
    return f"{words} {noun.lower_}" if bare else words


def _predicate(verb: Token, linked: Token | None) -> str:
    if linked is not None and linked.tag_ == "IN":
        return _state(linked)
    if linked is not None:
        degree = next((c.lower_ for c in linked.children if c.dep_ == "advmod" and c.lower_ in _DEGREES), "")
        return f"{degree} {linked.lower_}".strip()
    particle = _idiom(verb) or _out_of(verb) or child(verb, "prt") or _back(verb)
    return f"{verb.lower_} {particle.lower_}" if particle is not None else verb.lower_


def _back(verb: Token) -> Token | None:
    """The adverb that makes one predicate with its verb wherever it stands: "handed the bronze back", "has stepped down"."""
    return next((c for c in verb.children if c.dep_ == "advmod" and c.lower_ in _COMPLETING and c.i > verb.i), None)


def _out_of(verb: Token) -> Token | None:
    """The "out" of "ran out of fuel", which changes what the verb says."""
    return next((c for c in verb.children if c.dep_ in ("prep", "prt", "advmod") and c.lower_ == "out" and child(c, "prep") is not None), None)


# Participants.


def _parts(verb: Token, subject: Token, linked: Token | None, there: bool, times: set[int], start: int) -> tuple[list[Part], list[Token]]:
    """The participants of a clause, and the words they stand in."""
    named: list[tuple[str, Token]] = []
    target = None if _idiom(verb) is not None else child(verb, "dobj")
    passive = linked is None and (any(c.dep_ in PASSIVE for c in verb.children) or verb.dep_ == "acl" and verb.tag_ == "VBN")
    if not there:
        active = linked is None and not passive
        named.append(("theme" if not active else "agent" if target is not None else "sole", _antecedent(subject)))
    if target is not None:
        named.append(("theme", target))
    if (other := child(verb, "dative")) is not None:
        named.append(("to", child(other, "pobj") or other))
    state = _placing(linked) if linked is not None and linked.tag_ == "IN" else None
    named += [(r, n) for r, n in _governed(verb) if n != state or " " not in _state(linked)]
    if linked is not None:
        # "There is no shortage of grain" says of grain what "grain is short" says.
        named += [("theme" if there and r == "of" else r, n) for r, n in _governed(linked)]
    parts, used = [], []
    while named:
        role, noun = named.pop(0)
        head, owners = _head(noun)
        if head.idx + start in times or head.lower_ in _TIMES or ":" in head.text or head.tag_ not in _NOMINAL:
            continue
        narrowing = (_word(m) for o in (head, *owners) for m in _modifiers(o, head))
        part = Part(role, _nobody(head) or _word(head), tuple(dict.fromkeys([*_article(head), *narrowing])))
        parts.append(part)
        used += [head, *(c for c in head.children if c.dep_ in _MODIFYING or c.dep_ == "det")]
        named += [(r, n) for r, n in _governed(head) if n not in owners]
    if there:
        parts.append(Part("there", _word(linked), tuple(dict.fromkeys(_word(m) for m in _modifiers(linked, linked)))))
    elif linked is not None and linked.tag_ in ("NN", "NNS") and (kind := list(_modifiers(linked, linked))):
        parts.append(Part("as", _word(linked), tuple(dict.fromkeys(map(_word, kind)))))  # "is no private company" may be a state company
    done = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB" and verb.lower_ not in UNDONE), None)
    if parts and done is not None:
        parts.append(Part("doing", done.lower_))
        used.append(done)
    return list(dict.fromkeys(parts)), used


def _governed(token: Token) -> list[tuple[str, Token]]:
    """What stands after a preposition of a word: (preposition, noun); "by" in a passive is the agent."""
    found = []
    beside = _out_of(token) or _back(token)  # "out of the clinic", "away from the clinic"
    for prep in (*token.children, *(beside.children if beside is not None else ())):
        noun = child(prep, "pobj") if prep.dep_ in ("prep", "agent", "dative") else None
        if noun is not None:
            found.append(("agent" if prep.dep_ == "agent" else prep.lower_, noun))
    return found


def _head(noun: Token) -> tuple[Token, list[Token]]:
    """The chief word of a noun phrase, and what names it besides.

    In "the Bank of Ghana's proposal" it is the proposal, which the parser hangs below the bank; in "the reporter Alina Brand" the name.
    """
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    inner = child(of, "pobj") if of is not None else None
    if inner is not None and noun.lower_ in _PARTITIVE:
        return inner, []  # "not one of the villages" tells of villages
    if inner is not None and inner.tag_ == "NNP" and noun.lower_ in _PLACES_NAMED:
        return inner, [noun]  # "the town of Sorn" is Sorn
    if inner is not None and child(inner, "poss") is not None and noun.text[:1].isupper():
        return inner, [noun]
    name = child(noun, "appos")
    if name is not None and name.tag_ == "NNP" and noun.tag_ == "NN":
        return name, [noun]  # "the reporter Alina Brand" is Brand
    return noun, []


def _modifiers(noun: Token, head: Token) -> Iterable[Token]:
    if noun.i != head.i:
        yield noun
    for c in noun.children:
        if c.dep_ == "nummod" and (noun.tag_ in ("NNS", "NNPS") or c.lower_ == "one") and c.i < noun.i:
            continue  # how many there are is no name of them: "two migrants", but "reactor two"
        if c.dep_ in _MODIFYING and c.lower_ not in {"single", "such", "any", *_ENOUGH} and c.tag_ != "PRP$":
            yield from (m for m in c.children if m.dep_ in _MODIFYING or m.tag_ in ("RBS", "RBR"))
            yield c


def _article(noun: Token) -> list[str]:
    """ "the" where a certain thing is meant, "all" where every one is, "no" where none or any of its kind is."""
    words = {c.lower_ for c in noun.children if c.dep_ in ("det", "poss", "predet")}
    every = ["all"] if words & _EVERY else []
    return every + (["the"] if words & _CERTAIN else ["no"] if words & {"no", "any"} else [])


def _nobody(noun: Token) -> str:
    """ "No one" in two words, and "not a soul"."""
    return "nobody" if noun.lower_ in ("one", "soul") and any(c.lower_ in ("no", "not") for c in noun.children) else ""


def _antecedent(subject: Token) -> Token:
    """The noun a relative clause belongs to, in the place of its "which"."""
    if subject.lower_ in _RELATIVE and subject.head.dep_ == "relcl":
        return subject.head.head
    return subject


def _word(token: Token) -> str:
    """A word in lower case; a name keeps its capital where no sentence begins with it."""
    name = token.text[:1].isupper() and token.tag_ in ("NNP", "NNPS") and not token.is_sent_start
    return token.text if name else token.lower_
