"""Stage `utterances`: bring statements together as acts of speaking, so that ten reports of one briefing are one side.

Within a source, statements of one speaker are one act unless their days or occasions differ. Across sources two acts
are one where speaker and day overlap and a pair of their statements agrees: takes the same position, gives the same
number of the same thing, or shares most of its words once synonyms are folded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ..language.words import folded_words, negations
from ..tables import identify, records
from .comparison import Comparison, Settings, settings_of
from .side import uncoded

Interval = tuple[int, int]
OPEN = 0  # the ordinal that stands for "no first day known"


@dataclass(frozen=True)
class Said:
    """A statement as far as agreement is concerned."""

    id: str
    source: str
    speaker: str
    days: Interval
    occasion: frozenset[str]
    occasion_text: str
    order: tuple
    stands: frozenset[tuple[str, str]]
    numbers: frozenset[tuple[str, float]]
    words: frozenset[str]
    negated: bool


@dataclass(frozen=True)
class Act:
    """Statements of one speaker in one source that belong to one act of speaking, in the order of the text."""

    said: tuple[Said, ...]
    days: Interval

    @property
    def order(self) -> tuple:
        return min(s.order for s in self.said)


def build(
    tables: Mapping[str, pd.DataFrame], parameters: Mapping | Settings, comparison: Comparison = Comparison()
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Bring statements together as acts of speaking.

    Parameters
    ----------
    tables : `statements`, `claims`, `figures` and `sources`; the positions and numbers of a statement tell what it says.
    parameters : see `comparison.Settings`; `utterance_grouping` and `agreement` matter here.

    Returns
    -------
    `utterances` and `appearances`. A statement whose speaker is unknown is an act of its own with what continues it.
    """
    settings = settings_of(parameters)
    found: list[tuple[list[Act], str]] = []
    for _, said in sorted(_by_speaker(_statements(tables, comparison), tables["statements"]).items()):
        acts = [act for _, same in sorted(_grouped(said, lambda s: s.source).items()) for act in _acts(same)]
        found += _across(acts, settings)
    spoken, appearances = [], []
    for acts, basis in found:
        row, more = _utterance(acts, basis)
        spoken.append(row)
        appearances += more
    return (
        pd.DataFrame(spoken, columns=["utterance_id", "speaker_id", "stated_from", "stated_to", "occasion", "appearances"]),
        pd.DataFrame(appearances, columns=["utterance_id", "statement_id", "basis"]),
    )


def _grouped(items: Iterable, key) -> dict:
    groups: dict = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def _statements(tables: Mapping[str, pd.DataFrame], comparison: Comparison) -> list[Said]:
    stands, numbers = _positions(tables["claims"]), _numbers(tables["figures"])
    published = {s.source_id: (s.published_to, s.published_from, s.file.rsplit(".", 1)[0]) for s in records(tables["sources"])}
    occasions = tables["statements"].get("occasion", pd.Series("", index=tables["statements"].index))
    found = []
    for s, occasion in zip(records(tables["statements"]), occasions):
        words = folded_words(s.content, comparison.folds, comparison.function_words)
        last_day, first_day, file = published[s.source_id]
        found.append(
            Said(
                s.statement_id,
                s.source_id,
                s.speaker_id,
                days_of(s.stated_from, s.stated_to or last_day),
                folded_words(occasion, comparison.folds, comparison.function_words),
                occasion,
                (first_day, last_day, file, int(s.start), int(s.end), s.statement_id),
                frozenset(stands.get(s.statement_id, ())),
                frozenset(numbers.get(s.statement_id, ())),
                words - comparison.negations,
                negations(s.content, comparison.negations) % 2 == 1,
            )
        )
    return sorted(found, key=lambda s: s.order)


def days_of(first: str, last: str) -> Interval:
    """The days of an interval as ordinals; an unknown first day is 0, an unknown last day the end of time.

    >>> days_of("2024-03-01", "2024-03-02")
    (738946, 738947)
    """
    start = date.fromisoformat(first) if first else None
    end = date.fromisoformat(last) if last else date.max
    return (start.toordinal() if start else OPEN, end.toordinal())


def _positions(claims: pd.DataFrame) -> dict[str, set[tuple[str, str]]]:
    """Positions by statement. Matters without an issue are named after one word: two that say the bridge is open may mean two bridges."""
    attributed = claims[(claims["statement_id"] != "") & (claims["position"] != "unclear") & ~claims["issue_id"].map(uncoded).astype(bool)]
    taken = zip(attributed["issue_id"], attributed["position"])
    return {s: set(rows) for s, rows in _grouped_pairs(attributed["statement_id"], taken).items()}


def _numbers(figures: pd.DataFrame) -> dict[str, set[tuple[str, float]]]:
    """Numbers by statement, with what is counted; small counts are too common to tell two utterances apart."""
    said = figures[(figures["statement_id"] != "") & (figures["role"] == "quantity") & (figures["value"].abs() > 10)]
    return {s: set(rows) for s, rows in _grouped_pairs(said["statement_id"], zip(said["measure"], said["value"])).items()}


def _grouped_pairs(keys: Iterable, values: Iterable) -> dict:
    groups: dict = {}
    for key, value in zip(keys, values):
        groups.setdefault(key, []).append(value)
    return groups


def _by_speaker(said: list[Said], statements: pd.DataFrame) -> dict[str, list[Said]]:
    """Statements by speaker; where none is known, by the first statement of a continued quotation."""
    before = {s: c for s, c in zip(statements["statement_id"], statements["continues"]) if c}

    def speaker(s: Said) -> str:
        if s.speaker:
            return s.speaker
        first, seen = s.id, {s.id}
        while before.get(first) and before[first] not in seen:
            first = before[first]
            seen.add(first)
        return f"unknown {first}"

    return _grouped(said, speaker)


def _acts(said: list[Said]) -> list[Act]:
    """The acts of speaking of one speaker in one source, statements in the order of the text."""
    acts: list[list[Said]] = []
    days: list[Interval] = []
    for s in said:
        place = next((i for i, act in enumerate(acts) if overlap(days[i], s.days) and not _other_occasion(act, s)), None)
        if place is None:
            acts.append([s])
            days.append(s.days)
        else:
            acts[place].append(s)
            days[place] = overlap(days[place], s.days)
    return [Act(tuple(a), d) for a, d in zip(acts, days)]


def overlap(one: Interval, other: Interval) -> Interval | None:
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return (first, last) if first <= last else None


def _other_occasion(act: list[Said], s: Said) -> bool:
    """Whether both name an occasion and no word of it is shared ("an interview", "a statement")."""
    named = frozenset().union(*(a.occasion for a in act))
    return bool(named and s.occasion and not named & s.occasion)


def _across(acts: list[Act], settings: Settings) -> list[tuple[list[Act], str]]:
    """Bring one speaker's acts in different sources together; the narrowest known day comes first and rules."""
    groups: list[list[Act]] = []
    days: list[Interval] = []
    bases: list[str] = []
    for act in sorted(acts, key=lambda a: (a.days[1] - a.days[0], a.order)):
        place = basis = None
        for i, group in enumerate(groups):
            if overlap(days[i], act.days) and (basis := _one_act(group, act, settings)):
                place = i
                break
        if place is None:
            groups.append([act])
            days.append(act.days)
            bases.append("")
        else:
            groups[place].append(act)
            days[place] = overlap(days[place], act.days)
            bases[place] = basis
    return list(zip(groups, bases))


def _one_act(group: list[Act], act: Act, settings: Settings) -> str:
    """Why an act belongs to a group from other sources, or ""."""
    if settings.utterance_grouping == "source" or any(a.said[0].source == act.said[0].source for a in group):
        return ""
    if settings.utterance_grouping == "day":
        return "same speaker and day"
    said = [s for a in group for s in a.said]
    agreeing = [why for one in said for other in act.said if (why := agreement(one, other, settings.agreement))]
    # A report of the opposite is another act, unless enough else agrees to make it a difference of wording.
    needed = 2 if _opposed({p for s in said for p in s.stands}, {p for s in act.said for p in s.stands}) else 1
    return min(agreeing) if len(agreeing) >= needed else ""


def agreement(one: Said, other: Said, share: float) -> str:
    """Why two statements say the same, or ""."""
    if _opposed(one.stands, other.stands):
        return ""
    if one.stands & other.stands:
        return "same speaker, day and position"
    if one.negated != other.negated:
        return ""
    if one.numbers & other.numbers:
        return "same speaker, day and number"
    shared = len(one.words & other.words)
    return "same speaker, day and wording" if shared >= 3 and shared >= share * min(len(one.words), len(other.words)) else ""


def _opposed(one: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> bool:
    opposite = {"affirms": "denies", "denies": "affirms"}
    return any((issue, opposite[position]) in other for issue, position in one)


def _utterance(acts: list[Act], basis: str) -> tuple[dict, list[dict]]:
    """The row of an utterance and of its appearances; named after its earliest, so that later reports change nothing."""
    first = min(acts, key=lambda a: a.order)
    days = first.days
    for act in acts:
        days = overlap(days, act.days) or days
    stated = [date.fromordinal(d).isoformat() if OPEN < d < date.max.toordinal() else "" for d in days]
    earliest = min((s for a in acts for s in a.said), key=lambda s: s.order)
    utterance_id = identify("u", earliest.speaker, *first.days, earliest.id)
    occasion = next((s.occasion_text for a in sorted(acts, key=lambda a: a.order) for s in a.said if s.occasion_text), "")
    within = "one source, speaker and day" if earliest.speaker else "speaker unknown"
    appearances = [{"utterance_id": utterance_id, "statement_id": s.id, "basis": within if a is first else basis} for a in acts for s in a.said]
    return (
        {
            "utterance_id": utterance_id,
            "speaker_id": earliest.speaker,
            "stated_from": stated[0],
            "stated_to": stated[1],
            "occasion": occasion,
            "appearances": len(appearances),
        },
        appearances,
    )
