"""Find the persons, bodies, governments, outlets and groups a text names, with office, institution and government.

Without a model for names: capitals, offices, institution words and place names give noun phrases, whose parts tell who is
meant. Phrases that name nobody by themselves ("the ministry", "the minister") are completed in `coreference`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .coreference import complete
from .gazetteer import Body, Gazetteer, Institution, Office, Place, read_gazetteer
from .mention import Mention
from .nominals import Tokens, classify
from .parsing import Paragraph

__all__ = ["Mention", "mentions", "read_gazetteer"]

_CHUNK = re.compile(r"(?:[dFMmfnGgRBbOIVCH'c-]|(?<=[fG])&(?=[fM]))+")
_NAME = re.compile(r"C(?:-?C|c+C|-c-C)*")
_ANCHOR = re.compile(r"[GRBOIVC]")
# What a ministry is for, in capitals and in a row: "Industry, Innovation and New Technologies".
_SERIES = re.compile(r"(?:[CM]*f+|C{1,2})(?:,(?:[CM]*f+|C{1,2}))*,?&(?:[CM]*f+(?:C(?:-?C|c+C)*)?|C{1,3})(?!O)(?![CMf]+O)")
_INSTITUTION_LINKS = frozenset(("of", "for", "in", "at"))
_OFFICE_LINKS = frozenset(("of", "for", "at", "in", "to"))
_SECOND = re.compile(r"&[dMfF]*O(?!p)")
_AFTER_NAME = re.compile(r"[,x'&p]|$")


def mentions(raw: str, paragraphs: Sequence[Paragraph], gazetteer: Gazetteer) -> list[Mention]:
    """Mentions of all paragraphs in the order of the text; they do not overlap, and each span equals its slice."""
    found: list[Mention] = []
    for number, paragraph in enumerate(paragraphs):
        if len(paragraph.doc):
            found.extend(_in_paragraph(classify(paragraph, gazetteer), number, gazetteer))
    return complete([replace(m, text=m.span.of(raw)) for m in found], gazetteer)


def _in_paragraph(tokens: Tokens, number: int, gazetteer: Gazetteer) -> list[Mention]:
    found: list[Mention] = []
    at = 0
    while chunk := _CHUNK.search(tokens.shape, at):
        at = chunk.end()
        if not _ANCHOR.search(chunk.group()):
            continue
        reader = _Reader(tokens, number, gazetteer)
        for mention in reader.chunk(chunk.start(), chunk.end()):
            found.append(mention)
        at = max(at, reader.reached)
    return found


@dataclass
class _Part:
    """A noun phrase being read: token range and what is known of it so far."""

    start: int
    end: int
    kind: str
    name: str = ""
    office: Office | None = None
    ranks: tuple[str, ...] = ()
    noun: str = ""
    fields: tuple[str, ...] = ()
    government: str = ""
    place: str = ""
    organisation: str = ""
    body: str = ""
    former: bool = False
    plural: bool = False
    definite: bool = True
    whole: bool = False
    public: bool = True
    role: str = ""
    gender: str = ""
    weak: bool = False
    owner: str = ""
    outset: int = 0
    loose: bool = False
    voice: bool = False


class _Reader:
    """Reads one chunk of nominal tokens and what hangs on to it; `reached` is the first token not used."""

    def __init__(self, tokens: Tokens, number: int, gazetteer: Gazetteer):
        self.t, self.number, self.g, self.reached = tokens, number, gazetteer, 0

    def chunk(self, start: int, end: int) -> list[Mention]:
        parts = self.parts(start, end)
        if parts and parts[-1].end == end:
            parts[-1] = self.extended(parts[-1])
        self.reached = max([end, *(p.end for p in parts)])
        return [self.mention(p) for p in parts if p.kind]

    def parts(self, start: int, end: int) -> list[_Part]:
        """The noun phrases of a chunk; an owner ("Kazakhstan's") goes into the phrase it owns."""
        found: list[_Part] = []
        owner: _Part | None = None
        for a, b in _owned(self.t.shape, start, end):
            part = self.phrase(a, b)
            if part:
                part.outset = min(a, part.start)
            if part and owner and owner.kind == "person" and owner.name:
                part.owner, part.government = owner.name, part.government or owner.government
            elif part and owner and part.kind != "place" and (part.office or part.noun or owner.kind == "place"):
                part = _owned_by(part, owner)
                found.pop()
            owner = part if part and part.end == b and self.t.shape[b:b + 1] == "'" else None
            if part:
                found.append(part)
        return found

    def phrase(self, start: int, end: int) -> _Part | None:
        """One noun phrase: by its last office, else its institution, else its name."""
        shape = self.t.shape[start:end]
        office = shape.rfind("O")
        institution = max(shape.rfind("I"), shape.rfind("V"))
        if office >= 0 and institution < office and (rest := self.name_after(start + office + 1, end)) is not None:
            return self.with_office(start, start + office, rest)
        if institution >= 0:
            return self.with_institution(start, start + institution, end)
        if (group := self.group(start, end)) is not None:
            return group
        return self.with_name(start, end)

    def name_after(self, start: int, end: int) -> tuple[int, int] | None:
        """The name that ends a phrase with an office: (start, start) where there is none, None where something else follows."""
        if start == end:
            return start, start
        found = _NAME.match(self.t.shape, start + (self.t.shape[start] == "H"), end)
        return (found.start(), found.end()) if found and found.end() >= end - 1 and self.t.shape[found.end():end] in ("", "d", "n") else None

    def with_office(self, start: int, at: int, name: tuple[int, int]) -> _Part:
        office: Office = self.t.data[at]
        part = _Part(start, max(at + 1, name[1]), "person", office=office, plural=office.plural, gender=office.gender)
        part.name = self.t.text(*name) if name[1] > name[0] else ""
        self.before(part, start, at)
        return part

    def with_institution(self, start: int, at: int, end: int) -> _Part | None:
        entry: Institution = self.t.data[at]
        if any(isinstance(self.t.data.get(i), Body) and self.t.data[i].outlet for i in range(start, at)):
            return self.with_name(start, at)
        if self.t.shape[at + 1:end][:1] in ("n", "f"):
            return self.group(start, end) or self.with_name(start, at)
        part = _Part(start, at + 1, "organisation", noun=entry.noun, plural=entry.plural, whole=entry.whole, public=entry.public, voice=entry.voice)
        self.before(part, start, at)
        capitals = [i for i in range(start, end) if self.t.shape[i] == "C"]
        if capitals and not part.government and not part.fields:
            return self.with_name(start, end)
        if entry.whole and not part.government and entry.noun not in ("government", "authorities"):
            if not part.fields:
                return None
            part.whole = False
        return part

    def before(self, part: _Part, start: int, at: int) -> None:
        """Read what stands before the office or institution: country, ranks, fields, body, determiner."""
        words, capitals = [], []
        for i in range(start, at):
            letter, low = self.t.shape[i], self.t.lower[i]
            if letter == "d":
                part.loose = low in ("my", "our", "your", "his", "her", "their")
                part.definite = low not in ("a", "an", "some", "several", "another", "one", "any", "no", "many")
            elif letter == "F":
                part.former = True
            elif letter in "GRB":
                self.place(part, i)
            elif letter == "I":
                part.organisation = _organisation(_Part(i, i, "organisation", noun=self.t.data[i].noun, fields=_fields(words, self.g)))
                words = []
            elif letter in "Mf":
                words.append(low)
            elif letter == "C":
                capitals.append(i)
        part.ranks = tuple(w for w in words if w in self.g.ranks and w not in self.g.fields)
        part.fields = part.fields + _fields(words, self.g)
        if start > 1 and self.t.lower[start - 1] == "of" and self.t.lower[start - 2] in ("one", "some", "several"):
            part.definite, part.plural = False, self.t.lower[start - 2] != "one"
            part.start = start - 2
        if capitals and not part.body:
            part.body = self.t.text(capitals[0], capitals[-1] + 1)

    def place(self, part: _Part, i: int) -> None:
        entry = self.t.data[i]
        if isinstance(entry, Place):
            part.government = part.government or entry.code
            part.place = part.place or entry.name
        else:
            part.government = part.government or entry.government
            part.body = part.body or entry.name
            part.organisation = part.organisation or entry.organisation

    def group(self, start: int, end: int) -> _Part | None:
        """People who speak without a name: "Western nations", "local media outlets", "Kazakh experts"."""
        if self.t.lower[end - 1] not in self.g.groups or self.t.shape[end - 1] != "n":
            return None
        if "C" in self.t.shape[start:end] and self.t.lower[end - 1] in ("agencies", "media", "outlets"):
            named = self.with_name(start, end)
            if named:
                named.kind = "outlet"
            return named
        part = _Part(start, end, "group", noun=self.t.lower[end - 1], plural=True, definite=False)
        self.before(part, start, end - 1)
        return part

    def with_name(self, start: int, end: int) -> _Part | None:
        """A phrase without office or institution: a place, a body known by name, or a run of capitals."""
        while start < end and self.t.shape[start] in "dnMFfH&'-c" and not (self.t.shape[start] in "Mf" and self.t.words[start][0].isupper()
                                                                           and "C" in self.t.shape[start:end]):
            start += 1
        if start == end:
            return None
        while end > start and self.t.shape[end - 1] in "dn&'-cM" and not self.t.words[end - 1][0].isupper():
            end -= 1
        shape = self.t.shape[start:end]
        lower = self.t.lower[end - 1] if end > start else ""
        if "C" in shape and shape[0] in "GR" and not (lower in self.g.outlet_words or lower in self.g.organisation_words):
            first = next(i for i in range(start, end) if self.t.shape[i] == "C")
            start, shape = first, self.t.shape[first:end]
        if shape[:1] == "B" and "C" not in shape:
            entry: Body = self.t.data[start]
            return _Part(start, start + 1 + len(re.match(r"b*", shape[1:]).group()), "outlet" if entry.outlet else "organisation", name=entry.name,
                         body=entry.name, government=entry.government, organisation=entry.organisation)
        if shape[:1] in ("G", "R") and "C" not in shape and shape.strip("Gg") == "":
            entry: Place = self.t.data[start]
            return _Part(start, end, "place", government=entry.code, place=entry.name, role=entry.role, weak=True)
        if not any(self.t.shape[i] == "C" for i in range(start, end)):
            return None
        return self.capitals(start, end)

    def capitals(self, start: int, end: int) -> _Part | None:
        text = self.t.text(start, end)
        lower = [w for w, c in zip(self.t.lower[start:end], self.t.shape[start:end]) if c not in "-&"]
        part = _Part(start, end, "person", name=text)
        if start and self.t.shape[start - 1] == "H":
            part.gender = self.g.honorifics[self.t.lower[start - 1]]
        article = start > 0 and self.t.lower[start - 1] == "the"
        if len(lower) > 1 and lower[-1] in self.g.outlet_words or len(lower) > 1 and lower[0] in ("radio", "tv", "telegram"):
            part.kind = "outlet"
        elif any(w in self.g.organisation_words or w in self.g.lower_phrases for w in lower) or text.isupper() and len(text) > 1 or article:
            part.kind = "organisation"
        elif not _NAME.fullmatch(self.t.shape, start, end):
            return None
        before = self.t.lower[start - 1] if start else ""
        after = self.t.lower[end] if end < len(self.t.lower) else ""
        if part.kind != "person" and (after in ("agencies", "agency") or before in ("agency", "broadcaster", "newspaper")):
            part.kind = "outlet"
        part.weak = len(lower) == 1 and article or part.kind == "person" and not _personal(text, lower, self.g)
        return part

    def extended(self, part: _Part) -> _Part:
        """Take in what follows: "of Trade of Kazakhstan", ", Kairat X", and the office that explains a name."""
        if part.kind == "person" and part.name:
            return self.apposition(self.of_place(part))
        if part.kind == "organisation" and part.name and not part.body:
            return self.long_name(part)
        if part.kind in ("person", "organisation", "group") and not part.weak:
            part = self.linked(part)
            return self.named_after(part) if part.kind == "person" and part.office else part
        return part

    def of_place(self, part: _Part) -> _Part:
        """President X of Kazakhstan; X of the Y Institute."""
        i = part.end
        known = part.office or not part.weak or "C" in self.t.shape[part.start + 1:part.end]
        if known and i + 1 < len(self.t.shape) and self.t.lower[i] in ("of", "from", "at") and (found := _CHUNK.match(self.t.shape, i + 1)):
            inner = self.phrase(*_owned(self.t.shape, found.start(), found.end())[0])
            if inner and inner.kind == "place" and part.office and not part.government:
                part.government, part.place, part.end = inner.government, inner.place, inner.end
            elif inner and inner.kind in ("organisation", "outlet"):
                part.body, part.end = part.body or inner.name or inner.body, inner.end
                part.government = part.government or inner.government
        return part

    def long_name(self, part: _Part) -> _Part:
        """The Association of Road Carriers; the X Endowment for International Peace."""
        while part.end + 1 < len(self.t.shape) and self.t.lower[part.end] in ("of", "for") and self.t.lower[part.end - 1] in self.g.organisation_words:
            tail = re.compile(r"d?[CfMGgR]+(?:&[CfM]+)?").match(self.t.shape, part.end + 1)
            if not tail or not self.t.words[tail.end() - 1][0].isupper():
                break
            part.end, part.weak = tail.end(), False
            part.name = self.t.text(part.start, part.end)
        return part

    def linked(self, part: _Part) -> _Part:
        links = _OFFICE_LINKS if part.office else _INSTITUTION_LINKS
        while part.end + 1 < len(self.t.shape) and self.t.lower[part.end] in links:
            found = _CHUNK.match(self.t.shape, part.end + 1)
            if not found or not self.link(part, self.t.lower[part.end], found.start(), _first_owned(self.t.shape, found.start(), found.end())):
                break
        return part

    def link(self, part: _Part, word: str, start: int, end: int) -> bool:
        """Take one linked phrase into the part; False where it does not belong to it."""
        letters = [(i, self.t.shape[i]) for i in range(start, end) if self.t.shape[i] not in "d'"]
        if not letters:
            return False
        kinds = {letter for _, letter in letters}
        named = re.search(r"[fGIVb]C(?:-?C|c+C)*$", self.t.shape[start:end])
        if part.office and word == "of" and named and not self.t.lower[end - 1] in self.g.organisation_words:
            end = start + named.start() + 1
            letters = [x for x in letters if x[0] < end]
            kinds = {letter for _, letter in letters}
        if kinds <= set("GgRn") and "n" in kinds and self.t.lower[end - 1] in self.g.groups or kinds <= set("GgR") or kinds <= set("GgRV") and "V" in kinds and self.t.lower[end - 1] in ("republic", "state"):
            if word in ("in", "at") and part.government and part.noun != "embassy":
                return False
            if word != "to" and not (word == "in" and part.government):
                for i, letter in letters:
                    if letter in "GR":
                        self.place(part, i)
            part.end = end
            return True
        if "O" in kinds and part.office and word in ("of", "for", "to"):
            part.end = end
            return True
        if kinds & set("IV"):
            inner = self.with_institution(start, max(i for i, letter in letters if letter in "IV"), end)
            if not inner:
                return False
            full = self.linked(inner)
            part.government, part.place, part.end = part.government or full.government, part.place or full.place, full.end
            if part.office:
                part.organisation = _organisation(full) or part.organisation
                part.body = part.body or full.body
            elif part.voice:
                part.noun, part.fields, part.definite = full.noun, full.fields, full.definite
            return True
        if word in ("of", "for") and (series := _SERIES.match(self.t.shape, start)) and self.t.words[series.end() - 1][0].isupper():
            last = series.end()
            if part.office and (name := re.search(r"fC(?:-?C|c+C)*$", self.t.shape[start:last])):
                last = start + name.start() + 1
            part.fields += _fields([self.t.lower[i] for i in range(start, last)], self.g)
            part.end = last
            return True
        if word in ("in", "to") or "O" in kinds:
            return False
        if "C" in kinds and (inner := self.with_name(start, end)) and inner.kind in ("outlet", "organisation"):
            part.body, part.government, part.end = part.body or inner.name, part.government or inner.government, inner.end
            return True
        if kinds & set("fCB") or part.office and word in ("of", "for") and kinds <= set("nMf-"):
            part.fields += _fields([self.t.lower[i] for i, letter in letters if letter in "fMn"], self.g)
            capitals = [i for i, letter in letters if letter in "CBb"]
            if capitals:
                part.body = part.body or self.t.text(capitals[0], capitals[-1] + 1)
            for i, letter in letters:
                if letter in "GRB":
                    self.place(part, i)
            part.end = end
            return True
        return False

    def named_after(self, part: _Part) -> _Part:
        """An office followed by its holder: "the deputy minister of trade, X" or "... - X"."""
        i = part.end
        if (second := _SECOND.match(self.t.shape, i)) and not part.plural:
            i = part.end = second.end()
        comma = i < len(self.t.shape) and (self.t.shape[i] == "," or self.t.words[i] in "-–—:")
        found = _NAME.match(self.t.shape, i + comma) if i + comma < len(self.t.shape) else None
        if not found or part.plural or not _AFTER_NAME.match(self.t.shape[found.end():found.end() + 1]):
            return part
        name = self.t.text(found.start(), found.end())
        if any(w in self.g.organisation_words for w in self.t.lower[found.start():found.end()]):
            return part
        part.name, part.end = name, found.end()
        return part

    def apposition(self, part: _Part) -> _Part:
        """A name explained after a comma: "X, the assistant secretary for ...", "X, an economist at Y, said"."""
        i = part.end
        if i + 1 >= len(self.t.shape) or self.t.shape[i] != "," and self.t.words[i] != "(":
            return part
        found = _CHUNK.match(self.t.shape, i + 1)
        if not found or "O" not in found.group() or part.office and "d" not in found.group()[:1]:
            return part
        inner = self.parts(found.start(), found.end())
        if len(inner) != 1 or not inner[0].office or inner[0].name or inner[0].plural:
            return part
        office = self.linked(inner[0]) if inner[0].end == found.end() else inner[0]
        if part.office:
            return part
        office.start, office.name, office.gender = part.start, part.name, office.gender or part.gender
        office.definite = True
        return office

    def mention(self, part: _Part) -> Mention:
        t = self.t
        start, end = part.start, part.end
        while start < end - 1 and t.shape[start] in "-&'":
            start += 1
        return _as_mention(part, t.span(start, end), self.number, t.subject(start, end), t.agent(start), self.g)


def _owned(shape: str, start: int, end: int) -> list[tuple[int, int]]:
    """Token ranges between possessive marks and before determiners."""
    cuts = sorted({start, end, *(i for i in range(start, end) if shape[i] in "'d")})
    return [(a + (shape[a] == "'"), b) for a, b in zip(cuts, cuts[1:]) if b > a + (shape[a] == "'")] or [(start, end)]


def _first_owned(shape: str, start: int, end: int) -> int:
    """The end of the first noun phrase of a chunk, what it owns included."""
    ranges = _owned(shape, start, end)
    last = 0
    while last + 1 < len(ranges) and shape[ranges[last][1]:ranges[last][1] + 1] == "'":
        last += 1
    return ranges[last][1]


def _owned_by(part: _Part, owner: _Part) -> _Part:
    part.start = owner.outset
    part.government = part.government or owner.government
    part.place = part.place or owner.place
    if owner.kind in ("organisation", "outlet", "group"):
        part.organisation = part.organisation or _organisation(owner)
        part.body = part.body or owner.body or owner.name
        part.fields = part.fields or owner.fields
    return part


def _fields(words: Sequence[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """Field words in their first form, two-word fields first; ranks and words that mean nothing by themselves drop out."""
    found, i = [], 0
    while i < len(words):
        two = " ".join(words[i:i + 2])
        if two in gazetteer.fields:
            found.append(gazetteer.fields[two])
            i += 2
            continue
        if words[i] in gazetteer.fields:
            found.append(gazetteer.fields[words[i]])
        i += 1
    return tuple(dict.fromkeys(found))


def _organisation(part: _Part) -> str:
    """A body in common words: "ministry of trade and integration"."""
    if part.noun:
        return part.noun + (" of " + " and ".join(part.fields) if part.fields else "") + (f" in {part.place}" if part.noun == "embassy" and part.role else "")
    return part.organisation


def _office_name(part: _Part, gazetteer: Gazetteer) -> str:
    ranks = tuple(dict.fromkeys(gazetteer.same_ranks.get(r, r) for r in part.ranks))
    fields = " of " + " and ".join(part.fields) if part.fields else ""
    return " ".join([*ranks, part.office.noun]) + fields


def _as_mention(part: _Part, span, number: int, subject: bool, agent: bool, gazetteer: Gazetteer) -> Mention:
    office = _office_name(part, gazetteer) if part.office else ""
    organisation = part.organisation or _organisation(part) or (part.body if part.office or not part.name else "")
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
        kind, basis, name = ("government" if part.definite and (part.government or not part.place) else "group"), "institution", gazetteer.country_names.get(part.government, "")
    elif kind == "organisation" and part.noun:
        basis, name = "institution", part.name
    official = bool(part.office and part.office.official and (not part.office.head or part.government or part.organisation)
                    or part.noun and part.public or part.government and kind in ("organisation", "government"))
    if part.office and not name and not official or part.noun and part.loose and not part.fields and not part.government:
        weak = True
    unnamed = not name and (not part.definite or part.plural) and kind in ("person", "group") or kind == "group"
    return Mention(
        span=span, text="", kind=kind, name=name, office=office, organisation=organisation, government=part.government, place=part.place,
        former=part.former, unnamed=unnamed, official=official and kind != "group", gender=part.gender, plural=part.plural, fields=part.fields, noun=part.noun,
        subject=subject, weak=weak, basis=basis, paragraph=number)


def _personal(text: str, lower: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether a run of capitals is a person's name by its own form."""
    words = [w for w in re.split(r"[\s-]+", text) if w]
    if any(len(w) > 5 and w.lower().endswith(_endings(gazetteer)) for w in words[-1:]):
        return True
    return len(words) > 1 and words[0].lower() in _given(gazetteer)


def _endings(gazetteer: Gazetteer) -> tuple[str, ...]:
    return gazetteer.names.written_endings


def _given(gazetteer: Gazetteer) -> frozenset[str]:
    return gazetteer.names.written_given
