"""What a wording says, as a set of folded words: for telling whether two reports give one content."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:'[^\W\d_]+)?")
_ENDINGS = re.compile(r"(?:ations?|ments?|ities|ity|ies|ing|ed|ly|es|s|e|y)$")


def words(text: str) -> list[str]:
    """Words and numbers in lower case, apostrophes straight.

    >>> words("Georgia\u2019s 2,400 lorries aren't insured.")
    ["georgia's", '2,400', 'lorries', "aren't", 'insured']
    """
    return _WORD.findall(text.lower().replace("\u2019", "'"))


def stem(word: str) -> str:
    """A word without its commonest endings, a number without its grouping commas; short words are kept whole.

    >>> stem("licences"), stem("licensing"), stem("1,300"), stem("used")
    ('licenc', 'licens', '1300', 'used')
    """
    if word[:1].isdigit():
        return word.replace(",", "")
    cut = _ENDINGS.sub("", word)
    return cut if len(cut) >= 3 else word


def folded_words(text: str, synonyms: Mapping[str, str], function_words: Collection[str]) -> frozenset[str]:
    """The content words of a wording as a set of stems; `synonyms` leads from a stem to the stem that stands for its group.

    >>> sorted(folded_words("The 1,300 firms", {"firm": "company"}, {"the"}))
    ['1300', 'company']
    """
    plain = (stem(w.split("'")[0]) for w in words(text) if w not in function_words)
    return frozenset(synonyms.get(s, s) for s in plain)


def negations(text: str, negating: Collection[str]) -> int:
    """How many negating words a wording holds; two of them cancel."""
    return sum(w in negating or w.endswith("n't") for w in words(text))
