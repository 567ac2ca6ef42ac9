"""Read what hangs on to a noun phrase by a preposition: its field, country and body, and the holder's name behind an office."""

from __future__ import annotations

import re

from .body_names import JOINT_BODY, capitalised, long_name
from .part import Part
from .phrases import CHUNK, NAME, Phrases
from .tokens import first_owned
from .wording import fields_of, in_words, of_whom

_INSTITUTION_LINKS = frozenset(("of", "for", "in", "at", "on", "against"))
_OFFICE_LINKS = frozenset(("of", "for", "at", "in", "to", "with", "representing"))
# What governed before: "the adviser of the previous government".
_BEFORE = frozenset(("previous", "last", "former", "ousted", "outgoing", "deposed", "toppled"))
# How many bodies may hang on one another ("a department of a committee of a ministry").
_DEPTH = 4
# What a ministry is for, in capitals and in a row: "Industry, Innovation and New Technologies".
_SERIES = re.compile(r"(?:[CM]*f+|C{1,2})(?:,(?:[CM]*f+|C{1,2}))*,?&(?:[CM]*f+(?:C(?:-?C|c+C)*)?|C{1,3})(?!O)(?![CMf]+O)")
# "The minister for trade Mr Given Surname": after "for" a name of several words behind what the office is for.
_NAME_AFTER_FIELD = re.compile(r"fH*C(?:-?C|c+C)+$")
_NAME_AT_END = re.compile(r"(?:[fGgRrIVBb]|(?<=C)n)H*C(?:-?C|c+C)*$")
# "The governor of Region City Given Surname", "the head of the workshop Given Surname": a name only where it has the form of one.
_PERSON_AT_END = re.compile(r"(?:(?<=d)n|C)C-?C+$")
# "... of the central bank of X Given Surname": the holder's name, without a comma as in translations.
_NAME_AFTER_PLACE = re.compile(r"[Gg]C(?:-?C|c+C)+$")
# A form of address before a name that ends a phrase.
_CALLED = re.compile(r"H+C(?:-?C|c+C)*$")
_HONORIFICS = re.compile(r"H*")
_OWNER = re.compile(r"d?[GgR]+'")
_SECOND = re.compile(r"&[dMfF]*O(?!p)")
_POSTED = re.compile(r",C(?:-?C|c+C)*,")
# What else a body is for, up to its head's name: "the Director of the Department of Forests and Fisheries, Given Surname".
_AND_MATTER = re.compile(r"&[fC]+(?=,H*C(?:-?C|c+C)*,)")
_AFTER_NAME = re.compile(r"[,x'&p]|$")


def linked(p: Phrases, part: Part, depth: int = 0) -> Part:
    """Take in phrases that follow by of, for, at, in or to."""
    t, links = p.t, _OFFICE_LINKS if part.office else _INSTITUTION_LINKS
    while part.end + 1 < len(t.shape) and t.lower[part.end] in links:
        found = CHUNK.match(t.shape, part.end + 1)
        if not found:
            break
        end = first_owned(t.shape, found.start(), found.end())
        if not _link(p, part, t.lower[part.end], found.start(), end, depth):
            break
    return part


def _link(p: Phrases, part: Part, word: str, start: int, end: int, depth: int) -> bool:
    """Take one linked phrase into the part; False where it does not belong to it."""
    t = p.t
    if (owner := _OWNER.match(t.shape, start)) and (joint := JOINT_BODY.match(t.shape, owner.end())) and capitalised(t, joint.start(), joint.end()):
        # "the head of Fiji's Roads and Bridges Board".
        for i in (i for i in range(start, owner.end()) if t.shape[i] in "GR"):
            p.place(part, i)
        part.body, part.public, part.end = t.text(joint.start(), joint.end()), True, joint.end()
        return True
    if (joint := JOINT_BODY.match(t.shape, start)) and capitalised(t, joint.start(), joint.end()):
        part.body, part.public, part.end = t.text(start + (t.shape[start] == "d"), joint.end()), True, joint.end()
        return True
    if part.office and word in ("of", "in", "for", "representing") and (named := _after_town(p, start, end)):
        part.body, part.end = part.body or t.text(start, named), named
        return True
    if word == "with" and not {"I", "B"} & set(t.shape[start:end]):
        return False
    if word == "in" and part.kind == "organisation" and part.noun and set(t.shape[start:end]) <= set("Cc") and p.town(t.text(start, end)):
        part.end = end  # "police in Northtown"
        return True
    if part.office and word == "in" and set(t.shape[start:end]) <= set("Cc") and p.town(t.text(start, end)) and t.shape[end : end + 1] == ",":
        part.end = end  # "the director of the basin authority in Northtown, Given Surname"
        return True
    if part.office and (called := _CALLED.search(t.shape[start:end])) and called.start():
        end = start + called.start()  # "the member for Northtown, Dr Given Surname" without the comma
    ends = _NAME_AT_END if part.office and word == "of" else _NAME_AFTER_FIELD if part.office and word == "for" else _NAME_AFTER_PLACE
    name = ends.search(t.shape[start:end]) if word == "of" or part.office and word == "for" else None
    if name is None and word == "of" and part.office:
        name = _person_at_end(p, part, start, end)
    if name and t.lower[end - 1] not in p.g.organisation_words:
        end = start + name.start() + 1
    kinds = set(t.shape[start:end]) - set("d'")
    if not kinds:
        return False
    if _is_place(p, kinds, end):
        return _link_place(p, part, word, start, end)
    part.public = part.public or bool(part.office) and word == "for" and part.office.at in ("parliament", "senate", "congress")
    if part.office and word in ("of", "for"):
        of_whom(part, t.lower[start:end], kinds, p.g)
    if "O" in kinds and part.office and word in ("of", "for", "to"):
        # "An adviser to the Ugandan president" is Uganda's.
        for i in (i for i in range(start, end) if t.shape[i] in "GB"):
            p.place(part, i)
        part.end = end
        return True
    if kinds & set("IV"):
        return depth < _DEPTH and _link_body(p, part, start, end, depth)
    if word in ("of", "for") and (series := _SERIES.match(t.shape, start)) and t.words[series.end() - 1][0].isupper():
        return _link_series(p, part, start, series.end())
    if word == "to" and part.office and part.office.noun in p.g.broader.get("diplomat", ()) and kinds <= set("CMn"):
        part.end = end  # "the envoy to the Andes": where he is sent, to no state
        return True
    if word in ("on", "against") and not (part.vague and not (part.name or part.fields) and _in_capitals(p, part, start)):
        return False
    if word in ("in", "to") or "O" in kinds:
        return False
    return _link_words(p, part, word, start, end, kinds)


def _after_town(p: Phrases, start: int, end: int) -> int:
    """Where a holder's name of several words begins behind the town an office is in: "the consul in Northtown Given Surname"; else 0.

    A small word behind a town goes on with the town's name: "the mayor of Villa Alta del Norte".
    """
    for at in range(min(end - 2, start + 3), start, -1):
        if set(p.t.shape[start:at]) <= set("Cc") and p.town(p.t.text(start, at)) and NAME.fullmatch(p.t.shape, at, end):
            return 0 if p.t.shape[at] == "c" else at
    return 0


def _person_at_end(p: Phrases, part: Part, start: int, end: int) -> re.Match | None:
    """A holder's name behind what the office is of, in translations: by a given name or a surname's ending the codebook knows."""
    found = _PERSON_AT_END.search(p.t.shape[start:end])
    if found is None or p.t.shape[start + found.start()] == "C" and not part.office.of_place:
        return None
    first, last = p.t.lower[start + found.start() + 1], p.t.lower[end - 1]
    return found if first in p.g.names.written_given or len(last) > 5 and last.endswith(p.g.names.written_endings) else None


def _is_place(p: Phrases, kinds: set[str], end: int) -> bool:
    last = p.t.lower[end - 1]
    return (
        kinds <= set("GgRr")
        or kinds <= set("GgRrn")
        and "n" in kinds
        and last in p.g.groups
        or kinds <= set("GgRrV")
        and "V" in kinds
        and last in ("republic", "state")
    )


def _link_place(p: Phrases, part: Part, word: str, start: int, end: int) -> bool:
    """A country says whose the office is; after "to" it is the host, and "in" adds nothing where the country is known."""
    posted = part.office and _POSTED.match(p.t.shape, end)
    if word in ("in", "at") and part.government and part.noun != "embassy" and not posted:
        return False
    for i in range(start, end):
        if p.t.shape[i] in "GR" and word != "to" and not (word == "in" and part.government):
            p.place(part, i)
    part.end = end
    return True


def _link_body(p: Phrases, part: Part, start: int, end: int, depth: int) -> bool:
    """A body the office belongs to, or the body a smaller one is part of; a press service is the body it speaks for."""
    inner = p.with_institution(start, max(i for i in range(start, end) if p.t.shape[i] in "IV"), end)
    if not inner:
        return False
    whole = linked(p, inner, depth + 1)
    part.government, part.place, part.end = part.government or whole.government, part.place or whole.place, whole.end
    part.firm = part.firm or whole.firm
    if part.office:
        part.former = part.former or p.t.lower[start + (p.t.shape[start] == "d")] in _BEFORE
        part.private = part.private or part.office.voice and not (whole.public or whole.noun)  # "a spokesman for the Free Northern Army"
        part.public = part.public or whole.public
        part.organisation, part.body = whole.name or in_words(whole) or part.organisation, part.body or whole.body
    elif part.voice:
        part.noun, part.fields, part.definite = whole.noun, whole.fields, whole.definite
    elif part.vague and not (part.name or part.fields) and _in_capitals(p, part, start):
        first = next(i for i in range(part.start, start) if p.t.words[i][0].isupper() and p.t.shape[i] != "d")
        part.name, part.public = p.t.text(first, part.end), True  # "the Bureau of Customs", "the National Agency for Civil Protection"
    return True


def _in_capitals(p: Phrases, part: Part, start: int) -> bool:
    """Whether the body before "of" and the words behind it are printed in capitals."""
    return p.t.words[start - 2][0].isupper() and capitalised(p.t, start, part.end)


def _link_series(p: Phrases, part: Part, start: int, end: int) -> bool:
    if part.office and (name := re.search(r"fC(?:-?C|c+C)+$", p.t.shape[start:end])):
        end = start + name.start() + 1
    part.fields += fields_of(p.t.lower[start:end], p.g)
    if part.kind == "organisation" and part.vague and not (part.name or part.fields) and _in_capitals(p, part, start):
        part.name, part.public = p.t.text(start - 2, end), True  # "the Office of Storms and Tides"
    part.end = end
    return True


def _link_words(p: Phrases, part: Part, word: str, start: int, end: int, kinds: set[str]) -> bool:
    """Fields ("of trade and integration") and names ("at the Bureau of X")."""
    t = p.t
    if "C" in kinds and (inner := p.with_name(start, end)) and inner.kind in ("outlet", "organisation"):
        inner = long_name(p, inner) if inner.kind == "organisation" and not inner.body else inner
        part.body, part.government, part.end = part.body or inner.name, part.government or inner.government, inner.end
        if part.office and inner.kind == "organisation" and inner.public and not (part.private or part.plural):
            part.public, part.organisation, part.firm = (
                True,
                part.organisation or inner.name,
                part.firm or inner.firm,
            )  # "head of the State Seed Fund"
        return True
    if part.office and part.office.of_place and "G" in kinds and kinds <= set("GgRrnMf-"):
        for i in range(start, end):
            if t.shape[i] in "GR":
                p.place(part, i)
        part.end = end
        return True
    field = " ".join(w for w in t.lower[start:end] if w != "the") in p.g.fields
    if part.office and not field and not kinds & set("CBGI") and t.lower[end - 1] in p.g.organisation_words:
        # "A spokesman for the mining company" is no spokesman of mines; "foreign affairs" is no body.
        part.body, part.end = t.text(start + (t.shape[start] == "d"), end), end
        return True
    if not (kinds & set("fCB") or part.office and word in ("of", "for") and kinds <= set("nMf-")):
        return False
    part.fields += fields_of([t.lower[i] for i in range(start, end) if t.shape[i] in "fMn"], p.g)
    capitals = [i for i in range(start, end) if t.shape[i] in "CBb"]
    matter = part.kind == "organisation" and part.vague and not (part.name or part.fields or part.government or kinds & set("BG"))
    if word in ("on", "against") or matter and capitals and _in_capitals(p, part, start):
        part.name, part.public = t.text(part.end - 1, end), True  # "the Commission on Elections", "the Office of Fair Trading"
    elif capitals and part.office and part.office.head and t.lower[start:end] == [t.lower[end - 1]] and t.lower[end - 1] in p.g.state_places:
        part.public = True  # "the National Director of Antiquities"
    elif capitals:
        part.body = part.body or t.text(capitals[0], capitals[-1] + 1)
    for i in range(start, end):
        if t.shape[i] in "GRB":
            p.place(part, i)
    part.end = end
    return True


def holder(p: Phrases, part: Part) -> Part:
    """An office followed by its holder: "the deputy minister of transport, X", "... and vice chancellor, X", "... - X"."""
    t = p.t
    if part.plural:
        return part
    if part.organisation and (more := _AND_MATTER.match(t.shape, part.end)) and capitalised(t, more.start() + 1, more.end()):
        part.organisation, part.end = f"{part.organisation} and {t.text(more.start() + 1, more.end())}", more.end()
    second = _SECOND.match(t.shape, part.end)
    if second and part.article and t.shape[second.end() : second.end() + 1] in ("C", "H"):
        return part  # "The premier and President X" are two.
    if second:
        part.end = second.end()
    i = part.end
    mark = i < len(t.shape) and (t.shape[i] == "," or t.words[i] in "-–—:")
    called = _HONORIFICS.match(t.shape, i + mark).end() if i + mark < len(t.shape) else i + mark
    found = NAME.match(t.shape, called)
    if not found or not _AFTER_NAME.match(t.shape[found.end() : found.end() + 1]):
        return part
    if not p.g.organisation_words.intersection(t.lower[found.start() : found.end()]):
        part.name, part.end = t.text(found.start(), found.end()), found.end()
    return part
