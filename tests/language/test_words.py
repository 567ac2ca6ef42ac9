"""Words in one form: what grammar adds is left out, what no rule gives stands in the codebook, and each fact stands once."""

from collections import Counter
from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.language.words import Words, folded_words, negations, plural, read_words, root, singular, split, stem, verb_forms

PART = load_part(Path(__file__).parents[2] / "codebook", "words")
WORDS = read_words(PART)

ONE = [
    "issue issues issued issuing",
    "ban bans banned banning",
    "deny denies denied denying",
    "exceed exceeds exceeded exceeding",
    "agree agrees agreed agreeing",
    "pass passes passed passing",
    "close closes closed closing",
    "use uses used using",
    "add adds added adding",
    "kill kills killed killing",
    "control controls controlled controlling",
    "travel travels traveled travelled",
    "hope hopes hoped hoping",
    "lorry lorries",
    "virus viruses",
    "business businesses",
    "warning warnings warned",
    "die dies died dying",
    "release releases released releasing",
    "purchase purchases purchased",
]


@pytest.mark.parametrize("forms", ONE)
def test_regular_forms_of_a_word_are_one(forms):
    assert len({stem(w) for w in forms.split()}) == 1


@pytest.mark.parametrize(
    "different",
    [
        "hopping hoping",
        "planes plans",
        "cars cares",
        "noted not",
        "bring brand",
        "seed see",
        "need knee",
        "news new",
        "issued banned exported stopped",
    ],
)
def test_different_words_stay_apart(different):
    assert len({stem(w) for w in different.split()}) == len(different.split())


@pytest.mark.parametrize("word", ["bring", "thing", "less", "basis", "status", "the", "red", "1,300", "need"])
def test_what_only_looks_like_an_ending_stays(word):
    assert stem(word) == word


@pytest.mark.parametrize("word", sorted({w for line in ONE for w in line.split()}))
def test_a_stem_has_no_ending_left(word):
    assert stem(stem(word)) == stem(word)


@pytest.mark.parametrize(
    "one, other", [("limit", "limitations"), ("licence", "licences"), ("employ", "employment"), ("clear", "clearly"), ("supply", "supplied")]
)
def test_a_root_is_shared_by_what_is_made_of_a_word(one, other):
    assert root(one) == root(other)


@pytest.mark.parametrize("noun, several", [("denial", "denials"), ("query", "queries"), ("speech", "speeches"), ("day", "days"), ("tax", "taxes")])
def test_plural(noun, several):
    assert plural(noun) == several


def test_a_group_is_named_by_its_first_word():
    assert WORDS.thing("trucks") == WORDS.thing("lorry") == "lorry"
    assert WORDS.act("sent back") == WORDS.act("turned back") == "turn back"
    assert WORDS.thing("anchors") == "anchor" and WORDS.act("anchored") == "anchor"


@pytest.mark.parametrize("kind", ["acts", "things", "near"])
def test_a_word_stands_in_one_group_only(kind):
    form = root if kind == "near" else WORDS.stem
    places = Counter(s for group in PART[kind] for s in {form(w) for w in group})
    assert [w for w, n in places.items() if n > 1] == []


# Nouns that have no singular, or end in s in it.
NO_SINGULAR = frozenset(
    (
        "arms arrears barracks bias canvas chaos clothes crossroads customs earnings games gas goods groceries headquarters ironworks mains "
        "measles olympics outskirts premises proceeds rabies remains riches savings stairs steelworks summons takings teargas valuables "
        "wares waterworks whereabouts winnings works"
    ).split()
)


def test_what_may_name_one_thing_stands_in_its_plain_form():
    chief = {w: w.split(" of ")[0].split(" ")[-1] for names in PART["called"] for w in names}
    assert [w for w in chief if w != w.strip().lower()] == []
    assert [w for w, last in chief.items() if singular(last) != last and last not in NO_SINGULAR] == []


def test_no_list_of_what_may_name_one_thing_says_what_another_says():
    lists = Counter(frozenset(names) for names in PART["called"])
    assert [sorted(names) for names, n in lists.items() if n > 1 or any(names < other for other in lists)] == []
    assert [names for names in PART["called"] if len(set(map(WORDS.thing, names))) == 1] == []


def test_no_two_nouns_that_exclude_each_other_may_name_one_thing():
    part = load_part(Path(__file__).parents[2] / "codebook", "predicates")
    rows = [{WORDS.thing(w) for w in row} for row in part["rows"]]
    kinds = [{WORDS.thing(w): kind for kind, own in part[key].items() for w in own} for key in ("callings", "parties")]
    for names in PART["called"]:
        things = set(map(WORDS.thing, names))
        assert [things & row for row in rows if len(things & row) > 1] == [], names
        assert all(len({of[w] for w in things & set(of)}) < 2 for of in kinds), names


def test_an_irregular_form_leads_to_one_verb():
    forms = Counter(f for base, forms in PART["irregular"].items() for f in set(forms) - {base})
    assert [f for f, n in forms.items() if n > 1] == []


def test_regular_verbs_are_not_listed():
    made = {base: set(verb_forms(base)) for base in PART["irregular"]}
    looks_otherwise = {"free", "sue"}
    assert [b for b, forms in PART["irregular"].items() if b not in forms and set(forms) <= made[b]] == sorted(looks_otherwise)


def test_wordings_of_one_utterance_fold_to_the_same_words():
    fold = lambda text: folded_words(text, WORDS.folds, {"the", "has", "its", "were", "on"})
    assert fold("The ministry has halted its exports") == fold("the ministry stopped the sale")
    assert fold("The ministry sent envoys") != fold("The ministry recalled envoys")


def test_words_are_split_and_negations_counted():
    assert split("Don\u2019t send 1,200 men!") == ["don't", "send", "1,200", "men"]
    assert negations("They don't deny it, and never did.", {"never", "deny"}) == 3


def test_nothing_known_is_an_empty_book():
    assert Words().stem("gave") == "gave" and Words().act("gave") == "gave"
