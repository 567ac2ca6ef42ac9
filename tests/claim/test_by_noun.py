"""Clauses that tell an act by another word than its verb: a noun for its doer, an act that is lacking, a beginning or an end, a state beside an
act, a comparison from its other end; and pairs that only look opposed. Sentences, places and names are invented.
"""

import pytest
from tables import of_two

OPPOSED = [
    # Beginning, going on, stopping.
    ("The foundry went on dumping slag in the lake.", "The foundry has stopped dumping slag in the lake."),
    ("The order has resumed baking bread.", "The order is not baking bread."),
    ("The chaplain ceased to visit the ward.", "The chaplain continues to visit the ward."),
    ("The porters keep refusing to load the barge.", "The porters are loading the barge."),
    # A state told beside an act.
    ("The vase arrived damaged.", "The vase is intact."),
    ("The cave was declared safe.", "The cave is dangerous."),
    ("The poachers were let go.", "The poachers are in custody."),
    ("Wet sand made the embankment give way.", "The embankment at Sorn held."),
    ("The drummer is a free man.", "The drummer is in custody."),
    # What nobody should think.
    ("The pier at Sorn is safe.", "It would be an error to assume that the pier at Sorn is safe."),
    ("The pier at Sorn was sold.", "You cannot claim that the pier at Sorn was sold."),
    ("The pier at Sorn was sold.", "Nobody should think that the pier at Sorn was sold."),
    # Doers.
    ("The abbot was the owner of the orchard.", "The abbot never owned the orchard."),
    ("The cooper is the author of the pamphlet.", "The cooper did not write the pamphlet."),
    ("The sexton was the driver of the hearse.", "The sexton did not drive the hearse."),
    # Acts that are lacking.
    ("The consul lacks the approval of the chamber.", "The chamber approved the consul."),
    ("The welders were dismissed without warning.", "The welders had been warned."),
    # Comparisons.
    ("The mole at Sorn is longer than the mole at Lomna.", "The mole at Sorn is shorter than the mole at Lomna."),
    ("Sorn handled more timber than Lomna.", "Sorn handled less timber than Lomna."),
    ("The new lamp is brighter than the old lamp.", "The old lamp is brighter than the new lamp."),
    # Origins.
    ("The acrobat is a Chilean dancer.", "The acrobat comes from Peru."),
    ("The seized wool is from Kenya.", "The seized wool is Ugandan."),
]

COMPATIBLE = [
    ("The foundry stopped dumping slag in May.", "The foundry dumped slag in March."),
    ("The chaplain started to visit the ward.", "The chaplain did not visit the ward in 1998."),
    ("The order has resumed baking bread.", "The order is not selling bread."),
    ("The pier at Sorn was sold.", "It would be wrong to say that the pier at Sorn was not sold."),
    ("The pier at Sorn was sold.", "We cannot say that the pier at Sorn was sold."),
    ("The pier at Sorn was sold.", "Nobody should forget that the pier at Sorn was sold."),
    ("The pier at Sorn was sold.", "It was a mistake to sell the pier at Sorn."),
    ("The vase arrived damaged.", "The vase arrived late."),
    ("The cave was declared safe.", "The mine is dangerous."),
    ("The poachers were let go.", "The smugglers are in custody."),
    ("The abbot was the owner of the orchard.", "The abbot never owned the mill."),
    ("The cooper is the author of the pamphlet.", "The cooper did not write the hymn."),
    ("Brightwater were the winners of the regatta.", "Hollins won the league."),
    ("The consul lacks the approval of the chamber.", "The chamber approved the judge."),
    ("The welders were dismissed without pay.", "The welders had been warned."),
    ("The captive was refused a visit.", "Surgeons treated the captive."),
    ("The mole at Sorn is longer than the mole at Lomna.", "The mole at Sorn is shorter than the mole at Kelm."),
    ("Sorn handled more timber than Lomna.", "Lomna handled more wool than Sorn."),
    ("The new lamp is brighter than the old lamp.", "The new lamp is cheaper than the old lamp."),
    ("The acrobat is a Chilean dancer.", "The acrobat lives in Peru."),
    ("The drone was made in Kenya.", "The drone was launched from Uganda."),
    ("The barn stands empty.", "The barn was full last year."),
]


@pytest.mark.parametrize("one, other", OPPOSED)
def test_an_act_told_by_another_word_than_its_verb_meets_it(one, other):
    assert of_two(one, other) == "A"


@pytest.mark.parametrize("one, other", COMPATIBLE)
def test_what_only_looks_opposed_is_no_contradiction(one, other):
    assert of_two(one, other, dated=True) != "A"
