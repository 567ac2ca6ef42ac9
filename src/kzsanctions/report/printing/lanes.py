"""The map of an argument as SVG: lanes of institutions, time across, a dot an act of speaking, arcs where two conflict.

Drawn twice: across for wide pages and paper, downwards for a telephone. Dots and arcs are links with names of their own.
Time is not to scale: days keep their order, and long silences are shortened.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import log2

from .drawing import COLOURS
from .labels import LETTER, breadth, fitted, said, wrapped

WIDE, NARROW = 720, 330
# Left of the dots on a telephone: the arcs.
GUTTER = 84.0
LANE, HEAD, LINE = 62, 26, 13
# A label has no more lines than these.
LINES = 2
# Dots of one lane and day stand so far apart; those that contradict each other further.
STEP, FIRM = 15, 56
SIZE = 11
_FONT = "DejaVu Sans"
# Where on an arc its name may stand: its middle, or nearer to an end where something else stands there.
ALONG = (0.5, 0.35, 0.65, 0.22, 0.78, 0.43, 0.57, 0.28, 0.72, 0.15, 0.85)
Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Act:
    """An act of speaking: where it stands, what it says in a few words, and how sure its words and day are.

    `column` counts days from the first; `words` is printed beside acts of the first tier, in marks where `quoted`; `told` is the whole
    sentence; `span` has the first and the last day, as ordinals, where an act may have been on any day between; `turns` are the words that a
    label must keep, since without them the others say something else: a negation, a number.
    """

    key: str
    lane: int
    column: int
    who: str
    when: str
    words: str
    told: str
    link: str
    own: bool
    soft: bool
    tier: str = ""
    span: tuple[int, int] | tuple[()] = ()
    quoted: bool = False
    turns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Arc:
    """Two acts in conflict; an arrow leads to the one that is answered."""

    one: str
    other: str
    tier: str
    name: str
    told: str
    link: str
    arrow: bool = False


def drawn(lanes: Sequence[tuple[str, str]], days: Sequence[tuple[int, str]], acts: Sequence[Act], arcs: Sequence[Arc]) -> tuple[str, str]:
    """Both drawings. Lanes are (state, institution), grouped by state; days are (ordinal, label)."""
    return across(lanes, days, acts, arcs), downwards(acts, arcs)


def across(lanes: Sequence[tuple[str, str]], days: Sequence[tuple[int, str]], acts: Sequence[Act], arcs: Sequence[Arc]) -> str:
    """The map for wide pages."""
    columns = _columns(days, acts)
    free = _free(acts, columns)
    labels = _labels(acts, free)
    heights, y, out, names, taken = [], 4.0, [], [], []
    for i, (state, name) in enumerate(lanes):
        if i == 0 or lanes[i - 1][0] != state:
            names += _named(y + 16, state or "State not known", taken, weight="bold")
            y += HEAD
        out.append(_line(0, y + 38, WIDE, y + 38, COLOURS["line"]))
        names += _named(y + 12, fitted(name, WIDE), taken, COLOURS["soft"])
        heights.append(y + 38)
        y += LANE + LINE * max(max((row + len(lines) for lane, row, _, lines in labels if lane == i), default=0) - 1, 0)
    y += 6
    places = {a.key: (free[a.key], heights[a.lane]) for a in acts}
    out += _axis(columns, days, y, [(a.column, free[a.key]) for a in acts])
    beside, told = _beside(labels, heights)
    taken += [*told, *((x - 8, y - 8, x + 8, y + 8) for x, y in places.values())]
    out += [_band(a, places[a.key], days, columns) for a in acts if a.span]
    marks = [_arc(a, places[a.one], places[a.other], taken=taken) for a in sorted(arcs, key=lambda a: a.tier, reverse=True)]
    marks += [_dot(act, *places[act.key], halo=not act.span) for act in acts]
    return _svg(WIDE, y + 34, [*out, *marks, *names, *beside])


def _named(y: float, name: str, taken: list[Box], colour: str = COLOURS["ink"], weight: str = "normal") -> list[str]:
    """The name of a lane or state on a ground of its own; where it stands is taken."""
    width = len(name) * LETTER * (1.1 if weight == "bold" else 1)
    taken.append((0.0, y - 11, width, y + 4))
    ground = f'<rect x="0.0" y="{y - 11:.1f}" width="{width:.1f}" height="15" fill="{COLOURS["paper"]}" opacity="0.95"/>'
    return [ground, _text(0, y, name, colour, weight)]


def _band(act: Act, place: Point, days: Sequence[tuple[int, str]], columns: Sequence[float]) -> str:
    """A band from the first to the last day an act may have been on, through its dot."""
    (x, y), (first, last) = place, (_at(day, days, columns) for day in act.span)
    start, end = max(min(first, x) - 9, 0.0), min(max(last, x) + 9, float(WIDE))
    colour = COLOURS["tier-a"] if act.tier == "A" else COLOURS["yes"]
    return f'<rect x="{start:.1f}" y="{y - 9:.1f}" width="{end - start:.1f}" height="18" rx="9" fill="{colour}" opacity="0.25"/>'


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
    out = [_line(0, y, WIDE, y, COLOURS["soft"]), *(_line(x, y, x, y + 4, COLOURS["soft"]) for x in columns)]
    for column, x in enumerate(columns):
        if (last := max((at for c, at in dots if c == column), default=x)) > x:
            out.append(f'<rect x="{x:.1f}" y="{y - 1.5:.1f}" width="{last - x:.1f}" height="4" fill="{COLOURS["soft"]}"/>')
    wide = [len(label) * LETTER * 0.9 for _, label in days]
    starts = [min(x - 4, WIDE - w) for x, w in zip(columns, wide)]
    shown: list[int] = []
    for i in [len(days) - 1, *range(len(days) - 1)] if days else ():
        if all(starts[i] > starts[j] + wide[j] + 8 or starts[i] + wide[i] + 8 < starts[j] for j in shown):
            shown.append(i)
            out.append(_text(starts[i], y + 17, days[i][1], COLOURS["soft"], size=10))
    return out


def _labels(acts: Sequence[Act], free: Mapping[str, float]) -> list[tuple[int, int, float, list[str]]]:
    """A few words of each act of the first tier: its lane, the row below the lane's line, where it begins, and its lines.

    Where two of one lane would meet, the later goes lower.
    """
    found: list[tuple[int, int, float, list[str]]] = []
    for act in (a for a in acts if a.tier == "A"):
        lines = said(act.words, WIDE * 0.72, LINES, f"{act.who}: ", act.quoted, act.turns)
        start = max(0.0, min(free[act.key] - 6, WIDE - breadth(lines)))
        below = [(r, r + len(told)) for lane, r, x, told in found if lane == act.lane and x <= start + breadth(lines) and start <= x + breadth(told)]
        row = next(r for r in range(LINES * len(acts) + 1) if all(r >= last or r + len(lines) <= first for first, last in below))
        found.append((act.lane, row, start, lines))
    return found


def _beside(labels: Sequence[tuple[int, int, float, list[str]]], heights: Sequence[float]) -> tuple[list[str], list[Box]]:
    """The labels below the lines of their lanes, and where they stand."""
    out: list[str] = []
    taken: list[Box] = []
    for lane, row, start, lines in labels:
        for i, line in enumerate(lines):
            y, long = heights[lane] + LINE * (row + i), breadth([line])
            out.append(f'<rect x="{start:.1f}" y="{y + 9:.1f}" width="{long:.1f}" height="13" fill="{COLOURS["paper"]}" opacity="0.95"/>')
            out.append(_text(start, y + 19, line))
            taken.append((start, y + 8, start + long, y + 23))
    return out, taken


def downwards(acts: Sequence[Act], arcs: Sequence[Arc]) -> str:
    """The map for a telephone: acts one below the other in the order of time, arcs to their left."""
    fought = {k for a in arcs for k in (a.one, a.other)}
    shown = [a for a in acts if a.key in fought] or list(acts[:16])
    shown.sort(key=lambda a: a.column)  # of one day as they were given: an answer after what it answers
    room, y, places, told = NARROW - GUTTER - 14, 22.0, {}, []
    for act in shown:
        places[act.key] = (GUTTER, y)
        words = said(act.words, room, LINES, quoted=act.quoted, turns=act.turns)
        lines = [*((line, "bold") for line in wrapped(act.who, room * 0.9, LINES)), *((line, "normal") for line in words)]
        told.append(_text(GUTTER + 14, y - 4, fitted(act.when, room), COLOURS["soft"], size=10))
        told += [_text(GUTTER + 14, y + 11 + 15 * i, line, weight=weight, size=10.5) for i, (line, weight) in enumerate(lines)]
        y += 32 + 15 * len(lines)
    taken = [(x - 8, at - 8, x + 8, at + 8) for x, at in places.values()]
    out = [
        _arc(a, places[a.one], places[a.other], left=True, taken=taken)
        for a in sorted(arcs, key=lambda a: a.tier, reverse=True)
        if {a.one, a.other} <= set(places)
    ]
    return _svg(NARROW, y - 8, [*out, *(_dot(act, *places[act.key]) for act in shown), *told])


def _dot(act: Act, x: float, y: float, halo: bool = True) -> str:
    colour = COLOURS["tier-a"] if act.tier == "A" else COLOURS["yes"]
    around = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="9" fill="{colour}" opacity="0.25"/>' if act.soft and halo else ""
    fill = colour if act.own else COLOURS["paper"]
    shape = f'{around}<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="{fill}" stroke="{colour}" stroke-width="2"/>'
    return _linked(act.link, act.told, "act", shape)


def _arc(arc: Arc, one: tuple[float, float], other: tuple[float, float], left: bool = False, taken: list[Box] | None = None) -> str:
    """A curve between two dots, red where they contradict each other and grey where they are in tension."""
    (x0, y0), (x1, y1) = one, other
    firm = arc.tier == "A"
    colour, weight = (COLOURS["tier-a"], 2.2) if firm else (COLOURS["unclear"], 1.2)
    bulge = min(74, 16 + abs(y1 - y0) / 4) if left else min(56, 26 + abs(x1 - x0) / 6 + abs(y1 - y0) / 8)
    if left:
        cx, cy = min(x0, x1) - bulge, (y0 + y1) / 2
    elif abs(x1 - x0) < 30:
        cx, cy = max(x0, x1) + bulge, (y0 + y1) / 2
    else:
        cx, cy = (x0 + x1) / 2, min(y0, y1) - (bulge if abs(y1 - y0) < 5 else -abs(y1 - y0) * 0.35)
    curve = f'<path d="M{x0:.1f} {y0:.1f}Q{cx:.1f} {cy:.1f} {x1:.1f} {y1:.1f}" fill="none" stroke="{colour}" stroke-width="{weight}"/>'
    head = _head(cx, cy, x0, y0, colour) if arc.arrow else ""
    size = 11 if firm else 9.5
    width = len(arc.name) * size * 0.72
    mx, my = _clear([_along((x0, y0), (cx, cy), (x1, y1), t) for t in ALONG], width, taken)
    back = f'<rect x="{mx - width / 2 - 2:.1f}" y="{my - 8:.1f}" width="{width + 4:.1f}" height="15" fill="{COLOURS["paper"]}" opacity="0.85"/>'
    name = _text(mx, my + 4, arc.name, colour, "bold" if firm else "normal", size, "middle")
    return _linked(arc.link, arc.told, "arc", curve + head + back + name)


def _along(one: Point, control: Point, other: Point, t: float) -> Point:
    """The point of a curve after a share of its way."""
    return tuple((1 - t) ** 2 * a + 2 * t * (1 - t) * c + t * t * b for a, c, b in zip(one, control, other))


def _clear(points: Sequence[Point], width: float, taken: list[Box] | None) -> Point:
    """The first point on a curve, else beside it, at which a label of a width meets nothing that stands there; its place is taken then."""
    if taken is None:
        return points[0]
    box = lambda p: (p[0] - width / 2 - 2, p[1] - 8, p[0] + width / 2 + 2, p[1] + 7)  # noqa: E731
    beside = ((x + shift * (width + 8), y) for shift in (-1, 1) for x, y in points)
    inside = (p for p in (*points, *beside) if p[0] >= width / 2)
    chosen = next((p for p in inside if not any(_meet(box(p), other) for other in taken)), points[0])
    taken.append(box(chosen))
    return chosen


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _head(x0: float, y0: float, x1: float, y1: float, colour: str) -> str:
    """An arrow's head at the edge of the dot it leads to."""
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    tip, base = (x1 - 7 * ux, y1 - 7 * uy), (x1 - 17 * ux, y1 - 17 * uy)
    points = [tip, (base[0] - 5 * uy, base[1] + 5 * ux), (base[0] + 5 * uy, base[1] - 5 * ux)]
    return f'<polygon points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="{colour}"/>'


def _linked(link: str, told: str, kind: str, shape: str) -> str:
    name = escape(told, quote=True)
    return f'<a href="#{escape(link)}" class="{kind}" aria-label="{name}"><title>{escape(told, quote=False)}</title>{shape}</a>'


def _text(x: float, y: float, text: str, colour: str = COLOURS["ink"], weight: str = "normal", size: float = SIZE, anchor: str = "start") -> str:
    bold = f' font-weight="{weight}"' if weight != "normal" else ""
    side = f' text-anchor="{anchor}"' if anchor != "start" else ""
    at = f'x="{x:.1f}" y="{y:.1f}" font-family="{_FONT}" font-size="{size}"'
    return f'<text {at}{bold}{side} fill="{colour}">{escape(text, quote=False)}</text>'


def _line(x0: float, y0: float, x1: float, y1: float, colour: str) -> str:
    return f'<path d="M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}" stroke="{colour}" stroke-width="1"/>'


def _svg(width: float, height: float, parts: Sequence[str]) -> str:
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>' + "\n".join(parts) + "</svg>"
