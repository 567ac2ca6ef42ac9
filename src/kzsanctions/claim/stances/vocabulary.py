"""The words a position is read by: their families, what each family is, and how far a word reaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields

from ...language.lexicon import Hit, Lexicon, Token

# What a concept can be, so that rules of grammar hold for any subject (codebook/concepts.yml).
FLAGS = ("thing", "act")


@dataclass(frozen=True)
class Reach:
    """How many words (or sentences, or days) a word reaches; codebook/stances.yml says what each number is for."""

    verb: int
    noun: int
    object: int
    hedge: int
    denial: int
    told: int
    whose: int
    such: int
    lead: int
    exclamation: int
    content: int
    pattern: int
    phrase: int
    preposition: int
    neighbours: int
    stretch: int


def read_reach(part: Mapping[str, int]) -> Reach:
    """The distances of the codebook; what it does not name reaches nothing."""
    return Reach(**{f.name: part.get(f.name, 0) for f in fields(Reach)})


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All families of words in one lexicon; `flags` lead from a flag to the concepts that carry it. Each equals only itself."""

    lexicon: Lexicon
    reach: Reach
    flags: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def find(self, words: Sequence[Token]) -> list[Hit]:
        """All families met, in the order of their places."""
        return self.lexicon.find(words)

    def flagged(self, flag: str) -> frozenset[str]:
        """The concepts that are of a kind."""
        return self.flags.get(flag, frozenset())
