"""Say whether a person can be meant by an office without a name: "the minister", "the union boss", "the head of the port police"."""

from __future__ import annotations

from .gazetteer import Gazetteer
from .mention import Mention

# Words for whoever is at the top, whatever the office is called.
_AT_TOP = frozenset(("boss", "leader", "chief", "head", "official"))
# Offices that any body has.
_OF_ANYTHING = frozenset(
    ("head", "director", "chief", "manager", "director general", "chairman", "chairwoman", "chairperson", "spokesman", "spokeswoman")
)


def fits(title: Mention, person: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a person can be meant by an office without a name: nothing the title says may contradict the person's."""
    if not person.office or title.former != person.former or _unheld(title, gazetteer) != _unheld(person, gazetteer):
        return False
    if title.government and person.government and title.government != person.government:
        return False
    if title.among and person.government not in title.among:
        return False
    if title.fields and person.fields and not set(title.fields) & set(person.fields):
        return False
    members = title.organisation.lower().rpartition(" ")[2]
    if members in gazetteer.associations and not title.official and title.noun in _AT_TOP:
        return not person.official and person.organisation.lower().endswith(members)  # "the union boss"
    if title.organisation and person.organisation and title.noun == person.noun and title.noun in _OF_ANYTHING and _elsewhere(title, person):
        return False
    broad = gazetteer.broader.get(title.noun)
    if title.noun in _AT_TOP and title.organisation and _at_top_of_it(title, person, gazetteer):
        return True
    if title.noun != person.noun:
        return broad is not None and (person.noun in broad or not broad and person.official)
    return _ranks(title) <= _ranks(person)


def _at_top_of_it(title: Mention, person: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a person is at the head of the body that a last word means: "the agency's boss" after "the director of the Seed Agency"."""
    own = (person.name, *person.text.split(person.name)) if person.name else (person.text,)
    names = {w for words in (person.organisation, *own[1:]) for w in words.lower().split()}
    head = person.noun in gazetteer.heads - {"deputy"} and person.official and not _ranks(person) - {"executive", "managing"}
    last = title.organisation.lower().split()[-1]
    return head and title.official and not _ranks(title) and last in names and not title.fields


def ranked(title: Mention, person: Mention) -> bool:
    """Whether a rank alone means whoever was called so beside an office: "the captain" after "the head of investigations, Captain X"."""
    words, called = person.text.replace(person.name, "").split(), f"{title.noun.capitalize()} {person.name}"
    called_so = called in person.text or title.noun.capitalize() in words[-1:]
    one = title.office == title.noun and person.office != title.noun and " " not in title.noun and not title.former
    return one and bool(person.office) and called_so and len({title.government, person.government} - {""}) < 2


def _elsewhere(title: Mention, person: Mention) -> bool:
    """Whether two bodies share no word: "the head of the port police" is not at the head of the grain agency."""
    return not set(title.organisation.lower().split()) & set(person.organisation.lower().split())


def _unheld(m: Mention, gazetteer: Gazetteer) -> frozenset[str]:
    """Words that say an office is not held: "shadow"."""
    return _ranks(m) & gazetteer.unheld


def _ranks(m: Mention) -> frozenset[str]:
    return frozenset(m.office.split(" of ")[0].removesuffix(m.noun).split())
