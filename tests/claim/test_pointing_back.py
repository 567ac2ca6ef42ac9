"""Denials that say nothing but that what was said just before is false: what they are tied to, and what only looks like it."""

import pytest
from spoken import BOOK, account, read_links

from kzsanctions.claim.stances import points_back, read

SAID = "[The mayor] <said> {the northern port was closed to fishing boats}."


@pytest.mark.parametrize(
    "text, back",
    [
        ("This did not take place.", True),
        ("This is not the case. The hall has 400 seats.", True),
        ("This is wrong. I rang the mayor myself.", True),
        ("That never happened", True),
        ("Nothing of the kind!", True),
        ("Nothing of the sort happened. The nets were full.", True),
        ("It's simply not true.", True),
        ("No. That didn't happen.", True),
        ("None of this is true. We paid in March.", True),
        ("That is a lie, plain and simple. We paid in March.", False),
        ("That is a lie. We paid in March.", True),
        ("Not a word of it is true.", True),
        ("Quite the contrary.", True),
        ("They didn't!", True),
        ("We never did. The chapel was locked.", True),
        ("It certainly was not.", True),
        # Something else is told, asked, or only held possible.
        ("The meeting did not take place.", False),
        ("This is not the case for Lomna.", False),
        ("This did not happen in spring, but in autumn.", False),
        ("Did this not happen?", False),
        ("If this did not happen, we would know.", False),
        ("This is not a lie.", False),
        ("This may not be true.", False),
        ("It happened.", False),
        ("This is true.", False),
        ("It is not true that the port was shut.", False),
        ("It did not work.", False),
        ("That is wrong of him and of us all.", False),
        ("Nothing like that storm was ever seen.", False),
        ("This must never happen again.", False),
        ("On the contrary, the nets were full.", False),
        ("They did not come.", False),
        ("They did.", False),
        ("There was no lock.", False),
    ],
)
def test_a_text_points_back_where_its_opening_tells_nothing_else(text, back):
    assert points_back(read(text, BOOK.vocabulary)) is back


def kinds(*lines):
    return [(kind, issue) for kind, issue, _, _ in read_links(account(*lines))[1]]


@pytest.mark.parametrize(
    "denial",
    [
        '"{This did not take place. Our boats sailed at dawn}," <said> [the harbour master].',
        '[The harbour master] <reacted>: "{This is not the case. The port had 40 berths free}."',
        '"{That never happened}," <said> [the harbour master].',
        '"{Nothing of the kind. We unloaded nine trawlers}," <said> [the harbour master].',
    ],
)
def test_it_is_tied_to_the_official_just_before(denial):
    made, pairs = read_links(account(SAID, denial))
    assert [(kind, issue) for kind, issue, _, _ in pairs] == [("denies", "denied-claim")]


@pytest.mark.parametrize(
    "said, answer, tied",
    [
        (SAID, "It wasn't", True),
        (SAID, "It was", False),
        ("[The mayor] <said> {the northern port was not closed to fishing boats}.", "It was", True),
        ("[The mayor] <said> {the northern port was not closed to fishing boats}.", "It was not", False),
        ("[The mayor] <said> {the northern port was not closed to fishing boats}.", "It was full", False),
    ],
)
def test_a_bare_helping_verb_turns_down_the_opposite_alone(said, answer, tied):
    assert bool(kinds(said, f'"{{{answer}}}," <said> [the harbour master].')) is tied


@pytest.mark.parametrize(
    "verdict, tied",
    [
        ("<called> {this a fabrication}", True),
        ("<described> {that as untrue}", True),
        ("<branded> {her remarks pure fiction}", True),
        ("flatly <labelled> {the account a fairy tale}", True),
        # Another matter, another thing, somebody, no verdict on words.
        ("<called> {the report on the nets a fabrication}", False),
        ("<called> {the regatta a farce}", False),
        ("<called> {the mayor a friend}", False),
        ("<called> {this a disgrace}", False),
    ],
)
def test_what_was_just_said_is_turned_down_by_what_it_is_called(verdict, tied):
    assert bool(kinds(SAID, f"[The harbour master] {verdict}.")) is tied


def test_what_the_speaker_told_somebody_is_a_fact_of_his_own():
    told = "[The mayor] <said>: {We warned the crews of the storm on Sunday}."
    assert kinds(told, '"{That did not happen}," <said> [the harbour master].') == [("denies", "denied-claim")]
    passed_on = "[The mayor] <said>: {The crews said they had been warned on Sunday}."
    assert kinds(passed_on, '"{That did not happen}," <said> [the harbour master].') == []


@pytest.mark.parametrize(
    "between, tied", [("The harbour office was asked about this on Friday.", True), ("The harbour office was asked about the nets.", False)]
)
def test_that_somebody_was_asked_about_it_may_stand_between(between, tied):
    assert bool(kinds(SAID, between, '"{That did not happen}," <said> [the harbour master].')) is tied


def test_of_two_things_said_in_a_row_the_one_is_meant_that_the_denier_goes_on_about():
    more = "[The mayor] <said> {the lamps on the mole had gone out by then}."
    answered = lambda answer: kinds(SAID, more, f'"{{{answer}}}," <said> [the harbour master].')
    assert answered("This is not so. The port was open to every boat") == [("denies", "denied-claim")]
    assert answered("This is not so. The cranes stood idle all week") == []


def test_a_sentence_that_brings_the_denier_on_may_stand_between():
    assert kinds(SAID, "The harbour master was having none of it.", '"{This never happened}," <said> [the harbour master].')


@pytest.mark.parametrize(
    "lines",
    [
        # A narrator's sentence stands nearer.
        (SAID, "Films show trawlers turning round off the mole.", '"{This did not take place}," <said> [the harbour master].'),
        # A question or somebody else's words are what is turned down.
        (SAID, 'Asked about the nets, [the harbour master] <said>: "{This is not the case}."'),
        (SAID, 'Of reports on the nets [the harbour master] <said>: "{This is wrong}."'),
        # What was said is only possible, asked, or what others say.
        ("[The mayor] <said> {the northern port may close to fishing boats}.", '"{That is not true}," <said> [the harbour master].'),
        ("[The mayor] <said> {people claim the port was closed to boats}.", '"{That is not true}," <said> [the harbour master].'),
        # The same speaker, and one who denies as well.
        (SAID, '[The mayor] <said>: "{That is not true}."'),
        ("[The mayor] <denied> that {the northern port was closed to fishing boats}.", '"{That is not true}," <said> [the harbour master].'),
        # It tells something else.
        (SAID, '"{The meeting did not take place}," <said> [the harbour master].'),
    ],
)
def test_what_it_is_not_tied_to(lines):
    assert kinds(*lines) == []
