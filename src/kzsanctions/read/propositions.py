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
from ..language.spans import Span

# What a linking verb says is said by its complement: "remained closed", "is short".
_LINKING = frozenset("be is are was were been being am 's 're remain remains remained stay stays stayed seem seems seemed become became".split())
_NOMINAL = frozenset("NN NNS NNP NNPS PRP CD DT WP EX".split())
_MODIFYING = frozenset("amod compound poss nmod nummod".split())
# Pronouns and pairs of words that deny a clause from the place of a participant.
_NOBODY = frozenset("nobody none nothing noone neither no-one".split())
_NEVER = frozenset("never neither nor hardly scarcely".split())
_LOOSE = frozenset("all every each only just merely simply necessarily entirely always fully completely both".split())
_MODES = {
    "will": "future",
    "'ll": "future",
    "shall": "future",
    "wo": "future",
    "would": "would",
    "'d": "would",
    "can": "can",
    "ca": "can",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "must": "demand",
    "should": "demand",
    "ought": "demand",
    "need": "demand",
}
_SUPPOSING = frozenset("if unless whether lest provided".split())
# Words for a part of the day, and marks of clock time: they tell when and not what.
_TIMES = frozenset(
    (
        "night midnight noon morning evening afternoon day dawn dusk time moment today yesterday tomorrow tonight now then week month "
        "year hour minute weekend earlier later before after"
    ).split()
)
_CERTAIN = frozenset("the this that these those its his her their our my your".split())
# Who refuses or fails to do a thing has not done it (negative implicatives, Karttunen 1971).
_UNDONE = frozenset("refuse refuses refused fail fails failed decline declines declined neglected forgot omitted".split())
_ENOUGH = frozenset("enough sufficient insufficient ample".split())
_RELATIVE = frozenset("which who that whom".split())


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
    undone = verb.dep_ == "xcomp" and verb.head.lower_ in _UNDONE
    if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("aux", "auxpass", "amod", "compound", "prep", "pcomp", "csubj", "neg"):
        return None
    if verb.dep_ == "xcomp" and not undone:
        return None
    if not undone and any(c.tag_ == "TO" for c in verb.children) or _child(verb, "ccomp") is not None and _child(verb, "dobj") is None:
        return None  # "for us to ask them", "I think that ...": nothing is told of who takes part
    chain = [verb, *_chain(verb.head)] if undone else _chain(verb)
    subject = next((s for v in chain if (s := _child(v, "nsubj", "nsubjpass", "expl")) is not None), None)
    if subject is None:
        return None
    linked = _child(verb, "acomp", "attr", "oprd") if verb.lower_ in _LINKING else None
    if verb.lower_ in _LINKING and linked is None:
        return None
    there = subject.dep_ == "expl"
    if there and (linked is None or linked.tag_ not in _NOMINAL):
        return None
    # "There is enough grain" says of grain that it is enough.
    enough = next((c for c in linked.children if c.lower_ in _ENOUGH), None) if there else None
    if enough is not None:
        subject, linked, there = linked, enough, False
    parts, used = _parts(verb, subject, linked, there, times, paragraph.start)
    if not parts:
        return None
    words = [verb, *([verb.head] if undone else []), *([linked] if linked is not None else []), *used]
    lowest, highest = min(w.i for w in words), max(w.i for w in words)
    span = Span(paragraph.span(verb.doc[lowest]).start, paragraph.span(verb.doc[highest]).end)
    governor = verb.head if verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" else None
    return Proposition(
        span,
        paragraph.span(linked if linked is not None else verb).start,
        _predicate(verb, linked),
        _negated(verb, chain, linked, subject) != undone,
        _mode(verb, chain),
        _tense(verb, chain),
        governor.lower_ if governor is not None else "",
        paragraph.span(governor).start if governor is not None else None,
        tuple(parts),
    )


def _chain(verb: Token) -> list[Token]:
    """A verb and those it is joined to by "and" while it has no subject of its own: they share subject and auxiliaries."""
    chain = [verb]
    while chain[-1].dep_ == "conj" and chain[-1].head.pos_ in ("VERB", "AUX") and _child(chain[-1], "nsubj", "nsubjpass", "expl") is None:
        chain.append(chain[-1].head)
    return chain


def _child(token: Token, *labels: str) -> Token | None:
    return next((c for c in token.children if c.dep_ in labels), None)


def _predicate(verb: Token, linked: Token | None) -> str:
    if linked is not None:
        return linked.lower_
    particle = _child(verb, "prt")
    return f"{verb.lower_} {particle.lower_}" if particle is not None else verb.lower_


# Participants.


def _parts(verb: Token, subject: Token, linked: Token | None, there: bool, times: set[int], start: int) -> tuple[list[Part], list[Token]]:
    """The participants of a clause, and the words they stand in."""
    named: list[tuple[str, Token]] = []
    target = _child(verb, "dobj")
    passive = linked is None and any(c.dep_ in PASSIVE for c in verb.children)
    if not there:
        active = linked is None and not passive
        named.append(("theme" if not active else "agent" if target is not None else "sole", _antecedent(subject)))
    if target is not None:
        named.append(("theme", target))
    if (other := _child(verb, "dative")) is not None:
        named.append(("to", _child(other, "pobj") or other))
    named += _governed(verb)
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
        part = Part(role, _word(head), tuple(dict.fromkeys([*_article(head), *narrowing])))
        parts.append(part)
        used += [head, *(c for c in head.children if c.dep_ in _MODIFYING or c.dep_ == "det")]
        named += [(r, n) for r, n in _governed(head) if n not in owners]
    return list(dict.fromkeys(parts)), used


def _governed(token: Token) -> list[tuple[str, Token]]:
    """What stands after a preposition of a word: (preposition, noun); "by" in a passive is the agent."""
    found = []
    for prep in token.children:
        noun = _child(prep, "pobj") if prep.dep_ in ("prep", "agent", "dative") else None
        if noun is not None:
            found.append(("agent" if prep.dep_ == "agent" else prep.lower_, noun))
    return found


def _head(noun: Token) -> tuple[Token, list[Token]]:
    """The chief word of a noun phrase: in "the Bank of Ghana's proposal" the proposal, which the parser hangs below the bank."""
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    inner = _child(of, "pobj") if of is not None else None
    if inner is not None and _child(inner, "poss") is not None and noun.text[:1].isupper():
        return inner, [noun]
    return noun, []


def _modifiers(noun: Token, head: Token) -> Iterable[Token]:
    if noun.i != head.i:
        yield noun
    for c in noun.children:
        if c.dep_ in _MODIFYING and c.lower_ not in {"single", "such", "any", *_ENOUGH} and c.tag_ != "PRP$":
            yield from (m for m in c.children if m.dep_ in _MODIFYING)
            yield c


def _article(noun: Token) -> list[str]:
    """ "the" where a certain thing is meant, "no" where none or any of its kind is."""
    words = {c.lower_ for c in noun.children if c.dep_ in ("det", "poss")}
    return ["the"] if words & _CERTAIN else ["no"] if words & {"no", "any"} else []


def _antecedent(subject: Token) -> Token:
    """The noun a relative clause belongs to, in the place of its "which"."""
    if subject.lower_ in _RELATIVE and subject.head.dep_ == "relcl":
        return subject.head.head
    return subject


def _word(token: Token) -> str:
    """A word in lower case; a name keeps its capital where no sentence begins with it."""
    name = token.text[:1].isupper() and token.tag_ in ("NNP", "NNPS") and not token.is_sent_start
    return token.text if name else token.lower_


# Polarity, mode, tense.


def _negated(verb: Token, chain: list[Token], linked: Token | None, subject: Token) -> bool:
    """Whether a clause is negated: by an adverb, or by a participant that is nobody, nothing or no such thing; two cancel."""
    places = [verb, *([linked] if linked is not None else []), *(v for v in chain[1:] if v.lower_ in _UNDONE)]
    own = [
        c
        for p in places
        for c in p.children
        if c.dep_ == "neg" or c.lower_ in _NEVER or c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children)
    ]
    before = (v for v in chain[1:] if v.lower_ not in _UNDONE and any(c.lower_ in ("or", "nor") for c in v.children))
    joined = [c for v in before for c in v.children if c.dep_ == "neg"]
    nouns = [subject, *([linked] if linked is not None else []), *(c for c in verb.children if c.dep_ in ("dobj", "dative"))]
    empty = [n for n in nouns if n.lower_ in _NOBODY or any(_no(d) for d in n.children)]
    return (len(own) + bool(joined and not own) + len(empty)) % 2 == 1


def _no(determiner: Token) -> bool:
    """ "No", "not a", "not a single" before a noun, but no "not only"."""
    if determiner.lower_ == "no":
        return determiner.dep_ == "det"
    loose = any(c.lower_ in _LOOSE for c in (*determiner.children, *determiner.doc[determiner.i + 1 : determiner.i + 2]))
    return determiner.lower_ == "not" and determiner.dep_ in ("neg", "preconj", "advmod") and not loose


def _mode(verb: Token, chain: list[Token]) -> str:
    """How a clause is told: as a fact, a future, a possibility, a demand, or on a condition."""
    if _supposed(verb) or any(_supposed(c) for v in chain for c in v.children if c.dep_ == "advcl") or _questioned(verb):
        return "supposed"
    if any(c.lower_ in _LOOSE and c.i > n.i for n in verb.children if n.dep_ == "neg" for c in verb.doc[n.i + 1 : n.i + 2]):
        return "supposed"
    subject = _child(verb, "nsubj", "nsubjpass")
    quantified = {c.lower_ for c in subject.children} if subject is not None else set()
    if quantified & {"not", "few", "hardly"} and quantified & _LOOSE:
        return "supposed"
    helpers = [c.lower_ for v in chain for c in v.children if c.dep_ in ("aux", "auxpass")]
    mode = next((_MODES[h] for h in helpers if h in _MODES), "")
    return "supposed" if mode == "would" and "have" in helpers else mode  # "the valley would have flooded"


def _supposed(clause: Token) -> bool:
    """Whether a clause is a condition: opened by "if" or the like, or by an auxiliary before its subject ("had they known")."""
    if any(c.dep_ == "mark" and c.lower_ in _SUPPOSING for c in clause.children):
        return True
    subject = _child(clause, "nsubj", "nsubjpass")
    turning = (c for c in clause.children if c.dep_ in ("aux", "auxpass") and c.lower_ in ("had", "should", "were"))
    return subject is not None and any(c.i < subject.i for c in turning)


def _questioned(verb: Token) -> bool:
    """Whether the sentence asks."""
    return verb.sent[-1].text == "?" or len(verb.sent) > 1 and verb.sent[-2].text == "?"


def _tense(verb: Token, chain: list[Token]) -> str:
    """Past, perfect or present, by the first word that is finite."""
    helpers = [c for v in chain for c in v.children if c.dep_ in ("aux", "auxpass")]
    if any(c.lower_ in ("has", "have", "'ve") for c in helpers):
        return "perfect"
    finite = [c.tag_ for c in [*helpers, verb] if c.tag_ in ("VBD", "VBZ", "VBP")]
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(finite[0], "") if finite else ""
