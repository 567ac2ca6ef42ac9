"""The data package, validated and read back by frictionless: every key, reference, hash and cell."""

import json

import exported
import frictionless
import pytest

from kzsanctions import tables
from kzsanctions.export import datapackage, exports
from kzsanctions.export.material import several
from kzsanctions.tables import contract

GIVEN = {"home": exported.home, "odd": exported.odd, "nothing said": exported.empty, "without": lambda: exported.without_texts(exported.home())}


REFERENCES = sum("refers" in about for table in contract()["tables"].values() for about in table["columns"].values())


def written(given, folder):
    exports.export("datapackage", given, folder)
    return folder / "datapackage" / datapackage.FILE


def faults(file):
    """Kind and place of everything that frictionless finds wrong."""
    return frictionless.validate(str(file)).flatten(["type", "title", "fieldName"])


@pytest.mark.parametrize("given", GIVEN)
def test_frictionless_finds_nothing_wrong(given, tmp_path):
    assert faults(written(GIVEN[given](), tmp_path)) == []


@pytest.mark.parametrize("given", ["home", "odd"])
def test_frictionless_gives_back_every_cell(given, tmp_path):
    package = frictionless.Package(str(written(GIVEN[given](), tmp_path)))
    for name, data in GIVEN[given]().tables.items():
        read = [[cell if cell is not None else "" for cell in row.to_list()] for row in package.get_resource(name).read_rows()]
        kinds = [contract()["tables"][name]["columns"][c]["type"] for c in data.columns]
        assert len(read) == len(data)
        for row, wanted in zip(read, data.astype("object").itertuples(index=False)):
            texts = [(cell, value) for cell, value, kind in zip(row, wanted, kinds) if kind in ("str", "id", "list")]
            assert all(cell == value for cell, value in texts)


def edit(folder, change):
    """Break one thing of a package that is in order."""
    package = json.loads((folder / datapackage.FILE).read_text(encoding="utf-8"))
    resources = {r["name"]: r for r in package["resources"]}
    table = folder / ("sources.csv" if change == "cell" else "claims.csv")
    words = table.read_text(encoding="utf-8")
    broken = {
        "hash": words + "\n",
        "reference": words.replace(",s_", ",s_9", 1),
        "value": words.replace(",denies,", ",perhaps,", 1),
        "key": words + words.splitlines()[-1] + "\n",
        "cell": words.replace("2031-05-06", "6 May", 1),
    }
    table.write_text(broken[change], encoding="utf-8")
    if change != "hash":  # the words alone are to be found wrong
        for resource in resources.values():
            resource.pop("hash", None), resource.pop("bytes", None)
    (folder / datapackage.FILE).write_text(json.dumps(package), encoding="utf-8")


@pytest.mark.parametrize(
    "change, found",
    [("hash", "hash-count"), ("reference", "foreign-key"), ("value", "constraint-error"), ("key", "primary-key"), ("cell", "type-error")],
)
def test_frictionless_refuses_a_broken_package(change, found, tmp_path):
    file = written(exported.odd(), tmp_path)
    edit(file.parent, change)
    assert found in {kind for kind, *_ in faults(file)}


def test_the_tables_are_those_of_the_build_byte_for_byte(tmp_path):
    folder = written(exported.odd(), tmp_path).parent
    tables.write(tmp_path / "built", exported.odd().tables)
    for name in contract()["tables"]:
        assert (folder / f"{name}.csv").read_bytes() == (tmp_path / "built" / f"{name}.csv").read_bytes()


def test_all_that_a_package_should_say_is_said():
    package = json.loads(datapackage.contents(exported.home())[datapackage.FILE])
    assert package["version"] and package["schema_version"] == contract()["schema_version"]
    assert package["licenses"][0]["name"] == "MIT" and len(package["sources"]) == 5 and package["contributors"]
    assert sum(len(r["schema"]["foreignKeys"]) for r in package["resources"] if "schema" in r) == REFERENCES
    closed = {r["name"] for r in package["resources"] if r.get("licenses")}
    assert {"passages", "sentences"} < closed and len(closed) == 7


def test_of_another_corpus_no_licence_is_claimed():
    package = json.loads(datapackage.contents(exported.odd())[datapackage.FILE])
    assert package["licenses"][0]["name"] == "notspecified"


def test_every_reference_of_the_tracked_tables_holds():
    built = exported.home().tables
    for name, data in built.items():
        for column, about in contract()["tables"][name]["columns"].items():
            if "refers" in about:
                assert set(data[column]) - {""} <= set(built[about["refers"]].iloc[:, 0]), (name, column)


def test_a_cell_of_several_values_is_taken_apart():
    assert several("a | b") == ["a", "b"] and several("") == []
