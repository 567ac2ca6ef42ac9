"""Give an office that a lead names without its holder the name that the story goes on with: "The mines minister denied it. Given Surname said"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from .gazetteer import Gazetteer
from .mention import Mention, as_one

# How many mentions and paragraphs ahead the name may stand.
_AHEAD, _PARAGRAPHS = 20, 2
# How far beside a name the words are looked at.
_BESIDE = 40
_VERB = (
    r"(?:said|says|told|tells|added|adds|wrote|writes|denied|denies|insisted|insists|confirmed|confirms|explained|explains|stressed|stresses|noted"
    r"|notes|replied|replies|announced|announces|stated|states|warned|warns|claimed|claims|argued|argues|maintained|maintains|called|calls|put|puts"
    r"|declared|declares|promised|promises|accused|accuses|blamed|blames|rejected|rejects|dismissed|dismisses|saying|telling|conceded|admitted)"
)
# In a sentence of which he is the subject whoever is meant says something, in marks or not.
_SAYS = re.compile(rf"[^.!?\n]*?(?:\b{_VERB}\b|[\"\u201c\u00ab])")
_SAID_BY = re.compile(
    r"\b(?:said|says|added|adds|wrote|writes|insisted|insists|explained|explains|replied|replies|noted|notes|stressed|argued|argues|maintained"
    r"|declared|according to)(?: \w+ly)? \Z"
)
# What tells who somebody is right behind the name, or behind the verb of saying; and what only tells where he spoke.
_TOLD_OF = re.compile(r"['\u2019]s?\b| (?:of|from|at|for|with) | ?[,(\u2013\u2014-]|[^.!?\n\"\u201c\u201d]{0,40}, who ")
_OF = re.compile(r" (?:of|from|at|for|with) ")
_WHILE = re.compile(r", (?:who was )?(?:speaking|talking|standing|asked|reached)\b")


def introduced(mentions: list[Mention], raw: str, gazetteer: Gazetteer, in_text: Callable[[Mention], bool]) -> list[Mention]:
    """The same mentions; "the envoy" of a lead is the one whom the text then names first, speaking and with no word of who it is.

    News introduces by office and goes on with the name; everybody else comes with a word of who they are. `in_text` tells whether a mention
    stands in the text proper and not in a headline.
    """
    done = list(mentions)
    met: dict[str, int] = {}
    for i, m in enumerate(mentions):
        if m.kind == "person" and m.name and in_text(m):
            met.setdefault(m.name, i)
    taken: dict[str, bool] = {}
    for i, m in enumerate(mentions):
        at = _named_next(mentions, i, raw, gazetteer) if _nameless(m) else None
        if at is None or met.get(mentions[at].name) != at or taken.get(mentions[at].name) and not m.subject:
            continue
        k = mentions[at]
        taken[k.name] = m.subject
        holder = replace(m, name=k.name, gender=m.gender or k.gender)
        for j, other in enumerate(done):
            if j == i or other.kind == "person" and other.name == k.name:
                done[j] = as_one(holder, other, weak=False)
    return done


def _nameless(m: Mention) -> bool:
    """Whether an office stands without its holder, as who acts or is asked ("We asked the transport minister": he answers)."""
    one = m.kind == "person" and not m.name and m.official and not (m.plural or m.weak) and (m.subject or m.aimed_at)
    return one and (not m.unnamed or m.basis != "unnamed" and m.subject and bool(m.fields))


def _named_next(mentions: Sequence[Mention], i: int, raw: str, gazetteer: Gazetteer) -> int | None:
    """Who speaks next under a bare name, where nobody else acts before."""
    m = mentions[i]
    for at in range(i + 1, min(len(mentions), i + 1 + _AHEAD)):
        k = mentions[at]
        if k.paragraph > m.paragraph + _PARAGRAPHS:
            return None
        told = bool(k.name) and _SAID_BY.search(raw, max(0, k.span.start - _BESIDE), _called(raw, k, gazetteer)) is not None
        if k.kind != "person" or not k.name and k.office == m.office or not (k.subject or told):
            continue  # a thing, a place, whom something is done to
        speaks = told or _SAYS.match(raw, k.span.end) is not None
        bare = not k.office and " " in k.name and _stands_bare(raw, k, told, gazetteer)
        return at if bare and speaks and not _crowd(raw[m.span.end : k.span.start], gazetteer) else None
    return None


def _called(raw: str, k: Mention, gazetteer: Gazetteer) -> int:
    """Where a name begins with the forms of address before it."""
    at = k.span.start
    while (title := raw[max(0, at - _BESIDE) : at].rstrip(" ").rpartition("\n")[2].rpartition(" ")[2]) and title.lower() in gazetteer.honorifics:
        at = raw.rindex(title, 0, at)
    return at


def _stands_bare(raw: str, k: Mention, told: bool, gazetteer: Gazetteer) -> bool:
    """Whether nothing beside a name tells who it is: no apposition after it, no noun before it."""
    before = raw[max(0, k.span.start - _BESIDE) : _called(raw, k, gazetteer)].rstrip(" ")
    after = _WHILE.match(raw, k.span.end) or not _TOLD_OF.match(raw, k.span.end) or told and raw.startswith(",", k.span.end)
    return bool(after) and not _OF.search(k.text) and (told or not before[-1:].isalnum())


def _crowd(between: str, gazetteer: Gazetteer) -> bool:
    """Whether people act in a sentence between, one of whom may be named next: "Villagers fled. Given Surname said"."""
    firsts = (w for sentence in re.split(r"[.!?][\"\u201d]? |\n", between)[1:] for w in re.findall(r"\w+", sentence)[:3])
    return any(w.lower() in gazetteer.private_people for w in firsts)
