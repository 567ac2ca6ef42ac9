"""Who takes part in a clause, in which role, and under which circumstances: the participants of a proposition.

The role is that of a grammar of predicates and participants: what is acted on is the theme whether it stands before a passive or behind an
active verb; everything after a preposition has that preposition as its role.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from ..language.clauses import PASSIVE
from . import relatives
from .modality import UNDONE, child
from .shares import ALL, JUST, ONLY, QUANTIFYING, THOSE, excepting, partitive, shared, underlying

_NOMINAL = frozenset("NN NNS NNP NNPS PRP CD DT WP EX".split())
_ENOUGH = frozenset("enough sufficient insufficient ample".split())
_MODIFYING = frozenset("amod compound poss nmod nummod".split())
# Words for a part of the day, and marks of clock time: they tell when and not what.
_TIMES = frozenset(
    (
        "night midnight noon morning evening afternoon day dawn dusk time moment today yesterday tomorrow tonight now then week month "
        "year hour minute weekend earlier later before after days nights weeks months years hours minutes a.m. p.m. o'clock"
    ).split()
)
_CERTAIN = frozenset("the this that these those its his her their our my your".split())
_RELATIVE = frozenset("which who that whom".split())
_CALLED = frozenset("called named known nicknamed dubbed christened".split())
_BEING = frozenset("is are was were been had has have".split())
_EVERY = frozenset("all every each".split())
# Nouns for what the name behind "of" names.
_PLACES_NAMED = frozenset("town city village port island district province region state republic kingdom county hamlet commune".split())
# Nouns that make one predicate with their verb ("take place").
_IDIOMATIC = frozenset("place effect part way fire sail office refuge root".split())
# Prepositions that make a day an edge of the time.
_EDGES = frozenset("since until till by before after from".split())
# Prepositions after which a bare number is a clock time.
_CLOCKED = frozenset("at by around after before until till from since".split())
# Adjectives that make another state of one noun: "in good health", "in poor health".
_KINDS = frozenset("good bad poor ill working perfect".split())
# Before the roles of an infinitive that a clause is told with.
_DOING = "doing-"
# Verbs of leaving a thing undone that have an opposite: who refused to pay stands against who agreed to.
_DECLINING = frozenset("refuse refuses refused decline declines declined".split())
# Bare nouns behind "by" that tell how and not by whom.
_MEANS = frozenset(
    (
        "air bicycle boat bus car coach courier decree email e-mail fax ferry force foot hand helicopter horse land law letter lorry lot mail "
        "mistake phone plane post radio rail road satellite sea ship taxi telegram telephone text train tram truck video water word"
    ).split()
)
# Adverbs that make one predicate with their verb wherever they stand behind it.
_COMPLETING = frozenset("aground ahead back away down aside home ashore still first apart alight ablaze ill well badly out off through under".split())


# Before a "not" that sets a phrase aside.
_SETTING = frozenset((",", "and", "but", "-", "\u2013", "\u2014", ";"))


@dataclass(frozen=True)
class Part:
    """A participant or circumstance: the role it takes, its chief word, and the words that narrow it; names keep their capital."""

    role: str
    head: str
    more: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.role}={' '.join([self.head, *self.more]).replace('|', '/')}"  # a bar parts one from the next in a cell


def parts_of(verb: Token, subject: Token, linked: Token | None, there: bool, times: set[int], start: int) -> tuple[list[Part], list[Token]]:
    """The participants of a clause, and the words they stand in."""
    named: list[tuple[str, Token]] = []
    target = None if idiom(verb) is not None or subject.dep_ == "dobj" else child(verb, "dobj")
    if target is not None and _behind_comma(target):
        target = None  # "the work continues, the mayor said": who speaks is no object
    passive = linked is None and (
        any(c.dep_ in PASSIVE for c in verb.children) or verb.dep_ == "acl" and verb.tag_ == "VBN" and child(verb, "aux") is None
    )
    if not there:
        active = linked is None and not passive
        recipient = passive and target is not None  # "the crew was given a boat"
        named.append(("to" if recipient else "theme" if not active else "agent" if target is not None else "sole", _antecedent(subject)))
    if target is not None:
        named.append(("theme", target))
    if (other := child(verb, "dative")) is not None:
        named.append(("to", child(other, "pobj") or other))
    within = placing(linked) if linked is not None and linked.tag_ == "IN" else None
    named += [(r, n) for r, n in _governed(verb) if n != within or " " not in state(linked)]
    if within is not None and " " in state(linked):
        named += _governed(within)  # "in charge of the search"
    if linked is not None:
        # "There is no shortage of grain" says of grain what "grain is short" says.
        named += [("theme" if there and r == "of" else r, n) for r, n in _governed(linked)]
    done = _infinitive(verb)
    if done is not None:
        named += _done_with(done)
    parts, used = [], []
    below = [(role, noun, -1) for role, noun in named]
    while below:
        role, noun, above = below.pop(0)
        alone = excepting(noun)
        counted = underlying(noun)
        head, owners = _head(counted if alone is None else alone)
        clocked = head.tag_ == "CD" and role in _CLOCKED and head == noun  # "since six this morning"
        if (head.idx + start in times or head.lower_ in _TIMES or clocked and role == "since") and role in _EDGES:
            parts.append(Part("when", role))
        if clocked:
            continue
        if head.idx + start in times or head.lower_ in _TIMES or ":" in head.text or head.tag_ not in _NOMINAL:
            continue
        narrowing = (_word(m) for o in (head, *owners) for m in _modifiers(o, head))
        said = [w for w in (verb, linked) if w is not None] if noun == subject else []
        much = [ONLY] if alone is not None else shared(counted, head, said)
        article = [w for w in _article(head) if w != ALL or not much or much == [ALL]]  # "nearly all" is not all
        if much in ([], [ALL]) and "the" in article and head.tag_ == "NNS" and noun != subject and _narrowed_by(noun, subject):
            much, article = [THOSE], []  # "the goats that died" are some of the goats
        part = Part(role, _nobody(head) or _word(head), tuple(dict.fromkeys([*article, *narrowing, *much])))
        if above >= 0 and role == "of" and (parts[above].role in ("before", "after") or any(p.role == role for p in parts)):
            # "The rescue of the miners was the work of the army": the second is told of its noun alone.
            parts[above] = Part(parts[above].role, parts[above].head, (*parts[above].more, part.head))
            continue
        parts.append(part)
        used += [head, *(c for c in head.children if c.dep_ in _MODIFYING or c.dep_ in ("det", "neg"))]
        beside = _governed(counted) if counted != head and partitive(counted) else []  # "all of the clinics in the south"
        inner = _DOING if role.startswith(_DOING) else ""
        # "The crew was given a boat by the port": who gave it, though the parse may hang the phrase on the boat.
        given = passive and noun == target
        found = [("agent" if given and r == "by" else r, n) for r, n in (*_governed(head), *beside) if n not in owners and n != head]
        below += [(inner + r, n, len(parts) - 1) for r, n in found]
    if there:
        parts.append(Part("there", _word(linked), tuple(dict.fromkeys(_word(m) for m in _modifiers(linked, linked)))))
    elif linked is not None and linked.tag_ in ("NN", "NNS") and (kind := list(_modifiers(linked, linked))):
        parts.append(Part("as", _word(linked), tuple(dict.fromkeys(map(_word, kind)))))  # "is no private company" may be a state company
    parts += _reasons(verb) if parts else []
    parts += [Part("manner", c.lower_) for c in verb.children if c.dep_ == "advmod" and c.lower_.endswith("ly") and len(c) > 5]
    if parts and done is not None:
        parts.append(Part("doing", done.lower_))
        used.append(done)
    return list(dict.fromkeys(parts)), used


def _narrowed_by(noun: Token, subject: Token) -> bool:
    """Whether a relative clause with this subject tells which of a kind are meant, and not what all of them do: no comma stands before it."""
    return subject.lower_ in _RELATIVE and subject.head.head == noun and not _behind_comma(subject)


def _behind_comma(noun: Token) -> bool:
    """Whether a noun phrase follows a comma, marks of quotation between them left out: "'the work continues', the mayor said"."""
    before = noun.left_edge.i - 1
    while before > 0 and noun.doc[before].is_quote:
        before -= 1
    ended = before < noun.left_edge.i - 1 and noun.doc[before].text in {".", "!", "?"}
    return before >= 0 and (noun.doc[before].text == "," or ended)


def _reasons(verb: Token) -> list[Part]:
    """Why something came about, where a clause tells it: "because its roof was rotten"; of what is denied it may be the denial's reason."""
    clause = next((c for c in verb.children if c.dep_ == "advcl" and any(m.lower_ == "because" and m.dep_ == "mark" for m in c.children)), None)
    if clause is None or any(c.dep_ == "neg" for v in (verb, clause) for c in v.children):
        return []
    acts = [clause, *(c for c in clause.children if c.dep_ == "conj" and c.pos_ == "VERB")]
    told = [c for v in acts for c in v.children if c.dep_ in ("dobj", "acomp", "attr", "oprd", "agent")]
    told = [child(c, "pobj") or c for c in told]
    who = child(clause, "nsubj", "nsubjpass")
    words = [w for w in (who, *acts, *told) if w is not None and w.tag_ != "PRP" and w.lower_ not in _BEING]
    beside = [m for w in words for m in (_modifiers(w, w) if w.tag_ in _NOMINAL else ())]
    return [Part("because", _word(words[0]), tuple(dict.fromkeys(_word(w) for w in (*words[1:], *beside))))] if words else []


def _infinitive(verb: Token) -> Token | None:
    """The infinitive of what somebody is allowed, told or agrees to do."""
    return next(
        (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB" and verb.lower_ not in UNDONE - _DECLINING and c != released(verb)), None
    )


def released(verb: Token) -> Token | None:
    """The "go" of "were let go", which makes one predicate with its verb."""
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.lower_ == "go" and verb.lower_ == "let"), None)


def _done_with(done: Token) -> list[tuple[str, Token]]:
    """What an infinitive is done to, and how: who may fish for cod may not fish for herring, and what may go by rail may not go by sea."""
    target = child(done, "dobj")
    return [(_DOING + r, n) for r, n in (*([("theme", target)] if target is not None else []), *_governed(done))]


def naming(role: str, noun: Token) -> Part:
    """A noun with what narrows it, in a role that no word of its clause gives it."""
    return Part(role, _word(noun), tuple(dict.fromkeys([*_article(noun), *(_word(m) for m in _modifiers(noun, noun))])))


def _governed(token: Token) -> list[tuple[str, Token]]:
    """What stands after a preposition of a word: (preposition, noun); "by" in a passive is the agent."""
    found = []
    beside = out_of(token) or back(token)  # "out of the clinic", "away from the clinic"
    again = [p for c in token.children if c.dep_ == "npadvmod" for p in c.children if p.lower_ == "since"]  # "every day since Sunday"
    for prep in (*token.children, *(beside.children if beside is not None else ()), *again):
        noun = child(prep, "pobj") if prep.dep_ in ("prep", "agent", "dative") else None
        if noun is None and prep.lower_ == "than" and (inner := child(prep, "prep")) is not None:
            noun = child(inner, "pobj")  # "was bigger than in Togo"
        if noun is not None and not _set_aside(prep):
            found.append(("agent" if prep.dep_ == "agent" and not _is_means(noun) else prep.lower_, noun))
    return found


def _set_aside(prep: Token) -> bool:
    """Whether what follows is only said not to be it: "came from the roof, not from the pipes"."""
    before = [w for w in prep.doc[max(0, prep.i - 3) : prep.i] if not w.is_quote][-2:]
    return len(before) == 2 and before[1].lower_ == "not" and before[0].lower_ in _SETTING


def _is_means(noun: Token) -> bool:
    """Whether a noun behind "by" is how a thing is done, and nobody who does it: "was told by letter"."""
    return noun.lower_ in _MEANS and noun.tag_ == "NN" and not any(c.dep_ in ("det", "poss", "nummod", "prep") for c in noun.children)


def _head(noun: Token) -> tuple[Token, list[Token]]:
    """The chief word of a noun phrase, and what names it besides.

    In "the Bank of Ghana's proposal" it is the proposal, which the parser hangs below the bank; in "the reporter Alina Brand" the name.
    """
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    inner = child(of, "pobj") if of is not None else None
    if inner is not None and partitive(noun):
        return inner, []  # "not one of the villages" tells of villages
    if inner is not None and inner.tag_ == "NNP" and noun.lower_ in _PLACES_NAMED:
        return inner, [noun]  # "the town of Sorn" is Sorn
    if inner is not None and child(inner, "poss") is not None and noun.text[:1].isupper():
        return inner, [noun]
    called = next((c for c in noun.children if c.dep_ == "acl" and c.lower_ in _CALLED), None)
    if called is not None and (known := _called(called)) is not None:
        return known, [noun]  # "the bear known as Otto" is Otto
    name = child(noun, "appos")
    if name is not None and name.tag_ == "NNP" and noun.tag_ == "NN" and child(name, "det") is None:  # "the captain, a Syrian" is the captain
        return name, [noun]  # "the reporter Alina Brand" is Brand
    return noun, []


def _called(verb: Token) -> Token | None:
    """The name a thing is said to be called by."""
    under = child(verb, "prep")
    name = child(verb, "oprd", "attr") or (child(under, "pobj") if under is not None and under.lower_ == "as" else None)
    return name if name is not None and name.tag_ == "NNP" else None


def _modifiers(noun: Token, head: Token) -> Iterable[Token]:
    if noun.i != head.i:
        yield noun
    for c in noun.children:
        if c.dep_ == "nummod" and (noun.tag_ in ("NNS", "NNPS") or c.lower_ == "one") and c.i < noun.i:
            continue  # how many there are is no name of them: "two migrants", but "reactor two"
        if c.dep_ in _MODIFYING and c.lower_ not in {"single", "such", "any", *_ENOUGH, *QUANTIFYING, *JUST} and c.tag_ != "PRP$":
            yield from (m for m in c.children if m.dep_ in _MODIFYING or m.tag_ in ("RBS", "RBR"))
            yield c


def _article(noun: Token) -> list[str]:
    """ "the" where a certain thing is meant, be it by whose it is, "all" where every one is, "no" where none or any of its kind is."""
    words = {c.lower_ for c in noun.children if c.dep_ in ("det", "poss", "predet")}
    every = ["all"] if words & _EVERY else []
    every += ["another"] if "another" in words else []
    return every + (["the"] if words & _CERTAIN or child(noun, "poss") is not None else ["no"] if words & {"no", "any"} else [])


def _nobody(noun: Token) -> str:
    """ "No one" in two words, and "not a soul"."""
    return "nobody" if noun.lower_ in ("one", "soul") and any(c.lower_ in ("no", "not") for c in noun.children) else ""


def _antecedent(subject: Token) -> Token:
    """The noun a relative clause belongs to, in the place of its "which"."""
    if subject.lower_ in _RELATIVE and subject.head.dep_ == "relcl":
        return subject.head.head
    return relatives.taken_apart(subject.head) or subject if subject.lower_ in _RELATIVE else subject


def _word(token: Token) -> str:
    """A word in lower case; a name keeps its capital where no sentence begins with it."""
    name = token.text[:1].isupper() and token.tag_ in ("NNP", "NNPS") and not token.is_sent_start
    return token.text if name else token.lower_


def idiom(verb: Token) -> Token | None:
    """A bare object that only makes one predicate with its verb: "took place"."""
    noun = child(verb, "dobj")
    bare = noun is not None and noun.lower_ in _IDIOMATIC and not any(c.dep_ in _MODIFYING or c.dep_ in ("det", "prep") for c in noun.children)
    return noun if bare else None


def placing(prep: Token) -> Token | None:
    """The noun of a preposition of state, also behind "out of"."""
    return child(child(prep, "prep") or prep, "pobj")


def state(prep: Token) -> str:
    """A state in two words ("in custody", "under control"), the preposition alone where a place or thing is named."""
    noun, inner = placing(prep), child(prep, "prep")
    words = prep.lower_ if inner is None else f"{prep.lower_} {inner.lower_}"
    kind = next((c.lower_ for c in noun.children if c.dep_ == "amod" and c.lower_ in _KINDS), "") if noun is not None else ""
    words = f"{words} {kind}".strip()
    bare = noun is not None and noun.tag_ == "NN" and not any(c.dep_ in ("det", "poss", "nummod") for c in noun.children)
    return f"{words} {noun.lower_}" if bare else words


def back(verb: Token) -> Token | None:
    """The adverb that makes one predicate with its verb wherever it stands: "handed the bronze back", "has stepped down"."""
    behind = [c for c in verb.children if c.i > verb.i]
    dead = next((c for c in behind if c.dep_ == "oprd" and c.lower_ == "dead"), None)  # "were shot dead"
    return dead or next((c for c in behind if c.dep_ == "advmod" and c.lower_ in _COMPLETING and not _as_well(c)), None)


def _as_well(adverb: Token) -> bool:
    return adverb.lower_ == "well" and adverb.nbor(-1).lower_ == "as"


def out_of(verb: Token) -> Token | None:
    """The "out" of "ran out of fuel", which changes what the verb says."""
    return next((c for c in verb.children if c.dep_ in ("prep", "prt", "advmod") and c.lower_ == "out" and child(c, "prep") is not None), None)
