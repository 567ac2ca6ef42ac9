"""The order of the steps, written once: a function a step, from tables to tables.

A step is a room of the package, a notebook, a set of tables, and what is rebuilt together. `STEPS` declares what each reads:
tables, parts of the codebook, parameters and kinds of reviews; what a step does not declare it is not given, so that
`stamps` can tell from the declaration alone what has to run again. Each function imports its room itself: a kernel loads only
what its step needs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from platform import python_version

import pandas as pd

from . import files
from .codebook import Codebook
from .engine import Engine
from .errors import InputError
from .steps import STEPS, Step

Tables = dict[str, pd.DataFrame]
# Whoever says nothing else reads one text after another and keeps nothing.
ALONE = Engine()
# The name under which the comparison keeps what its counts are made of.
KEPT = "compared"


def clean(corpus: files.Corpus, tables: Tables, book: Codebook, parameters: dict, engine: Engine = ALONE) -> Tables:
    """Register the texts and label every piece of them."""
    from .clean import passages, register, sources
    from .engine import works
    from .language.detection import language

    texts = register.read(corpus, book.countries)
    found = sources.build(register.chosen(texts.register, parameters), texts.raw, texts.sha256, book.countries)
    raw = raw_texts(corpus, found)
    given = [(raw[source], publisher, title) for source, publisher, title in zip(found["source_id"], found["publisher"], found["title"])]
    pieces = passages.table(found, raw, (one["pieces"] for one in engine.each(works.labelled, given, book, list(found["file"]))))
    return {"sources": sources.measured(found, pieces, language), "passages": pieces}


def read(corpus: files.Corpus, tables: Tables, book: Codebook, parameters: dict, engine: Engine = ALONE) -> Tables:
    """Read statements, names, figures and dates from the kept passages, and say who spoke."""
    from .engine import works
    from .read import actors, credits, documents, extract, figures, statements
    from .tables import frame

    def made(tables: Tables, texts: dict[str, str]) -> Tables:
        sources = tables["sources"]
        names = list(sources.sort_values("source_id")["file"])
        found = extract.corpus(engine.each(works.extracted, documents.documents(sources, tables["passages"], texts), book, names))
        spoken = set(found["statements"].get("speaker_mention", ()))
        who, mentions, publishers = actors.build(found["mentions"], sources, book.gazetteer, spoken)
        elsewhere = actors.holding_elsewhere(found["mentions"], mentions, who, sources, book.gazetteer)
        return {
            "sentences": frame("sentences", found["sentences"].to_dict("records")),
            "statements": statements.build(found["statements"], mentions, publishers, elsewhere, credits.credited(who, sources)),
            "mentions": mentions,
            "actors": who,
            "figures": figures.build(found["figures"], book.measures, found["sentences"], found["statements"]),
            "dates": frame("dates", found["dates"].to_dict("records")),
            "propositions": frame("propositions", found["propositions"].to_dict("records")),
        }

    return reviewed(corpus, tables, in_plain_text(corpus, tables, made))


def claim(corpus: files.Corpus, tables: Tables, book: Codebook, parameters: dict, engine: Engine = ALONE) -> Tables:
    """Say which position each statement takes on which issue, and which claims speak of other claims."""
    from .claim import claims, links, stories

    def made(tables: Tables, texts: dict[str, str]) -> Tables:
        told = stories.build(tables, book.stories, parameters)
        found, linked = links.build(claims.build(tables, book.issues, parameters), {**tables, "stories": told}, book.issues, book.predicates)
        return {"claims": found, "links": linked, "stories": told}

    return reviewed(corpus, tables, in_plain_text(corpus, tables, made))


def compare(corpus: files.Corpus, tables: Tables, book: Codebook, parameters: dict, engine: Engine = ALONE) -> Tables:
    """Bring statements together as acts of speaking and judge every comparable pair of them."""
    from .compare import conflicts, leads, tracing, utterances
    from .tables import frame

    state = _judged_from(tables, book, parameters) if engine.cache else ""

    def made(tables: Tables, texts: dict[str, str]) -> Tables:
        spoken, appearances = utterances.build(tables, parameters, book.comparison)
        tables = {**tables, "utterances": spoken, "appearances": appearances}
        found, rejected, trace = conflicts.traced(tables, book.comparison, parameters)
        files.keep(KEPT, state, tracing.plain(trace)) if state else None
        tallies = frame("tallies", ({"tally": name, "number": number} for name, number in trace.counts.items()))
        made = {"utterances": spoken, "appearances": appearances, "conflicts": found, "rejected": rejected, "tallies": tallies}
        return {**made, "leads": leads.build({**tables, **made}, book.comparison)}

    return reviewed(corpus, tables, in_plain_text(corpus, tables, made))


def traced(corpus: files.Corpus, tables: Tables, book: Codebook, parameters: Mapping, engine: Engine = ALONE):
    """What the counts of the comparison that made these tables are, and of whom and what: as it kept it, else by judging again."""
    from .compare import conflicts, tracing

    wanted = {name: parameters[name] for name in _step("compare").parameters}
    kept = files.kept(KEPT, _judged_from(tables, book, wanted)) if engine.cache else None
    if kept is not None:
        return tracing.restored(kept)
    found: list[tracing.Trace] = []
    in_plain_text(corpus, tables, lambda plainer, _: found.append(conflicts.traced(plainer, book.comparison, wanted).trace) or {})
    return found[0]


def _judged_from(tables: Tables, book: Codebook, parameters: Mapping) -> str:
    """Hash of all that the comparison depends on."""
    from .stamps import of_texts
    from .tables import digest

    read = (digest(tables[name]) for name in _step("compare").reads if name != "reviewed")  # to which it adds itself
    return of_texts("compare", book.folder, [json.dumps(sorted(parameters.items())), python_version(), *read])


def in_plain_text(corpus: files.Corpus, tables: Tables, work: Callable[[Tables, dict[str, str]], Tables]) -> Tables:
    """What `work(tables, texts)` makes when the texts are read without their damage, with every span moved back to the raw texts.

    Few texts have any; for the others both versions are the same.
    """
    from .language.plain import plain
    from .tables import moved

    raw = raw_texts(corpus, tables["sources"])
    readings = {source: reading for source, text in raw.items() if (reading := plain(text)).text != text}
    plainer = {source: reading.text for source, reading in readings.items()}
    made = work(moved(tables, plainer, lambda source, a, b: readings[source].here(a, b)), {**raw, **plainer})
    return moved(made, {source: raw[source] for source in readings}, lambda source, a, b: readings[source].raw(a, b))


def reviewed(corpus: files.Corpus, tables: Tables, made: Tables) -> Tables:
    """Lay human verdicts over the tables a step has made; `reviewed` keeps what the machine said beside them."""
    from . import reviews
    from .tables import frame

    changed, marks = reviews.apply(reviews.read(corpus.reviews), {**tables, **made}, raw_texts(corpus, tables["sources"]), made)
    earlier = tables.get("reviewed", frame("reviewed", []))
    targets = [target for target, needed in reviews.NEEDED.items() if needed in made]
    kept = earlier[~earlier["target"].isin(targets)]
    return {**made, **changed, "reviewed": frame("reviewed", [*kept.to_dict("records"), *marks.to_dict("records")])}


def build(corpus: files.Corpus, out: Path, parameters: Mapping, engine: Engine = ALONE, parquet: float | None = None) -> list[str]:
    """Every table of a corpus, written to `out`; the same bytes as the notebooks write. Returns the notices on its texts.

    parquet : megabytes from which on a table is written as Parquet too.
    """
    tables = rebuilt(corpus, {}, parameters, engine=engine)
    save(out, tables, raw_texts(corpus, tables["sources"]), parquet)
    return noticed(corpus, tables)


def rebuilt(
    corpus: files.Corpus, tables: Tables, parameters: Mapping, folder: Path = files.CODEBOOK, first: str = "clean", engine: Engine = ALONE
) -> Tables:
    """Every table once the step `first` and those after it have run, with the codebook in `folder`; nothing is written.

    tables : those of the steps before `first`; what later steps wrote is not looked at.
    """
    at = STEPS.index(_step(first))
    made = {name: tables[name] for step in STEPS[:at] for name in step.writes}
    for step in STEPS[at:]:
        given = {name: parameters[name] for name in step.parameters}
        made |= globals()[step.name](corpus, made, codebook(step.name, folder), given, engine)
    return made


def noticed(corpus: files.Corpus, tables: Tables) -> list[str]:
    """What is to be known of register and texts: guessed, not read, kept in part, damaged, doubled, missing though reviewed; a sentence each."""
    from . import reviews
    from .clean import notices, register

    rows = files.read_csv(corpus.register)
    waiting = reviews.notices(reviews.read(corpus.reviews), (row["file"] for row in rows))
    found = notices.notices(tables["sources"], tables["passages"], raw_texts(corpus, tables["sources"]))
    gone = reviews.gone(tables["reviewed"]) if "reviewed" in tables else []
    return [*register.guesses(rows), *found, *waiting, *gone]


def codebook(step: str, folder: Path = files.CODEBOOK) -> Codebook:
    """The parts of the codebook that a step declares."""
    return Codebook(folder, _step(step).parts)


def save(out: Path, made: Tables, texts: dict[str, str], parquet: float | None = None) -> None:
    """Check finished tables against the contract and write them, all or none, with a description of the whole package."""
    from . import tables

    tables.write(out, tables.conformed(made, texts), parquet)
    files.write_json(out / "datapackage.json", tables.package(out, set(made)))


def _step(name: str) -> Step:
    return next(s for s in STEPS if s.name == name)


def load(step: str, out: Path) -> Tables:
    """The tables a step reads, from the folder they were written to."""
    from . import tables

    return {name: tables.read(out, name) for name in _step(step).reads}


def raw_texts(corpus: files.Corpus, sources: pd.DataFrame) -> dict[str, str]:
    """Raw texts by source_id."""
    return {source_id: files.read_text(corpus.texts / file) for source_id, file in zip(sources["source_id"], sources["file"])}


def judged(corpus: files.Corpus) -> bool:
    """Whether people judged single things of a corpus or pairs of names: only the tables show whether these are there."""
    from .codebook import load_part

    declared = load_part(files.CODEBOOK, "actors")
    return bool(declared["apart"] or declared["together"] or corpus.reviews.exists() and files.read_csv(corpus.reviews))


def faults(corpus: files.Corpus, parameter_file: Path | None, known: bool = False) -> list[str]:
    """What is wrong with a corpus, the codebook or the parameters: a sentence each, all at once; nothing is built.

    With `known`, parts of the codebook that were in order and have not changed are not tried again.
    """
    from . import codebook, reviews
    from .clean import register

    found = codebook.check(known=known)
    chosen = codebook.parameters()
    texts: dict[str, str] = {}
    rows: list[reviews.Review] = []
    for attempt in (
        lambda: chosen.update(codebook.parameters(parameter_file)),
        lambda: texts.update(register.read(corpus, codebook.Codebook().countries).raw),
        lambda: register.chosen(files.read_csv(corpus.register), chosen) if texts else None,
        lambda: rows.extend(reviews.read(corpus.reviews)),
    ):
        try:
            attempt()
        except InputError as e:
            found += e.faults
    return [*found, *reviews.unplaced(rows, texts)]
