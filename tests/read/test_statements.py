"""Speakers and relaying outlets are filled in once the actors of the corpus are known."""

import pandas as pd

from kzsanctions.read import statements
from kzsanctions.tables import columns

HEARD = {
    "statement_id": "t_1",
    "source_id": "s_1",
    "start": 0,
    "end": 4,
    "content": "No.",
    "speaker_basis": "named",
    "speaker_mention": "m_1",
    "via_spans": [],
    "within": "",
}
MENTIONS = pd.DataFrame(
    [
        {"mention_id": "m_1", "source_id": "s_1", "start": 10, "end": 20, "actor_id": "a_minister"},
        {"mention_id": "m_2", "source_id": "s_1", "start": 30, "end": 40, "actor_id": "a_agency"},
        {"mention_id": "m_3", "source_id": "s_1", "start": 45, "end": 55, "actor_id": "a_daily"},
        {"mention_id": "m_4", "source_id": "s_2", "start": 30, "end": 40, "actor_id": "a_other"},
    ]
)


def built(*rows, publishers=None):
    return statements.build(pd.DataFrame([HEARD | row for row in rows]), MENTIONS, publishers or {})


def test_the_speaker_is_the_actor_of_the_mention():
    assert built({}).iloc[0]["speaker_id"] == "a_minister"


def test_an_unknown_speaker_stays_unknown():
    assert built({"speaker_mention": ""}).iloc[0]["speaker_id"] == ""
    assert list(statements.unresolved(built({"speaker_mention": ""}))["content"]) == ["No."]


def test_the_publisher_speaks_where_the_basis_says_so():
    made = built({"speaker_basis": "publisher", "speaker_mention": ""}, publishers={"s_1": "a_ministry"})
    assert made.iloc[0]["speaker_id"] == "a_ministry"


def test_relaying_outlets_keep_their_order_and_stand_once():
    made = built({"via_spans": [(45, 55), (28, 56)]})
    assert made.iloc[0]["via"] == "a_daily | a_agency"


def test_what_a_text_credits_as_a_whole_hands_on_all_its_statements():
    rows = [HEARD | {"via_spans": [(28, 41)]}, HEARD | {"statement_id": "t_2", "source_id": "s_2"}]
    made = statements.build(pd.DataFrame(rows), MENTIONS, {}, credits={"s_1": ["a_wire", "a_agency"]})
    assert list(made["via"]) == ["a_wire | a_agency", ""]


def test_outlets_of_another_source_are_not_taken():
    assert built({"source_id": "s_2", "via_spans": [(45, 55)]}).iloc[0]["via"] == ""


def test_what_is_known_by_anothers_report_comes_through_whoever_reports_it():
    made = built(
        {"via_spans": [(45, 55)]},
        {"statement_id": "t_2", "speaker_mention": "m_2", "within": "t_1"},
        {"statement_id": "t_3", "speaker_mention": "m_3", "within": "t_2"},
        {"statement_id": "t_4", "speaker_mention": "m_1", "within": "t_1"},
    )
    assert list(made["via"]) == ["a_daily", "a_daily | a_minister", "a_minister | a_agency", "a_daily"]


def test_two_reports_that_stand_in_each_other_do_not_go_on_for_ever():
    made = built({"within": "t_2"}, {"statement_id": "t_2", "speaker_mention": "m_2", "within": "t_1"})
    assert list(made["via"]) == ["a_agency", "a_minister"]


def test_no_statements_give_an_empty_table_of_the_contract():
    assert list(statements.build(pd.DataFrame(), MENTIONS, {}).columns) == columns("statements")


def test_counts_by_kind_add_up():
    made = built({}, {"statement_id": "t_2", "quote_type": "direct"})
    assert statements.counted(made)["statements"].sum() == 2
