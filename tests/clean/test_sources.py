"""The table of sources says what the register says, and what can be measured on the texts."""

import pytest

from kzsanctions.clean import sources
from kzsanctions.tables import frame

ROW = {
    "file": "a.txt",
    "publisher": "Invented News",
    "genre": "media",
    "published_from": "2024-04-18",
    "published_to": "2024-04-19",
    "credits": "First Agency;  Second Agency ;",
}


def built(countries=None, **given):
    return sources.build([ROW | given], {"a.txt": "Hello.\n", "b.txt": "x"}, {"a.txt": "00", "b.txt": "01"}, countries)


def test_one_row_a_registered_text_with_credits_in_their_order():
    row = built().iloc[0]
    assert (row["file"], row["sha256"], row["chars"]) == ("a.txt", "00", 7)
    assert row["credits"] == "First Agency | Second Agency"


def test_columns_the_register_does_not_have_stay_empty():
    assert built().iloc[0]["title"] == built().iloc[0]["url"] == ""


@pytest.mark.parametrize(
    "written, code",
    [("KE", "KE"), ("ke", "KE"), ("Kenya", "KE"), (" Kenya ", "KE"), ("Republic of Kenya", "KE"), ("", "")],
)
def test_a_country_is_kept_as_its_code_however_it_is_written(written, code):
    countries = sources.read_countries({"places": [{"code": "KE", "name": "Kenya", "also": ["Republic of Kenya"]}]})
    assert built(countries, country=written).iloc[0]["country"] == code


def test_the_id_depends_on_the_file_name_alone():
    assert built().iloc[0]["source_id"] == built(publisher="Another", credits="").iloc[0]["source_id"]
    assert built().iloc[0]["source_id"] != built(file="b.txt").iloc[0]["source_id"]


def test_language_and_kept_length_are_measured_on_kept_passages():
    found = built()
    source = found.iloc[0]["source_id"]
    passages = frame(
        "passages",
        [
            {"passage_id": "p_1", "source_id": source, "start": 0, "end": 4, "kept": False, "kind": "navigation", "text": "Home"},
            {"passage_id": "p_2", "source_id": source, "start": 5, "end": 11, "kept": True, "kind": "body", "text": "Hello."},
        ],
    )
    row = sources.measured(found, passages, lambda text: f"language of {text!r}").iloc[0]
    assert (row["lang"], row["chars_kept"]) == ("language of 'Hello.'", 6)


def test_a_source_of_which_nothing_is_kept_has_length_nought():
    row = sources.measured(built(), frame("passages", []), lambda text: "" if not text else "en").iloc[0]
    assert (row["lang"], row["chars_kept"]) == ("", 0)
