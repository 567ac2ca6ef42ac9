"""Of whom and what the counts of the comparison are made, in a form that JSON can hold.

The report says what stands behind each count. It takes this from the step that counted, for counting again means judging every pair again.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .pairs import Acts


@dataclass(frozen=True)
class Trace:
    """What the counts come to, and of whom and what they are: each list sums to its number.

    counts : as `conflicts.build` gives them.
    voices : the distinct claims and figures, by id, whose speaker is no official.
    subjects : those of officials.
    same : pairs stopped at G1 by the act of speaking, or the two acts that are one.
    folded : pairs of two acts on one subject for which a clearer pair stands.
    """

    counts: dict[str, int] = field(default_factory=dict)
    voices: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    same: Counter[Acts] = field(default_factory=Counter)
    folded: Counter[tuple[Acts, str]] = field(default_factory=Counter)


def plain(trace: Trace) -> dict[str, object]:
    """A trace as lists and mappings.

    >>> restored(plain(Trace({"pairs": 1}, voices=("k_1",)))).voices
    ('k_1',)
    """
    return {
        "counts": trace.counts,
        "voices": [*trace.voices],
        "subjects": [*trace.subjects],
        "same": [[sorted(acts), number] for acts, number in trace.same.items() if number],
        "folded": [[sorted(acts), about, number] for (acts, about), number in trace.folded.items() if number],
    }


def restored(kept: dict) -> Trace:
    """The trace that `plain` made lists and mappings of."""
    return Trace(
        kept["counts"],
        tuple(kept["voices"]),
        tuple(kept["subjects"]),
        Counter({frozenset(acts): number for acts, number in kept["same"]}),
        Counter({(frozenset(acts), about): number for acts, about, number in kept["folded"]}),
    )
