"""Two reports of one utterance word by word: what only the other one has is marked, what it lacks is struck through."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from .content import Inline, Styled

# Below this share of common words two reports are different passages and not two wordings of one.
CLOSE = 0.3
_WORD = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")


def differences(first: str, second: str) -> tuple[Inline, ...]:
    """The second text with additions and removals against the first marked; () where the two share too little.

    Case, spacing and punctuation alone are no difference. Deterministic; O(n*m) in words at worst, texts are cut at 400 words.

    >>> [p if isinstance(p, str) else (p.role, *p.inner) for p in differences("It will follow the rules", "It will respect the rules")]
    ['It will ', ('removed', 'follow'), ('added', 'respect'), ' the rules']
    """
    old, new = (_WORD.findall(t)[:800] for t in (first, second))
    matcher = SequenceMatcher(None, [_key(w) for w in old], [_key(w) for w in new], autojunk=False)
    if _shared(old, new, matcher) < CLOSE:
        return ()
    pieces: list[Inline] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        gone, came = "".join(old[a:b]), "".join(new[c:d])
        if kind == "equal" or not (gone + came).strip() or not re.search(r"\w", gone + came):
            pieces.append(came)
            continue
        pieces += [Styled("removed", (gone,))] if gone.strip() else []
        pieces += [Styled("added", (came,))] if came.strip() else []
    return _merged(pieces)


def _key(token: str) -> str:
    return " " if token.isspace() else token.lower().replace("’", "'")


def _shared(old: list[str], new: list[str], matcher: SequenceMatcher) -> float:
    """Share of the words of the shorter text that match in order."""
    common = sum(1 for a, _, size in matcher.get_matching_blocks() for w in old[a:a + size] if w[:1].isalnum())
    shortest = min(sum(w[:1].isalnum() for w in tokens) for tokens in (old, new))
    return common / shortest if shortest else 0.0


def _merged(pieces: list[Inline]) -> tuple[Inline, ...]:
    """Neighbouring plain pieces as one; a removal keeps a space before the addition that takes its place."""
    out: list[Inline] = []
    for piece in pieces:
        if isinstance(piece, str) and out and isinstance(out[-1], str):
            out[-1] += piece
        elif piece != "":
            out.append(piece)
    return tuple(out)
