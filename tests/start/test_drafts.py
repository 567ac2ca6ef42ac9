"""Issues are drafted from what officials say and no issue covers: grouped by matter, with words, examples and near misses to be finished."""

import re

import pytest
import yaml

from kzsanctions import cli, codebook, files, pipeline, tables
from kzsanctions.language.words import root
from kzsanctions.start import drafts

CORPUS = files.INVENTED / "accounts"  # a currency crisis and a flood: matters no issue of the codebook covers


@pytest.fixture(scope="module")
def made(built):
    return {name: tables.read(built("accounts"), name) for name in tables.contract()["tables"]}


@pytest.fixture(scope="module")
def written(made):
    return drafts.text(made)


def entries(written, kind):
    """What the drafts have for a file of the codebook, one for each matter."""
    pieces = written.split(f"# codebook/{kind}.yml, below")
    return [yaml.safe_load(piece.split("\n", 1)[1].split("\n#")[0]) for piece in pieces[1:]]


def test_matters_are_things_that_two_officials_speak_of_in_one_story(made):
    found = {m.thing: m for m in drafts.matters(made, ["people"])}
    assert {root(word) for word in ("gates", "transfers")} <= set(found)
    assert {c.text for c in found[root("gates")].clauses} >= {"the gates remained closed", "The gates were not opened"}
    assert all(m.sides or len(m.speakers) > 1 for m in found.values())
    assert not {root(word) for word in ("they", "billion", "ministry", "Ghana", "people")} & set(
        found
    )  # no thing, a number, names, and a word said to be vague


def test_a_draft_has_words_examples_and_near_misses_and_says_what_a_person_has_to_do(written):
    at = next(n for n, (issue,) in enumerate(entries(written, "issues")) if issue["label"] == "Gates")
    concepts, issue = entries(written, "concepts")[at], entries(written, "issues")[at][0]
    assert {name: c["words"] for name, c in concepts.items()} == {"gates": ["gate*"], "gates-act": ["open*"], "gates-counter": ["close*"]}
    assert {(p["needs"][0], p["position"]) for p in issue["patterns"]} == {("gates-act", "affirms"), ("gates-counter", "denies")}
    told = {e["text"]: e["position"] for e in issue["examples"]}
    assert (
        told["the gates remained closed"] == "denies" and told["The gates were not opened"] == "denies" and told["the gates were open"] == "affirms"
    )
    assert issue["question"].startswith("FINISH:") and issue["near_misses"]


def test_every_dispute_without_an_issue_is_drafted_first_with_both_sides_above_it(made, written):
    fought = drafts.disputed(made)
    sides = [line.split(": ", 1)[0] for line in written.splitlines() if line.startswith(("# disputed", "# against"))]
    assert len(fought) >= 6 and sides == ["# disputed", "# against"] * len(fought)
    found = drafts.matters(made, [])
    assert [m.sides for m in found[: len(fought)]].count(()) == 0 and {m.sides for m in found[len(fought) :]} <= {()}
    assert "# disputed: Pashk Deda: All the gates were open at midnight" in written


def test_opposite_acts_of_a_dispute_answer_the_question_the_two_ways(written):
    (issue,) = next(i for i in entries(written, "issues") if i[0]["label"] == "Proposal")
    assert {(p["needs"][0], p["position"]) for p in issue["patterns"]} == {("proposal-act", "affirms"), ("proposal-counter", "denies")}


def test_near_misses_have_the_thing_and_no_act_and_are_no_side_of_a_dispute(made, written):
    said = made["statements"].set_index("statement_id")["content"]
    sides = {" ".join(said[s].split()) for pair, _ in drafts.disputed(made) for s in pair}
    met = 0
    for concepts, (issue,) in zip(entries(written, "concepts"), entries(written, "issues")):
        thing, *acts = concepts.values()
        near = [n for n in issue["near_misses"] if not n.startswith(drafts.FINISH)]
        assert not {e["text"] for e in issue["examples"]} & set(near) and not sides & set(near)
        has = lambda words, text: any(re.search(rf"\b{w.rstrip('*')}" + ("" if w.endswith("*") else r"\b"), text, re.I) for w in words)  # noqa: E731
        assert all(has(thing["words"], n) and not any(has(a["words"], n) for a in acts) for n in near), near
        met += len(near)
    assert met


def test_nothing_is_written_as_a_reference_to_what_stands_elsewhere(written):
    assert "&id" not in written and "*id" not in written


def test_a_draft_is_refused_until_it_is_finished_and_then_taken(written, tmp_path):
    issues, concepts = (codebook.load_part(files.CODEBOOK, part) for part in ("issues", "concepts"))
    at = next(n for n, (issue,) in enumerate(entries(written, "issues")) if issue["label"] == "Gates")
    draft = entries(written, "issues")[at][0]
    added = {**concepts, "concepts": {**concepts["concepts"], **entries(written, "concepts")[at]}}
    assert codebook.check(codebook.varied(tmp_path / "draft", concepts=added, issues={"issues": [*issues["issues"], draft]}))[:1] == [
        "issues.yml: issues > gates-matter > definition: is still a draft ('FINISH: what is claimed by those who say yes.'); finish it"
    ]
    finished = {
        **draft,
        "question": "Were the gates opened?",
        "definition": "They were.",
        "include": ["gates"],
        "exclude": ["doors"],
        "near_misses": ["No."],
    }
    assert codebook.check(codebook.varied(tmp_path / "done", concepts=added, issues={"issues": [*issues["issues"], finished]})) == []


def test_what_an_issue_covers_is_not_drafted(built):
    covered = {name: tables.read(built("invented"), name) for name in tables.contract()["tables"]}
    assert drafts.text(covered).startswith("# Nothing is drafted: no thing is spoken of by two officials")


def test_suggest_writes_a_file_once(tmp_path, capsys, made, written, monkeypatch):
    monkeypatch.setattr(pipeline, "rebuilt", lambda *asked, **more: made)  # what a build of the corpus gives
    out = tmp_path / "drafts.yml"
    assert cli.main(["suggest", str(CORPUS), "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == written
    assert cli.main(["suggest", str(CORPUS), "--out", str(out)]) == 2
    assert f"{out}: is there already, and nothing is overwritten" in capsys.readouterr().err
