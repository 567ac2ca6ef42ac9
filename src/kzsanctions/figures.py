"""Stage `figures`: quantities with their measure, so that two numbers for one thing can meet."""

from __future__ import annotations

import pandas as pd

from .measures import Measures, measure
from .tables import frame


def build(found: pd.DataFrame, measures: Measures) -> pd.DataFrame:
    """Give each quantity its measure; ordinals and identifiers measure nothing."""
    rows = found.to_dict("records")
    return frame("figures", ({**row, "measure": measure(row, measures) if row["role"] == "quantity" else ""} for row in rows))


def measured(figures: pd.DataFrame) -> pd.DataFrame:
    """The quantities, as a reader checks them: the words, the interval they mean, what is counted."""
    return figures[figures["role"] == "quantity"][
        ["text", "bound", "lower", "upper", "unit", "currency", "counted", "of", "measure", "voice"]
    ]
