"""Name the language of a text."""

from __future__ import annotations

# The only language whose statements, figures and dates are read.
READ = "en"


def language(text: str) -> str:
    """The ISO 639-1 code of a text's language, by character n-grams; "" where there are too few letters to tell.

    Source of the method: Lui and Baldwin, "langid.py: An Off-the-shelf Language Identification Tool" (2012).
    """
    if sum(map(str.isalpha, text[:400])) < 20:
        return ""
    import py3langid  # loads a model of its own; only the cleaning step needs it

    return py3langid.classify(text[:5000])[0]
