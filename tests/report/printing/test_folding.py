"""What is long is folded into the page: its beginning as it is, all of it compressed; what is short stays as it was."""

import base64
import json
import re
import zlib

import pytest

from kzsanctions.report.printing import folding, page
from kzsanctions.report.printing.content import Data, Group, Items, Pages, Paragraph, Table

SMALL = folding.Room(whole=900, first=200, turned=400)


def unpacked(html):
    return json.loads(zlib.decompress(base64.b64decode(re.search(r'<script type="application/zlib"[^>]*>([^<]*)</script>', html)[1])))


def table(number):
    rows = tuple((f"words {n}", "more") for n in range(number))
    return Table("Words", ("One", "Other"), rows, facets=tuple({"speaker": f"somebody {n}"} for n in range(number)))


@pytest.mark.parametrize(
    "made",
    [
        lambda n: Items(tuple(f"line {i} of a list" for i in range(n))),
        table,
        lambda n: Pages(tuple(Group("dossier", (Paragraph(f"dossier {i}"),), f"Dispute {i}") for i in range(n))),
    ],
)
def test_a_long_list_has_its_beginning_in_the_page_and_all_of_it_folded(made):
    short, long = page.write([made(3)], SMALL), page.write([made(60)], SMALL)
    assert "zlib" not in short and "data-folded" not in short
    items = unpacked(long)["items"]
    assert len(items) == 60
    shown = long[: long.index('<p class="note" data-for')]
    assert sum(item in shown for item in items) in range(1, 10) and items[0] in shown and items[59] not in shown
    assert "Of 60 entries the first" in long and re.search(r'data-folded="(folded-\w+)"', long)[1] in long[long.index("<script") :]


def test_what_a_row_can_be_chosen_by_is_folded_with_it():
    assert unpacked(page.write([table(60)], SMALL))["facets"][7] == {"speaker": "somebody 7"}


def test_one_element_longer_than_what_is_shown_is_in_the_data_alone():
    html = page.write([Pages((Group("source", (Paragraph("word " * 400),)),))], SMALL)
    assert html.startswith('<div class="pages" data-folded="folded-') and "the first 0 are shown" in html and "word word" not in html


def test_what_a_script_is_given_is_compressed_where_it_is_long():
    assert '"application/json"' in page.write([Data("panel", {"items": ["short"]})], SMALL)
    long = page.write([Data("panel", {"items": ["no </script> here"] * 99})], SMALL)
    assert unpacked(long)["items"][98] == "no \u003c/script> here" and "</script> here" not in long


def test_it_is_the_same_bytes_each_time():
    assert page.write([table(60)], SMALL) == page.write([table(60)], SMALL)
