"""From claims and figures to acts of speaking, and to the pairs of them that conflict.

In: the tables of `read` and `claim`. Out: `utterances`, `appearances`, `conflicts`, `rejected`, `leads`, `tallies`.

1. `utterances` brings statements of one act of speaking together.
2. `sides` puts what each act says into one record, a `side` (`testimony` tells words known only through another
   speaker; words that are denied to have been said at all are no claim, which is decided in `claim`); `pairs` forms the candidates.
3. `conflicts` has each candidate judged by all `gates` (with `overlap` for scope, `events` for what happened, `circumstances` for whom and
   where, `kin` for numbers told in other words), as `comparison` declares; `verdicts` holds the outcomes,
   `rulings` remembers them, so that what is alike is judged once; `tracing` tells of whom and what the counts are.
4. `notes` keeps updates and differences of wording apart; `disputes` joins conflicts; `summaries` says why in words,
   with what a number counts as its sentence has it (`counted`).
5. `leads` lists what aligns inside a story and cannot be decided, for a human eye; `signs` holds what speaks for a contradiction,
   `weights` how much each sign counts.

It never says who is right, and reads no text but the evidence in the tables.
"""

from .comparison import read_comparison

__all__ = ["comparison", "conflicts", "gates", "leads", "pairs", "read_comparison", "side", "sides", "tracing", "utterances", "verdicts"]
