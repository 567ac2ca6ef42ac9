"""What came of trying one kind of fault so many times."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Tally:
    """How many tries ended whole, how many were refused in words, and what failed, a line each."""

    what: str
    whole: int = 0
    refused: int = 0
    failed: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def times(self) -> int:
        return self.whole + self.refused + len(self.failed)
