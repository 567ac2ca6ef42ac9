"""What else the texts say near a dispute: a rebuttal beside the words, and statements on the matter that are on neither side.

The program does not weigh these; a reader who judges the dispute will want them.
"""

from __future__ import annotations

import re
from itertools import islice

from ..printing.content import Either, Group, Inline, Items, Line, Paragraph, strong
from ..terms import capital
from . import dating, sentencing, stronger, telling
from .evidence import Story
from .matters import NEAR, asked, limited, of_own_state, ranked, shown_as_such
from .quoting import own_release, words_of
from .verbs import reported

# So many statements are shown.
MOST = 4
# So many statements are told as what limits a dispute.
LIMITS = 3
# Letters between two statements of one text that stand next to each other.
CLOSE = 400
# A denial without a content of its own names only what it denies: some words, none of them of the matter.
BARE = 8
_STATEMENT = re.compile(
    r"\b(?:allegations?|accusations?|charges?|claims?|comments?|remarks?|words|statements?|reports?|it|this|that|so|them|these)\b", re.I
)


def rebuttal(story: Story, conflict):
    """The side whose bare denial stands right after the other's words, and the statement it is: "denied the allegation"; None without."""
    for side, other in (("left", "right"), ("right", "left")):
        against = [story.statements[s] for s in story.appearances.get(getattr(conflict, f"{other}_utterance"), ())]
        speaker = getattr(story.utterances.get(getattr(conflict, f"{side}_utterance")), "speaker_id", "")
        for s in story.once("bare denials", lambda: _bare_denials(story)):
            if speaker and s.speaker_id == speaker and any(_after(s, a) for a in against):
                return side, s
    return None


def _bare_denials(story: Story) -> list:
    """Statements that deny what somebody said and tell nothing of their own."""
    bare = (s for s in story.statements.values() if s.cue_class == "deny" and len(s.content.split()) <= BARE and _STATEMENT.search(s.content))
    return [s for s in bare if s.cue and s.content.lower().startswith(s.cue.lower())]


def _after(statement, said) -> bool:
    """Whether a statement stands soon after another in one text."""
    return statement.source_id == said.source_id and 0 <= statement.start - said.end <= NEAR


def bluntest(story: Story, conflict, denial: str) -> str:
    """Of the denials by which one side answers the other, the one that rejects its words as such: it limits nothing."""
    told = [story.statements[s] for s in story.appearances.get(conflict.right_utterance, ())]
    bare = (s for s in told if s.cue_class == "deny" and s.content.lower().startswith(s.cue.lower()))
    answers = [s.content for s in bare if _STATEMENT.search(s.content.split(" as ")[0])]
    return min(answers, key=len, default=denial)


def beside(story: Story, conflict) -> tuple:
    """Statements on the matter of a dispute that are no appearance of either stand, in sight; nothing without.

    On paper a tension goes without, so that two of them fit a page.
    """
    shown = {s.statement_id for s in _limiting(story, conflict)}
    shown |= {getattr(stronger.near(story, conflict, end), "statement_id", "") for end in ("left", "right")}
    later = [s for s in of_own_state(story, conflict) if s.statement_id not in shown][:MOST]
    found = [s for s in chosen(story, conflict) if s.statement_id not in shown and s not in later]
    whole: dict[tuple, object] = {}
    for s in [*later, *found[: max(MOST - len(later), 1)]]:
        whole.setdefault((s.speaker_id, s.sentence_id) if sentencing.torn(story, s) else s.statement_id, s)  # both halves of a sentence are one line
    if not whole:
        return ()
    lines: tuple[Line, ...] = tuple(
        (
            f"{story.speaker_line(s)}, {dating.with_context(story, s)}: ",
            *sentencing.told(story, s),
            f" – {told_by(story, s)}, ",
            story.evidence_link(s.statement_id),
            ".",
        )
        for s in whole.values()
    )
    shown = (Group("beside", (Paragraph((strong("Also in these texts, and not weighed by the program"), ":"), "note"), Items(lines))),)
    return shown if conflict.tier == "A" else (Either(shown, ()),)


def limits(story: Story, conflict) -> tuple[Inline, ...]:
    """What stands beside a dispute and says how far a side's words hold: a condition, a plan, a part; whose words, and who tells them."""
    told: list[Inline] = []
    for s in _limiting(story, conflict):
        words = words_of(story, s.statement_id, s.content.strip().rstrip(".,;"), f"e-{s.statement_id}")
        who = f"{story.speaker_line(s)}, {dating.with_context(story, s)}: "
        told += [*(["; "] if told else []), who, reported(story, s), *words, f" ({told_by(story, s)})"]
    return (*told, ".") if told else ()


def in_one_breath(story: Story, conflict) -> tuple[Inline, ...]:
    """The second side's own words where a paper's stand for it, and what a side put to its words in the same act and that says how far they hold,
    in a sentence each; nothing without. A title and a lead without it would tell half of what was said.
    """
    told: list[Inline] = [*stronger.sentence(story, conflict, "right")]
    shown = {s.statement_id: end for end in ("left", "right") for s in _of_act(story, conflict, end)}
    known = {getattr(stronger.in_own_words(story, conflict, end), "statement_id", "") for end in ("left", "right")}
    for s in (s for s in _limiting(story, conflict) if s.statement_id in shown and s.statement_id not in known):
        words = words_of(story, s.statement_id, telling.unstopped(s.content.strip().rstrip(",;")), f"e-{s.statement_id}")
        told += [f"{capital(telling.name(story, conflict, shown[s.statement_id]))} also said: ", *words, ". "]
    return tuple(told)


def _of_act(story: Story, conflict, end: str) -> list:
    """The statements in which an act of speaking is reported."""
    return [story.statements[i] for i in story.appearances.get(getattr(conflict, f"{end}_utterance"), ())]


def _limiting(story: Story, conflict) -> list:
    """The statements on the matter that have a word of limiting, in the order of the texts."""
    sides = [story.utterances.get(getattr(conflict, f"{end}_utterance")) for end in ("left", "right")]
    speakers = {u.speaker_id for u in sides if u is not None}
    beside = [story.statements[i] for i in shown_as_such(story, conflict) if i in story.statements]
    near = ranked(story, conflict, limited(story))
    found = (s for s in near if s.speaker_id in speakers or asked(story, s) or any(_close(s, o) for o in beside))
    return sorted(islice(found, LIMITS), key=_order(story))


def _close(one, other) -> bool:
    """Whether two statements of one text stand next to each other, with a paragraph between them at most."""
    return one.source_id == other.source_id and max(one.start - other.end, other.start - one.end) <= CLOSE


def told_by(story: Story, statement) -> str:
    """Where a statement stands: its paper; of what a body publishes of somebody else's words, that it is this body's account."""
    source = story.sources[statement.source_id]
    if source.genre == "official" and not own_release(story, statement):
        return f"according to {source.publisher.split(' (')[0]}"
    return source.publisher


def chosen(story: Story, conflict) -> list:
    """The statements that are nearest to a dispute, in the order of the texts."""
    return sorted(islice(ranked(story, conflict), MOST), key=_order(story))


def _order(story: Story):
    order = story.once("order of statements", lambda: {i: n for n, i in enumerate(story.statements)})
    return lambda s: order[s.statement_id]
