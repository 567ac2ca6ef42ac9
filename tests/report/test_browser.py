"""The page in a real browser: accessible, silent on the network, at home on a telephone, usable by keyboard and without scripts.

Needs Chromium and what `requirements/test.in` names; skipped where these are missing.
"""

import time
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
import storyteller
from foundbrowser import CHROMIUM, FLAGS, sync_api

from kzsanctions.report import render, report
from kzsanctions.report.printing import folding

axe = pytest.importorskip("axe_playwright_python", reason="no axe-core: the page was not checked in a browser")

ROOT = Path(__file__).parents[2]
AXE = Path(axe.__file__).parent / "axe.min.js"
VIEWS = {"light": (1280, "light"), "dark": (1280, "dark"), "phone": (360, "light"), "phone dark": (360, "dark")}


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Addresses of the page of an invented corpus and of the tracked report, where there is one."""
    folder = tmp_path_factory.mktemp("page")
    raw, built = storyteller.save(storyteller.disputed(), folder)
    book = storyteller.executed(ROOT / "notebooks" / "report.ipynb", corpus=str(raw), tables=str(built), reports=str(folder))
    (folder / "report.html").write_text(render.PageExporter().from_notebook_node(book)[0], encoding="utf-8")
    tracked = ROOT / "reports" / "report.html"
    return [(folder / "report.html").as_uri(), *([tracked.as_uri()] if tracked.exists() else [])]


@pytest.fixture(scope="module")
def first_screens(tmp_path_factory):
    """The first screens of three invented corpora: with a contradiction, with none, and without any country; and what each has to say."""
    folder = tmp_path_factory.mktemp("first")
    disputed, quiet = storyteller.disputed(), storyteller.quiet()
    nowhere = storyteller.disputed()
    nowhere = replace(nowhere, tables={**nowhere.tables, "actors": nowhere.tables["actors"].assign(government="")})
    found = {}
    for name, told, wanted in (
        ("disputed", disputed, ("Ada Falk", "Ministry of Trade of Ruritania", "6 May 2031", "lorries")),
        ("quiet", quiet, ("No contradiction between official accounts was found in this text",)),
        ("no country", nowhere, ("Ada Falk", "Ministry of Trade of Ruritania", "6 May 2031")),
    ):
        raw, built = storyteller.save(told, folder / name)
        book = storyteller.executed(ROOT / "notebooks" / "report.ipynb", corpus=str(raw), tables=str(built), reports=str(folder / name))
        (folder / name / "report.html").write_text(render.PageExporter().from_notebook_node(book)[0], encoding="utf-8")
        found[name] = (folder / name / "report.html").as_uri(), wanted
    return found


@pytest.fixture
def opened(browser):
    """Open a page at a width and colour scheme; what it asks the network for is in `page.asked`."""
    contexts = []

    def open_(address, width=1280, scheme="light", **options):
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", **options))
        page = contexts[-1].new_page()
        page.asked, page.faults = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.goto(address)
        return page

    yield open_
    for context in contexts:
        context.close()


# What axe looks at. Contrast costs most; a narrow page differs in it from a wide one by its pictures alone.
WHOLE = ["document, {resultTypes: ['violations']}"]
NARROW = [
    "document, {resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}}}",
    "{include: ['.chart']}, {resultTypes: ['violations'], runOnly: ['color-contrast']}",
]


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_no_violation(opened, pages, view):
    for address in pages:
        page = opened(address, *VIEWS[view], bypass_csp=True)  # axe has to get in; the policy itself is tested below
        page.select_option(".filters select[name=tier]", "A")
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        page.check("#show-code")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        for what in NARROW if "phone" in view and address != pages[0] else WHOLE:
            found = page.evaluate(f"axe.run({what})")["violations"]
            assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []


def test_nothing_is_asked_of_the_network_and_the_policy_is_kept(opened, pages):
    for address in pages:
        page = opened(address)
        assert page.asked == [address] and page.faults == []
        assert page.evaluate("fetch('data:text/plain,x').then(() => 'allowed', () => 'refused')") == "refused"


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_scrolls_sideways(opened, pages, width):
    for address in pages:
        page = opened(address, width)
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        page.check("#show-code")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_register_is_filtered_and_told_so(opened, pages):
    page = opened(pages[0])
    page.select_option(".filters select[name=speaker]", "Ada Falk")
    rows = page.locator("table.register tbody tr:visible")
    assert rows.count() == 3 and page.locator(".filters output").inner_text() == "3 of 7 statements"
    page.click(".filters button[type=reset]")
    rows.nth(6).wait_for()  # the page filters again after the form has been emptied
    assert rows.count() == 7


def test_the_keyboard_reaches_and_works_everything(opened, pages):
    page = opened(pages[0])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
    page.locator("details:not([open]) > summary:visible").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.locator(".filters select").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("table.register tbody tr:visible").count() < 7


def test_a_link_into_a_folded_part_opens_it(opened, pages):
    page = opened(pages[0])
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = false)")
    hidden = page.evaluate("document.querySelector('details [id]')?.id || ''")
    if hidden:
        page.evaluate(f"location.hash = '{hidden}'")
        page.wait_for_timeout(50)
        assert page.evaluate(f"!!document.getElementById('{hidden}').closest('details').open")
    statement = page.evaluate("document.querySelector('a[id^=r-]').id")
    page.select_option(".filters select[name=tier]", "none")
    page.evaluate(f"location.hash = '{statement}'")
    page.locator(f"tr:has(#{statement})").wait_for(state="visible", timeout=5000)


def test_the_page_can_be_read_without_scripts(opened, pages):
    page = opened(pages[0], java_script_enabled=False)
    assert page.locator("table.register tbody tr:visible").count() == 7
    assert page.locator(".filters").count() == 0
    before = page.locator("details[open]").count()
    page.locator("summary", has_text="Gate by gate").first.click()
    assert page.locator("details[open]").count() == before + 1
    page.check("#show-code")
    assert page.locator("details.program").first.is_visible()


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("name", ["disputed", "quiet", "no country"])
def test_the_first_screen_tells_who_disputes_what_and_when_with_the_map_and_how_sure_it_is(opened, first_screens, name, width):
    address, wanted = first_screens[name]
    page = opened(address, width)
    title, lead = page.locator("h1").inner_text(), page.locator("p.lead").first.inner_text()
    assert all(words in f"{title} {lead}" for words in wanted), (title, lead)
    sure, chart = page.locator("#sure"), page.locator(".chart svg:visible").first
    assert chart.is_visible() and sure.is_visible()
    # On a wide screen of the usual height both stand there at once; on a telephone the map follows within two turns of a thumb.
    assert sure.bounding_box()["y"] < 800 and chart.bounding_box()["y"] < (800 if width == 1280 else 1600)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_link_to_evidence_lights_exactly_that_statement(opened, pages, width, scripts):
    """What has another background than its neighbours after a link was followed is the statement, and it is in view with its speaker."""
    told = storyteller.disputed()
    for address in pages[:1]:
        page = opened(address, width, java_script_enabled=scripts)
        page.set_default_timeout(5000)
        links = [a.get_attribute("href") for a in page.locator('.sides a[href^="#e-"]').all()]
        assert links
        for link in sorted(set(links)):
            statement = link.removeprefix("#e-")
            if scripts:
                page.evaluate("link => document.querySelector(`.sides a[href='${link}']`).click()", link)
                page.wait_for_timeout(60)
            else:
                page.goto(f"{address}{link}")
            page.locator(f'[data-lit~="statement-{statement}"]').first.wait_for()
            lit, own, seen = [], [], []
            for mark in page.locator("p.source [data-lit]").all():
                names = mark.get_attribute("data-lit").split()
                lit += [mark] if mark.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 210, 63)" else []
                own += [mark] if f"statement-{statement}" in names else []
                seen += [mark] if {f"speaker-{statement}", f"cue-{statement}"} & set(names) else []
            assert [m.inner_text() for m in lit] == [m.inner_text() for m in own] != []
            assert "".join(m.text_content() for m in lit) == told.statements[statement].content
            tinted = [m for m in seen if m not in own and m.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(191, 227, 245)"]
            assert len(tinted) == len([m for m in seen if m not in own]) and seen
            for mark in [own[0], *seen]:
                box = mark.bounding_box()
                assert 0 <= box["y"] < 800, (link, mark.inner_text(), box)
            if scripts:
                page.keyboard.press("Escape")
                assert page.locator(".beside-text").count() == 0


def test_the_keyboard_reaches_every_dot_and_reads_it(opened, pages):
    page = opened(pages[0])
    marks = page.locator(".chart .wide svg a")
    assert marks.count() >= 3
    for mark in marks.all():
        mark.focus()
        assert page.evaluate("document.activeElement.tagName") == "a"
        assert page.locator(".chart .told").first.inner_text() == mark.get_attribute("aria-label")
    marks.first.focus()
    reached = []
    for _ in marks.all():
        reached.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        page.keyboard.press("Tab")
    assert reached == [mark.get_attribute("aria-label") for mark in marks.all()]


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_with_a_source_open_and_a_mark_of_the_map_in_focus(opened, pages, view):
    page = opened(pages[0], *VIEWS[view], bypass_csp=True)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    page.locator(".chart svg a:visible").first.focus()
    found = page.evaluate("axe.run({include: ['.chart']}, {resultTypes: ['violations']})")["violations"]
    page.evaluate("document.querySelector('.sides a[href^=\"#e-\"]').click()")
    page.locator(".beside-text .close").wait_for()
    found += page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []


def test_the_narrow_picture_takes_the_place_of_the_wide_one(opened, pages):
    wide, narrow = opened(pages[0]), opened(pages[0], 360)
    assert wide.locator(".chart .wide:visible").count() == narrow.locator(".chart .narrow:visible").count() > 1
    assert wide.locator(".chart .narrow:visible").count() == narrow.locator(".chart .wide:visible").count() == 0


def test_sixty_texts_open_and_filter_in_less_than_a_second(opened, tmp_path):
    told = storyteller.large()
    shown = [report.headline(told), report.disputes(told), report.register(told), report.sources(told)]
    cells = [
        nbformat.v4.new_code_cell("", outputs=[nbformat.v4.new_output("execute_result", data=s._repr_mimebundle_(), execution_count=1)])
        for s in shown
    ]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Large"), *cells])
    (tmp_path / "large.html").write_text(render.PageExporter().from_notebook_node(book)[0], encoding="utf-8")
    start = time.monotonic()
    page = opened((tmp_path / "large.html").as_uri())
    assert time.monotonic() - start < 5  # on a busy machine, with a new process; the filter is what a reader waits for
    took = page.evaluate("""() => {
      const start = performance.now(), select = document.querySelector(".filters select[name=source]");
      select.value = "Outlet 3"; select.dispatchEvent(new Event("change", {bubbles: true}));
      document.body.getBoundingClientRect(); return performance.now() - start; }""")
    assert took < 1000
    assert page.locator("table.register tbody tr:visible").count() == 50


@pytest.fixture(scope="module")
def long_page(tmp_path_factory):
    """The address of a page whose register, dossiers and sources are folded."""
    told = storyteller.large()
    shown = [report.headline(told), report.disputes(told), report.register(told), report.sources(told)]
    given = [replace(s, room=folding.Room(whole=50_000, first=10_000, turned=10_000))._repr_mimebundle_() for s in shown]
    outputs = [[nbformat.v4.new_output("execute_result", data=data, execution_count=1)] for data in given]
    cells = [nbformat.v4.new_code_cell("", outputs=one) for one in outputs]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Long"), *cells])
    place = tmp_path_factory.mktemp("long") / "long.html"
    place.write_text(render.PageExporter().from_notebook_node(book)[0], encoding="utf-8")
    return place.as_uri()


def test_the_pages_of_what_is_folded_can_be_turned(opened, long_page):
    page = opened(long_page)
    first = page.locator("table.register tbody tr").count()
    nav = page.locator("table.register + nav.turn")
    assert 0 < first < 100 and nav.locator("output").inner_text() == f"the first {first}"
    nav.get_by_text("Next").click()
    nav.locator("output", has_text=" of 600").wait_for()
    assert nav.locator("output").inner_text().startswith(f"{first + 1} to ")
    nav.get_by_text("Previous").click()
    assert nav.locator("output").inner_text() == f"1 to {first} of 600" and nav.get_by_text("Previous").is_disabled()
    assert page.asked == [long_page] and page.faults == []


def test_what_is_folded_is_filtered_as_a_whole(opened, long_page):
    page = opened(long_page)
    page.locator(".filters").scroll_into_view_if_needed()  # what there is to choose is unpacked when a reader comes near
    page.locator(".filters output", has_text="600 of 600 statements").wait_for()
    page.select_option(".filters select[name=source]", "Outlet 3")
    assert page.locator(".filters output").inner_text() == "50 of 600 statements"
    assert page.locator("table.register + nav.turn output").inner_text().endswith(" of 50")


def test_a_link_to_what_is_folded_turns_to_its_page_and_lights_it(opened, long_page):
    statement = list(storyteller.large().statements)[-1]
    page = opened(f"{long_page}#r-{statement}")
    page.locator(f"tr:has(#r-{statement})").wait_for()
    page.locator(f"a[href='#e-{statement}']").first.click()
    page.locator(".beside-text .close").wait_for()
    lit = page.locator(".beside-text .lit")
    lit.first.wait_for()
    assert "".join(lit.all_text_contents()) == storyteller.large().statements[statement].content
    assert page.faults == []


def test_the_beginning_of_what_is_folded_can_be_read_without_scripts(opened, long_page):
    page = opened(long_page, java_script_enabled=False)
    assert page.locator("table.register tbody tr:visible").count() > 3
    assert page.get_by_text("a browser with scripts shows all").count() >= 2
