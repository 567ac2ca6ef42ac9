"""Hold the codebook's frames: rows of words and slots that a sentence is matched with (`frames` says what each slot takes)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SLOTS = ("WHO", "WHOSE", "SAID", "GAP", "REST", "HALF", "QUOTE", "ENTERED")
# Words that most sentences hold.
_COMMON = frozenset("the a an of to in at on by from for that it is are was were as his her its with , : - so this said say says told".split())


@dataclass(frozen=True)
class Frame:
    """One wording: its parts in order (words that may stand there, or the name of a slot), and whether each may be missing;
    of each of `needs` a sentence must hold a word."""

    parts: tuple[tuple[frozenset[str] | str, bool], ...]
    cue_class: str
    needs: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Frames:
    """Frames in their order, and by each word that a sentence must hold one of for a frame to fit; there are too many to try all."""

    ordered: tuple[Frame, ...] = ()
    by_word: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def possible(self, words: set[str]) -> list[Frame]:
        """The frames that may fit a sentence of these words."""
        near = set().union(*(self.by_word[w] for w in words & self.by_word.keys()))
        return [f for f in (self.ordered[k] for k in sorted(near)) if not any(n.isdisjoint(words) for n in f.needs)]


def read_frames(part: Mapping, key: str = "frames") -> Frames:
    """The frames of the codebook part `cues` under a key; `<name>` in a frame stands for the words listed under that name."""
    lists = {name: frozenset(words) for name, words in part.get("frame_words", {}).items()}
    ordered = tuple(_frame(entry["frame"], entry["class"], lists) for entry in part.get(key, ()))
    by_word: dict[str, set[int]] = {}
    for number, frame in enumerate(ordered):
        for word in min(frame.needs, key=lambda n: (len(n & _COMMON), len(n))):
            by_word.setdefault(word, set()).add(number)
    return Frames(ordered, {word: frozenset(numbers) for word, numbers in by_word.items()})


def _frame(written: str, cue_class: str, lists: Mapping[str, frozenset[str]]) -> Frame:
    parts: list[tuple[frozenset[str] | str, bool]] = []
    for word in written.split():
        bare = word.removesuffix("?") if len(word) > 1 else word
        parts.append((bare if bare in SLOTS else _words(bare, lists), bare != word))
    needed = {p for p, optional in parts if not optional and not isinstance(p, str)}
    return Frame(tuple(parts), cue_class, tuple(sorted(needed, key=lambda p: (len(p), sorted(p)))))


def _words(bare: str, lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(lists[w[1:-1]] if w.startswith("<") else {w} for w in bare.split("|")))
