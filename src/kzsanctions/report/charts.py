"""Pictures of the report as SVG: each drawn twice, for wide and for narrow pages, in pixels, with text as text.

A function takes plain rows and returns two drawings. Labels stand above what they name, so that nothing has to be
turned or cut on a telephone. Deterministic: no date, and ids from the picture's own name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from io import StringIO
from itertools import count

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .printing.drawing import COLOURS, Amount, Share, Spell
from .terms import months

WIDTHS = (620, 300)
STYLE = {
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 11,
    "axes.linewidth": 0.8,
    "text.color": COLOURS["ink"],
    "axes.edgecolor": COLOURS["soft"],
    "axes.labelcolor": COLOURS["soft"],
    "xtick.color": COLOURS["soft"],
    "text.parse_math": False,
}
ROW = 42
INK, SOFT, LINE = COLOURS["ink"], COLOURS["soft"], COLOURS["line"]


def intervals(name: str, groups: Sequence[tuple[str, Sequence[Amount]]]) -> tuple[str, str]:
    """Figures as intervals on one axis, grouped by what is counted; logarithmic where they differ much."""
    ends = [x for _, rows in groups for r in rows for x in (r.lower, r.upper) if x is not None]
    low, high = min(ends), max(ends)
    logarithmic = low > 0 and high / low > 20
    span = (low / 1.6, high * 2.2) if logarithmic else (low - 0.12 * (high - low or abs(high) or 1), high + 0.3 * (high - low or abs(high) or 1))

    def draw(axes: Axes, width: int) -> None:
        axes.set_xscale("log" if logarithmic else "linear")
        axes.set_xlim(span)
        y = 0.0
        for label, rows in groups:
            _text(axes, 0, y + 0.62, label, weight="bold")
            y += 0.8
            for row in rows:
                _amount(axes, y, row, span, width)
                y += 1
        axes.set_ylim(y, 0)
        axes.xaxis.set_major_formatter(lambda v, _: f"{v:,.10g}")
        axes.minorticks_off()
        if not logarithmic:
            axes.locator_params(axis="x", nbins=6 if width > 400 else 4)

    return _both(name, lambda _: ROW * sum(0.8 + len(rows) for _, rows in groups), draw)


def _amount(axes: Axes, y: float, row: Amount, span: tuple[float, float], width: int) -> None:
    _text(axes, 0, y + 0.32, _fitted(row.label, width), colour=SOFT)
    low, high = row.lower if row.lower is not None else span[0], row.upper if row.upper is not None else span[1]
    at = y + 0.64
    if row.lower is None or row.upper is None:
        start, end = (high, span[0]) if row.lower is None else (low, span[1])
        axes.annotate(
            "",
            (end, at),
            (start, at),
            arrowprops={"arrowstyle": "-|>", "color": COLOURS["yes"], "lw": 2, "shrinkA": 0, "shrinkB": 0},
        )
        axes.plot([start], [at], "o", ms=8, mfc=COLOURS["paper"] if row.open else COLOURS["yes"], mec=COLOURS["yes"], mew=2)
    elif low == high:
        axes.plot([low], [at], "o", ms=8, color=COLOURS["yes"], clip_on=False)
    else:
        axes.plot([low, high], [at, at], lw=7, color=COLOURS["yes"], solid_capstyle="butt")
    if low == high or row.lower is None or row.upper is not None:
        axes.annotate(row.words, (high, at), (10, 0), textcoords="offset points", va="center", weight="bold", annotation_clip=False)
    else:
        axes.annotate(row.words, (low, at), (10, -5), textcoords="offset points", va="top", weight="bold", annotation_clip=False)


def timeline(name: str, rows: Sequence[Spell], joined: Sequence[tuple[int, int, str]] = ()) -> tuple[str, str]:
    """When things were said: a dot for a known day, a bar for days, hollow if assumed; `joined` links two rows by a labelled line."""
    first, last = min(r.first for r in rows), max(r.last for r in rows)
    room = max(timedelta(days=3), (last - first) * 0.04)

    def draw(axes: Axes, width: int) -> None:
        axes.set_xlim(first - room, last + room * 2)
        axes.set_ylim(len(rows), 0)
        for y, row in enumerate(rows):
            _text(axes, 0, y + 0.34, _fitted(row.label, width))
            colour = COLOURS[row.colour]
            inside = COLOURS["paper"] if row.assumed else colour
            if row.first == row.last:
                axes.plot([row.first], [y + 0.68], "o", ms=8, mfc=inside, mec=colour, mew=1.5)
            else:
                length = row.last - row.first + timedelta(days=1)
                axes.barh(y + 0.68, length, left=row.first, height=0.2, color=inside, edgecolor=colour, linewidth=1.5)
        for one, other, label in joined:
            day = rows[one].last
            axes.plot([day, rows[other].first], [one + 0.68, other + 0.68], color=COLOURS["tier-a"], lw=1.5, ls=(0, (4, 2)))
            axes.annotate(
                label,
                (day, (one + other) / 2 + 0.68),
                (8, 0),
                textcoords="offset points",
                color=COLOURS["tier-a"],
                weight="bold",
                va="center",
                bbox={"boxstyle": "square,pad=0.15", "fc": COLOURS["paper"], "ec": "none"},
            )
        ticks = _month_starts(first - room, last + room, 9 if width > 400 else 4)
        axes.set_xticks(ticks, [months(t) for t in ticks], ha="left")

    return _both(name, lambda _: ROW * len(rows), draw)


def _month_starts(first: date, last: date, most: int) -> list[date]:
    """First days of months within an interval, thinned out evenly to at most so many; the first day where there is none."""
    starts = [date(y, m, 1) for y in range(first.year, last.year + 1) for m in range(1, 13) if first <= date(y, m, 1) <= last]
    step = next(s for s in count(1) if len(starts[::s]) <= most)
    return starts[::step] or [first]


def positions(name: str, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[tuple[int, int, int]]]]) -> tuple[str, str]:
    """A grid of issues by institution: how often yes, no and a demand; nothing said leaves a dash."""

    def heads(width: int) -> list[list[str]]:
        return [_lines(column, width / len(columns) / (5.4 if width > 400 else 4.4)) for column in columns]

    def draw(axes: Axes, width: int) -> None:
        head = 0.3 + 0.28 * max(map(len, heads(width)))
        axes.set_xlim(0, len(columns))
        axes.set_ylim(len(rows) + head, 0)
        axes.set_axis_off()
        for x, lines in enumerate(heads(width)):
            axes.text(x + 0.5, head - 0.1, "\n".join(lines), ha="center", va="bottom", size=8.5 if width > 400 else 7, color=SOFT)
        for i, (label, cells) in enumerate(rows):
            y = head + i
            axes.plot([0, len(columns)], [y, y], color=LINE, lw=0.8)
            _text(axes, 0, y + 0.26, _fitted(label, width))
            for x, counts in enumerate(cells):
                _cell(axes, x + 0.5, y + 0.7, counts, width / len(columns))

    return _both(name, lambda width: ROW * (len(rows) + 0.3 + 0.28 * max(map(len, heads(width)))), draw, axis=False)


_MARKS = (("yes", "yes"), ("no", "no"), ("unclear", "ask"))


def _cell(axes: Axes, x: float, y: float, counts: tuple[int, int, int], room: float) -> None:
    said = [(colour, f"{n} {word}") for n, (colour, word) in zip(counts, _MARKS) if n]
    if not said:
        axes.text(x, y, "–", color=SOFT, ha="center", va="center")
    for i, (colour, text) in enumerate(said):
        axes.annotate(
            text,
            (x, y),
            _beside(i, len(said), room),
            textcoords="offset points",
            color=COLOURS["paper"],
            size=8,
            weight="bold",
            ha="center",
            va="center",
            bbox={"boxstyle": "round,pad=0.25", "fc": COLOURS[colour], "ec": "none"},
        )


def _beside(i: int, n: int, room: float) -> tuple[float, float]:
    """Where the i-th of n marks stands in its cell: beside the others where there is room, else below them."""
    step = i - (n - 1) / 2
    return (36 * step, 0) if room > 36 * n else (0, -12 * step)


def flows(name: str, links: Sequence[tuple[str, str, str, int]]) -> tuple[str, str]:
    """Who told whom: (speaker, relay or "", publisher, statements); lines grow with the number of statements."""
    layers = [list(dict.fromkeys(link[i] for link in links if link[i])) for i in range(3)]
    most = max(n for *_, n in links)
    height = max(map(len, layers))

    def draw(axes: Axes, width: int) -> None:
        axes.set_xlim(0, 1)
        axes.set_ylim(height + 0.6, -0.4)
        axes.set_axis_off()
        columns, size = ((0.2, 0.54, 0.84), 9.5) if width > 400 else ((0.29, 0.55, 0.77), 7.5)
        place = {
            (i, label): (x, (k + 0.5) * height / len(layer)) for i, (x, layer) in enumerate(zip(columns, layers)) for k, label in enumerate(layer)
        }
        for x, label, side in zip(columns, ("Who spoke", "Relayed by", "Read in"), ("right", "center", "left")):
            axes.text(x, -0.25, label, ha=side, va="center", color=SOFT, size=9)
        for speaker, relay, publisher, n in links:
            stops = [place[0, speaker], *([place[1, relay]] if relay else []), place[2, publisher]]
            for (x0, y0), (x1, y1) in zip(stops, stops[1:]):
                _curve(axes, x0, y0, x1, y1, 1 + 7 * n / most)
        for (i, label), (x, y) in place.items():
            side, shift = (("right", -6), ("center", 0), ("left", 6))[i]
            room = (columns[0], 0.25, 1 - columns[2])[i]
            lines = _lines(label, (width * room - 8) / (0.6 * size))
            axes.annotate(
                "\n".join(lines),
                (x, y),
                (shift, 0),
                textcoords="offset points",
                ha=side,
                va="center",
                size=size,
                bbox={"boxstyle": "square,pad=0.15", "fc": COLOURS["paper"], "ec": "none"} if i == 1 else None,
            )

    return _both(name, lambda _: ROW * (height + 1) * 1.1, draw, axis=False)


def _curve(axes: Axes, x0: float, y0: float, x1: float, y1: float, weight: float) -> None:
    steps = [i / 24 for i in range(25)]
    axes.plot(
        [x0 + (x1 - x0) * t for t in steps],
        [y0 + (y1 - y0) * t * t * (3 - 2 * t) for t in steps],
        color=COLOURS["bar"],
        lw=weight,
        alpha=0.75,
        solid_capstyle="butt",
    )


def shares(name: str, rows: Sequence[Share]) -> tuple[str, str]:
    """Shares from none to all as bars, the label above and the words behind each."""

    def draw(axes: Axes, width: int) -> None:
        axes.set_xlim(0, 1.32)
        axes.set_ylim(len(rows), 0)
        for y, row in enumerate(rows):
            _text(axes, 0, y + 0.34, _fitted(row.label, width))
            axes.barh(y + 0.68, 1, height=0.26, color=LINE)
            axes.barh(y + 0.68, row.share, height=0.26, color=COLOURS[row.colour])
            axes.text(1.02, y + 0.68, row.words, va="center", size=9.5)
        axes.set_xticks([0, 0.5, 1], ["none", "half", "all"])
        axes.get_xticklabels()[0].set_horizontalalignment("left")

    return _both(name, lambda _: ROW * len(rows), draw)


def _both(name: str, height: Callable[[int], float], draw: Callable[[Axes, int], None], axis: bool = True) -> tuple[str, str]:
    return tuple(_svg(f"{name}-{width}", width, height(width) + (34 if axis else 6), draw, axis) for width in WIDTHS)


def _svg(name: str, width: int, height: float, draw: Callable[[Axes, int], None], axis: bool) -> str:
    with rc_context({**STYLE, "svg.hashsalt": name}):
        figure = Figure(figsize=(width / 72, height / 72))
        below = 30 if axis else 2
        axes = figure.add_axes((0.012, below / height, 0.976, 1 - (below + 2) / height))
        draw(axes, width)
        if axis:
            axes.spines[["left", "right", "top"]].set_visible(False)
            axes.yaxis.set_visible(False)
            axes.tick_params(axis="x", labelsize=9.5)
            axes.grid(axis="x", color=LINE, lw=0.8)
            axes.set_axisbelow(True)
        figure.patch.set_alpha(0)
        axes.patch.set_alpha(0)
        out = StringIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return _tidied(out.getvalue(), name)


def _tidied(svg: str, name: str) -> str:
    """A drawing that can stand inside a page: no prologue, no style for all elements, ids that are its own."""
    svg = re.sub(r"<metadata>.*?</metadata>|<style[^>]*>.*?</style>|<!--.*?-->", "", svg[svg.index("<svg") :], flags=re.S)
    used = set(re.findall(r'(?:url\(#|href="#)([^")]+)', svg))
    svg = re.sub(r' id="([^"]+)"', lambda m: f' id="{name}-{m[1]}"' if m[1] in used else "", svg)
    svg = re.sub(r'(url\(#|href="#)', rf"\g<1>{name}-", svg)
    svg = re.sub(r"\s*\n\s*", "\n", svg)
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1).strip()


def _text(axes: Axes, x: float, y: float, text: str, colour: str = INK, weight: str = "normal") -> None:
    """Text at the left edge of the picture, at a row."""
    axes.text(x, y, text, color=colour, weight=weight, size=10, va="center", ha="left", transform=axes.get_yaxis_transform())


def _fitted(text: str, width: int) -> str:
    """A label cut to the width of the picture: about 6.3 pixels a character at this size."""
    room = int(width / 6.3)
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def _lines(text: str, room: float) -> list[str]:
    """Words in lines of at most so many characters, a longer word on a line of its own."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines or [""]
