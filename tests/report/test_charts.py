"""Pictures: drawn for two widths, the same bytes each time, with their labels as text and no id shared by two of them."""

import re
from datetime import date

import pytest

from kzsanctions import files
from kzsanctions.report import charts
from kzsanctions.report.printing import page
from kzsanctions.report.printing.content import Picture
from kzsanctions.report.printing.drawing import COLOURS, Amount, Share, Spell, themed

AMOUNTS = [
    ("Lorries", [Amount("the ministry", "1,340", 1340, 1340), Amount("the governor", "more than 100", 100, None, True)]),
    ("Licences", [Amount("the agency", "fewer than 20", None, 20, True), Amount("the agency", "10 to 15", 10, 15)]),
]
SPELLS = [
    Spell("The minister: yes", date(2031, 5, 6), date(2031, 5, 6), "yes"),
    Spell("The president: yes", date(2031, 3, 1), date(2031, 3, 31)),
    Spell("The minister: no", date(2031, 5, 1), date(2031, 5, 2), assumed=True),
]
STANDS = [("Export ban", [(1, 1, 0), (0, 0, 0)]), ("Transit", [(0, 0, 2), (3, 0, 0)])]
LINKS = [("The minister", "Wire Agency", "Daily Herald", 2), ("The president", "", "Evening Post", 5)]
SHARES = [Share("A1 Export ban", 1.0, "9 of 9", "tier-a"), Share("B1 Transit", 0.0, "0 of 9")]

DRAWN = {
    "intervals": (charts.intervals, (AMOUNTS,), ["Lorries", "more than 100", "fewer than 20", "the governor"]),
    "timeline": (charts.timeline, (SPELLS, [(0, 1, "A1")]), ["The minister: yes", "A1", "May 2031"]),
    "positions": (charts.positions, (["Ministry", "President"], STANDS), ["Export ban", "1 yes", "1 no", "2 ask", "3 yes", "–"]),
    "flows": (charts.flows, (LINKS,), ["Who spoke", "Wire", "Daily"]),
    "shares": (charts.shares, (SHARES,), ["A1 Export ban", "0 of 9", "half"]),
}


@pytest.fixture(params=DRAWN)
def picture(request):
    draw, given, labels = DRAWN[request.param]
    return request.param, draw, given, labels


def test_labels_are_text_at_both_widths(picture):
    name, draw, given, labels = picture
    for svg in draw(name, *given):
        texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
        assert [label for label in labels if not any(label in t for t in texts)] == []


def test_the_same_rows_give_the_same_bytes(picture):
    name, draw, given, _ = picture
    assert draw(name, *given) == draw(name, *given)


def test_a_drawing_can_stand_inside_a_page(picture):
    name, draw, given, _ = picture
    wide, narrow = draw(name, *given)
    for svg in (wide, narrow):
        assert svg.startswith("<svg ") and svg.endswith("</svg>")
        assert not re.search(r"<style|<\?xml|<!DOCTYPE|<metadata|<script", svg)
    assert not set(re.findall(r' id="([^"]+)"', wide)) & set(re.findall(r' id="([^"]+)"', narrow))


def test_every_reference_inside_a_drawing_is_met(picture):
    name, draw, given, _ = picture
    for svg in draw(name, *given):
        assert set(re.findall(r'(?:url\(#|href="#)([^")]+)', svg)) <= set(re.findall(r' id="([^"]+)"', svg))


def test_only_colours_with_a_meaning_are_used(picture):
    name, draw, given, _ = picture
    for svg in draw(name, *given):
        used = {c.lower() for c in re.findall(r"#[0-9a-fA-F]{6}", svg)}
        assert used <= set(COLOURS.values()) | {"#000000"}
        assert not re.search(r"#[0-9a-f]{6}", re.sub(r"var\(--[\w-]+, #[0-9a-f]{6}\)", "", themed(svg)).replace("#000000", ""))


def test_the_style_sheet_names_every_colour_with_the_same_value():
    style = files.read_text(files.ROOT / "src" / "kzsanctions" / "templates" / "report.css")
    light, dark = style.split("prefers-color-scheme: dark", 1)
    for name, value in COLOURS.items():
        assert f"--{name}: {value};" in light
        assert name == "ink" or f"--{name}: #" in dark


@pytest.mark.parametrize(
    "rows",
    [
        [Amount("one", "5", 5, 5)],
        [Amount("one", "0", 0, 0)],
        [Amount("one", "over 5", 5, None, True)],
        [Amount("one", "minus 3", -3, -3), Amount("two", "4", 4, 4)],
        [Amount("one", "3", 3, 3), Amount("two", "90,000", 90000, 90000)],
    ],
)
def test_extreme_figures_can_be_drawn(rows):
    assert all(rows[0].words in svg for svg in charts.intervals("x", [("Things", rows)]))


def test_numbers_far_apart_are_drawn_by_magnitude():
    axis = re.findall(
        r"<text[^>]*>([\d,]+)</text>",
        charts.intervals("x", [("Things", [Amount("a", "few", 130, 130), Amount("b", "many", 6400, 6400)])])[0],
    )
    assert {"100", "1,000", "10,000"} <= set(axis)


def test_a_single_day_can_be_drawn():
    assert "The minister: yes" in charts.timeline("x", SPELLS[:1])[0]


def test_a_picture_has_its_finding_its_text_alternative_and_its_data():
    from kzsanctions.report.printing.content import Table

    html = page.block(Picture("p", "The finding", "The alternative", *charts.shares("p", SHARES), Table("Data", ("A",), (("1",),))))
    assert "<figcaption>The finding</figcaption>" in html
    assert html.count('role="img" aria-label="The alternative"') == 2
    assert "<caption>Data</caption>" in html
