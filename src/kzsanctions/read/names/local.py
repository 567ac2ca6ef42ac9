"""Say whose an office or body is that towns, districts and provinces have: its place's country, never that of a state that only acts in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from .gazetteer import Gazetteer
from .mention import Mention
from .towns import country_of, folded, named_in

# What parts of a state have, and services that act where something happens.
_LOCAL_RANKS = frozenset("borough county district municipal provincial regional departmental local".split())
_SERVICES = frozenset(
    ("police", "fire service", "emergency services", "state hospital", "coordination centre", "gendarmerie", "prosecutor", "coroner")
)
# Bodies and offices that a state has in other countries: where they act, the text is not told of their own.
_POSTED = frozenset(("embassy", "consulate", "ambassador", "high commissioner", "consul", "attaché", "chargé d'affaires", "envoy", "diplomat"))


def placed(mentions: Sequence[Mention], gazetteer: Gazetteer, homes: Collection[str]) -> list[Mention]:
    """Officials and bodies of a town or region have the country it lies in, of several of one name the one the text speaks of."""
    among = {m.government for m in mentions if m.government} | set(homes)
    done = []
    for m in mentions:
        if (
            m.official
            and not (m.government or m.weak or m.firm or posted(m) or m.organisation in gazetteer.of_states)
            and m.kind in ("person", "organisation")
        ):
            place = named_in(_without_name(m), gazetteer.towns, gazetteer.no_towns)
            code = country_of(place, gazetteer.towns, among) if place else ""
            m = replace(m, government=code, place=m.place or place, whence="stated") if code else m
        done.append(m)
    return done


def _without_name(m: Mention) -> str:
    """The words of a mention without its holder's name, of which a part may be a town's as well."""
    own = set(folded(m.name).split()) if m.kind == "person" else set()
    return " ".join("|" if folded(w.strip(",.")) in own else w for w in m.text.split(" "))


def is_local(m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a mayor, governor or council stands there without a word of which place's."""
    return m.noun in gazetteer.of_places or m.organisation in gazetteer.of_places


def on_the_spot(m: Mention) -> bool:
    """Whether an office or body is one of the place where something happens: police, a hospital, whatever a district or province has."""
    return not _LOCAL_RANKS.isdisjoint(m.text.lower().split()) or not _SERVICES.isdisjoint((m.noun, m.organisation))


def posted(m: Mention) -> bool:
    """Whether somebody or some body is there in a country that is not its own."""
    return m.noun in _POSTED or m.organisation in _POSTED


def seat(mentions: Sequence[Mention], gazetteer: Gazetteer) -> str:
    """The state whose officials and bodies act at home in a text more than all others'; one spoken of as a whole, or an embassy, may be anywhere."""
    acting = (m for m in mentions if m.government and m.official and not m.weak and m.kind in ("person", "organisation") and not posted(m))
    found = Counter(m.government for m in acting)
    first = next(iter(found.most_common(1)), ("", 0))
    begun = next((m.government for m in mentions if m.subject and m.kind == "government" and m.government), first[0])
    if begun != first[0] and begun not in gazetteer.unions:
        return ""
    return first[0] if 2 * first[1] > found.total() and first[0] not in gazetteer.unions else ""
