"""Read which side of an issue a sentence takes: clauses, what is negated or denied in them, and how firmly it is said.

Works on words alone, without a parse, because denials reach us in machine translation and in fragments. Limits: a
negation more than a line away from what it negates is not seen, and irony never is. The notions follow negation scope
and event factuality (Morante and Blanco 2012; Sauri and Pustejovsky 2009).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from ...language.lexicon import Hit, tokens
from ...language.spans import Span
from .denials import reports
from .sentence import FINITE, Clause, Sentence, clauses, told, unhidden
from .untruths import outside_of_errors, untruths
from .vocabulary import Vocabulary

# Families of codebook/stances.yml that are known here by name.
_WORDING = frozenset(
    (
        "no not idiom refrain break supposed turn deny claim worry falsity rule_out mean say grantable exist happening none_of "
        "demand possible probable concern opinion promise now past repeat update retract office pointing brush "
        "risk ground instance truth erring errs anyone leadin denial numeral rightful vague"
    ).split()
)
_LOOSE = frozenset("with for in on at by about to".split())


@dataclass(frozen=True)
class Pattern:
    """Words that must stand in one clause for an issue to be spoken of; `needs` are sets of concepts, the first is the head."""

    id: str
    needs: tuple[frozenset[str], ...]
    position: str
    without: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    only: str = ""
    ordered: bool = False
    lasting: bool = False
    within: int | None = None


@dataclass(frozen=True)
class Issue:
    """What is claimed or not, with its patterns in the order they are tried."""

    id: str
    label: str
    patterns: tuple[Pattern, ...]
    toward: str = ""


@dataclass(frozen=True)
class Assertion:
    """A position on an issue; `span` holds the words it rests on, `clause` and `head` are token places."""

    issue: Issue
    pattern: Pattern
    position: str
    commitment: str
    span: Span
    clause: Clause
    head: Hit


@lru_cache(maxsize=1024)
def read(text: str, vocabulary: Vocabulary) -> Sentence:
    """Find concepts, clauses and reports in one sentence; what was read lately is remembered, since the same few cues come again and again."""
    words = tuple(tokens(text))
    numbers = [Hit(i, i, "number") for i, w in enumerate(words) if w.word[0].isdigit()]
    found = [h for h in vocabulary.find(words) if words[h.first].capital or not h.concept.startswith("place:")]
    bare = Sentence(text, words, (), (), (), vocabulary)
    plain = replace(bare, hits=tuple(told(bare, list(unhidden(sorted(found + numbers))))))
    hits = tuple(unhidden(outside_of_errors(sorted({*plain.hits, *untruths(plain)}))))
    parts = tuple(clauses(replace(bare, hits=hits)))
    heard = tuple(reports(replace(bare, hits=hits, clauses=parts)))
    # A verb that denies a claim does not refuse a thing as well.
    denying = [h for h in hits if h.concept == "deny" and any(r.words[0] <= h.first <= r.words[1] for r in heard)]
    free = tuple(h for h in hits if h.concept in _WORDING or not any((h.first, h.last) == (d.first, d.last) for d in denying))
    return replace(bare, hits=free, clauses=parts, reports=heard)


# Positions.


def assertions(s: Sentence, issues: Iterable[Issue], around: frozenset[str] = frozenset(), denied: int = 0, commitment: str = "") -> list[Assertion]:
    """Positions a sentence takes, at most one an issue and clause.

    Parameters
    ----------
    around : concepts met in the sentences around, for patterns that ask for such company.
    denied : how many denials stand outside the text ("denied that" before it).
    commitment : how firmly the words outside hold it ("vowed to").
    """
    found = []
    for clause in s.clauses:
        inside = [h for h in s.hits if clause.first <= h.first and h.last <= clause.last]
        concepts = {h.concept for h in inside}
        for issue in issues:
            match = next(filter(None, (_match(s, p, clause, inside, concepts, around, denied) for p in issue.patterns)), None)
            if match:
                found.append(_assertion(s, issue, *match, clause, commitment))
    return found


def _match(s, pattern, clause, inside, concepts, around, denied):
    """The pattern with its hits, the negations of its head and the position, where the clause has all it needs."""
    if any(map(concepts.isdisjoint, pattern.needs)) or not concepts.isdisjoint(pattern.without):
        return None
    if pattern.near and not pattern.near & (concepts | around | {h.concept for h in s.hits}):
        return None
    hits = _placed(pattern, inside, pattern.within or s.reach.pattern)
    if hits is None:
        return None
    head = hits[0]
    turns, words = _turns(s, hits, clause)
    position = "unclear" if turns is None or clause.hypothetical else _turned(pattern.position, turns + denied)
    if pattern.only and position not in (pattern.only, "unclear"):
        return None
    return pattern, hits, words, position, head


def _placed(pattern: Pattern, inside: list[Hit], within: int) -> list[Hit] | None:
    """One hit a need, the head first, all near each other and none of them the same words."""
    for head in (h for h in inside if h.concept in pattern.needs[0]):
        chosen = [head]
        for need in pattern.needs[1:]:
            free = [
                h
                for h in inside
                if h.concept in need
                and not any(h.overlaps(c) for c in chosen)
                and abs(h.first - head.first) <= within
                and not (pattern.ordered and h.first < chosen[-1].last)
            ]
            if not free:
                break
            chosen.append(min(free, key=lambda h: (abs(h.first - head.first), h)))
        else:
            return chosen
    return None


def _turned(position: str, turns: int) -> str:
    return position if turns % 2 == 0 else {"affirms": "denies", "denies": "affirms"}[position]


def _turns(s: Sentence, hits: list[Hit], clause: Clause) -> tuple[int | None, list[tuple[int, int]]]:
    """How often a head is negated or denied, and the words that do it; None where it is neither claimed nor denied."""
    head, count, words = hits[0], 0, []
    reports = [r for r in s.reports if r.first <= head.first <= r.last]
    if any(r.turns is None for r in reports):
        return None, []
    for r in reports:
        count += r.turns
        words.append(r.words)
    taken = [r.words for r in s.reports]
    for h in s.hits:
        if h.concept not in ("no", "not", "refrain") or not clause.first <= h.first <= clause.last:
            continue
        # "Nobody is threatened": the same word can name who is meant and negate.
        own_word = any(h.overlaps(x) for x in hits if h.concept != "no" or x.last > x.first)
        in_report = any(a <= h.first and h.last <= b for a, b in taken)
        if not own_word and not in_report and _negates(s, h, hits, clause):
            count += 1
            words.append((h.first, h.last))
    return count, words


def _negates(s: Sentence, n: Hit, hits: list[Hit], clause: Clause) -> bool:
    """Whether a negation in the clause reaches the head of a pattern."""
    head = hits[0]
    between = s.words[n.last + 1 : head.first]
    after, reach = n.first > head.last, s.reach
    if n.concept == "refrain":
        return not after and len(between) < reach.verb - 2
    if n.concept == "not" and not after:
        return len(between) < reach.verb and not any(w.word in FINITE for w in between[1:])
    if n.concept == "not":
        return n.first - head.last <= reach.verb + 2 and bool(s.of("exist", n.last + 1, n.last + 4))
    if n.last + 1 < len(s.words) and s.words[n.last + 1].word == ",":
        return False
    company = any(n.last < h.first <= n.last + 4 for h in hits)
    if not after:
        loose = n.first > 0 and s.words[n.first - 1].word in _LOOSE
        return company or not loose and len(between) < reach.noun
    object_next = any(s.of(c, n.last + 1, n.last + 5) for c in s.vocabulary.flagged("thing"))
    return n.first - head.last <= reach.object and (company or object_next or n.first == head.last + 1)


def _assertion(s, issue, pattern, hits, words, position, head, clause, commitment) -> Assertion:
    """Put together what was matched; the words it rests on reach from the first to the last that matter."""
    places = [(h.first, h.last) for h in hits] + words
    first, last = min(a for a, _ in places), max(b for _, b in places)
    outside = {w for w in (r.commitment for r in s.reports if r.first <= head.first <= r.last) if w}
    held = next(iter(sorted(outside)), "") or _commitment(s, clause, head) or commitment or "certain"
    span = s.span(min(first, _opening(s, clause, first)), max(last, _closing(s, clause, last)))
    return Assertion(issue, pattern, position, held, span, clause, head)


def _opening(s: Sentence, clause: Clause, first: int) -> int:
    """Where the clause around the evidence begins, its conjunction and commas left out."""
    start = clause.first
    while start < first and (not s.words[start].word[0].isalnum() or s.words[start].word in ("and", "but", "that", "or")):
        start += 1
    return start


def _closing(s: Sentence, clause: Clause, last: int) -> int:
    end = clause.last
    while end > last and not s.words[end].word[-1].isalnum():
        end -= 1
    return end


def _commitment(s: Sentence, clause: Clause, head: Hit) -> str:
    """How firmly the clause holds its claim; "" where nothing in it says."""
    for kind in ("demand", "possible", "probable", "concern"):
        hedges = s.of(kind, clause.first, head.last)
        if any(head.first - h.last <= s.reach.hedge and not _month(s, h) for h in hedges):
            return kind
    if s.of("opinion"):
        return "opinion"
    return "promise" if any(h.first < head.first for h in s.of("promise", clause.first, clause.last)) else ""


def hedged(s: Sentence) -> str:
    """How firmly a whole wording is held: the first hedge of its first clause, "certain" where there is none."""
    first = s.clauses[0] if s.clauses else None
    kinds = (k for k in ("possible", "probable") if first and any(not _month(s, h) for h in s.of(k, first.first, first.last)))
    return next(kinds, "certain")


def _month(s: Sentence, h: Hit) -> bool:
    """ "May" with a capital inside a sentence is the month."""
    return h.first > 0 and s.words[h.first].word == "may" and s.words[h.first].capital
