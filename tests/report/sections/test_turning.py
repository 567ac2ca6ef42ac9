"""A sentence becomes a question that is English, or stands as it is and is asked whether it is so."""

import pytest

from kzsanctions.report.sections import turning

COMMON = {"Cabinet", "Two"}
STANDS = ": is that so?"


@pytest.mark.parametrize(
    "sentence, question",
    [
        ("the ministry had taken 2 billion from the fund", "Had the ministry taken 2 billion from the fund?"),
        ("Cabinet has approved the plan,", "Has cabinet approved the plan?"),
        ("Two quarries are still open", "Are two quarries still open?"),
        ("Zembla will close the bridge", "Will Zembla close the bridge?"),
        ("The gates were open at night", "Were the gates open at night?"),
        # A subject may have a phrase of its own.
        ("The harbour of Sorn has been closed to trawlers", "Has the harbour of Sorn been closed to trawlers?"),
        ("Parcels for the islands will need a stamp", "Will parcels for the islands need a stamp?"),
        # What says no is asked without it.
        ("The lighthouse keeper has not left the island", "Has the lighthouse keeper left the island?"),
        ("The glacier isn’t melting", "Is the glacier melting?"),
        ("The lifeboat had found no survivors", "Had the lifeboat found any survivors?"),
        ("No beehive was burnt", "Was any beehive burnt?"),
        ("Not one of the beehives was burnt", "Was any of the beehives burnt?"),
        ("The road is no longer open", "Is the road no longer open?"),
        # No subject to put behind the verb: a phrase before it, the speaker's own person, a denial, a verb in the past.
        ("Starting on Monday, transfers will need approval", "Starting on Monday, transfers will need approval" + STANDS),
        ("On the moor the gulls are nesting", "On the moor the gulls are nesting" + STANDS),
        ("We have closed the bridge", "We have closed the bridge" + STANDS),
        ("Nobody has closed the bridge", "Nobody has closed the bridge" + STANDS),
        ("Nine people died in the fire", "Nine people died in the fire" + STANDS),
        ("The bridge, they said, is open", "The bridge, they said, is open" + STANDS),
        ("It is", "It is" + STANDS),
        # The verb is that of a clause inside the subject.
        ("The crates they had sealed were opened", "The crates they had sealed were opened" + STANDS),
        ("The crates that were sealed have gone", "The crates that were sealed have gone" + STANDS),
    ],
)
def test_a_sentence_becomes_a_question(sentence, question):
    assert turning.asked(sentence, lambda word: word in COMMON or word == "Parcels").text == question


@pytest.mark.parametrize(
    "sentence, turned, negated",
    [
        ("The keeper has not left", True, True),
        ("The keeper has left", True, False),
        ("We have left", False, False),
        ("No keeper has left", True, True),
    ],
)
def test_a_question_knows_whether_it_leaves_out_a_no(sentence, turned, negated):
    found = turning.asked(sentence)
    assert (found.turned, found.negated) == (turned, negated)


def test_a_denial_that_is_denied_stands_as_it_is():
    assert turning.asked("The keeper has not left", denials=False).text == "The keeper has not left: is that so?"


def test_a_speakers_own_sentence_that_is_not_turned_stands_in_marks():
    assert turning.quoted(turning.asked("We had no warning")).text == "“We had no warning”: is that so?"
    assert turning.quoted(turning.asked("The keeper has left")).text == "Has the keeper left?"


PAST = [
    # A verb without a helper is asked for with "did", "does" or "do".
    ("The eels suffocated", turning.Verb("suffocated", "suffocate"), "Did the eels suffocate?"),
    ("the guards opened fire on the rafts", turning.Verb("opened", "open"), "Did the guards open fire on the rafts?"),
    ("Snow last fell on the pass on Friday", turning.Verb("fell", "fall"), "Did snow last fall on the pass on Friday?"),
    ("The lease on the quay runs until May", turning.Verb("runs", "run", "present"), "Does the lease on the quay run until May?"),
    ("Two quarries supply the town", turning.Verb("supply", "supply", "present"), "Do two quarries supply the town?"),
    ("The herd washed up at Sorn", turning.Verb("washed", "wash"), "Did the herd wash up at Sorn?"),
    # "Had" that is no helper; "had to".
    ("each household had to pay 40 crowns", turning.Verb("had", "have"), "Did each household have to pay 40 crowns?"),
    ("The village had two wells", turning.Verb("had", "have"), "Did the village have two wells?"),
    ("each household had to pay 40 crowns", None, "Did each household have to pay 40 crowns?"),
    # What says no is asked without it, here too.
    ("The barge never entered the lock", turning.Verb("entered", "enter"), "Did the barge enter the lock?"),
    ("The depot sent back no parcels", turning.Verb("sent", "send"), "Did the depot send back any parcels?"),
    ("No ferry crossed the sound", turning.Verb("crossed", "cross"), "Did any ferry cross the sound?"),
    # A helper before the verb is the one to turn; "were" needs none.
    ("The barge had entered the lock", turning.Verb("entered", "enter"), "Had the barge entered the lock?"),
    ("The barge was empty", turning.Verb("was", "be"), "Was the barge empty?"),
    # The plain form is not known, the verb is not in the clause, or it is that of a clause in the subject: it stands.
    ("The eels vanished", turning.Verb("vanished", ""), "The eels vanished" + STANDS),
    ("Nine people died", turning.Verb("left", "leave"), "Nine people died" + STANDS),
    ("The carts stopped at the gate were empty", turning.Verb("stopped", "stop"), "The carts stopped at the gate were empty" + STANDS),
    ("The carts that stopped were empty", turning.Verb("stopped", "stop"), "The carts that stopped were empty" + STANDS),
    ("The mayor came and signed the lease", turning.Verb("came", "come"), "The mayor came and signed the lease" + STANDS),
    ("On Monday the eels died", turning.Verb("died", "die"), "On Monday the eels died" + STANDS),
    ("They came to us", turning.Verb("came", "come"), "They came to us" + STANDS),
]


@pytest.mark.parametrize("sentence, verb, question", PAST)
def test_a_verb_without_a_helper_is_asked_for(sentence, verb, question):
    small = {"Snow", "Two"}
    assert turning.asked(sentence, lambda word: word in small, verb=verb).text == question


@pytest.mark.parametrize(
    "sentence, question",
    [
        # The clause behind that nobody can read alone is left out.
        ("The Lark unloaded at Sorn before they sent her here", "Did the Lark unload at Sorn?"),
        ("The Lark unloaded at Sorn before the storm came", "Did the Lark unload at Sorn before the storm came?"),
        # Whom the speaker means by "them" or "us" the words alone do not tell.
        ("The frost unloaded them", "The frost unloaded them" + STANDS),
        ("The Lark unloaded in our harbour", "The Lark unloaded in our harbour" + STANDS),
    ],
)
def test_a_question_is_understood_by_itself(sentence, question):
    assert turning.asked(sentence, verb=turning.Verb("unloaded", "unload")).text == question


def test_a_long_sentence_is_cut_and_says_so():
    assert turning.asked("The bridge is " + "very " * 40 + "old").text.endswith(" …?")
