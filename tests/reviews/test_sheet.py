"""A sheet asks without telling the answer; what coders write into it comes back as rows that are found again by their words."""

import shutil
from pathlib import Path

import pytest

from kzsanctions import cli, codebook, files, pipeline, reviews, tables
from kzsanctions.errors import InputError

CORPUS = Path(__file__).parents[1] / "fixtures" / "invented"
ANSWERS = {"statement": {"statement": "yes", "speaker": "Yerlan Saduakasov", "official": "yes", "day": "2024-04-18"}, "pair": {"verdict": "none"}}


@pytest.fixture(scope="module")
def material(built):
    made = {name: tables.read(built("invented"), name) for name in tables.contract()["tables"]}
    return made, pipeline.raw_texts(files.Corpus(CORPUS), made["sources"])


@pytest.fixture(scope="module")
def asked(material):
    return reviews.sheet.items(*material)


def filled(rows, path, **given):
    """A sheet with every item answered alike, but for what is given by item."""
    answered = [{**row, **given.get(row["item"], ANSWERS[row["kind"]])} for row in rows]
    reviews.sheet.written(answered, path)
    return path


def test_the_same_tables_give_the_same_sheet_and_another_seed_another_order(material, asked):
    assert reviews.sheet.items(*material) == asked
    other = reviews.sheet.items(*material, seed=1)
    assert [r["words"] for r in other] != [r["words"] for r in asked]
    # Sentences and rejected pairs are sampled anew, all that the machine reports is asked about in any order.
    spoken = set(map(" ".join, map(str.split, material[0]["statements"]["content"])))
    assert spoken <= {r["words"] for r in asked} & {r["words"] for r in other}


def test_a_sheet_does_not_tell_what_the_machine_says(material, asked):
    sources = material[0]["sources"]
    told = {cell for row in asked for name, cell in row.items() if not name.endswith(("before", "after", "words", "item", "published"))}
    assert told == {"", "statement", "pair", *sources["file"], *sources["publisher"], *sources["title"]}
    assert all(row[name] == "" for row in asked for name in reviews.sheet.FILLED)


def test_statements_stand_among_sentences_that_are_none_and_conflicts_among_other_pairs(material, asked):
    made, _ = material
    spoken = set(map(" ".join, map(str.split, made["statements"]["content"])))
    shown = [r["words"] in spoken for r in asked if r["kind"] == "statement"]
    assert 0.5 < sum(shown) / len(shown) < 0.9
    assert sum(r["kind"] == "pair" for r in asked) > len(made["conflicts"][made["conflicts"]["tier"].isin(["A", "B"])]) > 0


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_a_filled_sheet_comes_back_as_rows_and_every_row_is_found_again(material, asked, tmp_path, suffix):
    path = filled(asked, tmp_path / f"one.{suffix}", S001={"statement": "no", "why": "the paper's, own words"})
    rows, empty = reviews.sheet.coded(path, "one", "2031-07-01")
    statements = sum(r["kind"] == "statement" for r in asked)
    assert (len(rows), empty) == (4 * (statements - 1) + 1 + len(asked) - statements, 0)
    made, texts = material
    found = [reviews.Review(**row, row=n) for n, row in enumerate(rows, 2)]
    for needed in ("statements", "conflicts"):
        _, marks = reviews.apply(found, made, texts, [needed])
        assert set(marks["state"]) == {"recorded" if needed == "statements" else "applied"}
        assert "" not in set(marks["item_id"])


def test_what_is_left_empty_is_counted_and_not_coded(asked, tmp_path):
    path = filled(asked, tmp_path / "one.csv", **{r["item"]: {} for r in asked if r["kind"] == "pair"})
    rows, empty = reviews.sheet.coded(path, "one", "2031-07-01")
    assert {r["target"] for r in rows} == {"statement"} and empty == sum(r["kind"] == "pair" for r in asked)


@pytest.mark.parametrize(
    "item, given, message",
    [
        ("S001", {"statement": "yse"}, "item S001: statement 'yse' is unknown; did you mean 'yes'"),
        ("S001", {"statement": "yes", "speaker": "X", "day": "unknown"}, "item S001: has no official; give it"),
        ("S001", {**ANSWERS["statement"], "official": "xx"}, "item S001: official 'xx' is unknown; give one of yes, no, unclear"),
        ("S001", {**ANSWERS["statement"], "day": "Thursday"}, "item S001: day 'Thursday' is none; give a day"),
        ("S001", {"statement": "no", "speaker": "X"}, "item S001: is no statement, but has a speaker; empty it"),
        ("P001", {"verdict": "tenson"}, "item P001: verdict 'tenson' is unknown; did you mean 'tension'"),
        ("P001", {"why": "for reasons"}, "item P001: verdict '' is unknown"),
    ],
)
def test_an_answer_that_is_none_is_refused_with_its_item(asked, tmp_path, item, given, message):
    with pytest.raises(InputError, match=message):
        reviews.sheet.coded(filled(asked, tmp_path / "one.csv", **{item: given}), "one", "2031-07-01")


def test_rows_saved_from_a_page_are_added_as_they_are(tmp_path, capsys):
    saved, kept = tmp_path / "saved.csv", tmp_path / "reviews.csv"
    header = ",".join(reviews.COLUMNS)
    saved.write_text(f"{header}\npair,a.txt,one,,two,,none,,,me,2031-07-01,\n")
    kept.write_text(f"{header}\npair,a.txt,one,,two,,tension,,,me,2031-06-01,\npair,a.txt,one,,two,,tension,,,you,2031-06-01,\n")
    assert cli.main(["coded", str(saved), "--out", str(kept)]) == 0
    assert [(r.coder, r.verdict) for r in reviews.read(kept)] == [("you", "tension"), ("me", "none")]
    assert "1 row of me" in capsys.readouterr().out


WHO = [
    ("a_tok", "Kassym-Jomart Tokayev", "person", "President | President Kassym-Jomart Tokayev | Tokayev"),
    ("a_min", "Ministry of Trade of Kazakhstan", "organisation", "Kazakhstan's trade ministry | the trade ministry"),
    ("a_ru", "Government of Russia", "government", "Moscow | Russia"),
]


@pytest.mark.parametrize(
    "name, who",
    [
        ("Kassym-Jomart Tokayev", "a_tok"),
        ("President Tokayev of Kazakhstan", "a_tok"),
        ("Tokayev, president", "a_tok"),
        ("Trade Ministry", "a_min"),
        ("the  Trade Ministry", "a_min"),
        ("Moscow", "a_ru"),
        ("unnamed", ""),
        ("unnamed senior official", ""),
        # Nobody the tables know: a paper named after a capital, another president, a ministry of a state that is known.
        ("The Moscow Times", "moscow times"),
        ("President Lind", "president lind"),
        ("Russia\u2019s  Foreign Ministry", "russia's foreign ministry"),
    ],
)
def test_a_coder_who_knows_no_table_is_understood(name, who):
    rows = [dict(zip(("actor_id", "name", "kind", "variants"), row)) for row in WHO]
    assert reviews.places.meant(name, tables.frame("actors", rows)) == who


def test_a_sheet_of_nobody_is_refused(asked, tmp_path):
    with pytest.raises(InputError, match="does not say who filled it and when; add --coder and --date"):
        reviews.sheet.coded(filled(asked, tmp_path / "one.csv"))


def test_a_sheet_that_lost_its_columns_is_refused(tmp_path):
    (tmp_path / "one.csv").write_text("item,kind,words\nS001,statement,Nothing\n")
    with pytest.raises(InputError, match="column .*official.* is missing; give the sheet back as it was"):
        reviews.sheet.coded(tmp_path / "one.csv", "one", "2031-07-01")


def test_two_coders_on_the_command_line_are_rows_of_a_corpus_that_builds(built, tmp_path, capsys):
    corpus = shutil.copytree(CORPUS, tmp_path / "corpus")
    sheet, rows = tmp_path / "sheet.csv", corpus / "reviews.csv"
    assert cli.main(["sheet", str(corpus), "--tables", str(built("invented")), "--out", str(sheet)]) == 0
    asked = files.read_csv(sheet)
    pairs = [r["item"] for r in asked if r["kind"] == "pair"]
    one = filled(asked, tmp_path / "one.csv")
    two = filled(asked, tmp_path / "two.csv", **{pairs[0]: {"verdict": "contradiction", "why": "both cannot be"}})
    for coder, path in (("one", one), ("two", two), ("two", two)):  # a sheet given back twice counts once
        assert cli.main(["coded", str(path), "--coder", coder, "--date", "2031-07-01", "--out", str(rows)]) == 0
    assert "rows of two" in capsys.readouterr().out
    made = pipeline.rebuilt(files.Corpus(corpus), {}, codebook.parameters())
    states = made["reviewed"].groupby(["target", "state"]).size().to_dict()
    assert states == {
        ("statement", "recorded"): 8 * (len(asked) - len(pairs)),
        ("pair", "applied"): 2 * (len(pairs) - 1),
        ("pair", "disagreed"): 2,
    }
    # Who says "none" of everything dismisses what the machine reports; the one pair on which the coders differ stays as it was.
    reported = made["conflicts"]["tier"].isin(["A", "B"])
    assert set(made["conflicts"]["review"][reported]) <= {"none", "dismissed"} and "dismissed" in set(made["conflicts"]["review"])
    assert set(made["conflicts"]["review"][~reported]) <= {"none"}
