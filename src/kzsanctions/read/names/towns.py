"""Say in which country a town or region is: of several of one name, the one in a country that the text speaks of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping

from ...language.words import MONTHS, WEEKDAYS

# Ranks of a place: a region of the first order, one of the second, a town; towns are told apart by their place in the list.
_RANKS = ("regions", "districts", "towns")
# How many of a country's largest towns are known abroad, where smaller ones of that name lie elsewhere.
_LARGEST = 25
_WORD = re.compile(r"[^\W\d_](?:[\w.-]|['\u2019](?!s\b))*")
# What the list calls a region besides its name.
_DEPARTMENT = re.compile(r"\Adepartement (?:d'|des |du |de la |de l'|de )")
# How many words the name of a place has at most.
_LONGEST = 3
# Names of small towns that a dateline and "in March" have for the time of year.
_NO_TOWNS = MONTHS | WEEKDAYS

# Words in capitals before a town that are no part of its name.
_ARTICLES = frozenset("the in at of for mr north south east west greater upper lower northern southern eastern western central".split())

# A small word that goes on with the name of a place: "Villa Alta del Norte" is no Villa Alta.
_GOES_ON = re.compile(r" (?:de|del|do|da|dos|das|di|della|de la|de las|de los) [^\W\d_a-z]")

Towns = Mapping[str, tuple[tuple[int, str], ...]]


def read_towns(part: Mapping[str, Mapping[str, str]]) -> Towns:
    """The part `towns` of the codebook, by the folded name: rank and country of each place of that name, the best known first."""
    found: dict[str, dict[str, int]] = {}
    for code, lists in part.items():
        for rank, key in enumerate(_RANKS):
            for number, name in enumerate(lists.get(key, "").split(", ") if lists.get(key) else ()):
                if name.lower() in _NO_TOWNS:
                    continue
                known = rank if key != "towns" or number < _LARGEST else rank + 1
                for called in {folded(name), _DEPARTMENT.sub("", folded(name))}:
                    found.setdefault(called, {}).setdefault(code, known)
    return {name: tuple(sorted((rank, code) for code, rank in codes.items())) for name, codes in found.items()}


def folded(name: str) -> str:
    """A name in small letters without accents: "Aluminé" as "alumine"."""
    plain = name.replace("\u2019", "'") if name.isascii() else "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return plain.lower().replace("-", " ")


def country_of(place: str, towns: Towns, among: Collection[str] = ()) -> str:
    """The country of a town: the only one of those spoken of that has it or has a larger one, else the only one at all or the only one it is
    large in; else nothing.

    A small town in a country nobody speaks of is one only where no country is spoken of.
    """
    known = towns.get(folded(place), ())
    here = [(rank, code) for rank, code in known if code in among]
    if here:
        return here[0][1] if len(here) == 1 or here[0][0] < here[1][0] else ""
    if not known or among and (len(known) > 1 or known[0][0] >= len(_RANKS)):
        return ""
    return known[0][1] if len(known) == 1 or known[0][0] < known[1][0] - 1 else ""


def named_in(words: str, towns: Towns, passed: Collection[str] = ()) -> str:
    """The first town or region that words in capitals name; `passed` are words that are none."""
    found = [m for m in _WORD.finditer(words)]
    for i, first in enumerate(found):
        before = found[i - 1] if i and words[found[i - 1].end() : first.start()] == " " else None
        if before is not None and before.group()[0].isupper() and before.group().lower() not in passed and before.group().lower() not in _ARTICLES:
            continue  # the end of a longer name: "Villa Montes" is no Montes
        for last in reversed(found[i : i + _LONGEST]):
            name = words[first.start() : last.end()]
            if name[0].isupper() and last.group()[0].isupper() and name.lower() not in passed and len(name) > 2 and folded(name) in towns:
                if _GOES_ON.match(words, last.end()):
                    break  # a longer name, of a place that is not listed
                return name
    return ""
