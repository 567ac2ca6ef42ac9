"""Give each word its class (noun, verb, auxiliary ...) as the model's own rules say, three times as fast.

spaCy's `attribute_ruler` tries each of its two hundred rules at each word, with patterns of whole texts. Nearly all of them look at one word
alone, so that what they come to is found once for each kind of word and then looked up. Morphology and lemmas, which nobody here asks for, are
left out. Source: `spacy/pipeline/attributeruler.py`; its rules apply in their order, so that the last that fits is what counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from spacy.symbols import IDS
from spacy.tokens import Doc

# What a rule may look at, and what of its effects is kept.
LOOKED_AT, KEPT = frozenset(("TAG", "DEP", "LOWER", "IS_SPACE")), ("POS", "TAG", "DEP")
Fits = Callable[[Mapping], bool]


@dataclass(frozen=True)
class Rule:
    """A rule of one word, or of a word after another of which only the part in the sentence is asked."""

    before: Fits | None
    word: Fits
    gives: tuple[tuple[str, str], ...]


class WordClasses:
    """A step of a spaCy pipeline that takes the place of an `attribute_ruler` with the given patterns.

    Raises
    ------
    NotImplementedError
        For a rule of a shape that is not known here.
    """

    def __init__(self, patterns: list[dict]):
        made = (_rules(p) for p in patterns if set(p["attrs"]) & set(KEPT))
        self.rules = [rule for some in made for rule in some]
        # Of a word, and of what stands before it, only what a rule names tells more than that it is another.
        self.words = frozenset(w for p in patterns if set(p["attrs"]) & set(KEPT) for w in _named(p, "LOWER"))
        self.before = frozenset(d for p in patterns if set(p["attrs"]) & set(KEPT) for d in _named(p, "DEP"))
        self.known: dict[tuple, tuple[int, str, str]] = {}

    def __call__(self, doc: Doc) -> Doc:
        before, known = "", self.known
        for token in doc:
            tag, dep, lower = token.tag_, token.dep_, token.lower_
            key = (before, tag, dep, lower if lower in self.words else None, token.is_space)
            given = known.get(key)
            if given is None:
                given = known[key] = self._given(before, {"TAG": tag, "DEP": dep, "LOWER": lower, "IS_SPACE": token.is_space})
            pos, new_tag, new_dep = given
            if pos:
                token.pos = pos
            if new_tag:
                token.tag_ = new_tag
            if new_dep:
                token.dep_ = new_dep
            before = dep if dep in self.before else ""
        return doc

    def _given(self, before: str, word: Mapping) -> tuple[int, str, str]:
        found: dict[str, str] = {}
        for rule in self.rules:
            if rule.word(word) and (rule.before is None or rule.before({"DEP": before})):
                found.update(rule.gives)
        return IDS[found["POS"]] if "POS" in found else 0, found.get("TAG", ""), found.get("DEP", "")


def _named(pattern: Mapping, name: str) -> list[str]:
    """The values that a rule names of what it looks at."""
    asked = [word[name] for words in pattern["patterns"] for word in words if name in word]
    if any(isinstance(value, Mapping) and "REGEX" in value for value in asked):
        raise NotImplementedError(f"a rule of the model's attribute_ruler asks for {asked}; teach language.wordclasses to read it")
    return [v for value in asked for v in ([value] if isinstance(value, str) else [w for some in value.values() for w in some])]


def _rules(pattern: Mapping) -> list[Rule]:
    gives = tuple((name, pattern["attrs"][name]) for name in KEPT if name in pattern["attrs"])
    return [Rule(*_words(words, pattern["index"]), gives) for words in pattern["patterns"]]


def _words(words: list[Mapping], index: int) -> tuple[Fits | None, Fits]:
    looked_at = [set(w) for w in words]
    if len(words) == 1 and index in (0, -1) and looked_at[0] <= LOOKED_AT:
        return None, _fits(words[0])
    if len(words) == 2 and index in (1, -1) and looked_at[0] == {"DEP"} and looked_at[1] <= LOOKED_AT:
        return _fits(words[0]), _fits(words[1])
    raise NotImplementedError(f"a rule of the model's attribute_ruler looks at {looked_at}; teach language.wordclasses to read it")


def _fits(asked: Mapping) -> Fits:
    """Whether a word is what a pattern asks of it."""
    tests = [(name, _test(value)) for name, value in asked.items()]
    return lambda word: all(test(word[name]) for name, test in tests)


def _test(value) -> Callable[[object], bool]:
    if not isinstance(value, Mapping):
        return lambda given: given == value
    kinds = {"IN": lambda v: lambda given: given in v, "NOT_IN": lambda v: lambda given: given not in v}
    if set(value) - set(kinds):
        raise NotImplementedError(f"a rule of the model's attribute_ruler asks for {value}; teach language.wordclasses to read it")
    tests = [kinds[kind](v) for kind, v in value.items()]
    return lambda given: all(test(given) for test in tests)
