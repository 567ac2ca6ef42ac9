"""Clauses as officials tell them: who tells it, what is said to be so or not, of whom, and how firmly.

Left out is what nobody tells as so: a condition, a demand, a question, what is hoped or feared.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

import pandas as pd

from ..language.codes import MOMENTS
from ..tables import grouped, records
from .anaphora import resolved
from .participants import CAPITAL, CORE, NAMES_OF_NONE, NOBODY, Participant
from .predicates import Predicates
from .sayings import Statement
from .stances import Sentence

_SPEAKER = frozenset("i we us me our".split())
_ONESELF = frozenset("i me".split())
_THIRD = frozenset("it he she they him her them itself himself herself themselves".split())
# As far before the verb of a clause as a subject reaches, "afraid that" holds the clause.
_NEAR = 6
# These are the mode of their clause.
_MODAL = frozenset("may might could".split())
# "May" of an act that rules are made for says that it is allowed.
_MAY, _ALLOWED = "may", "allowed"
# A hedge behind a predicate follows it closely: "was closed, it seems"; further on it is about something else.
_BEHIND = 3
PLACES = ("in", "at", "near", "on", "off", "inside", "within", "into", "over")
_EMPTY = frozenset(
    (
        "this that these those which who what one some any many much all everything something everybody anything anybody nobody none "
        "nothing noone neither others other there both each few several most more"
    ).split()
)
# It is wrong for anybody to think what follows, or nobody is to; whoever says so denies it.
_WRONG_TO = re.compile(
    r"\b(?:wrong|mistaken?|error|folly|foolish|absurd|na[i\u00ef]ve|illusion|nonsense|false|untrue|incorrect)(?: \w+){0,2} to $", re.IGNORECASE
)
_NOBODY_SHOULD = re.compile(
    r"\b(?:nobody|no one|no-one) (?:should|must|may|need) $"
    r"|\b(?:one|you) (?:cannot|can not|can't|could not|couldn't|should not|shouldn't|must not|may not) $"
    r"|\bonly an? \w+ (?:would|could|can) $",
    re.IGNORECASE,
)
# Under a negation these are nobody and nothing: "has not received anybody".
_ANY = frozenset("anybody anyone anything".split())


class Own(NamedTuple):
    """A clause as it stands: the family of its predicate, the stem of it, who takes part, and whether it is denied."""

    family: str
    word: str
    parts: Mapping[str, Participant]
    negated: bool = False


@dataclass(frozen=True)
class Told:
    """A clause as somebody tells it, with its participants by role.

    predicate, side : the family of its predicate, and 1 or -1 for the side of it. `word` is the predicate's own stem.
    refuted : whether it is denied from outside ("it is not true that ...").
    going : whether it is told as going on ("is being counted"). `state` whether as how things stand and not as an act ("is at large").
    moments : clock time, length and order, and whether its day is a start or an end, by name.
    basis : what its predicate was made from: "" its own words, `converse` one act from either end, `state` what an act brings about.
    own : the clause itself, where the others are of what follows from it.
    effect : where it gives a cause, what came over the theme, by family and side.
    """

    statement: Statement
    start: int
    text: str
    predicate: str
    word: str
    side: int
    negated: bool
    refuted: bool
    future: bool
    able: bool
    tense: str
    commitment: str
    parts: Mapping[str, Participant]
    dates: tuple[str, str]
    going: bool = False
    moments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    basis: str = ""
    state: bool = False
    own: Own = Own("", "", MappingProxyType({}))
    effect: frozenset[tuple[str, int]] = frozenset()

    @property
    def held(self) -> bool:
        """Whether the first side of its family is said to be so, in these words or by denying the other side."""
        return (self.side > 0) != self.negated

    @cached_property
    def shared(self) -> bool:
        """Whether it tells how much of a kind it speaks of."""
        return any(p.share is not None or p.only for p in self.parts.values())

    @cached_property
    def counts(self) -> bool:
        """Whether a number of its statement stands in the clause itself."""
        words = self.text.replace(",", "").lower()
        return any(n in words for n in self.statement.numbers)


def told(heard: Iterable[Statement], tables: Mapping[str, pd.DataFrame], predicates: Predicates) -> Iterator[Told]:
    """Each clause under the official who tells it: the innermost speaker.

    What nobody named is said to say is told by whoever calls it false ("reports that ... are untrue"), and by nobody else.
    """
    by_source: dict[str, list[Statement]] = defaultdict(list)
    for s in heard:
        by_source[s.row["source_id"]].append(s)
    days = grouped(tables["dates"], "sentence_id")
    clauses: dict[str, list] = defaultdict(list)
    for p in records(tables["propositions"]) if "propositions" in tables else ():
        clauses[p.source_id].append(p)
    for source, spoken in sorted(clauses.items()):
        parts = {p.proposition_id: found for p, found in resolved(sorted(spoken, key=lambda p: (p.predicate_start, p.proposition_id)), predicates)}
        for p, around in _covered(spoken, by_source[source]):
            # "Jurors found him guilty" tells of a verdict, though its second half may be read as their words.
            over = [s for s in around if s.row["start"] <= p.start] or around
            named = [s for s in over if s.row["speaker_standing"] != "unnamed"]
            if named and named[0].row["speaker_standing"] == "serving" and named[0].row["speaker_id"]:
                own = _parts(p.parts, parts[p.proposition_id], named[0], predicates, bool(p.negated))
                t = _reading(named[0], p, own, predicates, _dates(days.get(p.sentence_id, []), p, named[0]))
                if t is not None and (named[0] is over[0] or t.refuted):
                    yield t
        yield from _nothing_of(spoken, by_source[source], predicates)


def _nothing_of(clauses: list, statements: list[Statement], predicates: Predicates) -> Iterator[Told]:
    """What is denied as a thing and in no clause: who "denied any casualties at Sorn" says that there were none."""
    cued = {int(p.predicate_start): p for p in clauses if "theme=" in p.parts and not p.negated and not p.mode}
    for s in statements:
        p = (
            cued.get(int(s.row["cue_start"]))
            if s.row["cue_class"] == "deny" and s.row["quote_type"] == "indirect" and s.row["cue_start"] == s.row["cue_start"]
            else None
        )
        if p is None or s.row["speaker_standing"] != "serving" or not s.row["speaker_id"]:
            continue
        parts = _parts(p.parts, p.parts, s, predicates)
        thing = parts.get("theme")
        if thing is not None and not thing.certain and not thing.name:
            around = {r: x for r, x in parts.items() if r not in ("agent", "sole")}
            start, text = s.told_start, s.told.text
            yield Told(s, start, text, "there", "there", 1, True, True, False, False, "", "certain", around, ("", ""), basis="converse")


def _covered(clauses: list, statements: list[Statement]) -> Iterator[tuple]:
    """Each clause with the statements around it, the innermost first, in one sweep through a text."""
    waiting = sorted(statements, key=lambda s: (s.row["start"], s.id))
    around, k = [], 0
    for p in sorted(clauses, key=lambda p: (p.predicate_start, p.proposition_id)):
        while k < len(waiting) and waiting[k].row["start"] <= p.predicate_start:
            around.append(waiting[k])
            k += 1
        around = [s for s in around if p.predicate_start < s.row["end"]]
        if around:
            yield p, sorted(around, key=lambda s: (s.row["end"] - s.row["start"], s.id))


def _dates(rows: list[dict], p, s: Statement) -> tuple[str, str]:
    """The days a clause itself names, as far as they are the words of this clause, and not the day on which it was said."""
    named = ((d["date_from"], d["date_to"]) for d in rows if p.start <= d["start"] < min(p.end + 40, s.row["end"]))
    return next((days for days in named if any(days)), ("", ""))


def _reading(s: Statement, p, parts: dict[str, Participant], predicates: Predicates, dates: tuple[str, str]) -> Told | None:
    """A clause as its speaker tells it; None where it is not told as so."""
    turned = _turned(s, p, predicates)
    direct = s.row["quote_type"] == "direct"
    if turned is None or p.mode in ("supposed", "demand") or p.mode == "would" and direct:
        return None
    bare = predicates.stem(p.predicate) in predicates.light and "theme=" not in p.parts and " | " not in p.parts
    if bare and not any(set(r.roles.values()) == {"sole"} for r in predicates.recasts.get(predicates.stem(p.predicate), ())):
        return None  # "they have", "he did" tell of nothing by themselves; "they fired on a boat" does, and "the truce holds"
    turns, commitment = turned
    family, side = predicates.family(p.predicate)
    base = predicates.stem(p.predicate)
    if ruled := p.mode == "possible" and base in predicates.permitted and _permitting(p.text):
        family, side, parts = *predicates.family(_ALLOWED), _left_to(parts, predicates.thing(p.predicate))
        base = predicates.stem(_ALLOWED)
    # What is denied from outside the clause is evidence only together with what denies it.
    start, text = (s.told_start, s.told.text) if turns else (int(p.start), _without_speaker(p, s.row))
    return Told(
        s,
        start,
        text,
        family,
        base,
        side,
        bool((turns + bool(p.negated)) % 2),
        turns > 0,
        p.mode in ("future", "would"),
        p.mode == "can",
        p.tense if direct or p.tense != "past" else "",
        "possible" if p.mode == "possible" and not ruled else commitment,
        parts,
        dates,
        p.predicate.split(" ")[0].endswith("ing") or " being " in f" {p.text} ",
        {role: tuple(words.split(" ")) for role, _, words in (x.partition("=") for x in p.parts.split(" | ")) if role in MOMENTS},
        state=_standing(p.predicate, predicates),
        own=Own(family, base, parts, bool((turns + bool(p.negated)) % 2)),
    )


def _without_speaker(p, row: Mapping) -> str:
    """A clause without who says it, where that follows the words with no mark: "The ford is open - added the warden"."""
    follows = pd.notna(row["cue_start"]) and row["cue_start"] >= row["end"] < p.end
    return p.text[: int(row["end"]) - p.start].rstrip(" ,;–—-") if follows else p.text


def _permitting(text: str) -> bool:
    """Whether a clause of such an act is told with "may"; what may have been done is only possible."""
    words = text.lower().split()
    return _MAY in words and "have" not in words


def _left_to(parts: Mapping[str, Participant], act: str) -> dict[str, Participant]:
    """Who takes part in an act that may be done, as of one who is allowed to do it: "goods may be sold", "drivers may enter the town"."""
    done = Participant(frozenset({act}), frozenset(), False, False)
    doer = next((role for role in ("agent", "sole") if role in parts), "theme")
    moved = {role if role == "theme" and doer == "theme" else f"doing-{role}": p for role, p in parts.items() if role != doer or doer == "theme"}
    return {"theme": parts[doer], **moved, "doing": done} if doer in parts else {**moved, "doing": done}


def _standing(predicate: str, predicates: Predicates) -> bool:
    """Whether a predicate tells how things stand: no past or participle of a verb begins it ("at large", "idle", "burning")."""
    first = predicate.split(" ")[0]
    return not first.endswith("ed") and (first.endswith("ing") or first not in predicates.words.plain)


def _turned(s: Statement, p, predicates: Predicates) -> tuple[int, str] | None:
    """How often what surrounds a clause denies it, and how firmly it is held; None where nobody tells it as so."""
    inside = p.under and s.row["start"] <= int(p.under_start) < s.row["end"]  # the cue itself may follow its clause
    if (
        inside
        and predicates.stem(p.under) in predicates.thinking
        and _not_to_be_thought(s.row["content"][: int(p.under_start) - int(s.row["start"])])
    ):
        return 1, "certain"
    if inside and predicates.stem(p.under) not in predicates.telling:
        return None
    at = int(p.predicate_start) - s.told_start
    word = next((i for i, w in enumerate(s.told.words) if w.start <= at < w.end), None)
    if word is None:
        return None
    around = [r for r in s.told.reports if r.first <= word <= r.last]
    if any(r.turns is None for r in around) or any(c.hypothetical and c.first <= word <= c.last for c in s.told.clauses):
        return None
    held_back = (h for h in s.told.of("refrain") if 0 < word - h.last <= 3)
    if any(s.told.words[h.first].start < int(p.start) - s.told_start for h in held_back):
        return None  # what the clause itself holds ("failed to", "far from") is read with it, as not so
    feared = any(0 < word - h.last <= _NEAR and s.told.words[h.last].word == "that" for h in s.told.of("concern"))
    held = next((r.commitment for r in around if r.commitment), "concern" if feared else _hedge(s.told, word, p.parts))
    return sum(r.turns for r in around), held


def _not_to_be_thought(before: str) -> bool:
    """Whether the words before a verb of saying or thinking say that nobody should: "it would be wrong to", "nobody should", "one cannot"."""
    return bool(_WRONG_TO.search(before) or _NOBODY_SHOULD.search(before))


def _hedge(told: Sentence, word: int, parts: str) -> str:
    """How firmly a clause is held by the adverbs and phrases in it: "was probably closed", "had, we think, been closed".

    Who takes part is no hedge: "the suspect came home".
    """
    roles = (x.partition("=") for x in parts.lower().split(" | "))
    named = {w for role, _, words in roles if role in (*CORE, "sole") for w in words.split(" ")}
    clause = next((c for c in told.clauses if c.first <= word <= c.last), None)
    first, last = (clause.first, clause.last) if clause is not None else (word, word)
    for kind in ("possible", "probable", "opinion"):
        for h in told.of(kind, first, last):
            if told.words[h.last].word not in _MODAL | named and (h.last < word or 0 < h.first - word <= _BEHIND):
                return kind
    return "certain"


def _parts(cell: str, resolved: str, s: Statement, predicates: Predicates, negated: bool = False) -> dict[str, Participant]:
    """Participants by role, in words that equal words of another clause; pronouns for the speaker are what the speaker is called."""
    found: dict[str, Participant] = {}
    spoken = {} if s.row["quote_type"] == "direct" else dict(part.split("=", 1) for part in cell.split(" | ") if cell)
    for part in resolved.split(" | ") if resolved else ():
        role, _, words = part.partition("=")
        if role in MOMENTS:
            continue
        if role not in ("theme", *PLACES) and spoken.get(role, "").lower() in _THIRD:
            words = spoken[role]  # who is told to say that "it" did something speaks of himself; "in it" is in what was named before
        head, *more = words.split(" ")
        marks, more = [w for w in more if w[0] == "~"], [w for w in more if w[0] != "~"]
        low = head.lower()
        if low in NAMES_OF_NONE or negated and low in _ANY:
            found.setdefault(role, NOBODY)
        if low in _EMPTY:
            continue
        if low in _SPEAKER or low in _THIRD and s.row["quote_type"] != "direct" and role not in ("theme", *PLACES):
            own = {"", "i"} if low in _ONESELF else {""}
            found.setdefault(role, Participant(frozenset(own | called(s, predicates)), frozenset(), True))
        elif low not in _THIRD:
            narrow = frozenset(predicates.thing(w) for w in more if w not in ("the", "no", "all"))
            place = next((code for w in more for name in (f"{w} {low}", f"{low} {w}") if (code := predicates.places.get(name.lower()))), "")
            chief, name = place or predicates.thing("money" if _sum(head, more) else head), head[:1].isupper()
            wider = predicates.wider(chief).union(predicates.named(low), *(predicates.named(f"{w} {low}") for w in more))
            wider = wider | {CAPITAL} if low in predicates.capitals else wider
            names = frozenset(predicates.thing(w) for w in more if w[:1].isupper())
            made = Participant(frozenset({chief}), narrow - {chief}, name, name or "the" in more, "all" in more, wider, names, *_marked(marks, more))
            if made.name and role in PLACES and role in found and not found[role].name and not found[role].chief & predicates.grip:
                # "In the depot in Sorn": the name says where; what is a state with its word ("in a cell in Sorn") stays beside it.
                state = any(f"{role}{article} {w}" in predicates.families for w in found[role].chief for article in ("", " a", " the"))
                found["at" if state else role] = made
            found.setdefault(role, made)
    return found


def _sum(head: str, more: list[str]) -> bool:
    """Whether a bare number is a sum by the sign of its currency."""
    return head[:1].isdigit() and any(unicodedata.category(w[-1]) == "Sc" for w in more)


def _marked(marks: list[str], more: list[str]) -> tuple[tuple[int, int] | None, bool]:
    """The share of its kind that a participant stands for, and whether it alone is meant."""
    told_share = next((w[1:].split("-") for w in marks if w != "~only"), ["100", "100"] if {"all", "no"} & set(more) else None)
    return (int(told_share[0]), int(told_share[1])) if told_share else None, "~only" in marks


def called(s: Statement, predicates: Predicates) -> set[str]:
    """The words a speaker is called by: those of his titles, and the code of his state."""
    return {predicates.thing(w) for w in s.titles if len(w) > 3} | ({s.government} if s.government else set())
