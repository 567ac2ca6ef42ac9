"""Find the persons, bodies, governments, outlets and groups a text names, with office, institution and government.

Without a model for names: capitals, offices, institution words and place names give noun phrases (`phrases`, `attached`), whose
parts tell who is meant. Phrases that name nobody by themselves ("the ministry", "the minister") are completed in `coreference`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .attached import extended
from .coreference import complete
from .gazetteer import Gazetteer, read_gazetteer
from .mention import Mention
from .nominals import Tokens, capitals, classify
from .parsing import Paragraph
from .phrases import CHUNK, Part, Phrases, in_words

__all__ = ["Mention", "mentions", "read_gazetteer"]

_ANCHOR = re.compile(r"[GRBOIVC]")


def mentions(raw: str, paragraphs: Sequence[Paragraph], gazetteer: Gazetteer) -> list[Mention]:
    """Mentions of all paragraphs in the order of the text; they do not overlap, and each span equals its slice."""
    found: list[Mention] = []
    inside = capitals(paragraphs)
    for number, paragraph in enumerate(paragraphs):
        if len(paragraph.doc):
            found.extend(_in_paragraph(classify(paragraph, gazetteer, inside), number, gazetteer))
    return complete([replace(m, text=m.span.of(raw)) for m in found], gazetteer, lambda m: _stands_bare(raw, m))


def _stands_bare(raw: str, m: Mention) -> bool:
    """Whether nothing beside a name tells who it is: no apposition after it, no noun before it."""
    before, after = raw[max(0, m.span.start - 40):m.span.start].rstrip(" "), raw[m.span.end:m.span.end + 2].lstrip(" ")
    return not before[-1:].isalnum() and after[:1] not in (",", "(", "-", "\u2013", "\u2014")


def _in_paragraph(tokens: Tokens, number: int, gazetteer: Gazetteer) -> list[Mention]:
    """The mentions of one paragraph: each chunk of nominal words is read once, and what a phrase took in is passed over."""
    phrases, found, at = Phrases(tokens, gazetteer), [], 0
    while chunk := CHUNK.search(tokens.shape, at):
        at = chunk.end()
        if not _ANCHOR.search(chunk.group()):
            continue
        parts = phrases.parts(chunk.start(), chunk.end())
        if parts and parts[-1].end == chunk.end():
            parts[-1] = extended(phrases, parts[-1])
        found.extend(_mention(tokens, part, number, gazetteer) for part in parts)
        at = max([at, *(p.end for p in parts)])
    return found


def _mention(t: Tokens, part: Part, number: int, gazetteer: Gazetteer) -> Mention:
    """The record of one phrase: what it is called, whose it is, and whether it speaks officially or by name at all."""
    start, end = part.start, part.end
    while start < end - 1 and t.shape[start] in "-&'":
        start += 1
    acts = t.subject(start, end) or t.agent(start)
    kind, name, basis = _called(part, gazetteer)
    unnamed = kind == "group" or kind == "person" and not name and (not part.definite or part.plural)
    return Mention(
        span=t.span(start, end), text="", kind=kind, name=name, office=_office(part, gazetteer) if part.office else "",
        organisation=_organisation(part), government=part.government or (part.office.country if part.office else ""),
        place=part.place, former=part.former, unnamed=unnamed,
        official=kind != "group" and _official(part), gender=part.gender, plural=part.plural, fields=part.fields,
        noun=part.office.noun if part.office else part.noun,
        subject=t.subject(start, end), aimed_at=t.aimed_at(start, end), weak=_weak(part, name, acts), basis=basis, paragraph=number,
        possessor=part.possessor if part.office else "")


def _called(part: Part, gazetteer: Gazetteer) -> tuple[str, str, str]:
    """Kind, name and basis of a phrase."""
    if part.office:
        return "group" if part.plural and not part.name else "person", part.name, "named" if part.name else "title"
    if part.kind == "place" and part.role in ("people", "region"):
        return "group", part.name, "named"
    if part.kind == "place":
        return "government", gazetteer.country_names.get(part.government, part.place), "metonym"
    if part.whole:
        one = part.definite and not part.plural and (part.government or not part.place)
        name = gazetteer.country_names.get(part.government, "")
        return ("government", name, "institution") if one else ("group", "", "institution")
    if part.noun and part.kind == "organisation":
        return "organisation", part.name, "institution"
    return part.kind, part.name, "named" if part.name else "title"


def _office(part: Part, gazetteer: Gazetteer) -> str:
    """An office in common words: "deputy minister of trade"."""
    ranks = dict.fromkeys(gazetteer.same_ranks.get(r, r) for r in part.ranks)
    return " ".join([*ranks, part.office.noun]) + (" of " + " and ".join(part.fields) if part.fields else "")


def _organisation(part: Part) -> str:
    """The body somebody belongs to or that speaks, in common words or by name; a minister's is the ministry of the same field."""
    if part.organisation or part.body and part.office:
        return part.organisation or part.body
    if part.office:
        of_field = part.office.at in ("ministry", "department", "commission") and part.fields
        return f"{part.office.at} of {' and '.join(part.fields)}" if of_field else ""
    return in_words(part) or ("" if part.name else part.body)


def _official(part: Part) -> bool:
    """Whether the words name a public office or body: heads need a public body or country, and a firm's president is none."""
    if not part.office:
        return bool(part.noun and part.kind == "organisation" or part.government)
    private = part.body and not part.organisation and not part.public
    alone = part.office.head and not part.government and not part.organisation and not part.public
    return part.office.official and not private and not alone


def _weak(part: Part, name: str, acts: bool) -> bool:
    """Whether only capitals, a place or a word without a holder speak for an actor."""
    if part.kind == "place":
        return part.role in ("people", "region") or not acts
    if part.office and not name:
        more = part.article or part.plural or part.government or part.organisation or part.fields or part.ranks
        return part.definite and not more or not _official(part)
    bare = part.noun and (part.loose or part.vague) and not part.body and not part.fields and not part.government
    return part.weak or bool(bare)
