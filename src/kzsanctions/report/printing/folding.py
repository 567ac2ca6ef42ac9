"""Fold what is long into the page: its beginning stands there as it is, all of it compressed beside it, for a script to unpack.

A browser takes seconds to lay out what nobody reads to its end. Nothing is fetched from anywhere: the data are in the page itself, deflated and
written in base64, which every browser unpacks (`DecompressionStream`). Without scripts the beginning can be read, and a line says what is missing.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Room:
    """What a list may take, in characters of HTML: one longer than `whole` is folded; `first` stand in the page, `turned` on each later page."""

    whole: int
    first: int
    turned: int


# A page of moderate length shows its lists as they are; on one with many long lists each is shown by its beginning.
WHOLE = Room(whole=1_000_000, first=100_000, turned=100_000)
SHORT = Room(whole=40_000, first=12_000, turned=100_000)


# What an anchor begins with tells what it leads to: a statement, a dispute, a source.
_ANCHOR = re.compile(r' id="(\w+)-')


@dataclass(frozen=True)
class Rest:
    """What goes with a list that was folded: a mark on the element that holds it, and its data behind it; both empty where it was not."""

    mark: str = ""
    data: str = ""


def folded(items: Sequence[str], room: Room, facets: Sequence[Mapping[str, str]] = ()) -> tuple[str, Rest]:
    """The HTML of a list's elements, or of its first ones where it is long, and what goes with them.

    The first stands there even where it alone is longer than the beginning may be; one that is longer than a whole list may be is in the data alone.
    """
    if sum(map(len, items)) <= room.whole:
        return "".join(items), Rest()
    first, length = (1, len(items[0])) if len(items[0]) <= room.whole else (0, 0)
    while 0 < first < len(items) and length + len(items[first]) <= room.first:
        length += len(items[first])
        first += 1
    data = packed(json.dumps({"items": items, "facets": facets}, ensure_ascii=False))
    name = f"folded-{hashlib.sha256(data.encode('ascii')).hexdigest()[:12]}"
    beside = (
        f'<p class="note" data-for="{name}">Of {len(items):,} entries the first {first:,} are shown here; a browser with scripts shows all.</p>'
        f'<script type="application/zlib" data-for="{name}">{data}</script>\n'
    )
    kinds = sorted({m[1] for item in items for m in _ANCHOR.finditer(item)})
    mark = f' data-folded="{name}" data-first="{first}" data-turned="{room.turned}" data-holds="{escape(" ".join(kinds))}"'
    return "".join(items[:first]), Rest(mark, beside)


def packed(text: str) -> str:
    """A text compressed (zlib) and written in base64.

    >>> zlib.decompress(base64.b64decode(packed("no ban"))).decode()
    'no ban'
    """
    return base64.b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")
