"""Coding by hand in JupyterLab: two statements and a pair are judged in a real lab, the files change, the next build and report show it.

The lab is the one of `make lab` (`.venv/lab`); where it was not made, or there is no Chromium, these tests are skipped, and say so. What
the widget does in a page is tested without it, on a model that stands for the kernel's.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import nbformat
import pytest
import storyteller
from foundbrowser import CHROMIUM, FLAGS, sync_api

import kzsanctions
from kzsanctions import codebook, files, pipeline, reviews, tables
from kzsanctions.errors import InputError
from kzsanctions.report import render, report
from kzsanctions.report.sections import reviewing

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "fixtures" / "invented"
LAB = ROOT / ".venv" / "lab" / "bin" / "jupyter"
MODEL = """
const kept = {data: %s, rows: [], told: "Verdicts are written."}, heard = {};
const model = {
  get: name => kept[name], set: (name, value) => { kept[name] = value; }, on: (name, act) => { heard[name] = act; },
  save_changes: () => { kept.told = `Written: ${kept.rows.length}`; heard["change:told"](); },
};
globalThis.kept = kept;
globalThis.panel.render({model, el: document.getElementById("here")});
"""


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
        yield running
        running.close()


def judge(panel, title, verdict, **given):
    """Choose an item by the beginning of its title, answer, and keep the verdict."""
    options = panel.locator("select[name=item] option").all_inner_texts()
    panel.locator("select[name=item]").select_option(label=next(t for t in options if t.startswith(title)))
    panel.locator(f"input[value={verdict}]").check()
    for name, value in given.items():
        field = panel.locator(f"form [name={name}]")
        field.select_option(value) if name == "official" else field.fill(value)
    panel.get_by_role("button", name="Keep this verdict").click()


def test_the_widget_hands_its_rows_to_the_kernel_and_says_what_became_of_them(browser):
    script = "".join(files.read_text(render.TEMPLATES / name) for name in ("review.js", "panel.js"))
    asked = reviewing.questions(storyteller.disputed())
    asked["items"] = [item | {"link": "", "other_link": "", "around": ["words around"]} for item in asked["items"]]
    page = browser.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.set_content('<!DOCTYPE html><div id="here"></div>')
    page.add_script_tag(content=script.replace("export default", "globalThis.panel ="))
    page.add_script_tag(content=MODEL % json.dumps(asked))
    panel = page.locator("#here")
    assert panel.locator("p[role=status]").inner_text() == "Verdicts are written."
    panel.locator("input[name=coder]").fill("Ada Falk")
    judge(panel, "1. ", "dismissed")
    judge(panel, "A1: ", "none", note="two years")
    assert panel.locator("p[role=status]").inner_text() == "Written: 2"
    assert [(r["target"], r["verdict"], r["note"]) for r in page.evaluate("kept.rows")] == [
        ("statement", "dismissed", ""),
        ("pair", "none", "two years"),
    ]
    panel.get_by_role("button", name="Remove the verdict").first.click()
    assert len(page.evaluate("kept.rows")) == 1 and faults == []
    page.close()


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A JupyterLab that serves a folder of its own: its address and the folder."""
    if not LAB.exists():
        pytest.skip("no .venv/lab, which make lab makes: the panel was not checked in JupyterLab")
    folder = tmp_path_factory.mktemp("lab")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = ["--no-browser", f"--port={port}", "--ip=127.0.0.1", "--IdentityProvider.token=told", "--allow-root", f"--notebook-dir={folder}"]
    settings += ["--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    home = {"HOME": str(folder / "home"), "JUPYTER_PLATFORM_DIRS": "1", "JUPYTER_RUNTIME_DIR": str(folder / "home" / "run")}
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "JUPYTER", "XDG"))} | home
    with open(folder / "lab.log", "w") as log:
        running = subprocess.Popen([LAB, "lab", *settings], env=environment, stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(120):
            try:
                urllib.request.urlopen(f"{address}/api?token=told", timeout=5).close()
                break
            except OSError:
                assert running.poll() is None, (folder / "lab.log").read_text()
                time.sleep(0.5)
        yield address, folder
    finally:
        running.terminate()
        running.wait(30)


def appears(what, milliseconds):
    """Whether something is there within a time; a slow machine needs another try and is no fault."""
    try:
        what.wait_for(timeout=milliseconds)
    except sync_api.TimeoutError:
        return False
    return True


def test_statements_and_a_pair_judged_in_the_lab_stand_in_the_files_the_next_tables_and_the_report(lab, browser, built):
    address, folder = lab
    corpus = shutil.copytree(CORPUS, folder / "corpus")
    cell = f"import kzsanctions\nkzsanctions.review({str(corpus)!r}, {str(built('invented'))!r})"
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell)], metadata=kernel), folder / "code.ipynb")
    page = browser.new_context(viewport={"width": 1280, "height": 1000}).new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{address}/lab/tree/code.ipynb?token=told")
    panel = page.locator(".jp-OutputArea-output", has=page.locator(".review-panel"))
    for _ in range(6):  # a key pressed before the kernel listens is lost
        page.locator(".jp-Notebook .jp-CodeCell .cm-content").first.click()
        page.keyboard.press("Control+Enter")
        page.wait_for_timeout(500)
        if appears(panel.locator("input[name=coder]"), 30_000):
            break
    panel.locator("input[name=coder]").fill("Ada Falk")
    judge(panel, "1. ", "statement", official="no", note="he spoke as a party member")
    judge(panel, "2. ", "dismissed")
    judge(panel, "A1: ", "tension", note="two lists")
    panel.locator("p[role=status]", has_text="coding-ada-falk.json").wait_for()
    judge(panel, "3. ", "statement", content="no such words")
    panel.locator("p[role=status]", has_text='Not written: reviews.csv: row 8: "no such words" does not stand in').wait_for()
    panel.get_by_role("button", name="Remove the verdict").last.click()
    panel.locator("p[role=status]", has_text="Written: ").wait_for()
    for _ in range(40):
        rows = reviews.read(corpus / "reviews.csv") if (corpus / "reviews.csv").exists() else []
        if rows and rows[-1].target == "pair":
            break
        time.sleep(0.25)
    assert [(r.target, r.verdict) for r in rows if r.field in ("", "official")] == [
        ("statement", "corrected"),
        ("statement", "dismissed"),
        ("pair", "tension"),
    ]
    assert json.loads((corpus / "gold" / "coding-ada-falk.json").read_text())["conflicts"][0]["tier"] == "B"
    # Typing was no command of the notebook: there is one cell still.
    assert page.locator(".jp-Notebook .jp-CodeCell").count() <= 2
    page.context.close()

    pipeline.build(files.Corpus(corpus), folder / "processed", codebook.parameters())
    marked = tables.read(folder / "processed", "reviewed")
    assert set(marked["state"]) == {"applied"} and len(marked) == len(rows)
    told = report.reviews(report.story(files.Corpus(corpus), folder / "processed", codebook.Codebook()), files.Corpus(corpus))
    assert "he spoke as a party member" in told._repr_mimebundle_()["text/html"]


def test_without_the_lab_the_panel_says_where_it_is(monkeypatch, built):
    monkeypatch.setitem(sys.modules, "anywidget", None)
    monkeypatch.delitem(sys.modules, "kzsanctions.report.panel", raising=False)
    with pytest.raises(InputError, match="the panel needs anywidget, which only the environment of JupyterLab has; start it with make lab"):
        kzsanctions.review(str(CORPUS), str(built("invented")))
