"""Words known only because another speaker reports them.

"The mayor said the minister had promised a bridge" shows what the mayor says. It shows the minister's words at second hand, and
an account at second hand is no ground on which to set the minister against the mayor, or firmly against anybody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..tables import enclosed

Row = Mapping


def reporters(statements: Sequence[Row], actors: Mapping[str, Row]) -> dict[str, frozenset[str]]:
    """By statement, who reports it: speakers it stands inside of or reached us through, other than outlets and its own body.

    A speaker without an id stands by the words that name it.
    """
    found: dict[str, frozenset[str]] = {}
    for s, outer in enclosed(statements):
        own = {s["speaker_id"], actors.get(s["speaker_id"], {}).get("organization_id", "")} if s["speaker_id"] else {""}
        told = {o["speaker_id"] or o["speaker_text"] for o in outer if o["speaker_text"] != s["speaker_text"]}
        told |= {v.strip() for v in s["via"].split("|")}
        by = {t for t in told - own - {""} if actors.get(t, {}).get("kind") != "outlet"}
        if by:
            found[s["statement_id"]] = frozenset(by)
    return found
