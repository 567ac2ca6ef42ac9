"""What else the texts say near a dispute: a rebuttal beside the words, and statements on the matter that are on neither side.

The program does not weigh these; a reader who judges the dispute will want them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache, lru_cache
from itertools import islice, takewhile
from math import log1p

from ...language.words import root
from ..printing.content import Either, Group, Inline, Items, Line, Paragraph, strong
from . import dating, naming
from .evidence import Story
from .quoting import own_release, words_of
from .verbs import reported

# So many statements are shown. What stands near one of the two and is of their matter by such a share of its words, or names one of them,
# is of the dispute; what stands elsewhere is so by a larger share.
MOST, SHARE, ELSEWHERE = 4, 0.2, 0.45
# So many statements are told as what limits a dispute.
LIMITS = 3
# What is said of the words before, whatever words it has: "Asked about it, the premier said that the order was a draft".
_ASKED = re.compile(
    r"^\W*(?:asked (?:about|whether)|commenting on|responding to|replying to|in (?:response|reply) to) "
    r"(?:it|this|that|these|them|(?:the|his|her|their) (?:claims?|remarks?|comments?|statements?|words|reports?|announcement))\b",
    re.I,
)
# Letters between two statements of one text that stand near each other.
NEAR, CLOSE = 1000, 400
# A denial without a content of its own names only what it denies: some words, none of them of the matter.
BARE = 8
_STATEMENT = re.compile(
    r"\b(?:allegations?|accusations?|charges?|claims?|comments?|remarks?|words|statements?|reports?|it|this|that|so|them|these)\b", re.I
)


def rebuttal(story: Story, conflict):
    """The side whose bare denial stands right after the other's words, and the statement it is: "denied the allegation"; None without."""
    for side, other in (("left", "right"), ("right", "left")):
        against = [story.statements[s] for s in story.appearances.get(getattr(conflict, f"{other}_utterance"), ())]
        speaker = getattr(story.utterances.get(getattr(conflict, f"{side}_utterance")), "speaker_id", "")
        for s in story.once("bare denials", lambda: _bare_denials(story)):
            if speaker and s.speaker_id == speaker and any(_after(s, a) for a in against):
                return side, s
    return None


def _bare_denials(story: Story) -> list:
    """Statements that deny what somebody said and tell nothing of their own."""
    bare = (s for s in story.statements.values() if s.cue_class == "deny" and len(s.content.split()) <= BARE and _STATEMENT.search(s.content))
    return [s for s in bare if s.cue and s.content.lower().startswith(s.cue.lower())]


def _after(statement, said) -> bool:
    """Whether a statement stands soon after another in one text."""
    return statement.source_id == said.source_id and 0 <= statement.start - said.end <= NEAR


def bluntest(story: Story, conflict, denial: str) -> str:
    """Of the denials by which one side answers the other, the one that rejects its words as such: it limits nothing."""
    told = [story.statements[s] for s in story.appearances.get(conflict.right_utterance, ())]
    bare = (s for s in told if s.cue_class == "deny" and s.content.lower().startswith(s.cue.lower()))
    answers = [s.content for s in bare if _STATEMENT.search(s.content.split(" as ")[0])]
    return min(answers, key=len, default=denial)


def beside(story: Story, conflict) -> tuple:
    """Statements on the matter of a dispute that are no appearance of either stand, in sight; nothing without.

    On paper a tension goes without, so that two of them fit a page.
    """
    limiting = {s.statement_id for s in _limiting(story, conflict)}
    found = [s for s in chosen(story, conflict) if s.statement_id not in limiting]
    if not found:
        return ()
    lines: tuple[Line, ...] = tuple(
        (
            f"{story.speaker_line(s)}, {dating.with_context(story, s)}: ",
            reported(story, s),
            *words_of(story, s.statement_id, s.content),
            f" – {told_by(story, s)}, ",
            story.evidence_link(s.statement_id),
            ".",
        )
        for s in found
    )
    shown = (Group("beside", (Paragraph((strong("Also in these texts, and not weighed by the program"), ":"), "note"), Items(lines))),)
    return shown if conflict.tier == "A" else (Either(shown, ()),)


def limits(story: Story, conflict) -> tuple[Inline, ...]:
    """What stands beside a dispute and says how far a side's words hold: a condition, a plan, a part; whose words, and who tells them."""
    told: list[Inline] = []
    for s in _limiting(story, conflict):
        words = words_of(story, s.statement_id, s.content.strip().rstrip(".,;"), f"e-{s.statement_id}")
        who = f"{story.speaker_line(s)}, {dating.with_context(story, s)}: "
        told += [*(["; "] if told else []), who, reported(story, s), *words, f" ({told_by(story, s)})"]
    return (*told, ".") if told else ()


def _limiting(story: Story, conflict) -> list:
    """The statements on the matter that have a word of limiting, in the order of the texts."""
    sides = [story.utterances.get(getattr(conflict, f"{end}_utterance")) for end in ("left", "right")]
    speakers = {u.speaker_id for u in sides if u is not None}
    beside = [story.statements[i] for i in _shown(story, conflict) if i in story.statements]
    found = (
        s for s in ranked(story, conflict) if _held(story, s) and (s.speaker_id in speakers or _asked(story, s) or any(_close(s, o) for o in beside))
    )
    return sorted(islice(found, LIMITS), key=_order(story))


def _close(one, other) -> bool:
    """Whether two statements of one text stand next to each other, with a paragraph between them at most."""
    return one.source_id == other.source_id and max(one.start - other.end, other.start - one.end) <= CLOSE


def _held(story: Story, statement) -> bool:
    """Whether a statement has a word that limits what is said."""
    return statement.statement_id in story.once("limited", lambda: _with_limits(story))


def _with_limits(story: Story) -> frozenset[str]:
    words = re.compile(rf"\b(?:{'|'.join(map(re.escape, story.limits)) or '(?!)'})\b", re.I)
    return frozenset(i for i, s in story.statements.items() if words.search(s.content))


def told_by(story: Story, statement) -> str:
    """Where a statement stands: its paper; of what a body publishes of somebody else's words, that it is this body's account."""
    source = story.sources[statement.source_id]
    if source.genre == "official" and not own_release(story, statement):
        return f"according to {source.publisher.split(' (')[0]}"
    return source.publisher


def chosen(story: Story, conflict) -> list:
    """The statements that are nearest to a dispute, in the order of the texts."""
    return sorted(ranked(story, conflict)[:MOST], key=_order(story))


def _order(story: Story):
    order = story.once("order of statements", lambda: {i: n for n, i in enumerate(story.statements)})
    return lambda s: order[s.statement_id]


def ranked(story: Story, conflict) -> list:
    """The statements on the matter of a dispute that are no report of either stand, the nearest first."""
    return story.once(("beside", conflict.conflict_id), lambda: _ranked(story, conflict))


def _ranked(story: Story, conflict) -> list:
    sides = [[story.statements[s] for s in story.appearances.get(getattr(conflict, f"{e}_utterance"), ())] for e in ("left", "right")]
    shown = _shown(story, conflict)
    theirs = Counter(w for acts in sides for s in acts for w in _roots(s.content))
    both = {s.statement_id for acts in sides for s in acts}
    rare, _, whole = story.once("words of statements", lambda: _words_of_statements(story))
    states = story.once("roots of states", lambda: _roots(" ".join(story.places.values())))  # that both name one country makes no matter
    places = [story.statements[i] for i in sorted(shown) if i in story.statements]
    acts = [s for spoken in sides for s in spoken]
    found = []
    for s in _perhaps(story, [*places, *acts], theirs):
        if s.statement_id in shown or not s.speaker_id or s.cue_class == "demand" or len(s.content.split()) < 4:
            continue
        near = any(s.source_id == o.source_id and abs(s.start - o.start) <= NEAR for o in places)
        shared = [w for w in _roots(s.content) if theirs[w] > (s.statement_id in both) and w not in states]
        share = sum(rare[w] for w in shared) / whole[s.statement_id] if len(shared) > 1 else 0
        named = (
            near and _named(story, conflict, s) or _asked(story, s) and any(0 <= s.start - o.end <= NEAR for o in acts if o.source_id == s.source_id)
        )
        limiting = near and bool(shared) and _held(story, s)  # one word in common is enough for a condition told beside the words
        if named or limiting or near and _gives_figure(story, conflict, s) or share >= (SHARE if near else ELSEWHERE):
            found.append((-(2 * share + near + named), s.statement_id))
    return [story.statements[i] for _, i in sorted(found)]


def _shown(story: Story, conflict) -> set[str]:
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


def _asked(story: Story, statement) -> bool:
    """Whether a statement is told as an answer to a question about the words before it."""
    return statement.sentence_id in story.once("asked", lambda: frozenset(i for i, s in story.sentences.items() if _ASKED.match(s.text)))


def _perhaps(story: Story, places: list, theirs: Counter) -> list:
    """Statements that stand near one of these, or may be of the matter by a share of its words: no others need be looked at.

    Of many thousand statements a dispute has words in common with most; a word is added up where it stands, and not looked for in each.
    """
    rare, holding, whole = story.once("words of statements", lambda: _words_of_statements(story))
    shared: dict[str, float] = {}
    for w in theirs:
        for i in holding.get(w, ()):
            shared[i] = shared.get(i, 0.0) + rare[w]
    found = {i for i, weight in shared.items() if weight >= (ELSEWHERE - 1e-6) * whole[i]}
    for o in places:
        there = story.of("statements", o.source_id)
        first = bisect_left(there, o.start - NEAR, key=lambda s: s.start)
        found |= {s.statement_id for s in takewhile(lambda s, o=o: s.start <= o.start + NEAR, islice(there, first, None))}
    return [story.statements[i] for i in sorted(found)]


def _words_of_statements(story: Story) -> tuple[dict[str, float], dict[str, list[str]], dict[str, float]]:
    """The weight of each root, the statements that have it, and what the roots of each statement weigh together."""
    weigh, holding, whole = story.once("rarity", lambda: _rarity(story)), {}, {}
    for i, s in story.statements.items():
        roots = _roots(s.content)
        whole[i] = sum(map(weigh, roots)) or 1
        for w in roots:
            holding.setdefault(w, []).append(i)
    return {w: weigh(w) for w in holding}, holding, whole


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
        words = [w for w in _called(story, actor) if len(w) > 3]
        if any(re.search(rf"\b{re.escape(w)}\b", sentence.text, re.I) for w in words):
            return True
    return False


def _called(story: Story, actor) -> list[str]:
    """What a text may call a speaker for short: the surname, the head of an office or of a body ("minister", "Service")."""
    name = naming.called(story, actor).split(" (")[0]
    titles = (actor.office, name.split()[-1]) if actor.kind == "person" else (name,)
    return [words[-1] for t in titles if (words := re.split(r" (?:of|for)\b", t)[0].split())]


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
