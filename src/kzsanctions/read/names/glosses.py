"""Read the gloss of a foreign name: "Weqar, the Saudi centre for animal health"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .gazetteer import Gazetteer, Place
from .mention import Mention

# A country's adjective and a word for what only a state has under no other name: no company, club, paper or party.
_GLOSS = re.compile(
    r"(?:, | \((?:[A-Z][\w&-]{1,9}, )?)(?:the|an?|its) (?P<country>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:[a-z][\w-]* ){0,3}?"
    r"(?:agency|authority|body|bureau|cent(?:re|er)|commission|department|directorate|inspectorate|institute|laboratory|ministry|office|police"
    r"|regulator|service|watchdog|coast guard|navy|army)\b"
)


def glossed(raw: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The same mentions; a name so explained is a public body of that country, and whoever is at its head speaks for it."""
    return [_explained(m, raw, gazetteer) for m in mentions]


def _explained(m: Mention, raw: str, gazetteer: Gazetteer) -> Mention:
    bare = m.kind in ("person", "organisation") and m.name and not m.office and not m.official and (m.weak or m.kind == "organisation")
    headed = m.kind == "person" and m.office and m.organisation and not (m.name or m.government or m.former or m.unnamed)
    gloss = _GLOSS.match(raw, m.span.end) if bare or headed else None
    code = _country(gloss["country"], gazetteer) if gloss else ""
    if not code:
        return m
    told = {"official": True, "weak": False, "government": code, "whence": "stated"}
    return replace(m, **told) if headed else replace(m, kind="organisation", basis="named", gender="", **told)


def _country(word: str, gazetteer: Gazetteer) -> str:
    known = gazetteer.phrases.get(word.partition(" ")[0], ())
    return next((e.code for phrase, e in known if phrase == word and isinstance(e, Place) and e.role == "adjective"), "")
