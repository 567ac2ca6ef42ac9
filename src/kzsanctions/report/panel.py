"""Coding by hand in JupyterLab: the review panel of the report's page as a widget that writes `reviews.csv` and a coding.

Only the environment of `make lab` has `anywidget`; nothing that `make` renders imports this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict

import anywidget
import traitlets

from .. import files, reviews
from ..errors import InputError
from .render import TEMPLATES
from .sections import reviewing
from .sections.evidence import Story

AROUND = 400  # characters of the text shown on either side of the words

_SCRIPT = "".join(files.read_text(TEMPLATES / name) for name in ("review.js", "panel.js"))
_STYLE = "".join(files.read_text(TEMPLATES / name) for name in ("review.css", "panel.css"))


class Panel(anywidget.AnyWidget):
    """One statement or pair at a time; every verdict kept is written at once.

    rows : the verdicts kept, as rows of `reviews.csv`. told : what became of the last one, in a sentence.
    """

    _esm = _SCRIPT
    _css = _STYLE
    data = traitlets.Dict().tag(sync=True)
    rows = traitlets.List().tag(sync=True)
    told = traitlets.Unicode().tag(sync=True)

    def __init__(self, story: Story, corpus: files.Corpus):
        self.story, self.corpus = story, corpus
        asked = reviewing.questions(story)
        asked["items"] = [{**item, "link": "", "other_link": "", "around": list(_around(story, item))} for item in asked["items"]]
        before = [_cells(r) for r in reviews.read(corpus.reviews) if _of_panel(r)]
        super().__init__(data=asked, rows=before, told=f"Verdicts are written to {corpus.reviews}.")
        self._written = before
        self.observe(self._write, "rows")

    def _write(self, change: Mapping) -> None:
        """Put the rows in the place of those written before; rows that came from elsewhere stay as they are."""
        try:
            gone = [row for row in self._written if row not in change["new"]]
            kept = [_cells(r) for r in reviews.read(self.corpus.reviews) if _cells(r) not in gone]
            together = [*kept, *(row for row in change["new"] if row not in kept)]
            found = reviews.checked(together, self.corpus.reviews)
            by_file = {s.file: self.story.texts[s.source_id] for s in self.story.sources.values()}
            if faults := reviews.unplaced(found, by_file):
                raise InputError(*faults)
            files.write_bytes(self.corpus.reviews, reviews.rows.csv(together))
            codings = [self._coding(coder, found) for coder in sorted({row["coder"] for row in change["new"]})]
        except InputError as e:
            self.told = "Not written: " + "; ".join(e.faults)
            return
        self._written = list(change["new"])
        self.told = f"Written: {', '.join(map(str, (self.corpus.reviews, *codings)))}."

    def _coding(self, coder: str, found: Iterable[reviews.Review]):
        name = re.sub(r"\W+", "-", coder.lower()).strip("-") or "coder"
        path = self.corpus.gold / f"coding-{name}.json"
        files.write_json(path, reviews.gold.coding(list(found), self.story.tables, self.story.texts, coder))
        return path


def _of_panel(r: reviews.Review) -> bool:
    """Rows as the panel makes them; a blind coder's stay out of sight."""
    return r.target == "pair" or r.target == "statement" and r.verdict != "coded"


def _cells(r: reviews.Review) -> dict[str, str]:
    return {name: cell for name, cell in asdict(r).items() if name != "row"}


def _around(story: Story, item: Mapping) -> Iterable[str]:
    """For each side: the words with the text around them, which a notebook has no page to link to."""
    for end in ("", "other_") if item["kind"] == "pair" else ("",):
        source = next(s for s in story.sources.values() if s.file == item[f"{end}file"])
        text = story.texts[source.source_id]
        at = reviews.places.spans(text, item[f"{end}quote"])[0]
        before, after = text[max(0, at.start - AROUND) : at.start], text[at.end : at.end + AROUND]
        before = f"… {before.partition(' ')[2]}" if at.start > AROUND else before
        after = f"{after.rpartition(' ')[0]} …" if at.end + AROUND < len(text) else after
        yield " ".join(f"{before}{text[at.start : at.end]}{after}".split())
