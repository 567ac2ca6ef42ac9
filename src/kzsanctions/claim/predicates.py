"""What predicates have to do with each other: opposites, two ends of one act, other names; read from the codebook.

A predicate is looked up by its stem, so that "opened", "opening" and "open" are one; what stands nowhere is its own family.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..language.places import called as named_places
from ..language.places import place_codes
from ..language.words import Words, read_words
from . import entries
from .entries import Recast, Supposed, family_name, kinds, without_prefix


@dataclass(frozen=True)
class Predicates:
    """The codebook of predicates, ready for use: everything by stem, the places by their words.

    families : by predicate, the families it belongs to and its side in each. `contraries` are the families of which both sides may fail.
    incompatible : the families of which each word of one side only excludes each of the other, and says no one thing with its own side.
    ends : predicates of giving and of receiving; `paying` those that give `money`, `awaiting` and `unseen` of not having received.
    arriving, being, attending, leaving : of getting somewhere, being there, being at an event, going away. `holding` and `lacking`: of having
        something in or with it, and not.
    keeping : of leaving somebody in a state. `implying` : by act, the things there are where it was done.
    presupposing : by act, what it takes for granted of who or what takes part in it.
    wider_acts : by act, the acts it is a case of. `passing` and `through`: verbs of getting through, and the words for through what.
    controlling, falling, grip : verbs of having a place, of going over to somebody, nouns for a hold on it. `parties` are kinds of holders
        that exclude each other, `territory` nouns for what belongs to a state.
    having : by word, what somebody has of whom it is said. `vacant` words say that nothing is in a thing, `colliding` that one ran into another;
        `mutual` are acts of which one of two did it to the other. `manners` are phrases for how a thing was done.
    results : by act, the states it brings about or ends, and whether for good. `planned` the acts that are done to a plan, `permitted` those
        that rules are made for.
    single : by role, the families that take one filler, each with the side that does. `causing` gives the role of the cause, `causes` the kinds it
        may be of; `furthering` are verbs of what begins nothing. `dying` gives by verb, `deaths` by noun the kind of a death;
        `befallen` by verb, `events` by noun what befell a thing, `begun` are verbs of where it began, `meant` acts nobody does by
        mistake, `plights` what may befall people in one event.
    callings : kinds of people of whom one is not the other; `rows` by noun the rows of nouns of which a thing is only one.
    deeds : by noun of an act, its verb. `acted` are these verbs. `befalling` are verbs by which an act is said to be done
        (`happening` of acts alone, `having_done` to whoever has it),
        `granting` what is said of an act that was done, `beginning` those of coming about,
        `handling` acts that only what is there can undergo, `excluding` those by which an act
        is said never to come. `anybody` are nouns that people
        of any calling may be called by, `aspects` nouns for what is said of a thing
        as a whole, `recasts` give by predicate others with its roles changed.
    dated : acts of which one has one day. `lasting` words say that a thing runs to a day, `ending` ones that it ends; `appearing` that it came to
        light somewhere. `capitals` are the names of capitals.
    phrases : predicates of several words; the last may be a preposition. `bare` gives what a word with a prefix denies. `undergoing` gives by a
        word the roles of an act undergone, `escaping` says it was not; `depriving` acts are done to what one has.
    degrees : by comparative, the families it is a degree of. `doers` gives the verb of nouns for whoever does it. `thinking` are verbs of what
        need not be so, `papers` nouns for what shows of which state one is.
    spheres : by act, the spheres it is of, `sphere_nouns` by noun; in `moving` ones something gets somewhere.
    portions : nouns for the smallest part of a thing. `measures` are those that only tell how much of it there is.
    kinds : by a noun, the wider nouns it is a kind of. `lists` by the stem of a noun a token of each list of nouns that may name one thing ("#12").
    vague : nouns that tell nothing of which fact is meant. `general` ones hold many others, `describing` words tell of a thing and not which it is.
    reversing : acts each of which undoes the other, so that both can have happened.
    days_apart, days_together : within how many days two accounts can be of one thing, and two days of speaking count as one.
    """

    words: Words = field(default_factory=Words)
    families: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    contraries: frozenset[str] = frozenset()
    incompatible: frozenset[str] = frozenset()
    ends: Mapping[str, str] = field(default_factory=dict)
    arriving: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    leaving: frozenset[str] = frozenset()
    holding: frozenset[str] = frozenset()
    lacking: frozenset[str] = frozenset()
    keeping: frozenset[str] = frozenset()
    implying: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    presupposing: Mapping[str, tuple[Supposed, ...]] = field(default_factory=dict)
    awaiting: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()
    attending: frozenset[str] = frozenset()
    paying: frozenset[str] = frozenset()
    money: frozenset[str] = frozenset()
    portions: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    wider_acts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    passing: frozenset[str] = frozenset()
    through: tuple[str, ...] = ()
    controlling: frozenset[str] = frozenset()
    falling: frozenset[str] = frozenset()
    grip: frozenset[str] = frozenset()
    parties: Mapping[str, frozenset[str]] = field(default_factory=dict)
    territory: frozenset[str] = frozenset()
    having: Mapping[str, str] = field(default_factory=dict)
    vacant: frozenset[str] = frozenset()
    colliding: frozenset[str] = frozenset()
    mutual: frozenset[str] = frozenset()
    manners: frozenset[str] = frozenset()
    results: Mapping[str, tuple[tuple[str, bool, bool], ...]] = field(default_factory=dict)
    planned: frozenset[str] = frozenset()
    permitted: frozenset[str] = frozenset()
    single: Mapping[str, frozenset[tuple[str, int]]] = field(default_factory=dict)
    causing: Mapping[str, str] = field(default_factory=dict)
    furthering: frozenset[str] = frozenset()
    causes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    dying: Mapping[str, frozenset[str]] = field(default_factory=dict)
    deaths: Mapping[str, frozenset[str]] = field(default_factory=dict)
    befallen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    events: Mapping[str, frozenset[str]] = field(default_factory=dict)
    begun: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
    plights: frozenset[str] = frozenset()
    kinds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)
    vague: frozenset[str] = frozenset()
    general: frozenset[str] = frozenset()
    describing: frozenset[str] = frozenset()
    reversing: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    days_apart: int = 0
    days_together: int = 0
    light: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    callings: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    deeds: Mapping[str, str] = field(default_factory=dict)
    acted: frozenset[str] = frozenset()
    befalling: frozenset[str] = frozenset()
    granting: frozenset[str] = frozenset()
    beginning: frozenset[str] = frozenset()
    handling: frozenset[str] = frozenset()
    excluding: frozenset[str] = frozenset()
    aspects: frozenset[str] = frozenset()
    topical: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    happening: frozenset[str] = frozenset()
    having_done: frozenset[str] = frozenset()
    anybody: frozenset[str] = frozenset()
    rid: frozenset[str] = frozenset()
    recasts: Mapping[str, tuple[Recast, ...]] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    capitals: frozenset[str] = frozenset()
    dated: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    ending: frozenset[str] = frozenset()
    appearing: frozenset[str] = frozenset()
    degrees: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    doers: Mapping[str, str] = field(default_factory=dict)
    papers: frozenset[str] = frozenset()
    thinking: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    bare: Mapping[str, str] = field(default_factory=dict)
    undergoing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    escaping: frozenset[str] = frozenset()
    depriving: frozenset[str] = frozenset()
    spheres: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sphere_nouns: Mapping[str, frozenset[str]] = field(default_factory=dict)
    moving: frozenset[str] = frozenset()

    def stem(self, predicate: str) -> str:
        """A predicate in one form in every tense and number."""
        return self.words.stem(predicate)

    def family(self, predicate: str) -> tuple[str, int]:
        """The first family of a predicate and its side in it: 1, or -1 for the opposite."""
        return self.senses(predicate)[0]

    def senses(self, predicate: str) -> tuple[tuple[str, int], ...]:
        """The families of a predicate with its side in each; what stands in none is its own."""
        whole = self.stem(predicate)
        degree, _, rest = whole.partition(" ")
        if degree in ("more", "less") and rest:  # "less dangerous" is the opposite of "more dangerous", and neither is of "dangerous"
            turned = -1 if degree == "less" else 1
            graded = tuple((f"more {family}", side * turned) for family, side in self.families.get(rest, ()))
            return graded or ((f"more {rest}", turned),)
        if whole not in self.families and (plain := self.bare.get(whole) or self.stem(without_prefix(predicate.lower()))):
            return tuple((family, -side) for family, side in self._known(plain))  # "unpaid" is not paid, "inaccurate" not accurate
        return self._known(whole)

    def _known(self, whole: str) -> tuple[tuple[str, int], ...]:
        found = (*self.families.get(whole, ()), *self.degrees.get(whole, ()))
        alone = all(family in self.incompatible for family, _ in found)  # such a family tells nothing of what the word itself is denied of
        return (((self.words.acts.get(whole, whole), 1),) if alone else ()) + found

    def is_verb(self, word: str) -> bool:
        """Whether a word is a verb that the codebook knows."""
        plain = self.stem(word)
        return plain in self.families or plain in self.words.acts or plain in self.acted or plain in self.ends

    def contrary(self, family: str) -> bool:
        """Whether both sides of a family may fail: what is not more may be as much."""
        return family in self.contraries or family.startswith("more ")

    def wider(self, thing: str) -> frozenset[str]:
        """The nouns a thing is a kind of: a miner is a worker, and a person."""
        return self.kinds.get(thing, frozenset())

    def named(self, noun: str) -> frozenset[str]:
        """The lists of nouns that may name what a noun names; its own sense counts, not that of a synonym: a tank is a vessel, and no ship."""
        return self.lists.get(self.stem(noun), frozenset())

    def is_place(self, thing: str) -> bool:
        """Whether a thing is a state, by its code."""
        return len(thing) == 2 and thing.isupper()

    def thing(self, word: str) -> str:
        """A noun in one form; a place by its code, so that a capital, a people and a state are one."""
        plain = word.lower()
        return self.places.get(plain) or self.words.thing(plain)


def read_predicates(part: Mapping, known: Mapping | None = None, places: Mapping | None = None) -> Predicates:
    """The parts `predicates`, `words` and `places` of the codebook; without places, only equal words name one place.

    A group of words that holds one of two opposites stands on its side as a whole.
    """
    words = read_words(known) if known else Words()
    stems = lambda given: frozenset(map(words.stem, given))
    families: dict[str, tuple[tuple[str, int], ...]] = {}
    for one, other in (*part["opposites"], *part["contraries"], *part["incompatible"]):
        for side, own in ((1, one), (-1, other)):
            for w in (key for phrase in own for key in words.keys(phrase)):
                families[w] = (*families.get(w, ()), (family_name(words, one, other), side))
    grouped: dict[str, tuple[tuple[str, int], ...]] = {}
    for w, sides in families.items():
        if w in words.acts:
            grouped[words.acts[w]] = tuple(dict.fromkeys((*grouped.get(words.acts[w], ()), *sides)))
    families |= {w: grouped[name] for w, name in words.acts.items() if name in grouped}
    incompatible = frozenset(family_name(words, one, other) for one, other in part["incompatible"])
    plain = Predicates(words, families, incompatible=incompatible, bare=entries.prefixed(part["prefixed"], words))
    return Predicates(
        words,
        families,
        contraries=frozenset(family_name(words, one, other) for one, other in part["contraries"]),
        ends={words.stem(w): end for end, own in part["transfer"].items() for w in own},
        arriving=stems(part["arriving"]),
        being=stems(part["being"]),
        leaving=stems(part["leaving"]),
        holding=stems(part["holding"]),
        lacking=stems(part["lacking"]),
        keeping=stems(part["keeping"]),
        incompatible=incompatible,
        implying=entries.implied(part["implying"], words),
        presupposing=entries.supposed(part["presupposing"], words),
        awaiting=stems(part["awaiting"]),
        unseen=stems(part["unseen"]),
        attending=stems(part["attending"]),
        paying=stems(part["paying"]),
        money=frozenset(words.thing(w) for w in ("money", *part["kinds"].get("money", ()))),
        portions=frozenset(map(words.thing, part["portions"])),
        measures=frozenset(map(words.thing, part["measures"])),
        wider_acts=entries.by_case(part["wider_acts"], words),
        passing=stems(part["passing"]["verbs"]),
        through=tuple(part["passing"]["through"]),
        controlling=stems(part["holders"]["verbs"]),
        falling=stems(part["holders"]["falling"]),
        grip=frozenset(map(words.thing, part["holders"]["grip"])),
        parties=kinds(part["parties"], words.thing),
        territory=frozenset(map(words.thing, part["territory"])),
        having={words.stem(w): words.thing(thing) for w, thing in part["having"].items()},
        vacant=stems(part["vacant"]),
        colliding=stems(part["colliding"]),
        mutual=frozenset(plain.family(w)[0] for w in part["mutual"]),
        manners=stems(part["manners"]),
        results=entries.results(part["results"], words),
        planned=stems(part["planned"]),
        permitted=stems(part["permitted"]),
        single={role: frozenset(sense for w in own for sense in plain.senses(w)) for role, own in part["single"].items()},
        causing={words.stem(w): role for w, role in part["causing"].items()},
        furthering=stems(part["furthering"]),
        causes=entries.nested(kinds(part["causes"], words.thing)),
        dying=kinds({kind: own["verbs"] for kind, own in part["deaths"].items()}, words.stem),
        deaths=kinds({kind: own["nouns"] for kind, own in part["deaths"].items()}, words.thing),
        befallen=kinds({event: own["verbs"] for event, own in part["events"].items()}, words.stem),
        events=kinds({event: own["nouns"] for event, own in part["events"].items()}, words.thing),
        begun=stems(part["begun"]),
        meant=stems(part["meant"]),
        plights=stems(part["plights"]),
        kinds=entries.wider({words.thing(w): frozenset(map(words.thing, own)) for w, own in part["kinds"].items()}),
        lists=entries.listed(map(words.stem, own) for own in (known or {}).get("called", ())),
        vague=frozenset(map(words.thing, part["vague"])),
        general=frozenset(map(words.thing, part["general"])),
        describing=frozenset(map(words.thing, part["describing"])),
        reversing=tuple((stems(one), stems(other)) for one, other in part["reversing"]),
        days_apart=part["days"]["apart"],
        days_together=part["days"]["together"],
        light=stems(part["light"]),
        telling=stems(part["telling"]),
        callings={words.thing(w): kind for kind, own in part["callings"].items() for w in own},
        rows=entries.rowed([list(map(words.thing, row)) for row in part["rows"]]),
        deeds={words.thing(noun): verb for verb, nouns in part["deeds"].items() for noun in nouns},
        acted=frozenset(words.acts.get(words.stem(verb), words.stem(verb)) for verb in part["deeds"]),
        granting=stems(part["granting"]),
        befalling=stems(part["befalling"]),
        beginning=stems(part["beginning"]),
        handling=stems(part["handling"]),
        excluding=stems(part["excluding"]),
        works=frozenset(words.acts.get(words.stem(w), words.stem(w)) for w in part["works"]),
        anybody=frozenset(map(words.thing, part["anybody"])),
        happening=stems(part["happening"]),
        having_done=stems(part["having_done"]),
        rid=stems(part["rid"]),
        topical=frozenset(plain.family(w)[0] for w in part["topical"]),
        aspects=frozenset(map(words.thing, part["aspects"])),
        recasts=entries.recasts(part["recasts"], words),
        capitals=frozenset(word.lower() for word, kind, _ in named_places(places, "capitals") if kind == "capitals"),
        dated=frozenset(words.acts.get(words.stem(w), words.stem(w)) for w in part["single"].get("day", ())),
        lasting=stems(part["terms"]["lasting"]),
        ending=stems(part["terms"]["ending"]),
        appearing=stems(part["appearing"]),
        degrees=entries.degrees([*part["opposites"], *part["contraries"], *part["gradable"]], words, lambda *pair: family_name(words, *pair)),
        doers={words.stem(noun): verb for verb, nouns in part["doers"].items() for noun in nouns},
        papers=frozenset(map(words.thing, part["papers"])),
        thinking=stems(part["thinking"]),
        phrases=entries.phrases(part, words, families),
        bare=plain.bare,
        undergoing={words.stem(w): tuple(roles) for w, roles in part["undergoing"].items()},
        escaping=stems(part["escaping"]),
        depriving=stems(part["depriving"]),
        spheres=kinds({name: own["acts"] for name, own in part["spheres"].items()}, lambda w: words.acts.get(words.stem(w), words.stem(w))),
        sphere_nouns=kinds({name: own["nouns"] for name, own in part["spheres"].items()}, words.thing),
        moving=frozenset(name for name, own in part["spheres"].items() if own.get("moving")),
        places=place_codes(places, "also", "adjectives", "capitals", "metonyms"),
    )
