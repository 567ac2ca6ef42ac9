"""Numbers of one story that are told in other words are compared, and no more than the words allow is made of them."""

import pytest
from tables import compare, side

COUNTED = {
    "person": "people",
    "oxcart": "oxcarts",
    "crate": "crates",
    "gate": "gates",
    "kilogram": "wool",
    "second": "strike",
    "square metre": "heath",
}


def number(said, value, measure, unit="", speaker="minister", bound="exact", counted="", around="", **more):
    """One official's number for a measure, by its key."""
    lower, upper = (None, value) if bound == "less_than" else (value, None) if bound == "more_than" else (value, value)
    thing = counted or next((c for head, c in COUNTED.items() if measure.startswith(head)), "people")
    told = {"day": more.pop("day")} if "day" in more else {}
    figure = {"measure": measure, "unit": unit, "counted": thing, "around": around, **more}
    return side(said, speaker=speaker, number=(lower, upper, bound, figure), **told)


def outcome(one, other):
    """The tier of what a minister's and a prime minister's number come to."""
    found = compare(number("one said", *one[:-1], **one[-1]), number("other said", *other[:-1], speaker="prime minister", **other[-1]))[2]
    return min(found["tier"], default="")


FORD, MILL = {"around": "in=ford"}, {"around": "in=mill"}
PAIRS = [
    # units of one dimension; the coarser one is a round number
    ((900, "kilogram of wool: weigh", "kilogram", {}), (4, "kilogram of wool: weigh", "tonne", {}), "A"),
    ((2000, "kilogram of wool: weigh", "kilogram", {}), (2, "kilogram of wool: weigh", "tonne", {}), ""),
    ((50, "second of strike: last", "hour", {}), (2, "second of strike: last", "day", {}), ""),
    ((20, "second of strike: last", "hour", {}), (2, "second of strike: last", "day", {}), "A"),
    ((30, "square metre of heath: destroy", "hectare", {}), (5, "square metre of heath: destroy", "square kilometre", {}), "A"),
    ((20, "second of strike: last", "month", {}), (2, "second of strike: last", "day", {}), ""),
    # things that stand, wait or are there; the place makes it more than a tension
    ((70, "oxcart: wait", "", FORD), (20, "oxcart: queue", "", FORD), "A"),
    ((70, "oxcart: wait", "", {}), (20, "oxcart: queue", "", {}), "B"),
    ((70, "oxcart: wait", "", FORD), (20, "oxcart", "", FORD), "A"),
    ((20, "oxcart: wait", "", FORD), (70, "oxcart", "", FORD), ""),
    ((70, "oxcart: wait", "", FORD), (20, "oxcart: cross", "", FORD), ""),
    ((70, "oxcart: wait: at most", "", FORD), (20, "oxcart: queue", "", FORD), ""),
    ((70, "oxcart: wait: added", "", FORD), (20, "oxcart: queue", "", FORD), ""),
    ((70, "oxcart: wait: foretold", "", FORD), (20, "oxcart", "", FORD), ""),
    # one act, a kind on one side
    ((70, "oxcart painted: burn", "", {"counted": "painted oxcarts"}), (20, "oxcart: burn", "", {}), "B"),
    ((20, "oxcart painted: burn", "", {"counted": "painted oxcarts"}), (70, "oxcart: burn", "", {}), ""),
    # persons: those who sit are among those who are there, and no others than those who lie
    ((70, "person: sit", "", MILL), (20, "person", "", MILL), "A"),
    ((20, "person: sit", "", MILL), (70, "person", "", MILL), ""),
    ((70, "person: sit", "", MILL), (20, "person: lie", "", MILL), ""),
    ((70, "person: take", "", {}), (20, "person: detain", "", {}), "B"),
    ((70, "person: take", "", {"around": "to=mill"}), (20, "person: detain", "", {}), ""),
    ((70, "person: detain", "", {}), (20, "person: jail", "", {}), ""),
    ((70, "person: drown", "", MILL), (20, "people-killed", "", MILL), "A"),
    ((20, "person: drown", "", MILL), (70, "people-killed", "", MILL), ""),
    ((70, "person: drown", "", MILL), (20, "people-injured", "", MILL), ""),
    # what came off a thing was on it, and whoever was lifted off was taken off; "men" are whoever of that trade is told of
    ((70, "oxcart: come off", "", {"around": "from=ferry"}), (20, "oxcart", "", {"around": "from=ferry"}), "A"),
    ((20, "oxcart: come off", "", {"around": "from=ferry"}), (70, "oxcart", "", {"around": "from=ferry"}), ""),
    (
        (12, "person: lift off", "", {"around": "from=ferry", "counted": "sailors"}),
        (9, "person: take off", "", {"around": "from=ferry", "counted": "men"}),
        "A",
    ),
    (
        (12, "person: lift off", "", {"around": "from=ferry", "counted": "sailors"}),
        (9, "person: take off", "", {"around": "from=ferry", "counted": "women"}),
        "",
    ),
    # a wider noun: animals, as men, are whatever kind the story is of; vehicles hold lorries and more. More of a kind than of all cannot be.
    ((61, "cow: kill", "", MILL | {"counted": "bulls"}), (14, "animal: kill", "", MILL | {"counted": "animals"}), "A"),
    ((14, "cow: kill", "", MILL | {"counted": "bulls"}), (61, "animal: kill", "", MILL | {"counted": "animals"}), "B"),
    ((14, "cow: kill", "", MILL | {"counted": "bulls"}), (61, "sheep: kill", "", MILL | {"counted": "sheep"}), ""),
    ((61, "lorry: burn", "", MILL | {"counted": "lorries"}), (14, "vehicle: burn", "", MILL | {"counted": "vehicles"}), "A"),
    ((14, "lorry: burn", "", MILL | {"counted": "lorries"}), (61, "vehicle: burn", "", MILL | {"counted": "vehicles"}), ""),
    ((61, "lorry: burn", "", MILL | {"counted": "lorries"}), (14, "van: burn", "", MILL | {"counted": "vans"}), ""),
    # taken out and collected, lost and dead; whoever was taken out is no one who was taken somewhere
    ((61, "crate: take out", "", {"around": "from=mill"}), (14, "crate: collect", "", {"around": "from=mill"}), "A"),
    ((61, "goat: lose", "", MILL | {"counted": "goats"}), (14, "goat: kill", "", MILL | {"counted": "goats"}), "B"),
    ((14, "person: take out", "", MILL), (61, "person: hospitalise", "", MILL), ""),
    # what can be more each day may have become more
    ((14, "goat: kill", "", MILL | {"counted": "goats"}), (61, "animal: kill", "", MILL | {"counted": "animals", "day": "2031-05-08"}), ""),
    ((61, "goat: kill", "", MILL | {"counted": "goats"}), (14, "animal: kill", "", MILL | {"counted": "animals", "day": "2031-05-08"}), "B"),
    # amounts of which neither says of what: one place by its name, or another circumstance that both tell
    ((40, "litre of something: come down", "litre", MILL), (63, "litre of something: come down", "litre", MILL), "B"),
    ((40, "litre of something: come down", "litre", MILL), (63, "litre of something: come down", "litre", FORD), ""),
    ((40, "litre of something: come down", "litre", {}), (63, "litre of something: come down", "litre", {}), ""),
    ((40, "kilogram of something: take", "tonne", MILL), (63, "kilogram of something: hand", "tonne", MILL), "B"),
    (
        (40, "kilogram of something: take", "tonne", {"around": "in=post mill", "counted": "board"}),
        (63, "kilogram of something: hand", "tonne", MILL),
        "B",
    ),
    ((40, "kilogram of something: take", "tonne", FORD), (63, "kilogram of something: hand", "tonne", MILL), ""),
    ((40, "kilogram of something: take", "tonne", MILL), (63, "kilogram of something: burn", "tonne", MILL), ""),
    # what was opened may not have been used
    ((7, "gate: open", "", MILL), (2, "gate: use", "", MILL), "B"),
    ((7, "gate: open", "", MILL), (2, "gate: repair", "", MILL), ""),
]


@pytest.mark.parametrize("one, other, expected", PAIRS)
def test_numbers_told_in_other_words(one, other, expected):
    assert outcome(one, other) == outcome(other, one) == expected


DAY = {"period_from": "2031-05-03", "period_to": "2031-05-03"}


@pytest.mark.parametrize(
    "one, other, expected",
    [
        # An act of a stated day and one of a day left out may be one; a state is another each day.
        ((70, "person: take", "", DAY), (20, "person: detain", "", {}), "B"),
        ((70, "oxcart: wait", "", FORD | DAY), (20, "oxcart: queue", "", FORD), ""),
    ],
)
def test_the_day_of_an_act_may_be_left_out(one, other, expected):
    assert outcome(one, other) == expected


def of_two_states(around, other, counted="oxcarts"):
    """The tier of two numbers of two governments."""
    left = number("one said", 70, "oxcart: burn", counted=counted, around=around)
    right = side(
        "other said", speaker="envoy", government="AM", number=(20, 20, "exact", {"measure": "oxcart: burn", "counted": counted, "around": other})
    )
    return min(compare(left, right)[2]["tier"], default="")


@pytest.mark.parametrize(
    "one, other, expected",
    [
        # Each state may count its own, but at one place both count what is there; a border has two sides.
        ("", "", "B"),
        ("in=harbour", "in=harbour", "A"),
        ("in=border", "in=border", "B"),
        ("on=board", "on=barge", "A"),
        ("in=harbour old", "in=harbour new", ""),
    ],
)
def test_two_states_count_what_is_at_one_place(one, other, expected):
    assert of_two_states(one, other) == of_two_states(other, one) == expected


@pytest.mark.parametrize("forces", ["soldiers", "tanks", "young sailors"])
def test_two_states_may_each_count_their_forces_at_one_place(forces):
    assert of_two_states("in=harbour", "in=harbour", forces) == "B"
