"""Clauses that are told alike: what is found of one of them is found of the others.

In a long text one thing is told again and again, with another number by another speaker. Whether two clauses oppose each other is then asked
once for each two ways of telling, and not for each two clauses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from .participants import NOBODY
from .shares import TOO
from .told import Own, Told

Answer = TypeVar("Answer")
_NUMBER = re.compile(r"\d+")
# Fields of a clause that tell whose words it is and where it stands; its text counts but for numbers.
_WHOSE = ("statement", "start", "text")
_TOLD = tuple(field.name for field in fields(Told) if field.name not in _WHOSE)
_BEHIND = 24  # characters after a clause that may belong to it, and tell how long it was so


class Alike:
    """Ways of telling by number, and what was found of two of them.

    The clauses asked about must live as long as this: each is known by its identity.
    """

    def __init__(self) -> None:
        self._ways: dict[tuple, int] = {}
        self._of: dict[int, int] = {}
        self._found: dict[tuple, Any] = {}

    def find(self, question: tuple, one: Told, other: Told, answer: Callable[[], Answer]) -> Answer:
        """The answer to a question about two clauses, found once for all told like these, whoever tells them and whatever numbers he gives."""
        asked = (question, self.way(one), self.way(other))
        if asked not in self._found:
            self._found[asked] = answer()
        return self._found[asked]

    def way(self, t: Told) -> int:
        """How a clause is told: all of it but who tells it, and the numbers in its words."""
        known = self._of.get(id(t))
        if known is None:
            key = (*(_frozen(getattr(t, name)) for name in _TOLD), *_said(t))
            known = self._of[id(t)] = self._ways.setdefault(key, len(self._ways))
        return known


def _said(t: Told) -> tuple:
    """What the statement of a clause tells of it: text, days, issues, and words that may reach into it."""
    row = t.statement.row
    content = row["content"]
    end = t.start - int(row["start"]) + len(t.text)
    words = tuple(_NUMBER.sub("0", part) for part in (t.text, content[end : end + _BEHIND]))
    adds = bool(TOO.search(content.lower()))
    issues = frozenset(c["issue_id"] for c in t.statement.claims)
    return row["source_id"], row["stated_from"], row["stated_to"], issues, adds, *words


def _frozen(value: Any) -> Any:
    """The same value as something to be looked up by; nobody is told from whoever is called so."""
    if isinstance(value, Mapping):
        return frozenset((name, _frozen(v), v is NOBODY) for name, v in value.items())
    return tuple(map(_frozen, value)) if isinstance(value, Own) else value
