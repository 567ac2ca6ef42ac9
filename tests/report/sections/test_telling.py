"""A side of a dispute as a sentence: what is the paper's has no marks, and a day that is assumed is told as reported."""

from dataclasses import replace

import pytest
from storyteller import DEPUTY, MINISTRY, article, corpus, disputed

from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import naming, telling


def _altered(told, **values):
    return replace(told, tables={**told.tables, "statements": told.tables["statements"].assign(**values)})


@pytest.mark.parametrize(
    "values, opening",
    [
        ({"quote_type": "direct"}, "On 6 May 2031 Ada Falk, deputy minister of trade, said: “We have banned"),
        ({"quote_type": "indirect"}, "On 6 May 2031 Ada Falk, deputy minister of trade, is reported to have said: We have banned"),
        ({"quote_type": "direct", "stated_basis": "publication"}, "Ada Falk, deputy minister of trade, said, as reported on 6 May 2031: “We have"),
        ({"quote_type": "indirect", "stated_basis": "publication"}, "As reported on 6 May 2031, Ada Falk, deputy minister of trade, said: We have"),
    ],
)
def test_a_side_is_told_in_a_sentence(values, opening):
    told = _altered(disputed(), **values)
    conflict = next(c for c in told.conflicts if c.issue_id == "export-ban")
    assert words(telling.told(told, conflict, "left")).startswith(opening)


@pytest.mark.parametrize(
    "name, kind, prose",
    [
        ("Ministry of Finance (Georgia)", "organisation", "Georgia’s Ministry of Finance"),
        ("Interior ministry (United States)", "organisation", "United States’ interior ministry"),
        ("its trade ministry (Ghana)", "organisation", "Ghana’s trade ministry"),
        ("European Union", "organisation", "the European Union"),
        ("European Union’s envoy", "person", "the European Union’s envoy"),
        ("Bank of Ruritania", "organisation", "the Bank of Ruritania"),
        ("Geostat", "organisation", "Geostat"),
        ("Ada Falk", "person", "Ada Falk"),
    ],
)
def test_a_name_in_a_sentence(name, kind, prose):
    actor = disputed().rows("actors")[0]._replace(name=name, kind=kind, variants="")
    assert naming.definite(name, actor) == prose


@pytest.mark.parametrize(
    "said, shown",
    [
        ("Today 1,340 lorries were turned back.", "Today 1,340 lorries were turned back"),
        ("It rained. Today 1,340 lorries were turned back. It is dry.", "Today 1,340 lorries were turned back"),
        ("Of 1,340 lorries he said 'all went back.'", "Of 1,340 lorries he said 'all went back'"),
        ("Were 1,340 lorries turned back?", "Were 1,340 lorries turned back?"),
        ("There were 1,340 lorries ...", "There were 1,340 lorries ..."),
    ],
)
def test_the_words_of_a_number_bring_no_full_stop_of_their_own(said, shown):
    one, two = article("first", "Daily Herald"), article("second", "Evening Post")
    one.say(DEPUTY, said, number="1,340")
    two.say(MINISTRY, "Only 860 lorries were turned back.", number="860")
    told = corpus(one, two)
    conflict = told.conflicts[0]
    sides = {telling.evidence(told, conflict, s, told.quoted_item(conflict, s)) for s in ("left", "right")}
    assert sides == {shown, "Only 860 lorries were turned back"}


@pytest.mark.parametrize(
    "variants, name",
    [
        ("the press service of the Harbour Board | Harbour Board", "Harbour Board"),
        ("a spokesman for the Harbour Board | the Harbour Board", "Harbour Board"),
        ("the press office", "Press office"),
    ],
)
def test_a_body_is_not_called_by_who_speaks_for_it(variants, name):
    told = disputed()
    told.texts[next(iter(told.texts))] += f"\n{variants}\n"
    actor = told.rows("actors")[0]._replace(name="Board of harbour", kind="organisation", basis="inferred", government="", variants=variants)
    assert naming.called(told, actor) == name
