"""What a clause measures in any of its shapes; sentences are invented."""

import pandas as pd
import pytest

from kzsanctions.codebook import Codebook
from kzsanctions.read import figures
from kzsanctions.read.shapes import split_thing, told

BOOK = Codebook()
FRAMES = BOOK.measures.frames


def read(clause, unit="", currency="", counted=""):
    """What the number in [brackets] is told of: the thing, its dimension, what was done to it."""
    before, _, rest = clause.partition("[")
    _, _, after = rest.partition("]")
    found = told({"unit": unit, "currency": currency, "counted": counted}, before, after, FRAMES)
    return (found.thing, found.dimension or found.act) if found else None


@pytest.mark.parametrize(
    "clause",
    [
        "the quarry at Sorn is [30 metres] deep",
        "the depth of the quarry at Sorn is [30 metres]",
        "the depth of the quarry at Sorn was put at [30 metres]",
        "surveyors put the depth of the quarry at Sorn at [30 metres]",
        "the quarry at Sorn has a depth of [30 metres]",
        "the quarry at Sorn reaches a depth of [30 metres]",
        "the quarry at Sorn, whose depth is [30 metres], is full",
        "the quarry at Sorn, [30 metres] deep, is full",
        "the quarry at Sorn measures [30 metres] in depth",
        "in depth the quarry at Sorn measures [30 metres]",
        "with a depth of [30 metres], the quarry at Sorn is full",
        "at [30 metres] deep, the quarry at Sorn is full",
        "the quarry at Sorn turned out to be exactly [30 metres] deep",
        "[30 metres] is the depth of the quarry at Sorn",
        "as far as we know, the quarry at Sorn is [30 metres] deep",
        "as to the quarry at Sorn, its depth is [30 metres]",
        "the depth given for the quarry at Sorn is [30 metres]",
        "at the quarry at Sorn, divers measured a depth of [30 metres]",
        "the correct depth of the quarry at Sorn is [30 metres]",
    ],
)
def test_a_depth_is_a_depth_in_every_shape(clause):
    assert read(clause, "metre") == ("quarry at Sorn", "depth")


@pytest.mark.parametrize(
    "clause, unit, expected",
    [
        ("the bell weighs [9 tonnes]", "tonne", ("bell", "weight")),
        ("the weight of the bell comes to [9 tonnes]", "tonne", ("bell", "weight")),
        ("the power cut lasted [6 hours]", "hour", ("power cut", "duration")),
        ("the power cut went on for [6 hours]", "hour", ("power cut", "duration")),
        ("the hall seats [900] people", "", ("hall", "capacity")),
        ("the capacity of the hall is [900]", "", ("hall", "capacity")),
        ("the miller is aged [61]", "", ("miller", "age")),
        ("the age of the miller is [61]", "", ("miller", "age")),
        ("the miller is [61 years old]", "year of age", ("miller", "age")),
        ("the hall was built for [900] people", "", ("hall", "capacity")),
        # Near misses: a number beside the words for a dimension, and nothing that could be compared.
        ("the average depth of the quarry is [30 metres]", "metre", None),
        ("the hall holds [900] people", "", None),  # who is in it today
        ("it is [30 metres] deep", "metre", None),
        ("they dug for [30 metres]", "metre", None),
        ("the guards walked [9 kilometres]", "kilometre", None),
    ],
)
def test_other_dimensions_have_words_of_their_own(clause, unit, expected):
    assert read(clause, unit) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "the weir cost [4m euros]",
        "the weir cost taxpayers [4m euros]",
        "the bill for the weir came to [4m euros]",
        "the price of the weir was [4m euros]",
        "spending on the weir totalled [4m euros]",
        "the weir carried a price tag of [4m euros]",
        "[4m euros] was spent on the weir",
        "the state paid [4m euros] for the weir",
        "for the weir the state paid [4m euros]",
        "the weir has swallowed [4m euros]",
        "the state had to pay [4m euros] for the weir",
        "the weir set the state back [4m euros]",
        "the state bought the weir for [4m euros]",
        "the weir was built at a cost of [4m euros]",
        "[4m euros] went into the weir",
        "the weir cost us [4m euros]",
    ],
)
def test_what_was_paid_for_a_thing_is_its_price(clause):
    assert read(clause, currency="EUR") == ("weir", "price")


@pytest.mark.parametrize(
    "clause", ["the state pledged [4m euros] for the weir", "the weir earned [4m euros]", "the budget of the weir is [4m euros]"]
)
def test_a_pledge_a_profit_and_a_budget_are_no_price(clause):
    assert read(clause, currency="EUR") is None


@pytest.mark.parametrize(
    "clause, expected",
    [
        ("the number of nets confiscated off Sorn was [26]", ("nets", "confiscated")),
        ("the nets confiscated off Sorn numbered [26]", ("nets", "confiscated")),
        ("the nets that the guards confiscated off Sorn were [26]", ("nets", "confiscated")),
        ("what the guards confiscated was [26] nets", ("nets", "confiscated")),
        ("[26] was how many nets the guards confiscated", ("nets", "confiscated")),
        ("[26] is the number of nets confiscated off Sorn", ("nets", "confiscated")),
        ("the guards reported the confiscation of [26] nets", ("nets", "confiscated")),
        ("those who drowned in the flood were [26]", ("people", "drowned")),
        ("the dead of the flood number [26]", ("dead", "")),
        ("[26] nets is what the guards confiscated", ("nets", "confiscated")),
        ("of the nets off Sorn, the guards confiscated [26]", ("nets", "confiscated")),
        ("our lists show [26] nets confiscated off Sorn", ("nets", "confiscated")),
        ("the population of Sorn is [26]", ("people", "")),
        ("the reeve put the number of goats drowned by the spring tide in the meadows at Sorn at [26]", ("goats", "drowned")),
        ("the guards gave the number of nets confiscated off Sorn as [26]", ("nets", "confiscated")),
        ("the number of carts held up at Sorn stands at [26]", ("carts", "held up")),
        ("the count of mules that have strayed into Sorn is put by the reeve at [26]", ("mules", "strayed")),
        ("the number of mules that came over from Sorn has risen to [26]", ("mules", "came over")),
        ("the reeve puts the goats lost to the frost in the meadows at Sorn at [26]", ("goats", "lost")),
        ("the reeve put the miners who came out of the shaft at [26]", ("miners", "came out")),
        # Near misses: another thing is counted behind the number, or nothing is.
        ("the nets confiscated off Sorn filled [26] barrels", None),
        ("the guards were [26] miles away", None),
        ("the net was [26]", None),
        ("the reeve put the number of nets he would buy at [26]", None),
        ("the reeve put the goats and the sheep of Sorn at [26]", None),
        ("the reeve set the table at [26]", None),
        ("the reeve put the price of nets confiscated off Sorn at [26]", None),
    ],
)
def test_things_counted_and_what_was_done_to_them(clause, expected):
    assert read(clause) == expected


def test_a_share_is_of_what_it_is_said_to_be_of():
    assert read("[34 percent] of the wells are dry", "percent") == ("wells", "dry")
    assert read("the share of wells that are dry is [34 percent]", "percent") == ("wells", "dry")
    assert read("wells supply [34 percent] of the town", "percent") is None


def test_a_thing_is_told_apart_by_its_words_and_its_names():
    assert split_thing("repair of the sluice at Sorn") == ("repair", "repair sluice", "Sorn")
    assert split_thing("Sorn reservoir") == ("reservoir", "Sorn reservoir", "")


def key(before, number, after, counted="", predicate="", unit=""):
    """The measure of a number in its sentence."""
    row = {"sentence_id": "n", "role": "quantity", "start": len(before), "end": len(before) + len(number), "text": number, "value": 1.0}
    row |= {"counted": counted, "predicate": predicate, "of": "", "currency": "", "unit": unit}
    sentences = pd.DataFrame([{"sentence_id": "n", "text": before + number + after, "start": 0}])
    return figures.build(pd.DataFrame([row]), BOOK.measures, sentences)["measure"].tolist()[0]


def test_who_puts_a_thing_at_a_number_tells_what_it_is():
    said = key("Divers put the flow at the weir at ", "900", " barrels.", "barrels", "put")
    assert said == key("The flow at the weir was ", "700", " barrels.", "barrels", "be") == "barrel"
    assert said != key("Divers put the crew and ", "9", " barrels ashore.", "barrels", "put")


@pytest.mark.parametrize(
    "one, other",
    [
        # Each counts something else than the plain number of what was done.
        (("They pruned ", "85", " pears.", "pears", "prune"), ("They pruned ", "40", " pears in a trial run.", "pears", "prune")),
        (("They pruned ", "85", " pears.", "pears", "prune"), ("They pruned another ", "40", " pears.", "pears", "prune")),
        (("They pruned ", "85", " pears.", "pears", "prune"), ("They wanted to prune ", "99", " pears.", "pears", "prune")),
        (("They pruned ", "85", " pears.", "pears", "prune"), ("They pruned 85 pears, ", "40", " of them in one garden.", "pears", "prune")),
        (
            ("Unemployment is ", "7 percent", ".", "unemployment", "be", "percent"),
            ("Unemployment among sailors is ", "9 percent", ".", "unemployment", "be", "percent"),
        ),
    ],
)
def test_a_part_a_trial_a_wish_and_an_addition_measure_differently(one, other):
    assert key(*one) and key(*one) != key(*other)
