"""Lines a spokesman can check: how both accounts can hold, what in the texts speaks against that, what would settle it.

What the program did not find is not said to be missing: a line with nothing in it is left out.
"""

from __future__ import annotations

from ...language.codes import BY_READERS
from ..printing.content import Inline, Link, strong
from ..terms import capital
from . import apart, dating, matters, named, naming, nearby, telling
from .evidence import Story
from .quoting import marked, retold

# What a claim can be limited to; what only one side's words name, the other may not have meant.
DIMENSIONS = ("actor", "goods", "destination", "place", "cause")
# What is no fact, and how far it leaves room for the other side; that an accusation is one makes nobody right.
SOFT = {
    "opinion": "gives an opinion",
    "promise": "makes a promise",
    "concern": "voices a concern",
    "demand": "makes a demand",
    "possible": "says what may be",
    "probable": "says what is likely",
}
# A list of readings longer than this is not read.
MOST = 3


def lines(story: Story, conflict) -> tuple[tuple[Inline, ...], ...]:
    """The lines of a dispute, each with what it is in front."""
    both, against, settle = both_hold(story, conflict), speaks_against(story, conflict), settled_by(story, conflict)
    limits = nearby.limits(story, conflict)
    why = bearing(story, conflict)
    none = (
        "Yes, as the line above says: the two answer two questions."
        if why
        else "The program knows no such reading of these words, which is no proof that there is none."
    )
    if limits and not why:
        none = "The program knows no such reading of the words above; what may limit them comes next."
    if conflict.kind == BY_READERS:
        none = "Readers see a conflict here; no reading on which there is none was looked for."
    return (
        *(((strong("Two questions, and why they meet: "), capital(why)),) if why else ()),
        (strong("Can both be right? "), _told_both(story, conflict, both) if both else none),
        *(((strong("What may limit it: "), *limits),) if limits else ()),
        *(((strong("Who else gives a figure: "), *also),) if (also := also_given(story, conflict)) else ()),
        *(((strong("Against that: "), capital(against)),) if against else ()),
        (strong("What would settle it: "), capital(settle)),
    )


def bearing(story: Story, conflict) -> str:
    """Why two answers to two questions are set against each other, and what still leaves both open, as the codebook has it."""
    found = story.gates(conflict).get("G2", {})
    if found.get("verdict") != "cap" or "|" not in conflict.issue_id:
        return ""
    return found.get("why", "").partition(": ")[2] or "the one bears on the other."


def _told_both(story: Story, conflict, both: str) -> str:
    """The reading on which both hold; where one side has denied the other's words, that it does not think so comes first."""
    gates = story.gates(conflict)
    denied = any(gates.get(g, {}).get("denial") for g in ("G2", "G3"))
    answer = ("right", None) if denied else nearby.rebuttal(story, conflict)
    if not answer or telling.name(story, conflict, "left") == telling.name(story, conflict, "right"):
        return f"Yes, if {both}"
    denier, other = answer[0], "left" if answer[0] == "right" else "right"
    who, whom = telling.name(story, conflict, denier), telling.name(story, conflict, other)
    return f"Not by the account of {who}, which denies what {whom} said. The words alone leave room, if {both}"


def both_hold(story: Story, conflict) -> str:
    """The reading on which neither side is wrong, from what the gates found to differ."""
    gates = story.gates(conflict)
    parts = [
        *_limited(story, conflict, gates),
        *_unsaid(story, conflict),
        *_scope(story, conflict, gates),
        *_rule(story, conflict, gates),
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
            parts.append(f"{who} means the words {only} as a limit, and {whom} speaks of what lies outside it")
    return parts or _kind_of_rule(story, conflict)


def _kind_of_rule(story: Story, conflict) -> list[str]:
    """One side names a kind of sanctions ("financial sanctions"), which are not all of them."""
    kinds = [k for k in story.limits if k.endswith(" sanctions")]
    parts = []
    for side, other in (("left", "right"), ("right", "left")):
        words, against = (named.printed(story, story.quoted_item(conflict, s)).lower() for s in (side, other))
        who, whom = telling.name(story, conflict, side), telling.name(story, conflict, other)
        if (kind := next((k for k in kinds if k in words and k not in against), "")) and who != whom:
            parts.append(
                f"{who} means {marked(story, getattr(conflict, f'{side}_utterance'), kind)} alone, and {whom} speaks of what these do not reach"
            )
    return parts


def _unsaid(story: Story, conflict) -> list[str]:
    """What words leave open: of what a bare denial is, and how two numbers were counted."""
    who = telling.name(story, conflict, "right")
    if conflict.measure and not conflict.issue_id:
        return ["the two did not count in one way"]
    evidence = [getattr(conflict, f"{side}_evidence") for side in ("left", "right")]
    if conflict.issue_id == "denied-claim" and not naming.shared(*evidence):
        return [f"{who} denies only a part of it; the words do not say which"]
    return []


def _scope(story: Story, conflict, gates: dict) -> list[str]:
    """Both hold where the two do not speak of one thing: what only one side's own words name, and nothing around the other's does."""
    scope = gates.get("G3", {})
    if scope.get("verdict") != "cap" and "mismatch" not in scope.get("why", ""):
        return []
    names = {side: telling.name(story, conflict, side) for side in ("left", "right")}
    parts = []
    for side, other in (("left", "right"), ("right", "left")):
        values = _alone(story, conflict, side, other, scope)
        bound = [v for v in values if v in _cell(scope.get(f"destination_{side}", ""))]
        if bound and names[side] != names[other] and (elsewhere := _bound_for(story, conflict, other, bound)):
            where = f"{_value(story, elsewhere)}, which {'is' if len(elsewhere) == 1 else 'are'} named beside the words quoted"
            parts.append(f"{names[side]} speaks of what goes to {_value(story, bound)}, and {names[other]} of {where}")
            values = [v for v in values if v not in bound]
        if values and names[side] != names[other]:
            parts.append(f"{names[other]} did not mean {_value(story, values)}, which only the words of {names[side]} here name")
        elif values:
            parts.append(f"only one of the two statements is about {_value(story, values)}")
    if scope.get("verdict") == "cap":
        told = {side: {d: _meant(story, conflict, side, d, scope) for d in DIMENSIONS} for side in names}
        for d in DIMENSIONS:
            left, right = told["left"][d], told["right"][d]
            if left and right and not {*left} & {*right} and "any" not in left + right:
                parts.append(f"{names['left']} means {_value(story, left)} and {names['right']} {_value(story, right)}")
    return parts


def _alone(story: Story, conflict, side: str, other: str, scope: dict) -> list[str]:
    """What the words printed for a side name in so many words, and the other names nowhere: not in its scope, nor around any report of it.

    Who denies the other's words as such has heard what they name.
    """
    if (answer := nearby.rebuttal(story, conflict)) and answer[0] == other:
        return []
    words = named.main(named.printed(story, story.quoted_item(conflict, side)))
    around = named.around(story, getattr(conflict, f"{other}_utterance"))
    found: dict[str, None] = {}
    for d in DIMENSIONS:
        known = _meant(story, conflict, other, d, scope) or d == "place" and scope.get(f"actor_{side}")  # the countries in question are asked about
        for value in _cell(scope.get(f"{d}_{side}", "")) if not known else ():
            if value != "any" and named.within(story, value, words) and not named.within(story, value, around):
                found[value] = None
    return list(found)


def _bound_for(story: Story, conflict, side: str, but: list[str]) -> list[str]:
    """Where things go of which a side speaks in other words of the same act, without the destinations of the other side."""
    told = (c for s in story.appearances.get(getattr(conflict, f"{side}_utterance"), ()) for c in story.claims_of.get(s, ()))
    found = {v for c in told for v in _cell(getattr(c, "scope_destination", ""))} - {*but, "any"}
    return sorted(v for v in found if named.within(story, v, named.around(story, getattr(conflict, f"{side}_utterance"))))


def _rule(story: Story, conflict, gates: dict) -> list[str]:
    """Both hold where the rule that only one side names does not reach what the other speaks of."""
    scope = gates.get("G3", {})
    parts = []
    for side, other in (("left", "right"), ("right", "left")):
        if scope.get("verdict") != "cap" or scope.get(f"qualifier_{side}") or _meant(story, conflict, other, "norm", scope):
            continue
        if "sanctioned" in _meant(story, conflict, other, "goods", scope):
            continue  # who speaks of sanctioned goods has named the rule
        words = named.printed(story, story.quoted_item(conflict, side))
        around = named.around(story, getattr(conflict, f"{other}_utterance"))
        who, whom = telling.name(story, conflict, side), telling.name(story, conflict, other)
        for value in _cell(scope.get(f"norm_{side}", "")):
            if who != whom and named.within(story, value, words) and not named.within(story, value, around):
                parts.append(f"what {whom} speaks of lies outside {named.called(story, value, words)}, which here only {who} names")
    return parts


def _cell(cell: object) -> list[str]:
    """The values in a cell of a scope."""
    return [v for v in cell.split(" | ") if v] if isinstance(cell, str) else []


def _meant(story: Story, conflict, side: str, dimension: str, scope: dict) -> list[str]:
    """What a side names in a dimension, in the pair judged or in another report of the same stand."""
    item, utterance = getattr(conflict, f"{side}_id"), getattr(conflict, f"{side}_utterance")
    cells = [scope.get(f"{dimension}_{side}", "")]
    claim = story.claims.get(item)
    if claim is not None:
        again = (c for s in story.reports(item, utterance) for c in story.claims_of.get(s, ()))
        cells += [getattr(c, f"scope_{dimension}", "") for c in again if (c.issue_id, c.position) == (claim.issue_id, claim.position)]
    return list(dict.fromkeys(v for cell in cells for v in _cell(cell)))


def _value(story: Story, values: list[str]) -> str:
    """Values of a scope as a reader knows them: countries by name, keys in words."""
    told = [named.called(story, v) for v in values]
    return _row(told) if len(told) < 5 else f"{', '.join(told[:3])} and others"


def _row(names: list[str]) -> str:
    return ", ".join(names[:-1]) + (" and " if names[:-1] else "") + names[-1]


def _time(story: Story, conflict, gates: dict) -> list[str]:
    if gates.get("G4", {}).get("verdict") != "cap":
        return []
    days = [dating.said(story, story.utterances[u]) for u in (conflict.left_utterance, conflict.right_utterance) if u in story.utterances]
    known = len(set(days)) == 2 and dating.UNDATED not in days
    return [f"things changed between the two statements ({days[0]}; {days[1]})" if known else "things changed between the two statements"]


def _firmness(story: Story, conflict, gates: dict) -> list[str]:
    """What is no fact leaves room; so does what is one as this report has it, and none as another report of the same words has it."""
    firm, soft = gates.get("G5", {}), []
    for side in ("left", "right"):
        kind = firm.get(side, "certain")
        if firm.get("verdict") == "cap" and kind in SOFT and not _accuses(story, conflict, side):
            soft.append(f"{telling.name(story, conflict, side)} only {SOFT[kind]}")
        elif firm.get(side) == "certain" and (again := _softer(story, conflict, side)):
            paper = story.sources[again.source_id].publisher
            words = marked(story, getattr(conflict, f"{side}_utterance"), telling.unstopped(again.evidence))
            soft.append(f"{telling.name(story, conflict, side)} only {SOFT[again.commitment]}, as {paper} has it: {words}")
    return [_row(soft)] if soft else []


def _softer(story: Story, conflict, side: str):
    """Another report of what a side says, in which it is no fact; None without."""
    claim, utterance = story.claims.get(getattr(conflict, f"{side}_id")), getattr(conflict, f"{side}_utterance")
    if claim is None:
        return None
    again = (c for s in story.appearances.get(utterance, ()) for c in story.claims_of.get(s, ()))
    same = (c for c in again if (c.issue_id, c.position) == (claim.issue_id, claim.position) and c.source_id != claim.source_id)
    return next((c for c in same if c.commitment in SOFT), None)


def _accuses(story: Story, conflict, side: str) -> bool:
    """Whether a side is told as an accusation: that is no doubt of the one who accuses."""
    claim = story.claims.get(getattr(conflict, f"{side}_id"))
    statement = story.statements.get(claim.statement_id) if claim is not None else None
    return statement is not None and statement.cue_class == "accuse"


def speaks_against(story: Story, conflict) -> str:
    """What in the texts makes the charitable reading less likely."""
    gates = story.gates(conflict)
    found = []
    denial = gates.get("G3", {}).get("denial", "") or gates.get("G2", {}).get("denial", "")
    one, other = (telling.name(story, conflict, side) for side in ("right", "left"))
    if denial:
        found.append(f"{one} answered {other}{_told(story, conflict, nearby.bluntest(story, conflict, denial))}")
    elif answer := nearby.rebuttal(story, conflict):
        side, statement = answer
        who, whom = (one, other) if side == "right" else (other, one)
        paper = story.sources[statement.source_id].publisher
        found.append(f"beside the words of {whom}, {paper} tells that {who} {telling.shortened(statement.content)}")
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
    told = marked(story, conflict.right_utterance, telling.unstopped(denial))
    acts = {s.cue.split()[0].lower() for s in (story.statements[x] for x in story.appearances.get(conflict.right_utterance, [])) if s.cue}
    return f" and {told}" if told.split()[0].lower() in acts else f": {told}"


def also_given(story: Story, conflict) -> tuple[Inline, ...]:
    """Figures beside the two of a dispute, by others, that fit one of them and not the other; nothing without."""
    sides = [story.figures.get(getattr(conflict, f"{side}_id")) for side in ("left", "right")]
    if not conflict.measure or None in sides:
        return ()
    many = story.once("intervals", lambda: apart.Many.of(story.rows("figures")))
    one_fits = many.disjoint(sides[0]) != many.disjoint(sides[1])
    givers = {f.statement_id for f, fits in zip(story.rows("figures"), one_fits) if fits}
    told: list[Inline] = []
    for s in matters.ranked(story, conflict, givers):
        for f in story.figures_of.get(s.statement_id, ()):
            fits = [one for one in sides if not apart.disjoint(f, one)]
            if matters.like(f, sides[0]) and len(fits) == 1:
                link = Link(f"e-{f.figure_id}", (f.text,), f"{f.text}: {story.speaker(s)}")
                told += [*(["; "] if told else []), f"{story.speaker_line(s)}: ", link, f", which fits {fits[0].text} ({nearby.told_by(story, s)})"]
    return (*told, ".") if told else ()


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
        wanted.append(f"what {_row(list(dict.fromkeys(only)))} said on this point in full, which is retold here")
    return "; ".join(wanted) + "."
