"""Stage `actors`: bring the mentions of a corpus together as persons, bodies, governments, outlets and groups.

Within a document names are complete already (`text.coreference`). Across documents two names are one person where they fold to
one name and neither government nor office speaks against it; a surname alone goes to the only person it fits; a body whose
field is named in part goes to the only fuller one of its government. Every merge leaves its reason, and one line of
`actors.yml` undoes it (`apart`) or makes it (`together`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from .tables import frame, identify
from .text.gazetteer import Gazetteer
from .text.names import fold_name, same_person, sound_key, surname_key

_PERSON, _BODY, _GOVERNMENT, _OUTLET, _GROUP = "person", "organisation", "government", "outlet", "group"


@dataclass
class _Actor:
    """An actor in the making: the names met, what is known of it, and why names were brought together."""

    kind: str
    key: tuple
    names: list[str]
    office: str = ""
    body: str = ""
    government: str = ""
    official: bool = False
    former: bool = False
    codebook: str = ""
    reasons: list[str] = field(default_factory=list)
    mentions: list[str] = field(default_factory=list)
    wordings: list[str] = field(default_factory=list)
    organization: _Actor | None = None
    title: str = ""

    @property
    def labels(self) -> set[str]:
        return {*self.names, *self.wordings, self.codebook} - {""}


def build(mentions: pd.DataFrame, sources: pd.DataFrame, gazetteer: Gazetteer, spoken: Collection[str] | None = None
          ) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, str]]:
    """Actors of the corpus, its mentions with their actor, and the publisher's actor by source where the publisher itself speaks.

    Parameters
    ----------
    mentions : as `extract` reads them: the contract's columns and the fields of `text.mention.Mention`.
    sources : source_id, publisher and genre are read.
    spoken : mention ids somebody speaks by. Mentions with nothing but capitals or a place name to speak for them are kept only
        when they are among these; None keeps all.
    """
    rows = [] if mentions.empty else mentions.sort_values(["source_id", "start"]).to_dict("records")
    if spoken is not None:
        known = {_plain(r["name"]) for r in rows if not r["weak"] and r["kind"] != _GOVERNMENT}
        rows = [r for r in rows if not r["weak"] or r["mention_id"] in spoken or r["name"] and _plain(r["name"]) in known]
    gathering = _Gathering(gazetteer)
    homes = {s.source_id: _publisher(s.publisher, [r for r in rows if r["source_id"] == s.source_id], gazetteer)
             for s in sources.sort_values("source_id").itertuples() if s.genre == "official"}
    for row in rows:
        home = homes.get(row["source_id"])
        if home and row["kind"] == _BODY and not row["name"] and not row["fields"] and row["noun"] and home["organisation"].startswith(row["noun"]):
            row |= {"organisation": home["organisation"], "government": row["government"] or home["government"], "fields": home["fields"]}
    publishers = {source: gathering.published(home) for source, home in homes.items()}
    units = _units(rows)
    for unit in sorted(units, key=lambda u: _order(u, gazetteer)):
        gathering.take(unit)
    found = gathering.finished()
    ids = _ids(found, gazetteer)
    of_mention = {m: ids[id(a)] for a in found for m in a.mentions}
    table = frame("actors", sorted((_row(a, ids, gazetteer) for a in found), key=lambda r: r["actor_id"]))
    kept = [{k: r[k] for k in ("mention_id", "source_id", "start", "end", "text", "basis")} | {"actor_id": of_mention.get(r["mention_id"], "")} for r in rows]
    return table, frame("mentions", kept), {source: ids[id(actor)] for source, actor in publishers.items()}


def _units(rows: Iterable[dict]) -> list[dict]:
    """One unit for all mentions of an actor in a source: what they say together."""
    found: dict[tuple, dict] = {}
    for r in rows:
        key = (r["source_id"], r["kind"], *_local(r))
        unit = found.setdefault(key, {**r, "ids": [], "wordings": []})
        unit["ids"].append(r["mention_id"])
        unit["wordings"].append(r["text"])
    return list(found.values())


def _local(r: Mapping) -> tuple:
    if r["kind"] == _GOVERNMENT and r["government"]:
        return (r["government"],)
    if r["name"]:
        return (r["name"], r["government"])
    if r["unnamed"] and r["kind"] == _PERSON:
        return (r["start"],)
    if r["kind"] == _PERSON:
        return (r["office"], r["organisation"], r["government"])
    return (r["organisation"] or r["noun"] or _plain(r["text"]), r["government"], r["kind"] == _GROUP and _plain(r["text"]))


def _order(unit: Mapping, gazetteer: Gazetteer) -> tuple:
    """Fullest first, so that what is named in part finds what is named in full; never by place in the corpus."""
    given = fold_name(unit["name"], gazetteer.names).given if unit["kind"] == _PERSON and unit["name"] else ()
    return (unit["kind"] == _PERSON, not given, -sum(map(len, given)), -len(unit["fields"]), not unit["government"], not unit["name"], unit["name"], unit["organisation"],
            unit["government"], unit["office"], unit["source_id"], unit["start"])


class _Gathering:
    """Actors found so far, by what they can be found by."""

    def __init__(self, gazetteer: Gazetteer):
        self.g = gazetteer
        self.all: list[_Actor] = []
        self.persons: dict[str, list[_Actor]] = {}
        self.bodies: dict[str, list[_Actor]] = {}
        self.by_key: dict[tuple, _Actor] = {}
        self.together = {name: pair for pair in gazetteer.together for name in pair}
        self.entries = {kind: [e for e in gazetteer.actors if e["kind"] == kind] for kind in (_PERSON, _BODY, _GOVERNMENT, _OUTLET, _GROUP)}

    def take(self, unit: dict) -> None:
        actor = {_PERSON: self.person, _BODY: self.body, _GOVERNMENT: self.government}.get(unit["kind"], self.plain)(unit)
        actor.mentions.extend(unit["ids"])
        actor.wordings.extend(unit["wordings"])
        actor.official = actor.official or bool(unit["official"]) and not unit["former"]

    def finished(self) -> list[_Actor]:
        for actor in list(self.all):
            if actor.kind == _PERSON and actor.body and not actor.organization:
                actor.organization = self.body_of(actor.body, actor.government)
        return self.all

    # persons

    def person(self, unit: dict) -> _Actor:
        if not unit["name"]:
            return self.holder(unit)
        given = fold_name(unit["name"], self.g.names).given
        fitting = [a for a in self.persons.get(surname_key(unit["name"], self.g.names), []) if self.fits(unit, a, bool(given))]
        if given and fitting:
            return self.joined(fitting[0], unit, "transliteration" if unit["name"] not in fitting[0].names else "same name")
        if len(fitting) == 1:
            return self.joined(fitting[0], unit, "surname alone, and no other person of that name in the corpus")
        if (declared := self.declared(unit["name"])) is not None:
            return self.joined(declared, unit, "declared together in actors.yml")
        actor = self.new(unit, (_PERSON, sound_key(unit["name"], self.g.names), unit["government"]))
        if len(fitting) > 1:
            actor.reasons.append(f"kept apart: {len(fitting)} persons of that surname")
        self.persons.setdefault(surname_key(unit["name"], self.g.names), []).append(actor)
        self.known_person(actor)
        return actor

    def fits(self, unit: dict, actor: _Actor, full: bool) -> bool:
        """Names agree with every name met, governments and offices do not clash, and nobody declared them apart."""
        if unit["government"] and actor.government and unit["government"] != actor.government:
            return False
        if self.apart({unit["name"], *unit["wordings"]}, actor.labels):
            return False
        if unit["office"] and actor.office and _clash(unit["office"], actor.office):
            return False
        return all(same_person(unit["name"], n, self.g.names).same for n in actor.names if not full or fold_name(n, self.g.names).given)

    def known_person(self, actor: _Actor) -> None:
        """Recognise a person of the codebook: same name, no other government."""
        for entry in self.entries[_PERSON]:
            names = [entry["name"], *entry.get("also", [])]
            one = any(same_person(actor.names[0], n, self.g.names).same for n in names)
            clash = actor.government and entry.get("government") and actor.government != entry["government"]
            if one and not clash and not self.apart(actor.labels, {entry["id"], *names}) and (fold_name(actor.names[0], self.g.names).given or self.alone(actor)):
                self.declare(actor, entry)
                return

    def alone(self, actor: _Actor) -> bool:
        """Whether a bare surname fits one person of the codebook only."""
        return sum(same_person(actor.names[0], e["name"], self.g.names).same for e in self.entries[_PERSON]) == 1

    def declare(self, actor: _Actor, entry: Mapping) -> None:
        actor.codebook = entry["id"]
        actor.title = entry["name"]
        actor.government = entry.get("government", actor.government)
        actor.office = entry.get("office", actor.office)
        actor.former = entry.get("former", actor.former)
        actor.official = entry.get("official", bool(actor.office or actor.government) and not actor.former)
        actor.reasons.append(f"codebook: {entry['id']}")
        if "organization" in entry:
            actor.organization = self.entry_body(entry["organization"])

    def holder(self, unit: dict) -> _Actor:
        """An office without a name: the only person in the corpus who holds it, else an actor of its own."""
        if unit["unnamed"]:
            return self.new(unit, (_PERSON, "unnamed", unit["source_id"], unit["start"]), unit["text"])
        same = [a for a in self.all if a.kind == _PERSON and a.government and a.names and a.government == unit["government"] and unit["office"] == a.office
                and unit["former"] == a.former and a.key[1] != "unnamed" and a.key[1] != "holder"]
        if len(same) == 1 and unit["office"]:
            return self.joined(same[0], unit, f"office: the only {unit['office']} of {unit['government']} in the corpus")
        key = (_PERSON, "holder", unit["office"], unit["organisation"], unit["government"])
        if not (unit["government"] or unit["organisation"]):
            key += (unit["source_id"],)
        return self.by_key.get(key) or self.new(unit, key, " ".join(filter(None, (unit["office"], unit["government"] and f"({unit['government']})"))))

    # bodies, governments, outlets, groups

    def body(self, unit: dict) -> _Actor:
        words = unit["name"] or unit["organisation"] or _plain(unit["text"])
        if not unit["name"] and not unit["fields"] and not unit["government"] and not unit["place"]:
            return self.by_key.get(key := (_BODY, words, unit["source_id"])) or self.new(unit, key, unit["text"])
        return self.body_of(words, unit["government"], unit)

    def body_of(self, words: str, government: str, unit: dict | None = None) -> _Actor:
        """The body of that name, or the only one of its government whose fields include those named."""
        noun, fields = _parts(words)
        labels = {words, *(unit["wordings"] if unit else [])}
        same = [a for a in self.bodies.get(noun, []) if (a.government == government or not (a.government and government)) and not self.apart(labels, a.labels)]
        exact = [a for a in same if _parts(a.body)[1] == fields and (fields or _plain(a.body) == _plain(words))]
        fuller = [a for a in same if fields and fields < _parts(a.body)[1]]
        if exact or len(fuller) == 1:
            actor = (exact or fuller)[0]
            actor.government = actor.government or government
            if not exact:
                actor.reasons.append(f"field named in part: {words} in {actor.body}")
            return actor
        actor = _Actor(_BODY, (_BODY, _plain(words), government), [words], body=words, government=government, official=bool(government))
        self.all.append(actor)
        self.bodies.setdefault(noun, []).append(actor)
        self.known_body(actor)
        return actor

    def known_body(self, actor: _Actor) -> None:
        noun, fields = _parts(actor.body)
        for entry in self.entries[_BODY]:
            words = entry.get("institution", entry["name"])
            named = _plain(actor.body) in {_plain(n) for n in (entry["name"], *entry.get("also", []))}
            part = _parts(words)
            shared = bool(fields) and noun == part[0] and fields <= part[1] and actor.government == entry.get("government", "")
            if (named or shared) and not self.apart(actor.labels, {entry["id"], entry["name"]}):
                if shared and fields < part[1]:
                    actor.reasons.append(f"field named in part: {actor.body} in {words}")
                actor.codebook, actor.title = entry["id"], entry["name"]
                actor.body = words if shared else actor.body
                actor.government = entry.get("government", actor.government)
                actor.official = entry.get("official", bool(actor.government))
                actor.reasons.append(f"codebook: {entry['id']}")
                return

    def entry_body(self, key: str) -> _Actor | None:
        entry = next((e for e in self.entries[_BODY] if e["id"] == key), None)
        return self.body_of(entry.get("institution", entry["name"]), entry.get("government", "")) if entry else None

    def government(self, unit: dict) -> _Actor:
        if not unit["government"]:
            return self.plain(unit)
        return self.government_of(unit["government"])

    def government_of(self, code: str) -> _Actor:
        key = (_GOVERNMENT, code)
        if key in self.by_key:
            return self.by_key[key]
        entry = next((e for e in self.entries[_GOVERNMENT] if e.get("government") == code), None)
        actor = _Actor(_GOVERNMENT, key, [], government=code, official=True, codebook=entry["id"] if entry else "",
                       title=entry["name"] if entry else f"Government of {self.g.country_names.get(code, code)}",
                       reasons=[f"codebook: {entry['id']}"] if entry else [])
        self.by_key[key] = actor
        self.all.append(actor)
        return actor

    def plain(self, unit: dict) -> _Actor:
        """Outlets and groups: one actor a name."""
        name = unit["name"] or unit["text"]
        key = (unit["kind"], _plain(name), unit["government"])
        return self.by_key.get(key) or self.new(unit, key, name)

    def published(self, home: dict) -> _Actor:
        if home["organisation"]:
            return self.body_of(home["organisation"], home["government"])
        if home["government"]:
            return self.government_of(home["government"])
        return self.plain({"kind": _BODY, "name": home["publisher"], "government": "", "office": "", "organisation": "", "official": True, "former": False, "text": ""})

    # common

    def new(self, unit: dict, key: tuple, name: str = "") -> _Actor:
        actor = _Actor(unit["kind"], key, [unit["name"]] if unit["name"] else [], unit["office"], unit["organisation"], unit["government"],
                       bool(unit["official"]) and not unit["former"], bool(unit["former"]), title=name)
        self.all.append(actor)
        self.by_key.setdefault(key, actor)
        return actor

    def joined(self, actor: _Actor, unit: dict, why: str) -> _Actor:
        if unit["name"] and unit["name"] not in actor.names:
            actor.names.append(unit["name"])
            actor.reasons.append(f"{why}: {unit['name']} = {actor.names[0]}")
        elif why.startswith("office"):
            actor.reasons.append(why)
        actor.government = actor.government or unit["government"]
        if len(unit["office"]) > len(actor.office) and not actor.codebook:
            actor.office = unit["office"]
        if unit["organisation"] and len(unit["organisation"]) > len(actor.body):
            actor.body = unit["organisation"]
        return actor

    def apart(self, left: Collection[str], right: Collection[str]) -> bool:
        return any(pair & set(left) and pair & set(right) and len(pair) == 2 and not pair <= set(right) for pair in self.g.apart)

    def declared(self, name: str) -> _Actor | None:
        pair = self.together.get(name)
        return next((a for a in self.all if pair and a.labels & set(pair)), None)


def _clash(left: str, right: str) -> bool:
    """Two offices of different matter: trade against finance. One that only says less does not clash."""
    a, b = (frozenset(o.split(" of ", 1)[1].split(" and ")) if " of " in o else frozenset() for o in (left, right))
    return bool(a and b and not a & b)


def _parts(words: str) -> tuple[str, frozenset[str]]:
    noun, _, fields = words.partition(" of ")
    if not noun.islower():
        return _plain(words), frozenset()
    return noun, frozenset(fields.split(" and ")) if fields else frozenset()


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"^(?:the|a|an)\s+", "", name.casefold())).strip()


def _publisher(publisher: str, rows: list[dict], gazetteer: Gazetteer) -> dict:
    """The body behind an official publisher, read from its name and completed from the text it publishes."""
    low = publisher.casefold()
    body = re.search(r"\b(ministry|department|committee|agency|embassy|commission|council|service|bank|parliament|government)\b(?! of the (?:ministry|department))", low)
    after = re.split(r"[()/|,]", low[body.end():])[0] if body else ""
    words = re.findall(r"[^\W\d_]+", after) or (re.findall(r"[^\W\d_]+", low[:body.start()]) if body else [])
    fields = tuple(dict.fromkeys(gazetteer.fields[w] for w in words if w in gazetteer.fields))
    organisation = (body.group(1) + (" of " + " and ".join(fields) if fields else "")) if body else ""
    government = next((code for code, name in sorted(gazetteer.country_names.items()) if name.casefold() in low), "")
    codes = [r["government"] for r in rows if r["government"] and not r["weak"] and r["kind"] == _BODY and (not fields or set(r["fields"]) & set(fields))]
    return {"organisation": organisation if fields or not body else "", "government": government or next(iter(codes), ""), "fields": fields, "publisher": publisher}


def _ids(found: list[_Actor], gazetteer: Gazetteer) -> dict[int, str]:
    """Ids from the codebook key, else from folded name and government; what still coincides is told apart by its written name."""
    keys = {id(a): (a.codebook,) if a.codebook else _identity(a, gazetteer) for a in found}
    counts: dict[tuple, int] = {}
    for key in keys.values():
        counts[key] = counts.get(key, 0) + 1
    return {id(a): identify("a", *keys[id(a)], *(_name(a, gazetteer), *a.key[1:]) if counts[keys[id(a)]] > 1 else ()) for a in found}


def _identity(actor: _Actor, gazetteer: Gazetteer) -> tuple:
    if actor.kind == _PERSON and actor.names:
        return (_PERSON, sound_key(_name(actor, gazetteer), gazetteer.names), actor.government)
    return actor.key


def _name(actor: _Actor, gazetteer: Gazetteer) -> str:
    """The name to print: the codebook's, else the fullest met; of equals the one that looks plainest."""
    if actor.title:
        return actor.title
    if actor.kind == _BODY and _parts(actor.body)[1]:
        country = gazetteer.country_names.get(actor.government, "")
        return actor.body[:1].upper() + actor.body[1:] + (f" of {country}" if country else "")
    return max(actor.names, key=lambda n: (sum(map(len, fold_name(n, gazetteer.names).given)), n.isascii(), n), default=actor.body or actor.kind)


def _row(actor: _Actor, ids: Mapping[int, str], gazetteer: Gazetteer) -> dict:
    return {"actor_id": ids[id(actor)], "name": _name(actor, gazetteer), "kind": actor.kind, "office": actor.office if actor.kind == _PERSON else "",
            "organization_id": ids.get(id(actor.organization), "") if actor.organization else "", "government": actor.government,
            "official": actor.official and actor.kind != _GROUP, "variants": " | ".join(sorted({w.replace("|", "/") for w in actor.wordings})),
            "basis": "codebook" if actor.codebook else "inferred", "merge_reason": " | ".join(dict.fromkeys(actor.reasons))}
