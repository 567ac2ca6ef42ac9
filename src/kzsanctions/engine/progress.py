"""How far a long work is: a line that is written over on a terminal, elsewhere a line now and then once it takes long."""

from __future__ import annotations

import sys
import time

# Elsewhere than on a terminal nothing is said of what takes less than `LONG` seconds, and then a line every `EVERY` seconds.
LONG, EVERY, OFTEN = 10, 20, 0.2


class Progress:
    """Counts what is done of a whole and tells it on stderr; used in a `with` statement and called once for each thing done.

    what : what is done, in a word: "reading".
    number : how many things there are.
    whole : the size of all of them together, where they differ in size; speed and time left are reckoned by it.
    unit : of a size.

    >>> remaining(done=30, whole=120, seconds=10.0)
    '30 s'
    """

    def __init__(self, what: str, number: int, whole: int = 0, unit: str = "characters"):
        self.what, self.number, self.whole, self.unit = what, number, whole, unit
        self.count = self.done = 0
        self.terminal = sys.stderr.isatty()

    def __enter__(self) -> Progress:
        self.began = time.monotonic()
        self.next = self.began + (OFTEN if self.terminal else LONG)
        self.shown = False
        return self

    def __call__(self, name: str = "", size: int = 1) -> None:
        self.count, self.done = self.count + 1, self.done + size
        now = time.monotonic()
        if now < self.next:
            return
        self.next, self.shown = now + (OFTEN if self.terminal else EVERY), True
        print(f"\r{self.line(now)}\033[K" if self.terminal else self.line(now), end="" if self.terminal else "\n", file=sys.stderr, flush=True)

    def line(self, now: float) -> str:
        """What there is to say now."""
        seconds = max(now - self.began, 1e-6)
        speed = f", {self.done / seconds:,.0f} {self.unit} a second" if self.whole else ""
        return f"{self.what}: {self.count} of {self.number}{speed}, {remaining(self.done, self.whole or self.number, seconds)} left"

    def __exit__(self, *_) -> None:
        if self.shown and self.terminal:
            print(f"\r{self.what}: {self.count} of {self.number}\033[K", file=sys.stderr)


def remaining(done: int, whole: int, seconds: float) -> str:
    """The time left at the speed so far, in words."""
    left = round(seconds * (whole - done) / max(done, 1))
    return f"{left} s" if left < 60 else f"{left // 60} min {left % 60:02} s"
