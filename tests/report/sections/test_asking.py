"""What a dispute asks: its issue's question with what both sides name, else the first side's sentence turned into a question."""

from dataclasses import replace

import pytest
import storyteller
from storyteller import DEPUTY, MINISTRY, altered_gates, disputed

from kzsanctions.report.sections import asking, front

ASKS = "Does {actor|a state} ban the export of {goods|goods}[ to {destination}]?"


@pytest.mark.parametrize(
    "scope, question",
    [
        ({"actor_left": "XR", "actor_right": "XR", "destination_left": "XS"}, "Does Ruritania ban the export of goods to Strelsau?"),
        ({"actor_left": "XR"}, "Does Ruritania ban the export of goods?"),
        ({"actor_left": "XR", "actor_right": "XS"}, "Does a state ban the export of goods?"),
        ({"actor_left": "XR | XS", "actor_right": "XR"}, "Does Ruritania ban the export of goods?"),
        ({}, "Does a state ban the export of goods?"),
        # Goods are of one kind where both sides name that kind, or one does and the other speaks of all kinds: the question is the narrower side's.
        ({"goods_left": "machine-tools", "goods_right": "machine-tools"}, "Does a state ban the export of machine tools?"),
        ({"goods_left": "machine-tools", "goods_right": "any"}, "Does a state ban the export of machine tools?"),
        # Of two places that a text means both are asked for; of three none is.
        ({"destination_left": "XR | XS", "destination_right": ""}, "Does a state ban the export of goods to Ruritania and Strelsau?"),
        ({"destination_left": "XR | XS | XT", "destination_right": ""}, "Does a state ban the export of goods?"),
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
        ("export-ban", "affirms", "concern", "voices the concern that it is so"),
        ("export-ban", "affirms", "promise", "promises it"),
        ("export-ban", "denies", "promise", "promises that it is not so"),
        ("export-ban", "affirms", "opinion", "says yes, as an opinion"),
        ("export-ban", "denies", "opinion", "says no, as an opinion"),
        ("export-ban", "denies", "possible", "holds it possible that it is not so"),
        ("export-ban", "affirms", "probable", "holds it likely"),
        ("denied-claim", "affirms", "certain", "says so"),
        ("denied-claim", "denies", "certain", "denies it"),
        ("opposed-claim: open gate", "denies", "certain", "says otherwise"),
        ("opposed-claim: open gate", "affirms", "opinion", "says so, as an opinion"),
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
    "cue_class, commitment, position, speaker, stand",
    [
        ("concede", "certain", "affirms", "Ada Falk", "yes, conceded"),
        ("concede", "certain", "denies", "Ada Falk", "no"),
        ("say", "certain", "affirms", "Ada Falk", "yes"),
        # "It is widely recognised that": the paper says so, and nobody concedes anything.
        ("concede", "certain", "affirms", "", "yes"),
        ("accuse", "probable", "affirms", "Ada Falk", "yes, as an accusation"),
        ("say", "concern", "affirms", "Ada Falk", "yes, as a concern"),
        # Who vows to prevent a thing has not said that there is none of it.
        ("commit", "promise", "denies", "Ada Falk", "promised against it"),
        ("commit", "promise", "affirms", "Ada Falk", "promised"),
    ],
)
def test_a_stand_is_shown_as_what_it_is(cue_class, commitment, position, speaker, stand):
    one = storyteller.article("one", "Daily Herald")
    one.say(DEPUTY, "Some goods reach Strelsau", "dual-use-leakage", position)
    nobody = {} if speaker else {"speaker_text": "", "speaker_id": "", "speaker_start": None, "speaker_end": None}
    one.rows["statements"][0] |= {"cue_class": cue_class, **nobody}
    one.rows["claims"][0]["commitment"] = commitment
    told = storyteller.corpus(one)
    assert asking.stand(told, next(iter(told.claims.values()))) == stand


def test_a_stand_on_another_country_than_most_names_it():
    one = storyteller.article("one", "Daily Herald")
    for who, country in ((DEPUTY, "XR"), (MINISTRY, "XR"), (storyteller.LEADER, "XS")):
        one.say(who, "Some goods reach the island", "dual-use-leakage", "affirms", actor=country)
    told = replace(storyteller.corpus(one), places={"XR": "Ruritania", "XS": "Strelsau"})
    assert sorted(asking.takes(told, c).removeprefix("Sanctioned or dual-use goods get through") for c in told.claims.values()) == [
        " (Strelsau): yes",
        ": yes",
        ": yes",
    ]


@pytest.mark.parametrize(
    "scope, rider",
    [
        ({"qualifier_left": "", "qualifier_right": "in bulk"}, ["", "“in bulk”"]),
        # Both limit what they say, or nobody does.
        ({"qualifier_left": "by sea", "qualifier_right": "in bulk"}, ["", ""]),
        ({}, ["", ""]),
    ],
)
def test_an_answer_brings_the_limit_that_its_speaker_put_to_it(scope, rider):
    one, two = storyteller.article("one", "Daily Herald"), storyteller.article("two", "Evening Post")
    one.say(DEPUTY, "The export of oil is banned", "export-ban", "affirms", goods="any", destination="XS")
    two.say(MINISTRY, "No ban on the export of oil in bulk is known", "export-ban", "denies", goods="any", destination="XS")
    told = replace(storyteller.corpus(one, two), questions={"export-ban": "Is the export of oil banned?"})
    told = altered_gates(told, told.conflicts[0].conflict_id, G3=scope)
    conflict = told.conflicts[0]
    assert [asking.rider(told, conflict, side) for side in ("left", "right")] == rider
    assert front.title(told).endswith(rider[1])


def test_two_issues_that_bear_on_each_other_are_asked_as_one_question_and_answered_in_clauses():
    one, two = storyteller.article("one", "Daily Herald"), storyteller.article("two", "Evening Post")
    one.say(DEPUTY, "We concede that some goods reach Strelsau", "dual-use-leakage", "affirms", actor="XR")
    one.rows["statements"][0]["cue_class"] = "concede"
    two.say(storyteller.LEADER, "Ruritania follows the sanctions", "sanctions-compliance", "affirms", actor="XR")
    told = replace(
        storyteller.corpus(one, two),
        questions={"dual-use-leakage": "Do goods get through?", "sanctions-compliance": "Are sanctions followed?"},
        asks={"dual-use-leakage | sanctions-compliance": "Do goods get round sanctions by way of {actor|a country}?"},
        answers={"dual-use-leakage": {"affirms": "such goods get through"}, "sanctions-compliance": {"affirms": "sanctions are followed"}},
        places={"XR": "Ruritania"},
    )
    conflict = next(c for c in told.conflicts if "|" in c.issue_id)
    assert asking.question(told, conflict) == "Do goods get round sanctions by way of Ruritania?"
    sides = {asking.answered(told, getattr(conflict, f"{side}_id")) for side in ("left", "right")}
    assert sides == {"concedes that such goods get through", "says that sanctions are followed"}


@pytest.mark.parametrize(
    "tier, issue, stances",
    [
        ("B", "opposed-claim: open gate", {"says so", "says what sits badly with that"}),
        # A contradiction is an answer; so is one to a question that the codebook asks.
        ("A", "opposed-claim: open gate", {"says so", "says otherwise"}),
        ("B", "export-ban", {"says yes", "says no"}),
    ],
)
def test_what_only_sits_badly_with_the_other_side_is_no_plain_no(tier, issue, stances):
    told = disputed()
    found = next(c for c in told.conflicts if c.issue_id == "export-ban")
    one, other = found.left_id, found.right_id
    claims = told.tables["claims"]
    positions = {one: "affirms", other: "denies"}
    claims = claims.assign(issue_id=issue, position=[positions.get(c, p) for c, p in zip(claims["claim_id"], claims["position"])])
    conflicts = told.tables["conflicts"].assign(issue_id=issue, tier=tier)
    told = replace(told, tables={**told.tables, "claims": claims, "conflicts": conflicts[conflicts["conflict_id"] == found.conflict_id]})
    assert {asking.stance(told, item, told.conflicts[0]) for item in (one, other)} == stances
    assert asking.loose(told, told.claims[other]) == ("says what sits badly with that" in stances)
    assert not asking.loose(told, told.claims[one])
