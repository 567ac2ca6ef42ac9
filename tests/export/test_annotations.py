"""Annotations, resolved by Apache Annotator: every position and every quotation gives the words the tables hold."""

import json

import exported
import foreign
import pytest

from kzsanctions.export import annotations, exports

GIVEN = {"home": exported.home, "odd": exported.odd}


def page(given):
    return json.loads(annotations.contents(given)[annotations.FILE])


def evidence(given):
    """The words of every annotated row by its id."""
    tables, columns = given.tables, {"statements": "content", "claims": "evidence", "links": "evidence"}
    return {f"#{key}": words for name, column in columns.items() for key, words in zip(tables[name].iloc[:, 0], tables[name][column])}


def resolved(folder):
    node, packages = foreign.node_modules()
    done = foreign.run(node, foreign.ROOT / "tests/export/annotations.mjs", folder, packages)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("given", GIVEN)
def test_apache_annotator_finds_the_words_by_position_and_by_quotation(given, tmp_path):
    exports.export("annotations", GIVEN[given](), tmp_path)
    found = resolved(tmp_path / "annotations")
    assert {row["id"]: row["at"] for row in found} == evidence(GIVEN[given]())
    assert all(row["quoted"] == row["at"] and row["places"] == 1 for row in found)


def test_apache_annotator_misses_a_position_that_is_broken(tmp_path):
    exports.export("annotations", exported.odd(), tmp_path)
    file = tmp_path / "annotations" / annotations.FILE
    broken = json.loads(file.read_text(encoding="utf-8"))
    broken["items"][0]["target"]["selector"][0]["start"] += 1
    file.write_text(json.dumps(broken), encoding="utf-8")
    assert resolved(tmp_path / "annotations")[0]["at"] != evidence(exported.odd())[broken["items"][0]["id"]]


@pytest.mark.parametrize("given", GIVEN)
def test_every_selector_is_a_slice_of_the_raw_text(given):
    made = annotations.contents(GIVEN[given]())
    for item in json.loads(made[annotations.FILE])["items"]:
        text = made[item["target"]["source"]].decode("utf-8")
        position, quote = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"] == evidence(GIVEN[given]())[item["id"]]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_a_link_points_to_an_annotation_of_the_page():
    items = page(exported.home())["items"]
    ids = {item["id"] for item in items}
    targets = [body["id"] for item in items for body in item["body"] if "id" in body]
    assert targets and set(targets) <= ids and len(ids) == len(items)


def test_a_text_with_characters_above_ffff_is_warned_of():
    assert annotations.heeds(exported.odd()) == [
        "odd.txt: holds 1 character above U+FFFF; a reader of annotations that counts UTF-16 units must go by the quotations, not by the positions"
    ]
    assert annotations.heeds(exported.home()) == []


def test_without_texts_only_the_quoted_words_are_carried():
    made = annotations.contents(exported.without_texts(exported.odd()))
    assert list(made) == [annotations.FILE] and b"Monday" not in made[annotations.FILE] and b"prefix" not in made[annotations.FILE]
    assert b"are not banned" in made[annotations.FILE]
