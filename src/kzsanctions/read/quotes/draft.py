"""Hold an attribution in the making, and know which words may be its cue."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...language.clauses import Clauses
from .cues import Cues, Reading


@dataclass
class Found:
    """An attribution in the making: a cue with content as character stretches of the paragraph, its source as a token range."""

    cue: tuple[int, int]
    cue_class: str
    speech: bool
    stretches: list[tuple[int, int]] = field(default_factory=list)
    speaker: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    at: int = 0
    frame: str = ""
    relative: int | None = None
    inside: int | None = None
    unmarked: bool = False
    open: bool = False
    via: list[tuple[int, int]] = field(default_factory=list)


def add(f: Found, start: int, end: int) -> None:
    """Give an attribution one more stretch, melting it with those it touches."""
    keep = []
    for a, b in f.stretches:
        if a <= end and start <= b:
            start, end = min(a, start), max(b, end)
        else:
            keep.append((a, b))
    f.stretches = sorted([*keep, (start, end)])


def hosts(c: Clauses, f: Found) -> bool:
    """Whether a quotation without a cue may go on from this attribution: a verb's, of speech, with a speaker."""
    return bool(f.stretches) and f.speech and f.speaker is not None and f.inside is None and c.tag[f.at][:2] != "NN"


def cue_verbs(c: Clauses, cues: Cues) -> list[int]:
    """Positions of verbs that may attribute."""
    return [i for i, w in enumerate(c.word) if (w in cues.verbs or w in cues.seeming) and c.tag[i][0] == "V"]


def readings(c: Clauses, v: int, cues: Cues) -> list[Reading]:
    """Readings of a verb whose particle or object, if they need one, is there: "out", "issue", "cold water"."""
    known = cues.verbs.get(c.word[v], ())
    after = [k for k in c.children[v] if k > v] if any(r.word for r in known) else ()
    near = {w for k in after for w in (c.word[k], f"{c.word[k - 1]} {c.word[k]}")}
    return [r for r in known if r.word is None or r.word in near]


def takes_quotation(c: Clauses, v: int, cues: Cues) -> bool:
    return any("quotation" in r.takes for r in cues.verbs.get(c.word[v], ()))
