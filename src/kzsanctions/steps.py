"""The four steps: what each is called, what it reads and what it writes. Nothing is imported here, so that asking costs nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """A step of the build: a room and its function in `pipeline`, the notebook that shows it, what it reads and what it writes.

    reads : tables of earlier steps.
    parts : parts of the codebook.
    parameters : of `schemas/parameters.yml`; the notebook's `parameters` cell declares the same.
    reviews : kinds of human verdicts that are laid over its tables.
    writes : tables.
    """

    name: str
    notebook: str
    reads: tuple[str, ...]
    parts: tuple[str, ...]
    parameters: tuple[str, ...]
    reviews: tuple[str, ...]
    writes: tuple[str, ...]


STEPS = (
    Step(
        "clean",
        "1_texts",
        reads=(),
        parts=("cleaning", "countries"),
        parameters=("leave_out", "published_after", "published_before"),
        reviews=(),
        writes=("sources", "passages"),
    ),
    Step(
        "read",
        "2_statements",
        reads=("sources", "passages"),
        parts=("cues", "units", "calendar", "gazetteer", "measures"),
        parameters=(),
        reviews=("actor", "statement", "speaker"),
        writes=("sentences", "statements", "mentions", "actors", "figures", "dates", "propositions", "reviewed"),
    ),
    Step(
        "claim",
        "3_claims",
        reads=("sources", "passages", "sentences", "statements", "actors", "figures", "dates", "propositions", "reviewed"),
        parts=("issues", "predicates", "stories"),
        parameters=("validity_days", "story_days"),
        reviews=("claim",),
        writes=("claims", "links", "stories", "reviewed"),
    ),
    Step(
        "compare",
        "4_conflicts",
        reads=("sources", "sentences", "statements", "actors", "figures", "dates", "claims", "links", "stories", "reviewed"),
        parts=("comparison",),
        parameters=(
            "validity_days",
            "apart_days",
            "figure_days",
            "day_slack",
            "number_tolerance",
            "commitment_cut",
            "utterance_grouping",
            "agreement",
        ),
        reviews=("conflict", "pair"),
        writes=("utterances", "appearances", "conflicts", "rejected", "leads", "tallies", "reviewed"),
    ),
)
