"""A lead that all readers call a conflict is one from the next build on, told as theirs; anything less changes no finding."""

import shutil

import pytest

from kzsanctions import codebook, files, pipeline, reviews, tables
from kzsanctions.report import evaluation, explain, report
from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import findings

CORPUS = files.INVENTED / "accounts"


@pytest.fixture(scope="module")
def before(built):
    return {name: tables.read(built("accounts"), name) for name in tables.contract()["tables"]}


def lead_of(made):
    """The first lead whose two acts of speaking no conflict joins."""
    spoken = dict(zip(made["appearances"]["statement_id"], made["appearances"]["utterance_id"]))
    known = {frozenset(p) for p in zip(made["conflicts"]["left_utterance"], made["conflicts"]["right_utterance"])}
    ranked = made["leads"].sort_values("rank").itertuples()
    return next(r for r in ranked if frozenset((spoken[r.left_id], spoken[r.right_id])) not in known and spoken[r.left_id] != spoken[r.right_id])


def judged(made, tmp_path, *verdicts):
    """The corpus built again with a verdict of each coder on that lead."""
    corpus = files.Corpus(tmp_path / "corpus")
    shutil.copytree(CORPUS, tmp_path / "corpus")
    lead, said = lead_of(made), made["statements"].set_index("statement_id")
    file = dict(zip(made["sources"]["source_id"], made["sources"]["file"]))
    one, other = ((file[said.at[i, "source_id"]], said.at[i, "content"]) for i in (lead.left_id, lead.right_id))
    rows = [["pair", *one, *other, "", verdict, "", "", f"Reader {n}", "2031-01-01", ""] for n, verdict in enumerate(verdicts)]
    files.write_bytes(corpus.reviews, files.csv_bytes(list(reviews.COLUMNS), rows))
    return lead, corpus, pipeline.rebuilt(corpus, made, codebook.parameters(), first="compare")


@pytest.mark.parametrize(
    "verdicts, tier",
    [(["contradiction"], "A"), (["tension"], "B"), (["contradiction", "contradiction"], "A"), (["contradiction", "tension"], ""), (["none"], "")],
)
def test_a_lead_that_all_readers_call_a_conflict_is_one(before, tmp_path, verdicts, tier):
    lead, _, made = judged(before, tmp_path, *verdicts)
    found = made["conflicts"][made["conflicts"]["kind"] == "found-by-readers"]
    assert found[["tier", "left_id", "right_id", "review"]].values.tolist() == ([[tier, lead.left_id, lead.right_id, "confirmed"]] if tier else [])
    assert len(made["conflicts"]) == len(before["conflicts"]) + bool(tier)
    tables.conformed(made, pipeline.raw_texts(files.Corpus(CORPUS), made["sources"]))


def test_the_report_tells_it_as_found_by_readers_and_no_score_counts_it(before, tmp_path):
    lead, corpus, made = judged(before, tmp_path, "contradiction")
    tables.write(tmp_path / "made", tables.conformed(made, pipeline.raw_texts(corpus, made["sources"])))
    told = report.story(corpus, tmp_path / "made", codebook.Codebook())
    (conflict,) = (c for c in told.conflicts if c.kind == "found-by-readers")
    head = " ".join(words(b.line) for b in findings.headline(told) if hasattr(b, "line"))
    assert "One of these was found by readers among the leads and not by the program." in head
    page = report.disputes(told)._repr_mimebundle_()["text/html"]
    assert f'id="q-{conflict.conflict_id}-left"' in page and "Readers found this among the leads. No gate has judged it" in page
    for shown in (report.opening(told), report.headline(told), report.leads(told), report.register(told), report.stands(told)):
        assert shown._repr_mimebundle_()["text/html"]
    assert "No gate has judged it." in explain.explain([conflict.conflict_id], tmp_path / "made")
    coding = next(iter(evaluation.codings(CORPUS / "gold").values()), None) or {"texts": [], "conflicts": [], "must_not": []}
    scores = [s for s in (evaluation.scores(made, coding), evaluation.scores(before, coding))]
    assert scores[0] == scores[1]
