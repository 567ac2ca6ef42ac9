"""Put a noun phrase in common words, and tell by words alone what it is: its fields, its owner, whether it is a person's name."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from .gazetteer import Gazetteer
from .part import Part

_REGIONS = frozenset(("province", "region", "county", "district", "prefecture", "canton", "municipality"))


def fields_of(words: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Field words in the form the codebook has first, two-word fields before single ones; other words drop out."""
    found, i = [], 0
    while i < len(words):
        two = " ".join(words[i : i + 2])
        known = two if two in gazetteer.fields else words[i]
        if known in gazetteer.fields:
            found.append(gazetteer.fields[known])
        i += 2 if known == two else 1
    return tuple(dict.fromkeys(found))


def in_words(part: Part) -> str:
    """A body in common words: "ministry of transport and communications"."""
    if not part.noun:
        return part.organisation
    return part.noun + (" of " + " and ".join(part.fields) if part.fields else "")


def as_printed(office: str, wordings: Collection[str], forms: Mapping[str, Sequence[str]]) -> str:
    """An office by the word that texts have for it, of those that the codebook takes for one: who is called a premier is called so.

    `wordings` are the phrases a person is named by, `forms` the other words for an office by the codebook's own.
    """
    printed = "\n".join(wordings).lower()
    for noun in sorted(forms, key=len, reverse=True):
        whole = re.compile(rf"\b{re.escape(noun)}\b")
        if whole.search(office):
            met = [f for f in forms[noun] if re.search(rf"\b{re.escape(f.lower())}\b", printed)]
            return office if whole.search(printed) or not met else whole.sub(max(met, key=len), office, count=1)
    return office


def owned_by(part: Part, owner: Part) -> Part:
    """A phrase with what its owner tells: "Kazakhstan's ministry", "the ministry's spokesman"."""
    part.start = owner.outset
    part.government = part.government or owner.government
    part.place = part.place or owner.place
    if owner.kind in ("organisation", "outlet", "group"):
        part.organisation = part.organisation or in_words(owner)
        own = owner.body or owner.name
        part.body = own if own and part.office and owner.kind == "organisation" else part.body or own  # "the board's Northtown manager"
        part.public = part.public or owner.public and owner.kind == "organisation"
        part.private = part.private or owner.private  # "the party's leader"
        part.fields = part.fields or owner.fields
    return part


def personal(text: str, lower: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether a run of capitals is a person's name by its own form: a surname's ending, or a known given name first."""
    words = [w for w in re.split(r"[\s-]+", text) if w]
    if len(words[-1]) > 5 and words[-1].lower().endswith(gazetteer.names.written_endings):
        return True
    return len(words) > 1 and words[0].lower() in gazetteer.names.written_given


def of_whom(part: Part, words: Sequence[str], kinds: Collection[str], g: Gazetteer) -> None:
    """What makes an office private or public behind it: "spokesman for the strikers", "chairman of the brewery"; "manager of the port".

    `words` are those behind "of" or "for", `kinds` their classes.
    """
    last, body = words[-1], {"I", "V"} & set(kinds)
    nobodys = part.office.at != "ministry" and not body and not g.public_ranks.intersection(words) and (last in g.nobodys or last in g.associations)
    side = last in g.private_people and part.office.at not in ("ministry", "department")  # "the minister of defence" is no lawyer's
    part.private = part.private or side or nobodys
    part.public = part.public or part.office.head and last in g.state_places and not body and "C" not in kinds
    part.public = part.public or last in _REGIONS and (part.office.head or part.office.noun == "president")  # "the president of X province"
