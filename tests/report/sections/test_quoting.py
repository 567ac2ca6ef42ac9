"""Words that are cut from a sentence show that they are."""

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
