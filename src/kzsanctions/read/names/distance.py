"""How far two folded tokens of names are apart: a weighted Levenshtein distance (Wagner and Fischer 1974) with exchanged neighbours."""

from __future__ import annotations

from functools import lru_cache

# No table drops or invents a firm sound: the price of a letter that no rule of the codebook speaks of. Two letters that
# changed places are a slip of the keyboard, in a name long enough to be known by the rest.
STRANGE, SWAPPED, LONG = 1.6, 0.9, 6


@lru_cache(maxsize=262144)
def distance(a: str, b: str, rules) -> float:
    """Weighted edit distance as a share of the longer token; 1 where the lengths alone keep them apart."""
    longer = max(len(a), len(b))
    if abs(len(a) - len(b)) > 4 or not longer:
        return 1.0 if longer else 0.0
    dropped, exchanged = rules.dropped, rules.exchanged
    before: list[float] = []
    row = [0.0]
    for y in b:
        row.append(row[-1] + dropped.get(y, STRANGE))
    for i, x in enumerate(a):
        lost = dropped.get(x, STRANGE)
        new = [row[0] + lost]
        for j, y in enumerate(b):
            swap = row[j] + (0.0 if x == y else exchanged.get((x, y), STRANGE))
            best = min(swap, row[j + 1] + lost, new[j] + dropped.get(y, STRANGE))
            if i and j and longer >= LONG and x != y and x == b[j - 1] and y == a[i - 1]:
                best = min(best, before[j - 1] + SWAPPED)
            new.append(best)
        before, row = row, new
    return min(1.0, row[-1] / longer)
