"""One side of a dispute as a sentence: who, when, and the words, in quotation marks where they are the speaker's own."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..printing.content import Inline
from ..printing.content import words as plain
from ..terms import capital
from . import dating, naming
from .evidence import Story, within
from .quoting import own_words, trimmed, words_of

# A claim may rest on a noun phrase without its article, which a sentence needs.
_ARTICLE = re.compile(r"(?:^|(?<=[\s“\"(]))(?:the|an?|this|these|such|any)\s+$", re.I)
# What begins with a pronoun is understood with the sentence before it.
_POINTING = re.compile(r"(?:it|he|she|they|this|that|these|those|which|who)\b", re.I)
# The full stop of the words, also before a closing mark; several are an omission and stay.
_STOP = re.compile(r"(?<!\.)\.(?=[\"'”’]?$)")
# Words are cut in a sentence after so many characters; the dossiers have them whole.
SHORT = 300


def name(story: Story, conflict, side: str) -> str:
    """The speaker of a side as prose has the name."""
    utterance = story.utterances.get(getattr(conflict, f"{side}_utterance"))
    if utterance is None:
        return "the text itself"
    actor = story.actors.get(utterance.speaker_id)
    return naming.definite(naming.called(story, actor), actor, story) if actor is not None else "an unnamed speaker"


def told(story: Story, conflict, side: str, when: str = "", known: frozenset[str] = frozenset()) -> tuple[Inline, ...]:
    """A side as a sentence without its full stop; `when` takes the place of the day, and who is `known` is not introduced again."""
    item = story.quoted_item(conflict, side)
    utterance = story.utterances.get(getattr(conflict, f"{side}_utterance"))
    if utterance is None:
        return ("The text itself says: ", trimmed(_STOP.sub("", getattr(conflict, f"{side}_evidence"))))
    passage = story.passage(item)
    actor = story.actors.get(utterance.speaker_id)
    who = name(story, conflict, side)
    if actor is not None and utterance.speaker_id not in known:
        who = naming.introduced(story, actor)
    if side == "right" and conflict.level == "institution" and actor is not None and actor.kind != "person":
        who += f", to which {name(story, conflict, 'left')} belongs,"
    day = when or dating.on(story, utterance)
    words = words_of(story, item, shortened(evidence(story, conflict, side, item)), f"q-{conflict.conflict_id}-{side}")
    statement = story.statements.get(passage.statement_id) if passage is not None else None
    claim = story.claims.get(item)
    late = day.startswith("as reported")
    after = (f", {day}",) if late else ()
    opening = capital(who) if late or not day else f"{capital(day)} {who}"
    if statement is not None and _begins_with_cue(statement, claim, words):
        return (f"{opening} ", *words, *after)  # the words begin with what the speaker did: "denied this"
    if claim is not None and statement is not None and within(statement.cue_start, claim.evidence_start, claim.evidence_end):
        return (f"{opening}{f', {day}' if late else ''}, in the words of the report: ", *words)
    own = statement is not None and own_words(story, statement.statement_id)
    if late and not own:
        denies = claim is not None and story.reversed_by_cue(claim)
        return (f"{capital(day)}, {who} {'denied' if denies else 'said'}: ", *words)
    verb = "said" if own else "is reported to have said"
    if claim is not None and story.reversed_by_cue(claim):
        verb = "is reported to have denied"
    return (f"{opening} {verb}{f', {day}' if late else ''}: ", *words)


def _begins_with_cue(statement, claim, words: tuple[Inline, ...]) -> bool:
    """Whether the words shown begin with what the speaker did, so that no verb is wanted: "denied this", "put it at 40"."""
    if claim is not None and within(statement.cue_start, claim.evidence_start, claim.evidence_start + 1):
        return True
    return bool(statement.cue) and plain(words).strip("“ ").lower().startswith(f"{statement.cue.lower()} ") and statement.quote_type != "direct"


def evidence(story: Story, conflict, side: str, item: str) -> str:
    """The words a side rests on, without their full stop; of a figure its sentence, so that a reader knows what is counted."""
    return _STOP.sub("", _evidence(story, conflict, side, item).strip())


def _evidence(story: Story, conflict, side: str, item: str) -> str:
    claim = story.claims.get(item)
    passage = story.passage(item)
    if claim is not None:
        before = story.texts[passage.source_id][passage.start : claim.evidence_start] if passage is not None else ""
        if _POINTING.match(claim.evidence) and before.strip():
            return " ".join(f"{before[before.rfind('. ') + 2 if '. ' in before else 0 :]}{claim.evidence}".split())
        article = _ARTICLE.search(before)
        return f"{article[0] if article else ''}{claim.evidence}"
    if item in story.figures and passage is not None:
        whole = story.texts[passage.source_id][passage.start : passage.end]
        at = story.figures[item].start - passage.start
        opens = max(whole.rfind(". ", 0, at) + 2, 0) if ". " in whole[:at] else 0
        ends = whole.find(". ", at)
        return " ".join(whole[opens : ends if ends > 0 else None].split())
    return getattr(conflict, f"{side}_evidence")


def shortened(text: str) -> str:
    """Words cut after the last whole word that fits a sentence.

    >>> shortened("no ban")
    'no ban'
    """
    return text if len(text) <= SHORT else text[: SHORT - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def again(story: Story, conflict) -> str:
    """The second day as prose has it after the first: "the same day", "a day later"; "" where days are not known."""
    sides = [story.utterances.get(getattr(conflict, f"{s}_utterance")) for s in ("left", "right")]
    if None in sides or any(not s.stated_from or s.stated_from != s.stated_to or dating.assumed(story, s) for s in sides):
        return ""
    one, other = (date.fromisoformat(s.stated_from) for s in sides)
    return {timedelta(0): "The same day", timedelta(1): "A day later"}.get(other - one, "")
