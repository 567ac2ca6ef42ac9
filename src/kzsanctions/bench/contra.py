"""Score verdicts on pairs of sentences whose relation is known (entailment, neutral, contradiction).

Each sentence is put into the mouth of a minister of its own, in an article of its own, all of one day and one government; all pairs are
one corpus, so that stories have to be kept apart as well. A pair is reported where a conflict joins its two articles; a conflict that
joins articles of two pairs is counted beside. It is a test of stress and not of the press: no official said these sentences.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from .. import files, pipeline
from ..codebook import parameters
from ..tables import read, records

# Names are made of parts, so that no two ministers share one.
_GIVEN = "Ada Bruno Celia Dario Edda Fabio Gerda Henrik Ilse Jorg Klara Leon Mona Nils Odette Piet Runa Sven Thea Ugo".split()
_FIRST = "Ash Bel Carn Dol Ern Fal Gor Hask Inz Jur Kest Lorm Merv Nad Orb Pell Ruk Sind Torv Umb Vask Wold Yarn Zeld".split()
_LAST = "aber addon eck elin ford grave holm iger ik lund mark nick oud rath sted uva weld yk zen".split()
_COLUMNS = ("file", "publisher", "genre", "published_from", "published_to", "title")
_SIDES = (("t", "Foreign Minister", "First Courier"), ("h", "Interior Minister", "Second Courier"))
_DAY = "2007-03-06"


@dataclass(frozen=True)
class Score:
    """What was reported at some tiers, how much of it is right, and how many conflicts join articles of two pairs."""

    reported: int
    right: int
    contradictions: int
    strays: int
    articles: int

    def __str__(self) -> str:
        precision = self.right / self.reported if self.reported else 1.0
        recall = self.right / self.contradictions if self.contradictions else 0.0
        between = 1000 * self.strays / self.articles if self.articles else 0.0
        return f"precision {precision:.3f}, recall {recall:.3f}, between stories {between:.1f} per 1,000 articles"


def scores(pairs: Sequence[Mapping]) -> dict[str, Score]:
    """Scores of tier A, and of A and B together, for rows {t, h, label}."""
    with TemporaryDirectory() as folder:
        corpus = written(pairs, Path(folder))
        pipeline.build(files.Corpus(corpus), Path(folder) / "out", parameters())
        tables = {name: read(Path(folder) / "out", name) for name in ("sources", "statements", "appearances", "conflicts")}
    joined = list(_joined(tables))
    return {tiers: _score(pairs, [pair for tier, pair in joined if tier in tiers]) for tiers in ("A", "AB")}


def written(pairs: Sequence[Mapping], folder: Path) -> Path:
    """A corpus of two articles a pair."""
    corpus = folder / "corpus"
    (corpus / "texts").mkdir(parents=True)
    with open(corpus / "sources.csv", "w", newline="", encoding="utf-8") as f:
        out = csv.writer(f)
        out.writerow(_COLUMNS)
        speakers = ministers()
        for n, pair in enumerate(pairs):
            for side, office, paper in _SIDES:
                said = f'Minister speaks to reporters\n\n"{quoted(pair[side])}," {office} {next(speakers)} said on Monday.\n'
                files.write_bytes(corpus / "texts" / f"{n:05d}{side}.txt", said.encode("utf-8"))
                out.writerow([f"{n:05d}{side}.txt", paper, "agency", _DAY, _DAY, "Minister speaks to reporters"])
    return corpus


def ministers() -> Iterator[str]:
    """Names of people who do not exist, each once.

    >>> names = ministers()
    >>> next(names), next(names)
    ('Ada Ashaber', 'Bruno Ashaber')
    """
    return (f"{given} {first}{last}" for first, last, given in product(_FIRST, _LAST, _GIVEN))


def quoted(sentence: str) -> str:
    """A sentence as it stands in a quotation that ends with a comma.

    >>> quoted('He said "no" .')
    "He said 'no'"
    """
    plain = re.sub(r'["\u201c\u201d]', "'", sentence.strip())
    return re.sub(r"\s+([,.;:!?])", r"\1", plain).removesuffix(".")


def _joined(tables: Mapping) -> Iterator[tuple[str, frozenset[int]]]:
    """Each conflict's tier with the pairs whose two articles it joins; none where it joins articles of two pairs."""
    numbers = {s.source_id: int(Path(s.file).name[:5]) for s in records(tables["sources"])}
    stated = {s.statement_id: numbers[s.source_id] for s in records(tables["statements"])}
    where: dict[str, set[int]] = defaultdict(set)
    for a in records(tables["appearances"]):
        where[a.utterance_id].add(stated[a.statement_id])
    for c in records(tables["conflicts"]):
        yield c.tier, frozenset(where[c.left_utterance] & where[c.right_utterance])


def _score(pairs: Sequence[Mapping], joined: Iterable[frozenset[int]]) -> Score:
    found = list(joined)
    reported = {n for pair in found for n in pair}
    right = sum(pairs[n]["label"] == "contradiction" for n in reported)
    wanted = sum(p["label"] == "contradiction" for p in pairs)
    return Score(len(reported), right, wanted, sum(not pair for pair in found), 2 * len(pairs))
