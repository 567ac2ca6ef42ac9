"""The database, asked by SQL: every cell as the tables have it, unknown as NULL, promises kept by the database itself."""

import sqlite3

import exported
import pandas as pd
import pytest

from kzsanctions.errors import InputError
from kzsanctions.export import sqlite
from kzsanctions.tables import contract

GIVEN = {"home": exported.home, "odd": exported.odd, "nothing said": exported.empty, "without": lambda: exported.without_texts(exported.home())}


def connected(given, folder):
    (folder / sqlite.FILE).write_bytes(sqlite.contents(given)[sqlite.FILE])
    connection = sqlite3.connect(folder / sqlite.FILE)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


@pytest.mark.parametrize("given", GIVEN)
def test_every_cell_is_as_the_tables_have_it(given, tmp_path):
    connection = connected(GIVEN[given](), tmp_path)
    for name, data in GIVEN[given]().tables.items():
        rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
        wanted = [["" if pd.isna(v) else v for v in row] for row in data.astype("object").itertuples(index=False)]
        assert sorted([["" if v is None else v for v in row] for row in rows], key=str) == sorted(wanted, key=str)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_who_said_what_in_one_question(tmp_path):
    asked = """SELECT a.name, k.position, s.content FROM claims k JOIN statements s USING (statement_id)
               JOIN actors a ON a.actor_id = s.speaker_id WHERE k.issue_id = 'fishing-ban' ORDER BY a.name"""
    assert connected(exported.odd(), tmp_path).execute(asked).fetchall() == [
        ("Ministry <of> “NA”", "affirms", "=SUM(A1)"),
        ("Ōta", "denies", "+7,000 boats, @once, are not banned"),
    ]


def test_unknown_is_null_and_the_country_code_na_is_not(tmp_path):
    connection = connected(exported.odd(), tmp_path)
    assert connection.execute("SELECT DISTINCT country FROM sources").fetchall() == [("NA",)]
    assert connection.execute("SELECT count(*) FROM statements WHERE within IS NULL").fetchall() == [(2,)]


@pytest.mark.parametrize(
    "change, said",
    [
        ("INSERT INTO stories (story_id, source_id) VALUES ('y_1', 'nobody')", "FOREIGN KEY"),
        ("UPDATE claims SET position = 'perhaps'", "CHECK"),
        ("UPDATE actors SET official = 2", "CHECK"),
        ("INSERT INTO actors SELECT * FROM actors LIMIT 1", "UNIQUE"),
    ],
)
def test_a_broken_row_is_refused_by_the_database(change, said, tmp_path):
    with pytest.raises(sqlite3.IntegrityError, match=said):
        connected(exported.odd(), tmp_path).execute(change)


@pytest.mark.parametrize(
    "table, changed, said",
    [
        ("statements", {"speaker_id": "a_9"}, "statements: a row refers to one of actors that is not there; build the tables again"),
        ("claims", {"position": "perhaps"}, "claims: CHECK constraint failed"),
    ],
)
def test_tables_that_break_their_promise_are_refused(table, changed, said):
    given = exported.odd()
    tables = {**given.tables, table: given.tables[table].assign(**changed)}
    with pytest.raises(InputError, match=said):
        sqlite.contents(type(given)(tables, given.texts))


def test_the_database_says_what_its_columns_mean_and_what_rights_lie_on_it(tmp_path):
    connection = connected(exported.odd(), tmp_path)
    assert connection.execute("SELECT \"is\" FROM about WHERE what = 'rights'").fetchone() == (exported.odd().rights,)
    assert connection.execute("SELECT count(*) FROM columns").fetchone()[0] == sum(len(t["columns"]) for t in contract()["tables"].values())
