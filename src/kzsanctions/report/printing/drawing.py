"""What pictures are drawn from: rows of plain values, and colours by what they mean.

The page replaces the colours by style variables of the same names, so that dark mode has its own.
"""

from __future__ import annotations

from dataclasses import dataclass

# Told apart by readers with any colour vision: blue and orange differ in lightness too, and every mark is labelled besides.
COLOURS = {
    "ink": "#1b1b1a",
    "soft": "#5a5955",
    "line": "#d9d7cf",
    "yes": "#0b6e99",
    "no": "#b8460e",
    "unclear": "#6b6b6b",
    "tier-a": "#a3191b",
    "bar": "#8aa9bd",
    "paper": "#fdfdfb",
}


def themed(svg: str) -> str:
    """The same drawing with its colours named, so that a style sheet can choose them; without one they stay as they are."""
    for name, value in COLOURS.items():
        svg = svg.replace(value, f"var(--{name}, {value})")
    return svg


@dataclass(frozen=True)
class Amount:
    """A figure on an axis: who gives it, its words, and its interval (None = unbounded; the end itself excluded where `open`)."""

    label: str
    words: str
    lower: float | None
    upper: float | None
    open: bool = False


@dataclass(frozen=True)
class Share:
    """A share of runs, with its label and the words printed at its end."""

    label: str
    share: float
    words: str
    colour: str = "bar"
