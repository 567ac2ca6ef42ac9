"""Fold what is long into the page: its beginning stands there as it is, all of it compressed beside it, for a script to unpack.

A browser takes seconds to lay out what nobody reads to its end. Nothing is fetched from anywhere: the data are in the page itself, deflated and
written in base64, which every browser unpacks (`DecompressionStream`). Without scripts the beginning can be read, and a line says what is missing.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# Longer lists, in characters of HTML, are folded; a page of one has so many characters, and the first stands in the page as it is.
FOLDED, SHOWN = 1_000_000, 100_000


@dataclass(frozen=True)
class Rest:
    """What goes with a list that was folded: a mark on the element that holds it, and its data behind it; both empty where it was not."""

    mark: str = ""
    data: str = ""


def folded(items: Sequence[str], facets: Sequence[Mapping[str, str]] = ()) -> tuple[str, Rest]:
    """The HTML of a list's elements, or of its first ones where it is long, and what goes with them.

    An element that is itself longer than what is shown is in the data alone.
    """
    if sum(map(len, items)) <= FOLDED:
        return "".join(items), Rest()
    first, length = 0, 0
    while first < len(items) and length + len(items[first]) <= SHOWN:
        length += len(items[first])
        first += 1
    data = packed(json.dumps({"items": items, "facets": facets}, ensure_ascii=False))
    name = f"folded-{hashlib.sha256(data.encode('ascii')).hexdigest()[:12]}"
    beside = (
        f'<p class="note" data-for="{name}">Of {len(items):,} entries the first {first:,} are shown here; a browser with scripts shows all.</p>'
        f'<script type="application/zlib" data-for="{name}">{data}</script>\n'
    )
    return "".join(items[:first]), Rest(f' data-folded="{name}" data-page="{SHOWN}"', beside)


def packed(text: str) -> str:
    """A text compressed (zlib) and written in base64.

    >>> zlib.decompress(base64.b64decode(packed("no ban"))).decode()
    'no ban'
    """
    return base64.b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")
