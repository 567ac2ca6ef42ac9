"""Find pleas for money, which speak of the outlet's own fate and may quote officials: nothing in them is a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from ..language.spans import Span
from .blocks import Block, is_open, sentences
from .rules import Appeal, any_of

# Who pleads says "we" or "you"; "our reporter was given tea" is told.
_ADDRESSES = re.compile(r"\b(?:we|us|you|your)\b", re.I)


def appeal_blocks(found: Sequence[Block], appeal: Appeal, publisher: str) -> dict[int, tuple[str, str]]:
    """Blocks of a plea for money: from the opener to the last block in the outlet's own voice.

    A block is seeded by a plea in the outlet's voice outside quotation marks and grown over neighbours that open an
    appeal, plead, or speak as the outlet ("we", "you" with readers, journalism, the outlet's name). One paragraph in
    between is taken along where it says "we" or "you" or an opener went before, and so are the lines that head it and
    those that thank and sign.
    """
    strength = [_strength(b, appeal, publisher) for b in found]
    marked: dict[int, tuple[str, str]] = {}
    i = 0
    while i < len(found):
        end = _grown(found, strength, i, appeal)
        if "plea" in strength[i:end]:
            lone = end == i + 1  # a plea of one line needs no signature, and a headline may follow it
            end += 0 if lone else len(list(takewhile(lambda b: _signs_off(b, appeal, publisher), islice(found, end, None))))
            while i < end - 1 and strength[i] == "voice" and not _ADDRESSES.search(found[i].unquoted):
                i += 1
            start = i - len(list(takewhile(lambda b: _heads(b, appeal, publisher), reversed(found[max(0, i - 2) : i]))))
            marked |= {k: ("appeal", "appeal-block") for k in range(start, end)}
        i = end
    return marked


def appeal_sentences(block: Block, appeal: Appeal, publisher: str) -> list[Span]:
    """Where an appeal shares its line with an article: the sentences of it, from a plea to the last in the outlet's voice.

    Empty where most of the line speaks as the outlet: then the whole of it is the appeal.
    """
    found = sentences(block)
    voices = [bool(_strength(s, appeal, publisher)) or _speaks(s, appeal) for s in found]
    if len(found) < 6 or 2 * sum(voices) > len(found):
        return []
    marked = sorted(appeal_blocks(found, appeal, publisher))
    return [found[i].span for i in marked]


def _grown(found: Sequence[Block], strength: Sequence[str], start: int, appeal: Appeal) -> int:
    """The end of a run of blocks that may be one appeal; the next block where `start` begins none."""
    end = start + 1
    opened = strength[start] == "opener"
    while strength[start] and end < len(found):
        bridge = any(strength[end + 1 : end + 2]) and (opened or _speaks(found[end], appeal))
        if not strength[end] and not bridge:
            break
        opened = opened or strength[end] == "opener"
        end += 1
    return end


def _heads(block: Block, appeal: Appeal, publisher: str) -> bool:
    """A short line in the outlet's voice without a full stop, such as heads an appeal."""
    ours = any_of(appeal.outlet, block.unquoted, publisher) or _speaks(block, appeal)
    return is_open(block) and block.words <= 12 and ours


def _signs_off(block: Block, appeal: Appeal, publisher: str) -> bool:
    """A short line that thanks or signs in the outlet's voice, quoting nobody."""
    if block.words > 12 or '"' in block.text or any_of(appeal.reporting, block.text, publisher):
        return False
    return _speaks(block, appeal) or is_open(block) and block.words <= 6 and any_of(appeal.outlet, block.text, publisher)


def _strength(block: Block, appeal: Appeal, publisher: str) -> str:
    """What a block contributes to an appeal: plea, opener, voice or nothing."""
    own = block.unquoted
    reported = any_of(appeal.reporting, own[-100:], publisher)
    outlet = any_of(appeal.outlet, own, publisher)
    if not reported and (outlet or block.words <= 20) and any_of(appeal.pleas, own, publisher):
        return "plea"
    if any_of(appeal.openers, block.text[:200], publisher):
        return "opener"
    return "voice" if not reported and outlet and _speaks(block, appeal) else ""


def _speaks(block: Block, appeal: Appeal) -> bool:
    return any_of(appeal.voice, block.unquoted, "")
