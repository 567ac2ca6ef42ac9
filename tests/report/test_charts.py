"""Pictures: drawn for two widths, the same bytes each time, with their labels as text and no id shared by two of them."""

import re

import pytest

from kzsanctions import files
from kzsanctions.report import charts
from kzsanctions.report.printing import lanes, page
from kzsanctions.report.printing.content import Picture
from kzsanctions.report.printing.drawing import COLOURS, Amount, Share, themed
from kzsanctions.report.printing.marks import Act, Arc

AMOUNTS = [
    ("Lorries", [Amount("the ministry", "1,340", 1340, 1340), Amount("the governor", "more than 100", 100, None, True)]),
    ("Licences", [Amount("the agency", "fewer than 20", None, 20, True), Amount("the agency", "10 to 15", 10, 15)]),
]
ACTS = [
    Act("a", 0, 0, "The minister", "6 May 2031", "We have banned it", "6 May 2031: The minister: We have banned it", "d-1", True, False, "A"),
    Act("b", 1, 0, "The ministry", "6 May 2031", "There is no ban", "6 May 2031: The ministry: There is no ban", "d-1", True, False, "A"),
    Act("c", 0, 1, "The minister", "reported 9 May 2031", "All is well", "reported 9 May 2031: All is well", "e-1", False, True),
]
ARCS = [Arc("a", "b", "A", "A1", "Contradiction A1", "d-1", True)]
LANES = [("Ruritania", "Office of the minister"), ("Ruritania", "Ministry of Trade")]
DAYS = [(10, "6 May 2031"), (13, "9 May 2031")]
SHARES = [Share("A1 Export ban", 1.0, "9 of 9", "tier-a"), Share("B1 Transit", 0.0, "0 of 9")]

DRAWN = {
    "intervals": (charts.intervals, (AMOUNTS,), ["Lorries", "more than 100", "fewer than 20", "the governor"]),
    "map": (lambda name, *given: lanes.drawn(*given), (LANES, DAYS, ACTS, ARCS), ["The minister", "A1", "6 May 2031", "We have banned it"]),
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
        svg = re.sub(r'<a href="#[^"]+"', "<a", svg)  # links lead out of the picture
        assert set(re.findall(r'(?:url\(#|href="#)([^")]+)', svg)) <= set(re.findall(r' id="([^"]+)"', svg))


def test_only_colours_with_a_meaning_are_used(picture):
    name, draw, given, _ = picture
    for svg in draw(name, *given):
        used = {c.lower() for c in re.findall(r"#[0-9a-fA-F]{6}", svg)}
        assert used <= set(COLOURS.values()) | {"#000000"}
        assert not re.search(r"#[0-9a-f]{6}", re.sub(r"var\(--[\w-]+, #[0-9a-f]{6}\)", "", themed(svg)).replace("#000000", ""))


def test_the_style_sheet_names_every_colour_with_the_same_value():
    style = files.read_text(files.ROOT / "src" / "kzsanctions" / "report" / "templates" / "report.css")
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


def test_a_dot_says_whose_words_and_how_sure_the_day_is():
    whole, ring = (lanes.across(LANES, DAYS, [act], []) for act in (ACTS[0], ACTS[2]))
    assert whole.count("<circle") == 1 and f'fill="{COLOURS["tier-a"]}" stroke' in whole
    assert ring.count("<circle") == 2 and f'fill="{COLOURS["paper"]}" stroke' in ring and 'opacity="0.25"' in ring


def test_every_mark_is_a_link_with_a_name():
    for svg in lanes.drawn(LANES, DAYS, ACTS, ARCS):
        named = re.findall(r'<a href="#[^"]+" class="(act|arc)" aria-label="[^"]+"><title>', svg)
        assert named.count("arc") == 1 and named.count("act") >= 2
    assert "<polygon" in lanes.across(LANES, DAYS, ACTS, ARCS)


def test_a_silence_is_shortened_and_order_kept():
    columns = lanes._columns([(0, "a"), (1, "b"), (1000, "c")], ACTS[:2])
    assert columns == sorted(columns) and columns[2] - columns[1] < 6 * (columns[1] - columns[0])


def test_a_picture_has_its_finding_its_text_alternative_and_its_data():
    from kzsanctions.report.printing.content import Table

    html = page.block(Picture("p", "The finding", "The alternative", *charts.shares("p", SHARES), Table("Data", ("A",), (("1",),))))
    assert "<figcaption>The finding</figcaption>" in html
    assert html.count('role="img" aria-label="The alternative"') == 2
    assert "<caption>Data</caption>" in html
