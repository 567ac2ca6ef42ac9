"""What an ordinal ranks: "the fourth fire", "the verdict is the first", "a slide cut the line, the fifth this winter".

Most often what it ranks is an event, which only the verb of a clause tells where no noun does. No measure is made of it; the name is for a reader.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .phrases import NOUNS, noun_after, text_of
from .predicates import BE, VERBS, subject

_POINTING = frozenset(("it", "this", "that", "these", "they", "he", "she", "there"))
_NEW = frozenset(("a", "an", "another", "its", "their", "his", "her", "our", "one"))
_COMMON = frozenset(("NN", "NNS"))


def ranked(doc: Doc, last: int) -> str:
    """The thing or the event whose rank the ordinal at a token is, "" where none is told."""
    if last + 1 < len(doc) and (noun := noun_after(doc, last + 1)) is not None:
        if doc[noun[1] - 1].lower_ not in ("time", "times"):
            return doc[noun[0] : noun[1]].text
        above = next((t for t in doc[last].ancestors if t.pos_ in VERBS and t.lower_ not in BE), None)
        return _event(above) if above is not None else ""
    word = doc[last]
    for above in word.ancestors:
        if above.lower_ in BE and above.i < last:
            topic = subject(above)
            return "" if topic is None else _before(topic) if topic.lower_ in _POINTING else text_of(topic) if topic.tag_ in NOUNS else ""
        if above.pos_ in VERBS:
            return _event(above) if above.i < last else ""
    return _event(word.sent.root) if word.sent.root.pos_ in VERBS and word.sent.root.i < last else ""


def _before(topic: Token) -> str:
    """What a pronoun stands for: the event of the clause or the sentence before."""
    earlier = [t for t in topic.doc[topic.sent.start : topic.i] if t.pos_ in VERBS and t.dep_ in ("ROOT", "ccomp", "conj", "parataxis")]
    if not earlier and topic.sent.start:
        earlier = [topic.doc[topic.sent.start - 1].sent.root]
    if not earlier:
        return ""
    root = earlier[-1]
    if topic.lower_ not in ("it", "this", "that") and (one := subject(root)) is not None and one.tag_ in NOUNS:
        return text_of(one)
    return _event(root) if root.pos_ in VERBS else text_of(root) if root.tag_ in _COMMON else ""


def _event(verb: Token) -> str:
    """What happened: the noun that the clause brings in as new, else the subject where the verb has no object, else both with the verb."""
    held = next((c for c in verb.children if c.dep_ == "dobj" and c.tag_ in _COMMON), None)
    topic = subject(verb)
    named = [t for t in (topic, held) if t is not None and t.tag_ in _COMMON]
    new = next((t for t in named if any(c.lower_ in _NEW and c.i < t.i for c in t.children)), None)
    if new is not None:
        return text_of(new)
    if verb.lower_ in BE:
        return text_of(topic) if topic in named else ""
    words = [text_of(topic) if topic is not None and topic.tag_ in NOUNS else "", _phrase(verb), text_of(held) if held is not None else ""]
    return " ".join(filter(None, words))


def _phrase(verb: Token) -> str:
    particle = next((c.text for c in verb.children if c.dep_ == "prt" or c.i == verb.i + 1 and c.lower_ in ("out", "off", "up", "down")), "")
    return f"{verb.text} {particle}".strip()
