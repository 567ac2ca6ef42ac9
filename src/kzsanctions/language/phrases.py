"""Phrases that are one word to the grammar: "by no means" and "far from" deny as "not" does.

A small parser takes them apart and hangs the predicate on their noun. Joined before the parse, each is one token that the model reads as
the word it stands for; the text and all offsets stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Doc

# Deny a clause from wherever they stand in it.
BY_NO_MEANS = frozenset(
    (
        "by no means",
        "in no way",
        "in no sense",
        "at no time",
        "at no point",
        "at no stage",
        "at no moment",
        "on no account",
        "on no occasion",
        "under no circumstances",
        "not once",
        "not ever",
        "not for a moment",
        "in no case",
        "not in the least",
        "not in the slightest",
    )
)
# Deny what they stand before, behind a verb that only links it: "is far from ready".
FAR_FROM = frozenset(("far from", "anything but", "nowhere near", "nothing like", "a long way from", "a far cry from", "miles from"))
_LINKING = frozenset(
    "be is are was were been being am 's 're remain remains remained seem seems seemed look looks looked appear appears appeared".split()
)
_BETWEEN = frozenset("still also now quite very yet being currently today clearly".split())
# What stands behind "far from" where it tells of a distance.
_PLACED = frozenset("the a an this that these those his her its their our my your each every any home here there it him us them".split())
_PHRASES = tuple(sorted(BY_NO_MEANS | FAR_FROM))
_LONGEST = max(p.count(" ") + 1 for p in _PHRASES)


def join_phrases(doc: Doc) -> Doc:
    """Make one token of each such phrase, which the model reads as "never" or "not"."""
    text = doc.text.lower()
    if not any(phrase in text for phrase in _PHRASES):
        return doc
    words = [t.lower_ for t in doc]
    with doc.retokenize() as retokenizer:
        i = 0
        while i < len(words):
            size = next((n for n in range(_LONGEST, 1, -1) if _is_phrase(doc, words, i, n)), 1)
            if size > 1:
                norm = "never" if " ".join(words[i : i + size]) in BY_NO_MEANS else "not"
                retokenizer.merge(doc[i : i + size], attrs={"NORM": norm})
            i += size
    return doc


def _is_phrase(doc: Doc, words: list[str], start: int, size: int) -> bool:
    phrase, end = " ".join(words[start : start + size]), start + size
    if phrase in BY_NO_MEANS:
        return True
    if phrase not in FAR_FROM or end >= len(words) or words[end] in _PLACED or doc[end].text[:1].isupper():
        return False
    before = next((w for w in reversed(words[:start]) if w not in _BETWEEN), "")
    return before in _LINKING
