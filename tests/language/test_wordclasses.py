"""Words get the classes that the model's own rules give them, found once for each kind of word."""

import importlib

import pytest

from kzsanctions.language.parsing import MODELS, model
from kzsanctions.language.wordclasses import WordClasses

TEXT = (
    "“There are no lorries in the yard,” the harbour master said; he had not been told that anybody did. She's gone, they'd have it, and what "
    "that means is what the mayor does: having had to go, he gets to do it. Mr. Doe ai n't one to ask whether 3.5 million (or 40 %) of these "
    "pumps 'll be sold,\n which is all that we're told... Let 's see! The one that did this, and those who do, got out; it was I whom it hit."
)


@pytest.fixture(scope="module")
def rules():
    name = next(name for name in MODELS if importlib.util.find_spec(name))
    return importlib.import_module(name).load(exclude=["ner", "lemmatizer", "senter"]).get_pipe("attribute_ruler")


def test_the_classes_are_those_of_the_models_own_rules(rules):
    own, here = (model()(TEXT, disable=["word_classes"]) for _ in range(2))
    rules(own)
    WordClasses(rules.patterns)(here)
    told = [[(t.text, t.pos_, t.tag_, t.dep_, t.is_sent_start) for t in doc] for doc in (own, here)]
    assert told[0] == told[1] and {"AUX", "SCONJ", "PRON", "SPACE", "VERB"} <= {t.pos_ for t in here}


def test_they_are_given_by_the_model_that_reads():
    assert model().pipe_names[-1] == "word_classes" and "attribute_ruler" not in model().pipe_names
    assert [t.pos_ for t in model()("Nobody had been there.")] == ["PRON", "AUX", "AUX", "ADV", "PUNCT"]


@pytest.mark.parametrize("pattern", [[{"ORTH": "x"}], [{"LOWER": "a"}, {"LOWER": "b"}], [{"LOWER": {"REGEX": "x$"}}], [{"TAG": {"FUZZY": "x"}}]])
def test_a_rule_of_an_unknown_shape_is_refused(pattern):
    with pytest.raises(NotImplementedError):
        WordClasses([{"patterns": [pattern], "attrs": {"POS": "NOUN"}, "index": 0}])


def test_rules_of_other_effects_are_left_out():
    assert WordClasses([{"patterns": [[{"ORTH": "x"}]], "attrs": {"LEMMA": "y"}, "index": 0}]).rules == []
