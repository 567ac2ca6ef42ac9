"""Read from the parse what a number speaks of: what is counted, of whom, by which verb, and whether it is denied.

Works from part-of-speech tags and dependencies around one number; a parse error costs that number's field and no more.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .numerals import SCALES
from .units import Units

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_PLURAL = frozenset(("NNS", "NNPS"))
_INSIDE = _NOUNS | frozenset(("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "ADD", "AFX", "FW", "CD"))
_MODIFIERS = frozenset(("compound", "amod", "nmod", "nummod", "punct"))
_VERBS = frozenset(("VERB", "AUX"))
_PLACE_PREPS = frozenset(("of", "in", "from", "by", "within", "across", "for"))
_TIMES = frozenset(
    "today yesterday tomorrow year month week day quarter half time january february march april may june july august"
    " september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
_FATES = frozenset("injured wounded hurt killed dead missing detained arrested".split())
_NOT_COUNTED = frozenset(("ago", "later", "earlier", "%", "each", "total"))


@dataclass(frozen=True)
class Reading:
    """What the parse says about one number; `counted` and `of` are token ranges."""

    counted: tuple[int, int] | None
    of: tuple[int, int] | None
    predicate: str
    negated: bool


def starts(doc: Doc) -> list[int]:
    """Character offset of each token, for `token_at`."""
    return [t.idx for t in doc]


def token_at(offsets: list[int], char: int) -> int:
    """Index of the token that holds or follows a character."""
    i = bisect_left(offsets, char + 1) - 1
    return max(i, 0)


def noun_after(doc: Doc, i: int) -> tuple[int, int] | None:
    """The noun phrase that starts at token i, as a token range: "types of goods", "customs codes"."""
    while i < len(doc) - 1 and doc[i].text[0].isdigit() and doc[i].text[-1].isalpha():
        i += 1
    end, last, stop = i, None, min(len(doc), i + 8)
    while end < stop and _belongs(doc, i, end):
        if doc[end].tag_ in ("VBN", "VBG") and last is not None:
            break
        if doc[end].tag_ == "POS" and last is not None:
            i, last, end, stop = end + 1, None, end + 1, min(len(doc), end + 8)
            continue
        if doc[end].tag_ in _NOUNS:
            if last is not None and doc[last].tag_ in _PLURAL and doc[end].tag_ not in _PLURAL:
                break
            last = end
        end += 1
    if last is None or doc[i].tag_ in ("HYPH", "POS", "CD"):
        return None
    end = last + 1
    if end + 1 < len(doc) and doc[end].lower_ == "of" and doc[end + 1].tag_ in ("NNS", "NN", "JJ"):
        inner = noun_after(doc, end + 1)
        end = inner[1] if inner else end
    return i, end


def _belongs(doc: Doc, i: int, k: int) -> bool:
    """Whether token k may stand in the phrase from i; a hyphen that stands alone is a dash and ends it."""
    if doc[k].text == "-" and k > 0 and doc[k - 1].whitespace_:
        return False
    return (doc[k].tag_ in _INSIDE or _joins(doc, i, k)) and doc[k].lower_ not in _NOT_COUNTED


def _joins(doc: Doc, i: int, k: int) -> bool:
    """Whether "and" between two modifiers, or a comma between two adjectives, stays inside the phrase."""
    if not i < k < len(doc) - 1:
        return False
    if doc[k].tag_ == "CC":
        return doc[k - 1].tag_ not in _PLURAL and doc[k + 1].tag_ == doc[k - 1].tag_
    return doc[k].text == "," and doc[k - 1].tag_ == "JJ" and doc[k + 1].tag_ == "JJ"


def read(doc: Doc, first: int, last: int, noun: tuple[int, int] | None, units: Units) -> Reading:
    """Read the surroundings of the number at tokens first..last, whose counted noun (if any) follows it."""
    noun = noun or _people_by_fate(doc, last)
    anchor = doc[noun[1] - 1 if noun else last]
    if noun:
        anchor = _head_of(doc, noun)
    verb = _governor(anchor)
    counted = noun or _spoken_of(doc, first, last, verb, units)
    topic = _head_of(doc, counted) if counted else anchor
    # Who puts a thing at a number is its judge and not its holder.
    holder = None if noun is None and _put_at(doc, first, verb) is not None else verb
    return Reading(counted, _of(doc, topic, holder), _predicate(verb, units), _negated(doc[last]))


def _people_by_fate(doc: Doc, last: int) -> tuple[int, int] | None:
    """A participle that stands for people: "34 injured, none of them in danger", "two dead and five missing"."""
    if last + 1 >= len(doc) or doc[last + 1].lower_ not in _FATES:
        return None
    after = doc[last + 2] if last + 2 < len(doc) else None
    return (last + 1, last + 2) if after is None or after.is_punct or after.tag_ in ("CC", "IN") else None


def _head_of(doc: Doc, phrase: tuple[int, int]) -> Token:
    return doc[phrase[0] : phrase[1]].root


def _governor(token: Token) -> Token | None:
    """The nearest verb above a token; for a noun joined to a verb, or to nothing, the verb that follows it as its own.

    A parser that takes "sent" in "the list was published, and 40 firms sent letters" for a participle joins the firms to "published".
    """
    if token.dep_ == "ROOT" or token.dep_ == "conj" and token.head.pos_ in _VERBS:
        own = next((c for c in token.children if c.dep_ in ("acl", "relcl") and c.i == token.i + 1 and c.tag_ in ("VBN", "VBD")), None)
        if own is not None:
            return own
    for above in token.ancestors:
        if above.pos_ in _VERBS and above.text[-1].isalpha():
            return above
    return None


def _spoken_of(doc: Doc, first: int, last: int, verb: Token | None, units: Units) -> tuple[int, int] | None:
    """The thing a percentage, a sum or a measure speaks of: "growth of 7 percent", "goods worth $2", "exports fell by 4"."""
    if last + 2 < len(doc) and doc[last + 1].lower_ == "of":
        k = last + 2
        while k < len(doc) - 1 and doc[k].tag_ in ("DT", "PRP$", "PDT", "CD"):
            k += 1
        return noun_after(doc, k)
    after = noun_after(doc, last + 2 if doc[last + 1].text == "-" else last + 1) if last + 2 < len(doc) else None
    if after and not _is_measure(_head_of(doc, after), units):
        return after
    if first > 1 and doc[first - 1].lower_ in ("worth", "totalling", "totaling") and doc[first - 2].tag_ in _NOUNS:
        return _phrase(doc[first - 2])
    if (put := _put_at(doc, first, verb)) is not None:
        return _whole(put)
    for token in (doc[last], doc[first]):
        head = token.head
        for _ in range(4):
            if head.tag_ in _NOUNS and not first <= head.i <= last and not _is_measure(head, units):
                return _whole(head)
            if head.pos_ in _VERBS or head.head == head:
                break
            head = head.head
    subject = _subject(verb)
    if (
        subject is None
        or subject.tag_ not in _NOUNS
        or first <= subject.i <= last
        or verb is None
        or not (verb.lower_ in _BE or verb.lower_ in units.level_verbs or verb.lower_ in units.change_words)
    ):
        return None
    return _whole(subject)


def _put_at(doc: Doc, first: int, verb: Token | None) -> Token | None:
    """The thing somebody puts at the number: "put the damage at 3 million"."""
    if first < 2 or doc[first - 1].lower_ != "at" or verb is None or verb.i > first:
        return None
    return next((c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < first and c.tag_ in _NOUNS), None)


def _is_measure(token: Token, units: Units) -> bool:
    """Whether a noun is itself a unit, a number or a time, and so no thing that a figure speaks of."""
    word = token.lower_
    return not word[0].isalpha() or word in _TIMES or word in SCALES or word in units.words or any(c.isdigit() for c in word)


def _phrase(noun: Token) -> tuple[int, int]:
    noun = _whole_word(noun)
    start, end = noun.i, noun.i + 1
    if start > 1 and _tied(noun.doc, start - 1):
        start -= 2
    while start > 0 and noun.doc[start - 1].dep_ in _MODIFIERS and noun.doc[start - 1].tag_ in _NOUNS | {"JJ", "HYPH"}:
        start -= 1
    if start > 0 and noun.doc[start].tag_ == "HYPH":
        start -= 1
    return start, end


def _whole_word(noun: Token) -> Token:
    """The last piece of a word the parser cut at its hyphens."""
    while noun.i + 2 < len(noun.doc) and _tied(noun.doc, noun.i + 1) and noun.doc[noun.i + 2].tag_ in _NOUNS:
        noun = noun.doc[noun.i + 2]
    return noun


def _tied(doc: Doc, k: int) -> bool:
    """Whether token k is a hyphen inside a word that the parser cut: "re-exports"."""
    return doc[k].text == "-" and not doc[k].whitespace_ and not doc[k - 1].whitespace_


def _whole(noun: Token) -> tuple[int, int]:
    """The phrase with what it is "of": "volume of trade", and for "the number of lorries" the lorries alone."""
    noun = _whole_word(noun)
    start, end = _phrase(noun)
    inner = next((g for c in noun.children if c.lower_ == "of" and c.i == end for g in c.children if g.dep_ == "pobj"), None)
    if inner is None or inner.tag_ not in ("NN", "NNS") or inner.i - noun.i > 4 or any(t.tag_ == "CD" for t in noun.doc[end : inner.i]):
        return start, _destination(noun.doc, end)
    if noun.lower_ in ("number", "total", "count", "quantity"):
        return _phrase(inner)
    return start, _destination(noun.doc, inner.i + 1)


def _destination(doc: Doc, end: int) -> int:
    """The end of a phrase with where to: exports to one country are another thing than exports to the next."""
    k = end + 1
    if k >= len(doc) or doc[end].lower_ not in ("to", "into"):
        return end
    k += doc[k].tag_ == "DT"
    last = k
    while last < len(doc) and doc[last].tag_ in ("NNP", "NNPS"):
        last += 1
    return last if last > k else end


def _subject(verb: Token | None) -> Token | None:
    for _ in range(3):
        if verb is None:
            return None
        found = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None:
            return found
        verb = verb.head if verb.dep_ in ("conj", "xcomp", "advcl") and verb.head.pos_ in _VERBS else None
    return None


def _of(doc: Doc, topic: Token, verb: Token | None) -> tuple[int, int] | None:
    """The proper name the number belongs to: the subject, an owner, or a place named with it."""
    subject = _subject(verb)
    for noun in (topic, subject, verb):
        if noun is None:
            continue
        owner = next((c for c in noun.children if c.dep_ == "poss" and _is_name(c)), None)
        if owner is not None:
            return _phrase(owner)
        for prep in noun.children:
            if prep.dep_ in ("prep", "agent") and prep.lower_ in _PLACE_PREPS:
                for name in prep.children:
                    if name.dep_ == "pobj" and _is_name(name):
                        return _phrase(name)
        if noun is subject and noun != topic and _is_name(noun):
            return _phrase(noun)
    return None


def _is_name(token: Token) -> bool:
    return token.tag_ in ("NNP", "NNPS") and token.text.replace(".", "").replace("-", "").isalpha() and token.lower_ not in _TIMES


def _predicate(verb: Token | None, units: Units) -> str:
    """The verb that governs the number, brought to one form, with its particle: "turn back"."""
    if verb is None:
        return ""
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt" or c.lower_ in ("back", "away")), "")
    form = verb.lower_
    return f"{_BE.get(form) or units.words_known.stem(form)} {particle}".strip()


_BE = {form: "be" for form in ("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "\u2019s", "\u2019re")}
_BE |= {form: "have" for form in ("have", "has", "had", "having", "'ve", "\u2019ve")}


def _negated(token: Token) -> bool:
    """Whether the number stands under a "not" or "no": its own clause or one that holds it."""
    checks = True
    for _ in range(30):
        if checks and token.pos_ in _VERBS and _denies(token):
            return True
        if token.head == token:
            return False
        checks = token.dep_ != "conj" or any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in token.head.children)
        if token.dep_ in ("advcl", "parataxis", "ccomp") and token.i < token.head.i and token.dep_ != "ccomp":
            checks = False
        token = token.head
    return False


def _denies(verb: Token) -> bool:
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "neither"):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "expl") and (
            child.lower_ in ("nobody", "none") or any(g.lower_ in ("no", "neither") for g in child.children)
        ):
            return True
    return False
