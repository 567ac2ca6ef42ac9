"""Complete mentions from the rest of their document: surnames, offices and institutions named in part.

A surname takes the person with that surname, "the minister" the last minister spoken of, "the ministry" the last ministry
(whose country it then has; `governments` gives one to bodies that go back to none).
What stays incomplete is left as it is written.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from dataclasses import replace

from .gazetteer import Gazetteer
from .governments import at_home, by_office, governments
from .introduced import introduced
from .mention import Mention, as_one
from .owners import deputies, of_staff, possessed, spokespeople
from .pages import NOWHERE, Page
from .short_bodies import institutions
from .sounds import fold_name, surname_key
from .spelling import same_person
from .titles import fits, ranked
from .tokens import PARTICLES

_CHILD_OF = {"bin": "m", "ibn": "m", "bint": "f", "binti": "f", "binte": "f"}
# How many mentions back a title or an institution named in part may point.
_REACH = 200
# What a government is known by where a text only takes somebody for its own.
_GUESSED = ("own", "page", "paper", "office")
# How many mentions ahead a headline may name in part what the text then names in full.
_AHEAD = 20


def complete(
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    in_text: Callable[[Mention], bool] = lambda m: True,
    page: Page = NOWHERE,
    raw: str = "",
) -> list[Mention]:
    """The same mentions in the same order, with names, offices, bodies and governments filled in from each other.

    `in_text` tells whether a mention stands in the text proper and not in a headline; `page` tells whose text it is, `raw` is the text.
    """
    home = page.written_in or page.paper or page.named
    known = by_office(at_home(mentions, gazetteer, home), gazetteer, home)
    named = _persons(deputies(raw, _persons(possessed(raw, known, gazetteer), gazetteer)), gazetteer)
    placed = governments(_ministers(institutions(of_staff(raw, spokespeople(named, gazetteer), gazetteer)), gazetteer), gazetteer, page, raw)
    titled = _named_later(_persons(_titles(placed, gazetteer), gazetteer), gazetteer)
    done = introduced(titled, raw, gazetteer, in_text)
    return done if done == titled else _titles(done, gazetteer)


def _persons(mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """One name, office and body for all mentions of a person; full names first, surnames then."""
    rules = gazetteer.names
    chain: dict[int, int] = {}
    exact: dict[str, int] = {}
    by_surname: dict[str, list[int]] = {}
    for i, m in enumerate(mentions):
        if m.kind != "person" or not m.name or not fold_name(m.name, rules).given:
            continue
        if m.name in exact:
            chain[i] = exact[m.name]
            continue
        key = surname_key(m.name, rules)
        first = next((j for j in by_surname.get(key, []) if _one_person(m, mentions[j], gazetteer)), None)
        chain[i] = exact[m.name] = i if first is None else first
        if first is None:
            by_surname.setdefault(key, []).append(i)
    # Where people go by their own name and not their father's, or by the first of two surnames, the text repeats a word before the
    # last: its only holder is meant.
    by_given: dict[str, list[int]] = {}
    for name, i in exact.items():
        if chain[i] == i:
            for word in name.split(" ")[:-1]:
                by_given.setdefault(word, []).append(i)
    by_given = {name: them for name, them in by_given.items() if len(them) == 1}
    places: dict[int, list[int]] = {}
    for i, first in sorted(chain.items()):
        places.setdefault(first, []).append(i)
    for i, m in enumerate(mentions):
        possible = m.name and (m.kind == "person" or m.weak and m.basis == "named")
        if i in chain or not possible or fold_name(m.name, rules).given:
            continue
        firsts = [j for j in by_surname.get(surname_key(m.name, rules), []) if _one_person(m, mentions[j], gazetteer)]
        firsts = firsts or [j for j in by_given.get(_without_particles(m.name), []) if j < i]
        if firsts:
            chain[i] = max(firsts, key=lambda j: _last_before(places[j], i)) if len(firsts) > 1 else firsts[0]
            insort(places[chain[i]], i)
        elif m.kind == "person":
            chain[i] = i
            places[i] = [i]
            by_surname.setdefault(surname_key(m.name, rules), []).append(i)
    done = list(mentions)
    for members in places.values():
        whole = _joined([mentions[i] for i in members], gazetteer)
        for i in members:
            done[i] = as_one(whole, mentions[i], kind="person", weak=whole.weak)
    return done


def _without_particles(name: str) -> str:
    """ "De la Cruz" as "Cruz"."""
    return re.sub(rf"^(?:(?:{PARTICLES})[ -])+", "", name, flags=re.I)


def _one_person(a: Mention, b: Mention, gazetteer: Gazetteer) -> bool:
    """Whether two names can be one person's; a bare surname in the woman's form is not the man's, nor the other way round."""
    if frozenset((a.name, b.name)) in gazetteer.apart or not same_person(a.name, b.name, gazetteer.names).same:
        return False
    return bool(fold_name(a.name, gazetteer.names).given) or not other_gender(a.name, b.name, gazetteer)


def _last_before(places: Sequence[int], i: int) -> int:
    at = bisect_left(places, i)
    return places[at - 1] if at else -1


def _joined(members: Sequence[Mention], gazetteer: Gazetteer) -> Mention:
    """What all mentions of one person say together: the longest name, the fullest office."""
    name = max((m.name for m in members), key=lambda n: (sum(map(len, fold_name(n, gazetteer.names).given)), not n.isupper()))
    office = max(members, key=lambda m: (bool(m.office), not m.former and not m.then, m.official, bool(m.organisation), len(m.office)))
    first = lambda values: next((v for v in values if v), "")  # noqa: E731
    # What is stated goes before what was guessed, wherever it stands.
    told = [office, *(m for m in members if m.government)]
    known = next((m for m in told if m.government and m.whence in ("", "stated")), next((m for m in told if m.government), office))
    government = known.government
    return replace(
        office,
        name=name,
        former=office.former or office.then,
        government=government,
        whence=known.whence or first(m.whence for m in members if m.government == government),
        firm=any(m.firm for m in members),
        of_states=any(m.of_states for m in members),
        organisation=office.organisation or first(m.organisation for m in members),
        gender=first(m.gender for m in members) or gender_of(name, gazetteer),
        weak=all(m.weak for m in members),
    )


def gender_of(name: str, gazetteer: Gazetteer) -> str:
    """m or f where a common given name or the surname's ending tells, as in Slavic names; else ""."""
    low, rules = name.casefold(), gazetteer.names
    given = low.split(" ")[:-1]
    # What follows "bin" or "bint" is the father's name.
    child = next((i for i, word in enumerate(given) if word in _CHILD_OF), None)
    if child is not None:
        return _CHILD_OF[given[child]]
    if any(g in rules.women for g in given) or low.endswith(rules.woman_endings):
        return "f"
    return "m" if any(g in rules.men for g in given) or low.endswith(rules.man_endings) else ""


def other_gender(a: str, b: str, gazetteer: Gazetteer) -> bool:
    """Whether one name is known for a woman's and the other for a man's."""
    return {gender_of(a, gazetteer), gender_of(b, gazetteer)} == {"f", "m"}


def _ministers(mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """A minister of nothing in particular belongs to the ministry last spoken of, else to the first one after."""
    done = list(mentions)
    ministry = next((m for m in mentions if _is_ministry(m)), None)
    for i, m in enumerate(mentions):
        ministry = m if _is_ministry(m) else ministry
        if ministry and m.kind == "person" and not m.fields and not m.organisation and m.noun == "minister" and _of_nothing(m, gazetteer):
            if not m.government or not ministry.government or m.government == ministry.government:
                done[i] = replace(
                    m,
                    organisation=ministry.organisation,
                    fields=ministry.fields,
                    government=m.government or ministry.government,
                    office=f"{m.office} of {' and '.join(ministry.fields)}",
                )
    return done


def _of_nothing(m: Mention, gazetteer: Gazetteer) -> bool:
    """Whether no word before an office says what it is for, known to the codebook or not ("the rewilding minister")."""
    before = m.text[: max(0, m.text.lower().find(m.noun))].replace("\u2019", "'").split()
    said = [w for w in before if w.islower() and "'" not in w and w not in ("the", "a", "an", "his", "her", "its", "their", "this", "that")]
    return all(w in gazetteer.ranks or w in gazetteer.former for w in said)


def _is_ministry(m: Mention) -> bool:
    return m.kind == "organisation" and m.noun == "ministry" and bool(m.fields)


def _titles(mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Give "the minister" the name of the last fitting person before it, else of the first after it."""
    done = list(mentions)
    for i, m in enumerate(mentions):
        if m.kind != "person" or m.name or m.unnamed or not m.office:
            continue
        near = [k for k in reversed(mentions[max(0, i - _REACH) : i]) if k.name and k.kind == "person"]
        before = (k for k in near if fits(m, k, gazetteer) or ranked(m, k))
        after = (k for k in mentions[i + 1 : i + 1 + _AHEAD] if k.name and k.kind == "person" and fits(m, k, gazetteer))
        whole = next(before, None) or _by_country(m, mentions, i, gazetteer) or next(after, None)
        if whole and m.government and whole.government != m.government:
            whole = replace(whole, government=m.government, whence="stated")
            done = [as_one(whole, k, weak=k.weak) if k.kind == "person" and k.name == whole.name else k for k in done]
        if whole:
            done[i] = as_one(whole, m, weak=whole.weak)
    return done


def _by_country(title: Mention, mentions: Sequence[Mention], i: int, gazetteer: Gazetteer) -> Mention | None:
    """ "The Chilean official": the official named just before in its paragraph, where that country was only guessed to be another."""
    near = (k for k in reversed(mentions[max(0, i - _REACH) : i]) if k.paragraph == title.paragraph and k.kind == "person" and k.name)
    last = next(near, None)
    guessed = last is not None and last.official and last.whence in ("", "story", *_GUESSED) and not title.fields
    wide = title.noun in gazetteer.broader and title.noun != last.noun if guessed else False
    return last if wide and title.government and fits(replace(title, government=""), last, gazetteer) else None


def _named_later(mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """ "A senior official" takes the name of a fitting person whom the same or the next paragraph names for the first time."""
    done, met = list(mentions), set()
    for i, m in enumerate(mentions):
        met.add(m.name)
        if m.kind != "person" or not m.unnamed or not m.official or m.basis == "unnamed":
            continue
        near = (k for k in mentions[i + 1 : i + 1 + _AHEAD] if k.paragraph <= m.paragraph + 1 and k.kind == "person" and k.name and not k.unnamed)
        person = next((k for k in near if k.name not in met and fits(m, k, gazetteer)), None)
        if person:
            done[i] = as_one(person, m, basis="named_later")
    return done
