"""Where sentences end: not behind a title written short; a stretch without a full stop longer than anything printed is cut at its marks."""

import pytest

from kzsanctions.codebook import Codebook, load_part
from kzsanctions.files import CODEBOOK
from kzsanctions.language.parsing import RUNAWAY, parse, plain_verbs
from kzsanctions.language.spans import Span
from kzsanctions.language.words import verb_forms

TITLES = Codebook().gazetteer.titles


def _sentences(text, titles=()):
    (paragraph,) = parse(text, [(Span(0, len(text)), "body")], titles)
    return [paragraph.span(sent).of(text) for sent in paragraph.doc.sents]


@pytest.mark.parametrize(
    "item, ends",
    [
        ("the port of Lomna shipped grain; ", ";"),
        ("grain from the port of Lomna, barley from the port of Varn and rye, ", ","),
        ("the ferry left the port with grain and came back again with rye ", ""),
    ],
    ids=["at semicolons", "else at commas", "else anywhere"],
)
def test_a_sentence_that_does_not_end_is_cut_at_its_marks(item, ends):
    found = _sentences("The port of Lomna wrote: " + item * 200)
    assert len(found) > 4
    # Marks that a parser reads as words of their own may add a few tokens.
    assert max(len(s.split()) for s in found) <= RUNAWAY
    if ends:
        assert sum(s.endswith(ends) for s in found) >= len(found) - 2


@pytest.mark.parametrize(
    "text",
    [
        "The port of Lomna, which ships grain, barley and rye, was shut on Friday, said the minister. It opened on Monday.",
        "The ferry left. " * 200,
    ],
    ids=["an ordinary sentence", "many short ones"],
)
def test_what_ends_is_left_as_the_parser_finds_it(text):
    assert all(s.endswith(".") for s in _sentences(text))


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("Engr. Paulo Reyes said the dam was full.", 1),
        ("The levee broke, Cllr. Mona Ode told reporters.", 1),
        ("Brig. Tunde Ala said the boats were gone.", 1),
        ("We asked Capt. Lena Moe about the buoy.", 1),
        # another word, a title written out, and a title that is no word of its own
        ("The dam was full. Paulo Reyes said so.", 2),
        ("They thanked the captain. Lena Moe was on leave.", 2),
        ("The boats came from Madrid. Tunde Ala had paid for them.", 2),
    ],
)
def test_a_title_closes_no_sentence(text, sentences):
    assert len(_sentences(text, TITLES)) == sentences


def test_titles_are_the_offices_and_honorifics_written_short():
    assert {"Engr.", "Cllr.", "Brig.", "Col."} <= set(TITLES)
    assert not {"Captain", "Capt", "Madrid.", "H.e."} & set(TITLES)


@pytest.mark.parametrize("text", ["The tug\u2019s permit is valid.", "The tug's permit is valid."])
def test_an_apostrophe_is_one_however_it_is_printed(text):
    doc = parse(text, [(Span(0, len(text)), "body")])[0].doc
    assert [t.dep_ for t in doc if t.text == "tug"] == ["poss"]


@pytest.mark.parametrize(
    "form, plain",
    [
        ("landed", "land"), ("stopped", "stop"), ("suffocated", "suffocate"), ("denies", "deny"), ("quarried", "quarry"), ("tunnelled", "tunnel"),
        ("enrolled", "enrol enroll"), ("ousted", "oust"), ("lodged", "lodge"), ("queued", "queue"), ("buries", "bury"), ("lies", "lie"),
        ("went", "go"), ("taken", "take"), ("fell", "fall"), ("hoped", "hop hope"), ("sprint", "sprint"),
    ],
)  # fmt: skip
def test_a_form_of_a_verb_leads_to_its_plain_forms(form, plain):
    assert " ".join(plain_verbs(form)) == plain


def test_a_plain_form_of_every_verb_of_the_codebook_is_among_those_of_its_past():
    words = load_part(CODEBOOK, "words")
    verbs = sorted({w for group in words["acts"] for w in group if " " not in w and w.isalpha()} - {"dead", "annexe"})  # no verb; a rare spelling
    missed = [v for v in verbs for past in verb_forms(v, words["irregular"])[2:3] if v not in plain_verbs(past)]
    assert missed == []
