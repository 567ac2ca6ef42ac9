"""What stands near a dispute is shown beside it: a bare denial after the other's words, and statements on the matter on neither side."""

from types import SimpleNamespace

import pytest
from storyteller import DEPUTY, LEADER, MINISTRY, article, corpus

from kzsanctions.report.sections import nearby, readings

OTHER = ("Rupert Hentzau", "mayor", "")


def two(*more):
    """A dispute in one text, and after it what somebody else says there."""
    one = article("one", "Daily Herald")
    one.say(DEPUTY, "The export of timber to Strelsau is banned", "export-ban", "affirms", goods="any", destination="XS", actor="XR")
    one.say(MINISTRY, "No export of timber is banned", "export-ban", "denies", goods="any", actor="XR")
    for who, content in more:
        one.say(who, content)
    return corpus(one)


@pytest.mark.parametrize(
    "content, shown",
    [
        ("The decree on timber export lies with the cabinet", True),
        ("Our choir sings at the station on Sunday", False),
        ("Wait and see", False),
    ],
    ids=["on the matter", "on another", "too short to tell"],
)
def test_what_is_said_of_the_matter_is_shown_and_not_weighed(content, shown):
    told = two((OTHER, content))
    assert [s.content for s in nearby.chosen(told, told.conflicts[0])] == [content] * shown


def test_neither_side_is_shown_twice():
    told = two((LEADER, "The ban on the export of timber was never signed"))
    contents = {s.content for s in nearby.chosen(told, told.conflicts[0])}
    assert contents == {"The ban on the export of timber was never signed"}


def said(speaker, start, content, cue="said", cue_class="say", source="s"):
    return SimpleNamespace(
        statement_id=content, speaker_id=speaker, source_id=source, start=start, end=start + 20, content=content, cue=cue, cue_class=cue_class
    )


@pytest.mark.parametrize(
    "denial, found",
    [
        (said("envoy", 400, "denied the allegation", "denied", "deny"), False),
        (said("minister", 400, "denied the allegation", "denied", "deny"), True),
        (said("minister", 400, "rejected this", "rejected", "deny"), True),
        (said("minister", 10, "denied the allegation", "denied", "deny"), False),
        (said("minister", 4000, "denied the allegation", "denied", "deny"), False),
        (said("minister", 400, "denied the allegation", "denied", "deny", "elsewhere"), False),
        (said("minister", 400, "denied that ships had been sold to the island in spring", "denied", "deny"), False),
        (said("minister", 400, "repeated the allegation", "repeated", "say"), False),
    ],
    ids=["own words", "beside", "a pronoun", "before", "far off", "elsewhere", "another matter", "no denial"],
)
def test_a_bare_denial_right_after_the_words_is_an_answer_to_them(denial, found):
    accused = said("envoy", 100, "ships were sold")
    acts = {"u1": SimpleNamespace(speaker_id="minister"), "u2": SimpleNamespace(speaker_id="envoy")}
    story = SimpleNamespace(
        statements={s.statement_id: s for s in (accused, denial)},
        appearances={"u1": [], "u2": [accused.statement_id]},
        utterances=acts,
        once=lambda name, make: make(),
    )
    answer = nearby.rebuttal(story, SimpleNamespace(left_utterance="u1", right_utterance="u2"))
    assert answer == (("left", denial) if found else None)


def test_a_line_without_a_find_is_left_out():
    told = two()
    labels = [
        line[0].inner[0]
        for line in readings.lines(told, told.conflicts[0]._replace(level="between_governments", left_utterance="", right_utterance=""))
    ]
    assert labels == ["Can both be right? ", "What would settle it: "]
