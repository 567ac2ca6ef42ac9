"""Two wordings of one utterance: what differs is marked, what is the same is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions.report.sections.compared import differences


def shown(first, second):
    """The second text with what only it has as {+new+}."""
    return "".join(p if isinstance(p, str) else f"{{+{''.join(p.inner)}+}}" for p in differences(first, second))


@pytest.mark.parametrize(
    "first, second, expected",
    [
        ("We follow the rules", "We follow the rules", "We follow the rules"),
        ("We follow the rules", "We keep the rules", "We {+keep+} the rules"),
        ("We follow the rules strictly", "We follow the rules", "We follow the rules"),
        ("We follow the rules", "As before we follow the rules", "{+As before +}we follow the rules"),
        ("“No bans” were imposed", "no bans were imposed", "no bans were imposed"),  # marks and capitals are no difference
        ("The country's rules", "The country’s rules", "The country’s rules"),
    ],
)
def test_what_differs_is_marked(first, second, expected):
    assert shown(first, second) == expected


def test_different_passages_are_not_compared():
    assert differences("We follow the rules of our partners", "Lorries were turned back at dawn") == ()


@given(st.text(alphabet="ab c.’'", max_size=40), st.text(alphabet="ab c.’'", max_size=40))
def test_the_second_text_stands_whole(first, second):
    pieces = differences(first, second)
    kept = "".join(p if isinstance(p, str) else "".join(p.inner) for p in pieces)
    assert not pieces or kept == second
