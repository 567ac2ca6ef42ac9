"""Stop a pattern that does not end: on a line of forty letters `(a+)+b` tries more ways than could be tried in a lifetime."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

from ..errors import CodebookError

# Of computing, for one pattern on one line; the patterns of the project take milliseconds on the longest of lines.
SECONDS = 5.0


class _Watch:
    """What is being tried now (entry, pattern, line), and what was when the timer rang last."""

    now: tuple[str, str, str] | None = None
    before: tuple[str, str, str] | None = None


def tried(look: Callable[[str], re.Match | None], text: str, entry: str, pattern: str) -> re.Match | None:
    """What a pattern finds in a line; `entry` says where in cleaning.yml it stands."""
    _Watch.now = (entry, pattern, text)
    found = look(text)
    _Watch.now = None
    return found


@contextmanager
def watched() -> Iterator[None]:
    """Within this, a pattern is stopped once it has been tried on one line for more than `SECONDS`, and twice that at the latest.

    A signal does it, which only the main thread of a process is given. Elsewhere nothing is watched; `engine` gives what is begun in another
    thread to a process of its own.

    Raises
    ------
    CodebookError
        With the pattern, where it stands, and the line.
    """
    if current_thread() is not main_thread():
        yield
        return
    handler = signal.signal(signal.SIGVTALRM, _rings)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, handler)
        _Watch.now = _Watch.before = None


def _rings(*_) -> None:
    if _Watch.now is None or _Watch.now is not _Watch.before:
        _Watch.before = _Watch.now
        return
    entry, pattern, text = _Watch.now
    line = " ".join(text[:40].split())
    raise CodebookError(
        f"cleaning.yml: {entry}: '{pattern[:60]}' does not come to an end on a line of {len(text)} characters ('{line}'); "
        "let nothing repeat what itself repeats, as (a+)+ does, or say how often at most, as in a{1,40}"
    )
