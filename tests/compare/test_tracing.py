"""What the counts of the comparison are made of is kept by the step that counted, and found again by the report, which then judges nothing."""

import json
from dataclasses import replace

import pytest

from kzsanctions import codebook, files, pipeline, tables
from kzsanctions.compare import conflicts, tracing
from kzsanctions.engine import Engine
from kzsanctions.steps import STEPS

CORPORA = ("invented", "layouts")  # the second holds texts that are read without their damage


@pytest.fixture
def compared(built, tmp_path, monkeypatch):
    """By name of a corpus: the corpus, its tables as read from their files, and an engine that keeps, after the step that compares has run."""
    monkeypatch.setenv("KZSANCTIONS_CACHE", str(tmp_path / "cache"))

    def get(name):
        corpus, folder, engine = files.Corpus(files.INVENTED / name), built(name), Engine(cache=tmp_path / "cache" / "read.sqlite")
        step = STEPS[-1]
        given = {parameter: codebook.parameters()[parameter] for parameter in step.parameters}
        pipeline.compare(corpus, pipeline.load(step.name, folder), pipeline.codebook(step.name), given, engine)
        return corpus, {name: tables.read(folder, name) for name in tables.contract()["tables"]}, engine

    return get


@pytest.mark.parametrize("name", CORPORA)
def test_what_was_kept_is_what_judging_again_gives(compared, name):
    corpus, built, engine = compared(name)
    kept = pipeline.traced(corpus, built, codebook.Codebook(), codebook.parameters(), engine)
    again = pipeline.traced(corpus, built, codebook.Codebook(), codebook.parameters())
    tallies = built["tallies"].set_index("tally")["number"].to_dict()
    assert tracing.plain(kept) == json.loads(json.dumps(tracing.plain(again))) and kept.counts == tallies


def test_where_it_was_kept_nothing_is_judged(compared, monkeypatch):
    corpus, built, engine = compared("invented")
    monkeypatch.setattr(conflicts, "traced", None)
    assert pipeline.traced(corpus, built, codebook.Codebook(), codebook.parameters(), engine).counts["pairs"]


def fewer_claims(built, parameters):
    return {**built, "claims": built["claims"].iloc[1:]}, parameters


def a_claim_of_another_word(built, parameters):
    claims = built["claims"].copy()
    claims.loc[0, "position"] = "unclear"
    return {**built, "claims": claims}, parameters


def another_setting(built, parameters):
    return built, {**parameters, "validity_days": 30}


@pytest.mark.parametrize("changed", [fewer_claims, a_claim_of_another_word, another_setting])
def test_of_other_tables_or_settings_what_was_kept_does_not_tell(compared, monkeypatch, changed):
    corpus, built, engine = compared("invented")
    asked = []
    monkeypatch.setattr(conflicts, "traced", lambda *given: asked.append(given) or conflicts.Traced(None, None, tracing.Trace({"pairs": 7})))
    tables_, parameters = changed(built, codebook.parameters())
    assert pipeline.traced(corpus, tables_, codebook.Codebook(), parameters, engine).counts == {"pairs": 7} and len(asked) == 1


def test_a_setting_of_another_step_changes_nothing(compared, monkeypatch):
    corpus, built, engine = compared("invented")
    monkeypatch.setattr(conflicts, "traced", None)
    assert pipeline.traced(corpus, built, codebook.Codebook(), {**codebook.parameters(), "story_days": 3}, engine).counts["pairs"]


def test_an_engine_that_keeps_nothing_looks_at_nothing_kept(compared, monkeypatch):
    corpus, built, engine = compared("invented")
    monkeypatch.setattr(files, "kept", None)
    assert pipeline.traced(corpus, built, codebook.Codebook(), codebook.parameters(), replace(engine, cache=None)).counts["pairs"]
