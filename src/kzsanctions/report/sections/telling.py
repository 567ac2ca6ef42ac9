"""One side of a dispute as a sentence: who, when, through which paper, and the words, in quotation marks where they are the speaker's own."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..printing.content import Inline, Link, Styled
from ..printing.content import words as plain
from ..terms import capital
from . import dating, naming
from .clauses import NUMBERED
from .evidence import Story, within
from .quoting import own_release, own_words, trimmed, words_of

# A claim may rest on a noun phrase without its article, which a sentence needs.
_ARTICLE = re.compile(r"(?:^|(?<=[\s“\"(]))(?:the|an?|this|these|such|any)\s+$", re.I)
# What begins with a pronoun is understood with the sentence before it.
_POINTING = re.compile(r"(?:it|he|she|they|this|that|these|those|which|who)\b", re.I)
# The full stop of the words, also before a closing mark; several are an omission and stay.
_STOP = re.compile(r"(?<!\.)\.(?=[\"'”’]?$)")
# Words without a subject, which stood before the speaker: "Free passage, he said, is a right".
_NO_SUBJECT = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did)\b(?! (?:it|there|they|he|she|this|that)\b)"
)
# Words are cut in a sentence after so many characters; the dossiers have them whole.
SHORT = 300
# What a speaker did with the words, where the report's own word for it cannot stand before a colon.
DONE = {"concede": "conceded", "accuse": "made the accusation", "deny": "denied", "demand": "demanded", "reassure": "gave the assurance"}
# Verbs of a report after which the words told can stand behind a colon, since what is said is all they need; any other word for saying
# ("informed", "replied") wants a hearer, or turns the words round ("retracted"), and gives way to "said".
_SAYING = frozenset(
    "acknowledged admitted affirmed alleged announced argued asserted cautioned claimed clarified commented complained conceded "
    "confessed confirmed contended declared emphasised emphasized estimated explained forecast highlighted hinted insisted maintained noted observed "
    "pledged predicted proclaimed promised protested recalled reiterated remarked repeated revealed specified stated stressed suggested testified "
    "underlined underscored vowed warned wrote".split()
)
# When on its day something was said, as reports tell it.
_HOUR = re.compile(
    r"\b(?:(?:late|early) (?:on )?\w+day(?: (?:morning|afternoon|evening|night))?"
    r"|(?:(?:a few|some|two|three|four|five|six|\d+) )?(?:hours|minutes) later|within (?:(?:the|an) hour|minutes|hours)"
    r"|(?:later )?(?:that|the same) (?:morning|afternoon|evening|night)|late in the (?:day|evening))\b",
    re.I,
)


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
    actor = story.actors.get(utterance.speaker_id)
    who = name(story, conflict, side)
    if actor is not None and utterance.speaker_id not in known:
        who = naming.introduced(story, actor)
    if side == "right" and conflict.level == "institution" and actor is not None and actor.kind != "person":
        who = f"{who.rstrip(',')}, to which {name(story, conflict, 'left')} belongs,"
    passage, claim = story.passage(item), story.claims.get(item)
    statement = story.statements.get(passage.statement_id) if passage is not None else None
    day = when or dating.on(story, utterance)
    words = words_of(story, item, shortened(evidence(story, conflict, side, item)), f"q-{conflict.conflict_id}-{side}")
    late = day.startswith("as reported")
    if statement is not None and (called := _capital(story, statement, actor)):
        who = f"{who.rstrip(',')} (in the text “{called}”)"
    paper = story.sources[statement.source_id].publisher if statement is not None and not own_release(story, statement) else ""
    if late and paper and dating.first(story, utterance).source_id == statement.source_id:
        day = day.replace("as reported", f"as reported by {paper}", 1)
    after = (f", {day}",) if late else ()
    opening = capital(who) if late or not day else f"{capital(day)} {who}"
    if statement is not None and _begins_with_cue(statement, claim, words) and not _present(statement):
        return (f"{opening} ", *words, *after)  # the words begin with what the speaker did: "denied this"
    if statement is not None and _of_report(statement, claim, words):
        sentence = Styled("told", (Link(f"q-{conflict.conflict_id}-{side}", (_whole(story, statement, words),)),))
        said = "said" if statement.cue_class in ("say", "assert", "") else verb(statement, claim)
        return (f"{f'{capital(day)}, {who.rstrip(chr(44))}' if late else opening.rstrip(',')} {said}, in the words of the report: ", sentence)
    own = statement is not None and own_words(story, statement.statement_id)
    did = verb(statement, claim, claim is not None and story.reversed_by_cue(claim))
    if late and not own:
        return (f"{capital(day)}, {who} {did}: ", *words)
    through = f", as {'quoted' if own else 'told'} by {paper}" if paper else ""
    if statement is not None and paper and story.sources[statement.source_id].genre == "official":
        through = f", according to {paper}"  # a body's own account of what somebody else said
    if statement is not None and not late and day and (other := dating.dated_by(story, utterance, statement)):
        through += f" (the day as {other} has it)"
    return (f"{opening} {did}{f', {day}' if late else through}: ", *words)


def _capital(story: Story, statement, actor) -> str:
    """The capital that a text has for a government, beside its words or, where these have a pronoun, in their sentence; "" without."""
    if statement.speaker_basis == "metonym":
        return statement.speaker_text
    sentence = story.sentences.get(statement.sentence_id)
    if statement.speaker_basis != "pronoun" or actor is None or actor.kind != "government" or sentence is None:
        return ""
    name = naming.called(story, actor)
    words = (w for w in story.kinds.get(actor.government, ()) if w not in name and re.search(rf"(?<!\w){re.escape(w)}(?!\w)", sentence.text))
    return max(words, key=len, default="")


def verb(statement, claim=None, denied: bool = False) -> str:
    """What a speaker did with the words: the report's own word where it can stand before a colon, else that of its kind.

    >>> from types import SimpleNamespace as Row
    >>> [verb(Row(cue=c, cue_class=k)) for c, k in (("has conceded", "concede"), ("vowed", "commit"), ("added", "say"), ("informed", "say"))]
    ['conceded', 'vowed', 'said', 'said']
    """
    if statement is None:
        return "said"
    if denied:
        return DONE["deny"]
    if claim is not None and claim.commitment == "concern":
        return "voiced the concern"
    if statement.cue_class == "deny" and getattr(statement, "quote_type", "") == "direct":
        return "said"  # who turned something down with these words did not turn the words down
    last = statement.cue.split()[-1].lower() if statement.cue else ""
    return last if last in _SAYING else DONE.get(statement.cue_class, "said")


def hour(story: Story, utterance) -> str:
    """When on its day an act was made, as the report's own sentence tells beside the words: "late on Thursday", "hours later"."""
    for statement in (story.statements[s] for s in story.appearances.get(utterance.utterance_id, ())):
        sentence = story.sentences.get(statement.sentence_id)
        if sentence is not None:
            around = sentence.text[: max(statement.start - sentence.start, 0)] + sentence.text[max(statement.end - sentence.start, 0) :]
            if found := _HOUR.search(around):
                return found[0][:1].lower() + found[0][1:]
    return ""


def _begins_with_cue(statement, claim, words: tuple[Inline, ...]) -> bool:
    """Whether the words shown begin with what the speaker did, so that no verb is wanted: "denied this", "put it at 40"."""
    if claim is not None and within(statement.cue_start, claim.evidence_start, claim.evidence_start + 1):
        return True
    return bool(statement.cue) and plain(words).strip("“ ").lower().startswith(f"{statement.cue.lower()} ") and statement.quote_type != "direct"


def _present(statement) -> bool:
    """Whether the report's verb is in the present ("puts the loss at 3 million"), which no day that is past can stand before."""
    return bool(re.fullmatch(r"\w+[^s\W]s", statement.cue.split()[-1])) if statement.cue else False


def _of_report(statement, claim, words: tuple[Inline, ...]) -> bool:
    """Whether the words shown can only be told as the report's own sentence: its verb stands in them, or they have no subject."""
    if claim is not None and within(statement.cue_start, claim.evidence_start, claim.evidence_end):
        return True
    begins = plain(words).strip("“ ").lower()
    return _begins_with_cue(statement, claim, words) or statement.quote_type != "direct" and bool(_NO_SUBJECT.match(begins))


def _whole(story: Story, statement, words: tuple[Inline, ...]) -> str:
    """The report's sentence in which a statement begins."""
    sentence = story.sentences.get(statement.sentence_id)
    return trimmed(shortened(unstopped(" ".join(sentence.text.split())))) if sentence is not None else plain(words)


def evidence(story: Story, conflict, side: str, item: str) -> str:
    """The words a side rests on, without their full stop; of a figure its sentence, so that a reader knows what is counted."""
    return unstopped(NUMBERED.sub("", _evidence(story, conflict, side, item), count=1))


def unstopped(text: str) -> str:
    """Words without their full stop, also before a closing mark, so that a sentence can go on after them."""
    return _STOP.sub("", text.strip())


def _evidence(story: Story, conflict, side: str, item: str) -> str:
    claim = story.claims.get(item)
    passage = story.passage(item)
    if claim is not None:
        whole = _sentence(story, claim)
        if whole and len(whole) <= SHORT:
            return whole
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


def _sentence(story: Story, claim) -> str:
    """The sentence of its statement that a claim rests on: half of one may leave out what its speaker would insist on."""
    statement, sentence = story.statements.get(claim.statement_id), story.sentences.get(claim.sentence_id)
    if statement is None or sentence is None or not within(claim.evidence_start, statement.start, statement.end):
        return ""
    if sentence.start <= claim.evidence_start and claim.evidence_end <= sentence.end:
        text = story.texts[claim.source_id][max(statement.start, sentence.start) : min(statement.end, sentence.end)]
        return " ".join(text.split())
    return ""


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
    when = {timedelta(0): "The same day", timedelta(1): "A day later"}.get(other - one, "")
    told = hour(story, sides[1]) if when else ""
    return f"{when}, {told}," if told else when
