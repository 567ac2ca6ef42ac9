"""Find what a reply without a word of denial is set against: the number it replaces, or what others say its speaker said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..language.words import root
from .stances import content, disowns_words, gives_only_a_number, is_number, replaced


def replies(s: Any) -> bool:
    """Whether a statement may be a reply in other words than those of denial: most are none, and need not be held against all before them."""
    return gives_only_a_number(s.said) or bool(replaced(s.said)) or disowns_words(s.told)


def number_replaced(s: Any, before: Sequence[Any]) -> list:
    """Of the statements before a correction in its text, the last by somebody else with the number that is replaced.

    A number without its thing ("there were only nine") is set against the last statement before it, a correction that names a thing
    ("not 40 boats but nine") against a statement about that thing.
    """
    if gives_only_a_number(s.said):
        last = before[-1] if before else None
        other = last is not None and last.speaker not in ("", s.speaker) and not last.denying and _numbers(last) and not _numbers(s) & _numbers(last)
        return [last] if other else []
    numbers, about = replaced(s.said), content(s.said) - {root(n) for n in _numbers(s)}
    if not numbers:
        return []
    given = [o for o in before if o.speaker not in ("", s.speaker) and numbers <= _numbers(o)]
    near = [o for o in given if not about or about & o.words]
    return near[-1:]


def _numbers(o: Any) -> frozenset[str]:
    return frozenset(w.word for i, w in enumerate(o.said.words) if is_number(o.said, i))


def words_disowned(s: Any, there: Sequence[Any]) -> list:
    """What somebody else said that this speaker had said, where the speaker says that he did not: "never told him so"."""
    if not disowns_words(s.told):
        return []
    own = [p for p in there if p.speaker == s.speaker and p.relayed]
    holds = lambda o, p: o.row["start"] <= p.row["start"] and p.row["end"] <= o.row["end"]
    return [o for o in there if o.speaker != s.speaker and any(holds(o, p) for p in own)][:1]
