"""Stage `stories`: which texts tell one story, so that wording is compared inside a story and nowhere else.

Two texts tell one story where they share names, places, numbers and acts that weigh enough, and appeared within `story_days`.
A text with several subjects belongs to the story of each. How rare a word is cannot be counted in a folder of two texts: its
weight is that of its class (`codebook/stories.yml`), and only a word that very many texts of the folder hold counts less.

Candidates are the texts just before that hold one rare word too, so that cost grows with the number of texts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

import pandas as pd

from ..language.lexicon import tokens
from ..language.places import place_codes
from ..language.words import root
from ..tables import frame, identify, records

# A word is met thousands of times.
_root = cache(root)
# Of the texts before that hold a word, so many of the latest are looked at.
LATEST = 12
# Of all these, so many that share most are weighed.
WEIGHED = 24
# A text joins a story where it is close to this share of the texts of it that it was weighed against.
CLOSE = 1 / 3
# Words shown of what two texts share.
SHOWN = 12


@dataclass(frozen=True)
class Weighing:
    """What shared words count, ready for use; `places` gives the code of a country by each of its words."""

    weights: Mapping[str, float] = field(default_factory=lambda: {"name": 3, "place": 1, "number": 3, "word": 1.5})
    least: float = 4
    share: float = 0.3
    share_of_named: float = 0.18
    much: float = 8
    share_of_much: float = 0.12
    usual: int = 12
    common: frozenset[str] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)
    titles: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()  # the first words of the names of countries


def read_stories(part: Mapping, places: Mapping | None = None, offices: Mapping | None = None) -> Weighing:
    """The part `stories` of the codebook, with the names of countries and the words of offices, which name nobody."""
    codes = place_codes(places, "also", "adjectives", "people", "capitals", "metonyms")
    rest = ("least", "share", "share_of_named", "much", "share_of_much", "usual")
    return Weighing(
        part["weights"],
        *(part[k] for k in rest),
        frozenset(root(w) for w in part["common"].split()),
        codes,
        frozenset(w.lower() for text in _texts(offices or {}) for w in text.replace("-", " ").split()),
        frozenset(w.split()[0] for w in codes),
    )


def _texts(part) -> Iterable[str]:
    """Every text of a part of the codebook, however deep it stands."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Mapping):
        yield from (t for k, v in part.items() for t in (*_texts(k), *_texts(v)))
    elif isinstance(part, list):
        yield from (t for v in part for t in _texts(v))


@dataclass(frozen=True)
class Text:
    """A text as far as its story is concerned: its days, its telling words with their classes, and the country named most."""

    source_id: str
    first: str
    last: str
    words: Mapping[str, str]
    country: str = ""


@dataclass(frozen=True)
class Bond:
    """How two texts hang together: what they share, the heaviest first, what it weighs, and whether that makes one story."""

    shared: tuple[str, ...]
    weight: float
    share: float
    names: int
    close: bool


def build(tables: Mapping[str, pd.DataFrame], weighing: Weighing, parameters: Mapping) -> pd.DataFrame:
    """The story or stories of every text.

    Parameters
    ----------
    tables : sources, passages, sentences.
    parameters : `story_days`, within how many days of its last text a story goes on.
    """
    told = texts(tables, weighing)
    held = Counter(w for t in told for w in t.words)
    stories: list[list[Text]] = []
    where: dict[str, list[int]] = defaultdict(list)
    shared: dict[tuple[int, str], tuple[str, ...]] = {}
    recent: dict[str, list[Text]] = defaultdict(list)
    for t in told:
        bonds = {o.source_id: bond(t, o, held, weighing) for o in _near(t, recent, held, weighing, parameters["story_days"])}
        joined = []
        for n in sorted({n for source, b in bonds.items() if b.close for n in where[source]}):
            close = [bonds[o.source_id] for o in stories[n] if o.source_id in bonds]
            if sum(b.close for b in close) >= CLOSE * len(close):
                joined.append(n)
                best = max(close, key=lambda b: (b.close, b.weight, b.shared))
                shared[n, t.source_id] = best.shared
                first = stories[n][0].source_id
                shared[n, first] = shared.get((n, first)) or best.shared
        if not joined:
            joined = [len(stories)]
            stories.append([])
        for n in joined:
            stories[n].append(t)
        where[t.source_id] = joined
        for w in t.words:
            recent[w].append(t)
    rows = [
        {
            "story_id": identify("y", members[0].source_id),
            "source_id": t.source_id,
            "shared": " | ".join(shared.get((n, t.source_id), ())[:SHOWN]),
            "story_from": min(m.first for m in members),
            "story_to": max(m.last for m in members),
        }
        for n, members in enumerate(stories)
        for t in members
    ]
    return frame("stories", rows)


def _near(t: Text, recent: Mapping[str, list[Text]], held: Mapping[str, int], weighing: Weighing, days: int) -> list[Text]:
    """The latest texts before that hold a rare word of this one and are not too old, those first that share most of them."""
    since = _earlier(t.first, days)
    met: Counter[str] = Counter()
    found: dict[str, Text] = {}
    for w, kind in t.words.items():
        if kind in ("name", "number") or kind == "word" and held[w] <= weighing.usual:
            for o in recent.get(w, ())[-LATEST:]:
                met[o.source_id] += weighing.weights[kind]
                found[o.source_id] = o
    kept = sorted((o for o in found.values() if o.last >= since), key=lambda o: (-met[o.source_id], o.source_id))[:WEIGHED]
    return sorted(kept, key=lambda o: (o.first, o.last, o.source_id))


def _earlier(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()


def bond(one: Text, other: Text, held: Mapping[str, int], weighing: Weighing) -> Bond:
    """What two texts share, and whether it is enough for one story.

    Parameters
    ----------
    held : how many texts of the folder hold each word.
    """
    small, large = sorted((one, other), key=lambda t: (len(t.words), t.source_id))
    together = small.words.keys() & large.words.keys()
    weigh = lambda w, kind: weighing.weights[kind] * (min(1.0, weighing.usual / held[w]) if w in held else 1.0)
    both = {w: weigh(w, max(small.words[w], large.words[w], key=weighing.weights.get)) for w in sorted(together)}
    weight, rest = sum(both.values()), sum(weigh(w, kind) for w, kind in small.words.items() if w not in together)
    whole = weight + rest
    kinds = [{small.words[w], large.words[w]} for w in both]
    names = sum("name" in k or "number" in k for k in kinds)
    # Where only countries are shared by name, the texts have to be about one country: each trades with the other's neighbours.
    named = names or small.country == large.country != ""
    share = weight / whole if whole else 0.0
    much = weight >= weighing.much and named
    telling = names and sum("place" not in k for k in kinds) > 1
    needed = weighing.share_of_much if much else weighing.share_of_named if telling else weighing.share
    close = weight >= weighing.least and share >= needed
    return Bond(tuple(sorted(both, key=lambda w: (-both[w], w))), weight, share, names, close)


def texts(tables: Mapping[str, pd.DataFrame], weighing: Weighing) -> list[Text]:
    """Every text with its telling words, in the order of publication."""
    kinds = dict(zip(tables["passages"]["passage_id"], tables["passages"]["kind"]))
    told: dict[str, list] = defaultdict(list)
    for s in records(tables["sentences"]):
        told[s.source_id].append((kinds.get(s.passage_id, "body"), int(s.start), s.text))
    rows = sorted(records(tables["sources"]), key=lambda s: (s.published_from, s.published_to, s.source_id))
    return [Text(s.source_id, s.published_from, s.published_to, *_words(told[s.source_id], s.publisher, weighing)) for s in rows]


def _words(sentences: list[tuple[str, int, str]], publisher: str, weighing: Weighing) -> tuple[dict[str, str], str]:
    """Telling words by class, and the country named most.

    A capital makes a name only in the middle of running text, and only of a word that never is written without.
    """
    names, plain = set(), set()
    found: dict[str, str] = {}
    countries: Counter[str] = Counter()
    own = {t.word for t in tokens(publisher)}
    for kind, _, text in sorted(sentences):
        words = tokens(text)
        at = 0
        while at < len(words):
            code, length = _place(words, at, weighing)
            if code:
                found[code] = "place"
                countries[code] += 1
            for n in range(at, at + length):
                w = words[n]
                if code or len(w.word) < 3 or w.word in own or _root(w.word) in weighing.common:
                    continue
                if w.word[0].isdigit():
                    digits = sum(c.isdigit() for c in w.word)
                    if digits >= 3 and not (digits == 4 and w.word[:2] in ("19", "20") and w.word.isdigit()):
                        found[_root(w.word)] = "number"
                elif w.word[0].isalpha():
                    running = kind == "body" and n and words[n - 1].word not in ('"', ".", ":")
                    named = w.capital and running and w.word not in weighing.titles
                    (names if named else plain if not w.capital else set()).add(_root(w.word))
                    found.setdefault(_root(w.word), "word")
            at += length
    most = min(countries, key=lambda c: (-countries[c], c), default="")
    return {w: "name" if kind == "word" and w in names and w not in plain else kind for w, kind in found.items()}, most


def _place(words: list, at: int, weighing: Weighing) -> tuple[str, int]:
    """The country whose name begins here, and of how many words it is; else "" and one word."""
    if not words[at].capital or words[at].word not in weighing.begins:
        return "", 1
    for length in (3, 2, 1):
        code = weighing.places.get(" ".join(w.word for w in words[at : at + length])) if at + length <= len(words) else ""
        if code:
            return code, length
    return "", 1
