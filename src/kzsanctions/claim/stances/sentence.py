"""One sentence as claims are read from it: its words, the concepts met, its clauses, and what it reports as said or denied."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...language.lexicon import Hit, Token
from ...language.spans import Span
from .vocabulary import Reach, Vocabulary

MARKS = frozenset(".!?;:()\u2026[]")
# An editor's square brackets part clauses, but a denial round them reaches over them.
INSERTING = frozenset("[]")
FINITE = frozenset(
    (
        "is are was were has have had will would can could do does did "
        "isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't"
    ).split()
)
BE = frozenset("is are was were be been being gets got".split())
# What stands before a participle that is a verb, besides auxiliaries.
_VERB_COMPANY = FINITE | frozenset("been being be not we they it he she i also already".split())
_PARTICIPLE = ("ed", "en")
_SUBJECTS = frozenset("i we you he she it they this that these those there no not nobody none neither nothing never who".split())


@dataclass(frozen=True)
class Clause:
    """Tokens `first` to `last` that one negation may reach; nothing is claimed in a hypothetical one."""

    first: int
    last: int
    hypothetical: bool


@dataclass(frozen=True)
class Report:
    """Words inside something said, denied, doubted or feared: tokens `first` to `last`, and the words that say so.

    `turns` is 1 where the content is denied, 0 where it stands, None where it is neither claimed nor denied.
    """

    first: int
    last: int
    words: tuple[int, int]
    turns: int | None
    commitment: str = ""


@dataclass(frozen=True)
class Sentence:
    """A text with its tokens, the concepts in it, its clauses and its reports, found once for all issues."""

    text: str
    words: tuple[Token, ...]
    hits: tuple[Hit, ...]
    clauses: tuple[Clause, ...]
    reports: tuple[Report, ...]
    vocabulary: Vocabulary

    @property
    def reach(self) -> Reach:
        """How far words reach."""
        return self.vocabulary.reach

    @cached_property
    def _by_concept(self) -> dict[str, list[Hit]]:
        found: dict[str, list[Hit]] = {}
        for h in self.hits:
            found.setdefault(h.concept, []).append(h)
        return found

    @cached_property
    def _by_family(self) -> dict[str, list[Hit]]:
        return {}

    @cached_property
    def closings(self) -> list[int]:
        """The words at which what is reported ends, in order: marks, dashes, and those that turn to something else."""
        phrases = {h.first for h in self.of("scope:causes")}
        turning = {h.first for c in ("break", "turn") for h in self.of(c)} - phrases
        return sorted(turning | {i for i, w in enumerate(self.words) if w.word in MARKS or dash(self.words, i)})

    def of(self, concept: str, first: int = 0, last: int | None = None) -> list[Hit]:
        """Hits of a concept between two words, both included."""
        hits = self._by_concept.get(concept)
        if not hits:
            return []
        last = len(self.words) if last is None else last
        return [h for h in hits[bisect_left(hits, Hit(first, -1, "")) : bisect_left(hits, Hit(last + 1, -1, ""))] if h.last <= last]

    def of_any(self, family: str, first: int = 0, last: int | None = None) -> list[Hit]:
        """Hits of every concept whose name begins with `family`."""
        last = len(self.words) if last is None else last
        if family not in self._by_family:
            self._by_family[family] = sorted(h for h in self.hits if h.concept.startswith(family))
        hits = self._by_family[family]
        return [h for h in hits[bisect_left(hits, Hit(first, -1, "")) : bisect_left(hits, Hit(last + 1, -1, ""))] if h.last <= last]

    def span(self, first: int, last: int) -> Span:
        return Span(self.words[first].start, self.words[last].end)


def unhidden(hits: list[Hit]) -> Iterable[Hit]:
    """Leave out negations that are part of a longer one, or of an idiom that negates nothing ("not only", "no doubt")."""
    covering: dict[int, list[Hit]] = {}
    for h in hits:
        if h.concept in ("no", "not", "idiom", "falsity", "mean"):
            for k in range(h.first, h.last + 1):
                covering.setdefault(k, []).append(h)
    for h in hits:
        longer = (o for o in covering.get(h.first, ()) if o != h and o.first <= h.first and h.last <= o.last)
        if h.concept not in ("no", "not") or not any(o.last - o.first > h.last - h.first or o.concept == "idiom" for o in longer):
            yield h


def told(s: Sentence, hits: list[Hit]) -> Iterable[Hit]:
    """Leave out an act that only tells the kind of a thing: nobody bans in "banned goods are arriving"."""
    acts, things = s.vocabulary.flagged("act"), s.vocabulary.flagged("thing")
    nouns = {h.first for h in hits if h.concept in things}
    for h in hits:
        participle = h.first == h.last and s.words[h.first].word.endswith(_PARTICIPLE)
        if h.concept in acts and participle and h.last + 1 in nouns and not _done(s.words, h.first):
            continue
        yield h


def _done(words: Sequence[Token], at: int) -> bool:
    """Whether a participle is a verb here: an auxiliary, or a subject (a name, a pronoun), stands before it."""
    before = [w.word for w in words[max(0, at - 3) : at] if not w.word.endswith("ly")]
    return bool(before) and (words[at - 1].capital or before[-1] in _VERB_COMPANY)


def clauses(sentence: Sentence) -> Iterable[Clause]:
    """Cut at strong marks, at conjunctions that open a clause of their own, and before reported clauses."""
    words, first, hypothetical = sentence.words, 0, False
    # "Because of the drought" is a phrase and opens no clause.
    breaks = {h.first for h in sentence.of("break")} - {h.first for h in sentence.of("scope:causes")}
    supposed = {h.first for h in sentence.of("supposed")}
    saying = ("say", "deny", "claim", "falsity", "mean", "worry", "opinion", "rule_out")
    reporting = {h.last + 1 for c in saying for h in sentence.of(c)}
    for i, word in enumerate(words):
        cut = (
            word.word in MARKS
            or dash(words, i)
            or i in breaks
            or i in supposed
            or _new_subject(words, i, first)
            or word.word == "that"
            and i in reporting
        )
        if not cut:
            continue
        if i > first:
            yield Clause(first, i - 1, hypothetical or words[i].word == "?")
        first, hypothetical = i if word.word not in MARKS else i + 1, i in supposed or hypothetical and word.word == "that"
    if first < len(words):
        yield Clause(first, len(words) - 1, hypothetical)


def dash(words: Sequence[Token], i: int) -> bool:
    """Whether a stroke stands between spaces, which makes it a dash and no hyphen."""
    alone = 0 < i < len(words) - 1 and words[i - 1].end < words[i].start and words[i].end < words[i + 1].start
    return alone and words[i].word == "-"


def _new_subject(words: Sequence[Token], i: int, first: int) -> bool:
    """Whether "and" opens a clause: a subject follows, and both sides have a verb of their own."""
    if words[i].word not in ("and", "or") or i + 1 >= len(words):
        return False
    if words[i + 1].word in _SUBJECTS:
        return True
    comma = i > 0 and words[i - 1].word == ","
    return comma and _has_verb(words[first:i]) and _has_verb(words[i + 1 : i + 14])


def _has_verb(words: Sequence[Token]) -> bool:
    return any(w.word in FINITE or w.word.endswith("ed") for w in words)


def clause_at(s: Sentence, i: int) -> int:
    """The number of the clause a word stands in; the last one's where it stands between clauses."""
    n = bisect_right(s.clauses, i, key=lambda c: c.first) - 1
    return n if n >= 0 and i <= s.clauses[n].last else len(s.clauses) - 1
