"""What a dispute asks: its issue's question with what both sides name, else the first side's sentence turned into a question."""

from dataclasses import replace

import pytest
from storyteller import altered_gates, disputed

from kzsanctions.report.sections import asking


@pytest.mark.parametrize(
    "sentence, question",
    [
        ("the ministry had taken 2 billion from the fund", "Had the ministry taken 2 billion from the fund?"),
        ("Cabinet has approved the plan,", "Has cabinet approved the plan?"),
        ("Zembla will close the bridge", "Will Zembla close the bridge?"),
        ("The gates were open at night", "Were the gates open at night?"),
        # No subject to put behind the verb: a phrase before it, the speaker's own person, a denial, a verb in the past.
        ("Starting on Monday, transfers will need approval", "Starting on Monday, transfers will need approval: is that so?"),
        ("We have closed the bridge", "We have closed the bridge: is that so?"),
        ("Nobody has closed the bridge", "Nobody has closed the bridge: is that so?"),
        ("Nine people died in the fire", "Nine people died in the fire: is that so?"),
        ("The bridge, they said, is open", "The bridge, they said, is open: is that so?"),
        ("It is", "It is: is that so?"),
    ],
)
def test_a_sentence_becomes_a_question(sentence, question):
    assert asking.turned(sentence, lambda word: word == "Cabinet") == question


def test_a_long_sentence_is_cut_and_says_so():
    assert asking.turned("The bridge is " + "very " * 40 + "old").endswith(" …?")


ASKS = "Does {actor|a state} ban the export of {goods|goods}[ to {destination}]?"


@pytest.mark.parametrize(
    "scope, question",
    [
        ({"actor_left": "XR", "actor_right": "XR", "destination_left": "XS"}, "Does Ruritania ban the export of goods to Strelsau?"),
        ({"actor_left": "XR"}, "Does Ruritania ban the export of goods?"),
        ({"actor_left": "XR", "actor_right": "XS"}, "Does a state ban the export of goods?"),
        ({"actor_left": "XR | XS", "actor_right": "XR"}, "Does Ruritania ban the export of goods?"),
        ({}, "Does a state ban the export of goods?"),
    ],
)
def test_a_question_names_what_both_sides_mean(scope, question):
    told = replace(disputed(), questions={"export-ban": "Is there a ban?"}, asks={"export-ban": ASKS}, places={"XR": "Ruritania", "XS": "Strelsau"})
    conflict = next(c for c in told.conflicts if c.issue_id == "export-ban")
    told = altered_gates(told, conflict.conflict_id, G3=scope)
    assert asking.question(told, next(c for c in told.conflicts if c.conflict_id == conflict.conflict_id)) == question


def test_an_issue_without_places_for_names_asks_as_it_stands():
    told = replace(disputed(), questions={"export-ban": "Is there a ban?"})
    assert asking.question(told, next(c for c in told.conflicts if c.issue_id == "export-ban")) == "Is there a ban?"


@pytest.mark.parametrize(
    "issue, position, commitment, stance",
    [
        ("export-ban", "affirms", "certain", "says yes"),
        ("export-ban", "denies", "certain", "says no"),
        ("export-ban", "denies", "demand", "makes a demand for the contrary"),
        ("export-ban", "unclear", "certain", "is unclear"),
        ("denied-claim", "affirms", "certain", "says so"),
        ("denied-claim", "denies", "certain", "denies it"),
        ("opposed-claim: open gate", "denies", "certain", "says the opposite"),
    ],
)
def test_a_side_answers_in_plain_words(issue, position, commitment, stance):
    told = disputed()
    claims = told.tables["claims"].assign(issue_id=issue, position=position, commitment=commitment)
    told = replace(told, tables={**told.tables, "claims": claims})
    assert asking.stance(told, next(iter(told.claims))) == stance
    assert asking.stance(told, next(iter(told.figures))) == "says 1,340"
