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
from .nominals import Tokens, classify
from .parsing import Paragraph
from .phrases import CHUNK, Part, Phrases, in_words

__all__ = ["Mention", "mentions", "read_gazetteer"]

_ANCHOR = re.compile(r"[GRBOIVC]")


def mentions(raw: str, paragraphs: Sequence[Paragraph], gazetteer: Gazetteer) -> list[Mention]:
    """Mentions of all paragraphs in the order of the text; they do not overlap, and each span equals its slice."""
    found: list[Mention] = []
    for number, paragraph in enumerate(paragraphs):
        if len(paragraph.doc):
            found.extend(_in_paragraph(classify(paragraph, gazetteer), number, gazetteer))
    return complete([replace(m, text=m.span.of(raw)) for m in found], gazetteer)


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
    start, end = part.start, part.end
    while start < end - 1 and t.shape[start] in "-&'":
        start += 1
    return _as_mention(part, t.span(start, end), number, t.subject(start, end), t.agent(start), gazetteer)


def _office_name(part: Part, gazetteer: Gazetteer) -> str:
    ranks = tuple(dict.fromkeys(gazetteer.same_ranks.get(r, r) for r in part.ranks))
    fields = " of " + " and ".join(part.fields) if part.fields else ""
    return " ".join([*ranks, part.office.noun]) + fields


def _as_mention(part: Part, span, number: int, subject: bool, agent: bool, gazetteer: Gazetteer) -> Mention:
    office = _office_name(part, gazetteer) if part.office else ""
    organisation = part.organisation or in_words(part) or (part.body if part.office or not part.name else "")
    kind, name, weak = part.kind, part.name, part.weak
    basis = "named" if name else "title"
    if part.office:
        at = part.office.at
        if not part.organisation and not part.body and at in ("ministry", "department", "commission") and part.fields:
            organisation = f"{at} of " + " and ".join(part.fields)
        elif not part.organisation and not part.body:
            organisation = ""
        kind = "group" if part.plural and not name else "person"
    elif kind == "place" and part.role in ("people", "region"):
        kind, weak = "group", True
    elif kind == "place":
        kind, basis, name = "government", "metonym", gazetteer.country_names.get(part.government, part.place)
        weak = not (subject or agent)
    elif kind == "organisation" and part.whole:
        kind, basis, name = ("government" if part.definite and not part.plural and (part.government or not part.place) else "group"), "institution", gazetteer.country_names.get(part.government, "")
    elif kind == "organisation" and part.noun:
        basis, name = "institution", part.name
    official = bool(part.office and part.office.official and (not part.office.head or part.government or part.organisation)
                    or part.noun or part.government and kind in ("organisation", "government"))
    if part.office and not name and not official or part.noun and (part.loose or part.vague) and not part.body and not part.fields and not part.government:
        weak = True
    unnamed = not name and (not part.definite or part.plural) and kind in ("person", "group") or kind == "group"
    return Mention(
        span=span, text="", kind=kind, name=name, office=office, organisation=organisation, government=part.government, place=part.place,
        former=part.former, unnamed=unnamed, official=official and kind != "group", gender=part.gender, plural=part.plural, fields=part.fields, noun=part.noun,
        subject=subject, weak=weak, basis=basis, paragraph=number)
