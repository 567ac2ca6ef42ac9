"""An actor in the making, and what tells two of them apart by their names and offices."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

PERSON, BODY, GOVERNMENT, OUTLET, GROUP = "person", "organisation", "government", "outlet", "group"


@dataclass
class Actor:
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
    organization: Actor | None = None
    title: str = ""
    met: Counter = field(default_factory=Counter)

    @property
    def labels(self) -> set[str]:
        return {*self.names, *self.wordings, self.codebook} - {""}


def clash(left: str, right: str) -> bool:
    """Two offices of different matter: trade against finance. One that only says less does not clash."""
    a, b = (frozenset(o.split(" of ", 1)[1].split(" and ")) if " of " in o else frozenset() for o in (left, right))
    return bool(a and b and not a & b)


def body_parts(words: str) -> tuple[str, frozenset[str]]:
    noun, _, fields = words.partition(" of ")
    if not noun.islower():
        return plain_name(words), frozenset()
    return noun, frozenset(fields.split(" and ")) if fields else frozenset()


def plain_name(name: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"^(?:the|a|an)\s+", "", name.casefold())).strip()
