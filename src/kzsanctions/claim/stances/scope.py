"""Read what a claim is limited to: goods, destination, whose conduct, by which way, under whose rule, and for what time.

A cell stays empty where nothing is said: an unknown scope is neither wide nor narrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...language.lexicon import Hit
from ...language.words import singular
from .assertions import Assertion
from .sentence import BE, FINITE, Sentence

_STOPS = frozenset('.!?;:,()"\u2026')
# What ends the name of goods, or stands for goods without naming them.
_NO_THING = _STOPS | frozenset(
    "and or to from for in on at by with into through after before since until that which who such these those them it this any all some "
    "the a an its their our his her most many several other certain various more now".split()
)
# A name of goods has an adjective or two; more words are a clause.
_LONGEST = 3
_RELATIVE = frozenset("which who whose whom where".split())
# What joins parts to the thing they are of or for, and how near they stand.
_JOINING = frozenset("of for in from used needed meant".split())
_NEAR = 6
_PHRASE_ENDS = _STOPS | frozenset("and after which that is are".split())


@dataclass(frozen=True)
class Scopes:
    """What is declared of scopes beside their words: the norms there are."""

    norms: tuple[str, ...]


@dataclass(frozen=True)
class Scope:
    """The cells of one claim; several values are joined by " | ", "" is unknown."""

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
    roles = _places(s, clause, a.issue.toward, a.head)
    wider = _places(s, whole, a.issue.toward, a.head)
    destination = roles["toward"] or [c for c in wider["target"] if c not in roles["subject"]]
    own = bool(s.of("scope:own", *clause))
    actor = roles["subject"] or ([home] if home and own and not roles["via"] else [])
    via = roles["via"] or wider["via"]
    qualifier, norm_at = _qualifier(s, clause, a.head)
    return Scope(
        goods=" | ".join(_goods(s, clause, a.head) or _goods(s, whole, a.head, every=False)),
        destination=" | ".join(c for c in destination if c not in actor),
        actor=" | ".join(actor or via),
        cause=_phrase(s, clause, "scope:causes"),
        place=" | ".join(via),
        norm=_norm(s, norm_at, scopes),
        qualifier=qualifier,
    )


def _goods(s: Sentence, part: tuple[int, int], head: Hit, every: bool = True) -> list[str]:
    """Kinds of goods named; `any` where a word for every good stands before a general noun and no kind is named."""
    kinds = sorted({h.concept[6:] for h in s.of_any("goods:", *part) if not _of_parts(s, h) and not _aside(s, h, head)})
    if kinds:
        return kinds
    no_longer = s.of("not", *part)
    words_for_all = [q for q in s.of("scope:every", *part) if not any(q.overlaps(n) and n.last > q.last for n in no_longer)]
    quantified = every and any(0 <= n.first - q.last <= 4 for q in words_for_all for n in s.of("scope:generic", *part))
    return ["any"] if quantified else _undeclared(s, part)


def _undeclared(s: Sentence, part: tuple[int, int]) -> list[str]:
    """Goods of no declared kind, in the words of the sentence: "dried peppers" of "the export of dried peppers is allowed"."""
    general = s.of("scope:generic", *part)
    known = (*general, *s.of("scope:parts", *part), *s.of_any("place:", *part), *s.of_any("goods:", *part))
    for h in general:
        first = h.last + 2
        if first > part[1] or s.words[first - 1].word != "of":
            continue
        end = next((k for k in range(first, part[1] + 1) if not _names_a_thing(s.words[k].word)), part[1] + 1)
        if end < len(s.words) and s.words[end].word[0].isdigit():
            continue  # "the export of over 100 goods"
        if first < end <= first + _LONGEST and not any(first <= other.last and other.first < end for other in known):
            return [" ".join(singular(w.word) for w in s.words[first:end])]
    return []


def _names_a_thing(word: str) -> bool:
    return word.isalpha() and word not in BE | FINITE | _NO_THING


def _of_parts(s: Sentence, kind: Hit) -> bool:
    """Whether a kind only tells what parts are of or for: "engines" of "parts for engines", "engine parts"."""
    for part in s.of("scope:parts", max(kind.first - _NEAR, 0), min(kind.last + 1, len(s.words) - 1)):
        between = [w.word for w in s.words[part.last + 1 : kind.first]]
        if part.first == kind.last + 1 or between and between[0] in _JOINING and not _STOPS & {*between}:
            return True
    return False


def _aside(s: Sentence, kind: Hit, head: Hit) -> bool:
    """Whether a kind is told by the way of whoever acts, before the act or the goods: "ports, which build boats, send out gears".

    Said of goods it tells their kind: "the goods, which include boats, are sent out".
    """
    opens = max((k for k in range(1, kind.first) if s.words[k].word in _RELATIVE and s.words[k - 1].word == ","), default=0)
    ends = next((k for k in range(opens, len(s.words)) if s.words[k].word == ","), len(s.words))
    if not opens or kind.first >= ends or s.of("scope:generic", max(opens - _NEAR // 2, 0), opens):
        return False
    return ends <= head.first or ends < len(s.words) and bool(s.of("scope:generic", ends, len(s.words) - 1))


def _places(s: Sentence, part: tuple[int, int], target: str, head: Hit) -> dict[str, list[str]]:
    """Countries by what they are in the clause: where to, by which way, whose conduct, or beside the point.

    Whose conduct it is stands before the word that says what is done, or after "by".
    A country of the concept `target` is where goods go, wherever it stands. A country in a list is what the one before is.
    """
    found: dict[str, list[str]] = {"toward": [], "via": [], "subject": [], "beside": [], "target": []}
    aimed_at = {h.first for h in s.of(target, *part)}
    governors = [g for role in ("via", "toward", "beside") for g in s.of(f"scope:{role}", *part)]
    governors.sort(key=lambda h: (h.last, -h.first))
    before, role = None, "subject"
    for place in s.of_any("place:", *part):
        if before is None or not _listed(s, before, place):
            role = _role(s, place, before, governors)
            if role == "subject" and place.first > head.last and s.words[place.first - 1].word != "by":
                role = "beside"
        code, before = place.concept[6:], place
        # "From Russia" is no way goods take to Russia.
        at = "toward" if s.words[place.first].word.startswith("anti-") or place.first in aimed_at else role
        for kind in (at, "target") if place.first in aimed_at else (at,):
            if code not in found[kind]:
                found[kind].append(code)
    return found


def _role(s: Sentence, place: Hit, before: Hit | None, governors: Sequence[Hit]) -> str:
    """What the preposition before a place makes of it; a mark or another place between cuts the two off."""
    near = [
        g
        for g in governors
        if 0 < place.first - g.last <= s.reach.preposition
        and (before is None or g.last > before.last)
        and not any(s.words[k].word in _STOPS for k in range(g.last + 1, place.first))
    ]
    longest = [g for g in near if g.last == near[-1].last] if near else []
    return min(longest, key=lambda g: g.first).concept[6:] if longest else "subject"


def _listed(s: Sentence, before: Hit, place: Hit) -> bool:
    """Whether two places are neighbours in a list: "Kazakhstan, Armenia and Turkey"."""
    between = [w.word for w in s.words[before.last + 1 : place.first]]
    return 0 < len(between) <= 3 and all(w in (",", "and", "or", "the", "as", "well") for w in between)


def _qualifier(s: Sentence, part: tuple[int, int], head: Hit) -> tuple[str, tuple[int, int]]:
    """The phrase that limits the claim, as written, and where a rule is looked for: in the phrase, else in the clause.

    A phrase that holds the head is what is claimed and no limit to it: "no acts aimed at evading the rules".
    """
    for q in s.of("scope:qualifiers", *part):
        last = _phrase_end(s, q.last, part[1])
        if q.first > head.last or last < head.first:
            return s.text[s.words[q.first].start : s.words[last].end], (q.first, last)
    return "", part


def _phrase(s: Sentence, part: tuple[int, int], family: str) -> str:
    found = next(iter(s.of(family, *part)), None)
    return s.text[s.words[found.first].start : s.words[_phrase_end(s, found.last, part[1])].end] if found else ""


def _phrase_end(s: Sentence, start: int, limit: int) -> int:
    last = start
    while last < min(limit, start + s.reach.phrase) and s.words[last + 1].word not in _PHRASE_ENDS:
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
    if any(not _put_to_use(s, h) for h in s.of("past", *part)) or _was_doing(s, part):
        return "past"
    if s.of("now", *part):
        return "now"
    return "open"


def _put_to_use(s: Sentence, h: Hit) -> bool:
    """ "Is not used to evade" tells of a use and of no past habit: a form of "be" stands before."""
    before = [w.word for w in s.words[max(0, h.first - 3) : h.first]]
    return s.words[h.first].word == "used" and any(w in BE or w in FINITE - {"did"} for w in before)


def _was_doing(s: Sentence, part: tuple[int, int]) -> bool:
    """ "We were asking": a past that says nothing of the present.

    Reported speech shifts its tenses, so "were" alone does not count.
    """
    words: Sequence[str] = [w.word for w in s.words[part[0] : part[1] + 1]]
    return any(a in ("i", "we") and b in ("was", "were") and c.endswith("ing") for a, b, c in zip(words, words[1:], words[2:]))
