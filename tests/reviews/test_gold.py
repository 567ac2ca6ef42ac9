"""A coder's verdicts make a coding in the form of `data/gold`: it holds what the coder says, and finds its words again."""

from pathlib import Path

import pytest

from kzsanctions import files, pipeline, reviews, tables
from kzsanctions.errors import InputError
from kzsanctions.report import evaluation

CORPUS = Path(__file__).parents[1] / "fixtures" / "invented"
BLANK = dict.fromkeys(reviews.COLUMNS, "") | {"coder": "me", "date": "2031-07-01"}


@pytest.fixture(scope="module")
def material(built):
    made = {name: tables.read(built("invented"), name) for name in tables.contract()["tables"]}
    return made, pipeline.raw_texts(files.Corpus(CORPUS), made["sources"])


@pytest.fixture(scope="module")
def rows(material):
    """Every statement of one text confirmed, but the first is no statement and the second another's; one pair of each kind."""
    made, _ = material
    said = made["statements"][made["statements"]["source_id"] == made["sources"]["source_id"].iloc[0]].sort_values("start")
    file = made["sources"]["file"].iloc[0]
    given = [BLANK | {"target": "statement", "file": file, "quote": words, "verdict": "confirmed"} for words in said["content"]]
    given[0] |= {"verdict": "dismissed"}
    given[1] |= {"verdict": "corrected", "field": "speaker", "value": "unnamed"}
    given.append(given[1] | {"field": "day", "value": "2031-01-01/2031-01-02"})
    pair = BLANK | {"target": "pair", "file": file, "quote": said["content"].iloc[1], "other_quote": said["content"].iloc[2]}
    given += [pair | {"verdict": v, "note": "for a reason"} for v in ("contradiction", "tension", "none")]
    return [reviews.Review(**row, row=n) for n, row in enumerate(given, 2)]


def test_a_text_is_coded_as_the_coder_judged_it(material, rows):
    coding = reviews.gold.coding(rows, *material, "me")
    made, texts = material
    (text,) = coding["texts"]
    said = made["statements"][made["statements"]["source_id"] == made["sources"]["source_id"].iloc[0]].sort_values("start")
    assert len(text["statements"]) == len(said) - 1
    first = text["statements"][0]
    assert (first["speaker"], first["stated_from"], first["stated_to"]) == ("unnamed", "2031-01-01", "2031-01-02")
    raw = texts[made["sources"]["source_id"].iloc[0]]
    assert all(raw[s["start"] : s["end"]] == s["snippet"] for s in text["statements"])
    assert [c["tier"] for c in coding["conflicts"]] == ["A", "B"] and len(coding["must_not"]) == 1


def test_a_text_judged_in_part_and_another_coder_are_not_in_it(material, rows):
    assert reviews.gold.coding(rows[1:], *material, "me")["texts"] == []
    assert reviews.gold.coding(rows, *material, "you")["conflicts"] == []


def test_the_tables_are_scored_against_it_in_what_it_speaks_of(material, rows):
    made, _ = material
    scores = {s.task: s for s in evaluation.scores(made, reviews.gold.coding(rows, *material, "me"))}
    assert "quantities" not in scores and "kept characters" not in scores
    one = scores["statements"]
    assert (one.coded, one.found - one.agreed) == (one.agreed, 1)  # nothing missed; the one that is none was found all the same


def test_words_that_moved_are_found_again_and_words_that_went_are_told(material, rows):
    made, texts = material
    file = made["sources"]["file"].iloc[0]
    raw = texts[made["sources"]["source_id"].iloc[0]]
    coding = reviews.gold.coding(rows, *material, "me")
    moved = evaluation.attached(coding, {file: "A line more.\n" + raw})
    assert moved["texts"][0]["statements"][0]["start"] == coding["texts"][0]["statements"][0]["start"] + 13
    assert moved["conflicts"][0]["left"]["start"] == coding["conflicts"][0]["left"]["start"] + 13
    assert evaluation.attached(coding, {file: raw}) == coding
    with pytest.raises(InputError, match=f'{file}: ".*" does not stand there any more; correct the coding'):
        evaluation.attached(coding, {file: "Nothing of it."})


def test_as_the_gold_of_a_corpus_it_is_lawful(material, rows, tmp_path):
    files.write_json(tmp_path / "gold.json", reviews.gold.coding(rows, *material, "me"))
    assert evaluation.codings(tmp_path)["gold"]["conflicts"][0]["tier"] == "A"
