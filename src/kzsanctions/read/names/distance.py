"""How far two folded tokens of names are apart: a weighted Levenshtein distance (Wagner and Fischer 1974) with exchanged neighbours."""

from __future__ import annotations

from functools import lru_cache

# No table drops or invents a firm sound: the price of a letter that no rule of the codebook speaks of. Two letters that
# changed places are a slip of the keyboard, in a name long enough to be known by the rest.
STRANGE, SWAPPED, LONG = 1.6, 0.9, 6


@lru_cache(maxsize=262144)
def distance(a: str, b: str, rules, most: float = 1.0) -> float:
    """Weighted edit distance as a share of the longer token; 1 where it is more than `most`, which is found out sooner."""
    longer = max(len(a), len(b))
    if abs(len(a) - len(b)) > 4 or not longer:
        return 1.0 if longer else 0.0
    dropped, exchanged, room = rules.dropped, rules.exchanged, most * longer
    added = [dropped.get(y, STRANGE) for y in b]
    before: list[float] = []
    row = [0.0]
    for price in added:
        row.append(row[-1] + price)
    for i, x in enumerate(a):
        lost = dropped.get(x, STRANGE)
        here = row[0] + lost
        new, least = [here], here
        for j, y in enumerate(b):
            here = min(row[j] + (0.0 if x == y else exchanged.get((x, y), STRANGE)), row[j + 1] + lost, here + added[j])
            if i and j and longer >= LONG and x != y and x == b[j - 1] and y == a[i - 1]:
                here = min(here, before[j - 1] + SWAPPED)
            new.append(here)
            if here < least:
                least = here
        if least > room and min(row) > room - SWAPPED:
            return 1.0  # prices only add up, and neighbours exchanged go back to the row before
        before, row = row, new
    far = min(1.0, row[-1] / longer)
    return far if far <= most else 1.0
