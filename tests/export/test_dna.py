"""The .dna database: its constraints hold, its statements stand on the same words, counted as the program counts."""

import sqlite3

import exported
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kzsanctions.export import dna

GIVEN = {"home": exported.home, "odd": exported.odd, "nothing said": exported.empty, "without": lambda: exported.without_texts(exported.home())}
CODED = """
SELECT p.Value, o.Value, c.Value, b.Value, d.Text, s.Start, s.Stop FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId
JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = 4
JOIN DATASHORTTEXT x ON x.StatementId = s.ID AND x.VariableId = 1 JOIN ENTITIES p ON p.ID = x.Entity AND p.VariableId = 1
JOIN DATASHORTTEXT y ON y.StatementId = s.ID AND y.VariableId = 2 JOIN ENTITIES o ON o.ID = y.Entity AND o.VariableId = 2
JOIN DATASHORTTEXT z ON z.StatementId = s.ID AND z.VariableId = 3 JOIN ENTITIES c ON c.ID = z.Entity AND c.VariableId = 3
ORDER BY s.ID
"""


def connected(corpus, folder):
    (folder / dna.FILE).write_bytes(dna.contents(corpus)[dna.FILE])
    connection = sqlite3.connect(folder / dna.FILE)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def slice_of(text, start, stop):
    """A slice as Java takes it: by UTF-16 units."""
    return text.encode("utf-16-le")[2 * start : 2 * stop].decode("utf-16-le")


@pytest.mark.parametrize("corpus", GIVEN)
def test_the_constraints_hold_and_nothing_dangles(corpus, tmp_path):
    connection = connected(GIVEN[corpus](), tmp_path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)] and connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("SELECT Value FROM SETTINGS WHERE Property = 'version'").fetchone()[0].startswith("3.0")


def test_each_claim_is_a_statement_of_person_organization_concept_and_agreement(tmp_path):
    rows = connected(exported.odd(), tmp_path).execute(CODED).fetchall()
    assert sorted((*row[:4], slice_of(*row[4:])) for row in rows) == [
        ("", "Ministry <of> “NA”", "fishing-ban (demanded)", 1, "=SUM(A1)"),
        ("Ōta", "Ministry <of> “NA”", "fishing-ban", 0, "+7,000 boats, @once, are not banned"),
    ]


@pytest.mark.parametrize("corpus", ["home", "without"])
def test_every_coded_claim_has_its_words(corpus, tmp_path):
    rows = connected(GIVEN[corpus](), tmp_path).execute(CODED).fetchall()
    words = [claim.evidence for claim, *_ in dna._coded(GIVEN[corpus]())]
    assert words and [slice_of(*row[4:]) for row in rows] == words


@pytest.mark.parametrize("text, at, position", [("one two", 4, 4), ("🐟 two", 2, 3), ("a\r\nb", 3, 2), ("a\rb", 2, 2), ("", 0, 0)])
def test_positions_count_as_the_program_does(text, at, position):
    assert dna.position(text, at) == position
    assert slice_of(dna.java(text), position, 1000) == dna.java(text[at:])


@given(st.text("ab🐟\r\n"), st.integers(0, 20), st.integers(0, 20))
def test_any_span_is_the_same_words_in_the_program(text, start, length):
    """A span never begins or ends between the two characters of one line end."""
    stop = min(start + length, len(text))
    assume(start <= stop and not [at for at in (start, stop) if text[at - 1 : at + 1] == "\r\n" and at])
    assert slice_of(dna.java(text), dna.position(text, start), dna.position(text, stop)) == dna.java(text[start:stop])


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE STATEMENTS SET Stop = Start",
        "UPDATE DATABOOLEAN SET Value = 2",
        "UPDATE DATASHORTTEXT SET Entity = 999",
        "INSERT INTO ENTITIES (VariableId, Value) SELECT VariableId, Value FROM ENTITIES LIMIT 1",
        "UPDATE DOCUMENTS SET Title = printf('%.*c', 191, 'x')",
        "INSERT INTO CODERRELATIONS (Coder, OtherCoder) VALUES (1, 1)",
    ],
)
def test_a_broken_row_is_refused(change, tmp_path):
    with pytest.raises(sqlite3.IntegrityError):
        connected(exported.odd(), tmp_path).execute(change)


def test_deleting_a_document_deletes_what_was_coded_in_it(tmp_path):
    connection = connected(exported.odd(), tmp_path)
    connection.execute("DELETE FROM DOCUMENTS")
    assert connection.execute("SELECT count(*) FROM DATASHORTTEXT").fetchone() == (0,)


def test_what_has_no_place_is_counted():
    given = exported.home()
    claims, coded = len(given.tables["claims"]), len(list(dna._coded(given)))
    assert dna.heeds(given) == [f"{claims - coded} of {claims} claims left out: position unclear, speaker not named or no issue"]
    assert dna.heeds(exported.odd()) == []


def test_a_password_is_kept_salted_and_always_the_same():
    assert len(dna.hashed("kzsanctions")) == 64 and dna.hashed("kzsanctions") == dna.hashed("kzsanctions") != dna.hashed("other")
