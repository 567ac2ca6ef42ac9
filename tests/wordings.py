"""How often two wordings of one dispute meet: `python tests/wordings.py` scores the invented pairs of `fixtures/wordings.jsonl`.

Each pair is said by two ministries of one government in one short text. A pair that cannot both hold (want A) should come out as a
contradiction, one that only looks opposed (want none) as nothing at tier A. Rules are to be read off odd rows only: even rows tell
whether what was learnt there carries over. Not part of `make test`: a minute and a half a half.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

from kzsanctions import codebook, files, pipeline

FIXTURE = Path(__file__).parent / "fixtures" / "wordings.jsonl"
REGISTER = "file,publisher,genre,published_from,published_to\na.txt,Alder Post,media,2024-03-06,2024-03-06\n"
TEXT = "Two accounts\n\nThe Interior Ministry of Peru said on Tuesday that {left}. The Transport Ministry of Peru said on Tuesday that {right}."


def tiers(pair: dict, folder: Path) -> set[str]:
    """The tiers of the conflicts that the two sides of a pair come to."""
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    (folder / "sources.csv").write_text(REGISTER, encoding="utf-8")
    (folder / "texts" / "a.txt").write_text(TEXT.format(**pair), encoding="utf-8")
    return set(pipeline.rebuilt(files.Corpus(folder), {}, codebook.parameters())["conflicts"]["tier"])


def main(shown: bool) -> None:
    pairs = [json.loads(line) for line in FIXTURE.read_text(encoding="utf-8").splitlines()]
    found: Counter = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number, pair in enumerate(pairs, 1):
            half = "odd" if number % 2 else "even"
            met = "A" in tiers(pair, Path(folder))
            found.update([(half, pair["want"], met), (half, pair["how"], pair["want"], met)])
            if shown and half == "odd" and met != (pair["want"] == "A"):
                print(f"{'missed' if pair['want'] == 'A' else 'false'} ({pair['how']}): {pair['left']} / {pair['right']}")
    for half in ("odd", "even"):
        true, false = ((found[half, want, True], found[half, want, True] + found[half, want, False]) for want in ("A", "none"))
        print(f"{half}: contradictions found {true[0]} of {true[1]}, false ones {false[0]} of {false[1]}")


if __name__ == "__main__":
    main("--show" in sys.argv)
