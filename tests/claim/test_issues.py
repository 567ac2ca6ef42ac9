"""The codebook's own examples: each issue finds its sides in them, and nothing in its near misses; nothing is listed that no example meets."""

from pathlib import Path

import pytest

from kzsanctions.claim.issues import read_issues
from kzsanctions.claim.stances.assertions import assertions, read
from kzsanctions.codebook import Codebook, load_part
from kzsanctions.language.lexicon import Lexicon, tokens

CODEBOOK = Path(__file__).parents[2] / "codebook"
PART, CONCEPTS, STANCES, WORDS = (load_part(CODEBOOK, p) for p in ("issues", "concepts", "stances", "words"))
BOOK = Codebook().issues
PATTERNS = [(i["id"], p["id"]) for i in PART["issues"] for p in i["patterns"]]


def found(issue, text):
    return [a for a in assertions(read(text, BOOK.vocabulary), BOOK.issues) if a.issue.id == issue]


@pytest.mark.parametrize(
    "issue, example", [(i["id"], e) for i in PART["issues"] for e in i["examples"]], ids=lambda x: x if isinstance(x, str) else x["text"]
)
def test_an_issue_finds_its_side_in_its_examples(issue, example):
    claims = found(issue, example["text"])
    assert claims and claims[0].position == example["position"]
    assert claims[0].commitment == example.get("commitment", claims[0].commitment)


@pytest.mark.parametrize("issue, text", [(i["id"], t) for i in PART["issues"] for t in i["near_misses"]])
def test_an_issue_finds_nothing_in_its_near_misses(issue, text):
    assert found(issue, text) == []


@pytest.fixture(scope="module")
def spoken_for():
    return {(i["id"], a.pattern.id) for i in PART["issues"] for e in i["examples"] for a in found(i["id"], e["text"])}


@pytest.mark.parametrize("issue, pattern", PATTERNS)
def test_every_pattern_speaks_for_an_example(issue, pattern, spoken_for):
    assert (issue, pattern) in spoken_for


def test_every_concept_a_pattern_names_is_defined_and_every_concept_is_named():
    patterns = [p for i in PART["issues"] for p in i["patterns"]]
    named = {c.strip() for p in patterns for k in ("needs", "without", "near") for n in p.get(k, []) for c in n.split("|")}
    named |= {i["toward"] for i in PART["issues"] if "toward" in i}
    assert named - {"number"} == set(CONCEPTS["concepts"])


def families():
    """Each family of words with its own examples and those of the issues, which meet concepts as well."""
    issues = [e["text"] for i in PART["issues"] for e in i["examples"]]
    for part, keys in ((STANCES, ("families", "scopes")), (CONCEPTS, ("concepts", "goods", "norms"))):
        for key in keys:
            for name, family in part[key].items():
                yield f"{key}: {name}", family["words"], family.get("examples", []), issues if part is CONCEPTS else []


@pytest.mark.parametrize("name, words, own, others", [pytest.param(*f, id=f[0]) for f in families()])
def test_every_entry_of_several_words_is_met_by_an_example(name, words, own, others):
    """So is every example by an entry: nothing is listed for its own sake."""
    texts = [tokens(t) for t in (*own, *others)]
    assert [w for w in words if " " in w and not any(Lexicon({name: [w]}, WORDS["irregular"]).find(t) for t in texts)] == []
    whole = Lexicon({name: words}, WORDS["irregular"])
    assert [t for t in own if not whole.find(tokens(t))] == []


def test_issues_and_patterns_have_names_of_their_own():
    assert len({i["id"] for i in PART["issues"]}) == len(PART["issues"])
    assert len(set(PATTERNS)) == len(PATTERNS)


def test_an_empty_codebook_of_issues_claims_nothing(tmp_path):
    for part in ("issues", "concepts", "stances"):
        (tmp_path / f"{part}.yml").write_text("", encoding="utf-8")
    empty = read_issues(*(load_part(tmp_path, part) for part in ("issues", "concepts", "stances")))
    assert assertions(read("The export of drones is banned.", empty.vocabulary), empty.issues) == []
