"""How figures are shown: as given, of whom they are, and without what counts nothing."""

from types import SimpleNamespace

import pytest

from kzsanctions.language.codes import COUNTED_BACK
from kzsanctions.report.sections import amounts

NAN = float("nan")


def figure(text, whole, **more):
    start = whole.index(text)
    row = {"role": "quantity", "voice": "narrator", "statement_id": "", "source_id": "s", "sentence_id": "n", "unit": "", "currency": ""}
    row |= {"bound": "exact", "value": 1.0, "lower": 1.0, "upper": 1.0, "change": "level", "counted": "", "period_from": "", "period_to": ""}
    return SimpleNamespace(**{**row, "text": text, "start": start, "end": start + len(text), **more})


def story(whole, figures=(), dates=(), statements=None, actors=None):
    """As much of a story as figures ask for."""
    tables = {"figures": list(figures), "dates": list(dates)}
    return SimpleNamespace(
        texts={"s": whole},
        tables=tables,
        of=lambda table, source: tables[table],
        once=lambda name, make: make(),
        statements=statements or {},
        actors=actors or {},
        speaker=lambda statement: statement.speaker_text or "speaker not named",
    )


@pytest.mark.parametrize(
    "text, whole, counts",
    [
        ("two", "The envoy praised the two countries.", False),
        ("two", "The envoy visited two countries.", True),
        ("five", "She met the five presidents.", False),
        ("40", "She met the 40 drivers.", True),
        ("both", "It is for both.", True),
        ("three months", "In the first three months of 2031 it rained.", False),
        ("three months", "The repair took three months.", True),
    ],
)
def test_what_is_known_already_and_what_is_a_date_counts_nothing(text, whole, counts):
    date = "the first three months of 2031"
    at = whole.find(date)
    dates = [SimpleNamespace(start=at, end=at + len(date))] if at >= 0 else []
    assert amounts.counts(story(whole, dates=dates), figure(text, whole)) is counts


@pytest.mark.parametrize("counted, shown", [("figure", ""), ("total", ""), ("total output", "total output"), ("lorries", "lorries")])
def test_a_word_for_the_number_itself_is_not_what_it_counts(counted, shown):
    assert amounts.counted(figure("9", "9", counted=counted)) == shown


WHOLE = "The port has barred 84 ships, the harbour master said: “We have barred 84 ships.” Some 90 boats and 84 crates wait."


@pytest.mark.parametrize(
    "more, whose",
    [
        ({"value": 84.0, "counted": "ships"}, "Ada Falk"),
        ({"value": 84.0, "counted": "crates"}, "the text itself"),
        ({"value": 90.0, "counted": "ships"}, "the text itself"),
        ({"value": 84.0, "counted": "ships", "bound": "more_than"}, "the text itself"),
        ({"value": 84.0, "counted": ""}, "the text itself"),
        ({"value": 84.0, "counted": "ships", "voice": "heading"}, "the text itself, in a headline"),
    ],
)
def test_a_number_that_the_paper_repeats_is_its_speakers(more, whose):
    said = figure("84 ships.", WHOLE, statement_id="t", voice="attributed", value=84.0, counted="ships")
    told = figure("84", WHOLE, **more)
    statement = SimpleNamespace(speaker_id="a", speaker_text="Ada Falk")
    whole = story(WHOLE, [told, said], statements={"t": statement}, actors={"a": object()})
    assert amounts.giver(whole, told) == whose


def test_a_number_of_nobody_who_is_named_is_the_texts():
    nobody = SimpleNamespace(speaker_id="", speaker_text="")
    told = figure("84", WHOLE, statement_id="t", voice="attributed")
    assert amounts.giver(story(WHOLE, [told], statements={"t": nobody}), told) == "the text itself"


@pytest.mark.parametrize(
    "bound, value, lower, upper, read, ends",
    [
        ("exact", 7500.0, 7499.5, 7500.5, "7,500", (7500, 7500)),
        ("about", 21000.0, 18900.0, 23100.0, "about 21,000", (21000, 21000)),
        ("about", 95.0, 85.5, 95.0, "nearly 95", (95, 95)),
        ("more_than", 60.0, 60.0, NAN, "more than 60", (60, None)),
        ("at_most", 60.0, NAN, 60.0, "at most 60", (None, 60)),
        ("range", NAN, 15.0, 20.0, "15 to 20", (15, 20)),
        ("at_least", NAN, 24.0, NAN, "24 to …", (24, None)),
    ],
)
def test_a_number_is_shown_as_given_and_no_band_of_the_programs_making(bound, value, lower, upper, read, ends):
    one = figure("9", "9", bound=bound, value=value, lower=lower, upper=upper)
    assert (amounts.read(one), amounts.ends(one)) == (read, ends)


@pytest.mark.parametrize(
    "first, last, basis, shown",
    [
        ("2030-09-19", "2031-09-18", COUNTED_BACK, "about"),
        ("2031-01-01", "2031-12-31", "date in the sentence", "2031"),
        ("2031-02-12", "2031-02-13", "date in the sentence", "12 to 13 February 2031"),
        ("", "", "", ""),
    ],
)
def test_a_time_that_is_only_counted_back_to_has_no_days(first, last, basis, shown):
    told = amounts.period(figure("x", "x", period_from=first, period_to=last, period_basis=basis))
    assert told == shown if basis != COUNTED_BACK else told.startswith(shown) and "19" not in told
