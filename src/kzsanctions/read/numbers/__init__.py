"""Quantities in running text: value, bound, unit, change, and what is counted.

In: a parsed paragraph and the `units` of the codebook. Out: `Quantity` rows with spans.

1. `numerals` reads digits and number words; `amount` adds what stands tight around one (currency, magnitude, unit, rate);
   `amounts` finds all of a paragraph; `comparators` read bounds, `pairs` join ranges and neighbours, `ages` bare ages.
2. `roles` parts quantities from ordinals and identifiers, `lists` keeps the items of a list among the first, `stretches`
   tells stretches of time; `directions` tells a level from a change.
3. `counted` says what is counted and of whom, with the `phrases` around it and the verbs of `predicates`, `around` who else takes part; `carried` and
   `left_out` what a later figure takes from the one before; `named` what the grammar of the clause tells beyond that, with `extents` for ages,
   lengths, times and margins, `bearers` for what money is for and what an amount is borne by, `gapped` for the items of a list, `persons`
   for people that no noun names (`people` knows which nouns do) and `antecedents` for what it takes from before, `wholes` for what a share is of,
   `multiples` for what so many times is told of and `ranked` for what an ordinal ranks; `quantities` puts it together.

It reads no dates, and does not say what a number means for a dispute (`read.measures` does).
"""

from .people import personal
from .quantities import Quantity, numbers, quantities
from .units import Units, read_units

__all__ = ["Quantity", "Units", "numbers", "personal", "quantities", "read_units"]
