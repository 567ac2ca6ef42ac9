"""Names of arcs stand where nothing covers them; a day that is not certain is a band; a label keeps its sense."""

import re
from pathlib import Path

import pytest

from kzsanctions import files
from kzsanctions.codebook import Codebook
from kzsanctions.report import report
from kzsanctions.report.printing import labels, lanes
from kzsanctions.report.sections import argument

POINTS = [(100.0, 50.0), (60.0, 50.0), (140.0, 50.0)]


@pytest.mark.parametrize(
    "taken, place",
    [
        ([], (100.0, 50.0)),
        ([(90.0, 40.0, 110.0, 60.0)], (60.0, 50.0)),
        ([(40.0, 40.0, 110.0, 60.0)], (140.0, 50.0)),
        ([(50.0, 40.0, 150.0, 60.0)], (36.0, 50.0)),
        ([(0.0, 0.0, 300.0, 100.0)], (100.0, 50.0)),
        ([(90.0, 80.0, 110.0, 90.0)], (100.0, 50.0)),
    ],
    ids=["free", "middle taken", "two taken", "all on the curve taken, beside it", "all taken", "something below"],
)
def test_a_name_stands_at_the_first_free_place_of_its_arc(taken, place):
    held = list(taken)
    assert lanes._clear(POINTS, 16, held) == place
    assert len(held) == len(taken) + 1


def test_a_curve_begins_and_ends_at_its_acts():
    ends = (0.0, 0.0), (50.0, 80.0), (100.0, 0.0)
    assert [lanes._along(*ends, t) for t in (0, 0.5, 1)] == [(0, 0), (50, 40), (100, 0)]


@pytest.mark.parametrize(
    "text, most, turns, label",
    [
        ("Kept whole", 20, ("not",), "Kept whole"),
        ("The claim that all the lorries were stopped at the gate is not true", 30, ("not",), "… at the gate is not true"),
        ("The claim that all the lorries were stopped at the gate is not true", 30, (), "The claim that all the …"),
        ("We have not stopped any of the lorries at the gate", 30, ("not",), "We have not stopped any of …"),
        (
            "put the number of lorries at the northern gate at 860 for the year that ended then",
            40,
            ("860",),
            "… lorries at the northern gate at 860 …",
        ),
        ("No lorry was stopped at any of the gates and nothing was seized", 34, ("No", "nothing"), "No lorry was … gates and nothing …"),
    ],
)
def test_a_label_is_never_cut_so_that_it_says_the_opposite(text, most, turns, label):
    assert labels.clipped(text, most, turns) == label and len(label) <= most


@pytest.mark.parametrize("name", ["home", "neighbours", "accounts", "invented", "matters"])
def test_no_drawn_act_loses_its_negation_or_its_number(built, name):
    folder = files.HOME if name == "home" else Path(__file__).parents[2] / "fixtures" / name
    told = report.story(files.Corpus(folder), built(name), Codebook())
    chosen = argument.acts_shown(told)[0]
    places, days = argument._lanes(told, chosen), argument._days(told, chosen)
    for one in (argument._act(told, u, places, days) for u in chosen):
        for room in (500, 230):
            label = " ".join(labels.said(one.words, room, 2, quoted=one.quoted, turns=one.turns))
            assert [t for t in one.turns if t not in label] == [], (one.words, label)


TEXT = re.compile(r'<text x="([-\d.]+)" y="([-\d.]+)"[^>]* font-size="([\d.]+)"([^>]*)>([^<]*)</text>')


def boxes(svg):
    """Where each name of a drawing stands, by its letters."""
    for x, y, size, more, words in TEXT.findall(svg):
        width = len(words) * float(size) * 0.5
        left = float(x) - (width / 2 if "middle" in more else 0)
        yield (left, float(y) - float(size) * 0.7, left + width, float(y)), words


@pytest.mark.parametrize("name", ["home", "neighbours", "accounts", "invented", "matters"])
def test_no_two_names_of_a_map_cover_each_other(built, name):
    folder = files.HOME if name == "home" else Path(__file__).parents[2] / "fixtures" / name
    told = report.story(files.Corpus(folder), built(name), Codebook())
    pictures = [b for b in argument.section(told) if hasattr(b, "narrow")]
    for drawing in (d for p in pictures for d in (p.wide, p.narrow)):
        placed = list(boxes(drawing))
        assert placed
        assert [(a, b) for i, (one, a) in enumerate(placed) for other, b in placed[i + 1 :] if lanes._meet(one, other)] == []


def act(span, **more):
    return lanes.Act("u", 0, 0, "Ada Falk", "May 2031", "words", "told", "e-1", True, True, span=span, **more)


@pytest.mark.parametrize("span, width", [((10, 10), 18.0), ((10, 15), 68.0), ((10, 20), 118.0), ((10, 40), 138.0)])
def test_a_month_is_a_band_and_no_day(span, width):
    band = lanes._band(act(span), (100.0, 50.0), [(10, "10"), (20, "20")], [100.0, 200.0])
    assert f'width="{width}"' in band
    drawn = lanes.across([("Ruritania", "Ministry")], [(10, "10"), (20, "20")], [act(span)], [])
    assert drawn.count('opacity="0.25"') == 1
