"""Know the words that attribute, by every form they take, from the codebook's lists of base forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ...language.words import plural, verb_forms
from .wordings import Frames, read_frames


@dataclass(frozen=True)
class Reading:
    """One way a word attributes: the kinds of complement it takes, the prepositions that bring content, its class."""

    cue_class: str
    takes: frozenset[str]
    prepositions: frozenset[str] = frozenset()
    speech: bool = True
    word: str | None = None


@dataclass(frozen=True)
class Cues:
    """The cue lexicon: readings by word form, in the order of the codebook (the first that fits counts)."""

    verbs: Mapping[str, tuple[Reading, ...]]
    nouns: Mapping[str, tuple[Reading, ...]]
    sources: tuple[tuple[tuple[str, ...], str], ...] = ()
    adverbs: Mapping[str, str] = field(default_factory=dict)
    hearsay: frozenset[str] = frozenset()
    seeming: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    relays: frozenset[str] = frozenset()
    discloses: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    effects: frozenset[str] = frozenset()
    answers: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    falsity: frozenset[str] = frozenset()
    declined: frozenset[str] = frozenset()
    nothing: frozenset[str] = frozenset()
    mutual: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    differs: frozenset[str] = frozenset()
    retracts: frozenset[str] = frozenset()
    frames: Frames = Frames()
    presents: Frames = Frames()
    signs: Frames = Frames()
    gainsays: frozenset[str] = frozenset()
    gives: frozenset[str] = frozenset()
    meets: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    beliefs: frozenset[str] = frozenset()
    tallies: frozenset[str] = frozenset()
    hands_on: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()


def read_cues(part: Mapping, known: Mapping | None = None) -> Cues:
    """Turn the codebook part `cues` into the lexicon; with the part `words`, verbs are known in their irregular forms too."""
    irregular = (known or {"irregular": {}})["irregular"]
    verbs: dict[str, list[Reading]] = {}
    for phrase in part.get("phrases", ()):
        _enter(verbs, verb_forms(phrase["verb"], irregular), _reading(phrase, phrase["word"]))
    for group in part["verbs"]:
        for verb in group["verbs"]:
            _enter(verbs, verb_forms(verb, irregular), _reading(group))
    nouns: dict[str, list[Reading]] = {}
    for group in part.get("nouns", ()):
        for noun in group["nouns"]:
            _enter(nouns, (noun, plural(noun)), _reading(group))
    words = lambda key: frozenset(part.get(key, ()))
    forms = lambda key: frozenset(f for v in part.get(key, ()) for f in verb_forms(v, irregular))
    return Cues(
        _frozen(verbs),
        _frozen(nouns),
        tuple((tuple(s["words"]), s["class"]) for s in part.get("sources", ())),
        MappingProxyType({w: c for c, ws in part.get("adverbs", {}).items() for w in ws}),
        words("hearsay"),
        forms("seeming"),
        words("titles"),
        words("outlets"),
        words("media"),
        words("labels"),
        words("relays"),
        forms("discloses"),
        forms("causes"),
        forms("effects"),
        forms("answers"),
        words("times"),
        words("falsity"),
        forms("declined"),
        words("nothing"),
        forms("mutual"),
        words("papers"),
        words("things"),
        forms("differs"),
        forms("retracts"),
        read_frames(part),
        read_frames(part, "presents"),
        read_frames(part, "signs"),
        forms("gainsays"),
        forms("gives"),
        forms("meets"),
        words("persons"),
        forms("beliefs"),
        forms("tallies"),
        forms("hands_on"),
        words("unnamed"),
        frozenset(part.get("frame_words", {}).get("given", ())),
    )


def _reading(entry: Mapping, word: str | None = None) -> Reading:
    return Reading(entry["class"], frozenset(entry["takes"]), frozenset(entry.get("prepositions", ())), entry.get("speech", True), word)


def _enter(table: dict[str, list[Reading]], forms, reading: Reading) -> None:
    for form in forms:
        if reading not in table.setdefault(form, []):
            table[form].append(reading)


def _frozen(table: dict[str, list[Reading]]) -> Mapping[str, tuple[Reading, ...]]:
    return MappingProxyType({k: tuple(v) for k, v in table.items()})
