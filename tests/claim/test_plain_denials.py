"""Denials in the plain words of the press, each right after the claim it turns down; and sentences that only look like one."""

import pytest
from spoken import BOOK, account, read_links

from kzsanctions.claim.stances import denies, disowns_words, read, replaced, taken_back

SAID = "[Mayor Per Beck] <said> {the old ferry was sold to a museum}."


def kinds(*lines):
    return [kind for kind, *_ in read_links(account(*lines))[1]]


@pytest.mark.parametrize(
    "text, false",
    [
        # Nothing in it is true.
        ("Nothing in what the mayor said is correct.", True),
        ("Nothing Beck told the council was accurate.", True),
        ("There is not a grain of truth in Beck's statement.", True),
        ("There is no truth in what the mayor claims.", True),
        ("Nobody knows whether what the mayor said is correct.", False),
        ("There is no doubt that what the mayor said is correct.", False),
        ("Nobody says that it is true.", False),
        ("What the mayor said is correct.", False),
        # It did not come about.
        ("What the mayor describes did not happen.", True),
        ("What Beck claims never took place.", True),
        ("What Beck claims happened in May.", False),
        ("The fair did not take place.", False),
        # Who said it errs.
        ("The mayor is mistaken.", True),
        ("Beck has got it wrong.", True),
        ('Beck "has the facts wrong".', True),
        ("She is making this up.", True),
        ("The critics of Beck have got it wrong.", False),
        ("The mayor is not mistaken.", False),
        ("The mayor was wrong to resign.", False),
        # Told as a deed.
        ("contradicted Beck", True),
        ("challenged the mayor's account", True),
        ("challenged the mayor to a race", False),
        ("took issue with what Beck had said", True),
        ("took issue with the price of bread", False),
        ("poured scorn on Beck's claim", True),
        ("poured scorn on a film", False),
        ("rejected what it called a fabrication", True),
        ("Beck's account has nothing to do with the facts.", True),
        ("denounced Beck's statement as a crude lie", True),
        ("It would be a lie to say that the ferry leaks.", True),
    ],
)
def test_words_that_call_something_false(text, false):
    assert denies(read(text, BOOK.vocabulary)) is false


@pytest.mark.parametrize(
    "denial",
    [
        "[The harbour office] <denied> {it}.",
        "[The harbour office] <denied> {it on Tuesday}.",
        "[The harbour office] <contradicted> {Beck}.",
        "[The harbour office] <challenged> {Beck's version of events}.",
        "[The harbour office] <took issue> with {what Beck had said}.",
        "[The harbour office] <issued> {a denial}.",
        "{The remark drew a flat denial}.",
        "{Nothing in what Beck said is correct}, [the harbour office] <said>.",
        "{What Beck claims did not happen}, [the harbour office] <said>.",
        "[The harbour office] <said> {Beck was mistaken}.",
        '"{He is making this up}," [the harbour office] <said>.',
        '"{Whoever says that is lying}," [the harbour office] <said>.',
        '"{This we reject}," [the harbour office] <said>.',
        "[The harbour office] <rejected> {that}.",
        "[The harbour office] <said> {the opposite was true}.",
        'Asked whether that was true, [the harbour office] <said>: "{No, it is not}."',
        "[The harbour office] <denied> {Beck's claim about the incident}.",
        "[The harbour office] <denied> {Beck's claim about the ferry}.",
        "{Nothing could be further from the truth}, [the harbour office] <said>.",
        "[The harbour office] <rejected> {what it called a fabrication}.",
        "[The harbour office] <poured scorn> on {the claim}.",
        '"{I can only say that this is not true}," [the harbour office] <said>.',
        'Asked about Beck\'s remark, [the harbour office] <said>: "{That is not true}."',
        "{This} was <denied> by [the harbour office].",
    ],
)
def test_it_is_tied_to_the_claim_before(denial):
    speaks = denial if "[" in denial else denial.replace("}.", "} from [the harbour office].")
    assert kinds(SAID, speaks) == ["denies"]


@pytest.mark.parametrize(
    "lines",
    [
        (SAID, "[The harbour office] <said> {the critics of Beck had got it wrong}."),
        (SAID, "[The harbour office] <took issue> with {the price of bread}."),
        (SAID, '"{It would be a lie to say that bread is cheap}," [the harbour office] <said>.'),
        (SAID, "[The harbour office] <said> {Beck was not mistaken}."),
        (SAID, "[The harbour office] <said> {the clock was wrong}."),
        (SAID, "[The harbour office] <denied> {the reports on the election}."),
        # What is told is of another matter.
        (SAID, "[The harbour office] <denied> {Beck's claim about bread}."),
        (SAID, "[The harbour office] <said> {Beck was wrong about the price of bread}."),
        (SAID, "[The harbour office] <said> {the opposite was true of bread}."),
        (SAID, '"{Nothing in that newspaper is true}," [the harbour office] <said>.'),
        (SAID, 'Asked whether bread was dear, [the harbour office] <said>: "{No}."'),
        # Whom it names said nothing.
        (SAID, "[The harbour office] <said> {Ohlsson was mistaken}."),
        # It was asked about somebody else.
        (SAID, 'Asked about Ohlsson\'s remark, [the harbour office] <said>: "{That is not true}."'),
    ],
)
def test_what_it_is_not_tied_to(lines):
    assert kinds(*lines) == []


def test_a_denial_may_come_first_where_its_sentence_goes_on_to_tell_what_it_answers():
    first = '"{That is not true}," [the harbour office] <said>, '
    two = account(first + "after the mayor claimed that the old ferry was sold.")
    claimed = "after the mayor claimed that "
    sentence = two["sentences"][0]["text"]
    start = sentence.index(claimed) + len(claimed)
    mayor = account("[The mayor] <claimed> {the old ferry was sold}.")
    row = mayor["statements"][0] | {"sentence_id": two["sentences"][0]["sentence_id"], "start": start, "end": len(sentence) - 1}
    two["statements"].append(row)
    two["actors"] += mayor["actors"]
    assert [kind for kind, *_ in read_links(two)[1]] == ["denies"]


# Numbers.


@pytest.mark.parametrize(
    "text, numbers",
    [
        ("It was not 46 but nine.", {"46"}),
        ("Not 46 cows but nine were ill.", {"46"}),
        ("It was nine, not 46.", {"46"}),
        ("Nine cows were ill rather than 46.", {"46"}),
        ("Not twelve but seven.", {"twelve"}),
        ("It is not 46 years old but new.", set()),
        ("Nine cows did not eat; 46 did.", set()),
        ("Not only 46 but 60 came.", set()),
        ("46 cows were ill.", set()),
    ],
)
def test_the_number_that_another_takes_the_place_of(text, numbers):
    assert replaced(read(text, BOOK.vocabulary)) == numbers


@pytest.mark.parametrize(
    "reply, tied",
    [
        ("[The vet] <said> {it was not 46 but nine}.", ["denies"]),
        ("[The vet] <said> {it was nine, not 46}.", ["denies"]),
        ("[The vet] <said> {the figure was wrong}.", ["denies"]),
        ("[The vet] <said> {the true figure was nine}.", ["denies"]),
        ("[The vet] <said> {there were only nine}.", ["denies"]),
        # Of something else, of another number, or no number at all.
        ("[The vet] <said> {her clinic was not 46 but nine miles away}.", []),
        ("[The vet] <said> {it was not 50 but nine}.", []),
        ("[The vet] <said> {it was 46}.", []),
        ("[The vet] <said> {there were only nine chairs in the hall}.", []),
        ("[The vet] <said> {there were nine}.", []),
    ],
)
def test_a_number_put_right_is_tied_to_whoever_gave_it(reply, tied):
    assert kinds("[The farm office] <said> {46 cows were ill}.", reply) == tied


# One's own words.


@pytest.mark.parametrize(
    "text, mine",
    [
        ("she had never said so", True),
        ("I told him nothing of the sort", True),
        ("he did not say that", True),
        ("he had not said that the ferry was sold", False),
        ("she had said so", False),
        ("the board did not say why", False),
    ],
)
def test_words_one_never_said(text, mine):
    assert disowns_words(read(text, BOOK.vocabulary)) is mine


@pytest.mark.parametrize(
    "text, back",
    [
        ("he had been misinformed", True),
        ("this was a mistake", True),
        ("withdrew the claim", True),
        ("corrected himself", True),
        ("Beck was mistaken", False),
        ("withdrew the troops", False),
        ("was not misinformed", False),
    ],
)
def test_what_takes_words_back(text, back):
    assert taken_back(read(text, BOOK.vocabulary)) is back


@pytest.mark.parametrize(
    "later, tied",
    [
        ("[Mayor Per Beck] <said> {he had been misinformed and the old ferry was not sold}.", ["retracts"]),
        ("[Mayor Per Beck] {withdrew the claim}.", ["retracts"]),
        ("[Mayor Per Beck] {took back his words}.", ["retracts"]),
        ("[Mayor Per Beck] {corrected himself: the old ferry was not sold}.", ["retracts"]),
        ('"{I misspoke}," [Mayor Per Beck] <said>.', ["retracts"]),
        # Of something else, or by somebody else.
        ("[Mayor Per Beck] <apologised> {for the late start of the meeting}.", []),
        ("[Mayor Per Beck] <said> {he misspoke when he spoke of the street}.", []),
        ('"{I misspoke}," [the harbour master] <said>.', []),
    ],
)
def test_a_speaker_takes_back_what_he_said_of_a_matter_no_issue_covers(later, tied):
    assert kinds(SAID, later) == tied
