"""Say who holds in another state what an official holds in his: "her colleague in Quito, X"; and that who is posted to a country is not its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from .gazetteer import Gazetteer, Place
from .local import posted
from .mention import Mention

# How many mentions back the official may stand, and how many characters before a name the word for a peer.
_REACH = 60
_BACK = 70
_WORDS = r"(?:colleague|counterpart|opposite number|homologue)"
_PEER = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:(?P<people>[A-Z][\w-]+) {_WORDS}|{_WORDS} (?:in|from|across the \w+ in) (?P<place>[A-Z][\w'\u2019 -]+)),? \Z"
)
_POSTED_TO = re.compile(r" (?:in|to|at) (?:the )?(?=[A-Z])")


def peers(raw: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The same mentions; a name behind a word for the peer of an official has that office in the country that the word is told with."""
    done: list[Mention] = []
    for m in mentions:
        bare = m.kind == "person" and m.name and not (m.office or m.government or m.former)
        told = _PEER.search(raw, max(0, m.span.start - _BACK), m.span.start) if bare else None
        code = _country(told["people"] or told["place"], gazetteer) if told else ""
        near = islice(reversed(done), _REACH)
        of = next((k for k in near if k.kind == "person" and k.office and k.official and not k.former and k.paragraph >= m.paragraph - 2), None)
        if code and of is not None and of.government != code:
            held = {"office": of.office, "noun": of.noun, "fields": of.fields, "organisation": of.organisation}
            m = replace(m, **held, government=code, whence="stated", official=True, weak=False)
        done.append(m)
    return done


def _country(words: str, gazetteer: Gazetteer) -> str:
    known = gazetteer.phrases.get(words.partition(" ")[0], ())
    return next((e.code for phrase, e in known if phrase == words and isinstance(e, Place) and e.role != "people"), "")


def unposted(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The same mentions; the country an ambassador or embassy is only in or sent to is not theirs: "the ambassador in Sofia"."""
    return [replace(m, government="", place="", whence="") if m.government and posted(m) and _only_there(m, gazetteer) else m for m in mentions]


def _only_there(m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether no word before the place of a post tells the country."""
    there = _POSTED_TO.search(m.text)
    words = re.sub(r"['\u2019]s?\b", "", m.text[: there.start()] if there else "").split()
    told = (e for i, w in enumerate(words) for phrase, e in gazetteer.phrases.get(w, ()) if " ".join(words[i:]).startswith(phrase))
    return there is not None and not any(isinstance(e, Place) and e.code == m.government for e in told)
