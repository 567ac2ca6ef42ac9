"""Name the language of a text."""

from __future__ import annotations

import re

# The only language whose statements, figures and dates are read.
READ = "en"


# Small words that no other language of the Latin script has together, and the share of them that only English prose reaches.
_SMALL = frozenset("the of and to that was were said with for from which had has have not been would this they their".split())
_SHARE = 0.15
_WORD = re.compile(r"\b[a-z]+\b")


def language(text: str) -> str:
    """The ISO 639-1 code of a text's language; "" where there are too few letters to tell.

    English is told by its small words, so that a text full of foreign names stays English; the rest by character
    n-grams (Lui and Baldwin, "langid.py: An Off-the-shelf Language Identification Tool", 2012).
    """
    if sum(map(str.isalpha, text[:400])) < 20:
        return ""
    if _english(text if re.search(r"[a-z]", text) else text.lower()):
        return READ
    import py3langid  # loads a model of its own; only the cleaning step needs it

    return py3langid.classify(text[:5000])[0]


def _english(text: str) -> bool:
    words = _WORD.findall(text[:200_000])
    return len(words) >= 8 and "the" in words and sum(w in _SMALL for w in words) >= _SHARE * len(words)
