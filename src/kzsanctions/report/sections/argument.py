"""Section `map`: who said what when, institution by institution, and which of it conflicts; a picture, a table, and words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ...language.codes import TIERS
from ..printing.content import Heading, Line, Link, Paragraph, Picture, Table
from ..printing.lanes import drawn, few
from ..printing.marks import Act, Arc
from ..terms import capital, days, short_day
from . import asking, dating, naming
from .evidence import Story
from .findings import official_statements
from .quoting import in_full, own_words, retold, trimmed, words_of
from .verbs import cued

# A picture with more acts or lanes than these cannot be read; the table behind it has all of them.
ACTS, LANES = 40, 14
# A sentence of so many letters has room at its dot; of a longer one stand the words that the claim turns on.
SENTENCE = 130
# Where nothing at all tells when an act of a conflict may have been, it stands after all others.
NO_DAY = "no day given"
# Words without which a sentence says the opposite.
_TURNING = re.compile(
    r"\b(?:(?:not|no|never|cannot|without|\w+n['’]t)(?: \w+)?|nobody|none|nothing|neither|nor|false|untrue|incorrect|inaccurate|wrong|"
    r"den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed))\b",
    re.I,
)
SCALE = (
    "Days stand in their order and not to scale. A band covers the days on which an act may have been made; its dot stands at the last of them. "
    "Where no text tells the day, the dot stands where the act was first reported, and dashes lead back from it: it was then or before."
)
CONFLICTS = "{firm:contradiction|contradictions}, {tense:tension|tensions} drawn"
LEGEND = (
    ("full", "quoted, or their own release"),
    ("ring", "told in a paper’s words"),
    ("soft", "on one of these days"),
    ("dashed", "when reported, or before"),
    ("tier-a", "contradiction (an arrow points to the account that is answered)"),
    ("unclear", "tension"),
)


def section(story: Story) -> tuple:
    """The map with its table; a sentence where there is nothing to draw."""
    say = story.ledger.saying("map")
    heading = Heading(2, "Who said what, and when", "map")
    chosen, left_out = acts_shown(story)
    if not chosen:
        return (heading, Paragraph("No official act of speaking that takes a stand has a day in these texts, so no map can be drawn."))
    lanes = _lanes(story, chosen)
    days = _days(story, chosen)
    acts = [_act(story, u, lanes, days) for u in chosen]
    arcs = _arcs(story, {a.key for a in acts})
    rows = tuple(_row(story, u) for u in sorted(chosen, key=lambda u: (_place(story, u), u.utterance_id)))
    data = Table("The acts of speaking on the map", ("When", "How known", "Who", "Speaks for", "Words", "Stand"), rows)
    drawn_disputes = [name for a in arcs for name in a.name.split(", ")]
    firm = sum(name.startswith("A") for name in drawn_disputes)
    counted = {"acts": len(acts), "lanes": len(lanes), "firm": firm, "tense": len(drawn_disputes) - firm}
    told = say("{acts:act|acts} of speaking by {lanes:institution|institutions}; " + CONFLICTS, **counted)
    small = few(acts, arcs)
    part = "{few} of {acts} acts of speaking, those in a dispute; " + CONFLICTS if arcs else "The first {few} of {acts} acts of speaking"
    fewer = say(part, **counted, few=len(small)) if len(small) < len(acts) else None
    alternative = "Map of the argument. " + " ".join(a.told.rstrip(".") + "." for a in (*arcs, *acts))
    note = "{unplaced:official act|official acts} of speaking {unplaced?is|are} not drawn: {unplaced?it has|they have} no day, or there was no room."
    undrawn = len(story.told) - len(drawn_disputes)
    beside = say(" {undrawn:dispute|disputes} of this page {undrawn?has|have} a side that has no place here.", undrawn=undrawn) if undrawn > 0 else ()
    return (
        heading,
        Picture(
            "map-picture",
            told,
            alternative,
            *drawn(_called(story, lanes, chosen), [(o, label) for o, label, _ in days], acts, arcs),
            data,
            LEGEND,
            live=True,
            fewer=fewer,
        ),
        Paragraph((SCALE, *((" ", *say(note, unplaced=left_out)) if left_out else ()), *beside), "note"),
    )


def taking_a_stand(story: Story) -> list:
    """Utterances of officials in which at least one statement speaks on an issue or gives a figure that is in a conflict."""
    officials = {s.statement_id for s in official_statements(story)}
    fought = _fought(story)
    return [
        u
        for u in story.utterances.values()
        if u.utterance_id in fought
        or any(s in officials and any(c.position != "unclear" for c in story.claims_of.get(s, [])) for s in story.appearances.get(u.utterance_id, []))
    ]


def _fought(story: Story) -> dict[str, str]:
    """The best tier of each utterance that a contradiction or tension rests on."""
    return story.once("fought", lambda: _tiers(story))


def _tiers(story: Story) -> dict[str, str]:
    found: dict[str, str] = {}
    for rows in story.disputes.values():
        for u in (rows[0].left_utterance, rows[0].right_utterance) if rows[0].tier in "AB" else ():
            if u in story.utterances:
                found[u] = min(found.get(u, "Z"), rows[0].tier)
    return found


def acts_shown(story: Story) -> tuple[list, int]:
    """The acts that are drawn, those in a conflict first, and how many are not."""
    fought = _fought(story)
    spoken = taking_a_stand(story)
    dated = [u for u in spoken if u.utterance_id in fought or _ordinal(story, u) is not None and not dating.background(story, u)]
    ranked = sorted(dated, key=lambda u: (fought.get(u.utterance_id, "Z"), _place(story, u), u.utterance_id))
    chosen, lanes = [], set()
    for u in ranked:
        lane = _lane(story, u)
        if len(chosen) < ACTS and (lane in lanes or len(lanes) < LANES):
            chosen.append(u)
            lanes.add(lane)
    answers = {c.right_utterance for c in story.conflicts if c.tier == "A"}
    chosen.sort(key=lambda u: (_place(story, u), u.utterance_id in answers, not dating.assumed(story, u), u.utterance_id))
    return chosen, len(spoken) - len(chosen)


def _ordinal(story: Story, utterance) -> int | None:
    """The day an act is drawn at: the last it can have been said on, which without a day is the last on which it can have been reported first.

    What a text only looks back at was said before that too, and an account never stands to the right of what answers it for want of a day.
    """
    span = _span(story, utterance)
    return span[1] if span else None


def _place(story: Story, utterance) -> int:
    day = _ordinal(story, utterance)
    return date.max.toordinal() if day is None else day


def _lane(story: Story, utterance) -> tuple[str, str]:
    actor = story.actors.get(utterance.speaker_id)
    return (story.state(actor.government) if actor is not None and actor.government else "", story.account(utterance.speaker_id))


def _lanes(story: Story, chosen: list) -> list[tuple[str, str]]:
    """Lanes grouped by state: the states and institutions of the firmest conflicts first."""
    fought = _fought(story)
    ranked = sorted(chosen, key=lambda u: (fought.get(u.utterance_id, "Z"), _place(story, u), u.utterance_id))
    lanes = list(dict.fromkeys(_lane(story, u) for u in ranked))
    states = list(dict.fromkeys(state for state, _ in lanes))
    return sorted(lanes, key=lambda lane: (states.index(lane[0]), lanes.index(lane)))


def _called(story: Story, lanes: list[tuple[str, str]], chosen: list) -> list[tuple[str, str]]:
    """The lanes as the map has them, where the state stands above its institutions and need not stand in their names."""
    speakers: dict[tuple[str, str], set[str]] = {}
    for u in chosen:
        speakers.setdefault(_lane(story, u), set()).add(u.speaker_id)
    return [(lane[0], naming.in_state(story, lane[1], lane[0], speakers[lane])) for lane in lanes]


def _days(story: Story, chosen: list) -> list[tuple[int, str, int]]:
    """The days on the axis with their labels; what has no day stands at the end."""
    given = sorted({_place(story, u) for u in chosen})
    last = max((d for d in given if d != date.max.toordinal()), default=0)
    whole = {_place(story, u) for u in chosen if not _of_month(story, u)}
    label = lambda d: short_day(date.fromordinal(d)) if d in whole else short_day(date.fromordinal(d)).split(" ", 1)[1]  # noqa: E731
    return [(d, label(d), d) if d != date.max.toordinal() else (last + 30, NO_DAY, d) for d in given]


def _of_month(story: Story, utterance) -> bool:
    """Whether only the month of an act is known."""
    return (
        not dating.assumed(story, utterance)
        and utterance.stated_from[:7] == utterance.stated_to[:7]
        and days(utterance.stated_from, utterance.stated_to)[:1].isalpha()
    )


def _act(story: Story, utterance, lanes: list, days: list) -> Act:
    words, item, statement = _words(story, utterance)
    who, when = story.speaking(utterance), story.stated(utterance)
    own = statement in story.statements and not retold(story, story.statements[statement])
    column = [d for *_, d in days].index(_place(story, utterance))
    quoted = own_words(story, statement)
    claim = story.claims.get(item)
    denied = cued(story, claim) if claim is not None else ""
    told = f"{when}: {who}: {denied}{f'“{words}”' if quoted else words}"
    tier = _fought(story).get(utterance.utterance_id, "")
    undated = dating.assumed(story, utterance)
    soft = undated or utterance.stated_from != utterance.stated_to
    link = _target(story, utterance, statement)
    span = _span(story, utterance) if soft and _ordinal(story, utterance) is not None else ()
    lane = lanes.index(_lane(story, utterance))
    turns = (story.figures[item].text,) if item in story.figures else tuple(dict.fromkeys(m[0] for m in _TURNING.finditer(words)))
    said = f"{denied}{words}"
    return Act(utterance.utterance_id, lane, column, who, when, said, told, link, own, soft, tier, span, quoted and not denied, turns, undated)


def _span(story: Story, utterance) -> tuple[int, int] | tuple[()]:
    """The first and the last day an act can have been said on; where no text tells one, those on which it was first reported."""
    first = dating.first(story, utterance) if dating.assumed(story, utterance) else None
    days = (utterance.stated_from, utterance.stated_to) if first is None else (first.published_from, first.published_to)
    return tuple(date.fromisoformat(d).toordinal() for d in days) if all(days) else ()


def _words(story: Story, utterance) -> tuple[str, str, str]:
    """The words that stand for an act: those a conflict quotes, else those of its first claim; with their item and statement."""
    for c in story.conflicts:
        for side in ("left", "right"):
            if c.tier in "AB" and getattr(c, f"{side}_utterance") == utterance.utterance_id:
                item = story.quoted_item(c, side)
                passage = story.passage(item)
                claim = story.claims.get(item)
                text = (
                    in_full(story, item, SENTENCE)
                    if claim is not None
                    else _around(story, item, passage)
                    if passage
                    else getattr(c, f"{side}_evidence")
                )
                return trimmed(text), item, passage.statement_id if passage is not None else ""
    for s in story.appearances.get(utterance.utterance_id, []):
        for claim in story.claims_of.get(s, []):
            if claim.position != "unclear":
                return trimmed(in_full(story, claim.claim_id, SENTENCE)), claim.claim_id, s
    first = next(iter(story.appearances.get(utterance.utterance_id, [])), "")
    return (trimmed(story.statements[first].content) if first else "", first, first)


def _around(story: Story, item: str, passage) -> str:
    """A figure with the words around it."""
    text = story.texts[passage.source_id]
    return " ".join(text[max(passage.start, passage.focus[0] - 60) : min(passage.end, passage.focus[1] + 80)].split())


def _target(story: Story, utterance, statement: str) -> str:
    for d, rows in story.told.items():
        for side in ("left", "right"):
            if getattr(rows[0], f"{side}_utterance") == utterance.utterance_id:
                return f"d-{d}"
    return f"e-{statement}" if statement else "register"


def _arcs(story: Story, shown: set[str]) -> list[Arc]:
    """A curve for each two acts that are drawn and in dispute; where several disputes join them, the firmest is told and all are named."""
    found: dict[frozenset[str], Arc] = {}
    for dispute, rows in story.told.items():
        c = rows[0]
        if {c.left_utterance, c.right_utterance} <= shown and c.left_utterance != c.right_utterance:
            one, other = (story.speaking(story.utterances[u]) for u in (c.left_utterance, c.right_utterance))
            told = f"{capital(TIERS[c.tier])} {story.dispute_names[dispute]}: {one} and {other}, on {asking.named(story, c)}"
            arrow = "expressly denies" in c.why or c.issue_id == "denied-claim"
            ends, name = frozenset((c.left_utterance, c.right_utterance)), story.dispute_names[dispute]
            if ends in found:
                found[ends] = replace(found[ends], name=f"{found[ends].name}, {name}", told=f"{found[ends].told}; {told}")
            else:
                found[ends] = Arc(c.left_utterance, c.right_utterance, c.tier, name, told, f"d-{dispute}", arrow)
    return list(found.values())


def _row(story: Story, utterance) -> tuple[Line, ...]:
    words, item, statement = _words(story, utterance)
    known = dating.how(story, utterance)
    actor = story.actors.get(utterance.speaker_id)
    claims = [c for s in story.appearances.get(utterance.utterance_id, []) for c in story.claims_of.get(s, [])]
    stands = asking.stands(story, claims)
    quoted = words_of(story, item, words, f"e-{statement}") if statement else (words,)
    return (
        (Link(_target(story, utterance, statement), (story.stated(utterance),), f"{story.stated(utterance)}: {story.speaking(utterance)}"),),
        known,
        naming.line(story, actor) if actor is not None else "not named",
        story.account(utterance.speaker_id),
        quoted,
        "; ".join(stands) or "none",
    )
