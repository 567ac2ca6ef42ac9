"""Render an executed report notebook: one self-contained HTML file and one tagged PDF, from the same cell outputs."""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape, unescape
from pathlib import Path

import nbformat
import typst
from nbconvert.exporters.exporter import Exporter
from nbconvert.exporters.templateexporter import TemplateExporter

from .. import files
from ..errors import InputError
from .printing import page, paper
from .printing.markdown import blocks_of
from .printing.outputs import TYPST

TEMPLATES = Path(__file__).parent / "templates"


def render(notebook: Path, out: Path) -> None:
    """Write `report.html` and `report.pdf` of an executed report notebook into a folder.

    Nothing but the notebook is read, so both files say what its cells showed; neither depends on where it lies.

    Raises
    ------
    InputError
        Where the notebook is missing, is none, or was not executed.
    """
    try:
        content = nbformat.reads(files.read_text(notebook), as_version=4)
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, AttributeError, KeyError, TypeError, RecursionError) as e:
        raise InputError(f"{notebook}: is no notebook ({' '.join(str(e).split())[:100]}); run make, which executes it again") from None
    if not any(cell.get("outputs") for cell in content.cells):
        raise InputError(f"{notebook}: has no outputs; run the notebook first, with make")
    html, _ = PageExporter().from_notebook_node(content)
    pdf, _ = PaperExporter().from_notebook_node(content)
    files.write_bytes(out / "report.html", html.encode("utf-8"))
    files.write_bytes(out / "report.pdf", pdf)


class PageExporter(TemplateExporter):
    """Notebook to HTML by our own template: no style sheet, script or font from anywhere else."""

    file_extension = ".html"
    output_mimetype = "text/html"
    template_name = TEMPLATES.name
    template_file = "report.html.j2"
    extra_template_basedirs = [str(TEMPLATES.parent)]

    def from_notebook_node(self, nb, resources=None, **kw):
        """The page as text, and nbconvert's resources with what the template was given under `report`."""
        cells = [{"code": _code(cell), "html": _html(cell)} for cell in _for_reading(nb)]
        style = "".join(files.read_text(TEMPLATES / name) for name in ("report.css", "review.css"))
        script = "".join(files.read_text(TEMPLATES / name) for name in ("review.js", "report.js"))
        about = {
            "title": escape(title(nb)),
            "cells": cells,
            "style": style,
            "script": script,
            "script_hash": _hash(f"\n{script}"),
            "contents": page.contents("".join(c["html"] for c in cells)),
        }
        return super().from_notebook_node(nb, {**(resources or {}), "report": about}, **kw)


class PaperExporter(Exporter):
    """Notebook to PDF/UA-1 through Typst; the same bytes in any folder, at any time."""

    file_extension = ".pdf"
    output_mimetype = "application/pdf"

    def from_notebook_node(self, nb, resources=None, **kw):
        """The PDF as bytes, and the Typst source it was made from under `typst`."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        source = typst_source(nb)
        resources["typst"] = source
        return compiled(source), resources


def typst_source(nb) -> str:
    """The Typst source of a notebook: our typesetting, then its cells' content."""
    first, *others = filter(None, map(_typst, _for_reading(nb)))
    # Before the map, which may want a page of its own: between a heading and its picture nothing else may stand.
    before, heading, after = first.rpartition("#heading(level: 1)")
    opening = (before, "#contents\n", heading, after) if before and "#picture(" in after else (first, "#contents\n")
    body = "".join((*opening, *others))
    known = "".join(f"{paper.literal(a)}: 1, " for a in dict.fromkeys(paper.anchors(body)))
    head = f"#let report-title = {paper.literal(title(nb))}\n#let known = ({known or ':'})\n"
    return head + files.read_text(TEMPLATES / "report.typ") + "\n" + body


def compiled(source: str) -> bytes:
    """The tagged PDF of a Typst source, with no font but the compiler's and matplotlib's and no clock."""
    return typst.compile(source.encode("utf-8"), font_paths=[str(paper.fonts())], ignore_system_fonts=True, pdf_standards=["ua-1"], timestamp=0)


def title(nb) -> str:
    """The title of the report: the first heading its cells show, else the first one of the notebook itself."""
    shown = (re.search(r"<h1[^>]*>(.*?)</h1>", _html(cell), re.S) for cell in nb.cells if cell.cell_type == "code")
    found = next((m for m in shown if m), None)
    if found:
        return unescape(re.sub(r"<[^>]+>", "", found[1])).strip()
    first = next(
        (line for cell in nb.cells if cell.cell_type == "markdown" for line in cell.source.splitlines() if line.startswith("# ")),
        "# Report",
    )
    return first[2:].strip()


def _for_reading(nb) -> list:
    """The cells a reader of the report sees: what introduces the notebook to whoever works in it gives way to the report's own title."""
    return [cell for cell in nb.cells if "notebook" not in cell.metadata.get("tags", ())]


def _code(cell) -> str:
    """The code of a cell, but not of the one that a run adds: its values name folders, and the colophon has the others."""
    injected = "injected-parameters" in cell.metadata.get("tags", ())
    return escape(cell.source, quote=False) if cell.cell_type == "code" and not injected else ""


def _html(cell) -> str:
    if cell.cell_type == "markdown":
        return page.write(blocks_of(cell.source))
    return "".join(
        _shown(output, "text/html", lambda text: f'<div class="output"><pre>{escape(text)}</pre></div>') for output in cell.get("outputs", ())
    )


def _typst(cell) -> str:
    if cell.cell_type == "markdown":
        return paper.write(blocks_of(cell.source))
    return "".join(_shown(output, TYPST, lambda text: f"#raw({paper.literal(text)}, block: true)\n") for output in cell.get("outputs", ()))


def _shown(output, mime: str, plain) -> str:
    """An output in one format, else its plain text; streams and errors of a run are no part of a report."""
    data = output.get("data")
    if not data:
        return ""
    return data[mime] if mime in data else plain(data.get("text/plain", ""))


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
