"""FollowTheMoney entities, parsed again by `ftm validate`: as many as before, with every property they had."""

import json

import exported
import foreign
import pytest
import yaml

from kzsanctions import files
from kzsanctions.export import ftm

GIVEN = {"home": exported.home, "odd": exported.odd, "nothing said": exported.empty}


def by_id(lines):
    return {(entity := json.loads(line))["id"]: (entity["schema"], entity["properties"]) for line in lines.splitlines()}


def validated(content, folder):
    """The entities as FollowTheMoney has them after parsing."""
    (folder / "given.json").write_bytes(content)
    done = foreign.run(foreign.program("ftm", "ftm"), "validate", "-i", folder / "given.json", "-o", folder / "parsed.json")
    assert done.returncode == 0, done.stderr
    return (folder / "parsed.json").read_text(encoding="utf-8")


def told(entities):
    return {name: (schema, {key: sorted(values) for key, values in properties.items()}) for name, (schema, properties) in entities.items()}


def test_ftm_keeps_every_entity_and_every_property(tmp_path):
    content = ftm.contents(exported.home())[ftm.FILE] + ftm.contents(exported.odd())[ftm.FILE]
    parsed = validated(content, tmp_path)
    assert len(parsed.splitlines()) == len(content.splitlines())
    assert told(by_id(parsed)) == told(by_id(content.decode("utf-8")))


def test_ftm_drops_what_has_an_underscore_a_wrong_day_or_an_unknown_property(tmp_path):
    content = ftm.contents(exported.odd())[ftm.FILE].decode("utf-8")
    broken = content.replace('"a-1"', '"a_1"').replace("2031-05-07", "7 May").replace('"fileName"', '"fileNames"')
    parsed = by_id(validated(broken.encode("utf-8"), tmp_path))
    assert "employee" not in parsed["a-1-post"][1]
    assert all(p.get("publishedAt") == ["2031-05-06"] and "fileName" not in p for s, p in parsed.values() if s == "Article")


def test_ftm_refuses_an_entity_of_a_schema_it_does_not_know(tmp_path):
    content = ftm.contents(exported.odd())[ftm.FILE].replace(b'"Documentation"', b'"Statement"')
    (tmp_path / "given.json").write_bytes(content)
    done = foreign.run(foreign.program("ftm", "ftm"), "validate", "-i", tmp_path / "given.json", "-o", tmp_path / "parsed.json")
    assert done.returncode != 0 and "No schema for entity" in done.stdout + done.stderr


def test_ftm_knows_every_country_of_the_codebook():
    codes = [ftm._country(place["code"]) for place in yaml.safe_load((files.CODEBOOK / "places.yml").read_text(encoding="utf-8"))["places"]]
    asked = "import sys; from followthemoney.types import registry; print([c for c in sys.argv[1:] if registry.country.clean(c) != c])"
    done = foreign.run(foreign.program("ftm", "python"), "-c", asked, *codes)
    assert done.stdout.strip() == "[]" and "" not in codes


@pytest.mark.parametrize("given", GIVEN)
def test_no_id_has_an_underscore_and_every_reference_leads_somewhere(given):
    entities = by_id(ftm.contents(GIVEN[given]())[ftm.FILE].decode("utf-8"))
    assert not [name for name in entities if "_" in name]
    for _, properties in entities.values():
        for key in ("document", "entity", "employer", "employee", "subject", "object"):
            assert set(properties.get(key, ())) <= set(entities)


def test_truth_is_not_rated():
    entities = by_id(ftm.contents(exported.home())[ftm.FILE].decode("utf-8"))
    links = [properties for schema, properties in entities.values() if schema == "UnknownLink"]
    assert links and all(properties["role"][0].startswith("accounts that differ") for properties in links)
    assert not {"topics", "status", "riskSource", "alias"} & {key for _, properties in entities.values() for key in properties}


def test_what_is_left_out_is_counted():
    given = exported.odd()
    silent = {name: given.tables[name].assign(speaker_id="") for name in ("statements", "utterances")}
    tables = {**given.tables, **silent}
    assert ftm.heeds(type(given)(tables, given.texts)) == [
        "left out, statements whose speaker nobody named: 2",
        "left out, conflicts that are not between two: 1",
    ]
    assert ftm.heeds(given) == []
