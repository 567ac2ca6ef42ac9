"""Say what in a text is only a place, and which country words like "the Andean nation" or "there" mean."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from .gazetteer import Gazetteer
from .mention import Mention
from .towns import folded

# Characters on either side of a name in which words about it are looked for.
_AROUND = 80
_NATION = r"([\w-]+(?: (?:Asian|African|American|Caucasus))?) (?:nation|country|state|republic|kingdom)"
_OF_NATION = re.compile(rf" ?(?:\bof|\bfor) the {_NATION}\b", re.I)
_NATIONS = re.compile(rf"\bthe {_NATION}['\u2019]s(?= [\w -]+\Z)", re.I)
_THAT = re.compile(
    r" (?:of|in) (?:that|the latter|the same|the neighbou?ring) (?:country|nation|state|republic|kingdom|capital|city)\b"
    r"|(?:, who [^,.;\n]{3,80})? there(?=[,.;])"
)
# The preposition of a place before a name, and whether it opens a clause.
_PLACED = re.compile(
    r"(?:(?P<opens>\A|[.,;:(\u2014-] ?|\n)| )(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Oo]utskirts of|[Tt]own of|[Cc]ity of|[Vv]illage of) \Z"
)
# Who lives at a place whose name follows.
_WHO_LIVE_AT = re.compile(
    r"\b(?:people|residents|inhabitants|villagers|townspeople|farmers|fishermen|herders|traders|children|women|men|elders|families|households)"
    r" (?:of|from|in|around|near) \Z"
)
# Whose office follows a first word of a sentence, with a name of its own: "Downstream, the mayor of Northtown, Given Surname, said".
_BEFORE_ANOTHER = re.compile(r", the [^,.;\n]{3,60}, [A-Z][\w'\u2019.-]+ (?:\w+ )?[A-Z]")
_STARTS = re.compile(r"(?:\A|\n|[.!?] )\Z")
_BACK = 24


def described(raw: str, m: Mention, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The countries that "of the Andean nation" behind an office, or "the island nation's" before it, can mean."""
    behind = _OF_NATION.search(raw, m.span.start, m.span.end + _AROUND)
    found = behind if behind and behind.start() <= m.span.end else _NATIONS.search(raw[max(0, m.span.start - _AROUND) : m.span.end])
    return gazetteer.described.get(found[1].lower(), ()) if found else ()


def of_that_country(raw: str, mentions: Sequence[Mention], own: Collection[str] = ()) -> list[Mention]:
    """The same mentions; "the customs service of that country" or "the port office there" is of the country named last before it.

    "The neighbouring country" is the only one that a text names besides its `own`, else it is not known which.
    """
    done = []
    latest: dict[int, str] = {}  # the country named last, by paragraph
    named: set[str] = set()  # those named so far
    for m in mentions:
        bare = m.kind in ("person", "organisation") and not m.government and (m.office or m.noun)
        told = _THAT.match(raw, m.span.end) if bare else None
        if m.government:
            latest[m.paragraph] = m.government
            named.add(m.government)
        if told and "neighb" in told.group():
            others = named.difference(own)
            done.append(replace(m, government=min(others), whence="story") if len(others) == 1 else replace(m, whence="abroad"))
        elif told and (near := latest.get(m.paragraph) or latest.get(m.paragraph - 1)):
            done.append(replace(m, government=near, whence="story"))
        else:
            done.append(m)
    return done


def is_town(raw: str, m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a name that nothing but capitals tells of is a place: "In Northtown, the mayor said ...", "the people of Northtown";
    "a house in Northtown" if there is one.
    """
    if m.kind != "person" or not m.weak or m.office:
        return False
    if " " not in m.name and _WHO_LIVE_AT.search(raw, max(0, m.span.start - _BACK), m.span.start):
        return True
    if " " not in m.name and _BEFORE_ANOTHER.match(raw, m.span.end) and _STARTS.search(raw, max(0, m.span.start - 2), m.span.start):
        return True  # where it was said, or when
    if (place := _PLACED.search(raw, max(0, m.span.start - _BACK), m.span.start)) is None:
        return False
    opens = place["opens"] is not None and raw[m.span.end : m.span.end + 1] == ","
    return opens and " " not in m.name or folded(m.name) in gazetteer.towns
