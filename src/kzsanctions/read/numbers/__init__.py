"""Quantities in running text: value, bound, unit, change, and what is counted.

In: a parsed paragraph and the units of the codebook. Out: `Quantity` rows with spans.

1. `numerals` reads digits and number words; `amounts` adds magnitudes, ranges, currencies and comparators.
2. `roles` parts quantities from ordinals and identifiers.
3. `counted` says what is counted and of whom; `quantities` puts it together.

It reads no dates, and does not say what a number means for a dispute (`read.measures` does).
"""

from .quantities import Quantity, numbers, quantities
from .units import Units, read_units

__all__ = ["Quantity", "Units", "numbers", "quantities", "read_units"]
