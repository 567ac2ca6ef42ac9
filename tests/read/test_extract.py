"""One document gives its sentences, statements, figures and dates; what it says of them fits together."""

from datetime import date

import pytest

from kzsanctions.codebook import Codebook
from kzsanctions.language.spans import Span, lines
from kzsanctions.read.documents import Document
from kzsanctions.read.extract import extract

BOOK = Codebook()


def read(text, genre="media", lang="en", kinds=None, publisher="Invented News", published=(date(2024, 4, 19), date(2024, 4, 19))):
    spans = lines(text)
    passages = tuple((span, kind, f"p_{span.start}") for span, kind in zip(spans, kinds or ["body"] * len(spans)))
    return extract(Document("s_1", text, genre, publisher, lang, published, passages), BOOK)


def test_a_split_quotation_is_one_attribution_in_two_rows():
    found = read("“The list is closed,” said Ada Example, the trade minister. “Nobody will be added to it.”").statements
    first, second = sorted(found, key=lambda s: s["start"])
    assert (first["content"], second["content"]) == ("The list is closed,", "Nobody will be added to it.")
    assert second["continues"] == first["statement_id"] and first["continues"] == ""


def test_a_quotation_without_a_cue_of_its_own_goes_on_from_the_one_before():
    found = read("“The list is closed,” said Ada Example, the trade minister.\n“Nobody will be added to it.”").statements
    first, second = sorted(found, key=lambda s: s["start"])
    assert second["continues"] == first["statement_id"] and second["speaker_basis"] == "continued"


def test_statements_are_read_from_the_body_only():
    text = "Minister says “no list” exists\nThe minister said that no list existed."
    found = read(text, kinds=["title", "body"])
    assert [s["content"] for s in found.statements] == ["no list existed"]


def test_figures_are_read_from_headings_too_and_say_whose_words_they_stand_in():
    text = "Ban on 64 goods\nThe minister said that 80 lorries had waited. Some 90 lorries were seen."
    found = read(text, kinds=["title", "body"]).figures
    assert {f["text"]: f["voice"] for f in found} == {"64": "heading", "80": "attributed", "Some 90": "narrator"}


def test_a_figure_names_the_innermost_statement_it_stands_in():
    found = read("The minister said that his deputy had told reporters that 64 goods were listed.")
    figure = next(f for f in found.figures if f["text"] == "64")
    statement = min((s for s in found.statements if s["start"] <= figure["start"] < s["end"]), key=lambda s: s["end"] - s["start"])
    assert figure["statement_id"] == statement["statement_id"]


@pytest.mark.parametrize(
    "text, first, last, basis",
    [
        ("The minister said on Thursday that the list was closed.", "2024-04-18", "2024-04-18", "stated"),
        ("The minister said that the list was closed.", "2024-04-18", "2024-04-19", "publication"),
        ("The minister said in March that the list was closed.", "2024-03-01", "2024-03-31", "stated"),
        ("The minister said that the list would be closed on Monday.", "2024-04-18", "2024-04-19", "publication"),  # the Monday is in the content
    ],
)
def test_the_day_of_speaking(text, first, last, basis):
    row = read(text).statements[0]
    assert (str(row["stated_from"]), str(row["stated_to"]), row["stated_basis"]) == (first, last, basis)


def test_the_day_is_carried_to_what_the_same_speaker_says_next():
    text = "Ada Example, the trade minister, said on Tuesday that the list was closed.\n“Nobody asked me,” Example said."
    later = max(read(text).statements, key=lambda s: s["start"])
    assert (str(later["stated_from"]), later["stated_basis"]) == ("2024-04-16", "carried")


def test_in_an_official_source_the_publisher_speaks_where_nobody_nearer_does():
    text = "The ministry has not closed the crossing.\n“I was wrong,” said the deputy minister, Ben Sample."
    found = {s["content"]: s["speaker_basis"] for s in read(text, genre="official", publisher="Ministry of Trade of Kazakhstan").statements}
    assert found["The ministry has not closed the crossing."] == "publisher"
    assert found["I was wrong,"] != "publisher"


def test_the_same_sentence_in_a_newspaper_is_nobodys_statement():
    assert read("The ministry has not closed the crossing.").statements == []


def test_a_text_in_a_language_that_is_not_read_yields_nothing():
    assert not any(vars(read("Министр заявил, что списка нет.", lang="ru")).values())


def test_a_number_speaks_of_the_time_named_beside_it():
    figure = read("Exports reached $9.8 billion in 2023, the statistics office said.").figures[0]
    assert (str(figure["period_from"]), str(figure["period_to"])) == ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize(
    "text, first",
    [
        ("The minister said on Monday that 40 firms had asked for licences.", ""),  # the day of telling
        ("The ministry reported on 3 April that 40 lorries were stopped in March 2024.", "2024-03-01"),
        ("In 2023, according to the ministry, 40 firms asked.", "2023-01-01"),  # one statement in two stretches
        ("Some 40 firms asked in 2023.", "2023-01-01"),
    ],
)
def test_a_day_of_telling_is_no_period_of_the_figure(text, first):
    assert str(read(text).figures[0]["period_from"]) == first


def test_sentences_lie_in_their_passages_and_do_not_overlap():
    text = "One. Two? “Three!” said the minister.\nFour."
    rows = read(text).sentences
    spans = [Span(r["start"], r["end"]) for r in rows]
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:]))
    assert {r["passage_id"] for r in rows} == {"p_0", f"p_{text.index('Four')}"}


def test_a_rate_has_another_unit_than_a_count():
    figures = read("The minister said that 1,200 lorries a day had crossed, and 1,200 lorries had waited.").figures
    assert [f["unit"] for f in figures] == ["per day", ""]


@pytest.mark.parametrize(
    "text, day",
    [
        ("“We met yesterday,” the minister said on Wednesday.", "2024-04-16"),
        ("“We met yesterday,” the minister said.", "2024-04-18"),  # no day of speaking is known: publication's
        ("The minister said on Wednesday that he had met them yesterday.", "2024-04-18"),  # the reporter's own words
    ],
)
def test_yesterday_inside_a_quotation_is_the_day_before_it_was_said(text, day):
    assert [str(d["date_from"]) for d in read(text).dates if d["text"] == "yesterday"] == [day]


@pytest.mark.parametrize(
    "text, denied, claimed",
    [
        ("The minister said that 2,500 lorries had waited, not 9,000.", ["9,000"], ["2,500"]),
        ("The minister said that it was 40 firms rather than 90.", ["90"], ["40"]),
        ("The minister said that not more than 40 firms had asked.", [], ["not more than 40"]),
    ],
)
def test_a_number_turned_down_is_not_the_speakers(text, denied, claimed):
    figures = read(text).figures
    assert [f["text"] for f in figures if not f["statement_id"]] == denied
    assert [f["text"] for f in figures if f["statement_id"]] == claimed


def test_a_figure_between_two_years_is_of_both():
    figure = next(f for f in read("Between 2021 and 2022 trade grew by 14 percent.").figures)
    assert (str(figure["period_from"]), str(figure["period_to"])) == ("2021-01-01", "2022-12-31")


def test_an_outlet_spoken_to_hands_the_words_on():
    statement = read("“The list is closed,” the trade minister told Reuters.").statements[0]
    assert [statement["content"]] == ["The list is closed,"] and len(statement["via_spans"]) == 1
    assert read("“The list is closed,” the trade minister told reporters.").statements[0]["via_spans"] == []


def test_words_reported_before_their_reporter_stand_inside_his_report():
    rows = {s["speaker_text"]: s for s in read("The minister said that his deputy had told reporters that 64 goods were listed.").statements}
    assert rows["his deputy"]["within"] == rows["The minister"]["statement_id"] and rows["The minister"]["within"] == ""


def test_of_two_reports_one_stands_in_the_other():
    rows = read("The toll has reached 40, the trade minister said, Reuters reported.").statements
    agency = [s for s in rows if s["speaker_text"] == "Reuters"]
    assert all(s["within"] == "" for s in agency)
