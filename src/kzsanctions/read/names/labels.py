"""Know who is meant by the labels of a transcript: names in capitals or initials before a colon, at the head of a paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...language.parsing import Paragraph
from ...language.spans import Span
from .gazetteer import Gazetteer
from .mention import Mention

# A name printed in capitals, or two or three initials.
_LABEL = re.compile(r"\s*[*_]{0,3}([^\W\d_a-z](?:[^\W\d_a-z]|['\u2019. -](?=[^\W\d_a-z]))+)(?: \([^()\n]{1,40}\))?[*_]{0,3}:(?=[*_]{0,3}(?:\s|$))")
# Letters of a label that may be initials.
_INITIALS = re.compile(r"[^\W\d_a-z]{2,3}\Z")


def labelled(raw: str, paragraphs: Sequence[Paragraph], mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """The same mentions, with those in labels as the person a text names in full, or as a person of that name.

    A label counts where it has the name or the initials of a person of the text, or where it is of several words and comes back; words of the
    codebook ("POLICE", "MINISTER") stay what they are.
    """
    labels = [
        (n, Span(p.start + m.start(1), p.start + m.end(1)), m[1]) for n, p in enumerate(paragraphs) if (m := _LABEL.match(p.text)) and m[1].isupper()
    ]
    if not labels:
        return list(mentions)
    counts = Counter(text for _, _, text in labels)
    persons = {m.name: m for m in mentions if m.kind == "person" and m.name and not m.name.isupper()}
    found = {span.start: made for n, span, text in labels if (made := _meant(raw, n, span, text, counts[text], persons, gazetteer)) is not None}
    kept = [m for m in mentions if not any(m.span.overlaps(made.span) for made in found.values())]
    return sorted([*kept, *found.values()], key=lambda m: m.span.start)


def _meant(raw: str, number: int, span: Span, text: str, times: int, persons: dict[str, Mention], gazetteer: Gazetteer) -> Mention | None:
    """The mention a label is, nothing where it is no person's name."""
    folded = text.casefold()
    own = {name for name in persons if name.casefold() == folded or name.casefold().split()[-1] == folded}
    if not own and times > 1 and _INITIALS.match(text):
        own = {name for name in persons if "".join(w[0] for w in name.split()).casefold() == folded}
    surnames = {name.casefold().split()[-1] for name in own}
    if len(surnames) == 1:
        name = max(own, key=lambda n: (len(n), n))
        return replace(persons[name], span=span, text=span.of(raw), name=name, subject=True, weak=False, paragraph=number, basis="named")
    words = folded.split()
    several = (
        len(words) > 1 and times > 1 and not any(w in gazetteer.lower_phrases or gazetteer.names_a_body(w) or w in gazetteer.ranks for w in words)
    )
    return Mention(span, span.of(raw), "person", name=text, subject=True, paragraph=number) if several else None
