"""A codebook that says something nobody reads is refused, with file, entry and remedy."""

import shutil

import pytest

from kzsanctions import codebook, files
from kzsanctions.errors import CodebookError, InputError


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(files.CODEBOOK, tmp_path / "codebook")


def test_the_codebook_is_in_order():
    assert codebook.check() == []


@pytest.mark.parametrize("part", sorted({file for part in codebook.PARTS.values() for file in part.files}))
def test_an_empty_file_means_that_nothing_is_declared(folder, part):
    (folder / f"{part}.yml").write_text("# nothing yet\n")
    assert codebook.load_part(folder, part) == codebook.read_yaml(files.SCHEMAS / f"{part}.yml")["default"]


@pytest.mark.parametrize("part", sorted({file for part in codebook.PARTS.values() for file in part.files}))
def test_a_missing_file_is_named(folder, part):
    (folder / f"{part}.yml").unlink()
    with pytest.raises(CodebookError, match=rf"{part}\.yml: no such file"):
        codebook.load_part(folder, part)


def test_a_line_that_is_not_yaml_is_named(folder):
    (folder / "issues.yml").write_text("- id: ban\n  label: [one\n")
    with pytest.raises(CodebookError, match=r"issues\.yml: line 3"):
        codebook.load_part(folder, "issues")


def test_a_key_given_twice_is_refused(folder):
    (folder / "units.yml").write_text("a: 1\na: 2\n")
    with pytest.raises(CodebookError, match="'a' is given twice"):
        codebook.load_part(folder, "units")


def test_an_issue_without_near_misses_is_refused(folder):
    entries = codebook.load_part(folder, "issues")
    issue = (entries["issues"] if isinstance(entries, dict) else entries)[0]
    del issue["near_misses"]
    (folder / "issues.yml").write_text(__import__("yaml").safe_dump(entries, allow_unicode=True))
    with pytest.raises(CodebookError, match=f"{issue['id']}.*has no 'near_misses'; give"):
        codebook.load_part(folder, "issues")


def test_an_unknown_key_is_refused_and_the_nearest_named(folder):
    entries = codebook.load_part(folder, "issues")
    issue = (entries["issues"] if isinstance(entries, dict) else entries)[0]
    issue["lable"] = "x"
    (folder / "issues.yml").write_text(__import__("yaml").safe_dump(entries, allow_unicode=True))
    with pytest.raises(CodebookError, match=f"issues.yml: .*{issue['id']}.*unknown key 'lable'; did you mean 'label'"):
        codebook.load_part(folder, "issues")


@pytest.mark.parametrize(
    "text, fault",
    [
        ("validity_dayz: 100\n", "unknown key 'validity_dayz'; did you mean 'validity_days'"),
        ("validity_days: 0\n", "validity_days: 0 is less than the minimum"),
        ("published_after: 2023-13-01\n", "published_after: '2023-13-01' does not match"),
        ("leave_out: a.txt\n", "leave_out: 'a.txt' is not of type 'array'"),
    ],
)
def test_parameters_are_checked_by_name_and_value(tmp_path, text, fault):
    path = tmp_path / "p.yml"
    path.write_text(text)
    with pytest.raises(InputError) as error:
        codebook.parameters(path)
    assert fault in str(error.value) and "p.yml" in str(error.value)


def test_given_parameters_lie_over_the_defaults(tmp_path):
    path = tmp_path / "p.yml"
    path.write_text("validity_days: 30\n")
    assert codebook.parameters(path) == {**codebook.parameters(), "validity_days": 30}


def test_a_pattern_with_a_concept_nobody_declared_is_refused(folder):
    entries = codebook.load_part(folder, "issues")
    pattern = entries["issues"][0]["patterns"][0]
    pattern["needs"] = [*pattern["needs"], "shuting"]
    (folder / "issues.yml").write_text(__import__("yaml").safe_dump(entries, allow_unicode=True))
    assert any("'shuting', which has no words" in fault for fault in codebook.check(folder))


def test_a_concept_under_another_heading_is_named_with_its_place(folder):
    concepts, entries = codebook.load_part(folder, "concepts"), codebook.load_part(folder, "issues")
    concepts["norms"]["sluice-gate"] = {"words": ["sluice gate"]}
    entries["issues"][0]["patterns"][0]["needs"].append("sluice-gate")
    for name, part in (("concepts", concepts), ("issues", entries)):
        (folder / f"{name}.yml").write_text(__import__("yaml").safe_dump(part, allow_unicode=True))
    assert any("it stands as 'norm:sluice-gate', under another heading" in fault for fault in codebook.check(folder))


def test_a_varied_copy_differs_in_the_named_files_only(tmp_path):
    stories = codebook.load_part(files.CODEBOOK, "stories")
    actors = {"actors": [{"id": "falk", "name": "Ada Falk", "kind": "person"}], "apart": [["Ada Falk", "no"]], "together": []}
    folder = codebook.varied(tmp_path, actors=actors)
    assert codebook.load_part(folder, "actors") == actors
    assert codebook.load_part(folder, "stories") == stories
    assert files.differences(files.CODEBOOK, folder)[0] == ("README.md", "was not rebuilt")
    assert [name for name, _ in files.differences(files.CODEBOOK, folder)[1:]] == ["actors.yml"]


def test_a_varied_copy_is_validated_like_a_file_written_by_hand(tmp_path):
    folder = codebook.varied(tmp_path, actors={"actors": [{"nmae": "Ada Falk"}]})
    with pytest.raises(CodebookError, match="actors.yml: "):
        codebook.load_part(folder, "actors")
    with pytest.raises(InputError, match="no file 'actor'; its files are actors, "):
        codebook.varied(tmp_path, actor={})


@pytest.mark.parametrize("part, key", [("issues", "issues"), ("actors", "actors"), ("measures", "measures")])
def test_an_id_given_twice_is_refused_and_both_entries_named(folder, part, key):
    entries = codebook.load_part(folder, part)
    double = entries[key][0]["id"]
    entries[key].append(entries[key][0])
    (folder / f"{part}.yml").write_text(__import__("yaml").safe_dump(entries, allow_unicode=True))
    with pytest.raises(CodebookError, match=f"{part}.yml: {key}: '{double}' is given twice, in entries 1 and {len(entries[key])}; give one of them"):
        codebook.load_part(folder, part)


def test_a_file_of_the_codebook_is_read_and_validated_once_for_all_processes(tmp_path, monkeypatch):
    monkeypatch.setenv("KZSANCTIONS_CACHE", str(tmp_path))
    content = codebook.load_part(files.CODEBOOK, "genres")
    codebook._loaded.cache_clear()
    codebook.load_part(files.CODEBOOK, "genres")
    kept = tmp_path / "codebook-genres.json"
    monkeypatch.setattr(codebook, "_validated", lambda *_: {"made": "again"})
    codebook._loaded.cache_clear()
    assert codebook.load_part(files.CODEBOOK, "genres") == content
    kept.write_bytes(kept.read_bytes()[:20])  # damaged, or of another state
    codebook._loaded.cache_clear()
    assert codebook.load_part(files.CODEBOOK, "genres") == {"made": "again"}
    codebook._loaded.cache_clear()


def test_only_what_changed_is_tried_again_where_parts_may_be_known(tmp_path, monkeypatch):
    monkeypatch.setenv("KZSANCTIONS_CACHE", str(tmp_path / "kept"))
    assert codebook.check() == []
    made = []
    monkeypatch.setattr(codebook.Codebook, "__getattr__", lambda self, name: made.append(name))
    assert codebook.check(known=True) == [] == made
    folder = codebook.varied(tmp_path / "book", genres=codebook.load_part(files.CODEBOOK, "genres"))
    (folder / "genres.yml").write_text((folder / "genres.yml").read_text() + "# changed\n")
    assert codebook.check(folder, known=True) == [] and made == ["genres"]
    made.clear()
    assert codebook.check() == [] and set(made) == set(codebook.PARTS)
