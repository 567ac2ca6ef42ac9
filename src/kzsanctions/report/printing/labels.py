"""Labels of pictures: cut at whole words where room is short, and never so that they say the opposite of the words they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import wrap

# Pixels a letter takes on average at the size of the labels.
LETTER = 6.1


def fitted(text: str, room: float) -> str:
    """A label cut after the last whole word that has room."""
    return clipped(text, int(room / LETTER))


def clipped(text: str, most: int, turns: Sequence[str] = ()) -> str:
    """A text cut to so many letters at whole words, such that the words which turn its sense are still in it.

    >>> clipped("The claim that the border is closed is not accurate", 32, ("not",))
    '… is closed is not accurate'
    >>> clipped("The claim that the border is closed is not accurate", 32)
    'The claim that the border is …'
    >>> clipped("No lorry was stopped at any of the gates and nothing was seized", 34, ("No", "nothing"))
    'No lorry was … gates and nothing …'
    """
    if len(text) <= most:
        return text
    spans = sorted((m.start(), m.end()) for t in turns for m in re.finditer(rf"(?<!\w){re.escape(t)}(?!\w)", text))
    if not spans or spans[-1][1] <= most - 2:
        return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    first, end = spans[0][0], spans[-1][1]
    head = "" if first > end - most + 4 else text[: most // 2 - 1].rsplit(" ", 1)[0].rstrip(" ,;:")
    if head and len(head) < spans[0][1]:
        return clipped(text, most)
    room = most - len(head) - (3 if head else 2)
    if len(text) - first <= room and len(text) - end <= room // 3:  # what leads up to the turn tells more than what comes after it
        end = len(text)
    room -= 2 * (end < len(text))
    start = max(end - room, 0)
    start = start if not start or text[start - 1] == " " else text.find(" ", start) + 1
    return f"{head} … {text[start:end]}{' …' if end < len(text) else ''}".strip()


def wrapped(text: str, room: float, lines: int) -> list[str]:
    """A label in so many lines at most, cut where it is longer."""
    return said(text, room, lines)


def said(words: str, room: float, lines: int, who: str = "", quoted: bool = False, turns: Sequence[str] = ()) -> list[str]:
    """Words as a label of so many lines at most, in marks where they are the speaker's own; `who` stands before them."""
    most = int(room / LETTER)
    for letters in range(most * lines - 2 * quoted - len(who), 8, -2):
        cut = clipped(words, letters, turns)
        found = wrap(f"{who}“{cut}”" if quoted else f"{who}{cut}", most)
        if len(found) <= lines:
            return found
    return [fitted(f"{who}{words}", room)]


def breadth(lines: Sequence[str]) -> float:
    """The width of a label in pixels."""
    return max(map(len, lines), default=0) * LETTER
