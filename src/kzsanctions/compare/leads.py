"""Stage `leads`: what aligns inside a story but cannot be decided, ranked for a human eye and never counted.

Two statements of one story by two speakers are a lead where they share rare content and something in them speaks for a
contradiction: one is denied and the other is not, they use opposite words, or they give two numbers of one thing. What the gates
refused, or never saw because a side speaks for nobody they know, is a lead with the condition under which it would count.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import log

import pandas as pd

from ..language.words import folded_words, negations, root, split
from ..tables import frame, identify, records
from .comparison import Comparison
from .gates import standing
from .sides import Who

# A word that more statements of a story hold than this tells no two of them from the others.
COMMON = 24
# Leads of one statement, and of one pair of speakers in a story: a list on which one voice fills the page is not read.
OF_ONE, OF_TWO = 4, 6
KEPT = 200
# The least that shared words weigh, and the least score.
SHARED, LEAST = 1.5, 1.0
# Of the statements before a denial that only points, so many may be meant; words by which one points.
POINTED = 3
POINTING = frozenset("such this it".split())
# Words that measure or point and tell of no matter by themselves.
_LIGHT = frozenset("say pay tak half million billion thousand hundred percent cent year month week day".split())
# One shared word has to weigh this much to be enough.
RARE = 2.0
# What each sign of a contradiction adds to the score; the gates' refusal for scope or time comes from a close look.
SIGNS = {"denied": 1.2, "opposite": 1.0, "numbers": 1.2, "amounts": 0.5, "pointed": 1.6, "stopped": 1.5, "reversed": 0.8}


@dataclass(frozen=True)
class Said:
    """A statement as far as leads are concerned."""

    row: tuple
    who: Who
    words: frozenset[str]
    names: frozenset[str]
    negated: bool
    sides: Mapping[str, int]
    numbers: tuple[tuple[frozenset[str], str, float, float], ...]
    utterance: str

    @property
    def id(self) -> str:
        return self.row.statement_id


@dataclass(frozen=True)
class Found:
    """Two statements with the signs that they contradict each other, what they share, and what is missing."""

    left: Said
    right: Said
    story: str
    signs: frozenset[str]
    weight: float
    shared: tuple[str, ...]
    missing: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        shorter = min(len(self.left.words), len(self.right.words)) or 1
        near = min(1.0, self.weight / 10) + min(1.0, len(self.shared) / max(shorter, 3))
        officials = sum(standing(s.who) == "official" for s in (self.left, self.right))
        return round(sum(SIGNS[s] for s in self.signs) + near + 0.5 * officials, 3)


def build(tables: Mapping[str, pd.DataFrame], comparison: Comparison) -> pd.DataFrame:
    """The leads of a corpus, the best first.

    Parameters
    ----------
    tables : sources, statements, actors, claims, figures, stories, appearances, conflicts, rejected.
    """
    heard = statements(tables, comparison)
    told = _told(tables, heard)
    decided = {_pair(a, b) for a, b in _decided(tables, heard)}
    found: dict[frozenset[str], Found] = {}
    for lead in (*_stopped(tables, heard, told), *_aligned(told, comparison)):
        pair = frozenset((lead.left.id, lead.right.id))
        if _pair(lead.left, lead.right) in decided or len(pair) < 2:
            continue
        known = found.get(pair)
        if known:
            lead = replace(
                known,
                signs=known.signs | lead.signs,
                weight=max(known.weight, lead.weight),
                shared=lead.shared or known.shared,
                missing=known.missing,
            )
        found[pair] = lead
    rows = [
        {
            "lead_id": identify("q", *sorted((f.left.id, f.right.id))),
            "rank": rank,
            "score": f.score,
            "story_id": f.story,
            "left_id": f.left.id,
            "right_id": f.right.id,
            "left_evidence": f.left.row.content,
            "right_evidence": f.right.row.content,
            "missing": missing(f),
            "review": "none",
        }
        for rank, f in enumerate(_ranked(found.values()), 1)
    ]
    return frame("leads", rows)


def statements(tables: Mapping[str, pd.DataFrame], comparison: Comparison) -> dict[str, Said]:
    """The statements by id, with their words, numbers and speakers."""
    actors = {a.actor_id: Who(a.actor_id, a.name, "", bool(a.official), a.organization_id, a.government) for a in records(tables["actors"])}
    spoken = dict(zip(tables["appearances"]["statement_id"], tables["appearances"]["utterance_id"]))
    numbers: dict[str, list] = defaultdict(list)
    for f in records(tables["figures"]):
        if f.statement_id and f.role == "quantity" and f.value == f.value:
            counted = folded_words(f"{f.counted} {f.of}", comparison.folds, comparison.function_words)
            lower, upper = (f.value if v != v else v for v in (f.lower, f.upper))
            numbers[f.statement_id].append((counted, f.unit or f.currency, lower, upper))
    found = {}
    for s in records(tables["statements"]):
        who = replace(actors.get(s.speaker_id, Who(s.speaker_id, s.speaker_text)), standing=s.speaker_standing)
        words = folded_words(s.content, comparison.folds, comparison.function_words) - comparison.negations
        names = {root(w.lower()) for w in s.content.replace("'s", "").split()[1:] if w[:1].isupper()}
        denied = (negations(s.content, comparison.negations) + (s.cue_class == "deny" and s.quote_type == "indirect")) % 2 == 1
        sides = {f: side for w in split(s.content) for f, side in comparison.opposites.get(root(w), ())}
        found[s.statement_id] = Said(
            s, who, words, frozenset(names), denied, sides, tuple(numbers[s.statement_id]), spoken.get(s.statement_id, s.statement_id)
        )
    return found


def _told(tables: Mapping[str, pd.DataFrame], heard: Mapping[str, Said]) -> dict[str, list[Said]]:
    """The statements of each story, in the order of publication and place."""
    days = {s.source_id: (s.published_from, s.source_id) for s in records(tables["sources"])}
    by_source: dict[str, list[Said]] = defaultdict(list)
    for s in heard.values():
        by_source[s.row.source_id].append(s)
    told: dict[str, list[Said]] = defaultdict(list)
    for story, source in sorted(zip(tables["stories"]["story_id"], tables["stories"]["source_id"]), key=lambda r: (r[0], days[r[1]])):
        told[story] += sorted(by_source[source], key=lambda s: (int(s.row.start), s.id))
    return told


def _pair(one: Said, other: Said) -> tuple:
    return tuple(sorted((one.utterance, other.utterance))), frozenset((one.id, other.id))


def _decided(tables: Mapping[str, pd.DataFrame], heard: Mapping[str, Said]) -> Iterator[tuple[Said, Said]]:
    """Pairs of statements that are reported already."""
    spoken = {
        **dict(zip(tables["claims"]["claim_id"], tables["claims"]["statement_id"])),
        **dict(zip(tables["figures"]["figure_id"], tables["figures"]["statement_id"])),
    }
    for c in records(tables["conflicts"]):
        ends = spoken.get(c.left_id, ""), spoken.get(c.right_id, "")
        if c.tier in "AB" and all(e in heard for e in ends):
            yield heard[ends[0]], heard[ends[1]]


def _stopped(tables: Mapping[str, pd.DataFrame], heard: Mapping[str, Said], told: Mapping[str, list[Said]]) -> Iterator[Found]:
    """What the gates held opposite and stopped for scope or time, inside a story."""
    claims = {**dict(zip(tables["claims"]["claim_id"], tables["claims"]["statement_id"]))}
    claims |= dict(zip(tables["figures"]["figure_id"], tables["figures"]["statement_id"]))
    stories = {s.id: story for story, members in told.items() for s in members}
    for r in records(tables["rejected"]):
        ends = claims.get(r.left_id, ""), claims.get(r.right_id, "")
        if r.failed_gate not in ("G3", "G4") or not all(e in heard for e in ends) or stories.get(ends[0]) != stories.get(ends[1]):
            continue
        if json.loads(r.gates)["G6"]["verdict"] == "pass":
            left, right = heard[ends[0]], heard[ends[1]]
            if left.who.id != right.who.id:
                yield Found(left, right, stories[ends[0]], frozenset({"stopped"}), SHARED, (), (r.why,))


def _aligned(told: Mapping[str, list[Said]], comparison: Comparison) -> Iterator[Found]:
    """Statements of one story that share rare words and carry a sign of a contradiction."""
    for story, members in told.items():
        holding: dict[str, list[Said]] = defaultdict(list)
        for s in members:
            for w in sorted(s.words):
                holding[w].append(s)
        weights = {
            w: log((len(members) + 20) / (len(held) + 1)) * (1.5 if any(w in s.names for s in held) else 1.0)
            for w, held in holding.items()
            if 2 <= len(held) <= COMMON
        }
        shared: dict[tuple[str, str], list[str]] = defaultdict(list)
        by_id = {s.id: s for s in members}
        place = {s.id: n for n, s in enumerate(members)}
        for w in sorted(weights):
            held = holding[w]
            for i, one in enumerate(held):
                for other in held[i + 1 :]:
                    shared[one.id, other.id].append(w)
        for (one, other), words in shared.items():
            left, right = sorted((by_id[one], by_id[other]), key=lambda s: place[s.id])
            own = folded_words(f"{left.who.name} {right.who.name}", comparison.folds, comparison.function_words)
            words = [w for w in words if w not in own and w not in _LIGHT]
            weight = sum(weights[w] for w in words)
            if weight >= SHARED and (len(words) > 1 or weight >= RARE) and (signs := _signs(left, right)):
                yield Found(left, right, story, signs, weight, tuple(sorted(words, key=lambda w: (-weights[w], w))))
        yield from _pointed(story, members)


def _pointed(story: str, members: list[Said]) -> Iterator[Found]:
    """A denial that says nothing of what it denies, with what others said shortly before: "he denied this", "no such decision"."""
    before: list[Said] = []
    for s in members:
        before = [o for o in before if o.row.source_id == s.row.source_id][-POINTED:]
        bare = s.row.cue_class == "deny" and len(s.words) < 2 or s.negated and POINTING & set(split(s.row.content)[:4])
        if bare:
            yield from (Found(o, s, story, frozenset({"pointed"}), SHARED, ()) for o in before if _apart(o, s))
        before.append(s)


def _signs(left: Said, right: Said) -> frozenset[str]:
    """What speaks for a contradiction between two statements; nothing between parts of one report, or words of one speaker."""
    if not _apart(left, right):
        return frozenset()
    found = set()
    opposite = {f for f, side in left.sides.items() if right.sides.get(f, side) != side}
    if left.negated != right.negated and not opposite:
        found.add("denied")
    if opposite and left.negated == right.negated:
        found.add("opposite")
    apart = [bool(a[0] & b[0]) for a in left.numbers for b in right.numbers if _differ(a, b)]
    if apart:
        found.add("numbers" if any(apart) else "amounts")
    return frozenset(found)


def _apart(left: Said, right: Said) -> bool:
    """Whether two statements are by two speakers, and neither stands inside the other."""
    if left.utterance == right.utterance or left.who.id == right.who.id or left.who.name == right.who.name:
        return False
    inside = left.row.source_id == right.row.source_id and left.row.start < right.row.end and right.row.start < left.row.end
    return not inside


def _differ(one: tuple, other: tuple) -> bool:
    """Whether two numbers of one thing, or two amounts in one unit, cannot be one."""
    return one[1] == other[1] and bool(one[1] or one[0] & other[0]) and (one[3] < other[2] or other[3] < one[2])


def _ranked(found: Iterable[Found]) -> list[Found]:
    """The best leads, so that no statement and no two speakers fill the list."""
    kept: list[Found] = []
    of_one: Counter[str] = Counter()
    of_two: Counter[tuple] = Counter()
    for f in sorted(found, key=lambda f: (-f.score, f.left.id, f.right.id)):
        two = (f.story, frozenset((f.left.who.name, f.right.who.name)))
        if f.score < LEAST or len(kept) >= KEPT or of_two[two] >= OF_TWO or max(of_one[f.left.id], of_one[f.right.id]) >= OF_ONE:
            continue
        kept.append(f)
        of_two[two] += 1
        of_one.update((f.left.id, f.right.id))
    return kept


def missing(f: Found) -> str:
    """Under which conditions a lead would be a contradiction, in words."""
    needed = list(f.missing)
    for s in (f.left, f.right):
        stand = standing(s.who)
        if stand == "a speaker without a name or office":
            needed.append("the unnamed speaker is an official")
        elif stand == "a former official":
            needed.append(f"{s.who.name} still speaks for the state")
        elif stand != "official":
            needed.append(f"{s.who.name or 'the speaker'} speaks for the state")
    if f.missing:
        needed[0] = f"it does not matter that they were kept apart ({f.missing[0]})"
    elif "pointed" in f.signs:
        needed.append("the denial is of what was said just before")
    elif f.signs & {"numbers", "amounts"}:
        needed.append("both numbers count one thing at one time")
    elif f.shared:
        needed.append(f"both speak of one matter (both name {', '.join(_as_written(f))})")
    return f"would contradict, if {' and '.join(dict.fromkeys(needed))}"


def _as_written(f: Found) -> list[str]:
    """The first three shared words, as one of the two texts writes them."""
    written = {root(w.split("'")[0]): w for s in (f.right, f.left) for w in split(s.row.content)}
    return [written.get(w, w) for w in f.shared[:3]]
