"""An export is a folder that is whole or not there, the same bytes every time, and says what it carries."""

import io
import os
import re
import subprocess
import sys
import zipfile

import exported
import pytest

from kzsanctions import cli, files
from kzsanctions.errors import InputError
from kzsanctions.export import exports, material

GIVEN = {"home": exported.home, "odd": exported.odd, "nothing said": exported.empty, "without": lambda: exported.without_texts(exported.home())}


def held(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("name", exports.FORMATS)
def test_the_same_tables_give_the_same_bytes(name, given, tmp_path):
    for out in ("one", "other"):
        exports.export(name, GIVEN[given](), tmp_path / out)
    assert held(tmp_path / "one") == held(tmp_path / "other") and len(held(tmp_path / "one" / name)) >= 2


def words(folder):
    """Everything that can be read in the files of a folder, archives taken apart, in one text."""
    found = []
    for content in held(folder).values():
        if zipfile.is_zipfile(io.BytesIO(content)):
            archive = zipfile.ZipFile(io.BytesIO(content))
            content = b"\n".join(archive.read(inside) for inside in archive.namelist())
        found.append(content.decode("utf-8", "replace"))
    return "\n".join(found)


@pytest.mark.parametrize("name", exports.FORMATS)
def test_what_carries_whole_texts_says_so_and_without_texts_leaves_them_out(name, tmp_path):
    """A sentence that nobody says stands in no export without texts; what is said does."""
    exports.export(name, exported.odd(), tmp_path)
    exports.export(name, exported.without_texts(exported.odd()), tmp_path / "without")
    whole, limited = (words(folder / name) for folder in (tmp_path, tmp_path / "without"))
    assert ("Nothing was said here" in whole) is exports.FORMATS[name].whole
    assert "Nothing was said" not in limited and "on Monday" not in limited
    told = [material.RIGHTS_WHOLE in whole, material.RIGHTS_QUOTED in limited]
    assert told == [exports.FORMATS[name].whole, True]
    assert "are not banned" in limited


def test_an_export_takes_the_place_of_an_earlier_one_and_leaves_nothing_of_it(tmp_path):
    exports.export("annotations", exported.home(), tmp_path)
    assert (tmp_path / "annotations/texts").is_dir()
    exports.export("annotations", exported.without_texts(exported.home()), tmp_path)
    assert not (tmp_path / "annotations/texts").exists() and [p.name for p in tmp_path.iterdir()] == ["annotations"]


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "gexf").mkdir()
    (tmp_path / "gexf/mine.gexf").write_text("mine")
    with pytest.raises(InputError, match="was not written by an export; choose another --out"):
        exports.export("gexf", exported.odd(), tmp_path)
    assert held(tmp_path) == {"gexf/mine.gexf": b"mine"}


@pytest.mark.parametrize("step", ["while a file is written", "while the folder is put down"])
def test_an_export_that_fails_leaves_the_earlier_one(step, tmp_path, monkeypatch):
    exports.export("gexf", exported.odd(), tmp_path)
    before, replace = held(tmp_path), os.replace

    def full(source, target):
        if step == "while a file is written" or target == tmp_path / "gexf":
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(InputError, match="cannot be written"):
        exports.export("gexf", exported.home(), tmp_path)
    assert held(tmp_path) == before


def test_the_command_writes_a_format_and_warns_of_whole_texts(tmp_path, capsys):
    assert cli.main(["export", "annotations", "--out", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert said.out == f"annotations: {tmp_path / 'annotations'}\n" and "property of their publishers" in said.err
    assert cli.main(["export", "annotations", "--without-texts", "--out", str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""


def test_a_format_nobody_knows_is_refused_with_those_there_are(capsys):
    assert cli.main(["export", "pdf"]) == 2
    assert "no format 'pdf'; formats are graphml, gexf" in capsys.readouterr().err


def test_the_page_on_exports_names_every_format_and_whether_it_carries_texts():
    page = (files.ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    table = dict(re.findall(r"^\| `(\w+)` \|.*\| (yes|no) \|$", page, flags=re.M))
    assert table == {name: "yes" if about.whole else "no" for name, about in exports.FORMATS.items()}
    sections = {name for heading in re.findall(r"^## (.*)$", page, flags=re.M) for name in heading.split(", ")}
    assert set(exports.FORMATS) <= sections


def test_nothing_is_loaded_for_a_format_that_is_not_asked_for():
    code = "import sys; from kzsanctions import cli; import kzsanctions.export.exports; print('xlsxwriter' in sys.modules, 'sqlite3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False False\n"
