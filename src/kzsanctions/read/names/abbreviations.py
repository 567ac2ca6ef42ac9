"""Know a body by its letters: "the Office of River Works (ORW)", or letters that are the first ones of a body the text names.

So is an official by those of the office: "the DHO" after "the District Health Officer, Given Surname".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .mention import Mention

# Letters as bodies are called by them, in the capitals of any language: "TJA", "AŽP", "MoD".
_CAPITAL = f"[A-Z{''.join(filter(str.isupper, map(chr, range(0xC0, 0x250))))}]"
_CALLED = rf"({_CAPITAL}(?:{_CAPITAL}|[a-z])?{_CAPITAL}{{1,8}}"
# Letters in brackets right behind a name, in quotation marks or not, or the other way round.
_IN_BRACKETS = re.compile(rf"\s?\((?:the |known as |or |hereinafter )?[\"\u201c\u00ab]?{_CALLED}s?)[\"\u201d\u00bb]?[,)]")
# A name of one word in brackets behind a public body: "Northern Water Board (Laku)".
_SHORT_NAME = re.compile(r"\s?\(([A-Z][a-z\u00e0-\u024f]{2,12})\)")
# Letters between commas behind a name, or behind words for "called": they must be the first ones of it.
_BESIDE = re.compile(rf",? (?:(?:or|known as|called|better known as|abbreviated as) (?:the )?)?{_CALLED}),?(?= )")
# Letters that commas set off behind a public body are its own, in whatever language: "the Directorate of Lakes, DINALA, sent".
_SET_OFF = re.compile(rf", (?:the )?{_CALLED}), (?!(?:and|or|the|an?|as) )(?=[a-z])")
_LETTERS = re.compile(rf"{_CALLED})\Z")
_WORD = re.compile(r"[^\W\d_]+")
_BODIES = ("organisation", "government")


def called_in_letters(raw: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions; letters that a text explains are the body they stand for, and its spokesman is that body's.

    Letters that two bodies of the text could stand for, and those nobody explains, stay what they are.
    """
    bodies = [m for m in mentions if m.kind in _BODIES and len(_WORD.findall(m.text)) > 1 and not m.plural]
    bracketed: dict[str, list[Mention]] = {}
    public = {m.text for m in mentions if m.official}
    for m in bodies:
        if (letters := _IN_BRACKETS.match(raw, m.span.end)) is not None:
            bracketed.setdefault(letters[1], []).append(m)
        elif m.official and (word := _SHORT_NAME.match(raw, m.span.end)) is not None:
            bracketed.setdefault(word[1], []).append(m)
        elif (letters := _BESIDE.match(raw, m.span.end)) is not None and _initials(m.text).endswith(letters[1]):
            bracketed.setdefault(letters[1], []).append(m)
        elif m.official and m.kind == "organisation" and (letters := _SET_OFF.match(raw, m.span.end)) is not None and letters[1] not in public:
            bracketed.setdefault(letters[1], []).append(m)
    for m in mentions:
        if (letters := _of_body(raw, m)) and letters not in bracketed:
            bracketed[letters] = [_body_of(m)]
    if not bracketed and not any(_LETTERS.match(w) for m in mentions for w in (m.name.partition(" ")[0], m.organisation)):
        return list(mentions)
    initials: dict[str, list[Mention]] = {}
    for m in bodies:
        if len(letters := _initials(m.text)) > 2:
            initials.setdefault(letters, []).append(m)
    known = {letters: them[0] for table in (initials, bracketed) for letters, them in table.items() if len({_who(m) for m in them}) == 1}
    officers = _officers(raw, mentions)
    return [_explained(m, known) if m.name in known or m.organisation in known else _in_office(m, officers) for m in mentions]


def _of_body(raw: str, m: Mention) -> str:
    """The letters in brackets behind the body that an official is named with: "X, head of the Ferry Control Office (FCO)".

    Letters that are the first ones of the office itself are its: "the Principal Secretary (PS)".
    """
    named = m.kind == "person" and " " in m.organisation and m.organisation in m.text and (not m.name or m.text.startswith(m.name))
    letters = _IN_BRACKETS.match(raw, m.span.end) if named else None
    return letters[1] if letters and not _initials(m.text.partition(m.organisation)[0]).endswith(letters[1]) else ""


def _body_of(m: Mention) -> Mention:
    """The body an official is named with, as the text's own mention of it would be."""
    kept = {"government": m.government, "official": m.official, "fields": m.fields, "firm": m.firm, "of_states": m.of_states}
    name = m.text[m.text.index(m.organisation) :]
    return Mention(m.span, name, "organisation", name=name, basis="institution", paragraph=m.paragraph, **kept)


def _officers(raw: str, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Officials by the first letters of the office they are called by, where two of them share none."""
    found: dict[str, list[Mention]] = {}
    for m in mentions:
        if m.kind != "person" or not m.office:
            continue
        letters = _IN_BRACKETS.match(raw, m.span.end) if not m.name and not _of_body(raw, m) else None
        key = letters[1] if letters else _initials(m.text.partition(m.name)[0]) if m.name else ""
        if len(key) > 1:
            found.setdefault(key, []).append(m)
    return {letters: them[0] for letters, them in found.items() if len({m.name for m in them}) == 1}


def _in_office(m: Mention, officers: dict[str, Mention]) -> Mention:
    """ "The DHO" as the one whose office begins with these letters."""
    letters, _, surname = m.name.partition(" ")
    if surname and letters.isupper() and m.kind == "person" and not m.office and (held := officers.get(letters)) and held.name.endswith(surname):
        return replace(held, span=m.span, text=m.text, subject=m.subject, aimed_at=m.aimed_at, paragraph=m.paragraph)  # "DHO Surname"
    if m.office or m.kind not in ("person", "organisation") or not m.weak and m.kind == "person" or (officer := officers.get(m.name)) is None:
        return m
    return replace(officer, span=m.span, text=m.text, subject=m.subject, aimed_at=m.aimed_at, paragraph=m.paragraph, basis="title", weak=False)


def _initials(name: str) -> str:
    """The first letters of the words in capitals."""
    return "".join(w[0] for w in _WORD.findall(name) if w[0].isupper() and w not in ("The", "A"))


def _who(m: Mention) -> tuple[str, ...]:
    return (m.name.lower(), m.organisation, m.noun, *m.fields)


def _explained(m: Mention, known: dict[str, Mention]) -> Mention:
    if m.kind != "person" and (body := known.get(m.name)) is not None:
        return replace(body, span=m.span, text=m.text, subject=m.subject, aimed_at=m.aimed_at, paragraph=m.paragraph, weak=False)
    if m.kind == "person" and not m.office and m.name in known and m.weak:
        return replace(known[m.name], span=m.span, text=m.text, subject=m.subject, aimed_at=m.aimed_at, paragraph=m.paragraph, weak=False)
    if m.kind == "person" and m.office and (body := known.get(m.organisation)) is not None:
        return replace(
            m,
            organisation=body.organisation or body.name,
            fields=m.fields or body.fields,
            government=m.government or body.government,
            official=body.official,
        )
    return m
