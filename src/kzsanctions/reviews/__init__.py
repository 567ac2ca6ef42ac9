"""What people say of the machine's reading, and how far they agree.

In: `reviews.csv` (verdicts, corrections and blind codings, a row each), `coders.csv` (who the coders are), finished tables, raw texts.
Out: tables with verdicts laid over them, the table `reviewed`, sheets to code by.

1. `rows` reads the file, refuses what nobody could mean and names the nearest that can be.
2. `places` finds quoted words again in the texts, whatever the machine makes of them by now.
3. `verdicts` lays rows over tables: `readings` and `findings` find what each speaks of, `opinions` compares the coders, and what all of them
   change is changed; `merging` takes actors apart or together, `found_by_readers` makes a conflict of a lead they confirm.
4. `sheet` asks blind coders, who see texts and no answer, and turns what they wrote into rows; `agreement` says how far all agree,
   `gold` makes one coder's verdicts a coding by which extractors are scored.

A coder's word is never lost: where coders differ nothing is changed, and both rows stay in `reviewed`. It judges nothing itself.
"""

from . import agreement, gold, places, sheet
from .places import spans
from .rows import COLUMNS, Review, checked, coders, read
from .verdicts import NEEDED, apply, gone, notices, unplaced

__all__ = [
    "COLUMNS",
    "NEEDED",
    "Review",
    "agreement",
    "apply",
    "checked",
    "coders",
    "gold",
    "gone",
    "notices",
    "places",
    "read",
    "rows",
    "sheet",
    "spans",
    "unplaced",
]
