"""Sentences whose numbers are bound: a template names its numbers, the wording follows them, and every one is noted down.

`{n}` prints the number in words up to ten, `{n:dispute|disputes}` the number and its noun, `{n?is|are}` only the word that
fits (`{n?none|one|more}` has a form for zero), `{n#}` the number in digits. A keyword that is no number is put in as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from .content import Inline, Number

_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_HOLE = re.compile(r"\{(\w+)(?:([:?#])([^{}]*))?\}")


@dataclass
class Ledger:
    """Numbers used in prose, by key; a key holds one value only."""

    numbers: dict[str, int | float] = field(default_factory=dict)

    def note(self, key: str, value: int | float) -> int | float:
        """Note a number down and give it back."""
        if self.numbers.setdefault(key, value) != value:
            raise ValueError(f"{key} is {self.numbers[key]} in one place and {value} in another")
        return value

    def saying(self, section: str) -> Callable[..., tuple[Inline, ...]]:
        """A function that fills templates and notes their numbers down as `section.name`.

        >>> from kzsanctions.content import words
        >>> say = Ledger().saying("findings")
        >>> words(say("There {n?is|are} {n:dispute|disputes}.", n=1))
        'There is one dispute.'
        >>> words(Ledger().saying("findings")("{n:dispute|disputes} found.", n=0))
        'No disputes found.'
        """

        def say(template: str, **given) -> tuple[Inline, ...]:
            return self._filled(section, template, given)

        return say

    def _filled(self, section: str, template: str, given: dict) -> tuple[Inline, ...]:
        pieces: list[Inline] = []
        place = 0
        for hole in _HOLE.finditer(template):
            name, kind, forms = hole.groups()
            pieces.append(template[place : hole.start()])
            place = hole.end()
            opens = hole.start() == 0 or template[: hole.start()].rstrip(" ").endswith((".", "!", "?")) and template[hole.start() - 1] == " "
            pieces += self._hole(f"{section}.{name}", given[name], kind, forms, opens)
        return tuple(p for p in (*pieces, template[place:]) if p != "")

    def _hole(self, key: str, value, kind: str | None, forms: str | None, opens: bool) -> tuple[Inline, ...]:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return value if isinstance(value, tuple) else (value,)
        self.note(key, value)
        if kind == "?":
            return (_fitting(value, forms.split("|")),)
        if kind == ":":
            noun = _fitting(value, forms.split("|"))
            said = "no" if value == 0 else spelled(value)
            return Number(key, value, _opening(said, opens)), " " + noun
        return (Number(key, value, digits(value) if kind == "#" else _opening(spelled(value), opens)),)


def _opening(said: str, opens: bool) -> str:
    return said[:1].upper() + said[1:] if opens else said


def _fitting(value, forms: list[str]) -> str:
    if len(forms) == 3:
        return forms[0 if value == 0 else 1 if value == 1 else 2]
    return forms[0 if value == 1 else 1]


def spelled(value: int | float) -> str:
    """A number as prose prints it: in words up to ten, else in digits."""
    return _WORDS[value] if isinstance(value, int) and 0 <= value <= 10 else digits(value)


def digits(value: int | float) -> str:
    """A number in digits, thousands set off by commas.

    >>> digits(13534), digits(0.5)
    ('13,534', '0.5')
    """
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"
