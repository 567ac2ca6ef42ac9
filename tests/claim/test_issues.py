"""The codebook's own examples: each issue finds its sides in them, and nothing in its near misses."""

from pathlib import Path

import pytest

from kzsanctions.claim.issues import read_issues
from kzsanctions.claim.stances.assertions import assertions, read
from kzsanctions.codebook import load_part

CODEBOOK = Path(__file__).parents[2] / "codebook"
PART = load_part(CODEBOOK, "issues")
BOOK = read_issues(PART, load_part(CODEBOOK, "places"))


def positions(issue, text):
    return [(a.position, a.commitment) for a in assertions(read(text, BOOK.lexicon), BOOK.issues) if a.issue.id == issue]


@pytest.mark.parametrize(
    "issue, example", [(i["id"], e) for i in PART["issues"] for e in i["examples"]], ids=lambda x: x if isinstance(x, str) else x["text"]
)
def test_an_issue_finds_its_side_in_its_examples(issue, example):
    found = positions(issue, example["text"])
    assert found and found[0][0] == example["position"]
    assert found[0][1] == example.get("commitment", found[0][1])


@pytest.mark.parametrize("issue, text", [(i["id"], t) for i in PART["issues"] for t in i["near_misses"]])
def test_an_issue_finds_nothing_in_its_near_misses(issue, text):
    assert positions(issue, text) == []


def test_every_concept_a_pattern_names_is_defined():
    named = {
        c.strip() for i in PART["issues"] for p in i["patterns"] for k in ("needs", "without", "near") for n in p.get(k, []) for c in n.split("|")
    }
    assert named - set(PART["concepts"]) == {"number"}


def test_issues_and_patterns_have_names_of_their_own():
    ids = [i["id"] for i in PART["issues"]]
    rules = [f"{i['id']}/{p['id']}" for i in PART["issues"] for p in i["patterns"]]
    assert len(set(ids)) == len(ids) and len(set(rules)) == len(rules)


def test_an_empty_codebook_of_issues_claims_nothing(tmp_path):
    (tmp_path / "issues.yml").write_text("", encoding="utf-8")
    empty = read_issues(load_part(tmp_path, "issues"))
    assert assertions(read("The export of drones is banned.", empty.lexicon), empty.issues) == []
