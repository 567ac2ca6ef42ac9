"""From kept passages to who said what, with which figures, when and through whom.

In: `sources`, `passages` and the raw texts. Out: `sentences`, `statements`, `mentions`, `actors`, `figures`, `dates`, `propositions`.

1. `documents` puts a source and its kept passages together; `extract` parses it once and asks the skills:
   `names` (who is named), `quotes` (who said what), `carriers` (through whom), `numbers` (quantities), `dates` and `days` (when),
   `propositions` with `modality`, `relatives` and `undone` (who does what, whether it is told as so, what was left undone), `parts` (in which
   role), `shares` (how many of them) and `moments` (at what hour, how long, before or after what).
2. `actors` and `merging` (over `actor`s) decide over the whole corpus which names are one actor, `homes` whose officials a text names without
   a country that another states, `holders` who holds an office that a text keeps apart from the name; `statements` gives each statement its
   speaker, `credits` tells whom a text credits as a whole.
3. `quantified` makes a row of each number, `periods` says of what time it is, `hours` when in the day it was told; `figures`, `measures`,
   `shapes` (with the words of `shaping`), `arrivals`, `asked` and `restated` say what it measures, `held` whether its speaker holds it and
   how firmly,
   `unsaid` what it is of where no noun tells a reader, `tabled` what the heading of a table says of its rows.

A document is read without looking at another. Nothing here knows an issue or a conflict.
"""

from .measures import read_measures

__all__ = ["actors", "credits", "dates", "documents", "extract", "figures", "measures", "read_measures", "statements"]
