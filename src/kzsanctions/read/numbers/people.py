"""Which nouns are of persons, so that what befalls people is told of them."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from .units import Units


def is_person(noun: str, units: Units) -> bool:
    """Whether a plural noun is one of persons, or of animals, of which the same is told."""
    return noun in units.animals or noun in units.states_of_people or bool(personal(noun) or units.persons.search(noun + " "))


def personal(noun: str) -> bool:
    """Whether a plural noun ends as those of persons do: "welders", "agents", "guardsmen"."""
    return _PERSONS.search(noun) is not None


_PERSONS = re.compile(r"(?:(?<!m)ents|(?<!pl)ants|ers|ors|ists|ees|ians|[^i]ans|men|women|people|persons|children)\Z")


def people_by_state(doc: Doc, last: int, units: Units) -> tuple[int, int] | None:
    """A state that stands for people: "19 hurt, two of them gravely", "left 4,000 homeless"; "19 were hurt" counts nobody named."""
    if last + 1 >= len(doc) or doc[last + 1].lower_ not in units.states_of_people:
        return None
    after = doc[last + 2] if last + 2 < len(doc) else None
    return (last + 1, last + 2) if after is None or after.is_punct or after.tag_ in ("CC", "IN") else None
