"""Whose testimony a statement is: words known only because another speaker reports them, and words said not to have been said.

"The mayor said the minister had promised a bridge" shows what the mayor says. It shows the minister's words at second hand, and
an account at second hand is no ground on which to set the minister against the mayor, or firmly against anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .text.assertions import read
from .text.concepts import Lexicon

Row = Mapping


def around(statements: Iterable[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Each statement with those that stand around it in its text, in one sweep."""
    inside: list[Row] = []
    for s in sorted(statements, key=lambda s: (s["source_id"], s["start"], -s["end"], s["statement_id"])):
        inside = [o for o in inside if o["source_id"] == s["source_id"] and s["start"] < o["end"]]
        yield s, [o for o in inside if s["end"] <= o["end"] and (o["start"], o["end"]) != (s["start"], s["end"])]
        inside.append(s)


def reporters(statements: Sequence[Row], actors: Mapping[str, Row]) -> dict[str, frozenset[str]]:
    """By statement, who reports it: speakers it stands inside of or reached us through, other than outlets and its own body.

    A speaker without an id stands by the words that name it.
    """
    found: dict[str, frozenset[str]] = {}
    for s, outer in around(statements):
        own = {s["speaker_id"], actors.get(s["speaker_id"], {}).get("organization_id", "")} if s["speaker_id"] else {""}
        told = {o["speaker_id"] or o["speaker_text"] for o in outer if o["speaker_text"] != s["speaker_text"]}
        told |= {v.strip() for v in s["via"].split("|")}
        by = {t for t in told - own - {""} if actors.get(t, {}).get("kind") != "outlet"}
        if by:
            found[s["statement_id"]] = frozenset(by)
    return found


def disowned(statements: Iterable[Row], lexicon: Lexicon) -> set[str]:
    """Statements that stand inside a denial of having been made: "denied that he had said the port was shut"."""
    return {s["statement_id"] for s, outer in around(statements) if any(_unsaid(o, s, lexicon) for o in outer)}


def _unsaid(outer: Row, inner: Row, lexicon: Lexicon) -> bool:
    lead = f"{outer['cue']} that " if outer["cue_class"] == "deny" and not outer["content"].startswith(outer["cue"]) else ""
    s = read(lead + outer["content"], lexicon)
    at = int(inner["start"]) - int(outer["start"]) + len(lead)
    word = next((i for i, w in enumerate(s.words) if w.end > at), 0)
    return any(r.first <= word <= r.last and r.turns is None for r in s.reports)
