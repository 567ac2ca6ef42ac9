"""Know bodies by the form of their names: "Health Canada", "Croatian Waters", "Kivu Power", "the drivers' union", "Northtown's government"."""

from __future__ import annotations

from collections.abc import Callable

from .gazetteer import Gazetteer, Place
from .part import Part
from .tokens import Tokens
from .wording import personal

_NATIONAL = frozenset(("national", "state", "public", "utilities", "supply", "and", "&"))


def of_nation(t: Tokens, g: Gazetteer, start: int, end: int) -> Part | None:
    """What a state runs under its own name: "Croatian Waters", "the Ghana Water Company", "Electricity Supply Corporation of Malawi"."""
    kinds = g.utilities
    start += t.shape[start] == "d"
    at = next((i for i in range(start, end) if t.shape[i] == "G"), end)
    place = t.data.get(at)
    low = t.lower[start:end]
    capitals = all(w[0].isupper() for w in t.words[start:end] if w not in ("and", "of", "&"))
    led = isinstance(place, Place) and at == start and place.role in ("adjective", "name")
    alone = led and set(t.shape[start + 1 : end - 1]) <= {"g"} and end > start + 1 and low[-1] in kinds["alone"] and t.words[end - 1].istitle()
    of = t.data.get(end + 1) if t.lower[end : end + 1] == ["of"] else None
    place = of if isinstance(of, Place) and not isinstance(place, Place) else place
    called = isinstance(place, Place) and place.role in ("name", "adjective") and bool(low)
    firm = bool(low) and low[-1] in kinds["firms"] and kinds["matters"] & set(low)
    # "Kenya's Power Company", "the Water Utilities Corporation": by what it supplies alone.
    bare = firm and set(low) <= kinds["matters"] | kinds["firms"] | _NATIONAL and t.shape[start - 1 : start] in ("'", "d")
    if not alone and not (firm and capitals and (called or bare)):
        return None
    code = place.code if called or alone else ""
    return Part(start, end, "organisation", name=t.text(start, end), government=code, public=True, firm=not alone or place.role == "name")


def agency(t: Tokens, g: Gazetteer, start: int, end: int) -> Part | None:
    """A public body called by its matter and its country: "Health Canada", "Maritime NZ"."""
    at = next((i for i in range(start + 1, end) if t.shape[i] == "G"), 0)
    place = t.data.get(at)
    matter = " ".join(t.lower[start:at]) in g.agency_matters and t.words[start][0].isupper()
    if not (at and matter and isinstance(place, Place) and place.role == "name" and set(t.shape[at + 1 : end]) <= {"g"}):
        return None
    return Part(start, end, "organisation", name=t.text(start, end), government=place.code, public=True)


def named_after(t: Tokens, g: Gazetteer, start: int, end: int) -> Part | None:
    """A firm or club that has a country or a matter in its name: "Kenya Airways", "Kivu Power"; a person never has."""
    country = isinstance(entry := t.data.get(start), Place) and entry.role == "name" and t.shape[start] == "G"
    kinds = t.shape[start:end].replace("g", "")
    matter = kinds[-1:] == "f" and "C" in kinds[:-1] and set(kinds) <= set("Cf")
    alone = country and kinds[1:] and set(kinds[1:]) <= set("Cf") and not personal(t.text(start + 1, end), t.lower[start + 1 : end], g)
    whole = all(w[0].isupper() for w in t.words[start:end]) and not t.text(start, end).isupper()
    if not (whole and (matter or alone and kinds[-1] == "f" or alone and g.names_a_body(t.lower[end - 1]))):
        return None
    return Part(start, end, "organisation", name=t.text(start, end), weak=True)


def institute_of_matter(name: str, g: Gazetteer) -> bool:
    """Whether a name is one of a body of science for what only states have bodies for: "Fisheries Institute", "Institute of Public Roads"."""
    words = name.lower().split()
    at = next((i for i, w in enumerate(words) if w in g.science), -1)
    matters = g.fields.keys() | g.state_matters | g.agency_matters | g.utilities["matters"] | g.boards
    at_matter = at - (at > 1 and words[at - 1] == "research")  # "the Sugar Research Institute"
    before, behind = (
        words[max(0, at_matter - 1) : max(0, at_matter)],
        " ".join(words[at + 2 :]) if words[at + 1 : at + 2] in (["of"], ["for"]) else "",
    )
    return at >= 0 and (behind in matters if behind else at == len(words) - 1 and set(before) <= matters and bool(before))


def with_country(t: Tokens, g: Gazetteer, part: Part) -> Part:
    """The same body, with the country that a body of science has before its name: "the Slovak Institute of Fisheries"."""
    place = t.data.get(part.start + (t.shape[part.start] == "d"))
    country = isinstance(place, Place) and place.role in ("adjective", "name") and place.code
    if country and not part.government and not g.private.search(part.name.lower()) and institute_of_matter(part.name, g):
        part.government, part.place, part.public = place.code, part.place or place.name, True
    return part


def owned_by_place(t: Tokens, start: int, at: int, town: Callable[[str], bool]) -> bool:
    """Whether a country or town owns a body that common words say the matter of: "Quito's museums board"."""
    owner = start > 1 and t.shape[start - 1] == "'" and start < at and set(t.shape[start:at]) <= set("nfMm")
    return owner and (t.shape[start - 2] in "Gg" or t.shape[start - 2] == "C" and town(t.words[start - 2]))


def of_people(t: Tokens, start: int, g: Gazetteer) -> bool:
    """Whether what begins at a token is owned by people for whom nobody speaks officially: "the traders' council"."""
    return t.shape[start - 1 : start] == "'" and t.lower[start - 2] in g.private_people


def local_government(part: Part, owner: Part) -> Part:
    """ "Northtown's government": the body of a region, and no state's."""
    part.start, part.whole, part.public, part.definite = owner.outset, False, True, True
    part.kind, part.name = "organisation", f"{owner.name} {part.noun}"
    return part


def between_states(t: Tokens, start: int, end: int, g: Gazetteer) -> bool:
    """Whether a body is several states': "the Binational Lake Authority", "the Joint River Commission", "the Peruvian-Bolivian commission"."""
    low = set(t.lower[start:end])
    codes = {e.code for i in range(start, end) if isinstance(e := t.data.get(i), Place) and e.code and e.role in ("name", "adjective")}
    settled = low & g.of_several["bodies"]
    led = t.words[start:end][:2][-1:] == ["International"] or t.words[start] == "International"
    also = t.shape[end : end + 1] == "&" and isinstance(t.data.get(end + 1), Place) and t.shape[end + 1 : end + 2] == "G"
    codes |= {t.data[end + 1].code} if also else set()
    shared = led or low & g.of_several["words"] or low & g.of_several["joint"] and low & g.of_several["matters"]
    return bool(settled) and (len(codes) > 1 or bool(shared) and not codes)
