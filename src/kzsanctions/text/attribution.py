"""Find attributions: who is said to have said what (source, cue, content)."""

from __future__ import annotations

from dataclasses import dataclass

from .spans import Span


@dataclass(frozen=True)
class Attribution:
    """One cue with its source and content; all spans are in the raw text.

    `content` holds the unbroken stretches in order, `quote_types` one of direct, mixed, indirect for each.
    `speaker` is the wording next to the cue (a name, an office, a pronoun), or the nearest wording it goes on from where
    the quotation has no cue of its own; `speaker_basis` says which, as far as grammar tells.
    `clause` is the attributing clause without its content: the time of speaking is read there.
    `parent` is the index of the attribution this one is nested in.
    """

    content: tuple[Span, ...]
    quote_types: tuple[str, ...]
    cue: Span | None
    cue_class: str
    speaker: Span | None
    speaker_basis: str
    clause: Span | None = None
    addressee: Span | None = None
    via: tuple[Span, ...] = ()
    parent: int | None = None
    speech: bool = True
