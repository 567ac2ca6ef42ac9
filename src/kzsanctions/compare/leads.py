"""Stage `leads`: what aligns inside a story but cannot be decided, ranked for a human eye and never counted.

Two statements of one story by two speakers are a lead where they share rare content, or stand beside each other in a text, and
something speaks for a contradiction (`signs`): one is denied and the other is not, they use opposite words, they give two numbers
of one thing or two causes, the second is a rebuttal. What the gates
refused, or never saw because a side speaks for nobody they know, is a lead with the condition under which it would count.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from itertools import combinations, islice, takewhile
from math import inf, log

import pandas as pd

from ..language.words import folded_words, negations, root, split
from ..tables import frame, identify, records
from .comparison import Comparison
from .gates import standing
from .side import Who
from .signs import REACH, Said, apart, holds, of_content, of_place, of_speakers, opposites, plain
from .weights import Weights

# A word that more statements of a story hold than this tells no two of them from the others.
COMMON = 24
# Leads of one statement, and of one pair of speakers in a story: a list on which one voice fills the page is not read.
OF_ONE, OF_TWO = 4, 8
KEPT = 200
# Words that measure or point and tell of no matter by themselves.
_LIGHT = frozenset("say pay tak half million billion thousand hundred percent cent year month week day".split())
# So many first letters tell a word from others, where its root is not as written.
_ALIKE = 5
# A name of several words.
_NAME = re.compile(r"[A-Z][\w'’-]*(?: (?:of |de |the )?[A-Z][\w'’-]*)+")
# Of these one at least has to be there; the others only add to them.
TELLING = frozenset("denied absent opposite numbers amounts causes pointed stopped contrast".split())


@dataclass(frozen=True)
class Found:
    """Two statements with the signs that they contradict each other, what they share, and what is missing."""

    left: Said
    right: Said
    story: str
    signs: frozenset[str]
    matter: float
    shared: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    def score(self, weights: Weights) -> float:
        return round(sum(weights.signs.get(s, 0) for s in sorted(self.signs)) + self.matter * weights.signs.get("matter", 0), 3)


def build(tables: Mapping[str, pd.DataFrame], comparison: Comparison) -> pd.DataFrame:
    """The leads of a corpus, the best first and from all its stories.

    Parameters
    ----------
    tables : sources, statements, actors, claims, figures, stories, appearances, conflicts, rejected.
    """
    heard = statements(tables, comparison)
    told = _told(tables, heard)
    decided = {frozenset((a.id, b.id)) for a, b in _decided(tables, heard)}
    met = {frozenset((a.utterance, b.utterance)) for a, b in _decided(tables, heard)}
    stands, disputed = _stands(tables, heard)
    found: dict[frozenset[str], Found] = {}
    for lead in (*_stopped(tables, heard, told), *_aligned(told, comparison, _between(tables))):
        pair = frozenset((lead.left.id, lead.right.id))
        if frozenset((lead.left.utterance, lead.right.utterance)) in met:
            continue  # what else these two acts say of each other stands with their dispute
        if any(frozenset((a, b)) in disputed for a in stands[lead.left.id] for b in stands[lead.right.id]):
            continue  # another report of a dispute that is told
        if known := found.get(pair):
            lead = replace(lead, signs=known.signs | lead.signs, missing=known.missing)
        found[pair] = lead
    rows = [
        {
            "lead_id": identify("q", *sorted((f.left.id, f.right.id))),
            "rank": rank,
            "score": f.score(comparison.leads),
            "story_id": f.story,
            "left_id": f.left.id,
            "right_id": f.right.id,
            "left_evidence": f.left.row.content,
            "right_evidence": f.right.row.content,
            "missing": missing(f),
            "review": "none",
        }
        for rank, f in enumerate(_ranked(found.values(), comparison.leads, {s for pair in decided for s in pair}), 1)
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
            numbers[f.statement_id].append((counted, f.unit or f.currency, *_interval(f)))
    found = {}
    papers = {a.actor_id for a in records(tables["actors"]) if getattr(a, "kind", "") == "outlet" and not a.official}  # no paper speaks for a state
    for s in (s for s in records(tables["statements"]) if s.speaker_id not in papers):
        who = replace(actors.get(s.speaker_id, Who(s.speaker_id, s.speaker_text)), standing=s.speaker_standing)
        words = folded_words(s.content, comparison.folds, comparison.function_words) - comparison.negations
        names = {root(w.lower()) for w in s.content.replace("'s", "").split()[1:] if w[:1].isupper()}
        denied = (negations(s.content, comparison.negations) + (s.cue_class == "deny" and s.quote_type == "indirect")) % 2 == 1
        sides = opposites(s.content, comparison.opposites)
        found[s.statement_id] = Said(
            s, who, words, frozenset(names), denied, sides, tuple(numbers[s.statement_id]), spoken.get(s.statement_id, s.statement_id)
        )
    return found


def _interval(figure) -> tuple[float, float]:
    """What a number may be: without end where it is said to be more or less than something."""
    open_ended = figure.bound in ("more_than", "at_least", "less_than", "at_most")
    below, above = (-inf, inf) if open_ended else (figure.value, figure.value)
    return below if figure.lower != figure.lower else figure.lower, above if figure.upper != figure.upper else figure.upper


def _told(tables: Mapping[str, pd.DataFrame], heard: Mapping[str, Said]) -> dict[str, list[Said]]:
    """The statements of each story, in the order of publication and place."""
    days = {s.source_id: (s.published_from, s.source_id) for s in records(tables["sources"])}
    by_source: dict[str, list[Said]] = defaultdict(list)
    for s in sorted(heard.values(), key=lambda s: (int(s.row.start), s.id)):
        by_source[s.row.source_id].append(s)
    placed = {source: [replace(s, turn=n) for n, s in _turns(held)] for source, held in by_source.items()}
    told: dict[str, list[Said]] = defaultdict(list)
    for story, source in sorted(zip(tables["stories"]["story_id"], tables["stories"]["source_id"]), key=lambda r: (r[0], days[r[1]])):
        told[story] += placed.get(source, [])
    return told


def _turns(held: list[Said]) -> Iterator[tuple[int, Said]]:
    """The statements of a text, with the number of changes of speaker before each."""
    turn = 0
    for before, s in zip([None, *held], held):
        turn += before is not None and (before.who.id, before.who.name) != (s.who.id, s.who.name)
        yield turn, s


def _between(tables: Mapping[str, pd.DataFrame]) -> Callable[[Said, Said], str]:
    """What a text says between two statements, by its sentences; nothing where they stand in two texts or far apart."""
    by_source: dict[str, list[tuple]] = defaultdict(list)
    for s in records(tables["sentences"]) if "sentences" in tables else ():
        by_source[s.source_id].append((int(s.start), int(s.end), s.text))
    for held in by_source.values():
        held.sort()
    ends: dict[str, list[int]] = defaultdict(list, {source: [end for _, end, _ in held] for source, held in by_source.items()})

    def between(left: Said, right: Said) -> str:
        start, end = int(left.row.end), int(right.row.start)
        if left.row.source_id != right.row.source_id or end - start > REACH:
            return ""
        held, first = by_source[left.row.source_id], bisect_right(ends[left.row.source_id], start)
        inside = takewhile(lambda sentence: sentence[0] < end, islice(held, first, None))
        return " ".join(text[max(0, start - a) : end - a] for a, _, text in inside)

    return between


def _stands(tables: Mapping[str, pd.DataFrame], heard: Mapping[str, Said]) -> tuple[Mapping[str, set[tuple]], set[frozenset[tuple]]]:
    """Who takes which stand on which issue, by statement; and which two of these are in dispute already."""
    taken: dict[str, set[tuple]] = defaultdict(set)
    of_claim = {}
    for c in records(tables["claims"]):
        if c.statement_id in heard and c.position != "unclear":
            of_claim[c.claim_id] = (heard[c.statement_id].who.id, c.issue_id, c.position)
            taken[c.statement_id].add(of_claim[c.claim_id])
    pairs = ((of_claim.get(c.left_id), of_claim.get(c.right_id)) for c in records(tables["conflicts"]) if c.tier in "AB")
    return taken, {frozenset(pair) for pair in pairs if all(pair) and all(who for who, *_ in pair)}


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
                yield Found(left, right, stories[ends[0]], frozenset({"stopped"}) | of_speakers(left, right), 0.5, (), (r.why,))


def _aligned(told: Mapping[str, list[Said]], comparison: Comparison, between: Callable[[Said, Said], str]) -> Iterator[Found]:
    """Statements of one story by two speakers that share rare words, or stand side by side, and carry a sign of a contradiction."""
    weights = comparison.leads
    for story, members in told.items():
        shared = _shared(members, comparison)
        for left, right in _met(members, shared):
            if not apart(left, right) or _in_one_breath(left, right, weights, between):
                continue
            words = [(w, weight) for w, weight in shared.get((left.id, right.id), []) if w not in comparison.vague]
            place = of_place(left, right, weights, between)
            if not words and not place:
                continue
            weight = sum(value for _, value in words)
            content = of_content(left, right, weights)
            speakers = of_speakers(left, right)
            signs = content | place | speakers
            matter = weight >= weights.shared and (len(words) > 1 or weight >= weights.rare)
            beside = "pointed" in signs or bool(place) and "strangers" not in speakers
            if signs & TELLING and (matter or beside) or {"reply", "officials"} <= signs:
                shorter = min(len(left.words), len(right.words)) or 1
                near = min(1.0, weight / 12) / 2 + min(1.0, len(words) / max(shorter, 3)) / 2
                yield Found(left, right, story, signs, near, tuple(w for w, _ in sorted(words, key=lambda w: (-w[1], w[0]))))


def _in_one_breath(left: Said, right: Said, weights: Weights, between: Callable[[Said, Said], str]) -> bool:
    """Whether one sentence tells both without a word of contrast: "the mayors vowed to help, with the mayor of Delmark saying he would"."""
    one = getattr(left.row, "sentence_id", "")
    return bool(one) and one == getattr(right.row, "sentence_id", "") and not holds(plain(between(left, right)), weights.contrasts)


def _met(members: list[Said], shared: Collection[tuple[str, str]]) -> list[tuple[Said, Said]]:
    """Two statements each that share rare words, or of which one stands close behind the other in a text; the others of a story are too many."""
    places = {s.id: n for n, s in enumerate(members)}
    found = {(places[one], places[other]) for one, other in shared}
    for n, left in enumerate(members):
        for m in range(n + 1, len(members)):
            right = members[m]
            if right.row.source_id != left.row.source_id or right.row.start - left.row.end > REACH:
                break
            found.add((n, m))
    return [(members[n], members[m]) for n, m in sorted(found)]


def _shared(members: list[Said], comparison: Comparison) -> dict[tuple[str, str], list[tuple[str, float]]]:
    """By two statements, the words they share that most others do not, with the weight of each; the speakers' own names left out."""
    holding: dict[str, list[Said]] = defaultdict(list)
    for s in members:
        for w in sorted(s.words - _LIGHT):
            holding[w].append(s)
    found: dict[tuple[str, str], list[tuple[str, float]]] = defaultdict(list)
    own = {s.id: folded_words(s.who.name, comparison.folds, comparison.function_words) for s in members}
    for w, held in sorted(holding.items()):
        if 2 <= len(held) <= COMMON:
            weight = log((len(members) + 20) / (len(held) + 1)) * (1.5 if any(w in s.names for s in held) else 1.0)
            for one, other in combinations(held, 2):
                if w not in own[one.id] | own[other.id]:
                    found[one.id, other.id].append((w, weight))
    return found


def _ranked(found: Iterable[Found], weights: Weights, reported: Set[str]) -> list[Found]:
    """The best leads, each the next best after what better ones of its statements, speakers and story take off.

    That a statement stands in a conflict takes something off too: its reader knows it.
    """
    kept: list[Found] = []
    again: Counter[tuple] = Counter()
    known = {(f.left.id, f.right.id): f for f in found}
    scores = {key: f.score(weights) for key, f in known.items()}
    best = sorted((key for key, score in scores.items() if score >= weights.least), key=lambda k: (-scores[k], k))
    left = {key: known[key] for key in best[: 5 * KEPT]}
    filled = {key: tuple((weights.again.get(kind[0], 0), kind) for kind in _counted(f)) for key, f in left.items()}
    heard = {key: weights.again.get("reported", 0) * len(reported & {f.left.id, f.right.id}) - scores[key] for key, f in left.items()}
    while left and len(kept) < KEPT:
        key = min(left, key=lambda k: (round(heard[k] + sum(weight * again[kind] for weight, kind in filled[k]), 6), k))
        lead = left.pop(key)
        if max(again["statement", lead.left.id], again["statement", lead.right.id]) >= OF_ONE or again[_counted(lead)[2]] >= OF_TWO:
            continue
        kept.append(lead)
        again.update(_counted(lead))
    return kept


def _counted(f: Found) -> tuple[tuple, ...]:
    """What a lead fills its share of."""
    speakers = f.story, frozenset((f.left.who.name, f.right.who.name))
    return ("statement", f.left.id), ("statement", f.right.id), ("speakers", speakers), ("story", f.story)


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
        needed[0] = f"they are of one matter in spite of this: {f.missing[0].replace(': ', ', ')}"
    elif "pointed" in f.signs:
        needed.append("the denial is of what was said just before")
    elif "reply" in f.signs and not f.shared:
        needed.append("the second answers the first")
    elif "near" in f.signs and not f.shared:
        needed.append("both speak of one matter (they stand beside each other in the text)")
    elif "numbers" in f.signs:
        needed.append("both numbers count one thing at one time")
    elif f.shared:
        common = ", ".join(_as_written(f))
        needed.append(f"both speak of one matter (in common: {common})" if common else "both speak of one matter")
    return f"a contradiction only if {' and '.join(dict.fromkeys(needed))}"


def _as_written(f: Found) -> list[str]:
    """The first three shared words, as one of the two texts writes them; a stem that neither writes and a mere prefix tell a reader nothing."""
    written = {root(w.split("'")[0]): w for s in (f.right, f.left) for w in split(s.row.content)}
    likely = {w[:_ALIKE]: w for s in (f.right, f.left) for w in split(s.row.content)}  # a fold has taken its word's place
    told = (written.get(w) or likely.get(w[:_ALIKE], "") for w in f.shared)
    return list(dict.fromkeys(_whole_name(w, f) for w in told if len(w) > 2))[:3]


def _whole_name(word: str, f: Found) -> str:
    """The name that both statements have a word in, so that a ship of two words is one thing in common: "Star of Delmark"."""
    texts = [s.row.content for s in (f.left, f.right)]
    for name in (m[0] for m in _NAME.finditer(texts[1])):
        if word in split(name) and name in texts[0]:
            return name
    return word
