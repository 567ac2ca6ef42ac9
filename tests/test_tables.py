"""The contract is kept when tables are made: columns, types, ids, spans."""

import os
import sys
from pathlib import Path

import foreign
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions import cli, files, tables
from kzsanctions.tables import conform, frame, identify

FIXTURES = Path(__file__).parent / "fixtures"
TEXTS = {"s_1": "The ministry said no."}
SENTENCE = {"sentence_id": "n_1", "source_id": "s_1", "passage_id": "p_1", "start": 0, "end": 21, "text": "The ministry said no."}


def test_a_frame_has_the_columns_of_the_contract_in_order():
    assert list(frame("sentences", [SENTENCE]).columns) == tables.columns("sentences")


def test_a_column_nobody_declared_is_refused():
    with pytest.raises(ValueError, match="mood is not in the data dictionary"):
        frame("sentences", [{**SENTENCE, "mood": "grim"}])


def test_an_empty_table_still_has_its_types():
    empty = frame("figures", [])
    assert empty["start"].dtype == "Int64" and empty["value"].dtype == "float64"


def test_unknown_is_empty_and_never_a_filler():
    made = frame("sentences", [{"sentence_id": "n_1"}])
    assert made.loc[0, "text"] == "" and made.loc[0, "start"] is pd.NA


def test_spans_must_equal_their_slice():
    conform("sentences", frame("sentences", [SENTENCE]), TEXTS)
    with pytest.raises(AssertionError, match=r"s_1\[0:20\]"):
        conform("sentences", frame("sentences", [{**SENTENCE, "end": 20}]), TEXTS)


def test_an_id_given_twice_is_refused():
    with pytest.raises(AssertionError, match="key given twice"):
        conform("sentences", frame("sentences", [SENTENCE, SENTENCE]), TEXTS)


def test_a_value_that_is_not_in_its_list_is_refused():
    row = {"passage_id": "p_1", "source_id": "s_1", "start": 0, "end": 21, "kind": "advert", "kept": False, "text": "The ministry said no."}
    with pytest.raises(AssertionError, match="advert"):
        conform("passages", frame("passages", [row]), TEXTS)


def test_rows_come_sorted_by_their_key():
    made = frame("appearances", [{"utterance_id": "u_2", "statement_id": "t_1"}, {"utterance_id": "u_1", "statement_id": "t_2"}])
    assert list(conform("appearances", made, {})["utterance_id"]) == ["u_1", "u_2"]


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_ids_depend_on_contents_alone(one, other):
    assert (identify("t", *one) == identify("t", *other)) == ("\x1f".join(one) == "\x1f".join(other))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_what_is_written_is_read_back(tmp_path_factory, words):
    folder = tmp_path_factory.mktemp("tables")
    made = frame("sentences", [{**SENTENCE, "text": words, "end": None}])
    tables.write(folder, {"sentences": made})
    pd.testing.assert_frame_equal(tables.read(folder, "sentences"), made)


@pytest.mark.parametrize(
    "value, cell", [(58.0, "58"), (9.8e9, "9800000000"), (7.5, "7.5"), (0.1 + 0.2, "0.3"), (5e15, "5000000000000000"), (float("nan"), "")]
)
def test_numbers_are_written_in_their_shortest_form(tmp_path, value, cell):
    tables.write(tmp_path, {"figures": frame("figures", [{"figure_id": "f_1", "value": value}])})
    header, row = (tmp_path / "figures.csv").read_text().splitlines()
    assert row.split(",")[header.split(",").index("value")] == cell


def test_the_data_package_describes_every_column(tmp_path):
    resources = {r["name"]: r["schema"] for r in tables.package(tmp_path, ())["resources"]}
    assert {name: [f["name"] for f in schema["fields"]] for name, schema in resources.items()} == {name: tables.columns(name) for name in resources}
    assert {f["name"]: f["type"] for f in resources["figures"]["fields"]}["value"] == "number"


def test_the_data_package_keeps_the_hash_of_what_was_written(tmp_path):
    tables.write(tmp_path, {"dates": frame("dates", []), "links": frame("links", [])})
    files.write_json(tmp_path / "datapackage.json", tables.package(tmp_path, {"dates", "links"}))
    written = tables.described(tmp_path)
    (tmp_path / "dates.csv").write_text("edited")
    (tmp_path / "links.csv").write_text("written again")
    files.write_json(tmp_path / "datapackage.json", tables.package(tmp_path, {"links"}))
    assert tables.described(tmp_path)["dates"] == written["dates"]
    assert tables.described(tmp_path)["links"] != written["links"]


def test_records_are_the_rows_with_their_values():
    made = frame("figures", [{"figure_id": "f_1", "value": 7.5, "start": 3}, {"figure_id": "f_2"}])
    one, two = tables.records(made)
    assert (one.figure_id, one.value, one.start, one.text) == ("f_1", 7.5, 3, "")
    assert two.start is pd.NA and two.value != two.value
    assert list(tables.records(made.iloc[:0])) == []


def test_without_pyarrow_the_remedy_is_named_before_anything_is_built(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(tables, "find_spec", lambda name: None)
    assert cli.main(["build", "nowhere", "--out", str(tmp_path / "out"), "--parquet", "1"]) == 2
    said = capsys.readouterr().err
    assert 'pip install ".[cluster]"' in said and said.count("\n") == 1 and not (tmp_path / "out").exists()


@pytest.mark.parametrize("size", ["-1", "nan"])
def test_a_size_of_parquet_that_is_none_is_refused(size, tmp_path, capsys):
    assert cli.main(["build", "nowhere", "--out", str(tmp_path / "out"), "--parquet", size]) == 2
    assert "--parquet" in capsys.readouterr().err


PARQUET = """
import sys
from pathlib import Path
import pandas as pd
from kzsanctions import cli, tables
corpus, out = sys.argv[1:]
read = lambda: {path.stem: pd.read_parquet(path) for path in sorted(Path(out).glob("*.parquet"))}
cli.main(["build", corpus, "--out", out, "--parquet", "0"])
found = read()
assert set(found) == set(tables.contract()["tables"])
for name, data in found.items():
    pd.testing.assert_frame_equal(data, tables.read(Path(out), name))
size = (Path(out) / "propositions.csv").stat().st_size
cli.main(["build", corpus, "--out", out, "--parquet", str(size / 1e6)])
assert set(read()) == {name for name in found if (Path(out) / f"{name}.csv").stat().st_size >= size}
cli.main(["build", corpus, "--out", out])
assert not read()
"""


def test_parquet_beside_csv_has_the_same_cells_and_csv_the_same_bytes(built, tmp_path):
    """In a process that has pyarrow, which the project's own environment has not."""
    packages = next(foreign.program("parquet", "python").parents[1].glob("lib/python3*/site-packages"))
    path = os.pathsep.join([str(packages), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = foreign.run(sys.executable, "-c", PARQUET, FIXTURES / "invented", tmp_path, env={**os.environ, "PYTHONPATH": path})
    assert not done.returncode, done.stderr
    assert files.differences(built("invented"), tmp_path) == []
