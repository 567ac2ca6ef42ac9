"""The command `kzsanctions`: build, check, explain, export, bench, and what the Makefile asks for."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import files
from .errors import InputError


def main(arguments: list[str] | None = None) -> int:
    """Run one subcommand; bad input gives its faults, a line each, and exit status 2."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options) or 0
    except InputError as e:
        print(*(f"error: {fault}" for fault in e.faults), sep="\n", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("kzsanctions", description="Read official statements from press texts and find where they conflict.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name, run, help):
        sub = commands.add_parser(name, help=help, description=help)
        sub.set_defaults(run=run, command=name)
        return sub

    sub = command("build", build, "build all tables of a corpus, without notebooks")
    sub.add_argument("corpus", type=Path, help="folder with sources.csv and texts/")
    sub.add_argument("--out", type=Path, required=True, help="folder to write the tables to")
    sub.add_argument("--params", type=Path, help="YAML file of parameters")

    sub = command("check", check, "validate register, texts, codebook, reviews and parameters; build nothing")
    sub.add_argument("corpus", type=Path, help="folder with sources.csv and texts/")
    sub.add_argument("--params", type=Path, help="YAML file of parameters")

    sub = command("explain", explain, "explain a conflict, a rejected pair, a claim, or why two of them are no conflict")
    sub.add_argument("ids", nargs="*", metavar="ID", help="one id, or two")
    sub.add_argument("--examples", action="store_true", help="print one explanation of each kind, as docs/explain.md has them")
    sub.add_argument("--tables", type=Path, default=files.ROOT / "data" / "processed", help="folder of built tables")

    sub = command("export", export, "write tables and texts in a format that other tools read")
    sub.add_argument("format", metavar="FORMAT", help="a format, or all; docs/exports.md lists them")
    sub.add_argument("--without-texts", action="store_true", help="leave whole texts out; words quoted as evidence stay")
    sub.add_argument("--tables", type=Path, default=files.PROCESSED, help="folder of built tables")
    sub.add_argument("--corpus", type=Path, default=files.HOME, help="folder they were built from")
    sub.add_argument("--out", type=Path, default=Path("build/exports"), help="folder in which each format gets one of its own")

    sub = command("bench", bench, "run the extractors over benchmark files and score them")
    sub.add_argument("folder", type=Path, help="folder laid out as the benchmarks are")
    sub.add_argument("--out", type=Path, default=Path("build/bench"), help="folder for predictions")

    command("exercises", exercises, "check that every exercise fails unsolved and passes solved")

    sub = command("render", rendered, "render an executed report notebook to HTML and PDF")
    sub.add_argument("notebook", type=Path)
    sub.add_argument("--out", type=Path, required=True, help="folder for report.html and report.pdf")
    sub.add_argument("--note", type=Path, help="file to note the hashes of the report in (used by the Makefile)")

    sub = command("verify", verify, "compare rebuilt tables and reports with the tracked ones, byte for byte (used by make check)")
    sub.add_argument("built", type=Path, help="folder with processed/ and reports/")

    sub = command("stamps", stamp, "tell make what has to run again (used by the Makefile)")
    sub.add_argument("--corpus", type=Path, required=True)
    sub.add_argument("--tables", type=Path, required=True)
    sub.add_argument("--reports", type=Path, required=True)
    sub.add_argument("--work", type=Path, required=True)
    sub.add_argument("--make", type=int, help="process id of the make that asks")
    sub.add_argument("--params", type=Path)
    return parser


def build(options) -> None:
    """Build all tables of a corpus, without notebooks."""
    from . import pipeline
    from .codebook import parameters

    with _progress() as progress:
        notices = pipeline.build(files.Corpus(options.corpus), options.out, parameters(options.params), progress)
    _warn(notices)
    print(f"tables: {options.out}")


def check(options) -> None:
    """Validate everything and build nothing; texts that are not read, or look damaged, are named."""
    from . import pipeline
    from .codebook import parameters

    corpus = files.Corpus(options.corpus)
    faults = pipeline.faults(corpus, options.params)
    if faults:
        raise InputError(*faults)
    _warn(pipeline.noticed(corpus, pipeline.clean(corpus, {}, pipeline.codebook("clean"), parameters(options.params))))
    if options.command == "check":
        print(f"{options.corpus}: register, texts, codebook, reviews and parameters are in order")


def _warn(notices: list[str]) -> None:
    print(*(f"warning: {notice}\n" for notice in notices), sep="", end="", file=sys.stderr)


def explain(options) -> None:
    """Print why a pair is or is not a conflict."""
    from .report import explain as explanations

    if options.examples:
        print(explanations.examples(options.tables), end="")
    else:
        print(explanations.explain(options.ids, options.tables))


def export(options) -> None:
    """Write one format, or all of them."""
    from .export import exports, material

    asked = exports.formats(options.format)
    given = material.read(options.tables, files.Corpus(options.corpus), not options.without_texts)
    for name in asked:
        _warn([f"{name}: {heed}" for heed in exports.export(name, given, options.out)])
        print(f"{name}: {options.out / name}")
    if given.whole and any(exports.FORMATS[name].whole for name in asked):
        _warn([material.RIGHTS_WHOLE])


def bench(options) -> None:
    """Print the table of benchmark scores."""
    from .bench import run

    print(run.table(options.folder, options.out))


def exercises(options) -> None:
    """Run every exercise as it is handed out and with its solution."""
    from .start import rehearsal

    if faults := list(rehearsal.faults()):
        raise InputError(*faults)
    print(f"{len(rehearsal.notebooks())} exercises: each fails unsolved and passes solved")


def rendered(options) -> None:
    """Render an executed report notebook."""
    from . import stamps
    from .report import render

    render.render(options.notebook, options.out)
    if options.note:
        stamps.note(options.out, options.note)


def verify(options) -> None:
    """Fail with a line for every tracked file that the rebuilt one differs from."""
    pairs = [(files.PROCESSED, options.built / "processed"), (files.ROOT / "reports", options.built / "reports")]
    faults = [
        f"{tracked / name}: {fault}; run make and commit what changed"
        for tracked, built in pairs
        for name, fault in files.differences(tracked, built)
    ]
    if faults:
        raise InputError(*faults)
    print("tables and reports are what the sources give")


def stamp(options) -> None:
    """Rewrite the stamps that changed, for Make."""
    from . import stamps
    from .codebook import parameters

    if options.make:
        files.take(options.work / "making", options.make)
    given = parameters(options.params)
    corpus = files.Corpus(options.corpus)
    if corpus.home and given != parameters() and options.reports.resolve() == (files.ROOT / "reports").resolve():
        raise InputError(f"{options.params}: changed parameters would overwrite the tracked tables; add OUT=build/NAME")
    paths = {"corpus": str(options.corpus), "tables": str(options.tables), "reports": str(options.reports)}
    changed = stamps.update(Path("notebooks"), corpus, options.work, paths, given, lambda: check(options))
    for why in sorted({why for why in changed.values() if why}):
        print(f"  {why}: it is made again")


class _progress:
    """A line that counts texts on a terminal, nothing elsewhere."""

    def __enter__(self):
        self.count = 0
        return self

    def __call__(self, name: str) -> None:
        self.count += 1
        if sys.stderr.isatty():
            print(f"\rreading text {self.count}: {name}", end="", file=sys.stderr)

    def __exit__(self, *_):
        if self.count and sys.stderr.isatty():
            print(file=sys.stderr)
