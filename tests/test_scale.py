"""What grows, and how fast: no step may cost more than its input does, but for pairs in one story or on one issue."""

import sys
import time
from functools import partial

import pytest
import scale
from tables import COMPARISON, side, tables

from kzsanctions import codebook, files, pipeline
from kzsanctions.compare import conflicts, utterances
from kzsanctions.compare.comparison import Settings
from kzsanctions.report import report

REGISTER = "file,publisher,genre,published_from,published_to\n"
# Sentences that never end, of the kinds in which they are met: transcripts, tables, lists, quotation in quotation.
ENDLESS = {
    "a transcript": "and the minister said that the export of drones to Lomna was not banned while the ministry denied that goods leaked, ",
    "a list": "drones, microchips, helicopters, goods under sanctions, banned exports, 106 items, ",
    "bans": "the export of goods to Lomna is banned and not banned ",
    "quotations": '"we banned the export of goods", he said, "and we deny it", ',
    "a row of a table": "Lomna | 106 | 12.4 % | 3 May 2030 | Trade Ministry | $4.5 million | ",
    "numbers": "12 dead, 140 wounded, 3,000 displaced, 45 percent of homes, ",
    "clauses in clauses": "which says that the minister who banned exports of goods that were under sanctions told that ",
}


def corpus(folder, *texts):
    """A corpus of invented texts of one day in a folder."""
    (folder / "texts").mkdir(parents=True)
    for n, text in enumerate(texts):
        (folder / "texts" / f"t{n:05}.txt").write_text(text, encoding="utf-8")
    rows = "".join(f"t{n:05}.txt,Daily {n},media,2030-05-03,2030-05-03\n" for n in range(len(texts)))
    (folder / "sources.csv").write_text(REGISTER + rows, encoding="utf-8")
    return files.Corpus(folder)


def endless(words, size):
    return f"LOMNA, 3 May 2030\n\nOn Friday {(words * (1 + size // len(words)))[:size]} and so on.\n\nThe ministry said that exports were banned.\n"


def calls(work):
    """How many calls of Python functions a piece of work takes: the same on every machine."""
    count = 0

    def counted(frame, event, _):
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def before_claims(given):
    """The tables that come before the claims of a corpus."""
    tables = pipeline.clean(given, {}, pipeline.codebook("clean"), codebook.parameters())
    return tables | pipeline.read(given, tables, pipeline.codebook("read"), {})


@pytest.mark.parametrize("kind", ENDLESS)
def test_a_sentence_without_an_end_costs_no_more_than_its_length(kind, tmp_path):
    made = {}
    for size in (1_500, 6_000):
        given = corpus(tmp_path / str(size), endless(ENDLESS[kind], size))
        claims = partial(pipeline.claim, given, before_claims(given), pipeline.codebook("claim"), codebook.parameters())
        claims()
        made[size] = calls(claims), calls(partial(before_claims, given))
    assert made[6_000][0] < 8 * made[1_500][0]
    assert made[6_000][1] < 5.5 * made[1_500][1]


@pytest.fixture(scope="module")
def quoted(tmp_path_factory):
    """By their number, corpora of one text of quotations with their built tables."""
    folder = tmp_path_factory.mktemp("quoted")
    built = {n: (corpus(folder / str(n), scale.quotations(n)), folder / f"{n}-tables") for n in (150, 450)}
    for given, out in built.values():
        pipeline.build(given, out, codebook.parameters())
    return built


def test_claims_of_many_quotations_in_one_text_cost_no_more_than_their_number(quoted):
    made = {}
    for number, (given, out) in quoted.items():
        claims = partial(pipeline.claim, given, pipeline.load("claim", out), pipeline.codebook("claim"), codebook.parameters())
        claims()
        made[number] = calls(claims)
    assert made[450] < 4 * made[150]


def test_figures_and_dossiers_of_many_quotations_cost_no_more_than_their_number(quoted):
    figures, dossiers = {}, {}
    for number, (given, out) in quoted.items():
        story = report.story(given, out, codebook.Codebook())
        report.opening(story)
        figures[number] = calls(partial(report.figures, story))
        dossiers[number] = calls(partial(report.disputes, story)) / len(story.told)
    assert figures[450] < 4 * figures[150]
    assert dossiers[450] < 2 * dossiers[150]


@pytest.mark.parametrize("kind", ["quotations", "numbers", "a row of a table"])
def test_a_sentence_of_twenty_thousand_characters_builds_in_seconds(kind, tmp_path):
    short, long = (corpus(tmp_path / str(size), endless(ENDLESS[kind], size)) for size in (200, 20_000))
    pipeline.build(short, tmp_path / "a", codebook.parameters())  # loads model and codebook
    began = time.process_time()
    pipeline.build(long, tmp_path / "b", codebook.parameters())
    assert time.process_time() - began < 10  # five seconds on a machine of its own


def test_pairs_that_are_alike_are_counted_and_not_all_written_down():
    made = tables(*(side(f"no exports {n}", speaker=f"minister {n}", position="denies", source=f"text {n}") for n in range(60)))
    spoken, appearances = utterances.build(made, Settings(), COMPARISON)
    _, rejected, counts = conflicts.build({**made, "utterances": spoken, "appearances": appearances}, COMPARISON, Settings())
    assert counts["rejected"] == counts["compared"] == 60 * 59 // 2
    assert len(rejected) == conflicts.LISTED
    assert rejected["pairs"].sum() == counts["rejected"] and list(rejected["pairs"][:-1]) == [1] * (conflicts.LISTED - 1)
