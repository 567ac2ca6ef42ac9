"""Words that are cut from a sentence show that they are."""

from dataclasses import replace

import pytest
from storyteller import DEPUTY, article, corpus

from kzsanctions.report.sections import quoting


@pytest.mark.parametrize(
    "content, words, shown",
    [
        ("Some pumps reach the island despite all our checks", "Some pumps reach the island", "Some pumps reach the island …"),
        ("As far as I know some pumps reach the island", "some pumps reach the island", "… some pumps reach the island"),
        ("I hear, though late, that pumps pass, as they did", "that pumps pass,", "… that pumps pass …"),
        # Whole sentences, also beside others; an article belongs to its noun.
        ("Some pumps reach the island", "Some pumps reach the island", "Some pumps reach the island"),
        ("It rained. Pumps pass. It is dry.", "Pumps pass", "Pumps pass"),
        ("It rained. Pumps pass. It is dry.", "Pumps pass.", "Pumps pass."),
        ("The claim that pumps pass is false", "claim that pumps pass is false", "The claim that pumps pass is false"),
    ],
)
def test_a_cut_is_marked_where_more_of_the_sentence_was_said(content, words, shown):
    one = article("one", "Daily Herald")
    one.say(DEPUTY, content, "dual-use-leakage", "affirms")
    claim = one.rows["claims"][0]
    start = claim["evidence_start"] + content.index(words)
    claim |= {"evidence_start": start, "evidence_end": start + len(words), "evidence": words}
    told = corpus(one)
    assert quoting.cut(told, next(iter(told.claims))) == shown


@pytest.mark.parametrize(
    "publisher, country, state, doubted",
    [
        ("Nordlys (translated)", "", "", True),
        ("Al-Bahr (translated from Arabic)", "", "", True),
        ("El Puerto (English page)", "", "", True),
        ("Hafen Post English", "", "XR", True),
        ("Zaman English edition", "", "", True),
        ("Hafen Post", "DE", "GB", True),
        ("Hafen Post", "DE", "FR", True),
        # No word of a translation; a paper of a country of English; one of the speaker's own country; nothing known of paper or speaker.
        ("The English Herald", "", "FR", False),
        ("Review of English", "", "FR", False),
        ("The Harbour Courier", "GB", "DE", False),
        ("Hafen Post", "DE", "DE", False),
        ("Hafen Post", "", "FR", False),
        ("Hafen Post", "DE", "", False),
    ],
)
def test_words_that_a_paper_of_another_language_prints_may_be_a_translation(publisher, country, state, doubted):
    one = article("one", publisher)
    one.say(DEPUTY, "Some pumps reach the island", "dual-use-leakage", "affirms")
    told = corpus(one)
    tables = {**told.tables, "sources": told.tables["sources"].assign(country=country), "actors": told.tables["actors"].assign(government=state)}
    told = replace(told, tables=tables, english={"GB", "US"})
    spoken = next(iter(told.statements.values()))
    assert quoting.origin(told, spoken) == f"Quoted by {publisher}" + ("; may be a translation" if doubted else "")
    assert "translation" not in quoting.origin(told, spoken._replace(quote_type="indirect"))


@pytest.mark.parametrize(
    "content, words, shown",
    [
        ("Some pumps reach the island despite our checks.", "Some pumps reach the island", "Some pumps reach the island despite our checks"),
        ("It rained. As I hear, pumps pass by night. It is dry.", "pumps pass", "As I hear, pumps pass by night"),
        # A longer sentence is cut, and says so; what ends its sentence is whole already.
        ("Some pumps reach the island despite all the checks that we have made", "Some pumps reach the island", "Some pumps reach the island …"),
        ("It rained. Pumps pass.", "Pumps pass.", "Pumps pass."),
    ],
)
def test_a_sentence_that_has_room_stands_whole(content, words, shown):
    one = article("one", "Daily Herald")
    one.say(DEPUTY, content, "dual-use-leakage", "affirms")
    claim = one.rows["claims"][0]
    start = claim["evidence_start"] + content.index(words)
    claim |= {"evidence_start": start, "evidence_end": start + len(words), "evidence": words}
    told = corpus(one)
    assert quoting.in_full(told, next(iter(told.claims)), 60) == shown
