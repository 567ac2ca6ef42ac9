"""What a dispute asks and what each side answers: in the words of its issue with what both sides name, else in those of the texts."""

from __future__ import annotations

import re
from collections import Counter

from ...language.codes import DEMANDS, SCOPES
from .. import terms
from ..terms import capital
from . import naming
from .evidence import Story
from .quoting import marked, trimmed

# A question made from a sentence is no longer than so many words.
LONGEST = 26
# What limits an answer is told in a title where it is no longer than so many letters.
LONGEST_LIMIT = 60
# The verb that a question puts in front of its subject, and what cannot be its subject: who speaks, or a phrase that comes before it.
_FRONTED = frozenset("had has have is are was were will would can could may might must should did does do".split())
_NO_SUBJECT = frozenset(
    "i we you it he she they my our your no not nobody nothing neither never none nor there here if when while where as after before since until "
    "because although in on at by from for to of with without under over during within starting beginning according despite instead only also then "
    "now who which what how".split()
)
# The verb stands so near the beginning that what is before it is its subject.
_NEAR = 7
_HOLE = re.compile(r"\{(\w+)(?:\|([^{}]*))?\}")


def question(story: Story, conflict) -> str:
    """The question a dispute is about: that of its issues, else the first side's sentence turned into one; of numbers, which."""
    if conflict.measure and not conflict.issue_id:
        return f"{story.subject(conflict)}: which number?"
    known = [asked(story, conflict, i) for i in (x.strip() for x in conflict.issue_id.split("|")) if i in story.questions]
    if known:
        return " ".join(known)
    passage = story.passage(story.quoted_item(conflict, "left"))
    if passage is None:
        return f"{story.subject(conflict)}: is that so?"
    sentence = " ".join(story.texts[passage.source_id][slice(*passage.focus)].split())
    statement = story.statements.get(passage.statement_id)
    actor = story.actors.get(statement.speaker_id) if statement is not None else None
    if sentence[:3].lower() == "it " and actor is not None and actor.kind != "person" and statement.quote_type == "indirect":
        sentence = f"{naming.definite(naming.called(story, actor), actor, story)} {sentence[3:]}"  # a body that is reported says "it" of itself
    return turned(sentence, lambda w: _common(story, w))


def titles(story: Story) -> dict[str, str]:
    """The contradictions and tensions by dispute, each under a title of its own.

    A contradiction is titled by its question and what each side limits its answer to; where two disputes ask one thing, by who is in it too.
    """
    found = {d: rows[0] for d, rows in story.disputes.items() if rows[0].tier in "AB"}
    titled = {d: _limited(story, c) if c.tier == "A" else question(story, c) for d, c in found.items()}
    for more in (_names, _days):
        met = Counter(titled.values())
        titled = {d: f"{text}{more(story, found[d])}" if met[text] > 1 else text for d, text in titled.items()}
    return titled


def _limited(story: Story, conflict) -> str:
    asks = question(story, conflict)
    told = [
        f"{stance(story, getattr(conflict, f'{side}_id')).removeprefix('says ')}, {words}"
        for side in ("left", "right")
        if (words := limit(story, conflict, side, asks))
    ]
    return f"{asks} {capital('; '.join(told))}" if told else asks


def _names(story: Story, conflict) -> str:
    sides = (story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance))
    return " " + " / ".join(dict.fromkeys(story.speaking(u) for u in sides if u is not None))


def _days(story: Story, conflict) -> str:
    sides = (story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance))
    return ", " + "; ".join(dict.fromkeys(story.stated(u) for u in sides if u is not None))


def limit(story: Story, conflict, side: str, known: str = "") -> str:
    """To what a side limits its answer: the number of things it names, else its own qualification; "" for what is `known` already."""
    item, utterance = story.quoted_item(conflict, side), getattr(conflict, f"{side}_utterance")
    claim = story.claims.get(item)
    if claim is None or conflict.measure:
        return ""
    given = [f for f in story.figures_of.get(claim.statement_id, ()) if claim.evidence_start <= f.start and f.end <= claim.evidence_end]
    counted = [f"{f.text} {f.counted}" for f in given if f.counted and f.role == "quantity"]
    words = counted[0] if len(counted) == 1 else story.gates(conflict).get("G3", {}).get(f"qualifier_{side}", "")
    if not words or len(words) > LONGEST_LIMIT or words not in claim.evidence or words.lower() in known.lower():
        return ""
    return marked(story, utterance, words)


def asked(story: Story, conflict, issue: str) -> str:
    """The question of an issue with what both sides name of its actor, things and destination."""
    if issue not in story.asks:
        return story.questions[issue]
    scope = story.gates(conflict).get("G3", {})

    def named(hole: re.Match) -> str:
        both = [set(scope.get(f"{hole[1]}_{side}", "").split(" | ")) - {""} for side in ("left", "right")]
        if hole[1] == "goods":  # of one kind where both sides name it: what only one names would be put in the other's mouth
            kinds = both[0] & both[1] - {"any"}
            kind = next(iter(kinds), "")
            return SCOPES.get(kind, kind.replace("-", " ")) if len(kinds) == 1 and both[0] == both[1] else hole[2] or ""
        told = both[0] & both[1] or (both[0] | both[1] if not all(both) else set())
        if len(told) != 1:
            return hole[2] or ""
        return story.state(next(iter(told)))

    def optional(part: re.Match) -> str:
        filled = _HOLE.sub(named, part[1])
        return filled if all(named(h) for h in _HOLE.finditer(part[1])) else ""

    return capital(_HOLE.sub(named, re.sub(r"\[([^\[\]]*)\]", optional, story.asks[issue])))


def turned(sentence: str, common=lambda word: False) -> str:
    """A sentence as a question: its verb before its subject where the sentence has one to put there; `common` words begin small.

    >>> turned("the ministry had taken 2 billion from the fund")
    'Had the ministry taken 2 billion from the fund?'
    >>> turned("Starting on Monday, transfers will need our approval"), turned("Nine people died")
    ('Starting on Monday, transfers will need our approval: is that so?', 'Nine people died: is that so?')
    """
    words = trimmed(re.split(r"(?<=[.!?])\s+(?=[A-Z])", sentence)[0].rstrip(".!")).split()
    short = words[:LONGEST]
    cut = " …" if len(words) > LONGEST else ""
    at = next((i for i, w in enumerate(short[1:_NEAR], 1) if w.lower() in _FRONTED), 0)
    subject = [w.lower().strip("\"“”'’,") for w in short[:at]]
    if not at or set(subject) & _NO_SUBJECT or any(w.endswith((",", ";", ":")) for w in short[:at]) or len(short) == at + 1:
        return f"{capital(' '.join(short))}{cut}: is that so?"
    first = short[0][:1].lower() + short[0][1:] if short[0].lower() in naming.JOINTS or common(short[0]) else short[0]
    return f"{capital(short[at].lower())} {' '.join([first, *short[1:at], *short[at + 1 :]])}{cut}?"


def _common(story: Story, word: str) -> bool:
    """Whether the texts write a word small."""
    return any(re.search(rf"\b{re.escape(word.lower())}\b", text) for text in story.texts.values())


def stance(story: Story, item: str) -> str:
    """What a side answers: yes or no, so or not so where no issue asks, a demand, or its number."""
    claim = story.claims.get(item)
    if item in story.statements:
        return "says so" if any(c.left_id == item for c in story.conflicts) else "says otherwise"
    if claim is None:
        given = story.figures[item].text if item in story.figures else ""
        return f"says {given[:1].lower()}{given[1:]}" if given else "gives no claim"
    if claim.commitment == "demand":
        return f"makes {DEMANDS[claim.position]}" if claim.position != "unclear" else "is unclear"
    if claim.issue_id == "denied-claim":
        return {"affirms": "says so", "denies": "denies it"}.get(claim.position, "is unclear")
    if claim.issue_id.startswith("opposed-claim"):
        return {"affirms": "says so", "denies": "says the opposite"}.get(claim.position, "is unclear")
    return {"affirms": "says yes", "denies": "says no"}.get(claim.position, "is unclear")


def stand(story: Story, claim) -> str:
    """What a claim answers to its issue; where its speaker concedes it, that it is conceded and not held against others."""
    statement = story.statements.get(claim.statement_id)
    conceded = statement is not None and statement.cue_class == "concede" and claim.position == "affirms"
    return f"{terms.stand(claim)}, conceded" if conceded else terms.stand(claim)
