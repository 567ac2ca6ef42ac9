"""Section `reconciliation`: numbers given for one thing, as intervals on one axis, and whether they can all be true."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations, islice
from math import comb, isnan

import pandas as pd

from ...language.words import root
from ..printing.content import Details, Heading, Line, Link, Paragraph, Picture, Table, words
from ..printing.drawing import Amount
from ..terms import days
from . import amounts, apart, naming
from .evidence import Story

# More pairs than this of one thing are a table nobody reads; the rest is counted.
PAIRS = 40
# A picture has no more things than this, and of a thing no more figures; the list of all figures has the others.
DRAWN, EACH = 25, 12
SILENT = {"narrator": "the narrator", "heading": "a headline"}
# What two figures that cannot be one number are to each other: news, a conflict, or numbers of which nobody made one.
TOLD = {"update": "{}, later {}", "numbers": "{} and {} cannot be one number", "": "{} and {}"}
FITTING = "The figures given for one thing agree within their bounds"
# The measure of all who are counted by the head.
PEOPLE = "person"
Draw = Callable[[str, Sequence[tuple[str, Sequence[Amount]]]], tuple[str, str]]


def section(story: Story, draw: Draw) -> tuple:
    """Figures given more than once for one thing: a picture a unit, and every pair with what came of it."""
    say = story.ledger.saying("figures")
    quantities = counted(story)
    groups = grouped(story)
    heading = Heading(2, "Do the figures fit together?", "figures")
    if not quantities:
        return (heading, Paragraph("No figure that counts or measures something was read in these texts."))
    if not groups:
        once = say("{n:figure|figures} {n?counts|count} or {n?measures|measure} something. For no thing more than one is given.", n=len(quantities))
        return (heading, Paragraph(once), all_figures(story))
    cannot = [key for key, rows in groups.items() if _compared(story, rows).number]
    intro = Paragraph(
        say(
            "{n:figure|figures} {n?counts|count} or {n?measures|measure} something. For {things:thing|things} more than one figure is given; "
            "of these, {cannot} {cannot?has|has|have} two figures of one time and place that exclude each other. A word like over, nearly or at "
            "least leaves room: a number fits one that says it is over a smaller one; two different exact counts of one thing do not fit.",
            n=len(quantities),
            things=len(groups),
            cannot=len(cannot),
        )
    )
    return (heading, intro, *pictures(story, groups, draw), *apart_by(story, groups), *pairs(story, groups), all_figures(story))


def counted(story: Story) -> list:
    """The figures that count or measure something, in the order of the texts."""
    return sorted((f for f in story.figures.values() if amounts.counts(story, f)), key=lambda f: _order(story, f))


def grouped(story: Story) -> dict[tuple[str, str, str], list]:
    """Figures by thing, unit and direction of change, where two wordings or speakers give one and the same measure.

    What is said of another place is shown beside it, since a reader will compare it, but never counted against it.
    """
    found: dict[tuple[str, str, str], list] = {}
    known: set[tuple] = set()
    for f in (f for f in counted(story) if f.measure):
        key = _thing(f), f.currency or f.unit, f.change
        told = key, f.text.lower(), amounts.giver(story, f), f.measure
        if told not in known:
            found.setdefault(key, []).append(f)
        known.add(told)
    return {key: rows for key, rows in found.items() if max(Counter(f.measure for f in rows).values()) > 1}


def _thing(figure) -> str:
    """The thing of a measure; of people who are called otherwise ("pupils", "patients") these alone, since no reader takes them for one thing."""
    head = figure.measure.split(":")[0].strip()
    last = root(figure.counted.split()[-1].lower()) if figure.counted else ""
    return f"{head} {last}" if head == PEOPLE and last and last != root(PEOPLE) else head


def _order(story: Story, figure) -> tuple:
    source = story.sources[figure.source_id]
    return source.published_from, figure.source_id, figure.start


def pictures(story: Story, groups: dict, draw: Draw) -> tuple:
    """A picture for each unit in which something is given more than once: of what cannot be one number, and of what fits.

    Figures that only belong to other times, places or counts are held against nothing, so that a picture of them would show nothing.
    """
    blocks = []
    telling = {key: _telling(story, rows) for key, rows in groups.items()}
    told = {key: rows for key, rows in groups.items() if telling[key] or not _compared(story, rows).disjoint}
    for i, unit in enumerate(dict.fromkeys((unit, change) for _, unit, change in told)):
        of_unit = {key: rows for key, rows in told.items() if key[1:] == unit}
        chosen = _some(of_unit, telling)
        left = sum(map(len, of_unit.values())) - sum(map(len, chosen.values()))
        drawn = [(story.thing(key[0], rows[0].counted), [(f, _amount(story, f)) for f in rows]) for key, rows in chosen.items()]
        odd = [(key, *telling[key]) for key in chosen if telling[key]]
        alternative = "; ".join(f"{label}: " + ", ".join(f"{a.words} ({a.label})" for _, a in shown) for label, shown in drawn)
        rows = tuple((label, a.words, amounts.read(f), a.label) for label, shown in drawn for f, a in shown)
        data = Table("The figures of this picture", ("Thing", "As written", "Read as", "Given by"), rows)
        picture = draw(f"intervals-{i}", [(label, [a for _, a in shown]) for label, shown in drawn])
        blocks.append(Picture(f"intervals-{i}", _title(story, odd) or FITTING, f"Figures on one axis. {alternative}.", *picture, data))
        told_of = story.ledger.saying(f"intervals-{i}")("{left:further figure|further figures} of this unit {left?is|are} not drawn.", left=left)
        blocks += [Paragraph(told_of, "note")] if left else []
    return tuple(blocks)


def _some(groups: dict, telling: dict) -> dict:
    """As many things and figures as a picture can show: of too many those that cannot be one number first, each with the pair that shows it."""
    keys = [*groups] if len(groups) <= DRAWN else sorted(groups, key=lambda key: not telling[key])[:DRAWN]
    kept = {f.figure_id for key in keys for f in [*(telling[key] or ()), *groups[key]][:EACH]}
    return {key: [f for f in groups[key] if f.figure_id in kept] for key in keys}


def _telling(story: Story, rows: Sequence) -> tuple | None:
    """The pair of figures that shows best how they differ: one in conflict or of an update, else the first that cannot be one number."""
    place = {f.figure_id: n for n, f in enumerate(rows)}
    for n, one in enumerate(rows):
        others = sorted(place[o] for o in apart.in_conflict(story).get(one.figure_id, ()) if place.get(o, -1) > n)
        if known := next((rows[m] for m in others if apart.contrary(one, rows[m])), None):
            return one, known
    return _compared(story, rows).against


def _compared(story: Story, rows: Sequence) -> apart.Compared:
    """What the pairs of figures for one thing come to."""
    return story.once(("compared", *(f.figure_id for f in rows)), lambda: apart.compared(story, rows))


def _title(story: Story, odd: list) -> str:
    """What a picture shows first: numbers that cannot be one, or one number that was told to have changed; nothing where none is odd."""
    kinds = {frozenset((c.left_id, c.right_id)): c.kind for c in story.conflicts}
    told = []
    for key, one, other in odd:
        kind = kinds.get(frozenset((one.figure_id, other.figure_id)), "")
        told.append(f"{story.thing(key[0], one.counted)}: {TOLD.get(kind, TOLD['numbers'] if kind else TOLD['']).format(one.text, other.text)}")
    return "; ".join(told)


def _amount(story: Story, f) -> Amount:
    named = (story.state(code) for code in re.findall(r"\b[A-Z]{2}\b", f.measure))
    places = [place for place in named if place not in f.counted]
    about = ", ".join(x for x in (amounts.counted(f), *places) if x)
    return Amount(
        f"{amounts.giver(story, f)}, {story.sources[f.source_id].publisher}{f': {about}' if about else ''}",
        f.text,
        *amounts.ends(f),
        f.bound in ("more_than", "less_than"),
    )


def pairs(story: Story, groups: dict) -> tuple:
    """Every pair of figures for one thing: can one number be both, and what came of it."""
    if not groups:
        return ()
    rows = []
    for key, figures in groups.items():
        for one, other in islice(combinations(figures, 2), PAIRS):
            rows.append(
                (
                    story.thing(key[0], one.counted),
                    _given(story, one),
                    _given(story, other),
                    one_number(story, one, other),
                    outcome(story, one, other),
                )
            )
    table = Table(
        "Pairs of figures for one thing",
        ("Thing", "One figure", "The other", "One number?", "What came of it"),
        tuple(rows),
    )
    return (Details("Every pair, and why it is a conflict or none", (table,)),)


def one_number(story: Story, one, other) -> str:
    """Whether two figures can be one number; where not, whether they need be, and that they are of two times, where these are told or may be."""
    if not apart.disjoint(one, other):
        return "yes"
    times = [apart.period(story, f) for f in (one, other)]
    told = [days(*time) for time in times] if all(any(time) for time in times) else []
    days_apart = f" ({told[0]}; {told[1]})" if told and told[0] != told[1] else ""
    if not apart.meet(*times):
        return f"no, and they need not be: of two times{days_apart}"
    if not apart.against(story, one, other):
        return "no, and they need not be"
    return f"no, unless they are of two times{days_apart}" if days_apart else "no"


def apart_by(story: Story, groups: dict) -> tuple:
    """How far the figures for one thing lie apart: who gives them, the lowest and the highest, and how many pairs cannot be one number."""
    rows = []
    for key, figures in groups.items():
        low, high = (pick((f for f in figures if not isnan(f.value)), key=lambda f: f.value, default=figures[0]) for pick in (min, max))
        cannot, both = _compared(story, figures).number, comb(len(figures), 2)
        givers = len({amounts.giver(story, f) for f in figures})
        rows.append((story.thing(key[0], figures[0].counted), str(givers), low.text, high.text, f"{cannot} of {both}"))
    header = ("Thing", "Speakers", "Lowest", "Highest", "Pairs of one time that cannot be one number")
    return (Table("How far the figures for one thing lie apart", header, tuple(rows), numeric=(1,)),) if rows else ()


def _given(story: Story, f) -> Line:
    who = amounts.giver(story, f)
    written = _written(f)
    return (f"{written}, ", Link(f"e-{f.figure_id}", (f"{who}, {story.sources[f.source_id].publisher}",)))


def _written(figure) -> str:
    """A figure with what it counts: "23 boats", "7 tonnes of fish", and of money and shares "$6.2 billion, reserves"."""
    thing = amounts.counted(figure)
    joint = ", " if figure.currency or figure.unit == "percent" else " of " if figure.unit else " "
    return f"{figure.text}{joint}{thing}" if thing else figure.text


def outcome(story: Story, one, other) -> Line:
    """What became of a pair: its dispute, the gate that rejected it, or why it never was a pair of official accounts."""
    ids = frozenset((one.figure_id, other.figure_id))
    if (row := story.pairs("conflicts").get(ids)) is not None:
        name = story.dispute_names[row.dispute_id]
        named = Link(f"d-{row.dispute_id}", (name,)) if row.dispute_id in story.told else name if row.tier in "AB" else Link("divergences", (name,))
        return (named, f": {naming.worded(story, row.why)}")
    if (row := story.pairs("rejected").get(ids)) is not None:
        return naming.worded(story, row.why)
    repeated = sorted({amounts.giver(story, f) for f in (one, other) if f.voice == "narrator"} - {*amounts.VOICES.values()})
    if repeated:
        return f"not compared: there the text gives the number of {naming.plainly(repeated)} in its own words"
    voices = sorted({SILENT[f.voice] for f in (one, other) if f.voice in SILENT})
    if len(voices) == 1:
        return f"not compared: {voices[0]} does not speak for the state"
    if voices:
        return f"not compared: neither {' nor '.join(voices)} speaks for the state"
    spoken = [story.utterance_of.get(f.statement_id, "") for f in (one, other)]
    if spoken[0] and spoken[0] == spoken[1]:
        return "not compared: two reports, or two parts, of one act of speaking"
    if one.measure != other.measure:
        return "not compared: of different things or places"
    return "not compared: a side is not official, or nothing was left to compare"


def all_figures(story: Story) -> Details:
    """Every figure that counts or measures, with its reading."""
    rows = tuple(
        (
            (Link(f"e-{f.figure_id}", (f.text,)),),
            " ".join(x for x in (amounts.counted(f), f"({f.of})" if _of_known(story, f.of) else "") if x),
            _reading(f),
            amounts.period(f),
            amounts.giver(story, f),
            story.sources[f.source_id].publisher,
        )
        for f in counted(story)
    )
    return Details(
        "All figures and how they were read",
        (Table("Figures that count or measure", ("As written", "Counted", "Read as", "Of which time", "Given by", "Source"), rows),),
    )


def _of_known(story: Story, of: str) -> bool:
    """Whether a figure is of a place or actor that the tables know by this name; any other word is no help to a reader."""
    return bool(of) and (of in story.places.values() or any(of in (a.name, *a.variants.split(" | ")) for a in story.actors.values()))


def _reading(f) -> str:
    unit = f.currency or f.unit
    return " ".join(x for x in (amounts.read(f), unit, "" if f.change in ("level", "") else f.change) if x)


def answer(story: Story, groups: dict) -> pd.DataFrame:
    """The things whose figures, of one time or not, cannot be one number: a row each with the first pair that shows it and what came of it."""
    rows = [
        {
            "thing": story.thing(key[0], one.counted),
            "one": one.text,
            "given by": amounts.giver(story, one),
            "other": other.text,
            "and by": amounts.giver(story, other),
            "what came of it": words(outcome(story, one, other)),
        }
        for key, figures in groups.items()
        for one, other in filter(None, [_compared(story, figures).contrary])
    ]
    return pd.DataFrame(rows, columns=["thing", "one", "given by", "other", "and by", "what came of it"])
