"""A side of a dispute as a sentence: what is the paper's has no marks, and a day that is assumed is told as reported."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from storyteller import DEPUTY, MINISTRY, article, corpus, disputed

from kzsanctions.report.printing.content import words
from kzsanctions.report.sections import naming, telling


def _altered(told, **values):
    return replace(told, tables={**told.tables, "statements": told.tables["statements"].assign(**values)})


@pytest.mark.parametrize(
    "values, opening",
    [
        ({"quote_type": "direct"}, "On 6 May 2031 {ada} said, as quoted by {paper}: “We have banned"),
        ({"quote_type": "indirect"}, "On 6 May 2031 {ada} said, as told by {paper}: We have banned"),
        (
            {"quote_type": "direct", "stated_basis": "publication"},
            "{ada} said, as reported by {paper} on 6 May 2031: “We",
        ),
        (
            {"quote_type": "indirect", "stated_basis": "publication"},
            "As reported by {paper} on 6 May 2031, {ada} said: We",
        ),
        ({"cue": "conceded", "cue_class": "concede"}, "On 6 May 2031 {ada} conceded, as quoted by {paper}: “We"),
        ({"cue": "admission", "cue_class": "concede"}, "On 6 May 2031 {ada} conceded, as quoted by {paper}: “We"),
        (
            {"speaker_basis": "metonym", "speaker_text": "Strelsau"},
            "On 6 May 2031 Ada Falk, deputy minister of trade (in the text “Strelsau”) said, as",
        ),
    ],
)
def test_a_side_is_told_in_a_sentence(values, opening):
    told = _altered(disputed(), **values)
    conflict = next(c for c in told.conflicts if c.issue_id == "export-ban")
    paper = told.sources[told.statements[told.passage(conflict.left_id).statement_id].source_id].publisher
    assert words(telling.told(told, conflict, "left")).startswith(opening.format(paper=paper, ada="Ada Falk, deputy minister of trade,"))


@pytest.mark.parametrize(
    "sentence, hour",
    [
        ("But late on Thursday, the ministry rejected it: {}", "late on Thursday"),
        ("Hours later the ministry said {}", "hours later"),
        ("The ministry said within the hour that {}", "within the hour"),
        ("Later that evening the ministry said {}", "later that evening"),
        # Of another time, or told by the speaker and not by the report.
        ("The ministry said on Thursday that {}", ""),
        ("The ministry, whose hours are long, said {}", ""),
        ("The ministry said {}", ""),
    ],
)
def test_the_hour_of_an_act_is_what_the_report_tells_beside_the_words(sentence, hour):
    content = "the gates closed hours later"
    at = sentence.index("{}")
    statement = SimpleNamespace(sentence_id="n", start=at, end=at + len(content))
    whole = SimpleNamespace(text=sentence.format(content), start=0)
    story = SimpleNamespace(appearances={"u": ["t"]}, statements={"t": statement}, sentences={"n": whole})
    assert telling.hour(story, SimpleNamespace(utterance_id="u")) == hour


def test_half_a_sentence_is_not_told_where_the_whole_has_room():
    one, two = article("first", "Daily Herald"), article("second", "Evening Post")
    one.say(DEPUTY, "Some goods reach Strelsau, despite all we do to stop them", "dual-use-leakage", "affirms", goods="any")
    one.rows["claims"][0].update(evidence="Some goods reach Strelsau", evidence_end=one.rows["claims"][0]["evidence_start"] + 25)
    two.say(MINISTRY, "No goods reach Strelsau", "dual-use-leakage", "denies", goods="any")
    told = corpus(one, two)
    claim = next(c for c in told.claims.values() if c.position == "affirms")
    conflict = told.conflicts[0]
    side = "left" if conflict.left_id == claim.claim_id else "right"
    assert telling.evidence(told, conflict, side, claim.claim_id) == "Some goods reach Strelsau, despite all we do to stop them"


@pytest.mark.parametrize(
    "name, kind, prose",
    [
        ("Ministry of Finance (Georgia)", "organisation", "Georgia’s Ministry of Finance"),
        ("Interior ministry (United States)", "organisation", "United States’ interior ministry"),
        ("its trade ministry (Ghana)", "organisation", "Ghana’s trade ministry"),
        ("European Union", "organisation", "the European Union"),
        ("Board of Mills (archived copy)", "organisation", "the Board of Mills (archived copy)"),
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


@pytest.mark.parametrize(
    "basis, speaker, sentence, called",
    [
        ("metonym", "Strelsau", "Strelsau fears that timber passes", "Strelsau"),
        ("pronoun", "its", "Strelsau has spoken of its fear that timber passes", "Strelsau"),
        # Called by its name, or by nothing at all in this sentence.
        ("pronoun", "its", "Ruritania has spoken of its fear that timber passes", ""),
        ("pronoun", "it", "It fears that timber passes", ""),
        ("named", "Ruritania", "Strelsau and Ruritania fear it", ""),
    ],
)
def test_a_government_is_told_with_the_capital_that_the_text_has_for_it(basis, speaker, sentence, called):
    told = replace(disputed(), kinds={"XR": ["Ruritania", "Ruritanian", "Strelsau"]})
    actor = told.rows("actors")[0]._replace(name="Government of Ruritania", kind="government", basis="codebook", government="XR")
    statement = SimpleNamespace(speaker_basis=basis, speaker_text=speaker, sentence_id="n")
    story = SimpleNamespace(sentences={"n": SimpleNamespace(text=sentence)}, kinds=told.kinds, fuller={}, written=told.written)
    assert telling._capital(story, statement, actor) == called


@pytest.mark.parametrize(
    "cue, kind, quoted, verb",
    [
        ("noted", "say", "direct", "noted"),
        ("had warned", "say", "direct", "warned"),
        ("insists", "say", "direct", "said"),
        # What wants a hearer, or turns the words round, cannot stand before a colon.
        ("informed", "say", "indirect", "said"),
        ("replied", "say", "direct", "said"),
        ("retracted", "deny", "direct", "said"),
        ("denied", "deny", "indirect", "denied"),
        ("owned", "say", "direct", "said"),
    ],
)
def test_the_verb_before_a_colon_needs_nothing_but_the_words(cue, kind, quoted, verb):
    assert telling.verb(SimpleNamespace(cue=cue, cue_class=kind, quote_type=quoted)) == verb


@pytest.mark.parametrize(
    "values, told",
    [
        # The report's verb in the present does not follow a day that is past; words whose subject stands before the speaker need their sentence.
        ({"cue": "puts"}, True),
        ({"cue": "put"}, True),
        ({"cue": "said"}, False),
    ],
)
def test_the_reports_own_sentence_is_told_as_such(values, told):
    statement = SimpleNamespace(cue_start=0, quote_type="indirect", **values)
    words = (f"{values['cue']} the loss at 3 million",) if told else ("the loss is 3 million",)
    assert telling._of_report(statement, None, words) == told
    assert telling._of_report(statement, None, ("is a right that all have",))
    assert not telling._of_report(statement, None, ("was it so, he asked",)) or values["cue"] == "was"


@pytest.mark.parametrize("cue, present", [("puts", True), ("denies", True), ("has put", False), ("put", False), ("pass", False), ("", False)])
def test_a_verb_in_the_present_is_known_by_its_ending(cue, present):
    assert telling._present(SimpleNamespace(cue=cue)) == present
