"""Give a named person the office that a sentence after tells by "he" or "she": "It was shut, says Given Surname. He heads the port agency"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from .apposed import HEADS, HEADS_BY, HOLDS
from .beside import ended
from .mention import Mention

_SINCE = r"(?:(?:Since|For|In) [^.!?,\n\"\u201c]{1,40}?,? )?"
_HELD, _HEADED = (
    "|".join(" ".join(words) for words in them) for them in (HOLDS, (*((v,) for v in sorted(HEADS)), *HEADS_BY, ("has", "headed"), ("has", "led")))
)
# A sentence that begins with who holds an office or heads a body, for how long before it at most.
_TELLS = re.compile(
    rf"(?:(?<=[.!?] )|(?<=[.!?][\"\u201d] )|(?<=\n)){_SINCE}(?P<who>[Hh]e|[Ss]he) (?:also |now )?"
    rf"(?:(?P<holds>{_HELD})|(?P<heads>{_HEADED})) (?=[\w\u2018'])"
)
# How far back the one may be named.
_FAR = 400
_ARTICLE = re.compile(r"(?:(?:the|an?) )?")
_CLOSE = re.compile(r"[.!?][\"\u201d]? |\n")
_OPENING, _CLOSING = "\u201c\u00ab", "\u201d\u00bb"


def told_after(mentions: list[Mention], raw: str) -> list[Mention]:
    """The same mentions; whoever alone was named in the sentences before has the office, or heads the body, that is told of him."""
    starts = [m.span.start for m in mentions]
    done = mentions
    for told in _TELLS.finditer(raw):
        i = bisect_left(starts, told.end())
        if i == len(mentions) or not _ARTICLE.fullmatch(raw, told.end(), starts[i]) or _quoted(raw, told.start("who")):
            continue
        what, person = done[i], _named_before(done, starts, told, raw)
        if person is None or ended(raw, what.span.end):
            continue
        held = _holding(done[person], what, bool(told["holds"]))
        if held is not None:
            done = [held if k == person else replace(m, name=held.name) if k == i and told["holds"] else m for k, m in enumerate(done)]
    return done


def _holding(person: Mention, what: Mention, holds: bool) -> Mention | None:
    """The person with an office, or at the head of a body; None where what follows the verb is neither."""
    body = {k: getattr(what, k) for k in ("government", "whence", "place", "fields", "firm", "of_states", "official", "possessor")}
    if holds and what.kind == "person" and what.office and not (what.name or what.former or what.plural):
        return replace(person, office=what.office, noun=what.noun, organisation=what.organisation, weak=False, **body)
    if not holds and what.kind == "organisation" and (what.name or what.organisation):
        return replace(person, office="head", noun="head", organisation=what.name or what.organisation, weak=False, **body)
    return None


def _named_before(mentions: Sequence[Mention], starts: Sequence[int], told: re.Match, raw: str) -> int | None:
    """The only person named, by name or office, from the sentence that names him up to a pronoun."""
    last = bisect_left(starts, told.start()) - 1
    people = [i for i in range(max(0, last - 8), last + 1) if mentions[i].kind == "person" and starts[i] >= told.start() - _FAR]
    if not people or mentions[people[-1]].paragraph < mentions[last].paragraph - 1:
        return None
    m = mentions[people[-1]]
    begin = max((c.end() for c in _CLOSE.finditer(raw, max(0, starts[people[-1]] - _FAR), starts[people[-1]])), default=0)
    alone = all(mentions[i].name == m.name for i in people if starts[i] >= begin)
    kind = "f" if told["who"].lower() == "she" else "m"
    return people[-1] if alone and m.name and not (m.office or m.plural) and m.gender in ("", kind) else None


def _quoted(raw: str, at: int) -> bool:
    """Whether a place stands inside marks that its paragraph opened."""
    before = raw[raw.rfind("\n", 0, at) + 1 : at]
    return before.count('"') % 2 == 1 or sum(before.count(c) for c in _OPENING) > sum(before.count(c) for c in _CLOSING)
