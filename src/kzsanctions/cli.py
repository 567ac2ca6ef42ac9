"""The command `kzsanctions`: new, check, build, suggest, explain, export, bench, and what the Makefile asks for."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from . import files
from .errors import InputError


def main(arguments: list[str] | None = None) -> int:
    """Run one subcommand; bad input gives its faults, a line each, and exit status 2. A reader who stops reading (`| head`) ends it."""
    options = _parser().parse_args(arguments)
    try:
        status = options.run(options) or 0
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that nothing is left to be said when Python ends
        return 0
    except InputError as e:
        print(*(f"error: {fault}" for fault in e.faults), sep="\n", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("stopped; nothing is half-written", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("kzsanctions", description="Read official statements from press texts and find where they conflict.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name, run, help, *parents):
        sub = commands.add_parser(name, help=help, description=help, parents=parents)
        sub.set_defaults(run=run, command=name)
        return sub

    reading = argparse.ArgumentParser(add_help=False)
    reading.add_argument("--jobs", type=int, metavar="N", help="processes that read; without it, all cores where that is worth it")
    reading.add_argument("--engine", metavar="dask://HOST:PORT", help="the Dask cluster that reads; dask alone starts one on this machine")
    reading.add_argument("--no-cache", action="store_true", help="read every text again, and keep nothing of it in build/cache")

    sub = command("build", build, "build all tables of a corpus, without notebooks", reading)
    sub.add_argument("corpus", type=files.place, help="folder with sources.csv and texts/, or its address (s3://...)")
    sub.add_argument("--out", type=files.place, required=True, help="folder, or address of one, to write the tables to")
    sub.add_argument("--params", type=Path, help="YAML file of parameters")
    sub.add_argument("--parquet", type=float, metavar="MB", help="write each table of so many megabytes or more as Parquet too; 0 for all")

    sub = command("new", new, "guess a register from a folder of texts; every guess is marked, to be confirmed")
    sub.add_argument("folder", type=Path, help="folder with texts/*.txt, or with the .txt files themselves")

    sub = command("check", check, "validate register, texts, codebook, reviews and parameters; build nothing", reading)
    sub.add_argument("corpus", type=Path, help="folder with sources.csv and texts/")
    sub.add_argument("--params", type=Path, help="YAML file of parameters")

    sub = command("suggest", suggest, "draft issues from the official statements that no issue covers, for a person to finish", reading)
    sub.add_argument("corpus", type=Path, help="folder with sources.csv and texts/")
    sub.add_argument("--params", type=Path, help="YAML file of parameters")
    sub.add_argument("--out", type=Path, help="file to write the drafts to; without it they are printed")

    sub = command("explain", explain, "explain a conflict, a rejected pair, a claim, or why two of them are no conflict")
    sub.add_argument("ids", nargs="*", metavar="ID", help="one id, or two")
    sub.add_argument("--examples", action="store_true", help="print one explanation of each kind, as docs/explain.md has them")
    sub.add_argument("--tables", type=Path, default=files.ROOT / "data" / "processed", help="folder of built tables")

    sub = command("export", export, "write tables and texts in a format that other tools read")
    sub.add_argument("format", metavar="FORMAT", help="a format, or all; docs/exports.md lists them")
    sub.add_argument("--without-texts", action="store_true", help="leave whole texts out; words quoted as evidence stay")
    sub.add_argument("--tables", type=Path, default=files.PROCESSED, help="folder of built tables")
    sub.add_argument("--corpus", type=Path, default=files.HOME, help="folder they were built from")
    sub.add_argument("--out", type=Path, default=Path("reports/exports"), help="folder in which each format gets one of its own")

    sub = command("sheet", sheet, "write a sheet of statements and pairs to be coded by people who do not see the machine's answers")
    sub.add_argument("corpus", type=Path, help="folder with sources.csv and texts/")
    sub.add_argument("--tables", type=Path, default=files.PROCESSED, help="folder of tables built from it")
    sub.add_argument("--out", type=Path, required=True, help="the sheet, a .csv or .json file")
    sub.add_argument("--seed", type=int, default=0, help="another number shuffles and samples otherwise")
    sub.add_argument("--leads", type=int, default=10, help="how many of the first leads to ask about")
    sub.add_argument("--rejected", type=int, default=20, help="how many of the rejected pairs to ask about")

    sub = command("coded", coded, "add what a coder wrote into a sheet, or saved from the report's page, to a reviews.csv")
    sub.add_argument("sheet", type=Path, help="the filled sheet, a .csv or .json file, or rows saved from a page")
    sub.add_argument("--coder", default="", help="who filled the sheet, by the name used in coders.csv")
    sub.add_argument("--date", default="", help="when, as 2024-01-31")
    sub.add_argument("--out", type=Path, required=True, help="a reviews.csv; rows that stand there stay")

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

    places = argparse.ArgumentParser(add_help=False)
    for place in ("corpus", "tables", "reports", "work"):
        places.add_argument(f"--{place}", type=Path, required=True)
    sub = command("stamps", stamp, "tell make what has to run again (used by the Makefile)", places)
    sub.add_argument("--make", type=int, help="process id of the make that asks")
    sub.add_argument("--params", type=Path)
    sub = command("ran", ran, "note that a notebook has run (used by the Makefile)", places)
    sub.add_argument("notebook")
    sub = command("why", why, "say in a line why a notebook failed (used by the Makefile)")
    sub.add_argument("notebook")
    sub.add_argument("log", type=Path)
    return parser


def build(options) -> None:
    """Build all tables of a corpus, without notebooks."""
    from . import pipeline
    from .codebook import parameters
    from .engine import shared
    from .tables import parquet_can_be_written

    given = parameters(options.params)
    _keep_tracked(options, given, options.out)
    if options.parquet is not None:
        if not options.parquet >= 0:
            raise InputError(f"--parquet {options.parquet:g}: give megabytes, 0 or more")
        parquet_can_be_written()
    with shared.corpus(options.corpus) as corpus, shared.tables(options.out) as out:
        notices = pipeline.build(files.Corpus(corpus), out, given, _engine(options), options.parquet)
    _warn(notices)
    print(f"tables: {options.out}")


def _keep_tracked(options, given: Mapping, *out: Path) -> None:
    """Refuse to write another corpus, or changed parameters, over the tracked tables and reports of the home corpus."""
    from .codebook import parameters

    here = {folder.resolve() for folder in out if isinstance(folder, Path)}
    tracked = {files.PROCESSED.resolve(), (files.ROOT / "reports").resolve()} & here
    if tracked and not (isinstance(options.corpus, Path) and files.Corpus(options.corpus).home):
        raise InputError(f"{options.corpus}: another corpus would overwrite the tracked tables; choose another folder (make: OUT=build/NAME)")
    if tracked and given != parameters():
        raise InputError(f"{options.params}: changed parameters would overwrite the tracked tables; choose another folder (make: OUT=build/NAME)")


def _engine(options):
    """Who reads the texts: as the environment says, unless the options say otherwise."""
    from . import engine

    chosen = engine.usual()
    if getattr(options, "jobs", None) is not None:
        if options.jobs < 0:
            raise InputError(f"--jobs {options.jobs}: give 1 or more processes, or 0 for as many as there are cores")
        chosen = replace(chosen, jobs=options.jobs)
    if getattr(options, "engine", None) is not None:
        chosen = replace(chosen, cluster=engine.named(options.engine))
    return replace(chosen, cache=None) if getattr(options, "no_cache", False) else chosen


def new(options) -> None:
    """Write a guessed register and say where each guess was read."""
    from .start import guesses

    print(*guesses.made(options.folder), sep="\n")
    print(
        f"{options.folder / 'sources.csv'}: every cell above is a guess; what is empty is yours to fill in. Then: kzsanctions check {options.folder}"
    )


def check(options) -> None:
    """Validate everything and build nothing; texts that are not read, or look damaged, are named."""
    from . import pipeline
    from .clean import register
    from .codebook import parameters
    from .report import evaluation

    corpus = files.Corpus(options.corpus)
    faults = pipeline.faults(corpus, options.params, known=options.command != "check") or evaluation.misplaced(corpus)
    if faults:
        raise InputError(*faults)
    given = parameters(options.params)
    whole = options.command == "check" and pipeline.judged(corpus)  # what they speak of is known only once it is made
    engine = _engine(options)
    made = pipeline.rebuilt(corpus, {}, given, engine=engine) if whole else pipeline.clean(corpus, {}, pipeline.codebook("clean"), given, engine)
    _warn(pipeline.noticed(corpus, made))
    if options.command == "check":
        guessed = register.guesses(files.read_csv(corpus.register))
        state = "can be built, with guesses still to be confirmed" if guessed else "are in order"
        print(f"{options.corpus}: register, texts, codebook, reviews and parameters {state}")


def _warn(notices: list[str]) -> None:
    print(*(f"warning: {notice}\n" for notice in notices), sep="", end="", file=sys.stderr)


def suggest(options) -> None:
    """Print drafts of issues, or write them to a file that is not there yet."""
    from . import pipeline
    from .codebook import parameters
    from .start import drafts

    if options.out and options.out.exists():
        raise InputError(f"{options.out}: is there already, and nothing is overwritten; choose another --out, or move it away")
    written = drafts.text(pipeline.rebuilt(files.Corpus(options.corpus), {}, parameters(options.params), engine=_engine(options)))
    if options.out:
        files.write_bytes(options.out, written.encode("utf-8"))
        print(f"drafts: {options.out}")
    else:
        print(written, end="")


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


def sheet(options) -> None:
    """Write a sheet for blind coders."""
    from . import pipeline, reviews, tables

    corpus = files.Corpus(options.corpus)
    built = {name: tables.read(options.tables, name) for name in tables.contract()["tables"]}
    rows = reviews.sheet.items(built, pipeline.raw_texts(corpus, built["sources"]), options.seed, options.leads, options.rejected)
    reviews.sheet.written(rows, options.out)
    pairs = sum(row["kind"] == "pair" for row in rows)
    print(f"{options.out}: {len(rows) - pairs} passages and {pairs} pairs to be coded; docs/coding.md tells how")


def coded(options) -> None:
    """Add what a coder wrote into a sheet to a reviews.csv."""
    from . import reviews

    rows, empty = reviews.sheet.coded(options.sheet, options.coder, options.date)
    together = reviews.sheet.added(rows, options.out)
    reviews.checked(together, options.out)
    files.write_bytes(options.out, reviews.rows.csv(together))
    who = " and ".join(sorted({row["coder"] for row in rows}))
    print(
        f"{options.out}: {len(rows)} {'row' if len(rows) == 1 else 'rows'} of {who or 'nobody'}"
        + (f"; {empty} items of the sheet are empty" if empty else "")
    )


def bench(options) -> None:
    """Print the table of benchmark scores."""
    from .bench import run

    print(run.table(options.folder, options.out))


def exercises(options) -> None:
    """Run every exercise as it is handed out and with its solution."""
    from .start import rehearsal

    if faults := list(rehearsal.faults(rehearsal.notebooks())):
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
    from . import failures, stamps
    from .codebook import parameters

    if options.make:
        failures.kernels_can_talk()
        files.take(options.work / "making", options.make)
    given = parameters(options.params)
    corpus = files.Corpus(options.corpus)
    _keep_tracked(options, given, options.tables, options.reports)
    paths = {"corpus": str(options.corpus), "tables": str(options.tables), "reports": str(options.reports)}
    changed = stamps.update(Path("notebooks"), corpus, options.work, paths, given, lambda: check(options))
    for why in sorted({why for why in changed.values() if why}):
        print(f"  {why}: it is made again")


def ran(options) -> None:
    """Note that a notebook has run."""
    from . import stamps

    stamps.ran(options.notebook, Path("notebooks"), files.Corpus(options.corpus), options.work, options.tables, options.reports)


def why(options) -> None:
    """Fail with the reasons why a notebook did."""
    from . import failures

    raise InputError(*failures.why(options.notebook, options.log))
