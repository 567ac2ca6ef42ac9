"""Say which state a text's own is: the one whose officials and bodies it names without a country.

A paper calls the officials of other states by their country, and its own without. In order: the place it was written at, printed in or is
set in (`page`); the state that acts in it before any office stands alone; the one its towns show; of the states it speaks of the only one
none of whose officials it calls by country; the one it calls so from its beginning; the one whose officials act in it more than all others'.
What nothing tells stays unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from .gazetteer import Gazetteer, Place
from .local import posted, seat
from .mention import OF_COUNTRY, Mention
from .pages import Page

# Offices and bodies that stand without a country in the paper of their own state only.
_OWN = frozenset(("person", "organisation"))


def foreign(mentions: Sequence[Mention], gazetteer: Gazetteer) -> set[str]:
    """The states whose officials and bodies a text calls by their country: "the Peruvian works minister", "Peru's police".

    A name that the country is part of tells nothing: at home they say "the Kenya Wildlife Service" and "the Indian Navy" as well.
    """
    return {m.government for m in mentions if _acts(m) and m.government not in gazetteer.unions and _by_country(m, gazetteer)}


def _by_country(m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether an official or body is called by its country, and not only by a name that has the country in it."""
    words = m.text.replace("\u2019", "'").split()
    for i, word in enumerate(words):
        stem, owns, _ = word.partition("'")
        role = next((e.role for e in _places(stem.strip(",."), words[i:], gazetteer) if e.code == m.government), "")
        if not role or role not in ("name", "adjective") and not owns:
            continue
        if owns or role == "adjective" and i + 1 < len(words) and words[i + 1].islower():
            return True
        if m.kind == "organisation":
            return i == len(words) - 1 and bool(m.fields)  # "the Ministry of Works of Peru"
        return stem not in m.organisation.split()
    return m.possessor in OF_COUNTRY


def _places(word: str, words: Sequence[str], gazetteer: Gazetteer) -> list[Place]:
    rest = " ".join(words)
    return [e for phrase, e in gazetteer.phrases.get(word, ()) if isinstance(e, Place) and (phrase == word or rest.startswith(phrase))]


def first_bare(mentions: Sequence[Mention]) -> int:
    """Where the first official or body of a state's kind stands without a country."""
    return next((i for i, m in enumerate(mentions) if _official(m) and not (m.government or m.place or m.unnamed or m.of_states)), len(mentions))


def _official(m: Mention) -> bool:
    return m.official and not m.weak and m.kind in _OWN


def _acts(m: Mention) -> bool:
    return bool(m.government) and m.official and not m.weak and (m.kind in _OWN or m.kind == "government" and m.basis == "institution")


def own_states(mentions: Sequence[Mention], page: Page, gazetteer: Gazetteer) -> tuple[str, str]:
    """The country a text is told in, and the state that is meant where unions have no such office: see above."""
    there = "" if elsewhere(mentions, page.written_in, page.paper) else page.written_in
    home = there or _own(mentions, mentions, page, gazetteer)
    if there and there not in gazetteer.unions:
        return home, there
    return home, _own(mentions, [m for m in mentions if m.government not in gazetteer.unions], page, gazetteer)


def _own(mentions: Sequence[Mention], them: Sequence[Mention], page: Page, gazetteer: Gazetteer) -> str:
    """The country whose offices and bodies a text names without it, where no page tells where it was written.

    A paper of the register that writes "the minister" means its own, however often it names the neighbour's ministry further down. Who puts
    out a text names others' bodies by their country, and its own without.
    """
    others = foreign(mentions, gazetteer)
    set_in = "" if page.set_in in others or elsewhere(mentions, page.set_in, page.paper) else page.set_in
    told = _told_of(them, mentions)
    if page.paper and (page.at_home or not told or page.issued):
        return set_in or page.paper
    begun = told if _begins(mentions, told) else ""
    if page.paper:
        return set_in or begun or page.paper
    towns, named = ("" if code in others else code for code in (page.towns, page.named))
    if page.issued and (page.named or towns):
        return page.named or towns
    at_home = page.towns if page.towns == page.named else ""
    shown = set_in or at_home or (begun if begun not in others else "") or towns or named or _only(mentions, others, gazetteer)
    return shown or page.towns or page.named or begun or _seated(mentions, told, others, gazetteer)


def _begins(mentions: Sequence[Mention], told: str) -> bool:
    """Whether a state's officials act before any office stands alone."""
    acting = [m for m in mentions if m.official and not m.weak and (m.kind != "government" or m.subject) and not posted(m)]
    return any(m.government == told for m in acting[: first_bare(acting)])


def _only(mentions: Sequence[Mention], others: set[str], gazetteer: Gazetteer) -> str:
    """Of the states a text names more than once, the only one that is no other's, where it names others' officials."""
    spoken = Counter(m.government for m in mentions if m.government and m.government not in gazetteer.unions)
    acting = {m.government for m in mentions if m.kind == "government" and m.subject}
    named = {m.government for m in mentions if m.kind == "government" and m.text.endswith(gazetteer.country_names.get(m.government, "?"))}
    left = [code for code, times in spoken.items() if code not in others and code in named and (times > 1 or code in acting)]
    return left[0] if others and len(left) == 1 else ""


def _seated(mentions: Sequence[Mention], told: str, others: set[str], gazetteer: Gazetteer) -> str:
    """The only state spoken of, or in whose capital alone somebody speaks; else the one whose officials act more than all others'.

    Not where somebody of no country stands before the first of them: a paper names its own so.
    """
    spoken = {m.government for m in mentions if m.government and (m.subject or not m.aimed_at or m.kind in _OWN)}
    acting = [m for m in mentions if m.government and m.official and not m.weak and (m.kind != "government" or m.subject) and not posted(m)]
    places = [m for m in mentions if m.kind == "government" and m.government == told and m.weak and not m.subject]
    bare = next((m.paragraph for m in mentions[first_bare(mentions) :]), 0)
    places = [m for m in places if abs(m.paragraph - bare) < 2]
    if spoken == {told} and (acting or any(m.text not in gazetteer.country_names.get(told, "") for m in places)):  # "he spoke in Tbilisi"
        return told
    found = told if {m.government for m in acting} == {told} else seat(mentions, gazetteer)
    theirs = [m for m in acting if m.government == found]
    named = bool(theirs) and _by_name(theirs[0], gazetteer) and not any(m.place and not _by_name(m, gazetteer) for m in theirs)
    alone = named and first_bare(mentions) < mentions.index(theirs[0])
    return "" if found in others or not theirs or alone else found


def _by_name(m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a state itself or its country's name in that of a body stands there: a place's mayor may be the text's own."""
    words = m.text.replace("\u2019", " ").replace("'", " ").split()
    return m.kind == "government" or any(
        e.code == m.government and e.role in ("name", "adjective") for i, w in enumerate(words) for e in _places(w, words[i:], gazetteer)
    )


def _told_of(them: Sequence[Mention], mentions: Sequence[Mention]) -> str:
    """The country a text is about: the first whose officials or bodies act or are named in it, else one that stands out among all."""
    first = home_government(them)
    if not first:
        return ""
    # "The country's minister" is of a country the sentence speaks of, which the text need not be about.
    lent = {m.name for m in them if m.name and m.possessor in OF_COUNTRY}
    official = [m for m in them if m.government and m.official and not m.weak and m.name not in lent]
    acting = [m for m in official if (m.kind in ("person", "organisation") or m.basis == "institution") and not posted(m)]
    if any(m.government == first for m in acting):
        return first
    named = Counter(m.government for m in mentions if m.government and (m.subject or not m.aimed_at))
    if code := home_government(acting):
        return first if named[first] >= named[code] and any(m.subject and m.government == first for m in them) else code
    lead = next((m.paragraph for m in mentions if m.government), 0)
    alone = {m.government for m in mentions if m.government and m.paragraph == lead} == {first} and named[first] == max(named.values())
    return first if alone or 2 * named[first] > sum(named.values()) else ""


def elsewhere(mentions: Sequence[Mention], written_in: str, paper: str) -> bool:
    """Whether a dateline's place is not whose text it is: another country's official acts there, and the place is the paper's own by name alone.

    "TRIPOLI: The head of Lebanon's customs ..." in a Lebanese paper is no text of Libya's.
    """
    if not written_in or not paper or written_in == paper:
        return False
    theirs = [m for m in mentions if m.government in (written_in, paper) and m.official and m.kind in ("person", "organisation")]
    return bool(theirs) and all(m.government == paper for m in theirs)


def home_government(mentions: Iterable[Mention]) -> str:
    """The government a document first speaks of as acting, else first names.

    A country to which goods only go, or which sanctions are only imposed on, is nobody's home: rather none.
    """
    found = [m for m in mentions if m.government and (m.subject or not m.aimed_at)]
    acts = lambda m: m.subject or m.kind == "person" and m.official and not m.weak  # noqa: E731
    return next((m.government for m in found if acts(m)), found[0].government if found else "")
