"""Read what sets a scene for whoever is named next: the gloss of a foreign name, the body or capital a paragraph opens at.

"Weqar, the Saudi centre for animal health"; "At the Lake Board, the director, X, ..."; "In Madrid they see it otherwise. The minister ..."
"""

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


# The scene a paragraph opens with, up to a mention: at a body; in a capital of which a short sentence tells.
_AT = re.compile(r"(?:But |And )?(?:At|Inside) (?:the )?\Z")
_IN = re.compile(r"(?:But |And |Yet )?[Ii]n (?:the )?\Z")
_SCENE = re.compile(r" [^.,;:!?\n]{3,60}[.:] (?:The |Its )?\Z")


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


def staged(raw: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions; a head of nothing is of the body its paragraph opens at, an official of no country of the capital."""
    done: list[Mention] = []
    first: Mention | None = None
    for m in mentions:
        first = m if first is None or first.paragraph != m.paragraph else first
        done.append(_staged(raw, m, first) if m is not first and m.kind == "person" and m.office and not m.former else m)
    return done


def _staged(raw: str, m: Mention, first: Mention) -> Mention:
    opening = raw[raw.rfind("\n", 0, first.span.start) + 1 : first.span.start]
    between = raw[first.span.end : m.span.start]
    bare = not (m.organisation or m.government or m.fields or m.plural or m.unnamed)
    if bare and first.kind == "organisation" and first.official and _AT.fullmatch(opening) and not re.search(r"[.!?;] ", between):
        known = {"government": first.government, "fields": first.fields, "firm": first.firm, "of_states": first.of_states}
        return replace(m, organisation=first.name or first.organisation, official=True, weak=False, **known)
    in_capital = first.kind == "government" and first.weak and not first.subject and _IN.fullmatch(opening)
    if in_capital and m.official and not m.government and _SCENE.fullmatch(between):
        return replace(m, government=first.government, whence="story")
    return m
