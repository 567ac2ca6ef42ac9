"""The page of very many texts: what stands in it when it opens does not grow with the texts; the rest is folded, and can be reached."""

import base64
import re
import zlib

import pytest
import storyteller

from kzsanctions.report import report
from kzsanctions.report.sections import room

SECTIONS = (
    report.opening,
    report.headline,
    report.disputes,
    report.leads,
    report.corpus,
    report.figures,
    report.stands,
    report.journeys,
    report.uncovered,
    report.register,
    report.sources,
)


def written(texts, each=10):
    """The sections of a report on so many texts, as a page has them."""
    told = storyteller.large(texts, each)
    return "".join(section(told)._repr_mimebundle_()["text/html"] for section in SECTIONS)


def at_load(html):
    """How many elements and characters of a page a browser has before anything is unfolded."""
    shown = re.sub(r'<script type="application/zlib".*?</script>', "", html, flags=re.S)
    return len(re.findall(r"<[a-z]", shown)), len(shown)


@pytest.fixture(scope="module")
def pages():
    """By number of texts the page of a corpus that counts as a long one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "LONG", 100)
        return {texts: written(texts) for texts in (30, 60)}


def test_what_stands_in_a_long_page_at_load_is_bounded_and_does_not_grow_with_the_texts(pages):
    (elements, characters), (more, longer) = at_load(pages[30]), at_load(pages[60])
    assert more < 6_000 and longer < 600_000
    assert more < 1.2 * elements and longer < 1.2 * characters


def test_nothing_is_lost_in_the_folds(pages):
    whole = written(60)
    assert "zlib" not in whole  # sixty texts are no long page
    assert at_load(whole)[0] > 3 * at_load(pages[60])[0]
    packed = re.findall(r'<script type="application/zlib"[^>]*>([^<]*)</script>', pages[60])
    unfolded = pages[60] + "".join(zlib.decompress(base64.b64decode(data)).decode() for data in packed)
    anchors = set(re.findall(r' id=\\?"([a-z]+-[^"\\]+)', unfolded))
    assert anchors == set(re.findall(r' id="([a-z]+-[^"]+)', whole))


def test_the_beginning_of_each_long_list_stands_in_the_page_for_readers_without_scripts(pages):
    firsts = [int(n.replace(",", "")) for n in re.findall(r"entries the first ([\d,]+) are shown here", pages[60])]
    assert len(firsts) >= 4 and min(firsts) > 0


def test_a_folded_list_says_what_the_places_in_it_begin_with(pages):
    held = [set(kinds.split()) for kinds in re.findall(r'data-holds="([^"]*)"', pages[60])]
    assert {"r"} in held and any({"e", "s"} <= kinds for kinds in held)
