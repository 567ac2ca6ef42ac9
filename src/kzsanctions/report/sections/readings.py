"""Three lines a spokesman can check: how both accounts can hold, what in the texts speaks against that, what would settle it."""

from __future__ import annotations

from ...language.codes import BY_READERS, SCOPES
from ..printing.content import Inline, strong
from ..terms import capital
from . import dating, naming, telling
from .evidence import Story
from .quoting import marked, retold

# What a dimension of scope asks, in words a reader knows.
DIMENSIONS = {
    "actor": "whose act is meant",
    "goods": "what things are meant",
    "destination": "where they go",
    "place": "which place is meant",
    "cause": "the reason",
    "norm": "whose rule is meant",
}
FIRM = {"certain": "a fact"}
# A list of readings longer than this is not read.
MOST = 3


def lines(story: Story, conflict) -> tuple[tuple[Inline, ...], ...]:
    """The three lines of a dispute, each with what it is in front."""
    both, against, settle = both_hold(story, conflict), speaks_against(story, conflict), settled_by(story, conflict)
    none = "No such reading was found; as they stand, the words exclude each other."
    if conflict.kind == BY_READERS:
        none = "Readers see a conflict here; no reading on which there is none was looked for."
    return (
        (strong("Can both be right? "), f"Only if {both}" if both else none),
        (strong("Against that: "), capital(against) or "Nothing in these texts."),
        (strong("What would settle it: "), capital(settle)),
    )


def both_hold(story: Story, conflict) -> str:
    """The reading on which neither side is wrong, from what the gates found to differ."""
    gates = story.gates(conflict)
    parts = [
        *_limited(story, conflict, gates),
        *_questions(story, conflict, gates),
        *_unsaid(story, conflict),
        *_scope(story, conflict, gates),
        *_time(story, conflict, gates),
        *_firmness(story, conflict, gates),
    ]
    return "; or if ".join(list(dict.fromkeys(parts))[:MOST]) + "." if parts else ""


def _limited(story: Story, conflict, gates: dict) -> list[str]:
    """One side limits what it says, in words of its own: the other may speak of what lies outside."""
    scope, parts = gates.get("G3", {}), []
    for side, other in (("left", "right"), ("right", "left")):
        if (words := scope.get(f"qualifier_{side}", "")) and not scope.get(f"qualifier_{other}", ""):
            who, whom = telling.name(story, conflict, side), telling.name(story, conflict, other)
            if who == whom:
                continue
            only = marked(story, getattr(conflict, f"{side}_utterance"), words)
            parts.append(f"{who} speaks only of what is {only}, and {whom} of something else")
    return parts


def _questions(story: Story, conflict, gates: dict) -> list[str]:
    """Two questions that bear on each other: why the answer to one leaves the other open, as the codebook has it."""
    found = gates.get("G2", {})
    if found.get("verdict") != "cap" or "|" not in conflict.issue_id:
        return []
    reason = found.get("why", "").partition(": ")[2].rstrip(".")
    return [f"each answers another question: {reason[:1].lower()}{reason[1:]}" if reason else "each answers another question"]


def _unsaid(story: Story, conflict) -> list[str]:
    """What words leave open: of what a bare denial is, and how two numbers were counted."""
    who = telling.name(story, conflict, "right")
    if conflict.measure and not conflict.issue_id:
        return ["the two did not count in one way; how they counted, these texts do not say"]
    evidence = [getattr(conflict, f"{side}_evidence") for side in ("left", "right")]
    if conflict.issue_id == "denied-claim" and not naming.shared(*evidence):
        return [f"{who} denies only a part of it; the words do not say which"]
    return []


def _scope(story: Story, conflict, gates: dict) -> list[str]:
    """Both hold where the two do not speak of one thing: what only one side names, with its value where it has a name."""
    scope = gates.get("G3", {})
    if scope.get("verdict") != "cap" and "mismatch" not in scope.get("why", ""):
        return []
    one_sided: dict[str, list[str]] = {"left": [], "right": []}
    apart = []
    for name, asked in DIMENSIONS.items():
        left, right = scope.get(f"{name}_left", ""), scope.get(f"{name}_right", "")
        if left and right and left != right and scope.get("verdict") == "cap":
            apart.append(f"{asked} ({_value(story, name, left)}; {_value(story, name, right)})")
        elif bool(left) != bool(right) and not (name == "norm" and scope.get(f"qualifier_{'left' if left else 'right'}")):
            one_sided["left" if left else "right"].append(f"{asked} ({_value(story, name, left or right)})")
    names = {side: telling.name(story, conflict, side) for side in ("left", "right")}
    parts = []
    for side, found in one_sided.items():
        other = names["right" if side == "left" else "left"]
        if found and other != names[side]:
            parts.append(f"{other} meant something else, since only {names[side]} tells {_row(found)}")
        elif found:
            parts.append(f"the two statements are about different things, since only one tells {_row(found)}")
    return parts + ([f"the two differ in {_row(apart)}"] if apart else [])


def _value(story: Story, dimension: str, cell: str) -> str:
    """The values of a dimension as a reader knows them: countries by name, keys in words."""
    named = [SCOPES.get(v) or (naming.article(story.state(v)) if len(v) == 2 and v.isupper() else v.replace("-", " ")) for v in cell.split(" | ")]
    return _row(named) if len(named) < 5 else f"{_row(named[:3])} and others"


def _row(names: list[str]) -> str:
    return ", ".join(names[:-1]) + (" and " if names[:-1] else "") + names[-1]


def _time(story: Story, conflict, gates: dict) -> list[str]:
    if gates.get("G4", {}).get("verdict") != "cap":
        return []
    days = [dating.said(story, story.utterances[u]) for u in (conflict.left_utterance, conflict.right_utterance) if u in story.utterances]
    known = len(set(days)) == 2 and dating.UNDATED not in days
    return [f"things changed between the two statements ({days[0]}; {days[1]})" if known else "things changed between the two statements"]


def _firmness(story: Story, conflict, gates: dict) -> list[str]:
    firm = gates.get("G5", {})
    soft = [(telling.name(story, conflict, side), firm.get(side, "")) for side in ("left", "right") if firm.get(side, "certain") not in FIRM]
    named = {"opinion": "gives an opinion", "promise": "makes a promise", "concern": "voices a concern", "demand": "makes a demand"}
    told = [f"{name} only {named.get(kind, 'speaks of what is ' + kind)}" for name, kind in soft]
    return [_row(told)] if told and firm.get("verdict") == "cap" else []


def speaks_against(story: Story, conflict) -> str:
    """What in the texts makes the charitable reading less likely."""
    gates = story.gates(conflict)
    found = []
    denial = gates.get("G3", {}).get("denial", "") or gates.get("G2", {}).get("denial", "")
    if denial:
        one, other = (telling.name(story, conflict, side) for side in ("right", "left"))
        found.append(f"{one} answered {other}{_told(story, conflict, denial)}")
    if conflict.level in ("institution", "government", "person"):
        found.append(
            {"person": "both are the same speaker", "institution": "both speak for one body"}.get(conflict.level, "both speak for one state")
        )
    sides = [story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance)]
    if None not in sides and sides[0].stated_from and sides[0].stated_from == sides[1].stated_from == sides[0].stated_to == sides[1].stated_to:
        guessed = any(dating.assumed(story, s) for s in sides)
        found.append("both spoke on one day" + (", as far as the day is known" if guessed else ""))
    return "; ".join(found) + "." if found else ""


def _told(story: Story, conflict, denial: str) -> str:
    """The words of a denial, in marks where the speaker's own; what begins with the speaker's act goes on with the sentence."""
    told = marked(story, conflict.right_utterance, denial)
    acts = {s.cue.split()[0].lower() for s in (story.statements[x] for x in story.appearances.get(conflict.right_utterance, [])) if s.cue}
    return f" and {told}" if told.split()[0].lower() in acts else f": {told}"


def settled_by(story: Story, conflict) -> str:
    """Which document or answer would decide it."""
    gates = story.gates(conflict)
    only = []
    for side in ("left", "right"):
        passage = story.passage(story.quoted_item(conflict, side))
        statement = story.statements.get(passage.statement_id) if passage is not None else None
        if statement is not None and retold(story, statement):
            only.append(telling.name(story, conflict, side))
    issues = [i.strip() for i in conflict.issue_id.split("|")]
    if conflict.measure and not conflict.issue_id:
        wanted = ["the count itself, with its day and what it includes"]
    else:
        wanted = list(dict.fromkeys(story.settled[i] for i in issues if i in story.settled)) or ["a record of the matter that neither speaker made"]
    if gates.get("G4", {}).get("verdict") == "cap":
        wanted.append(f"whether {telling.name(story, conflict, 'left')} still stands by it")
    if only:
        wanted.append(f"the full words of {_row(list(dict.fromkeys(only)))}, who {'is' if len(set(only)) == 1 else 'are'} only retold here")
    return "; ".join(wanted) + "."
