"""Leads: the words of each side can be read, a part of a sentence within all of it."""

import pytest
from storyteller import DEPUTY, LEADER, article, corpus

from kzsanctions.report.printing.content import words
from kzsanctions.report.printing.page import inline
from kzsanctions.report.sections import leads


def told(content, before="", after="", quote="direct"):
    """A text with one statement that is a part of a sentence, and its side in a lead."""
    one = article("one", "Daily Herald")
    one.say(DEPUTY, content)
    statement, sentence = one.rows["statements"][-1], one.rows["sentences"][-1]
    whole = f"{before}{content}{after}"
    a, _ = one.piece(whole)
    statement |= {"start": a + len(before), "end": a + len(before) + len(content), "quote_type": quote}
    sentence |= {"start": a, "end": a + len(whole), "text": whole}
    one.say(LEADER, "It rained all day")
    story = corpus(one)
    row = next(s for s in story.statements.values() if s.content == content)
    return leads._side(story, row.statement_id, content)


@pytest.mark.parametrize(
    "content, before, after, quote, shown",
    [
        ("suspected of theft", "The forester was ", ", Ada Falk wrote.", "indirect", "… The forester was suspected of theft, Ada Falk wrote."),
        ("a matter of weeks", "Ada Falk called it “", "”.", "mixed", "… Ada Falk called it “a matter of weeks”."),
        ("a matter of weeks", "Ada Falk called it “", "” and left.", "direct", "… Ada Falk called it “a matter of weeks” and left."),
        ("timber rots", "In the north ", " (and in the south), she said.", "indirect", "… In the north timber rots (and in the south), she said."),
        # What can be read by itself stays by itself: a whole quotation, a sentence that is nothing but the statement.
        ("No timber was sold", "“", ",” Ada Falk said.", "direct", "“No timber was sold”"),
        ("Nobody sold timber", "", ".", "indirect", "Nobody sold timber"),
    ],
)  # fmt: skip
def test_a_part_of_a_sentence_is_shown_in_all_of_it(content, before, after, quote, shown):
    assert words(told(content, before, after, quote)).removesuffix(" – Daily Herald").partition(": ")[2].replace("in the sentence", "…") == shown


def test_in_the_sentence_the_words_of_the_statement_are_marked_and_lead_to_the_source():
    html = inline(told("suspected of theft", "The forester was ", ", Ada Falk wrote.", "indirect"))
    assert 'The forester was <a href="#e-' in html and '<mark class="evidence">suspected of theft</mark></a>, Ada Falk wrote.' in html
