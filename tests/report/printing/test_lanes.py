"""Names of arcs stand where nothing covers them; a day that is not certain is a band; a label keeps its sense."""

import re
from datetime import date
from pathlib import Path

import pytest

from kzsanctions import files
from kzsanctions.codebook import Codebook
from kzsanctions.report import report
from kzsanctions.report.printing import labels, lanes, marks
from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import argument, dating, quoting

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
    assert marks.clear(POINTS, 16, held) == place
    assert len(held) == len(taken) + 1


def test_a_curve_begins_and_ends_at_its_acts():
    ends = (0.0, 0.0), (50.0, 80.0), (100.0, 0.0)
    assert [marks.along(*ends, t) for t in (0, 0.5, 1)] == [(0, 0), (50, 40), (100, 0)]


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
    for x, y, size, more, name in TEXT.findall(svg):
        width = len(name) * float(size) * 0.5
        left = float(x) - (width / 2 if "middle" in more else width if '"end"' in more else 0)
        yield (left, float(y) - float(size) * 0.7, left + width, float(y)), name


def maps(built, name):
    """The pictures of the map of a corpus."""
    folder = files.HOME if name == "home" else Path(__file__).parents[2] / "fixtures" / name
    told = report.story(files.Corpus(folder), built(name), Codebook())
    return told, [b for b in argument.section(told) if hasattr(b, "narrow")]


@pytest.mark.parametrize("name", ["home", "neighbours", "accounts", "invented", "matters"])
def test_no_two_names_of_a_map_cover_each_other(built, name):
    _, pictures = maps(built, name)
    for drawing in (d for p in pictures for d in (p.wide, p.narrow)):
        placed = list(boxes(drawing))
        assert placed
        assert [(a, b) for i, (one, a) in enumerate(placed) for other, b in placed[i + 1 :] if marks.meet(one, other)] == []


def act(span, **more):
    return marks.Act("u", 0, 0, "Ada Falk", "May 2031", "words", "told", "e-1", True, True, span=span, **more)


@pytest.mark.parametrize("span, width", [((10, 10), 18.0), ((10, 15), 68.0), ((10, 20), 118.0), ((10, 40), 138.0)])
def test_a_month_is_a_band_and_no_day(span, width):
    band = lanes._band(act(span), (100.0, 50.0), [(10, "10"), (20, "20")], [100.0, 200.0])
    assert f'width="{width}"' in band
    drawn = lanes.across([("Ruritania", "Ministry")], [(10, "10"), (20, "20")], [act(span)], [])
    assert drawn.count('opacity="0.25"') == 1


@pytest.mark.parametrize("name", ["home", "neighbours", "accounts", "invented", "matters"])
def test_the_title_counts_the_acts_that_its_drawing_shows(built, name):
    spelled = dict(zip(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), range(1, 11)))
    for picture in maps(built, name)[1]:
        titles = (picture.title, picture.title if picture.fewer is None else picture.fewer)
        for title, drawing in zip(titles, (picture.wide, picture.narrow)):
            first = next(w for w in words(title).lower().split() if w in spelled or w.isdigit())
            assert spelled.get(first) or int(first) == drawing.count('class="act"'), words(title)


def test_a_day_that_nobody_tells_is_no_band_of_days():
    days, columns = [(10, "10"), (20, "20")], [100.0, 200.0]
    told = lanes._band(act((10, 20), undated=True), (100.0, 50.0), days, columns)
    assert "stroke-dasharray" in told and "<rect" not in told
    start, end = map(float, re.search(r"M([\d.]+) 50.0L([\d.]+) ", told).groups())
    assert start < 100.0 - 9 and end == 100.0  # it may have been long ago, and was not after the day at which its dot stands
    drawn = lanes.across([("Ruritania", "Ministry")], days, [act((10, 20), undated=True)], [])
    assert 'opacity="0.25"' not in drawn and drawn.count("stroke-dasharray") == 1
    assert lanes.downwards([act((10, 20), undated=True)], []).count("stroke-dasharray") == 1


def test_an_act_without_a_day_stands_where_it_was_first_reported_at_the_latest_and_before_what_is_dated_that_day(built):
    told, _ = maps(built, "home")
    chosen, _ = argument.acts_shown(told)
    undated = [u for u in chosen if dating.assumed(told, u)]
    assert undated
    for u in undated:
        first = date.fromisoformat(dating.first(told, u).published_to)
        assert argument._ordinal(told, u) == first.toordinal()
        same = [o for o in chosen if argument._ordinal(told, o) == first.toordinal() and not dating.assumed(told, o)]
        assert all(chosen.index(u) < chosen.index(o) for o in same)


ENDS = [("a", 0, 0), ("b", 0, 5), ("c", 1, 5)]


@pytest.mark.parametrize(
    "arcs, above",
    [([("a", "b")], {0: True}), ([("b", "c")], {0: True, 1: False}), ([("c", "a")], {0: True, 1: False})],
    ids=["in one lane", "to the lane below", "from the lane below"],
)
def test_what_is_said_stands_at_its_dot_and_off_the_arcs(arcs, above):
    days = [(i, str(i)) for i in range(6)]
    firm = {key for pair in arcs for key in pair}
    acts = [
        marks.Act(key, lane, column, key.upper(), "May", f"what {key} says " * 5, "told", "e-1", True, False, "A" if key in firm else "")
        for key, lane, column in ENDS
    ]
    columns = lanes._columns(days, acts)
    free = lanes._free(acts, columns)
    found = lanes._labels(acts, [marks.Arc(*pair, "A", "A1", "told", "d-1") for pair in arcs], free)
    assert {label.lane: label.above for label in found} == above
    for label in found:
        start, end = label.reach
        assert label.x in (start + 6, end - 6) and 0 <= start and end <= lanes.WIDE


def test_a_dot_is_full_where_the_words_beside_it_are_the_speakers_own(built):
    told, _ = maps(built, "neighbours")
    chosen, _ = argument.acts_shown(told)
    places, days = argument._lanes(told, chosen), argument._days(told, chosen)
    found = set()
    for u in chosen:
        shown = told.statements[argument._words(told, u)[2]]  # a quotation in another report of the act makes no quotation of these words
        own = shown.quote_type == "direct" or quoting.own_release(told, shown)
        assert argument._act(told, u, places, days).own == own
        found.add(own)
    assert found == {True, False}
