"""Pictures of the report as SVG: each drawn twice, for wide and for narrow pages, in pixels, with text as text.

A function takes plain rows and returns two drawings. Labels stand above what they name, so that nothing has to be
turned or cut on a telephone. Deterministic: no date, and ids from the picture's own name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from io import StringIO

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .printing.drawing import COLOURS, Amount, Share

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
