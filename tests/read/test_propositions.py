"""What a clause says of whom: sentences are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.claim.predicates import Predicates
from kzsanctions.codebook import Codebook
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.propositions import propositions

BOOK = Codebook().predicates


def read(text):
    return propositions(parse(text, [(Span(0, len(text)), "body")])[0])


# Sentence, predicate, negated, mode, parts.
CLAUSES = [
    ("We opened the gates.", "opened", False, "", {"agent": "we", "theme": "gates the"}),
    ("The gates were opened by the guards.", "opened", False, "", {"theme": "gates the", "agent": "guards the"}),
    ("The gates opened.", "opened", False, "", {"sole": "gates the"}),
    ("The gates remained closed.", "closed", False, "", {"theme": "gates the"}),
    ("No gates were opened.", "opened", True, "", {"theme": "gates no"}),
    ("Nobody opened the gates.", "opened", True, "", {"agent": "nobody", "theme": "gates the"}),
    ("The guards never opened the gates.", "opened", True, "", {"agent": "guards the", "theme": "gates the"}),
    ("There is no shortage of flour in Sorn.", "shortage", True, "", {"theme": "flour", "in": "Sorn", "there": "shortage"}),
    ("There is enough flour in Sorn.", "enough", False, "", {"theme": "flour", "in": "Sorn"}),
    ("The ferry will not sail.", "sail", True, "future", {"sole": "ferry the"}),
    ("The ferry may sail.", "sail", False, "possible", {"sole": "ferry the"}),
    ("The ferry must sail.", "sail", False, "demand", {"sole": "ferry the"}),
    ("The ban remains in force.", "in force", False, "", {"theme": "ban the"}),
    ("The envoy is not in Lomna.", "in", True, "", {"theme": "envoy the", "in": "Lomna"}),
    ("There are no lorries waiting.", "waiting", True, "", {"sole": "lorries no"}),
    ("No one saw the gates.", "saw", True, "", {"agent": "nobody no", "theme": "gates the"}),
    ("The vote will take place.", "take place", False, "future", {"sole": "vote the"}),
    ("What closed the pass was a strike.", "closed", False, "", {"agent": "strike", "theme": "pass the"}),
    ("What caused the closure was not a strike.", "caused", True, "", {"agent": "strike", "theme": "closure the"}),
    ("It was guards who opened the gates.", "opened", False, "", {"agent": "guards", "theme": "gates the"}),
    ("It was in Sorn that the ferry sank.", "sank", False, "", {"sole": "ferry the", "in": "Sorn"}),
    ("Those who opened the gates were guards.", "opened", False, "", {"agent": "guards", "theme": "gates the"}),
    ('"The miners drowned," the deputy mayor of Sorn said.', "drowned", False, "", {"sole": "miners the"}),
    ("The road is less dangerous.", "less dangerous", False, "", {"theme": "road the"}),
    ("The ferry was allowed to sail.", "allowed", False, "", {"theme": "ferry the", "doing": "sail"}),
    ("Most crates have been sealed.", "sealed", False, "", {"theme": "crates ~51-100"}),
    ("The crates are all sealed.", "sealed", False, "", {"theme": "crates the all"}),
    ("Fewer than half of the crates were sealed.", "sealed", False, "", {"theme": "crates the ~0-50"}),
    ("The third crate was sealed.", "sealed", False, "", {"theme": "crate the third"}),
    ("Only clerks were searched.", "searched", False, "", {"theme": "clerks ~only"}),
    ("The clerks used nothing but paper.", "used", False, "", {"agent": "clerks the", "theme": "paper ~only"}),
    ("The crates were sealed at 3 p.m.", "sealed", False, "", {"theme": "crates the", "clock": "15:00"}),
    ("The crates were sealed shortly after six in the morning.", "sealed", False, "", {"theme": "crates the", "clock": "06:10 about"}),
    ("The search lasted two hours.", "lasted", False, "", {"sole": "search the", "lasting": "120"}),
    ("The clerks kept the vault open.", "open", False, "", {"theme": "vault the"}),
    ("There are no plans to seal the crates.", "seal", True, "future", {"sole": "crates the"}),
    ("The cabinet turned down the loan.", "turned down", False, "", {"agent": "cabinet the", "theme": "loan the"}),
]


# Sentence, the verb that hangs on another, whether it was left undone, who would have done it.
HUNG = [
    ("The clerks failed to seal the crates.", "seal", True, "clerks"),
    ("The clerks did not fail to seal the crates.", "seal", False, "clerks"),
    ("The clerks managed to seal the crates.", "seal", False, "clerks"),
    ("The clerks did not manage to seal the crates.", "seal", True, "clerks"),
    ("The clerks were unable to seal the crates.", "seal", True, "clerks"),
    ("The clerks have yet to seal the crates.", "seal", True, "clerks"),
    ("The clerks avoided sealing the crates.", "sealing", True, "clerks"),
    ("The clerks had left without sealing the crates.", "sealing", True, "clerks"),
    ("Instead of sealing the crates, the clerks went home.", "sealing", True, "clerks"),
    ("The clerks went home rather than seal the crates.", "seal", True, "clerks"),
    ("The clerks stopped short of sealing the crates.", "sealing", True, "clerks"),
    ("The clerks were prevented from sealing the crates.", "sealing", True, "clerks"),
    ("The clerks made no attempt to seal the crates.", "seal", True, "clerks"),
    ("The clerks never got the chance to seal the crates.", "seal", True, "clerks"),
    ("The clerks had to seal the crates.", "seal", False, "clerks"),
    ("The clerks were forced to seal the crates.", "seal", False, "clerks"),
    ("It was impossible for the clerks to seal the crates.", "seal", True, "clerks"),
]
# What is tried, allowed or possible is neither done nor left undone.
OPEN = [
    "The clerks tried to seal the crates.",
    "The clerks made an attempt to seal the crates.",
    "The clerks were not prevented from sealing the crates.",
    "The clerks had the chance to seal the crates.",
    "The clerks did not have to seal the crates.",
    "The clerks were not forced to seal the crates.",
    "It was not impossible for the clerks to seal the crates.",
    "The clerks were not allowed to seal the crates.",
]
# Sentence, predicate, negated: phrases that deny as "not" does, and a distance that denies nothing.
PHRASES = [
    ("The shed is by no means empty.", "empty", True),
    ("The shed is far from empty.", "empty", True),
    ("The shed is anything but empty.", "empty", True),
    ("The crates were at no time sealed.", "sealed", True),
    ("The crates have in no way been sealed.", "sealed", True),
    ("The shed was most definitely not empty.", "empty", True),
    ("The shed is not even empty.", "empty", True),
    ("Neither the clerks nor the guards sealed the crates.", "sealed", True),
    ("It was not the clerks who sealed the crates.", "sealed", True),
    ("It was the clerks who sealed the crates.", "sealed", False),
    ("There was no sign that the clerks had sealed the crates.", "sealed", None),
    ("The shed lies far from the river.", "river", None),
]


@pytest.mark.parametrize("text, predicate, left, who", HUNG)
def test_what_was_left_undone_is_told_as_not_done(text, predicate, left, who):
    found = [p for p in read(text) if p.predicate == predicate]
    assert [p.negated for p in found] == [left]
    assert next(part.head for part in found[0].parts if part.role == "agent") == who


@pytest.mark.parametrize("text", OPEN)
def test_what_is_tried_or_allowed_is_neither_done_nor_left_undone(text):
    assert not [p for p in read(text) if p.predicate.startswith("seal")]


@pytest.mark.parametrize("text, predicate, negated", PHRASES)
def test_phrases_deny_as_one_word_does(text, predicate, negated):
    assert [p.negated for p in read(text) if p.predicate == predicate] == ([] if negated is None else [negated])


@pytest.mark.parametrize("text, predicate, negated, mode, parts", CLAUSES)
def test_a_clause_has_predicate_polarity_mode_and_participants(text, predicate, negated, mode, parts):
    found = read(text)
    assert [(p.predicate, p.negated, p.mode) for p in found] == [(predicate, negated, mode)]
    assert {part.role: " ".join([part.head, *part.more]) for part in found[0].parts} == parts


@pytest.mark.parametrize(
    "text",
    [
        "If the gates open, the valley floods.",
        "The valley floods unless the gates open.",
        "Had the gates been opened, the valley would have flooded.",
        "Not all gates were opened.",
        "Were the gates opened?",
    ],
)
def test_what_is_only_supposed_is_not_told_as_so(text):
    assert {p.mode for p in read(text)} <= {"supposed"}


def test_what_is_tried_or_planned_is_no_clause_of_its_own():
    assert [p.predicate for p in read("The rebels planned to take the bridge.")] == ["planned"]


def test_a_clause_knows_the_verb_it_hangs_on():
    assert [(p.predicate, p.under) for p in read("We hope that the talks have begun.")] == [("begun", "hope")]


@pytest.mark.parametrize(
    "text, found",
    [
        ("The tent did not leak, it was torn.", [("leak", True, ""), ("torn", False, "")]),
        ("The shop did not close, it moved to Sorn.", [("close", True, ""), ("moved", False, "")]),
        ("The tent did not leak, he said.", [("leak", True, "said")]),
        ("The rope held, it was said.", [("held", False, "said")]),
    ],
)
def test_what_was_so_instead_of_what_is_denied_is_a_clause_and_no_report(text, found):
    assert [(p.predicate, p.negated, p.under) for p in read(text)] == found


@pytest.mark.parametrize(
    "text, role, places",
    [
        ("The water came from the roof, not from the pipes.", "from", ["roof"]),
        ("The fire started in the kitchen and not in the cellar.", "in", ["kitchen"]),
        ("The fire did not start in the cellar.", "in", ["cellar"]),
        ("The fire was not in the cellar.", "in", ["cellar"]),
    ],
)
def test_where_it_is_only_said_not_to_be_is_no_place_of_it(text, role, places):
    assert [part.head for p in read(text) for part in p.parts if part.role == role] == places


def test_a_bar_in_the_text_does_not_part_a_participant():
    parts = [str(part) for p in read("The guards opened the | gate of the town.") for part in p.parts]
    assert parts and not any(" | " in part or "|" in part for part in parts)


def test_what_makes_somebody_so_is_why_he_is():
    assert [{part.role: part.head for part in p.parts} for p in read("The soup made the children ill.")] == [{"theme": "children", "because": "soup"}]


def test_a_sentence_taken_for_a_noun_with_a_participle_tells_what_happened():
    assert [p.predicate for p in read("The roof of the market collapsed under the snow.")] == ["collapsed"]
    assert [p.predicate for p in read("The shed burned in the night belonged to the abbey.")] == ["belonged"]


def test_two_negations_cancel_and_joined_verbs_share_one():
    assert [(p.predicate, p.negated) for p in read("The road has not been closed or blocked.")] == [("closed", True), ("blocked", True)]


@given(st.text(max_size=60))
@settings(max_examples=40, deadline=None)
def test_spans_lie_in_the_text(text):
    for p in read(text) if text.strip() else ():
        assert 0 <= p.span.start < p.span.end <= len(text) and p.span.start <= p.at < p.span.end


@pytest.mark.parametrize(
    "one, other", [("opened", "open"), ("supplied", "supply"), ("stopped", "stop"), ("warnings", "warned"), ("begun", "begin"), ("closing", "closed")]
)
def test_forms_of_one_word_have_one_stem(one, other):
    assert BOOK.stem(one) == BOOK.stem(other)


@pytest.mark.parametrize(
    "one, other, relation",
    [
        ("opened", "closed", "opposite"),
        ("approve", "turned down", "opposite"),
        ("begun", "started", "same"),
        ("opened", "painted", "none"),
    ],
)
def test_families_tell_opposites_from_synonyms(one, other, relation):
    (family, side), (other_family, other_side) = BOOK.family(one), BOOK.family(other)
    assert ("none" if family != other_family else "same" if side == other_side else "opposite") == relation


def test_no_predicate_is_its_own_opposite():
    """A word may be of several families ("free" is not held, and not rigged), but of one side in each, also by its synonyms."""
    assert [w for w, sides in BOOK.families.items() if any((family, -side) in sides for family, side in sides)] == []


def test_without_a_codebook_a_word_is_its_own_family():
    assert Predicates().family("opened") == ("open", 1) and Predicates().thing("Sorn") == "sorn"


def test_only_clauses_of_wanted_sentences_are_read():
    text = "The ferry will not sail. The gates opened. The road was closed."
    paragraph = parse(text, [(Span(0, len(text)), "body")])[0]
    wanted = lambda at: text.index("The gates") <= at < text.index("The road")
    assert propositions(paragraph, (), wanted) == [p for p in propositions(paragraph) if wanted(p.at)] != []
