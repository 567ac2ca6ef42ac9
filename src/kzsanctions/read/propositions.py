"""Read what a clause says happened or is so: its predicate, who does it to whom, and whether it is said not to be.

Two officials can contradict each other on a matter nobody foresaw; what they then share is the predicate and who takes
part in it. The roles are those of a grammar of predicates and participants, without a list of verbs: what is acted on
stands in one place whether the clause is active ("we opened the gates"), passive ("the gates were opened") or neither ("the gates
opened"). Limits: what is only wanted, tried or begun ("plans to open") is not said to happen and is left out; irony is
not seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from spacy.attrs import IDX, POS
from spacy.symbols import AUX, VERB
from spacy.tokens import Token

from ..language.clauses import PASSIVE
from ..language.parsing import Paragraph
from ..language.phrases import BY_NO_MEANS
from ..language.spans import Span
from . import relatives
from .modality import child, could, mode, negated, tense
from .moments import moments
from .parts import Part, back, idiom, naming, out_of, parts_of, placing, released, state
from .undone import going_to, joined, phase, subject_of, undone

_VERBAL = (VERB, AUX)
# What a linking verb says is said by its complement: "remained closed", "is short".
_LINKING = frozenset("be is are was were been being am 's 're remain remains remained stay stays stayed seem seems seemed become became".split())
# Verbs that link only where an adjective follows: "tested positive", "lies idle", "ran dry", "went missing".
_TURNING = frozenset(
    "test tests tested prove proves proved proven stand stands stood lie lies lay lain sit sits sat go goes went gone run runs ran fall falls "
    "going lying standing sitting running falling coming turning "
    "fell fallen come comes came turn turns turned keep keeps kept get gets got look looks looked appear appears appeared".split()
)
# Verbs that leave their object in a state.
_MAKING = frozenset(
    "make makes made making keep keeps kept keeping leave leaves left leaving render renders rendered get got set sets setting".split()
)
# Verbs whose object is told to be or to go somewhere by what follows it: "found the surgeon guilty", "let the lorries through".
# Verbs by which somebody only holds a thing to be so.
_SEEMING = frozenset(
    (
        "call called calls consider considered considers deem deemed think thought believe believed feel feels felt want wanted need needed allege "
        "alleged suspect suspected name named label labelled sound sounds sounded term termed"
    ).split()
)
# Verbs whose object is brought to do what a bare infinitive behind it says.
_BRINGING = frozenset("make makes made let lets have has had see saw watch watched".split())
_LETTING = frozenset("let lets letting".split())
_FINDING = frozenset(
    "find finds found declare declares declared pronounce pronounces pronounced rule rules ruled certify certifies certified".split()
)
_VERDICTS = frozenset("guilty innocent liable".split())
_NOMINAL = frozenset("NN NNS NNP NNPS PRP CD DT WP EX".split())
_ENOUGH = frozenset("enough sufficient insufficient ample".split())
# Prepositions that say in which state or place something is.
_STATES = frozenset("in at under on out without aboard off behind beyond inside outside against near from".split())
_ADVERBS = frozenset("over back away abroad ashore aboard home alive up down off on out here there indoors underwater afloat adrift apart".split())
_DEGREES = frozenset("more less".split())
# What "what closed the pass was a strike" leaves open.
_OPEN = frozenset("what who that which".split())
# What a clause in place of a denied one begins with, and verbs behind which a pronoun reports what stands before it.
_INSTEAD = frozenset("it they he she this these we".split())
_REPORTING = frozenset(
    (
        "say says said tell tells told add adds added insist insists insisted stress stressed claim claims claimed explain explained write writes "
        "wrote argue argued note noted announce announced declare declared report reported confirm confirmed maintain maintained warn warned state "
        "stated reply replied answer answered repeat repeated recall recalled admit admitted concede conceded emphasise emphasised emphasize "
        "emphasized think thinks thought believe believes believed know knows knew hope hopes hoped suggest suggested assure assured promise promised"
    ).split()
)
_SIGNS = frozenset("sign signs evidence indication indications proof trace hint suggestion suggestions".split())


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


def propositions(paragraph: Paragraph, dated: Iterable[Span] = (), wanted: Callable[[int], bool] = lambda at: True) -> list[Proposition]:
    """The propositions of one parsed paragraph in the order of the text; `dated` words tell when, and are no participants.

    wanted : whether those of the sentence at an offset are asked for.
    """
    times = {i for span in dated for i in range(span.start, span.end)}
    words = paragraph.doc.to_array([POS, IDX]).tolist()
    verbs = (paragraph.doc[i] for i, (pos, idx) in enumerate(words) if pos in _VERBAL and wanted(paragraph.start + idx))
    said = ((verb, depicted) for verb in verbs for depicted in (None, *_depicted(verb)))
    return [p for verb, depicted in said if (p := _proposition(paragraph, verb, times, depicted)) is not None]


def _proposition(paragraph: Paragraph, verb: Token, times: set[int], depicted: Token | None = None) -> Proposition | None:
    """What a verb says of those who take part, or with `depicted` in which state one of them was: "arrived damaged"."""
    if verb.dep_ in ("aux", "auxpass", "amod", "compound", "prep", "neg"):
        return None
    hung = undone(verb)
    standing = _standing(verb)
    behind = relatives.named_behind(verb)
    if verb.dep_ == "csubj" and behind is None:
        return None
    if hung is None and (verb.dep_ in ("xcomp", "pcomp") or any(c.tag_ == "TO" for c in verb.children)):
        return None  # "for us to ask them": nothing is told to have been done
    over = phase(verb)
    if going_to(verb) or relatives.divided(verb) or over is not None and over.tag_ == "VBG":
        return None  # told by the verb that hangs on it
    if verb.dep_ == "acl" and verb.head.lower_ in _SIGNS and any(c.dep_ == "mark" for c in verb.children):
        return None  # "there was no sign that ..." does not say that it was not so
    small = _small(verb)
    over_clause = any(c.dep_ == "ccomp" and (c.i > verb.i or verb.lower_ not in _LINKING) and not _spliced(c) for c in verb.children)
    if small is None and over_clause and child(verb, "dobj") is None:
        return None  # "I think that ...": nothing is told of who takes part
    chain = hung.chain if hung is not None else joined(verb)
    subject = hung.subject if hung is not None else next((s for v in chain if (s := subject_of(v)) is not None), None)
    if standing is not None:
        subject, chain = verb.head, [verb, standing]
    if behind is not None and subject is not None and subject.lower_ in _OPEN:
        subject, behind = behind, relatives.object_behind(verb)
    if subject is None:
        return None
    making = verb.lower_ in _BRINGING and (small is not None or _made(verb) is not None and child(verb, "dobj") is not None)
    maker = subject if making else None
    if (made := _made(verb) or depicted) is not None:
        subject = child(verb, "dobj") or subject
    if small is not None:
        subject = child(small, "nsubj")
    linked = small or made or ((_complement(verb) or _placed(verb) or _adverbial(verb)) if verb.lower_ in _LINKING else _turned(verb))
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
    parts, used = parts_of(verb, subject, linked, there, times, paragraph.start)
    if not parts or linked is not None and relatives.place_alone(linked):
        return None
    if behind is not None:
        parts = [*(replace(p, role="agent") if p.role == "sole" else p for p in parts), naming("theme", behind)]
    if (before := relatives.at_last(verb)) is not None:
        parts, used = [*parts, naming(*before)], [*used, before[1]]
    if (place := relatives.told_of(verb)) is not None:
        parts = [*parts, naming("in", place)]
    if linked is not None and linked.tag_ == "IN" and (noun := placing(linked)) is not None:
        used = [*used, noun]
    denied = negated(verb, chain, linked, subject, standing) != (hung is not None and hung.left or relatives.denied(verb))
    particles = [c for c in verb.children if c.dep_ == "prt"]
    words = [verb, *particles, *(hung.by if hung is not None else []), *([linked] if linked is not None else []), *used]
    lowest, highest = min(w.i for w in words), max(w.i for w in words)
    span = Span(paragraph.span(verb.doc[lowest]).start, paragraph.span(verb.doc[highest]).end)
    inside = verb.dep_ == "ccomp" and verb.head.pos_ == "VERB" and not _brought_about(verb) and not _spliced(verb)
    governor = verb.head if inside else None
    maker = subject_of(verb.head) if _brought_about(verb) else maker
    if maker is not None and maker.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        maker = verb.head
    if maker is not None and maker.tag_ in ("NN", "NNS", "NNP", "NNPS"):
        parts = [*parts, naming("because", maker)]
    return Proposition(
        span,
        paragraph.span(linked if linked is not None else verb).start,
        _predicate(verb, linked),
        denied,
        "future" if hung is not None and hung.planned else "can" if denied and could(verb, chain) else mode(verb, chain),
        "" if hung is not None and hung.phase else tense(verb, chain),
        governor.lower_ if governor is not None else "",
        paragraph.span(governor).start if governor is not None else None,
        (*parts, *moments(verb, linked is not None)),
    )


def _complement(verb: Token) -> Token | None:
    """What a linking verb says of its subject."""
    return next((c for c in verb.children if c.dep_ in ("acomp", "attr", "oprd") and c.lower_ not in BY_NO_MEANS), None)


def _depicted(verb: Token) -> list[Token]:
    """The state in which a clause tells somebody or something to be beside its act: "arrived damaged", "was found alive", "was declared open"."""
    if verb.lower_ in _LINKING | _TURNING | _SEEMING or _made(verb) is not None or _small(verb) is not None:
        return []
    beside = lambda c: c.dep_ == "advcl" and c.i == verb.i + 1 and c.left_edge == c
    return [c for c in verb.children if (c.dep_ in ("acomp", "oprd") or beside(c)) and c.tag_ in ("JJ", "VBN") and c.i > verb.i][:1]


def _brought_about(verb: Token) -> bool:
    """Whether a clause is what its governor brings about: "the frost made the pipes burst"; it has come about with it."""
    word = verb.head
    made = verb.dep_ == "ccomp" and verb.tag_ == "VB" and word.lower_ in _BRINGING and word.i < verb.i
    return made and not any(c.dep_ in ("mark", "aux", "neg") for c in verb.children) and not any(c.dep_ in ("neg", "aux") for c in word.children)


def _spliced(clause: Token) -> bool:
    """Whether what is parsed as a report is a denial, and then what was so instead: "the shop did not close, it moved to Sorn"."""
    verb = clause.head
    if clause.dep_ != "ccomp" or clause.i > verb.i or not any(c.dep_ == "neg" for c in clause.children):
        return False
    subject = child(verb, "nsubj", "nsubjpass")
    behind_comma = subject is not None and subject.lower_ in _INSTEAD and subject.i > 0 and subject.doc[subject.i - 1].text == ","
    return behind_comma and (any(c.dep_ in PASSIVE for c in verb.children) or verb.lower_ not in _REPORTING)


def _standing(verb: Token) -> Token | None:
    """The "is" of "there is nobody waiting": what hangs on its noun is told of that noun; None for any other clause."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in ("VBG", "VBN") or noun.dep_ not in ("attr", "nsubj") or noun.head.lower_ not in _LINKING:
        return None
    return noun.head if child(noun.head, "expl") is not None or _turned_round(noun.head, noun) else None


def _turned_round(be: Token, noun: Token) -> bool:
    """Whether a negation in front puts the verb before its subject, which the parser takes for a complement: "at no point was the line crossed"."""
    front = be.doc[be.left_edge.i : be.i]
    return be.i < noun.i and child(be, "nsubj", "nsubjpass") is None and any(t.dep_ == "neg" or t.lower_ in BY_NO_MEANS for t in front)


def _adverbial(verb: Token) -> Token | None:
    """An adverb that says of itself how things stand: "is over", "is back"."""
    adverb = next((c for c in verb.children if c.dep_ in ("advmod", "prt") and c.lower_ in _ADVERBS and c.i > verb.i), None)
    return (_placed(adverb) or adverb) if adverb is not None and adverb.lower_ == "back" else adverb  # "is back in service" is "in service"


def _turned(verb: Token) -> Token | None:
    """The adjective behind a verb that only links it: "tested positive", "lies idle", "came back negative"."""
    if verb.lower_ not in _TURNING:
        return None
    back_ = next((c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "JJ" and c.left_edge.i - verb.i in (1, 2)), None)
    if back_ is not None and (back_.left_edge.i == verb.i + 1 or verb.nbor().lower_ in ("back", "out", "home")):
        return back_
    return next(
        (c for c in verb.children if c.dep_ in ("acomp", "oprd") or c.dep_ == "advmod" and c.tag_ == "JJ" and c.left_edge.i == verb.i + 1), None
    )


def _made(verb: Token) -> Token | None:
    """What the object of a verb is said to be made or kept: "kept the ward open", "was made aware"; it is told of the object."""
    state = next((c for c in verb.children if c.dep_ in ("oprd", "acomp") and c.tag_ in ("JJ", "VBN", "VB", "RB") and c.i > verb.i), None)
    passive = any(c.dep_ in PASSIVE for c in verb.children)
    return state if verb.lower_ in _MAKING and (passive or child(verb, "dobj") is not None) else None


def _small(verb: Token) -> Token | None:
    """What is said of the object in a clause without a verb: "guilty" of "found the surgeon guilty", "through" of "let the lorries through"."""
    clause = child(verb, "ccomp")
    if clause is None or verb.lower_ not in _LETTING | _FINDING | _MAKING or clause.i < verb.i or child(clause, "nsubj") is None:
        return None
    gone = clause.lower_ == "go" and verb.lower_ in _LETTING
    bare = (gone or clause.tag_ in ("JJ", "IN", "RP", "RB")) and not any(c.dep_ in ("aux", "auxpass", "mark", "cop") for c in clause.children)
    return clause if bare and child(clause, "nsubj").i > verb.i else None


def _placed(verb: Token) -> Token | None:
    """The preposition that says where or in which state the subject is: "is in custody", "remains in office", "is in Lomna"."""
    return next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in _STATES and placing(c) is not None), None)


def _predicate(verb: Token, linked: Token | None) -> str:
    if linked is not None and (verb.lower_ in _LETTING or linked.lower_ in _VERDICTS and verb.lower_ in _FINDING):
        return f"{verb.lower_} {linked.lower_}"
    if linked is not None and linked.tag_ == "IN":
        return state(linked)
    if linked is not None:
        degree = next((c.lower_ for c in linked.children if c.dep_ == "advmod" and c.lower_ in _DEGREES), "")
        large = "at" if linked.tag_ == "JJ" and linked.i and linked.nbor(-1).lower_ == "at" else ""  # "is still at large"
        return f"{degree or large} {linked.lower_}".strip()
    if (gone := released(verb)) is not None:
        return f"{verb.lower_} {gone.lower_}"
    particle = idiom(verb) or out_of(verb) or child(verb, "prt") or back(verb)
    return f"{verb.lower_} {particle.lower_}" if particle is not None else verb.lower_
