"""Say whether two statements stand in one text or story, where one common word tells which thing is meant."""

from __future__ import annotations

import pandas as pd

from .sayings import Statement


class Stories:
    """Which texts tell one story; where no table says so, each text is only known to be one with itself."""

    def __init__(self, table: pd.DataFrame | None):
        self._of = {} if table is None or not len(table) else table.groupby("source_id")["story_id"].agg(frozenset).to_dict()

    def of(self, s: Statement) -> frozenset[str]:
        """The stories a statement stands in, one without a name where none is known: clauses meet there only, so that pairs grow with stories."""
        return self._of.get(s.row["source_id"], frozenset(("",)))

    def together(self, s: Statement, o: Statement) -> bool:
        """Whether two statements stand in one text or story, where one common word tells which thing is meant."""
        one, other = (self._of.get(x.row["source_id"], frozenset()) for x in (s, o))
        return one_text(s, o) or bool(one & other)


def one_text(s: Statement, o: Statement) -> bool:
    """Whether two statements stand in one text."""
    return s.row["source_id"] == o.row["source_id"]
