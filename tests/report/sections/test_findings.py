"""Findings: who stands against whom and how often, a denial of the words as such, and what one paper alone would have been enough for."""

from dataclasses import replace

import pytest
import storyteller
from storyteller import DEPUTY, MINISTRY

from kzsanctions.report.printing.content import Paragraph, words
from kzsanctions.report.sections import coders, dossiers, findings, front, trust
from kzsanctions.tables import frame


def test_disputes_of_one_pair_of_sides_are_counted_as_such():
    """Two states are one pair however many bodies of theirs speak; within a state each body is one."""
    articles = [storyteller.article(f"text-{i}", "Daily Herald", f"2031-05-0{i}") for i in (1, 2, 3, 4)]
    speakers = (storyteller.LEADER, storyteller.DEPUTY, storyteller.MINISTRY, ("Rupert Hentzau", "mayor", ""))
    articles[0].say(speakers[0], "We follow the sanctions to the letter", "sanctions-compliance", "affirms", actor="RU")
    for one, who in zip(articles[1:], speakers[1:]):
        one.say(who, "Such goods get through to Strelsau every day", "dual-use-leakage", "affirms", goods="any", actor="RU")
    story = storyteller.corpus(*articles, people=speakers)
    assert findings.sides(story) == (3, 2)  # the deputy and the ministry are one account
    assert "between two pairs of sides" in words(next(b.line for b in findings.headline(story) if isinstance(b, Paragraph)))
    abroad = story.tables["actors"].assign(government=["XS" if n != "Otto Brandt" else "XR" for n in story.tables["actors"]["name"]])
    rows = story.tables["conflicts"].assign(level="between_governments")
    apart = replace(story, tables={**story.tables, "actors": abroad, "conflicts": rows}, places={"XR": "Ruritania", "XS": "Strelsau"})
    assert findings.sides(apart) == (3, 1)
    assert findings.level(apart, apart.conflicts[0]) == "between Ruritania and Strelsau"
    assert findings.level(replace(apart, places={}), apart.conflicts[0]) == "between two states or unions of states"


def test_a_denial_of_the_words_as_such_stands_in_the_finding():
    one = storyteller.article("one", "Daily Herald")
    one.say(DEPUTY, "The export of timber is banned", "export-ban", "affirms", goods="any", actor="RU")
    one.say(MINISTRY, "No export of timber is banned", "export-ban", "denies", goods="any", actor="RU")
    one.say(MINISTRY, "dismissed the remarks of the deputy as careless")
    last = one.rows["statements"][-1]
    last |= {"cue": "dismissed", "cue_class": "deny", "quote_type": "indirect", "cue_start": last["start"], "cue_end": last["start"] + 9}
    story = storyteller.corpus(one)
    conflict = story.conflicts[0]
    bare = storyteller.altered_gates(story, conflict.conflict_id, G3={"verdict": "pass", "denial": ""})
    denied = storyteller.altered_gates(story, conflict.conflict_id, G3={"verdict": "pass", "denial": "No export of timber is banned"})
    assert words(findings.answer(denied, denied.conflicts[0])).endswith("Ruritania dismissed the remarks of the deputy as careless. ")
    assert findings.answer(bare, bare.conflicts[0]) == ()


def test_both_sides_in_texts_of_one_publisher_are_enough():
    one, two = storyteller.article("one", "Daily Herald"), storyteller.article("two", "Evening Post")
    one.say(DEPUTY, "The export of timber is banned", "export-ban", "affirms", goods="any", actor="RU")
    two.say(MINISTRY, "No export of timber is banned", "export-ban", "denies", goods="any", actor="RU")
    story = storyteller.corpus(one, two)
    assert trust.publishers(story, story.conflicts[0]) == set()
    one.say(MINISTRY, "No export of timber is banned", "export-ban", "denies", goods="any", actor="RU")
    story = storyteller.corpus(one, two)
    assert trust.publishers(story, next(c for c in story.conflicts if c.tier in "AB")) == {"Daily Herald"}


@pytest.mark.parametrize(
    "quote, start, whole",
    [("indirect", True, True), ("indirect", False, False), ("direct", True, False)],
    ids=["begins with what the speaker did", "begins with the words", "own words"],
)
def test_a_card_keeps_the_subject_of_a_sentence(quote, start, whole):
    one = storyteller.article("one", "Daily Herald")
    one.say(MINISTRY, "put the loss at 3 million")
    statement = one.rows["statements"][0] | {"cue": "put", "quote_type": quote}
    statement["cue_start"] = statement["start"] if start else statement["end"]
    story = storyteller.corpus(one)
    spoken = next(iter(story.statements.values()))._replace(**{k: statement[k] for k in ("cue", "quote_type", "cue_start")})
    story.statements[spoken.statement_id] = spoken
    passage = story.passage(spoken.statement_id)
    shown = dossiers._with_subject(story, passage)
    text = story.texts[passage.source_id]
    assert ("Ruritania said" in text[shown.start : shown.end]) is whole


def test_the_box_tells_what_the_dispute_in_the_headline_rests_on():
    story = storyteller.disputed()
    told = front._of_headline(story, story.conflicts[0])
    assert told.startswith("Of the dispute in the headline: both sides stand in their own words; both days are named in a text; ")
    assumed = story.tables["statements"].assign(quote_type="indirect", stated_basis="publication")
    retold = replace(story, tables={**story.tables, "statements": assumed})
    told = front._of_headline(retold, retold.conflicts[0])
    assert "both sides are told in a paper’s words; both days are assumed" in told


def test_where_readers_say_the_same_is_counted_once_a_dispute():
    story = storyteller.disputed()
    one, *_ = story.conflicts
    reviewed = lambda *verdicts: [  # noqa: E731
        {"target": "conflict", "item_id": one.conflict_id, "coder": f"coder {i}", "verdict": v, "row": i + 2} for i, v in enumerate(verdicts)
    ]
    for verdicts, alike in ((("confirmed", "confirmed"), 1), (("confirmed", "dismissed"), 0), (("confirmed",), 0)):
        rows = frame("reviewed", reviewed(*verdicts))
        assert coders.alike(replace(story, tables={**story.tables, "reviewed": rows}), [one]) == alike
