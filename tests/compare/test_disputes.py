"""What is one dispute: one matter between the same two, in whatever words and on however many issues."""

import pytest

from kzsanctions.compare.disputes import Member, Words, disputes

WEEK = 7


def said(text, speaker="a", statement="", whole=""):
    split = lambda t: frozenset(t.lower().split()) - {"the", "a", "is", "at", "in"}  # noqa: E731
    return Words(speaker, statement or whole or text, text, split(text), split(whole or text))


def member(name, one, other, subject="", day=1, actors=("a", "b")):
    return Member(name, subject or name, actors, (day, day), (one, other))


def names(*members):
    """The members that make one dispute, as sets of their names."""
    found = disputes(members, WEEK)
    return sorted("".join(sorted(m.conflict_id for m in members if found[m.conflict_id] == d)) for d in set(found.values()))


B = said("nothing of that kind took place", "b")
MATTERS = [
    ("one subject", member("x", said("the mill is shut"), B, "mill"), member("y", said("the mill stays shut"), B, "mill"), ["xy"]),
    ("another subject", member("x", said("the mill is shut"), B), member("y", said("wages were paid in May"), said("no wage came", "b")), ["x", "y"]),
    # The same words, set against two answers.
    (
        "one sentence against two answers",
        member("x", said("the mill is shut"), said("the mill runs", "b")),
        member("y", said("the mill is shut"), B),
        ["xy"],
    ),
    (
        "words within longer words of one statement",
        member("x", said("the mill is shut", statement="s"), said("the mill runs", "b")),
        member("y", said("the mill is shut since Easter", statement="s"), B),
        ["xy"],
    ),
    # The same told by two papers in other words.
    (
        "one thing told twice",
        member("x", said("the mill burnt flour sacks", whole="the mill burnt flour sacks at Easter"), said("no fire was seen", "b")),
        member("y", said("sacks burnt in the mill at Easter"), said("a fable", "b")),
        ["xy"],
    ),
    # Two things in one statement are two matters.
    (
        "two sentences of one statement",
        member("x", said("the mill is shut", statement="s"), said("the mill runs", "b")),
        member("y", said("wages were paid in May", statement="s"), said("no wage came", "b")),
        ["x", "y"],
    ),
    ("few words alike", member("x", said("the mill is shut"), B), member("y", said("the road is shut"), said("cars pass", "b")), ["x", "y"]),
    (
        "other two",
        member("x", said("the mill is shut"), B),
        member("y", said("the mill is shut", "c"), B, actors=("b", "c")),
        ["x", "y"],
    ),
    ("much later", member("x", said("the mill is shut"), B), member("y", said("the mill is shut"), B, day=30), ["x", "y"]),
]


@pytest.mark.parametrize("one, other, wanted", [row[1:] for row in MATTERS], ids=[row[0] for row in MATTERS])
def test_what_is_one_dispute(one, other, wanted):
    assert names(one, other) == names(other, one) == wanted


def test_what_joins_two_disputes_makes_one_of_them():
    mill, road = said("the mill is shut"), said("the road to Sorn was mined")
    x, y = member("x", mill, said("the mill runs", "b")), member("y", road, said("no mines lie there", "b"))
    assert names(x, y) == ["x", "y"]
    assert names(x, y, member("z", mill, said("no mines lie there", "b"))) == ["xyz"]


def test_a_dispute_of_one_subject_keeps_its_name_whatever_joins_it():
    x = member("x", said("the mill is shut"), said("the mill runs", "b"))
    later = member("y", said("the mill is shut"), said("a fable", "b"), day=3)
    assert disputes([x], WEEK)["x"] == disputes([x, later], WEEK)["x"]
