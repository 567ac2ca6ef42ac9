"""Small lawful corpora that lack things still give a whole report: no known country, no cue, letters that print nothing."""

from dataclasses import replace

import pytest
import storyteller
from storyteller import disputed

from kzsanctions import files, pipeline
from kzsanctions.codebook import parameters
from kzsanctions.report import render, report
from kzsanctions.report.printing import content, paper
from kzsanctions.report.sections import verbs

TWO_MINISTERS = (
    "Ministers on the harvest\n\nThe finance minister John Smith said on Thursday that 20 farms were closed. "
    "The interior minister Peter Brown said on Thursday that 40 farms were closed.\n"
)


def _blanked(told, table, **values):
    """The story with the same values in every row of a table."""
    return replace(told, tables={**told.tables, table: told.tables[table].assign(**values)})


def test_two_ministers_of_an_unknown_country_are_reported():
    told = _blanked(disputed(), "conflicts", level="")
    shown = "".join(b._repr_mimebundle_()["text/html"] for b in (report.headline(told), report.disputes(told)))
    assert "for which state one of them speaks, or both, the program could not tell" in shown


def test_a_statement_without_a_cue_of_its_own_is_reported():
    told = disputed()
    statements = told.tables["statements"].assign(cue_class="deny", cue="denied")
    statements["cue_start"] = statements["cue_start"].astype("Int64").mask(statements["cue_start"].notna())
    told = replace(told, tables={**told.tables, "statements": statements})
    assert any(told.reversed_by_cue(c) for c in told.claims.values())
    assert all(verbs.reported(told, s) for s in told.statements.values() if s.speaker_id)
    assert report.disputes(told) and report.headline(told)


@pytest.mark.parametrize("label", ["20 \u2764\ufe0f farms", "\u200efarms", "far\u00adms", "fa\u200brms", "plain farms", "\U000e0101farms"])
def test_a_label_with_letters_that_print_nothing_is_set(label):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text x="0" y="15" font-family="DejaVu Sans">{label}</text></svg>'
    picture = content.Picture("p", "A picture", "one label", svg, svg)
    head = '#let report-title = "x"\n#let known = (:)\n'
    source = head + (render.TEMPLATES / "report.typ").read_text(encoding="utf-8") + paper.write([content.Heading(1, "x"), picture])
    assert render.compiled(source).startswith(b"%PDF")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sparse")
    (folder / "raw" / "texts").mkdir(parents=True)
    (folder / "raw" / "texts" / "a.txt").write_text(TWO_MINISTERS, encoding="utf-8")
    register = "file,publisher,genre,published_from,published_to\na.txt,Daily News,media,2024-03-01,2024-03-01\n"
    (folder / "raw" / "sources.csv").write_text(register, encoding="utf-8")

    pipeline.build(files.Corpus(folder / "raw"), folder / "processed", parameters(None))
    return folder


def test_one_text_without_a_country_goes_through_the_notebook(built):
    notebook = storyteller.ROOT / "notebooks" / "report.ipynb"
    book = storyteller.executed(notebook, corpus=str(built / "raw"), tables=str(built / "processed"), reports=str(built))
    html, _ = render.PageExporter().from_notebook_node(book)
    assert "John Smith" in html and render.compiled(render.typst_source(book)).startswith(b"%PDF")
