"""Find pleas for money, which speak of the outlet's own fate and may quote officials: nothing in them is a report."""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Block, is_open
from .cleaning_rules import Appeal, any_of


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
        end = i + 1
        while strength[i] and end < len(found) and (strength[end] or any(strength[end + 1:end + 2]) and (
                "opener" in strength[i:end] or _speaks(found[end], appeal))):
            end += 1
        if "plea" in strength[i:end]:
            while end < len(found) and _signs_off(found[end], appeal, publisher):
                end += 1
            start = next(k for k in (i - 2, i - 1, i) if all(_heads(b, appeal, publisher) for b in found[max(0, k):i]))
            marked |= {k: ("appeal", "appeal-block") for k in range(max(0, start), end)}
        i = end
    return marked


def _heads(block: Block, appeal: Appeal, publisher: str) -> bool:
    """A short line in the outlet's voice without a full stop, such as heads an appeal."""
    return is_open(block) and block.words <= 12 and (any_of(appeal.outlet, block.unquoted, publisher) or _speaks(block, appeal))


def _signs_off(block: Block, appeal: Appeal, publisher: str) -> bool:
    """A short line that thanks or signs in the outlet's voice, quoting nobody."""
    if block.words > 12 or '"' in block.text or any_of(appeal.reporting, block.text, publisher):
        return False
    return _speaks(block, appeal) or is_open(block) and block.words <= 6 and any_of(appeal.outlet, block.text, publisher)


def _strength(block: Block, appeal: Appeal, publisher: str) -> str:
    """What a block contributes to an appeal: opener, plea, voice or nothing."""
    if any_of(appeal.openers, block.text[:200], publisher):
        return "opener"
    own = block.unquoted
    if any_of(appeal.reporting, own[-100:], publisher):
        return ""
    outlet = any_of(appeal.outlet, own, publisher)
    if any_of(appeal.pleas, own, publisher) and (outlet or block.words <= 20):
        return "plea"
    return "voice" if outlet and _speaks(block, appeal) else ""


def _speaks(block: Block, appeal: Appeal) -> bool:
    return any_of(appeal.voice, block.unquoted, "")
