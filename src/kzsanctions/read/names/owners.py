"""Say whose an office or a body is that belongs to somebody: "its chairman", "their finance ministry", "the company's director"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from .gazetteer import Gazetteer
from .mention import OF_COUNTRY, Mention

_PRONOUNS = frozenset(("his", "her", "its", "their", "whose"))
_ENVOYS = frozenset(("ambassador", "high commissioner", "consul", "attaché"))
# What a text calls a body by for short, and where the rest of a name begins.
_IN_FULL = {"lab": "laboratory"}
_OF = re.compile(" (?:of|for) ")
# Whoever has his office by that of another, and what joins the two.
_BY_CHIEF = frozenset(("deputy", "spokesman", "spokeswoman", "spokesperson", "chief of staff", "adviser"))
_OF_CHIEF = re.compile(r"['\u2019]s? ")
# How many mentions back the owner may stand.
_REACH = 200
# "The state-owned utility", "the government-run power company", and how many characters before it the firm is looked for.
_CALLED = re.compile(r"\b[Tt]he ((?:[\w-]+ ){0,2}?[\w-]+) (\w+)\b")
_NEAR = 600
# What leads to a body that a sentence opens with, or says that something comes from one; so many characters before it.
_LEADS_IN = re.compile(r"(?:(?:^|[.!?:\"\u201d] |\n)(?:Over |Back |Up |Down )?(?:[Aa]t|[Ff]rom|[Ii]n) (?:the )?)\Z")
_CAME_FROM = re.compile(r"\b(?:from|by) (?:the |our |its )?(?:own )?\Z")
_OPENING = 40
# The end of a paragraph, behind a body.
_LAST_WORD = re.compile(r"[.:]?[\"\u201d]?\s*\n")
# A county or town that acts: "But the county, which owns the quay, ...".
_COUNTY = re.compile(
    r"(?:^|[.!?:\"\u201d] |\b(?:[Bb]ut|[Aa]nd|[Ww]hile|[Yy]et|[Aa]s) )[Tt]he (?:county|municipality|city|town|district|province|borough)\b"
)
# How many mentions back a body is looked for that was spoken of since a union.
_BODIES = 6
# Bodies that only a state or a union of states has.
_OF_STATES = frozenset(
    ("ministry", "central bank", "parliament", "cabinet", "treasury", "senate", "embassy", "army", "navy", "air force", "police", "coast guard")
    + ("border guard", "customs service", "general staff", "election commission", "weather service", "statistics bureau", "security forces")
)


def possessed(raw: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The same mentions with the owner of what is somebody's.

    "Its chairman" belongs to the body spoken of before, "its energy minister" and "its central bank" to the country, "his deputy" to the
    office of the official before, "the company's director" to the firm.
    """
    done: list[Mention] = []
    for m in mentions:
        if m.possessor in ("its", "their", *OF_COUNTRY) and not m.government and (country := _country(m, done)):
            m = replace(m, government=country, whence="story")
        elif m.noun == "counterpart" and m.government and (peer := _peer(m, done)) is not None:
            m = replace(m, office=peer.office, noun=peer.noun, fields=peer.fields, organisation=peer.organisation, official=True, weak=False)
        elif m.kind == "person" and m.office and not m.official and (firm := _firm(m, done, gazetteer)) is not None:
            m = replace(
                m,
                organisation=firm.name,
                official=firm.official,
                government=m.government or firm.government,
                firm=firm.firm,
                weak=m.weak and not m.name,
            )
        elif m.kind == "person" and m.office and (owner := _body(m, done) or _posted(m, done)) is not None:
            known = {"organisation": owner.name or owner.organisation, "government": m.government or owner.government}
            m = replace(m, **known, official=owner.official or m.official, weak=m.weak and not m.name, of_states=owner.of_states)
        elif m.kind == "person" and m.possessor in gazetteer.state_places and m.noun in gazetteer.public_offices:
            m = replace(m, official=True, weak=False)
        elif m.possessor in _PRONOUNS and m.kind == "person" and not m.organisation and not m.government and m.noun in gazetteer.public_offices:
            members = _of_members(raw, m, done, gazetteer)
            m = replace(m, organisation=members, official=False) if members else _of_owner(m, done)
        done.append(m)
    return done


def _peer(m: Mention, done: Sequence[Mention]) -> Mention | None:
    """The official whose "Estonian counterpart" a mention is: the last one named of another state, who holds there what this one holds here."""
    near = (k for k in islice(reversed(done), _REACH) if k.kind == "person" and k.official and not k.former and k.paragraph >= m.paragraph - 2)
    return next((k for k in near if k.office and k.noun != "counterpart" and k.government != m.government and not k.unnamed), None)


def _country(m: Mention, done: Sequence[Mention]) -> str:
    """The country whose minister or ministry "its" is: the last one that acts in the same paragraph; no body has a minister."""
    of_state = (
        m.organisation.partition(" of ")[0] in ("ministry", "department") if m.kind == "person" else m.kind == "organisation" and m.noun in _OF_STATES
    )
    near = (k for k in islice(reversed(done), _REACH) if k.paragraph == m.paragraph and k.kind == "government" and k.government)
    if not of_state or not m.fields and m.kind != "organisation":
        return ""
    return next((k.government for k in near if k.subject or m.possessor in ("its", "their") and not k.weak), "")


def _firm(m: Mention, done: Sequence[Mention], gazetteer: Gazetteer) -> Mention | None:
    """The firm spoken of before that "the company's" or "of the utility" names; None where the words mean none or the text has none."""
    at_firm = m.possessor in gazetteer.firm_words and not m.organisation or m.organisation in gazetteer.firm_words
    return firm_before(done, len(done)) if at_firm else None


def _body(m: Mention, done: Sequence[Mention]) -> Mention | None:
    """The body spoken of before that a common word before an office means: "the laboratory's director" after "the X Laboratory"."""
    if not m.possessor or m.possessor in _PRONOUNS or m.organisation:
        return None
    near = (k for k in islice(reversed(done), _REACH) if k.kind == "organisation" and (k.name or k.official))
    return next((k for k in near if called_by(k, m.possessor)), None)


def called_by(body: Mention, word: str) -> bool:
    """Whether a body's name ends in a word, its last part apart: "the institute" for "the X Institute" and "the Institute of X"; "the lab"."""
    whole = f" {(body.name or body.noun).lower()}"
    return whole != f" {word}" and any(name.endswith(f" {_IN_FULL.get(word, word)}") for name in (whole, _OF.split(whole)[0]))


def _posted(m: Mention, done: Sequence[Mention]) -> Mention | None:
    """The embassy that an envoy of no country is of, where the text spoke of it just before."""
    if m.noun not in _ENVOYS or m.government or m.organisation or m.former:
        return None
    near = (k for k in islice(reversed(done), _REACH) if k.paragraph >= m.paragraph - 1 and k.kind == "organisation" and k.government)
    return next((k for k in near if (k.organisation or k.noun) in ("embassy", "consulate")), None)


def firm_before(mentions: Sequence[Mention], at: int) -> Mention | None:
    """The firm a text means by "the company": the last that acts or is known for the state's, no public body being one."""
    near = (k for k in reversed(mentions[max(0, at - _REACH) : at]) if k.kind == "organisation" and k.name)
    near = (k for k in near if not (k.official and not k.firm and k.noun))
    return next((k for k in near if k.firm or k.subject), None)


def owned_by_state(raw: str, mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The same mentions; a firm that the text goes on to call "the state-owned utility" is the state's, wherever it is named."""
    called: set[str] = set()
    for words in _CALLED.finditer(raw):
        if not gazetteer.state_firms.inside.search(words[1]) or words[2].lower() not in gazetteer.firm_words:
            continue
        before = (m for m in reversed(mentions) if m.span.end <= words.start() and m.span.end > words.start() - _NEAR)
        firm = next((m for m in before if m.name and not m.office and (m.kind == "organisation" or m.kind == "person" and m.weak)), None)
        called |= {firm.name} if firm is not None and not firm.official else set()
    state = {"kind": "organisation", "official": True, "firm": True, "weak": False}
    return [replace(m, **state) if m.name in called and not m.office else m for m in mentions] if called else mentions


def of_issuer(mentions: Sequence[Mention], gazetteer: Gazetteer, publisher: str = "") -> list[Mention]:
    """In what a public body itself puts out, "the director general" of nothing else, or of the letters it signs with, is the body's."""
    letters = {w for w in re.findall(r"\w+", publisher) if len(w) > 2 and w.isupper()}
    own = lambda m: m.kind == "person" and m.office and m.organisation in letters and not (m.official or m.former or m.plural)  # noqa: E731
    return [replace(m, official=True, weak=False) if own(m) or _heads_nothing(m, gazetteer) else m for m in mentions]


def _heads_nothing(m: Mention, gazetteer: Gazetteer) -> bool:
    bare = m.kind == "person" and m.noun in gazetteer.public_offices and not (m.organisation or m.fields or m.former or m.unnamed or m.possessor)
    return bare and not (m.plural or m.official)


def _of_members(raw: str, m: Mention, done: Sequence[Mention], gazetteer: Gazetteer) -> str:
    """The union or association, called so by common words alone, that was spoken of last: "The association of bakers met. Its president, X, ..."."""
    since = max((k.span.end for k in done[-_BODIES:] if k.kind in ("organisation", "government")), default=0)
    between = raw[max(since, m.span.start - _NEAR) : m.span.start].rpartition("\n")[2] if m.possessor in ("its", "whose") else ""
    called = [w for w in re.findall(r"\b[Tt]he (?:[\w'\u2019-]+ ){0,2}?([a-z]+)\b", between) if w in gazetteer.associations]
    return called[-1] if called else ""


def _of_owner(m: Mention, done: Sequence[Mention]) -> Mention:
    kinds = ("person",) if m.possessor in ("his", "her") else ("organisation", "government")
    near = [k for k in islice(reversed(done), _REACH) if m.possessor in ("its", "whose") and k.paragraph >= m.paragraph - 1]
    beside = sorted((k for k in near if k.paragraph == m.paragraph and k.kind == "organisation"), key=lambda k: k.weak)  # a ship's name is no body
    acting = (k for k in near if k.subject and (k.kind == "organisation" or k.kind == "government" and not k.weak or _bare_name(k)))
    acting = next(iter(beside), None) or next(acting, None)
    if acting is not None and not acting.official:
        return replace(m, organisation=acting.name or acting.organisation, official=False)  # a firm's, a union's
    official = (k for k in near if k.kind == "organisation" and k.official and not k.weak)
    owner = acting or next(official, None) or next((k for k in islice(reversed(done), _REACH) if k.kind in kinds and k.official and not k.weak), None)
    if owner is None:
        return m
    deputy = owner.kind == "person" and m.office == "deputy"
    return replace(
        m,
        office=f"{m.office} {owner.office}" if deputy else m.office,
        noun=owner.noun if deputy else m.noun,
        organisation=owner.organisation or owner.name,
        government=owner.government,
        fields=owner.fields,
        official=True,
        weak=False,
        of_states=owner.of_states,
    )


def deputies(raw: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions; whoever is an official's deputy or aide by his name has that office: "Surname's deputy, Given Surname"."""
    done: list[Mention] = []
    for m in mentions:
        chief = done[-1] if done else None
        own = (
            chief is not None
            and chief.kind == m.kind == "person"
            and chief.official
            and chief.name
            and _OF_CHIEF.fullmatch(raw, chief.span.end, m.span.start)
        )
        if own and m.noun in _BY_CHIEF and not (m.government or m.fields):
            office = f"{m.office} {chief.office}" if m.noun == "deputy" else m.office
            body = {"organisation": chief.organisation, "government": chief.government, "fields": chief.fields, "of_states": chief.of_states}
            m = replace(m, office=office, official=not chief.former, former=m.former or chief.former, weak=False, whence=chief.whence, **body)
        done.append(m)
    return done


def of_staff(raw: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """A director of nothing is that of the only body that acts before in the paragraph: "The coast guard searched. Director X said ...".

    So is one right behind a body that a sentence opens or ends with ("At the seed agency the director, X"; "A note came from the seed agency.
    Director X says"), or, for a head of some rank in small letters, that ends the paragraph before. In small letters no firm may stand between:
    "The coast guard searched, deputy director X said".
    """
    done: list[Mention] = []
    acting: list[Mention] = []
    for m in mentions:
        acting = acting if acting and acting[-1].paragraph == m.paragraph else []
        before = done[-1] if done else None
        called = m.text.removesuffix(m.name).replace(",", " ").split() if m.name and m.text.endswith(m.name) else []
        led = before is not None and before.kind == "organisation"
        beside = led and before.paragraph == m.paragraph and _introduces(raw, before, m, bool(acting))
        handed = led and before.paragraph == m.paragraph - 1 and bool(_LAST_WORD.match(raw, before.span.end))
        bare = m.kind == "person" and m.noun in gazetteer.heads and 0 < len(called) < 4 and (called[0] != "The" or beside)
        beside = beside and {w.lower() for w in called} - {"the", "dr", *m.noun.split(" ")} <= gazetteer.ranks
        small = bare and not called[0][0].isupper() and not beside
        firms = {w.lower() for w in re.findall(r"\w+", raw[acting[-1].span.end : m.span.start])} if small and acting else set()
        bare = bare and not (small and (called[0] not in gazetteer.ranks or firms & (gazetteer.firm_words | gazetteer.nobodys)))
        bare = bare and not (m.organisation or m.government or m.plural or m.official or m.former or m.possessor)
        if bare and m.fields and set(m.fields) <= gazetteer.agency_matters and _of_county(raw, m):
            m = replace(m, official=True, weak=False)
        elif bare and not m.fields and (beside or handed and small) and before.official and not before.firm:
            m = _at(before, m)
        elif bare and not m.fields and {k.name or k.organisation for k in acting} and all(k.official and not k.firm for k in acting):
            m = _at(acting[-1], m) if len(acting) == 1 else m
        elif m.kind == "organisation" and m.subject and not any(k.name == m.name and k.organisation == m.organisation for k in acting):
            acting.append(m)
        done.append(m)
    return done


def _at(body: Mention, m: Mention) -> Mention:
    known = {"government": body.government, "fields": body.fields, "of_states": body.of_states, "whence": body.whence}
    return replace(m, organisation=body.name or body.organisation, official=True, weak=False, **known)


def _introduces(raw: str, body: Mention, m: Mention, others: bool) -> bool:
    """Whether a body leads to the head named right behind it: it opens the sentence, or closes the one before in which nobody else acts."""
    between = raw[body.span.end : m.span.start]
    opening = raw[max(0, body.span.start - _OPENING) : body.span.start]
    return between in (" ", ", ") and bool(_LEADS_IN.search(opening)) or between in (". ", ": ") and not others and bool(_CAME_FROM.search(opening))


def _of_county(raw: str, m: Mention) -> bool:
    """Whether a county or town acts in the paragraph before somebody: "The county denies it. Water executive X said"."""
    before = raw[max(0, m.span.start - _NEAR) : m.span.start].rpartition("\n")[2]
    return bool(_COUNTY.search(before))


def _bare_name(m: Mention) -> bool:
    """One word in capitals, of which nothing tells whether it is a person or a firm: what "its" follows is no person."""
    return m.kind == "person" and m.weak and bool(m.name) and " " not in m.name


def spokespeople(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """A spokesman of nobody speaks for the public body that acts before him in the same paragraph: "The embassy denied it, its spokesman X ..."."""
    done: list[Mention] = []
    body: Mention | None = None
    for m in mentions:
        body = None if body is not None and body.paragraph != m.paragraph else body
        alone = m.kind == "person" and m.noun in gazetteer.voices and not (m.organisation or m.government or m.fields or m.plural)
        if alone and body is not None:
            known = {"government": body.government, "fields": body.fields, "of_states": body.of_states}
            m = replace(m, organisation=body.name or body.organisation, official=True, **known)
        elif m.kind == "organisation" and m.official and not m.weak and m.subject:
            body = m
        done.append(m)
    return done
