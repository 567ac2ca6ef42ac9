"""Find statements that oppose each other on a matter no issue covers: one says that something is so, the other that it is not.

Two clauses speak of one fact where predicate and participants are the same; roles are compared one by one, never as a bag of
words, so that "we have not banned grain" stands against nothing said of drones. Precision comes before recall: whatever is
only possible, wanted, asked or conditional opposes nothing, nor does a later act what was only not yet so before.
Candidates are looked up by predicate and participant, so that cost grows with what is comparable.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from ..tables import records
from .participants import CORE, NAMES_OF_NONE, NOBODY, Participant, same_fact
from .predicates import Predicates
from .targets import Statement

# Days between two accounts of one thing; later ones mostly tell of another time.
WINDOW = 14
# Days within which two days of speaking count as one, since news is dated by its publication.
TOGETHER = 2
_SPEAKER = frozenset("i we us me our".split())
_ONESELF = frozenset("i me".split())
_THIRD = frozenset("it he she they him her them itself himself herself themselves".split())
_REFUSED = frozenset("refused declined refuses declines".split())
_EMPTY = frozenset(
    (
        "this that these those which who what one some any many much all everything something everybody anything anybody nobody none "
        "nothing noone neither others other there both each few several most more"
    ).split()
)


@dataclass(frozen=True)
class Told:
    """A clause as somebody tells it: predicate family with its side, participants by role; `held` False where it is denied."""

    statement: Statement
    start: int
    text: str
    predicate: str
    held: bool
    negated: bool
    refuted: bool
    future: bool
    able: bool
    tense: str
    commitment: str
    parts: Mapping[str, Participant]
    dates: tuple[str, str]


@dataclass(frozen=True)
class Opposition:
    """Two clauses of which one is the opposite of the other; `exact` where they have the same participants."""

    affirmed: Told
    denied: Told
    exact: bool

    @property
    def about(self) -> str:
        """The participants both name, in the order of the alphabet."""
        roles = [r for r in (*CORE, "sole") if r in self.affirmed.parts and r in self.denied.parts]
        return " ".join(sorted({w for r in roles for w in self.affirmed.parts[r][0] & self.denied.parts[r][0] if w})[:2])


def oppositions(heard: Iterable[Statement], tables: Mapping[str, pd.DataFrame], predicates: Predicates) -> list[Opposition]:
    """Every two clauses of different speakers that oppose each other, the clearest pair of two statements only."""
    told = list(_told(heard, tables, predicates))
    blocks: dict[tuple, dict[tuple, Told]] = defaultdict(dict)
    for t in told:
        for key in _keys(t):
            blocks[key].setdefault((t.statement.speaker, t.statement.row["source_id"], t.held, t.text.lower()), t)
    found: dict[tuple[str, str], Opposition] = {}
    for _, block in sorted(blocks.items()):
        denied = [t for t in block.values() if not t.held]
        for d in denied:
            for a in block.values():
                match = _opposed(a, d) if a.held else None
                if match is not None:
                    pair = a.statement.id, d.statement.id
                    if pair not in found or match and not found[pair].exact:
                        found[pair] = Opposition(a, d, match)
    return list(found.values())


# Clauses as they are told.


def _told(heard: Iterable[Statement], tables: Mapping[str, pd.DataFrame], predicates: Predicates) -> Iterator[Told]:
    """Each clause under the official who tells it: the innermost speaker.

    What nobody named is said to say is told by whoever calls it false ("reports that ... are untrue"), and by nobody else.
    """
    by_source: dict[str, list[Statement]] = defaultdict(list)
    for s in heard:
        by_source[s.row["source_id"]].append(s)
    days = {d: rows for d, rows in tables["dates"].groupby("sentence_id")} if len(tables["dates"]) else {}
    clauses: dict[str, list] = defaultdict(list)
    for p in records(tables["propositions"]) if "propositions" in tables else ():
        clauses[p.source_id].append(p)
    for source, told in sorted(clauses.items()):
        for p, over in _covered(told, by_source[source]):
            named = [s for s in over if s.row["speaker_standing"] != "unnamed"]
            if named and named[0].row["speaker_standing"] == "serving" and named[0].row["speaker_id"]:
                found = _readings(named[0], p, predicates, _dates(days.get(p.sentence_id), p))
                yield from (t for t in found if named[0] is over[0] or t.refuted)


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


def _dates(rows, p) -> tuple[str, str]:
    """The days a clause itself names, as far as they are the words of this clause."""
    if rows is None:
        return ("", "")
    near = [(d.date_from, d.date_to) for d in records(rows) if p.start <= d.start < p.end + 40 and (d.date_from or d.date_to)]
    return near[0] if near else ("", "")


def _readings(s: Statement, p, predicates: Predicates, dates: tuple[str, str]) -> Iterator[Told]:
    """A clause as one tells it, and as its object tells it where the verb leaves that to it ("received no warning")."""
    turned = _turned(s, p, predicates)
    if turned is None or p.mode in ("supposed", "demand"):
        return
    direct = s.row["quote_type"] == "direct"
    if p.mode == "would" and direct:
        return
    if predicates.stem(p.predicate) in predicates.light and "theme=" not in p.parts:
        return  # "they have", "he did" tell of nothing by themselves
    turns, commitment = turned
    family, side = predicates.family(p.predicate)
    held = (side > 0) != bool((turns + bool(p.negated)) % 2)
    # What is denied from outside the clause is evidence only together with what denies it.
    start, text = (s.told_start, s.told.text) if turns else (int(p.start), p.text)
    told = Told(
        s,
        start,
        text,
        family,
        held,
        bool((turns + bool(p.negated)) % 2),
        turns > 0,
        p.mode in ("future", "would"),
        p.mode == "can",
        p.tense if direct or p.tense != "past" else "",
        "possible" if p.mode == "possible" else commitment,
        _parts(p.parts, s, predicates),
        dates,
    )
    base = predicates.stem(p.predicate)
    end = predicates.ends.get(base)
    yield _transferred(told, end) if end else told
    if base in predicates.light and "theme" in told.parts:
        yield from _unpacked(told, end, predicates)


def _turned(s: Statement, p, predicates: Predicates) -> tuple[int, str] | None:
    """How often what surrounds a clause denies it, and how firmly it is held; None where nobody tells it as so."""
    if p.under and int(p.under_start) >= s.row["start"] and predicates.stem(p.under) not in predicates.telling:
        return None
    at = int(p.predicate_start) - s.told_start
    word = next((i for i, w in enumerate(s.told.words) if w.start <= at < w.end), None)
    if word is None:
        return None
    around = [r for r in s.told.reports if r.first <= word <= r.last]
    if any(r.turns is None for r in around) or any(c.hypothetical and c.first <= word <= c.last for c in s.told.clauses):
        return None
    held_back = (h for h in s.told.of("refrain") if 0 < word - h.last <= 3)
    if any(not s.told.words[h.first].word.startswith(("refus", "fail", "declin")) for h in held_back):
        return None  # what is refused is read with the clause, as not done
    return sum(r.turns for r in around), next((r.commitment for r in around if r.commitment), "certain")


def _parts(cell: str, s: Statement, predicates: Predicates) -> dict[str, Participant]:
    """Participants by role, in words that equal words of another clause; pronouns for the speaker are what the speaker is called."""
    found: dict[str, Participant] = {}
    for part in cell.split(" | ") if cell else ():
        role, _, words = part.partition("=")
        head, *more = words.split(" ")
        low = head.lower()
        if low in NAMES_OF_NONE:
            found.setdefault(role, NOBODY)
        if low in _EMPTY:
            continue
        if low in _SPEAKER or low in _THIRD and s.row["quote_type"] != "direct" and role != "theme":
            own = {"", "i"} if low in _ONESELF else {""}
            found.setdefault(role, Participant(frozenset(own | _called(s, predicates)), frozenset(), True))
        elif low not in _THIRD:
            narrow = frozenset(predicates.thing(w) for w in more if w not in ("the", "no"))
            chief, name = predicates.thing(head), head[:1].isupper()
            found.setdefault(role, Participant(frozenset({chief}), narrow - {chief}, name, name or "the" in more))
    return found


def _called(s: Statement, predicates: Predicates) -> set[str]:
    return {predicates.thing(w) for w in s.titles if len(w) > 3} | ({s.government} if s.government else set())


def _transferred(t: Told, end: str) -> Told:
    """Giving and receiving as one act: who gives is the agent, who receives stands under "to", what is given is the theme."""
    parts = dict(t.parts)
    if end == "receive":
        receiver, giver = parts.pop("agent", None), parts.pop("from", None)
    else:
        giver, receiver = parts.pop("agent", None), parts.pop("to", None)
        if "with" in parts and "theme" in parts:
            receiver, parts["theme"] = parts["theme"], parts.pop("with")
    named = {"agent": giver, "to": receiver}
    return replace(t, predicate="transfer", parts=parts | {k: v for k, v in named.items() if v is not None})


def _unpacked(t: Told, end: str | None, predicates: Predicates) -> Iterator[Told]:
    """ "Received no warning from the firm" as "the firm did not warn us"; "placed no ban on exports" as "did not ban exports"."""
    parts = dict((_transferred(t, end) if end else t).parts)
    chief = parts.pop("theme").chief
    object_ = next((parts.pop(k) for k in ("to", "on", "of", "against") if k in parts), None)
    if object_ is None or len(chief) != 1:
        return
    family, side = predicates.family(next(iter(chief)))
    yield replace(t, predicate=family, held=t.negated != (side > 0), parts=parts | {"theme": object_})


# Comparing.


def _keys(t: Told) -> Iterator[tuple]:
    """What two clauses must share to be compared: the predicate, and a participant."""
    words = {word for part in t.parts.values() for word in part.chief}
    yield from ((t.predicate, word) for word in sorted(words - {"", "i", "nobody"}))


def _opposed(a: Told, d: Told) -> bool | None:
    """Whether two clauses oppose each other: True with the same participants, False where one is told more narrowly, None if not."""
    s, o = a.statement, d.statement
    if s.speaker == o.speaker or a.commitment not in ("certain",) or d.commitment not in ("certain",):
        return None
    if a.future != d.future or a.able != d.able or _told_of(s, o) or not _one_time(a, d):
        return None
    return same_fact(a.parts, d.parts, (a.negated, d.negated), _one_text(s, o))


def _told_of(s: Statement, o: Statement) -> bool:
    """Whether both take positions on one issue, which then is what is compared."""
    return any(x["issue_id"] == y["issue_id"] for x in s.claims for y in o.claims)


def _one_text(s: Statement, o: Statement) -> bool:
    return s.row["source_id"] == o.row["source_id"]


def _one_time(a: Told, d: Told) -> bool:
    """Whether both clauses can tell of one time.

    Days named on both sides must meet. What was not yet so may be so later: who denies first is contradicted only about the same day.
    """
    if all(a.dates) and all(d.dates) and (a.dates[1] < d.dates[0] or d.dates[1] < a.dates[0]):
        return False
    if {a.tense, d.tense} in ({"past", "present"}, {"present", "perfect"}) and a.predicate.split("/")[0] == a.predicate:
        return False
    if a.tense == "perfect" and d.tense != "perfect" and any(w in _REFUSED for w in d.text.lower().split()):
        return False  # who refused once may have done it since
    early, late = _days(d.statement), _days(a.statement)
    if early is None or late is None:
        return _one_text(a.statement, d.statement)
    apart = max(early[0] - late[1], late[0] - early[1], 0)
    return apart <= WINDOW and (apart <= TOGETHER or early[0] > late[1])


def _days(s: Statement) -> tuple[int, int] | None:
    first, last = s.row["stated_from"], s.row["stated_to"]
    if not first or not last:
        return None
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
