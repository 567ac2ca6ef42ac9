"""What the report says: one function a section, each taking the story of a corpus and giving content to show.

A student adds a section by writing a function here, or in a module of its own, and calling it in a cell of
`notebooks/report.ipynb`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from .. import files, tables
from .. import reviews as verdicts
from ..codebook import PARTS, Codebook, load_part
from ..compare import tracing
from ..language.places import place_words
from ..language.words import words_alike
from ..pipeline import raw_texts
from ..steps import STEPS
from . import charts, evaluation, scoring
from .printing.content import Group, Heading
from .printing.outputs import Shown
from .sections import accuracy as hand_coding
from .sections import (
    annexes,
    argument,
    changes,
    coders,
    dossiers,
    findings,
    front,
    positions,
    reconciliation,
    reviewing,
    room,
    sourcetexts,
    travel,
    trust,
)
from .sections import flow as steps
from .sections import leads as unsettled
from .sections.evidence import Story


def story(corpus: files.Corpus, folder: Path, book: Codebook) -> Story:
    """The built tables of a corpus with its raw texts and the names and questions of its issues."""
    built = {name: tables.read(folder, name) for name in tables.contract()["tables"]}
    asked = load_part(book.folder, "issues")["issues"]
    said = {part: {i["id"]: i[part] for i in asked if part in i} for part in ("label", "question", "asks", "settled_by", "answers")}
    comparison = load_part(book.folder, "comparison")
    for declared in (d for d in comparison["bears_on"] if "asks" in d):
        said["asks"] |= {" | ".join(sorted(pair[::2])): declared["asks"] for pair in declared["pairs"]}
    concepts, gazetteer = (load_part(book.folder, part) for part in ("concepts", "places"))
    kinds = {kind: known.get("words", ()) for part in ("goods", "norms") for kind, known in concepts[part].items()}
    places = {p["code"]: p["name"] for p in gazetteer["places"]}
    kinds |= place_words(gazetteer, "also", "adjectives", "people", "capitals", "metonyms")
    who = verdicts.coders(corpus.reviews)
    texts = raw_texts(corpus, built["sources"])
    words = load_part(book.folder, "words")
    return Story(
        built,
        texts,
        said["label"],
        said["question"],
        said["asks"],
        said["settled_by"],
        places=places,
        kinds=kinds,
        coders=who,
        answers=said["answers"],
        limits=comparison.get("limits", ()),
        english=frozenset(gazetteer["english"]),
        verbs=frozenset(verb for group in (*words["acts"], *words["near"]) for verb in group),
        alike=words_alike([group for part in ("acts", "things", "called", "near") for group in words[part]]),
    )


def opening(told: Story, texts: files.Corpus | None = None, runs: pd.DataFrame | None = None) -> Shown:
    """The first screen: the strongest dispute as title and lead, the map of who said what when, and how far to trust it.

    Where given, the corpus' own coding (of `texts`) and the runs of `robustness.build` tell what the program missed here, and what hangs on a
    setting.
    """
    record = files.read_text(files.BENCHMARKS) if files.BENCHMARKS.exists() else ""
    title = Heading(1, front.title(told))
    scores = _scores(told, texts) if texts is not None and not texts.home else ()
    doubts = (*hand_coding.found_here(told, scores), *trust.fragile(told, runs))
    beside = Group("front", (Group("story", (*front.lead(told), *front.facts(told))), front.box(told, record, doubts)))
    return _shown(told, (title, beside, *argument.section(told)))


def headline(told: Story) -> Shown:
    """The findings in sentences, the firmest first."""
    return _shown(told, (*findings.headline(told), *findings.contradictions(told), *findings.tensions(told)))


def corpus(told: Story) -> Shown:
    """The texts, and what cleaning removed of them."""
    return _shown(told, sourcetexts.corpus(told))


def disputes(told: Story) -> Shown:
    """A dossier for each dispute."""
    return _shown(told, dossiers.section(told))


def figures(told: Story) -> Shown:
    """Numbers given for one thing as intervals on one axis, whether they can all be true, and what changed from day to day."""
    return _shown(told, (*reconciliation.section(told, charts.intervals), *changes.section(told)))


def leads(told: Story) -> Shown:
    """Pairs worth a human look; they are not counted."""
    return _shown(told, unsettled.section(told))


def stands(told: Story) -> Shown:
    """Where each institution stands on each issue."""
    return _shown(told, positions.grid(told))


def timeline(told: Story) -> Shown:
    """Who said what when, and which accounts conflict."""
    return _shown(told, argument.section(told))


def flow(told: Story, trace: tracing.Trace) -> Shown:
    """How pairs are judged and what became of every one, of which `pipeline.traced` tells."""
    return _shown(told, (*steps.section(told, trace), *findings.method(told)))


def journeys(told: Story) -> Shown:
    """Through whom statements came to the reader, and how their wording changed."""
    return _shown(told, travel.section(told))


def robustness(told: Story, runs: pd.DataFrame, survival: pd.DataFrame) -> Shown:
    """Which disputes survive other settings; takes the two tables of `robustness.build`."""
    return _shown(told, trust.robustness(told, runs, survival, charts.shares))


def tested(told: Story) -> list[str]:
    """The conflicts of which `robustness.build` is to say what other settings make of them: the firmest of each dispute that is told."""
    return [rows[0].conflict_id for rows in told.told.values()]


def accuracy(told: Story, texts: files.Corpus) -> Shown:
    """The tables against the corpus' own hand coding, and two codings against each other."""
    codings = _codings(told, texts)
    first = codings.get("gold")
    second = next((c for name, c in codings.items() if name != "gold"), None) if first else None
    label = "development texts: their coders also built the rules" if texts.home else "texts coded by hand for this corpus"
    scores = _scores(told, texts)
    interval = scoring.interval if told.count("sources") >= scoring.FEW_SOURCES else None
    agreed = evaluation.agreement(first, second) if second else None
    blind = verdicts.agreement.against(told.tables["reviewed"])
    return _shown(told, hand_coding.section(told, scores, label, interval, agreed, second["about"] if second else "", blind))


def _codings(told: Story, texts: files.Corpus) -> dict[str, dict]:
    """The codings that come with a corpus, with their places found in its texts."""
    by_file = {s.file: told.texts[s.source_id] for s in told.sources.values()}
    return told.once("codings", lambda: {name: evaluation.attached(c, by_file) for name, c in evaluation.codings(texts.gold).items()})


def _scores(told: Story, texts: files.Corpus) -> list:
    """The tables against the first coding; none without one."""
    first = _codings(told, texts).get("gold")
    return told.once("scores", lambda: evaluation.scores(told.tables, first) if first else [])


def benchmarks(told: Story) -> Shown:
    """How many contradictions the program found in texts that it had not met before, as `docs/benchmarks.md` records it."""
    record = files.BENCHMARKS
    return _shown(told, hand_coding.benchmarks(told, files.read_text(record) if record.exists() else ""))


def limits(told: Story) -> Shown:
    """What the report cannot say."""
    return _shown(told, trust.limits(told))


def uncovered(told: Story) -> Shown:
    """Official statements that no issue covers."""
    return _shown(told, annexes.uncovered(told))


def rejected(told: Story, counts: Mapping[str, int]) -> Shown:
    """Pairs that were compared and are no conflict; `counts` of the trace tells how many never came that far."""
    return _shown(told, annexes.rejected(told, counts))


def register(told: Story) -> Shown:
    """Every statement, in a table that can be filtered."""
    return _shown(told, annexes.register(told))


def sources(told: Story, full_texts: bool = True) -> Shown:
    """Every source text with its evidence highlighted and removals struck through."""
    return _shown(told, sourcetexts.section(told, full_texts))


def reviews(told: Story, texts: files.Corpus) -> Shown:
    """What readers said, who they are and how far they agree, beside what the machine says."""
    said = coders.section(told, verdicts.coders(texts.reviews), verdicts.agreement.build(told.tables["reviewed"]))
    return _shown(told, (*said, *reviewing.section(told)))


def colophon(told: Story, parameters: Mapping[str, object], book: Codebook) -> Shown:
    """Version, parameters and hashes of the inputs."""
    parts = sorted({file for step in STEPS for part in step.parts for file in PARTS[part].files})
    hashes = {f"{part}.yml": files.sha256(book.folder / f"{part}.yml") for part in parts}
    return _shown(told, annexes.colophon(told, parameters, hashes, [step.notebook for step in STEPS]))


def _shown(told: Story, blocks: tuple) -> Shown:
    """Content with the room that a list has on the page of a corpus of this size."""
    return Shown(blocks, room.of(told))


def save(told: Story, folder: Path) -> None:
    """Write `numbers.json` (every number used in prose so far) and `summary.md` (the findings, slide-length)."""
    files.write_json(folder / "numbers.json", told.ledger.numbers)
    files.write_bytes(folder / "summary.md", findings.summary(told).encode("utf-8"))
