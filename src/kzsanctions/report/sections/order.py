"""In which order conflicts are told."""

from __future__ import annotations

from collections.abc import Mapping


def firmest(conflict, utterances: Mapping) -> tuple:
    """Sorts conflicts: contradictions before tensions, then as the later side was said."""
    acts = (utterances[u] for u in (conflict.left_utterance, conflict.right_utterance) if u in utterances)
    return (conflict.tier, max((a.stated_from for a in acts), default=""), conflict.dispute_id, conflict.conflict_id)


def plainest(conflict) -> tuple:
    """Sorts the pairs of a dispute: the firmest, one in which readers see a conflict, held back by the fewest gates, on one
    issue, as facts, with an answer in words of its own."""
    gates = [g for g in conflict.cap_gates.split(" | ") if g]
    return (conflict.tier, conflict.review == "dismissed", len(gates), "|" in conflict.issue_id, "G5" in gates, conflict.issue_id == "denied-claim")
