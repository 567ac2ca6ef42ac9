"""Where quoted words stand: in the raw text by the words alone, and in the tables by overlap."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

import pandas as pd

from ..errors import InputError
from ..language.spans import Span, fold
from .rows import UNNAMED


@dataclass(frozen=True)
class Ground:
    """What rows are found in: tables, source_id by file, raw text by source_id."""

    tables: Mapping[str, pd.DataFrame]
    sources: Mapping[str, str]
    texts: Mapping[str, str]

    def located(self, file: str, quote: str) -> tuple[str, list[Span]]:
        """The source of a file and where the words stand in it.

        Raises
        ------
        InputError
            Where they do not.
        """
        source = self.sources[file]
        found = spans(self.texts[source], quote)
        if not found:
            raise InputError(not_there(file, quote))
        return source, found

    def found(self, table: str, file: str, quote: str, start: str = "start", end: str = "end") -> pd.DataFrame:
        """The rows of a table that overlap quoted words, the best first."""
        return overlapping(self.tables[table], *self.located(file, quote), start, end)

    def said(self, file: str, quote: str) -> tuple[str, bool]:
        """The id of the statement that quoted words belong to and True; else that of their sentence and False."""
        statements = self.found("statements", file, quote)
        if len(statements):
            return statements.iloc[0]["statement_id"], True
        sentences = self.found("sentences", file, quote)
        source, places = self.located(file, quote)
        return (sentences.iloc[0]["sentence_id"] if len(sentences) else f"{source}:{places[0].start}"), False


def not_there(file: str, quote: str) -> str:
    """What to say of words that their text does not have."""
    return f'"{quote}" does not stand in {file}; copy the words as they stand there'


def spans(text: str, quote: str) -> list[Span]:
    """Where a quoted piece stands in a text, whatever its quotation marks, dashes and white space."""
    words = [re.escape(w) for w in fold(quote).split()]
    return [Span(m.start(), m.end()) for m in re.finditer(r"\s+".join(words), fold(text))] if words else []


def overlapping(rows: pd.DataFrame, source: str, places: list[Span], start: str = "start", end: str = "end") -> pd.DataFrame:
    """Rows of a source whose span overlaps one of the places: the longest overlap first, of equals the shortest span."""
    ranked = []
    for at, (of, a, b, first) in enumerate(zip(*(rows[c].tolist() for c in ("source_id", start, end, rows.columns[0])))):
        if of == source and (shared := max((min(p.end, b) - max(p.start, a) for p in places), default=0)) > 0:
            ranked.append((-shared, b - a, first, at))
    return rows.iloc[[at for *_, at in sorted(ranked)]]


def wordings(actors: pd.DataFrame) -> dict[str, str]:
    """Actors by every name they bear or were met under, and by their ids; a full name counts before a wording."""
    met = zip(actors["actor_id"], actors["variants"])
    named = {n.strip(): actor for actor, names in met for n in names.split("|") if n.strip()}
    return named | dict(zip(actors["name"], actors["actor_id"])) | dict(zip(actors["actor_id"], actors["actor_id"]))


def actor(name: str, actors: pd.DataFrame) -> str:
    """The id of the actor who bears a name, as a name or as a wording met.

    Raises
    ------
    InputError
        For a name nobody bears, with the nearest that somebody does.
    """
    named = wordings(actors)
    if name in named:
        return named[name]
    near = get_close_matches(name, list(named), 1, 0.5)
    remedy = f"did you mean '{near[0]}'?" if near else "give a name that stands in the actors table"
    raise InputError(f"no actor is called '{name}'; {remedy}")


def meant(name: str, actors: pd.DataFrame) -> str:
    """Whom a coder means who knows the texts and no table: the actor of that name, else the person whose name stands in it, else the words.

    A wording counts with or without its article. Words nobody bears are folded, so that two coders who write one name say the same.
    """
    asked = _bare(name)
    if asked.split()[:1] == [UNNAMED]:
        return ""
    plain = {_bare(n): actor for n, actor in wordings(actors).items()}
    surnames = {a: _bare(n).split()[-1] for a, n, kind in zip(actors["actor_id"], actors["name"], actors["kind"]) if kind == "person" and n.strip()}
    named = [n for n, a in plain.items() if a in surnames and surnames[a] in n.split()]
    inside = [n for n in named if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", asked)] if asked not in plain else []
    return plain.get(asked) or plain.get(max(inside, key=lambda n: (len(n), n), default="")) or asked


def _bare(name: str) -> str:
    """A name folded, in lower case and without its article."""
    words = fold(name).lower().replace(",", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)
