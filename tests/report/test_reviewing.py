"""A reader judges in the page, saves the rows, puts them in place, and finds the verdicts in the next tables and report.

Needs Chromium and what `requirements/test.in` names; skipped where these are missing.
"""

import shutil
from pathlib import Path

import pytest
import storyteller
from foundbrowser import CHROMIUM, FLAGS, sync_api

from kzsanctions import cli, codebook, files, pipeline, reviews, tables
from kzsanctions.report import render

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "fixtures" / "invented"


def page_of(corpus, built, folder):
    """The address of the report on a corpus."""
    book = storyteller.executed(ROOT / "notebooks" / "report.ipynb", corpus=str(corpus), tables=str(built), reports=str(folder))
    (folder / "report.html").write_text(render.PageExporter().from_notebook_node(book)[0], encoding="utf-8")
    return (folder / "report.html").as_uri()


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def address(built, tmp_path_factory):
    return page_of(CORPUS, built("invented"), tmp_path_factory.mktemp("page"))


@pytest.fixture
def panel(browser, address):
    """The panel of a page just opened; what the page asks the network for, and what goes wrong in it, is in `page.asked`."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("pageerror", lambda error: page.asked.append(str(error)))
    page.goto(address)
    yield page.locator("#review-panel")
    context.close()


def judge(panel, item, verdict, **given):
    """Choose an item by a piece of its title, answer, and keep the verdict."""
    title = next(t for t in panel.locator("select[name=item] option").all_inner_texts() if item in t)
    panel.locator("select[name=item]").select_option(label=title)
    panel.locator(f"input[value={verdict}]").check()
    for name, value in given.items():
        field = panel.locator(f"form [name={name}]")
        field.select_option(value) if name == "official" else field.fill(value)
    panel.get_by_role("button", name="Keep this verdict").click()
    assert title in panel.locator("form output").inner_text()


def test_a_review_made_in_the_page_stands_in_the_next_tables_and_report(panel, browser, tmp_path):
    corpus = shutil.copytree(CORPUS, tmp_path / "corpus")
    panel.locator("input[name=coder]").fill("Ada Falk")
    judge(panel, "1. ", "statement", official="no", note="he spoke as a party member")
    judge(panel, "2. ", "dismissed")
    judge(panel, "A1: ", "tension", note="two lists, one says")
    judge(panel, "Lead 1: ", "none")
    judge(panel, "Lead 2: ", "contradiction")
    panel.get_by_role("button", name="Remove the verdict").last.click()
    with panel.page.expect_download() as saved:
        panel.get_by_role("button", name="Save the rows").click()
    assert saved.value.suggested_filename == "reviews.csv"
    saved.value.save_as(corpus / "reviews.csv")
    # What is saved is what is shown to be copied, and every row is a lawful one.
    rows = reviews.read(corpus / "reviews.csv")
    assert (corpus / "reviews.csv").read_text() == panel.locator("textarea[name=rows]").input_value()
    assert [(r.target, r.verdict, r.field) for r in rows] == [
        ("statement", "confirmed", "content"),
        ("statement", "confirmed", "speaker"),
        ("statement", "corrected", "official"),
        ("statement", "confirmed", "day"),
        ("statement", "dismissed", ""),
        ("pair", "tension", ""),
        ("pair", "none", ""),
    ]
    assert cli.main(["check", str(corpus)]) == 0
    pipeline.build(files.Corpus(corpus), tmp_path / "processed", codebook.parameters())
    marked = tables.read(tmp_path / "processed", "reviewed")
    assert set(marked["state"]) == {"applied"} and set(marked["coder"]) == {"Ada Falk"}
    statements = tables.read(tmp_path / "processed", "statements")
    corrected = marked[marked["field"] == "official"].iloc[0]
    assert statements.set_index("statement_id").at[corrected["item_id"], "speaker_standing"] == "unofficial"
    assert marked[marked["verdict"] == "dismissed"].iloc[0]["item_id"] not in set(statements["statement_id"])
    page = browser.new_page()
    page.goto(page_of(corpus, tmp_path / "processed", tmp_path))
    told = page.locator("table", has=page.locator("caption", has_text="Verdicts")).inner_text()
    assert "he spoke as a party member" in told and "two lists, one says" in told
    page.close()


def test_nothing_is_asked_of_the_network(panel, address):
    panel.locator("input[name=coder]").fill("me")
    judge(panel, "1. ", "dismissed")
    panel.get_by_role("button", name="Save the rows").click()
    assert [a for a in panel.page.asked if not a.startswith("blob:")] == [address]


def test_verdicts_are_still_there_when_the_page_is_opened_again(panel, address):
    panel.locator("input[name=coder]").fill("me")
    judge(panel, "1. ", "dismissed")
    panel.page.goto("about:blank")
    panel.page.goto(address)
    assert panel.get_by_role("listitem").count() == 1
    panel.get_by_role("button", name="Remove the verdict").click()
    assert panel.locator("textarea[name=rows]").input_value() == ""


def test_a_verdict_given_again_takes_the_place_of_the_first(panel):
    panel.locator("input[name=coder]").fill("me")
    judge(panel, "1. ", "dismissed")
    judge(panel, "1. ", "statement")
    assert panel.get_by_role("listitem").count() == 1
    assert "content confirmed" in panel.get_by_role("listitem").inner_text()


@pytest.mark.parametrize(
    "given, faulty",
    [({"coder": ""}, "coder"), ({"day": "Thursday"}, "day"), ({"speaker": ""}, "speaker"), ({}, "verdict")],
)
def test_what_is_missing_is_asked_for_before_a_verdict_is_kept(panel, given, faulty):
    panel.locator("input[name=coder]").fill("me")
    if given:
        panel.locator("input[value=statement]").check()
    for name, value in given.items():
        panel.locator(f"form [name={name}]").fill(value)
    panel.get_by_role("button", name="Keep this verdict").click()
    assert panel.get_by_role("listitem").count() == 0
    assert panel.page.evaluate("document.querySelector('#review-panel form :is(input, textarea):invalid').name") == faulty


def test_the_keyboard_alone_judges_a_statement(panel):
    press = panel.page.keyboard.press
    panel.locator("input[name=coder]").focus()
    panel.page.keyboard.type("me")
    for _ in range(40):  # through the day's parts, the item, the links to the sources
        press("Tab")
        if panel.page.evaluate("document.activeElement.type") == "radio":
            break
    press("Space")
    press("ArrowDown")
    for _ in range(20):
        press("Tab")
        if panel.page.evaluate("document.activeElement.type") == "submit":
            break
    press("Enter")
    assert "dismissed" in panel.get_by_role("listitem").inner_text()
