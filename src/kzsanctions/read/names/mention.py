"""What is known of one mention of an actor: the record that finding, completing and merging mentions hand on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...language.spans import Span

# "The country's water minister" is of the country spoken of, as "its water minister" is.
OF_COUNTRY = frozenset(("country", "republic", "kingdom", "nation", "state"))


@dataclass(frozen=True)
class Mention:
    """A person, organisation, government, outlet or group, where the text speaks of it.

    `name` is the proper name, completed from elsewhere in the document where the mention is a title or a surname. `office`
    and `organisation` are in common words ("deputy minister of trade", "ministry of trade"), `noun` is either without rank
    and field, `government` a code of the codebook. `possessor` is the pronoun before an office or body that belongs to
    somebody named before ("its chairman"), or the common word for a firm ("the company's director"). `aimed_at` says that
    something goes to it or is done to it here ("goods to Russia").
    `weak` says that nothing but capitals or a place name speaks for the mention: it is an actor only if it speaks.
    `then` marks who held the office at the time spoken of ("the then minister"), though no more.
    `among` holds the countries an office is one of by a word for them ("the leader of the Baltic state").
    `firm` marks a company of the state's and whoever speaks for it. `whence` says where the government is known from: stated,
    story (its like), own (the text's own country by its words), page (by its dateline, masthead or foot) or paper (the country of whoever
    printed it); abroad says that none is given because the paragraph is told of another state.
    `common` marks a body whose common word in capitals only the rest of the text explains ("the Board").
    `of_states` marks a body of several states and whoever speaks for it: it has no one government.
    `official` says that the words name a public office or body; whether it is held now, `former` says.
    """

    span: Span
    text: str
    kind: str
    name: str = ""
    office: str = ""
    organisation: str = ""
    government: str = ""
    place: str = ""
    former: bool = False
    unnamed: bool = False
    official: bool = False
    gender: str = ""
    plural: bool = False
    fields: tuple[str, ...] = ()
    noun: str = ""
    subject: bool = False
    aimed_at: bool = False
    weak: bool = False
    basis: str = "named"
    paragraph: int = 0
    possessor: str = ""
    then: bool = False
    firm: bool = False
    among: tuple[str, ...] = ()
    whence: str = ""
    common: bool = False
    of_states: bool = False

    @property
    def standing(self) -> str:
        """serving, former, unofficial or unnamed."""
        if self.unnamed or self.kind == "group":
            return "unnamed"
        return "former" if self.former else "serving" if self.official else "unofficial"


def as_one(person: Mention, m: Mention, **more) -> Mention:
    """The mention m as one of a person: the person's name, office, body and government at m's place."""
    return replace(
        m,
        name=person.name,
        office=person.office,
        noun=person.noun,
        organisation=person.organisation,
        fields=person.fields,
        government=person.government,
        whence=person.whence,
        firm=person.firm,
        of_states=person.of_states,
        former=person.former and not m.then,
        official=person.official,
        gender=person.gender,
        unnamed=False,
        **more,
    )
