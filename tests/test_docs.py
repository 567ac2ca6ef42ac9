"""The book: every page is in its index, every link leads somewhere, every command and every name in it exists."""

import re
import shlex
import subprocess
from functools import cache
from pathlib import Path

import pytest
import yaml

from kzsanctions import cli, files
from kzsanctions.codebook import parameters

ROOT = Path(__file__).parents[1]
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [*DOCS, ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "codebook" / "README.md"]
EACH = pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
# Folders that a reader has or makes: what is in them is no promise of ours.
READERS = ("my/", "build/", "folder", "FOLDER", "dir", "DIR")


@cache
def text(page):
    return page.read_text(encoding="utf-8")


def anchor(heading):
    """The anchor that a heading gets on the web: lower case, hyphens for spaces, nothing but letters and digits."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def links(page):
    return re.findall(r"\]\(([^)\s]+)\)", re.sub(r"```.*?```", "", text(page), flags=re.S))


@EACH
def test_every_link_leads_somewhere(page):
    for link in links(page):
        if link.startswith(("http://", "https://")):
            continue
        path, _, place = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{page.name} links to {link}, which is not there"
        if place:
            assert place in map(anchor, re.findall(r"^#+ (.*)$", text(target), re.M)), f"{page.name}: no heading of {target.name} is #{place}"


def test_the_index_leads_to_every_page_once_in_reading_order():
    index = ROOT / "docs" / "README.md"
    listed = [(index.parent / link).resolve() for link in links(index)]
    assert {page.resolve() for page in DOCS} - {index.resolve()} <= set(listed)
    assert len(listed) == len(set(listed))
    chapters = re.findall(r"^\d+\. \[.*?\]\((.*?)\)", text(index), re.M)
    assert chapters[0] == "start.md" and chapters[-1] == "tables.md"


def commands(page):
    """Every command a page names, in blocks and in running text, without its comment."""
    spans = re.findall(r"`((?:make|kzsanctions|\.venv/env/bin/kzsanctions)(?: [^`\n]*)?)`", text(page))
    code = "\n".join([*re.findall(r"^```\w*\n(.*?)^```", text(page), re.M | re.S), *re.findall(r"^ {4}(\S.*)$", text(page), re.M)])
    blocks = re.findall(r"^((?:make|kzsanctions)(?: .*)?)$", code, re.M)
    return [re.sub(r"\s+#.*|\s*\|.*", "", command).replace("\\|", "|") for command in (*spans, *blocks)]


@cache
def targets():
    shown = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z][\w-]*):", shown, re.M)) | {".venv/env/.ready"}, set(re.findall(r"\b[A-Z]{2,}\b", shown))


@EACH
def test_every_command_exists(page, capsys):
    for command in commands(page):
        name, *rest = shlex.split(command.replace("...", "x"))
        if name == "make":
            known, variables = targets()
            assert {word for word in rest if "=" not in word and not word.startswith("-")} <= known, command
            assert {word.partition("=")[0] for word in rest if "=" in word} <= variables, command
        elif rest:
            parsed(command, [word for word in rest if not word.startswith("[") and not word.endswith("]")])


def parsed(command, words):
    """Refuse a subcommand that is not there and an option that it has not; what stands for an argument is not looked at."""
    parser = cli._parser()
    subcommands = parser._subparsers._group_actions[0].choices
    assert words[0] in subcommands, command
    options = subcommands[words[0]]._option_string_actions
    assert {word.partition("=")[0] for word in words[1:] if word.startswith("--")} <= set(options), command


@EACH
def test_every_file_it_names_is_there(page):
    """Paths in running text, as far as they lie in the project."""
    roots = {p.name for p in ROOT.iterdir()} - {"build", ".git", ".venv", "my"}
    for path in re.findall(r"`([\w.-]+/[\w./*<>-]*)`", text(page)):
        if path.split("/")[0] in roots and not path.startswith(READERS):
            assert list(ROOT.glob(path.rstrip("/"))), f"{page.name} names {path}, which is not there"


def test_the_reference_names_every_table_and_no_other():
    dictionary = yaml.safe_load((ROOT / "data" / "dictionary.yml").read_text(encoding="utf-8"))
    named = set(re.findall(r"`(\w+)`", " ".join(line.split("|")[2] for line in text(ROOT / "docs/tables.md").splitlines() if line.count("|") == 4)))
    assert named == set(dictionary["tables"])
    assert all(f"`{part}`" in text(ROOT / "docs/tables.md") for part in dictionary["by_hand"])


def test_columns_and_settings_that_the_book_names_exist():
    dictionary = yaml.safe_load((ROOT / "data" / "dictionary.yml").read_text(encoding="utf-8"))
    columns = {column for table in dictionary["tables"].values() for column in table["columns"]}
    for table, column in re.findall(r"`(\w+)\.(\w+_\w+)`", " ".join(map(text, DOCS))):
        assert table not in dictionary["tables"] or column in dictionary["tables"][table]["columns"], f"{table}.{column}"
    limits = set(re.findall(r"`([a-z]+_[a-z_]+)`", text(ROOT / "docs/limits.md")))
    assert limits <= columns | set(parameters()) | {"named_later"}


def test_the_exercises_that_the_book_names_are_there():
    assert re.findall(r"^\| `(\d_\w+)` \|", text(ROOT / "docs/start.md"), re.M) == [p.stem for p in sorted(files.EXERCISES.glob("*.ipynb"))]


def test_make_help_tells_of_every_command_of_make_that_the_book_names():
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    named = {word for page in DOCS for command in commands(page) if command.startswith("make ") for word in command.split()[1:2] if word.isalpha()}
    assert named and all(f"make {target} " in shown for target in named)
