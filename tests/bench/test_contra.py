"""Pairs of sentences as a corpus of two ministers each; the sentences are invented."""

from itertools import islice

from kzsanctions.bench import contra

PAIRS = [
    {"t": "The dam at Sorn has burst.", "h": "The dam at Sorn has not burst.", "label": "contradiction"},
    {"t": "The ferry to Lomna sails on Sunday.", "h": "A ferry sails to Lomna.", "label": "entailment"},
]


def test_a_pair_is_reported_where_a_conflict_joins_its_articles():
    found = contra.scores(PAIRS)
    assert (found["A"].reported, found["A"].right, found["A"].contradictions, found["A"].strays) == (1, 1, 1, 0)


def test_scores_are_shares_of_what_was_reported_and_of_what_was_wanted():
    assert str(contra.Score(4, 3, 6, 1, 500)) == "precision 0.750, recall 0.500, between stories 2.0 per 1,000 articles"


def test_no_two_ministers_share_a_name():
    names = list(islice(contra.ministers(), 5000))
    assert len(set(names)) == len(names) and len({n.split()[1] for n in names}) > 200
