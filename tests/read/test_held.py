"""Whether a speaker holds a number, and how firmly; sentences are invented."""

import pytest

from kzsanctions.read.held import commitment, is_held


@pytest.mark.parametrize(
    "before, after, held",
    [
        ("He rejected the number of ", " dead.", False),
        ("He rejected the report and said that ", " people had died.", True),
        ("The claim that reports of ", " dead were false", False),
        ("Media reports that ", " firms had closed were untrue.", False),
        ("The ministry reports that ", " firms have closed.", True),
        ("He said that ", " firms had closed and that other figures were wrong.", True),
        ("The figure of ", " closed firms was exaggerated.", False),
        ("Herders spoke of ", " lost sheep, a number the ministry could not confirm.", False),
        ("He could not confirm that ", " sheep were lost.", False),
        ("He could not say why ", " sheep were lost.", True),
        ("It was 2,500, not ", ".", False),
        ("He denied any fault, but said that ", " sheep were lost.", True),
    ],
)
def test_what_is_denied_or_only_told_of_is_not_held(before, after, held):
    assert is_held(before, after) is held


@pytest.mark.parametrize(
    "before, after, firm",
    [
        ("The frost probably killed ", " lambs.", "probable"),
        ("The frost may have killed ", " lambs.", "possible"),
        ("", " lambs may have died in the frost.", "possible"),
        ("The number of lambs lost at Sorn in May stands at ", ".", "certain"),
        ("", " lambs are feared dead.", "probable"),
        ("He said he believed that ", " tonnes were spoilt.", "probable"),
        ("Rovan, who believes in order, said that ", " tonnes were spoilt.", "certain"),
        ("The frost killed ", " lambs.", "certain"),
        ("The lambs are probably lost, and ", " ewes died.", "certain"),
    ],
)
def test_how_firmly_a_number_is_told(before, after, firm):
    assert commitment(before, after) == firm
