"""Read the attributions of one paragraph: a list of passes, each of which takes what is known and hands on what it adds.

A pass is `(paragraph, drafts) -> drafts` and changes nothing in place. Quotations come first, since a cue beside marks is surest; then what
grammar tells; then extents and speakers, which need all cues; last who passed the words on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...language.clauses import Clauses
from .any_verb import by_order
from .beside_marks import beside_marks
from .by_grammar import denied_words, told_by_adverbs, told_by_nouns, told_by_papers, told_by_sources, told_by_verbs
from .closing import closing
from .cues import Cues
from .draft import Draft, Drafts, Prose, prose
from .extents import led_into, nest, part, run_on
from .frames import told_in_frames
from .gainsaid import gainsaid
from .going_on import going_on
from .labels import behind_dashes, labelled
from .loose_quotations import without_cue
from .missing_speakers import shared_speakers, speakers_beside
from .quotations import Quotation
from .relays import cited, handed_on, inner_voices, left_open, relayed_endings, under_an_outlet
from .signed import beside_loose, told_before
from .unmarked import bylined, colon_speech, dash_speech

PASSES: tuple[Callable[[Prose, Drafts], Drafts], ...] = (
    # Speech known by its layout.
    dash_speech,
    colon_speech,
    bylined,
    labelled,
    behind_dashes,
    # Quotations and the cue they stand beside.
    beside_marks,
    # What cues bring by grammar.
    told_by_verbs,
    gainsaid,
    shared_speakers,
    closing,
    told_by_nouns,
    told_by_papers,
    told_by_sources,
    told_by_adverbs,
    # What whole sentences are worded as.
    told_in_frames,
    told_before,
    # What the order of words gives to whoever is named, whatever the verb.
    by_order,
    # Where contents end, and what is left of the quotations.
    run_on,
    led_into,
    speakers_beside,
    going_on,
    part,
    nest,
    beside_loose,
    without_cue,
    denied_words,
    # Who passes words on.
    handed_on,
    cited,
    under_an_outlet,
    relayed_endings,
    left_open,
    inner_voices,
)


@dataclass(frozen=True)
class Voices:
    """A paragraph once read, with its attributions in the order of their cues."""

    prose: Prose
    drafts: Drafts
    found: tuple[Draft, ...]


def voices(text: str, c: Clauses, marks: Sequence[Quotation], cues: Cues, first: bool = False) -> Voices:
    """Attributions of one paragraph, with the parse as read and the quotations (by number) that found no cue but read as statements.

    `first` says that it is the first paragraph of its text, where one name and a colon do for a speaker.
    """
    paragraph, drafts = prose(text, c, marks, cues, first), Drafts(c)
    for step in PASSES:
        drafts = step(paragraph, drafts)
    ordered = sorted([*drafts.at.values(), *drafts.inner], key=lambda f: f.cue)
    return Voices(paragraph, drafts, tuple(f for f in ordered if f.stretches or f.open))
