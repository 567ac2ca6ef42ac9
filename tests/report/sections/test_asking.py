"""What a dispute asks: its issue's question with what both sides name, else the first side's sentence turned into a question."""

from dataclasses import replace

import pytest
import storyteller
from storyteller import DEPUTY, MINISTRY, altered_gates, disputed

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
        # Goods are of one kind where both sides name that kind.
        ({"goods_left": "machine-tools", "goods_right": "machine-tools"}, "Does a state ban the export of machine tools?"),
        ({"goods_left": "machine-tools", "goods_right": "any"}, "Does a state ban the export of goods?"),
        ({"goods_left": "machine-tools"}, "Does a state ban the export of goods?"),
        ({"goods_left": "any", "goods_right": "any"}, "Does a state ban the export of goods?"),
        ({"goods_left": "optics | fuel", "goods_right": "optics | fuel"}, "Does a state ban the export of goods?"),
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


@pytest.mark.parametrize(
    "yes, no, asked",
    [
        ("the re-export of microchips is banned", "no ban on the re-export of microchips", "Is the re-export of microchips banned?"),
        ("the export of microchips is banned", "no ban on the export of microchips", "Is the export of microchips banned?"),
        # The texts have two words for the things, or only one of them sends things on.
        ("the re-export of microchips is banned", "no ban on the export of semiconductors", "Is the export of electronics banned?"),
        ("the export of chips is banned", "no ban on the export of electronic parts", "Is the export of electronics banned?"),
    ],
)
def test_a_question_has_the_word_that_both_texts_have(yes, no, asked):
    one, two = storyteller.article("one", "Daily Herald"), storyteller.article("two", "Evening Post")
    one.say(DEPUTY, yes, "export-ban", "affirms", goods="electronics", destination="XS", actor="RU")
    two.say(MINISTRY, no, "export-ban", "denies", goods="electronics", destination="XS", actor="RU")
    asks = {"export-ban": "Is the export of {goods|goods} banned?"}
    kinds = {"electronics": ["chips", "microchip*", "semiconductor*", "electronic"]}
    told = replace(storyteller.corpus(one, two), questions={"export-ban": "Is there a ban?"}, asks=asks, kinds=kinds)
    assert asking.question(told, told.conflicts[0]) == asked


def test_the_first_question_is_the_one_the_first_side_answers():
    told = disputed()
    one = next(c for c in told.conflicts if c.left_id in told.claims)
    claims = told.tables["claims"]
    for answered in (one.left_id, one.right_id):
        issues = claims["issue_id"].where(claims["claim_id"] != answered, "z-last")
        turned = replace(told, tables={**told.tables, "claims": claims.assign(issue_id=issues)})
        both = one._replace(issue_id="export-ban | z-last")
        assert asking.issues(turned, both)[0] == ("z-last" if answered == one.left_id else "export-ban")


def test_disputes_that_ask_one_thing_are_told_apart_by_who_is_in_them():
    articles = [storyteller.article(f"text-{i}", "Daily Herald", f"2031-05-0{i}") for i in (1, 2, 3)]
    articles[0].say(DEPUTY, "The export of all goods is banned", "export-ban", "affirms", goods="any", destination="XS")
    articles[1].say(MINISTRY, "The export of goods goes on as it did", "export-ban", "denies", goods="any", destination="XS")
    articles[2].say(storyteller.LEADER, "No such thing as a ban is known to me", "export-ban", "denies", goods="any", destination="XS")
    told = replace(storyteller.corpus(*articles), questions={"export-ban": "Is the export of goods banned?"})
    titles = list(asking.titles(told).values())
    assert len(titles) > 1 and len({*titles}) == len(titles)
    assert any("Otto Brandt" in title for title in titles)


@pytest.mark.parametrize(
    "cue_class, position, stand",
    [("concede", "affirms", "yes, conceded"), ("concede", "denies", "no"), ("say", "affirms", "yes")],
)
def test_what_a_speaker_concedes_is_shown_as_conceded(cue_class, position, stand):
    one = storyteller.article("one", "Daily Herald")
    one.say(DEPUTY, "Some goods reach Strelsau", "dual-use-leakage", position)
    one.rows["statements"][0]["cue_class"] = cue_class
    told = storyteller.corpus(one)
    assert asking.stand(told, next(iter(told.claims.values()))) == stand
