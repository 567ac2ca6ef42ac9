"""What a report cell returns: content that a notebook shows as HTML and hands on as Typst."""

from __future__ import annotations

from dataclasses import dataclass

from . import page, paper
from .content import Paragraph, line, words
from .folding import WHOLE, Room

TYPST = "text/vnd.typst"


@dataclass(frozen=True, repr=False)
class Shown:
    """Blocks with the renderings that the exporters read back from the executed notebook; `room` says how long a list of the page may be."""

    blocks: tuple
    room: Room = WHOLE

    def __repr__(self) -> str:
        first = next((words(line(b.line)) for b in self.blocks if isinstance(b, Paragraph)), "")
        return first[:200]

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": page.write(self.blocks, self.room), TYPST: paper.write(self.blocks)}
