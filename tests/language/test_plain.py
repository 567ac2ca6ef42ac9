"""What a reader passes over is not read, and everything read has its place in the raw text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.language.plain import plain


@pytest.mark.parametrize(
    "raw, read",
    [
        # characters that print nothing
        ("Not \u200ea single licence", "Not a single licence"),
        ("the min\u00adister", "the minister"),
        ("sup\u00ad\nply of goods", "supply of goods"),
        ("\ufeffIt said\x00 no", "It said no"),
        ("he said.  The  end", "he said. The end"),
        # a wrong encoding
        ("Ko\u00c5\u00a1tana said it\u00e2\u20ac\u2122s over", "Ko\u0161tana said it\u2019s over"),
        ("\u00d0\u009d\u00d0\u00b5\u00d1\u201a", "\u041d\u0435\u0442"),
        ("a caf\u00e9 \u00e0 la carte in S\u00e3o Paulo", "a caf\u00e9 \u00e0 la carte in S\u00e3o Paulo"),
        ("\u00ab\u2026libert\u00e9\u00bb\u2026", "\u00ab\u2026libert\u00e9\u00bb\u2026"),
        # entities, tags, escapes, Markdown
        ("Marks &amp; Spencer, &quot;no&quot;, it&#39;s", 'Marks & Spencer, "no", it\'s'),
        ("AT&T; Q&A", "AT&T; Q&A"),
        ("<p>One <b>bold</b> word</p>", "\nOne bold word\n"),
        ("if x < 5 and y > 3", "if x < 5 and y > 3"),
        (r"\u201cNo,\u201d he said\nand left", "\u201cNo,\u201d he said\nand left"),
        (r"a file in C:\new", r"a file in C:\new"),
        ("\\u00e9 is no \\u\u0662\u0663\u0664\u0665", "\u00e9 is no \\u\u0662\u0663\u0664\u0665"),  # digits of another script are no code
        ("the [port office](https://port.example/a) said", "the port office said"),
        ("he [the mayor] (left) said", "he [the mayor] (left) said"),
        ("it was **not** stopped, 2 * 3 * 4", "it was not stopped, 2 * 3 * 4"),
        ("snake_case_name and _this_ word", "snake_case_name and this word"),
    ],
)
def test_what_is_read(raw, read):
    assert plain(raw).text == read


PROSE = """The ministry of trade said on Monday that it had not stopped the ex-
port of any goods, and that the lists which the newspapers printed were
drafts that nobody in the well-known house had ever signed or
sealed."""
LIST = """Mayor opens a new bakery in the station square
Three people held after a fight in the market
Pensioners win their case over heating bills
Weather office expects frost until the weekend"""
VERSE = """The river comes down in the spring,
And carries the ice to the sea,
The herons return on the wing,
And nobody waits here for me."""


@pytest.mark.parametrize(
    "raw, paragraphs",
    [
        (PROSE, ["The ministry of trade said on Monday that it had not stopped the export of any goods, and that the lists which the newspapers "
                 "printed were drafts that nobody in the well-known house had ever signed or sealed."]),
        (LIST, LIST.split("\n")),
        (VERSE, VERSE.split("\n")),
        (f"{LIST}\n\n{PROSE}", [*LIST.split("\n"), "", plain(PROSE).text]),
        (f"  {PROSE}\n  Nobody was\nin.", [plain(PROSE).text, "Nobody was in."]),
    ],
)  # fmt: skip
def test_lines_cut_at_a_width_are_paragraphs_again(raw, paragraphs):
    assert plain(raw).text.split("\n") == paragraphs


ODD = st.text(alphabet="aB .\n\r-&;<>p/\\u201c\u200e\u00ad\u00e2\u20ac\u0153*[](:h", max_size=80)


@settings(deadline=None)
@given(ODD)
def test_every_character_read_stands_for_a_stretch_of_the_raw_text(raw):
    reading = plain(raw)
    assert plain("").text == ""
    if reading.starts is None:
        assert reading.text == raw
        return
    assert len(reading.starts) == len(reading.ends) == len(reading.text)
    assert all(0 <= a < b <= len(raw) for a, b in zip(reading.starts, reading.ends))
    assert list(reading.starts) == sorted(reading.starts)


@settings(deadline=None)
@given(st.text(alphabet="ab \u200e\u00ad\n", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_a_stretch_comes_back_to_its_place(raw, one, other):
    reading = plain(raw)
    start, end = sorted((min(one, len(reading.text)), min(other, len(reading.text))))
    if start < end:
        assert reading.here(*reading.raw(start, end)) == (start, end)
