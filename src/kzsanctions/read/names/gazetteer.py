"""The codebook's words for places, offices, institutions and outlets, made ready for finding them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...language.alternatives import any_of
from ...language.places import called
from ...language.words import plural
from .sounds import NameRules, read_names
from .towns import Towns, read_towns


@dataclass(frozen=True)
class Place:
    """A name of a country or region; `role` says which: name, adjective, people, capital, metonym, city or region."""

    code: str
    name: str
    role: str


@dataclass(frozen=True)
class Office:
    """A word for who holds or held a post; `head` asks for a public body beside it.

    `at` is the institution it belongs to, `country` the government it is one of where none is named. One `of_place` is a
    town's or region's, one `of_matter` a state's by the matter of an agency, a `voice` speaks for a body, and a
    `rank` is what its holder is besides; one that is `past` is held no more.
    """

    noun: str
    plural: bool = False
    official: bool = True
    head: bool = False
    gender: str = ""
    at: str = ""
    country: str = ""
    of_place: bool = False
    of_matter: bool = False
    voice: bool = False
    rank: bool = False
    past: bool = False


@dataclass(frozen=True)
class Institution:
    """A word for a public body, a whole government (`whole`), or the part of a body that speaks for it (`voice`).

    A `vague` word names a body only with more beside it ("the service"), a `common` one is no body without ("the board"); one
    `of_country` means a government only with a country beside it ("the Kazakh side"). What is `armed` and has a name of its own
    may be anybody's; a `firm` is a company of the state's.
    """

    noun: str
    plural: bool = False
    whole: bool = False
    of_country: bool = False
    voice: bool = False
    vague: bool = False
    common: bool = False
    armed: bool = False
    firm: bool = False


@dataclass(frozen=True)
class Body:
    """A body or outlet known by its name; one `of_states` speaks officially, and for no one government.

    A `public` one is a body of the country whose text names it ("the MoD").
    """

    name: str
    government: str = ""
    organisation: str = ""
    outlet: bool = False
    of_states: bool = False
    public: bool = False


@dataclass(frozen=True)
class StateFirms:
    """Patterns by which a firm is known for the state's: in the words before its name, after it, or inside a phrase."""

    before: re.Pattern
    after: re.Pattern
    inside: re.Pattern


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """All word lists by the first word of each phrase; phrases are in order of falling length, so that the longest wins."""

    names: NameRules
    phrases: Mapping[str, tuple[tuple[str, object], ...]]
    lower_phrases: Mapping[str, tuple[tuple[str, object], ...]]
    fields: Mapping[str, str]
    field_words: frozenset[str]
    public_offices: frozenset[str]
    office_forms: Mapping[str, tuple[str, ...]]
    ranks: frozenset[str]
    public_ranks: frozenset[str]
    same_ranks: Mapping[str, str]
    broader: Mapping[str, tuple[str, ...]]
    former: frozenset[str]
    unheld: frozenset[str]
    nobodys: frozenset[str]
    private_people: frozenset[str]
    documents: frozenset[str]
    voices: frozenset[str]
    state_firms: StateFirms
    outlet_words: frozenset[str]
    outlet_nouns: frozenset[str]
    organisation_words: frozenset[str]
    private: re.Pattern
    irregular: re.Pattern
    market: frozenset[str]
    state_matters: frozenset[str]
    agency_matters: frozenset[str]
    state_places: frozenset[str]
    boards: frozenset[str]
    firm_words: frozenset[str]
    groups: frozenset[str]
    not_actors: frozenset[str]
    honorifics: Mapping[str, str]
    titles: tuple[str, ...]
    country_names: Mapping[str, str]
    unions: frozenset[str]
    short_offices: Mapping[str, Office]
    federal: frozenset[str]
    told: frozenset[str]
    lacks: Mapping[str, frozenset[str]]
    of_states: frozenset[str]
    at_home: Mapping[str, tuple[str, str]]
    government_names: Mapping[str, str]
    described: Mapping[str, tuple[str, ...]]
    associations: frozenset[str]
    public_firsts: frozenset[str]
    public_lasts: frozenset[str]
    science: frozenset[str]
    utilities: Mapping[str, frozenset[str]]
    of_several: Mapping[str, frozenset[str]]
    borne_by_many: frozenset[str]
    of_places: frozenset[str]
    heads: frozenset[str]
    staff: frozenset[str]
    towns: Towns
    no_towns: frozenset[str]
    actors: tuple[Mapping, ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()
    together: tuple[tuple[str, str], ...] = ()

    def names_a_body(self, word: str) -> bool:
        """Whether a word inside a name makes it a body's and not a person's."""
        return word in self.organisation_words or any(p == word and isinstance(e, Institution) for p, e in self.lower_phrases.get(word, ()))


# Lists of words that are kept as they stand.
_LISTS = ("ranks", "public_ranks", "former", "unheld", "nobodys", "private_people", "documents")
_LISTS += ("outlet_words", "outlet_nouns", "groups", "not_actors", "staff")


def read_gazetteer(actors: dict, places: dict, names: dict, offices: dict, towns: dict | None = None) -> Gazetteer:
    """Parts of the codebook as plain data, made into one frozen object."""
    exact = [*_places(places), *_bodies(offices), *_known(actors)]
    lower = [*_offices(offices), *_institutions(offices)]
    return Gazetteer(
        names=read_names(names),
        phrases=_by_first(exact),
        lower_phrases=_by_first(lower),
        fields=dict({word: line[0] for line in offices["fields"] for word in line}),
        field_words=frozenset(word for line in offices["fields"] for phrase in line for word in phrase.split()[1:]),
        public_offices=frozenset(entry["noun"] for key in ("offices", "heads") for entry in offices[key]),
        office_forms={entry["noun"]: tuple(entry["also"]) for key in ("offices", "heads") for entry in offices[key] if "also" in entry},
        same_ranks=dict(offices["same_ranks"]),
        honorifics=dict(offices["honorifics"]),
        titles=abbreviated_titles(offices),
        broader=dict({k: tuple(v) for k, v in offices["broader"].items()}),
        organisation_words=frozenset(offices["organisations"]),
        private=re.compile(rf"\b{_any_of(offices['private'])}"),
        irregular=re.compile(rf"\b{_any_of(offices['irregular'])}"),
        market=frozenset(offices["state_firms"]["market"]),
        state_matters=frozenset(offices["state_matters"]),
        agency_matters=frozenset(offices["agency_matters"]),
        state_places=frozenset(offices["state_places"]),
        boards=frozenset(offices["boards"]),
        firm_words=frozenset(offices["state_firms"]["firms"]),
        voices=frozenset(entry["noun"] for entry in offices["offices"] if entry.get("voice")),
        state_firms=_state_firms(offices["state_firms"]),
        **{key: frozenset(offices[key]) for key in _LISTS},
        country_names=dict({p["code"]: p["name"] for p in places["places"]}),
        short_offices=dict({word: office for word, office in _short_offices(offices)}),
        federal=frozenset(offices["federal"]),
        told=frozenset(entry["noun"] for entry in offices["offices"] if entry.get("told")),
        lacks=dict({p["code"]: frozenset(p["lacks"]) for p in places["places"] if "lacks" in p}),
        of_states=frozenset(entry["name"] for entry in offices["bodies"] if entry.get("of_states")),
        at_home=dict({word: (p["code"], key) for p in places["places"] for key in ("centre", "parties") for word in p.get(key, [])}),
        # What speaks by its own name, and through no government, is a union of states.
        unions=frozenset(p["code"] for p in places["places"] if p.get("government") == p["name"]),
        government_names=dict({p["code"]: p.get("government", f"Government of {p['name']}") for p in places["places"]}),
        described=dict({word.lower(): tuple(codes) for word, codes in places["described"].items()}),
        associations=frozenset(offices["associations"]),
        public_firsts=frozenset(offices["national_bodies"]["first"]),
        public_lasts=frozenset(offices["national_bodies"]["last"]),
        science=frozenset(offices["national_bodies"]["science"]),
        of_several=dict({key: frozenset(words) for key, words in offices["of_several"].items()}),
        utilities=dict({key: frozenset(words) for key, words in offices["utilities"].items()}),
        borne_by_many=frozenset(e.get("name", e.get("noun")) for e in (*offices["bodies"], *offices["offices"]) if e.get("borne_by_many")),
        of_places=frozenset(e["noun"] for e in (*offices["offices"], *offices["institutions"]) if e.get("of_place")),
        heads=frozenset(entry["noun"] for entry in offices["heads"]),
        towns=read_towns(towns or {}),
        no_towns=frozenset(
            w.lower() for phrase in (*dict(lower), *dict(exact), *(w for line in offices["fields"] for w in line)) for w in (phrase, *phrase.split())
        )
        | {*offices["ranks"], *offices["organisations"], *offices["associations"], *offices["honorifics"]},
        actors=tuple(dict(a) for a in actors["actors"]),
        apart=frozenset(frozenset(p) for p in actors["apart"]),
        together=tuple((a, b) for a, b in actors["together"]),
    )


def abbreviated_titles(offices: dict) -> tuple[str, ...]:
    """Words before a name that end in a full stop ("Engr.", "Brig.") of the part `offices`, with a capital, in order."""
    called = [*offices["honorifics"], *(word for entry in offices["offices"] for word in entry.get("also", ()))]
    words = {word.capitalize() for name in called for word in name.split() if word.endswith(".")}
    return tuple(sorted(w for w in words if w[:-1].isalpha()))


_ROLES = {
    "name": "name",
    "also": "name",
    "adjectives": "adjective",
    "people": "people",
    "capitals": "capital",
    "metonyms": "metonym",
    "cities": "city",
}


def _places(part: dict) -> Iterable[tuple[str, Place]]:
    for word, kind, entry in called(part, *list(_ROLES)[1:]):
        place = Place(entry["code"], entry["name"], _ROLES[kind])
        yield word, place
        # Datelines and old headlines print places in capitals.
        if kind in ("name", "capitals", "cities") and len(word) > 3:
            yield word.upper(), place
    for entry in part["regions"]:
        yield from ((word, Place("", entry["name"], "adjective")) for word in entry.get("adjectives", []))
        words = (entry["name"], *entry.get("also", []), *entry.get("people", []))
        yield from ((word, Place("", entry["name"], "region")) for word in words)


def _bodies(part: dict) -> Iterable[tuple[str, Body]]:
    for entry in part["bodies"]:
        body = Body(entry["name"], entry.get("government", ""), entry.get("organisation", ""), of_states=entry.get("of_states", False))
        yield from ((word, body) for word in (entry["name"], *entry.get("also", [])))
    yield from ((word, Body(word, code)) for code, words in part["known_bodies"].items() for word in words)
    yield from ((word, Body("", organisation=body, public=True)) for body, words in part["letters"].items() for word in words)
    yield from ((word, Body(word, outlet=True)) for word in part["outlets"])


def _known(part: dict) -> Iterable[tuple[str, Body]]:
    for entry in part["actors"]:
        if entry["kind"] in ("organisation", "outlet"):
            body = Body(entry["name"], entry.get("government", ""), entry.get("institution", ""), entry["kind"] == "outlet")
            yield from ((word, body) for word in (entry["name"], *entry.get("also", [])))


def _offices(part: dict) -> Iterable[tuple[str, Office]]:
    for key in ("heads", "offices"):
        for entry in part[key]:
            words = [(w, False) for w in (entry["noun"], *entry.get("also", []))]
            words += [(entry["plural"], True)] if "plural" in entry else []
            for word, several in words:
                told = {k: entry[k] for k in ("gender", "at", "country", "of_place", "of_matter", "voice", "rank", "past") if k in entry}
                yield word, Office(entry["noun"], several, True, key == "heads", **told)
    for word in part["unofficial"]:
        yield word, Office(word, False, False)
        yield plural(word), Office(word, True, False)


def _short_offices(part: dict) -> Iterable[tuple[str, Office]]:
    """Offices by the letters they are printed in."""
    for key in ("offices", "heads"):
        for entry in part[key]:
            told = {k: entry[k] for k in ("gender", "at", "country", "of_place", "voice", "rank") if k in entry}
            yield from ((word, Office(entry["noun"], head=key == "heads", **told)) for word in entry.get("short", []))


def _institutions(part: dict) -> Iterable[tuple[str, Institution]]:
    for key in ("governments", "countries"):
        for word in part[key]:
            several = word.endswith("s") and word[:-1] in part[key]
            yield word, Institution(word, several, True, key == "countries")
    for entry in part["institutions"]:
        kind = {key: entry.get(key, False) for key in ("voice", "vague", "common", "armed", "firm")}
        yield from ((word, Institution(entry["noun"], **kind)) for word in (entry["noun"], *entry.get("also", [])))
        if "plural" in entry:
            yield entry["plural"], Institution(entry["noun"], True, **kind)
    yield from ((f"{matter} board", Institution(f"{matter} board")) for matter in part["boards"])
    # A firm that is known by its owner and its trade alone: "the state-owned power company".
    trades = ("", *(f"{m} " for m in sorted(part["utilities"]["matters"])))
    for owned in (w for w in part["state_firms"]["owned"] if " " not in w):
        yield from ((f"{owned} {m}{w}", Institution(f"state {m}{w}", firm=True)) for m in trades for w in part["state_firms"]["firms"])


def _state_firms(part: Mapping[str, list[str]]) -> StateFirms:
    """Patterns for what stands before and after the name of a firm of the state's.

    "State-owned X", "the state oil company X", "the country's grid operator, X"; "X, the state-run railway operator".
    A pattern of an empty list matches nothing.
    """
    owned, national, firms, networks = (_any_of(part[key]) for key in ("owned", "national", "firms", "networks"))
    others = "".join(rf"(?<!\b{re.escape(word)} )" for word in part["market"])
    some = r"(?:[a-z][\w-]*\s+){0,4}?"
    firm = rf"(?:{owned}(?:\s+{some}{firms})?|\b{national}\s+{some}{firms}|(?:(?:'s|\b[A-Z]\w+)\s+(?:[a-z]\w*\s+)?|\A|[\s(]){others}{networks})"
    before = rf"{owned}\s+{some}\Z|{firm},?\s+\Z"
    inside = rf"\b{owned}|\b{national}\s+{some}{firms}"
    after = rf"\s?[,(]\s?(?:(?:the|a|an|its|[A-Z][\w.]*(?:'s)?|country's)\s+){{0,3}}(?:[a-z]+\s+)?{firm}"
    return StateFirms(re.compile(before), re.compile(after), re.compile(inside))


def _any_of(words: Iterable[str]) -> str:
    """Any of some words, whole; of no words, nothing at all."""
    return rf"(?i:{any_of(words)})\b"


_LEAD = re.compile(r"[^\W_]+")


def _by_first(entries: Iterable[tuple[str, object]]) -> Mapping[str, tuple[tuple[str, object], ...]]:
    """Phrases by the tokens they can begin with; of two entries for one phrase the later is taken."""
    unique = dict(entries)
    found: dict[str, list[tuple[str, object]]] = {}
    for phrase in sorted(unique, key=lambda p: (-len(p), p)):
        lead = _LEAD.match(phrase)
        for first in {phrase.split()[0], lead.group() if lead else phrase}:
            found.setdefault(first, []).append((phrase, unique[phrase]))
    return dict({first: tuple(entries) for first, entries in found.items()})
