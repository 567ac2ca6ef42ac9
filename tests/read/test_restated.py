"""What a number counts where the words for it stand elsewhere in its sentence; sentences are invented."""

import pandas as pd
import pytest

from kzsanctions.codebook import Codebook
from kzsanctions.read import figures
from kzsanctions.read.restated import is_some

BOOK = Codebook()


def key(before, number, after, counted="", predicate="", of="", currency=""):
    """The measure of a number in its sentence."""
    text = before + number + after
    row = {"sentence_id": "n", "role": "quantity", "start": len(before), "end": len(before) + len(number), "text": number, "value": 1.0}
    row |= {"counted": counted, "predicate": predicate, "of": of, "currency": currency, "unit": ""}
    sentences = pd.DataFrame([{"sentence_id": "n", "text": text, "start": 0}])
    return figures.build(pd.DataFrame([row]), BOOK.measures, sentences)["measure"].tolist()[0]


CASES = ("measles cases", "be")
COST, SPENT = ("cost", "", "EUR"), ("", "spend", "", "EUR")
SAME = [
    (("", "60", " barns, said those who will pay, were moved.", "barns", "move"), ("", "40", " barns were moved.", "barns", "move")),
    (("The number of measles cases in Sorn had gone up to ", "410", "."), ("In Sorn measles cases stood at ", "380", ".", "measles cases", "stand")),
    (("", "Five", " guards lost their lives.", "guards", "lose"), ("", "Three", " guards were killed.", "guards", "kill")),
    (("A total of ", "47", " people have been confirmed dead.", "people", "confirm"), ("", "40", " people died.", "people", "die")),
    (("The storm claimed ", "47", " lives.", "lives", "claim"), ("", "40", " people died.", "people", "die")),
    (("", "5m euros", " was spent on the Sorn bridge.", *SPENT), ("The bridge cost ", "4m euros", ".", "Sorn bridge", *COST)),
    (("They paid ", "5m euros", " for the repair.", *SPENT), ("The repair cost ", "4m euros", ".", "repair", *COST)),
    (("", "210", " prisoners returned home.", "prisoners", "return"), ("", "180", " prisoners were sent home.", "prisoners", "send")),
    (("Sorn has recorded ", "410", " measles cases.", "measles cases", "record"), ("There are ", "380", " cases.", *CASES)),
    # Acts that come to one thing for a number.
    (("The fire destroyed ", "60", " barns.", "barns", "destroy"), ("The flames gutted ", "90", " barns.", "barns", "gut")),
    (("Police arrested ", "60", " marchers.", "marchers", "arrest"), ("", "90", " people were taken into custody.", "people", "take into custody")),
    (("The slide claimed the lives of ", "17", " herders.", "herders", "claim"), ("", "Nine", " herders were killed.", "herders", "kill")),
    (("Clerks pocketed ", "5m euros", ".", "", "pocket", "", "EUR"), ("", "4m euros", " was stolen.", "", "steal", "", "EUR")),
    (
        ("They handed over ", "5m euros", " in ransom.", "", "hand over", "", "EUR"),
        ("A ransom of ", "4m euros", " was paid.", "ransom", "pay", "", "EUR"),
    ),
    (("The number of injured in the crush stood at ", "31", "."), ("", "90", " people were injured.", "people", "injure")),
    # Who puts a number to what was done tells what was done.
    (("The mayor put the number of barns burnt in May at ", "60", "."), ("", "90", " barns were burnt.", "barns", "burn")),
    (('Asked how many barns were burnt, the mayor said: "', "60", '."'), ("", "90", " barns were burnt.", "barns", "burn")),
    (("Asked on Friday how many doses had been thrown away, she said: ", "60", "."), ("", "90", " doses were binned.", "doses", "bin")),
    (("The raft was put at ", "16", " planks.", "planks", "put"), ("The raft had ", "12", " planks.", "planks", "have")),
    (("", "60", " head of cattle drowned.", "head of cattle", "drown"), ("", "40", " cattle drowned.", "cattle", "drown")),
    # What the name of a thing says already makes no other measure.
    (("The ferry was carrying ", "331", " passengers.", "passengers", "carry"), ("On board were ", "214", " passengers.", "passengers", "be")),
    (("The jail holds ", "60", " prisoners.", "prisoners", "hold"), ("There are ", "40", " prisoners in the jail.", "prisoners", "be")),
    (("Sorn has ", "900", " residents.", "residents", "have"), ("", "700", " residents live in Sorn.", "residents", "live")),
]
APART = [
    (("", "60", " barns will be moved.", "barns", "move"), ("", "40", " barns were moved.", "barns", "move")),
    (("The rafts were put at ", "16", " moorings.", "rafts", "put"), ("", "12", " moorings were built.", "moorings", "build")),
    (("", "60", " heads of department left.", "heads of department", "leave"), ("", "40", " departments left.", "departments", "leave")),
    (("", "60", " carts can stand in the yard.", "carts", "stand"), ("", "40", " carts stood in the yard.", "carts", "stand")),
    (("", "Three", " barns more than last year were burnt.", "barns", "burn"), ("", "90", " barns were burnt.", "barns", "burn")),
    (('Asked how many barns were burnt, she said: "', "60", ' times I told you."'), ("", "90", " barns were burnt.", "barns", "burn")),
    (("The fire destroyed ", "60", " barns.", "barns", "destroy"), ("The fire damaged ", "90", " barns.", "barns", "damage")),
    (("They freed ", "60", " prisoners.", "prisoners", "free"), ("", "40", " prisoners escaped.", "prisoners", "escape")),
    (("They paid ", "5m euros", ".", "", "pay", "", "EUR"), ("", "4m euros", " was stolen.", "", "steal", "", "EUR")),
    (("", "60", " homes were without water.", "homes", "without water"), ("", "90", " homes were without power.", "homes", "without power")),
    (("The ferry carried ", "331", " passengers.", "passengers", "carry"), ("It can carry ", "400", " passengers.", "passengers", "carry")),
    (
        ("It is licensed to carry ", "300", " passengers.", "passengers", "carry"),
        ("It carried ", "331", " passengers.", "passengers", "carry"),
    ),
    (("The ferry carried ", "331", " passengers.", "passengers", "carry"), ("", "90", " passengers were rescued.", "passengers", "rescue")),
    (("The ferry carried ", "331", " passengers.", "passengers", "carry"), ("", "40", " passengers were injured.", "passengers", "injure")),
    (("The ferry carried ", "331", " passengers.", "passengers", "carry"), ("It carried ", "30", " sailors.", "sailors", "carry")),
    (("The jail holds ", "60", " prisoners.", "prisoners", "hold"), ("", "40", " prisoners were freed.", "prisoners", "free")),
    (("The jail holds ", "60", " prisoners.", "prisoners", "hold"), ("There is room for ", "90", " prisoners.", "prisoners", "be")),
    (("There were ", "10", " new cases.", "new measles cases", "be"), ("There are ", "76", " cases in all.", *CASES)),
    (("Farmers will harvest ", "22", " pears.", "pears", "harvest"), ("Farmers harvested ", "19", " pears.", "pears", "harvest")),
    (("", "12", " people are missing.", "people", "miss"), ("", "12", " people were killed.", "people", "kill")),
    (("", "Two", " more people died.", "more people", "die"), ("", "Nine", " people died.", "people", "die")),
    (("The number of guards in Sorn was ", "40", ".", "guards"), ("The number of prisoners in Sorn was ", "30", ".")),
    (("They spent ", "5m euros", " on the bridge.", *SPENT), ("They spent ", "4m euros", " on the tunnel.", *SPENT)),
    (("They paid ", "5m euros", " in May.", *SPENT), ("The repair cost ", "4m euros", ".", "repair", *COST)),
]


@pytest.mark.parametrize("one, other", SAME)
def test_two_wordings_of_one_count_measure_the_same(one, other):
    assert key(*one) == key(*other) != ""


@pytest.mark.parametrize("one, other", APART)
def test_two_counts_measure_differently(one, other):
    assert key(*one) != key(*other)


@pytest.mark.parametrize(
    "before, after, some",
    [
        ("Mange was seen in ", " of the goats.", True),
        ("The reeve puts the rest of the fleet at ", " barges.", True),
        ("The reeve puts the fleet at ", " barges.", False),
        ("There are ", " goats of the old breed.", False),
        ("There are ", " head of cattle.", False),
    ],
)
def test_a_count_of_some_is_told_from_one_of_all(before, after, some):
    assert is_some(before, after) is some
