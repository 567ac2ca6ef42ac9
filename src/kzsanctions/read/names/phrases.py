"""Read noun phrases that may name an actor, from classes of tokens: by the office, the institution or the name in them."""

from __future__ import annotations

import re

from spacy.symbols import ADJ

from .gazetteer import Body, Gazetteer, Institution, Office, Place
from .named_bodies import agency, local_government, named_after, of_nation, of_people, owned_by_place
from .part import Part
from .tokens import Tokens, owned
from .towns import folded
from .wording import fields_of, in_words, owned_by, personal

CHUNK = re.compile(r"(?:[dFMmfnGgRrBbOIVCH'c-]|(?<=[fG])&(?=[fM]))+")
# A particle may stand first ("el-Masry", "van der Meer") and hang on by a hyphen ("bin Saif al-Amri").
NAME = re.compile(r"(?:c-?)*C(?:-?C|(?:c-?)+C|-c-C)*")
_OPEN = frozenset("a an some several another one any no many".split())
_POSSESSORS = frozenset("his her its their whose".split())
# Words for who governs a town or region as well as a state.
_OF_TOWN = frozenset(("government", "authorities", "administration"))
_PERSONAL = frozenset("my our your his her their".split())


class Phrases:
    """The noun phrases of one paragraph: each method reads one from a range of tokens, or gives None."""

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer):
        self.t, self.g = tokens, gazetteer

    def parts(self, start: int, end: int) -> list[Part]:
        """The noun phrases of a chunk; an owner ("Kazakhstan's") goes into the phrase it owns, a person stays one by itself."""
        found: list[Part] = []
        owner, nameless = None, ""
        for a, b in owned(self.t.shape, start, end):
            part = self.phrase(a, b)
            if part:
                part.outset = min(a, part.start)
                part.possessor = part.possessor or nameless
                part.private = part.private or b - a == 1 and bool(part.noun) and of_people(self.t, a, self.g)
            # "The company's director", "the country's minister": the firm or country is one spoken of before.
            loose = part is None or part.end < b and self.t.lower[b - 1] in self.g.associations
            nameless = self.t.lower[b - 1] if loose and self.t.shape[b - 1 : b + 1] in ("n'", "V'", "I'", "M'") else ""
            if part and owner and owner.kind == "person" and owner.name and part.noun in _OF_TOWN and owner.weak and self.town(owner.name):
                part = local_government(part, owner)
                found.pop()
            elif part and owner and owner.kind == "person" and owner.name:
                part.government = part.government or owner.government
                if owner.weak and part.office and part.office.head and not part.organisation:
                    part.body = part.body or owner.name  # "Surname's director": whose name it is, a firm's or a man's, only capitals tell
            elif part and owner and part.kind != "place" and (part.office or part.noun or owner.kind == "place"):
                part.government = owner.government or part.government if part.name in self.g.borne_by_many else part.government
                part = owned_by(part, owner)
                found.pop()
            owner = part if part and part.end == b and self.t.shape[b : b + 1] == "'" else None
            if part:
                found.append(part)
        return found

    def town(self, name: str) -> bool:
        """Whether a name that only capitals tell of may be a town's or region's."""
        return folded(name) in self.g.towns

    def phrase(self, start: int, end: int) -> Part | None:
        """One noun phrase: by its last office, else its institution, else the group or name in it."""
        shape = self.t.shape[start:end]
        office = shape.rfind("O")
        institution = max(shape.rfind("I"), shape.rfind("V"))
        if office > institution and (name := self.name_after(start + office + 1, end)) is not None:
            return self.with_office(start, start + self.held(shape, start, office), name)
        if office > institution and shape[office + 1 :].strip("Rr") == "":
            part = self.with_office(start, start + office, (end, end))  # "the Medical Officer West"
            part.end = end
            return part
        if institution >= 0:
            return self.with_institution(start, start + institution, end)
        return self.group(start, end) or self.association(start, end) or self.with_name(start, end)

    def association(self, start: int, end: int) -> Part | None:
        """A body of members without a name: "the drivers' union"; one with a name is read by it."""
        word = self.t.lower[end - 1]
        if word not in self.g.associations or self.t.words[end - 1][0].isupper() or self.t.shape[end - 1] != "n" or "C" in self.t.shape[start:end]:
            return None
        part = Part(start, end, "organisation", noun=word, private=True)
        self.before(part, start, end - 1)
        return part if part.article or self.t.shape[start - 1 : start] == "'" else None

    def held(self, shape: str, start: int, at: int) -> int:
        """The place of the office in a phrase that ends in a rank: "Zone Director Maritime Captain X" is a director."""
        before = shape.rfind("O", 0, at)
        ranked = before >= 0 and self.t.data[start + at].rank and not self.t.data[start + before].rank and set(shape[before + 1 : at]) <= set("CMmH")
        return before if ranked and not self.t.data[start + before].plural else at

    def name_after(self, start: int, end: int) -> tuple[int, int] | None:
        """The name that ends a phrase with an office: (start, start) where there is none, None where something else follows."""
        if start == end:
            return start, start
        while start < end and self.t.shape[start] == "H":
            start += 1
        if end - start == 1 and self.t.shape[start] == "n" and self.t.pos[start] == ADJ:
            # "A source close to X", "the minister responsible".
            return start, start
        found = NAME.match(self.t.shape, start, end)
        return (found.start(), found.end()) if found and self.t.shape[found.end() : end] in ("", "d", "n") else None

    def with_office(self, start: int, at: int, name: tuple[int, int]) -> Part:
        """A phrase whose head is the office at token `at`, with the holder's name where one follows."""
        office: Office = self.t.data[at]
        part = Part(start, max(at + 1, name[1]), "person", office=office, plural=office.plural, gender=office.gender, former=office.past)
        part.name = self.t.text(*name) if name[1] > name[0] else ""
        self.before(part, start, at)
        led = self.t.data.get(name[0] - 1) if name[0] - 1 > at else None
        part.public = part.public or isinstance(led, Office) and led.rank
        return part

    def with_institution(self, start: int, at: int, end: int) -> Part | None:
        """A phrase whose head is the institution at token `at`, unless the word only qualifies another or belongs to a name."""
        entry: Institution = self.t.data[at]
        if any(isinstance(self.t.data.get(i), Body) and self.t.data[i].outlet for i in range(start, at)):
            return self.with_name(start, at)
        beside_name = self.t.words[at].islower() and "C" in self.t.shape[start:at]
        if beside_name and self.t.lower[at] in self.g.outlet_nouns and (named := self.with_name(start, at)):
            named.kind, named.end, named.weak = "outlet", at + 1, False
            return named
        if self.t.shape[at + 1 : end][:1] in ("n", "f") and not (end == at + 2 and self.t.lower[at + 1] in self.g.documents):
            return self.group(start, end) or self.with_name(start, at)
        part = Part(start, at + 1, "organisation", noun=entry.noun, plural=entry.plural)
        part.whole, part.voice, part.vague, part.firm = entry.whole, entry.voice, entry.vague and self.t.shape[at - 1 : at] != "m", entry.firm
        self.before(part, start, at)
        common = part.fields and self.t.words[at].islower() and not entry.plural and not entry.whole  # "the roads agency X"
        common = common or entry.vague and self.t.words[at].islower() and any(len(w) > 2 and w.isupper() for w in self.t.words[at + 1 : end])
        if (entry.firm or common) and self.t.shape[at + 1 : end][:1] in ("C", "B") and not self.of_nobody(entry, start, at):
            # "The grid operator X".
            if named := self.with_name(at + 1, end):
                sends = self.t.lower[at].rpartition(" ")[2] in self.g.outlet_nouns
                sends = sends and not common
                named.kind, named.public, named.firm, named.weak = ("outlet" if sends else "organisation", not sends, entry.firm and not sends, False)
                named.government, named.start = part.government, start
            return named
        if self.of_nobody(entry, start, at):
            named = self.with_name(start, at + 1) or Part(start, at + 1, "organisation", name=self.own_name(start, at))
            named.kind = "organisation" if named.end == at + 1 else named.kind
            return named
        own = start + (self.t.shape[start] == "d")
        if entry.noun in _OF_TOWN and set(self.t.shape[own:at]) == {"C"} and self.town(self.t.text(own, at)):
            return local_government(part, Part(own, at, "place", name=self.t.text(own, at), outset=start))
        if "C" in self.t.shape[start:at] and (name := self.proper_name(part, entry, start, at)):
            part.name, part.body, part.public = name, "", True
            return part
        if "C" in self.t.shape[start:end] and not part.government and not part.fields:
            return self.with_name(start, end)
        if entry.common and owned_by_place(self.t, start, at, self.town):
            part.weak = True  # "Quito's museums board": only whose it is tells that it is one
        elif entry.common and not (part.government or part.fields or part.body or part.organisation):
            if not self.of_something(at):
                part.vague = part.common = True
                return (
                    part if part.article and self.t.words[at][0].isupper() and start < at and self.t.lower[start] == "the" else self.group(start, end)
                )
            part.name, part.public = self.t.text(at - self.t.shape[start:at].count("m"), at + 1), True
        if entry.of_country and not part.government:
            part.whole = False
            return part if part.fields else None
        return part

    def of_nobody(self, entry: Institution, start: int, at: int) -> bool:
        """Whether words before an institution make it no public body: "the Travel Agency", "the Free Northern Army", "a mobile network operator"."""
        t = self.t
        own = " ".join(t.lower[i] for i in range(start, at + 1) if t.shape[i] not in "GgBbR")
        if entry.firm:
            return any(w in self.g.market for w in t.lower[max(0, start - 1) : at])
        return bool(self.g.private.search(own) or entry.armed and self.g.irregular.search(own))

    def of_something(self, at: int) -> bool:
        """Whether "of" and a name in capitals make a body of a common word in capitals: "the National Institute of Geology"."""
        t = self.t
        led = t.words[at][0].isupper() and at + 2 < len(t.words) and t.lower[at + 1] in ("of", "for")
        return led and t.words[at + 2][0].isupper() and not self.g.private.search(t.lower[at + 2]) and t.shape[at + 2] not in "GRO"

    def own_name(self, start: int, at: int) -> str:
        """The words of a body's name up to token `at`, from the first in capitals that is no article and no adjective of a country."""
        t = self.t
        adjective = lambda i: isinstance(entry := t.data.get(i), Place) and entry.role == "adjective"  # noqa: E731
        first = next((i for i in range(start, at) if t.words[i][0].isupper() and t.shape[i] not in "d'" and not adjective(i)), at)
        return t.text(first, at + 1)

    def proper_name(self, part: Part, entry: Institution, start: int, at: int) -> str:
        """The name of a public body that has one of its own: "the Kenya Wildlife Service", "Turku city council"; else nothing.

        Armed men with a name of their own are the state's only where a country stands beside them. What is one word and "Agency",
        without an article, sends news.
        """
        t, capital = self.t, self.t.words[at][0].isupper()
        if entry.whole or entry.voice or entry.firm or entry.plural and not part.government:
            return ""
        if entry.armed and not part.government or not capital and (entry.vague or entry.common):
            return ""
        alone = t.shape[start:at].strip("d") == "C" and t.lower[at] in self.g.outlet_words
        return "" if alone and not part.article else self.own_name(start, at)

    def before(self, part: Part, start: int, at: int) -> None:
        """Read what stands before the office or institution: country, ranks, fields, body, determiner."""
        words, capitals = [], []
        for i in range(start, at):
            letter, low = self.t.shape[i], self.t.lower[i]
            if letter == "d":
                part.loose, part.definite = low in _PERSONAL, low not in _OPEN
                part.article = True
                part.possessor = low if low in _POSSESSORS else ""
            elif letter == "F":
                part.former = True
            elif letter in "GRB":
                self.place(part, i)
            elif letter == "I":
                body = Part(i, i, "organisation", noun=self.t.data[i].noun, fields=fields_of(words, self.g))
                part.organisation, words = in_words(body), []
            elif letter in "Mf":
                words.append(low)
            elif letter == "C":
                capitals.append(i)
            if part.office is not None and letter in "nC":
                part.private = part.private or low in self.g.nobodys and not part.office.at
                part.public = part.public or i == at - 1 and part.office.head and low in self.g.state_places
            if low in self.g.associations and letter in "nC":
                part.private, part.body = True, part.body or (low if letter == "n" and part.office else "")
        part.ranks = tuple(w for w in words if w in self.g.ranks and w not in self.g.fields)
        part.fields += fields_of(words, self.g)
        if capitals and not part.body and not (part.possessor and part.office and part.office.head):  # "its Northtown director" is its own
            part.body = self.t.text(capitals[0], capitals[-1] + 1)
        if start > 1 and self.t.lower[start - 1] == "of" and self.t.lower[start - 2] in self.g.associations and part.office is not None:
            part.private = True  # "the Chamber of Commerce president"
        if start > 1 and self.t.lower[start - 1] == "of" and self.t.lower[start - 2] in ("one", "some", "several"):
            part.definite, part.plural, part.start = False, self.t.lower[start - 2] != "one", start - 2

    def place(self, part: Part, i: int) -> None:
        """Take the country or body at token i into a phrase that has none yet."""
        entry = self.t.data[i]
        if isinstance(entry, Place):
            part.government = part.government or entry.code
            part.place = part.place or entry.name
        else:
            part.government = part.government or entry.government
            part.body = part.body or entry.name
            part.public = part.public or not entry.outlet
            if entry.public and " of " in entry.organisation:
                part.fields = part.fields or tuple(entry.organisation.partition(" of ")[2].split(" and "))
            part.organisation = part.organisation or entry.organisation

    def group(self, start: int, end: int) -> Part | None:
        """People who speak without a name ("Western nations", "Kazakh experts"), or outlets named before the word for them."""
        last = self.t.lower[end - 1]
        if self.t.shape[end - 1] != "n" or last not in self.g.groups:
            return None
        if "C" in self.t.shape[start:end] and last in self.g.outlet_nouns:
            named = self.with_name(start, end - 1)
            if named:
                named.kind, named.end, named.weak = "outlet", end, False
            return named
        part = Part(start, end, "group", noun=last, plural=True, definite=False)
        self.before(part, start, end - 1)
        return part

    def with_name(self, start: int, end: int) -> Part | None:
        """A phrase without office or institution: a place, a body known by name, or a run of capitals."""
        t = self.t
        if (known := agency(self.t, self.g, start, end) or of_nation(self.t, self.g, start, end)) is not None:
            return known
        while start < end and t.shape[start] in "dnMFfH&'-c" and not self.opens_name(start, end):
            start += 1
        while end > start and t.shape[end - 1] in "dn&'-cMf" and not t.words[end - 1][0].isupper():
            end -= 1
        if start == end:
            return None
        first = t.shape.find("C", start, end)
        if first < 0 and t.shape[start] == "G" and (at := t.shape.find("B", start, end)) > 0 and (body := self.known(at, end)) is not None:
            # "The Kosovo Environmental Protection Agency".
            body.start, place = start, t.data[start].code
            body.government = place if body.name in self.g.borne_by_many or not body.government else body.government
            return body
        if first < 0:
            return self.known(start, end) or named_after(self.t, self.g, start, end)
        if (named := named_after(self.t, self.g, start, end)) is not None:
            return named
        if t.shape[start] == "B" and (known := self.known(start, first)) is not None and known.kind == "organisation" and known.government:
            known.end = end  # "CalMac Ferries" where CalMac is known
            return known
        if t.shape[start] in "GR" and self.called_after_city(start, first, end):
            return Part(start, end, "person", name=t.text(start, end), weak=not personal(t.text(first, end), t.lower[first:end], self.g))
        if t.shape[start] in "GR" and t.lower[end - 1] not in self.g.outlet_words | self.g.organisation_words:
            start = first
        return self.capitals(start, end)

    def called_after_city(self, start: int, first: int, end: int) -> bool:
        """Whether a city right before one word that names no body is a given name: "Milan Kovačić" speaks, the "Milan Chamber" does not."""
        entry = self.t.data.get(start)
        city = isinstance(entry, Place) and entry.role in ("city", "capital") and first == start + 1 == end - 1
        return city and self.t.subject(first, end) and not self.g.names_a_body(self.t.lower[first]) and not self.t.words[first].isupper()

    def opens_name(self, start: int, end: int) -> bool:
        """Whether a common word in capitals begins a name ("State Street Bank")."""
        return self.t.shape[start] in "Mf" and self.t.words[start][0].isupper() and "C" in self.t.shape[start:end]

    def known(self, start: int, end: int) -> Part | None:
        """A place, or a body known by name."""
        t, entry = self.t, self.t.data.get(start)
        if isinstance(entry, Body):
            kind = "outlet" if entry.outlet else "organisation"
            last = re.compile("b*").match(t.shape, start + 1).end()
            if entry.public:
                noun, _, fields = entry.organisation.partition(" of ")
                return Part(start, last, kind, noun=noun, fields=tuple(fields.split(" and ")) if fields else ())
            public = not entry.outlet and bool(entry.government or entry.of_states)
            told = {"government": entry.government, "organisation": entry.organisation, "public": public}
            return Part(start, last, kind, name=entry.name, body=entry.name, **told)
        if isinstance(entry, Place) and entry.role != "adjective" and t.shape[start:end].strip("gr") in ("G", "R"):
            return Part(start, end, "place", government=entry.code, place=entry.name, role=entry.role, weak=True)
        return None

    def capitals(self, start: int, end: int) -> Part | None:
        """A run of capitals: an outlet or organisation by the words in it, else a person; weak where only capitals say so."""
        t = self.t
        text, lower = t.text(start, end), [w for w, c in zip(t.lower[start:end], t.shape[start:end]) if c not in "-&"]
        part = Part(start, end, "person", name=text)
        if start and t.shape[start - 1] == "H":
            part.gender = self.g.honorifics.get(t.lower[start - 1], "")
        before, after = t.lower[start - 1] if start else "", t.lower[end] if end < len(t.lower) else ""
        if len(lower) > 1 and (lower[-1] in self.g.outlet_words or lower[0] in self.g.outlet_nouns):
            part.kind = "outlet"
        elif before == "the" or text.isupper() and len(text) > 1 or any(self.g.names_a_body(w) for w in lower):
            part.kind = "outlet" if after in self.g.outlet_nouns or before in self.g.outlet_nouns else "organisation"
        elif not NAME.fullmatch(t.shape, start, end):
            return None
        if (
            part.kind == "organisation"
            and lower[0] in self.g.public_firsts
            and lower[-1] in self.g.public_lasts
            and not self.g.private.search(text.lower())
        ):
            part.public, part.firm = True, lower[-1] in self.g.firm_words
        called = start > 0 and t.shape[start - 1] == "H" and part.kind == "person"
        part.weak = not called and (len(lower) == 1 and before == "the" or part.kind == "person" and not personal(text, lower, self.g))
        return part
