"""Join mentions that the text sets beside each other: an office, letters in brackets and its holder; a delegation and whoever leads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...language.spans import Span
from .gazetteer import Gazetteer, Institution
from .mention import Mention

# Letters in brackets between a body or office and what goes on from it: "Principal Secretary (PS) Given Surname".
_LETTERS_BETWEEN = re.compile(r"\s?\((?:[A-Z][A-Za-z&]{0,3}[A-Z]{1,6}|[Aa]g\.?|[Aa]cting|designate|[Rr]et'?d\.?|[Rr]td\.?)\) ")
# What an office is of where its name is too long for a phrase, up to the holder: " of the state-owned X Power and Light (XPL), ".
_OF_LONG = re.compile(
    r"(?: (?:of|at|for) (?:the |its )?(?:[a-z]+-[a-z]+ |state |national |public )*(?:[A-Z][\w'\u2019.-]*|&)"
    r"(?: (?:(?:and|of|for|the|de|la) )*(?:[A-Z][\w'\u2019.-]*|&))*(?: [a-z]+){0,2}| (?:of|for) [a-z]+(?: [a-z]+){0,2}|(?: [a-z]+){1,4})?"
    r"(?: [\"\u201c\u201e\u00ab][^\"\u201c\u201d\u00bb\n]{1,30}[\"\u201d\u201c\u00bb])?(?: \([A-Z][^()\n]{1,60}\))?"
    r", (?:who (?:is|was) called |whose name is |by name |one |the |(?:[A-Z][a-z]{1,3}\.? ){1,2}|Justice (?:\([a-z'\u2019]+\.?\) )?)?"
)
# What else a minister is for, up to the holder: ", Water and Fair Trade Matters, Mrs ".
_OF_SERIES = re.compile(
    r"(?:, [A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*){0,3}){0,4},? and (?:the )?[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*){0,3}"
    r", (?:[A-Z][a-z]{1,3}\.? ){1,2}"
)
_LED = re.compile(r",? (?:which (?:was|is) )?(?:led|headed|chaired) by (?:its |the |their )?(?:[A-Z][\w.]* ){0,2}\Z")
# The name of a body before "of" and a country that an office then follows: "the Farmers Union of Malawi president X".
_BODY_OF = re.compile(r"(?:[A-Z][\w'\u2019-]+ (?:(?:and|of|for) )?)*([A-Z][\w'\u2019-]+) of (?:the )?\Z")
# Whoever is told something for others to read, where only letters name it: "tells RNZ", "in an interview with ZBC".
_TOLD = re.compile(r"\b(?:told|tells|telling|interview(?:ed)? (?:with|by|for|on)|speaking (?:to|on)|spoke to|remarks to|comments to) (?:the )?\Z")
# What sets a body's name off from what it is.
_APPOSED = re.compile(r", (?:(?:the|a|an|its|state-owned|state-run|state|national|public|government-owned) )*")
# A form of address of two words, which is no part of a name.
_EXCELLENCY = re.compile(r"(?:H\.? ?E\.?|His Excellency|Her Excellency) (?=[A-Z])")
# The verb before its subject where a quotation follows: "Said Surname: ...".
_SAID = re.compile(r"(?:Said|Says|Added|Asked|Replied|Explained|Warned) (?=[A-Z])")
# How many mentions the name of a body may be taken for, between an office and its holder.
_BETWEEN = 4
# How far back the words before a mention are looked at.
_BACK = 80
# An office that ended, told behind it: "until last year", "who led the agency from 2012 to 2019".
_ENDED = re.compile(
    r"(?:,? who)?(?: ?(?:headed|led|chaired|ran|directed|commanded|oversaw|presided over|spoke for) [^.;,]{3,60}?)?,? (?:"
    r"(?:until|till)(?! (?:a|an|the|new) (?:new |next )?(?:successor|election|vote|handover|one|appointment))"
    r"|from (?:\w+ )?(?:19|20)\d\d (?:to|until|till|through)|between (?:19|20)\d\d and (?:19|20)\d\d)\b"
)


def beside(raw: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The same mentions, some of two made one, each with what its neighbour tells of it; spans are slices of `raw` still."""
    found: list[Mention] = []
    for m in (_outlet_told(raw, _after_verb(raw, m, mentions)) for m in mentions):
        m = _of_body(raw, m, gazetteer)
        before = found[-1] if found else None
        if before is None:
            found.append(m)
        elif _in_brackets(raw, before, m, gazetteer):
            found[-1] = replace(before, government=m.government, whence="stated", official=True, weak=False)
        elif m.kind == "person" and (whole := _over_letters(raw, found, m)):
            first, m = whole
            del found[first:]
            found.append(m)
        elif (first := _held_by(raw, found, m)) is not None:
            office, span = found[first], Span(found[first].span.start, m.span.end)
            del found[first:]
            office = replace(office, name=m.name, gender=office.gender or m.gender, subject=True, weak=False, unnamed=False, basis="named")
            found.append(replace(office, span=span, text=span.of(raw)))
        elif _one_body(raw, before, m):
            named, kind = (before, m) if before.name else (m, before)
            told = {"noun": kind.noun, "fields": kind.fields, "firm": before.firm or m.firm, "official": True, "weak": False, "common": False}
            both = replace(named, **told, government=named.government or kind.government)
            span = Span(before.span.start, m.span.end)
            found[-1] = replace(both, span=span, text=span.of(raw), subject=before.subject or m.subject)
        else:
            found.append(_headed(raw, before, _leads(raw, before, m)))
    return found


def _in_brackets(raw: str, office: Mention, m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether brackets behind an office or its holder say whose it is: "the head of unit (EU)"."""
    held = office.kind == "person" and office.noun in gazetteer.public_offices and not (office.government or office.former or office.plural)
    set_off = raw[office.span.end : m.span.start] == " (" and raw[m.span.end : m.span.end + 1] == ")"
    return bool(held and set_off and m.kind == "government" and m.government and not office.organisation)


def _headed(raw: str, body: Mention, m: Mention) -> Mention:
    """Whoever is called by an office right behind the name of a body that is no public one is that body's: "Chamber of Commerce president X"."""
    named = body.kind == "organisation" and body.name and not body.official and not body.weak and body.paragraph == m.paragraph
    bare = m.kind == "person" and m.office and not (m.organisation or m.fields or m.government or m.plural)
    return replace(m, organisation=body.name, official=False) if named and bare and raw[body.span.end : m.span.start] == " " else m


def _one_body(raw: str, a: Mention, b: Mention) -> bool:
    """Whether a name and a word for a public body beside it, set off by commas, are one: "NamWater, the national water utility, said"."""
    beside = a.kind == b.kind == "organisation" and a.paragraph == b.paragraph and bool(a.name) != bool(b.name) and not (a.plural or b.plural)
    kind = b if a.name else a
    closed = beside and raw[b.span.end : b.span.end + 1] in (",", ".", "") and _APPOSED.fullmatch(raw, a.span.end, b.span.start) is not None
    return closed and bool(kind.noun) and (kind.official or a.official or b.official) and len({a.government, b.government} - {""}) < 2


def _over_letters(raw: str, found: Sequence[Mention], m: Mention) -> tuple[int, Mention] | None:
    """The first of the mentions that letters in brackets join to a person's, and the whole: an office with its holder, a body with its officer."""
    first = next((k for k in (len(found) - 1, len(found) - 2) if k >= 0 and _LETTERS_BETWEEN.fullmatch(raw, found[k].span.end, m.span.start)), None)
    if first is None or found[first].paragraph != m.paragraph:
        return None
    a, span = found[first], Span(found[first].span.start, m.span.end)
    if a.kind == "person" and a.office and not a.name and not m.office and m.name:
        return first, replace(a, span=span, text=span.of(raw), name=m.name, gender=a.gender or m.gender, subject=m.subject, weak=False, basis="named")
    if a.kind == "organisation" and m.office and not m.organisation:
        body = a.organisation or a.name
        official = a.official or m.official
        joined = replace(m, span=span, text=span.of(raw), organisation=body, fields=m.fields or a.fields, official=official, weak=False)
        return first, replace(joined, government=m.government or a.government, firm=m.firm or a.firm)
    return None


def _held_by(raw: str, found: Sequence[Mention], m: Mention) -> int | None:
    """The place of the office before a comma that a name holds, whatever rank or past office its holder is called by besides.

    "Its chairman, retired judge Given Surname"; "the head of the customs directorate, Brig. Gen. Given Surname, said"; "the chief executive of
    the state-owned X Power and Light (XPL), Given Surname, said". Not in a list: "the mayor, Captain X and Y".
    """
    if m.kind != "person" or not m.name or m.office and not m.former and (m.organisation or m.fields or m.government):
        return None
    for k in range(len(found) - 1, max(-1, len(found) - 1 - _BETWEEN), -1):
        office = found[k]
        if office.paragraph != m.paragraph or office.kind == "person" and office.name and not office.weak:
            return None
        if office.noun == "minister" and not office.name and not office.plural and _OF_SERIES.fullmatch(raw, office.span.end, m.span.start):
            return k
        called = raw.startswith(" called ", m.span.start - len(" called "))
        if (
            office.kind == "person"
            and office.office
            and (m.former or called or _tells(office) or raw[office.span.end : m.span.start].startswith(" "))
        ):
            plain = not office.plural and (m.former or not office.former)
            closes = raw[m.span.end : m.span.end + 1] == "," or m.former or called
            return k if plain and closes and _OF_LONG.fullmatch(raw, office.span.end, m.span.start) else None
    return None


def ended(text: str, at: int) -> bool:
    """Whether the words behind an office, or behind "who headed", say that its holder has it no more."""
    return bool(_ENDED.match(text, at))


def _tells(m: Mention) -> bool:
    """Whether an office says whose it is or what for."""
    return bool(m.organisation or m.government or m.fields or m.possessor)


def _leads(raw: str, before: Mention, m: Mention) -> Mention:
    """Whoever leads a country's delegation is that country's: "a delegation of X led by the minister of trade"."""
    of_country = before.government and before.paragraph == m.paragraph
    led = of_country and m.kind == "person" and m.official and not m.government and _LED.match(raw, before.span.end, m.span.start)
    return replace(m, government=before.government, whence="stated") if led else m


def _of_body(raw: str, m: Mention, gazetteer: Gazetteer) -> Mention:
    """Whoever is at the head of a body with a country in its name is that body's: "the Farmers Union of Malawi president X"."""
    if m.kind != "person" or not m.office or not m.government or m.organisation:
        return m
    line = raw.rfind("\n", 0, m.span.start) + 1
    named = _BODY_OF.search(raw, max(line, m.span.start - _BACK), m.span.start)
    country = gazetteer.country_names.get(m.government, "")
    if named is None or not country or not m.text.startswith(country):
        return m
    word = named[1].lower()
    public = any(p == word and isinstance(e, Institution) for p, e in gazetteer.lower_phrases.get(word, ()))
    public = public and not gazetteer.private.search(named.group().lower())
    body = f"{named.group().removesuffix('the ').removesuffix(' of ').strip()} of {country}"
    if not public and word not in gazetteer.organisation_words:
        return m
    span = Span(named.start(), m.span.end)
    return replace(m, span=span, text=span.of(raw), organisation=body, official=public, government=m.government if public else "")


def _outlet_told(raw: str, m: Mention) -> Mention:
    """Letters that somebody told something, or was interviewed by, are an outlet's, where they are no body's that is known."""
    letters = m.kind == "organisation" and m.name == m.text and m.name.isupper() and not (m.official or m.noun)
    return replace(m, kind="outlet", weak=False) if letters and _TOLD.search(raw, max(0, m.span.start - _BACK), m.span.start) else m


def _after_verb(raw: str, m: Mention, mentions: Sequence[Mention]) -> Mention:
    """A name without the verb of saying before it, where the text knows it without: "Said Surname: ..."."""
    if m.kind == "person" and (form := _EXCELLENCY.match(m.name)) is not None:
        return replace(m, name=m.name[form.end() :])
    verb = _SAID.match(m.name) if m.kind == "person" and m.text == m.name and (m.span.start == 0 or raw[m.span.start - 1] == "\n") else None
    if verb is None or not any(
        k.kind == "person" and k.name.endswith(m.name[verb.end() :]) and not k.name.startswith(verb.group()) for k in mentions
    ):
        return m
    span = Span(m.span.start + verb.end(), m.span.end)
    return replace(m, span=span, text=span.of(raw), name=m.name[verb.end() :])


def own_paper(raw: str, mentions: Sequence[Mention], publisher: str) -> list[Mention]:
    """The paper that prints a text is an outlet wherever the text names it, by its whole name or by the last word: "told the Gazette"."""
    own = publisher.casefold().removeprefix("the ")
    if not own:
        return list(mentions)
    short = f" the {own.rpartition(' ')[2]}"

    def meant(m: Mention) -> bool:
        if m.kind not in ("person", "organisation") or not m.name or m.office or m.official or m.noun:
            return False
        last = raw[max(0, m.span.end - len(short)) : m.span.end].casefold() == short and " " not in m.name
        return last or m.name.casefold().removeprefix("the ") == own

    return [replace(m, kind="outlet", weak=False) if meant(m) else m for m in mentions]
