"""Beside a paper's retelling stand the speaker's own words on the matter, where a text has them."""

from dataclasses import replace

import pytest
from storyteller import DEPUTY, LEADER, MINISTRY, article, corpus

from kzsanctions.language.words import words_alike
from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import stronger

GROUPS = words_alike([["crew", "sailor"], ["cost", "bill"], ["dyke", "levee"], ["ask", "request"]])
TOLD = "The island was willing to carry half the cost of the dyke"


def retelling(said, who=DEPUTY, paper="Evening Post", told=TOLD, quote="indirect"):
    """A side that a paper retells, what is quoted elsewhere, and the other side."""
    one, two = article("one", "Daily Herald"), article("two", paper, "2031-05-04")
    one.say(DEPUTY, told, "export-ban", "affirms", goods="any", destination="XS")
    one.rows["statements"][0]["quote_type"] = quote
    two.say(who, said)
    three = article("three", "Coast Radio", "2031-05-07")
    three.say(MINISTRY, "No export of any goods is banned", "export-ban", "denies", goods="any", destination="XS")
    made = replace(corpus(one, two, three), alike=GROUPS)
    conflict = made.conflicts[0]
    said_so = next(c.claim_id for c in made.claims.values() if c.position == "affirms")
    return made, conflict, "left" if conflict.left_id == said_so else "right"


@pytest.mark.parametrize(
    "said, found",
    [
        ("Half of the levee bill is to be paid by them", True),
        ("The cost of the dyke is theirs by half", True),
        ("They carry half the cost", True),
        # Of another matter, or with one word in common only.
        ("The lighthouse keeper has a new dog", False),
        ("Half of my life I have been at sea with my brothers", False),
    ],
)
def test_own_words_on_the_matter_of_a_retelling_are_found(said, found):
    made, conflict, side = retelling(said)
    own = stronger.in_own_words(made, conflict, side)
    assert (own is not None and own.content == said) == found
    assert (said in words(stronger.sentence(made, conflict, side))) == found


def test_nothing_is_added_to_words_that_are_the_speakers_own_or_by_what_another_said():
    said = "Half of the levee bill is to be paid by them"
    made, conflict, side = retelling(said, quote="direct")
    assert stronger.in_own_words(made, conflict, side) is None
    made, conflict, side = retelling(said, who=LEADER)
    assert stronger.in_own_words(made, conflict, side) is None


def test_the_quotation_right_behind_a_retelling_needs_one_word_alike():
    def behind(said, between=""):
        one, two = article("one", "Daily Herald"), article("two", "Evening Post", "2031-05-07")
        one.say(DEPUTY, "The office was asked by nobody to ban the export of timber", "export-ban", "denies", goods="any", destination="XS")
        one.rows["statements"][0]["quote_type"] = "indirect"
        if between:
            one.say(LEADER, between)
        one.say(DEPUTY, said)
        two.say(MINISTRY, "The export of all goods is banned", "export-ban", "affirms", goods="any", destination="XS")
        made = replace(corpus(one, two), alike=GROUPS)
        conflict = made.conflicts[0]
        sides = (stronger.in_own_words(made, conflict, s) for s in ("left", "right"))
        return next((s.content for s in sides if s is not None), "")

    assert behind("No request has come in from the quay") == "No request has come in from the quay"
    assert behind("My brother is a baker in the hills") == ""
    assert behind("No request has come in from the quay", "The weather is fine on the coast") == ""


def test_a_short_retelling_has_beside_it_what_may_be_of_its_matter():
    made, conflict, side = retelling("The 26 sailors may not set foot on land", told="The crew were kept from coming ashore")
    assert stronger.in_own_words(made, conflict, side) is None
    assert stronger.near(made, conflict, side).content == "The 26 sailors may not set foot on land"
