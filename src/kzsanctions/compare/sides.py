"""Make the sides of pairs from the tables: every claim and every number with who said it, and when it may hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from math import isnan

import pandas as pd

from ..language.dimensions import based
from ..language.words import SOMETHING, folded_words, root
from ..tables import records
from .circumstances import circumstances
from .comparison import DIMENSIONS, Comparison, Settings
from .counted import thing
from .kin import is_done, kin_of, measured
from .side import Interval, Near, Number, Side, What, When, Who
from .testimony import reporters

# A holder that is the speaker's own side: "12 of its soldiers".
_OWN = frozenset("its our their".split())
_NAMES = re.compile(r"\b[A-Z][\w'-]+")
_AGAINST = re.compile(r"\b(?:not|rather than|instead of) (?:the |some |about )?(\d[\d.,]*\d|\d|[a-z]+)\b", re.IGNORECASE)
QUOTED = ("direct", "mixed", "indirect")
# What of a statement tells through whom it is known.
TOLD_BY = ("statement_id", "source_id", "start", "end", "speaker_id", "speaker_text", "via")


def sides(
    tables: Mapping[str, pd.DataFrame], comparison: Comparison, settings: Settings, known: dict[str, tuple[What, str]] | None = None
) -> list[Side]:
    """Every claim, and every quantity with a measure, as a side, in the order of `Side.order`.

    Equal speakers, contents and times are one object each, so that judgements on them can be remembered. What a figure says is made once for
    all that are given the same `known`, where only settings and acts of speaking differ.
    """
    context = _context(tables)
    figures = _figures(tables["figures"], context, comparison, settings, {} if known is None else known)
    return sorted([*_claims(tables["claims"], context, settings), *figures], key=lambda s: (s.order, s.id))


def _claims(claims: pd.DataFrame, context: _Context, settings: Settings) -> Iterator[Side]:
    rows = [(c, context.place(c.statement_id, c.source_id, c.evidence_start)) for c in records(claims)]
    ends = _ends(((p.who.id, c.issue_id, p.said) for c, p in rows), settings.validity_days)
    for c, p in rows:
        who = p.who if c.statement_id else replace(p.who, voice=c.voice)
        scope = tuple(_values(getattr(c, f"scope_{d}")) for d in DIMENSIONS)
        what = What(c.issue_id, c.position, c.commitment, scope, conceded=p.conceded)
        when = _claim_time(c, p, ends.get((p.who.id, c.issue_id, p.said)))
        yield Side(
            "claim",
            c.claim_id,
            c.source_id,
            c.statement_id,
            p.utterance,
            c.evidence,
            p.text or c.evidence,
            p.order,
            p.clear,
            context.one(who),
            context.one(what),
            context.one(when),
            "",
            p.told_by,
            context.stories.get(c.source_id, frozenset()),
        )


def _figures(
    figures: pd.DataFrame, context: _Context, comparison: Comparison, settings: Settings, known: dict[str, tuple[What, str]]
) -> Iterator[Side]:
    measured = figures[(figures["role"] == "quantity") & (figures["measure"] != "")]
    rows = [(f, context.place(f.statement_id, f.source_id, f.start)) for f in records(measured)]
    # A number that is turned down is nobody's, so that it stands in no statement.
    worth = {(f.source_id, f.text.lower()): f.value for f in records(figures[(figures["role"] == "quantity") & (figures["statement_id"] == "")])}
    ends = _ends(((p.who.id, f.measure, p.said) for f, p in rows), settings.figure_days)
    for f, p in rows:
        who = p.who if f.statement_id else replace(p.who, voice=f.voice)
        if f.figure_id not in known:
            known[f.figure_id] = _content(f, p, who, worth, comparison), thing(f.counted, f.predicate, f.text, p.text, comparison.folds)
        what, told = known[f.figure_id]
        yield Side(
            "figure",
            f.figure_id,
            f.source_id,
            f.statement_id,
            p.utterance,
            f.text,
            p.text or f.text,
            p.order,
            p.clear,
            context.one(who),
            context.one(what),
            context.one(_figure_time(f, p.said, ends.get((p.who.id, f.measure, p.said)), settings)),
            told,
            p.told_by,
            context.stories.get(f.source_id, frozenset()),
        )


def _content(f, p: _Place, who: Who, worth: Mapping, comparison: Comparison) -> What:
    """What a figure says; `worth` has the numbers of its text that nobody gives."""
    told = {"counted": measured(f.measure, f.counted), "of": f.of}
    folded = {c: folded_words(words, comparison.folds, comparison.function_words) for c, words in told.items()}
    if f.of in _OWN:
        folded["of"] = folded_words(comparison.labels.get(who.government, ""), comparison.folds, comparison.function_words)
    named, area = (folded_words(" ".join(_NAMES.findall(t)), comparison.folds, comparison.function_words) for t in (p.text, p.speaker))
    if _is_the_teller(folded["of"], area, who, comparison):
        folded["of"] = frozenset()
    unit, size = ("percent", 1) if f.unit == "part" else based(f.unit or f.currency, comparison.conversions)
    if f" of {SOMETHING}: " in f.measure:
        folded["counted"] = frozenset()  # whoever bears an amount of which the stuff is not told is no stuff
    number = Number(
        f.text,
        *_ends_of(f, size),
        unit=unit,
        told=f.unit,
        grain=size / 2,
        done=is_done(f.measure, comparison.kin, comparison.growing),
        grows=comparison.grows(f.measure),
        change=f.change,
        **folded,
        named=named,
        area=area,
        event=comparison.events.of(p.text),
        around=circumstances(f.around, comparison.things),
        against=frozenset(w for m in _AGAINST.findall(p.text) for w in (m.lower(), worth.get((f.source_id, m.lower())))) - {None},
    )
    kin = _kin(f, number, comparison)
    return What(measure=f.measure, number=number, kin=kin, act=root(f.predicate), commitment=f.commitment or "certain")


def _is_the_teller(of: frozenset[str], area: frozenset[str], who: Who, comparison: Comparison) -> bool:
    """Whether a number is tied to nobody but the body that tells it, and to no area or state: "the Fire Directorate: 31 pupils were hurt"."""
    return who.body and len(of) > 1 and of == area and not of & (comparison.things.areas | comparison.state(who.government))


def _kin(figure, number: Number, comparison: Comparison) -> tuple[Near, ...]:
    """The families of acts a number is told with; whoever is killed or missing is a person where nothing else is named."""
    thing = figure.measure.partition(": ")[0]
    persons = thing == "person" or thing in comparison.persons or thing in comparison.own_words and not comparison.counted(thing, number.counted)
    return kin_of(figure.measure, figure.counted, number, persons, comparison.kin, comparison.things)


@dataclass(frozen=True)
class _Place:
    """Where and by whom a claim or figure was said."""

    who: Who
    told: Interval  # the days this statement gives
    said: Interval  # those of the utterance, which other reports may narrow
    utterance: str
    text: str
    order: tuple
    clear: tuple
    told_by: frozenset[str] = frozenset()
    conceded: bool = False
    speaker: str = ""  # as the text calls him


@dataclass(frozen=True)
class _Context:
    speakers: Mapping[str, Who]
    statements: Mapping[str, tuple]
    spoken: Mapping[str, str]
    days: Mapping[str, Interval]
    published: Mapping[str, tuple[Interval, tuple]]
    reporters: Mapping[str, frozenset[str]]
    stories: Mapping[str, frozenset[str]]
    met: dict[object, object] = field(default_factory=dict)

    def one(self, value):
        """Of equal speakers, contents or times the one that was met first."""
        return self.met.setdefault(value, value)

    def place(self, statement: str, source: str, start: int) -> _Place:
        published, order = self.published[source]
        if statement not in self.statements:
            return _Place(Who(), published, published, "", "", (published[0], *order, int(start)), (9, *order, int(start)))
        s = self.statements[statement]
        utterance = self.spoken.get(statement, "")
        told = days_between(s.stated_from, s.stated_to, published)
        said = self.days.get(utterance) or told
        who = self.speakers.get(s.speaker_id, Who(s.speaker_id, s.speaker_text))
        quoted = QUOTED.index(s.quote_type) if s.quote_type in QUOTED else len(QUOTED)
        told_by = self.reporters.get(statement, frozenset())
        quoted += len(QUOTED) + 1 if told_by else 0
        return _Place(
            replace(who, standing=s.speaker_standing),
            told,
            said,
            utterance,
            s.content,
            (said[0], *order, int(start)),
            (quoted, *order, int(start)),
            told_by,
            s.cue_class == "concede",
            s.speaker_text,
        )


def _context(tables: Mapping[str, pd.DataFrame]) -> _Context:
    firm = lambda a: bool(getattr(a, "state_company", False))
    speakers = {
        a.actor_id: Who(a.actor_id, a.name, "", bool(a.official), a.organization_id, a.government, company=firm(a), body=a.kind == "organisation")
        for a in records(tables["actors"])
    }
    published = {
        s.source_id: (days_between(s.published_from, s.published_to), (s.published_from, s.published_to, s.file.rsplit(".", 1)[0]))
        for s in records(tables["sources"])
    }
    days = {u.utterance_id: days_between(u.stated_from, u.stated_to) for u in records(tables["utterances"]) if u.stated_from and u.stated_to}
    return _Context(
        speakers,
        {s.statement_id: s for s in records(tables["statements"])},
        dict(zip(tables["appearances"]["statement_id"], tables["appearances"]["utterance_id"])),
        days,
        published,
        reporters(
            tables["statements"][[*TOLD_BY]].to_dict("records"),
            {a["actor_id"]: a for a in tables["actors"][["actor_id", "organization_id", "kind"]].to_dict("records")},
        ),
        tables["stories"].groupby("source_id")["story_id"].agg(frozenset).to_dict() if len(tables.get("stories", ())) else {},
    )


def days_between(first: str, last: str, published: Interval | None = None) -> Interval:
    """An interval of days as ordinals; an unknown end is taken from publication, an unknown start is far back."""
    end = _ordinal(last) or (published[1] if published else date.max.toordinal())
    return (_ordinal(first) or 1, end)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal() if day else 0


def _values(cell: str) -> tuple[str, ...]:
    return tuple(sorted({v.strip() for v in cell.split("|")} - {""}))


def _ends(rows: Iterable[tuple[str, str, Interval]], days: int) -> dict[tuple[str, str, Interval], int]:
    """The assumed last day by holder, subject and day of speaking.

    It is the day before the holder speaks of the subject again, at most `days` on.
    """
    spoken: dict[tuple[str, str], set[Interval]] = {}
    for holder, subject, said in rows:
        if holder:
            spoken.setdefault((holder, subject), set()).add(said)
    found = {}
    for (holder, subject), times in spoken.items():
        starts = sorted(first for first, _ in times)
        for said in times:
            later = bisect_right(starts, said[1])
            again = starts[later] - 1 if later < len(starts) else said[1] + days
            found[holder, subject, said] = min(again, said[1] + days)
    return found


def _claim_time(claim, place: _Place, end: int | None) -> When:
    """A stated start or end is kept; else a claim starts with the day of speaking and ends when it is assumed to.

    A bound within the days given for its speaking is the day of speaking, which other reports may know better: a plan holds on its day.
    """
    first, last = _ordinal(claim.valid_from), _ordinal(claim.valid_to)
    start = first if first and not _within(first, place.told) else None
    if not last or claim.valid_basis != "stated" and last > place.told[1]:
        return When(place.said, start, end or place.said[1])
    return When(place.said, start, place.said[1] if _within(last, place.told) else last, True)


def _within(day: int, days: Interval) -> bool:
    return days[0] <= day <= days[1]


def _figure_time(figure, said: Interval, end: int | None, settings: Settings) -> When:
    """A number holds for its period; a period of a day or two is a day on which it held."""
    first, last = _ordinal(figure.period_from), _ordinal(figure.period_to)
    if not first or not last:
        return When(said, None, end or said[1], hour=figure.told_at)
    if last - first > settings.day_slack:
        return When(said, first, last, True, hour=figure.told_at)
    past = last < said[0]
    return When((first, last), None, last if past else max(last, end or last), past, True, figure.told_at)


# How far a fraction in words reaches either way: speakers round to halves, thirds and quarters.
_ROUGHLY = 0.2


def _ends_of(figure, size: float) -> tuple[float | None, float | None, bool, bool]:
    """Lower and upper end of the number meant, in units of which its own holds `size`, and whether each end itself is left out.

    What is rounded to 7.5 lies below 7.55, where 7.6 begins: the upper end of a rounded number is left out, so that two
    different numbers of one precision share nothing. "About" is less sharp and keeps both its ends, as a range does. A fraction in
    words is compared as a percentage, and said loosely: "half" may be 45 percent.
    """
    lower, upper = (None if isnan(v) else v for v in (figure.lower, figure.upper))
    if lower is None and upper is None and figure.bound not in ("more_than", "at_least", "less_than", "at_most"):
        lower = upper = None if isnan(figure.value) else figure.value
    if figure.unit == "part":
        lower, upper = (v if v is None else 100 * v for v in (lower, upper))
        if lower is not None and lower == upper:
            lower, upper = lower * (1 - _ROUGHLY), min(100.0, upper * (1 + _ROUGHLY))
    rounded = figure.bound == "exact" and lower != upper
    lower, upper = (v if v is None else v * size for v in (lower, upper))
    return lower, upper, figure.bound == "more_than", figure.bound == "less_than" or rounded
