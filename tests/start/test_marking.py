"""An answer is held against the coders'; what is said of it is plain, and gives nothing away before it is asked for."""

import pytest

from kzsanctions.start.marking import Exercise, Question, same

HOW = Question("1 how", "How is it said?", ("indirect", "none"), "The paper reports in its own words.", "Whose?", ("direct", "indirect", "none"))
WHO = Question("1 who", "Who says it?", ("Ada Brink", "the minister"), "She is named below.", "Read on.", also={"the machine": "nobody"})
EXERCISE = Exercise({"1": "Grain is ▸short◂, the minister said."}, (HOW, WHO))


@pytest.mark.parametrize(
    "question, given, state, said",
    [
        (HOW, "indirect", "right", "The paper reports in its own words."),
        (HOW, "None", "right", "The paper reports in its own words."),  # where careful coders differ, either is right
        (HOW, "direct", "wrong", "Whose?"),
        (HOW, "indirekt", "wrong", "There is no such answer; did you mean 'indirect'?"),
        (HOW, "blue", "wrong", "There is no such answer; answer with one of: direct, indirect, none"),
        (HOW, "", "open", ""),
        (HOW, None, "open", ""),
        (WHO, "minister Brink", "right", "She is named below. The machine: nobody."),
        (WHO, "The Minister", "right", "She is named below. The machine: nobody."),
        (WHO, "the deputy minister", "wrong", "Read on."),
    ],
)
def test_an_answer_is_right_wrong_or_open(question, given, state, said):
    mark = question.mark(given)
    assert (mark.state, mark.said) == (state, said)


@pytest.mark.parametrize(
    "given, name, meant",
    [
        ("Torebayev", "Kairat Torebayev", True),
        ("Ministry of Trade", "Ministry of Trade (KZ)", True),
        ("Kairat", "Kairat Torebayev", False),
        ("the foreign ministry", "the trade ministry", False),
    ],
)
def test_a_last_name_is_enough(given, name, meant):
    assert same(given, name) == meant


def test_it_is_solved_when_everything_is_right():
    assert EXERCISE.check({"1 how": "indirect", "1 who": "Brink"}).solved
    assert not EXERCISE.check({"1 how": "indirect", "1 who": ""}).solved
    assert EXERCISE.check({"1 how": "indirect"}).headline == "Not solved yet: 1 of 2 right, 0 to look at again, 1 open."


def test_an_answer_to_no_question_is_named():
    feedback = EXERCISE.check({"1 how": "indirect", "1 who": "Brink", "2 who": "Brink"})
    assert not feedback.solved and feedback.strange == ("There is no question '2 who'; there are: 1 how, 1 who.",)


def test_answers_are_hidden_until_they_are_asked_for():
    told, feedback = repr(EXERCISE), EXERCISE.check({"1 how": "direct"})
    assert "Brink" not in told and "Brink" not in repr(feedback) and "own words" not in repr(feedback)
    assert "Brink" not in EXERCISE._repr_html_()
    shown, _, hidden = feedback._repr_html_().partition("<details>")
    assert "own words" not in shown and "Show the answer" in hidden and "Ada Brink" in hidden
    assert EXERCISE.reveal("1 who") == "Ada Brink. She is named below. The machine: nobody."
    assert EXERCISE.reveal() == "Ask for one answer: exercise.reveal('1 how'). The keys are 1 how, 1 who."


def test_the_words_in_question_are_marked():
    assert "▸short◂" in repr(EXERCISE) and "<mark>short</mark>" in EXERCISE._repr_html_()
