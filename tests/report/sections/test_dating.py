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
    told = reports(NAMED, NAMED)
    source = next(iter(told.sources))
    row = {"source_id": source, "text": text, "date_from": NAMED[0], "date_to": NAMED[1], "date_basis": known_by}
    told = replace(told, tables={**told.tables, "dates": frame("dates", [row] if text else [])})
    act = next(iter(told.utterances.values()))
    assert dating.how(told, act) == how
    assert dating.of_report(told, next(iter(told.statements.values()))) == card


def test_a_day_that_no_text_names_is_said_to_be_assumed():
    told = reports(GUESSED, GUESSED)
    assert dating.how(told, next(iter(told.utterances.values()))) == "assumed from publication"
