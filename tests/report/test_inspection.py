"""What an id stands for can be looked at in a notebook, and read where there is none."""

from html.parser import HTMLParser

import pytest

import kzsanctions
from kzsanctions import files, tables
from kzsanctions.errors import InputError

CORPUS = files.ROOT / "tests/fixtures/invented"


@pytest.fixture(scope="module")
def folder(built):
    return built("invented")


@pytest.fixture(scope="module")
def rows(folder):
    return {name: tables.read(folder, name) for name in ("conflicts", "rejected", "claims", "figures", "statements", "utterances", "leads")}


def shown(folder, *ids):
    return kzsanctions.inspect(*ids, corpus=str(CORPUS), tables=str(folder))


def html(folder, *ids):
    return shown(folder, *ids)._repr_html_().replace("\N{NO-BREAK SPACE}", " ")


class Page(HTMLParser):
    """The words of a page without its elements; `open` are those that were not closed."""

    def __init__(self):
        super().__init__()
        self.open, self.words = [], ""

    def handle_data(self, data):
        self.words += data

    def handle_starttag(self, tag, attrs):
        self.open += [tag] if tag not in ("br", "col", "input", "wbr") else []

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(html):
    page = Page()
    page.feed(html)
    return page


def test_a_contradiction_shows_its_words_in_their_text_every_gate_and_what_would_change_it(folder, rows):
    one = rows["conflicts"].sort_values(["tier", "conflict_id"]).iloc[0]
    page = html(folder, one["conflict_id"])
    assert one["left_evidence"] in read(page).words and one["right_evidence"] in read(page).words
    assert page.count("✓ G") + page.count("~ G") + page.count("– G") == 7 and "✗ G" not in page
    assert "Can both be right? " in page and "What would settle it: " in page
    assert "is a contradiction (tier A)" in page


def test_a_rejected_pair_shows_which_gate_failed_and_nothing_that_would_change_a_conflict(folder, rows):
    pair = rows["rejected"].iloc[0]
    page = html(folder, pair["left_id"], pair["right_id"])
    assert f"✗ {pair['failed_gate']}" in page and "What would settle it" not in page


def test_a_statement_shows_all_its_claims(folder, rows):
    wanted = rows["claims"].query("statement_id != ''")["statement_id"].mode()[0]
    page = html(folder, wanted)
    assert all(rule in page for rule in rows["claims"].query("statement_id == @wanted")["rule_id"])
    assert "The seven gates" not in page


@pytest.mark.parametrize(
    "table, key, kinds",
    [
        ("conflicts", "conflict_id", "kind"),
        ("conflicts", "dispute_id", "tier"),
        ("claims", "claim_id", "voice"),
        ("figures", "figure_id", "voice"),
        ("utterances", "utterance_id", "appearances"),
        ("leads", "lead_id", "missing"),
    ],
)
def test_every_kind_of_id_gives_a_page_and_the_text_of_explain(folder, rows, table, key, kinds):
    for wanted in rows[table].drop_duplicates(kinds)[key].head(3):
        found = shown(folder, wanted)
        assert read(found._repr_html_()).open == []
        assert repr(found).startswith(wanted) or wanted in repr(found).split(":")[0]


def test_an_unknown_id_is_refused(folder):
    with pytest.raises(InputError, match="k_none: no such id"):
        shown(folder, "k_none")
    with pytest.raises(InputError, match="0 ids are given"):
        shown(folder)
