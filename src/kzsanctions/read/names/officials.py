"""Say whether the words of a noun phrase name a public office or body: a minister is one, a director only of something public."""

from __future__ import annotations

import re

from .gazetteer import Gazetteer
from .named_bodies import institute_of_matter
from .part import Part
from .towns import folded

# Offices called by a matter in capitals that is no body: "Privacy Commissioner X".
_FOR_MATTERS = frozenset(("ombudsman", "commissioner", "inspector"))
# Where whoever sits for a town does.
_FOR_PLACES = frozenset(("parliament", "senate", "congress"))
# Who is called national holds an office of the state's where a matter follows, by the ending of its word: "the National Director of Hydrology".
_NATIONAL = frozenset(("director", "director general", "coordinator", "commissioner"))
_MATTER = re.compile(r"[A-Z][a-z]+(?:ity|logy|ation|ction|tion|ment|graphy|istry|culture|ing|ics|ies)\Z")


def is_public(part: Part, gazetteer: Gazetteer) -> bool:
    """Whether the words name a public office or body: heads need a public body or country, and a firm's president is none.

    A governor or mayor is one of any place; whoever is at the top of a firm of the state's speaks for it; a shadow minister does not.
    """
    if not part.office:
        # "Germany's Siemens" is a firm: a country before a name makes no public body of it.
        institute = part.kind == "organisation" and part.name.lower().split(" ")[-1] in gazetteer.public_lasts - gazetteer.firm_words
        institute = institute or part.kind == "organisation" and institute_of_matter(part.name, gazetteer)
        by_country = part.government and (part.noun or institute or part.kind not in ("person", "organisation", "outlet"))
        return not part.private and bool(part.noun and part.kind == "organisation" or by_country or part.public)
    members = {part.possessor, part.organisation} & gazetteer.associations or part.possessor in gazetteer.nobodys - gazetteer.firm_words
    if gazetteer.unheld.intersection(part.ranks) or part.private and not part.public or members:
        return False
    # "The county health director" is one; the "regional manager" of a firm is none, but that of a town is.
    of_firm = part.office.head and part.body and not (part.organisation or part.government) and folded(part.body) not in gazetteer.towns
    part.public = part.public or bool(gazetteer.public_ranks.intersection(part.ranks)) and not of_firm
    public = part.public or part.office.of_place or part.office.at in ("ministry", "government")
    sent = part.government and part.office.noun in gazetteer.broader.get("diplomat", ())  # "the envoy for the Andes" is not the Andes'
    private = part.body and not part.organisation and not public and not sent
    if private and part.office.at == "department" and part.office.noun != "secretary-general" and part.start < part.end:
        # "Public Safety Secretary X": what nobody listed is what the office is for, where it is no union or club.
        private = any(gazetteer.names_a_body(w) for w in part.body.lower().split())
    if private and part.office.at in _FOR_PLACES and (folded(part.body) in gazetteer.towns or folded(part.body.split()[0]) in gazetteer.towns):
        private = False  # "the member for Northtown"
    if private and part.office.noun in _FOR_MATTERS and not part.body.isupper():
        private = any(gazetteer.names_a_body(w) or w in gazetteer.nobodys for w in part.body.lower().split())
    uniformed = part.office.rank or part.office.noun == "officer"
    private = private and not (part.body.isupper() and uniformed)  # "an NDRF officer"
    if part.office.noun in _NATIONAL and "national" in part.ranks and not part.private and (part.fields or _MATTER.match(part.body)):
        part.public, private = True, False  # "the National Director of Hydrology"
    of_matter = set(part.fields) & (gazetteer.state_matters | gazetteer.agency_matters)
    if part.office.head and of_matter and part.body and not (part.private or part.organisation) and folded(part.body) in gazetteer.towns:
        part.public, private = True, False  # "the Northtown lands executive"
    if part.office.noun == "director general" and part.fields and not (part.body or part.private or part.plural):
        part.public = True  # "the Director-General for Rivers": ministries have directors general for a matter, firms of themselves
    matters = gazetteer.state_matters | (gazetteer.agency_matters if part.office.of_matter else frozenset())
    if part.office.head and not part.body and not part.plural and set(part.fields) & matters:
        part.public = True
    alone = part.office.head and not part.government and not part.organisation and not part.public
    alone = alone and not (part.office.noun == "deputy" and part.name and not part.body)  # "Deputy Surname told the assembly"
    return part.office.official and not private and not alone
