"""What the comparison costs: `python tests/cost.py` prints seconds and memory for growing numbers of invented claims.

Claims are spread evenly over 50 issues, 400 speakers of eight governments and three years; six in ten are official, and
each is reported by as many texts as the second column says. Time should grow with the pairs compared (last column:
seconds a million pairs) and no faster. Each line is a process of its own, on one core.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
SIZES = ((2_500, 2), (5_000, 2), (10_000, 2), (20_000, 2), (20_000, 5), (10_000, 1), (20_000, 1))
COLUMNS = ("claims", "reports", "utterances", "all pairs", "compared", "conflicts", "rejected", "seconds", "MB peak", "s/million")


def synthetic(number: int, reports: int, issues: int = 50):
    """Tables of `number` claims, a statement each; every text reports a hundred of them."""
    from tables import side, tables

    rows = []
    for i in range(number):
        n, text = divmod(i, reports)
        speaker, issue = n * 7919 % 400, n * 104_729 % issues
        rows.append(
            side(
                f"claim {n} of speaker {speaker} on issue {issue} as told in text {text}",
                speaker=f"speaker {speaker}",
                issue=f"issue-{issue}",
                position=("affirms", "denies")[n * 15_485_863 % 17 % 2],
                government=f"G{speaker % 8}",
                official=speaker % 10 < 6,
                day=(date(2030, 1, 1) + timedelta(days=n * 31 % 1095)).isoformat(),
                commitment=("certain", "certain", "promise", "opinion")[n % 4],
                goods=("", "any", "drones", "food")[n // 4 % 4],
                actor=f"G{n // 3 % 8}" if n % 3 else "",
                source=f"text {text} {n // 100}",
            )
        )
    return tables(*rows)


def measure(number: int, reports: int) -> tuple:
    """A line of the table, measured in this process."""
    from tables import COMPARISON

    from kzsanctions.compare import conflicts, utterances
    from kzsanctions.compare.comparison import Settings

    made = synthetic(number, reports)
    start = time.process_time()
    spoken, appearances = utterances.build(made, Settings(), COMPARISON)
    found, _, counts = conflicts.build({**made, "utterances": spoken, "appearances": appearances}, COMPARISON, Settings())
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return (
        number,
        reports,
        len(spoken),
        counts["pairs"],
        counts["compared"],
        len(found),
        counts["rejected"],
        f"{seconds:.1f}",
        peak,
        f"{1e6 * seconds / max(1, counts['compared']):.1f}",
    )


def line(cells: tuple) -> str:
    return "".join(f"{cell:>12}" for cell in cells)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(line(measure(*map(int, sys.argv[1:]))))
    else:
        print(line(COLUMNS))
        for size in SIZES:
            done = subprocess.run([sys.executable, __file__, *map(str, size)], capture_output=True, text=True, check=True)
            print(done.stdout, end="", flush=True)
