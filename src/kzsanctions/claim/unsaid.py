"""Words that are said not to have been said: "denied that he had said the port was shut".

They are nobody's claim. Words that were said, and are known only because another tells of them, are `compare`'s (`testimony`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..tables import enclosed
from .stances import Vocabulary, read

Row = Mapping


def disowned(statements: Iterable[Row], vocabulary: Vocabulary) -> set[str]:
    """Statements that stand inside a denial of having been made: "denied that he had said the port was shut"."""
    return {s["statement_id"] for s, outer in enclosed(statements) if any(_unsaid(o, s, vocabulary) for o in outer)}


def _unsaid(outer: Row, inner: Row, vocabulary: Vocabulary) -> bool:
    lead = f"{outer['cue']} that " if outer["cue_class"] == "deny" and not outer["content"].startswith(outer["cue"]) else ""
    s = read(lead + outer["content"], vocabulary)
    at = int(inner["start"]) - int(outer["start"]) + len(lead)
    open_reports = [r for r in s.reports if r.turns is None]
    word = next((i for i, w in enumerate(s.words) if w.end > at), 0) if open_reports else 0
    return any(r.first <= word <= r.last for r in open_reports)
