"""Correct the classes of tokens where only the words around them tell: surnames like months, fields of two words, offices in letters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from spacy.symbols import PROPN

from ...language.parsing import Paragraph
from .gazetteer import Body, Gazetteer, Institution, Office, Place
from .tokens import Tokens

# A given name or form of address and a month that no number follows: "Mr April", "Ann May" and not "Ann, May 5".
_MONTH_NAME = re.compile(r"\b([A-Z][a-z]+\.?) (March|April|May|June|July|August)\b(?! ?(?:\d|of\b|and\b))")
# A name before a month and a verb of the past, which never follows "may": "Jane May said".
_MONTH_SAID = re.compile(r"\b([A-Z][a-z]+) (March|April|May|June|July|August)(?:['\u2019]s\b| (?:said|told|says|[a-z]+ed)\b)")
# Times of the year and week that are given names too, before a surname.
_GIVEN_TIMES = frozenset(("Jan", "Jun", "Mar", "Sun", "April", "May", "June", "August"))
# Waters and lands that bear a state's name and are in others too.
_WATERS = frozenset(("river", "basin", "delta", "valley"))
# Words after which a month is a month.
_CALENDAR = frozenset("in since by until till last next this early late mid of from to on during before after between each every late-".split())


def month_names(paragraphs: Iterable[Paragraph], gazetteer: Gazetteer) -> frozenset[str]:
    """The months that are surnames in a text: one stands there behind a known given name, a form of address, or a name that then acts."""
    called = (
        m[2]
        for p in paragraphs
        for m in _MONTH_NAME.finditer(p.text)
        if m[1].lower() in gazetteer.names.written_given or m[1].lower() in gazetteer.honorifics
    )
    acting = (
        m[2]
        for p in paragraphs
        for m in _MONTH_SAID.finditer(p.text)
        if m[1].lower() not in gazetteer.not_actors | _CALENDAR and m[1] not in gazetteer.phrases
    )
    return frozenset((*called, *acting))


def worded_names(paragraphs: Iterable[Tokens], gazetteer: Gazetteer) -> frozenset[str]:
    """Titles, places and matters that are surnames in a text: behind an office or form of address and a name ("Minister Anna King")."""
    return frozenset(t.words[i] for t in paragraphs for i in range(1, len(t.words)) if t.shape[i] in "OHGfM" and _ends_name(t, i, gazetteer))


def _ends_name(t: Tokens, i: int, gazetteer: Gazetteer) -> bool:
    word, after = t.words[i], t.words[i + 1] if i + 1 < len(t.words) else ""
    if not (word[0].isupper() and word.isalpha() and not word.isupper()) or t.shape[i - 1] != "C" or after[:1].isupper() or after[:1] == "-":
        return False
    if isinstance(entry := t.data.get(i), Place) and entry.role in ("adjective", "people"):
        return False
    if i + 1 < len(t.shape) and t.shape[i + 1] in "gOIVMf&":
        return False
    first = i - 1
    while first > 0 and t.shape[first - 1] == "C":
        first -= 1
    called = first > 0 and t.shape[first - 1] in "OH"
    return called or t.shape[i] in "OH" and i - first == 1 and t.lower[first] in gazetteer.names.written_given


def reshaped(t: Tokens, gazetteer: Gazetteer, months: frozenset[str] = frozenset(), surnames: frozenset[str] = frozenset()) -> Tokens:
    """The same tokens with the classes that their neighbours settle; `months` and `surnames` are words that name people in this text."""
    shape, data = list(t.shape), dict(t.data)
    for i, word in enumerate(t.words):
        after = t.lower[i + 1] if i + 1 < len(shape) else ""
        if shape[i] in "CfMn" and shape[i + 1 : i + 2] and shape[i + 1][0] in "CfMn" and f"{t.lower[i]} {after}" in gazetteer.fields:
            shape[i] = shape[i + 1] = "f"
        if word == "H" and t.words[i + 1 : i + 2] == ["E"] and t.words[i + 2 : i + 3]:
            shape[i] = shape[i + 1] = "H"  # "H E Dr Given Surname"
        elif word == "E" and shape[i] == "H":
            continue
        elif word in gazetteer.short_offices and shape[i] in "Cnx" and _titles(t, i):
            shape[i], data[i] = "O", gazetteer.short_offices[word]
        elif word == "heads" and shape[i] == "O" and i and t.shape[i - 1] == "C" and after not in ("", ",", ".", "and"):
            shape[i] = "x"  # "Given Surname heads the water board"
            data.pop(i, None)
        elif word in surnames and shape[i] in "OHGfMn" and _is_surname(t, i):
            shape[i] = "C"
            data.pop(i, None)
        elif shape[i] == "G" and i and t.shape[i - 1] == "O" and t.shape[i + 1 : i + 2] == "C" and data[i].role not in ("adjective", "people"):
            # "Prime Minister Jordan Surname".
            shape[i] = "C"
            del data[i]
        elif shape[i] == "B" and t.shape[i + 1 : i + 2] == "C" and data[i].outlet and (office := _as_office(t.lower[i], gazetteer)) is not None:
            shape[i], data[i] = "O", office  # "Economist Given Surname"
        elif (
            shape[i] == "M"
            and word[0].isupper()
            and i
            and shape[i - 1] == "C"
            and not word.isupper()
            and t.shape[i + 1 : i + 2] not in tuple("OIVfMC")
        ):
            shape[i] = "C"  # "Amnesty International"
        elif shape[i] == "G" and (after in _WATERS or i and t.lower[i - 1] == "lake") and data[i].role == "name":
            shape[i] = "C"  # "the Niger River", "Lake Chad"
            del data[i]
        elif word in months and shape[i] in "xn" and _surname(t, i):
            shape[i] = "C"
        elif word in _GIVEN_TIMES and shape[i] in "xn" and t.shape[i + 1 : i + 2] == "C" and not _dated(t, i):
            shape[i] = "C"  # "Spokesman Jan Surname"
        elif word in gazetteer.federal and shape[i] == "C" and _of_ministry(t, i):
            shape[i] = "M"
        elif isinstance(entry := data.get(i), Office) and shape[i] == "O" and " of " in entry.noun and f"{t.lower[i]} {after}" in gazetteer.fields:
            _parted(t, i, shape, data, gazetteer)
        elif shape[i] == "B" and i and isinstance(data.get(i - 1), Place) and _of_own(data[i], data[i - 1]) and not _belongs(t, i - 1):
            # "The US State Department": the country says nothing that the body's name does not; behind "head of" it ties the two.
            shape[i - 1] = "d"
    return replace(t, shape="".join(shape), data=data)


def _dated(t: Tokens, i: int) -> bool:
    """Whether a preposition or number before a word makes it a time."""
    return i > 0 and (t.shape[i - 1] == "p" or t.words[i - 1].isdigit())


def _titles(t: Tokens, i: int) -> bool:
    """Whether the letters of an office stand for one: not after a number ("6 PM"), nor after a place and a comma ("Washington, DC")."""
    placed = i > 1 and t.words[i - 1] == "," and t.shape[i - 2] in "Gg"
    return not (placed or i and t.words[i - 1][-1:].isdigit() or i and t.words[i - 1] in (":", "."))


def _surname(t: Tokens, i: int) -> bool:
    before, after = t.lower[i - 1] if i else "", t.words[i + 1] if i + 1 < len(t.words) else ""
    return before not in _CALENDAR and not before[-1:].isdigit() and not after[:1].isdigit() and (t.pos[i] == PROPN or after.islower())


def _as_office(low: str, gazetteer: Gazetteer) -> Office | None:
    return next((e for phrase, e in gazetteer.lower_phrases.get(low, ()) if phrase == low and isinstance(e, Office)), None)


def _is_surname(t: Tokens, i: int) -> bool:
    """Whether nothing beside a word makes it a title or place: no article or preposition before it, no name behind it."""
    return not (i and t.shape[i - 1] in "dpMfF") and t.shape[i + 1 : i + 2] not in ("C", "g", "O", "I", "V") and t.words[i - 1 if i else 0] != "of"


def _of_ministry(t: Tokens, i: int) -> bool:
    """Whether an office or a body of a ministry follows, with what it is for at most between."""
    at = i + 1
    while at < len(t.shape) and t.shape[at] in "Mmf":
        at += 1
    entry = t.data.get(at)
    return (
        isinstance(entry, Office)
        and entry.at == "ministry"
        or isinstance(entry, Institution)
        and entry.noun == "ministry"
        or isinstance(entry, Office)
        and entry.at == "department"
        and "f" in t.shape[i:at]
    )


def _belongs(t: Tokens, i: int) -> bool:
    """Whether "of", "at" or "for" leads to a word, with an article at most between."""
    at = i - (i > 0 and t.lower[i - 1] == "the")
    return at > 0 and t.lower[at - 1] in ("of", "at", "for", "from", "in", "with")


def _of_own(body: object, place: Place) -> bool:
    return isinstance(body, Body) and not body.outlet and bool(body.government) and body.government == place.code


def _parted(t: Tokens, i: int, shape: list[str], data: dict[int, object], gazetteer: Gazetteer) -> None:
    """ "Minister of State Security" is a minister of security and no minister of state."""
    entry = next((e for phrase, e in gazetteer.lower_phrases.get(t.lower[i - 2], ()) if phrase == t.lower[i - 2]), None) if i > 1 else None
    if isinstance(entry, Office):
        shape[i - 2 : i + 1] = ["O", "p", "f"]
        data[i - 2] = entry
        del data[i]
