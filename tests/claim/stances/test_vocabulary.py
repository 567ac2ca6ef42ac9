"""A small codebook of another subject keeps the rules that hold for any: what is a thing, what is an act, how far a word reaches."""

from pathlib import Path

import pytest

from kzsanctions.claim.issues import read_issues
from kzsanctions.claim.stances.assertions import assertions, read
from kzsanctions.codebook import load_part

CODEBOOK = Path(__file__).parents[3] / "codebook"
FISHING = {
    "concepts": {
        "closing": {"words": ["close+", "clos*", "ban", "banned"], "flags": ["act"]},
        "bay": {"words": ["bay", "bays"]},
        "nets": {"words": ["net", "nets"], "flags": ["thing"]},
        "handing": {"words": ["issue+"]},
    },
    "generic": {"words": ["gear"]},
    "goods": {},
    "norms": {},
}
ISSUES = {
    "issues": [
        {"id": "closure", "label": "Closure", "patterns": [{"id": "bay-closed", "needs": ["closing", "bay | nets"], "position": "affirms"}]},
        {"id": "nets", "label": "Nets", "patterns": [{"id": "nets-issued", "needs": ["handing", "bay"], "position": "affirms"}]},
    ]
}


def book(**changed):
    concepts = {k: v | changed for k, v in FISHING["concepts"].items()} if changed else FISHING["concepts"]
    return read_issues(ISSUES, FISHING | {"concepts": concepts}, load_part(CODEBOOK, "stances"), load_part(CODEBOOK, "words"))


def positions(text, issues):
    return [(a.issue.id, a.position) for a in assertions(read(text, issues.vocabulary), issues.issues)]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The bay was closed.", [("closure", "affirms")]),
        ("The bay was not closed.", [("closure", "denies")]),
        ("Banned nets were found in the bay.", []),
        ("Nets are banned.", [("closure", "affirms")]),
        ("Reports that the bay was closed are untrue.", [("closure", "denies")]),
        ("In the bay we issue at present no such nets.", [("nets", "denies")]),
    ],
)
def test_another_subject_keeps_the_rules(text, expected):
    assert positions(text, book()) == expected


def test_the_rules_ask_for_flags_and_not_for_names():
    bare = book(flags=[])
    assert positions("Banned nets were found in the bay.", bare) == [("closure", "affirms")]
    assert positions("In the bay we issue at present no such nets.", bare) == [("nets", "affirms")]
