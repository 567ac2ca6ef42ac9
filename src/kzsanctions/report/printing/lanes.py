"""The map of an argument as SVG: lanes of institutions, time across, a dot an act of speaking, arcs where two conflict.

Drawn twice: across for wide pages and paper, downwards for a telephone. Time is not to scale: days keep their order, and long silences
are shortened. What is said in an act of the first tier stands at its dot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

from .drawing import COLOURS
from .labels import LETTER, breadth, fitted, said, wrapped
from .marks import BACK, Act, Arc, Box, Point, curve, dashes, dot, ground, line, name_of, picture, text, tone, written

WIDE, NARROW = 720, 330
# Left of the dots on a telephone: the arcs.
GUTTER = 84.0
LANE, HEAD, LINE = 62, 26, 13
# A label has no more lines than these, and is no wider than this on a wide page; on a telephone, where it has the whole width, it may be as tall.
LINES, SAID = 4, 330.0
TALL = 9
# Where no two acts are in conflict a telephone has so many of them; of its labels no dot has more names of arcs than this.
FIRST, NAMES = 16, 3
# Dots of one lane and day stand so far apart; those that contradict each other further.
STEP, FIRM = 15, 56


@dataclass(frozen=True)
class Label:
    """What is said in an act, at its dot: in rows above or below the line of its lane, beginning or ending where the dot stands."""

    lane: int
    above: bool
    row: int
    x: float
    ends: bool
    lines: tuple[str, ...]
    tier: str = "A"

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it stands."""
        long = breadth(self.lines)
        return (self.x + 6 - long, self.x + 6) if self.ends else (self.x - 6, self.x - 6 + long)


def drawn(lanes: Sequence[tuple[str, str]], days: Sequence[tuple[int, str]], acts: Sequence[Act], arcs: Sequence[Arc]) -> tuple[str, str]:
    """Both drawings. Lanes are (state, institution), grouped by state; days are (ordinal, label)."""
    return across(lanes, days, acts, arcs), downwards(acts, arcs)


def across(lanes: Sequence[tuple[str, str]], days: Sequence[tuple[int, str]], acts: Sequence[Act], arcs: Sequence[Arc]) -> str:
    """The map for wide pages."""
    columns = _columns(days, acts)
    free = _free(acts, columns)
    labels = _labels(acts, arcs, free)
    rows = lambda lane, above: max((b.row + len(b.lines) for b in labels if (b.lane, b.above) == (lane, above)), default=0)  # noqa: E731
    heights, y, out, names, taken = [], 4.0, [], [], []
    for i, (state, name) in enumerate(lanes):
        if i == 0 or lanes[i - 1][0] != state:
            names += _named(y + 16, state or "State not known", taken, weight="bold")
            y += HEAD
        y += LINE * rows(i, True)
        out.append(line(0, y + 38, WIDE, y + 38, COLOURS["line"]))
        names += _named(y + 12 - LINE * rows(i, True), fitted(name, WIDE), taken, COLOURS["soft"])
        heights.append(y + 38)
        y += LANE + LINE * max(rows(i, False) - 1, 0)
    y += 6
    places = {a.key: (free[a.key], heights[a.lane]) for a in acts}
    out += _axis(columns, days, y, [(a.column, free[a.key]) for a in acts])
    beside, told = _beside(labels, heights)
    taken += [*told, *((x - 8, y - 8, x + 8, y + 8) for x, y in places.values())]
    out += [_band(a, places[a.key], days, columns) for a in acts if a.span]
    high = {b.lane for b in labels if b.above}
    lane_of = {a.key: a.lane for a in acts}
    ranked = sorted(arcs, key=lambda a: a.tier, reverse=True)
    curves = [curve(a, places[a.one], places[a.other], below=lane_of[a.one] in high) for a in ranked]
    marks = [shape for shape, _ in curves] + [dot(act, *places[act.key], halo=not act.span) for act in acts]
    called = [name_of(a, points, taken) for a, (_, points) in zip(ranked, curves)]
    return picture(WIDE, y + 34, [*out, *marks, *names, *beside, *called])


def _named(y: float, name: str, taken: list[Box], colour: str = COLOURS["ink"], weight: str = "normal") -> list[str]:
    """The name of a lane or state on a ground of its own; where it stands is taken."""
    width = len(name) * LETTER * (1.1 if weight == "bold" else 1)
    taken.append((0.0, y - 11, width, y + 4))
    return [ground(0.0, y - 11, width, 15), text(0, y, name, colour, weight)]


def _band(act: Act, place: Point, days: Sequence[tuple[int, str]], columns: Sequence[float]) -> str:
    """A band from the first to the last day an act may have been on, through its dot; dashes where it was when it was reported, or before."""
    (x, y), (first, last) = place, (_at(day, days, columns) for day in act.span)
    start, end = max(min(first, x) - 9, 0.0), min(max(last, x) + 9, float(WIDE))
    if act.undated:  # the dot stands at the last day of its first report, so that nothing leads on from it
        return dashes(max(start + 9 - BACK, 0.0), y, x, y, tone(act.tier))
    return f'<rect x="{start:.1f}" y="{y - 9:.1f}" width="{end - start:.1f}" height="18" rx="9" fill="{tone(act.tier)}" opacity="0.25"/>'


def _at(day: int, days: Sequence[tuple[int, str]], columns: Sequence[float]) -> float:
    """Where a day stands on the axis: between the days that have a column, in proportion; outside them at most a little further.

    >>> [_at(day, [(10, ""), (20, "")], [100.0, 200.0]) for day in (5, 10, 15, 25)]
    [80.0, 100.0, 150.0, 220.0]
    """
    known = list(zip((d for d, _ in days), columns))
    before = [p for p in known if p[0] <= day]
    after = [p for p in known if p[0] > day]
    if not before or not after:
        (edge, x), sign = (before[-1], 1) if before else (after[0], -1)
        return x + sign * min(abs(day - edge), 5) * 4
    (d0, x0), (d1, x1) = before[-1], after[0]
    return x0 + (x1 - x0) * (day - d0) / (d1 - d0)


def _columns(days: Sequence[tuple[int, str]], acts: Sequence[Act]) -> list[float]:
    """Where each day stands: in order, further apart after a silence, with room for as many dots as one lane has that day."""
    weight = {a.key: 3.0 if a.tier == "A" else 1.0 for a in acts}
    lanes = {a.lane for a in acts}
    most = [max((sum(weight[a.key] for a in acts if (a.column, a.lane) == (c, lane)) for lane in lanes), default=1) for c in range(len(days))]
    at, place = 0.0, []
    for c, (day, _) in enumerate(days):
        gap = day - days[c - 1][0] if c else 0
        at += (1 + log2(1 + max(gap, 0)) / 3) + 0.45 * most[c] if c else 0.45 * most[0]
        place.append(at)
    whole = (at + 0.6 * most[-1]) if days else 1
    return [18 + (WIDE - 60) * p / whole for p in place]


def _free(acts: Sequence[Act], columns: Sequence[float]) -> dict[str, float]:
    """How far right each dot stands; those of one lane and day side by side."""
    free: dict[int, float] = {}
    found = {}
    for act in acts:
        x = max(free.get(act.lane, 0.0), columns[act.column])
        free[act.lane] = x + (FIRM if act.tier == "A" else STEP)
        found[act.key] = min(x, WIDE - 8.0)
    return found


def _axis(columns: Sequence[float], days: Sequence[tuple[int, str]], y: float, dots: Sequence[tuple[int, float]] = ()) -> list[str]:
    """Days below the lanes, as many as there is room for; the last is always among them. A day of several dots side by side is a bar."""
    out = [line(0, y, WIDE, y, COLOURS["soft"]), *(line(x, y, x, y + 4, COLOURS["soft"]) for x in columns)]
    for column, x in enumerate(columns):
        if (last := max((at for c, at in dots if c == column), default=x)) > x:
            out.append(f'<rect x="{x:.1f}" y="{y - 1.5:.1f}" width="{last - x:.1f}" height="4" fill="{COLOURS["soft"]}"/>')
    wide = [len(label) * LETTER * 0.9 for _, label in days]
    starts = [min(x - 4, WIDE - w) for x, w in zip(columns, wide)]
    shown: list[int] = []
    for i in [len(days) - 1, *range(len(days) - 1)] if days else ():
        if all(starts[i] > starts[j] + wide[j] + 8 or starts[i] + wide[i] + 8 < starts[j] for j in shown):
            shown.append(i)
            out.append(text(starts[i], y + 17, days[i][1], COLOURS["soft"], size=10))
    return out


def _labels(acts: Sequence[Act], arcs: Sequence[Arc], free: Mapping[str, float]) -> list[Label]:
    """A few words of each act of the first tier at its dot; where two of one lane would meet, one stands further from the line.

    They stand above the line of their lane unless an arc comes from a lane above; they begin at a dot in the left half of the map, and end at
    one in the right half. What begins or ends nearest to the edge goes nearest to the line, so that no line to a dot runs through another.
    """
    lane_of = {a.key: a.lane for a in acts}
    ends = [*((a.one, a.other) for a in arcs), *((a.other, a.one) for a in arcs)]
    met = {key for key, other in ends if key in lane_of and other in lane_of and lane_of[other] < lane_of[key]}
    low = {a.lane for a in acts if a.tier == "A" and a.key in met}
    found: list[Label] = []
    firm = [a for a in acts if a.tier == "A"]
    for act in sorted(firm, key=lambda a: free[a.key] if free[a.key] > WIDE / 2 else -free[a.key]):
        lines = tuple(said(act.words, SAID, LINES, f"{act.who}: ", act.quoted, act.turns))
        label = Label(act.lane, act.lane not in low, 0, free[act.key], free[act.key] > WIDE / 2, lines)
        beside = [b for b in found if b.lane == act.lane and b.reach[0] <= label.reach[1] and label.reach[0] <= b.reach[1]]
        row = next(r for r in range(LINES * len(firm) + 1) if all(r >= b.row + len(b.lines) or r + len(lines) <= b.row for b in beside))
        found.append(Label(label.lane, label.above, row, label.x, label.ends, lines))
    return found


def _beside(labels: Sequence[Label], heights: Sequence[float]) -> tuple[list[str], list[Box]]:
    """The labels above or below the lines of their lanes, with a line to the dot where one stands further off; and where they stand."""
    out: list[str] = []
    led: list[str] = []
    taken: list[Box] = []
    for label in labels:
        here, (start, end) = heights[label.lane], label.reach
        top = here - 10 - LINE * (label.row + len(label.lines)) if label.above else here + 9 + LINE * label.row
        if label.row:
            near = top + LINE * len(label.lines) if label.above else top
            led.append(line(label.x, here, label.x, near, tone(label.tier)))
        for i, words in enumerate(label.lines):
            long = breadth([words])
            left = end - long if label.ends else start
            out.append(ground(left, top + LINE * i, long, LINE))
            out.append(text(end if label.ends else start, top + LINE * i + 10, words, anchor="end" if label.ends else "start"))
        taken.append((start, top, end, top + LINE * len(label.lines)))
    return [*led, *out], taken


def few(acts: Sequence[Act], arcs: Sequence[Arc]) -> list[Act]:
    """The acts that a telephone shows, in the order of time: those in a conflict, else the first; of one day as they were given."""
    fought = {k for a in arcs for k in (a.one, a.other)}
    return sorted([a for a in acts if a.key in fought] or acts[:FIRST], key=lambda a: a.column)


def downwards(acts: Sequence[Act], arcs: Sequence[Arc]) -> str:
    """The map for a telephone: acts one below the other in the order of time, arcs to their left; an arc's name stands at its acts."""
    shown = few(acts, arcs)
    joined = [a for a in sorted(arcs, key=lambda a: a.tier, reverse=True) if {a.one, a.other} <= {s.key for s in shown}]
    room, y, places, told = NARROW - GUTTER - 14, 22.0, {}, []
    for act in shown:
        places[act.key] = (GUTTER, y)
        names = _names_at(act.key, joined)
        taken = written(", ".join(a.name for a in names)) + 10 if names else 0
        when = wrapped(act.when, room - taken, 2)
        words = said(act.words, room, TALL, quoted=act.quoted, turns=act.turns)
        lines = [*((w, "bold") for w in wrapped(act.who, room * 0.9, 2)), *((w, "normal") for w in words)]
        told += _right(names, y - 4)
        told += [text(GUTTER + 14, y - 4 + 13 * i, w, COLOURS["soft"], size=10) for i, w in enumerate(when)]
        first = y + 11 + 13 * (len(when) - 1)
        told += [text(GUTTER + 14, first + 15 * i, w, weight=weight, size=10.5) for i, (w, weight) in enumerate(lines)]
        y = first + 21 + 15 * len(lines)
    back = [dashes(x, at - BACK / 1.7, x, at, tone(a.tier)) for a in shown if a.undated for x, at in [places[a.key]]]
    curves = [curve(a, places[a.one], places[a.other], left=True)[0] for a in joined]
    return picture(NARROW, y - 8, [*back, *curves, *(dot(act, *places[act.key]) for act in shown), *told])


def _names_at(key: str, arcs: Sequence[Arc]) -> list[Arc]:
    """The arcs whose names stand at an act: those that end there, but where very many do only those that the other end has no room for."""
    held = lambda k: sum(k in (a.one, a.other) for a in arcs)  # noqa: E731
    found = []
    for arc in (a for a in reversed(arcs) if key in (a.one, a.other)):
        other = arc.other if key == arc.one else arc.one
        if held(key) <= NAMES or held(other) > NAMES and (held(key), key) < (held(other), other):
            found.append(arc)
    return found


def _right(names: Sequence[Arc], y: float) -> list[str]:
    """The names of arcs at the right edge, the firmest first."""
    out, x = [], NARROW - 4.0
    for arc in reversed(names):
        firm = arc.tier == "A"
        out.append(text(x, y, arc.name, COLOURS["tier-a"] if firm else COLOURS["unclear"], "bold" if firm else "normal", 10, "end"))
        x -= written(arc.name, 10) + 8
    return out
