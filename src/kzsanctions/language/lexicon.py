"""Find concepts by their words: families of synonyms looked up token by token.

An entry of a family is a word (`ban`), a stem (`prohibit*`), every form of a verb (`deny+`), or several of them; `...` between two
stands for up to four words. Each token costs one look-up, so that time grows with the text and never with the number of families squared.

>>> lexicon = Lexicon({"ban": ["ban", "prohibit*"], "false": ["not ... true"]})
>>> [(h.concept, h.first, h.last) for h in lexicon.find(tokens("It is not at all true that we prohibited it"))]
[('false', 2, 5), ('ban', 8, 8)]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from .spans import fold
from .words import verb_forms

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*|\w+(?:['-]\w+)*|[^\w\s]")
GAP = 4


@dataclass(frozen=True)
class Token:
    """A word, number or mark; `word` is folded, in lower case and without a possessive ending."""

    start: int
    end: int
    word: str
    capital: bool


@dataclass(frozen=True, order=True)
class Hit:
    """A concept met at tokens `first` to `last`, both included."""

    first: int
    last: int
    concept: str

    def overlaps(self, other: Hit) -> bool:
        return self.first <= other.last and other.first <= self.last


def tokens(text: str) -> list[Token]:
    """The words and marks of a text, with their places in it."""
    folded = fold(text)
    return [Token(m.start(), m.end(), _plain(m.group()), m.group()[0].isupper()) for m in _TOKEN.finditer(folded)]


def _plain(word: str) -> str:
    word = word.lower()
    return word[:-2] if word.endswith("'s") and len(word) > 2 else word


class Lexicon:
    """Families of words, compiled once; a word's entries are remembered after it was first met."""

    def __init__(self, families: Mapping[str, Iterable[str]], irregular: Mapping[str, Sequence[str]] = {}):
        self._exact: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._stems: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for concept, entries in families.items():
            for entry in dict.fromkeys(e for written in entries for e in _forms(written, irregular)):
                parts = tuple(t if t == "..." else _plain(t) for t in fold(entry).split())
                first = parts[0]
                place, key = (self._stems, first[:-1]) if first.endswith("*") else (self._exact, first)
                place.setdefault(key, []).append((concept, parts[1:]))
        self._lengths = sorted({len(s) for s in self._stems})
        self._met: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}

    def find(self, words: Sequence[Token]) -> list[Hit]:
        """All concepts met, in the order of their places; an entry of several words is met at its shortest."""
        found = set()
        for i, token in enumerate(words):
            for concept, rest in self._entries(token.word):
                last = _end(words, i + 1, rest)
                if last is not None:
                    found.add(Hit(i, last, concept))
        return sorted(found)

    def _entries(self, word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        if word not in self._met:
            stems = (self._stems.get(word[:n], ()) for n in self._lengths if n <= len(word))
            self._met[word] = (*self._exact.get(word, ()), *(entry for entries in stems for entry in entries))
        return self._met[word]


def _forms(entry: str, irregular: Mapping[str, Sequence[str]]) -> list[str]:
    """An entry once for each form of its verb, where it asks for them ("put+ off")."""
    each = ([w] if not w.endswith("+") else verb_forms(w[:-1], irregular) for w in entry.split())
    return [" ".join(words) for words in product(*each)]


def _end(words: Sequence[Token], at: int, rest: tuple[str, ...]) -> int | None:
    """The token an entry ends at, where what follows its first word stands from token `at` on."""
    if not rest:
        return at - 1
    if rest[0] == "...":
        ends = (_end(words, k, rest[1:]) for k in range(at, min(at + GAP + 1, len(words))))
        return next((e for e in ends if e is not None), None)
    if at < len(words) and _same(words[at].word, rest[0]):
        return _end(words, at + 1, rest[1:])
    return None


def _same(word: str, entry: str) -> bool:
    return word.startswith(entry[:-1]) if entry.endswith("*") else word == entry
