"""Which statements are on the matter of a dispute, and how near they are to it: by what they name, where they stand, and their words.

Of a text of ten thousand quotations a dispute has words in common with most; statements of the same words are weighed once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import merge
from itertools import islice, repeat, takewhile
from math import log1p

from ...language.words import root
from . import naming
from .evidence import Story

# What stands near one of the two and is of their matter by such a share of its words, or names one of them, is of the dispute; what stands
# elsewhere is so by a larger share.
SHARE, ELSEWHERE = 0.2, 0.45
# Letters between two statements of one text that stand near each other.
NEAR = 1000
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»']*\s+")
# What is said of the words before, whatever words it has: "Asked about it, the premier said that the order was a draft".
_ASKED = re.compile(
    r"^\W*(?:asked (?:about|whether)|commenting on|responding to|replying to|in (?:response|reply) to) "
    r"(?:it|this|that|these|them|(?:the|his|her|their) (?:claims?|remarks?|comments?|statements?|words|reports?|announcement))\b",
    re.I,
)


def ranked(story: Story, conflict, among: Collection[str] | None = None) -> Iterator:
    """The statements on the matter of a dispute that are no report of either stand, the nearest first; where given, only those `among` these."""
    matter = story.once(("matter", conflict.conflict_id), lambda: _matter(story, conflict))
    if among is None:
        unseen = lambda k: (i for i in matter.vocabulary.kinds[k].statements if i not in matter.seen)  # noqa: E731
        found = merge(matter.near, *(zip(repeat(weight), unseen(k)) for k, weight in matter.far.items()))
    else:
        kinds = ((i, matter.vocabulary.kind.get(i, -1)) for i in among if i not in matter.seen)
        found = sorted([*((matter.far[k], i) for i, k in kinds if k in matter.far), *(one for one in matter.near if one[1] in among)])
    return (story.statements[i] for _, i in found)


def of_own_state(story: Story, conflict) -> list:
    """What others of the state of a side said on the matter on its day or later: an account that its own state may have given up.

    Such an answer often has more sentences than the one that is on the matter, so that each is weighed alone.
    """
    matter = story.once(("matter", conflict.conflict_id), lambda: _matter(story, conflict))
    acts = [a for e in ("left", "right") if (a := story.utterances.get(getattr(conflict, f"{e}_utterance"))) is not None]
    speakers = {a.speaker_id for a in acts}
    since: dict[str, str] = {}
    for a in acts:
        state = getattr(story.actors.get(a.speaker_id), "government", "")
        if state:
            since[state] = min(a.stated_from, since.get(state, a.stated_from))
    kinds = Counter(k for w in matter.theirs for k in matter.vocabulary.holding.get(w, ()))
    among = (story.statements[i] for k, n in kinds.items() if n > 1 for i in matter.vocabulary.kinds[k].statements)
    shown = shown_as_such(story, conflict)
    found = []
    for s in among:
        actor = story.actors.get(s.speaker_id)
        if actor is None or not actor.official or s.speaker_standing != "serving" or s.speaker_id in speakers or s.statement_id in shown:
            continue
        if actor.government in since and s.stated_from >= since[actor.government] and _best(matter, s.content) >= ELSEWHERE:
            found.append(s)
    return sorted(found, key=lambda s: (s.stated_from, s.source_id, s.start))


def _best(matter: Matter, content: str) -> float:
    """The largest share of the words of a sentence that are of a matter, where two or more are."""
    shares = [0.0]
    for sentence in _SENTENCE.split(content):
        roots = _roots(sentence)
        shared = roots & matter.theirs
        whole = sum(matter.vocabulary.rare.get(w, 1.0) for w in roots)
        shares.append(sum(matter.vocabulary.rare.get(w, 1.0) for w in shared) / whole if len(shared) > 1 else 0.0)
    return max(shares)


@dataclass(frozen=True)
class Kind:
    """Statements of the same roots: what these weigh together, and the ids of those that may be shown beside a dispute, in order."""

    roots: set[str]
    whole: float
    statements: list[str]


@dataclass(frozen=True)
class Vocabulary:
    """The weight of each root, the kinds of statements, the kinds that hold a root, and the kind of a statement that may be shown."""

    rare: dict[str, float]
    kinds: list[Kind]
    holding: dict[str, list[int]]
    kind: dict[str, int]


@dataclass(frozen=True)
class Matter:
    """What is on the matter of a dispute: statements `near` it and kinds of statements `far` from it, by how near they are, the nearest first.

    Whatever was looked at one by one is `seen`; of all others a kind is weighed once, since a dispute has words in common with thousands.
    """

    vocabulary: Vocabulary
    near: list[tuple[float, str]]
    far: dict[int, float]
    seen: set[str]
    theirs: frozenset[str] = frozenset()


def _matter(story: Story, conflict) -> Matter:
    acts = [story.statements[s] for e in ("left", "right") for s in story.appearances.get(getattr(conflict, f"{e}_utterance"), ())]
    shown = shown_as_such(story, conflict)
    theirs = Counter(w for s in acts for w in _roots(s.content))
    both = {s.statement_id for s in acts}
    vocabulary = story.once("vocabulary", lambda: _vocabulary(story))
    states = story.once("roots of states", lambda: _roots(" ".join(story.places.values())))  # that both name one country makes no matter
    places = [story.statements[i] for i in sorted(shown) if i in story.statements]
    close = {s.statement_id for o in places for s in _around(story, o) if s.start <= o.start + NEAR}
    answers = {s.statement_id for o in acts for s in _around(story, o) if asked(story, s) and 0 <= s.start - o.end <= NEAR}
    found = []
    for s in (story.statements[i] for i in close | answers | both):
        if s.statement_id in shown or not _may_be_shown(s):
            continue
        near, roots = s.statement_id in close, _roots(s.content)
        shared = [w for w in roots if theirs[w] > (s.statement_id in both) and w not in states]
        share = sum(vocabulary.rare[w] for w in shared) / (sum(map(vocabulary.rare.get, roots)) or 1) if len(shared) > 1 else 0
        named = near and _named(story, conflict, s) or s.statement_id in answers
        limiting = near and bool(shared) and _held(story, s)  # one word in common is enough for a condition told beside the words
        if named or limiting or near and _gives_figure(story, conflict, s) or share >= (SHARE if near else ELSEWHERE):
            found.append((-(2 * share + near + named), s.statement_id))
    return Matter(vocabulary, sorted(found), _far(vocabulary, theirs, states), close | answers | both | shown, frozenset(theirs) - states)


def _far(vocabulary: Vocabulary, theirs: Counter, states: set[str]) -> dict[int, float]:
    """The kinds of statements that are of a matter by a share of their words wherever they stand, each with how near it is."""
    weights: dict[int, float] = {}
    for w in theirs.keys() - states:
        for k in vocabulary.holding.get(w, ()):
            weights[k] = weights.get(k, 0.0) + vocabulary.rare[w]
    found = {}
    for k in (k for k, weight in weights.items() if weight >= (ELSEWHERE - 1e-6) * vocabulary.kinds[k].whole):
        kind = vocabulary.kinds[k]
        shared = [w for w in kind.roots if theirs[w] and w not in states]
        share = sum(vocabulary.rare[w] for w in shared) / kind.whole if len(shared) > 1 else 0
        if share >= ELSEWHERE:
            found[k] = -2 * share
    return found


def _around(story: Story, statement) -> Iterator:
    """The statements of one text that begin near a statement or its end."""
    there = story.of("statements", statement.source_id)
    first = bisect_left(there, statement.start - NEAR, key=lambda s: s.start)
    return takewhile(lambda s: s.start <= statement.end + NEAR, islice(there, first, None))


def _may_be_shown(statement) -> bool:
    """Whether a statement has a speaker and tells something."""
    return bool(statement.speaker_id) and statement.cue_class != "demand" and len(statement.content.split()) >= 4


def _vocabulary(story: Story) -> Vocabulary:
    weigh = rarity(story)
    found: dict[frozenset[str], int] = {}
    kinds: list[Kind] = []
    of: dict[str, int] = {}
    for i, s in sorted(story.statements.items()):
        roots = _roots(s.content)
        k = found.setdefault(frozenset(roots), len(kinds))
        if k == len(kinds):
            kinds.append(Kind(roots, sum(map(weigh, roots)) or 1, []))
        if _may_be_shown(s):
            kinds[k].statements.append(i)
            of[i] = k
    holding: dict[str, list[int]] = {}
    for k, kind in enumerate(kinds):
        for w in kind.roots:
            holding.setdefault(w, []).append(k)
    return Vocabulary({w: weigh(w) for w in holding}, kinds, holding, of)


def shown_as_such(story: Story, conflict) -> set[str]:
    """The reports of both stands, which the dossier shows as such."""
    shown = {s for end in ("left", "right") for s in story.reports(story.quoted_item(conflict, end), getattr(conflict, f"{end}_utterance"))}
    return shown | {s for end in ("left", "right") for s in _quoted(story, conflict, end)}


def like(one, other) -> bool:
    """Whether two figures may be of one thing: one unit, one period as far as told, and a word in common of what is counted."""
    if (one.currency or one.unit, one.change) != (other.currency or other.unit, other.change):
        return False
    periods = {(f.period_from, f.period_to) for f in (one, other) if f.period_from or f.period_to}
    return len(periods) < 2 and bool(_roots(one.counted) & _roots(other.counted))


def _gives_figure(story: Story, conflict, statement) -> bool:
    """Whether a statement gives a figure for the thing that a dispute of numbers is about."""
    figure = story.figures.get(conflict.left_id)
    return figure is not None and any(like(f, figure) for f in story.figures_of.get(statement.statement_id, ()))


def _held(story: Story, statement) -> bool:
    """Whether a statement has a word that limits what is said."""
    return statement.statement_id in limited(story)


def limited(story: Story) -> frozenset[str]:
    """The statements that have a word of limiting."""
    return story.once("limited", lambda: _with_limits(story))


def _with_limits(story: Story) -> frozenset[str]:
    words = re.compile(rf"\b(?:{'|'.join(map(re.escape, story.limits)) or '(?!)'})\b", re.I)
    return frozenset(i for i, s in story.statements.items() if words.search(s.content))


def asked(story: Story, statement) -> bool:
    """Whether a statement is told as an answer to a question about the words before it."""
    return statement.sentence_id in story.once("asked", lambda: frozenset(i for i, s in story.sentences.items() if _ASKED.match(s.text)))


def _quoted(story: Story, conflict, end: str) -> list[str]:
    passage = story.passage(story.quoted_item(conflict, end))
    return [passage.statement_id] if passage is not None else []


def _named(story: Story, conflict, statement) -> bool:
    """Whether the sentence of a statement names a speaker of either side who is not its own speaker's name there."""
    sentence = story.sentences.get(statement.sentence_id)
    if sentence is None:
        return False
    for end in ("left", "right"):
        actor = story.actors.get(getattr(story.utterances.get(getattr(conflict, f"{end}_utterance")), "speaker_id", ""))
        if actor is None or actor.actor_id == statement.speaker_id:
            continue
        if any(re.search(pattern, sentence.text, re.I) for pattern in _called(story, actor)):
            return True
    return False


def _called(story: Story, actor) -> list[str]:
    """What a text may call a speaker for short, as patterns: the surname; the head of an office or of a body behind "the" alone, since "her
    ministry" and "the water ministry" are others."""
    name = naming.called(story, actor).split(" (")[0]
    person = actor.kind == "person"
    heads = (words[-1] for t in ((actor.office,) if person else (name,)) if (words := re.split(r" (?:of|for)\b", t)[0].split()))
    whole = [re.escape(name.split()[-1] if person else name)]
    return [rf"\b{w}\b" for w in whole if len(w) > 3] + [rf"\bthe {re.escape(w)}\b" for w in heads if len(w) > 3]


def rarity(story: Story):
    """How much a root of six letters at most tells of a matter."""
    return story.once("rarity", lambda: _rarity(story))


def _rarity(story: Story):
    """How much a root tells of a matter: the fewer statements have it, the more."""
    counts = _counts(tuple(s.content for s in story.statements.values()))
    whole = len(story.statements)
    return lambda w: log1p(whole / counts.get(w, 1)) / log1p(whole)


@cache
def _counts(contents: tuple[str, ...]) -> Counter:
    return Counter(w for text in contents for w in _roots(text))


@lru_cache(maxsize=1 << 16)
def _roots(text: str) -> set[str]:
    plain = (w.lower() for w in re.findall(r"[^\W\d_]{3,}", text))
    return {root(w)[:6] for w in plain if w not in naming.JOINTS}
