"""Two reports of one utterance word by word: each stands whole, with what only it has marked, so that it can be read aloud and copied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ..printing.content import Inline, Styled

# Below these shares of common words, in the shorter and in the longer text, two reports are different passages and not
# two wordings of one.
CLOSE = (0.4, 0.3)
_WORD = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")


def differences(first: str, second: str) -> tuple[Inline, ...]:
    """The second text with what the first does not have marked; () where the two share too little.

    Case, spacing and punctuation alone are no difference. Deterministic; O(n*m) in words at worst, texts are cut at 400 words.

    >>> marked = differences("It will follow the rules", "It will respect the rules")
    >>> [p if isinstance(p, str) else (p.role, *p.inner) for p in marked]
    ['It will ', ('added', 'respect'), ' the rules']
    """
    old, new = (_WORD.findall(t)[:800] for t in (first, second))
    matcher = SequenceMatcher(None, [_key(w) for w in old], [_key(w) for w in new], autojunk=False)
    if not _close(old, new, matcher):
        return ()
    pieces: list[Inline] = []
    for kind, a, b, c, d in _joined(matcher.get_opcodes(), old):
        gone, came = "".join(old[a:b]), "".join(new[c:d])
        if kind == "equal" or not (gone + came).strip() or not re.search(r"\w", gone + came):
            pieces.append(came)
            continue
        pieces += [Styled("added", (came,))] if came.strip() else []
    return _merged(pieces)


def _key(token: str) -> str:
    return " " if token.isspace() else token.lower().replace("’", "'")


def _close(old: list[str], new: list[str], matcher: SequenceMatcher) -> bool:
    """Whether enough words match in order."""
    common = sum(_count(old[a : a + size]) for a, _, size in matcher.get_matching_blocks())
    short, long = sorted((_count(old), _count(new)))
    return bool(short) and common >= CLOSE[0] * short and common >= CLOSE[1] * long


def _count(tokens: list[str]) -> int:
    return sum(t[:1].isalnum() for t in tokens)


def _joined(steps: list[tuple], old: list[str]) -> Iterator[tuple]:
    """Steps of the comparison, with a lone word that stayed between two changes made part of them: confetti is not read."""
    waiting: tuple | None = None
    for i, (kind, a, b, c, d) in enumerate(steps):
        lone = kind == "equal" and 0 < i < len(steps) - 1 and _count(old[a:b]) <= 1
        if kind == "equal" and not lone:
            yield from (waiting,) if waiting else ()
            yield kind, a, b, c, d
            waiting = None
        else:
            waiting = ("replace", waiting[1] if waiting else a, b, waiting[3] if waiting else c, d)
    yield from (waiting,) if waiting else ()


def _merged(pieces: list[Inline]) -> tuple[Inline, ...]:
    """Neighbouring plain pieces as one."""
    out: list[Inline] = []
    for piece in pieces:
        if isinstance(piece, str) and out and isinstance(out[-1], str):
            out[-1] += piece
        elif piece != "":
            out.append(piece)
    return tuple(out)
