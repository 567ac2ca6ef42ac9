"""Offsets survive every folding, and paragraphs are where a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzsanctions.language.spans import Span, fold, fold_spaces, lines, paragraphs, spanned, trim


@given(st.text())
def test_folding_keeps_every_offset(text):
    assert len(fold(text)) == len(fold_spaces(text)) == len(text)


@pytest.mark.parametrize(
    "raw, folded",
    [
        ("“No\u00a0list”", '"No list"'),
        ("«нет» — сказал", '"нет" - сказал'),
        ("2022–2023", "2022-2023"),
        ("the minister’s", "the minister's"),
        ("naïve café", "naïve café"),  # letters are left alone
    ],
)
def test_fold(raw, folded):
    assert fold(raw) == folded


@given(st.text(alphabet="ab .\n\r\t\u00a0"), st.integers(0, 20), st.integers(0, 20))
def test_trimming_never_leaves_white_space_at_the_ends(text, start, length):
    whole = spanned(min(start, len(text)), min(start + length, len(text)))
    span = whole and trim(text, whole)
    assert span is None or span.of(text) == span.of(text).strip()


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", []),
        ("\n \r\n", []),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("Menu\nNews\nWeather", ["Menu", "News", "Weather"]),
        # hard-wrapped: the lines leave their sentences open
        (
            "The ministry said on Monday that it had not changed\nthe rules, and that every exporter would be told in\ngood time.",
            ["The ministry said on Monday that it had not changed\nthe rules, and that every exporter would be told in\ngood time."],
        ),
        # a long line that ends its sentence is a paragraph of its own
        (
            "The ministry said on Monday that it had not changed the rules.\nIt gave no reason.",
            ["The ministry said on Monday that it had not changed the rules.", "It gave no reason."],
        ),
    ],
)
def test_paragraphs(text, expected):
    assert [span.of(text) for span in paragraphs(text)] == expected


@given(st.text(alphabet='aA .,\n\r"”'))
def test_paragraphs_hold_every_printing_character_once_and_in_order(text):
    spans = paragraphs(text)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:]))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


def test_lines_are_trimmed():
    assert [s.of(" a \n\n\t b") for s in lines(" a \n\n\t b")] == ["a", "b"]


@pytest.mark.parametrize("start, end", [(3, 3), (3, 2), (-1, 2), (0, 0)])
def test_a_span_holds_at_least_one_character(start, end):
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


@pytest.mark.parametrize("start, end, found", [(2, 5, Span(2, 5)), (2, 2, None), (5, 2, None)])
def test_nothing_between_two_places_is_no_span(start, end, found):
    assert spanned(start, end) == found


@pytest.mark.parametrize("text, kept", [("  a b  ", "a b"), ("   ", None), ("x", "x")])
def test_trimming_leaves_a_span_or_nothing(text, kept):
    span = trim(text, Span(0, len(text)))
    assert (span and span.of(text)) == kept
