"""A folder of many subjects gives the conflicts that its subjects, each alone, give: no more and no fewer."""

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from kzsanctions import files, pipeline, tables
from kzsanctions.codebook import parameters

FIXTURES = Path(__file__).parents[1] / "fixtures"
# One of the invented corpora speaks of the home corpus's country and ban half a year later: two stories all the same.
CORPORA = {p.parent.name: p.parent for p in sorted(FIXTURES.glob("*/sources.csv"))} | {"home": files.HOME}


def conflicts(folder):
    """The conflicts of built tables by what they say."""
    found = tables.read(folder, "conflicts")
    return Counter(zip(*(found[c] for c in ("tier", "kind", "issue_id", "measure", "left_evidence", "right_evidence"))))


@pytest.fixture(scope="module")
def together(tmp_path_factory):
    """Tables of all corpora thrown into one folder."""
    folder = tmp_path_factory.mktemp("together")
    (folder / "texts").mkdir()
    rows = []
    for corpus in CORPORA.values():
        with open(corpus / "sources.csv", encoding="utf-8-sig", newline="") as f:
            for row in csv.DictReader(f):
                name = f"{corpus.name}_{row['file']}"
                shutil.copy(corpus / "texts" / row["file"], folder / "texts" / name)
                rows.append(row | {"file": name})
    with open(folder / "sources.csv", "w", encoding="utf-8", newline="") as f:
        out = csv.DictWriter(f, list(dict.fromkeys(k for r in rows for k in r)), restval="")
        out.writeheader()
        out.writerows(rows)
    pipeline.build(files.Corpus(folder), folder / "processed", parameters())
    return folder / "processed"


def test_many_subjects_in_one_folder_conflict_as_each_alone(together, built):
    alone = sum((conflicts(built(name)) for name in CORPORA), Counter())
    among = conflicts(together)
    assert {"new": among - alone, "lost": alone - among} == {"new": Counter(), "lost": Counter()}
