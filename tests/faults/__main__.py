"""What has to be survived: `make faults` tries it and prints a table; it takes half an hour and more, and is no part of `make test`.

First every corpus of `tests/fixtures`, the home corpus, every case of a file (CASES=FILE, texts and what is to be read in them as JSON) and
a number of mutants of all these (MUTANTS=300) is made into tables, page and paper, one corpus each. Then a small corpus is made by `make` and
disturbed: killed at random moments (KILLS=50), on a disk that is full at so many sizes (DISKS=10), by a second make (PAIRS=10),
and by an edit of each of its outputs (EDITS=all). Each time another `make` has to end with the bytes of an undisturbed one.
BUILDS=1000 makes so many mutants into tables and tries nothing else, which takes a quarter of an hour.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]
COLUMNS = ("what is tried", "times", "whole", "refused in words", "failed", "minutes")


def main() -> int:
    from corpora import everything, tables
    from disturbances import Undisturbed, disks, edits, kills, pairs

    parser = argparse.ArgumentParser("faults", description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=Path, help="JSON file of cases: each with texts, which have file, publisher, genre, days and text")
    for name, number in (("mutants", 300), ("kills", 50), ("disks", 10), ("pairs", 10), ("edits", 1_000)):
        parser.add_argument(f"--{name}", type=int, default=number)
    parser.add_argument("--builds", type=int, default=0, help="mutants of which only the tables are made; nothing else is tried then")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="corpora at a time")
    options = parser.parse_args()
    print(" | ".join(COLUMNS), flush=True)
    if options.builds:
        failed = told(tables(options.builds, options.seed, options.jobs))
        print(*failed, sep="\n")
        return 1 if failed else 0
    failed = [fault for tried in everything(options.cases, options.mutants, options.seed, options.jobs) for fault in told(tried)]
    if options.kills + options.disks + options.pairs + options.edits:
        made = Undisturbed()
        failed += told(kills(made, options.kills, options.seed))
        failed += told(disks(made, options.disks))
        failed += told(pairs(made, options.pairs, options.seed))
        failed += told(edits(made, options.edits))
    print(*failed, sep="\n")
    return 1 if failed else 0


def told(tried) -> list[str]:
    """Print a line of the table, and give what failed in it."""
    cells = (tried.what, tried.times, tried.whole, tried.refused, len(tried.failed), f"{tried.seconds / 60:.1f}")
    print(" | ".join(map(str, cells)), flush=True)
    return [f"{tried.what}: {fault}" for fault in tried.failed]


if __name__ == "__main__":
    sys.exit(main())
