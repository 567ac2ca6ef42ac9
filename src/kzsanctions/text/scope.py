"""Read what a claim is limited to: goods, destination, whose conduct, by which way, under whose rule, and for what time.

A cell stays empty where nothing is said: an unknown scope is neither wide nor narrow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .assertions import Assertion, Sentence
from .concepts import Hit

# How many words a limiting phrase may run on, and how far a preposition may stand before the place it governs.
PHRASE, GOVERNED = 12, 5
_STOPS = frozenset('.!?;:,()"'+ "\u2026")


@dataclass(frozen=True)
class Scopes:
    """What the scope words mean: goods with the kind they lie in, places by their words, and the state that "we" stands for."""

    goods_within: Mapping[str, str]
    norms: tuple[str, ...]


@dataclass(frozen=True)
class Scope:
    goods: str = ""
    destination: str = ""
    actor: str = ""
    cause: str = ""
    place: str = ""
    norm: str = ""
    qualifier: str = ""


def scope(s: Sentence, a: Assertion, scopes: Scopes, home: str = "") -> Scope:
    """The scope of one assertion, read from its clause and, where that is silent on goods or places, from its sentence.

    Parameters
    ----------
    home : code of the speaker's state: what "we" and "our country" stand for.
    """
    clause = (a.clause.first, a.clause.last)
    whole = (0, len(s.words) - 1)
    roles = _places(s, clause)
    wider = _places(s, whole)
    destination = roles["toward"] or [c for c in wider["toward"] if c not in roles["subject"]]
    own = bool(s.of("scope:own", *clause))
    actor = roles["subject"] or ([home] if home and own else [])
    via = roles["via"] or wider["via"]
    qualifier, norm_at = _qualifier(s, clause, a.head)
    return Scope(
        goods=" | ".join(_goods(s, clause, scopes) or _goods(s, whole, scopes, every=False)),
        destination=" | ".join(c for c in destination if c not in actor),
        actor=" | ".join(actor or via),
        cause=_phrase(s, clause, "scope:causes"),
        place=" | ".join(via),
        norm=_norm(s, norm_at, scopes),
        qualifier=qualifier,
    )


def _goods(s: Sentence, part: tuple[int, int], scopes: Scopes, every: bool = True) -> list[str]:
    """Kinds of goods named; `any` where a word for every good stands before a general noun and no kind is named."""
    kinds = sorted({h.concept[6:] for h in s.of_any("goods:", *part)})
    if kinds:
        return kinds
    quantified = every and any(0 <= n.first - q.last <= 4 for q in s.of("scope:every", *part) for n in s.of("scope:generic", *part))
    return ["any"] if quantified else []


def _places(s: Sentence, part: tuple[int, int]) -> dict[str, list[str]]:
    """Countries by what they are in the clause: where to, by which way, or whose conduct."""
    found: dict[str, list[str]] = {"toward": [], "via": [], "subject": []}
    governors = sorted(s.of("scope:via", *part) + s.of("scope:toward", *part))
    for place in s.of_any("place:", *part):
        near = [g for g in governors if 0 < place.first - g.last <= GOVERNED and not any(s.words[k].word in _STOPS for k in range(g.last + 1, place.first))
                and not _noun_between(s, g, place)]
        role = near[-1].concept[6:] if near else "subject"
        if s.words[place.first].word.startswith("anti-"):
            role = "toward"
        code = place.concept[6:]
        if code not in found[role]:
            found[role].append(code)
    return found


def _noun_between(s: Sentence, g: Hit, place: Hit) -> bool:
    """Whether another place stands between a preposition and this one."""
    return any(g.last < p.first and p.last < place.first for p in s.of_any("place:"))


def _qualifier(s: Sentence, part: tuple[int, int], head: Hit) -> tuple[str, tuple[int, int]]:
    """The phrase that limits the claim, as written, and where a rule is looked for: in the phrase, else in the clause."""
    for q in s.of("scope:qualifiers", *part):
        if q.first > head.last or q.last < head.first:
            last = _phrase_end(s, q.last, part[1])
            return s.text[s.words[q.first].start:s.words[last].end], (q.first, last)
    return "", part


def _phrase(s: Sentence, part: tuple[int, int], family: str) -> str:
    found = next(iter(s.of(family, *part)), None)
    return s.text[s.words[found.first].start:s.words[_phrase_end(s, found.last, part[1])].end] if found else ""


def _phrase_end(s: Sentence, start: int, limit: int) -> int:
    last = start
    while last < min(limit, start + PHRASE) and s.words[last + 1].word not in _STOPS and s.words[last + 1].word not in ("and", "after", "which", "that", "is", "are"):
        last += 1
    return last


def _norm(s: Sentence, part: tuple[int, int], scopes: Scopes) -> str:
    return next((n for n in scopes.norms if s.of("norm:" + n, *part)), "")


def tense(s: Sentence, a: Assertion) -> str:
    """How the claim stands in time: plan, now (only today is spoken of), past (closed), or open.

    A plan, and the denial of a plan, holds on its day; "currently" and a past that is over close the interval.
    """
    part = (a.clause.first, a.clause.last)
    if a.commitment == "promise" and s.of("scope:planning", *part):
        return "plan"
    if s.of("past", *part) or _was_doing(s, part):
        return "past"
    if s.of("now", *part):
        return "now"
    return "open"


def _was_doing(s: Sentence, part: tuple[int, int]) -> bool:
    """"We were asking": a past that says nothing of the present. Reported speech shifts its tenses, so "were" alone does not count."""
    words: Sequence[str] = [w.word for w in s.words[part[0]:part[1] + 1]]
    return any(a in ("i", "we") and b in ("was", "were") and c.endswith("ing") for a, b, c in zip(words, words[1:], words[2:]))
