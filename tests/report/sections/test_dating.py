"""A day is told as it is known: named by the text, by another text, guessed by a collector, or put beside publication."""

from dataclasses import replace

import pytest
from storyteller import LEADER, article, corpus

from kzsanctions.report.sections import dating
from kzsanctions.tables import frame


def reports(first, second, ends="2031-05-07"):
    """One act of speaking in two texts, each with its days and how they are known."""
    texts = []
    for name, paper, (start, end, basis) in (("one", "Daily Herald", first), ("two", "Evening Post", second)):
        text = article(name, paper)
        text.say(LEADER, "We keep to the rules of the league and shall go on keeping to them", "sanctions-compliance", "affirms")
        text.rows["statements"][0] |= {"stated_from": start, "stated_to": end, "stated_basis": basis}
        texts.append(text)
    told = corpus(*texts)
    return replace(told, tables={**told.tables, "sources": told.tables["sources"].assign(published_to=ends)})


NAMED, GUESSED = ("2031-05-06", "2031-05-06", "stated"), ("2031-05-06", "2031-05-07", "publication")


@pytest.mark.parametrize(
    "first, second, days",
    [
        (NAMED, GUESSED, ["6 May 2031", "6 May 2031 (the day as Daily Herald has it)"]),
        (NAMED, NAMED, ["6 May 2031", "6 May 2031"]),
        (GUESSED, GUESSED, ["reported 7 May 2031", "reported 7 May 2031"]),
        (NAMED, ("2031-05-01", "2031-05-07", "stated"), ["6 May 2031", "6 May 2031 (the day as Daily Herald has it)"]),
    ],
    ids=["named by one", "named by both", "named by none", "named more widely"],
)
def test_the_day_of_a_report_says_from_which_text_it_is_known(first, second, days):
    told = reports(first, second)
    assert len(told.utterances) == 1
    assert [dating.of_report(told, s) for s in told.statements.values()] == days


@pytest.mark.parametrize(
    "ends, said, adverb",
    [
        ("2031-05-07", "reported 7 May 2031", "as reported on 7 May 2031"),
        ("2031-05-12", "reported probably 7 to 12 May 2031", "as reported probably between 7 and 12 May 2031"),
    ],
)
def test_days_that_a_collector_guessed_are_told_as_probable(ends, said, adverb):
    told = reports(GUESSED, GUESSED, ends)
    act = next(iter(told.utterances.values()))
    assert (dating.said(told, act), dating.on(told, act)) == (said, adverb)


@pytest.mark.parametrize(
    "text, known_by, how, card",
    [
        ("6 May 2031", "stated", "named in the text", "6 May 2031"),
        (
            "May",
            "year_from_publication",
            "named in the text as “May”, with the year of its publication",
            "6 May 2031 (“May” in the text, which names no year)",
        ),
        ("Tuesday", "weekday_before_publication", "named in the text as “Tuesday”, counted from its publication", "6 May 2031"),
        ("the day before", "relative_to_previous_date", "named in the text as “the day before”, counted from another day", "6 May 2031"),
        ("", "", "named in the text", "6 May 2031"),
    ],
)
def test_what_a_text_says_of_a_day_is_told_where_it_says_only_a_part(text, known_by, how, card):
    told = dated(("first", text, known_by)) if text else dated()
    act = next(iter(told.utterances.values()))
    assert dating.how(told, act) == how
    assert dating.of_report(told, next(iter(told.statements.values()))) == card


@pytest.mark.parametrize(
    "words, how",
    [
        ([("before", "Monday"), ("here", "on Tuesday")], "on Tuesday"),
        ([("first", "Monday"), ("before", "on Tuesday"), ("behind", "late on Tuesday")], "on Tuesday"),
        ([("behind", "late on Tuesday")], ""),
    ],
    ids=["in its sentence", "last before it", "of what follows"],
)
def test_the_words_for_a_day_are_those_that_tell_of_this_statement(words, how):
    told = dated(*((place, text, "weekday_before_publication") for place, text in words))
    known = dating.how(told, next(iter(told.utterances.values())))
    assert known == (f"named in the text as “{how}”, counted from its publication" if how else "named in the text")


def dated(*words):
    """The reports of a day that is named, with words for that day: where they stand to the first report, as what, and how they are known."""
    told = reports(NAMED, NAMED)
    first = next(iter(told.statements.values()))
    at = {"first": 0, "before": first.start - 1, "here": first.start + 1, "behind": first.end + 9}
    row = {"source_id": first.source_id, "date_from": NAMED[0], "date_to": NAMED[1]}
    sentence = {"here": first.sentence_id}
    rows = [
        row | {"start": at[place], "end": at[place] + len(text), "sentence_id": sentence.get(place, "n"), "text": text, "date_basis": known}
        for place, text, known in words
    ]
    return replace(told, tables={**told.tables, "dates": frame("dates", rows)})


def test_a_day_that_no_text_names_is_said_to_be_assumed():
    told = reports(GUESSED, GUESSED)
    assert dating.how(told, next(iter(told.utterances.values()))) == "assumed from publication"


@pytest.mark.parametrize(
    "claim, told",
    [
        ({"valid_from": "2031-02-01", "valid_to": "2031-02-28", "valid_basis": "stated"}, "5 May 2031, of February 2031"),
        ({"valid_from": "", "valid_to": "2031-05-04", "valid_basis": "stated"}, "5 May 2031, of an earlier time"),
        # It still held; how long it held is only assumed.
        ({"valid_from": "2031-02-01", "valid_to": "2031-05-05", "valid_basis": "stated"}, "5 May 2031"),
        ({"valid_from": "2031-02-01", "valid_to": "2031-02-28", "valid_basis": "assumed"}, "5 May 2031"),
    ],
)
def test_a_statement_apart_from_its_text_is_told_with_the_time_it_speaks_of(claim, told):
    one = article("one", "Daily Herald", "2031-05-05")
    one.say(LEADER, "Some pumps reached the island", "dual-use-leakage", "affirms")
    one.rows["claims"][-1] |= claim
    story = corpus(one)
    assert dating.with_context(story, next(iter(story.statements.values()))) == told


@pytest.mark.parametrize(
    "sentence, handed_on",
    [
        ("On Tuesday the leader was quoted by the press as saying that {}", True),
        ("The leader is cited as saying that {}", True),
        ("The leader said on Tuesday that {}", False),
        ("{} The leader was quoted by nobody.", False),
    ],
)
def test_a_day_on_which_somebody_was_quoted_is_one_of_reports(sentence, handed_on):
    told = reports(NAMED, NAMED)
    content = "We keep to the rules of the league and shall go on keeping to them"
    start = told.tables["statements"]["start"] - sentence.index("{}")
    sentences = told.tables["sentences"].assign(text=sentence.format(content), start=list(start))
    told = replace(told, tables={**told.tables, "sentences": sentences})
    assert dating.of_reports(told, next(iter(told.utterances.values()))) == handed_on
