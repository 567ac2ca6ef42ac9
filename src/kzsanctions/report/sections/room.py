"""How much room a list has on the page: with few texts as much as it needs, with very many only its beginning, so that the page opens soon."""

from __future__ import annotations

from ..printing.folding import SHORT, WHOLE, Room
from .evidence import Story

# Of more rows than these a page of all of them would take long to open.
LONG = 3_000


def of(story: Story) -> Room:
    """The room of each list on the page of a corpus."""
    return SHORT if sum(map(story.count, ("sources", "statements", "figures", "rejected"))) > LONG else WHOLE
