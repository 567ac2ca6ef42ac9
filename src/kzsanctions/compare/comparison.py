"""How sides are compared: what `codebook/comparison.yml` declares, and the settings of a run.

Every setting has a range; `robustness` varies each of them alone and says which conflicts depend on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property

from ..errors import CodebookError, InputError
from ..language.codes import COMMITMENTS, POSITIONS
from ..language.dimensions import Conversions, read_conversions
from ..language.words import Words, folded_words, read_words, root
from .circumstances import Things, read_things
from .events import Events
from .kin import Kin, read_kin
from .weights import Weights, read_weights

DIMENSIONS = ("goods", "destination", "actor", "cause", "place", "norm", "qualifier")
# Each cut counts the commitments of its line as certain; `any` switches the gate off.
CUTS = {
    "certain": {"certain"},
    "probable": {"certain", "probable"},
    "promise": {"certain", "probable", "promise"},
    "any": {*COMMITMENTS, ""},
}
GROUPINGS = ("content", "day", "source")

Stand = tuple[str, str]  # an issue and the position taken on it


@dataclass(frozen=True)
class Settings:
    """The settings of a run.

    validity_days : how many days a claim holds where its end is not said, 1 to 3650.
    apart_days : days between two claims of different stories within which the earlier is still taken to hold where its end is not
        said, 0 to 3650; nothing but the issue joins such claims, so less is taken for granted than inside a story.
    figure_days : how many days a number holds without a period, 0 to 365; numbers of a thing that grows are soon old.
    day_slack : days of speaking known only to within so many days count as one day where they overlap, 0 to 7;
        news is dated by its publication, often a day late.
    number_tolerance : share by which two numbers may differ and still agree, 0 to 0.5.
    commitment_cut : which commitments count as certain: certain, probable (and certain), promise (and both), any.
    utterance_grouping : across sources, acts of one speaker and day are one when their content agrees (content),
        always (day) or never (source).
    agreement : share of the shorter statement's words that must stand in the other for the two to agree, 0.2 to 1.
    """

    validity_days: int = 365
    apart_days: int = 153
    figure_days: int = 7
    day_slack: int = 2
    number_tolerance: float = 0.0
    commitment_cut: str = "certain"
    utterance_grouping: str = "content"
    agreement: float = 0.5

    def __post_init__(self):
        _check("validity_days", self.validity_days, 1, 3650)
        _check("apart_days", self.apart_days, 0, 3650)
        _check("figure_days", self.figure_days, 0, 365)
        _check("day_slack", self.day_slack, 0, 7)
        _check("number_tolerance", self.number_tolerance, 0, 0.5)
        _check("agreement", self.agreement, 0.2, 1)
        _choose("commitment_cut", self.commitment_cut, CUTS)
        _choose("utterance_grouping", self.utterance_grouping, GROUPINGS)

    @property
    def firm(self) -> set[str]:
        """The commitments that count as certain."""
        return CUTS[self.commitment_cut]


def settings_of(parameters: Mapping | Settings) -> Settings:
    """The settings among the parameters of a run; other parameters are left to whom they concern."""
    if isinstance(parameters, Settings):
        return parameters
    return Settings(**{f.name: parameters[f.name] for f in fields(Settings) if f.name in parameters})


def _check(name: str, value, low, high) -> None:
    if not low <= value <= high:
        raise InputError(f"parameter {name}: {value} is out of range; give {low} to {high}")


def _choose(name: str, value: str, choices: Iterable[str]) -> None:
    if value not in choices:
        raise InputError(f"parameter {name}: '{value}' is unknown; give one of {', '.join(choices)}")


@dataclass(frozen=True)
class Declared:
    """A declared relation between positions on two issues."""

    id: str
    declared: str
    reason: str


@dataclass(frozen=True)
class Comparison:
    """The declarations of `codebook/comparison.yml`, ready to be asked."""

    complements: Mapping[frozenset[Stand], Declared] = field(default_factory=dict)
    bears_on: Mapping[frozenset[Stand], Declared] = field(default_factory=dict)
    related: Mapping[frozenset[str], Declared] = field(default_factory=dict)
    own_conduct: Mapping[str, str] = field(default_factory=dict)
    some_goods: frozenset[str] = frozenset()
    norm_issues: frozenset[str] = frozenset()
    above: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    apart: Mapping[str, frozenset[frozenset[str]] | str] = field(default_factory=dict)
    folds: Mapping[str, str] = field(default_factory=dict)
    function_words: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    update_cues: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    own_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    growing: frozenset[str] = frozenset()
    opposites: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    leads: Weights = Weights()
    fresh: frozenset[str] = frozenset()
    anyone: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    events: Events = field(default_factory=Events)
    vague: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    things: Things = Things({}, {}, frozenset(), {})
    conversions: Conversions = field(default_factory=dict)
    kin: tuple[Kin, ...] = ()
    nobodys: frozenset[str] = frozenset()
    forces: frozenset[str] = frozenset()
    among: Mapping[str, frozenset[str]] = field(default_factory=dict)
    some: Mapping[str, bool] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    growing_acts: frozenset[str] = frozenset()
    whatever: frozenset[str] = frozenset()

    def grows(self, measure: str) -> bool:
        """Whether what a measure counts can be more each day, as a toll can."""
        thing, *acts = measure.split(": ")
        return thing in self.growing or any(act in self.growing_acts for act in acts)

    def counted(self, measure: str, words: frozenset[str]) -> frozenset[str]:
        """What is counted beyond persons, and beyond what a measure of the codebook counts anyway: "injured people" are people injured."""
        own = self.own_words.get(measure.partition(": ")[0], ())
        return (frozenset(w for w in words if not w.startswith(own)) if own else words) - self.anyone

    def state(self, government: str) -> frozenset[str]:
        """The words for the state a government speaks for."""
        if government not in self._states:
            named = self.labels.get(government, "") if government else ""
            told = (folded_words(words, self.folds, self.function_words) for words in (named, government))
            self._states[government] = frozenset().union(*told)
        return self._states[government]

    @cached_property
    def country(self) -> frozenset[str]:
        """The word for a whole country, as words of numbers are folded."""
        return folded_words("country", self.folds, self.function_words)

    @cached_property
    def _states(self) -> dict[str, frozenset[str]]:
        return {}

    def label(self, key: str) -> str:
        """What an issue, a measure or a country of the codebook is called, else its id in words."""
        return self.labels.get(key) or key.replace("-", " ")

    def contains(self, dimension: str, wide: str, narrow: str) -> bool:
        """Whether `wide` is `narrow` or holds it: any goods hold drones, and gravel holds what is called river gravel."""
        if dimension == "goods" and {wide, narrow}.isdisjoint(self.kinds) and narrow.endswith(f" {wide}"):
            return True
        return wide in ("any", narrow) or wide in self.above.get((dimension, narrow), ())

    def of_own_government(self, issue: str, position: str, conceded: bool = False) -> bool:
        """Whether an official who names nobody speaks of the own government; nobody concedes what others did."""
        return self.own_conduct.get(issue) in ("any", position) or conceded and issue in self.own_conduct

    def disjoint(self, dimension: str, one: str, other: str) -> bool:
        """Whether two values share nothing, as far as declared; goods of no declared kind are what they are called."""
        declared = self.apart.get(dimension, frozenset())
        if self.contains(dimension, one, other) or self.contains(dimension, other, one):
            return False
        if dimension == "goods" and {one, other}.isdisjoint(self.kinds):
            return one.rpartition(" ")[2] != other.rpartition(" ")[2]
        return declared == "all" or frozenset((one, other)) in declared


def read_comparison(
    part: Mapping,
    words: Mapping | None = None,
    issues: Mapping | None = None,
    measures: Mapping | None = None,
    places: Mapping | None = None,
    predicates: Mapping | None = None,
    concepts: Mapping | None = None,
    units: Mapping | None = None,
) -> Comparison:
    """The declarations, from the plain content of `comparison.yml`, with the synonyms of `words.yml`, the opposites
    of `predicates.yml`, what the other parts call issues, measures, countries, and the kinds of goods of `concepts.yml`.

    Raises
    ------
    CodebookError
        For a position that is none, a pair within one issue, a pair declared twice.
    """
    complements, bears_on = _declared(part["complements"]), _declared(part["bears_on"])
    if both := sorted(tuple(sorted(p)) for p in complements.keys() & bears_on.keys()):
        raise CodebookError(f"comparison.yml: {both[0]} stands under complements and bears_on; keep one")
    related: dict[frozenset[str], Declared] = {}
    for pair, about in [*complements.items(), *bears_on.items()]:
        related.setdefault(frozenset(issue for issue, _ in pair), about)
    known = read_words(words) if words else Words()
    folds = known.folds
    labels = _labels(issues, measures, places)
    states = folded_words(" ".join(p["name"] for p in (places or {}).get("places", ())), folds, ())
    return Comparison(
        complements,
        bears_on,
        related,
        part["own_conduct"],
        frozenset(part["some_goods"]),
        frozenset(part["norm_issues"]),
        _ancestors(part["nesting"]),
        {d: g if g == "all" else _pairs(g) for d, g in part["apart"].items()},
        folds,
        frozenset(part["function_words"].split()),
        frozenset(part["negations"].split()),
        tuple(part["update_cues"]),
        labels,
        _own_words(measures),
        frozenset(m["id"] for m in (measures or {}).get("measures", ()) if m.get("grows")),
        _opposites(predicates),
        read_weights(part["leads"]) if "leads" in part else Weights(),
        folded_words(" ".join(part.get("fresh", ())), folds, ()),
        folded_words(" ".join((measures or {}).get("anyone", ())), folds, ()),
        folded_words(" ".join(part.get("sorts", ())), folds, ()),
        Events(tuple(tuple(e["words"]) for e in part.get("events", ())), states, folds),
        _vague(part.get("leads", {}), predicates, places, folds),
        kinds=frozenset((concepts or {}).get("goods", ()))
        | _named(part["nesting"].get("goods", {}).items())
        | _named(part["apart"].get("goods", ())),
        things=read_things(predicates, part.get("areas", ()), folds),
        conversions=read_conversions(units),
        kin=read_kin(measures, known),
        forces=folded_words(" ".join(part.get("forces", ())), folds, ()),
        among={root(wide): frozenset(map(root, narrow)) for wide, narrow in (measures or {}).get("among", {}).items()},
        some={root(act): bool(s.get("things")) for s in (measures or {}).get("some", ()) for act in s["acts"]},
        people=folded_words(" ".join([*(measures or {}).get("anyone", ()), *(measures or {}).get("persons", ())]), folds, ()),
        nobodys=folded_words(" ".join((measures or {}).get("nobodys", ())), folds, ()),
        persons=frozenset(map(known.thing, (measures or {}).get("persons", ()))),
        growing_acts=frozenset(map(known.act, (measures or {}).get("growing", ()))),
        whatever=folded_words(" ".join((measures or {}).get("whatever", ())), folds, ()),
    )


def _named(groups: Iterable) -> frozenset[str]:
    """Every value of groups of values."""
    return frozenset(v for group in groups for w in group for v in ((w,) if isinstance(w, str) else w))


def _vague(leads: Mapping, predicates: Mapping | None, places: Mapping | None, folds: Mapping[str, str]) -> frozenset[str]:
    """Words that tell no matter from another: vague and general nouns, what places states in the world or in time, the names of states."""
    named = [*leads.get("vague", ()), *(w for kind in ("vague", "general") for w in (predicates or {}).get(kind, ()))]
    for place in (places or {}).get("places", ()):
        named += [place["name"], *(w for kind in ("also", "adjectives", "people", "capitals", "metonyms") for w in place.get(kind, ()))]
    return folded_words(" ".join(named).lower(), folds, ())


def _opposites(predicates: Mapping | None) -> dict[str, tuple[tuple[str, int], ...]]:
    """By the root of a word, the pairs of opposites it stands in, and on which side."""
    found: dict[str, list[tuple[str, int]]] = {}
    known = predicates or {}
    for one, other in (*known.get("opposites", ()), *known.get("contraries", ())):
        for side, words in ((1, one), (-1, other)):
            for w in words:
                found.setdefault(root(w), []).append((f"{one[0]}/{other[0]}", side))
    return {w: tuple(pairs) for w, pairs in found.items()}


def _own_words(measures: Mapping | None) -> dict[str, tuple[str, ...]]:
    """By measure, how the words begin that say what it measures, and those for what it counts."""
    return {
        m["id"]: tuple(sorted({root(w.removesuffix("*")) for group in [*m["words"], m.get("counts", ())] for w in group if " " not in w}))
        for m in (measures or {}).get("measures", ())
    }


def _labels(issues: Mapping | None, measures: Mapping | None, places: Mapping | None) -> dict[str, str]:
    named = [*(issues or {}).get("issues", ()), *(measures or {}).get("measures", ())]
    return {n["id"]: n["label"] for n in named} | {p["code"]: p["name"] for p in (places or {}).get("places", ())}


def _declared(entries: list[Mapping]) -> dict[frozenset[Stand], Declared]:
    found: dict[frozenset[Stand], Declared] = {}
    for entry in entries:
        about = Declared(entry["id"], entry["declared"], entry["reason"])
        for issue, position, other, opposite in entry["pairs"]:
            pair = frozenset({(issue, position), (other, opposite)})
            if not {position, opposite} <= set(POSITIONS):
                raise CodebookError(f"comparison.yml: {entry['id']}: a position is one of {', '.join(POSITIONS)}")
            if issue == other:
                raise CodebookError(f"comparison.yml: {entry['id']}: '{issue}' stands on both sides; name another issue")
            if pair in found:
                raise CodebookError(f"comparison.yml: {entry['id']}: {issue} / {other} stands under {found[pair].id} too")
            found[pair] = about
    return found


def _ancestors(nesting: Mapping[str, Mapping[str, list[str]]]) -> dict[tuple[str, str], frozenset[str]]:
    """For each dimension and value, all values that hold it, however far up."""
    above: dict[tuple[str, str], frozenset[str]] = {}
    for dimension, tree in nesting.items():
        for value in {v for held in tree.values() for v in held}:
            found: set[str] = set()
            new = {value}
            while new:
                new = {wide for wide, held in tree.items() if new & set(held)} - found
                found |= new
            above[dimension, value] = frozenset(found)
    return above


def _pairs(groups: list[list[str]]) -> frozenset[frozenset[str]]:
    return frozenset(frozenset((a, b)) for group in groups for a in group for b in group if a != b)
