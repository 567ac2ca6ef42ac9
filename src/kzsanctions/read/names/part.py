"""A noun phrase being read: the record that reading it fills in, part by part."""

from __future__ import annotations

from dataclasses import dataclass

from .gazetteer import Office


@dataclass
class Part:
    """A noun phrase being read: its tokens, and what is known of it so far.

    `outset` is its first token with the owner before it; `place` a country's name, `body` an organisation's own name
    (`public` where it is known for a public one), `organisation` one in common words; a `firm` is a company of the state's.
    `loose` marks what belongs to "his" or "our", `voice` a press service, `whole` a government; a `private` one
    is a body of members ("the drivers' union") and whoever speaks for it, a `common` one is told by the text alone ("the Board").
    """

    start: int
    end: int
    kind: str
    name: str = ""
    office: Office | None = None
    ranks: tuple[str, ...] = ()
    noun: str = ""
    fields: tuple[str, ...] = ()
    government: str = ""
    place: str = ""
    organisation: str = ""
    body: str = ""
    former: bool = False
    plural: bool = False
    definite: bool = True
    whole: bool = False
    role: str = ""
    gender: str = ""
    weak: bool = False
    outset: int = 0
    loose: bool = False
    voice: bool = False
    vague: bool = False
    public: bool = False
    possessor: str = ""
    article: bool = False
    firm: bool = False
    private: bool = False
    common: bool = False
    of_states: bool = False
