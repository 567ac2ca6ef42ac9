"""What a sentence claims, with a codebook of four invented patterns: negation and its scope, denial, commitment, evidence."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.claim.stances.assertions import Issue, Pattern, assertions, read
from kzsanctions.claim.stances.vocabulary import Vocabulary, read_reach
from kzsanctions.codebook import load_part
from kzsanctions.language.lexicon import Hit, Lexicon, tokens

FAMILIES = {
    "no": ["no", "not a single", "not one", "nobody", "nothing", "none of"],
    "not": ["not", "never", "didn't", "hasn't", "no longer", "cannot", "nor"],
    "idiom": ["not only", "no doubt", "no later than"],
    "refrain": ["refus* to", "stopped"],
    "break": ["but", "although", "while", "nor"],
    "supposed": ["if", "whether"],
    "turn": ["saying", "and said"],
    "deny": ["denied", "deny", "denies", "dismissed", "rejected", "dispel"],
    "claim": ["reports", "report", "information", "allegations", "evidence", "statement"],
    "worry": ["concern", "concerns", "doubts", "fears"],
    "falsity": ["false", "untrue", "not true", "unfounded", "not correspond* to", "wrong to say"],
    "rule_out": ["rule out", "ruled out", "excluded"],
    "mean": ["not mean"],
    "say": ["say", "said", "confirm"],
    "grantable": ["permit", "permits", "entry"],
    "exist": ["introduced", "imposed", "in force"],
    "demand": ["must", "call* for"],
    "possible": ["may", "might"],
    "probable": ["probably"],
    "opinion": ["i think", "in my opinion"],
    "promise": ["will", "would", "vow*"],
    "ban": ["ban", "bans", "banned", "banning", "prohibit*"],
    "export": ["export*", "sale", "sales"],
    "goods": ["goods", "drones"],
    "instance": ["case", "cases", "instance"],
    "issue": ["issue", "issues", "issued", "issuing"],
    "licence": ["permit", "permits", "licence*"],
    "help": ["help", "helps", "helped"],
    "evade": ["evad*", "bypass*"],
    "threat": ["threat*"],
    "firms": ["firms", "nobody"],
}
ISSUES = (
    Issue(
        "ban",
        "Ban",
        (
            Pattern("ban-on-export", (frozenset({"ban"}), frozenset({"export"})), "affirms"),
            Pattern("licences-issued", (frozenset({"issue"}), frozenset({"licence"})), "denies"),
        ),
    ),
    Issue("help", "Help", (Pattern("help-to-evade", (frozenset({"help"}), frozenset({"evade"})), "affirms"),)),
    Issue("threat", "Threat", (Pattern("threatened", (frozenset({"threat"}), frozenset({"firms"})), "affirms"),)),
)
REACH = read_reach(load_part(Path(__file__).parents[3] / "codebook", "stances")["reach"])
FLAGS = {"thing": frozenset({"goods", "licence"}), "act": frozenset({"ban"})}
VOCABULARY = Vocabulary(Lexicon(FAMILIES), REACH, FLAGS)


def claims(text, denied=0, commitment=""):
    return assertions(read(text, VOCABULARY), ISSUES, frozenset(), denied, commitment)


@pytest.mark.parametrize(
    "text, position",
    [
        ("The state has banned the export of drones.", "affirms"),
        ("The state has not banned the export of drones.", "denies"),
        ("No prohibition of exports has been adopted.", "denies"),
        ("There is no ban on exports.", "denies"),
        ("A ban on exports was not introduced.", "denies"),
        ("Nobody has prohibited the export of goods.", "denies"),
        ("The state no longer issues permits.", "affirms"),
        ("Not a single licence was issued.", "affirms"),
        ("They issued no licences.", "affirms"),
        ("We issue licences.", "denies"),
        ("The ministry refuses to issue licences.", "affirms"),
        ("Never has the state banned exports.", "denies"),
        # What a noun denies of which it says that there is none; what something is not named as.
        ("Not one case has come to light of a ban on exports.", "denies"),
        ("We do not know a single instance of a ban on exports.", "denies"),
        ("It is named not as a state that has banned exports, but as one that sells drones.", "denies"),
        ("It is named as a state that has banned exports.", "affirms"),
        # A negation that belongs to something else.
        ("Not only drones: the state has banned all exports.", "affirms"),
        ("The state has banned exports no later than in May.", "affirms"),
        ("The talks did not succeed, but the state has banned exports.", "affirms"),
        ("No, the state has banned exports.", "affirms"),
        ("Goods not listed are banned for export.", "affirms"),
    ],
)
def test_a_negation_turns_the_claim_it_reaches(text, position):
    assert [c.position for c in claims(text)] == [position]


@pytest.mark.parametrize(
    "text, position, commitment",
    [
        ("The minister denied banning exports.", "denies", "certain"),
        ("The minister denied that there was no ban on exports.", "affirms", "certain"),
        ("The minister did not deny that exports were banned.", "affirms", "probable"),
        ("Reports that exports are banned are false.", "denies", "certain"),
        ("The information that exports are banned does not correspond to reality.", "denies", "certain"),
        ("It is not true that exports are banned.", "denies", "certain"),
        ("The reports about a ban on exports are not false.", "affirms", "certain"),
        ("He dismissed as untrue reports that exports are banned.", "denies", "certain"),
        ("The export ban is untrue.", "denies", "certain"),
        ("We cannot rule out a ban on exports.", "affirms", "possible"),
        ("The minister ruled out a ban on exports.", "denies", "certain"),
        ("A ban on exports is excluded.", "denies", "certain"),
        ("There is no evidence that exports were banned.", "denies", "probable"),
        ("This does not mean that exports are banned.", "denies", "certain"),
        ("Doubts about firms that help to bypass the rules are unfounded.", "denies", "opinion"),
        ("There is no cause for concern about firms that help to bypass the rules.", "denies", "opinion"),
        ("Concerns that firms help to evade the rules remain.", "affirms", "concern"),
        ("The minister did not say whether exports are banned.", "unclear", "certain"),
        ("The reports of a ban on exports were rejected.", "denies", "certain"),
    ],
)
def test_a_denial_turns_what_it_denies(text, position, commitment):
    assert [(c.position, c.commitment) for c in claims(text)] == [(position, commitment)]


@pytest.mark.parametrize(
    "text, commitment",
    [
        ("We have banned exports.", "certain"),
        ("We may ban exports.", "possible"),
        ("In May the state banned exports.", "certain"),
        ("We will ban exports.", "promise"),
        ("They probably banned exports.", "probable"),
        ("I think exports are banned.", "opinion"),
        ("The state must ban exports.", "demand"),
    ],
)
def test_a_claim_is_held_as_firmly_as_its_words_say(text, commitment):
    assert [c.commitment for c in claims(text)] == [commitment]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Exports grew.",
        "A ban was discussed. Exports grew.",
        "Banned exports arrive." * 0,
        "The ban was lifted, but exports fell.",
        "\U0001f600",
        "\u042d\u043a\u0441\u043f\u043e\u0440\u0442 \u0437\u0430\u043f\u0440\u0435\u0449\u0451\u043d",
        "((((",
        '"' * 9,
    ],
)
def test_words_that_do_not_meet_in_a_clause_claim_nothing(text):
    assert claims(text) == []


def test_a_condition_claims_nothing():
    assert [c.position for c in claims("If the state bans exports, prices fall.")] == ["unclear"]


@pytest.mark.parametrize("text", ["The ministry denied permits for drones.", "Permits for drones are rejected."])
def test_a_refused_permit_denies_no_claim(text):
    assert read(text, VOCABULARY).reports == ()


def test_the_word_that_names_whom_can_negate():
    assert [c.position for c in claims("Nobody was threatened.")] == ["denies"]


def test_a_denial_outside_the_text_turns_it_and_a_pledge_outside_holds_it():
    assert claims("banning exports", denied=1)[0].position == "denies"
    assert claims("not banning exports", denied=1)[0].position == "affirms"
    assert claims("help nobody evade", commitment="promise")[0].commitment == "promise"


@pytest.mark.parametrize(
    "text, evidence",
    [
        ("He said: we have banned exports, and he left.", "we have banned exports"),
        (
            "The information that exports are banned does not correspond to reality.",
            "information that exports are banned does not correspond to reality",
        ),
        ("Prices rose, but no bans were imposed on exports.", "no bans were imposed on exports"),
    ],
)
def test_the_evidence_holds_what_negates_and_stays_in_its_clause(text, evidence):
    assert [c.span.of(text) for c in claims(text)] == [evidence]


def test_a_concept_is_met_by_word_stem_phrase_and_gap():
    lexicon = Lexicon({"a": ["ban"], "b": ["prohibit*"], "c": ["turn* down"], "d": ["not ... true"]})
    assert lexicon.find(tokens("Ban what is prohibited; turned down is not at all true")) == [
        Hit(0, 0, "a"),
        Hit(3, 3, "b"),
        Hit(5, 6, "c"),
        Hit(8, 11, "d"),
    ]
    assert lexicon.find(tokens("bank, not one two three four five true")) == []


WORDS = st.lists(
    st.sampled_from([w.replace("*", "") for f in FAMILIES.values() for w in f] + [",", ".", "that", "the", "and", "\u201c", "-", "\u0437\u0430"]),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(WORDS)
def test_any_row_of_words_gives_evidence_that_is_a_slice_of_it(words):
    text = " ".join(words)
    for claim in claims(text):
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert claim.position in ("affirms", "denies", "unclear")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text):
    assert all(c.span.of(text) for c in claims(text))


def test_a_long_text_without_marks_is_read_in_time_that_grows_with_it():
    text = "the export of goods not " * 4000
    assert len(read(text, VOCABULARY).words) == 20000
