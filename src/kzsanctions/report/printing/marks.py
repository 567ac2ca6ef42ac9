"""The marks of the map of an argument: dots of acts, curves between them, and names that stand where nothing else does.

Dots and curves are links with names of their own. The name of a curve is drawn after all curves, on a ground that hides what runs under it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from .drawing import COLOURS
from .labels import LETTER

SIZE = 11
_FONT = "DejaVu Sans"
# Where on an arc its name may stand: its middle, or nearer to an end where something else stands there.
ALONG = (0.5, 0.35, 0.65, 0.22, 0.78, 0.43, 0.57, 0.28, 0.72, 0.15, 0.85)
# How far the dashes of an act lead back whose day nobody tells.
BACK = 34.0
Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Act:
    """An act of speaking: where it stands, what it says in a few words, and how sure its words and day are.

    `column` counts days from the first; `words` is printed beside acts of the first tier, in marks where `quoted`; `told` is the whole
    sentence; `span` has the first and the last day, as ordinals, where an act may have been on any day between, and of an `undated` one those of
    its first report: it was then or before; `turns` are the words that a label must keep, since without them the others say something else: a
    negation, a number.
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
    undated: bool = False


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


def dot(act: Act, x: float, y: float, halo: bool = True) -> str:
    """The dot of an act, full where the speaker's own words are known; a halo round a day that is not certain."""
    colour = tone(act.tier)
    around = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="9" fill="{colour}" opacity="0.25"/>' if act.soft and halo and not act.undated else ""
    fill = colour if act.own else COLOURS["paper"]
    shape = f'{around}<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="{fill}" stroke="{colour}" stroke-width="2"/>'
    return linked(act.link, act.told, "act", shape)


def tone(tier: str) -> str:
    """The colour of an act."""
    return COLOURS["tier-a"] if tier == "A" else COLOURS["yes"]


def dashes(x0: float, y0: float, x1: float, y1: float, colour: str) -> str:
    """Dashes that lead to an act which was on that day or on any day before."""
    return f'<path d="M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}" stroke="{colour}" stroke-width="2.5" stroke-dasharray="2.5 3.5" opacity="0.8"/>'


def curve(arc: Arc, one: Point, other: Point, left: bool = False, below: bool = False) -> tuple[str, list[Point]]:
    """A curve between two dots, red where they contradict each other and grey where they are in tension; and points along it.

    Between two dots of one line it runs above this line, or `below` it.
    """
    (x0, y0), (x1, y1) = one, other
    colour, weight = (COLOURS["tier-a"], 2.2) if arc.tier == "A" else (COLOURS["unclear"], 1.2)
    bulge = min(74, 16 + abs(y1 - y0) / 4) if left else min(56, 26 + abs(x1 - x0) / 6 + abs(y1 - y0) / 8)
    if left:
        cx, cy = min(x0, x1) - bulge, (y0 + y1) / 2
    elif abs(x1 - x0) < 30 and abs(y1 - y0) >= 5:
        cx, cy = max(x0, x1) + bulge, (y0 + y1) / 2
    else:
        level = bulge if below else -bulge
        cx, cy = (x0 + x1) / 2, y0 + level if abs(y1 - y0) < 5 else min(y0, y1) + abs(y1 - y0) * 0.35
    line = f'<path d="M{x0:.1f} {y0:.1f}Q{cx:.1f} {cy:.1f} {x1:.1f} {y1:.1f}" fill="none" stroke="{colour}" stroke-width="{weight}"/>'
    head = _head(cx, cy, x0, y0, colour) if arc.arrow else ""
    return linked(arc.link, arc.told, "arc", line + head), [along((x0, y0), (cx, cy), (x1, y1), t) for t in ALONG]


def name_of(arc: Arc, points: Sequence[Point], taken: list[Box]) -> str:
    """The name of a curve at a free place of it."""
    firm = arc.tier == "A"
    size = SIZE if firm else 9.5
    width = len(arc.name) * size * 0.72
    x, y = clear(points, width, taken)
    ground = f'<rect x="{x - width / 2 - 2:.1f}" y="{y - 8:.1f}" width="{width + 4:.1f}" height="15" fill="{COLOURS["paper"]}"/>'
    name = text(x, y + 4, arc.name, COLOURS["tier-a"] if firm else COLOURS["unclear"], "bold" if firm else "normal", size, "middle")
    return f'<g pointer-events="none">{ground}{name}</g>'


def along(one: Point, control: Point, other: Point, t: float) -> Point:
    """The point of a curve after a share of its way."""
    return tuple((1 - t) ** 2 * a + 2 * t * (1 - t) * c + t * t * b for a, c, b in zip(one, control, other))


def clear(points: Sequence[Point], width: float, taken: list[Box]) -> Point:
    """The first point on a curve, else beside it, at which a label of a width meets nothing that stands there; its place is taken then."""
    box = lambda p: (p[0] - width / 2 - 2, p[1] - 8, p[0] + width / 2 + 2, p[1] + 7)  # noqa: E731
    beside = ((x + shift * (width + 8), y) for shift in (-1, 1) for x, y in points)
    inside = (p for p in (*points, *beside) if p[0] >= width / 2)
    chosen = next((p for p in inside if not any(meet(box(p), other) for other in taken)), points[0])
    taken.append(box(chosen))
    return chosen


def meet(a: Box, b: Box) -> bool:
    """Whether two boxes have a place in common."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _head(x0: float, y0: float, x1: float, y1: float, colour: str) -> str:
    """An arrow's head at the edge of the dot it leads to."""
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    tip, base = (x1 - 7 * ux, y1 - 7 * uy), (x1 - 17 * ux, y1 - 17 * uy)
    points = [tip, (base[0] - 5 * uy, base[1] + 5 * ux), (base[0] + 5 * uy, base[1] - 5 * ux)]
    return f'<polygon points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="{colour}"/>'


def linked(link: str, told: str, kind: str, shape: str) -> str:
    """A shape as a link with a name of its own."""
    name = escape(told, quote=True)
    return f'<a href="#{escape(link)}" class="{kind}" aria-label="{name}"><title>{escape(told, quote=False)}</title>{shape}</a>'


def text(x: float, y: float, words: str, colour: str = COLOURS["ink"], weight: str = "normal", size: float = SIZE, anchor: str = "start") -> str:
    """Text that begins, has its middle or ends at a place."""
    bold = f' font-weight="{weight}"' if weight != "normal" else ""
    side = f' text-anchor="{anchor}"' if anchor != "start" else ""
    at = f'x="{x:.1f}" y="{y:.1f}" font-family="{_FONT}" font-size="{size}"'
    return f'<text {at}{bold}{side} fill="{colour}">{escape(words, quote=False)}</text>'


def ground(x: float, y: float, width: float, height: float) -> str:
    """The colour of the page under a text."""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{COLOURS["paper"]}" opacity="0.95"/>'


def line(x0: float, y0: float, x1: float, y1: float, colour: str) -> str:
    """A thin line."""
    return f'<path d="M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}" stroke="{colour}" stroke-width="1"/>'


def picture(width: float, height: float, parts: Sequence[str]) -> str:
    """All marks as one drawing."""
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>' + "\n".join(parts) + "</svg>"


def written(words: str, size: float = SIZE) -> float:
    """About how wide a text is."""
    return len(words) * LETTER * size / SIZE
