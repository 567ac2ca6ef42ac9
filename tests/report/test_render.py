"""Rendering: self-contained, the same bytes anywhere, and nothing a text says can become markup."""

import base64
import hashlib
import os
import re
import shutil
import time

import nbformat
import pytest
import storyteller

from kzsanctions import files
from kzsanctions.errors import InputError
from kzsanctions.report import render
from kzsanctions.report.printing import page, paper
from kzsanctions.report.printing.content import Details, Group, Heading, Items, Link, Paragraph, Quotation, Styled, Table
from kzsanctions.report.printing.markdown import blocks_of
from kzsanctions.report.printing.outputs import Shown

NOTEBOOK = storyteller.ROOT / "notebooks" / "report.ipynb"
NASTY = [
    "<script>alert(1)</script>",
    '"quoted" \\ back',
    '#eval("1+1") *bold* _it_ $x$ `raw`',
    "line\nend\r\nand\ttab",
    "]; #panic()",
    "中文 😀 \ufeff\u200b",
    "&lt; &amp;",
]


def notebook(*blocks, title="# Report"):
    """An executed notebook with one cell that shows these blocks."""
    bundle = Shown(blocks)._repr_mimebundle_()
    output = nbformat.v4.new_output("execute_result", data=bundle, execution_count=1)
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(title), nbformat.v4.new_code_cell("show(1 < 2)", outputs=[output])])


def everything(text="Some words"):
    return (
        Heading(2, text, "one"),
        Paragraph((text, Styled("evidence", (text,)), Link("one", (text,)))),
        Items((text, (text, text))),
        Quotation(text, text, "two"),
        Table(text, (text, "B"), ((text, "1"), (text, "2")), numeric=(1,)),
        Details(text, (Paragraph(text),)),
        Group("dossier", (Paragraph(text),), "Label", "three"),
    )


@pytest.fixture
def html():
    return render.PageExporter().from_notebook_node(notebook(*everything()))[0]


def test_the_page_asks_nobody_for_anything(html):
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)[1]
    assert policy.startswith("default-src 'none';") and "http" not in policy
    assert not re.search(r"<(?:script|img|iframe|audio|video|object|embed)[^>]+src=|@import|url\((?!#)|<link(?![^>]+href=\"data:)", html)


def test_the_policy_allows_the_page_its_own_script_only(html):
    script = re.search(r"<script>(.*?)</script>", html, flags=re.S)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in html
    assert not re.search(r"<[^>]+ on\w+=", html)


def test_the_page_can_be_used_by_keyboard_and_screen_reader(html):
    assert (
        '<html lang="en">' in html and '<a class="skip" href="#text">' in html and '<main id="text"' in html and 'nav aria-label="Contents"' in html
    )
    assert html.count("<caption>") == html.count("<table ") and '<th scope="col"' in html and '<th scope="row"' in html


def test_code_is_hidden_but_one_switch_away(html):
    assert '<details class="program"><summary>Code</summary><pre><code>show(1 &lt; 2)</code></pre></details>' in html
    assert '<input type="checkbox" id="show-code">' in html and ":has(#show-code:checked)" in html


@pytest.mark.parametrize("text", NASTY)
def test_what_a_text_says_stays_text_on_the_page(text):
    out = page.write(everything(text))
    assert "<script" not in out
    assert not re.search(r"&(?!amp;|lt;|gt;|quot;|#x27;)", out)


@pytest.mark.parametrize("text", NASTY)
def test_what_a_text_says_stays_text_on_paper(text):
    pdf = render.compiled(render.typst_source(notebook(*everything(text))))
    assert pdf.startswith(b"%PDF-")


def test_a_character_no_font_has_is_printed_as_its_code_point():
    assert paper.literal("日 x") == '"U+65E5 x"'
    assert paper.literal("Қазақстан “is” – да…") == '"Қазақстан “is” – да…"'
    assert paper.unprintable(["ok 日本 x", "да"]) == 2


def test_the_pdf_is_tagged_and_titled():
    pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
    from io import BytesIO

    pdf = render.compiled(render.typst_source(notebook(*everything(), title="# The title")))
    reader = pypdf.PdfReader(BytesIO(pdf))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root and root["/Lang"] == "en"
    assert reader.metadata.title == "The title"
    assert [o.title for o in reader.outline] == ["Some words"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_both_files_are_the_same_bytes_from_any_folder_and_time_zone(tmp_path, monkeypatch):
    first, second = tmp_path / "one", tmp_path / "a folder with spaces"
    for folder, zone in ((first, "UTC"), (second, "Asia/Almaty")):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        folder.mkdir()
        nbformat.write(notebook(*everything()), folder / "report.ipynb")
        render.render(folder / "report.ipynb", folder)
    for name in ("report.html", "report.pdf"):
        assert (first / name).read_bytes() == (second / name).read_bytes()
        assert os.fsencode(tmp_path) not in (first / name).read_bytes()


@pytest.mark.parametrize("content, message", [(None, "no such file"), (nbformat.v4.new_notebook(), "run the notebook first")])
def test_nothing_is_written_where_there_is_nothing_to_render(tmp_path, content, message):
    if content is not None:
        nbformat.write(content, tmp_path / "report.ipynb")
    with pytest.raises(InputError, match=message):
        render.render(tmp_path / "report.ipynb", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_folders_handed_to_a_run_are_not_told():
    book = notebook(*everything())
    book.cells.insert(1, nbformat.v4.new_code_cell('tables = "some/folder"', metadata={"tags": ["injected-parameters"]}))
    assert "some/folder" not in render.PageExporter().from_notebook_node(book)[0]


def test_a_cell_that_shows_something_else_is_rendered_as_well():
    other = nbformat.v4.new_output("execute_result", data={"text/plain": "   a\n0  <1>"}, execution_count=1)
    stream = nbformat.v4.new_output("stream", text="a warning of the run")
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# T"), nbformat.v4.new_code_cell("frame", outputs=[other, stream])])
    html = render.PageExporter().from_notebook_node(book)[0]
    assert "0  &lt;1&gt;" in html and "a warning" not in html
    assert "a warning" not in render.typst_source(book) and render.compiled(render.typst_source(book))


@pytest.mark.parametrize(
    "source, html",
    [
        ("## Two words", '<h2 id="two-words">Two words</h2>'),
        (
            "Some *soft* and **hard** `code`.",
            '<p>Some <em class="em">soft</em> and <strong class="strong">hard</strong> <code class="code">code</code>.</p>',
        ),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>"),
        ("See [this](#there).", '<p>See <a href="#there">this</a>.</p>'),
        ("a < b", "<p>a &lt; b</p>"),
    ],
)
def test_markdown_cells_are_content_too(source, html):
    assert page.write(blocks_of(source)).strip() == html


@pytest.mark.parametrize("rows, printed", [(paper.LONG, paper.LONG), (paper.LONG + 1, paper.SHORT)])
def test_of_a_long_table_paper_prints_the_first_rows_and_counts_the_rest(rows, printed):
    table = Table("Numbers", ("Number",), tuple((f"row {n}",) for n in range(rows)))
    assert len(set(re.findall(r"row \d+", paper.write([table])))) == printed
    assert (f"{rows - printed:,} more rows of this table are on the page" in paper.write([table])) == (printed < rows)
    assert len(set(re.findall(r"row \d+", page.write([table])))) == rows


def test_a_link_to_what_paper_does_not_print_is_plain_text():
    pdf = render.compiled(render.typst_source(notebook(Paragraph((Link("nowhere", ("words",)),)))))
    assert pdf.startswith(b"%PDF-")


def test_rendering_needs_nothing_but_the_notebook(tmp_path):
    nbformat.write(notebook(*everything()), tmp_path / "report.ipynb")
    shutil.copy(tmp_path / "report.ipynb", tmp_path / "renamed.ipynb")
    render.render(tmp_path / "renamed.ipynb", tmp_path / "out")
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["report.html", "report.pdf"]


def test_page_and_paper_of_the_tracked_report_take_less_than_four_seconds(built, tmp_path):
    """Measured in seconds of this process, so that a busy machine is no failure; the bound holds for a machine half as fast as a plain laptop."""
    folder = tmp_path / "report"
    folder.mkdir()
    book = storyteller.executed(NOTEBOOK, corpus=str(files.HOME), tables=str(built("home")), reports=str(folder))
    nbformat.write(book, folder / "report.ipynb")
    before = time.process_time()
    render.render(folder / "report.ipynb", folder)
    assert time.process_time() - before < 4
    assert (folder / "report.html").stat().st_size < 5_000_000
