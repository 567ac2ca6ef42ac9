"""The RO-Crate, checked by roc-validator without a network: nothing that is required is missing, and nothing recommended that is known."""

import json

import exported
import foreign
import pytest

from kzsanctions.export import exports, rocrate

GIVEN = {"home": exported.home, "odd": exported.odd, "without": lambda: exported.without_texts(exported.home())}
# What is recommended and is not known: the project has no address, a run no clock, and of publishers the register has none.
NOT_KNOWN = {
    "The Application SHOULD have a url",
    "The SoftwareApplication id SHOULD be an absolute URI",
    "The Action SHOULD have an endTime in ISO 8601 format",
    "The organization SHOULD have a URL.",
}


def broken(folder):
    """A crate that lacks a file, a licence and the program of its run."""
    exports.export("rocrate", exported.odd(), folder)
    crate = json.loads((folder / "rocrate" / rocrate.FILE).read_text(encoding="utf-8"))
    things = {thing["@id"]: thing for thing in crate["@graph"]}
    (folder / "rocrate" / "tables" / "claims.csv").unlink()
    del things["./"]["license"], things["#run"]["instrument"]
    (folder / "rocrate" / rocrate.FILE).write_text(json.dumps(crate), encoding="utf-8")


@pytest.fixture(scope="module")
def issues(tmp_path_factory):
    """Severity and message of everything roc-validator finds wrong, by crate; it takes seconds to start, so it is started once."""
    folder = tmp_path_factory.mktemp("crates")
    for name, given in GIVEN.items():
        exports.export("rocrate", given(), folder / name)
    broken(folder / "broken")
    crates = {name: str(folder / name / "rocrate") for name in (*GIVEN, "broken")}
    script = foreign.ROOT / "tests" / "export" / "validate_crate.py"
    done = foreign.run(foreign.program("foreign", "python"), script, "process-run-crate-0.5", *crates.values())
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    return {name: found[crate] for name, crate in crates.items()}


@pytest.mark.parametrize("given", GIVEN)
def test_roc_validator_finds_nothing_but_what_is_not_known(given, issues):
    assert {message for _, message in issues[given]} <= NOT_KNOWN and {severity for severity, _ in issues[given]} <= {"RECOMMENDED"}


def test_roc_validator_refuses_a_broken_crate(issues):
    required = " ".join(message for severity, message in issues["broken"] if severity == "REQUIRED")
    assert all(lost in required for lost in ("claims.csv", "license", "instrument"))


@pytest.mark.parametrize("given", GIVEN)
def test_every_file_is_described_and_every_reference_leads_somewhere(given):
    made = rocrate.contents(GIVEN[given]())
    graph = json.loads(made[rocrate.FILE])["@graph"]
    ids = {thing["@id"] for thing in graph}
    assert set(made) - {rocrate.FILE} == {thing["@id"] for thing in graph if thing["@type"] == "File"}
    asked = {
        value["@id"] for thing in graph for values in thing.values() for value in (values if isinstance(values, list) else [values]) if "@id" in value
    }
    assert asked - ids <= {rocrate.CRATE} and len(ids) == len(graph)


def test_the_run_tells_which_texts_went_in_and_which_tables_came_out():
    graph = {thing["@id"]: thing for thing in json.loads(rocrate.contents(exported.home())[rocrate.FILE])["@graph"]}
    run = graph["#run"]
    assert len(run["object"]) == 5 and {r["@id"] for r in run["result"]} == {f"tables/{name}.csv" for name in exported.home().tables}
    assert all(graph[o["@id"]]["license"] == {"@id": rocrate.NOTICE} and graph[o["@id"]]["copyrightHolder"] for o in run["object"])


def test_without_texts_the_texts_are_named_by_their_addresses():
    made = rocrate.contents(exported.without_texts(exported.home()))
    run = next(thing for thing in json.loads(made[rocrate.FILE])["@graph"] if thing["@id"] == "#run")
    assert not [name for name in made if name.startswith("texts/")] and all(o["@id"].startswith("https://") for o in run["object"])
