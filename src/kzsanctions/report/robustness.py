"""How much each conflict depends on one source or one setting: leave each source out, vary each setting alone.

A conflict survives a run where the same two sides conflict on the same subject at tier A or B: sides are the same when
their utterances still share a statement, so that a conflict that lost a source, and with it its id, is still found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from itertools import product

import pandas as pd

from ..compare import conflicts, utterances
from ..compare.comparison import Comparison, Settings, settings_of
from ..engine import Progress
from ..tables import records

# The values each setting is tried at beside its own, from strict to generous.
VARIED: dict[str, tuple] = {
    "validity_days": (30, 60, 90, 180, 270, 545, 730, 1095),
    "apart_days": (30, 60, 90, 120, 180, 365),
    "figure_days": (0, 1, 30, 90),
    "day_slack": (0, 1, 3, 7),
    "number_tolerance": (0.005, 0.01, 0.02, 0.05, 0.1, 0.2),
    "commitment_cut": ("certain", "probable", "promise", "any"),
    "utterance_grouping": ("content", "day", "source"),
    "agreement": (0.3, 0.4, 0.6, 0.7, 0.8),
}
NEEDED = ("sources", "statements", "actors", "claims", "figures", "links", "stories")  # stories where they are known
# The settings that decide which reports are one act of speaking; under all others utterances stay as they are.
GROUPING = ("utterance_grouping", "agreement")
# Settings that look at one kind of conflict alone, by the column which such a conflict has; and those that look at two texts.
WITHIN_KIND = {"validity_days": "issue_id", "figure_days": "measure", "number_tolerance": "measure"}
ACROSS = ("apart_days", *GROUPING)
RUNS = ["conflict_id", "varied", "value", "tier"]
Tables = Mapping[str, pd.DataFrame]


def build(
    tables: Tables, comparison: Comparison, parameters: Mapping | Settings, only: Collection[str] | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Run the comparison without each source and with each setting varied alone; how far it is, is told where it takes long.

    Parameters
    ----------
    only : ids of conflicts; where given, no others are tried, and `tables` hold these conflicts and their utterances.

    Returns
    -------
    runs : a row a conflict and run that can touch it: conflict_id, varied (`source` or a setting), value, tier ("" where it is gone).
        A source touches the conflicts of those who speak in it; without any other, a conflict stays as it is, and no row says so.
    survival : a row a conflict: conflict_id, tier, and for settings, for sources and for all runs the share it survives
        at tier A or B; `same_tier` is the share of runs in which it keeps its tier, `needs` the sources it cannot do without.
    """
    settings = settings_of(parameters)
    given = {name: tables[name] for name in NEEDED if name in tables}
    base = _all(given, comparison, settings) if only is None else _some(given, tables, only, comparison, settings)
    reported = base.found
    runs: list[tuple] = []
    if len(reported):
        given, said = _narrowed(given, base.about(records(reported))[0])
        texts_of, memory = said["statements"]["source_id"].nunique(), conflicts.Memory()
        texts, varieties = list(_touched(given, base)), list(settings_varied(settings))
        with Progress("comparing without each text, then with other settings", len(texts) + len(varieties)) as tell:
            for file, source, who, touched in texts:
                after = _without(source, who, touched, given, base, comparison, settings)
                runs += [(row.conflict_id, "source", file, after.again(row, base)) for row in touched]
                tell(file)
            for name, value, varied in varieties:
                touched = _changeable(name, records(reported), texts_of)
                after = _under(varied, name in GROUPING, touched, given, said, base, comparison, memory)
                fates = {row.conflict_id: after.again(row, base) for row in touched}
                runs += [(row.conflict_id, name, str(value), fates.get(row.conflict_id, row.tier)) for row in records(reported)]
                tell(name)
    told = pd.DataFrame(runs, columns=RUNS)
    return told, _survival(reported, told, tables["sources"]["file"].nunique())


@dataclass(frozen=True)
class Run:
    """One run of the comparison: utterances, appearances, and the conflicts of tier A and B."""

    spoken: pd.DataFrame
    appearances: pd.DataFrame
    found: pd.DataFrame

    @cached_property
    def speaker(self) -> Mapping[str, str]:
        """Who speaks, by utterance."""
        return dict(zip(self.spoken["utterance_id"], self.spoken["speaker_id"]))

    @cached_property
    def said(self) -> Mapping[str, frozenset[str]]:
        """The statements of each utterance."""
        held: dict[str, set[str]] = {}
        for utterance, statement in zip(self.appearances["utterance_id"], self.appearances["statement_id"]):
            held.setdefault(utterance, set()).add(statement)
        return {utterance: frozenset(statements) for utterance, statements in held.items()}

    def about(self, rows: Iterable) -> tuple[set[str], set[str]]:
        """Who speaks in these conflicts, and their issues and measures."""
        sides, subjects = set(), set()
        for row in rows:
            sides |= {self.speaker[row.left_utterance], self.speaker[row.right_utterance]}
            subjects |= {*row.measure.split(" | "), *row.issue_id.split(" | ")} - {""}
        return sides, subjects

    @cached_property
    def acts(self) -> Mapping[str, set[str]]:
        """The utterances that hold a statement."""
        found: dict[str, set[str]] = {}
        for utterance, statement in zip(self.appearances["utterance_id"], self.appearances["statement_id"]):
            found.setdefault(statement, set()).add(utterance)
        return found

    @cached_property
    def _among(self) -> Mapping[tuple, list[str]]:
        """Tiers of conflicts by subject and utterances, so that each is looked up and not searched for."""
        places: dict[tuple, list[str]] = {}
        for row in records(self.found):
            places.setdefault((row.issue_id, row.measure, frozenset((row.left_utterance, row.right_utterance))), []).append(row.tier)
        return places

    def again(self, row, before: Run) -> str:
        """The best tier at which the same sides conflict on the same subject here, "" where they do not."""
        one, other = ({u for s in before.said[side] for u in self.acts.get(s, ())} for side in (row.left_utterance, row.right_utterance))
        met = (self._among.get((row.issue_id, row.measure, frozenset(pair)), ()) for pair in product(one, other))
        return min((tier for tiers in met for tier in tiers), default="")


def settings_varied(settings: Settings) -> Iterator[tuple[str, object, Settings]]:
    """Every setting at each of its other values, one at a time."""
    for f in fields(Settings):
        for value in VARIED[f.name]:
            if value != getattr(settings, f.name):
                yield f.name, value, replace(settings, **{f.name: value})


def _all(given: Tables, comparison: Comparison, settings: Settings) -> Run:
    """Everything put together and judged as the tables of conflicts were."""
    return _judged(given, utterances.build(given, settings, comparison), comparison, settings)


def _some(given: Tables, tables: Tables, only: Collection[str], comparison: Comparison, settings: Settings) -> Run:
    """Those who are in some conflicts put together, and these judged as the tables of conflicts were."""
    asked = tables["conflicts"][tables["conflicts"]["conflict_id"].isin(only) & tables["conflicts"]["tier"].isin(["A", "B"])]
    made = Run(tables["utterances"], tables["appearances"], asked)
    asked = asked[asked["left_utterance"].isin(made.speaker) & asked["right_utterance"].isin(made.speaker)]
    sides, subjects = made.about(records(asked))
    narrowed, said = _narrowed(given, sides, subjects)
    grouped = utterances.build(said, settings, comparison)
    found = _judged(narrowed, grouped, comparison, settings, _paired(zip(asked["left_utterance"], asked["right_utterance"])))
    return replace(found, found=found.found[found.found["conflict_id"].isin(only)])


def _touched(tables: Tables, base: Run) -> Iterator[tuple[str, str, set, list]]:
    """Each source that a conflict can depend on: file, id, who speaks in it and is in conflict, and those conflicts."""
    of: dict[str, list] = {}
    for row in records(base.found):
        for who in {base.speaker[row.left_utterance], base.speaker[row.right_utterance]}:
            of.setdefault(who, []).append(row)
    by_source = tables["statements"].groupby("source_id")["speaker_id"].agg(set).to_dict()
    for file, source in sorted(zip(tables["sources"]["file"], tables["sources"]["source_id"])):
        who = by_source.get(source, set()) & of.keys()
        touched = list({row.conflict_id: row for w in sorted(who) for row in of[w]}.values())
        if touched:
            yield file, source, who, touched


def _narrowed(tables: Tables, sides: set[str], subjects: set[str] | None = None) -> tuple[dict[str, pd.DataFrame], dict[str, pd.DataFrame]]:
    """What is said by these speakers on these subjects, with what links join to it and the texts it stands in; and all that they say.

    Every comparison reads all of its tables; most of them tell of others.
    """
    own = tables["statements"][tables["statements"]["speaker_id"].isin(sides)]
    claims, figures = (tables[n][tables[n]["statement_id"].isin(own["statement_id"])] for n in ("claims", "figures"))
    about = claims["claim_id"] if subjects is None else claims["claim_id"][claims["issue_id"].isin(subjects)]
    links = tables["links"][tables["links"]["from_claim_id"].isin(about) | tables["links"]["to_claim_id"].isin(about)]
    narrowed = {
        **tables,
        "claims": tables["claims"][tables["claims"]["claim_id"].isin({*about, *links["from_claim_id"], *links["to_claim_id"]})],
        "figures": figures if subjects is None else figures[figures["measure"].isin(subjects)],
        "links": links,
    }
    texts = {*narrowed["claims"]["source_id"], *narrowed["figures"]["source_id"], *own["source_id"]}
    for name in {"statements", "sources", "stories"} & tables.keys():
        narrowed[name] = tables[name][tables[name]["source_id"].isin(texts)]
    return narrowed, {**tables, "statements": own, "claims": claims, "figures": figures}


def _without(source: str, who: set, touched: list, tables: Tables, base: Run, comparison: Comparison, settings: Settings) -> Run:
    """What is found without a source where it can change something.

    That are the acts of those who speak in it, `who`. Only these are put together again, and judged only against whom they were found in
    conflict with and on that, in the conflicts `touched`; everything else is as it was.
    """
    sides, subjects = base.about(touched)
    left = {n: t[t["source_id"] != source] if n != "sources" and "source_id" in t else t for n, t in tables.items()}
    narrowed, _ = _narrowed(left, sides, subjects)
    _, said = _narrowed(left, who)
    regrouped = utterances.build(said, settings, comparison)
    kept = base.spoken[base.spoken["speaker_id"].isin(sides - who)]
    spoken = pd.concat([regrouped[0], kept])
    appearances = pd.concat([regrouped[1], base.appearances[base.appearances["utterance_id"].isin(kept["utterance_id"])]])
    return _judged(narrowed, (spoken, appearances), comparison, settings, frozenset(regrouped[0]["utterance_id"]))


def _changeable(setting: str, rows: Iterable, texts: int) -> list:
    """The conflicts that a setting can change: how long claims hold is nothing to numbers, and what joins texts is nothing within one."""
    if setting in WITHIN_KIND:
        return [row for row in rows if getattr(row, WITHIN_KIND[setting])]
    return [*rows] if setting not in ACROSS or texts > 1 else []


def _under(
    settings: Settings, regrouped: bool, touched: list, tables: Tables, said: Tables, base: Run, comparison: Comparison, memory: conflicts.Memory
) -> Run:
    """What is found under other settings of those who are in some conflicts on what these are about."""
    if not touched:
        return base
    grouped = utterances.build(said, settings, comparison) if regrouped else (base.spoken, base.appearances)
    narrowed, _ = _narrowed(tables, *base.about(touched))
    return _judged(narrowed, grouped, comparison, settings, _partners(base, grouped[1], touched), memory)


def _partners(base: Run, appearances: pd.DataFrame, rows: list) -> dict[str, set[str]]:
    """By utterance, as statements are put together now, those which hold statements of the other side of a conflict."""
    acts = Run(base.spoken, appearances, base.found).acts
    sides = [(row.left_utterance, row.right_utterance) for row in rows]
    now = {u: {a for s in base.said[u] for a in acts.get(s, ())} for u in {u for side in sides for u in side}}
    return _paired((one, other) for left, right in sides for one in now[left] for other in now[right])


def _paired(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Either of each two by the other."""
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def _judged(tables: Tables, grouped: tuple[pd.DataFrame, pd.DataFrame], comparison: Comparison, settings: Settings, among=None, memory=None) -> Run:
    """A run with the conflicts of tier A and B, where `among` is given of these utterances."""
    made = {**tables, "utterances": grouped[0], "appearances": grouped[1]}
    found = conflicts.build(made, comparison, settings, among, memory)[0]
    # A claim to which a link joins one of these speakers may be of somebody whose acts were not put together.
    known = found["left_utterance"].isin(grouped[0]["utterance_id"]) & found["right_utterance"].isin(grouped[0]["utterance_id"])
    return Run(*grouped, found[found["tier"].isin(["A", "B"]) & known])


def _survival(reported: pd.DataFrame, runs: pd.DataFrame, sources: int) -> pd.DataFrame:
    own = {conflict: [] for conflict in reported["conflict_id"]}
    for row in records(runs):
        own[row.conflict_id].append(row)
    rows = [_fate(row.conflict_id, row.tier, own[row.conflict_id], sources) for row in records(reported)]
    return pd.DataFrame(rows, columns=["conflict_id", "tier", "runs", "settings_share", "sources_share", "share", "same_tier", "needs"])


def _fate(conflict_id: str, tier: str, own: list, sources: int) -> dict:
    """What became of a conflict; it stays as it is without each of the sources that no run is told of."""
    settings = sum(r.varied != "source" for r in own)
    lost = [r for r in own if not r.tier]
    needs = [r.value for r in lost if r.varied == "source"]
    share = lambda gone, all_: 1 - gone / all_ if all_ else float("nan")
    return {
        "conflict_id": conflict_id,
        "tier": tier,
        "runs": settings + sources,
        "settings_share": share(len(lost) - len(needs), settings),
        "sources_share": share(len(needs), sources),
        "share": share(len(lost), settings + sources),
        "same_tier": share(sum(r.tier != tier for r in own), settings + sources),
        "needs": " | ".join(needs),
    }
