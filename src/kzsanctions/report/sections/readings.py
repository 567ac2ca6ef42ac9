"""Three lines a spokesman can check: how both accounts can hold, what in the texts speaks against that, what would settle it."""

from __future__ import annotations

from ..printing.content import Inline, strong
from ..terms import capital
from . import dating, naming
from .evidence import Story
from .quoting import THEIRS, origin, trimmed

# What a dimension of scope asks, in words a reader knows.
DIMENSIONS = {
    "actor": "whose act is meant",
    "goods": "what things are meant",
    "destination": "where they go",
    "place": "which place is meant",
    "cause": "the reason",
    "norm": "whose rule is meant",
    "qualifier": "a condition",
}
FIRM = {"certain": "a fact"}


def lines(story: Story, conflict) -> tuple[tuple[Inline, ...], ...]:
    """The three lines of a dispute, each with what it is in front."""
    both, against, settle = both_hold(story, conflict), speaks_against(story, conflict), settled_by(story, conflict)
    none = "None was found: as they stand, the words exclude each other."
    return (
        (strong("Both can hold if: "), both or none),
        (strong("Against that reading: "), capital(against) or "Nothing in these texts."),
        (strong("What would settle it: "), capital(settle)),
    )


def who(story: Story, conflict, side: str) -> str:
    """The speaker of a side by name."""
    utterance = story.utterances.get(getattr(conflict, f"{side}_utterance"))
    actor = story.actors.get(utterance.speaker_id) if utterance is not None else None
    return (
        naming.definite(naming.called(story, actor), actor)
        if actor is not None
        else "the text itself"
        if utterance is None
        else "the unnamed speaker"
    )


def both_hold(story: Story, conflict) -> str:
    """The reading on which neither side is wrong, from what the gates found to differ."""
    gates = story.gates(conflict)
    parts = [*_questions(story, conflict, gates), *_scope(story, conflict, gates), *_time(story, conflict, gates), *_firmness(story, conflict, gates)]
    return "; or if ".join(dict.fromkeys(parts)) + "." if parts else ""


def _questions(story: Story, conflict, gates: dict) -> list[str]:
    if gates.get("G2", {}).get("verdict") != "cap" or "|" not in conflict.issue_id:
        return []
    asked = [story.questions.get(i.strip(), story.issue(i.strip())) for i in conflict.issue_id.split("|")]
    return [f"the answer to the one question leaves the other open ({' / '.join(asked)})"]


def _scope(story: Story, conflict, gates: dict) -> list[str]:
    """Both hold where the two do not speak of one thing: what only one side names, in its own words where it has them."""
    scope = gates.get("G3", {})
    one_sided: dict[str, list[str]] = {"left": [], "right": []}
    apart = []
    for name in DIMENSIONS:
        left, right = scope.get(f"{name}_left", ""), scope.get(f"{name}_right", "")
        if left and right and left != right and scope.get("verdict") == "cap":
            apart.append(DIMENSIONS[name])
        elif bool(left) != bool(right):
            value = left or right
            one_sided["left" if left else "right"].append(f"a condition ({trimmed(value)})" if name == "qualifier" else DIMENSIONS[name])
    names = {"left": who(story, conflict, "left"), "right": who(story, conflict, "right")}
    parts = [
        f"{names['right' if side == 'left' else 'left']} meant something else, since only {names[side]} tells {_row(found)}"
        for side, found in one_sided.items()
        if found and (scope.get("verdict") == "cap" or "mismatch" in scope.get("why", ""))
    ]
    return parts + ([f"the two mean different things by {_row(apart)}"] if apart else [])


def _row(names: list[str]) -> str:
    return ", ".join(names[:-1]) + (" and " if names[:-1] else "") + names[-1]


def _time(story: Story, conflict, gates: dict) -> list[str]:
    return ["things changed between the two statements"] if gates.get("G4", {}).get("verdict") == "cap" else []


def _firmness(story: Story, conflict, gates: dict) -> list[str]:
    firm = gates.get("G5", {})
    soft = [(who(story, conflict, side), firm.get(side, "")) for side in ("left", "right") if firm.get(side, "certain") not in FIRM]
    named = {"opinion": "gives an opinion", "promise": "makes a promise", "concern": "voices a concern", "demand": "makes a demand"}
    told = [f"{name} only {named.get(kind, 'speaks of what is ' + kind)}" for name, kind in soft]
    return [_row(told)] if told and firm.get("verdict") == "cap" else []


def speaks_against(story: Story, conflict) -> str:
    """What in the texts makes the charitable reading less likely."""
    gates = story.gates(conflict)
    found = []
    denial = gates.get("G3", {}).get("denial", "") or gates.get("G2", {}).get("denial", "")
    if denial:
        found.append(f"{who(story, conflict, 'right')} answers {who(story, conflict, 'left')} by name: {_told(story, conflict, denial)}")
    if conflict.level in ("institution", "government", "person"):
        found.append(
            {"person": "both are the same speaker", "institution": "both speak for one body"}.get(conflict.level, "both speak for one government")
        )
    sides = [story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance)]
    if None not in sides and sides[0].stated_from and sides[0].stated_from == sides[1].stated_from == sides[0].stated_to == sides[1].stated_to:
        guessed = any(dating.assumed(story, s) for s in sides)
        found.append("both spoke on one day" + (", as far as the day is known" if guessed else ""))
    return "; ".join(found) + "." if found else ""


def _told(story: Story, conflict, denial: str) -> str:
    """The words of a denial, in marks where the speaker's own."""
    text = trimmed(denial)
    direct = any(
        s.quote_type == "direct" and denial in s.content for s in (story.statements[x] for x in story.appearances.get(conflict.right_utterance, []))
    )
    return f"“{text}”" if direct else f"it {text}" if text.startswith("denied") else text


def settled_by(story: Story, conflict) -> str:
    """Which document or answer would decide it."""
    gates = story.gates(conflict)
    wanted = []
    retold = []
    for side in ("left", "right"):
        passage = story.passage(story.quoted_item(conflict, side))
        statement = story.statements.get(passage.statement_id) if passage is not None else None
        if statement is not None and origin(story, statement) != THEIRS:
            retold.append(who(story, conflict, side))
    if conflict.measure:
        wanted.append("the count itself, with its day and what it includes")
    elif gates.get("G3", {}).get("verdict") == "cap" or "mismatch" in gates.get("G3", {}).get("why", ""):
        wanted.append("the text of the decision or rule that is spoken of")
    if gates.get("G4", {}).get("verdict") == "cap":
        wanted.append(f"whether {who(story, conflict, 'left')} still stands by it")
    if retold:
        wanted.append(f"the full words of {_row(list(dict.fromkeys(retold)))}, who {'is' if len(set(retold)) == 1 else 'are'} only retold here")
    return _row(wanted or ["the two statements in full, in the language they were made in"]) + "."
