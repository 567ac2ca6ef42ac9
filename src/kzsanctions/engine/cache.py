"""What was read of a text, kept under a hash of everything it was read from: the text, its line of the register, code, codebook, versions.

One SQLite file, which any number of builds may use at once; rows are compressed JSON, which unlike pickles runs no code when it is read. It
holds so much and no more: what was not used for longest goes first. It may be deleted at any time; a damaged one is.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

# Bytes of what is kept, compressed; a text of four thousand characters takes six thousand.
LIMIT = 1_000_000_000
# So many new results are written at once: a build that is killed loses no more.
AT_ONCE = 25
_TABLE = "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, run INTEGER, size INTEGER, content BLOB) WITHOUT ROWID"


class Cache:
    """What is kept in a file, open for one run; without a file, or where it cannot be used, nothing is known and nothing kept.

    state : hash of what every result depends on besides its own text.
    """

    def __init__(self, path: Path | None, state: str, limit: int = LIMIT):
        self.state, self.limit = state, limit
        self.new: list[tuple[bytes, bytes]] = []
        self.used: set[bytes] = set()
        self.store = _opened(path) if path else None
        self.run = self._asked("SELECT coalesce(max(run), 0) + 1 FROM kept", default=[(1,)])[0][0]

    def __enter__(self) -> Cache:
        return self

    def key(self, work: str, item: object) -> bytes:
        """The hash under which the result of a work on a text is kept."""
        return hashlib.blake2b(f"{self.state}\x1f{work}\x1f{item!r}".encode("utf-8", "surrogatepass"), digest_size=20).digest()

    def known(self, keys: Sequence[bytes]) -> set[bytes]:
        """Those of the keys under which something is kept."""
        if self.store is None:
            return set()
        return {key for key in keys if self._asked("SELECT 1 FROM kept WHERE key = ?", (key,))}

    def get(self, key: bytes) -> dict[str, list] | None:
        """What is kept under a key; None where that cannot be read."""
        try:
            found = self._asked("SELECT content FROM kept WHERE key = ?", (key,))
            read = json.loads(zlib.decompress(found[0][0])) if found else None
        except (zlib.error, ValueError):
            return None
        self.used.add(key)
        return read and {name: [_row(row) for row in rows] for name, rows in read.items()}

    def put(self, key: bytes, found: dict[str, list]) -> None:
        """Keep a result."""
        if self.store is not None:
            self.new.append((key, zlib.compress(json.dumps(found, default=_day, separators=(",", ":")).encode("ascii"), 1)))
            if len(self.new) >= AT_ONCE:
                self._write()

    def _write(self) -> None:
        rows = [(key, self.run, len(content), content) for key, content in self.new]
        self.new = []
        self._asked("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", many=rows)

    def __exit__(self, *_) -> None:
        self._write()
        self._asked("UPDATE kept SET run = ? WHERE key = ?", many=[(self.run, key) for key in sorted(self.used)])
        if self._asked("SELECT coalesce(sum(size), 0) FROM kept", default=[(0,)])[0][0] > self.limit:
            self._shorten()
        if self.store is not None:
            self.store.close()

    def _shorten(self) -> None:
        """Drop what was not used for longest until a fifth of the room is free."""
        total, dropped = 0, []
        for key, size in self._asked("SELECT key, size FROM kept ORDER BY run DESC, key"):
            total += size
            dropped += [(key,)] if total > 0.8 * self.limit else []
        self._asked("DELETE FROM kept WHERE key = ?", many=dropped)

    def _asked(self, sentence: str, values: tuple = (), many: list | None = None, default: list | None = None) -> list:
        """The rows a sentence of SQL gives; where the file cannot be used any more, the work goes on without it."""
        try:
            if self.store is not None and many is not None:
                with self.store:
                    self.store.executemany(sentence, many)
            elif self.store is not None:
                return self.store.execute(sentence, values).fetchall()
        except sqlite3.Error:
            self.store.close()
            self.store = None
        return default or []


def _day(value: date) -> dict:
    """A day, which JSON does not know."""
    return {"day": value.isoformat()}


def _row(value):
    """A row as it was before JSON, which has neither tuples nor days."""
    if isinstance(value, list):
        return tuple(map(_row, value))
    if isinstance(value, dict):
        return date.fromisoformat(value["day"]) if value.keys() == {"day"} else {name: _row(cell) for name, cell in value.items()}
    return value


def _opened(path: Path) -> sqlite3.Connection | None:
    """The file, made where there is none and made again where it is damaged; None where it cannot be."""
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            store = sqlite3.connect(path, timeout=60)
            store.execute("PRAGMA auto_vacuum = FULL")
            store.execute("PRAGMA synchronous = OFF")
            store.execute(_TABLE)
            return store
        except sqlite3.DatabaseError as e:
            if isinstance(e, sqlite3.OperationalError):
                return None  # read-only, locked or full: another run's, or none to be had
            path.unlink(missing_ok=True)
        except OSError:
            return None
    return None
