"""Say where a text is told of and what in it is only a place: by its dateline, its towns, and words like "the Andean nation"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from ...language.parsing import Paragraph
from ...language.spans import Span
from .gazetteer import Gazetteer, Place
from .mention import Mention
from .towns import country_of, folded, named_in

# Characters on either side of a name in which words about it are looked for.
_AROUND = 80
_NATION = r"([\w-]+(?: (?:Asian|African|American|Caucasus))?) (?:nation|country|state|republic|kingdom)"
_OF_NATION = re.compile(rf" ?(?:\bof|\bfor) the {_NATION}\b", re.I)
_NATIONS = re.compile(rf"\bthe {_NATION}['\u2019]s(?= [\w -]+\Z)", re.I)
_THAT = re.compile(
    r" (?:of|in) (?:that|the latter|the same|the neighbou?ring) (?:country|nation|state|republic|kingdom)\b|(?:, who [^,.;\n]{3,80})? there(?=[,.;])"
)
# The preposition of a place before a name, and whether it opens a clause.
_PLACED = re.compile(
    r"(?:(?P<opens>\A|[.,;:(\u2014-] ?|\n)| )(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Oo]utskirts of|[Tt]own of|[Cc]ity of|[Vv]illage of) \Z"
)
# Who lives at a place whose name follows.
_WHO_LIVE_AT = re.compile(
    r"\b(?:people|residents|inhabitants|villagers|townspeople|farmers|fishermen|herders|traders|children|women|men|elders|families|households)"
    r" (?:of|from|in|around|near) \Z"
)
# Whose office follows a first word of a sentence, with a name of its own: "Downstream, the mayor of Northtown, Given Surname, said".
_BEFORE_ANOTHER = re.compile(r", the [^,.;\n]{3,60}, [A-Z][\w'\u2019.-]+ (?:\w+ )?[A-Z]")
_STARTS = re.compile(r"(?:\A|\n|[.!?] )\Z")
_BACK = 24
_AND_TOWN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Bb]etween|[Ff]rom) [A-Z][\w'\u2019.-]+,? and ([A-Z][\w'\u2019.-]+)")
# A town's name of one or two words; a full stop ends it, but for "St. Andrews".
_TOWN = r"(?:St\. )?[A-Z](?:[\w'\u2019-]|\.(?=\w))+(?: [A-Z](?:[\w'\u2019-]|\.(?=\w))+)?\b(?!-| (?:de|del|do|da|dos|das|di|della|la) [A-Z])"
_IN_TOWN = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ff]rom|[Aa]round|[Aa]t|[Oo]ff|[Aa]bove|[Aa]cross|[Bb]etween) ({_TOWN})")
# ... without those that only something comes from.
_AT_TOWN = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Aa]t|[Oo]ff|[Aa]bove|[Aa]cross) ({_TOWN})")
# Where something is, of a headline or first sentence: "Fire in Northtown", "bathers at Northtown", "the bay, County Cork".
_SET_IN = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]t|County) ({_TOWN})")
# So many sentences of a text tell where it is set.
_FIRST = 2


def described(raw: str, m: Mention, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The countries that "of the Andean nation" behind an office, or "the island nation's" before it, can mean."""
    behind = _OF_NATION.search(raw, m.span.start, m.span.end + _AROUND)
    found = behind if behind and behind.start() <= m.span.end else _NATIONS.search(raw[max(0, m.span.start - _AROUND) : m.span.end])
    return gazetteer.described.get(found[1].lower(), ()) if found else ()


def of_that_country(raw: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions; "the customs service of that country" or "the port office there" is of the country named last before it."""
    return [replace(m, government=last, whence="story") if (last := _meant(raw, mentions, i)) else m for i, m in enumerate(mentions)]


def _meant(raw: str, mentions: Sequence[Mention], i: int) -> str:
    m = mentions[i]
    if m.kind not in ("person", "organisation") or m.government or not (m.office or m.noun) or not _THAT.match(raw, m.span.end):
        return ""
    return next((k.government for k in reversed(mentions[:i]) if k.government and k.paragraph >= m.paragraph - 1), "")


def home_of(dateline: str, gazetteer: Gazetteer) -> str:
    """The code of the first country, capital or city a dateline names; empty where it names none."""
    for word in re.finditer(r"[^\W\d_][\w.'-]*", dateline):
        for phrase, entry in gazetteer.phrases.get(word.group(), ()):
            if isinstance(entry, Place) and entry.code and dateline.startswith(phrase, word.start()):
                return entry.code
    place = named_in(dateline.title() if dateline.isupper() else dateline, gazetteer.towns, gazetteer.no_towns)
    return country_of(place, gazetteer.towns) if place else ""


def masthead_of(raw: str, gazetteer: Gazetteer) -> str:
    """The country of the town that stands by itself in the first line of a page, where bars part it from the paper's name and the day."""
    first = next((line for line in raw.splitlines() if line.strip()), "")
    parts = [p for p in re.split(r"\s*[|\u2022\u00b7]\s*", first.strip("\ufeff ")) if p]
    if len(parts) < 2:
        return ""
    told = {
        home_of(p, gazetteer)
        for p in parts
        if folded(p) in gazetteer.towns or any(ph == p for ph, _ in gazetteer.phrases.get(p.partition(" ")[0], ()))
    }
    return told.pop() if len(told) == 1 else ""


def section_of(crumbs: str, gazetteer: Gazetteer) -> str:
    """The country whose texts a paper keeps under a section: "Home > Tunisia > Sfax"; of words that are more than its name it is none."""
    told = {e.code for part in re.split(r"\s*[>\u00bb/|\u203a]\s*", crumbs) for e in _whole(part, gazetteer) if e.name == part}
    return told.pop() if len(told) == 1 else ""


def scene_of(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention], gazetteer: Gazetteer) -> str:
    """The country of the town a text is set in by its headline, else by its first sentences: "Fire at the prison in Northtown".

    Not where another country is named in the very sentence, whose officials may be guests there.
    """
    spoken = {m.government for m in mentions if m.government}
    headlines = [(Span(p.start, p.start + len(p.text)), p.text) for p in paragraphs if p.kind == "title"]
    body = [p for p in paragraphs if p.kind == "body"][:_FIRST]
    sentences = [(p.span(s), s.text) for p in body for s in p.doc.sents][:_FIRST]
    for span, text in (*headlines, *sentences):
        names = [m[1] for m in _SET_IN.finditer(text)]
        told = [code for name in names if (code := country_of(name, gazetteer.towns, spoken) or country_of(name, gazetteer.towns))]
        others = {m.government for m in mentions if m.span.overlaps(span) and m.government}
        if told and others <= {told[0]}:
            return told[0]
    return ""


def is_town(raw: str, m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a name that nothing but capitals tells of is a place: "In Northtown, the mayor said ...", "the people of Northtown";
    "a house in Northtown" if there is one.
    """
    if m.kind != "person" or not m.weak or m.office:
        return False
    if " " not in m.name and _WHO_LIVE_AT.search(raw, max(0, m.span.start - _BACK), m.span.start):
        return True
    if " " not in m.name and _BEFORE_ANOTHER.match(raw, m.span.end) and _STARTS.search(raw, max(0, m.span.start - 2), m.span.start):
        return True  # where it was said, or when
    if (place := _PLACED.search(raw, max(0, m.span.start - _BACK), m.span.start)) is None:
        return False
    opens = place["opens"] is not None and raw[m.span.end : m.span.end + 1] == ","
    return opens and " " not in m.name or folded(m.name) in gazetteer.towns


def by_towns(raw: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> str:
    """The country most of the towns lie in that a text names as places, where one has more than all others; small ones tell none alone."""
    spoken = {m.government for m in mentions if m.government}
    names = {m[1] for m in _IN_TOWN.finditer(raw)} | {m[1] for m in _AND_TOWN.finditer(raw)}
    told = {name: country_of(name, gazetteer.towns, spoken) or country_of(name, gazetteer.towns) for name in names}
    found = Counter(code for code in told.values() if code)
    first = found.most_common(1)
    if not first or 2 * first[0][1] <= found.total():
        return ""
    code, times = first[0]
    # One town alone, named once, is where something happened, in a text that speaks of another country besides.
    again = sum(told.get(m[1]) == code for m in _IN_TOWN.finditer(raw)) > 1
    return code if times > 1 or again or spoken <= {code} and (code in spoken or _known(names, code, gazetteer)) else ""


def own_towns(raw: str, mentions: Sequence[Mention], paper: str, gazetteer: Gazetteer) -> bool:
    """Whether a text is told in a town of the paper's own country, whichever neighbour's towns it names besides."""
    spoken = {m.government for m in mentions if m.government} | {paper}
    names = {m[1] for m in _AT_TOWN.finditer(raw)}
    return any((country_of(name, gazetteer.towns, spoken) or country_of(name, gazetteer.towns)) == paper for name in names)


def _known(names: Collection[str], code: str, gazetteer: Gazetteer) -> bool:
    """Whether a region or one of the largest towns of a country is among some names, which tells it alone."""
    return any(gazetteer.towns[folded(n)][0] in ((0, code), (2, code)) for n in names if folded(n) in gazetteer.towns)


def printed_in(publisher: str, raw: str, mentions: Sequence[Mention], gazetteer: Gazetteer, issued: bool = False) -> str:
    """The country a paper has in its name, by itself, a city or a region ("The Accra Ledger"), where its text speaks of that country too.

    A public body (`issued`) that has a country in its name is that country's whatever it speaks of.
    """
    codes = {e.code for w in re.finditer(r"[^\W\d_][\w.'-]*", publisher) for e in _opening(publisher, w.start(), w.group(), gazetteer)}
    place = named_in(publisher, gazetteer.towns, gazetteer.no_towns)
    codes |= {country_of(place, gazetteer.towns)} - {""} if place and not codes else set()
    if len(codes) != 1:
        return ""
    code = next(iter(codes))
    towns = {folded(m[1]) for m in _IN_TOWN.finditer(raw)}
    spoken = any(m.government == code for m in mentions) or any(c == code for name in towns for _, c in gazetteer.towns.get(name, ()))
    return code if spoken or issued else ""


def _opening(text: str, at: int, word: str, gazetteer: Gazetteer) -> list[Place]:
    """The countries and cities whose names begin at a place of a text."""
    known = ((phrase, e) for phrase, e in gazetteer.phrases.get(word, ()) if isinstance(e, Place) and e.code)
    return [e for phrase, e in known if text.startswith(phrase, at) and not text[at + len(phrase) : at + len(phrase) + 1].isalnum()]


def _whole(words: str, gazetteer: Gazetteer) -> list[Place]:
    """The countries of which some words are the whole name, an article apart."""
    bare = words.removeprefix("The ").removeprefix("the ")
    known = gazetteer.phrases.get(bare.partition(" ")[0], ())
    return [e for phrase, e in known if phrase == bare and isinstance(e, Place) and e.role == "name"]
