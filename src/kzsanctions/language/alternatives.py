"""One of many words as a pattern, written so that Python's `re` finds it fast.

`re` tries the alternatives of `a|b|c` one after another, each from its first letter, where it ignores case. Here those that begin alike share
their beginning, so that a place in a text is asked for each first letter once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words as they are, longer ones first; one that never matches where there are none.

    >>> any_of(["pump", "pumps", "boat", "put"])
    '(?:p(?:u(?:m(?:p(?:s|))|t))|boat)'
    """
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return f"(?:{_alternatives(ordered)})" if ordered else "(?!)"


def _alternatives(words: list[str]) -> str:
    """Words in the order they are to be tried in; only those that begin with one letter could both match, and these stay in it."""
    alike: dict[str, list[str]] = {}
    for word in words:
        first = word[:1]
        alike.setdefault(first.lower() if first.isascii() and first.isalpha() else word, []).append(word)
    return "|".join(map(_begun_alike, alike.values()))


def _begun_alike(words: list[str]) -> str:
    if len(words) == 1:
        return re.escape(words[0])
    letters = {word[0] for word in words}
    if len(letters) > 1:  # both cases of it
        return f"(?=[{''.join(sorted(letters))}])(?:{'|'.join(map(re.escape, words))})"
    return f"{letters.pop()}(?:{_alternatives([word[1:] for word in words])})"
