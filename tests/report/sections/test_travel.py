"""A text is one origin, and texts that rest on one agency are one."""

import pytest
import storyteller
from storyteller import DEPUTY

from kzsanctions.report.sections import travel

WORDS = "We have banned the export of 40 kinds of goods to Strelsau"


@pytest.mark.parametrize(
    "texts, origins",
    [
        ([("Daily Herald", "")], (1, 1)),
        ([("Daily Herald", "Wire Agency")], (1, 1)),
        ([("Daily Herald", ""), ("Evening Post", "")], (2, 2)),
        ([("Daily Herald", "Wire Agency"), ("Evening Post", "Wire Agency")], (2, 1)),
        ([("Daily Herald", "Wire Agency"), ("Evening Post", "")], (2, 2)),
        ([("Daily Herald", ""), ("Daily Herald", "")], (2, 1)),
    ],
)
def test_independent_origins_of_an_act_of_speaking(texts, origins):
    articles = []
    for i, (publisher, via) in enumerate(texts):
        text = storyteller.article(f"text-{i}", publisher, "2031-05-07")
        text.say(DEPUTY, WORDS, "export-ban", "affirms", day="2031-05-06", via=via, goods="any", destination="XS")
        articles.append(text)
    told = storyteller.corpus(*articles)
    (utterance,) = told.utterances
    assert travel.origins_of(told, told.appearances[utterance]) == origins


@pytest.mark.parametrize(
    "named, credit, path",
    [
        (" Coast Radio reported it first.", "a text that credits Coast Radio", "Coast Radio"),
        ("", "by its entry in the register of texts from Coast Radio", "Coast Radio (named in the register alone)"),
    ],
    ids=["the text names whom it credits", "only the register does"],
)
def test_what_a_text_credits_as_a_whole_is_no_relay_of_each_statement(named, credit, path):
    text = storyteller.article("one", "Daily Herald")
    text.say(DEPUTY, WORDS, "export-ban", "affirms", via="Wire Agency")
    text.say(storyteller.LEADER, "Nothing is banned", "export-ban", "denies")
    told = storyteller.corpus(text, outlets=("Wire Agency", "Coast Radio"))
    sources, statements = told.tables["sources"].assign(credits="Coast Radio"), told.tables["statements"].copy()
    radio = storyteller.identify("a", "Coast Radio")
    statements["via"] = [" | ".join(filter(None, (radio, via))) for via in statements["via"]]
    texts = {source: whole + named for source, whole in told.texts.items()}
    told = type(told)({**told.tables, "sources": sources, "statements": statements}, texts, told.issue_labels)
    roads = {told.speaker(s): told.road(s) for s in told.statements.values()}
    here = f"in Daily Herald ({credit})"
    assert roads == {"Ada Falk": f"via Wire Agency, {here}", "Otto Brandt": here}
    assert travel.chains(told) == {
        ("Ada Falk", "Wire Agency", "Daily Herald", path): 1,
        ("Otto Brandt", "nobody named", "Daily Herald", path): 1,
    }
