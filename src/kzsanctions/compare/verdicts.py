"""What a gate says of a pair, and what all gates together make of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cached_property

Inputs = tuple[tuple[str, str], ...]
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True)
class Verdict:
    """What a gate says of a pair: the verdict, why in plain words, and the inputs of both sides."""

    gate: str
    verdict: str
    why: str
    inputs: Inputs = ()

    @cached_property
    def json(self) -> str:
        return _encoded({"verdict": self.verdict, "why": self.why, **dict(self.inputs)})


def as_json(verdicts: tuple[Verdict, ...]) -> str:
    """All verdicts of a pair as one JSON object, a key a gate."""
    return "{" + ",".join([f'"{v.gate}":{v.json}' for v in verdicts]) + "}"


def dated(verdicts: tuple[Verdict, ...], left: str, right: str) -> tuple[Verdict, ...]:
    """The verdicts with the days on which the sides hold as the inputs of G4."""
    return tuple(replace(v, inputs=of_both(left, right)) if v.gate == "G4" else v for v in verdicts)


def outcome(verdicts: tuple[Verdict, ...]) -> tuple[str, str]:
    """Tier and first gate that failed, one of them empty: A where every gate passes, B where one caps."""
    failed = next((v.gate for v in verdicts if v.verdict == "fail"), "")
    return "" if failed else "B" if any(v.verdict == "cap" for v in verdicts) else "A", failed


def of_both(left: str, right: str, name: str = "") -> Inputs:
    """What a gate looked at on both sides, under a name where it looked at several things."""
    return ((f"{name}_left" if name else "left", left), (f"{name}_right" if name else "right", right))
