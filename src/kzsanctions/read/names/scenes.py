"""Say where a paragraph is told and where a body sits, which tells whose an official or body of no country is.

"In Madrid they see it otherwise. The minister ..."; "In Northtown, Governor X said"; "the roads institute in Madrid"; "At the Lake Board, the
director, X, ..."; "From over the border comes another voice".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .gazetteer import Gazetteer
from .local import is_local, posted
from .mention import Mention
from .towns import country_of, folded

# The scene a paragraph opens with, up to a mention: at a body; in a capital or town of which a short sentence tells.
_AT = re.compile(r"(?:But |And )?(?:At|Inside) (?:the )?\Z")
_IN = re.compile(r"(?:But |And |Yet )?(?:[Ii]n|[Ff]rom|[Oo]ver in) (?:the )?\Z")
_QUOTED = r"[\"\u201c\u00ab\u2018][^\"\u201c\u201d\u00ab\u00bb\n]+[\"\u201d\u00bb\u2019] "
_SCENE = re.compile(rf" [^.,;:!?\n]{{3,60}}[.:] (?:{_QUOTED})?(?:(?:said|says) )?(?:[Tt]he |Its )?\Z")
_TOWN = re.compile(r"(?:But |And |Yet )?(?:In|From|At|Over in) ((?:[A-Z][\w\u2019'-]+ ){0,2}[A-Z][\w\u2019'-]+)(?=,? )")
_BESIDE = re.compile(r",? (?:the )?\Z")
# What leads from a body to the town it sits in, and a town behind it.
_SITS = re.compile(r" (?:in|at) ((?:[A-Z][\w\u2019'-]+ ){0,2}[A-Z][\w\u2019'-]+)")
# ... and a town to which something before an office belongs.
_OWNS = re.compile(r"((?:[A-Z][\w\u2019-]+ ){0,2}[A-Z][\w-]+)['\u2019]s? \Z")
_BACK = 40
_ANYWHERE = frozenset(("army", "navy", "air force"))
# A paragraph that turns to the other side: "Across the river", "From over the border comes ...", "On the far bank".
_LINE = r"(?:border|river|line|frontier|lake|strait|sea|water|gulf|channel|bay|bridge|fence|mountains?|pass)"
_ACROSS = re.compile(
    rf"(?:But |And |Yet |Meanwhile,? )?(?:From |On |Just )?"
    rf"(?:[Aa]cross|[Oo]ver|[Bb]eyond|the (?:other|far|opposite) (?:side|bank|shore) of) the {_LINE}\b"
    r"|(?:But |And |Yet |Meanwhile,? )?(?:On|From) the (?:other|far|opposite) (?:side|bank|shore)\b"
)


def staged(raw: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The same mentions; a head of nothing is of the body its paragraph opens at, an official of no country of the capital or town."""
    among = {m.government for m in mentions if m.government}
    done: list[Mention] = []
    first: Mention | None = None
    named: set[str] = set()
    for m in mentions:
        first = m if first is None or first.paragraph != m.paragraph else first
        known = m.name.rpartition(" ")[2] in named  # who was named before is a guest there, it may be
        held = m.kind == "person" and m.office and not m.former
        done.append(m if not held or known else _staged(raw, m, first, among, gazetteer))
        named |= {m.name.rpartition(" ")[2]} - {""} if m.kind == "person" else set()
    return done


def _staged(raw: str, m: Mention, first: Mention, among: set[str], gazetteer: Gazetteer) -> Mention:
    begin = raw.rfind("\n", 0, first.span.start) + 1
    opening, between = raw[begin : first.span.start], raw[first.span.end : m.span.start]
    bare = not (m.organisation or m.government or m.fields or m.plural or m.unnamed)
    if m is not first and bare and first.kind == "organisation" and first.official and _AT.fullmatch(opening) and not re.search(r"[.!?;] ", between):
        known = {"government": first.government, "fields": first.fields, "firm": first.firm, "of_states": first.of_states}
        return replace(m, organisation=first.name or first.organisation, official=True, weak=False, **known)
    if m.government or not m.official:
        return m
    if first.kind == "government" and first.weak and not first.subject and _IN.fullmatch(opening) and _SCENE.fullmatch(between):
        return replace(m, government=first.government, whence="story")
    town = _TOWN.match(raw, begin)
    code = country_of(town[1], gazetteer.towns, among) if town else ""
    told = code and (_SCENE.fullmatch(raw, town.end(), m.span.start) or is_local(m, gazetteer) and _BESIDE.fullmatch(raw, town.end(), m.span.start))
    return replace(m, government=code, place=town[1], whence="stated" if is_local(m, gazetteer) else "story") if told else m


def seated(raw: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The same mentions; who has no country is of the town whose he is, a public body of the town or capital it sits in.

    "Northtown's harbour master"; "the roads institute in Madrid". Where an army or an embassy is tells nothing.
    """
    among = {m.government for m in mentions if m.government}
    capitals = {m.span.start: m.government for m in mentions if m.kind == "government" and m.government and m.weak}
    return [replace(m, government=code, whence="stated") if (code := _seat(raw, m, among, capitals, gazetteer)) else m for m in mentions]


def _seat(raw: str, m: Mention, among: set[str], capitals: dict[int, str], gazetteer: Gazetteer) -> str:
    if not m.official or m.government or m.place or m.of_states or m.weak or m.firm or posted(m) or m.noun in _ANYWHERE:
        return ""
    at = _OWNS.search(raw, max(0, m.span.start - _BACK), m.span.start) or (_SITS.match(raw, m.span.end) if m.kind == "organisation" else None)
    if at is None:
        return ""
    return capitals.get(at.start(1), "") or (country_of(at[1], gazetteer.towns, among) if folded(at[1]) in gazetteer.towns else "")


def openings(raw: str, mentions: Sequence[Mention]) -> dict[int, str]:
    """The country or capital that opens each paragraph; "?" where it turns to the other side, and empty where something else opens it."""
    opening: dict[int, str] = {}
    for m in mentions:
        if m.paragraph not in opening:
            begin = raw.rfind("\n", 0, m.span.start) + 1
            led = m.kind == "government" and not m.aimed_at and (m.subject or _IN.fullmatch(raw, begin, m.span.start) or m.span.start == begin)
            opening[m.paragraph] = m.government if led else "?" if _ACROSS.match(raw, begin) else ""
    return opening
