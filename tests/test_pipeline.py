"""The whole path on the invented corpus: contract, accuracy that must not fall, and the same bytes anywhere."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from kzsanctions import codebook, files, pipeline, tables
from kzsanctions.report import evaluation

ROOT = Path(__file__).parents[1]
INVENTED = ROOT / "tests/fixtures/invented"
CORPORA = {name: ROOT / "tests/fixtures" / name for name in ("invented", "neighbours", "matters", "accounts", "layouts")}
# What was reached on the invented corpora. Lowering one of these is a decision to be reviewed, not a repair.
FLOOR = {
    (corpus, task): least
    for corpus, floors in {
        "invented": {
            "kept characters": 0.99,
            "statements": 0.97,
            "their speakers": 0.97,
            "quantities": 0.96,
            "their bounds": 0.97,
            "dates": 0.9,
            "their days": 0.9,
            "tier A conflicts": 1.0,
            "tier B conflicts": 1.0,
            "pairs that must not conflict, kept out": 1.0,
        },
        "neighbours": {
            "kept characters": 0.99,
            "statements": 0.95,
            "their speakers": 0.96,
            "quantities": 0.97,
            "their bounds": 0.95,
            "tier A conflicts": 1.0,
            "tier B conflicts": 1.0,
            "pairs that must not conflict, kept out": 1.0,
        },
        "matters": {
            "kept characters": 0.98,
            "statements": 0.92,
            "their speakers": 0.93,
            "quantities": 0.94,
            "their bounds": 0.95,
            "tier A conflicts": 0.88,  # one side of the fifth is a state company: a tension
            "pairs that must not conflict, kept out": 1.0,
        },
        "accounts": {
            "kept characters": 0.99,
            "statements": 0.93,
            "their speakers": 0.94,
            "quantities": 0.95,
            "their bounds": 0.97,
            "tier A conflicts": 0.73,
            "pairs that must not conflict, kept out": 1.0,
        },
        "layouts": {
            "kept characters": 0.99,
            "statements": 0.92,
            "their speakers": 0.95,
            "quantities": 0.97,
            "their bounds": 0.97,
            "dates": 0.9,
            "their days": 0.9,
        },
    }.items()
    for task, least in floors.items()
}


@pytest.fixture(scope="module", params=[*CORPORA, "home"])
def corpus(request, built):
    """Tables and raw texts of a corpus."""
    folder = {**CORPORA, "home": files.HOME}[request.param]
    made = {name: tables.read(built(request.param), name) for name in tables.contract()["tables"]}
    texts = {s: files.read_text(folder / "texts" / f) for s, f in zip(made["sources"]["source_id"], made["sources"]["file"])}
    return made, texts


@pytest.mark.parametrize("name", [*CORPORA, "home"])
def test_every_table_is_written_in_contract_order(built, name):
    for table in tables.contract()["tables"]:
        header = files.read_text(built(name) / f"{table}.csv").splitlines()[0]
        assert header == ",".join(tables.columns(table))


def test_passages_concatenate_to_the_raw_text(corpus):
    made, texts = corpus
    for source, rows in made["passages"].sort_values("start").groupby("source_id"):
        assert "".join(rows["text"]) == texts[source]


def test_every_span_equals_its_slice(corpus):
    made, texts = corpus
    assert set(tables.conformed(made, texts)) == set(made)


def inside(rows, pieces):
    by_source = {s: list(zip(p["start"], p["end"])) for s, p in pieces.groupby("source_id")}
    return [any(a <= r.start and r.end <= b for a, b in by_source[r.source_id]) for r in rows.itertuples()]


def test_statements_come_from_body_and_figures_from_kept_passages(corpus):
    made, _ = corpus
    passages = made["passages"]
    body = passages[passages["kind"] == "body"]
    starts = {s: list(zip(p["start"], p["end"])) for s, p in body.groupby("source_id")}
    assert all(any(a <= s.start < b for a, b in starts[s.source_id]) for s in made["statements"].itertuples())
    assert all(inside(made["figures"], passages[passages["kept"]]))


def test_every_id_that_is_referred_to_exists(corpus):
    made, _ = corpus
    ids = {name: set(made[name][tables.key(name)[0]]) for name in made if len(tables.key(name)) == 1}
    assert set(made["statements"]["speaker_id"]) - {""} <= ids["actors"]
    assert set(made["statements"]["sentence_id"]) <= ids["sentences"]
    assert {v for cell in made["statements"]["via"] for v in cell.split(" | ")} - {""} <= ids["actors"]
    assert set(made["mentions"]["actor_id"]) - {""} <= ids["actors"]
    assert set(made["figures"]["statement_id"]) - {""} <= ids["statements"]
    assert set(made["claims"]["statement_id"]) - {""} <= ids["statements"]
    assert set(made["links"]["from_claim_id"]) | set(made["links"]["to_claim_id"]) <= ids["claims"]
    assert set(made["appearances"]["statement_id"]) <= ids["statements"]
    sides = pd.concat([made["conflicts"]["left_id"], made["conflicts"]["right_id"]])
    assert set(sides) <= ids["claims"] | ids["figures"]


@pytest.fixture(scope="module")
def scored(built):
    """Scores of the invented corpora against their hand-coded answers, by corpus and task."""
    found = {}
    for corpus, folder in CORPORA.items():
        made = {name: tables.read(built(corpus), name) for name in tables.contract()["tables"]}
        coding = json.loads(files.read_text(folder / "gold/gold.json"))
        found |= {(corpus, s.task): s for s in evaluation.scores(made, coding)}
    return found


@pytest.mark.parametrize("corpus, task", FLOOR)
def test_accuracy_on_the_invented_corpora_does_not_fall(scored, corpus, task):
    score = scored[corpus, task]
    assert score.f1 >= FLOOR[corpus, task], score.errors


@pytest.mark.parametrize("corpus, folder", CORPORA.items())
def test_no_contradiction_is_reported_that_nobody_coded(built, corpus, folder):
    made = {name: tables.read(built(corpus), name) for name in ("sources", "claims", "figures", "conflicts")}
    coding = json.loads(files.read_text(folder / "gold/gold.json"))
    names = dict(zip(made["sources"]["source_id"], made["sources"]["file"]))
    place = {c.claim_id: (names[c.source_id], c.evidence_start, c.evidence_end) for c in made["claims"].itertuples()}
    place |= {f.figure_id: (names[f.source_id], f.start, f.end) for f in made["figures"].itertuples()}
    sides = [s for c in coding["conflicts"] if c["tier"] == "A" for side in (c["left"], c["right"]) for s in (side, *side["also"])]
    coded = lambda at: any(s["file"] == at[0] and s["start"] < at[2] and at[1] < s["end"] for s in sides)
    firm = made["conflicts"].query("tier == 'A'")
    assert bool(len(firm)) == bool(sides) and all(coded(place[i]) for i in [*firm["left_id"], *firm["right_id"]])


def digests(folder):
    return {p.name: files.sha256(p) for p in sorted(folder.glob("*.csv"))}


def test_the_same_bytes_from_another_folder_order_of_the_register_time_zone_locale_and_hash_seed(built, tmp_path):
    copy = shutil.copytree(INVENTED, tmp_path / "a folder with spaces" / "corpus")
    header, *rows = (copy / "sources.csv").read_text(encoding="utf-8").splitlines()
    (copy / "sources.csv").write_text("\n".join([header, *reversed(rows)]) + "\n", encoding="utf-8")
    surroundings = {**os.environ, "TZ": "Asia/Almaty", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    subprocess.run(
        [sys.executable, "-m", "kzsanctions", "build", str(copy), "--out", str(tmp_path / "out")],
        cwd=tmp_path,
        env=surroundings,
        check=True,
        capture_output=True,
    )
    assert digests(tmp_path / "out") == digests(built("invented"))


def test_with_an_empty_actors_file_the_main_contradiction_is_still_found(tmp_path, monkeypatch):
    book = shutil.copytree(files.CODEBOOK, tmp_path / "codebook")
    (book / "actors.yml").write_text("# nobody is declared\n")
    monkeypatch.setattr(pipeline, "Codebook", lambda _, parts: codebook.Codebook(book, parts))
    pipeline.build(files.Corpus(files.HOME), tmp_path / "home", codebook.parameters())
    conflicts = tables.read(tmp_path / "home", "conflicts")
    firm = conflicts[conflicts["tier"] == "A"]
    assert set(firm["issue_id"]) == {"export-ban"} and firm["dispute_id"].nunique() == 1


def test_a_text_in_another_language_is_kept_labelled_and_not_read(tmp_path):
    copy = shutil.copytree(INVENTED, tmp_path / "corpus")
    (copy / "texts" / "ru.txt").write_text("Министр заявил: «Экспорт не запрещён». Он добавил, что списка нет и не будет.\n" * 4, encoding="utf-8")
    with open(copy / "sources.csv", "a", encoding="utf-8") as register:
        register.write("ru.txt,Invented agency,agency,,,2024-04-18,2024-04-18,given,\n")
    pipeline.build(files.Corpus(copy), tmp_path / "out", codebook.parameters())
    made = {name: tables.read(tmp_path / "out", name) for name in ("sources", "statements", "figures")}
    source = made["sources"].query("file == 'ru.txt'").iloc[0]
    assert source["lang"] == "ru" and source["chars_kept"] > 0
    assert not (made["statements"]["source_id"] == source["source_id"]).any()


def test_the_tracked_tables_are_what_the_sources_give(built):
    assert digests(files.PROCESSED) == digests(built("home"))


def test_links_grow_with_a_text_and_not_with_its_square(tmp_path):
    counts = []
    for times in (8, 16):
        corpus = tmp_path / f"{times} times"
        (corpus / "texts").mkdir(parents=True)
        (corpus / "texts/long.txt").write_text("\n\n".join([files.read_text(INVENTED / "texts/f01.txt")] * times), "utf-8")
        (corpus / "sources.csv").write_text(
            "file,publisher,genre,published_from,published_to\nlong.txt,Invented,media,2024-04-18,2024-04-19\n", "utf-8"
        )
        pipeline.build(files.Corpus(corpus), tmp_path / f"out {times}", codebook.parameters())
        counts.append(len(tables.read(tmp_path / f"out {times}", "links")))
    assert 0 < counts[1] <= 2.5 * counts[0]


def test_leaving_sources_out_is_a_parameter_and_one_text_is_enough(tmp_path):
    pipeline.build(files.Corpus(INVENTED), tmp_path, codebook.parameters() | {"leave_out": ["f01.txt", "f02.txt", "f03.txt"]})
    sources = tables.read(tmp_path, "sources")
    assert not {"f01.txt", "f02.txt", "f03.txt"} & set(sources["file"])
    assert len(sources) == 1 and len(tables.read(tmp_path, "statements")) > 5


def test_a_step_and_those_after_it_run_again_in_memory_and_give_the_same(built):
    corpus, folder = files.Corpus(INVENTED), built("invented")
    before = {name: tables.read(folder, name) for name in tables.contract()["tables"]}
    empty = {name: table.head(0) if name == "conflicts" else table for name, table in before.items()}  # a later table is not looked at
    again = pipeline.rebuilt(corpus, empty, codebook.parameters(), first="claim")
    made = tables.conformed(again, pipeline.raw_texts(corpus, before["sources"]))
    assert {name: tables.csv_bytes(table) for name, table in made.items()} == {n: (folder / f"{n}.csv").read_bytes() for n in before}


def test_an_earlier_step_does_not_run_again(built):
    before = {name: tables.read(built("invented"), name) for name in tables.contract()["tables"]}
    again = pipeline.rebuilt(files.Corpus(INVENTED), before, codebook.parameters() | {"validity_days": 1}, first="compare")
    assert again["claims"] is before["claims"] and again["conflicts"] is not before["conflicts"]
