"""A hundred bad registers, parameters and codebooks: each is answered with a line that names file and place, none with a traceback."""

import json
import shutil
import signal
from pathlib import Path

import pytest

from kzsanctions import cli, codebook, files, pipeline, reviews
from kzsanctions.clean import patience
from kzsanctions.errors import InputError

ROOT = Path(__file__).parents[1]
TEXT = "LOMNA, 3 May 2030\n\nThe ministry of trade of Lomna said on Friday that exports were banned.\n"
HEADER = "file,publisher,genre,published_from,published_to"
GOOD = "a.txt,Daily,media,2030-05-03,2030-05-03"


def row(**cells):
    """A register of one text with some cells changed."""
    given = dict(zip(HEADER.split(","), GOOD.split(","))) | cells
    return ",".join(given) + "\n" + ",".join(f'"{cell}"' for cell in given.values()) + "\n"


def day(value):
    return row(published_from=value, published_to=value)


REGISTERS = {
    **{f"day {value}": day(value) for value in (
        "20240418", "2024-4-18", "18.04.2024", "04/18/2024", "2024-02-31", "2023-02-29", "2024-W16-4", "2024-04-18T10:00", "0001-01-01",
        "3023-05-03", "9999-12-31", "0000-00-00", "soon", "2024-04", "2024", "-2024-04-18", "２０２４-04-18", "45400", " 2024-04-18", "",
    )},
    "from after to": row(published_from="2030-05-04"),
    "another genre": row(genre="blog"),
    "genre in capitals": row(genre="MEDIA"),
    "no publisher": row(publisher=""),
    "a missing file": row(file="b.txt"),
    "a path": row(file="../a.txt"),
    "a path from the root": row(file="/etc/passwd"),
    "a folder": row(file="."),
    "the folder above": row(file=".."),
    "a name with a null byte": row(file="a\0.txt"),
    "a very long name": row(file="a" * 5000 + ".txt"),
    "a file that is no text": row(file="sources.csv"),
    "an unknown column": row(colour="red"),
    "a mistyped column": HEADER.replace("genre", "gerne") + "\n" + GOOD + "\n",
    "a column twice": HEADER + ",genre\n" + GOOD + ",media\n",
    "a country nobody knows": row(country="Atlantis"),
    "nothing": "",
    "a header only": HEADER + "\n",
    "no header": GOOD + "\n",
    "semicolons": HEADER.replace(",", ";") + "\n" + GOOD.replace(",", ";") + "\n",
    "tabs": HEADER.replace(",", "\t") + "\n" + GOOD.replace(",", "\t") + "\n",
    "too many cells": HEADER + "\n" + GOOD + ",more\n",
    "too few cells": HEADER + "\n" + GOOD.rsplit(",", 1)[0] + "\n",
    "an open quotation mark": HEADER + '\n"' + GOOD + "\n",
    "a row twice": HEADER + "\n" + GOOD + "\n" + GOOD + "\n",
    "an empty row": HEADER + "\n" + GOOD + "\n,,,,\n",
    "a null byte": HEADER + "\n" + GOOD.replace("Daily", "Dai\0ly") + "\n",
    "another encoding": (HEADER + "\n" + GOOD.replace("Daily", "D\xe4ily") + "\n").encode("latin-1"),
    "two bytes a letter": (HEADER + "\n" + GOOD + "\n").encode("utf-16"),
    "JSON": '{"file": "a.txt"}',
    "an archive": b"PK\x03\x04" + bytes(range(256)),
}  # fmt: skip

PARAMETERS = {
    "no number": "number_tolerance: .nan",
    "an endless number": "number_tolerance: .inf",
    "less than none": "number_tolerance: -.inf",
    "an hour": "validity_days: 1:30",
    "an hour in base sixty": "figure_days: 1:30",
    "a share of an hour": "agreement: 0:30.5",
    "the 31st of February": "published_after: 2030-02-31",
    "the 30th of February": 'published_before: "2030-02-30"',
    "a 29th of February": "published_before: 2030-02-29",
    "a day in one number": "published_after: 20300503",
    "the year 0": "published_after: 0000-01-01",
    "the year 1": "published_after: 0001-01-01",
    "the year 9999": "published_before: 9999-12-31",
    "a giant number": "validity_days: 1" + "0" * 400,
    "a number too long to read": "validity_days: 1" + "0" * 5000,
    "a giant exponent": "number_tolerance: 1e400",
    "a negative number": "day_slack: -1",
    "a fraction of days": "validity_days: 1.5",
    "a number as text": 'validity_days: "30"',
    "yes": "validity_days: true",
    "nothing": "validity_days:",
    "a list": "validity_days: [30]",
    "a mapping": "validity_days: {days: 30}",
    "a typo": "validty_days: 30",
    "a number for a name": "3: 30",
    "no name": "~: 30",
    "a list for a name": "? [a]\n: 30",
    "a choice that is none": "commitment_cut: sure",
    "twice": "validity_days: 30\nvalidity_days: 60",
    "a list of all": "- validity_days",
    "a word": "validity_days",
    "a number": "30",
    "no YAML": "validity_days: [",
    "a tab": "\tvalidity_days: 30",
    "two documents": "validity_days: 30\n---\nvalidity_days: 60",
    "a class": "validity_days: !!python/object:os.system {}",
    "an unknown tag": "validity_days: !days 30",
    "a loop": "leave_out: &a [*a]",
    "a loop of mappings": "&a\nleave_out: *a",
    "an alias of nothing": "leave_out: *a",
    "laughs": "\n".join(["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9))]),
    "deep lists": "leave_out: " + "[" * 100_000,
    "deep mappings": "leave_out: " + "{a: " * 20_000,
    "deep and closed": "leave_out: " + "[" * 3_000 + "]" * 3_000,
    "a text that is not there": "leave_out: [b.txt]",
    "a null byte": "validity_days: 3\0",
    "another encoding": "commitment_cut: s\xfcre".encode("latin-1"),
    "half of a letter": b"commitment_cut: \xc3",
}  # fmt: skip


def edited(part, *changes):
    """The codebook's own part with some words replaced."""
    content = (files.CODEBOOK / f"{part}.yml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in content, old
        content = content.replace(old, new, 1)
    return part, content


ISSUE = "issues:\n- id: fishing\n  label: Fishing\n  definition: Whether it is allowed.\n  include: all\n  exclude: none\n"
CODEBOOKS = {
    "a list for a mapping": ("issues", "- a\n"),
    "a word": ("issues", "issues\n"),
    "no YAML": ("issues", "issues: [\n"),
    "a loop": ("issues", "issues: &a [*a]\n"),
    "a loop in words": ("words", "&a\nsame: *a\n"),
    "deep nesting": ("concepts", "concepts: " + "[" * 100_000),
    "deep and closed": ("concepts", "concepts: " + "[" * 3_000 + "]" * 3_000),
    "a null byte": ("places", "places: a\0b\n"),
    "another encoding": ("places", "places: \xe4\n".encode("latin-1")),
    "an unknown key": ("issues", ISSUE + "  colour: red\n"),
    "an issue without patterns": ("issues", ISSUE),
    "a key twice": ("issues", ISSUE + "  label: Again\n"),
    "an unknown part": ("stories", "colours: [red]\n"),
    "a number for a list": ("cues", "cues: 3\n"),
    "an empty side of a pair": edited("predicates", ("contraries:\n", "contraries:\n  - [[open], []]\n")),
    "no file": ("units", None),
}  # fmt: skip

PATTERNS = {
    "a term that is mistyped": edited("cleaning", ("{month}", "{mnoth}")),
    "a term that stands below its use": edited("cleaning", ("terms:\n", "terms:\n  early: '{month} early'\n")),
    "a term of itself": edited("cleaning", ("terms:\n", "terms:\n  early: 'so {early}'\n")),
    "a term that is no expression": edited("cleaning", ("terms:\n", "terms:\n  early: '(early'\n")),
    "a term that is a number": edited("cleaning", ("terms:\n", "terms:\n  early: 3\n")),
    "an empty pattern": edited("cleaning", ("  pleas:\n", "  pleas:\n    - ''\n")),
    "a pattern of nothing": edited("cleaning", ("  pleas:\n", "  pleas:\n    - '(?:donate)?'\n")),
    "a pattern of anything": edited("cleaning", ("  openers:\n", "  openers:\n    - '.*'\n")),
    "a pattern of either or nothing": edited("cleaning", ("  openers:\n", "  openers:\n    - 'dear|'\n")),
    "an open bracket": edited("cleaning", ("  pleas:\n", "  pleas:\n    - '(donate'\n")),
    "a repeat of nothing": edited("cleaning", ("  pleas:\n", "  pleas:\n    - '*donate'\n")),
    "a group nobody named": edited("cleaning", ("  pleas:\n", "  pleas:\n    - '(?P=name)'\n")),
    "a backward look of any length": edited("cleaning", ("  pleas:\n", "  pleas:\n    - '(?<=a+)b'\n")),
    "a pattern nested without end": edited("cleaning", ("  pleas:\n", "  pleas:\n    - '" + "(" * 3000 + "a" + ")" * 3000 + "'\n")),
    "a repeat too great": edited("cleaning", ("  pleas:\n", "  pleas:\n    - 'a{1,99999999999999999999}'\n")),
    "a kind nobody knows": edited("cleaning", ("kind: title,", "kind: titel,")),
}  # fmt: skip


GOLD = {"texts": [], "actors": [], "conflicts": [], "must_not": []}
SPAN = {"start": 0, "end": 5}
GOLDS = {
    "no JSON": "{",
    "deep nesting": "[" * 100_000,
    "a list": [],
    "nothing": None,
    "a word": "gold",
    "no texts": {key: [] for key in GOLD if key != "texts"},
    "texts that are a number": {**GOLD, "texts": 3},
    "a text without a file": {**GOLD, "texts": [{"statements": [], "figures": []}]},
    "a text without statements": {**GOLD, "texts": [{"file": "a.txt", "figures": []}]},
    "a statement without its words": {**GOLD, "texts": [{"file": "a.txt", "statements": [SPAN], "figures": []}]},
    "a statement that starts nowhere": {**GOLD, "texts": [{"file": "a.txt", "statements": [{"snippet": "LOMNA", "end": 5}], "figures": []}]},
    "a statement in words": {**GOLD, "texts": [{"file": "a.txt", "statements": [{**SPAN, "snippet": "LOMNA", "start": "0"}], "figures": []}]},
    "a statement before its text": {**GOLD, "texts": [{"file": "a.txt", "statements": [{**SPAN, "snippet": "LOMNA", "start": -1}], "figures": []}]},
    "words that do not stand there": {**GOLD, "texts": [{"file": "a.txt", "statements": [{**SPAN, "snippet": "no such words"}], "figures": []}]},
    "a figure without a role": {**GOLD, "texts": [{"file": "a.txt", "statements": [], "figures": [{**SPAN, "text": "LOMNA", "bound": ""}]}]},
    "an actor without a name": {**GOLD, "actors": [{"variants": []}]},
    "an actor with an empty name": {**GOLD, "actors": [{"canonical": "", "variants": []}]},
    "a conflict with one side": {**GOLD, "conflicts": [{"tier": "A", "why": "", "left": {"file": "a.txt", **SPAN}}]},
    "a conflict without a tier": {**GOLD, "conflicts": [{"why": "", "left": {"file": "a.txt", **SPAN}, "right": {"file": "a.txt", **SPAN}}]},
    "a pair without a place": {**GOLD, "must_not": [{"why": "", "left": {"file": "a.txt"}, "right": {"file": "a.txt"}}]},
}  # fmt: skip


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    (folder / "texts").mkdir(parents=True)
    (folder / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "sources.csv").write_text(f"{HEADER}\n{GOOD}\n", encoding="utf-8")
    return folder


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def answered(arguments, capsys, *names):
    """Whether a command ends with status 2 and short lines, each of which begins as an error and one of which names the file."""
    assert cli.main([str(a) for a in arguments]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines and all(line.startswith("error: ") and len(line) < 1000 for line in lines), lines
    assert any(name in line for name in names for line in lines), lines


@pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS)
def test_a_bad_register_is_refused_in_words(register, corpus, capsys):
    write(corpus / "sources.csv", register)
    answered(["check", corpus], capsys, "sources.csv")


@pytest.mark.parametrize("coded", GOLDS.values(), ids=GOLDS)
def test_a_bad_coding_is_refused_in_words(coded, corpus, capsys):
    (corpus / "gold").mkdir()
    write(corpus / "gold" / "gold.json", coded if isinstance(coded, str) and coded != "gold" else json.dumps(coded))
    answered(["check", corpus], capsys, "gold.json", "a.txt")


@pytest.mark.parametrize("command", [["explain", "c_000000000000"], ["export", "sqlite"]])
def test_a_table_edited_by_hand_is_refused_with_row_and_column(command, built, tmp_path, capsys):
    folder = shutil.copytree(built("invented"), tmp_path / "tables")
    lines = (folder / "claims.csv").read_text(encoding="utf-8").split("\n")
    header, first = lines[0].split(","), lines[1].split(",")
    place = header.index("evidence_start")
    write(folder / "claims.csv", "\n".join([lines[0], ",".join([*first[:place], "soon", *first[place + 1 :]]), *lines[2:]]))
    options = ["--corpus", ROOT / "tests/fixtures/invented", "--out", tmp_path / "out"] if command[0] == "export" else []
    answered([*command, "--tables", folder, *options], capsys, "claims.csv: row 2: evidence_start 'soon' is no number; run make")


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"cells": 3}', '{"nbformat": 4}', "[" * 100_000])
def test_what_is_no_notebook_is_not_rendered(content, tmp_path, capsys):
    write(tmp_path / "report.ipynb", content)
    answered(["render", tmp_path / "report.ipynb", "--out", tmp_path / "out"], capsys, "report.ipynb: ")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("given", PARAMETERS.values(), ids=PARAMETERS)
def test_bad_parameters_are_refused_in_words(given, corpus, tmp_path, capsys):
    write(tmp_path / "mine.yml", given)
    answered(["check", corpus, "--params", tmp_path / "mine.yml"], capsys, "mine.yml", "leave_out")


@pytest.mark.parametrize("part, content", CODEBOOKS.values(), ids=CODEBOOKS)
def test_a_bad_codebook_is_refused_in_words(part, content, tmp_path):
    folder = tmp_path / "codebook"
    shutil.copytree(files.CODEBOOK, folder)
    if content is None:
        (folder / f"{part}.yml").unlink()
    else:
        write(folder / f"{part}.yml", content)
    found = codebook.check(folder)
    assert found and all(part in line and "\n" not in line and len(line) < 1000 for line in found), found


def test_a_pattern_that_does_not_end_is_stopped_and_named(corpus, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(patience, "SECONDS", 0.05)
    codebook.varied(tmp_path)
    monkeypatch.setattr(pipeline.rebuilt, "__defaults__", (tmp_path, "clean", pipeline.ALONE))
    part, content = edited("cleaning", ("  pleas:\n", "  pleas:\n    - '(?:\\w+\\s?)+$(?<!d.)x'\n"))
    write(tmp_path / f"{part}.yml", content)
    before = signal.getsignal(signal.SIGVTALRM)
    answered(["build", corpus, "--out", tmp_path / "out"], capsys, "cleaning.yml: appeal: '(?:\\w+\\s?)+$(?<!d.)x' does not come to an end")
    assert not (tmp_path / "out").exists() and signal.getsignal(signal.SIGVTALRM) == before


@pytest.mark.parametrize("part, content", PATTERNS.values(), ids=PATTERNS)
def test_a_pattern_that_cannot_be_meant_is_refused_in_words(part, content, tmp_path):
    for file in ("cleaning", "places"):
        shutil.copy(files.CODEBOOK / f"{file}.yml", tmp_path)
    write(tmp_path / f"{part}.yml", content)
    with pytest.raises(InputError) as found:
        codebook.Codebook(tmp_path).cleaning  # noqa: B018
    faults = found.value.faults
    assert len(faults) < 4 and all(line.startswith("cleaning.yml: ") and "\n" not in line and len(line) < 400 for line in faults), faults


def test_parameters_that_are_a_folder_are_refused_in_words(corpus, tmp_path, capsys):
    answered(["check", corpus, "--params", tmp_path], capsys, str(tmp_path))


def test_no_parameters_file_is_said(corpus, tmp_path, capsys):
    answered(["check", corpus, "--params", tmp_path / "none.yml"], capsys, "none.yml")


@pytest.mark.parametrize("given", ["2030-01-01", "2030-12-31", ""])
def test_a_day_of_the_calendar_is_taken(given, tmp_path):
    write(tmp_path / "mine.yml", f'published_after: "{given}"\n')
    assert codebook.parameters(tmp_path / "mine.yml")["published_after"] == given


def test_a_text_with_a_null_byte_is_refused(corpus, capsys):
    write(corpus / "texts" / "a.txt", TEXT + "\0")
    answered(["check", corpus], capsys, "a.txt")


@pytest.mark.parametrize("path", ["README.md", "data/dictionary.yml"])
def test_whoever_opens_a_table_is_told_that_cells_may_begin_like_formulas(path):
    assert "may begin with" in (ROOT / path).read_text(encoding="utf-8") and "as text" in (ROOT / path).read_text(encoding="utf-8")


def test_a_link_that_leaves_the_corpus_is_refused(corpus, tmp_path, capsys):
    write(tmp_path / "secret.txt", TEXT)
    (corpus / "texts" / "a.txt").unlink()
    (corpus / "texts" / "a.txt").symlink_to(tmp_path / "secret.txt")
    answered(["check", corpus], capsys, "a.txt")


def test_a_link_inside_the_corpus_is_followed(corpus):
    (corpus / "texts" / "a.txt").rename(corpus / "kept.txt")
    (corpus / "texts" / "a.txt").symlink_to(corpus / "kept.txt")
    assert cli.main(["check", str(corpus)]) == 0


@pytest.mark.parametrize("broken", [IndexError("list index out of range"), TypeError("'int' object is not iterable"), RecursionError()])
def test_what_nobody_foresaw_in_a_codebook_is_told_in_a_line_with_its_files(broken, tmp_path, monkeypatch):
    def reader(*_):
        raise broken

    monkeypatch.setattr("kzsanctions.compare.read_comparison", reader)
    with pytest.raises(InputError, match="comparison.yml and .*: cannot be used .*; look at what was changed last") as found:
        codebook.Codebook(codebook.varied(tmp_path)).comparison  # noqa: B018
    assert len(found.value.faults) == 1 and "\n" not in found.value.faults[0]


def test_a_codebook_that_is_in_order_has_no_fault():
    with pytest.raises(InputError):
        codebook.parameters(files.CODEBOOK / "no-such-file.yml")
    assert codebook.check() == []


ROWS = {
    "words that stand nowhere": 'statement,a.txt,"The moon",,,,confirmed,,,me,2031-01-01,',
    "words that nobody says": "statement,a.txt,LOMNA,,,,confirmed,,,me,2031-01-01,",
    "a claim on another issue": "claim,a.txt,exports were banned,,,arms-supply,confirmed,,,me,2031-01-01,",
    "a speaker nobody knows": "statement,a.txt,exports were banned,,,,corrected,speaker,Ministry of Trade of Lomma,me,2031-01-01,",
    "a name that is none": "actor,a.txt,exports,,,,confirmed,,,me,2031-01-01,",
    "a verdict that is none": "pair,a.txt,exports,,LOMNA,,perhaps,,,me,2031-01-01,",
}


@pytest.mark.parametrize("given", ROWS.values(), ids=ROWS)
def test_check_refuses_the_reviews_that_build_refuses_in_the_same_words(given, corpus, tmp_path, capsys):
    write(corpus / "reviews.csv", f"{','.join(reviews.COLUMNS)}\n{given}\n")
    said = []
    for arguments in (["check", corpus], ["build", corpus, "--out", tmp_path / "out"]):
        assert cli.main([str(a) for a in arguments]) == 2
        said.append(capsys.readouterr().err.replace(f"{corpus}/", ""))
    assert said[0] == said[1] and "row 2" in said[0]


def test_check_and_build_name_the_row_whose_conflict_is_gone(corpus, tmp_path, capsys):
    write(corpus / "reviews.csv", f"{','.join(reviews.COLUMNS)}\nconflict,a.txt,exports were banned,,,export-ban,confirmed,,,me,2031-01-01,\n")
    for arguments in (["check", corpus], ["build", corpus, "--out", tmp_path / "out"]):
        assert cli.main([str(a) for a in arguments]) == 0
        said = capsys.readouterr().err
        assert "warning: reviews.csv: row 2: no conflict on 'export-ban' stands on these words of a.txt any more; the row is kept" in said
    assert ",gone\n" in (tmp_path / "out" / "reviewed.csv").read_text()


def test_check_names_a_reviewed_file_that_nobody_registered(corpus, capsys):
    write(corpus / "reviews.csv", f"{','.join(reviews.COLUMNS)}\nstatement,b.txt,words,,,,confirmed,,,me,2031-01-01,\n")
    assert cli.main(["check", str(corpus)]) == 0
    assert "warning: reviews.csv: row 2: 'b.txt' is not in sources.csv and waits for it; did you mean 'a.txt'?" in capsys.readouterr().err
