"""CSV on the Web, validated and read back by the package csvw, in an environment of its own."""

import json

import exported
import foreign
import pytest

from kzsanctions.export import csvw, exports
from kzsanctions.tables import contract

GIVEN = {"home": exported.home, "odd": exported.odd, "nothing said": exported.empty, "without": lambda: exported.without_texts(exported.home())}
READ = """
import json, sys
from csvw import TableGroup
group = TableGroup.from_file(sys.argv[1])
print(json.dumps({t.local_name: [{k: v for k, v in row.items()} for row in t] for t in group.tables}, default=str))
"""


def written(given, folder):
    exports.export("csvw", given, folder)
    return folder / "csvw" / csvw.FILE


def validated(file):
    return foreign.run(foreign.program("foreign", "csvwvalidate"), "-l", file)


@pytest.mark.parametrize("given", GIVEN)
def test_csvwvalidate_finds_nothing_wrong(given, tmp_path):
    done = validated(written(GIVEN[given](), tmp_path))
    assert (done.returncode, done.stdout.strip()) == (0, "OK")


@pytest.mark.parametrize("given", ["home", "odd"])
def test_csvw_gives_back_every_word(given, tmp_path):
    file = written(GIVEN[given](), tmp_path)
    done = foreign.run(foreign.program("foreign", "python"), "-c", READ, file)
    read = json.loads(done.stdout)
    for name, column in (("statements", "content"), ("passages", "text"), ("actors", "variants"), ("sources", "country")):
        told = [" | ".join(cell) if isinstance(cell := row[column], list) else cell or "" for row in read[f"{name}.csv"]]
        assert told == list(GIVEN[given]().tables[name][column])


@pytest.mark.parametrize(
    "table, old, new",
    [("claims", ",denies,", ",perhaps,"), ("claims", ",s_", ",s_9"), ("sources", "2031-05-06", "6 May"), ("passages", ",true,", ",yes,")],
)
def test_csvwvalidate_refuses_a_broken_table(table, old, new, tmp_path):
    file = written(exported.odd(), tmp_path)
    path = file.parent / f"{table}.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8", newline="")
    done = validated(file)
    assert done.returncode != 0 or done.stdout.strip() != "OK"


def test_every_column_key_and_reference_is_described():
    described = json.loads(csvw.contents(exported.odd())[csvw.FILE])
    declared = sum("refers" in about for table in contract()["tables"].values() for about in table["columns"].values())
    assert sum(len(t["tableSchema"]["foreignKeys"]) for t in described["tables"]) == declared > 30
    assert all(c["dc:description"] for t in described["tables"] for c in t["tableSchema"]["columns"])
    assert described["dc:rights"] == exported.odd().rights
