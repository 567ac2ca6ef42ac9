"""Say whose a document is that speaks: "the statement said", "the ministry's website says", "the memo, written by the port, warned"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection

from ...language.spans import Span
from ..names import Mention
from .attributions import Attribution

SENTENCE_END = re.compile(r"[.!?][\"\u201d\u00bb)]?\s")
# What is written or published speaks for whoever issued it: "the statement said", "the ministry's website says", "its figures show".
DOCUMENT = re.compile(
    r"\b(?:statement|announcement|report|letter|note|communiqu[eé]|press release|release|document|post|tweet|message|bulletin|notice|memo|memorandum"
    r"|filing|data|figures|decree|website|web site|page|dispatch|update|advisory|circular|declaration|decision|ruling"
    r"|summary|readout|brochure|leaflet|flyer|pamphlet|booklet|handout|poster|placard|fact ?sheet|plan|map|table|chart|list|timetable|audit"
    r"|survey|email|e-mail|minutes|log|transcript|filings|documents)s?\b",
    re.I,
)
# One person of whom nothing but what he is is told, up to what is told besides.
_ONE = re.compile(
    r"(?:an?|another|one of (?:the|its|his|her|their)) ((?:[\w-]+ )*?[\w-]+)"
    r"(?= (?:of|at|from|in|who|with|for|on|near|by|inside|met|reached|asked|speaking)\b|,|$)",
    re.I,
)
# Who issued it, after the word for it.
_ISSUED_BY = re.compile(
    r"\s+(?:(?!seen |obtained |reviewed |viewed |read |leaked )[a-z]+ )?(?:by|from|of|signed by|published by|released by|issued by)\s+", re.I
)
# ... and behind what else is told of it: "an internal memo, seen by the Herald and written by the ministry".
_WRITTEN_BY = re.compile(
    r"[^.!?\n]{0,80}?\b(?:written|signed|issued|published|released|drafted|drawn up|compiled|prepared|sent|authored|handed out|given out|put out"
    r"|distributed|circulated|put up|posted|displayed|printed|presented|submitted|uploaded) by\s+",
    re.I,
)
# Who sent or made it, told in a clause right behind the word: "a note which the port sent to parliament".
_WHICH = re.compile(r",? (?:(?:which|that) )?")
_MADE = re.compile(
    r" (?:(?:had|has|have|also|then|later) )*(?:sent|published|issued|released|wrote|written|put out|presented|submitted|handed|drew up"
    r"|drawn up|prepared|compiled|made|posted|circulated|signed|handed out|given out|gave out|distributed|put up|displayed|printed|uploaded)\b"
)
# Who only read it: "seen by the Herald".
_READ_BY = re.compile(r"\b(?:seen|obtained|reviewed|viewed|read|leaked|shared|published|carried) (?:by|to|with|in) (?:the )?\Z")
# How many characters before a name that is looked for.
_BEFORE = 30


def kind_of_person(m: Mention) -> bool:
    """Whether a mention is one person known by name and office."""
    return m.kind == "person" and bool(m.name) and not m.plural and not m.weak


def somebody(wording: str, bodies: Collection[str]) -> bool:
    """Whether a wording is of one person without a name: "a diver met at the quay", "one of the drivers"; not "a letter", "a company"."""
    one = _ONE.match(wording)
    noun = one[1].rpartition(" ")[2].lower() if one else ""
    return bool(noun) and not (DOCUMENT.search(noun) or noun in bodies or noun != wording[one.start(1) : one.end(1)].rpartition(" ")[2])


def place_of(a: Attribution) -> tuple[int, int]:
    """Where an attribution begins, its cue or its words, and its words."""
    first = min((s.start for s in a.content), default=0)
    return (min(first, a.cue.start) if a.cue else first, first)


def issued_by(scene, wording: Span) -> int | None:
    """Whose a document is: whom its wording names, else who issued the one spoken of before; nobody where that is not told."""
    if (named := _named_in(scene, wording)) is not None:
        return named
    if (own := _WRITTEN_BY.match(scene.raw, wording.end)) is not None and (writer := _just_behind(scene, own.end())) is not None:
        return writer
    if (clause := _WHICH.match(scene.raw, wording.end)) is not None and (sender := _just_behind(scene, clause.end())) is not None:
        if _MADE.match(scene.raw, scene.mentions[sender].span.end):
            return sender
    begin = scene.paragraph_starts[max(0, scene.paragraph(wording.start) - 1)] if scene.paragraph_starts else 0
    before = [m for m in DOCUMENT.finditer(scene.raw, begin, wording.start)]
    if not before:
        last = scene.last.mention if scene.last else None
        return last if last is not None and scene.mentions[last].kind != "group" else None
    told = before[-1]
    ends = [m.end() for m in SENTENCE_END.finditer(scene.raw, begin, told.start())]
    close = SENTENCE_END.search(scene.raw, told.end(), wording.start)
    sentence = Span(max([begin, *ends, scene.raw.rfind("\n", begin, told.start()) + 1]), close.end() if close else wording.start)
    if (by := _ISSUED_BY.match(scene.raw, told.end()) or _WRITTEN_BY.match(scene.raw, told.end())) is not None:
        if (writer := _just_behind(scene, by.end())) is not None:
            return writer
    inside = range(bisect_left(scene.starts, sentence.start), bisect_left(scene.starts, sentence.end))
    acting = [i for i in inside if scene.mentions[i].subject and scene.mentions[i].kind != "group" and i not in scene.quoted]
    acting = [i for i in acting if not _READ_BY.search(scene.raw, max(0, scene.starts[i] - _BEFORE), scene.starts[i])]
    if acting:
        return acting[0]
    said = scene.last is not None and scene.last.span is not None and sentence.start <= scene.last.span.start < sentence.end
    return scene.last.mention if said else None


def _just_behind(scene, at: int) -> int | None:
    """Whose mention begins at a place, an article apart."""
    i = bisect_left(scene.starts, at)
    return i if i < len(scene.mentions) and scene.starts[i] - at <= len("the ") else None


def _named_in(scene, wording: Span) -> int | None:
    """The body, government or official that a wording names, a country by its capital or building included."""
    inside = range(bisect_left(scene.starts, wording.start), bisect_left(scene.starts, wording.end))
    return next((i for i in inside if scene.mentions[i].official and scene.mentions[i].kind != "group"), None)
