"""The reading on which both sides hold is made of what only one side's words name; what another report of it names is known."""

from dataclasses import replace

import pytest
import storyteller
from storyteller import DEPUTY, MINISTRY, altered_gates

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
    ],
    ids=["named by one", "named in another report of the other", "all kinds are no kind", "the state that both mean", "no mismatch"],
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
