"""Bring names together as actors: which names are one person's, one body's, one government's, and why.

Fullest names come first. A person's name in another spelling joins where neither government nor office speaks against it; a bare
surname joins the only person it fits; a body whose field is named in part joins the only fuller one of its government. Each
joining leaves its reason; `apart` and `together` of the codebook come before all rules.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from .actor import BODY, GOVERNMENT, GROUP, OUTLET, PERSON, Actor, body_parts, clash, plain_name
from .names import Gazetteer, fold_name, other_gender, same_person, sound_key, surname_key, token_keys


class Gathering:
    """Actors found so far, by what they can be found by."""

    def __init__(self, gazetteer: Gazetteer):
        self.g = gazetteer
        self.all: list[Actor] = []
        self.persons: dict[str, list[Actor]] = {}
        self.named: dict[str | tuple[str, str], list[Actor]] = {}
        self.bodies: dict[str, list[Actor]] = {}
        self.by_key: dict[tuple, Actor] = {}
        self.by_office: dict[tuple, list[Actor]] = {}
        self.together = {name: pair for pair in gazetteer.together for name in pair}
        kinds = (PERSON, BODY, GOVERNMENT, OUTLET, GROUP)
        self.entries = {kind: [e for e in gazetteer.actors if e["kind"] == kind] for kind in kinds}

    def take(self, unit: dict) -> None:
        actor = {PERSON: self.person, BODY: self.body, GOVERNMENT: self.government}.get(unit["kind"], self.plain)(unit)
        actor.mentions.extend(unit["ids"])
        actor.wordings.extend(unit["wordings"])
        actor.met[unit["name"]] += 1
        actor.official = actor.official or bool(unit["official"]) and not unit["former"]

    def finished(self) -> list[Actor]:
        for actor in list(self.all):
            if actor.kind == PERSON and actor.names and actor.body and not actor.organization:
                actor.organization = self.body_of(actor.body, actor.government)
        return self.all

    # persons

    def person(self, unit: dict) -> Actor:
        if not unit["name"]:
            return self.holder(unit)
        given = fold_name(unit["name"], self.g.names).given
        fitting = [a for a in self.candidates(unit["name"], bool(given)) if self.fits(unit, a, bool(given))]
        if given and fitting:
            return self.joined(fitting[0], unit, "transliteration" if unit["name"] not in fitting[0].names else "same name")
        full = [a for a in fitting if any(fold_name(n, self.g.names).given for n in a.names)]
        holding = [a for a in full if unit["office"] and a.office == unit["office"]]
        if len(full) <= 1 and fitting:
            return self.joined((full or fitting)[0], unit, "surname alone, and no other person of that name in the corpus")
        if len(holding) == 1:
            return self.joined(holding[0], unit, f"surname and office, and no other {unit['office']} of that name in the corpus")
        if (declared := self.declared(unit["name"])) is not None:
            return self.joined(declared, unit, "declared together in actors.yml")
        actor = self.new(unit, (PERSON, sound_key(unit["name"], self.g.names), unit["government"]))
        if full:
            actor.reasons.append(f"kept apart: {len(full)} persons of that surname")
        self.persons.setdefault(surname_key(unit["name"], self.g.names), []).append(actor)
        for key in (*token_keys(unit["name"], self.g.names), *self.slips(unit["name"])):
            self.named.setdefault(key, []).append(actor)
        self.known_person(actor)
        return actor

    def candidates(self, name: str, full: bool) -> list[Actor]:
        """Persons whose names may be another form of a name: of one surname first, then those of whom one's surname is any part of the other,
        or who share another part where the surnames are one sound apart. A given name alone is shared by too many."""
        surname = surname_key(name, self.g.names)
        found = [self.persons.get(surname, ())]
        if full:
            found += [self.persons.get(key, ()) for key in sorted(token_keys(name, self.g.names))]
            found += [self.named.get(key, ()) for key in (surname, *sorted(self.slips(name)))]
        return list({id(a): a for some in found for a in some}.values())

    def slips(self, name: str) -> set[tuple[str, str]]:
        """A part of a full name with the key of its surname, as it is and with each sound left out in turn."""
        surname = surname_key(name, self.g.names)
        shorter = {surname, *(surname[:k] + surname[k + 1 :] for k in range(len(surname)))}
        return {(key, s) for key in token_keys(name, self.g.names) - {surname} for s in shorter if s}

    def fits(self, unit: dict, actor: Actor, full: bool) -> bool:
        """Names agree with every name met, governments and offices do not clash, and nobody declared them apart."""
        if unit["government"] and actor.government and unit["government"] != actor.government:
            return False
        if self.apart({unit["name"], *unit["wordings"]}, actor.labels):
            return False
        if not full and any(other_gender(unit["name"], n, self.g) for n in actor.names):
            return False
        if unit["office"] and actor.office and clash(unit["office"], actor.office):
            return False
        rules = self.g.names
        return all(same_person(unit["name"], n, rules).same for n in actor.names if not full or fold_name(n, rules).given)

    def known_person(self, actor: Actor) -> None:
        """Recognise a person of the codebook: same name, no other government."""
        for entry in self.entries[PERSON]:
            names = [entry["name"], *entry.get("also", [])]
            one = any(same_person(actor.names[0], n, self.g.names).same for n in names)
            clash = actor.government and entry.get("government") and actor.government != entry["government"]
            sure = fold_name(actor.names[0], self.g.names).given or self.alone(actor)
            if one and sure and not clash and not self.apart(actor.labels, {entry["id"], *names}):
                return self.declare(actor, entry)

    def alone(self, actor: Actor) -> bool:
        """Whether a bare surname fits one person of the codebook only."""
        return sum(same_person(actor.names[0], e["name"], self.g.names).same for e in self.entries[PERSON]) == 1

    def declare(self, actor: Actor, entry: Mapping) -> None:
        actor.codebook = entry["id"]
        actor.title = entry["name"]
        actor.government = entry.get("government", actor.government)
        actor.office = entry.get("office", actor.office)
        actor.former = entry.get("former", actor.former)
        actor.official = entry.get("official", bool(actor.office or actor.government) and not actor.former)
        actor.reasons.append(f"codebook: {entry['id']}")
        if "organization" in entry:
            actor.organization = self.entry_body(entry["organization"])

    def holder(self, unit: dict) -> Actor:
        """An office without a name: the only person in the corpus who holds it, else an actor of its own."""
        if unit["unnamed"]:
            return self.new(unit, (PERSON, "unnamed", unit["source_id"], unit["start"]), unit["text"])
        same = self.holders().get((unit["office"], unit["government"], bool(unit["former"])), [])
        if len(same) == 1 and unit["office"] and unit["government"]:
            return self.joined(same[0], unit, f"office: the only {unit['office']} of {unit['government']} in the corpus")
        key = (PERSON, "holder", unit["office"], unit["organisation"], unit["government"])
        if not (unit["government"] or unit["organisation"]):
            key += (unit["source_id"],)
        name = f"{unit['office']} ({unit['government']})" if unit["government"] else unit["office"]
        return self.by_key.get(key) or self.new(unit, key, name)

    def holders(self) -> dict[tuple, list[Actor]]:
        """Named persons by office, government and whether it is held no more; persons with names are all taken before."""
        if not self.by_office:
            for a in self.all:
                if a.kind == PERSON and a.names:
                    self.by_office.setdefault((a.office, a.government, a.former), []).append(a)
        return self.by_office

    # bodies, governments, outlets, groups

    def body(self, unit: dict) -> Actor:
        words = unit["name"] or unit["organisation"] or plain_name(unit["text"])
        if not unit["name"] and not unit["fields"] and not unit["government"] and not unit["place"]:
            return self.by_key.get(key := (BODY, words, unit["source_id"])) or self.new(unit, key, unit["text"])
        return self.body_of(words, unit["government"], unit)

    def body_of(self, words: str, government: str, unit: dict | None = None) -> Actor:
        """The body of that name, or the only one of its government whose fields include those named."""
        noun, fields = body_parts(words)
        labels = {words, *(unit["wordings"] if unit else [])}
        # A ministry of no country is none that the corpus knows of some country: there may be as many as states.
        same = [a for a in self.bodies.get(noun, []) if a.government == government or not (fields or a.government and government)]
        same = [a for a in same if not self.apart(labels, a.labels)]
        exact = [a for a in same if body_parts(a.body)[1] == fields and (fields or plain_name(a.body) == plain_name(words))]
        fuller = [a for a in same if fields and fields < body_parts(a.body)[1]]
        if exact or len(fuller) == 1:
            actor = (exact or fuller)[0]
            actor.government = actor.government or government
            if not exact:
                actor.reasons.append(f"field named in part: {words} in {actor.body}")
            return actor
        key = (BODY, plain_name(words), government)
        actor = self.add(Actor(BODY, key, [words], body=words, government=government, official=bool(government) or words in self.g.of_states))
        self.bodies.setdefault(noun, []).append(actor)
        self.known_body(actor)
        return actor

    def known_body(self, actor: Actor) -> None:
        noun, fields = body_parts(actor.body)
        for entry in self.entries[BODY]:
            words = entry.get("institution", entry["name"])
            named = plain_name(actor.body) in {plain_name(n) for n in (entry["name"], *entry.get("also", []))}
            part = body_parts(words)
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

    def entry_body(self, key: str) -> Actor | None:
        entry = next((e for e in self.entries[BODY] if e["id"] == key), None)
        return self.body_of(entry.get("institution", entry["name"]), entry.get("government", "")) if entry else None

    def government(self, unit: dict) -> Actor:
        if not unit["government"]:
            return self.plain(unit)
        return self.government_of(unit["government"])

    def government_of(self, code: str) -> Actor:
        key = (GOVERNMENT, code)
        if key in self.by_key:
            return self.by_key[key]
        entry = next((e for e in self.entries[GOVERNMENT] if e.get("government") == code), None)
        actor = Actor(
            GOVERNMENT,
            key,
            [],
            government=code,
            official=True,
            codebook=entry["id"] if entry else "",
            title=entry["name"] if entry else self.g.government_names.get(code, code),
            reasons=[f"codebook: {entry['id']}"] if entry else [],
        )
        return self.add(actor)

    def plain(self, unit: dict) -> Actor:
        """Outlets and groups: one actor a name."""
        name = unit["name"] or unit["text"]
        key = (unit["kind"], plain_name(name), unit["government"])
        return self.by_key.get(key) or self.new(unit, key, name)

    def credited(self, name: str) -> Actor:
        """An outlet that a text credits as a whole, by its name."""
        known = (a for a in self.all if a.kind == OUTLET and plain_name(name) in {plain_name(w) for w in a.labels})
        actor = next(known, None) or self.plain(
            {"kind": OUTLET, "name": name, "office": "", "organisation": "", "government": "", "official": False, "former": False}
        )
        actor.wordings.append(name)
        return actor

    def published(self, home: Mapping) -> Actor:
        """The body that publishes, else the government its name tells of, else the publisher by name."""
        if home["name"] or home["organisation"]:
            return self.body_of(home["organisation"] or home["name"], home["government"])
        if home["government"] and home["by_name"]:
            return self.government_of(home["government"])
        name = home["publisher"]
        key = (BODY, plain_name(name), home["government"])
        return self.by_key.get(key) or self.add(Actor(BODY, key, [name], body=name, government=home["government"], official=True))

    # common

    def new(self, unit: dict, key: tuple, name: str = "") -> Actor:
        actor = Actor(
            unit["kind"],
            key,
            [unit["name"]] if unit["name"] else [],
            unit["office"],
            unit["organisation"],
            unit["government"],
            bool(unit["official"]) and not unit["former"],
            bool(unit["former"]),
            title=name,
        )
        return self.add(actor)

    def add(self, actor: Actor) -> Actor:
        self.all.append(actor)
        self.by_key.setdefault(actor.key, actor)
        return actor

    def joined(self, actor: Actor, unit: dict, why: str) -> Actor:
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
        """Whether a line of the codebook keeps two sets of names apart."""
        return any(x in left and any(y in right for y in pair - {x}) for pair in self.g.apart for x in pair)

    def declared(self, name: str) -> Actor | None:
        pair = self.together.get(name)
        return next((a for a in self.all if pair and a.labels & set(pair)), None)
