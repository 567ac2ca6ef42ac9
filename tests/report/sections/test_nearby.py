"""What stands near a dispute is shown beside it: a bare denial after the other's words, and statements on the matter on neither side."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from storyteller import DEPUTY, LEADER, MINISTRY, article, corpus

from kzsanctions.report.printing import page
from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import matters, nearby, readings

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


LIMITS = ("under discussion", "has not been signed", "is subject to")


@pytest.mark.parametrize(
    "content, shown",
    [
        ("The order on timber is under discussion", True),
        ("The export of timber is subject to a licence of the forester", True),
        ("The decree on timber export has not been signed", True),
        # Of the matter, and no limit; a limit, and of another matter; no word of limiting, though it has its letters.
        ("The decree on timber export lies with the cabinet", False),
        ("A new choir for the chapel is under discussion", False),
        ("Timber was the subject to which he came back", False),
    ],
)
def test_a_condition_told_beside_a_dispute_limits_it(content, shown):
    told = replace(two((OTHER, content)), limits=LIMITS)
    found = words(nearby.limits(told, told.conflicts[0]))
    assert (content in found) == shown
    assert content not in page.write(nearby.beside(told, told.conflicts[0])) or not shown


@pytest.mark.parametrize(
    "opening, shown",
    [
        ("Asked about it, the mayor said that he would wait for a signature", True),
        ("In reply to these remarks the mayor spoke of patience and of better days", True),
        ("Asked about the weather, the mayor said that he liked the autumn best", False),
        ("Asking for patience, the mayor said that better days would come", False),
    ],
)
def test_what_answers_a_question_about_the_words_is_of_their_matter(opening, shown):
    told = two((OTHER, opening))
    sentences = told.tables["sentences"].assign(text=lambda t: t["text"].where(~t["text"].str.contains(opening, regex=False), opening))
    told = replace(told, tables={**told.tables, "sentences": sentences})
    assert bool(nearby.chosen(told, told.conflicts[0])) == shown


def test_what_a_body_publishes_of_another_is_told_as_its_account():
    told = two((OTHER, "The order on timber export was never more than a draft"))
    sources = told.tables["sources"].assign(genre="official", publisher="Office of Forests (copy)")
    told = replace(told, tables={**told.tables, "sources": sources})
    assert nearby.told_by(told, next(iter(told.statements.values()))) == "according to Office of Forests"


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


def figure(counted="cars", unit="", change="level", period=""):
    return SimpleNamespace(counted=counted, currency="", unit=unit, change=change, period_from=period, period_to=period)


@pytest.mark.parametrize(
    "other, alike",
    [
        (figure("re-exported cars"), True),
        (figure("cars", period="2030"), True),
        (figure("lorries"), False),
        (figure("cars", unit="t"), False),
        (figure("cars", change="increase"), False),
    ],
)
def test_figures_of_one_unit_and_period_with_a_word_in_common_may_be_of_one_thing(other, alike):
    assert matters.like(figure(), other) is alike
    assert not matters.like(figure(period="2029"), figure(period="2030"))


HARBOUR, PREMIER = ("Board of Harbours", "", ""), ("Office of the Premier", "", "")


@pytest.mark.parametrize(
    "content, day, state, shown",
    [
        ("A request for timber from the embassy did come in. It lay in a drawer", "2031-05-08", "XS", True),
        # Of another state, earlier, or on another matter.
        ("A request for timber from the embassy did come in. It lay in a drawer", "2031-05-08", "XV", False),
        ("A request for timber from the embassy did come in. It lay in a drawer", "2031-05-02", "XS", False),
        ("The premier will open the fair. It begins on the lawn", "2031-05-08", "XS", False),
    ],
)
def test_what_another_of_a_sides_own_state_says_later_of_the_matter_stands_beside_it(content, day, state, shown):
    one, two, three = article("one", "Daily Herald"), article("two", "Evening Post"), article("three", "Coast Radio", day)
    one.say(DEPUTY, "The embassy sent a request for timber", "export-ban", "affirms", goods="any", destination="XS", actor="XR")
    two.say(HARBOUR, "No request for timber has come in from any embassy", "export-ban", "denies", goods="any", destination="XS", actor="XR")
    three.say(PREMIER, content, day=day)
    told = corpus(one, two, three, people=(DEPUTY, MINISTRY, HARBOUR, PREMIER))
    states = {DEPUTY[0]: "XR", HARBOUR[0]: "XS", PREMIER[0]: state}
    actors = told.tables["actors"]
    actors = actors.assign(government=[states.get(name, "XR") for name in actors["name"]], official=True)
    told = replace(told, tables={**told.tables, "actors": actors})
    conflict = told.conflicts[0]
    found = [s.content for s in matters.of_own_state(told, conflict)]
    assert found == [content] * shown
    assert (content.split(".")[0] in page.write(nearby.beside(told, conflict))) >= shown


@pytest.mark.parametrize(
    "sentence, named",
    [
        ("Asked by the wire, the minister spoke of rain", True),
        ("Falk was there, he said", True),
        ("Her minister and the water minister spoke of rain", False),
        ("A minister of another land spoke of rain", False),
    ],
)
def test_a_common_noun_names_a_speaker_only_behind_the(sentence, named):
    told = two((OTHER, "It rained the whole day long"))
    actors = told.tables["actors"]
    actors = actors.assign(office=["minister" if name == DEPUTY[0] else "mayor" for name in actors["name"]])
    statement = next(s for s in told.statements.values() if s.content.startswith("It rained"))
    sentences = told.tables["sentences"]
    sentences = sentences.assign(text=sentences["text"].where(sentences["sentence_id"] != statement.sentence_id, sentence))
    told = replace(told, tables={**told.tables, "actors": actors, "sentences": sentences})
    assert matters._named(told, told.conflicts[0], statement) == named
