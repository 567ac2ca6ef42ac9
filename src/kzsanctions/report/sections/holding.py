"""As what a claim is held: a plain yes or no, or an opinion, a concern, a promise, a concession, which nobody may take for one."""

from __future__ import annotations

from .. import terms
from .evidence import Story

# What a claim is where it is no plain yes or no, so that nobody is taken to have said more.
_HELD = {"concern": "as a concern", "opinion": "as an opinion", "possible": "as possible", "probable": "as likely"}
# Who vows to prevent a thing has not said that there is none of it.
_PROMISED = {"affirms": "promised", "denies": "promised against it"}


def stand(story: Story, claim) -> str:
    """What a claim answers to its issue, and as what: where its speaker concedes or promises it, that it is no plain answer."""
    statement = story.statements.get(claim.statement_id)
    told = terms.stand(claim)
    if statement is not None and statement.speaker_text and statement.cue_class == "concede" and claim.position == "affirms":
        return f"{told}, conceded"
    if statement is not None and statement.cue_class == "accuse" and claim.position == "affirms":
        return f"{told}, as an accusation"
    if claim.commitment == "promise":
        return _PROMISED.get(claim.position, told)
    return f"{told}, {softly(claim)}" if softly(claim) else told


def as_what(claim) -> str:
    """As what a claim is held that is no plain answer, a promise among them: "as a promise"; "" of a plain one."""
    return "as a promise" if claim.commitment == "promise" else softly(claim)


def softly(claim) -> str:
    """As what a claim is held that is no plain answer: "as an opinion"; "" of a plain one."""
    return _HELD.get(claim.commitment, "") if claim.position != "unclear" else ""
