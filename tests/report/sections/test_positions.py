"""Who stands where: by institution, with the name of who spoke, since a deputy may say what the ministry does not."""

from dataclasses import replace

import pytest
import storyteller
from storyteller import DEPUTY, LEADER, MINISTRY

from kzsanctions.report.printing.content import Details, words
from kzsanctions.report.sections import naming, positions


def tables(told):
    """The rows of both tables, as words, by their captions."""
    found = (b.blocks[0] for b in positions.grid(told) if isinstance(b, Details))
    return {words(t.caption): [tuple(map(words, row)) for row in t.rows] for t in found}


def stood(*said):
    one = storyteller.article("one", "Daily Herald")
    for who, position in said:
        one.say(who, f"The export of timber is {position}", "export-ban", position, goods="any", actor="XR")
    return storyteller.corpus(one)


def test_of_an_institution_it_is_said_who_spoke_for_it():
    told = tables(stood((DEPUTY, "affirms"), (MINISTRY, "denies"), (LEADER, "denies")))
    (row,) = told["Who says yes and who says no"]
    assert row[2] == "Ada Falk, deputy minister of trade, Ministry of Trade of Ruritania"
    assert row[3] == "Ministry of Trade of Ruritania; Otto Brandt, President (RU)"
    whole = {row[1]: row[2] for row in told["Acts of speaking by issue and institution"]}
    assert whole[MINISTRY[0]] == "Ada Falk, deputy minister of trade, Ministry of Trade of Ruritania; Ministry of Trade of Ruritania"


@pytest.mark.parametrize(
    "commitment, cell, who",
    [
        ("certain", "1", "Otto Brandt, President (RU)"),
        ("opinion", "1 (as an opinion)", "Otto Brandt, President (RU) (as an opinion)"),
        ("concern", "1 (as a concern)", "Otto Brandt, President (RU) (as a concern)"),
        ("promise", "1 (as a promise)", "Otto Brandt, President (RU) (as a promise)"),
    ],
)
def test_who_only_thinks_so_is_not_counted_as_a_plain_answer(commitment, cell, who):
    told = stood((MINISTRY, "affirms"), (LEADER, "denies"))
    claims = told.tables["claims"]
    claims = claims.assign(commitment=claims["commitment"].where(claims["position"] != "denies", commitment))
    shown = tables(replace(told, tables={**told.tables, "claims": claims}))
    (row,) = shown["Who says yes and who says no"]
    assert row[2:] == ("Ministry of Trade of Ruritania", who)
    whole = {r[1]: r[3:] for r in shown["Acts of speaking by issue and institution"]}
    assert whole["President (RU)"] == ("0", cell)


@pytest.mark.parametrize(
    "who, government, called",
    [
        (DEPUTY, "", "Ada Falk, deputy minister of trade, Ministry of Trade of Ruritania"),
        (MINISTRY, "", "Ministry of Trade of Ruritania"),
        (LEADER, "", "Otto Brandt, President"),
        (LEADER, "XR", "Otto Brandt, President (Ruritania)"),
    ],
)
def test_who_speaks_is_called_with_the_body_or_the_state(who, government, called):
    told = stood((who, "affirms"), (MINISTRY, "denies"))
    told = replace(told, tables={**told.tables, "actors": told.tables["actors"].assign(government=government)}, places={"XR": "Ruritania"})
    actor = next(a.actor_id for a in told.actors.values() if a.name == who[0])
    assert naming.speaking_for(told, actor) == called


def test_of_very_many_speakers_the_first_are_named():
    told = stood((DEPUTY, "affirms"))
    many = [a.actor_id for a in told.actors.values()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(positions, "NAMED", 1)
        assert positions.spoken_by(told, many).endswith(f"; and {len(many) - 1} more")


@pytest.mark.parametrize(
    "account, office, called",
    [
        ("Harbour master (Ruritania)", "harbour master", "Harbour master"),
        ("the District Forest Office", "", "District Forest Office"),
        ("Strelsau's ministry (Ruritania)", "minister of roads", "Minister of roads"),
        ("Ministry (Ruritania)", "minister of roads", "Minister of roads"),
        ("Roads and Bridges", "minister", "Minister, Roads and Bridges"),
        # A name that says what it is of stays; so does one for which nobody speaks by an office.
        ("Ministry of Roads", "minister", "Ministry of Roads"),
        ("Ministry of Roads (Strelsau)", "minister", "Ministry of Roads (Strelsau)"),
        ("Ministry (Ruritania)", "", "Ministry"),
        ("Rurstat", "", "Rurstat"),
    ],
)
def test_under_its_state_an_institution_is_called_so_that_a_reader_knows_what_it_is(account, office, called):
    who = ("Ada Falk", office, "") if office else MINISTRY
    told = stood((who, "affirms"))
    told = replace(told, tables={**told.tables, "actors": told.tables["actors"].assign(office=office)})
    speaker = next(iter(told.utterances.values())).speaker_id
    assert naming.in_state(told, account, "Ruritania", [speaker]) == called
