"""The reading on which both sides hold is made of what only one side's words name; what another report of it names is known."""

from dataclasses import replace

import pytest
import storyteller
from storyteller import DEPUTY, LEADER, MINISTRY, altered_gates

from kzsanctions.report.sections import readings


def told(scope, again="", **more):
    """A ban affirmed and denied, with what gate and reports give as scope; `again` is what another report of the denial names."""
    one, two, three = (storyteller.article(n, p) for n, p in (("one", "Daily Herald"), ("two", "Evening Post"), ("three", "Morning Star")))
    one.say(DEPUTY, "The export of timber to Strelsau is banned", "export-ban", "affirms", goods="any", actor="XR")
    two.say(MINISTRY, "No export of timber is banned at all", "export-ban", "denies", goods="any", actor="XR")
    three.say(MINISTRY, "No export of timber is banned at all", "export-ban", "denies", goods="any", actor="XR", destination=again)
    story = replace(storyteller.corpus(one, two, three), places={"XS": "Strelsau", "XR": "Ruritania"})
    conflict = story.conflicts[0]
    story = altered_gates(story, conflict.conflict_id, G3=scope, **more)
    return readings.both_hold(story, story.conflicts[0])


@pytest.mark.parametrize(
    "scope, again, says",
    [
        ({"verdict": "cap", "destination_left": "XS"}, "", "did not mean Strelsau, which only the words of Ada Falk here name"),
        ({"verdict": "cap", "destination_left": "XS"}, "XS", ""),
        ({"verdict": "cap", "goods_left": "any"}, "", ""),
        ({"verdict": "cap", "place_left": "XR", "actor_left": "XR", "actor_right": "XR"}, "", ""),
        ({"verdict": "pass", "destination_left": "XS"}, "", ""),
        # What a scope has from elsewhere, the words do not name.
        ({"verdict": "cap", "destination_left": "XT"}, "", ""),
        ({"verdict": "cap", "goods_left": "timber"}, "", ""),
    ],
    ids=[
        "named by one",
        "named in another report of the other",
        "all kinds are no kind",
        "the state that both mean",
        "no mismatch",
        "named by no words",
        "named by both in words",
    ],
)
def test_what_only_one_side_names_the_other_may_not_have_meant(scope, again, says):
    assert says in told(scope, again) and bool(told(scope, again)) == bool(says)


@pytest.mark.parametrize(
    "held, says",
    [("opinion", "only gives an opinion"), ("concern", "only voices a concern"), ("certain", "")],
)
def test_what_is_no_fact_leaves_room(held, says):
    found = told({"verdict": "pass"}, G5={"verdict": "cap", "left": held, "right": "certain"})
    assert says in found and bool(found) == bool(says)


def rule(denial="No export is stopped", promise="We follow the financial sanctions", limits=(), goods="any"):
    """A denial that names no rule and a promise that does."""
    one, two = (storyteller.article(n, p) for n, p in (("one", "Daily Herald"), ("two", "Evening Post")))
    one.say(MINISTRY, denial, "export-ban", "denies", goods=goods, actor="XR")
    two.say(LEADER, promise, "sanctions-compliance", "affirms", actor="XR", norm="foreign-sanctions")
    kinds = {"foreign-sanctions": ["western sanction*", "sanctions", "sanction"]}
    story = replace(storyteller.corpus(one, two), places={"XR": "Ruritania"}, kinds=kinds, limits=limits)
    conflict = next(c for c in story.conflicts if "|" in c.issue_id)
    return readings.both_hold(story, conflict)


@pytest.mark.parametrize(
    "given, says",
    [
        ({}, "speaks of lies outside the financial sanctions, which here only Otto Brandt names"),
        ({"promise": "We follow Western sanctions"}, "lies outside the Western sanctions"),
        ({"promise": "We keep to sanctions"}, "lies outside the sanctions"),
        ({"denial": "No export is stopped because of sanctions"}, ""),
        ({"denial": "No sanctioned goods are stopped"}, ""),
        ({"denial": "No banned items are stopped", "goods": "sanctioned"}, ""),
        ({"limits": ("financial sanctions",)}, "Otto Brandt means “financial sanctions” alone"),
        ({"limits": ("financial sanctions",), "denial": "The financial sanctions stop no export"}, ""),
    ],
    ids=[
        "a kind of sanctions",
        "whose sanctions",
        "sanctions",
        "named by both",
        "named in another form",
        "named by the goods",
        "a kind that limits",
        "the kind named by both",
    ],
)
def test_a_rule_that_one_side_names_may_not_reach_what_the_other_speaks_of(given, says):
    found = rule(**given)
    assert says in found and (bool(says) or "sanctions" not in found)


@pytest.mark.parametrize(
    "again, says", [("promise", "only makes a promise, as Evening Post has it: “It will keep to the sanctions”"), ("certain", "")]
)
def test_what_is_no_fact_in_another_report_is_said_to_be_none(again, says):
    one, two, three = (storyteller.article(n, p) for n, p in (("one", "Daily Herald"), ("two", "Evening Post"), ("three", "Morning Star")))
    one.say(LEADER, "It keeps to the sanctions", "sanctions-compliance", "affirms", actor="XR")
    two.say(LEADER, "It will keep to the sanctions", "sanctions-compliance", "affirms", actor="XR")
    two.rows["claims"][0]["commitment"] = again
    three.say(MINISTRY, "No export is stopped", "export-ban", "denies", goods="any", actor="XR")
    story = storyteller.corpus(one, two, three)
    conflict = next(c for c in story.conflicts if "|" in c.issue_id)
    firm = next(c.claim_id for c in story.claims.values() if c.evidence.startswith("It keeps"))
    side = "left" if story.claims[conflict.left_id].issue_id == "sanctions-compliance" else "right"
    conflict = conflict._replace(**{f"{side}_id": firm}, gates='{"G5": {"verdict": "pass", "left": "certain", "right": "certain"}}')
    found = readings.both_hold(story, conflict)
    assert says in found and ("promise" in found) == bool(says)


@pytest.mark.parametrize(
    "denial, begins",
    [
        ("", "Yes, if "),
        (
            "denied what she had said",
            "Not by the account of the Ministry of Trade of Ruritania, which denies what Ada Falk said. The words alone leave room, if ",
        ),
    ],
    ids=["nobody denies the other", "one side denies the other's words"],
)
def test_a_reading_on_which_both_hold_is_none_of_who_denies_the_other(denial, begins):
    one, two = (storyteller.article(n, p) for n, p in (("one", "Daily Herald"), ("two", "Evening Post")))
    one.say(DEPUTY, "The export of timber to Strelsau is banned", "export-ban", "affirms", goods="any", actor="XR")
    two.say(MINISTRY, "No export of timber is banned at all", "export-ban", "denies", goods="any", actor="XR")
    story = replace(storyteller.corpus(one, two), places={"XS": "Strelsau"})
    conflict = story.conflicts[0]
    scope = {"verdict": "cap", "qualifier_right": "at all", "denial": denial}
    story = altered_gates(story, conflict.conflict_id, G3=scope)
    told = next(line for line in readings.lines(story, story.conflicts[0]) if "both be right" in str(line[0]))
    assert str(told[1]).startswith(begins)


@pytest.mark.parametrize(
    "words, beside, says",
    [
        # What goes elsewhere is told as such; what a relative clause tells of a name is not what the sentence claims.
        (
            "Lands like Varnhall, which sell drones, get steel by way of Ruritania",
            "No steel of ours reaches Strelsau",
            "speaks of what goes to Varnhall, and Otto Brandt of Strelsau, which is named beside the words quoted",
        ),
        ("Lands like Varnhall, which sell drones, get steel by way of Ruritania", "", "did not mean Varnhall, which only"),
        ("Lands like Varnhall get steel and drones by way of Ruritania", "", "did not mean drones and Varnhall, which only"),
    ],
)
def test_where_things_go_is_told_of_both(words, beside, says):
    one, two = (storyteller.article(n, p) for n, p in (("one", "Daily Herald"), ("two", "Evening Post")))
    one.say(LEADER, "We keep to the sanctions of the league", "sanctions-compliance", "affirms", actor="XR", norm="foreign-sanctions")
    if beside:
        one.say(LEADER, beside, "dual-use-leakage", "denies", actor="XR", destination="XS")
    two.say(MINISTRY, words, "dual-use-leakage", "affirms", actor="XR", goods="drones", destination="XV | XS")
    places = {"XR": "Ruritania", "XS": "Strelsau", "XV": "Varnhall"}
    story = replace(storyteller.corpus(one, two), places=places, kinds={code: [name] for code, name in places.items()} | {"drones": ["drone*"]})
    conflict = next(c for c in story.conflicts if "|" in c.issue_id and "sanctions-compliance" in c.issue_id)
    assert says in readings.both_hold(story, conflict)
