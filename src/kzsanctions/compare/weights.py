"""What each sign of a contradiction adds to the score of a lead: the part `leads` of `codebook/comparison.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..language.words import split


@dataclass(frozen=True)
class Weights:
    """The part `leads` of `codebook/comparison.yml`.

    signs : what each sign adds to a score.
    shared, rare : the least that shared words weigh together, and one of them alone.
    least : the least score of a lead.
    again : what is taken off for each better lead of one statement, of the two speakers, of the story.
    absence : words that say outright that something is not so.
    rebuttals : phrases that are about what somebody else said.
    contrasts : words between two statements by which a text sets one against the other.
    causes : words that give the cause of something.
    wishes : words of what should be, or would be under a condition.
    """

    signs: Mapping[str, float] = field(default_factory=dict)
    shared: float = 1.5
    rare: float = 2.0
    least: float = 1.0
    again: Mapping[str, float] = field(default_factory=dict)
    absence: tuple[str, ...] = ()
    rebuttals: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()


def read_weights(part: Mapping) -> Weights:
    """The weights, from the plain content of the part."""
    lists = {name: tuple(f" {' '.join(split(w))} " for w in part[name]) for name in ("absence", "rebuttals", "contrasts", "causes", "wishes")}
    return Weights(part["signs"], part["shared"], part["rare"], part["least"], part["again"], **lists)
