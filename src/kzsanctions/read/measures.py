"""What a figure measures: a key of the codebook, else one made from what is counted and what is said of it.

Two numbers can only be compared where they measure one thing; a key that says too little would make two things one, so a
figure that counts nothing nameable measures nothing. A measure of the codebook takes the country it speaks of into its key.
A made key does not: one of two officials mostly leaves the country unsaid, and whose number it is gets judged as scope.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..language.dimensions import Conversions, based, read_conversions
from ..language.lexicon import Lexicon, tokens
from ..language.places import place_codes
from ..language.spans import fold
from ..language.words import SOMETHING, Words, read_words
from .shapes import split_thing
from .shaping import Frames, Told, read_frames
from .unsaid import Unsaid, read_unsaid

# What tells nothing about the thing counted: articles, numbers of a person, and words that only point.
_EMPTY = frozenset(
    (
        "the a an of its their our his her this that these those such some other more all any new and in on from "
        "for to by with about over up out types kinds type kind approximately nearly only least total"
    ).split()
)
# Kinds of units by which a stuff is measured.
_STUFF = ("volume", "mass", "energy")
_HELPERS = frozenset("was were is are be been being has have had will would do does did not to get got".split())


@dataclass(frozen=True)
class Measure:
    """A measure with a name: `groups` of words that must each be met, numbered in the lexicon."""

    id: str
    kind: str
    groups: int
    toll: bool = False  # counts people by what befell them


@dataclass(frozen=True)
class Deed:
    """Acts that come to one thing for a number, under one name; `things` (empty: any) and `amounts` say of what."""

    name: str
    acts: frozenset[str]
    things: frozenset[str]
    amounts: bool
    alone: bool  # an amount this was done to needs no thing


@dataclass(frozen=True)
class Measures:
    """The codebook of measures, ready for use."""

    named: tuple[Measure, ...]
    lexicon: Lexicon
    words: Words
    places: Mapping[str, str]
    being: frozenset[str] = frozenset()
    tolling: frozenset[str] = frozenset()
    valuing: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    implied: Mapping[str, frozenset[str]] = field(default_factory=dict)
    deeds: tuple[Deed, ...] = ()
    persons: frozenset[str] = frozenset()
    unpeopled: frozenset[str] = frozenset()
    frames: Frames = Frames()
    unsaid: Unsaid = Unsaid()
    conversions: Conversions = field(default_factory=dict)


def read_measures(
    part: Mapping, known: Mapping | None = None, places: Mapping | None = None, units: Mapping | None = None, predicates: Mapping | None = None
) -> Measures:
    """The part `measures` of the codebook, with the names of acts and things (the part `words`).

    With the part `places`, "Kazakh" and "of Kazakhstan" are one place in a key; the part `predicates` tells which nouns are kinds of persons.
    """
    words = read_words(known) if known else Words()
    families = {f"{m['id']} {n}": group for m in part["measures"] for n, group in enumerate(m["words"])}
    families |= {f"{m['id']} without": m["without"] for m in part["measures"] if m.get("without")}
    named = tuple(Measure(m["id"], m["kind"], len(m["words"]), bool(m.get("counts"))) for m in part["measures"])
    return Measures(
        named,
        Lexicon(families),
        words,
        place_codes(places, "also", "adjectives", "capitals"),
        frozenset(map(words.act, part.get("being", ()))),
        frozenset(map(words.act, part.get("tolling", ()))),
        frozenset(map(words.act, part.get("valuing", ()))),
        frozenset(map(words.thing, part.get("numbers", ()))),
        {words.thing(w): frozenset(map(words.act, i["acts"])) for i in part.get("implied", ()) for w in i["things"]},
        tuple(_read_deed(d, words) for d in part.get("deeds", ())),
        frozenset(map(words.thing, [*part.get("anyone", ()), *part.get("persons", ()), *_persons(predicates)])),
        frozenset(map(words.thing, _of_kinds(part.get("unpeopled", ()), predicates))),
        read_frames(part, words, units),
        read_unsaid(part.get("unsaid", {}), words, units),
        read_conversions(units),
    )


def _persons(predicates: Mapping | None) -> list[str]:
    """The nouns for kinds of persons; one who counts families counts households."""
    return [w for w in (predicates or {}).get("kinds", {}).get("person", ()) if w not in ("family", "relative")]


def _of_kinds(kinds: Iterable[str], predicates: Mapping | None) -> list[str]:
    """Kinds of things with all that is of them."""
    known = (predicates or {}).get("kinds", {})
    return [w for kind in kinds for w in (kind, *known.get(kind, ()))]


def _read_deed(part: Mapping, words: Words) -> Deed:
    acts, things = frozenset(map(words.act, part["acts"])), frozenset(map(words.thing, part.get("things", ())))
    return Deed(part["acts"][0], acts, things, part.get("amounts", False), part.get("alone", False))


def measure(figure: Mapping, measures: Measures) -> str:
    """The key of what a figure measures, "" where it counts nothing that could be compared.

    >>> nothing_named = read_measures({"measures": []})
    >>> measure({"counted": "lorries", "predicate": "were turned back"}, nothing_named)
    'lorry: turn back'
    """
    counted, said, of = (fold(str(figure.get(c) or "")).lower() for c in ("counted", "predicate", "of"))
    # What is counted goes before what is said: of "24 killed and another 103 injured" the second number counts the injured.
    act = _act(said, measures)
    unpeopled = _is_unpeopled(counted, measures)
    if unpeopled and not act and counted.startswith("dead "):
        act, counted = measures.words.act("die"), counted.removeprefix("dead ")
    for words in (f"{counted} ; {of}", f"{counted} ; {said} ; {of}"):
        m = _named(words, _kind(figure), measures)
        if m is not None and not (m.toll and unpeopled):
            told = words.count(";") == 1 and m.toll and act and act not in measures.tolling and _named(f"people ; {said}", "count", measures) is None
            some = _deed(act, "person", False, measures) if told else ""  # of the injured those who were flown out are another number
            return ": ".join(filter(None, (m.id, _where(f"{of} {counted.partition(' to ')[0]}", measures), some, _toward(counted, measures))))
    thing = _thing(counted, measures)
    kind = _in_base(figure, measures)
    if not thing and kind and any(d.alone and act in d.acts for d in measures.deeds):
        return f"{kind}: {_deed(act, thing, True, measures)}"  # "burnt 4,000 hectares", "2 million euros was stolen"
    if not thing and act and act not in measures.valuing and _is_amount(figure, measures):
        return f"{kind} of {SOMETHING}: {act}"
    if not thing or thing in measures.numbers:
        return ""
    if kind and act in measures.valuing or act in measures.implied.get(thing, ()):
        act = ""
    elif not kind and act and thing.split()[-1] in measures.persons:
        thing = "person"  # what kind of persons they are is compared as a scope, where one kind may be told as people
    act = _deed(act, thing, bool(kind), measures)
    return ": ".join(filter(None, (f"{kind} of {thing}" if kind else thing, act, _toward(counted, measures))))


def of_dimension(figure: Mapping, told: Told, measures: Measures) -> str:
    """The key of a dimension of a thing: "metre: depth of reservoir"; the words that tell the thing apart are compared as scope."""
    head = measures.words.thing(split_thing(told.thing)[0].lower())
    unit = _in_base(figure, measures)
    if told.dimension == "age":
        unit = "year of age"
    elif told.dimension == "capacity":
        kept = _thing(fold(str(figure.get("counted") or "")).lower(), measures)
        unit = "person" if not kept or kept.split()[-1] in measures.persons or kept in told.thing.lower() or "capac" in kept else kept
    return f"{unit}: {told.dimension} of {head}"


def _is_unpeopled(counted: str, measures: Measures) -> bool:
    """Whether what is counted is known to be no persons, so that whatever befalls it is no toll of people: "fourteen bulls died"."""
    words = re.findall(r"[\w-]+", re.split(r" (?:of|in|on|at|from) ", counted)[0])
    return bool(words) and measures.words.thing(words[-1]) in measures.unpeopled


def _is_amount(figure: Mapping, measures: Measures) -> bool:
    """Whether a figure is so much of a stuff, or money, and no length, time or share."""
    return bool(figure.get("currency")) or measures.unsaid.kinds.get(str(figure.get("unit") or "")) in _STUFF


def _in_base(figure: Mapping, measures: Measures) -> str:
    """The unit of a number as a key has it: 800 kilograms and 4.5 tonnes are one measure, and so are half of the wells and 40 percent of them."""
    unit = str(figure.get("currency") or figure.get("unit") or "")
    return "percent" if unit == "part" else based(unit, measures.conversions)[0]


def _named(words: str, kind: str, measures: Measures) -> Measure | None:
    """The measure of the codebook that words are of."""
    met = {h.concept for h in measures.lexicon.find(tokens(words))}
    fits = (m for m in measures.named if m.kind == kind and all(f"{m.id} {n}" in met for n in range(m.groups)) and f"{m.id} without" not in met)
    return next(fits, None)


def _kind(figure: Mapping) -> str:
    if figure.get("currency"):
        return "money"
    unit = str(figure.get("unit") or "")
    return "share" if unit in ("percent", "percentage point", "part") else "" if unit else "count"


def _where(of: str, measures: Measures) -> str:
    """Countries named, as codes; else what stands after "of", in plain words, when a figure is of somebody."""
    padded = f" {' '.join(t.word for t in tokens(of))} "
    return " ".join(sorted({code for word, code in measures.places.items() if f" {word} " in padded}))


def _toward(counted: str, measures: Measures) -> str:
    """The country something goes to, which makes it another thing than what goes anywhere."""
    place = _where(counted.partition(" to ")[2], measures)
    return f"to {place}" if place else ""


def _thing(counted: str, measures: Measures) -> str:
    """What is counted, in one form: synonyms by their family, plurals as singulars, countries left to the place."""
    words = [w for w in re.findall(r"[\w-]+", counted) if w not in _EMPTY and w not in measures.places and not w[0].isdigit()]
    whole = " ".join(words)
    return measures.words.things.get(measures.words.stem(whole)) or " ".join(sorted({measures.words.thing(w) for w in words}))


def _deed(act: str, thing: str, amount: bool, measures: Measures) -> str:
    """The name of what an act comes to for a number."""
    fits = (d for d in measures.deeds if act in d.acts and (not d.things or thing in d.things) and (amount or not d.amounts))
    return next((d.name for d in fits), act)


def _act(said: str, measures: Measures) -> str:
    """What is said of the thing, in one form in every tense and voice; "be" where nothing but being is said."""
    name = measures.words.act(" ".join(w for w in re.findall(r"[\w-]+", said) if w not in _HELPERS))
    return "" if name in measures.being else name
