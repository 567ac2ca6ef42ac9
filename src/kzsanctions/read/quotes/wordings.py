"""Hold the codebook's frames: rows of words and slots that a sentence is matched with (`frames` says what each slot takes)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SLOTS = ("WHO", "WHOSE", "SAID", "GAP", "REST", "HALF", "QUOTE")


@dataclass(frozen=True)
class Frame:
    """One wording: its parts in order (words that may stand there, or the name of a slot), and whether each may be missing;
    of each of `needs` a sentence must hold a word."""

    parts: tuple[tuple[frozenset[str] | str, bool], ...]
    cue_class: str
    needs: tuple[frozenset[str], ...]


def read_frames(part: Mapping, key: str = "frames") -> tuple[Frame, ...]:
    """The frames of the codebook part `cues` under a key; `<name>` in a frame stands for the words listed under that name."""
    lists = {name: frozenset(words) for name, words in part.get("frame_words", {}).items()}
    return tuple(_frame(entry["frame"], entry["class"], lists) for entry in part.get(key, ()))


def _frame(written: str, cue_class: str, lists: Mapping[str, frozenset[str]]) -> Frame:
    parts: list[tuple[frozenset[str] | str, bool]] = []
    for word in written.split():
        bare = word.removesuffix("?") if len(word) > 1 else word
        parts.append((bare if bare in SLOTS else _words(bare, lists), bare != word))
    needed = {p for p, optional in parts if not optional and not isinstance(p, str)}
    return Frame(tuple(parts), cue_class, tuple(sorted(needed, key=lambda p: (len(p), sorted(p)))))


def _words(bare: str, lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(lists[w[1:-1]] if w.startswith("<") else {w} for w in bare.split("|")))
