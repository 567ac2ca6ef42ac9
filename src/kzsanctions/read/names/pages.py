"""Say whose text a page shows it to be besides its words: by dateline, masthead, section and foot, its name, its towns and where it is set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ...language.parsing import Paragraph
from ...language.spans import Span
from .gazetteer import Gazetteer, Place
from .local import posted
from .mention import Mention
from .towns import country_of, folded, named_in

_AND_TOWN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Bb]etween|[Ff]rom) [A-Z][\w'\u2019.-]+,? and ([A-Z][\w'\u2019.-]+)")
# A town's name of one or two words; a full stop ends it, but for "St. Andrews".
_TOWN = r"(?:St\. )?[A-Z](?:[\w'\u2019-]|\.(?=\w))+(?: [A-Z](?:[\w'\u2019-]|\.(?=\w))+)?\b(?!-| (?:de|del|do|da|dos|das|di|della|la) [A-Z])"
_IN_TOWN = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ff]rom|[Aa]round|[Aa]t|[Oo]ff|[Aa]bove|[Aa]cross|[Bb]etween) ({_TOWN})")
# ... without those that only something comes from.
_AT_TOWN = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Aa]t|[Oo]ff|[Aa]bove|[Aa]cross) ({_TOWN})")
# Where something is, of a headline or first sentence: "Fire in Northtown", "bathers at Northtown", "the bay, County Cork".
_SET_IN = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]t|County) ({_TOWN})")
# The rank of a town that is none of the largest.
_SMALL = 3
# So many sentences of a text tell where it is set.
_FIRST = 2
# What parts the pieces of a line at the head of a page, and a word before a state's name there.
_BARS = re.compile(r"\s*[|\u2022\u00b7]\s*|\s{2,}")
_STATE = re.compile(r"\A(?:The |the )?(?:Republic|Kingdom|Government|State|Commonwealth) of (?:the )?")
# A line of a page's foot that says who prints it: with the paper's name or one of these.
_PRINTED = re.compile(
    r"\u00a9|\(c\)|\bcopyright\b|\brights reserved\b|\b(?:published|printed|edited) (?:by|in|at)\b|\beditorial office\b|\bnewsroom:", re.I
)


@dataclass(frozen=True)
class Page:
    """What a page tells of whose text it is besides its words, as codes of countries.

    `written_in` is the country of its dateline, masthead or foot, `paper` the register's, `named` the one the paper has in its name, `towns`
    the one most towns lie in that the text names, `set_in` that of its section or of the town its headline or first sentence is set in;
    `at_home` says that its towns show that it is told in its paper's country, `issued` that a public body put it out.
    """

    written_in: str = ""
    paper: str = ""
    named: str = ""
    towns: str = ""
    set_in: str = ""
    at_home: bool = False
    issued: bool = False


NOWHERE = Page()


def page_of(
    raw: str,
    paragraphs: Sequence[Paragraph],
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    dateline: str = "",
    paper: str = "",
    issued: bool = False,
    publisher: str = "",
    section: str = "",
) -> Page:
    """What a text's page tells, `paper` being the country the register gives its paper.

    A register knows whose paper it is, its name only where it is printed: "The Accra Times" may write of another state.
    """
    written = home_of(dateline, gazetteer) or masthead_of(raw, paragraphs, gazetteer) or foot_of(raw, paragraphs, publisher, gazetteer)
    set_in = section_of(section, gazetteer) or ("" if written else scene_of(paragraphs, mentions, gazetteer))
    towns = by_towns(raw, mentions, gazetteer)
    named = printed_in(publisher, raw, mentions, gazetteer, issued)
    acts = any(m.government == paper and not m.aimed_at and not posted(m) and (m.kind != "government" or m.subject) for m in mentions)
    at_home = bool(paper) and (paper == towns or acts or own_towns(raw, mentions, paper, gazetteer))
    # Where a paper's own state acts, its ministers stand without a country though the fire is in the neighbour's town.
    return Page(written, paper, named, towns, "" if paper and acts else set_in, at_home, issued)


def home_of(dateline: str, gazetteer: Gazetteer) -> str:
    """The code of the first country, capital or city a dateline names; empty where it names none."""
    for word in re.finditer(r"[^\W\d_][\w.'-]*", dateline):
        for phrase, entry in gazetteer.phrases.get(word.group(), ()):
            if isinstance(entry, Place) and entry.code and dateline.startswith(phrase, word.start()):
                return entry.code
    place = named_in(dateline.title() if dateline.isupper() else dateline, gazetteer.towns, gazetteer.no_towns)
    return country_of(place, gazetteer.towns) if place else ""


def masthead_of(raw: str, paragraphs: Sequence[Paragraph], gazetteer: Gazetteer) -> str:
    """The country of the town or state that stands by itself in a line above the text, where bars part it from the paper's name or the day."""
    begin = next((p.start for p in paragraphs if p.kind == "body"), len(raw))
    lines = [line for line in raw[:begin].splitlines() or raw.splitlines()[:1] if line.strip("\ufeff ")]
    told: set[str] = set()
    for number, line in enumerate(lines or raw.splitlines()[:1]):
        parts = [p for p in _BARS.split(line.strip("\ufeff ")) if p]
        if len(parts) > 1 and (not number or any(c.isdigit() for c in line)):
            told |= {code for p in parts if (code := _by_itself(p, gazetteer))}
    return told.pop() if len(told) == 1 else ""


def _by_itself(words: str, gazetteer: Gazetteer) -> str:
    """The country of a town or state that some words name and nothing else."""
    bare = _STATE.sub("", words)
    known = any(phrase == bare for phrase, e in gazetteer.phrases.get(bare.partition(" ")[0], ()) if isinstance(e, Place) and e.code)
    large = any(rank < _SMALL for rank, _ in gazetteer.towns.get(folded(bare), ()))
    return home_of(bare, gazetteer) if known or large else ""


def foot_of(raw: str, paragraphs: Sequence[Paragraph], publisher: str, gazetteer: Gazetteer) -> str:
    """The country of the town that a page's foot gives with the paper's name or with who prints it."""
    end = max((p.start + len(p.text) for p in paragraphs if p.kind == "body"), default=len(raw))
    lines = (line for line in raw[end:].splitlines() if _PRINTED.search(line) or publisher and publisher in line)
    told = {
        code
        for line in lines
        for part in re.split(r"[,|\u2022\u00b7.]", line.replace(publisher, ""))
        if (code := _by_itself(part.strip(), gazetteer))
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
    begin = min((span.start for span, _ in sentences), default=0)
    for span, text in (*headlines, *sentences):
        names = [m[1] for m in _SET_IN.finditer(text)]
        told = [code for name in names if (code := country_of(name, gazetteer.towns, spoken) or country_of(name, gazetteer.towns))]
        # A state that acts in the sentence before is whose officials may be guests here.
        others = {m.government for m in mentions if m.government and (m.span.overlaps(span) or m.subject and begin <= m.span.start < span.start)}
        if told and others <= {told[0]}:
            return told[0]
    return ""


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
