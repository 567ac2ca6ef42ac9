"""Read which side of an issue a sentence takes: clauses, what is negated or denied in them, and how firmly it is said.

Works on words alone, without a parse, because denials reach us in machine translation and in fragments. Limits: a
negation more than a line away from what it negates is not seen, and irony never is. The notions follow negation scope
and event factuality (Morante and Blanco 2012; Sauri and Pustejovsky 2009).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .concepts import Hit, Lexicon, Token, tokens
from .spans import Span

# How many words a negation reaches: past these the next word is mostly negated by nothing, or by something nearer.
VERB_REACH, NOUN_REACH, OBJECT_REACH, HEDGE_REACH = 8, 14, 5, 7
# How many words may stand between what one pattern needs.
WIDEST = 18
# Families of the codebook's `wording` this module knows by name.
_WORDING = frozenset(("no not idiom refrain break supposed turn deny claim worry falsity rule_out mean say attributive grantable exist demand "
                      "possible probable concern opinion promise now past repeat update retract office").split())
_MARKS = frozenset(".!?;:()\u2026[]")
_FINITE = frozenset(("is are was were has have had will would can could do does did isn't aren't wasn't weren't hasn't haven't hadn't "
                     "won't wouldn't can't couldn't don't doesn't didn't").split())
_BE = frozenset("is are was were be been being gets got".split())
_LOOSE = frozenset("with for in on at by about to".split())
_SUBJECTS = frozenset("i we you he she it they this that these those there no not nobody none neither nothing never who".split())


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


@dataclass(frozen=True)
class Issue:
    """What is claimed or not, with its patterns in the order they are tried."""

    id: str
    label: str
    patterns: tuple[Pattern, ...]
    toward: str = ""


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
class Assertion:
    """A position on an issue; `span` holds the words it rests on, `clause` and `head` are token places."""

    issue: Issue
    pattern: Pattern
    position: str
    commitment: str
    span: Span
    clause: Clause
    head: Hit


@dataclass(frozen=True)
class Sentence:
    """A text with its tokens, the concepts in it, its clauses and its reports, found once for all issues."""

    text: str
    words: tuple[Token, ...]
    hits: tuple[Hit, ...]
    clauses: tuple[Clause, ...]
    reports: tuple[Report, ...]

    def of(self, concept: str, first: int = 0, last: int | None = None) -> list[Hit]:
        last = len(self.words) if last is None else last
        return [h for h in self.hits if h.concept == concept and first <= h.first and h.last <= last]

    def of_any(self, family: str, first: int = 0, last: int | None = None) -> list[Hit]:
        """Hits of every concept whose name begins with `family`."""
        last = len(self.words) if last is None else last
        return [h for h in self.hits if h.concept.startswith(family) and first <= h.first and h.last <= last]

    def span(self, first: int, last: int) -> Span:
        return Span(self.words[first].start, self.words[last].end)


def read(text: str, lexicon: Lexicon) -> Sentence:
    """Find concepts, clauses and reports in one sentence."""
    words = tuple(tokens(text))
    numbers = [Hit(i, i, "number") for i, w in enumerate(words) if w.word[0].isdigit()]
    found = [h for h in lexicon.find(words) if words[h.first].capital or not h.concept.startswith("place:")]
    hits = tuple(_told(words, list(_unhidden(sorted(found + numbers)))))
    parts = tuple(_clauses(Sentence(text, words, hits, (), ())))
    reports = tuple(_reports(Sentence(text, words, hits, parts, ())))
    # A verb that denies a claim does not refuse a thing as well.
    denying = [h for h in hits if h.concept == "deny" and any(r.words[0] <= h.first <= r.words[1] for r in reports)]
    free = tuple(h for h in hits if h.concept in _WORDING or not any((h.first, h.last) == (d.first, d.last) for d in denying))
    return Sentence(text, words, free, parts, reports)


def _unhidden(hits: list[Hit]) -> Iterable[Hit]:
    """Leave out negations that are part of a longer one, or of an idiom that negates nothing ("not only", "no doubt")."""
    longer = [h for h in hits if h.concept in ("no", "not", "idiom", "falsity", "mean")]
    for h in hits:
        if h.concept in ("no", "not") and any(o != h and o.first <= h.first and h.last <= o.last and
                                              (o.last - o.first > h.last - h.first or o.concept == "idiom") for o in longer):
            continue
        yield h


def _told(words: Sequence[Token], hits: list[Hit]) -> Iterable[Hit]:
    """Leave out an act that only tells the kind of a thing: nobody bans in "banned goods are arriving"."""
    kind = {h.first for h in hits if h.concept == "attributive"}
    nouns = {h.first for h in hits if h.concept in ("goods", "sensitive")}
    for h in hits:
        if h.concept in ("ban", "stop", "restrict") and h.first in kind and h.last + 1 in nouns and not _done(words, h.first):
            continue
        yield h


def _done(words: Sequence[Token], at: int) -> bool:
    """Whether a participle is a verb here: an auxiliary, or a subject (a name, a pronoun), stands before it."""
    before = [w.word for w in words[max(0, at - 3):at] if not w.word.endswith("ly")]
    return bool(before) and (words[at - 1].capital or before[-1] in _FINITE or before[-1] in ("been", "being", "be", "not", "we", "they", "it", "he", "she", "i", "also", "already"))


def _clauses(sentence: Sentence) -> Iterable[Clause]:
    """Cut at strong marks, at conjunctions that open a clause of their own, and before reported clauses."""
    words, first, hypothetical = sentence.words, 0, False
    breaks = {h.first for h in sentence.of("break")}
    supposed = {h.first for h in sentence.of("supposed")}
    reporting = {h.last + 1 for c in ("say", "deny", "claim", "falsity", "mean", "worry", "opinion", "rule_out") for h in sentence.of(c)}
    for i, word in enumerate(words):
        cut = (word.word in _MARKS or _dash(words, i) or i in breaks or i in supposed or _new_subject(words, i, first)
               or word.word == "that" and i in reporting)
        if not cut:
            continue
        if i > first:
            yield Clause(first, i - 1, hypothetical or words[i].word == "?")
        first, hypothetical = i if word.word not in _MARKS else i + 1, i in supposed or hypothetical and word.word == "that"
    if first < len(words):
        yield Clause(first, len(words) - 1, hypothetical)


def _dash(words: Sequence[Token], i: int) -> bool:
    return words[i].word == "-" and 0 < i < len(words) - 1 and words[i - 1].end < words[i].start and words[i].end < words[i + 1].start


def _new_subject(words: Sequence[Token], i: int, first: int) -> bool:
    """Whether "and" opens a clause: a subject follows, and both sides have a verb of their own."""
    if words[i].word not in ("and", "or") or i + 1 >= len(words):
        return False
    if words[i + 1].word in _SUBJECTS:
        return True
    comma = i > 0 and words[i - 1].word == ","
    return comma and _has_verb(words[first:i]) and _has_verb(words[i + 1:i + 14])


def _has_verb(words: Sequence[Token]) -> bool:
    return any(w.word in _FINITE or w.word.endswith("ed") for w in words)


# Reports: what is denied, doubted or feared.

def _reports(s: Sentence) -> Iterable[Report]:
    spoken: list[Report] = []
    for finder in (_denials, _falsities, _unsaid):
        for report in finder(s, spoken):
            spoken.append(report)
    return spoken


def _denials(s: Sentence, spoken: list[Report]) -> Iterable[Report]:
    """Denying verbs and what follows them, or what stands before them in the passive."""
    for d in s.of("deny"):
        if _refusal(s, d):
            continue
        before = _negation_before(s, d.first, 3)
        passive = d.first > 0 and s.words[d.first - 1].word in _BE and s.words[d.first].word.endswith("ed")
        if passive:
            opening = s.clauses[_clause_at(s, d.first)].first
            noun = next((h for h in s.of("claim", 0, d.first)), None)
            yield Report(noun.last + 1 if noun else opening, d.first - 1, (d.first, d.last), 0 if before else 1)
        else:
            yield Report(d.last + 1, _reach(s, d.last + 1), (before.first if before else d.first, d.last), 0 if before else 1, "probable" if before else "")


def _refusal(s: Sentence, d: Hit) -> bool:
    """"Denied a licence" refuses a thing and denies no claim."""
    near = s.of("grantable", d.last + 1, d.last + 4)
    return any(not any(w.word in _FINITE for w in s.words[h.last + 1:h.last + 3]) for h in near)


def _falsities(s: Sentence, spoken: list[Report]) -> Iterable[Report]:
    """"The information that ... does not correspond to reality"; "it is not true that ..."; "doubts about ... are unfounded"."""
    nouns = sorted(s.of("claim") + s.of("worry"))
    for f in s.of("falsity"):
        if any(r.first <= f.first <= r.last and r.turns for r in spoken):
            continue
        turns = 0 if _negation_before(s, f.first, 2) else 1
        noun = next((n for n in nouns if n.last < f.first and _marker(s, n, f.first)), None)
        after = next((n for n in nouns if f.last < n.first <= f.last + 5 and _marker(s, n, len(s.words))), None)
        follows = s.words[f.last + 1].word if f.last + 1 < len(s.words) else ""
        if noun:
            yield Report(_marker(s, noun, f.first) + 1, f.first - 1, (noun.first, f.last), turns, "opinion" if noun.concept == "worry" else "")
        elif after:
            start = _marker(s, after, len(s.words)) + 1
            yield Report(start, _reach(s, start), (f.first, start - 1), turns)
        elif follows in ("that", "to"):
            yield Report(f.last + 2, _reach(s, f.last + 2), (f.first, f.last + 1), turns)
        elif f.first and any(w.word in _BE or w.word in ("as", "called", "call") for w in s.words[max(0, f.first - 3):f.first]):
            yield Report(s.clauses[_clause_at(s, f.first)].first, f.first - 1, (f.first, f.last), turns)


def _unsaid(s: Sentence, spoken: list[Report]) -> Iterable[Report]:
    """What is not ruled out, not said, not meant, feared, or without evidence."""
    for h in s.of("rule_out"):
        before = _negation_before(s, h.first, 3)
        yield Report(h.last + 1, _reach(s, h.last + 1), (before.first if before else h.first, h.last), 0 if before else 1, "possible" if before else "")
    for h in s.of("mean"):
        yield Report(h.last + 1, _reach(s, h.last + 1), (h.first, h.last), 1)
    for h in s.of("say"):
        before = _negation_before(s, h.first, 3)
        if before and h.last + 1 < len(s.words) and s.words[h.last + 1].word in ("that", "whether", "if"):
            yield Report(h.last + 1, _reach(s, h.last + 1), (before.first, h.last), None)
    for h in sorted(s.of("claim") + s.of("worry")):
        before, at = _negation_before(s, h.first, 5), _marker(s, h, len(s.words))
        if at is None or any(r.words[0] <= h.first <= r.words[1] or r.first <= h.first <= r.last for r in spoken):
            continue
        if before:
            yield Report(at + 1, _reach(s, at + 1), (before.first, at), 1, "opinion" if h.concept == "worry" else "probable")
        elif h.concept == "worry":
            yield Report(at + 1, _reach(s, at + 1), (h.first, at), 0, "concern")


def _marker(s: Sentence, noun: Hit, limit: int) -> int | None:
    """The word that opens what a noun of saying is about: "reports in the press that", "concerns on our side about"."""
    reach = s.words[noun.last + 1:min(noun.last + 8, limit)]
    strong = next((i for i, w in enumerate(reach) if w.word in ("that", "about", "regarding", "concerning", "over", "alleging", "claiming")), None)
    if strong is None and reach and reach[0].word in ("of", "on", "as"):
        strong = 0
    return None if strong is None else noun.last + 1 + strong


def _negation_before(s: Sentence, at: int, reach: int) -> Hit | None:
    found = [h for c in ("not", "no") for h in s.of(c, max(0, at - reach - 1), at - 1) if at - h.last <= reach]
    return max(found, default=None)


def _reach(s: Sentence, start: int) -> int:
    """The last word of a report that starts here: up to a mark that closes a sentence, or a clause that turns to something else."""
    stops = [h.first for c in ("break", "turn") for h in s.of(c, start)]
    stops += [i for i in range(start, len(s.words)) if s.words[i].word in _MARKS or _dash(s.words, i)]
    return min([k - 1 for k in stops if k > start], default=len(s.words) - 1)


def _clause_at(s: Sentence, i: int) -> int:
    return next((n for n, c in enumerate(s.clauses) if c.first <= i <= c.last), len(s.clauses) - 1)


# Positions.

def assertions(s: Sentence, issues: Iterable[Issue], around: frozenset[str] = frozenset(), denied: int = 0,
               commitment: str = "") -> list[Assertion]:
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
    if any(not need & concepts for need in pattern.needs) or pattern.without & concepts:
        return None
    if pattern.near and not pattern.near & (concepts | around | {h.concept for h in s.hits}):
        return None
    hits = _placed(pattern, inside)
    if hits is None:
        return None
    head = hits[0]
    turns, words = _turns(s, hits, clause)
    position = "unclear" if turns is None or clause.hypothetical else _turned(pattern.position, turns + denied)
    if pattern.only and position not in (pattern.only, "unclear"):
        return None
    return pattern, hits, words, position, head


def _placed(pattern: Pattern, inside: list[Hit]) -> list[Hit] | None:
    """One hit a need, the head first, all near each other and none of them the same words."""
    for head in (h for h in inside if h.concept in pattern.needs[0]):
        chosen = [head]
        for need in pattern.needs[1:]:
            free = [h for h in inside if h.concept in need and not any(h.overlaps(c) for c in chosen)
                    and abs(h.first - head.first) <= WIDEST and not (pattern.ordered and h.first < chosen[-1].last)]
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
        # "Nobody is threatened": the same word can name who is meant and negate.
        spoken_for = any(a <= h.first and h.last <= b for a, b in taken) or any(h.overlaps(x) for x in hits if h.concept != "no" or x.last > x.first)
        if h.concept in ("no", "not", "refrain") and clause.first <= h.first <= clause.last and not spoken_for and _negates(s, h, hits, clause):
            count += 1
            words.append((h.first, h.last))
    return count, words


def _negates(s: Sentence, n: Hit, hits: list[Hit], clause: Clause) -> bool:
    """Whether a negation in the clause reaches the head of a pattern."""
    head = hits[0]
    between = s.words[n.last + 1:head.first]
    after = n.first > head.last
    if n.concept == "refrain":
        return not after and len(between) < VERB_REACH - 2
    if n.concept == "not" and not after:
        return len(between) < VERB_REACH and not any(w.word in _FINITE for w in between)
    if n.concept == "not":
        return n.first - head.last <= VERB_REACH + 2 and bool(s.of("exist", n.last + 1, n.last + 4))
    if n.last + 1 < len(s.words) and s.words[n.last + 1].word == ",":
        return False
    company = any(n.last < h.first <= n.last + 4 for h in hits)
    if not after:
        loose = n.first > 0 and s.words[n.first - 1].word in _LOOSE
        return company or not loose and len(between) < NOUN_REACH
    object_next = bool([h for h in s.hits if n.last < h.first <= n.last + 4 and h.concept in ("goods", "licence")]) or n.first == head.last + 1
    return n.first - head.last <= OBJECT_REACH and (company or object_next)


def _assertion(s, issue, pattern, hits, words, position, head, clause, commitment) -> Assertion:
    """Put together what was matched; the words it rests on reach from the first to the last that matter."""
    places = [(h.first, h.last) for h in hits] + words
    first, last = min(a for a, _ in places), max(b for _, b in places)
    outside = {w for w in (r.commitment for r in s.reports if r.first <= head.first <= r.last) if w}
    held = next(iter(sorted(outside)), "") or _commitment(s, clause, head) or commitment or "certain"
    return Assertion(issue, pattern, position, held, s.span(min(first, _opening(s, clause, first)), max(last, _closing(s, clause, last))), clause, head)


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
        if any(h.first <= head.last and head.first - h.last <= HEDGE_REACH and not _month(s, h) for h in s.of(kind, clause.first, clause.last)):
            return kind
    if s.of("opinion"):
        return "opinion"
    return "promise" if any(h.first < head.first for h in s.of("promise", clause.first, clause.last)) else ""


def _month(s: Sentence, h: Hit) -> bool:
    """"May" with a capital inside a sentence is the month."""
    return h.first > 0 and s.words[h.first].word == "may" and s.words[h.first].capital
